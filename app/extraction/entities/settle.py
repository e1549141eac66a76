"""Settles what was tagged as names, before they are gathered into entities."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.extraction.entities.countries import country_code
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind


def settle_names(text: str, names: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """The tagged names of a text in its order, of overlapping ones the longest first, with plain mistakes mended."""
    in_order = sorted(names, key=lambda named: (named.span[0], -named.span[1]))
    return _slashed_as_one(text, _countries_as_places(text, _surnames_as_people(text, in_order)))


def _countries_as_places(text: str, names: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """Takes a country's name for the place, also where it acts like a body; a person may be called Chad or Jordan."""
    for name in names:
        if name.kind is not EntityKind.PERSON and country_code(text[slice(*name.span)]):
            yield replace(name, kind=EntityKind.PLACE)
        else:
            yield name


def _surnames_as_people(text: str, names: Sequence[NamedSpan]) -> Iterator[NamedSpan]:
    """Takes a bare surname of somebody named in full for that person, unless it was tagged as a place."""
    people = (text[slice(*name.span)].split() for name in names if name.kind is EntityKind.PERSON)
    surnames = {words[-1] for words in people if len(words) > 1}
    for name in names:
        if name.kind is not EntityKind.PLACE and text[slice(*name.span)] in surnames:
            yield replace(name, kind=EntityKind.PERSON)
        else:
            yield name


def _slashed_as_one(text: str, names: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """Joins two organizations of several words that only a slash divides: they are one body, or act as one.

    Names of one word stay apart, as in a credit: "AP/Reuters".
    """
    before: NamedSpan | None = None
    for name in names:
        if before and _is_slashed(text, before, name):
            joined = (before.span[0], name.span[1])
            before = replace(before, span=joined, confidence=min(before.confidence, name.confidence))
            continue
        if before:
            yield before
        before = name
    if before:
        yield before


def _is_slashed(text: str, one: NamedSpan, other: NamedSpan) -> bool:
    return (
        one.kind is other.kind is EntityKind.ORGANIZATION
        and text[one.span[1] : other.span[0]] == "/"
        and all(len(text[slice(*name.span)].split()) > 1 for name in (one, other))
    )
