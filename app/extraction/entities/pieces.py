"""Joins the pieces of one body's name that the tagger took for two: at "and", "'s" and a dash, where that is sure.

"Acme Gas and Electric Company (AG&E)", "People's Party", "Example–Northern Institute", "School of Arts and Music".
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from app.extraction.entities.acronyms import spells
from app.extraction.entities.boundaries import joined
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_CAPITALS = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,5}"
_AND_DEFINED = re.compile(rf"\s(?:and|&)\s({_CAPITALS})\s\(([A-Z][\w&.-]+)\)")
_FIELD = (
    r"(?:\w+(?:ology|onomy|ography|ics|istry|ment|tions?|sion|ance|ence|ences|ture|ety|ity|ing|graphy|cine)|Affairs|Arts|Business"
    r"|Children|Crafts|Crime|Design|Disease|Drugs?|Energy|Families|Fisheries|Food|Forestry|Health|History|Industry|Labou?r|Law"
    r"|Literature|Music|Oceans|Politics|Research|Resources|Services|Skills|Space|Sports?|Statistics|Studies|Technology|Tourism"
    r"|Trade|Transport|Treatment|Veterans|Water|Welfare|Wildlife|Women|Works|Youth)"
)
"""The last word of what a school or a ministry is for."""
_SORT = r"(?:Academy|Center|Centre|College|Department|Faculty|Institute|Ministry|Office|School|Society)"
_OF_A_FIELD = re.compile(rf"\b{_SORT}\s(?:of|for)\s(?:the\s)?{_CAPITALS}$")
_AND_FIELD = re.compile(rf"\s(?:and|&)\s(?:[A-Z][a-z]+\s)?{_FIELD}\b(?!\s[A-Z])")
_NO_FIELD = re.compile(
    r"\b(?:Administration|Association|Commission|Corporation|Foundation|Organi[sz]ation|University)$"
)
_COURT_OF = re.compile(r"\bCourt\sof\s[A-Z]\w+$")
_PEOPLES = (
    r"(?:Children|Citizens|Farmers|Men|Patriots|People|Soldiers|Students|Teachers|Veterans|Women|Workers|Writers)"
)
_OF_PEOPLE = re.compile(rf"(?:^|\s){_PEOPLES}$")
_PEOPLES_BEFORE = re.compile(rf"(?<![\w-]){_PEOPLES}['’]s?\s\Z")
_SEAT = re.compile(
    r"\b(?:Bank|Center|Centre|College|Company|Foundation|Hospital|Institute|Laboratory|Observatory|School|University)\b"
)
_ABSTRACT = (
    r"(?:Democracy|Development|Dignity|Equality|Freedom|Independence|Justice|Law|Liberty|Order|Peace|Progress|Solidarity"
    r"|Truth|Unity)"
)
_PARTY_OF = re.compile(rf"{_ABSTRACT}\sand\s{_ABSTRACT}(?:\s[Pp]arty)?")
_DASHES = frozenset("-–—‑")
_MAY_BE_A_BODY = frozenset({EntityKind.ORGANIZATION, EntityKind.PERSON, EntityKind.PLACE})
_LONGEST_BEFORE = 20
_LONGEST_END = 80
"""Code points of a name that are looked at, since a chain of names may grow."""


def with_pieces_joined(text: str, names: Sequence[NamedSpan], is_known: Callable[[str], bool]) -> list[NamedSpan]:
    """The names, which are in order, with those whole that stood in pieces; `is_known` says what is one by itself."""

    def start_of_both(one: NamedSpan, other: NamedSpan) -> int | None:
        return one.span[0] if _are_one(text, one, other, is_known) else None

    kept: list[NamedSpan] = []
    for name in joined(names, start_of_both):
        reached = kept[-1].span[1] if kept else 0
        if name.span[1] > reached:
            kept.append(_with_what_follows(text, _as_defined(text, name)))
    return kept


def _are_one(text: str, one: NamedSpan, other: NamedSpan, is_known: Callable[[str], bool]) -> bool:
    """Whether two names side by side are pieces of one: of a body's, or of a people's such as "Eastern Europeans"."""
    between = text[one.span[1] : other.span[0]]
    if one.kind is other.kind is EntityKind.GROUP:
        return between == " "
    if one.kind is not EntityKind.ORGANIZATION:
        return False
    start, end = one.span
    first, second = text[max(start, end - _LONGEST_END) : end], text[slice(*other.span)]
    if other.kind is EntityKind.PLACE:
        is_owner = text[other.span[1] : other.span[1] + 1] in {"'", "’"}
        return between == " and " and _COURT_OF.search(first) is not None and not is_owner
    return other.kind is EntityKind.ORGANIZATION and _is_one_body(first, between, second, is_known)


def _is_one_body(first: str, between: str, second: str, is_known: Callable[[str], bool]) -> bool:
    if between in {"'s ", "’s ", "' ", "’ "}:
        return _OF_PEOPLE.search(first) is not None
    if between in _DASHES or (not between and first[-1:] in _DASHES):
        return _SEAT.search(second) is not None and not is_known(second)
    return between == " and " and _PARTY_OF.fullmatch(f"{first} and {second}") is not None


def _as_defined(text: str, name: NamedSpan) -> NamedSpan:
    """A name with what follows "and", where a short name after that in parentheses spells both."""
    start, end = name.span
    defined = _AND_DEFINED.match(text, end) if name.kind in _MAY_BE_A_BODY else None
    if defined and spells(defined[2], text[start:end], defined[1]):
        return replace(name, span=(start, defined.end(1)), kind=EntityKind.ORGANIZATION)
    return name


def _with_what_follows(text: str, name: NamedSpan) -> NamedSpan:
    """A body's name with "People's" before it, and with the second field of what it is for."""
    if name.kind is not EntityKind.ORGANIZATION:
        return name
    start, end = name.span
    before = _PEOPLES_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    field = _AND_FIELD.match(text, end) if _OF_A_FIELD.search(text, start, end) else None
    if field and not _NO_FIELD.search(field[0]):
        end = field.end()
    return replace(name, span=(before.start() if before else start, end))
