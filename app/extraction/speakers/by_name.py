"""Speakers whom their source names."""

import re
from collections.abc import Sequence

from app.extraction.entities.titles import is_office, is_post_nominal
from app.extraction.phrases import (
    CONJUNCTIONS,
    DEFINITE,
    INDEFINITE,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVES,
    Word,
    words_of,
)
from app.extraction.scene import Named, is_role
from app.extraction.spans import is_within
from app.extraction.speakers.by_apposition import by_apposition, by_document, by_office_after_body, by_office_of
from app.extraction.speakers.by_surname import of_the_family
from app.extraction.speakers.source import TRAILING_WORDS, Source
from app.extraction.values import Entity, EntityKind
from app.names import folded

_BASED = re.compile(r"(?:,\s+[A-Z][\w.]*)*[\s-]based\b(?!\s+(?:on|upon|in|at)\b)")
_AND_KIN = re.compile(r"\band\s+(?:his|her)\s|\bMr\.?\s+and\s+Mr?s\b")
_NAMED = re.compile(r"\b(?:named|called|known|identified)(?:\s+only)?(?:\s+as)?\s+\Z")
_LAST_WORD = re.compile(r"(\w+)\s+\Z")
_LONGEST_WORD = 16
_WHERE = frozenset({"at", "in", "from", "for"})
_AFTER_ACRONYM = re.compile(r"\s*\([^()]*\)\s*(?:[\w-]+\s)*([\w-]+),?\s")
_PARTY_MEMBERS = frozenset({"Republican", "Democrat"})
_ONE_OF_GROUP = re.compile(
    r"(?:[ai]an|ican|[aeq]i|crat|ist|Tory|German|Dane|Swede|Finn|Pole|Turk|Briton|Serb|Croat|Arab)$"
)
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def by_name(source: Source) -> Entity | None:
    """A name that is the head: "President Ann Lee", "Ann Lee, a spokesperson for X", not "Ann Lee's office".

    "Ann Lee's" alone, as in "Ann Lee's claim that …", is Ann Lee.
    """
    phrase, names = source.phrase, source.names
    if not names or not phrase.core or phrase.determiner in QUANTIFIERS or _is_list(source):
        return None
    if naming := _by_naming(source):
        return naming
    begins_inside = not phrase.determiner and phrase.core[0].lower in PREPOSITIONS
    return None if begins_inside else _by_head(source)


def _by_head(source: Source) -> Entity | None:
    """The name that ends the core of its source, or the one that an office there is held by."""
    core = [word for word in source.phrase.core if word.lower not in TRAILING_WORDS and not is_post_nominal(word.lower)]
    end = core[-1].span[1] if core else -1
    head = next((each for each in source.names if _ends_at(source, each, end)), None)
    if head is None:
        return by_office_of(source) or by_apposition(source) or by_office_after_body(source) or by_document(source)
    if _is_only_where(source, head, core):
        return None
    if _is_one_member(source, head):
        return by_apposition(source)
    if holder := _by_office_after_acronym(source, head):
        return holder
    set_off = (by_office_of(source) or by_apposition(source)) if is_role(core[-1].lower) else None
    return set_off if set_off and set_off.kind is EntityKind.PERSON else of_the_family(source, head)


def _by_naming(source: Source) -> Entity | None:
    """A name that a description, a place or a heading brings: "a pilot named Lee", "at Acme, Ann Lee", "Hero: Lee"."""
    text, opening = source.scene.text, source.phrase.opening
    begins_before = source.phrase.core[0].lower in _WHERE or _is_inside_phrase(source)
    for named in source.names:
        title = source.scene.title_before(named)
        start = title.core[0].span[0] if title and title.core else named.span[0]
        between = text[opening[-1].span[1] : start].strip() if start >= opening[-1].span[1] else ""
        set_off = (between == ":" and named is source.names[0]) or (begins_before and between == ",")
        if set_off or (named.entity.kind is EntityKind.PERSON and _NAMED.search(text, source.span[0], named.span[0])):
            return named.entity
    return None


def _is_inside_phrase(source: Source) -> bool:
    """Whether a source was tagged too early: "In a filing with | the court, Acme, a shipping firm, | said"."""
    text, start = source.scene.text, source.span[0]
    cue = source.attribution.cue
    before = _LAST_WORD.search(text, max(0, start - _LONGEST_WORD), start)
    return bool(cue) and cue[0][0] >= source.span[1] and before is not None and before[1].lower() in PREPOSITIONS


def _ends_at(source: Source, named: Named, end: int) -> bool:
    """Whether a name ends the core of its source, but for the 's of "Ann Lee's claim"."""
    return named.span[1] == end or (end == source.span[1] and source.scene.text[named.span[1] : end] in _POSSESSIVE)


def _by_office_after_acronym(source: Source, body: Named) -> Entity | None:
    """A person after an office in a body with its acronym: "Acme (AC) secretary, Ann Lee"."""
    for named in source.names:
        office = _AFTER_ACRONYM.fullmatch(source.scene.text, body.span[1], named.span[0])
        if office and is_role(office[1].lower()) and named.entity.kind is EntityKind.PERSON:
            return named.entity
    return None


