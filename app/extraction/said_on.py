"""When a claim was made: the date that stands with its cue, not one inside what was said."""

import re
from collections.abc import Sequence

from app.extraction.spans import distance
from app.extraction.tags import Attribution
from app.extraction.values import DateExpression, Span

_MOST_WORDS_BETWEEN = 8
_RELATIVE_CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that)\b", re.IGNORECASE)


def find_said_on(text: str, attribution: Attribution, sentence: Span, dates: Sequence[DateExpression]) -> str | None:
    """EDTF date on which the claim was made, or None where the cue's sentence does not tell.

    Counts a date of the cue's sentence that is outside source and content, with few words and no relative clause
    between it and the cue; or one that opens the sentence ("On Monday, … said").
    """
    if not attribution.cue:
        return None
    cue = attribution.cue[0]
    inside = (*attribution.content, *attribution.source)
    candidates = [
        date
        for date in dates
        if sentence[0] <= date.span[0] and date.span[1] <= sentence[1] and not _overlaps(date.span, inside)
    ]
    near = [date for date in candidates if _stands_with(text, date.span, cue, inside)]
    if near:
        return min(near, key=lambda date: distance(date.span, cue)).value
    opening = [date for date in candidates if len(text[sentence[0] : date.span[0]].split()) <= 2]
    return opening[0].value if opening and opening[0].span[1] <= cue[0] else None


def _stands_with(text: str, date: Span, cue: Span, inside: Sequence[Span]) -> bool:
    between = (min(date[1], cue[1]), max(date[0], cue[0]))
    words = text[between[0] : between[1]]
    return (
        len(words.split()) <= _MOST_WORDS_BETWEEN
        and not _RELATIVE_CLAUSE.search(words)
        and not _overlaps(between, inside)
    )


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
