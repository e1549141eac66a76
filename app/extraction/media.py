"""Finds the medium or addressee that a claim was told to: "told Kyodo News", "in an interview with CNN"."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extraction.attributions.quoted import outlet_quoting
from app.extraction.phrases import CONJUNCTIONS, PREPOSITIONS, Word, read_phrase
from app.extraction.platforms import PLATFORM, PUBLISHED, find_platforms
from app.extraction.scene import Named, names_of
from app.extraction.spans import distance, joined, span_at
from app.extraction.tags import Attribution
from app.extraction.values import Entity, EntityKind, Reference, Span

_TELLING = re.compile(r"\b(?:told|tells?|telling|informed|assured|briefed)\s+", re.IGNORECASE)
_TOLD = re.compile(r"\b(?:told|tells?|telling)\Z", re.IGNORECASE)
_SAYING_TO = re.compile(
    r"\b(?:sp(?:oke|eaks?|eaking)|talk(?:s|ed|ing)?)\s+(?:to|with)\s+"
    r"|\b(?:said|says?|saying|describ(?:es?|ed|ing)|explain(?:s|ed|ing)?|confirm(?:s|ed|ing)?|comment(?:s|ed|ing)?"
    r"|confid(?:es?|ed|ing)|reveal(?:s|ed|ing)?|announc(?:es?|ed|ing)|complain(?:s|ed|ing)?|recall(?:s|ed|ing)?"
    r"|recount(?:s|ed|ing)?)\s+(?:[^\s,;:]+\s+){0,4}?to\s+",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"\b(?:(?:speaking|talking)\s+(?:to|with)|(?:(?:when|while|as)\s+)?(?:interviewed|asked|questioned)\s+by)\s+",
    re.IGNORECASE,
)
"""What names a medium only where it opens a clause: "Speaking to CNN, …", "When asked by reporters, …"."""
_IN_FRONTED = ("speaking", "talking", "interviewed", "asked", "questioned")
_CHANNEL = re.compile(
    r"\b(?:in|during|via|by|through)\s+(?:an?|his|her|its|their|the|another|one)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:(?:interview|conversation|call)\s+(?:with|on|for|in|to(?=\s+(?:the\b|an?\b|(?-i:[A-Z]))))"
    r"|(?:e-?mail|statement|message|letter|comments?|remarks?|op-ed|column|essay|post)\s+"
    r"(?:(?:posted|shared|uploaded)\s+(?:on|to|in)|with|to|on|for|in|published\s+(?:in|by)|aired\s+on))\s+"
    r"|\bin\s+(?:[a-z-]+\s+)?(?:remarks|comments|interviews|statements|e-?mails)\s+(?:with|to|on)\s+"
    r"|\b(?:statement|comments?|remarks?|message|letter),?\s+(?:aired|broadcast|carried)\s+(?:live\s+)?(?:by|on)\s+",
    re.IGNORECASE,
)
_IN_CHANNELS = tuple(
    "interview conversation call mail statement message letter comment remark op-ed column essay post".split()
)
"""What such words have in them: most sentences have none, which is sooner seen so."""
_OUTLET = re.compile(r"\s*(?:on|in|via)\s+", re.IGNORECASE)
_WRITING = re.compile(r"\b(?:wr[io]te|written|writing|posted|tweeted|published|announced|said|says)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|last|earlier|later|recently|afterwards?"
    r"|(?:late|early)(?=\s+(?:in|last|on|this|\w+day)\b)|here|there|nationwide|he|she|they|it|i|we|you|said|says?|would|will|not|how|why|what)\b",
    re.IGNORECASE,
)
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
_CLAUSE_OPENER = re.compile(r"[,;:.!?\"”)—–\n]\s*\Z")
_PLATFORM_OF_OWN = re.compile(rf"({PLATFORM})\s+{PUBLISHED}\Z")
_TOLD_CLAUSE = re.compile(
    r"\s+(?:the|an?|this|that|these|those|there|his|her|its|their|our|my|your|he|she|it|they|we|I|you)\b"
)
_ARTICLE = re.compile(r"(?:the\s+)?", re.IGNORECASE)
_PRONOUN_WITH_CLAUSE = re.compile(
    r"(?:those|these|anyone|anybody|everyone|everybody|someone|somebody)\b", re.IGNORECASE
)
"""What stands for persons that the words after it describe: "told those gathered" names no medium."""
_OUTLET_KINDS = frozenset({EntityKind.ORGANIZATION, EntityKind.WORK, EntityKind.PRODUCT})
_NEVER_A_MEDIUM = frozenset({EntityKind.PLACE, EntityKind.FACILITY, EntityKind.EVENT})
_LONGEST_PHRASE = 90


@dataclass(frozen=True, slots=True)
class _Medium:
    """Where the words that introduce a medium stand, and the medium itself."""

    introduced: Span
    reference: Reference


def find_media(
    text: str, sentences: Sequence[Span], entities: Sequence[Entity], attributions: Sequence[Attribution]
) -> tuple[Reference | None, ...]:
    """For each attribution, whom or what the claim was told to, or None; never from another sentence.

    The reference spans the noun phrase without its determiner. It has the entity that the phrase names ("told the
    AP"), or none ("told reporters").
    """
    names = names_of(entities)
    by_sentence: dict[int, list[int]] = defaultdict(list)
    for i, attribution in enumerate(attributions):
        if attribution.cue:
            by_sentence[bisect_right(sentences, attribution.cue[0][0], key=lambda span: span[0]) - 1].append(i)
    found: list[Reference | None] = [None] * len(attributions)
    for number, members in by_sentence.items():
        members.sort(key=lambda i: attributions[i].cue[0])
        said = [attributions[i] for i in members]
        sentence = sentences[max(0, number)]
        for index, platform in find_platforms(text, sentence, said):
            found[members[index]] = found[members[index]] or _reference(platform, names)
        for medium in _media_in(text, sentence, names, said):
            after = bisect_left(said, medium.introduced, key=lambda attribution: attribution.cue[0])
            around = members[max(0, after - 1) : after + 1]
            nearest = min(around, key=lambda i: distance(medium.introduced, attributions[i].cue[0]))
            found[nearest] = found[nearest] or medium.reference
    return tuple(found)


def _media_in(
    text: str, sentence: Span, names: Sequence[Named], attributions: Sequence[Attribution]
) -> Iterator[_Medium]:
    contents = joined(span for attribution in attributions for span in attribution.content)
    for attribution in attributions:
        start, end = attribution.cue[-1]
        if quoting := outlet_quoting(text, attribution.cue):
            yield from _medium(text, (attribution.cue[0][0], quoting[0]), quoting, names, contents)
        if telling := _TELLING.search(text, start, min(len(text), end + 1)):
            yield from _medium(text, telling.span(), sentence, names, contents)
        if reference := _before_told_clause(text, attribution, names):
            yield _Medium(attribution.cue[-1], reference)
        saying = _SAYING_TO.search(text, start, min(len(text), end + len(" to ")))
        writing = _WRITING.search(text, start, end) and _OUTLET.match(text, end)
        for introduction in (saying, writing):
            if introduction:
                for medium in _medium(text, introduction.span(), sentence, names, contents):
                    if _kind(medium.reference, names) in _OUTLET_KINDS:
                        yield medium
    cues = {span[0] for attribution in attributions for span in attribution.cue}
    for channel in _channels(text, sentence):
        if span_at(channel[0], contents) is None and channel[0] not in cues:
            for medium in _medium(text, channel, sentence, names, contents):
                if _kind(medium.reference, names) not in _NEVER_A_MEDIUM:
                    yield medium


def _channels(text: str, sentence: Span) -> Iterator[Span]:
    """Where words that introduce a medium stand apart from a cue."""
    words = text[slice(*sentence)].lower()
    for fronted in _FRONTED.finditer(text, *sentence) if any(word in words for word in _IN_FRONTED) else ():
        before = text[max(sentence[0], fronted.start() - len(", ")) : fronted.start()]
        if not before or _CLAUSE_OPENER.search(before):
            yield fronted.span()
    for channel in _CHANNEL.finditer(text, *sentence) if any(word in words for word in _IN_CHANNELS) else ():
        yield channel.span()


def _before_told_clause(text: str, attribution: Attribution, names: Sequence[Named]) -> Reference | None:
    """The outlet that a content begins with, as where "that" is left out: "told NPR | the bank had closed"."""
    start, end = attribution.content[0][0], attribution.cue[-1][1]
    if not _TOLD.search(text, attribution.cue[-1][0], end) or text[end:start].strip() or start < end:
        return None
    article = _ARTICLE.match(text, start)
    at = bisect_left(names, article.end() if article else start, key=lambda named: named.span[0])
    if at == len(names) or names[at].span[0] != (article.end() if article else start):
        return None
    outlet = names[at]
    followed = at + 1 < len(names) and not text[outlet.span[1] : names[at + 1].span[0]].strip()
    clause = followed or _TOLD_CLAUSE.match(text, outlet.span[1])
    return _named(outlet) if clause and outlet.entity.kind in _OUTLET_KINDS else None


def _medium(
    text: str, introduced: Span, sentence: Span, names: Sequence[Named], contents: Sequence[Span]
) -> Iterator[_Medium]:
    """The noun phrase right after the words that introduce it, unless it is a pronoun."""
    start = introduced[1]
    limit = min(sentence[1], start + _LONGEST_PHRASE)
    content = bisect_left(contents, (start, start))
    if content < len(contents):
        limit = min(limit, contents[content][0])
    if limit <= start:
        return
    first, last = (bisect_left(names, place, key=lambda named: named.span[0]) for place in (start, limit))
    inside = names[first:last]
    ends = (*_ELSEWHERE.finditer(text, start, limit), *_ANOTHER_PHRASE.finditer(text, start + 1, limit))
    limit = min((end.start() for end in ends if not _in_name(end.start(), inside)), default=limit)
    if _PRONOUN_WITH_CLAUSE.match(text, start):
        return
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
        return
    span = core[0].span[0], core[-1].span[1]
    is_list = any(word.lower in CONJUNCTIONS and not _in_name(word.span[0], inside) for word in core)
    named = None if is_list else _named_by(core, inside)
    if named and named.entity.kind is EntityKind.PERSON and (outlet := _outlet_of(text, span[1], names)):
        yield _Medium(introduced, _named(outlet))
    elif not named and (platform := _PLATFORM_OF_OWN.search(text[slice(*span)])):
        yield _Medium(introduced, _reference((span[0] + platform.start(1), span[0] + platform.end(1)), names))
    else:
        name = (named.entity.id, named.entity.name) if named else (None, None)
        yield _Medium(introduced, Reference((span,), *name))


def _named_by(core: Sequence[Word], inside: Sequence[Named]) -> Named | None:
    """The name that a noun phrase ends with, or that only says what sort of medium it is after it."""
    start, end = core[0].span[0], core[-1].span[1]
    for named in inside:
        rest = [word.lower for word in core if word.span[0] >= named.span[1]]
        before = [word.lower for word in core if word.span[1] <= named.span[0]]
        begins = _OF_STATE.issuperset(before) or any(
            each.span[0] == start and _is_of(each, named, core) for each in inside
        )
        is_outlet = begins and named.entity.kind in _OUTLET_KINDS
        if named.span[1] == end or (is_outlet and rest and _MEDIUM_NOUNS.issuperset(rest)):
            return named
    return None


def _is_of(owner: Named, named: Named, core: Sequence[Word]) -> bool:
    """Whether a name is a body's, with nothing but the 's between: "BBC Radio's Newsdesk (programme)"."""
    between = [word.lower for word in core if owner.span[1] <= word.span[0] < named.span[0]]
    return owner.entity.kind in _OUTLET_KINDS and named.span[0] - owner.span[1] in (2, 3) and len(between) <= 1


def _outlet_of(text: str, end: int, names: Sequence[Named]) -> Named | None:
    """The outlet that somebody named right before `end` works for: "Ann Lee of PBS"."""
    link = _OF_OUTLET.match(text, end)
    at = bisect_left(names, link.end(), key=lambda named: named.span[0]) if link else len(names)
    is_outlet = link and at < len(names) and names[at].span[0] == link.end() and names[at].entity.kind in _OUTLET_KINDS
    return names[at] if is_outlet else None


def _reference(span: Span, names: Sequence[Named]) -> Reference:
    """A reference to a span, or to the name of an outlet that overlaps it."""
    at = bisect_left(names, span[1], key=lambda named: named.span[0]) - 1
    if at >= 0 and names[at].span[1] > span[0] and names[at].entity.kind in _OUTLET_KINDS:
        return _named(names[at])
    return Reference((span,), None, None)


def _named(named: Named) -> Reference:
    return Reference((named.span,), named.entity.id, named.entity.name)


def _kind(reference: Reference, names: Sequence[Named]) -> EntityKind | None:
    """The kind of the entity that the reference ends with the name of, or None where it has none."""
    end = bisect_left(names, reference.spans[0][1], key=lambda named: named.span[0])
    return names[end - 1].entity.kind if reference.entity and end else None


def _in_name(position: int, names: Sequence[Named]) -> bool:
    return any(named.span[0] <= position < named.span[1] for named in names)
