"""From the tagger's scores to spans of words: role runs, names, and which source and content go with which cue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import log

import numpy as np
from numpy.typing import NDArray

from app.extraction.tagging.confidence import Evidence, log_odds
from app.extraction.tagging.labels import LEFT_OPEN, LINKS, NAME_KINDS, NAME_LABELS, ROLE_LABELS

Scores = NDArray[np.float32]

_IMPOSSIBLE = np.float32(-1e4)
_LEAST_SOURCE, _LEAST_CONTENT = 0.1, 0.1
"""Least mean link probability at which a source or content is credited. Set on PolNeAR dev."""
_SOURCE, _CONTENT = LINKS.index("source"), LINKS.index("content")
_SURELY_OUTSIDE = 0.999
"""Probability of being in no name from which on a word is not looked at further."""
_SURELY_BEST = 0.9
"""Probability of a name label from which on it is taken for the best in its sequence too, as on PolNeAR dev it is."""
_LEAST_KIND = 0.5
"""Mean probability of its kind over its words from which on a name is one. Kinds that corpora leave open share it."""
_NAME_PLACES = [label[0] for label in NAME_LABELS]


@dataclass(frozen=True, slots=True)
class Run:
    """An unbroken run of words of one role, or one name: word indices, end exclusive.

    `log_probability` is the sum over its words of that of their role labels, each by itself.
    """

    label: str
    first: int
    last: int
    log_probability: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Linked:
    """A cue with the runs that belong to it, and what speaks for that."""

    cue: Run
    source: Run | None
    content: tuple[Run, ...]
    evidence: Evidence


def role_steps(transitions: Scores) -> Scores:
    """Transition scores [from, to], very negative where one role label can not follow another."""
    steps = transitions.copy()
    for i, before in enumerate(ROLE_LABELS):
        for j, after in enumerate(ROLE_LABELS):
            inside = before[0] in "BI"
            if not ((after[0] in "IE" and before[2:] == after[2:]) if inside else after[0] in "OBS"):
                steps[i, j] = _IMPOSSIBLE
    return steps


def best_labels(scores: Scores, steps: Scores) -> list[int]:
    """The best sequence of labels (Viterbi) for scores [words, labels] and the possible steps between them.

    Label 0 is outside; what can not follow or precede it neither begins nor ends the sequence.
    """
    best = scores.copy()
    best[0, steps[0] <= _IMPOSSIBLE] = -np.inf
    paths = np.empty_like(steps)
    reached = np.empty_like(scores[0])
    for i in range(1, len(scores)):
        np.add(best[i - 1, :, None], steps, out=paths)
        best[i] += np.maximum.reduce(paths, axis=0, out=reached)
    best[-1, steps[:, 0] <= _IMPOSSIBLE] = -np.inf
    labels = [int(best[-1].argmax())]
    for word in best[-2::-1]:
        labels.append(int((word + steps[:, labels[-1]]).argmax()))
    return labels[::-1]


def role_runs(labels: Sequence[int], scores: Scores) -> Iterator[Run]:
    """The runs that a sequence of role labels spells out, with how likely the scores [words, labels] make them."""
    certain = _log_probabilities(scores)[np.arange(len(labels)), labels].cumsum().tolist()
    first = 0
    for i, label in enumerate(labels):
        place, _, role = ROLE_LABELS[label].partition("-")
        if place in "BS":
            first = i
        if place in "ES":
            yield Run(role, first, i + 1, certain[i] - (certain[first - 1] if first else 0.0))


def _log_probabilities(scores: Scores) -> Scores:
    """Of every label by itself, for scores [words, labels]."""
    below: Scores = scores - scores.max(1, keepdims=True)
    total: Scores = np.log(np.exp(below).sum(1, keepdims=True))
    return below - total


def name_steps(transitions: Scores) -> Scores:
    """Transition scores [from, to], very negative where one name label can not follow another.

    One name's words may differ in kinds that a corpus leaves open.
    """
    steps = transitions.copy()
    for i, before in enumerate(NAME_LABELS):
        for j, after in enumerate(NAME_LABELS):
            if after[0] == "I" and before[2:] != after[2:] and not {before[2:], after[2:]} <= LEFT_OPEN:
                steps[i, j] = _IMPOSSIBLE
    return steps


def name_runs(scores: Scores, steps: Scores) -> Iterator[tuple[Run, float]]:
    """Names in scores [words, labels], each with the mean probability of its kind: the best labels (Viterbi).

    A person, organization or place that is less likely than not to be one is left out.
    """
    odds = np.exp(_log_probabilities(scores))
    of_kind = odds[:, 1:].reshape(len(odds), len(NAME_KINDS), 2).sum(2)
    labels = _name_labels(scores, steps, odds)
    for first, label in enumerate(labels):
        if _NAME_PLACES[label] == "B":
            last = first + 1
            while last < len(labels) and _NAME_PLACES[labels[last]] == "I":
                last += 1
            mean = of_kind[first:last].mean(0)
            best = int(mean.argmax())
            if mean[best] >= _LEAST_KIND or NAME_KINDS[best] in LEFT_OPEN:
                yield Run(NAME_KINDS[best], first, last), float(mean[best])


def _name_labels(scores: Scores, steps: Scores, odds: Scores) -> list[int]:
    """The best labels: each word's own, but for stretches around names where these are in doubt or can not follow."""
    labels = odds.argmax(1)
    in_doubt = odds.max(1) < _SURELY_BEST
    in_doubt |= steps[np.append(0, labels[:-1]), labels] <= _IMPOSSIBLE
    for start, end in _stretches(odds[:, 0] < _SURELY_OUTSIDE):
        around = slice(max(start - 1, 0), end + 1)
        if in_doubt[around].any():
            labels[around] = best_labels(scores[around], steps)
    return [int(label) for label in labels]


