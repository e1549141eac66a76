"""Windows of the corpora with their labels, in batches."""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from app.extraction.tagging.labels import NAME_LABELS, ROLES
from app.extraction.tagging.words import PieceEncoder, Shape, Window
from training.labelled import Labelled, LabelledAttribution, Table, pick_annotation, role_labels
from training.trees import tree_within

_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
"""Typewriter forms of quotation marks: a quarter of the documents are seen with these."""
_MASKED = 0.08
"""Share of word pieces that are masked, in every other window."""
_IN_SMALL_LETTERS = 0.05
"""Share of windows whose capitals are not seen: not everybody writes them."""
_FIRST_WORD_PIECE = 999
"""In BERT's vocabulary, marks such as the end of a line come before."""
_POOL = 40
"""Batches among which windows are sorted by length, so that little of a batch is padding."""


@dataclass(frozen=True, slots=True)
class Taught:
    """What a teacher makes of a document's words: the probabilities of their roles, and their hidden states.

    And the tree that a parser draws, as `word_tree` gives it, with how likely each governor is.
    """

    roles: Table | None = None
    states: Table | None = None
    tree: Table | None = None

    def within(self, window: Window) -> "Taught":
        """The part of it that a window shows."""
        parts = (self.roles, self.states)
        roles, states = (None if part is None else part[window.first : window.last] for part in parts)
        return Taught(roles, states, None if self.tree is None else tree_within(self.tree, window))


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its labels, as indices of the window's own words.

    `names` is 0 where a label is admitted and very negative where it is not.
    """

    window: Window
    roles: list[int] | None
    names: Table | None
    name_weight: float
    taught: Taught
    attributions: list[LabelledAttribution]


def examples(
    document: Labelled, taught: Taught, encoder: PieceEncoder, mask: int, chance: random.Random
) -> list[Example]:
    """The windows of a document; the first one is cut at random so that cuts fall elsewhere in every epoch."""
    annotation = pick_annotation(document, chance)
    roles = None if annotation is None else role_labels(len(document.words), annotation)
    names = _name_masks(document)
    found = []
    words = document.words
    if chance.random() < 0.25:
        words = [_STRAIGHT.get(word, word) for word in words]
    for window in encoder.windows(words, document.line_starts, chance.choice([0, 0, 60, 120])):
        inside = range(window.first, window.last)
        attributions = [
            LabelledAttribution(
                *(frozenset(i - window.first for i in getattr(a, role) if i in inside) for role in ROLES)
            )
            for a in annotation or []
        ]
        found.append(
            Example(
                _varied(window, mask, chance),
                None if roles is None else roles[window.first : window.last],
                None if names is None else names[window.first : window.last],
                document.name_weight,
                taught.within(window),
                [a for a in attributions if a.cue],
            )
        )
    return found


def read_taught(files: Iterable[Path]) -> dict[str, Taught]:
    """What `teach.py` and `parse.py` have written, by document: tables called "roles/ID", "states/ID" and "tree/ID"."""
    found: dict[str, dict[str, Table]] = defaultdict(dict)
    for file in files:
        with np.load(file) as tables:
            for name in tables:
                kind, _, document = name.partition("/")
                found[document][kind] = tables[name]
    return {document: Taught(**tables) for document, tables in found.items()}


def batches(found: list[Example], size: int, chance: random.Random) -> list[list[Example]]:
    """Examples in batches of windows of similar length, in random order."""
    chance.shuffle(found)
    cut = []
    for first in range(0, len(found), size * _POOL):
        pool = sorted(found[first : first + size * _POOL], key=lambda e: len(e.window.pieces))
        cut += [pool[i : i + size] for i in range(0, len(pool), size)]
    chance.shuffle(cut)
    return cut


def collate(batch: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Pieces, shapes, first pieces, attention mask and word counts of a batch."""
    width = max(len(window.pieces) for window in batch)
    words = max(len(window.at) for window in batch)
    pieces = torch.zeros(len(batch), width, dtype=torch.long)
    shapes = torch.zeros(len(batch), width, dtype=torch.long)
    at = torch.zeros(len(batch), words, dtype=torch.long)
    mask = torch.full((len(batch), 1, 1, width), -1e4)
    for i, window in enumerate(batch):
        n = len(window.pieces)
        pieces[i, :n] = torch.tensor(window.pieces)
        shapes[i, :n] = torch.tensor(window.shapes)
        at[i, : len(window.at)] = torch.tensor(window.at)
        mask[i, :, :, :n] = 0
    return pieces, shapes, at, mask, torch.tensor([len(window.at) for window in batch])


def _name_masks(document: Labelled) -> Table | None:
    """0 where a name label is admitted, very negative where it is not."""
    if document.names is None:
        return None
    rows = {}
    for admitted in set(document.names):
        rows[admitted] = np.array([0.0 if label in admitted else -1e4 for label in NAME_LABELS], dtype=np.float32)
    return np.stack([rows[admitted] for admitted in document.names])


def _varied(window: Window, mask: int, chance: random.Random) -> Window:
    """The window, at times in lower case, or with some word pieces unread: the model learns to read around them."""
    pieces, shapes = window.pieces, window.shapes
    if chance.random() < 0.5:
        pieces = [mask if piece >= _FIRST_WORD_PIECE and chance.random() < _MASKED else piece for piece in pieces]
    if chance.random() < _IN_SMALL_LETTERS:
        shapes = [int(Shape.OTHER)] * len(shapes)
    return replace(window, pieces=pieces, shapes=shapes)
