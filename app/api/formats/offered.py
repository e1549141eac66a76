"""Which formats each resource can be had in. The first is for who asks for none."""

from app.api.formats.atom import ATOM
from app.api.formats.csv_lines import CSV
from app.api.formats.format import Formats
from app.api.formats.json_feed import JSON_FEED
from app.api.formats.json_ld import JSON_LD
from app.api.formats.ndjson import NDJSON
from app.api.formats.plain_json import JSON
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES, Resource

LISTS: dict[Resource, Formats] = {
    CLAIMS: (JSON, NDJSON, CSV, JSON_LD, ATOM, JSON_FEED),
    ARTICLES: (JSON, NDJSON, CSV, JSON_LD),
    ENTITIES: (JSON, NDJSON, CSV, JSON_LD),
}
FEEDS: Formats = (ATOM, JSON_FEED)
MEMBERS: dict[Resource, Formats] = dict.fromkeys((CLAIMS, ARTICLES, ENTITIES), (JSON, JSON_LD))
