"""A linear-chain conditional random field: the best sequence of labels, and how likely each label is."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Odds = NDArray[np.float64]
"""Probabilities [words, labels]."""

IMPOSSIBLE = np.float32(-1e4)
"""Score of a step that can not be."""
OUTSIDE = 0
"""The label of words that have none."""
_SCALED_EVERY = 16
"""Words after which sums over sequences are scaled back to 1, lest they leave the range of numbers."""


def best_labels(scores: Scores, steps: Scores, before: int | None = None, after: int | None = None) -> list[int]:
    """The best sequence of labels (Viterbi) for scores [words, labels] and the steps between them.

    `before` and `after` are the labels beside, None where there are no words: there any label is as good that can stand
    beside what is outside.
    """
    best = scores.copy()
    best[0] += _edge(steps[OUTSIDE]) if before is None else steps[before]
    paths = np.empty_like(steps)
    reached = np.empty_like(scores[0])
    for i in range(1, len(scores)):
        np.add(best[i - 1, :, None], steps, out=paths)
        best[i] += np.maximum.reduce(paths, axis=0, out=reached)
    best[-1] += _edge(steps[:, OUTSIDE]) if after is None else steps[:, after]
    labels = [int(best[-1].argmax())]
    for word in best[-2::-1]:
        labels.append(int((word + steps[:, labels[-1]]).argmax()))
    return labels[::-1]


def marginals(scores: Scores, steps: Scores) -> Odds:
    """The probability of each label of each word, summed over all sequences of the others' labels.

    The sums over what comes before and after each word (forward-backward) grow word by word in one vector.
    """
    count = len(steps)
    weights = np.exp(steps, dtype=np.float64)
    both_ways = np.zeros((2 * count, 2 * count))
    both_ways[:count, :count], both_ways[count:, count:] = weights, weights.T
    own = np.exp(scores - scores.max(1, keepdims=True), dtype=np.float64)
    sums = np.concatenate([own, own[::-1]], 1)
    sums[0] *= np.exp(_edge(np.concatenate([steps[OUTSIDE], steps[:, OUTSIDE]])))
    reached = np.empty(2 * count)
    for i in range(1, len(sums)):
        np.dot(sums[i - 1], both_ways, out=reached)
        sums[i] *= reached
        if i % _SCALED_EVERY == 0:
            sums[i].reshape(2, count)[:] /= sums[i].reshape(2, count).sum(1, keepdims=True)
    odds: Odds = sums[:, :count] * sums[::-1, count:] / np.maximum(own, np.finfo(np.float64).tiny)
    odds /= odds.sum(1, keepdims=True)
    return odds


def _edge(steps: Scores) -> Scores:
    """Of steps from or to outside, where a text begins or ends: they can be, or can not, and are not weighed."""
    return np.where(steps <= IMPOSSIBLE, IMPOSSIBLE, np.float32(0))
