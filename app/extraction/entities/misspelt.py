"""Surnames that a text misspells once or twice: "Mrac" beside Ana Marić is nobody else."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

_SHORTEST = 5
"""Letters of a surname that is still told when one is wrong."""


class Misspellings:
    """Finds the only surname that a word is one slip of the pen away from: a letter more, less, other or exchanged."""

    def __init__(self, text: str, surnames: Iterable[str]) -> None:
        self._text = text
        by_remainder: dict[str, set[str]] = defaultdict(set)
        for surname in surnames:
            if len(surname) >= _SHORTEST:
                for remainder in _remainders(surname):
                    by_remainder[remainder].add(surname)
        self._by_remainder = dict(by_remainder)

    def meant(self, word: str) -> str | None:
        """The surname, None where there is none or are several, and for what is also a common word of the text.

        The first letter is right; "the Lees" are a family.
        """
        if len(word) < _SHORTEST:
            return None
        near = {surname for left in _remainders(word) for surname in self._by_remainder.get(left, ())}
        same = [surname for surname in near if surname[0] == word[0] and not _is_of_other_gender(word, surname)]
        found = [surname for surname in same if _is_one_slip(word, surname)]
        is_common = not found or word == f"{found[0]}s" or word in self._in_lower_case
        return found[0] if len(found) == 1 and not is_common else None

    @cached_property
    def _in_lower_case(self) -> frozenset[str]:
        return frozenset(word for word in self._text.split() if word.islower())


def _remainders(word: str) -> Iterator[str]:
    """A word, and what is left of it without one of its letters."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _is_of_other_gender(word: str, surname: str) -> bool:
    """Whether one is the surname of a woman and the other that of her husband or father: Kralova and Kralov."""
    one, other = sorted((word, surname), key=lambda each: each.endswith("a"))
    return other.endswith("a") and not one.endswith("a") and other[:-1] in (one, one[:-1])


def _is_one_slip(word: str, surname: str) -> bool:
    start = 0
    while start < min(len(word), len(surname)) and word[start] == surname[start]:
        start += 1
    one, other = word[start:], surname[start:]
    exchanged = one[:2] == other[1::-1] and len(one) > 1 and one[2:] == other[2:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:] or exchanged
