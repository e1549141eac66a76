"""What a time expression is read against, and the choice of a year, month or weekday that the text leaves out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple

from app.extraction.dates.moments import Moment, of_day
from app.extraction.dates.tense import Tense

DAYS_IN_YEAR = 365
DAYS_IN_WEEK = 7
MIDDLE_OF_MONTH = 15
NEAR = 45
"""Days before publication in which something without a year is news, whatever year was told of just before."""
FROM_PUBLICATION = {"last": -1, "this": 0, "next": 1}
FROM_NARRATED = {"that": 0, "the same": 0, "the previous": -1, "the following": 1, "the next": 1}
"""How many years on "… year" is: from the article's own, and from the one that the text named last."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression may count from, None where it is unknown, and the tense that it stands in.

    `published`: when the article appeared, or these words of it were spoken; `narrated`: the last date that the text
    named; `day_before`: the last day that it named in this paragraph or the one before; `ahead_of`: what something that
    would be came after; `since`: the past month, or the year that the sentence opens with, after which it goes on.
    """

    published: Moment | None
    narrated: Moment | None = None
    day_before: Moment | None = None
    tense: Tense = Tense.OPEN
    ahead_of: Moment | None = None
    since: Moment | None = None

    @property
    def today(self) -> Moment | None:
        """The day of publication, where it is known to the day."""
        return self.published if self.published and self.published.day else None


class Anchor(Enum):
    """What stands within a word of every time expression: a digit, the start of a month's name, a word of time."""

    DIGIT = auto()
    MONTH = auto()
    WEEKDAY = auto()
    SEASON = auto()
    TIME = auto()


WITH_DIGIT, WITH_MONTH, WITH_WEEKDAY, WITH_SEASON, WITH_TIME = (frozenset({anchor}) for anchor in Anchor)


class Rule(NamedTuple):
    """A pattern, and how its match becomes an EDTF value (None: no value can be given).

    The expression is the pattern's group `at`, or all of the match where it has none. `anchors` are in every match.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], str | None]
    anchors: frozenset[Anchor]


def stated_year(words: str, context: Context) -> int | None:
    """The year in digits, or in words such as "last year"; None where what those count from is unknown."""
    if words.isdigit():
        return int(words)
    which = " ".join(words.split()[:-1])
    if which in FROM_PUBLICATION:
        year = context.published and context.published.plus_years(FROM_PUBLICATION[which])
    else:
        year = context.narrated and context.narrated.plus_years(FROM_NARRATED[which])
    return year.year if year else None


def year_left_out(month: int, day: int | None, weekday: int | None, context: Context) -> int | None:
    """The year of a day or month given without one: within a year around publication, as the tense has it.

    Or around what it would be ahead of; or in the year that the text has just told of, where it goes on in the past and
    publication is not near: "On Jan. 6, 2021, they came. On Jan. 13".
    """
    published = context.ahead_of or context.published
    if published is None or published.year is None:
        return None
    if published.month is None:
        return published.year
    in_month = day is None and month == published.month
    day = day or (published.day if in_month else None) or MIDDLE_OF_MONTH
    from_day = date(published.year, published.month, published.day or MIDDLE_OF_MONTH)
    candidates = [
        moment.as_date()
        for year in range(published.year - 1, published.year + 2)
        if (moment := Moment(year, month, day)).exists
    ]
    offsets = {candidate.year: (candidate - from_day).days for candidate in candidates if candidate}
    if weekday is not None:
        fitting = [c.year for c in candidates if c and c.weekday() == weekday]
        return min(fitting, key=lambda year: abs(offsets[year]), default=None)
    since = context.since if context.tense.looks_back else None
    is_near = any(-NEAR <= days <= 0 for days in offsets.values())
    if since and not is_near and (month, day) >= (since.month or 0, since.day or 0):
        return since.year
    horizon = (Tense.AHEAD if context.ahead_of else context.tense).value
    return next((year for year, days in offsets.items() if horizon - DAYS_IN_YEAR <= days <= horizon), None)


def weekday_left_out(weekday: int, context: Context) -> Moment | None:
    """The day that a bare weekday names: the last one up to publication, or the coming one.

    Of what was to be, the nearer of both: "was due to start on Tuesday".
    """
    today = context.today.as_date() if context.today else None
    if today is None:
        return None
    ahead = (weekday - today.weekday()) % DAYS_IN_WEEK
    is_gone = context.tense is Tense.FROM_PAST and ahead > DAYS_IN_WEEK // 2
    days = ahead if context.tense.comes and not is_gone else ahead - DAYS_IN_WEEK if ahead else 0
    return of_day(today + timedelta(days))


def interval(first: object | None, last: object | None) -> str | None:
    """The EDTF interval between two values; None where one is missing."""
    return None if first is None or last is None else f"{first}/{last}"
