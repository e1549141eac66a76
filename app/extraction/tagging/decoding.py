"""From the tagger's scores to spans of words: role runs, names, and which source and content go with which cue."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from app.extraction.tagging.labels import LINKS, NAME_KINDS, NAME_LABELS, ROLE_LABELS
from app.extraction.values import EntityKind

Scores = NDArray[np.float32]

_IMPOSSIBLE = np.float32(-1e4)
_LEAST_SOURCE, _LEAST_CONTENT = 0.1, 0.2
"""Least mean link probability at which a source or content is credited. Set on PolNeAR dev."""
_SOURCE, _CONTENT = LINKS.index("source"), LINKS.index("content")


@dataclass(frozen=True, slots=True)
class Run:
    """An unbroken run of words of one role, or one name: word indices, end exclusive."""

    label: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Linked:
    """A cue with the runs that belong to it; confidence is a fraction."""

    cue: Run
    source: Run | None
    content: tuple[Run, ...]
    confidence: float


@cache
def _allowed() -> Scores:
    """[from, to]: 0 where one role label may follow another, very negative where not."""
    allowed = np.full((len(ROLE_LABELS), len(ROLE_LABELS)), _IMPOSSIBLE, dtype=np.float32)
    for i, before in enumerate(ROLE_LABELS):
        for j, after in enumerate(ROLE_LABELS):
            inside = before[0] in "BI"
            if (after[0] in "IE" and before[2:] == after[2:]) if inside else after[0] in "OBS":
                allowed[i, j] = 0
    return allowed


def best_roles(scores: Scores, transitions: Scores) -> list[int]:
    """The best possible sequence of role labels (Viterbi) for scores [words, labels]."""
    steps = transitions + _allowed()
    total = scores[0] + np.where([label[0] in "OBS" for label in ROLE_LABELS], 0, _IMPOSSIBLE)
    back = np.empty(scores.shape, dtype=np.int64)
    columns = np.arange(len(ROLE_LABELS))
    for i in range(1, len(scores)):
        paths = total[:, None] + steps
        back[i] = paths.argmax(0)
        total = paths[back[i], columns] + scores[i]
    total = total + np.where([label[0] in "OES" for label in ROLE_LABELS], 0, _IMPOSSIBLE)
    labels = [int(total.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        labels.append(int(back[i, labels[-1]]))
    return labels[::-1]


def role_runs(labels: Sequence[int]) -> Iterator[Run]:
    """The runs that a sequence of role labels spells out."""
    first = 0
    for i, label in enumerate(labels):
        place, _, role = ROLE_LABELS[label].partition("-")
        if place in "BS":
            first = i
        if place in "ES":
            yield Run(role, first, i + 1)


def name_runs(scores: Scores) -> Iterator[tuple[Run, float]]:
    """Names in scores [words, labels], each with the mean probability of its kind."""
    odds = np.exp(scores - scores.max(1, keepdims=True))
    odds /= odds.sum(1, keepdims=True)
    labels = odds.argmax(1)
    first = 0
    while first < len(labels):
        if labels[first] == 0:
            first += 1
            continue
        last = first + 1
        while last < len(labels) and NAME_LABELS[labels[last]].startswith("I"):
            last += 1
        kind, confidence = _kind(odds[first:last])
        yield Run(kind, first, last), confidence
        first = last


def _kind(odds: Scores) -> tuple[EntityKind, float]:
    of_kind = odds[:, 1:].reshape(len(odds), len(NAME_KINDS), 2).sum(2).mean(0)
    best = int(of_kind.argmax())
    return NAME_KINDS[best], float(of_kind[best])


def link(cues: Sequence[Run], sources: Sequence[Run], contents: Sequence[Run], odds: Scores) -> list[Linked]:
    """Gives every content to the cue it most likely belongs to, and every cue its likeliest source.

    `odds` [cues, words, links] are probabilities. A cue without content makes no attribution; a content that no cue
    wants is left out, since nobody can be credited with it.
    """
    given: list[list[Run]] = [[] for _ in cues]
    for content in contents:
        wanted = odds[:, content.first : content.last, _CONTENT].mean(1)
        best = int(wanted.argmax())
        if wanted[best] >= _LEAST_CONTENT:
            given[best].append(content)
    return [_linked(cue, sources, own, cue_odds) for cue, own, cue_odds in zip(cues, given, odds, strict=True) if own]


def _linked(cue: Run, sources: Sequence[Run], contents: Sequence[Run], odds: Scores) -> Linked:
    likelihood = [float(odds[source.first : source.last, _SOURCE].mean()) for source in sources]
    best = int(np.argmax(likelihood)) if likelihood else -1
    source = sources[best] if likelihood and likelihood[best] >= _LEAST_SOURCE else None
    certain = min(float(odds[c.first : c.last, _CONTENT].mean()) for c in contents)
    source_certain = likelihood[best] if source else 1.0 - max(likelihood, default=0.0)
    return Linked(cue, source, tuple(contents), certain * source_certain)
