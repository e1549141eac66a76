"""Who puts a number on something: "The mayor put the toll at 17"."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.layout import Layout
from app.extraction.narration import COUNT, ESTIMATED
from app.extraction.spans import first_ending_after, joined, last_starting_by
from app.extraction.tags import UNMEASURED, Attribution
from app.extraction.values import Span

_SUBJECT_WORD = (
    r"(?!(?:not|no|nobody|none|who|which|that|did|does|was|were|is|are|may|might|could|should|will|would|to)\b)"
    r"[^\s,.;:“”\"]+"
)
_ESTIMATE = re.compile(
    r"(?:(?:But|And|Earlier|Later),?\s+)?"
    rf"(?P<who>(?:{_SUBJECT_WORD}\s+){{0,7}}?{_SUBJECT_WORD})"
    r"(?:,\s+wh(?:ich|o|ose)\s[^,.;:“”\"]{1,80},)?\s+"
    r"(?P<cue>(?:(?:has|have|had)\s+)?(?:earlier\s+|later\s+|\w+ly\s+)?puts?)\s+"
    rf"(?P<what>(?:it|(?:the|its|his|her|their)\s+(?:[\w’'-]+\s+){{0,3}}?{ESTIMATED}(?:\s+[\w’'-]+){{0,4}}?)"
    r"\s+(?:at|as\s+(?:high|low)\s+as|closer\s+to)\s+[^\s,.;:“”\"][^;:“”\"]{0,80}?)"
    r"(?=[.;](?:\s|\Z)|,\s|\s+(?:and|but|while|on\s+\w+day|after|before)\b|\Z)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:at|as|to)\s+(?:about|around|roughly|nearly|almost|some|at least|at most|up to|over|under"
    rf"|(?:more|fewer|less) than)?\s*{COUNT}"
)
_MEANWHILE = re.compile(r",\s+(?:whereas|while)\s+")
"""After which another puts the number otherwise than who was told of before."""


def with_estimates(layout: Layout, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with those of numbers that the tagger has taken for the article's own, or for another's.

    In "Lee said ten had died, while the army put the toll at two" the army says the second.
    """
    text, found = layout.text, list(attributions)
    taken = joined(span for each in attributions for span in (*each.cue, *each.content))
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for at, each in enumerate(attributions):
        by_sentence[last_starting_by(each.content[-1][0], layout.sentences)].append(at)
    for number, sentence in enumerate(layout.sentences):
        if text.find("put", *sentence) < 0:
            continue
        if estimate := _estimate(text, sentence):
            found += [] if _is_taken(estimate, taken) else [estimate]
            continue
        for meanwhile in _MEANWHILE.finditer(text, *sentence):
            if estimate := _estimate(text, (meanwhile.end(), sentence[1])):
                others = [at for at in by_sentence[number] if _is_taken(estimate, found[at].content)]
                cut = [_up_to(found[at], meanwhile.start()) for at in others]
                if all(cut) and (others or not _is_taken(estimate, taken)):
                    for at, shorter in zip(others, cut, strict=True):
                        found[at] = shorter or found[at]
                    found.append(estimate)
    return found


def _estimate(text: str, span: Span) -> Attribution | None:
    """Who puts a number on something, where a stretch begins so."""
    match = _ESTIMATE.match(text, *span)
    if not match or not _NUMBER.search(match["what"]):
        return None
    who = match.start("who"), match.start("who") + len(match["who"].rstrip())
    return Attribution((who,), (match.span("cue"),), (match.span("what"),), UNMEASURED)


def _is_taken(estimate: Attribution, spans: Sequence[Span]) -> bool:
    """Whether others, in order and not overlapping, have taken some of it: their words, or what tells of them."""
    (first, _), (_, last) = estimate.cue[0], estimate.content[0]
    at = first_ending_after(first, spans)
    return at < len(spans) and spans[at][0] < last


def _up_to(attribution: Attribution, position: int) -> Attribution | None:
    """An attribution of which the last piece of content runs on over a position, up to there; None for another."""
    *pieces, (start, end) = attribution.content
    outside = all(e <= position for _, e in attribution.cue)
    return replace(attribution, content=(*pieces, (start, position))) if outside and start < position < end else None
