"""Reads GUM, with the names and, of some documents, the attributions annotated for this project."""

from collections.abc import Iterator
from pathlib import Path

from training import conllu
from training.annotations import annotated_document
from training.labelled import Labelled, require


def gum(folder: Path) -> Iterator[Labelled]:
    """The documents of GUM train. Raises AbsentError where the corpus is not there."""
    for path in sorted((require(folder) / "gum" / "train").glob("*.conllu")):
        yield annotated_document(path.stem, conllu.read(path).text)
