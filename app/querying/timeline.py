"""Claims over time: the counts of a facet of dates in the order of time, with nothing left out in between."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from app.querying.counting import Bucket

MOST = 10_000
"""Years, months or days that a timeline holds at most: of more, the newest, and no empty ones in between."""


def filled(newest_first: Sequence[Bucket], unit: str) -> list[tuple[str, int]]:
    """Give each year, month or day from the first to the last that has claims, and how many it has."""
    counts = {bucket.value: bucket.count for bucket in reversed(newest_first)}
    if not counts:
        return []
    first, *_, last = [next(iter(counts)), *counts]
    # Calendars of programs begin with the year 1.
    every = list(_from(first, last, unit)) if first >= "0001" else []
    return [(value, counts.get(value, 0)) for value in (every if 0 < len(every) <= MOST else counts)]


def _from(first: str, last: str, unit: str) -> Iterator[str]:
    value = first
    for _ in range(MOST + 1):
        yield value
        if value >= last:
            return
        value = _next(value, unit)


def _next(value: str, unit: str) -> str:
    if unit == "year":
        return f"{int(value) + 1:04}"
    if unit == "month":
        months = int(value[:4]) * 12 + int(value[5:])
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return (date.fromisoformat(value) + timedelta(days=1)).isoformat()
