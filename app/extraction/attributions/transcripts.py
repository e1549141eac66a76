"""What somebody says in a transcript: the paragraphs that begin with the speaker's name and a colon."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from app.extraction.interviews import ANSWERS, FEWEST_TURNS, LABEL, LEAST_SPOKEN, SPOKEN
from app.extraction.layout import Layout
from app.extraction.scene import is_role
from app.extraction.spans import first_starting_in, span_at
from app.extraction.tags import UNMEASURED, Attribution, NamedSpan
from app.extraction.values import EntityKind, Span

_LABEL_AT_LINE = re.compile(r"^[A-Z][\w.'’-]{0,30}(?:\s[A-Z][\w.'’-]{0,30}){0,3}:\s", re.MULTILINE)
_FEWEST_LABELS, _FEWEST_SPEAKERS = 2, 2
_ASKS = frozenset({"q", "question"})
_ONLY_ASKS = re.compile(r"(?:(?![.!?]\s).)*\?[\"”’'*_)\]]*")
_SENTENCE_END = re.compile(r"[.!…][\"”’'*_)\]]*\Z")
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph that a label begins: where label, colon and what is said stand."""

    label: Span
    colon: Span
    said: Span


def turn_of(layout: Layout, attribution: Attribution) -> Span | None:
    """All that is said in a paragraph that its source and a colon begin: "Mr Lee: It rained. It was wet."

    None where the paragraph begins otherwise, where only a quotation in it is said, and where no other paragraph begins
    so: then it is a headline or the caption of a list.
    """
    text, (colon, said) = layout.text, (attribution.cue[0][0], attribution.content[0][0])
    first, last = layout.paragraph_at(colon)
    begins = attribution.source == ((first, colon),) and text[colon:said].strip() == ":"
    if not begins or said >= last or span_at(said, layout.quotations) is not None:
        return None
    if not _has_labels(text):
        return None
    return _without_stop(text, (said, last))


def with_turns(layout: Layout, found: Sequence[Attribution], names: Sequence[NamedSpan]) -> list[Attribution]:
    """The attributions, with every turn of a transcript credited to its label as a whole; questions tell nothing.

    A label is that of a speaker where it names a person, or has a person's initials; beside such a one, or "Q" and "A",
    also where it recurs and may be (all in capitals, "Reporter"). Turns speak: several say "I", "we" or "you", or one
    asks; a list of people does not. `names` are those of the text, in order.
    """
    every = _turns(layout, names)
    turns = [turn for turn in every if _is_told(layout.text, turn)]
    asked = {turn.colon for turn in every if _ONLY_ASKS.fullmatch(layout.text, *turn.said)}
    known = {each.cue[0] for each in found if each.cue and each.source and each.content[0][0] > each.cue[0][0]}
    labels = sorted((turn.label[0], turn.colon[1]) for turn in turns if turn.colon not in known)
    kept = [
        each
        for each in found
        if not each.cue or not (each.cue[0] in asked or span_at(each.cue[0][0], labels) is not None)
    ]
    return kept + [
        Attribution((turn.label,), (turn.colon,), (_without_stop(layout.text, turn.said),), UNMEASURED)
        for turn in turns
        if turn.colon not in known
    ]


def _without_stop(text: str, said: Span) -> Span:
    return said[0], said[0] + len(text[slice(*said)].rstrip("."))


def _turns(layout: Layout, names: Sequence[NamedSpan]) -> list[_Turn]:
    """The paragraphs that a speaker's label begins; none where there are fewer than three, or than two speakers."""
    text = layout.text
    labelled = [
        _Turn(label.span("label"), label.span("colon"), (label.end(), end))
        for start, end in layout.paragraphs
        if (label := LABEL.match(text, start, end))
    ]
    if len(labelled) < FEWEST_TURNS:
        return []
    people = _People(text, names)
    counts = Counter(text[slice(*turn.label)] for turn in labelled)
    recurring = {label for label, count in counts.items() if count > 1 and _may_speak(label)}
    if len(recurring) < _FEWEST_SPEAKERS:
        recurring = set()
    found = [turn for turn in labelled if text[slice(*turn.label)] in recurring or people.has(turn.label)]
    speakers = {text[slice(*turn.label)] for turn in found} | {label for label, count in counts.items() if count > 1}
    answers = {label for label in recurring if label.lower() in ANSWERS}
    is_talk = answers or any(people.has(turn.label) for turn in found)
    enough = len(found) >= FEWEST_TURNS and len(speakers) >= _FEWEST_SPEAKERS
    return found if is_talk and enough and _is_spoken(text, found) else []


def _is_spoken(text: str, turns: Sequence[_Turn]) -> bool:
    """Whether one of the turns asks, or a third of them is in the first or second person."""
    said = [text[slice(*turn.said)] for turn in turns]
    asks = any(_ONLY_ASKS.fullmatch(words) for words in said)
    return asks or sum(SPOKEN.search(words) is not None for words in said) * LEAST_SPOKEN >= len(said)


class _People:
    """The persons whom a text names."""

    def __init__(self, text: str, names: Sequence[NamedSpan]) -> None:
        self._text = text
        self._spans = [name.span for name in names if name.kind is EntityKind.PERSON]
        words = [text[slice(*span)].split() for span in self._spans]
        self._initials = {"".join(word[0] for word in name) for name in words if len(name) > 1}
        self._surnames = {name[-1].lower() for name in words if name}

    def has(self, label: Span) -> bool:
        """Whether a label names one of them, or has the initials of one."""
        written = self._text[slice(*label)]
        is_named = first_starting_in(label, self._spans) is not None
        return is_named or written in self._initials or written.split()[-1].lower() in self._surnames


def _may_speak(label: str) -> bool:
    """Whether a label that recurs may be that of somebody who speaks: "WN", "Q", "Reporter", not "Where"."""
    return label.isupper() or label.lower() in _ASKS | ANSWERS or is_role(label.lower())


def _is_told(text: str, turn: _Turn) -> bool:
    """Whether a turn says something as a whole: sentences that are no question, not the entry of a list."""
    said = text[slice(*turn.said)]
    asks = text[slice(*turn.label)].lower() in _ASKS
    return not asks and len(said.split()) >= _FEWEST_WORDS and _SENTENCE_END.search(said) is not None


@lru_cache(maxsize=2)
def _has_labels(text: str) -> bool:
    """Whether several paragraphs begin with a name and a colon. Kept, as every turn asks for it."""
    return len(list(islice(_LABEL_AT_LINE.finditer(text), _FEWEST_LABELS))) == _FEWEST_LABELS
