"""NDJSON: a JSON object a line, the same as in the data of a page."""

from collections.abc import Iterator

from app.api.formats.format import Batches, Format
from app.api.formats.plain_json import json_row
from app.querying.resources import Resource


def _document(_: Resource, batches: Batches) -> Iterator[str]:
    for batch in batches:
        yield "\n".join(batch) + "\n"


NDJSON = Format(
    "ndjson",
    "application/x-ndjson",
    json_row,
    _document,
    also=("application/ndjson", "application/jsonl", "application/x-jsonlines"),
    whole=True,
)
