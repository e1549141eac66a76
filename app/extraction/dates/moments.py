"""A point in time as closely as the text gives it, and the arithmetic on it."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS_IN_YEAR = 12
PLAIN_EDTF = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-2][0-9]|3[01]))?)?(?=[T~?%/]|\Z)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A year, a month or a day: what is not known is None. `str()` gives the EDTF value."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """EDTF, with XXXX for an unknown year."""
        parts = ["XXXX" if self.year is None else f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def exists(self) -> bool:
        """Whether the calendar has it: 30 February is in no year, 29 February in some."""
        if self.year is not None and not date.min.year <= self.year <= date.max.year:
            return False
        leap_year = 2000
        days = calendar.monthrange(self.year or leap_year, self.month)[1] if self.month else 0
        return self.day is None or 1 <= self.day <= days

    def as_date(self) -> date | None:
        """The day, where year, month and day are known."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None

    def plus_days(self, days: int) -> "Moment | None":
        """The day so many days later; None unless this is a known day."""
        day = self.as_date()
        try:
            return of_day(day + timedelta(days)) if day else None
        except OverflowError:
            return None

    def plus_months(self, months: int) -> "Moment | None":
        """The month so many months later; None unless the month of this is known."""
        if self.year is None or self.month is None:
            return None
        year, month = divmod(self.year * MONTHS_IN_YEAR + self.month - 1 + months, MONTHS_IN_YEAR)
        return existing(Moment(year, month + 1))

    def plus_years(self, years: int) -> "Moment | None":
        """The year so many years later; None unless the year of this is known."""
        return None if self.year is None else existing(Moment(self.year + years))


def of_day(day: date) -> Moment:
    """The moment of a known day."""
    return Moment(day.year, day.month, day.day)


def from_edtf(value: str | None) -> Moment | None:
    """The year, month or day at the start of an EDTF value; None where its year is not known or not plain."""
    match = PLAIN_EDTF.match(value or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    return existing(Moment(year, month, day))


def existing(moment: Moment) -> Moment | None:
    """The moment, if the calendar has it."""
    return moment if moment.exists else None
