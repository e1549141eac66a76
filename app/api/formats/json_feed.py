"""JSON Feed 1.1 of claims."""

import json
from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from app.api.formats.feed_entries import GENERATOR, Entry, entries, feed_row
from app.api.formats.format import About, Batches, Format


def _document(about: About, batches: Batches) -> Iterator[bytes]:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{GENERATOR}: claims",
        "authors": [{"name": GENERATOR}],
    }
    if about.path:
        feed["feed_url"] = about.host + about.path
    if about.following:
        feed["next_url"] = about.host + about.following
    yield (json.dumps(feed, ensure_ascii=False).removesuffix("}") + ',"items":[').encode()
    for comma, batch in zip(chain([""], repeat(",")), batches, strict=False):
        items = (json.dumps(_item(entry), ensure_ascii=False) for entry in entries(about, [batch]))
        yield (comma + ",".join(items)).encode()
    yield b"]}"


def _item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.html,
        "date_modified": entry.updated,
    }
    return item | ({"external_url": entry.article_url} if entry.article_url else {})


JSON_FEED = Format("jsonfeed", "application/feed+json", feed_row, _document, newest_first=True)
