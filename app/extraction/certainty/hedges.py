"""How sure a claim is put forward: hedged by the writer, by its cue or within the statement."""

import re
from collections.abc import Sequence

from app.extraction.certainty.conjecture import is_conjecture
from app.extraction.certainty.reserves import has_reserve, is_reserved
from app.extraction.scene import is_person
from app.extraction.spans import joined, words_in
from app.extraction.values import Span

_LABEL = r"(?:alleged|suspected|purported|rumou?red|unconfirmed)\s+(?!(?:the|an?|that|his|her|its|their|of|to|by|in)\b)"
_SUBJECT_LABEL = re.compile(
    r"\W*(?:that\s+)?(?:(?:the|an?|this|these|those|some|several|many|more|other|his|her|its|their|\d[\d,]*)\s+)*"
    rf"(?:(?!(?:he|she|it|they|we|you|who)\b)(?-i:[a-z])[\w-]*\s+)?{_LABEL}(?P<noun>\w[\w-]*(?:\s+\w[\w-]*){{0,2}})",
    re.IGNORECASE,
)
"""A reserve about the subject of what is told; of a thing, it may not exist: "A suspected gas leak led to …"."""
_PREDICATE_LABEL = re.compile(
    rf"\b(?:is|are|was|were|be)\s+(?:an?|the|(?:one of|among) the)\s+(?:[\w-]+\s+)?{_LABEL}", re.IGNORECASE
)
"""A reserve about what the subject is: "they are the suspected smugglers"."""
_AFTER_NOUN = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|of|in|on|at|by|to|from|and|or|that|who)\b.*", re.S
)
_CUE_HEDGE = re.compile(
    r"\b(?:suspect|speculat|guess|presum|suppos|appear|seem|hypothesi[sz]|doubt|alleg)(?:s|es|ed|e|ing|ting)?\b"
    r"|\brumou?r(?:s|ed)?\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:ask|enquir|inquir|question|wonder)", re.IGNORECASE)
_WHETHER = re.compile(r"\W*(?:whether|if)\b", re.IGNORECASE)
_RUMOUR = re.compile(r"\b(?:rumou?rs?|hearsay|speculation)\b", re.IGNORECASE)
_IMPERSONAL = re.compile(
    r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?"
    r"(?:said|reported|believed|thought|understood|alleged|rumou?red|feared|assumed)(?:\s+to\s+have\s+(?:\w+\s+)?\w+)?\Z",
    re.IGNORECASE,
)
"""Cues that credit nobody, or with no more than hearsay: "is said", "is said to have remarked"."""


def is_hedged(
    text: str, content: Sequence[Span], cue: Sequence[Span], sentence: Span, source: Sequence[Span] = ()
) -> bool:
    """Whether the claim is put forward as less than certain.

    By the writer, in the clause of `sentence` around the claim ("reportedly", "believed to"); by a cue or source of
    conjecture ("suspects", "rumors"); in a question ("asked whether"); or in the words of `content` ("may", "perhaps",
    "likely", "I think"). "Could not" and the month May do not count, nor what somebody is able or permitted to do; nor
    a label on what is only mentioned ("the alleged attacker").
    """
    said, telling, sayer = (words_in(text, spans) for spans in (content, cue, source))
    return bool(
        has_reserve(text, (*content, *cue))
        or _is_labelled(said)
        or is_conjecture(said, telling, sayer)
        or _CUE_HEDGE.search(telling)
        or _RUMOUR.search(sayer)
        or (_ASKING.search(telling) and _WHETHER.match(said))
        or any(_IMPERSONAL.search(text, *span) and not text.startswith(" by ", span[1]) for span in cue)
        or is_reserved(text, joined((*content, *cue, *source)), sentence)
    )


def _is_labelled(said: str) -> bool:
    """Whether a label makes the subject of a statement, or what it is said to be, uncertain."""
    if _PREDICATE_LABEL.search(said):
        return True
    subject = _SUBJECT_LABEL.match(said)
    return subject is not None and not any(map(is_person, _AFTER_NOUN.sub("", subject["noun"]).lower().split()))
