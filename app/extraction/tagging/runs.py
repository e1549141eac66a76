"""Runs of words with one label, and how likely it is that one begins and ends at given words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import log

import numpy as np
from numpy.typing import NDArray

LIKELIEST = log(0.5)
"""Log probability of a run from which on no other that shares a word with it can be likelier."""
_LEAST_PLACE = 0.03
"""Probability that a run begins or ends at a word from which on this is thought of."""
_LEAST = 1e-9

Parts = NDArray[np.float64]
"""Probabilities [words, labels]."""
Indices = NDArray[np.int64]


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
    """Where runs of some labels may begin and end.

    Whether a run goes on at a word is taken to depend on its having reached the word before, not on where it began: in
    a random field that is so but for the step from a run's first word, which may weigh a little more or less.
    """

    def __init__(self, labels: Sequence[str], begins: Parts, inside: Parts, ends: Parts, alone: Parts) -> None:
        """From the probabilities that a run begins at a word, has it inside, ends at it, and is this word alone."""
        self._labels = {label: i for i, label in enumerate(labels)}
        ending = np.full(ends.shape, _LEAST)
        ending[1:] = (ends[1:] / np.maximum(begins + inside, _LEAST)[:-1]).clip(_LEAST, 1 - _LEAST)
        self._begins, self._alone, self._ending = (np.log(np.maximum(part, _LEAST)) for part in (begins, alone, ending))
        self._going_on = np.log1p(-ending).cumsum(0)
        self._may_begin, self._may_end = (np.maximum(part, alone) > _LEAST_PLACE for part in (begins, ends))

    def log_probability(self, at: Indices, firsts: Indices, lasts: Indices) -> NDArray[np.float64]:
        """Of the runs with these labels, by their index, each from one word to another, end exclusive."""
        inside = self._going_on[lasts - 2, at] - self._going_on[firsts, at]
        longer = self._begins[firsts, at] + inside + self._ending[lasts - 1, at]
        return np.where(lasts - firsts == 1, self._alone[firsts, at], longer)

    def _run(self, label: str, first: int, last: int) -> Run:
        at, firsts, lasts = (np.array([index]) for index in (self._labels[label], first, last))
        return Run(label, first, last, float(self.log_probability(at, firsts, lasts)[0]))

    def likeliest(self, label: str, first: int, last: int, low: int, high: int) -> Run:
        """The likeliest run that shares a word with this one, all between two words (ends exclusive)."""
        best = self._run(label, first, last)
        if best.log_probability < LIKELIEST:
            at = self._labels[label]
            firsts = np.flatnonzero(self._may_begin[low:last, at]) + low
            lasts = np.flatnonzero(self._may_end[max(low, first) : high, at]) + max(low, first)
            if len(firsts) and len(lasts):
                others = self._log_probabilities(at, firsts, lasts)
                begun, ended = np.unravel_index(others.argmax(), others.shape)
                other = Run(label, int(firsts[begun]), int(lasts[ended]) + 1, float(others[begun, ended]))
                best = max(best, other, key=lambda run: run.log_probability)
        return best

    def likely(self, label: str, least: float) -> Iterator[Run]:
        """All runs of a label that have at least this probability; they may share words."""
        at = self._labels[label]
        firsts, lasts = np.flatnonzero(self._may_begin[:, at]), np.flatnonzero(self._may_end[:, at])
        found = self._log_probabilities(at, firsts, lasts)
        for begun, ended in zip(*np.nonzero(found >= log(least)), strict=True):
            yield Run(label, int(firsts[begun]), int(lasts[ended]) + 1, float(found[begun, ended]))

    def _log_probabilities(self, at: int, firsts: Indices, lasts: Indices) -> Parts:
        """Of runs of one label from any of these words to any of those [firsts, lasts], both inclusive."""
        begun = self._begins[firsts, at] - self._going_on[firsts, at]
        ended = self._ending[lasts, at] + self._going_on[lasts - 1, at]
        lengths = lasts[None] - firsts[:, None]
        longer = np.where(lengths > 0, begun[:, None] + ended[None], -np.inf)
        return np.where(lengths == 0, self._alone[firsts, at][:, None], longer)