def _is_only_where(source: Source, head: Named, core: Sequence[Word]) -> bool:
    """Whether a place only tells of what is named: "Geo-Science Chad" or "Lee's Chad" as a whole, "Ohio based Acme"."""
    if _BASED.match(source.scene.text, head.span[1]):
        return True
    if head.entity.kind is not EntityKind.PLACE:
        return False
    before = next((word for word in reversed(core) if word.span[1] <= head.span[0]), None)
    divided = before is not None and ("-" in before.lower or before.lower.endswith(("'s", "’s")))
    return before is not None and divided and source.scene.text[before.span[0]].isupper()


def _is_one_member(source: Source, head: Named) -> bool:
    """Whether somebody is only told by a party or nation: "the Texas Republican", "one Russian"; not "the French"."""
    last = source.scene.text[slice(*head.span)].rpartition(" ")[2]
    return source.phrase.determiner in DEFINITE | INDEFINITE and (
        last in _PARTY_MEMBERS or (head.entity.kind is EntityKind.GROUP and _ONE_OF_GROUP.search(last) is not None)
    )


def _is_list(source: Source) -> bool:
    """Whether several are named side by side: "Moscow and Kyiv", "Lee and Cruz"; not "author and activist Lee".

    Nor where the one tells who the other is: "Ann Lee, Bo Cruz's mother", "Acme founder and author Ann Lee".
    """
    if _AND_KIN.search(source.text):
        return True
    first = source.names[0]
    for named in source.names[1:]:
        between = source.scene.text[first.span[1] : named.span[0]]
        words = [word.lower for word in words_of(source.scene.text, (first.span[1], named.span[0]))]
        if RELATIVES.intersection(words):
            break
        if _is_governed(source, first) and (between.strip() == "," or named.entity.kind is not EntityKind.PERSON):
            first = named
            continue
        people = first.entity.kind is named.entity.kind is EntityKind.PERSON
        if people and words and (words[0] in CONJUNCTIONS or (words[0] == "," and words[-1] in CONJUNCTIONS)):
            return True
        if first.entity.kind is EntityKind.PERSON and words[:1] == [","] and CONJUNCTIONS.intersection(words[1:2]):
            return True
        side_by_side = len(words) <= 4 and any(word in CONJUNCTIONS for word in words)
        governed = set(words) & (PREPOSITIONS | {"'", "’"}) or between.startswith(("'s", "’s"))
        if (
            side_by_side
            and not governed
            and not _is_one_office(first, words)
            and not _is_two_offices(source, first, words)
        ):
            return True
        owns = source.scene.is_possessive(named)
        if between.strip() == "," and not owns and people:
            return True
        first = named
    core = [word for word in source.phrase.core if not any(is_within(word.span, n.span) for n in source.names)]
    joints = [at for at, word in enumerate(core) if word.lower in CONJUNCTIONS]
    return any(core[at - 1].lower.endswith("s") or not is_role(core[-1].lower) or at + 1 == len(core) for at in joints)


def _is_governed(source: Source, named: Named) -> bool:
    """Whether a preposition stands before a name: it tells of whom or what somebody is the head."""
    words = [word.lower for word in words_of(source.scene.text, (source.span[0], named.span[0]))]
    if words and words[-1] in DEFINITE | INDEFINITE:
        words = words[:-1]
    return bool(words) and words[-1] in PREPOSITIONS


def _is_one_office(first: Named, words: Sequence[str]) -> bool:
    """Whether the words after a body and before a person are what one person is: "Acme", then "founder and author"."""
    joint = next(at for at, word in enumerate(words) if word in CONJUNCTIONS)
    whole = joint > 0 and not words[joint - 1].endswith("s") and not set(words) & (DEFINITE | INDEFINITE)
    return whole and is_role(words[-1]) and first.entity.kind is not EntityKind.PERSON


def _is_two_offices(source: Source, first: Named, words: Sequence[str]) -> bool:
    """Whether one person at the end holds an office in each of two bodies: "Acme founder and Bolt director Ann Lee"."""
    last = source.names[-1]
    title = source.scene.title_before(last)
    one = len(words) > 1 and is_role(words[-2]) and not words[-2].endswith("s")
    return (
        one
        and title is not None
        and {first.entity.kind, last.entity.kind} == {EntityKind.ORGANIZATION, EntityKind.PERSON}
    )


def by_name_after(source: Source) -> Entity | None:
    """A person named right after a source that was tagged too short: "the coach", then "Ann Lee"."""
    if not source.attribution.source or not is_role(source.phrase.head):
        return None
    end, cue = source.span[1], source.attribution.cue
    for named in source.scene.named_in((end, end + 3)):
        between = source.scene.text[end : named.span[0]].strip()
        speaks = bool(cue) and 0 <= cue[0][0] - named.span[1] <= 1
        set_off = source.scene.text[named.span[1] : named.span[1] + 1] == "," or speaks
        if named.entity.kind is EntityKind.PERSON and (between == "" or (between == "," and set_off)):
            return named.entity
    return None


def by_known_name(source: Source) -> Entity | None:
    """A source that is just the name or surname of somebody named elsewhere, which the tagger has missed here."""
    words = [word for word in source.phrase.core if not is_office(word.lower)]
    if (
        source.names
        or not words
        or source.phrase.determiner not in DEFINITE | {""}
        or source.phrase.opening[-1:] != source.phrase.core[-1:]
    ):
        return None
    written = source.scene.text[words[0].span[0] : words[-1].span[1]]
    return source.scene.known.get(folded(written)) if written[:1].isupper() else None
