"""Countries where the text names their governments: "Kyiv said", "Moscow's military", "the North Korean government"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.extraction.entities.authority import Authority
from app.extraction.entities.countries import capitals, nations
from app.extraction.entities.names import name_key
from app.extraction.phrases import PREPOSITIONS
from app.extraction.tags import Attribution
from app.extraction.values import Entity, EntityKind, Mention, MentionHow, Span

_GOVERNMENT = re.compile(r"(?:['’]s?)?\s+(?:government|regime|Government(?!\s[A-Z]))\b")
_NAMED = re.compile(r"government of (?P<of>.+)|(?P<before>.+?)(?:['’]s?)? government")
"""What a government is called as a body, as a key."""
_OF_A_GOVERNMENT = re.compile(
    r"['’]s?\s+(?:(?:own|top|closest|new|former|full-scale|ongoing|nuclear|foreign|armed)\s+)*"
    r"(?:government|military|army|navy|forces|troops|allies|ally|ambassador|invasion|war|aggression|sovereignty|regime"
    r"|leadership|leaders|diplomats|diplomacy|policy|ministry|minister|parliament|sanctions|negotiators|envoy)\b"
)
_ACTS = re.compile(
    r"(?:\s+(?:has|have|had|also|again|later|then|repeatedly|never|already|reportedly|officially|formally|recently))*\s+"
    r"(?:said|says|signed|signs|agreed|agrees|denied|denies|accused|accuses|warned|warns|announced|announces|insisted|insists"
    r"|claimed|claims|rejected|rejects|condemned|condemns|vowed|vows|demanded|demands|expelled|recogni[sz]ed|imposed"
    r"|retaliated|threatened|threatens|pledged|pledges|promised|blamed|blames|urged|urges|supplied|dispatched|deployed"
    r"|annexed|invaded|responded|argued|argues|maintained|maintains|confirmed|confirms|declared|declares|ratified"
    r"|wants|hopes|fears|believes|considers|negotiated|withdrew|sent\s+(?:troops|weapons|arms|aid))\b"
)
_AND = re.compile(r"\s*(?:,|,?\s+and)\s+")
_CLUB = re.compile(r"\b(?:[AS]?FC|AC|BC|CF|City|Club|Saint-Germain|United|Wanderers)\Z")
"""Words of clubs that are called by their city alone."""
_SITS_THERE = frozenset("academy bureau college consulate embassy institute office police school university".split())
_GOVERNING = PREPOSITIONS - {"after", "as", "before", "since", "than", "until"}
"""Prepositions that are no conjunctions, too."""
_WORD_BEFORE = re.compile(r"([\w'’-]+)\s+$")
_LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class _Place:
    """A mention of a country or a capital, with the country's code."""

    mention: Mention
    entity: Entity
    code: str
    is_capital: bool


def governments_meant(
    text: str, entities: Sequence[Entity], attributions: Sequence[Attribution], authority: Authority
) -> tuple[Entity, ...]:
    """The entities, with the names of governments given to their countries, in the order of their first mention.

    A capital is its country where it says or does what governments do, or owns what they own; elsewhere it stays the
    city. The mention of "the North Korean government" leaves out its determiner.
    """
    sources = {span for attribution in attributions for span in attribution.source}
    seats = capitals()
    moved: dict[str, set[Span]] = defaultdict(set)
    gained: dict[str, set[Span]] = defaultdict(set)
    clubs = _seats_of_clubs(entities)
    for meant in _acting(text, _places(entities, seats), sources):
        if meant.is_capital and name_key(meant.entity.name) not in clubs:
            moved[meant.entity.id].add(meant.mention.span)
            gained[meant.code].add(meant.mention.span)
    for entity in entities:
        if code := _governed(entity, authority):
            moved[entity.id] = {mention.span for mention in entity.mentions}
            gained[code] |= moved[entity.id]
        for mention in entity.mentions if entity.country and _names_a_country(entity, seats) else ():
            if government := _GOVERNMENT.match(text, mention.span[1]):
                moved[entity.id].add(mention.span)
                gained[entity.country or ""].add((mention.span[0], government.end()))
    return _given(entities, moved, gained, authority) if gained else tuple(entities)


