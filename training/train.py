"""Fine-tunes an encoder on the corpora (training/README.md has the commands)."""

import argparse
import copy
import json
import random
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn

from app.extraction.tagging.words import PieceEncoder
from training.examples import Example, Taught, batches, collate, examples, read_taught
from training.gum import gum
from training.labelled import Labelled, name_counts
from training.large import LARGE_MARKS, LargeEncoder
from training.losses import link_loss, name_loss, role_loss, state_loss, taught_loss
from training.model import Encoder, Tagger, at_words
from training.names import re3d, uner
from training.optimizing import learner
from training.polnear import polnear
from training.texts import further_news, packaged_texts, wikinews
from training.tree_scorer import TreeScorer, tree_loss
from training.weights import read_weights
from training.written import written_texts

_ROLE_WEIGHT, _NAME_WEIGHT, _LINK_WEIGHT = 1.5, 1.5, 1.0
_TAUGHT_ROLE_WEIGHT, _STATE_WEIGHT = 3.0, 1.5
_TREE_WEIGHT, _TREE_LAYER = 0.4, 4
"""Syntax is learned by the states of an early layer, so that the later ones can build on it."""
_PACKAGED_SHARE, _NEWS_SHARE = 0.12, 0.5
"""Shares that an epoch reads of the texts of which only names are known, which would crowd out the roles, and of the
news that only the teacher has labelled, which would crowd out the annotations."""

_Texts = list[tuple[float, list[Labelled]]]
"""Documents, with the share of them that an epoch reads."""


class TrainingHeads(nn.Module):
    """What only training reads hidden states with: to liken them to the teacher's, and to draw syntax trees."""

    def __init__(self, size: int, teachers_size: int) -> None:
        super().__init__()
        self.states = nn.Linear(size, teachers_size)
        self.trees = TreeScorer(size)


def train(arguments: argparse.Namespace) -> None:
    """Trains, averaging the weights along the way, and saves a checkpoint after every epoch."""
    torch.manual_seed(arguments.seed)
    chance = random.Random(arguments.seed)
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = arguments.encoder / "tokenizer.json"
    pieces = PieceEncoder(tokenizer, LARGE_MARKS) if arguments.large else PieceEncoder(tokenizer)
    mask = Tokenizer.from_file(str(tokenizer)).token_to_id("<mask>" if arguments.large else "[MASK]")
    taught = read_taught(arguments.taught)
    texts = _teachers_texts(arguments.data) if arguments.large else _texts(arguments.data, taught)
    every = [document for _, documents in texts for document in documents]
    print(f"{len(every)} documents, {sum(len(d.words) for d in every)} words", name_counts(every))
    kind = LargeEncoder if arguments.large else Encoder
    if arguments.start:
        model = Tagger.trained(read_weights(arguments.start), kind, arguments.encoder)
    else:
        model = Tagger(kind.pretrained(arguments.encoder))
    if arguments.embeddings:
        model.encoder.hold_embeddings(read_weights(arguments.embeddings))
    extra = TrainingHeads(model.roles.in_features, _state_size(taught))
    epochs = []
    for _ in range(arguments.epochs):
        read = [d for share, documents in texts for d in chance.sample(documents, round(share * len(documents)))]
        found = [e for d in read for e in examples(d, taught.get(d.id, Taught()), pieces, mask, chance)]
        epochs.append(batches(found, arguments.batch, chance))
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    steps = sum(len(epoch) for epoch in epochs)
    learning = learner(model.encoder.parameters(), [*heads, *extra.parameters()], arguments.rate, steps)
    average = copy.deepcopy(model).eval()
    step, began, losses = 0, time.time(), []
    for epoch, found in enumerate(epochs):
        model.train()
        for batch in found:
            parts = all_losses(model, extra, batch)
            learning.step(torch.stack(parts).sum())
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


def corpora(data: Path) -> list[Labelled]:
    """The annotated documents of which an epoch reads every one, some several times."""
    everyday = [*list(uner(data, "dev")) * 3, *list(written_texts()) * 2]
    return [*gum(data), *re3d(data), *everyday, *polnear(data), *wikinews(data)]


def _texts(data: Path, taught: Mapping[str, Taught]) -> _Texts:
    """What the tagger learns from."""
    news = [document for document in further_news() if taught.get(document.id, Taught()).roles is not None]
    return [(1, corpora(data)), (_PACKAGED_SHARE, list(packaged_texts())), (_NEWS_SHARE, news)]


def _teachers_texts(data: Path) -> _Texts:
    """What the teacher learns from: the roles in PolNeAR."""
    return [(1, [replace(article, names=None) for article in polnear(data)])]


def all_losses(model: Tagger, extra: TrainingHeads, batch: list[Example]) -> tuple[torch.Tensor, ...]:
    """Of all that is learned."""
    pieces, shapes, at, mask, lengths = collate([e.window for e in batch])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        by_layer = model.encoder.by_layer(pieces, shapes, mask)
        words, early = at_words(by_layer[-1], at), at_words(by_layer[_TREE_LAYER - 1], at)
        scores = model.scores(words)
        likened = extra.states(words)
    roles, names, as_word, as_cue = (s.float() for s in scores)
    return (
        _ROLE_WEIGHT * role_loss(model, roles, batch, lengths),
        _NAME_WEIGHT * name_loss(model, names, batch),
        _LINK_WEIGHT * link_loss(model, as_word, as_cue, batch),
        _TAUGHT_ROLE_WEIGHT * taught_loss(roles, model.transitions, [e.taught.roles for e in batch]),
        _STATE_WEIGHT * state_loss(likened.float(), [e.taught.states for e in batch]),
        _TREE_WEIGHT * tree_loss(extra.trees, early, lengths, [e.taught.tree for e in batch]),
    )


def _state_size(taught: Mapping[str, Taught]) -> int:
    return next((each.states.shape[1] for each in taught.values() if each.states is not None), 1)


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", required=True)
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with config.json, model.safetensors, tokenizer.json"
    )
    parser.add_argument("--large", action="store_true", help="the encoder is MPNet, and learns roles alone: a teacher")
    parser.add_argument(
        "--taught", type=Path, nargs="*", default=[], help="what the teacher and the parser make of the texts"
    )
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=12, help="windows a step")
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from, or the folder of a model")
    parser.add_argument("--embeddings", type=Path, help="a checkpoint whose embeddings are taken, and held as they are")
    train(parser.parse_args())


if __name__ == "__main__":
    main()
