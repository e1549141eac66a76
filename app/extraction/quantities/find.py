"""Puts together a number, its bound words, the other end of its range and the thing it counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.extraction.dates import time_expressions
from app.extraction.quantities.bounds import BEFORE, Bound, bound_around
from app.extraction.quantities.numbers import Number, find_numbers
from app.extraction.quantities.units import Unit, currency_before, single_after, unit_after
from app.extraction.values import Quantity

RANGE_JOIN = re.compile(
    r"(?:\s?%|\spercent)?(?:(?P<dash>\s?[-‐-―]\s?)|\s(?:to|or)\s|(?P<and>\sand\s))(?:[A-Z]{0,2}[$£€¥₹])?"
)
EXTRA_AFTER = re.compile(r"\s(?:more|additional|other|further)\b")
FRACTION_AFTER = re.compile(r"[\s-](?:halves|half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b")
TIME_AFTER = re.compile(r"\s?(?:[ap]\.?m\b|o[’']clock|GMT|UTC|E[SD]T)")
NAME_AFTER = re.compile(r"[-\])]|\s[A-Z]")
LIST_AFTER = re.compile(r"[.):]\s")
NAME_BEFORE = re.compile(
    r"(?:\b(?!(?:All|About|Of|In|At|By|To|And|But|Only|Another|Some|Nearly)\b)[A-Z][\w’'.-]*,?[ ]"
    r"|\b(?:[Tt]he|no|page|pp|article|section|figure)\.?[ ]|[-(\[])\Z"
)
VICTIMS_BEFORE = re.compile(r"\b(?:kill|wound|injur|arrest|detain)(?:ed|ing)[ ]\Z")
"""After these even a small number in letters counts people, though none are named."""
DESIGNATOR_BEFORE = re.compile(
    r"\b(?:Boeing|Airbus|Apollo|Article|Chapter|Channel|Figure|Flight|Highway|Interstate|No|Nos|Number|Page|Resolution"
    r"|Room|Route|Section|Title)\.?\s\Z"
)
"""After these a number is a name, whatever follows it."""
AGED_BEFORE = re.compile(r"\b[Aa]ged?\s\Z")
DURATIONS = frozenset({"days", "weeks", "months", "years", "hours", "minutes", "decades"})
SMALL = 12
"""Up to this, a number in letters that counts no noun points back at things named before: "the two of them"."""
POUNDS_ARE_MONEY = 1_000_000
"""From this scale on pounds are sterling: "5 million pounds"."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number or range with its currency: `start` is where the bound words before it must end."""

    start: int
    end: int
    low: float
    high: float | None
    approximate: bool
    currency: str | None
    number: Number


def find_quantities(text: str) -> list[Quantity]:
    """Every number in `text` that counts or measures something, in order, not overlapping.

    A span runs from the first bound word or digit to the end of the unit ("between 10,000-12,000 troops"). `low` and
    `high` are equal for a plain number, and one is None where there is no bound: "at least 5" has no `high`, "up to 5"
    and "nearly 5" no `low`. "Nearly", "about", "several hundred" and "tens of thousands" (`low` 10,000, no `high`) are
    approximate. `unit` is an ISO 4217 code, "percent", a measure or the plural noun counted, None where none follows.
    Ordinals, dates, times of day, scores, telephone numbers and numbers in names are no quantities.
    """
    quantities: list[Quantity] = []
    for counted in _counted(text, _outside_times(text)):
        quantity = _quantity(text, counted)
        if quantity and not (quantities and quantity.span[0] < quantities[-1].span[1]):
            quantities.append(quantity)
    return quantities


def _outside_times(text: str) -> list[Number]:
    """The numbers that are not part of a time expression; both lists are in the order of the text."""
    times = time_expressions(text)
    numbers = []
    at = 0
    for number in find_numbers(text):
        while at < len(times) and times[at][1] <= number.span[0]:
            at += 1
        if at == len(times) or times[at][0] >= number.span[1]:
            numbers.append(number)
    return numbers


