"""What a name must be by its own words, whatever it was taken for."""

import re
from collections.abc import Iterator, Sequence

from app.extraction.dates.words import MONTH
from app.extraction.entities.countries import capitals, nations
from app.extraction.entities.names import name_key
from app.extraction.entities.titles import is_calling, is_given_name, is_office, word_before
from app.extraction.sentences import after_dateline
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_BODY = re.compile(
    r"\s(?:University|Institute|Ministry|Department|Council|Bureau|Court|College|Academy|Association|Federation|Party"
    r"|Commission|Committee|Congress|Parliament|Foundation|Agency|Corporation|Corp\.?|Inc\.?|Ltd\.?|LLC|Airlines|Airways"
    r"|Bulletin|Chronicle|Daily|Gazette|Herald|Journal|Magazine|News|Observer|Post|Press|Times|Tribune)$"
)
SHIPS_OF_STATES, MERCHANT_SHIPS = "HMS|USS|RMS|HMAS|HMCS|INS|USNS", "MV|MT|M/V|M/T"
"""What stands before the names of ships, as patterns."""
_SHIP = re.compile(rf"^(?:SS|{SHIPS_OF_STATES})\s[A-Z]")
_MERCHANT_SHIP = re.compile(rf"^(?:{MERCHANT_SHIPS})\s[A-Z]")
_EVENT = re.compile(
    r"\s(?:Awards?|Bowl|Championships?|Cup|Derby|Festival|Massacre|Olympics|Prix|Revolution|Summit|Tournament|Uprising"
    r"|(?<!of\s)War)(?:\s(?:I|II|One|Two))?$|^(?:Battle|Siege)\sof\s"
    r"|\b(?:Asian|Commonwealth|Olympic|Paralympic|Summer|Winter)\sGames$"
)
_EVENTS_OF_ONE_WORD = frozenset({"Holocaust", "Olympics", "Revolution"})
_WORK = re.compile(r"\s(?:Accords?|Act|Agreement|Amendment|Bill|Constitution|Plan|Resolution|Treaty)$|^Treaty\sof\s")
_BODY_OF = re.compile(
    r"^(?:Court|Department|Government|High Court|Ministry|Parliament|Senate|Supreme Court|University)\sof\s[A-Zt]"
)
_FACILITY = re.compile(
    r"\s(?:[Aa]irbase|[Aa]irfield|[Aa]irport|[Aa]rena|[Bb]arracks|[Bb]ase|[Bb]ridge|[Cc]athedral|[Cc]emetery|[Cc]hapel"
    r"|[Dd]am|[Hh]ospital|[Hh]otel|[Jj]ail|[Mm]all|[Mm]useum|[Mm]osque|[Oo]bservatory|[Pp]alace|[Pp]ower [Pp]lant"
    r"|[Pp]rison|[Rr]efinery|[Ss]tadium|(?<!^College\s)[Ss]tation|[Ss]ynagogue|[Tt]erminal|[Tt]heat(?:er|re)|[Tt]owers?|[Tt]unnel"
    r"|Convention Cent(?:er|re)|Space Cent(?:er|re)|Correctional Facility)$|^Hotel\s"
)
_NAMED_AFTER = re.compile(
    r"\S\s\S+\s(?:Cent(?:er|re)|Clinic|Fund|Library|Orchestra|Quartet|School|Trust|Campaign|Administration|Group|Company|Bank)$"
)
_FACILITY_NAMED_AFTER = re.compile(r"\S\s\S+\s(?:Airport|Arena|Bridge|Hospital|Museum|Stadium|Theat(?:er|re)|Tower)$")
_WORK_NAMED_AFTER = re.compile(r"\S\s\S+\s(?:Album|Diaries|Movie|Show|Story)$")
_PRIZE_NAMED_AFTER = re.compile(r"\S\s\S+\s(?:Awards?|Medal|Prize)$")
"""What is called after somebody named in full, and was taken for that person."""
_DAY = re.compile(rf",? {MONTH} \d")
"""What a city in capitals, at the start of a line, may be followed by: "SPLIT, March 3"."""
_NATIONALS = frozenset(
    "basque catalan croat dane dutchman englishman finn frenchman irishman pole scot scotsman serb slovene spaniard"
    " swede turk welshman".split()
)
"""Nouns for one of a nation that are not its adjective as well."""
_ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s\Z")
_AS_A_PERSON = re.compile(r",\s\d{1,3}\b|\s(?:said|says|added|admitted|denied|told\s\w+)\s(?:that\s)?(?:he|she)\b")
"""What follows a person's name, and not that of a capital: an age, or what the person says of itself."""
_SURE = 0.98
_LONGEST_ARTICLE = 5
_PERSON = frozenset({EntityKind.PERSON})
_MAY_BE_EITHER = frozenset({EntityKind.ORGANIZATION, EntityKind.PLACE})
_KINDS = (
    (EntityKind.ORGANIZATION, _BODY, frozenset(EntityKind)),
    (EntityKind.PRODUCT, _SHIP, frozenset(EntityKind)),
    (EntityKind.PRODUCT, _MERCHANT_SHIP, frozenset({EntityKind.PLACE, EntityKind.FACILITY, EntityKind.PERSON})),
    (EntityKind.EVENT, _EVENT, _MAY_BE_EITHER),
    (EntityKind.WORK, _WORK, _MAY_BE_EITHER),
    (EntityKind.ORGANIZATION, _BODY_OF, frozenset({EntityKind.PLACE})),
    (EntityKind.FACILITY, _FACILITY, frozenset({EntityKind.PLACE})),
    (EntityKind.ORGANIZATION, _NAMED_AFTER, _PERSON),
    (EntityKind.WORK, _WORK_NAMED_AFTER, _PERSON),
    (EntityKind.EVENT, _PRIZE_NAMED_AFTER, _PERSON),
    (EntityKind.FACILITY, _FACILITY_NAMED_AFTER, _PERSON),
)
"""What a name is that has such words and was taken for one of the kinds that stand last."""


