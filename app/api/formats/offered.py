"""Which formats each resource can be had in. The first is for who asks for none."""

from app.api.formats.csv_lines import CSV
from app.api.formats.ndjson import NDJSON
from app.api.formats.negotiation import Formats
from app.api.formats.plain_json import JSON
from app.querying.resources import ARTICLES, CLAIMS, ENTITIES, Resource

LISTS: dict[Resource, Formats] = {
    CLAIMS: (JSON, NDJSON, CSV),
    ARTICLES: (JSON, NDJSON, CSV),
    ENTITIES: (JSON, NDJSON, CSV),
}
MEMBERS: dict[Resource, Formats] = {CLAIMS: (JSON,), ARTICLES: (JSON,), ENTITIES: (JSON,)}
