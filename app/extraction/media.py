"""Finds the medium or addressee that a claim was told to: "told Kyodo News", "in an interview with CNN"."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.extraction.addressees import addressee, as_named, as_outlet, name_at
from app.extraction.attributions.quoted import outlet_quoting
from app.extraction.outlets import OUTLET_KINDS, interviewing_outlets, is_on_air, is_outlet, with_outlets_known_again
from app.extraction.platforms import find_platforms
from app.extraction.scene import Named, names_of
from app.extraction.spans import distance, joined, span_at
from app.extraction.tags import Attribution
from app.extraction.values import Entity, EntityKind, Reference, Span

_BE = r"(?:is|are|was|were|be|been|being)"
_TELLING = re.compile(
    rf"(?P<passive>\b{_BE}\s+(?:\w+\s+)?)?\b(?:told|tells?|informed|assured|briefed)\s+|\btelling\s+", re.IGNORECASE
)
"""In a passive, who is told stands before it: "They were told the water was safe"."""
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
_DAY = r"(?:(?:early\s+|last\s+|late\s+|on\s+){0,2}(?:\w+day|week|month|year)\s+)?"
_CHANNEL = re.compile(
    r"\b(?:in|during|via|by|through)\s+(?:an?|his|her|its|their|the|another|one)\s+(?:(?!joint\b)[\w’'-]+\s+){0,3}?"
    rf"(?:(?:interview|conversation|call|podcast)\s+{_DAY}(?:with|on|for|in|to(?=\s+(?:the\b|an?\b|(?-i:[A-Z]))))"
    r"|(?:e-?mail|statement|message|letter|comments?|remarks?|op-ed|column|essay|post)\s+"
    r"(?:(?:posted|shared|uploaded)\s+(?:on|to|in)|with|to|on|for|in|published\s+(?:in|by)|aired\s+on))\s+"
    r"|\bin\s+(?:[a-z-]+\s+)?(?:remarks|comments|interviews|statements|e-?mails)\s+(?:with|to|on)\s+"
    r"|\b(?:statement|comments?|remarks?|message|letter|interview|speech|address),?\s+(?:aired|broadcast|carried|published)"
    rf"\s+(?:live\s+)?{_DAY}(?:by|on|in)\s+",
    re.IGNORECASE,
)
_IN_CHANNELS = tuple(
    "interview conversation call podcast mail statement message letter comment remark op-ed column essay post speech"
    " address".split()
)
"""What such words have in them: most sentences have none, which is sooner seen so."""
_WHERE = re.compile(r"\s*(?P<way>on|in|via)\s+", re.IGNORECASE)
_WRITING = re.compile(
    r"\b(?:wr[io]te|written|writing|posted|tweeted|published|(?P<aloud>announced|said|says))\b", re.IGNORECASE
)
_CLAUSE_OPENER = re.compile(r"[,;:.!?\"”)—–\n]\s*\Z")
_TOLD_CLAUSE = re.compile(
    r"\s+(?:the|an?|this|that|these|those|there|his|her|its|their|our|my|your|he|she|it|they|we|I|you)\b"
)
_ARTICLE = re.compile(r"(?:the\s+)?", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_NEVER_A_MEDIUM = frozenset({EntityKind.PLACE, EntityKind.FACILITY, EntityKind.EVENT})


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
            found[members[index]] = found[members[index]] or as_outlet(platform, names)
        for medium in _media_in(text, sentence, names, said):
            after = bisect_left(said, medium.introduced, key=lambda attribution: attribution.cue[0])
            around = members[max(0, after - 1) : after + 1]
            nearest = min(around, key=lambda i: distance(medium.introduced, attributions[i].cue[0]))
            found[nearest] = found[nearest] or medium.reference
    cued = sorted((i for members in by_sentence.values() for i in members), key=lambda i: attributions[i].cue[0])
    for i, reference in zip(cued, with_outlets_known_again(text, [found[i] for i in cued], names), strict=True):
        found[i] = reference
    return tuple(found)


def _media_in(
    text: str, sentence: Span, names: Sequence[Named], attributions: Sequence[Attribution]
) -> Iterator[_Medium]:
    starts = sorted(span for attribution in attributions for span in attribution.content)
    contents = joined(starts)
    for attribution in attributions:
        for reference in _beside_cue(text, sentence, names, attribution, starts):
            yield _Medium(attribution.cue[-1], reference)
    for interview, outlet in interviewing_outlets(text, sentence, names):
        if span_at(interview[0], contents) is None:
            yield _Medium(interview, as_named(outlet))
    cues = {span[0] for attribution in attributions for span in attribution.cue}
    for channel in _channels(text, sentence):
        if span_at(channel[0], contents) is None and channel[0] not in cues:
            told = addressee(text, (channel[1], sentence[1]), names, starts)
            entity = _entity(told, names)
            if told and (entity is None or entity.kind not in _NEVER_A_MEDIUM):
                yield _Medium(channel, told)


def _beside_cue(
    text: str, sentence: Span, names: Sequence[Named], attribution: Attribution, contents: Sequence[Span]
) -> Iterator[Reference]:
    """Whom or what the cue itself brings, or what stands right after it: "told CNN", "wrote in the Post"."""
    start, end = attribution.cue[-1]
    if (quoting := outlet_quoting(text, attribution.cue)) and (outlet := addressee(text, quoting, names, contents)):
        yield outlet
    telling = _TELLING.search(text, start, min(len(text), end + 1))
    told = telling and not telling["passive"] and addressee(text, (telling.end(), sentence[1]), names, contents)
    if told or (told := _before_told_clause(text, attribution, names)):
        yield told
    if saying := _SAYING_TO.search(text, start, min(len(text), end + len(" to "))):
        reference = addressee(text, (saying.end(), sentence[1]), names, contents)
        entity = _entity(reference, names)
        if reference and entity and entity.kind in OUTLET_KINDS:
            yield reference
    writing = _WRITING.search(text, start, end)
    if writing and (where := _WHERE.match(text, end)):
        reference = addressee(text, (where.end(), sentence[1]), names, contents)
        entity = _entity(reference, names)
        if reference and entity and _carries(entity, where["way"].lower(), aloud=writing["aloud"] is not None):
            yield reference


def _carries(entity: Entity, way: str, *, aloud: bool) -> bool:
    """Whether something is told on or in an entity: on a topic or in a parliament is not, as in "said on NATO"."""
    if way == "on" and aloud:
        return is_on_air(entity)
    return entity.kind in OUTLET_KINDS if way == "on" else is_outlet(entity)


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
    outlet = name_at(article.end() if article else start, names)
    if outlet is None or outlet.entity.kind not in OUTLET_KINDS:
        return None
    space = _SPACE.match(text, outlet.span[1])
    opens_clause = _TOLD_CLAUSE.match(text, outlet.span[1]) or (space and name_at(space.end(), names))
    return as_named(outlet) if opens_clause else None


def _entity(reference: Reference | None, names: Sequence[Named]) -> Entity | None:
    """The entity that the reference ends with the name of, or None where it has none."""
    if reference is None or reference.entity is None:
        return None
    return names[bisect_left(names, reference.spans[0][1], key=lambda named: named.span[0]) - 1].entity