def by_its_words(text: str, name: NamedSpan) -> NamedSpan:
    """Takes "Example University" for an organization, "USS Mahan" for a product, the "Cold War" for an event."""
    written = text[slice(*name.span)]
    if _is_dateline(text, name):
        return name.at(name.span, EntityKind.PLACE)
    if _is_one_of_a_nation(text, name):
        return name.at(name.span, EntityKind.GROUP)
    if len(written.split()) == 1:
        is_event = written in _EVENTS_OF_ONE_WORD and name.kind in _MAY_BE_EITHER
        return name.at(name.span, EntityKind.EVENT) if is_event else name
    kinds = (kind for kind, words, taken_for in _KINDS if name.kind in taken_for and words.search(written))
    return name.at(name.span, next(kinds, name.kind))


def _is_dateline(text: str, name: NamedSpan) -> bool:
    start, end = name.span
    if text[max(0, start - 1) : start] not in ("", "\n") or not text[start:end].isupper():
        return False
    return after_dateline(text, (start, len(text))) > end or _DAY.match(text, end) is not None


def _is_one_of_a_nation(text: str, name: NamedSpan) -> bool:
    """Whether what was taken for a person is "the Scot"."""
    start, end = name.span
    if name.kind is not EntityKind.PERSON or not _ARTICLE_BEFORE.search(text, max(0, start - _LONGEST_ARTICLE), start):
        return False
    key = name_key(text[start:end])
    return key in _NATIONALS or key in nations()


def capitals_as_places(text: str, names: Sequence[NamedSpan]) -> Iterator[NamedSpan]:
    """Takes a capital for a place that was taken for a person, but not for sure: "Kigali said".

    Mr. London stays a person, and so does who is called Jack London elsewhere.
    """
    people = (text[slice(*name.span)].split() for name in names if name.kind is EntityKind.PERSON)
    full = {word for words in people if len(words) > 1 for word in words}
    for name in names:
        written = text[slice(*name.span)]
        unsure = name.kind is EntityKind.PERSON and name.confidence < _SURE and written not in full
        is_capital = unsure and name_key(written) in capitals()
        before = word_before(text, name.span[0]) if is_capital else ""
        titled = bool(before) and (is_office(before) or is_calling(before))
        is_person = not is_capital or is_given_name(written) or titled or _AS_A_PERSON.match(text, name.span[1])
        yield name if is_person else name.at(name.span, EntityKind.PLACE)
