"""Documents of labelled words, as every corpus is read into and as the tagger learns from."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.extraction.tagging.labels import NAME_LABELS, ROLE_LABELS, ROLES, SHARED_KINDS
from app.extraction.values import EntityKind, Span

NameSet = frozenset[str]
"""The name labels that an annotation admits: a corpus with fewer kinds than ours leaves some open."""

Table = NDArray[np.floating[Any]]
"""A row for each word, a column for each label."""

SpansByRole = dict[str, list[list[int]]]
"""Of an attribution, what it has of source, cue and content: [start, end] in code points, end exclusive."""

Name = tuple[int, int, str]
"""First word, last word (end exclusive) and kind."""

OUTSIDE: NameSet = frozenset({"O"})
ANY_NAME_LABEL: NameSet = frozenset(NAME_LABELS)


@dataclass(frozen=True, slots=True)
class LabelledAttribution:
    """An attribution as word indices."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document's words with what is known of them. `attributions` None: not annotated for them.

    `joined` are the indices of the words that are written without a space before them.
    """

    id: str
    words: list[str]
    line_starts: frozenset[int]
    names: list[NameSet] | None
    name_weight: float = 1.0
    annotations: list[list[LabelledAttribution]] | None = None
    joined: frozenset[int] = frozenset()


class AbsentError(SystemExit):
    """A corpus is not here. Ends the program with a message, unless it can do without."""


def require(path: Path) -> Path:
    """The file or folder itself; raises AbsentError where it is not there."""
    if not path.exists():
        raise AbsentError(f"{path} is absent: training and scoring need the corpora that training/README.md lists")
    return path


def admitting(place: str, *kinds: EntityKind) -> NameSet:
    """The labels of a word that begins (B) or continues (I) a name of any of the kinds."""
    return frozenset(f"{place}-{kind}" for kind in kinds)


def annotated_names(admitted: Sequence[NameSet]) -> Iterator[Name]:
    """The names of the shared kinds; a B label begins one, and so does an I label with no name before it."""
    first, kind = 0, None
    for i, here in enumerate([*admitted, OUTSIDE]):
        if kind and here != admitting("I", kind):
            yield first, i, kind
            kind = None
        begun = next((k for k in SHARED_KINDS if here in (admitting("B", k), admitting("I", k))), None)
        if begun and not kind:
            first, kind = i, begun


def read_attribution(words: Sequence[Span], annotation: SpansByRole) -> LabelledAttribution:
    """An annotated attribution as indices of words, of which `words` are the spans."""
    return LabelledAttribution(*(words_inside(words, annotation.get(role) or []) for role in ROLES))


def words_inside(words: Sequence[Span], spans: Sequence[Sequence[int]]) -> frozenset[int]:
    """Indices of the words that start inside any of the spans."""
    return frozenset(i for i, (start, _) in enumerate(words) if any(s <= start < e for s, e in spans))


def role_labels(size: int, attributions: Sequence[LabelledAttribution]) -> list[int]:
    """One role label per word; where two attributions claim a word, cue wins over source over content."""
    owner: list[tuple[str, int] | None] = [None] * size
    for role in ("content", "source", "cue"):
        for number, attribution in enumerate(attributions):
            for word in getattr(attribution, role):
                owner[word] = (role, number)
    labels = []
    for i, own in enumerate(owner):
        if own is None:
            labels.append(0)
            continue
        starts = i == 0 or owner[i - 1] != own
        ends = i + 1 == size or owner[i + 1] != own
        place = "S" if starts and ends else "B" if starts else "E" if ends else "I"
        labels.append(ROLE_LABELS.index(f"{place}-{own[0]}"))
    return labels


def name_counts(documents: Sequence[Labelled]) -> Counter[str]:
    """How many names of each kind begin in the documents, where the kind is certain."""
    return Counter(
        next(iter(a)) for d in documents for a in d.names or [] if len(a) == 1 and next(iter(a)).startswith("B")
    )


def pick_annotation(document: Labelled, chance: random.Random) -> list[LabelledAttribution] | None:
    """One annotator's attributions, chosen at random where several annotated the article."""
    return chance.choice(document.annotations) if document.annotations else None
