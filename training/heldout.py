"""How well a teacher finds names in corpora that nobody is trained on, by itself: without the app's later steps."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from training.gum import gum
from training.labelled import SHARED_KINDS, Labelled, Name, admitting, annotated_names
from training.names import uner, wikigold

_SHARED = admitting("B", *SHARED_KINDS) | admitting("I", *SHARED_KINDS)


def names_held_out(find: Callable[[Labelled], Iterator[Name]], data: Path) -> dict[str, float]:
    """Exact F1 (percent) over persons, organizations and places, by corpus; `find` gives a document's names.

    What it finds in words that the annotation leaves open counts neither way.
    """
    corpora = {"GUM dev": list(gum(data, "dev")), "UNER test": [uner(data, "test")], "wikigold": [wikigold(data)]}
    return {corpus: _f1(find, documents) for corpus, documents in corpora.items()}


def _f1(find: Callable[[Labelled], Iterator[Name]], documents: Sequence[Labelled]) -> float:
    right = total = 0
    for document in documents:
        gold = set(annotated_names(document.names or []))
        open_words = {i for i, admitted in enumerate(document.names or []) if len(admitted) > 1 and admitted & _SHARED}
        found = {
            name
            for name in find(document)
            if name[2] in SHARED_KINDS and (name in gold or open_words.isdisjoint(range(*name[:2])))
        }
        right += len(gold & found)
        total += len(gold) + len(found)
    return 200 * right / max(total, 1)
