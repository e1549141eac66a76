"""Expressions that count from the date the text named last: "the following day", "two years later", "that month"."""

import re

from app.extraction.dates.context import WITH_MONTH, WITH_TIME, Context, Rule
from app.extraction.dates.moments import Moment
from app.extraction.dates.words import DAY, GAP, MONTH_LONG, NOT_INSIDE, NUMBER, count, day_number, month_number

STEPS = {"following": 1, "next": 1, "previous": -1, "same": 0, "that": 0, "later": 1, "after": 1, "earlier": -1,
         "before": -1, "prior": -1}  # fmt: skip
ENDS_CLAUSE = rf"(?=[.,;:)”\"]|{GAP}?\Z|{GAP}(?:and|but|when|as)\b)"
"""After "before" and "after": otherwise they begin a clause that says from when to count."""

OPENS_SENTENCE = re.compile(r"(?:\A|[.!?][\"”’)]?\s+|\n\s*)(?:(?:Just|Only|On)\s+)?\Z")
LONGEST_BREAK = 20


def _shift(match: re.Match[str], context: Context) -> str | None:
    groups = match.groupdict()
    steps = STEPS[match["step"].lower()] * count(groups.get("number") or "one")
    opens = match["unit"].lower() == "day" and _opens_sentence(match)
    narrated = (context.day_before if opens else None) or context.narrated
    moment = narrated and _moved(narrated, match["unit"].lower(), steps)
    return str(moment) if moment else None


def _day_before(match: re.Match[str], context: Context) -> str | None:
    """A sentence that opens with "The previous day" counts from the last day named, though a year followed that."""
    moment = context.day_before and context.day_before.plus_days(-1) if _opens_sentence(match) else None
    return str(moment) if moment else _shift(match, context)


def _opens_sentence(match: re.Match[str]) -> bool:
    return OPENS_SENTENCE.search(match.string, max(0, match.start() - LONGEST_BREAK), match.start()) is not None


def _month(match: re.Match[str], context: Context) -> str | None:
    """ "the following March": the first after the month that was named, or in the year after a bare year."""
    narrated = context.narrated
    if narrated is None or narrated.year is None:
        return None
    month, after = month_number(match["month"]), match["step"].lower() != "previous"
    if narrated.month is None:
        years = 1 if after else -1
    else:
        years = int(month <= narrated.month) if after else -int(month >= narrated.month)
    moment = Moment(narrated.year + years, month, day_number(match["day"]) if match["day"] else None)
    return str(moment) if moment.exists else None


def _moved(narrated: Moment, unit: str, steps: int) -> Moment | None:
    if unit == "week":
        return narrated.plus_days(7 * steps)
    if unit == "month":
        return narrated.plus_months(steps)
    return narrated.plus_years(steps) if unit == "year" else narrated.plus_days(steps)


RULES = [
    Rule(re.compile(rf"\b(?i:the{GAP}(?P<step>previous){GAP}(?P<unit>day))\b"), _day_before, WITH_TIME),
    Rule(re.compile(rf"\b(?i:the{GAP}(?P<unit>day){GAP}(?P<step>before)){ENDS_CLAUSE}"), _day_before, WITH_TIME),
    Rule(
        re.compile(
            rf"\b(?i:the{GAP}(?P<step>following|previous|same){GAP}(?P<unit>day|month|year|morning|afternoon|evening))\b"
        ),
        _shift,
        WITH_TIME,
    ),
    Rule(
        re.compile(
            rf"\b(?i:the{GAP}(?P<step>following|next|previous)){GAP}(?P<month>{MONTH_LONG})(?:{GAP}(?P<day>{DAY}))?(?!{GAP}?[0-9])"
        ),
        _month,
        WITH_MONTH,
    ),
    Rule(re.compile(rf"\b(?i:the{GAP}(?P<step>next){GAP}(?P<unit>day|morning))\b"), _shift, WITH_TIME),
    Rule(re.compile(rf"(?<!\bso )\b(?i:(?P<step>that){GAP}(?P<unit>day|month|year))\b"), _shift, WITH_TIME),
    Rule(
        re.compile(rf"\b(?i:the{GAP}(?P<unit>day|month|year){GAP}(?P<step>before|after)){ENDS_CLAUSE}"),
        _shift,
        WITH_TIME,
    ),
    Rule(
        re.compile(
            rf"{NOT_INSIDE}(?i:(?P<number>{NUMBER}){GAP}(?P<unit>day|week|month|year)s?{GAP}(?P<step>later|earlier))\b"
        ),
        _shift,
        WITH_TIME,
    ),
    Rule(
        re.compile(
            rf"{NOT_INSIDE}(?i:(?P<number>{NUMBER}){GAP}(?P<unit>day|week|month|year)s?{GAP}(?P<step>before|prior|after))"
            rf"{ENDS_CLAUSE}"
        ),
        _shift,
        WITH_TIME,
    ),
]
