"""Nationalities, parties and religions in texts that a teacher labels: to its gold corpora, adjectives are no names."""

from collections import Counter
from collections.abc import Sequence

from app.extraction.entities.countries import countries
from app.extraction.tagging.labels import NAME_LABELS
from app.extraction.values import EntityKind
from training.labelled import OUTSIDE, Labelled, Table, admitting

_GROUP = admitting("B", EntityKind.GROUP)
_LEAST_GROUPS, _GROUPS = 5, 0.8
_NO_GROUPS = frozenset("Internet Islam Medicaid Medicare".split())
"""CoreNLP has but one kind for all that is neither person, nor place, nor organization."""


def group_words(documents: Sequence[Labelled]) -> frozenset[str]:
    """Nationalities, and words that CoreNLP takes for one, a party or a religion nearly wherever in no other name."""
    labelled = [(w, a) for d in documents for w, a in zip(d.words, d.names or [], strict=False) if w[:1].isupper()]
    groups = Counter(w for w, a in labelled if a == _GROUP)
    outside = Counter(w for w, a in labelled if a == OUTSIDE)
    usual = {w for w, n in groups.items() if n >= max(_LEAST_GROUPS, _GROUPS * (n + outside[w]))}
    return frozenset(usual.union(*(country.nationalities for country in countries().values())) - _NO_GROUPS)


def mark_groups(words: Sequence[str], names: Table, groups: frozenset[str]) -> None:
    """Marks groups outside names in a teacher's table of probabilities [words, labels]."""
    found = [i for i, word in enumerate(words) if word in groups and names[i, 0] > 0.5]
    names[found] = 0
    names[found, NAME_LABELS.index("B-group")] = 1
