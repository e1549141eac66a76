"""Lets a trained teacher label the roles in texts.

`python -m training.teach --teacher WEIGHTS --encoder FOLDER --out FILE`
"""

import argparse
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from app.extraction.tagging.words import PieceEncoder, Window
from training.examples import collate
from training.gum import gum
from training.labelled import Labelled, Table
from training.large import LARGE_MARKS, LargeEncoder
from training.losses import marginals
from training.model import Tagger
from training.names import re3d
from training.polnear import polnear
from training.texts import further_news, wikinews
from training.weights import read_weights

_CONTEXT_PIECES = 96
_BATCH = 8
"""Windows that are read at once."""


class Teacher:
    """A trained tagger, on the large encoder, that labels texts."""

    def __init__(self, weights: Path, folder: Path) -> None:
        """Loads its weights, and its encoder's settings and vocabulary."""
        self._model = Tagger.trained(read_weights(weights), LargeEncoder, folder)
        self._model.eval()
        self._pieces = PieceEncoder(folder / "tokenizer.json", LARGE_MARKS)

    def roles(self, document: Labelled) -> tuple[Table, Table]:
        """The probabilities of the labels of roles, and the hidden states, for each word [words, …]."""
        parts = list(self._read(document))
        roles = _joined(
            (windows, marginals(self._model.roles(words), self._model.transitions, lengths))
            for windows, words, lengths in parts
        )
        return roles, _joined((windows, words) for windows, words, _ in parts)

    @torch.no_grad()
    def _read(self, document: Labelled) -> Iterator[tuple[Sequence[Window], Tensor, Tensor]]:
        """Windows in batches, with the hidden states of their words [windows, words, size] and how many these are."""
        windows = list(self._pieces.windows(document.words, document.line_starts, _CONTEXT_PIECES))
        for batch in (windows[first : first + _BATCH] for first in range(0, len(windows), _BATCH)):
            *inputs, lengths = collate(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                words = self._model.words(*inputs)
            yield batch, words.float(), lengths


def _joined(parts: Iterable[tuple[Sequence[Window], Tensor]]) -> Table:
    """The tables of windows as one, each word from the window that is its own."""
    own = [
        table[window.own - window.first : len(window.at)]
        for windows, tables in parts
        for window, table in zip(windows, tables, strict=True)
    ]
    return torch.cat(own).numpy().astype(np.float16)


def teach_roles(teacher: Teacher, data: Path) -> Iterator[tuple[str, Table]]:
    """The roles in texts as the teacher sees them, and its hidden states of their words."""
    for document in _progress([*wikinews(data), *gum(data), *re3d(data), *polnear(data), *further_news()]):
        roles, states = teacher.roles(document)
        yield f"roles/{document.id}", roles
        yield f"states/{document.id}", states


def _progress(documents: Sequence[Labelled]) -> Iterator[Labelled]:
    """The documents; tells how far it is."""
    words, began = 0, time.time()
    for document in documents:
        yield document
        words += len(document.words)
        print(f"{words} words {time.time() - began:.0f}s", end="\r", flush=True)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--teacher", type=Path, required=True, help="its weights")
    parser.add_argument("--encoder", type=Path, required=True, help="the teacher's")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    teacher = Teacher(arguments.teacher, arguments.encoder)
    np.savez(arguments.out, **dict(teach_roles(teacher, arguments.data)))


if __name__ == "__main__":
    main()
