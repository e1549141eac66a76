"""Finds the time expressions of a text and reads each against its publication and what the text narrated before."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from app.extraction.dates import days, narrative, relative, years
from app.extraction.dates.context import Anchor, Context, Rule
from app.extraction.dates.moments import Moment, from_edtf
from app.extraction.dates.tense import WINDOW, tense_around
from app.extraction.dates.told_before import LastDay, Opening, ToldYear
from app.extraction.dates.words import DECADE_NAMES, MONTH_NAMES, SEASONS
from app.extraction.sentences import PLAIN_WORD
from app.extraction.spans import span_at
from app.extraction.values import DateExpression, Span

RULES = [*days.RULES, *years.RULES, *relative.RULES, *narrative.RULES]
OPENING = 400
"""Code points at the start of a text in which a dateline may stand."""

DATELINE_DAYS = 7
"""How far apart a dateline and the date given may be to name one publication."""
ANCHORS = {
    Anchor.DIGIT: re.compile(r"\w*[0-9]\w*"),
    Anchor.MONTH: re.compile(
        rf"(?:{'|'.join(prefix for name in MONTH_NAMES for prefix in (name[:3], name[:3].upper()))})\w*"
    ),
    Anchor.WEEKDAY: re.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)days?", re.IGNORECASE),
    Anchor.SEASON: re.compile("|".join(SEASONS), re.IGNORECASE),
    Anchor.TIME: re.compile(
        r"(?:minute|hour|(?:to|yester)?day|(?:fort|mid|to)?night|morning|afternoon|evening|tomorrow|week(?:end)?|month|year"
        r"|decade|century)s?|centuries|christmas|halloween|" + "|".join(DECADE_NAMES),
        re.IGNORECASE,
    ),
}
WORD = re.compile(r"\w+")
MARGIN = 40
"""Code points of an expression that may stand before its first anchor or after its last."""

DEICTIC = re.compile(
    r"(?:(?:earlier|later|late|early) )?"
    r"(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night)\b",
    re.IGNORECASE,
)
"""What tells a day only by the day on which it is spoken."""
TITLED = re.compile(r"(?:This|Last|Next) (?:Week|Month|Year|Morning|Night|Evening)")
"""A programme, unless it begins a sentence."""
BEGINS = re.compile(r"(?:\A|\n|[.!?:;”\"“])\s*\Z")
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
ON_SUNDAY = re.compile(r"\b(?:(?<!Daily )Mail) on \Z")
OWNED = re.compile(r"(?:\b[Tt]he|['’]s) \Z")
NEWSPAPER = re.compile(
    r" (?:Age|Business|Courier|Express|Gazette|Globe|Herald|Independent|Life|Live|Mail|Mirror|Morning|Night"
    r"|People|Politics|Post|Star|Sun|Telegraph|Times|Tribune|World)\b(?! (?:by|when|as)\b)"
)
LONGEST_BEFORE_TITLE = 20
PROMISED = re.compile(
    r"\b(?:agreed|aimed|decided|hoped|intended|planned|pledged|promised|vowed|wanted) to [^,;:“”\"]{1,80}\Z"
)


class _Expression(NamedTuple):
    span: Span
    rule: Rule
    match: re.Match[str]


class Speech(NamedTuple):
    """A stretch of text that was spoken on a day (EDTF), None where that is unknown."""

    span: Span
    day: str | None


def find_dates(text: str, published: str | None = None, spoken: Sequence[Speech] = ()) -> list[DateExpression]:
    """Every time expression of `text` that has an EDTF value, in order, not overlapping.

    `published` is the article's EDTF date; without it, a dateline that opens the text ("Friday, July 21, 2017") serves.
    What was `spoken` (in order, not overlapping) counts from its own day: "today" is then, and is left out where that
    day is unknown. An unknown year stays XXXX; an expression that counts from an unknown day is left out.
    """
    expressions = _expressions(text)
    publication = _publication(from_edtf(published), _dateline(text, expressions))
    stretches = [speech.span for speech in spoken]
    narrated: Moment | None = None
    last_day, opening, told = LastDay(text), Opening(text, publication), ToldYear(text, publication)
    dates = []
    for span, rule, match in expressions:
        speech = span_at(span[0], stretches)
        day = None if speech is None else spoken[speech].day
        if speech is not None and day is None and DEICTIC.match(text, span[0]):
            continue
        now, tense = from_edtf(day) or publication, tense_around(text, span)
        was_ahead = tense.was_ahead or PROMISED.search(text, max(0, span[0] - WINDOW), span[0])
        ahead_of = opening.before(span[0]) if was_ahead and rule in days.RULES else None
        since = told.before(span[0])
        value = rule.read(match, Context(now, narrated, last_day.before(span[0]), tense, ahead_of, since))
        if value is not None:
            dates.append(DateExpression(span, value))
            named = _in_both(value) if "/" in value else from_edtf(value)
            narrated = named if "/" not in value else named or narrated
            last_day.named(span, named)
            told.named(span, named)
            if not ahead_of:
                opening.named(span, named)
    return dates


def _in_both(interval: str) -> Moment | None:
    """The year that an interval of months or years names: "from May to June 1981" tells of 1981."""
    first, last = (from_edtf(end) for end in interval.split("/"))
    return Moment(first.year) if first and last and first.year == last.year and not first.day else None


def time_expressions(text: str) -> list[Span]:
    """Where `text` names a time, whether or not its value can be told: the numbers in there count nothing."""
    return [expression.span for expression in _expressions(text)]


@lru_cache(maxsize=2)
def _expressions(text: str) -> tuple[_Expression, ...]:
    """The longest of those that start first, then what follows it. Kept, as dates and quantities both ask for them."""
    found = [
        _Expression(match.span("at") if "at" in rule.pattern.groupindex else match.span(), rule, match)
        for stretch in _surroundings(text)
        for rule in _rules(stretch.anchors)
        for match in rule.pattern.finditer(text, stretch.start, stretch.end)
        if not _is_title(text, match.span())
    ]
    position = 0
    chosen = []
    for expression in sorted(found, key=lambda each: (each.span[0], -each.span[1])):
        if expression.span[0] >= position:
            position = expression.span[1]
            chosen.append(expression)
    return tuple(chosen)


def _is_title(text: str, span: Span) -> bool:
    """Whether a time is part of a name: "RTÉ's This Week", "the Mail on Sunday", "the Sunday Courier"."""
    before = text[max(0, span[0] - LONGEST_BEFORE_TITLE) : span[0]]
    if TITLED.fullmatch(text, *span) and not BEGINS.search(before):
        return PLAIN_WORD.search(text, max(0, span[0] - WINDOW), min(len(text), span[1] + WINDOW)) is not None
    newspaper = OWNED.search(before) and NEWSPAPER.match(text, span[1])
    on_sunday = text[slice(*span)] == "Sunday" and ON_SUNDAY.search(before)
    return WEEKDAY.fullmatch(text, *span) is not None and bool(newspaper or on_sunday)


class _Stretch(NamedTuple):
    """Where time expressions may stand, and which anchors are there."""

    start: int
    end: int
    anchors: frozenset[Anchor]


def _surroundings(text: str) -> list[_Stretch]:
    """The stretches of `text` around words of time and digits: the rules need not look elsewhere."""
    stretches: list[_Stretch] = []
    for word in WORD.finditer(text):
        anchors = _anchors(word[0])
        if not anchors:
            continue
        start, end = max(0, word.start() - MARGIN), min(len(text), word.end() + MARGIN)
        if stretches and start <= stretches[-1].end:
            start, _, before = stretches.pop()
            anchors |= before
        stretches.append(_Stretch(start, end, anchors))
    return stretches


@lru_cache(maxsize=50_000)
def _anchors(word: str) -> frozenset[Anchor]:
    """Those in a word. Most words have been asked about before."""
    return frozenset(anchor for anchor, pattern in ANCHORS.items() if pattern.fullmatch(word))


@cache
def _rules(anchors: frozenset[Anchor]) -> list[Rule]:
    """The rules that can match where these anchors are."""
    return [rule for rule in RULES if rule.anchors <= anchors]


def _publication(given: Moment | None, dateline: Moment | None) -> Moment | None:
    """The dateline where it is within days of the date given: it is what the text's own "yesterday" counts from."""
    first, second = given and given.as_date(), dateline and dateline.as_date()
    if given is None or (first and second and abs((first - second).days) <= DATELINE_DAYS):
        return dateline or given
    return given


def _dateline(text: str, expressions: tuple[_Expression, ...]) -> Moment | None:
    """A full date that begins or ends a line in the opening of the text."""
    unknown = Context(None)
    for span, rule, match in expressions:
        if span[1] > OPENING:
            return None
        moment = from_edtf(rule.read(match, unknown))
        at_edge = text[: span[0]].endswith("\n") or span[0] == 0 or text[span[1] : span[1] + 1] in ("\n", "")
        if moment and moment.day and at_edge:
            return moment
    return None
