"""Expressions that name days and months: "Friday, July 21, 2017", "Dec. 4", "from July 10 to 16", "June 2016"."""

import re

from app.extraction.dates.context import (
    WITH_DIGIT,
    WITH_MONTH,
    WITH_TIME,
    Context,
    Rule,
    interval,
    stated_year,
    year_left_out,
)
from app.extraction.dates.moments import Moment, existing
from app.extraction.dates.tense import Tense
from app.extraction.dates.words import (
    DAY,
    GAP,
    MONTH,
    MONTH_LONG,
    NOT_INSIDE,
    PART_OF_DAY,
    RANGE_JOIN,
    RANGE_START,
    STAGE,
    WEEKDAY_ANY,
    YEAR,
    day_number,
    month_number,
    weekday_number,
    year_after,
)


def _written_day(suffix: str = "") -> str:
    """A day with its month in either order, its weekday before and its year after, in groups with that suffix."""
    which = rf"(?:(?i:last|next|this(?:{GAP}(?:past|coming))?){GAP})?"
    weekday = rf"(?:{which}(?P<weekday{suffix}>{WEEKDAY_ANY}),?{GAP})?"
    month_first = rf"(?P<month{suffix}>{MONTH}){GAP}?(?P<day{suffix}>{DAY})"
    day_first = rf"(?:the{GAP})?(?P<day_first{suffix}>{DAY})(?:{GAP}(?:of{GAP})?|-)(?P<month_last{suffix}>{MONTH})"
    return rf"{weekday}(?:{month_first}|{day_first}){year_after(suffix)}?"


HOLIDAYS = {"Christmas Eve": (12, 24), "Christmas Day": (12, 25), "Boxing Day": (12, 26), "New Year's Eve": (12, 31),
            "New Year's Day": (1, 1), "Halloween": (10, 31)}  # fmt: skip
"""Those on the same day of every year, as month and day."""
HOLIDAY = "(?P<holiday>" + "|".join(HOLIDAYS).replace("'", "['’]").replace(" ", GAP) + r")\b(?![-'’])"
BEFORE_HOLIDAY = rf"\b(?i:on|since|until|till|by|before|after|(?:hours|morning|afternoon|evening|night){GAP}of){GAP}"
LATER_YEAR = rf"(?:(?=,?{GAP}(?:(?:and|or){GAP})?{MONTH}(?:{GAP}{DAY})?,?{GAP}(?P<later_year>{YEAR}))|)"
"""The year that two dates share: "July 3 and August 5, 2015"."""
SURE = r"(?P<sure>January|February|July|September|October|November|December)\b"
"""Months whose names are no verb and hardly a first name."""
MONTH_BY_NAME = rf"{NOT_INSIDE}(?:{STAGE})?{SURE}(?!{GAP}(?!{MONTH})[A-Z])"
MONTH_BY_PREPOSITION = (
    rf"{NOT_INSIDE}(?i:in|since|until|till|by|during|through|before|after|around|late|early|mid|and|or){GAP}(?:of{GAP})?"
    rf"(?P<at>(?:{STAGE})?(?:{SURE}|(?P<month>{MONTH})(?![\w'’]|{GAP}[A-Z0-9])))"
)
MONTH_BY_STAGE = rf"{NOT_INSIDE}{STAGE}(?P<month>{MONTH})(?!\w|{GAP}[A-Z0-9])"


def _year(
    stated: str | None, context: Context, month: int, day: int | None = None, weekday: int | None = None
) -> int | None:
    """The year that the text states, or else the one that it leaves out."""
    return stated_year(stated, context) if stated else year_left_out(month, day, weekday, context)


def _day(match: re.Match[str], context: Context, suffix: str = "", shared_year: str | None = None) -> Moment | None:
    month = month_number(match["month" + suffix] or match["month_last" + suffix])
    day = day_number(match["day" + suffix] or match["day_first" + suffix])
    weekday = weekday_number(match["weekday" + suffix]) if match["weekday" + suffix] else None
    year = _year(match["year" + suffix] or shared_year, context, month, day, weekday)
    return existing(Moment(year, month, day))


def _single_day(match: re.Match[str], context: Context) -> str | None:
    return _text(_day(match, context, shared_year=match["later_year"]))


def _numeric_day(match: re.Match[str], _: Context) -> str | None:
    return _text(existing(Moment(int(match["year"]), int(match["month"]), int(match["day"]))))


def _day_range(match: re.Match[str], context: Context) -> str | None:
    first, last = _day(match, context, "_1"), _day(match, context, "_2")
    return _range(first, last, context, match["year_1"], match["year_2"])


def _days_of_month(match: re.Match[str], context: Context) -> str | None:
    month = month_number(match["month"] or match["month_last"])
    first = day_number(match["first"] or match["first_before"])
    last = day_number(match["last"] or match["last_before"])
    year = _year(match["year"], context, month, first)
    start, end = existing(Moment(year, month, first)), existing(Moment(year, month, last))
    return interval(start, end) if first < last else None


