"""Fine-tunes the encoder on all corpora at once (training/README.md has the command)."""

import argparse
import copy
import json
import random
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from app.extraction.tagging.labels import LINKS, NAME_LABELS, distance_buckets
from app.extraction.tagging.words import PieceEncoder, Window
from training.gum import gum
from training.labelled import Labelled, LabelledAttribution, name_counts, pick_annotation, role_labels
from training.model import Encoder, Tagger, log_partition, path_score
from training.names import re3d, uner
from training.polnear import polnear

NAME_WEIGHT, LINK_WEIGHT = 2.0, 1.0
STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
"""Typewriter forms of quotation marks: a quarter of the documents are seen with these."""

MASKED = 0.08
"""Share of word pieces that are masked, in every other window."""
_FIRST_WORD_PIECE = 999
"""In BERT's vocabulary, marks such as the end of a line come before."""
_POOL = 40
"""Batches among which windows are sorted by length, so that little of a batch is padding."""


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its labels, as indices of the window's own words."""

    window: Window
    roles: list[int] | None
    names: np.ndarray | None
    name_weight: float
    attributions: list[LabelledAttribution]


def name_masks(document: Labelled) -> np.ndarray | None:
    """[words, labels]: 0 where a name label is admitted, very negative where it is not."""
    if document.names is None:
        return None
    rows = {}
    for admitted in set(document.names):
        rows[admitted] = np.array([0.0 if label in admitted else -1e4 for label in NAME_LABELS], dtype=np.float32)
    return np.stack([rows[admitted] for admitted in document.names])


def masked(window: Window, mask: int, chance: random.Random) -> Window:
    """The window with some word pieces unread, so that the model learns to read around them."""
    pieces = [mask if piece >= _FIRST_WORD_PIECE and chance.random() < MASKED else piece for piece in window.pieces]
    return replace(window, pieces=pieces)


def batches(found: list[Example], size: int, chance: random.Random) -> list[list[Example]]:
    """Examples in batches of windows of similar length, in random order."""
    chance.shuffle(found)
    cut = []
    for first in range(0, len(found), size * _POOL):
        pool = sorted(found[first : first + size * _POOL], key=lambda e: len(e.window.pieces))
        cut += [pool[i : i + size] for i in range(0, len(pool), size)]
    chance.shuffle(cut)
    return cut


def examples(document: Labelled, encoder: PieceEncoder, mask: int, chance: random.Random) -> list[Example]:
    """The windows of a document; the first one is cut at random so that cuts fall elsewhere in every epoch."""
    annotation = pick_annotation(document, chance)
    roles = None if annotation is None else role_labels(len(document.words), annotation)
    names = name_masks(document)
    found = []
    words = document.words
    if chance.random() < 0.25:
        words = [STRAIGHT.get(word, word) for word in words]
    for window in encoder.windows(words, document.line_starts, chance.choice([0, 0, 60, 120])):
        inside = range(window.first, window.last)
        attributions = [
            LabelledAttribution(
                *(
                    frozenset(i - window.first for i in getattr(a, role) if i in inside)
                    for role in ("source", "cue", "content")
                )
            )
            for a in annotation or []
        ]
        found.append(
            Example(
                masked(window, mask, chance) if chance.random() < 0.5 else window,
                None if roles is None else roles[window.first : window.last],
                None if names is None else names[window.first : window.last],
                document.name_weight,
                [a for a in attributions if a.cue],
            )
        )
    return found


