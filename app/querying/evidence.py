"""The words of a claim's content as they stand in its article, with those around them."""

from typing import Any

from sqlalchemy import ColumnElement, func, literal_column, true

from app.querying.json_rows import Each
from app.tables import articles, claims

CHARACTERS_AROUND = 200

_spans = func.json_each(claims.c.content_spans).table_valued("value")


def _number(sql: int) -> ColumnElement[int]:
    return literal_column(str(sql))


def _end(place: str) -> ColumnElement[Any]:
    return func.json_extract(_spans.c.value, literal_column(f"'{place}'"))


_start, _stop = _end("$[0]"), _end("$[1]")


def evidence(around: int = CHARACTERS_AROUND) -> Each:
    """Give an item for each span of the content: offsets, the text there, and up to so many code points around it."""
    before = func.max(_start - _number(around), _number(0))
    item = {
        "start": _start,
        "end": _stop,
        "exact": func.substr(articles.c.text, _start + _number(1), _stop - _start),
        "prefix": func.substr(articles.c.text, before + _number(1), _start - before),
        "suffix": func.substr(articles.c.text, _stop + _number(1), _number(around)),
    }
    return Each(item, _spans, true())
