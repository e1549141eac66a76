"""Fine-tunes an encoder on the corpora (training/README.md has the commands)."""

import argparse
import json
import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import torch
from tokenizers import Tokenizer

from app.extraction.tagging.words import PieceEncoder
from training.examples import Example, Taught, batches, examples, read_taught
from training.gum import gum
from training.labelled import Labelled, name_counts
from training.large import LARGE_MARKS, LargeEncoder
from training.model import Encoder, Tagger
from training.names import re3d, uner
from training.polnear import polnear
from training.run import Run, TrainingHeads
from training.texts import further_news, packaged_texts, wikinews
from training.weights import read_weights
from training.written import written_texts

_PACKAGED_SHARE, _NEWS_SHARE = 0.12, 0.5
"""Shares that an epoch reads of the texts of which only names are known, which would crowd out the roles, and of the
news that only the teacher has labelled, which would crowd out the annotations."""

_Texts = list[tuple[float, list[Labelled]]]
"""Documents, with the share of them that an epoch reads."""


def train(arguments: argparse.Namespace) -> None:
    """Trains, averaging the weights along the way. Goes on after the last whole epoch of a run that was interrupted."""
    torch.manual_seed(arguments.seed)
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = arguments.encoder / "tokenizer.json"
    pieces = PieceEncoder(tokenizer, LARGE_MARKS) if arguments.large else PieceEncoder(tokenizer)
    mask = Tokenizer.from_file(str(tokenizer)).token_to_id("<mask>" if arguments.large else "[MASK]")
    taught = read_taught(arguments.taught)
    texts = _teachers_texts(arguments.data) if arguments.large else _texts(arguments.data, taught)
    every = [document for _, documents in texts for document in documents]
    print(f"{len(every)} documents, {sum(len(d.words) for d in every)} words", name_counts(every))

    def epoch_batches(epoch: int) -> list[list[Example]]:
        chance = random.Random(f"{arguments.seed} {epoch}")
        read = [d for share, documents in texts for d in chance.sample(documents, round(share * len(documents)))]
        found = [e for d in read for e in examples(d, taught.get(d.id, Taught()), pieces, mask, chance)]
        return batches(found, arguments.batch, chance)

    kind = LargeEncoder if arguments.large else Encoder
    if arguments.start:
        model = Tagger.trained(read_weights(arguments.start), kind, arguments.encoder)
    else:
        model = Tagger(kind.pretrained(arguments.encoder))
    if arguments.hold_embeddings:
        model.encoder.hold_embeddings()
    extra = TrainingHeads(model.roles.in_features, _state_size(taught))
    run = Run(model, extra, arguments.rate, steps=arguments.epochs * len(epoch_batches(0)))
    state = out / "state.pt"
    if state.exists():
        run.go_on_from(state)
    for epoch in range(run.epochs_done, arguments.epochs):
        torch.manual_seed(arguments.seed + epoch)
        run.read(epoch_batches(epoch))
        run.save(state)
    torch.save(run.average.state_dict(), out / "average.pt")
    torch.save(model.state_dict(), out / "last.pt")
    (out / "run.json").write_text(json.dumps({**vars(arguments), "seconds": run.seconds}, default=str))
    state.unlink()


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
    parser.add_argument(
        "--hold-embeddings", action="store_true", help="learn no embeddings: another tagger has the same"
    )
    train(parser.parse_args())


if __name__ == "__main__":
    main()
