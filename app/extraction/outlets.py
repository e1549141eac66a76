"""Tells outlets from other bodies, where they are named by the way: "a CNN interview", "told the paper"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.extraction.platforms import PLATFORM, STATION
from app.extraction.scene import Named
from app.extraction.values import Entity, EntityKind, Reference, Span

OUTLET_KINDS = frozenset({EntityKind.ORGANIZATION, EntityKind.WORK, EntityKind.PRODUCT})
_INTERVIEW = re.compile(
    r"\b(?:in|during|at)\s+(?:an?|the|this|that|his|her|its|their|another|one)\s+"
    r"(?P<whose>(?:[\w’'.&/“”\"-]+\s+){1,7}?)(?:interview|town[ -]hall|podcast|op-ed)\b",
    re.IGNORECASE,
)
_IN_INTERVIEWS = ("interview", "town hall", "town-hall", "podcast", "op-ed")
"""What such words have in them: most sentences have none, which is sooner seen so."""
_WHAT_SORT = re.compile(r"(?:\s+[“\"][^“”\"]{1,40}[”\"])?\s+(?:(?:[a-z][\w-]*|TV|\w+day)\s+){0,3}")
"""What stands between an outlet's name and "interview": the programme, and what sort of interview it was."""
_DELIBERATES = re.compile(
    r"\b(?:Assembly|Chamber|Commission|Committee|Commons|Congress|Council|Court|Duma|House|Inquiry|Knesset|Lords"
    r"|Parliament|Police|Sabha|Senate)\b"
)
"""Bodies in which something is said, or to which, and which do not pass it on."""
_ON_AIR = re.compile(
    rf"\b(?:{STATION}|{PLATFORM}|Channel|Daily|Live|Minutes|Morning|Network|News\w+|Podcast|Press|Program(?:me)?"
    r"|Report|Show|Today|Tonight|Week)\b"
)
"""Words of the names of stations and programmes."""
_IN_PRINT = re.compile(
    r"\b(?:AFP|AP|Associated\s+Press|Atlantic|Axios|Bild|Bloomberg|BuzzFeed|Chronicle|Courier|Dispatch|Economist|Echo|Express"
    r"|Figaro|Financial|Gazette|Gazet[ae]|Globe|Guardian|Herald|Independent|Interfax|Izvestia|Journal|Kyodo|Magazine|Mail"
    r"|Mirror|Monde|Newsweek|Observer|País|Politico|Post|Reuters|Review|Salon|Slate|Spectator|Spiegel|Standard|Star|Stern"
    r"|Sun|Sunday|TASS|Tass|Telegraph|Times|Tribune|Vice|Vox|Weekly|Welt|Xinhua|Yorker|Zeitung)\b"
)
"""Words of the names of newspapers, magazines, sites and agencies."""
_MEDIUM_BESIDE = re.compile(
    r"\s+(?:magazine|newspaper|news\s+(?:agency|site|website)|daily|weekly|broadcaster|radio|television|tv)\b",
    re.IGNORECASE,
)
_MEDIUM_BEFORE = re.compile(
    r"\b(?:magazine|newspaper|paper|agency|site|website|daily|weekly|tabloid|broadcaster|channel|network|station),?\s+\Z",
    re.IGNORECASE,
)
"""What beside a name tells that it is a medium's: "the newspaper Acme", "Acme magazine"."""
_LONGEST_BESIDE, _MENTIONS_READ = 16, 8
"""Code points beside a name; and the mentions among which a text says what it names, as it does early."""
_KNOWN_AGAIN = re.compile(
    r"(?P<printed>newspaper|paper|tabloid|daily|weekly|magazine|journal)"
    r"|broadcaster|network|(?:(?:news|radio|television|tv)\s+)?(?:channel|station)"
    r"|(?:news\s+)?(?:outlet|publication|site|website)|news\s+(?:agency|service)|wire\s+service",
    re.IGNORECASE,
)
"""What an outlet is called where it is told something again: "she told the newspaper"."""
_STATION, _PLATFORM = re.compile(STATION), re.compile(PLATFORM)


def interviewing_outlets(text: str, sentence: Span, names: Sequence[Named]) -> Iterator[tuple[Span, Named]]:
    """The outlets that an interview is named after, and where the words stand: "in a CNN interview"."""
    words = text[slice(*sentence)].lower()
    for interview in _INTERVIEW.finditer(text, *sentence) if any(word in words for word in _IN_INTERVIEWS) else ():
        start, end = interview.span("whose")
        first, last = (bisect_left(names, place, key=lambda named: named.span[0]) for place in (start, end))
        for named in reversed(names[first:last]):
            if is_medium(text, named.entity) and _WHAT_SORT.fullmatch(text, named.span[1], end):
                yield interview.span(), named
                break


def is_outlet(entity: Entity) -> bool:
    """Whether something may be an outlet, and is no parliament or court."""
    return entity.kind in OUTLET_KINDS and not _DELIBERATES.search(entity.name)


def is_medium(text: str, entity: Entity) -> bool:
    """Whether the name of something, or a word beside it, tells that it is a newspaper, a station or the like."""
    if not is_outlet(entity):
        return False
    return (
        is_on_air(entity)
        or _IN_PRINT.search(entity.name) is not None
        or any(
            _MEDIUM_BESIDE.match(text, end) or _MEDIUM_BEFORE.search(text, max(0, start - _LONGEST_BESIDE), start)
            for start, end in (mention.span for mention in entity.mentions[:_MENTIONS_READ])
        )
    )


def reports_on_others(text: str, entity: Entity) -> bool:
    """Whether something is a medium that others do not merely post on."""
    return is_medium(text, entity) and not _PLATFORM.fullmatch(entity.name)


def is_on_air(entity: Entity) -> bool:
    """Whether something is a station or programme, on which something may be said, or a platform."""
    return entity.kind is EntityKind.WORK or _ON_AIR.search(entity.name) is not None


def with_outlets_known_again(
    text: str, told: Iterable[Reference | None], names: Sequence[Named]
) -> Iterator[Reference | None]:
    """Whom or what each claim was told to, in the order of the text, with "the paper" the only outlet told before."""
    entities = {named.entity.id: named.entity for named in names}
    outlets: dict[str, Entity] = {}
    for reference in told:
        entity = entities[reference.entity] if reference and reference.entity else None
        if entity and reports_on_others(text, entity):
            outlets[entity.id] = entity
        only = next(iter(outlets.values())) if len(outlets) == 1 else None
        if reference and not entity and only and _may_be(text, reference, only):
            reference = replace(reference, entity=only.id, name=only.name)
        yield reference


def _may_be(text: str, reference: Reference, outlet: Entity) -> bool:
    """Whether a reference may be to an outlet that was named before: "the broadcaster" to any, "the paper" to no TV."""
    start, end = reference.spans[0]
    called = _KNOWN_AGAIN.fullmatch(text, start, end)
    if called is None or not text.endswith("the ", 0, start):
        return False
    return not (called["printed"] and _STATION.fullmatch(outlet.name))
