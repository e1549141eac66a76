"""Reads whom or what a claim was told to, behind the words that tell of it: "told | the AP", "interview with | CNN"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from app.extraction.dates.words import MONTH
from app.extraction.outlets import OUTLET_KINDS, is_medium
from app.extraction.phrases import CONJUNCTIONS, DEFINITE, POSSESSIVES, PREPOSITIONS, Phrase, Word, read_phrase
from app.extraction.platforms import PLATFORM, PUBLISHED
from app.extraction.scene import Named, is_role
from app.extraction.values import EntityKind, Reference, Span

_ELSEWHERE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|last|earlier|later|recently|afterwards?"
    r"|(?:late|early)(?=\s+(?:in|last|on|this|\w+day)\b)|here|there|nationwide|he|she|they|it|i|we|you|said|says?|would|will|not|how|why|what"
    r"|adding|arguing|claiming|explaining|insisting|noting|saying|stressing)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"\b(?:(?<!\bM[rs]\s)(?<!\bMrs\s)(?<!\.\s){MONTH}|(?:19|20)\d\d\b(?!\s[a-z])"
    r"|(?:(?:just|only)\s+)?(?:minutes|hours|days|weeks|months)\s(?=(?:after|before|earlier|later)\b))"
)
"""When something was told, which ends the phrase of whom: "told CNN | minutes later"."""
_PUBLISHED = re.compile(
    r"\b(?:aired|broadcast|dated|obtained|posted|published|released|reviewed|seen|sent|shared|written)\s"
    r"(?=(?:at|by|early|earlier|from|in|last|late|later|live|on|online|through|to|today|via|yesterday"
    r"|\w+day|[A-Z]\w+\s\d)\b)"
)
"""What became of a letter or an interview, which ends it too: "in a letter to Congress | dated May 3"."""
_ANOTHER_PHRASE = re.compile(r"\b(?:the|an?|his|her|its|their|our|my|your|this|that|these|those)\b")
"""What begins a noun phrase of its own after the first word: "told Kyodo News | the company …"."""
_NO_MEDIUM = frozenset({"me", "us", "him", "her", "them", "you", "it", "himself", "herself", "one", "story", "truth"})
_PRONOUNS = frozenset({"me", "us", "him", "her", "them", "you"})
_MEDIUM_NOUNS = frozenset(
    "news wire press service agency newspaper paper daily weekly magazine journal broadcaster network channel station"
    " website site radio television tv podcast program programme show".split()
)
"""What a medium's name may be followed by: "the Kyodo news service"."""
_OF_STATE = frozenset("local official private pro-government public semi-official state state-owned state-run".split())
"""What may stand before a medium's name: "state Kyodo television"."""
_OF_OUTLET = re.compile(r"\s+(?:of|from|at|with)\s+(?:the\s+)?")
_EMPHASIS = re.compile(r"[*_]{1,2}(?=\w)")
"""Marks around a title that is set apart: "told *Der Spiegel*"."""
_ITS_REPORTER = re.compile(r"['’]s?\s+(?:[a-z-]+\s+){0,3}")
_APPOSED = re.compile(r"(?:\s+(?:at|for|from|in|of)\s[^,.;:!?“”\"\n]{1,60})?,\s+")
"""What stands between what somebody is and who it is: "(the mayor) of London, (Ann Lee)"."""
_PLATFORM_OF_OWN = re.compile(rf"({PLATFORM})\s+{PUBLISHED}\Z")
_PRONOUN_WITH_CLAUSE = re.compile(
    r"(?:those|these|anyone|anybody|everyone|everybody|someone|somebody)\b", re.IGNORECASE
)
"""What stands for persons that the words after it describe: "told those gathered" names no medium."""
_LONGEST_PHRASE = 90


