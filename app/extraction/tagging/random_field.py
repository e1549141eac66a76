"""A linear-chain conditional random field: the best sequence of labels, how likely each label is, and how doubtful."""

from collections.abc import Sequence
from typing import NamedTuple

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


class Stretch(NamedTuple):
    """Words with scores [words, labels], and the labels beside them: None where there are no words."""

    scores: Scores
    before: int | None = None
    after: int | None = None


def best_labels(stretches: Sequence[Stretch], steps: Scores) -> list[list[int]]:
    """The best sequence of labels (Viterbi) of each stretch, from its words' scores and the steps between them.

    Where there are no words beside it, any label is as good that can stand beside what is outside. All stretches are
    gone through word by word together, the longest first, so that those that still go on are the first ones.
    """
    order = sorted(range(len(stretches)), key=lambda at: -len(stretches[at].scores))
    lengths = [len(stretches[at].scores) for at in order]
    best = np.zeros((max(lengths, default=0), len(order), len(steps)), dtype=np.float32)
    for column, (length, at) in enumerate(zip(lengths, order, strict=True)):
        scores, before, after = stretches[at]
        best[:length, column] = scores
        best[0, column] += _edge(steps[OUTSIDE]) if before is None else steps[before]
        best[length - 1, column] += _edge(steps[:, OUTSIDE]) if after is None else steps[:, after]
    going_on = np.searchsorted(-np.array(lengths), -np.arange(len(best) + 1)).tolist()
    for word, count in enumerate(going_on[1:-1], start=1):
        best[word, :count] += (best[word - 1, :count, :, None] + steps).max(1)
    labels = np.zeros(best.shape[:2], dtype=np.int64)
    for word in range(len(best) - 1, -1, -1):
        count, following = going_on[word : word + 2]
        best[word, :following] += steps[:, labels[word + 1, :following]].T if following else 0
        labels[word, :count] = best[word, :count].argmax(1)
    found = dict(zip(order, labels.T.tolist(), strict=True))
    return [found[at][: len(stretch.scores)] for at, stretch in enumerate(stretches)]


def marginals(fields: Sequence[Sequence[Scores]], steps: Sequence[Scores]) -> list[list[Odds]]:
    """The probability of each label of each word, summed over all sequences of the other words' labels.

    Several random fields over the same words, each with its own labels and steps: in each, the scores of some texts;
    so for what comes out. The sums over what comes before and after each word (forward-backward) grow word by word, in
    all fields of all texts at once.
    """
    ways = [way for own in steps for way in (own, own.T)]
    ends = np.cumsum([len(way) for way in ways])
    blocks = [slice(end - len(way), end) for way, end in zip(ways, ends, strict=True)]
    weights, same_block = np.zeros((2, ends[-1], ends[-1]))
    for way, block in zip(ways, blocks, strict=True):
        weights[block, block], same_block[block, block] = np.exp(way, dtype=np.float64), 1
    own = [[np.exp(scores - scores.max(1, keepdims=True), dtype=np.float64) for scores in texts] for texts in fields]
    sums = np.zeros((max(map(len, own[0]), default=0), len(own[0]), ends[-1]))
    for texts, forwards, backwards in zip(own, blocks[::2], blocks[1::2], strict=True):
        for text, words in enumerate(texts):
            sums[: len(words), text, forwards], sums[: len(words), text, backwards] = words, words[::-1]
    sums[:1] *= np.exp(np.concatenate([_edge(way[OUTSIDE]) for way in ways]))
    reached = np.empty(sums.shape[1:])
    for i in range(1, len(sums)):
        np.dot(sums[i - 1], weights, out=reached)
        sums[i] *= reached
        if i % _SCALED_EVERY == 0:
            sums[i] /= np.maximum(sums[i] @ same_block, _LEAST_SUM)
    return [
        [
            _odds(words, sums[: len(words), text, forwards], sums[: len(words), text, backwards][::-1])
            for text, words in enumerate(texts)
        ]
        for texts, forwards, backwards in zip(own, blocks[::2], blocks[1::2], strict=True)
    ]


def doubt(odds: Odds) -> float:
    """The mean entropy of the words' labels, in nats: 0 where all are sure."""
    return -float((odds * np.log(np.maximum(odds, _LEAST_SUM))).sum(1).mean())


def _odds(own: Odds, before: Odds, after: Odds) -> Odds:
    """Probabilities from a text's weights, and from the sums up to each word from its start and from its end."""
    odds: Odds = before * after / np.maximum(own, _LEAST_SUM)
    odds /= odds.sum(1, keepdims=True)
    return odds


def _edge(steps: Scores) -> Scores:
    """Of steps from or to outside, where a text begins or ends: they can be, or can not, and are not weighed."""
    return np.where(steps <= IMPOSSIBLE, IMPOSSIBLE, np.float32(0))
