"""Dates that an aside tells of somebody or something, not of the day of speaking: "Lee, arrested on Monday, said"."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from app.extraction.occasions import OCCASION_NOUN
from app.extraction.tags import Attribution
from app.extraction.values import Span

_PUBLICITY = (
    "aired|asked|contacted|dated|delivered|emailed|filed|filmed|pressed|questioned|quizzed|quoted|reached|recorded"
    "|shared|signed|updated|uploaded"
)
"""What was done to a document or a person, and tells when it spoke."""
_ABOUT_SOURCE = re.compile(
    r",?\s+(?:who|whose|whom|which|that)\b"
    rf"|,\s+(?:\w+ly\s+)?(?!(?:{_PUBLICITY})\b)[a-z]+ed\b"
    r"(?=(?:\s+(?:in|on|by|at|from|late|early|earlier))*\s+\Z)",
    re.IGNORECASE,
)
"""What opens a clause about a source with a verb of its own: "Lee, who last month left", "Lee, arrested on Monday"."""
_CLOSED = re.compile(r"\w,\s+(?:(?:and|but)\s+)?(?:(?:late|early|earlier)\s+)?(?:(?:on|in)\s+)?\Z", re.IGNORECASE)
"""Where such a clause ends before a date: "Lee, who is old, on Monday"."""
_ASIDE = re.compile(r"\s*(?:\s--?\s|[–—(])(?:(?!\s--?\s|[–—()]).)*\Z", re.DOTALL)
_ASIDE_END = re.compile(r"\s--?\s|[–—)]")
"""Dashes or brackets around what is told about a source: "Lee - first elected in 2016 - said"."""
_ASIDE_ON_CONTENT = re.compile(
    r"(?:,|\s--?|\s?[–—(])\s*(?!(?:early|earlier|in|late|on)\b)[a-z].*\Z", re.IGNORECASE | re.DOTALL
)
_ASIDE_ON_CONTENT_END = re.compile(r",|\s--?\s|[–—)]")
"""The same of what somebody has opinions on: "The charge, filed in 2019, was denied by Lee"."""
_BRACKETS = re.compile(r"\([^()\n]*\)")
_DASH = re.compile(r"\s--?\s|\s–\s|—")
_RELATIVE = re.compile(r",\s+(?:who|whose|whom|which)\b[^,;:“”\"]*,")
_NOTHING_MORE = re.compile(r"\W*(?:(?:early|earlier|late|later)\s+)?(?:(?:in|on)\s+)?\W*", re.IGNORECASE)
_LONGEST_ASIDE = 200
SPOKE = re.compile(
    r"\b(?:appeared|conference|convened|held|interview|issued|presented|published|released|ruled|spoke|speaking|announced|posted|wrote|testified|addressed|told|met|interviewed)\b",
    re.IGNORECASE,
)
"""What makes an aside, or what stands before "and said", one of speaking: "Lee, who spoke on Monday, said"."""
_ON_AN_OCCASION = re.compile(
    rf"\W+(?:(?:at|during|in)\s+(?:an?|her|his|its|the|their)\s+(?:[\w’'-]+\s+){{0,2}}?{OCCASION_NOUN}\b|on\s+\w+day,?\s)",
    re.IGNORECASE,
)
"""How an aside begins that tells when something was said: "Lee - in a speech on Monday - said"."""


def is_told_of_source(text: str, source: Sequence[Span], cue: Span, date: Span) -> bool:
    """Whether a date stands in a clause about the source: "Lee, who was arrested on Monday, said".

    Or in dashes: "Lee - arrested on Monday - said".
    """
    ends = [end for _, end in source if end <= date[0]]
    words = text[max(ends) : date[0]] if ends and date[1] <= cue[0] else ""
    opening = _ABOUT_SOURCE.match(words)
    if _ASIDE.match(words) and _ASIDE_END.search(text, date[1], cue[0]):
        return not SPOKE.search(words)
    return opening is not None and not SPOKE.search(words) and not _CLOSED.search(words, opening.end())


def is_told_of_content(text: str, source: Sequence[Span], content: Sequence[Span], cue: Span, date: Span) -> bool:
    """Whether a date stands in an aside before a passive cue: "The plan, filed in 2019, was denied"."""
    if date[1] > cue[0] or any(end <= cue[0] for _, end in source):
        return False
    start = max((end for _, end in content if end <= date[0]), default=date[0])
    return (
        _ASIDE_ON_CONTENT.match(text, start, date[0]) is not None
        and _ASIDE_ON_CONTENT_END.search(text, date[1], cue[0]) is not None
    )


def is_in_aside(text: str, sentence: Span, attribution: Attribution, date: Span) -> bool:
    """Whether brackets, dashes or a clause of its own part a date from the cue: "Lee, who left in 2019, is said to".

    Unless they hold nothing but the date, or are right after who spoke and tell of that.
    """
    cue = attribution.cue[0][0]
    ends = [end for _, end in (*attribution.source, *attribution.cue, *attribution.content)]

    def is_of_speaking(start: int, end: int) -> bool:
        is_beside = any(known <= start and not text[known:start].strip() for known in ends)
        return is_beside and (SPOKE.search(text, start, end) or _ON_AN_OCCASION.match(text, start)) is not None

    return any(
        start < date[0]
        and date[1] < end
        and not start < cue < end
        and not _NOTHING_MORE.fullmatch(text[start : date[0]] + text[date[1] : end])
        and not is_of_speaking(start, end)
        for start, end in _asides(text, sentence, date)
    )


def _asides(text: str, sentence: Span, date: Span) -> Iterable[Span]:
    """What stands around a date in brackets, between two dashes, or in a clause such as ", who left in 2019,"."""
    around = max(sentence[0], date[0] - _LONGEST_ASIDE), min(sentence[1], date[1] + _LONGEST_ASIDE)
    yield from (found.span() for aside in (_BRACKETS, _RELATIVE) for found in aside.finditer(text, *around))
    yield from ((first.start(), last.end()) for first, last in pairwise(_DASH.finditer(text, *around)))
