"""Weights of the tagger: of a run, of several runs together, and of an exported model."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx.numpy_helper import to_array
from torch import Tensor

Weights = dict[str, Tensor]

_TAGGER = "tagger."
"""What begins the names of an exported tagger's weights."""


def read_weights(path: Path) -> Weights:
    """Of a checkpoint, or of an exported model's first tagger, as near to what was exported as its 8 bits are.

    The scores of one role following another are the mean of both taggers', since an exported model has no others.
    """
    if path.is_dir():
        return dict(_first_tagger(path))
    weights: Weights = torch.load(path, weights_only=True)
    return weights


def mean_weights(paths: Sequence[Path]) -> Weights:
    """The mean of the weights of several checkpoints or models, of which each goes on from the one before."""
    several = [read_weights(path) for path in paths]
    return {name: torch.stack([weights[name] for weights in several]).mean(0) for name in several[0]}


def _first_tagger(folder: Path) -> Iterator[tuple[str, Tensor]]:
    for name, table in _exported(folder):
        yield name.removeprefix(_TAGGER), torch.from_numpy(np.array(table, dtype=np.float32))
    settings = json.loads((folder / "tagger.json").read_text(encoding="utf8"))
    yield from ((name, torch.tensor(settings[name])) for name in ("transitions", "name_transitions"))


def _exported(folder: Path) -> Iterator[tuple[str, np.ndarray]]:
    """Names and weights. A matrix is anonymous in the graph, but the bias that is added to what it gives is named."""
    for file in ("tagger.onnx", "linker.onnx"):
        graph = onnx.load(folder / file).graph
        stored = {tensor.name: to_array(tensor) for tensor in graph.initializer}
        matrices: dict[str, str] = {}
        for node in graph.node:
            if node.op_type in ("MatMulInteger", "MatMul") and node.input[1].startswith("onnx::MatMul"):
                matrices[node.output[0]] = node.input[1].removesuffix("_quantized")
            elif node.op_type in ("Cast", "Mul") and node.input[0] in matrices:
                matrices[node.output[0]] = matrices[node.input[0]]
            elif node.op_type == "Add":
                matrix, bias = sorted(node.input, key=lambda name: name.endswith(".bias"))
                if matrix in matrices and bias.endswith(".bias"):
                    yield bias.removesuffix("bias") + "weight", _widened(stored, matrices[matrix]).T
        for name in stored:
            plain = name.removesuffix("_quantized")
            if plain.endswith((".weight", ".bias")):
                yield plain, _widened(stored, plain)


def _widened(stored: dict[str, np.ndarray], name: str) -> np.ndarray:
    """A table by its name before it was narrowed to 8 bits."""
    if name in stored:
        return stored[name]
    narrow, zero, scale = (stored[f"{name}_{part}"] for part in ("quantized", "zero_point", "scale"))
    return (narrow.astype(np.float32) - zero) * scale
