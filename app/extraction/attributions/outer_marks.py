"""Quotations in single marks that hold others in double ones, as newspapers in Britain set them."""

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.layout import Layout
from app.extraction.spans import span_at
from app.extraction.tags import Attribution
from app.extraction.values import Span

_SINGLE, _DOUBLE = "'‘", '"“”'
_BEFORE = (":", ",")


def with_whole_quotations(layout: Layout, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, where one is given all of a quotation of which the tagger saw the end in one within it.

    So all of "Lee said: 'I told her, “Go.” She said no.'" is Lee's, and what "she said" is read within that.
    """
    wholes = {id(each): whole for each in found if (whole := _whole_quotation(layout, each))}
    if not wholes:
        return list(found)
    rest = sorted((each.content[0][1], wholes[id(each)][1]) for each in found if id(each) in wholes)
    outside = (each for each in found if id(each) in wholes or span_at(each.cue[0][0], rest) is None)
    return [replace(each, content=(wholes[id(each)],)) if id(each) in wholes else each for each in outside]


def _whole_quotation(layout: Layout, attribution: Attribution) -> Span | None:
    """The quotation that a content begins and does not end, if it follows a colon or comma and holds another."""
    text, (start, end) = layout.text, attribution.content[0]
    if (
        text[start] not in _SINGLE
        or text[max(0, start - 2) : start].rstrip()[-1:] not in _BEFORE
        or len(attribution.content) > 1
    ):
        return None
    at = span_at(start, layout.quotations)
    whole = layout.quotations[at] if at is not None else (0, 0)
    holds = not set(_DOUBLE).isdisjoint(text[start:end])
    return whole if whole[0] == start and end < whole[1] and holds else None
