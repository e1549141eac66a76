"""A linear-chain conditional random field: the best sequence of labels, and how likely each label is."""

from collections.abc import Sequence

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
_LEAST_SUM = np.finfo(np.float64).tiny


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


def marginals(texts: Sequence[Scores], steps: Scores) -> list[Odds]:
    """The probability of each label of each word of some texts, summed over all sequences of the others' labels.

    The sums over what comes before and after each word (forward-backward) grow word by word, for all texts at once.
    """
    count = len(steps)
    weights = np.exp(steps, dtype=np.float64)
    both_ways = np.zeros((2 * count, 2 * count))
    both_ways[:count, :count], both_ways[count:, count:] = weights, weights.T
    own = [np.exp(scores - scores.max(1, keepdims=True), dtype=np.float64) for scores in texts]
    sums = np.zeros((max(map(len, texts), default=0), len(texts), 2 * count))
    for text, words in enumerate(own):
        sums[: len(words), text, :count], sums[: len(words), text, count:] = words, words[::-1]
    sums[:1] *= np.exp(_edge(np.concatenate([steps[OUTSIDE], steps[:, OUTSIDE]])))
    reached = np.empty((len(texts), 2 * count))
    for i in range(1, len(sums)):
        np.dot(sums[i - 1], both_ways, out=reached)
        sums[i] *= reached
        if i % _SCALED_EVERY == 0:
            halves = sums[i].reshape(-1, 2, count)
            halves /= np.maximum(halves.sum(2, keepdims=True), _LEAST_SUM)
    return [_odds(words, sums[: len(words), text]) for text, words in enumerate(own)]


def _odds(own: Odds, sums: Odds) -> Odds:
    """Probabilities from a text's weights, and from the sums up to each word from its start and from its end."""
    before, after = np.hsplit(sums, 2)
    odds: Odds = before * after[::-1] / np.maximum(own, _LEAST_SUM)
    odds /= odds.sum(1, keepdims=True)
    return odds


def _edge(steps: Scores) -> Scores:
    """Of steps from or to outside, where a text begins or ends: they can be, or can not, and are not weighed."""
    return np.where(steps <= IMPOSSIBLE, IMPOSSIBLE, np.float32(0))
