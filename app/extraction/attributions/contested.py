"""What one says and another denies: "the army said it took the hill, a claim that Moscow denies"."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.certainty.denials import FALSE
from app.extraction.layout import Layout
from app.extraction.spans import is_within, last_starting_by, span_at
from app.extraction.tags import UNMEASURED, Attribution
from app.extraction.values import Span

_NOUN = (
    r"(?:something|(?:an?|the)\s+(?:account|accusation|allegation|assertion|charge|claim|conclusion|finding|report"
    r"|suggestion|version))"
)
_NOT_IN_WHO = r"(?:not|never|neither|nor|and|who|which|did|does|do|is|are|was|were|has|have|had|could|would)\b"
_WHO = (
    rf"(?P<who>(?:(?!{_NOT_IN_WHO})[^\s,.;:“”\"]+\s+){{0,7}}?(?!{_NOT_IN_WHO})[^\s,.;:“”\"]+"
    r"(?:,\s+[A-Z][^,.;:“”\"]{1,40},)?)"
)
_ADVERB = r"(?:(?:also|flatly|firmly|later|quickly|repeatedly|since|strongly|strenuously|vehemently|vigorously)\s+)?"
_AUXILIARY = rf"(?:(?:has|have|had)\s+)?{_ADVERB}"
_DENIED = r"(?:contested|denied|dismissed|disputed|rejected|refuted)"
_DENIES = rf"(?:{_DENIED}|contests?|den(?:y|ies)|dismiss(?:es)?|disputes?|rejects?|refutes?)"
_CALLS = rf"(?:called|calls|has\s+called)\s+(?:\w+ly\s+)?{FALSE}"
_END = r"(?=[.;](?:\s|\Z)|\s*\Z|\s*\n)"
_WHICH = re.compile(rf",\s+which\s+{_WHO}\s+(?P<cue>{_AUXILIARY}(?:denied|den(?:y|ies)|disputed?s?)){_END}")
_ASKED_FOR = re.compile(r"\b(?:appl(?:ied|y(?:ing)?)|(?:ask|petition|request|seek)(?:ed|ing)?|sought)\b")
"""What tells of something that may be denied to who asked for it: "he had asked for bail, which the judge denied"."""
_APPENDED = (
    re.compile(rf",\s+{_NOUN}\s+(?:that\s+|which\s+)?{_WHO}\s+(?P<cue>{_AUXILIARY}{_DENIES}|{_CALLS}){_END}"),
    _WHICH,
    re.compile(
        rf",\s+{_NOUN}\s+(?:(?:that|which)\s+)?(?:(?:is|are|was|were|has\s+been)\s+)?{_ADVERB}"
        rf"(?P<cue>{_DENIED})\s+by\s+{_WHO}{_END}"
    ),
)
"""At the end of a sentence: "the amendment, which Congress rejected, would help" denies nothing."""
_MARKS = '”" '
_UNTRUE = re.compile(
    r"\W{0,3}(?:it|this)(?:\s+is|[’']s)(?:n[’']t|\s+(?:simply\s+)?not)\s+(?:\w+ly\s+)?(?:correct|right|the\s+case|true)\s+that\s+"
    r"|\W{0,3}(?:it|this)(?:\s+is|[’']s)\s+(?:\w+ly\s+)?(?:false|untrue|wrong)\s+(?:to\s+say\s+)?that\s+"
    r"|\W{0,3}there(?:\s+is|[’']s)\s+(?:little|no)\s+(?:\w+\s+)?(?:evidence|proof|sign|truth)\s+that\s+",
    re.IGNORECASE,
)
"""How the article denies what it then says that somebody claims."""
_AS = re.compile(r",?\s+as\s+\Z")
_CLAIMS = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?(?:alleg|assert|believ|claim|contend|insist|maintain|pretend|suggest)(?:e?[ds]|ing)?\Z"
)
_LONGEST_AS = 6
_NO_EVIDENCE = re.compile(r"(?:no|little|scant)\s+(?:\w+\s+)?(?:evidence|proof)\b|nothing\b", re.IGNORECASE)
_SOMEBODYS_CLAIM = re.compile(
    r"(?P<who>[^\s,.;:“”\"][^,.;:“”\"]{0,60}?)(?:['’]s|(?<=s)['’])\s+(?:\w+\s+)?"
    r"(?P<cue>(?:accusation|allegation|assertion|claim|contention|suggestion)s?)\s+(?=that\s)"
)
"""What no evidence supports, and is somebody's claim: "No evidence supports Lee's claim that it leaks"."""


def with_denials(layout: Layout, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with who denies what another has said; that is no part of what the other has said."""
    text = layout.text
    matches = sorted((m for pattern in _APPENDED for m in pattern.finditer(text)), key=lambda m: m.start())
    matches = [match for match in matches if span_at(match.start(), layout.quotations) is None]
    if not matches:
        return list(attributions)
    found = list(attributions)
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(found):
        by_sentence[last_starting_by(each.content[-1][0], layout.sentences)].append(at)
    for match in matches:
        beside = by_sentence[last_starting_by(match.start(), layout.sentences)]
        told = next((at for at in beside if _ends_at(text, found[at], match.start())), None)
        if told is None or (match.re is _WHICH and _ASKED_FOR.search(text, *found[told].content[-1])):
            continue
        content = _up_to(found[told].content, match.start())
        found[told] = replace(found[told], content=content)
        known = [at for at in beside if found[at].cue and _overlap(found[at].cue[0], match.span("cue"))]
        for at in known:
            found[at] = replace(found[at], cue=(match.span("cue"),), content=content)
        if not known:
            found.append(Attribution((match.span("who"),), (match.span("cue"),), content, UNMEASURED))
    return found


def as_claimed(text: str, attribution: Attribution) -> Attribution:
    """The attribution without the article's own denial: "It is not true that it leaks, as Lee claims" is "it leaks".

    So is "No evidence supports Lee's claim that it leaks".
    """
    if not attribution.source or len(attribution.content) > 1:
        return attribution
    (start, end), (who, last) = attribution.content[0], attribution.source[0]
    if _NO_EVIDENCE.match(text, who, last) and (claim := _SOMEBODYS_CLAIM.match(text, start, end)):
        span, cue = claim.span("who"), claim.span("cue")
        return replace(attribution, source=(span,), cue=(cue,), content=((claim.end(), end),))
    untrue = _UNTRUE.match(text, start, end)
    claims = _CLAIMS.match(text, *attribution.cue[0]) and last <= attribution.cue[0][0]
    if not untrue or not claims or not _AS.search(text, max(end, who - _LONGEST_AS), who):
        return attribution
    return replace(attribution, content=((untrue.end(), end),))


def _ends_at(text: str, attribution: Attribution, position: int) -> bool:
    """Whether what somebody is credited with ends at a position, or goes on over it."""
    start, end = attribution.content[-1]
    beside = end >= position or not text[end:position].strip(_MARKS)
    return bool(attribution.cue and attribution.source) and start < position and beside


def _up_to(content: Sequence[Span], position: int) -> tuple[Span, ...]:
    return tuple((start, min(end, position)) for start, end in content if start < position)


def _overlap(one: Span, other: Span) -> bool:
    return is_within(one, other) or is_within(other, one)
