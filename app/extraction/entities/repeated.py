"""Finds names again that a text has elsewhere: the tagger may miss in one sentence what it finds in another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from app.extraction.dates.words import MONTH_NAMES, WEEKDAY_NAMES
from app.extraction.entities.names import CURRENCIES, Name, is_acronym
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind, Span

_WORD = re.compile(r"\w+")
_IN_PARENTHESES = re.compile(r"\s?\(\s?([A-Z][A-Z.&-]+)\s?\)")
_CALENDAR = frozenset((*MONTH_NAMES, *WEEKDAY_NAMES))
_KINDS = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE, EntityKind.FACILITY})
"""Kinds whose names are looked for: those that the corpora of names measure, where a facility is a place."""
_LEAST_CONFIDENCE = 0.8
"""From which on a name is looked for elsewhere. Set on GUM dev and re3d test."""
_CONFIDENCE = 0.5
"""Of a name that is only found again: what the tagger itself took it for counts for more."""
_BEFORE_A_PART = frozenset("@._-")
_AFTER_A_PART = CURRENCIES | {"@", "_"}
"""What stands around a part of an address, a compound or a sum of money."""
_SHORTEST_WORD = 4
"""Letters of a single word, not in capitals, that is looked for."""


def with_repetitions(text: str, names: Iterable[NamedSpan]) -> list[NamedSpan]:
    """The names, and with them acronyms that the text defines and further places of names in it, in its order."""
    found = _Found(text, names)
    found.add(_defined(text, found.names))
    found.add(_found_again(text, found.names))
    return sorted(found.names, key=lambda name: (name.span[0], -name.span[1]))


class _Found:
    """Names of a text, to which only those are added that share no characters with another."""

    def __init__(self, text: str, names: Iterable[NamedSpan]) -> None:
        self.names = list(names)
        self._taken = bytearray(len(text))
        for name in self.names:
            self._take(name.span)

    def add(self, names: Iterable[NamedSpan]) -> None:
        for name in list(names):
            if not any(self._taken[slice(*name.span)]):
                self.names.append(name)
                self._take(name.span)

    def _take(self, span: Span) -> None:
        self._taken[slice(*span)] = b"\1" * (span[1] - span[0])


def _defined(text: str, names: Sequence[NamedSpan]) -> Iterator[NamedSpan]:
    """Acronyms in parentheses after what they abbreviate: "World Health Organization (WHO)"."""
    for name in names:
        defined = None if name.kind is EntityKind.PERSON else _IN_PARENTHESES.match(text, name.span[1])
        if defined and is_acronym(defined[1]) and _abbreviates(defined[1], text, name.span):
            yield name.at(defined.span(1))


def _abbreviates(acronym: str, text: str, span: Span) -> bool:
    name, short = Name(text[slice(*span)], span), Name(acronym, span)
    return short.acronym() in name.initials() or (len(name.words) > 1 and name.key[0] == short.acronym()[0])


def _found_again(text: str, names: Sequence[NamedSpan]) -> Iterator[NamedSpan]:
    """Where the text has names letter for letter again, the longest first."""
    for written, kind in sorted(_wanted(text, names).items(), key=lambda each: (-len(each[0]), each[0])):
        for span in _places(text, written):
            yield NamedSpan(span, kind, _CONFIDENCE)


def _wanted(text: str, names: Sequence[NamedSpan]) -> dict[str, EntityKind]:
    """What is surely a name wherever it stands, and never taken for two kinds; of people, none without a full name."""
    taken_for: dict[str, set[EntityKind]] = defaultdict(set)
    confident = set()
    for name in names:
        written = text[slice(*name.span)]
        taken_for[written].add(name.kind)
        if name.confidence >= _LEAST_CONFIDENCE:
            confident.add(written)
    sure = {written for written in confident if _is_telling(text, written)}
    surnames = {written.rpartition(" ")[2] for written in sure if " " in written}
    one_kind = {written: next(iter(taken_for[written])) for written in sure if len(taken_for[written]) == 1}
    return {
        written: kind
        for written, kind in one_kind.items()
        if kind in _KINDS and (kind is not EntityKind.PERSON or " " in written or written in surnames)
    }


def _is_telling(text: str, written: str) -> bool:
    """Whether what is written so is surely the name: not "May", nor "Will" where the text has "will"."""
    if not written[:1].isupper() or "\n" in written:
        return False
    if len(_WORD.findall(written)) > 1:
        return True
    is_long = len(written) >= _SHORTEST_WORD or is_acronym(written)
    return is_long and written not in _CALENDAR and not any(_places(text, written.lower()))


def _places(text: str, written: str) -> Iterator[Span]:
    """Where a text has these words, whole, in no address and in no compound ("pro-Beijing")."""
    start = text.find(written)
    while start >= 0:
        end = start + len(written)
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        within = before.isalnum() or after.isalnum() or before in _BEFORE_A_PART or after in _AFTER_A_PART
        if not within:
            yield start, end
        start = text.find(written, end)
