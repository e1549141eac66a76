"""Mends where tagged names begin and end, and what they are, by what stands in and around them.

Each rule is here because it helped on the development corpora; `benchmarks` measures names after them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from app.extraction.entities.titles import is_office
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_DANGLING = re.compile(r"(?:\s+(?:of|and|the|for|in|on|to|an?|at|by|with|from|or|&)|\s*[,/&-])+$")
_ADDRESS_BEFORE = re.compile(r"(?:@|://|www\.)\S*$")
_ADDRESS_AFTER = re.compile(r"@\w|\.(?:com|org|net|gov|edu)\b|\.\w+@")
_LEGAL_FORM = re.compile(r",?\s(?:Inc|Corp|Co|Ltd|LLC|L\.L\.C|L\.P|PLC|Plc|plc|S\.A|AG|GmbH|N\.V)\b\.?")
_BODY = (
    r"(?:University|Institute|Ministry|Department|Council|Bureau|Office|Bank|Board|Court|College|School|Academy|Association"
    r"|Society|Federation|Union|Party|Commission|Committee|Chamber|Library|Center|Centre|League|Congress|Parliament|Church"
    r"|Faculty|Alliance|Front|Army|Foundation|Agency|Organi[sz]ation)"
)
_BODY_BEFORE_OF = re.compile(rf"\b{_BODY}$")
_OF = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*")
_IS_A_BODY = re.compile(
    r"\s(?:University|Institute|Ministry|Department|Council|Bureau|Court|College|Academy|Association|Federation|Party"
    r"|Commission|Committee|Congress|Parliament|Foundation|Agency|Corporation|Corp\.?|Inc\.?|Ltd\.?|LLC|Airlines|Airways)$"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
_CAPITALS_BEFORE = re.compile(
    rf"(?<=[a-z,]\s)(?:(?!(?:{_DAY}|November|December|The|An?|President|Mrs?)\b)[A-Z][a-z][\w-]* )+$"
)
_LONGEST_EXTENSION = 60
_MAY_BE_A_COMPANY = frozenset({EntityKind.ORGANIZATION, EntityKind.PERSON, EntityKind.PRODUCT})


def mended(text: str, names: Iterable[NamedSpan]) -> list[NamedSpan]:
    """The names, which are in order, with their spans and kinds mended; some fall away."""
    whole = list(joined(_without_dangling_words(text, names), lambda one, other: _start_of_both(text, one, other)))
    kept: list[NamedSpan] = []
    for name in whole:
        reached = kept[-1].span[1] if kept else 0
        if name.span[0] >= reached and not _is_in_an_address(text, name):
            kept.append(_as_body(text, _extended(text, name, reached)))
    return kept


def _without_dangling_words(text: str, names: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """Cuts "University Library of the" after its last word that says something."""
    for name in names:
        start, end = name.span
        dangling = _DANGLING.search(text, start, end)
        yield replace(name, span=(start, dangling.start())) if dangling and dangling.start() > start else name


def joined(
    names: Iterable[NamedSpan], start_of_both: Callable[[NamedSpan, NamedSpan], int | None]
) -> Iterator[NamedSpan]:
    """Joins each name to the one before if `start_of_both` says where they begin together; None keeps them apart."""
    before: NamedSpan | None = None
    for name in names:
        start = start_of_both(before, name) if before else None
        if before and start is not None:
            before = replace(before, span=(start, name.span[1]), confidence=min(before.confidence, name.confidence))
            continue
        if before:
            yield before
        before = name
    if before:
        yield before


def _start_of_both(text: str, one: NamedSpan, other: NamedSpan) -> int | None:
    """Of organizations, and of people, side by side; an office before a person is no name of its own."""
    same = one.kind is other.kind and one.kind in (EntityKind.ORGANIZATION, EntityKind.PERSON)
    if not same or text[one.span[1] : other.span[0]] != " ":
        return None
    is_title = other.kind is EntityKind.PERSON and is_office(_last_word(text, one))
    return other.span[0] if is_title else one.span[0]


def _last_word(text: str, name: NamedSpan) -> str:
    return text[slice(*name.span)].rpartition(" ")[2]


def _is_in_an_address(text: str, name: NamedSpan) -> bool:
    """Whether a name is only a part of an e-mail or web address."""
    start, end = name.span
    before = _ADDRESS_BEFORE.search(text, max(0, start - _LONGEST_EXTENSION), start)
    return before is not None or _ADDRESS_AFTER.match(text, end) is not None


def _extended(text: str, name: NamedSpan, reached: int) -> NamedSpan:
    """Takes in what belongs to an organization's name: "Inc." and "of Asia" after it, capitalised words before it."""
    start, end = name.span
    if name.kind in _MAY_BE_A_COMPANY and (legal := _LEGAL_FORM.match(text, end)):
        return replace(name, span=(start, legal.end()), kind=EntityKind.ORGANIZATION)
    if name.kind is not EntityKind.ORGANIZATION:
        return name
    before = _CAPITALS_BEFORE.search(text, max(reached, start - _LONGEST_EXTENSION), start)
    after = _OF.match(text, end) if _BODY_BEFORE_OF.search(text, start, end) else None
    return replace(name, span=(before.start() if before else start, after.end() if after else end))


def _as_body(text: str, name: NamedSpan) -> NamedSpan:
    """Takes what ends in a word for a body ("Ministry", "Corp.") for an organization."""
    is_body = _IS_A_BODY.search(text, *name.span) is not None
    return replace(name, kind=EntityKind.ORGANIZATION) if is_body else name
