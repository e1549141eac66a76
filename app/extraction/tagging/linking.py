"""Which source and content go with which cue."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from app.extraction.tagging.confidence import Evidence, log_odds
from app.extraction.tagging.random_field import Scores
from app.extraction.tagging.runs import Run

_LEAST_SOURCE, _LEAST_CONTENT = 0.1, 0.1
"""Least mean link probability at which a source or content is credited. Set on PolNeAR dev."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A cue with the runs that belong to it, and what speaks for that."""

    cue: Run
    source: Run | None
    content: tuple[Run, ...]
    evidence: Evidence


def link(
    cues: Sequence[Run], sources: Sequence[Run], contents: Sequence[Run], likely: Scores, wanted: Scores
) -> list[Linked]:
    """Gives every content to the cue it most likely belongs to, and every cue its likeliest source.

    `likely` [cues, sources] and `wanted` [cues, contents] are the mean probabilities of links over a run's words. A cue
    without content makes no attribution; a content that no cue wants is left out, since nobody can be credited with it.
    """
    given: list[list[int]] = [[] for _ in cues]
    for number, best in enumerate(wanted.argmax(0)):
        if wanted[best, number] >= _LEAST_CONTENT:
            given[best].append(number)
    found = []
    for number, cue in enumerate(cues):
        if own := given[number]:
            source, source_link = _source(sources, likely[number])
            parts = tuple(contents[i] for i in own)
            evidence = _evidence(cue, source, parts, source_link, float(wanted[number, own].min()))
            found.append(Linked(cue, source, parts, evidence))
    return found


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
        cue_bounds=cue.log_probability,
        source_bounds=source.log_probability if source else 0.0,
        content_bounds=min(content.log_probability for content in contents),
        content_length=log(sum(content.last - content.first for content in contents)),
    )
