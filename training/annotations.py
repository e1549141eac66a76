"""What was annotated for this project in articles of the corpora: offsets only, for their texts are not kept here.

`annotated/README.md` says how the annotations came about. Each line of a file is an article: its id, a digest of its
text, and its names as start, end (code points, end exclusive) and kind, or its attributions as spans by role.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.extraction.tagging.words import line_starts, split_words
from app.extraction.values import EntityKind, Span
from training.labelled import OUTSIDE, Labelled, NameSet, SpansByRole, admitting, read_attribution

OWN_NAME_WEIGHT = 2.0
"""Of the loss on these names, beside 1 for corpora whose conventions are less ours."""
FOLDER = Path(__file__).parent / "annotated"


def own_names(article: str, text: str, *, held_out: bool = False) -> list[tuple[Span, EntityKind]] | None:
    """The names in an article; None where they were not annotated. Those held out are for measuring alone.

    Raises ValueError where the text is not the one that was read.
    """
    annotation = _annotation("names-held-out" if held_out else "names", article, text)
    if annotation is None:
        return None
    return [((start, end), EntityKind(kind)) for start, end, kind in annotation["names"]]


def own_attributions(article: str, text: str, *, held_out: bool = False) -> list[SpansByRole] | None:
    """The attributions of an article; None where they were not annotated. Those held out are for measuring alone.

    Raises ValueError where the text is not the one that was read.
    """
    annotation = _annotation("attributions-held-out" if held_out else "attributions", article, text)
    return None if annotation is None else list(annotation["attributions"])


def annotated_document(article: str, text: str) -> Labelled:
    """A text as a document, with the names and the attributions that are annotated in it, where they are.

    Raises ValueError where the text is not the one that was read.
    """
    words = split_words(text)
    names, attributions = own_names(article, text), own_attributions(article, text)
    return Labelled(
        article,
        [text[start:end] for start, end in words],
        line_starts(text, words),
        None if names is None else name_labels(words, names),
        OWN_NAME_WEIGHT,
        None if attributions is None else [[read_attribution(words, each) for each in attributions]],
    )


def name_labels(words: Sequence[Span], names: Iterable[tuple[Span, EntityKind]]) -> list[NameSet]:
    """The name labels that each word admits, of words and names in a text."""
    labels = {}
    for (start, end), kind in names:
        labels.update(dict.fromkeys(range(start, end), admitting("I", kind)))
        labels[start] = admitting("B", kind)
    return [labels.get(start, OUTSIDE) for start, _ in words]


def digest(text: str) -> str:
    """By which a text is known again: the first 16 hexadecimal digits of its SHA-256."""
    return sha256(text.encode()).hexdigest()[:16]


def _annotation(of: str, article: str, text: str) -> dict[str, Any] | None:
    annotation = _annotations(FOLDER / of).get(article)
    if annotation and annotation["digest"] != digest(text):
        raise ValueError(f"{article}: this is not the text that was annotated ({FOLDER}), so its offsets do not hold")
    return annotation


@cache
def _annotations(folder: Path) -> dict[str, dict[str, Any]]:
    """Annotations of one sort, by article."""
    files = sorted(folder.glob("*.jsonl"))
    lines = (line for file in files for line in file.read_text(encoding="utf8").splitlines())
    return {annotation["id"]: annotation for annotation in map(json.loads, lines)}
