"""Denials of what has just been told: in "the army said it took the hill, a claim that Moscow denies"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.spans import is_within
from app.extraction.tags import Attribution
from app.extraction.values import Span

_WHAT = r"(?:which|(?:an?|the)\s+(?:account|accusation|allegation|assertion|charge|claim|report|suggestion|version))"
_WHO = r"(?P<who>(?!(?:is|are|was|were|has|have)\b)[^\s,.;:“”\"][^,.;:“”\"]{0,58}?)"
_ADVERB = r"(?:(?:also|flatly|firmly|later|quickly|repeatedly|since|strongly|strenuously|vehemently|vigorously)\s+)?"
_AUXILIARY = rf"(?:(?:has|have|had)\s+)?{_ADVERB}"
_DENIED = r"(?:contested|denied|dismissed|disputed|rejected|refuted)"
_DENIES = rf"(?:{_DENIED}|contests?|den(?:y|ies)|dismiss(?:es)?|disputes?|rejects?|refutes?)"
_APPENDED = (
    re.compile(
        rf",\s+(?P<what>{_WHAT})\s+(?:that\s+|which\s+)?{_WHO}\s+(?P<cue>{_AUXILIARY}{_DENIES})(?=[,.;”\"]|\s*\Z)"
    ),
    re.compile(
        rf",\s+(?P<what>{_WHAT})\s+(?:(?:that|which)\s+)?(?:(?:is|are|was|were|has\s+been)\s+)?{_ADVERB}"
        rf"(?P<cue>{_DENIED})\s+by\s+{_WHO}(?=[,.;”\"]|\s*\Z)"
    ),
)
_MARKS = '”" '
_SENTENCE_END = re.compile(r"[.!?][”\"]?(?:\s|\Z)")
_UNMEASURED = 0.5
"""Confidence where a rule alone made the attribution."""


def with_denials(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with who denies what another has said; that is no part of what the other has said."""
    found = list(attributions)
    for match in sorted((m for pattern in _APPENDED for m in pattern.finditer(text)), key=lambda m: m.start()):
        told = _told_before(text, found, match.start())
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


def _told_before(text: str, attributions: Sequence[Attribution], position: int) -> int | None:
    """The attribution whose content ends at a position, or goes on over it from the same sentence."""
    for at, each in enumerate(attributions):
        for start, end in each.content if each.cue and each.source else ():
            own = text[start : min(end, position)] if start < position else "."
            beside = end >= position or not text[end:position].strip(_MARKS)
            if beside and not _SENTENCE_END.search(own):
                return at
    return None


def _up_to(content: Sequence[Span], position: int) -> tuple[Span, ...]:
    return tuple((start, min(end, position)) for start, end in content if start < position)


def _overlap(one: Span, other: Span) -> bool:
    return is_within(one, other) or is_within(other, one)
