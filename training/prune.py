"""Makes a trained tagger quicker: the attention heads and inner neurons that matter least are cut out of its encoder.

`python -m training.prune --start WEIGHTS --encoder FOLDER --heads 36 --inner 1088 --out FILE`

What matters is how much the loss would change by a little less of it (of heads: Michel, Levy and Neubig, NeurIPS 2019).
The matrix that reads the rest is fitted anew, so that it gives what it gave before as nearly as it can (of channels:
He, Zhang and Sun, ICCV 2017). A run that goes on from there mends what is lost.
"""

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from app.extraction.tagging.words import PieceEncoder
from training.examples import Example, Taught, examples
from training.model import Encoder, Layer, Tagger
from training.run import TrainingHeads, all_losses
from training.train import corpora
from training.weights import Weights, read_weights

_WINDOWS, _BATCH = 450, 3
_STEP = 64
"""Inner neurons are cut in steps of so many: what a CPU multiplies at once."""
_PULL = 1e-3
"""How much a fitted matrix is held to the old one, in shares of the mean square of what it reads."""


@dataclass(slots=True)
class Read:
    """What a matrix has read from a layer's parts, and how much the loss depends on each of these [parts].

    `products` are of every two of its inputs and of the 1 behind them, summed over all pieces [inputs + 1, inputs + 1].
    """

    gate: Tensor
    importance: Tensor
    products: Tensor


def prune(start: Weights, folder: Path, data: Path, heads: int, inner: int) -> Weights:
    """The weights of a tagger with so many heads in all, and so many inner neurons in the mean layer.

    Args:
        start: the trained weights.
        folder: their encoder's, with `config.json` and `tokenizer.json`.
        data: the corpora, of which a part is read to see what matters.
    """
    model = Tagger.trained(start, Encoder, folder).eval()
    layers: Sequence[Layer] = list(model.encoder.layers)  # type: ignore[arg-type]
    attention = [_watch(layer.attention_output, layer.heads) for layer in layers]
    neurons = [_watch(layer.output, layer.output.in_features) for layer in layers]
    reads = [*attention, *neurons]
    unused = TrainingHeads(model.roles.in_features, 1)
    windows = _windows(folder / "tokenizer.json", data)
    for first in range(0, len(windows), _BATCH):
        loss = sum(all_losses(model, unused, windows[first : first + _BATCH]))
        for read, slope in zip(reads, torch.autograd.grad(loss, [read.gate for read in reads]), strict=True):
            read.importance += slope.abs()
    kept_heads = _most_important(attention, heads, 1)
    kept_neurons = _most_important(neurons, inner * len(layers), _STEP)
    pruned = dict(start)
    for i, layer in enumerate(layers):
        own = f"encoder.layers.{i}"
        size = layer.attention_output.in_features // layer.heads
        attended = kept_heads[i].repeat_interleave(size)
        pruned |= _selected(start, f"{own}.query_key_value", attended.repeat(3))
        pruned |= _fitted(start, f"{own}.attention_output", attended, attention[i].products)
        pruned |= _selected(start, f"{own}.inner", kept_neurons[i])
        pruned |= _fitted(start, f"{own}.output", kept_neurons[i], neurons[i].products)
        print(f"layer {i}: {int(kept_heads[i].sum())} heads, {int(kept_neurons[i].sum())} inner neurons")
    return pruned


def _watch(matrix: nn.Linear, parts: int) -> Read:
    """What the matrix is going to read, of so many equal parts."""
    size = matrix.in_features
    read = Read(torch.ones(parts, requires_grad=True), torch.zeros(parts), torch.zeros(size + 1, size + 1))

    def note(_: nn.Module, inputs: tuple[Tensor]) -> Tensor:
        (given,) = inputs
        rows = given.detach().float().flatten(0, -2)
        rows = torch.cat([rows, torch.ones(len(rows), 1)], 1)
        read.products += rows.T @ rows
        return given * read.gate.repeat_interleave(size // parts)

    matrix.register_forward_pre_hook(note)
    return read


def _windows(tokenizer: Path, data: Path) -> list[Example]:
    """Some windows of the corpora, in random order."""
    chance = random.Random(1)
    pieces, mask = PieceEncoder(tokenizer), Tokenizer.from_file(str(tokenizer)).token_to_id("[MASK]")
    documents = chance.sample(corpora(data), _WINDOWS)
    found = [example for document in documents for example in examples(document, Taught(), pieces, mask, chance)]
    return chance.sample(found, _WINDOWS)


def _most_important(reads: Sequence[Read], count: int, step: int) -> list[Tensor]:
    """Which parts of each layer [parts] are among so many of all layers; at least one step of each, in whole steps."""
    least = torch.cat([read.importance for read in reads]).sort(descending=True).values[count - 1]
    kept = []
    for read in reads:
        steps = max(1, round(int((read.importance >= least).sum()) / step))
        own = torch.zeros(len(read.importance), dtype=torch.bool)
        own[read.importance.topk(min(steps * step, len(own))).indices] = True
        kept.append(own)
    return kept


def _selected(weights: Weights, name: str, kept: Tensor) -> Weights:
    """A matrix of which only these outputs are kept."""
    return {f"{name}.{part}": weights[f"{name}.{part}"][kept] for part in ("weight", "bias")}


def _fitted(weights: Weights, name: str, kept: Tensor, products: Tensor) -> Weights:
    """A matrix that reads only these inputs, fitted by least squares to give what it gave with all of them."""
    weight, bias = weights[f"{name}.weight"].double(), weights[f"{name}.bias"]
    whole = torch.cat([kept, torch.ones(1, dtype=torch.bool)])
    products = products.double()
    own = products[whole][:, whole]
    lost = products[whole][:, :-1][:, ~kept] @ weight[:, ~kept].T
    pull = _PULL * own.diagonal().mean() * torch.eye(len(own), dtype=torch.double)
    further = torch.linalg.solve(own + pull, lost)
    return {
        f"{name}.weight": (weight[:, kept] + further[:-1].T).float(),
        f"{name}.bias": bias + further[-1].float(),
    }


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--start", type=Path, required=True, help="a checkpoint, or the folder of a model")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--heads", type=int, required=True, help="attention heads of all layers together")
    parser.add_argument("--inner", type=int, required=True, help="inner neurons of the mean layer")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    weights = read_weights(arguments.start)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(prune(weights, arguments.encoder, arguments.data, arguments.heads, arguments.inner), arguments.out)


if __name__ == "__main__":
    main()
