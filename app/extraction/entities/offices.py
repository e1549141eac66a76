"""Finds the person in what was tagged together with an office and its field: "Secretary of State Ann Lee"."""

import re
from collections.abc import Callable, Sequence

from app.extraction.entities.titles import is_generation, is_given_name, is_no_surname, is_of_lands, is_office, is_title
from app.extraction.values import EntityKind, Span

KindOf = Callable[[str], EntityKind | None]
"""What a name is known to be beforehand, None where it is not known."""

_OFFICE_OF = re.compile(r"(?:[\w.’'-]+\s+){0,5}?(?P<office>[\w’'-]+)\s+(?:[Oo]f|for|to)\s+(?:the\s+)?")
_ONLY_OF = re.compile(r"(?:of|for|to)\s+(?:the\s+)?")
_OFFICE_BEFORE = re.compile(r"(?P<office>[\w-]+)\s+(?P<preposition>of|for|to)\s+(?:the\s+)?\Z")
_WORD_BEFORE = re.compile(r"([\w-]+)\s+\Z")
_OF_A_FIELD = frozenset("chief commissioner director minister secretary speaker".split())
"""Offices whose field is no place of several words."""
_GOVERNING = frozenset("minister secretary governor president".split())
_INITIAL = re.compile(r"[A-Z]\.$")
_LONGEST_OFFICE = 40
_LEAST_OF_A_FIELD = 3
"""Words of a field and a full name."""


def bearer(text: str, span: Span, known: KindOf) -> Span | None:
    """The part of a person's span that is left without the office, None where nobody is.

    The country that ends an office stays: "France Ann Lee" of "President of France Ann Lee".
    """
    start, end = span
    office = _OFFICE_OF.match(text, start, end)
    if office and is_of_lands(office["office"]):
        return span
    within = office if office and _is_held(office["office"]) else _ONLY_OF.match(text, start, end)
    if not within:
        return _after_field_before(text, span, known)
    name = office["office"] if within is office else _word_before(text, start)
    first = _start_of_name(text[within.end() : end].split(" "), name.lower(), known)
    return _before_office(text, start, office) if first is None else (_after_words(text, within.end(), first), end)


def _is_held(office: str) -> bool:
    return is_office(office) or is_no_surname(office) or office.lower() == "dean"


def _before_office(text: str, start: int, office: re.Match[str] | None) -> Span | None:
    """ "Ann Lee" of "Ann Lee MP for Split"."""
    name = text[start : office.start("office")].rstrip() if office else ""
    words = name.split()
    is_full = len(words) > 1 and is_given_name(words[0]) and not is_title(words[1])
    return (start, start + len(name)) if is_full else None


def _word_before(text: str, start: int) -> str:
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_OFFICE), start)
    return before[1] if before else ""


def _after_field_before(text: str, span: Span, known: KindOf) -> Span:
    """ "Ann Lee" of "Scotland Ann Lee" or "Information Ann Lee" where "Minister of" stands before, outside the span."""
    before = _OFFICE_BEFORE.search(text, max(0, span[0] - _LONGEST_OFFICE), span[0])
    words = text[slice(*span)].split(" ")
    if not before or before["office"].lower() not in _GOVERNING or before["preposition"] == "to":
        return span
    first = None if is_given_name(words[0]) else _start_of_name(words, before["office"].lower(), known)
    return (_after_words(text, span[0], first or 0), span[1])


def _start_of_name(words: Sequence[str], office: str, known: KindOf) -> int | None:
    """Which of the words that follow "Minister of" begins the name; 0 where a known place comes before it."""
    last = len(words) - (len(words) > 1 and is_generation(words[-1]))
    for count in range(last - 2, 0, -1):
        if known(" ".join(words[:count])) is EntityKind.PLACE:
            return 0
    for at in range(1, last - 1):
        if is_given_name(words[at]) or known(" ".join(words[at:])) is EntityKind.PERSON:
            return at
    if last < _LEAST_OF_A_FIELD or office not in _OF_A_FIELD or words[-1].islower():
        return None
    at = last - 1
    while at > 1 and (words[at - 1][:1].islower() or _INITIAL.match(words[at - 1])):
        at -= 1
    is_field = at < 2 or words[at - 1].lower() in {"of", "and", "the", "for"}
    return None if is_field else at - 1


def _after_words(text: str, start: int, count: int) -> int:
    """Where a word begins that comes after `count` others, which single spaces divide."""
    for _ in range(count):
        start = text.index(" ", start) + 1
    return start
