"""Names that somebody was born with: "Tony Marsh, born Anthony Marshall" is one person."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from app.extraction.entities.forms import Group

_BORN = re.compile(r"(?:(?<![\w-])(?P<first>Born)|(?:[,(;]\s?|\b(?:was|is|were)\s)born|(?<![\w-])née?)\s\Z")
_LONGEST_BORN = 12
_FARTHEST = 240
"""Code points between a birth name and the name that it goes with."""


def with_birth_names(text: str, groups: Sequence[Group]) -> list[Group]:
    """The groups, with each birth name given to the person whom it goes with, whose own name it does not replace."""
    born = {id(group) for group in groups if _is_born(text, group)}
    if not born:
        return list(groups)
    others = [(start, group) for group in groups if id(group) not in born for start, _ in group.full_spans]
    others.sort(key=lambda each: each[0])
    kept = []
    for group in groups:
        bearer = _bearer(text, group, others) if id(group) in born else None
        if bearer:
            bearer.spans += group.full_spans
        else:
            kept.append(group)
    return kept


def _is_born(text: str, group: Group) -> bool:
    """Whether a name stands only where it is said to be somebody's by birth."""
    return all(_BORN.search(text, max(0, start - _LONGEST_BORN), start) for start, _ in group.full_spans)


def _bearer(text: str, born: Group, others: Sequence[tuple[int, Group]]) -> Group | None:
    """The one who was named last before a birth name; at the start of a sentence, only who alone can be meant."""
    start = born.full_spans[0][0]
    gender = born.gender
    first, last = (bisect_left(others, at, key=lambda each: each[0]) for at in (start - _FARTHEST, start))
    before = [group for _, group in others[first:last] if gender is None or group.gender in (gender, None)]
    begins = _BORN.search(text, max(0, start - _LONGEST_BORN), start)
    several = len({id(group) for group in before}) > 1
    return before[-1] if before and not (begins and begins["first"] and several) else None