def _month(match: re.Match[str], context: Context) -> str:
    groups = match.groupdict()
    month = month_number(groups.get("sure") or match["month"])
    stated = groups.get("year") or groups.get("later_year")
    return str(Moment(_year(stated, context, month), month))


def _month_range(match: re.Match[str], context: Context) -> str | None:
    months = month_number(match["first"]), month_number(match["last"])
    years = match["first_year"], match["year"]
    first, last = (Moment(_year(year, context, month), month) for year, month in zip(years, months, strict=True))
    return _range(first, last, context, *years)


def _range(
    first: Moment | None, last: Moment | None, context: Context, first_stated: str | None, last_stated: str | None
) -> str | None:
    """From one day or month to another. An end that states no year is the nearest to the other.

    Where neither does, publication is within it if it can be, unless it is all to come.
    """
    if first is None or last is None or (first_stated and last_stated and str(first) <= str(last)):
        return interval(first, last)
    turns = (last.month or 0, last.day or 0) < (first.month or 0, first.day or 0)
    onwards = interval(first, _in_year(last, first.year and first.year + turns))
    up_to = _in_year(first, last.year and last.year - turns)
    now = str(context.published)[: len(str(last))]
    is_running = context.tense is not Tense.AHEAD and str(up_to) <= now <= str(last)
    return interval(up_to, last) if not first_stated and (last_stated or is_running) else onwards


def _in_year(moment: Moment, year: int | None) -> Moment | None:
    return existing(Moment(year, moment.month, moment.day))


def _holiday(match: re.Match[str], context: Context) -> str | None:
    month, day = HOLIDAYS[" ".join(match["holiday"].replace("’", "'").split())]
    return _text(existing(Moment(_year(match["year"], context, month, day), month, day)))


def _text(moment: Moment | None) -> str | None:
    return str(moment) if moment else None


RULES = [
    Rule(
        re.compile(
            rf"{NOT_INSIDE}(?P<year>[12][0-9]{{3}})-(?P<month>0[1-9]|1[0-2])"
            r"-(?P<day>[0-2][0-9]|3[01])(?![0-9-])"
        ),
        _numeric_day,
        WITH_DIGIT,
    ),
    Rule(re.compile(rf"{NOT_INSIDE}9/11(?![0-9/])"), lambda *_: "2001-09-11", WITH_DIGIT),
    Rule(
        re.compile(
            rf"{NOT_INSIDE}(?:(?:[Tt]he{GAP})?11(?:th)?{GAP}Sept(?:ember|\.)?|Sept(?:ember|\.)?{GAP}11(?:th)?)"
            rf"(?={GAP}(?:(?:terror|terrorist|suicide){GAP})?attacks\b)"
        ),
        lambda *_: "2001-09-11",
        WITH_DIGIT,
    ),
    Rule(re.compile(rf"{NOT_INSIDE}{_written_day()}{LATER_YEAR}"), _single_day, WITH_DIGIT | WITH_MONTH),
    Rule(
        re.compile(rf"{RANGE_START}{_written_day('_1')}{RANGE_JOIN}{_written_day('_2')}"),
        _day_range,
        WITH_DIGIT | WITH_MONTH,
    ),
    Rule(
        re.compile(
            rf"{RANGE_START}(?:(?P<month>{MONTH}){GAP}(?P<first>{DAY}){RANGE_JOIN}(?P<last>{DAY})"
            rf"|(?P<first_before>{DAY}){RANGE_JOIN}(?P<last_before>{DAY}){GAP}(?P<month_last>{MONTH}))"
            rf"{year_after()}?"
        ),
        _days_of_month,
        WITH_DIGIT | WITH_MONTH,
    ),
    Rule(re.compile(rf"{NOT_INSIDE}(?:{STAGE})?(?P<month>{MONTH}){year_after()}"), _month, WITH_MONTH),
    Rule(re.compile(MONTH_BY_NAME + LATER_YEAR), _month, WITH_MONTH),
    Rule(re.compile(MONTH_BY_PREPOSITION + LATER_YEAR), _month, WITH_MONTH),
    Rule(re.compile(MONTH_BY_STAGE), _month, WITH_MONTH),
    Rule(re.compile(rf"{BEFORE_HOLIDAY}(?P<at>{HOLIDAY}{PART_OF_DAY}{year_after()}?)"), _holiday, WITH_TIME),
    Rule(re.compile(rf"\b{HOLIDAY}{PART_OF_DAY}{year_after()}"), _holiday, WITH_TIME),
    Rule(
        re.compile(
            rf"{RANGE_START}(?P<first>{MONTH_LONG})(?:,?{GAP}(?P<first_year>{YEAR}))?{RANGE_JOIN}(?P<last>{MONTH})"
            rf"(?!{GAP}?{DAY}){year_after()}?"
        ),
        _month_range,
        WITH_MONTH,
    ),
]