def _seats_of_clubs(entities: Sequence[Entity]) -> frozenset[str]:
    """The places after which clubs in the text are called: "madrid" of Real Madrid, "paris" of Paris Saint-Germain."""
    found = set()
    for entity in entities:
        words = name_key(entity.name).split() if entity.kind is EntityKind.ORGANIZATION else []
        if len(words) > 1 and words[-2] not in PREPOSITIONS and _SITS_THERE.isdisjoint(words):
            found.add(words[-1])
        if len(words) > 1 and _CLUB.search(entity.name):
            found.add(words[0])
    return frozenset(found)


def _governed(entity: Entity, authority: Authority) -> str | None:
    """The code of the country whose government an organization is that nobody knows beforehand."""
    is_body = entity.kind is EntityKind.ORGANIZATION
    named = _NAMED.fullmatch(name_key(entity.name)) if is_body and not authority.entry(entity.name) else None
    return nations().get(name_key(named["of"] or named["before"])) if named else None


def _names_a_country(entity: Entity, seats: dict[str, str]) -> bool:
    named = entity.kind is EntityKind.GROUP or entity.kind is EntityKind.PLACE
    return named and name_key(entity.name) not in seats


def _places(entities: Sequence[Entity], seats: dict[str, str]) -> list[_Place]:
    """Mentions of countries and capitals, in order."""
    found = []
    for entity in entities:
        seat = seats.get(name_key(entity.name))
        code = seat or entity.country
        if entity.kind is EntityKind.PLACE and code:
            found += [_Place(mention, entity, code, seat is not None) for mention in entity.mentions]
    return sorted(found, key=lambda place: place.mention.span)


def _acting(text: str, places: Sequence[_Place], sources: set[Span]) -> Iterator[_Place]:
    """Those that act as governments, by themselves or side by side: "Moscow and Pyongyang signed"."""
    first = 0
    for at, place in enumerate(places):
        following = places[at + 1].mention.span if at + 1 < len(places) else (len(text), 0)
        if _AND.fullmatch(text, place.mention.span[1], following[0]):
            continue
        row, first = places[first : at + 1], at + 1
        whole = (row[0].mention.span[0], place.mention.span[1])
        if not _is_governed(text, whole[0]) or (whole in sources and text.endswith((" by ", " from "), 0, whole[0])):
            if _ACTS.match(text, whole[1]) or whole in sources or all(each.mention.span in sources for each in row):
                yield from row
            elif _OF_A_GOVERNMENT.match(text, whole[1]):
                yield place
        elif _OF_A_GOVERNMENT.match(text, place.mention.span[1]):
            yield place


def _is_governed(text: str, start: int) -> bool:
    """Whether a preposition stands before a name: "officials in Kyiv said", not "before Kyiv said"."""
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return before is not None and before[1].lower() in _GOVERNING


def _given(
    entities: Sequence[Entity], moved: dict[str, set[Span]], gained: dict[str, set[Span]], authority: Authority
) -> tuple[Entity, ...]:
    by_id = {entity.id: entity for entity in entities}
    for moved_from, spans in moved.items():
        left = tuple(mention for mention in by_id[moved_from].mentions if mention.span not in spans)
        by_id[moved_from] = replace(by_id[moved_from], mentions=left)
    for code, spans in gained.items():
        country = authority.country(code)
        if country:
            known = by_id.setdefault(country.id, country.entity())
            new = (Mention(span, MentionHow.ALIAS) for span in spans)
            mentions = sorted((*known.mentions, *new), key=lambda mention: mention.span)
            by_id[country.id] = replace(known, mentions=tuple(mentions))
    named = [entity for entity in by_id.values() if entity.mentions]
    return tuple(sorted(named, key=lambda entity: entity.mentions[0].span))