def _stretches(wanted: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """The longest runs of words that are wanted."""
    edges = np.flatnonzero(np.diff(wanted, prepend=False, append=False))
    yield from zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


def link(cues: Sequence[Run], sources: Sequence[Run], contents: Sequence[Run], odds: Scores) -> list[Linked]:
    """Gives every content to the cue it most likely belongs to, and every cue its likeliest source.

    `odds` [cues, words, links] are probabilities. A cue without content makes no attribution; a content that no cue
    wants is left out, since nobody can be credited with it.
    """
    given: list[list[int]] = [[] for _ in cues]
    wanted = _means(odds[:, :, _CONTENT], contents)
    for number, best in enumerate(wanted.argmax(0)):
        if wanted[best, number] >= _LEAST_CONTENT:
            given[best].append(number)
    likely = _means(odds[:, :, _SOURCE], sources)
    found = []
    for number, cue in enumerate(cues):
        if own := given[number]:
            source, source_link = _source(sources, likely[number])
            parts = tuple(contents[i] for i in own)
            evidence = _evidence(cue, source, parts, source_link, float(wanted[number, own].min()))
            found.append(Linked(cue, source, parts, evidence))
    return found


def _means(odds: Scores, runs: Sequence[Run]) -> Scores:
    """[cues, runs]: the mean over each run's words of odds [cues, words]."""
    sums = np.pad(odds.cumsum(1, dtype=np.float64), ((0, 0), (1, 0)))
    first, last = (np.array([getattr(run, end) for run in runs], dtype=np.int64) for end in ("first", "last"))
    means: Scores = (sums[:, last] - sums[:, first]) / (last - first)
    return means


def _source(sources: Sequence[Run], likely: Scores) -> tuple[Run | None, float]:
    """The likeliest source, if any is likely at all, and the probability that this choice is right."""
    best = int(likely.argmax()) if len(sources) else -1
    if best < 0:
        return None, 1.0
    probability = float(likely[best])
    return (sources[best], probability) if probability >= _LEAST_SOURCE else (None, 1.0 - probability)


def _evidence(
    cue: Run, source: Run | None, contents: Sequence[Run], source_link: float, content_link: float
) -> Evidence:
    return Evidence(
        content_link=log_odds(content_link),
        source_link=log_odds(source_link),
        sourceless=float(source is None),
        cue_labels=cue.log_probability,
        source_labels=source.log_probability if source else 0.0,
        content_labels=min(content.log_probability for content in contents),
        content_length=log(sum(content.last - content.first for content in contents)),
    )
