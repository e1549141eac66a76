"""Expressions that count from the day of publication: "yesterday", "Monday", "last month", "three days ago"."""

import re

from app.extraction.dates.context import (
    DAYS_IN_WEEK,
    WITH_MONTH,
    WITH_SEASON,
    WITH_TIME,
    WITH_WEEKDAY,
    Context,
    Rule,
    interval,
    weekday_left_out,
    year_left_out,
)
from app.extraction.dates.moments import MONTHS_IN_YEAR, Moment
from app.extraction.dates.words import (
    GAP,
    MONTH_LONG,
    MONTHS_IN_SEASON,
    NOT_INSIDE,
    NUMBER,
    PART_OF_DAY,
    SEASON,
    SEASON_MONTHS,
    SEASONS,
    WEEKDAY,
    count,
    month_number,
    weekday_number,
)

SATURDAY = 5
NAMED_DAYS = {"yesterday": -1, "last night": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
STEPS = {"last": -1, "this past": -1, "previous": -1, "next": 1, "coming": 1}
"""How many units on from the present one; other words mean the present one."""
WHICH = rf"(?P<which>last|this{GAP}past|this{GAP}coming|this|next)"
STAGE_OF_THIS = rf"(?:(?:early|earlier|late|later|mid)(?:{GAP}|-))?"
NOT_A_NAME = (
    r"(?<!\bBlack )(?<!\bSuper )(?<!\bGood )(?<!\bBloody )(?<!\bPalm )(?<!\bAsh )(?<!\bCyber )(?<!\bHoly )"
    r"(?<!\bEaster )(?<!\bevery )(?<!\beach )"
)
OCCASION = (
    rf"{WEEKDAY}{PART_OF_DAY}{GAP}(?:[a-z]+{GAP}){{0,2}}(?:address|appearance|briefing|conference|filing|hearing|interview"
    r"|letter|memo|post|rally|ruling|speech|statement|testimony|tweet)\b"
)
ONE_OF_MANY = rf"(?:(?<!\ba )|(?:(?<=\b[Aa]t a )|(?<=\b[Ii]n a )|(?<=\bduring a ))(?={OCCASION}))"
"""What makes "a Monday" a certain one: "at a Monday news conference"; "a Monday" is any."""
TITLED_TODAY = r"(?-i:(?:(?<=\btold )|(?<=\b[Oo]n ))T(?:oday|ODAY)\b)"
NO_PROGRAMME = rf"(?!(?-i:Today){GAP}(?:program(?:me)?|show)\b)(?!{TITLED_TODAY})(?<!USA )(?<!\bRadio 4[’']s )"
NOT_A_PAPER = rf"(?!{GAP}(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Night{GAP}(?:Live|Football))\b)"
NO_KIND = r"(?<!\b[Tt]he )(?<!\ba )(?<!\bbest )(?<!\bworst )(?<!\bthis )"
WEEK_ON = rf"{GAP}week\b(?![-'’]|{GAP}(?:after|ago|before|earlier|in)\b)"


def _named_day(match: re.Match[str], context: Context) -> str | None:
    named = " ".join(match["named"].lower().split())
    return _text(context.today and context.today.plus_days(NAMED_DAYS.get(named, 0)))


def _weekday(match: re.Match[str], context: Context) -> str | None:
    which = (match["which"] or "").lower()
    weekday = weekday_number(match["weekday"])
    today = context.today
    if today is None:
        return None
    if which == "last":
        return _text(today.plus_days(-((_number(today) - weekday - 1) % DAYS_IN_WEEK + 1)))
    if which == "next" or which.endswith("coming"):
        return _text(_coming(weekday, today))
    return _text(weekday_left_out(weekday, context))


def _week_on(match: re.Match[str], context: Context) -> str | None:
    """ "Thursday week": in Britain a week after the coming Thursday."""
    coming = context.today and _coming(weekday_number(match["weekday"]), context.today)
    return _text(coming and coming.plus_days(DAYS_IN_WEEK))


def _coming(weekday: int, today: Moment) -> Moment | None:
    return today.plus_days((weekday - _number(today) - 1) % DAYS_IN_WEEK + 1)


def _number(day: Moment) -> int:
    known = day.as_date()
    return known.weekday() if known else 0


def _unit(match: re.Match[str], context: Context) -> str | None:
    steps = STEPS.get(" ".join(match["which"].lower().split()), 0)
    unit = match["unit"].lower()
    published, today = context.published, context.today
    if unit == "year":
        return _text(published and published.plus_years(steps))
    if unit == "month":
        return _text(published and published.plus_months(steps))
    if unit == "decade":
        decade = published and published.plus_years(10 * steps)
        return f"{decade}"[:3] + "X" if decade else None
    monday = today and today.plus_days(DAYS_IN_WEEK * steps - _number(today))
    if monday is None:
        return None
    return interval(monday, monday.plus_days(6)) if unit == "week" else _weekend(monday, steps, context)


def _weekend(monday: Moment, steps: int, context: Context) -> str | None:
    """Saturday and Sunday of that week; early in the week "this weekend" is the one just past."""
    early = context.today is not None and _number(context.today) < SATURDAY - 1
    back = DAYS_IN_WEEK if steps == 0 and early and not context.tense.comes else 0
    return interval(monday.plus_days(SATURDAY - back), monday.plus_days(SATURDAY + 1 - back))


def _so_far(match: re.Match[str], context: Context) -> str | None:
    """ "earlier this week": from its first day to the day of publication; None where that is its first day."""
    today = context.today
    if today is None:
        return _unit(match, context)
    gone = _number(today) if match["unit"].lower() == "week" else (today.day or 1) - 1
    return interval(today.plus_days(-gone), today) if gone else None


def _end(match: re.Match[str], context: Context) -> str | None:
    """The last day of a year or month."""
    groups = match.groupdict()
    steps = STEPS.get((groups.get("which") or "").lower(), 0)
    published = context.published
    if (groups.get("unit") or "year").lower() == "year":
        year = published and published.plus_years(steps)
        return f"{year}-12-31" if year else None
    following = published and published.plus_months(steps + 1)
    return _text(following and Moment(following.year, following.month, 1).plus_days(-1))


def _the_weekend(_: re.Match[str], context: Context) -> str | None:
    """ "Over the weekend": on a Friday too it is the one just past, after a verb in the past."""
    today = context.today
    if today is None:
        return None
    is_friday = _number(today) == SATURDAY - 1
    steps = -1 if is_friday and context.tense.looks_back else 0
    monday = today.plus_days(-_number(today) + DAYS_IN_WEEK * steps)
    return _weekend(monday, steps, context) if monday else None


def _named_part(match: re.Match[str], context: Context) -> str | None:
    """ "last June", "this summer": the nearest before, around or after publication."""
    which = match["which"].lower().split()[-1]
    name = match["part"]
    season = SEASONS.get(name.lower())
    month = SEASON_MONTHS[season] if season else month_number(name)
    published = context.published
    if published is None or published.year is None or (published.month is None and which != "this"):
        return None
    now = published.month or month
    is_running = (now - month) % MONTHS_IN_YEAR < (MONTHS_IN_SEASON if season else 1)
    latest = -1 if month > now else 0
    steps = {"last": latest - is_running, "past": latest, "this": latest if is_running else 0}.get(which, latest + 1)
    year = published.plus_years(steps)
    return f"{year}-{season or month:02}" if year else None


def _the_season(match: re.Match[str], context: Context) -> str | None:
    season = SEASONS[match["season"].lower()]
    year = year_left_out(SEASON_MONTHS[season], None, None, context)
    return f"{year:04}-{season}" if year else None


def _ago(match: re.Match[str], context: Context) -> str | None:
    if not match["number"]:
        return None
    return _text(_before(context, count(match["number"]), match["unit"].lower()))


def _before(context: Context, number: int, unit: str) -> object | None:
    """So many units before publication, no more exact than the unit; weeks are EDTF approximate days."""
    published, today = context.published, context.today
    if unit in ("day", "night"):
        return today and today.plus_days(-number)
    if unit in ("week", "fortnight"):
        day = today and today.plus_days(-number * DAYS_IN_WEEK * (2 if unit == "fortnight" else 1))
        return f"{day}~" if day else None
    if unit == "month":
        return published and published.plus_months(-number)
    years = {"year": 1, "decade": 10, "century": 100}.get(unit)
    year = published.plus_years(-number * years) if published and years else None
    return year if years == 1 or year is None else f"{year}~"


def _stretch(match: re.Match[str], context: Context) -> str | None:
    """ "the past three weeks": from so long before publication up to it."""
    if match["vague"]:
        return None
    first = _before(context, count(match["number"] or "one"), match["unit"].lower())
    published = context.published
    if first is None or published is None:
        return None
    parts = len(str(first).rstrip("~").split("-"))
    return interval(first, Moment(*(published.year, published.month, published.day)[:parts]))


def _text(moment: object | None) -> str | None:
    return str(moment) if moment else None


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_UNITS = r"(?P<unit>minute|hour|day|night|week|fortnight|month|year|decade|century)"
_VAGUE = rf"(?:(?P<vague>a{GAP}few|few|several|many|some|(?:a{GAP})?couple(?:{GAP}of)?)|(?P<number>{NUMBER}))"

RULES = [
    Rule(
        _any_case(
            rf"\b(?:the{GAP})?{NO_PROGRAMME}(?P<named>today|tonight|this{GAP}(?:morning|afternoon|evening)|last{GAP}night"
            rf"|day{GAP}before{GAP}yesterday|day{GAP}after{GAP}tomorrow|(?:yesterday|tomorrow))\b{PART_OF_DAY}"
        ),
        _named_day,
        WITH_TIME,
    ),
    Rule(
        re.compile(
            rf"\b(?=[FLMNSTWlnt]){NOT_A_NAME}{ONE_OF_MANY}(?:(?i:{WHICH}){GAP})?(?P<weekday>{WEEKDAY})"
            rf"{PART_OF_DAY}{NOT_A_PAPER}"
        ),
        _weekday,
        WITH_WEEKDAY,
    ),
    Rule(
        re.compile(rf"(?<![\w–-])(?<!to ){NO_KIND}{NOT_A_NAME}(?P<weekday>{WEEKDAY}){WEEK_ON}"), _week_on, WITH_WEEKDAY
    ),
    Rule(_any_case(rf"\bearlier{GAP}(?P<which>this|in{GAP}the){GAP}(?P<unit>week|month)\b"), _so_far, WITH_TIME),
    Rule(
        _any_case(rf"(?<!the )\b{STAGE_OF_THIS}{WHICH}{GAP}(?P<unit>week|weekend|month|year|decade)\b"),
        _unit,
        WITH_TIME,
    ),
    Rule(
        _any_case(rf"\b(?:the{GAP})?end{GAP}of{GAP}(?P<which>the|this|next|last){GAP}(?P<unit>year|month)\b"),
        _end,
        WITH_TIME,
    ),
    Rule(_any_case(r"\b(?:year[- ]end|year[’']s end)\b"), _end, WITH_TIME),
    Rule(_any_case(rf"\b(?P<which>earlier|later){GAP}in{GAP}the{GAP}(?P<unit>week|month|year)\b"), _unit, WITH_TIME),
    Rule(_any_case(rf"\b(?:at|over|throughout|during|on){GAP}(?P<at>the{GAP}weekend)\b"), _the_weekend, WITH_TIME),
    Rule(
        re.compile(rf"\b{STAGE_OF_THIS}(?i:{WHICH}){GAP}(?P<part>{MONTH_LONG})(?!{GAP}?[0-9])"), _named_part, WITH_MONTH
    ),
    Rule(_any_case(rf"\b{STAGE_OF_THIS}{WHICH}{GAP}(?P<part>{SEASON})(?!{GAP}?[0-9])"), _named_part, WITH_SEASON),
    Rule(
        re.compile(
            rf"\b(?i:in|over|during|since|until|by|into|throughout){GAP}"
            rf"(?P<at>the{GAP}(?i:(?P<season>{SEASON})))(?!{GAP}of\b)"
        ),
        _the_season,
        WITH_SEASON,
    ),
    Rule(_any_case(rf"{NOT_INSIDE}{_VAGUE}{GAP}{_UNITS}s?{GAP}ago\b"), _ago, WITH_TIME),
    Rule(
        _any_case(rf"\bthe{GAP}(?:past|last){GAP}(?:{_VAGUE}{GAP})?{_UNITS}(?:s|ies)?\b(?!{GAP}of\b)"),
        _stretch,
        WITH_TIME,
    ),
]