def collate(batch: list[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Pieces, shapes, first pieces, attention mask and word counts of a batch."""
    width = max(len(e.window.pieces) for e in batch)
    words = max(len(e.window.at) for e in batch)
    pieces = torch.zeros(len(batch), width, dtype=torch.long)
    shapes = torch.zeros(len(batch), width, dtype=torch.long)
    at = torch.zeros(len(batch), words, dtype=torch.long)
    mask = torch.full((len(batch), 1, 1, width), -1e4)
    for i, e in enumerate(batch):
        n = len(e.window.pieces)
        pieces[i, :n] = torch.tensor(e.window.pieces)
        shapes[i, :n] = torch.tensor(e.window.shapes)
        at[i, : len(e.window.at)] = torch.tensor(e.window.at)
        mask[i, :, :, :n] = 0
    return pieces, shapes, at, mask, torch.tensor([len(e.window.at) for e in batch])


def role_loss(model: Tagger, scores: Tensor, batch: list[Example], lengths: Tensor) -> Tensor:
    """Negative log-likelihood of the role labels under the conditional random field, per word."""
    rows = [i for i, e in enumerate(batch) if e.roles is not None]
    if not rows:
        return scores.sum() * 0
    scores, lengths = scores[rows], lengths[rows]
    labels = torch.zeros(scores.shape[:2], dtype=torch.long)
    for i, row in enumerate(rows):
        roles = batch[row].roles or []
        labels[i, : len(roles)] = torch.tensor(roles)
    present = (torch.arange(scores.shape[1])[None] < lengths[:, None]).float()
    likelihood = path_score(scores, model.transitions, labels, present)
    likelihood = likelihood - log_partition(scores, model.transitions, lengths)
    return -likelihood.sum() / lengths.sum()


def name_loss(model: Tagger, scores: Tensor, batch: list[Example]) -> Tensor:
    """Negative log of the probability of all admitted sequences of name labels, per word."""
    rows = [(i, e.names, e.name_weight) for i, e in enumerate(batch) if e.names is not None]
    if not rows:
        return scores.sum() * 0
    lengths = torch.tensor([len(names) for _, names, _ in rows])
    scores = scores[[i for i, _, _ in rows], : int(lengths.max())]
    admitted = torch.zeros_like(scores)
    for row, (_, names, _) in enumerate(rows):
        admitted[row, : len(names)] = torch.from_numpy(names)
    both = torch.cat([scores + admitted, scores])
    admitted_mass, whole_mass = log_partition(both, model.name_transitions, lengths.repeat(2)).chunk(2)
    weights = torch.tensor([weight for _, _, weight in rows])
    return (weights * (whole_mass - admitted_mass)).sum() / lengths.sum()


def link_loss(model: Tagger, as_word: Tensor, as_cue: Tensor, batch: list[Example]) -> Tensor:
    """Cross-entropy of each word's link to each cue, summed over words, per cue, scaled to a word's loss."""
    total, cues_seen = as_word.sum() * 0, 0
    for i, e in enumerate(batch):
        if not e.attributions:
            continue
        n = len(e.window.at)
        cues = torch.stack([as_cue[i, sorted(a.cue)].mean(0) for a in e.attributions])
        places = np.array([min(a.cue) for a in e.attributions])
        distances = torch.from_numpy(distance_buckets(np.arange(n)[None] - places[:, None]))
        labels = torch.zeros(len(e.attributions), n, dtype=torch.long)
        for row, a in enumerate(e.attributions):
            labels[row, sorted(a.source)] = LINKS.index("source")
            labels[row, sorted(a.content)] = LINKS.index("content")
        scores = model.linker(as_word[i, :n], cues, distances)
        total = total + functional.cross_entropy(scores.reshape(-1, len(LINKS)), labels.reshape(-1), reduction="sum")
        cues_seen += len(e.attributions)
    return total / max(cues_seen * 60, 1)


def train(arguments: argparse.Namespace) -> None:
    """Trains, averaging the weights along the way, and saves a checkpoint after every epoch."""
    torch.manual_seed(arguments.seed)
    chance = random.Random(arguments.seed)
    data = Path(arguments.data)
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = Path(arguments.encoder) / "tokenizer.json"
    pieces, mask = PieceEncoder(tokenizer), Tokenizer.from_file(str(tokenizer)).token_to_id("[MASK]")
    documents = [
        *polnear(data, "train"),
        *gum(data, "train"),
        *re3d(data),
        *[uner(data, "dev")] * 3,
    ]
    print(f"{len(documents)} documents, {sum(len(d.words) for d in documents)} words", name_counts(documents))
    encoder = Encoder.pretrained(Path(arguments.encoder))
    model = Tagger(encoder, encoder.norm.weight.shape[0])
    if arguments.start:
        model.load_state_dict(torch.load(arguments.start, weights_only=True), strict=False)
    epochs = [
        batches([e for d in documents for e in examples(d, pieces, mask, chance)], arguments.batch, chance)
        for _ in range(arguments.epochs)
    ]
    steps = sum(len(epoch) for epoch in epochs)
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder.parameters(), "lr": arguments.rate}, {"params": heads, "lr": 5 * arguments.rate}],
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.06 * steps), max(0.02, (steps - s) / (0.94 * steps)))
    )
    average = copy.deepcopy(model).eval()
    step, began, losses = 0, time.time(), []
    for epoch, found in enumerate(epochs):
        model.train()
        for batch in found:
            inputs = collate(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(*inputs[:4])
            roles, names, as_word, as_cue = (s.float() for s in scores)
            parts = (
                role_loss(model, roles, batch, inputs[4]),
                NAME_WEIGHT * name_loss(model, names, batch),
                LINK_WEIGHT * link_loss(model, as_word, as_cue, batch),
            )
            optimizer.zero_grad()
            sum(parts).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            losses.append([p.item() for p in parts])
            with torch.no_grad():
                pull = max(0.005, 1 / step)
                for mean, now in zip(average.parameters(), model.parameters(), strict=True):
                    mean.lerp_(now, pull)
            if step % 20 == 0:
                print(
                    f"epoch {epoch} step {step}/{steps} {time.time() - began:.0f}s loss "
                    + " ".join(f"{x:.3f}" for x in np.mean(losses[-50:], 0)),
                    flush=True,
                )
        torch.save(average.state_dict(), out / "average.pt")
        torch.save(model.state_dict(), out / "last.pt")
        how = {**vars(arguments), "epoch": epoch, "seconds": time.time() - began}
        (out / "run.json").write_text(json.dumps(how, default=str))


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--out", required=True)
    parser.add_argument("--encoder", required=True, help="folder with config.json, model.safetensors, tokenizer.json")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=12, help="windows a step")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
