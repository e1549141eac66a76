"""Puts together a number, its bound words, the other end of its range and the thing it counts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.extraction.dates import time_expressions
from app.extraction.quantities.ages import age_bound, persons_age_bound
from app.extraction.quantities.bounds import BEFORE, COMPARING, Bound, bound_around
from app.extraction.quantities.currencies import CODE, currency_before
from app.extraction.quantities.labels import is_label, is_score, may_be_label
from app.extraction.quantities.measures import DEGREES, Unit, is_measure
from app.extraction.quantities.numbers import Number, find_numbers
from app.extraction.quantities.ratios import is_whole, ratio_after
from app.extraction.quantities.tallies import goes_on_tally
from app.extraction.quantities.units import measured_by_one, single_after, unit_after
from app.extraction.values import Quantity, Span

RANGE_JOIN = re.compile(
    r"(?P<percent>\s?%|\spercent|\sper\scent)?(?:(?P<dash>\s?[-‐-―]\s?|(?P<hyphens>-(?:to|or)-))|\s(?:to|or)\s|(?P<and>\sand\s))"
    rf"(?:[A-Z][A-Za-z]{{0,2}}[$£€¥₹]|[$£€¥₹]|{CODE}\s?)?"
)
PERCENT_AFTER = re.compile(r"\s?%|\s(?:percent|per\scent)\b")
BETWEEN_BEFORE = re.compile(r"\bbetween\s(?:(?:the\s)?ages\s(?:of\s)?)?\Z", re.IGNORECASE)
MINUS_BEFORE = re.compile(r"(?:\bminus\s|(?<!\w)[-−])\Z", re.IGNORECASE)
BELOW_ZERO = re.compile(r"\s(?:below|under)\s(?:freezing|zero)\b")
BY_BEFORE = re.compile(r"\bby\s\Z", re.IGNORECASE)
"""Before a difference, after which "to" tells what it comes to: "rose by $2 to $10"."""
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
OF_A_YEAR = re.compile(r"\b(?:about|around|over)\s\Z", re.IGNORECASE)
"""What may stand before a year: "optimistic about 2005"."""
EXTRA_AFTER = re.compile(r"\s(?:more|additional|other|further)\b")
PART_AFTER = re.compile(
    r"\s(?:of\s(?:whom|which|them|us|the|these|those|its|their|his|her|our|my|your)|more(?!\sthan))\b"
)
VICTIMS_BEFORE = re.compile(r"\b(?:kill|wound|injur|arrest|detain)(?:ed|ing)[ ]\Z")
"""After these even a small number in letters counts people, though none are named."""
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
    hyphens: bool = False
    dash: bool = False

    @property
    def is_range(self) -> bool:
        """Whether it has two ends that differ."""
        return self.high is not None and self.low < self.high

    @property
    def is_one_or_zero(self) -> bool:
        """Whether it is "one" or "zero" in letters, which seldom count: "one of us", "zero tolerance"."""
        return self.number.spelled and self.low == self.high and self.low in (0, 1)


def find_quantities(text: str, names: Sequence[Span] = ()) -> list[Quantity]:
    """Every number in `text` that counts or measures something, in order, not overlapping.

    A span runs from the first bound word or digit to the end of the unit ("between 10,000-12,000 troops"). `low` and
    `high` are equal for a plain number, and one is None where there is no bound: "at least 5" has no `high`, "up to 5"
    and "nearly 5" no `low`. "Nearly", "about", "several hundred" and "tens of thousands" (`low` 10,000, no `high`) are
    approximate. `unit` is an ISO 4217 code, "percent", a measure ("km", "mph"), "years" of age, "per 100,000 people"
    or the plural noun counted, None where none follows; "two-thirds of voters" are 0.667 of these. Ordinals, dates,
    times of day, scores, telephone numbers and numbers in names are no quantities; `names` are those of the text that
    are known, in order: "the film 13 Hours".
    """
    quantities: list[Quantity] = []
    for counted in _counted(text, _outside(names, _outside(time_expressions(text), find_numbers(text)))):
        quantity = _quantity(text, counted, quantities[-1] if quantities else None)
        if quantity and not (quantities and quantity.span[0] < quantities[-1].span[1]):
            quantities.append(quantity)
    return quantities


def _outside(others: Sequence[Span], numbers: Iterable[Number]) -> list[Number]:
    """The numbers that share nothing with other spans, such as times; both are in the order of the text."""
    kept = []
    at = 0
    for number in numbers:
        while at < len(others) and others[at][1] <= number.span[0]:
            at += 1
        if at == len(others) or others[at][0] >= number.span[1]:
            kept.append(number)
    return kept


def _counted(text: str, numbers: list[Number]) -> Iterator[_Counted]:
    """Numbers, and pairs that are one range; those strung together otherwise (scores, telephones) are left out."""
    at = 0
    while at < len(numbers):
        first = numbers[at]
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        join = RANGE_JOIN.fullmatch(text, first.span[1], following.span[0]) if following else None
        if following is None or join is None or first.is_fraction != following.is_fraction:
            yield _single(text, first)
            at += 1
            continue
        chain = at + 2 < len(numbers) and text[following.span[1] : numbers[at + 2].span[0]] in ("-", "–")
        pair = None if chain else _range(text, first, following, join)
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


def _range(text: str, first: Number, last: Number, join: re.Match[str]) -> _Counted | None:
    low = first.low * last.scale if first.scale == 1 and first.bare < last.bare else first.low
    if last.high is None or low >= last.high:
        return None
    currency, start = currency_before(text, first.span[0]) or (None, first.span[0])
    last_currency = currency_before(text, last.span[0])
    if last_currency and last_currency[0] != currency:
        return None
    before = text[max(0, start - BEFORE) : start]
    if (last_currency or join["percent"]) and BY_BEFORE.search(before):
        return None
    if join["percent"] and not PERCENT_AFTER.match(text, last.span[1]):
        return None
    if join["and"] and not BETWEEN_BEFORE.search(before):
        return None
    approximate = first.approximate or last.approximate
    return _Counted(
        start, last.span[1], low, last.high, approximate, currency, last, bool(join["hyphens"]), bool(join["dash"])
    )


def _quantity(text: str, counted: _Counted, last: Quantity | None) -> Quantity | None:
    before = text[max(0, counted.start - BEFORE) : counted.start]
    if is_whole(before) or is_label(text, before, counted.start, counted.end):
        return None
    bound = bound_around(text, counted.start, counted.end, counted.is_range)
    unit = _unit(text, counted, before, bound)
    name = counted.currency or (unit.name if unit else None)
    tallied = last if name is None and last and goes_on_tally(text, last.span, bound.start, bound.end) else None
    if tallied:
        name = tallied.unit
    aged = None if name != "years" and is_measure(name) else age_bound(text, bound, counted.is_range)
    if name is None:
        aged = aged or persons_age_bound(text, bound, counted.low, counted.high)
    if aged:
        bound, name = aged, "years"
        unit = unit if unit and unit.name == name else None
    bound = bound.on(counted.low, name)
    if unit:
        bound = bound.and_after(text, unit.end)
    if name is None and not tallied and not _stands_alone(text, before, counted, bound):
        return None
    low, high = bound.apply(counted.low, counted.high)
    end = max(bound.end, unit.end if unit else 0)
    if name in DEGREES and (MINUS_BEFORE.search(before) or BELOW_ZERO.match(text, end)):
        low, high = (-value if value else value for value in (high, low))
    return Quantity((bound.start, end), low, high, name, counted.approximate or bound.approximate)


def _unit(text: str, counted: _Counted, before: str, bound: Bound) -> Unit | None:
    """What is counted; a currency sign already tells, so nothing after the number is read then."""
    if counted.currency:
        return None
    extra = EXTRA_AFTER.match(text, bound.end)
    position = extra.end() if extra else bound.end
    if counted.is_one_or_zero:
        return _unit_of_one_or_zero(text, position, before, counted, bound) or ratio_after(text, position)
    unit = unit_after(text, position) or ratio_after(text, position)
    if unit is None and counted.low == counted.high == 1:
        return single_after(text, position)
    if unit and unit.name == "pounds" and counted.number.scale >= POUNDS_ARE_MONEY:
        return Unit("GBP", unit.end)
    return unit


def _unit_of_one_or_zero(text: str, position: int, before: str, counted: _Counted, bound: Bound) -> Unit | None:
    """A measure, or what "at least one" counts, not "bigger than one"; but "the one percent" are people."""
    if bound.kinds - COMPARING and counted.low:
        return single_after(text, position)
    return None if before.lower().endswith("the ") else measured_by_one(text, position)


def _stands_alone(text: str, before: str, counted: _Counted, bound: Bound) -> bool:
    """Whether a number with no unit counts something all the same: not one in a name, a list or a score."""
    if counted.is_one_or_zero:
        return counted.low > 0 and bool(bound.kinds & {"low", "high"} or VICTIMS_BEFORE.search(before))
    if bound.kinds or counted.high is None:
        return not (OF_A_YEAR.search(before) and YEAR.fullmatch(text, counted.start, counted.end))
    if counted.is_range:
        return not (counted.hyphens or (counted.dash and is_score(text, before, counted.end)))
    if may_be_label(text, before, counted.end):
        return False
    if counted.number.spelled and counted.low <= SMALL and not counted.number.is_fraction:
        return bool(VICTIMS_BEFORE.search(before) or PART_AFTER.match(text, counted.end))
    return True
