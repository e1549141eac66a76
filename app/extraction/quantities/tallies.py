"""The numbers of a list of tallies, which names only once what it counts: "30 shops in Germany, 40 in Spain"."""

import re

from app.extraction.values import Span

_ITEM_ENDS = re.compile(
    r"\s(?P<where>at|by|for|from|in|on|to)\s(?:(?!and\b)[\w’'.-]+\s){0,4}?[\w’'.-]+(?:,|,?\sand)\s(?:another\s)?"
)
_NAME = re.compile(r"(?:(?:its|the|their)\s)?[A-Z]|(?:its|their)\s")
_PLACE = re.compile(rf"{_NAME.pattern}|the\s")
"""What an item is of, other than "three in a row" or "five for sure"."""
_SCALED = re.compile(r"illion|[0-9](?:bn|[KMkm]n?)\b")


def goes_on_tally(text: str, last: Span, start: int, end: int) -> bool:
    """Whether the number at `start` to `end` counts what the `last` quantity does: "200 votes for Lee and 3 for Hill".

    Not after millions where it has no scale of its own: "two million votes for Lee and three for Hill"; nor after what
    only tells where: "$90 million in two plants in Oslo and 30 million in Bergen".
    """
    item = _ITEM_ENDS.fullmatch(text, last[1], start)
    if item is None or not text.startswith(where := f" {item['where']} ", end) or text.endswith(where, 0, last[0]):
        return False
    named = _NAME if item["where"] == "for" else _PLACE
    if not named.match(text, end + len(where)):
        return False
    return _SCALED.search(text, *last) is None or _SCALED.search(text, start, end) is not None
