"""Runs of words with one label, and how likely it is that one begins and ends at given words."""

from dataclasses import dataclass, field
from itertools import product
from math import log

import numpy as np
from numpy.typing import NDArray

LIKELIEST = log(0.5)
"""Log probability of a run from which on no other that shares a word with it can be likelier."""
_LEAST_PLACE = 0.03
"""Probability that a run begins or ends at a word from which on this is thought of."""
_LEAST = 1e-9

Part = NDArray[np.float64]
"""Probabilities of one label, one for each word."""


@dataclass(frozen=True, slots=True)
class Run:
    """An unbroken run of words of one role, or one name: word indices, end exclusive.

    `log_probability` is that of a run from just this word to just that.
    """

    label: str
    first: int
    last: int
    log_probability: float = field(default=0.0, compare=False)

    def shifted(self, words: int) -> "Run":
        """The run with so many words more before it."""
        return Run(self.label, self.first + words, self.last + words, self.log_probability)


class Bounds:
    """Where runs of one label may begin and end.

    Whether a run goes on at a word is taken to depend on its having reached the word before, not on where it began: in
    a random field that is so but for the step from a run's first word, which may weigh a little more or less.
    """

    def __init__(self, label: str, begins: Part, inside: Part, ends: Part, alone: Part) -> None:
        """From the probabilities that a run begins at a word, has it inside, ends at it, and is this word alone."""
        self._label = label
        ending = np.full(len(ends), _LEAST)
        ending[1:] = (ends[1:] / np.maximum(begins + inside, _LEAST)[:-1]).clip(_LEAST, 1 - _LEAST)
        self._begins, self._alone, self._ending = (_logs(each) for each in (begins, alone, ending))
        self._going_on: list[float] = np.log1p(-ending).cumsum().tolist()
        self._may_begin, self._may_end = (np.maximum(each, alone) > _LEAST_PLACE for each in (begins, ends))

    def run(self, first: int, last: int) -> Run:
        """The run from one word to another, end exclusive."""
        if last - first == 1:
            certain = self._alone[first]
        else:
            inside = self._going_on[last - 2] - self._going_on[first]
            certain = self._begins[first] + inside + self._ending[last - 1]
        return Run(self._label, first, last, certain)

    def likeliest(self, first: int, last: int, low: int, high: int) -> Run:
        """The likeliest run that shares a word with this one, all between two words (ends exclusive)."""
        best = self.run(first, last)
        if best.log_probability < LIKELIEST:
            firsts = np.flatnonzero(self._may_begin[low:last]) + low
            lasts = np.flatnonzero(self._may_end[max(low, first) : high]) + max(low, first)
            others = (self.run(f, e + 1) for f, e in product(firsts.tolist(), lasts.tolist()) if e >= f)
            best = max([best, *others], key=lambda run: run.log_probability)
        return best


def _logs(odds: Part) -> list[float]:
    logs: list[float] = np.log(np.maximum(odds, _LEAST)).tolist()
    return logs
