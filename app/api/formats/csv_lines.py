"""CSV (RFC 4180): a header, then a line for each row, with the names and texts of what belongs to it."""

from collections.abc import Iterator

from app.api.formats.format import About, Batches, Format
from app.querying.flat_rows import csv_line, flat


def _document(about: About, batches: Batches) -> Iterator[bytes]:
    yield (",".join(flat(about.resource, about.shown)) + "\r\n").encode()
    for batch in batches:
        yield b"".join(batch)


CSV = Format("csv", "text/csv", csv_line, _document, whole=True, picks=True, kept_as="csv")
