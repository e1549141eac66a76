"""Lets a trained teacher label texts: `python -m training.teach --run RUN --encoder FOLDER --out FILE`."""

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from app.extraction.tagging.decoding import name_runs, name_steps
from app.extraction.tagging.words import PieceEncoder, Window
from training.groups import group_words, mark_groups
from training.heldout import names_held_out
from training.labelled import Labelled, Name, Table
from training.large import LARGE_MARKS, LargeEncoder
from training.losses import marginals
from training.model import Tagger
from training.polnear import polnear
from training.unlabelled import unlabelled

_CONTEXT_PIECES = 96


class Teacher:
    """A trained tagger on the large encoder."""

    def __init__(self, checkpoint: Path, folder: Path) -> None:
        """Loads its weights, and its encoder's settings and vocabulary."""
        config = json.loads((folder / "config.json").read_text())
        self._model = Tagger(LargeEncoder(config), config["hidden_size"])
        self._model.load_state_dict(torch.load(checkpoint, weights_only=True))
        self._model.eval()
        self._pieces = PieceEncoder(folder / "tokenizer.json", LARGE_MARKS)

    def find(self, document: Labelled) -> Iterator[Name]:
        """The names in a document."""
        steps = name_steps(self._model.name_transitions.detach().numpy())
        for window, scores in self._windows(document):
            for run, _ in name_runs(scores.numpy(), steps):
                if run.first >= window.own - window.first:
                    yield window.first + run.first, window.first + run.last, run.label

    def probabilities(self, document: Labelled) -> Table:
        """Of the labels of names, for each word [words, labels]."""
        tables = [
            marginals(scores, self._model.name_transitions)[window.own - window.first :]
            for window, scores in self._windows(document)
        ]
        return torch.cat(tables).numpy().astype(np.float16)

    @torch.no_grad()
    def _windows(self, document: Labelled) -> Iterator[tuple[Window, Tensor]]:
        for window in self._pieces.windows(document.words, document.line_starts, _CONTEXT_PIECES):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                _, names, *_ = self._model(*(torch.tensor([x]) for x in (window.pieces, window.shapes, window.at)))
            yield window, names[0].float()


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    teacher = Teacher(arguments.run / "average.pt", arguments.encoder)
    for corpus, f1 in names_held_out(teacher.find, arguments.data).items():
        print(f"{corpus}: {f1:.1f}", flush=True)
    articles = list(polnear(arguments.data, "train"))
    groups = group_words(articles)
    tables, words, began = {}, 0, time.time()
    for document in [*unlabelled(arguments.data), *articles]:
        tables[document.id] = teacher.probabilities(document)
        mark_groups(document.words, tables[document.id], groups)
        words += len(document.words)
        print(f"{words} words {time.time() - began:.0f}s", end="\r", flush=True)
    np.savez_compressed(arguments.out, **tables)


if __name__ == "__main__":
    main()
