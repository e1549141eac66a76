"""Dates in EDTF (ISO 8601-2), and the days that they cover."""

import re
from calendar import monthrange
from collections.abc import Iterator

_EARLIEST, _LATEST = "0000-01-01", "9999-12-31"
_OPEN = {"", ".."}
_MARK = "[?~%]?"
_YEAR, _PAIR = f"{_MARK}([0-9X]{{4}}){_MARK}", f"{_MARK}([0-9X]{{2}}){_MARK}"
_DATE = re.compile(f"{_YEAR}(?:-{_PAIR}(?:-{_PAIR})?)?")
_DAY_WITH_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?", re.ASCII)
# First and last month: seasons (the northern ones), quarters, thirds and halves of a year.
# Month 14 is February of the next year.
_PARTS_OF_YEAR = {
    **{"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 14)},
    **{"33": (1, 3), "34": (4, 6), "35": (7, 9), "36": (10, 12)},
    **{"37": (1, 4), "38": (5, 8), "39": (9, 12), "40": (1, 6), "41": (7, 12)},
}


def day_range(value: str) -> tuple[str, str] | None:
    """Give the first and the last day (YYYY-MM-DD) that an EDTF value may mean, or None where its year is unknown.

    Takes days, months, years, parts of years (2024-21 is the spring of 2024), digits left open (202X, 2024-XX-04),
    marks of doubt (2024?, 2024-06~) and intervals, whose open or unknown end reaches as far as four-digit years do.
    A time of day counts as its day. Raises ValueError that says what is wrong with the value.
    """
    start, slash, end = value.partition("/")
    if not slash:
        return _range_of_date(value)
    if start in _OPEN and end in _OPEN:
        raise ValueError(f"{value!r} has neither a beginning nor an end")
    first = (_EARLIEST, _EARLIEST) if start in _OPEN else _range_of_date(start)
    last = (_LATEST, _LATEST) if end in _OPEN else _range_of_date(end)
    if first is None or last is None:
        return None
    if first[0] > last[1]:
        raise ValueError(f"{value!r} ends before it begins")
    return first[0], last[1]


def _range_of_date(value: str) -> tuple[str, str] | None:
    timed = _DAY_WITH_TIME.fullmatch(value)
    found = _DATE.fullmatch(timed[1] if timed else value)
    if not found:
        raise ValueError(f"{value!r} is not a date in EDTF, such as 2024, 2024-12, 2024-12-04 or 2024-10/2024-11")
    year, month, day = found.groups()
    if month in _PARTS_OF_YEAR and not day:
        first, last = (_end_of_part(year, month, latest=latest) for latest in (False, True))
    else:
        first, last = (next(_days(year, month or "XX", day or "XX", latest=latest), "") for latest in (False, True))
    if not first:
        raise ValueError(f"{value!r} is not in the calendar")
    return None if year == "XXXX" else (first, last)


def _end_of_part(year: str, part: str, *, latest: bool) -> str:
    month = _PARTS_OF_YEAR[part][latest]
    number = int(year.replace("X", "9" if latest else "0")) + (month - 1) // 12
    if number > 9999:
        return _LATEST
    month = (month - 1) % 12 + 1
    return f"{number:04}-{month:02}-{monthrange(number, month)[1] if latest else 1:02}"


def _days(year: str, month: str, day: str, *, latest: bool) -> Iterator[str]:
    """Days of the calendar that fit, earliest or latest first."""
    for y in _fitting(year, range(10_000), latest=latest):
        for m in _fitting(month, range(1, 13), latest=latest):
            for d in _fitting(day, range(1, monthrange(y, m)[1] + 1), latest=latest):
                yield f"{y:04}-{m:02}-{d:02}"


def _fitting(pattern: str, numbers: range, *, latest: bool) -> Iterator[int]:
    """Numbers whose digits fit a pattern of digits and X, smallest or largest first."""
    if "X" not in pattern:
        return iter([int(pattern)] if int(pattern) in numbers else [])
    fits = re.compile(pattern.replace("X", "[0-9]"))
    return (n for n in (reversed(numbers) if latest else numbers) if fits.fullmatch(f"{n:0{len(pattern)}}"))