def addressee(text: str, span: Span, names: Sequence[Named], contents: Sequence[Span]) -> Reference | None:
    """The noun phrase at the start of a span, unless it is a pronoun; `contents`, in order, are no part of it."""
    start = span[0]
    limit = min(span[1], start + _LONGEST_PHRASE)
    if marks := _EMPHASIS.match(text, *span):
        start, closing = marks.end(), text.find(marks[0], marks.end(), limit)
        limit = closing if closing > start else limit
    content = bisect_left(contents, (start, start))
    if content < len(contents):
        limit = min(limit, contents[content][0])
    if limit <= start or _PRONOUN_WITH_CLAUSE.match(text, start):
        return None
    first, last = (bisect_left(names, place, key=lambda named: named.span[0]) for place in (start, limit))
    inside = names[first:last]
    ends = [end for pattern in (_ELSEWHERE, _WHEN, _PUBLISHED) for end in pattern.finditer(text, start, limit)]
    ends += _ANOTHER_PHRASE.finditer(text, start + 1, limit)
    limit = min((end.start() for end in ends if not _in_name(end.start(), inside)), default=limit)
    phrase = read_phrase(text, (start, limit), [named.span for named in inside])
    core = phrase.core
    if (
        phrase.determiner == "that"
        or not core
        or core[0].lower in PREPOSITIONS
        or core[0].lower in _PRONOUNS
        or core[-1].lower in _NO_MEDIUM
        or not core[-1].lower[0].isalnum()
    ):
        return None
    start, end = core[0].span[0], core[-1].span[1]
    is_list = any(word.lower in CONJUNCTIONS and not _in_name(word.span[0], inside) for word in core)
    named = None if is_list else _named_by(core, inside)
    if other := _outlet_of(text, named, names) if named else _apposed(text, phrase, names):
        return as_named(other)
    if not named and (platform := _PLATFORM_OF_OWN.search(text[start:end])):
        return as_outlet((start + platform.start(1), start + platform.end(1)), names)
    return as_named(named, (start, end)) if named else Reference(((start, end),), None, None)


def _named_by(core: Sequence[Word], inside: Sequence[Named]) -> Named | None:
    """The name that a noun phrase ends with, or that only says what sort of medium it is after it."""
    start, end = core[0].span[0], core[-1].span[1]
    for named in inside:
        rest = [word.lower for word in core if word.span[0] >= named.span[1]]
        before = [word.lower for word in core if word.span[1] <= named.span[0]]
        begins = _OF_STATE.issuperset(before) or any(
            each.span[0] == start and _is_of(each, named, core) for each in inside
        )
        is_outlet = begins and named.entity.kind in OUTLET_KINDS
        if named.span[1] == end or (is_outlet and rest and _MEDIUM_NOUNS.issuperset(rest)):
            return named
    return None


def _apposed(text: str, phrase: Phrase, names: Sequence[Named]) -> Named | None:
    """The person whose name follows what the person is, between commas: "the mayor of London, Ann Lee, that"."""
    if phrase.determiner not in DEFINITE | POSSESSIVES or not is_role(phrase.head):
        return None
    comma = _APPOSED.match(text, phrase.core[-1].span[1])
    person = name_at(comma.end(), names) if comma else None
    is_apposed = person and person.entity.kind is EntityKind.PERSON and text.startswith(",", person.span[1])
    return person if is_apposed else None


def _is_of(owner: Named, named: Named, core: Sequence[Word]) -> bool:
    """Whether a name is a body's, with nothing but the 's between: "BBC Radio's Newsdesk (programme)"."""
    between = [word.lower for word in core if owner.span[1] <= word.span[0] < named.span[0]]
    return owner.entity.kind in OUTLET_KINDS and named.span[0] - owner.span[1] in (2, 3) and len(between) <= 1


def _outlet_of(text: str, named: Named, names: Sequence[Named]) -> Named | None:
    """The outlet that a person works for: "Ann Lee of PBS", "the BBC's Ann Lee", "the BBC's editor Ann Lee"."""
    if named.entity.kind is not EntityKind.PERSON:
        return None
    link = _OF_OUTLET.match(text, named.span[1])
    outlet = name_at(link.end(), names) if link else None
    if outlet and outlet.entity.kind in OUTLET_KINDS:
        return outlet
    at = bisect_left(names, named.span[0], key=lambda each: each.span[0])
    before = names[at - 1] if at else None
    is_theirs = before and _ITS_REPORTER.fullmatch(text, before.span[1], named.span[0])
    return before if before and is_theirs and is_medium(text, before.entity) else None


def name_at(start: int, names: Sequence[Named]) -> Named | None:
    """The name that starts at a position."""
    at = bisect_left(names, start, key=lambda named: named.span[0])
    return names[at] if at < len(names) and names[at].span[0] == start else None


def as_outlet(span: Span, names: Sequence[Named]) -> Reference:
    """A reference to a span, or to the name of an outlet that overlaps it."""
    at = bisect_left(names, span[1], key=lambda named: named.span[0]) - 1
    if at >= 0 and names[at].span[1] > span[0] and names[at].entity.kind in OUTLET_KINDS:
        return as_named(names[at])
    return Reference((span,), None, None)


def as_named(named: Named, span: Span | None = None) -> Reference:
    """A reference to what a name names, where that name stands or the phrase that ends with it."""
    return Reference((span or named.span,), named.entity.id, named.entity.name)


def _in_name(position: int, names: Sequence[Named]) -> bool:
    return any(named.span[0] <= position < named.span[1] for named in names)
