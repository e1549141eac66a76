"""From the tagger's scores to spans of words: role runs and names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from math import log

import numpy as np
from numpy.typing import NDArray

from app.extraction.tagging.labels import LEFT_OPEN, NAME_KINDS, NAME_LABELS, ROLE_LABELS, ROLES
from app.extraction.tagging.random_field import IMPOSSIBLE, OUTSIDE, Odds, Scores, best_labels, marginals

_SURELY_BEST = 0.9
"""Probability of a label from which on it is taken for the best in its sequence too, as on PolNeAR dev it is."""
_LIKELIEST = log(0.5)
"""Log probability of a run from which on no other that shares a word with it can be likelier."""
_LEAST = 1e-9
_LEAST_PLACE = 0.03
"""Probability that a run begins or ends at a word from which on this is thought of."""
_LEAST_KIND = 0.5
"""Mean probability of its kind over its words from which on a name is one. Kinds that corpora leave open share it."""
_NAME_PLACES = [label[0] for label in NAME_LABELS]


@dataclass(frozen=True, slots=True)
class Run:
    """An unbroken run of words of one role, or one name: word indices, end exclusive.

    `log_probability` is that of a role's run from just this word to just that.
    """

    label: str
    first: int
    last: int
    log_probability: float = field(default=0.0, compare=False)


def role_steps(transitions: Scores) -> Scores:
    """Transition scores [from, to], very negative where one role label can not follow another."""
    steps = transitions.copy()
    for i, before in enumerate(ROLE_LABELS):
        for j, after in enumerate(ROLE_LABELS):
            inside = before[0] in "BI"
            if not ((after[0] in "IE" and before[2:] == after[2:]) if inside else after[0] in "OBS"):
                steps[i, j] = IMPOSSIBLE
    return steps


def role_runs(scores: Scores, steps: Scores) -> Iterator[Run]:
    """The runs of the best labels, each as long as is likeliest, whatever the other labels are.

    That a run is exactly so is likelier then than in the best sequence as a whole.
    """
    odds = marginals(scores, steps)
    spelled = list(_spelled(_best_labels(scores, steps, odds)))
    if not spelled:
        return
    bounds = {role: _Bounds(odds, role) for role in ROLES}
    reached = 0
    for run, following in pairwise([*spelled, Run("", len(scores), len(scores))]):
        best = bounds[run.label].likeliest(run, reached, following.first)
        reached = best.last
        yield best


def _spelled(labels: Sequence[int]) -> Iterator[Run]:
    """The runs that a sequence of role labels spells out."""
    first = 0
    for i, label in enumerate(labels):
        place, _, role = ROLE_LABELS[label].partition("-")
        if place in "BS":
            first = i
        if place in "ES":
            yield Run(role, first, i + 1)


class _Bounds:
    """Where runs of a role begin and end, by the probabilities of its labels [words, labels].

    What comes after a word inside a run does not depend on where it began, so these are enough to tell how likely a
    run is.
    """

    def __init__(self, odds: Odds, role: str) -> None:
        begins, inside, ends, alone = (odds[:, ROLE_LABELS.index(f"{place}-{role}")] for place in "BIES")
        ending = np.full(len(odds), _LEAST)
        ending[1:] = (ends[1:] / np.maximum(begins + inside, _LEAST)[:-1]).clip(_LEAST, 1 - _LEAST)
        self._begins, self._alone, self._ending = (_logs(each) for each in (begins, alone, ending))
        self._going_on: list[float] = np.log1p(-ending).cumsum().tolist()
        self._may_begin, self._may_end = (np.maximum(each, alone) > _LEAST_PLACE for each in (begins, ends))

    def log_probability(self, first: int, last: int) -> float:
        """Of the run from one word to another, end exclusive."""
        if last - first == 1:
            return self._alone[first]
        inside = self._going_on[last - 2] - self._going_on[first]
        return self._begins[first] + inside + self._ending[last - 1]

    def likeliest(self, run: Run, low: int, high: int) -> Run:
        """The likeliest run that shares a word with this one, between two words (end exclusive)."""
        best, certain = (run.first, run.last), self.log_probability(run.first, run.last)
        if certain < _LIKELIEST:
            firsts = np.flatnonzero(self._may_begin[low : run.last]) + low
            lasts = np.flatnonzero(self._may_end[max(low, run.first) : high]) + max(low, run.first)
            for first, last in product(firsts.tolist(), lasts.tolist()):
                if last >= first and (found := self.log_probability(first, last + 1)) > certain:
                    best, certain = (first, last + 1), found
        return Run(run.label, *best, certain)


def _logs(odds: Odds) -> list[float]:
    logs: list[float] = np.log(np.maximum(odds, _LEAST)).tolist()
    return logs


def name_steps(transitions: Scores) -> Scores:
    """Transition scores [from, to], very negative where one name label can not follow another.

    One name's words may differ in kinds that a corpus leaves open.
    """
    steps = transitions.copy()
    for i, before in enumerate(NAME_LABELS):
        for j, after in enumerate(NAME_LABELS):
            if after[0] == "I" and before[2:] != after[2:] and not {before[2:], after[2:]} <= LEFT_OPEN:
                steps[i, j] = IMPOSSIBLE
    return steps


def name_runs(scores: Scores, steps: Scores) -> Iterator[tuple[Run, float]]:
    """Names in scores [words, labels], each with the mean probability of its kind: the best labels (Viterbi).

    A person, organization or place that is less likely than not to be one is left out.
    """
    odds = _by_itself(scores)
    of_kind = odds[:, 1:].reshape(len(odds), len(NAME_KINDS), 2).sum(2)
    labels = _best_labels(scores, steps, odds)
    for first, label in enumerate(labels):
        if _NAME_PLACES[label] == "B":
            last = first + 1
            while last < len(labels) and _NAME_PLACES[labels[last]] == "I":
                last += 1
            mean = of_kind[first:last].mean(0)
            best = int(mean.argmax())
            if mean[best] >= _LEAST_KIND or NAME_KINDS[best] in LEFT_OPEN:
                yield Run(NAME_KINDS[best], first, last), float(mean[best])


def _best_labels(scores: Scores, steps: Scores, odds: Odds | Scores) -> list[int]:
    """The best labels: each word's likeliest, but for stretches where these are in doubt or can not follow."""
    labels = odds.argmax(1)
    in_doubt = odds.max(1) < _SURELY_BEST
    impossible = steps[np.append(OUTSIDE, labels), np.append(labels, OUTSIDE)] <= IMPOSSIBLE
    in_doubt |= impossible[:-1] | impossible[1:]
    best: list[int] = labels.tolist()
    for start, end in _stretches(in_doubt):
        before, after = best[start - 1] if start else None, best[end] if end < len(best) else None
        best[start:end] = best_labels(scores[start:end], steps, before, after)
    return best


def _stretches(wanted: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """The longest runs of words that are wanted."""
    edges = np.flatnonzero(np.diff(wanted, prepend=False, append=False))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def _by_itself(scores: Scores) -> Scores:
    """The probability of every label of each word, for scores [words, labels]."""
    odds: Scores = np.exp(scores - scores.max(1, keepdims=True))
    odds /= odds.sum(1, keepdims=True)
    return odds
