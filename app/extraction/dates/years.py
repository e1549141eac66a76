"""Expressions that name years, longer stretches or parts of a year: "2016", "2014–2016", "the 1990s", "summer 2016"."""

import re

from app.extraction.dates.context import (
    WITH_DIGIT,
    WITH_MONTH,
    WITH_SEASON,
    WITH_TIME,
    Context,
    Rule,
    interval,
    stated_year,
    year_left_out,
)
from app.extraction.dates.moments import Moment
from app.extraction.dates.words import (
    COUNTED_YEAR,
    DASH,
    DECADE_NAMES,
    GAP,
    NOT_INSIDE,
    PART_OF_DAY,
    RANGE_JOIN,
    RANGE_START,
    SEASON,
    SEASONS,
    STAGE,
    TIME_ZONE,
    TO,
    WEEKDAY,
    YEAR,
    month_number,
)

MONTHS_IN_QUARTER = 3
ORDINALS = ("first", "second", "third", "fourth")
COUNTED = (
    r"people|troops|soldiers|men|women|children|workers|employees|votes|seats|jobs|members|students|families|homes"
    r"|dollars|euros|pounds|miles|kilomet(?:er|re)s|km|feet|met(?:er|re)s|tons|tonnes|hours|days|years|times|more|others"
)
NOT_A_SUM = (
    r"(?<!about )(?<!nearly )(?<!almost )(?<!over )(?<!least )(?<!some )(?<!roughly )(?<!No\. )(?<!Flight )"
    r"(?:(?<!than )|(?<=earlier than )|(?<=later than )|(?<=sooner than ))"
)
TENS_OF_YEARS = "(?:1[0-9]|20)[0-9]0"
MODERN_YEAR = rf"(?=19|20[0-5]){YEAR}(?![.,][0-9])"
MODERN = (
    rf"{NOT_A_SUM}{NOT_INSIDE}(?:{STAGE})?(?P<year>{MODERN_YEAR})"
    rf"(?!{GAP}(?:{COUNTED}|{WEEKDAY})\b|-(?:year|foot|mile|pound|page|seat|acre|met)|/[0-9])"
)
CLOCK = "[0-2][0-9][0-5][0-9]"
TIME_OF_DAY = (
    rf"{NOT_INSIDE}(?P<at>{CLOCK})"
    rf"(?=(?:(?:{TO}|{GAP}and{GAP}){CLOCK})?{GAP}?(?:{WEEKDAY}{PART_OF_DAY},?{GAP})?{TIME_ZONE})"
)
OLD = (
    rf"(?:\b(?i:in|since|until|till|by|of|from|to|around|circa|born|during|before|after|and|or){GAP}|c\. ?|\()"
    rf"(?P<at>(?:{STAGE})?(?P<year>{YEAR}))(?!{GAP}(?:{COUNTED})\b|-|{GAP}(?!(?:as|was|is|his|has|this)\b)[a-z]+s\b)"
)


def _year(match: re.Match[str], _: Context) -> str:
    return match["year"]


def _year_range(match: re.Match[str], _: Context) -> str | None:
    first, last = match["first"], match["last"]
    last = first[: -len(last)] + last
    return interval(first, last) if first < last else None


def _decade(match: re.Match[str], _: Context) -> str:
    groups = match.groupdict()
    if digits := groups.get("digits"):
        names_century = digits.endswith("00") and digits < "2000"
        return digits[:2] + "XX" if names_century else digits[:3] + "X"
    tens = groups.get("tens") or DECADE_NAMES[match["name"].lower()]
    return f"19{tens}X"


def _century(match: re.Match[str], _: Context) -> str | None:
    number = int(match["number"])
    return f"{number - 1:02}XX" if number else None


def _part_of_year(match: re.Match[str], context: Context) -> str | None:
    months = MONTHS_IN_QUARTER if match["part"].lower() == "quarter" else 6
    first = ORDINALS.index(match["ordinal"].lower()) * months + 1
    year = stated_year(match["year"], context)
    start, end = (Moment(year, month) for month in (first, first + months - 1))
    return interval(start, end) if year and end.exists else None


def _quarter_up_to(match: re.Match[str], context: Context) -> str | None:
    """ "The September quarter" is that which ends with September."""
    last = month_number(match["month"])
    year = int(match["year"]) if match["year"] else year_left_out(last, None, None, context)
    return interval(Moment(year, last - MONTHS_IN_QUARTER + 1), Moment(year, last)) if year else None


def _season(match: re.Match[str], context: Context) -> str | None:
    year = stated_year(match["year"], context)
    return f"{year:04}-{SEASONS[match['season'].lower()]}" if year else None


def _no_date(*_: object) -> None:
    """A time of day: its digits, which look like a year, give no date."""


RULES = [
    Rule(re.compile(TIME_OF_DAY), _no_date, WITH_DIGIT),
    Rule(re.compile(MODERN), _year, WITH_DIGIT),
    Rule(re.compile(OLD), _year, WITH_DIGIT),
    Rule(
        re.compile(rf"{RANGE_START}(?P<first>{YEAR}){RANGE_JOIN}(?P<last>{YEAR})(?!{GAP}(?:{COUNTED})\b)"),
        _year_range,
        WITH_DIGIT,
    ),
    Rule(
        re.compile(rf"{NOT_INSIDE}(?P<first>(?:19|20)[0-9]{{2}}){DASH}(?P<last>[0-9]{{2}})(?![\w.,-][0-9]|\w)"),
        _year_range,
        WITH_DIGIT,
    ),
    Rule(re.compile(rf"{NOT_INSIDE}(?:{STAGE})?(?P<digits>{TENS_OF_YEARS})s\b"), _decade, WITH_DIGIT),
    Rule(re.compile(rf"\b[Tt]he{GAP}(?P<at>(?:{STAGE})?(?P<digits>{TENS_OF_YEARS})['’]s\b)"), _decade, WITH_DIGIT),
    Rule(re.compile(rf"(?:(?<!\w)(?:{STAGE})?['‘’]|\b[Tt]he{GAP})(?P<tens>[2-9])0['’]?s\b"), _decade, WITH_DIGIT),
    Rule(
        re.compile(rf"\b[Tt]he{GAP}(?P<at>(?:{STAGE})?(?P<name>(?i:{'|'.join(DECADE_NAMES)}))\b)"), _decade, WITH_TIME
    ),
    Rule(
        re.compile(rf"{NOT_INSIDE}(?:{STAGE})?(?P<number>[12]?[0-9])(?:st|nd|rd|th)(?:{GAP}|-)(?i:century)\b"),
        _century,
        WITH_DIGIT | WITH_TIME,
    ),
    Rule(
        re.compile(
            rf"\b(?i:(?P<ordinal>{'|'.join(ORDINALS)}){GAP}(?P<part>quarter|half)){GAP}(?i:of{GAP}|in{GAP})?(?P<year>{YEAR}|{COUNTED_YEAR})"
        ),
        _part_of_year,
        frozenset(),
    ),
    Rule(
        re.compile(
            rf"\b[Tt]he{GAP}(?P<at>(?P<month>March|June|September|December){GAP}(?:(?P<year>{YEAR}){GAP})?quarter)\b"
        ),
        _quarter_up_to,
        WITH_MONTH,
    ),
    Rule(
        re.compile(
            rf"{NOT_INSIDE}(?:{STAGE})?(?i:(?P<season>{SEASON}))(?:,?{GAP}(?=[0-9])|{GAP}of{GAP})(?P<year>{YEAR}|{COUNTED_YEAR})"
        ),
        _season,
        WITH_SEASON,
    ),
]
