"""Lets a trained teacher label texts: `python -m training.teach --teacher WEIGHTS --encoder FOLDER --out FILE`."""

import argparse
import json
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from app.extraction.tagging.decoding import name_runs, name_steps
from app.extraction.tagging.words import PieceEncoder, Window
from training.examples import collate
from training.groups import group_words, mark_groups
from training.gum import gum
from training.heldout import names_held_out
from training.labelled import Labelled, Name, Table
from training.large import LARGE_MARKS, LargeEncoder
from training.losses import marginals
from training.model import Encoder, Tagger
from training.names import re3d
from training.polnear import polnear
from training.unlabelled import unlabelled, wikinews
from training.weights import read_weights

_CONTEXT_PIECES = 96
_BATCH = 8
"""Windows that are read at once."""
_TEACHERS_SHARE = 0.55
"""Of the roles: together, teacher and student are better on PolNeAR dev than either."""


class Teacher:
    """A trained tagger that labels texts; on the large encoder, or on the small one as a second opinion."""

    def __init__(self, weights: Path, folder: Path, *, large: bool = True) -> None:
        """Loads its weights, and its encoder's settings and vocabulary."""
        config = json.loads((folder / "config.json").read_text())
        self._model = Tagger((LargeEncoder if large else Encoder)(config), config["hidden_size"])
        self._model.load_state_dict(read_weights(weights))
        self._model.eval()
        tokenizer = folder / "tokenizer.json"
        self._pieces = PieceEncoder(tokenizer, LARGE_MARKS) if large else PieceEncoder(tokenizer)

    def find(self, document: Labelled) -> Iterator[Name]:
        """The names in a document."""
        steps = name_steps(self._model.name_transitions.detach().numpy())
        for windows, words, _ in self._read(document):
            for window, scores in zip(windows, self._model.names(words).detach().numpy(), strict=True):
                for run, _ in name_runs(scores[: len(window.at)], steps):
                    if run.first >= window.own - window.first:
                        yield window.first + run.first, window.first + run.last, run.label

    def names(self, document: Labelled) -> Table:
        """The probabilities of the labels of names, for each word [words, labels]."""
        return _joined(
            (windows, marginals(self._model.names(words), self._model.name_transitions, lengths))
            for windows, words, lengths in self._read(document)
        )

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


def teach_names(teacher: Teacher, data: Path) -> Iterator[tuple[str, Table]]:
    """The names in all texts, with groups of people marked as the tagger's other annotations have them."""
    for corpus, f1 in names_held_out(teacher.find, data).items():
        print(f"{corpus}: {f1:.1f}", flush=True)
    groups = group_words(list(polnear(data, "train")))
    for document in _progress([*unlabelled(data), *polnear(data, "train")]):
        table = teacher.names(document)
        mark_groups(document.words, table, groups)
        yield f"names/{document.id}", table


def teach_roles(teacher: Teacher, student: Teacher, data: Path) -> Iterator[tuple[str, Table]]:
    """The roles in texts as teacher and student see them together, and the teacher's hidden states of their words.

    Names without gold are the student's own, so that it keeps what it knows where no teacher of names is at hand.
    """
    for document in _progress([*wikinews(data), *gum(data, "train"), *re3d(data), *polnear(data, "train")]):
        (roles, states), (own, _) = teacher.roles(document), student.roles(document)
        yield f"roles/{document.id}", _TEACHERS_SHARE * roles + (1 - _TEACHERS_SHARE) * own
        yield f"states/{document.id}", states
        if not document.names or document.annotations:
            yield f"names/{document.id}", student.names(document)


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
    parser.add_argument("--student", type=Path, nargs=2, help="weights and encoder: teach roles, else names")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    teacher = Teacher(arguments.teacher, arguments.encoder)
    if arguments.student:
        taught = teach_roles(teacher, Teacher(*arguments.student, large=False), arguments.data)
    else:
        taught = teach_names(teacher, arguments.data)
    np.savez(arguments.out, **dict(taught))


if __name__ == "__main__":
    main()
