"""Stretches of text among each other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from sys import maxsize

from app.extraction.values import Span


def joined(spans: Iterable[Span]) -> list[Span]:
    """The text that the spans cover, as spans in order of which none overlaps another."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def first_ending_after(position: int, spans: Sequence[Span]) -> int:
    """Index of the first of `spans` that ends after a position; their number if none does. They must not overlap."""
    at = last_starting_by(position, spans)
    return at if at >= 0 and position < spans[at][1] else at + 1


def last_starting_by(position: int, spans: Sequence[Span]) -> int:
    """Index of the last of `spans`, which are in order, that starts at a position or before; -1 if none does."""
    return bisect_right(spans, (position, maxsize)) - 1


def first_starting_in(span: Span, spans: Sequence[Span]) -> Span | None:
    """The first of `spans`, which are in order, that starts within a span, or None."""
    at = bisect_left(spans, (span[0], 0))
    return spans[at] if at < len(spans) and spans[at][0] < span[1] else None


def span_at(position: int, spans: Sequence[Span]) -> int | None:
    """Index of the one of `spans` that holds a position, or None. They must not overlap."""
    at = last_starting_by(position, spans)
    return at if at >= 0 and position < spans[at][1] else None


def distance(one: Span, other: Span) -> int:
    """Code points between two spans, 0 where they touch or overlap."""
    return max(one[0] - other[1], other[0] - one[1], 0)


def is_within(span: Span, outer: Span) -> bool:
    """Whether all of a span lies in another."""
    return outer[0] <= span[0] and span[1] <= outer[1]


def words_in(text: str, spans: Iterable[Span]) -> str:
    """What stands in the spans, with a space between one and the next."""
    return " ".join(text[start:end] for start, end in spans)
