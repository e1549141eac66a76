"""NDJSON: a JSON object a line, the same as in the data of a page."""

from collections.abc import Iterator

from app.api.formats.format import About, Batches, Format
from app.api.formats.plain_json import JSON, json_row


def _document(_: About, batches: Batches) -> Iterator[bytes]:
    for batch in batches:
        yield b"\n".join(batch) + b"\n"


NDJSON = Format(
    "ndjson",
    "application/x-ndjson",
    json_row,
    _document,
    also=("application/ndjson", "application/jsonl", "application/x-jsonlines"),
    whole=True,
    picks=True,
    kept_as=JSON.kept_as,
)
