"""Denials of what has just been told: in "the army said it took the hill, a claim that Moscow denies"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.certainty import FALSE
from app.extraction.layout import Layout
from app.extraction.spans import is_within, last_starting_by
from app.extraction.tags import Attribution
from app.extraction.values import Span

_WHAT = (
    r"(?:which|something|(?:an?|the)\s+(?:account|accusation|allegation|assertion|charge|claim|conclusion|finding|report"
    r"|suggestion|version))"
)
_WHO = r"(?P<who>(?!(?:is|are|was|were|has|have)\b)[^\s,.;:“”\"][^,.;:“”\"]{0,58}?(?:,\s+[A-Z][^,.;:“”\"]{1,40},)?)"
_ADVERB = r"(?:(?:also|flatly|firmly|later|quickly|repeatedly|since|strongly|strenuously|vehemently|vigorously)\s+)?"
_AUXILIARY = rf"(?:(?:has|have|had)\s+)?{_ADVERB}"
_DENIED = r"(?:contested|denied|dismissed|disputed|rejected|refuted)"
_DENIES = rf"(?:{_DENIED}|contests?|den(?:y|ies)|dismiss(?:es)?|disputes?|rejects?|refutes?)"
_CALLS = rf"(?:called|calls|has\s+called)\s+(?:\w+ly\s+)?{FALSE}"
_APPENDED = (
    re.compile(
        rf",\s+(?P<what>{_WHAT})\s+(?:that\s+|which\s+)?{_WHO}\s+(?P<cue>{_AUXILIARY}{_DENIES}|{_CALLS})(?=[,.;”\"]|\s*\Z)"
    ),
    re.compile(
        rf",\s+(?P<what>{_WHAT})\s+(?:(?:that|which)\s+)?(?:(?:is|are|was|were|has\s+been)\s+)?{_ADVERB}"
        rf"(?P<cue>{_DENIED})\s+by\s+{_WHO}(?=[,.;”\"]|\s*\Z)"
    ),
)
_MARKS = '”" '
_UNMEASURED = 0.5
"""Confidence where a rule alone made the attribution."""


def with_denials(layout: Layout, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with who denies what another has said; that is no part of what the other has said."""
    text = layout.text
    found = list(attributions)
    for match in sorted((m for pattern in _APPENDED for m in pattern.finditer(text)), key=lambda m: m.start()):
        told = _told_before(layout, found, match.start())
        if told is None:
            continue
        denied = replace(found[told], content=_up_to(found[told].content, match.start()))
        found[told] = denied
        known = [at for at, each in enumerate(found) if each.cue and _overlap(each.cue[0], match.span("cue"))]
        for at in known:
            found[at] = replace(found[at], content=denied.content)
        if not known:
            found.append(Attribution((match.span("who"),), (match.span("cue"),), denied.content, _UNMEASURED))
    return found


def _told_before(layout: Layout, attributions: Sequence[Attribution], position: int) -> int | None:
    """The attribution whose content ends at a position, or goes on over it, in the same sentence."""
    sentence = last_starting_by(position, layout.sentences)
    for at, each in enumerate(attributions):
        for start, end in each.content if each.cue and each.source else ():
            beside = end >= position or not layout.text[end:position].strip(_MARKS)
            if start < position and beside and last_starting_by(start, layout.sentences) == sentence:
                return at
    return None


def _up_to(content: Sequence[Span], position: int) -> tuple[Span, ...]:
    return tuple((start, min(end, position)) for start, end in content if start < position)


def _overlap(one: Span, other: Span) -> bool:
    return is_within(one, other) or is_within(other, one)
