"""Learns to parse from GUM, and draws the syntax trees of the texts that the tagger learns from.

`python -m training.parse --encoder FOLDER --out FILE`
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from app.extraction.tagging.words import PieceEncoder, Window
from training.annotations import annotated_document
from training.examples import Example, Taught, batches, collate, examples
from training.labelled import Labelled, Table
from training.model import Encoder, at_words
from training.names import re3d
from training.optimizing import learner
from training.polnear import polnear
from training.texts import further_news, wikinews
from training.tree_scorer import TreeScorer, tree_loss
from training.trees import gum_trees

_BATCH = 8
_CONTEXT_PIECES = 96


class Parser(nn.Module):
    """The published encoder, and scores of trees on its last states."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = Encoder.pretrained(folder)
        self.scorer = TreeScorer(self.encoder.positions.embedding_dim)
        self.pieces = PieceEncoder(folder / "tokenizer.json")

    def words(self, windows: Sequence[Window]) -> tuple[Tensor, Tensor]:
        """Hidden states [windows, words, size], and how many words each window has."""
        pieces, shapes, at, mask, lengths = collate(windows)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return at_words(self.encoder(pieces, shapes, mask), at), lengths

    @torch.no_grad()
    def tree(self, document: Labelled) -> Table:
        """The tree of a document, as `word_tree` gives it, with how likely each governor is."""
        windows = list(self.pieces.windows(document.words, document.line_starts, _CONTEXT_PIECES))
        tree = np.zeros((len(document.words), 3), dtype=np.float32)
        for first in range(0, len(windows), _BATCH):
            batch = windows[first : first + _BATCH]
            words, lengths = self.words(batch)
            likely, governors = self.scorer.arcs(words, lengths).softmax(2).max(2)
            relations = self.scorer.relation_scores(words, governors).argmax(2)
            for i, window in enumerate(batch):
                own = slice(window.own - window.first, window.last - window.first)
                rows = (governors[i, own] + window.first, relations[i, own], likely[i, own])
                tree[window.own : window.last] = torch.stack([row.float() for row in rows], 1).numpy()
        return tree


def learned(parser: Parser, trees: Sequence[tuple[Labelled, Taught]], mask: int, epochs: int, rate: float) -> None:
    """Lets a parser learn from trees."""
    chance = random.Random(1)
    read: list[list[list[Example]]] = []
    for _ in range(epochs):
        found = [e for document, tree in trees for e in examples(document, tree, parser.pieces, mask, chance)]
        read.append(batches(found, _BATCH, chance))
    learning = learner(parser.encoder.parameters(), parser.scorer.parameters(), rate, sum(map(len, read)))
    for epoch, found_batches in enumerate(read):
        losses = []
        for batch in found_batches:
            words, lengths = parser.words([e.window for e in batch])
            loss = tree_loss(parser.scorer, words, lengths, [e.taught.tree for e in batch])
            learning.step(loss)
            losses.append(loss.item())
        print(f"epoch {epoch} loss {np.mean(losses):.3f}", flush=True)


def attachment(parser: Parser, documents: Sequence[tuple[Labelled, Table]]) -> tuple[float, float]:
    """Of the words of documents, how many percent have the right governor, and how many the right relation too."""
    found = np.concatenate([parser.tree(document) for document, _ in documents])
    right = np.concatenate([tree for _, tree in documents])
    governed = found[:, 0] == right[:, 0]
    return 100 * float(governed.mean()), 100 * float((governed & (found[:, 1] == right[:, 1])).mean())


def _gum(data: Path, part: str) -> list[tuple[Labelled, Table]]:
    """The documents of GUM without what else is known of them."""
    drawn = gum_trees(data, part)
    return [(annotated_document(f"tree of {name}", text), tree) for name, text, tree in drawn]


def _trees(parser: Parser, data: Path) -> Iterator[tuple[str, Table]]:
    """The trees of all texts, GUM's as they were annotated."""
    for document in [*wikinews(data), *re3d(data), *polnear(data), *further_news()]:
        yield f"tree/{document.id}", parser.tree(document)
    yield from ((f"tree/{name}", tree) for name, _, tree in gum_trees(data, "train"))


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    drawing = Parser(arguments.encoder)
    mask = Tokenizer.from_file(str(arguments.encoder / "tokenizer.json")).token_to_id("[MASK]")
    known = [(document, Taught(tree=tree)) for document, tree in _gum(arguments.data, "train")]
    learned(drawing.train(), known, mask, arguments.epochs, arguments.rate)
    drawing.eval()
    print(
        "GUM dev: right governors {:.1f} %, with relations {:.1f} %".format(
            *attachment(drawing, _gum(arguments.data, "dev"))
        )
    )
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    np.savez(arguments.out, **dict(_trees(drawing, arguments.data)))


if __name__ == "__main__":
    main()