def _counted(text: str, numbers: list[Number]) -> Iterator[_Counted]:
    """Numbers, and pairs that are one range; those strung together otherwise (scores, telephones) are left out."""
    at = 0
    while at < len(numbers):
        first = numbers[at]
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        join = RANGE_JOIN.fullmatch(text, first.span[1], following.span[0]) if following else None
        if following is None or join is None:
            yield _single(text, first)
            at += 1
            continue
        chain = at + 2 < len(numbers) and text[following.span[1] : numbers[at + 2].span[0]] in ("-", "–")
        pair = None if chain else _range(text, first, following, bool(join["and"]))
        if pair:
            yield pair
            at += 2
        else:
            if not join["dash"]:
                yield _single(text, first)
            at += 2 if join["dash"] else 1


def _single(text: str, number: Number) -> _Counted:
    currency, start = currency_before(text, number.span[0]) or (None, number.span[0])
    return _Counted(start, number.span[1], number.low, number.high, number.approximate, currency, number)


def _range(text: str, first: Number, last: Number, joined_by_and: bool) -> _Counted | None:
    low = first.low * last.scale if first.scale == 1 and first.bare < last.bare else first.low
    if last.high is None or low >= last.high:
        return None
    currency, start = currency_before(text, first.span[0]) or (None, first.span[0])
    if joined_by_and and not re.search(r"\bbetween\s\Z", text[max(0, start - 10) : start], re.IGNORECASE):
        return None
    return _Counted(start, last.span[1], low, last.high, first.approximate or last.approximate, currency, last)


def _quantity(text: str, counted: _Counted) -> Quantity | None:
    before = text[max(0, counted.start - BEFORE) : counted.start]
    if _is_part_of_a_name(text, before, counted.end):
        return None
    if aged := AGED_BEFORE.search(before):
        start = counted.start - len(aged[0])
        return Quantity((start, counted.end), counted.low, counted.high, "years", counted.approximate)
    is_range = counted.high is not None and counted.low < counted.high
    bound = bound_around(text, counted.start, counted.end, is_range)
    unit = _unit(text, counted, bound)
    name = counted.currency or (unit.name if unit else None)
    if name is None and not (bound.kinds or is_range or _stands_alone(text, before, counted)):
        return None
    if bound.during and name in DURATIONS:
        bound = Bound(counted.start, bound.end, frozenset())
    low, high = bound.apply(counted.low, counted.high)
    end = unit.end if unit else bound.end
    return Quantity((bound.start, end), low, high, name, counted.approximate or bound.approximate)


def _is_part_of_a_name(text: str, before: str, end: int) -> bool:
    """Whether it is the number of a flight or article, a time of day or the top of a fraction in words."""
    return bool(DESIGNATOR_BEFORE.search(before) or TIME_AFTER.match(text, end) or FRACTION_AFTER.match(text, end))


def _unit(text: str, counted: _Counted, bound: Bound) -> Unit | None:
    """What is counted; a currency sign already tells, so nothing after the number is read then."""
    if counted.currency:
        return None
    extra = EXTRA_AFTER.match(text, bound.end)
    position = extra.end() if extra else bound.end
    if counted.low == 1 and counted.number.spelled:
        return single_after(text, position) if bound.kinds else None
    unit = unit_after(text, position)
    if unit is None and counted.low == counted.high == 1:
        return single_after(text, position)
    if unit and unit.name == "pounds" and counted.number.scale >= POUNDS_ARE_MONEY:
        return Unit("GBP", unit.end)
    return unit


def _stands_alone(text: str, before: str, counted: _Counted) -> bool:
    """Whether a number with no unit counts something all the same: not one in a name, a list or an age."""
    if counted.high is None:
        return True
    if counted.number.spelled and counted.low <= SMALL:
        return VICTIMS_BEFORE.search(before) is not None
    begins_line = not before or before.endswith("\n")
    if begins_line and LIST_AFTER.match(text, counted.end):
        return False
    return not (NAME_BEFORE.search(before) or NAME_AFTER.match(text, counted.end))
