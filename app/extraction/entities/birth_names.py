"""Names that somebody was born with: "Tony Marsh, born Anthony Marshall" is one person."""

import re
from collections.abc import Sequence

from app.extraction.entities.forms import Group
from app.extraction.entities.titles import Gender, gender_of_given_name

_BORN = re.compile(r"(?<![\w-])(?:(?P<first>Born)|born|née?)\s\Z")
_LONGEST_BORN = 6
_FARTHEST = 240
"""Code points between a birth name and the name that it goes with."""


def with_birth_names(text: str, groups: Sequence[Group]) -> list[Group]:
    """The groups, with each birth name given to the person whom it goes with, whose own name it does not replace."""
    if not any(_is_born(text, group) for group in groups):
        return list(groups)
    kept = []
    for group in groups:
        bearer = _bearer(text, group, groups) if _is_born(text, group) else None
        if bearer:
            bearer.spans += group.full_spans
        else:
            kept.append(group)
    return kept


def _is_born(text: str, group: Group) -> bool:
    """Whether a name stands only where it is said to be somebody's by birth."""
    return all(_BORN.search(text, max(0, start - _LONGEST_BORN), start) for start, _ in group.full_spans)


def _bearer(text: str, born: Group, groups: Sequence[Group]) -> Group | None:
    """The one who was named last before a birth name; at the start of a sentence, only who alone can be meant."""
    start = born.full_spans[0][0]
    gender = _gender(born)
    before = [
        (reached, group)
        for group in groups
        if group is not born and _gender(group) in (gender, None)
        for reached, _ in group.full_spans
        if start - _FARTHEST <= reached < start
    ]
    if not before:
        return None
    begins = _BORN.search(text, max(0, start - _LONGEST_BORN), start)
    several = len({id(group) for _, group in before}) > 1
    return None if begins and begins["first"] and several else max(before, key=lambda each: each[0])[1]


def _gender(group: Group) -> Gender | None:
    given = group.forms[0].name.given
    return gender_of_given_name(given) if given else None
