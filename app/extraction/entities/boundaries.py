"""Mends where tagged names begin and end by what stands in and around them.

Each rule is here because it helped on the development corpora; `benchmarks` measures names after them.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from app.extraction.entities.companies import TRADES
from app.extraction.entities.countries import nations
from app.extraction.entities.kinds import MERCHANT_SHIPS, SHIPS_OF_STATES, by_its_words
from app.extraction.entities.names import CURRENCIES, SURNAME_SAID, name_key
from app.extraction.entities.titles import is_addressed, is_calling, is_no_surname, is_office, is_title
from app.extraction.entities.units import number_before
from app.extraction.sentences import is_no_initial
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_DANGLING = re.compile(r"(?:\s+(?:of|and|the|for|in|on|to|an?|at|by|with|from|or|&)|\s*[,/&-])+$")
_ADDRESS_BEFORE = re.compile(r"(?:\w@|://|www\.)\S*$")
_ADDRESS_AFTER = re.compile(r"@\w|\.(?:com|org|net|gov|edu)\b|\.\w+@")
_LEGAL_FORM = re.compile(
    r"(?:,?\s(?:Inc|Corp|Co|Ltd|Pty\sLtd|LL[CP]|L\.L\.[CP]|LP|L\.P|PLC|Plc|plc|S\.A|AG|GmbH|N\.V)|,\s(?:PC|P\.C))\b\.?"
)
_BODY = (
    r"(?:University|Institute|Ministry|Department|Council|Bureau|Office|Bank|Board|Court|College|School|Academy|Association"
    r"|Society|Federation|Union|Party|Commission|Committee|Chamber|Library|Center|Centre|League|Congress|Parliament|Church"
    r"|Faculty|Alliance|Front|Army|Foundation|Agency|Organi[sz]ation|Government|Journal|Conference|Museum|Assembly|House"
    r"|Senate|Confederation|State)"
)
_BODY_BEFORE_OF = re.compile(rf"\b{_BODY}$")
_OF = re.compile(r"(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*){1,2}")
_COMPANY_WORDS = TRADES | frozenset(
    "associates books capital company corporation foundation futures investments magazine media motorsports pictures"
    " publications securities services solutions technology ventures".split()
)
_COMPANY_WORD = re.compile(rf"\s(?:{'|'.join(sorted(word.title() for word in _COMPANY_WORDS))})\b(?!\s[A-Z])")
_PAC_BEFORE = re.compile(r"(?:[Ss]uper\s)?PAC\s(?=[A-Z])")
_SHIP_BEFORE = re.compile(rf"\b(?<!, )(?:{SHIPS_OF_STATES}|{MERCHANT_SHIPS})\s$")
_HYPHENED_BEFORE = re.compile(r"(?<![\w-])(?:[A-Z][a-z]+-)+$")
_INITIALS_BEFORE = re.compile(r"(?<=[\w,] )(?:[A-Z]\. ?)+$")
_INITIALS_AND_MARK = re.compile(r"(?<![\w.])(?:[A-Z]\. ?)+[\"“]$")
"""What is cut off from C. L. "Butch" Lee."""
_ABBREVIATED = re.compile(r"\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr)$")
_DIRECTIONS = frozenset("North South East West Northern Southern Eastern Western Upper Lower New Old Central".split())
_NICKNAME = re.compile(r"\s[\"“‘'][A-Z][\w.-]*[\"”’']\s")
_NICKNAMED = re.compile(_NICKNAME.pattern + r"[A-Z][\w’'-]*\w")
"""What follows the given name of Ann "Annie" Lee."""
_GENERATION = re.compile(r",?\s(?:[JS]r\b\.?|I{2,3}\b|IV\b|VI{0,3}\b)")
_WHICH_WAR = re.compile(r"\s(?:I{1,3}|One|Two|Three|[123])\b")
_COURTESY = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr)\.?\s\w+\Z")
_LONGEST_COURTESY = 6
_COMMON_BODY = re.compile(
    r"(?:[a-z-]+\s)*(?:agency|authority|bureau|commission|committee|company|council|court|department|government"
    r"|ministry|parliament|party|police|senate|union)"
)
"""What is a body but not the name of one."""
_COMMON_NOUNS = frozenset(
    f"{first}{noun}{s}" for first in ("", "Super ", "super ") for noun in ("PAC", "Pac") for s in ("", "s")
) | frozenset({"I", "MEPs", "MPs", "MSPs", "Spokesmen", "Spokeswomen", "Spokespeople"})
_DASH_AFTER_FULL_NAME = re.compile(r"(\S+(?: \S+)+?) [-–—] ")
_LEAST_WRAPPED = 40
"""Code points in a line from which on it may have been broken to fit a page."""
_COMPANY_BEFORE = re.compile(
    r"\b(?:airline|band|brand|chain|charity|club|company|firm|magazine|manufacturer|newspaper|retailer|supermarket)\s$"
)
_POLICE = re.compile(r"\sPolice\b(?!\s[A-Z])")
_LONGEST_EXTENSION = 60
_MAY_HAVE_POLICE = frozenset({EntityKind.PLACE, EntityKind.PERSON})
_MAY_BE_A_COMPANY = frozenset({EntityKind.ORGANIZATION, EntityKind.PERSON, EntityKind.PRODUCT})


def mended(text: str, names: Iterable[NamedSpan]) -> list[NamedSpan]:
    """The names, which are in order, with their spans and kinds mended; some fall away."""
    parts = _without_dangling_words(text, _in_one_line(text, names))
    whole = list(joined(parts, lambda one, other: _start_of_both(text, one, other)))
    kept: list[NamedSpan] = []
    for name in whole:
        reached = kept[-1].span[1] if kept else 0
        if name.span[0] >= reached and not _is_no_name(text, name):
            kept.append(by_its_words(text, _extended(text, name, reached)))
    return kept


def _in_one_line(text: str, names: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """Parts "Ann Lee - Cruz" before "'s sister -", and all names where a short line ends, as under a letter.

    In a long line, a name may go on in the next.
    """
    for name in names:
        start, end = name.span
        owns = name.kind is EntityKind.PERSON and text[end : end + 1] in {"'", "’"}
        if owns and (dash := _DASH_AFTER_FULL_NAME.match(text, start, end)):
            yield name.at(dash.span(1))
            start = dash.end()
        while (line_end := text.find("\n", start, end)) >= 0:
            if line_end - text.rfind("\n", 0, start) - 1 >= _LEAST_WRAPPED:
                break
            yield name.at((start, line_end))
            start = line_end + 1
        yield name.at((start, end)) if start > name.span[0] else name


def _without_dangling_words(text: str, names: Iterable[NamedSpan]) -> Iterator[NamedSpan]:
    """Cuts "University Library of the" after its last word that says something."""
    for name in names:
        start, end = name.span
        dangling = _DANGLING.search(text, start, end)
        yield name.at((start, dangling.start())) if dangling and dangling.start() > start else name


def joined(
    names: Iterable[NamedSpan], start_of_both: Callable[[NamedSpan, NamedSpan], int | None]
) -> Iterator[NamedSpan]:
    """Joins each name to the one before if `start_of_both` says where they begin together; None keeps them apart.

    A body with a place is a body.
    """
    before: NamedSpan | None = None
    for name in names:
        start = start_of_both(before, name) if before else None
        if before and start is not None:
            confidence = min(before.confidence, name.confidence)
            kind = before.kind if name.kind is EntityKind.PLACE else name.kind
            before = NamedSpan((start, name.span[1]), kind, confidence)
            continue
        if before:
            yield before
        before = name
    if before:
        yield before


def _start_of_both(text: str, one: NamedSpan, other: NamedSpan) -> int | None:
    """Where two names side by side begin that are one: pieces of a person's name, of a place's, of a body's.

    An office before a person is no name of its own; a country or nationality before its ministry belongs to the
    ministry's name.
    """
    between = text[one.span[1] : other.span[0]]
    people = one.kind is other.kind is EntityKind.PERSON
    if people and (_NICKNAME.fullmatch(between) or (between == ". " and len(_last_word(text, one)) == 1)):
        return one.span[0]
    if between != " ":
        return None
    if people:
        last = _last_word(text, one)
        return other.span[0] if is_office(last) or is_calling(last) else one.span[0]
    if other.kind is EntityKind.PLACE:
        return one.span[0] if one.kind is other.kind and text[slice(*one.span)] in _DIRECTIONS else None
    if other.kind is not EntityKind.ORGANIZATION:
        return None
    is_nation = one.kind is EntityKind.PLACE or name_key(text[slice(*one.span)]) in nations()
    belongs = is_nation and _BODY_BEFORE_OF.search(text, *other.span)
    return one.span[0] if belongs or one.kind is other.kind else None


def _last_word(text: str, name: NamedSpan) -> str:
    return text[slice(*name.span)].rpartition(" ")[2]


def _is_no_name(text: str, name: NamedSpan) -> bool:
    start, end = name.span
    common = _COMMON_BODY.fullmatch(text, start, end) is not None or text[start:end] in _COMMON_NOUNS
    is_money = text[end : end + 1] in CURRENCIES and text[start:end].isupper()
    return common or is_money or _is_in_an_address(text, name) or _is_only_an_office(text, name)


def _is_in_an_address(text: str, name: NamedSpan) -> bool:
    """Whether a name is only a part of an e-mail or web address."""
    start, end = name.span
    before = _ADDRESS_BEFORE.search(text, max(0, start - _LONGEST_EXTENSION), start)
    return before is not None or _ADDRESS_AFTER.match(text, end) is not None


def _is_only_an_office(text: str, name: NamedSpan) -> bool:
    """Whether what was taken for a person is an office without a name: "Vice President", "the Trade Commissioner".

    So is "Oil Minister" or the "Ann Lee Professor of Law". "Mr. King" is somebody of that name, "Mr. President" is not.
    """
    if name.kind is not EntityKind.PERSON:
        return False
    start, end = name.span
    words = text[start:end].split()
    if not words or is_no_surname(words[-1]):
        return True
    article = text[max(0, start - 4) : start].lower() == "the "
    if _COURTESY.search(text, max(0, start - _LONGEST_COURTESY), end) and not is_addressed(words[-1]):
        return False
    return all(map(is_title, words)) or (article and is_office(words[-1]))


def _extended(text: str, name: NamedSpan, reached: int) -> NamedSpan:
    """Takes in what belongs to a name before and after it, but nothing before `reached`; "PAC" belongs to none."""
    start, end = name.span
    if common := _PAC_BEFORE.match(text, start, end):
        return name.at((common.end(), end))
    if text[end : end + 1] == "." and _ABBREVIATED.search(text, start, end):
        end += 1
    if name.kind in _MAY_BE_A_COMPANY and (ending := _LEGAL_FORM.match(text, end) or _COMPANY_WORD.match(text, end)):
        return name.at((start, ending.end()), EntityKind.ORGANIZATION)
    if name.kind in _MAY_HAVE_POLICE and (police := _POLICE.match(text, end)):
        return name.at((start, police.end()), EntityKind.ORGANIZATION)
    before = after = None
    earliest = max(reached, start - _LONGEST_EXTENSION)
    if name.kind in _MAY_BE_A_COMPANY and _COMPANY_BEFORE.search(text, earliest, start):
        return name.at(name.span, EntityKind.ORGANIZATION)
    if ship := _SHIP_BEFORE.search(text, earliest, start):
        return name.at((ship.start(), end), EntityKind.PRODUCT)
    if name.kind is EntityKind.PERSON:
        before = _INITIALS_BEFORE.search(text, earliest, start) or _INITIALS_AND_MARK.search(text, earliest, start)
        before = None if before and is_no_initial(text, before.start() + 1) else before
        after = _GENERATION.match(text, end) or _NICKNAMED.match(text, end) or SURNAME_SAID.match(text, end)
    elif name.kind is EntityKind.GROUP:
        before = _HYPHENED_BEFORE.search(text, earliest, start)
    elif name.kind is EntityKind.EVENT:
        after = _WHICH_WAR.match(text, end) if text.endswith("World War", start, end) else None
    elif name.kind is EntityKind.ORGANIZATION:
        start = max(reached, number_before(text, start, end))
        after = _OF.match(text, end) if _BODY_BEFORE_OF.search(text, start, end) else None
    return name.at((before.start() if before else start, after.end() if after else end))
