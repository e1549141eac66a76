"""From the tagger's scores to spans of words: role runs and names."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.extraction.tagging.labels import LEFT_OPEN, NAME_KINDS, NAME_LABELS, PLACES, ROLE_LABELS, ROLES
from app.extraction.tagging.random_field import IMPOSSIBLE, OUTSIDE, Odds, Scores, Stretch, best_labels, marginals
from app.extraction.tagging.runs import LIKELIEST, Bounds, Run

_LEAST_LIKELY = {"source": 0.2, "cue": 0.2, "content": 0.45}
"""Probability that a run of a role is just so, from which on it is told. Set on PolNeAR dev.

Exact F1 gains by a run that is right with more than half its own value; sources and cues that are less likely are told
too, since without them a content, likely as it may be, is nobody's.
"""
_SURELY_BEST = 0.8
"""Probability of a label from which on it is taken for the best in its sequence too, as on PolNeAR dev it is."""
_LEAST_NAME = 0.9
"""Mean probability over its words of being in a name, from which on a person, organization or place is told."""
_KIND_PLACES: dict[str, int] = {kind: at for at, kind in enumerate(NAME_KINDS)}
_NAME_PLACES = [label[0] for label in NAME_LABELS]


def decode(
    roles: Sequence[Scores], names: Sequence[Scores], steps: tuple[Scores, Scores]
) -> Iterator[tuple[list[Run], list[tuple[Run, float]]]]:
    """Of each text's scores of roles and of names, the runs of roles, and the names with the probability of their kind.

    Runs of roles are those that are likely to be just so, whatever the other labels are, the likeliest first where two
    share a word. Names are those of the best labels, each as long as is likeliest.

    The probability of a name's kind is the mean over its words. A person, organization or place that is not surely a
    name is left out. Names of other kinds, of which the words may have several, are as the best labels have them.
    """
    role_odds, name_odds = marginals([roles, names], steps)
    for of_roles, of_names, labels in zip(role_odds, name_odds, _best_labels(names, name_odds, steps[1]), strict=True):
        yield _likely_runs(of_roles), list(_likeliest_names(list(_spelled_names(labels)), of_names))


def role_steps(transitions: Scores) -> Scores:
    """Transition scores [from, to], very negative where one role label can not follow another."""
    steps = transitions.copy()
    for i, before in enumerate(ROLE_LABELS):
        for j, after in enumerate(ROLE_LABELS):
            inside = before[0] in "BI"
            if not ((after[0] in "IE" and before[2:] == after[2:]) if inside else after[0] in "OBS"):
                steps[i, j] = IMPOSSIBLE
    return steps


def _likely_runs(odds: Odds) -> list[Run]:
    places = odds[:, 1:].reshape(len(odds), len(ROLES), len(PLACES))
    bounds = Bounds(ROLES, *(places[:, :, place] for place in range(len(PLACES))))
    likely = [run for role, least in _LEAST_LIKELY.items() for run in bounds.likely(role, least)]
    taken = np.zeros(len(odds), dtype=np.bool_)
    found = []
    for run in sorted(likely, key=lambda run: -run.log_probability):
        if not taken[run.first : run.last].any():
            taken[run.first : run.last] = True
            found.append(run)
    return sorted(found, key=lambda run: run.first)


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


def _likeliest_names(spelled: Sequence[tuple[int, int]], odds: Odds) -> Iterator[tuple[Run, float]]:
    by_kind = odds[:, 1:].reshape(len(odds), len(NAME_KINDS), 2)
    so_far = np.concatenate([np.zeros((1, len(NAME_KINDS))), by_kind.sum(2).cumsum(0)])
    bounds = _name_bounds(by_kind[:, :, 0], by_kind[:, :, 1])
    firsts, lasts = np.array(spelled, dtype=np.int64).reshape(-1, 2).T
    means = (so_far[lasts] - so_far[firsts]) / (lasts - firsts)[:, None]
    kinds = means.argmax(1)
    certain, in_name = bounds.log_probability(kinds, firsts, lasts).tolist(), means.sum(1).tolist()
    reached = 0
    for at, ((first, last), (following, _)) in enumerate(pairwise([*spelled, (len(odds), len(odds))])):
        kind, likely, mean = NAME_KINDS[kinds[at]], in_name[at], means[at]
        best = Run(kind, first, last, certain[at])
        if best.log_probability < LIKELIEST and kind not in LEFT_OPEN:
            of_any = (bounds.likeliest(each, first, last, reached, following) for each in NAME_KINDS)
            best = max(of_any, key=lambda run: run.log_probability)
            mean = (so_far[best.last] - so_far[best.first]) / (best.last - best.first)
            likely = mean.sum()
        reached = best.last
        if best.label in LEFT_OPEN or likely >= _LEAST_NAME:
            yield best, float(mean[_KIND_PLACES[best.label]])


def _spelled_names(labels: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last word (end exclusive) of the names that a sequence of labels spells out."""
    first = None
    for i, label in enumerate([*labels, OUTSIDE]):
        if first is not None and _NAME_PLACES[label] != "I":
            yield first, i
            first = None
        if _NAME_PLACES[label] == "B":
            first = i


def _name_bounds(begins: Odds, inside: Odds) -> Bounds:
    going_on = np.zeros_like(inside)
    going_on[:-1] = (inside[1:] / np.maximum(begins + inside, 1e-9)[:-1]).clip(0, 1)
    return Bounds(NAME_KINDS, begins * going_on, inside * going_on, inside * (1 - going_on), begins * (1 - going_on))


def _best_labels(texts: Sequence[Scores], odds: Sequence[Odds], steps: Scores) -> list[list[int]]:
    """The best labels of texts: each word's likeliest, but for stretches where these are in doubt or can not follow."""
    likeliest = [each.argmax(1) for each in odds]
    best: list[list[int]] = [labels.tolist() for labels in likeliest]
    doubtful = []
    for text, (labels, each) in enumerate(zip(likeliest, odds, strict=True)):
        in_doubt = each.max(1) < _SURELY_BEST
        impossible = steps[np.append(OUTSIDE, labels), np.append(labels, OUTSIDE)] <= IMPOSSIBLE
        in_doubt |= impossible[:-1] | impossible[1:]
        doubtful += [(text, start, end) for start, end in _stretches(in_doubt)]
    stretches = [
        Stretch(
            texts[text][start:end],
            best[text][start - 1] if start else None,
            best[text][end] if end < len(best[text]) else None,
        )
        for text, start, end in doubtful
    ]
    for (text, start, end), labels in zip(doubtful, best_labels(stretches, steps), strict=True):
        best[text][start:end] = labels
    return best


def _stretches(wanted: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """The longest runs of words that are wanted."""
    edges = np.flatnonzero(np.diff(wanted, prepend=False, append=False))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
