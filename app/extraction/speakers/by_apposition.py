"""Speakers whose name stands apart from the head of their source: "the minister, Ann Lee,"."""

import re

from app.extraction.entities.relatives import RELATIVE
from app.extraction.entities.titles import is_office
from app.extraction.phrases import BREAKS, DEFINITE, INDEFINITE, PREPOSITIONS, Phrase, Word, words_of
from app.extraction.scene import is_role
from app.extraction.spans import is_within
from app.extraction.speakers.source import Source
from app.extraction.values import Entity, EntityKind

_OFFICES = frozenset(
    "administration agency association campaign company court department estate family firm foundation ministry office"
    " party press secretariat service staff team union".split()
)
"""What is no person, though somebody is named after it: "the office of the former mayor, Ann Lee,"."""
_FIRMS = frozenset(
    "auditor automaker brewer broadcaster builder carmaker carrier contractor developer distributor drugmaker employer"
    " exporter grocer importer insurer landlord lender maker manufacturer operator owner producer promoter provider"
    " publisher regulator retailer rival sponsor supplier".split()
)
"""Nouns shaped like those of persons that a firm may be as well: "the auditor, Acme,"."""
_RELATIVE = re.compile(RELATIVE)
_SETS_OFF = frozenset(",—–")
_TELL_WHERE_FROM = frozenset({EntityKind.GROUP, EntityKind.PLACE})
"""What may stand within a description of a body: "the Dutch bank, Acme,"."""
_WHO_CLAUSE = re.compile(r"\s+who\s[^,;:“”\"]{1,60}(?=,)")
_OF_PLACE = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}[A-Z]")


def by_office_of(source: Source) -> Entity | None:
    """A person's name at the end of an office with "of" or "to": "Secretary of State Ann Lee"."""
    phrase = source.phrase
    if not phrase.opening or phrase.determiner in INDEFINITE or not _is_title_with_more(phrase):
        return None
    last = source.names[-1] if source.names[-1].span[1] >= phrase.opening[-1].span[1] else None
    inner = [named for named in source.names if named.span[1] == phrase.opening[-1].span[1]]
    last = inner[-1] if inner else last
    if last is None or last.entity.kind is not EntityKind.PERSON or len(phrase.opening) == len(phrase.core):
        return None
    before = [word for word in phrase.opening if word.span[1] <= last.span[0]]
    title = source.scene.title_before(last)
    if title and title.core and title.core[0].span[0] > phrase.core[-1].span[1] and is_role(title.head):
        return None
    return last.entity if before and before[-1].lower not in PREPOSITIONS | DEFINITE | INDEFINITE else None


def _is_title_with_more(phrase: Phrase) -> bool:
    """Whether a phrase begins as an office, or as a title that "of" goes on: not "The mother of (little Ann Lee)"."""
    role, after = phrase.core[-1].lower, phrase.opening[len(phrase.core) : len(phrase.core) + 1]
    is_title = not phrase.determiner and is_role(role) and any(word.lower == "of" for word in after)
    return is_office(role) or is_title


def by_apposition(source: Source) -> Entity | None:
    """A name set off by commas after a description without a name: "the defense minister, Ann Lee,".

    In "a spokesman for the minister, Ann Lee," and "the son of the victim, Ann Lee," she may be either; in "the head of
    the firm, Acme," Acme is the firm; in "the office of the mayor, Ann Lee," she is not the office.
    """
    text, first, phrase = source.scene.text, source.names[0], source.phrase
    opening_end = phrase.opening[-1].span[1]
    last = phrase.opening[-1]
    of_somebody = not any(is_within(last.span, named.span) for named in source.names)
    is_relative = _RELATIVE.fullmatch(phrase.core[-1].lower) is not None
    of_a_role = is_role(phrase.core[-1].lower) and is_role(last.lower)
    if len(phrase.opening) > len(phrase.core) and of_somebody and (is_relative or of_a_role):
        return None
    set_off = [named for named in source.names if named.span[0] >= opening_end]
    if set_off:
        holder = next((named for named in set_off if _is_office_set_off(text[opening_end : named.span[0]])), None)
        no_groups = (named for named in set_off if named.entity.kind is not EntityKind.GROUP)
        first = holder or next(no_groups, first)
    before = text[opening_end : first.span[0]].removesuffix(" the ").strip()
    if len(phrase.opening) == len(phrase.core):
        before = before.replace(", the ", ", ", 1)
    after = text[first.span[1] : source.span[1]].lstrip()[:1]
    ends = not after or after in BREAKS or _OF_PLACE.match(text, first.span[1])
    narrowed = len(phrase.opening) > len(phrase.core)
    one_of_them = phrase.determiner == "one" and phrase.core[0].lower == "of"
    if first.entity.kind is EntityKind.PERSON and narrowed and not one_of_them and _is_no_person(phrase.core[-1]):
        return None
    if one_of_them and (clause := _WHO_CLAUSE.match(text, opening_end, first.span[0])):
        before = text[clause.end() : first.span[0]].strip()
    if (before not in _SETS_OFF and not _is_office_set_off(before)) or not ends:
        return None
    person = first.entity.kind is EntityKind.PERSON
    others = [
        named
        for named in source.names
        if named.entity.id != first.entity.id
        and not source.scene.is_possessive(named)
        and not (named.span[1] < opening_end and named.entity.kind in _TELL_WHERE_FROM)
    ]
    may_be_body = (phrase.head in _FIRMS and not narrowed) or not is_role(phrase.head)
    body = first.entity.kind.is_body and not others and may_be_body
    return first.entity if person or body else None


def _is_no_person(head: Word) -> bool:
    """Whether the head of a source is no one person: an office, or several ("lawyers for the accused, Ann Lee")."""
    return head.lower in _OFFICES or (head.lower.endswith("s") and is_role(head.lower[:-1]) and not is_role(head.lower))


def _is_office_set_off(before: str) -> bool:
    """Whether a mark and an office stand before a name: ", doctoral candidate" but not ", quoting the candidate"."""
    words = [word.lower for word in words_of(before, (0, len(before)))]
    if len(words) < 2 or words[0] not in _SETS_OFF or words[1].endswith("ing"):
        return False
    return is_role(words[-1]) and not set(words[1:]) & (PREPOSITIONS | BREAKS | DEFINITE)
