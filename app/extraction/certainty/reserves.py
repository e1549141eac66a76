"""The reserves of a writer about what is told ("reportedly", "is believed to"), and whose claim they stand beside."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from app.extraction.spans import span_at
from app.extraction.values import Span

WRITER_HEDGE = re.compile(
    r"\b(?=[abioprstw])(?:reportedly|allegedly|apparently|purportedly|supposedly|seemingly|presumably|ostensibly"
    r"|(?:believed|thought|presumed) to"
    r"|(?:is|are|was|were|be|been) (?:\w+ly )?"
    r"(?:(?:said|reported|understood|assumed|feared|alleged|suspected|rumou?red) to|suspected of)"
    r"|it(?: is|[’']s| was) (?:\w+ly )?(?:assumed|believed|feared|presumed|rumou?red|suspected|thought|understood)"
    r"(?! (?:by|of)\b)"
    r"|(?:is|are|was|were|been|remains?|remained) (?:still )?unconfirmed(?! by\b))\b",
    re.IGNORECASE,
)
"""The writer's own reserve about what is told. Words are compared only where they begin like one: half the time."""
LONE_RESERVE = re.compile(
    r"\b(?=[cimp])(?:potentially|possibly|perhaps|maybe|probably|presumably|conceivably"
    r"|in (?:all )?(?:likelihood|probability)),\s*",
    re.IGNORECASE,
)
OTHER_CLAUSE = re.compile(
    r"[,;:()—–]|\b(?:and|but|or|who|which|that|whose|while|although|though|because|as|after|before|when|where|if|since)\b",
    re.IGNORECASE,
)
LONE = re.compile(r"(?:\s+also)?\s*(?:[,.;]|\Z)")
RELATIVE_BEFORE = re.compile(r"\b(?:who|which|that)\s+(?:(?:has|have|had|is|are|was|were)\s+)?\Z", re.IGNORECASE)
LONGEST_CLAUSE, LONGEST_RELATIVE = 120, 20
LONGEST_GAP = LONGEST_CLAUSE + 40
"""Code points between a claim and the start of a reserve that stands beside it."""


def has_reserve(text: str, spans: Iterable[Span]) -> bool:
    """Whether the writer's reserve stands within any of the spans."""
    return any(True for span in spans for _ in _within(_reserves(text), span))


def is_reserved(text: str, claim: Sequence[Span], sentence: Span) -> bool:
    """Whether the writer's reserve stands beside the parts of a claim, in the same clause."""
    if not claim:
        return False
    near = max(sentence[0], claim[0][0] - LONGEST_GAP), min(sentence[1], claim[-1][1] + LONGEST_GAP)
    reserves = _within(_reserves(text), near)
    if any(span_at(reserve[0], claim) is None and _is_beside(text, reserve, claim) for reserve in reserves):
        return True
    starts = {start for start, _ in claim}
    return any(end in starts for _, end in _within(_lone_reserves(text), near))


@lru_cache(maxsize=2)
def _reserves(text: str) -> list[Span]:
    """Where the writer of a text is reserved. Kept, as every claim of a text asks for it."""
    return [reserve.span() for reserve in WRITER_HEDGE.finditer(text)]


@lru_cache(maxsize=2)
def _lone_reserves(text: str) -> list[Span]:
    """Where a reserve stands before a comma. Kept, likewise."""
    return [reserve.span() for reserve in LONE_RESERVE.finditer(text)]


def _within(reserves: Sequence[Span], outer: Span) -> Iterator[Span]:
    for reserve in reserves[bisect_left(reserves, (outer[0], 0)) :]:
        if reserve[1] > outer[1]:
            break
        yield reserve


def _is_beside(text: str, reserve: Span, claim: Sequence[Span]) -> bool:
    """Whether a reserve leads to the next part of a claim, or stands alone right after the last."""
    start, end = reserve
    following = bisect_left(claim, end, key=lambda span: span[0])
    lone = LONE.match(text, end)
    if following < len(claim):
        gap = text[lone.end() if lone else end : claim[following][0]]
        in_relative = RELATIVE_BEFORE.search(text[max(0, start - LONGEST_RELATIVE) : start])
        if len(gap) < LONGEST_CLAUSE and not OTHER_CLAUSE.search(gap) and not in_relative:
            return True
    if lone and following:
        gap = text[claim[following - 1][1] : start].lstrip(", ")
        return len(gap) < LONGEST_CLAUSE and not OTHER_CLAUSE.search(gap)
    return False
