"""Tells a firm or a place from the person whose name it bears: in "Ford said it would close", it is not Bill Ford."""

import re
from collections.abc import Iterable, Iterator, Sequence

from app.extraction.entities.countries import capitals, nations
from app.extraction.entities.names import name_key
from app.extraction.entities.titles import is_title, word_before
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_ITS_OWN = re.compile(
    r"\s(?:said|says|announced|announces|reported|reports|added|confirmed|expects|warned)(?:\s(?:on\s)?\w+day)?(?:\sthat)?\s"
    r"(?:its\b|it\s(?:expects|plans|(?:had|has)\s(?!been\b)\w|(?:would|will)\s(?!be\b|take\b|have\b|make\b|seem\b|depend\b)\w))"
)
"""What a firm says of itself, where "it" is no empty subject as in "it would be late"."""
_SPEAKS = re.compile(
    r"\s(?:also\s|later\s|\w+ly\s)?(?:accused|add(?:s|ed)|admitted|argue[sd]|believes|call(?:s|ed)|criticized|denied"
    r"|explain(?:s|ed)|insist(?:s|ed)|lambasted|noted|recall(?:s|ed)|sa(?:id|ys)|thinks|thought|told|vowed|wr(?:ites|ote))\b"
)
"""What follows who speaks."""
_WHERE = re.compile(r"\b(?:across|around|in|into|near|of|outside)\s\Z")
"""What stands before a place."""
_LONGEST_WHERE = 8
_SURE = 0.9
_MAY_BE = 0.5


def surnames_told(text: str, names: Sequence[NamedSpan]) -> Iterator[NamedSpan]:
    """The names, with a bare surname of somebody named in full taken for that person, or for the firm of that name.

    It stays a place where it was tagged as one, unless it speaks and nothing is in or near it. A firm is named before
    the person, and is tagged as a body, or says something of "its" own and is not surely a person; or it is tagged as
    a body beside another with the surname in its name. From the full name on, a mention is the firm's where it is
    tagged as a body.
    """
    full = first_full(text, names)
    firms = _firms(text, names, full) if full else frozenset()
    speaking = _speaking_as_places(text, names, full) if full else frozenset()
    for name in names:
        written = text[slice(*name.span)]
        if written not in full or (name.kind is EntityKind.PLACE and written not in speaking):
            yield name
        elif written in firms and _is_firm(text, name, full[written]):
            yield name.at(name.span, EntityKind.ORGANIZATION)
        else:
            yield name.at(name.span, EntityKind.PERSON)


def first_full(text: str, names: Iterable[NamedSpan]) -> dict[str, int]:
    """Where somebody with each surname is first named in full."""
    first: dict[str, int] = {}
    for name in names:
        words = text[slice(*name.span)].split() if name.kind is EntityKind.PERSON else []
        if len(words) > 1:
            first.setdefault(words[-1], name.span[0])
    return first


def _speaking_as_places(text: str, names: Sequence[NamedSpan], full: dict[str, int]) -> frozenset[str]:
    """The surnames that were tagged as places, but speak: "Ann Split lives here. Split said it rained".

    A country or capital may speak itself: "London said".
    """
    places = [(text[slice(*name.span)], name.span) for name in names if name.kind is EntityKind.PLACE]
    surnames = [(written, span) for written, span in places if written in full]
    speaking = {written for written, span in surnames if span[0] > full[written] and _SPEAKS.match(text, span[1])}
    where = {
        written for written, (start, _) in surnames if _WHERE.search(text, max(0, start - _LONGEST_WHERE - 1), start)
    }
    return frozenset(each for each in speaking - where if name_key(each) not in capitals() | nations())


def _firms(text: str, names: Sequence[NamedSpan], full: dict[str, int]) -> frozenset[str]:
    """The surnames that a firm in the text bears too."""
    bodies = [name for name in names if name.kind is EntityKind.ORGANIZATION]
    long_names = (text[slice(*body.span)].split() for body in bodies)
    in_long_names = {word for words in long_names if len(words) > 1 for word in words}
    found: set[str] = set()
    seen: set[str] = set()
    for name in names:
        written = text[slice(*name.span)]
        if name.kind is EntityKind.PLACE or written not in full:
            continue
        is_body = name.kind is EntityKind.ORGANIZATION and name.confidence >= _SURE
        is_first = written not in seen and name.span[0] < full[written]
        may_be_body = name.kind is not EntityKind.PERSON or name.confidence < _SURE
        says_its_own = is_first and may_be_body and _ITS_OWN.match(text, name.span[1])
        if (is_body and (is_first or written in in_long_names)) or says_its_own:
            found.add(written)
        seen.add(written)
    return frozenset(found)


def _is_firm(text: str, name: NamedSpan, full: int) -> bool:
    """Whether a mention of a surname that a firm bears too is the firm's."""
    if is_title(word_before(text, name.span[0])):
        return False
    is_body = name.kind is EntityKind.ORGANIZATION and name.confidence >= _MAY_BE
    return is_body or name.span[0] < full or _ITS_OWN.match(text, name.span[1]) is not None
