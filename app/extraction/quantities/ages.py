"""The numbers that are people's ages, though no "years" follows: "aged 28", "at the age of 95", "when I was 19"."""

import re
from dataclasses import replace

from app.extraction.quantities.bounds import BEFORE, Bound, bound_around

OLDEST = 120
_OF_AGE = re.compile(r"\b(?:(?:the|an)\s)?(?:[Aa]ged?|[Aa]ges)(?:\sof)?\s\Z")
_OR_OLDER = re.compile(r"\s(?:or|and)\s(?:(?P<low>over|above|up)|(?P<high>under|below))\b(?!\s[\d$£€])")
_OLDER = re.compile(r"\b(?:older|younger)\b")
_PERSON_IS = re.compile(
    r"\b(?:I|[Hh]e|[Ss]he|who)\s(?:am|is|was|turned|turns|(?:will|would|would\shave)\s(?:be|been|turn))"
    r"(?:\s(?:just|only|still|now|then))?\s\Z"
)
_CLAUSE_ENDS = re.compile(r"[”\"’')\]]*(?:[.,;:!?—–)\n]|\Z)|\s(?:and|but|when|or|at the time)\b")
_PERSON = re.compile(
    r"(?<![\w’'-])(?!(?:In|At|Of|To|Near|From|And|But|Around|Outside)\s)(?:[A-Z][\w’'.-]*\s){1,3}[A-Z][\w’'-]+,\s\Z"
)
_NOT_PERSON_BEFORE = re.compile(
    r"\b(?:in|at|of|to|near|from|around|outside)\s(?:[A-Z][\w’'.-]*\s)*\Z|[0-9],\s(?:and\s)?\Z", re.IGNORECASE
)
"""A place may stand there, or the last in a list of tallies: "North Bay, 36, and South Bay, 29, have shelters"."""
_SENTENCE_GOES_ON = re.compile(r",\s[a-z]")


def age_bound(text: str, bound: Bound, is_range: bool) -> Bound | None:
    """The bound of a number that words of age stand around, with those words and theirs: "below the age of fifteen"."""
    words = _OF_AGE.search(text[max(0, bound.start - BEFORE) : bound.start])
    if words is None:
        return replace(bound, during=False) if _OLDER.search(text, bound.start, bound.end) else None
    outer = bound_around(text, bound.start - len(words[0]), bound.end, is_range)
    older = _OR_OLDER.match(text, bound.end)
    return replace(
        bound,
        start=outer.start,
        end=older.end() if older else bound.end,
        kinds=bound.kinds | outer.kinds | ({str(older.lastgroup)} if older else set()),
        during=False,
    )


def persons_age_bound(text: str, bound: Bound, low: float, high: float | None) -> Bound | None:
    """The bound of a number that counts nothing but says how old somebody is: "she was 19.", "Ann Lee, 42, said"."""
    if high is None or not 1 < low <= high <= OLDEST or not low.is_integer():
        return None
    before = text[max(0, bound.start - BEFORE) : bound.start]
    said = _PERSON_IS.search(before) and _CLAUSE_ENDS.match(text, bound.end)
    return replace(bound, during=False) if said or _follows_a_person(text, before, bound.end) else None


def _follows_a_person(text: str, before: str, end: int) -> bool:
    """Whether the number between `before` and `end` stands between commas after two or more names of a person."""
    named = _PERSON.search(before)
    if named is None or _NOT_PERSON_BEFORE.search(before, 0, named.start()):
        return False
    return _SENTENCE_GOES_ON.match(text, end) is not None
