"""Cuts off what the tagger took for a part of a name: "-based", a party after a person, a country before one, codes."""

import re
from collections.abc import Iterator, Sequence

from app.extraction.entities.offices import KindOf, bearer
from app.extraction.entities.titles import is_office, is_post_nominal, is_title, without_description
from app.extraction.sentences import is_no_initial
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_AFFIXES = re.compile(r"^(?:[a-z]+-)?(.*?)(?:-[a-z]+)?$", re.DOTALL)
_PARTY = re.compile(r"\s+of\s")
_IN_A_TITLE = re.compile(r"((?:[\w.-]+\s+){1,3})(?:of|to|for)\s+(?:the\s+)?\Z")
_DESCRIBED = re.compile(r"(?:\S+\s+)+?(?!d?el[al]|delle)[a-z]{4,}\s+(?=[A-Z])")
_ACRONYM = re.compile(r"[A-Z]{3,}\s+(?=[A-Z][a-z][\w’'-]*\s+[A-Z][a-z])")
_SEVERAL_OFFICES = re.compile(
    r"(?:Senators|Representatives|Reps\.|Sens\.|Governors|Presidents|Ministers|Secretaries|Justices|Generals|Congressmen"
    r"|Congresswomen|Mayors|Judges|Professors|Drs\.)\s+(?=[A-Z]\S*\s+[A-Z])"
)
_NO_PARTICLE = r"(?!(?:al|bin|da|das|de|del|della|der|des|di|do|dos|du|e|el|ibn|la|las|le|les|los|van|von|y|zu)\b)"
_IN_LOWER_CASE = re.compile(rf"(?!government\sof\b)(?:{_NO_PARTICLE}[a-z]+\s+)+(?=[A-Z])")
_PART_OF_A_BODY = re.compile(r"(?:Members?|Speaker)\s+of\s+(?:the\s+)?(?=[A-Z])")
_SORT_OF_BODY = re.compile(
    r"(?:academy|department|faculty|institute|laboratory|ministry|office|school)\s+(?:of|for)\s+\Z"
)
_PERSON_OF = re.compile(r"([A-Z][\w’'-]+\s+([A-Z][\w’'-]+))\s+of\s+(?=[A-Z])")
_POSTCODE = re.compile(r",?\s(?:[A-Z]{1,2}\d[A-Z\d]?(?:\s\d[A-Z]{2})?|\d{5}(?:-\d{4})?)$")
_LAST_WORD = re.compile(r",?\s(\S+)$")
_LONGEST_TITLE = 60
_ADDRESS_BEFORE = re.compile(r"(?:://|www\.|\.(?:com|org|net|gov|edu)/)\S*\Z")
_LONGEST_ADDRESS = 80


def trimmed(text: str, names: Sequence[NamedSpan], kind_of: KindOf) -> Iterator[NamedSpan]:
    """The names without what is none of them. Where two are in one, both come, in order."""
    kinds: dict[str, EntityKind] = {}
    for name in names:
        kinds.setdefault(text[slice(*name.span)], name.kind)

    def known(written: str) -> EntityKind | None:
        return kind_of(written) or kinds.get(written)

    for name in (_after_address(text, name) for name in names):
        if end := _end_before_letters(text, name):
            name = name.at((name.span[0], end), EntityKind.PERSON)
        if name.kind is EntityKind.EVENT:
            yield from _without_affixes(text, name, known)
        elif name.kind is EntityKind.PERSON:
            yield from _person_alone(text, name, known)
        elif name.kind is EntityKind.ORGANIZATION:
            yield from _body_alone(text, name, known)
        elif name.kind is EntityKind.PLACE and (code := _POSTCODE.search(text, *name.span)):
            yield name.at((name.span[0], code.start()))
        else:
            yield name


