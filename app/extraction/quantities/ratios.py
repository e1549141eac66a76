"""What a number is out of: "seven per 100,000 people", "one in five voters", "nine of 10 limes"."""

import re

from app.extraction.quantities.measures import Unit, is_measure
from app.extraction.quantities.numbers import SCALES, number_at
from app.extraction.quantities.units import unit_after

_PER = re.compile(
    r"\s(?:(?:per|(?:for|(?:out\s)?of|in)\s(?:each|every))\s(?!an?\b)|(?:out\s)?of\s(?=(?:10|ten|100)\b))"
)
_ONE_IN = re.compile(r"(?<=\bone)\s(?:in|out\sof)\s(?!an?\b)", re.IGNORECASE)
_FEW_IN = re.compile(
    r"\b(?:(?:two|three|four|[2-4])\s(?:in|out\sof)\s(?=(?:five|5)\b)|(?:two|2)\s(?:in|out\sof)\s(?=(?:three|3)\b)"
    r"|(?:two|three|[23])\s(?:in|out\sof)\s(?=(?:four|4)\b)"
    r"|(?:two|three|four|five|six|seven|eight|nine|[2-9])\s(?:in|out\sof)\s(?=(?:ten|10)\b))",
    re.IGNORECASE,
)
_IN_A_ROW = frozenset({"days", "elections", "games", "innings", "matches", "seasons"})
"""What follows one on another: "two goals in three games"."""
_LONGEST_FEW = len("seven")
_SCALE = re.compile(r"(?P<scale>hundred|thousand|million)\b")
_WHOLE_BEFORE = re.compile(r"\b(?:per|(?:for|of|in)\s(?:each|every))\s\Z")


def is_whole(before: str) -> bool:
    """Whether the number after the words `before` only says out of how many: "per 100,000 people"."""
    return _WHOLE_BEFORE.search(before) is not None


def ratio_after(text: str, position: int) -> Unit | None:
    """The whole that a number at whose end `position` is counts a part of, as its unit: "per 100,000 people"."""
    few = _FEW_IN.search(text, max(0, position - _LONGEST_FEW), position + len(" out of three"))
    joined = (
        _PER.match(text, position) or _ONE_IN.match(text, position) or (few if few and few.start() < position else None)
    )
    whole = _whole_at(text, joined.end()) if joined else None
    if joined is None or whole is None:
        return None
    size, end = whole
    counted = unit_after(text, end)
    # "It won one in two weeks" counts no part of the weeks.
    if counted and (is_measure(counted.name) or counted.name in _IN_A_ROW):
        return None
    return Unit(f"per {size:,} {counted.name}", counted.end) if counted else Unit(f"per {size:,}", end)


def _whole_at(text: str, position: int) -> tuple[int, int] | None:
    """The whole number above one that begins at `position`, and its end."""
    if scale := _SCALE.match(text, position):
        return SCALES[scale["scale"]], scale.end()
    number = number_at(text, position)
    if number is None or number.high != number.low or number.low < 2 or not number.low.is_integer():
        return None
    return int(number.low), number.span[1]
