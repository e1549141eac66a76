"""Sources that name several side by side, so that nobody is the one speaker."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.extraction.entities.titles import is_office
from app.extraction.phrases import (
    BREAKS,
    CONJUNCTIONS,
    DEFINITE,
    INDEFINITE,
    PARTICIPLES,
    PREPOSITIONS,
    RELATIVES,
    words_of,
)
from app.extraction.scene import Named, is_role
from app.extraction.spans import is_within
from app.extraction.speakers.source import Source
from app.extraction.values import EntityKind

_AND_KIN = re.compile(r"\band\s+(?:his|her)\s|\bMr\.?\s+and\s+Mr?s\b|\A(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\s+and\s")
_AND_OTHERS = re.compile(
    r"(?:\s+\([^()]*\))?,?\s+(?:as\s+well\s+as|along\s+with|and\s+(?:an?|others?|many|several|some))\s"
    r"|,\s+(?:his|her)\s+\w+s\s+and\s|(?:\s+\([^()]*\))?\s+and\s+(?:[a-z][\w-]*\s+){0,2}[a-z]\w*s\b"
)
_AND_A_NUMBER = re.compile(
    r"[^()\d]\band\s+(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)\s+[a-z]"
)
_AND_ANOTHER = re.compile(r"[,—–]\s+and\s+(?:an?|the)\s")
_UNNAMED_AND = re.compile(r"\A[Tt]he\s+(?:[a-z][\w-]*\s+){1,3}and\s+(?:the\s+)?[A-Z]")
_MATTERS = frozenset(
    "affairs arts communications fisheries forests industries operations relations resources rights sciences services"
    " sports studies works".split()
)
"""What an office may be for: the "social services and health minister" is one person."""
_MODIFIES = re.compile(r"\s+(?!and\b|for\b|who\b)[a-z]{3,}")
_NOUN_AFTER = re.compile(r"\s+(?P<noun>[a-z][\w-]{2,})\b")
_IN_PARENTHESES = re.compile(r"\A\s*\([^()]*\)")
_MOST_JOINING = 4
"""Words between two names that are joined by "and"."""


def is_several(source: Source) -> bool:
    """Whether several are named side by side: "Moscow and Kyiv", "Lee and Cruz"; not "author and activist Lee".

    Nor where the one tells who the other is: "Ann Lee, Bo Cruz's mother", "Acme founder and author Ann Lee".
    """
    joined = _AND_KIN.search(source.text) or _UNNAMED_AND.match(source.text)
    if joined or _ends_in_two_nouns(source) or _has_others(source):
        return True
    for first, following in pairwise(source.names):
        between = _IN_PARENTHESES.sub("", source.scene.text[first.span[1] : following.span[0]], count=1)
        words = [word.lower for word in words_of(between, (0, len(between)))]
        if between == "/":
            return True
        if RELATIVES.intersection(words):
            return False
        told_of_one = _is_in_role(source, following, words) or _is_told_of_first(source, first, following, words)
        if not told_of_one and _are_two(source, first, following, words):
            return True
    return False


def _first_person(source: Source) -> Named | None:
    return next((named for named in source.names if named.entity.kind is EntityKind.PERSON), None)


def _has_others(source: Source) -> bool:
    """Whether others stand beside a person: "Ann Lee and other pilots", "Ann Lee of Acme and 78 pilots"."""
    person = _first_person(source)
    if person is None:
        return False
    last = source.names[-1]
    another = _AND_ANOTHER.search(source.scene.text, person.span[1], last.span[0])
    if another and last.entity.kind is EntityKind.PERSON and not _is_governed(source, last):
        return True
    others = _AND_OTHERS.match(source.scene.text, person.span[1], source.span[1])
    counted = person is source.names[0] and _AND_A_NUMBER.search(source.scene.text, person.span[1], source.span[1])
    return bool(others or counted) and not _is_governed(source, person)


def _is_told_of_first(source: Source, first: Named, following: Named, words: Sequence[str]) -> bool:
    """Whether two names only tell what somebody named before them is: "Ann Lee, an Acme pilot and a Bolt supporter"."""
    text = source.scene.text
    subject = _first_person(source)
    if subject is None or first.span[0] <= subject.span[0] or text[subject.span[1] : subject.span[1] + 1] != ",":
        return False
    before = words_of(text, (source.span[0], subject.span[0]))
    opens = not any(word.lower in BREAKS | CONJUNCTIONS | PREPOSITIONS for word in before)
    modifies = _MODIFIES.match(text, following.span[1], source.span[1]) is not None
    return opens and (modifies or (_is_governed(source, first) and BREAKS.isdisjoint(words)))


def _is_in_role(source: Source, following: Named, words: Sequence[str]) -> bool:
    """Whether a name only begins the second of two things that somebody is: "Ann Lee, a nurse and Cruz supporter"."""
    role = _NOUN_AFTER.match(source.scene.text, following.span[1], source.span[1])
    is_apposition = words[:1] == [","] and not INDEFINITE.isdisjoint(words[1:2])
    return is_apposition and words[-1] == "and" and role is not None and is_role(role["noun"])


def _are_two(source: Source, first: Named, following: Named, words: Sequence[str]) -> bool:
    """Whether two names in a row, with words between them, are two speakers."""
    person = first.entity.kind is EntityKind.PERSON
    people = person and following.entity.kind is EntityKind.PERSON
    if _is_governed(source, first) and (words == [","] or following.entity.kind is not EntityKind.PERSON):
        return False
    if person and words[:1] == [","] and CONJUNCTIONS.intersection(words[1:2]):
        return True
    if people and words and (words[0] in CONJUNCTIONS or (words[0] == "," and words[-1] in CONJUNCTIONS)):
        return True
    if people and not source.scene.is_possessive(following) and (words == [","] or _is_title_between(words)):
        return True
    return _is_second_person(source, following, words) or _are_joined(source, first, words)


def _are_joined(source: Source, first: Named, words: Sequence[str]) -> bool:
    """Whether hardly more than "and" stands between two names, neither of which tells of the other."""
    governed = PREPOSITIONS.intersection(words) or words[:1] in (["'"], ["’"])
    if len(words) > _MOST_JOINING or governed or not CONJUNCTIONS.intersection(words):
        return False
    return not _is_one_office(source, first, words) and not _is_two_offices(source, first, words)


def _ends_in_two_nouns(source: Source) -> bool:
    """Whether "and" joins nouns of the core, outside names, that are no two offices of one person."""
    core = [word for word in source.phrase.core if not any(is_within(word.span, n.span) for n in source.names)]
    joints = [at for at, word in enumerate(core) if word.lower in CONJUNCTIONS]
    return any(
        (core[at - 1].lower.endswith("s") and core[at - 1].lower not in _MATTERS)
        or not is_role(core[-1].lower)
        or at + 1 == len(core)
        for at in joints
    )


def _is_title_between(words: Sequence[str]) -> bool:
    """Whether a comma and a title stand between two people, of whom the one then is not told to be the other."""
    return words[:1] == [","] and is_role(words[-1]) and not set(words) & (PREPOSITIONS | DEFINITE | INDEFINITE)


def _is_second_person(source: Source, named: Named, words: Sequence[str]) -> bool:
    """Whether "and" brings another person, after what the first one is: "Ann Lee, head of Acme, and Bo Cruz"."""
    first = source.names[0].entity
    people = first.kind is named.entity.kind is EntityKind.PERSON and first.id != named.entity.id
    while words and is_office(words[-1]):
        words = words[:-1]
    return people and words[-1:] == ["and"] and not BREAKS.isdisjoint(words)


def _is_governed(source: Source, named: Named) -> bool:
    """Whether a preposition or participle stands before a name: it tells of whom or what somebody is the head."""
    words = [word.lower for word in words_of(source.scene.text, (source.span[0], named.span[0]))]
    while words and (words[-1] in DEFINITE | INDEFINITE or is_office(words[-1])):
        words = words[:-1]
    return bool(words) and words[-1] in PREPOSITIONS | PARTICIPLES


def _is_one_office(source: Source, first: Named, words: Sequence[str]) -> bool:
    """Whether the words after a body and before a person are what one person is: "Acme", then "founder and author".

    Or after a group: "Christian and corporate speaker Ann Lee".
    """
    joint = next(at for at, word in enumerate(words) if word in CONJUNCTIONS)
    group = first.entity.kind is EntityKind.GROUP and not source.scene.text.endswith("s", 0, first.span[1])
    one = not words[joint - 1].endswith("s") if joint else group
    whole = one and not set(words) & (DEFINITE | INDEFINITE)
    return whole and is_role(words[-1]) and first.entity.kind is not EntityKind.PERSON


def _is_two_offices(source: Source, first: Named, words: Sequence[str]) -> bool:
    """Whether one person at the end holds an office in each of two bodies: "Acme founder and Bolt director Ann Lee"."""
    last = source.names[-1]
    title = source.scene.title_before(last)
    one = len(words) > 1 and is_role(words[-2]) and not words[-2].endswith("s")
    return one and title is not None and first.entity.kind.is_body and last.entity.kind is EntityKind.PERSON