def _after_address(text: str, name: NamedSpan) -> NamedSpan:
    """ "Ann Lee" of "x.com/qRs2 Ann Lee", where the end of an address was taken for a part of the name."""
    start, end = name.span
    space = text.find(" ", start, end)
    inside = space >= 0 and _ADDRESS_BEFORE.search(text, max(0, start - _LONGEST_ADDRESS), start)
    return name.at((space + 1, end)) if inside else name


def _end_before_letters(text: str, name: NamedSpan) -> int | None:
    """Where a person's name ends that letters follow: "Ann Lee QC", also where that was taken for a body."""
    start, end = name.span
    last = _LAST_WORD.search(text[start:end])
    if last is None or not is_post_nominal(last[1]):
        return None
    is_full = " " in text[start : start + last.start()]
    is_person = name.kind is EntityKind.PERSON or (name.kind is EntityKind.ORGANIZATION and is_full)
    return start + last.start() if is_person else None


def _without_affixes(text: str, name: NamedSpan, known: KindOf) -> Iterator[NamedSpan]:
    """ "Yemen" of "Yemen-based", "World War II" of "World War II-era"; nothing where the word is otherwise unknown."""
    start, end = name.span
    match = _AFFIXES.match(text[start:end])
    first, last = match.span(1) if match else (0, end - start)
    if last - first == end - start or first == last:
        yield name
        return
    span = (start + first, start + last)
    written = text[slice(*span)]
    kind = known(written) or (EntityKind.EVENT if " " in written else None)
    if kind:
        yield name.at(span, kind)


def _person_alone(text: str, name: NamedSpan, known: KindOf) -> Iterator[NamedSpan]:
    """The person of "Ann Lee of the Acme Party", of "U.S. President Ann Lee", and of "France Ann Lee" after a title.

    And of "Acme youngster Ann Lee", "ACME Ann Lee" and "Senators Ann Lee"; nobody of "Secretary of State".
    """
    alone = bearer(text, name.span, known)
    if alone is None:
        return
    start, end = alone
    if text.startswith("X. ", start) and is_no_initial(text, start + 1):
        start += len("X. ")
    party = _PARTY.search(text, start, end)
    if party and " " in text[start : party.start()].strip():
        end = party.start()
    for unnamed in (_DESCRIBED, _ACRONYM, _SEVERAL_OFFICES):
        if match := unnamed.match(text, start, end):
            start = match.end()
            break
    words = text[start:end].split(" ")
    for count in range(len(words) - 2, 0, -1):
        place = " ".join(words[:count])
        if known(place) is EntityKind.PLACE and (is_title(words[count]) or _ends_a_title(text, start)):
            yield name.at((start, start + len(place)), EntityKind.PLACE)
            start += len(place) + 1
            break
    words = text[start:end].split(" ")
    start += sum(len(word) + 1 for word in words[: without_description(words)])
    yield name.at((start, end))


def _body_alone(text: str, name: NamedSpan, known: KindOf) -> Iterator[NamedSpan]:
    """The "House of Lords" of "members of the House of Lords", the journal of "journal Acta".

    Nothing of "department of Surgery", which names no body. "Ann Lee of Acme Motors" is a person and a body, where the
    text has the person elsewhere.
    """
    start, end = name.span
    person = _PERSON_OF.match(text, start, end)
    if person and EntityKind.PERSON in (known(person[1]), known(person[2])):
        yield name.at(person.span(1), EntityKind.PERSON)
        start = person.end()
    before = _PART_OF_A_BODY.match(text, start, end) or _IN_LOWER_CASE.match(text, start, end)
    rest = before.end() if before else start
    if rest == start or not _SORT_OF_BODY.search(text, start, rest):
        yield name.at((rest, end))


def _ends_a_title(text: str, start: int) -> bool:
    """Whether an office and a preposition stand before: "Ambassador to the"."""
    title = _IN_A_TITLE.search(text, max(0, start - _LONGEST_TITLE), start)
    return title is not None and any(is_office(word) for word in title[1].split())
