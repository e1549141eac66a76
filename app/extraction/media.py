"""Finds the medium or addressee that a claim was told to: "told Kyodo News", "in an interview with CNN"."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extraction.phrases import CONJUNCTIONS, PREPOSITIONS, read_phrase
from app.extraction.scene import Named, names_of
from app.extraction.spans import distance, joined, span_at
from app.extraction.tags import Attribution
from app.extraction.values import Entity, EntityKind, Reference, Span

_TELLING = re.compile(r"\b(?:told|tells?|telling|informed|assured|briefed)\s+", re.IGNORECASE)
_CHANNEL = re.compile(
    r"(?:(?:^|(?<=[,\n]\s)|(?<=[.!?\"”]\s))(?:speaking|talking)\s+(?:to|with)"
    r"|\b(?:in|during|via|by|through)\s+(?:an?|his|her|its|their|the|another|one)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:interview|e-?mail|statement|message|letter|conversation|comments?|remarks?|op-ed|column|essay|post|call)\s+"
    r"(?:with|to|on|for|in|published\s+(?:in|by)|aired\s+on)"
    r"|\bin\s+(?:remarks|comments|interviews|statements|e-?mails)\s+(?:with|to|on)"
    r")\s+",
    re.IGNORECASE,
)
_OUTLET = re.compile(r"\s*(?:on|in|via)\s+", re.IGNORECASE)
_WRITING = re.compile(r"\b(?:wr[io]te|written|writing|posted|tweeted|published|announced|said|says)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|last|earlier|later|recently|afterwards?"
    r"|here|there|nationwide|he|she|they|it|i|we|you|said|says?|would|will|not|how|why|what)\b",
    re.IGNORECASE,
)
_ANOTHER_PHRASE = re.compile(r"\b(?:the|an?|his|her|its|their|our|my|your|this|that|these|those)\b")
"""What begins a noun phrase of its own after the first word: "told Kyodo News | the company …"."""
_NO_MEDIUM = frozenset({"me", "us", "him", "her", "them", "you", "it", "himself", "herself", "one", "story", "truth"})
_PRONOUN_WITH_CLAUSE = re.compile(
    r"(?:those|these|anyone|anybody|everyone|everybody|someone|somebody)\b", re.IGNORECASE
)
"""What stands for persons that the words after it describe: "told those gathered" names no medium."""
_OUTLET_KINDS = frozenset({EntityKind.ORGANIZATION, EntityKind.WORK, EntityKind.PRODUCT})
_NEVER_A_MEDIUM = frozenset({EntityKind.PLACE, EntityKind.EVENT})
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
        for medium in _media_in(text, sentences[max(0, number)], names, said):
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
        if telling := _TELLING.search(text, start, min(len(text), end + 1)):
            yield from _medium(text, telling.span(), sentence, names, contents)
        if _WRITING.search(text, start, end) and (outlet := _OUTLET.match(text, end)):
            for medium in _medium(text, outlet.span(), sentence, names, contents):
                if _kind(medium.reference, names) in _OUTLET_KINDS:
                    yield medium
    for channel in _CHANNEL.finditer(text, *sentence):
        if span_at(channel.start(), contents) is None:
            for medium in _medium(text, channel.span(), sentence, names, contents):
                if _kind(medium.reference, names) not in _NEVER_A_MEDIUM:
                    yield medium


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
        or core[-1].lower in _NO_MEDIUM
        or not core[-1].lower[0].isalnum()
    ):
        return
    span = core[0].span[0], core[-1].span[1]
    is_list = any(word.lower in CONJUNCTIONS and not _in_name(word.span[0], inside) for word in core)
    named = None if is_list else next((named for named in inside if named.span[1] == span[1]), None)
    name = (named.entity.id, named.entity.name) if named else (None, None)
    yield _Medium(introduced, Reference((span,), *name))


def _kind(reference: Reference, names: Sequence[Named]) -> EntityKind | None:
    """The kind of the entity that the reference ends with the name of, or None where it has none."""
    end = bisect_left(names, reference.spans[0][1], key=lambda named: named.span[0])
    return names[end - 1].entity.kind if reference.entity and end else None


def _in_name(position: int, names: Sequence[Named]) -> bool:
    return any(named.span[0] <= position < named.span[1] for named in names)
