"""Exports a checkpoint as int8 ONNX (training/README.md has the command)."""

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.ensemble import FirstTagger, SecondTagger
from training.model import LINK_SIZE, Encoder, Linker, Tagger
from training.weights import mean_weights


class LinkOdds(nn.Module):
    """The linker with probabilities in place of scores."""

    def __init__(self, linker: Linker) -> None:
        super().__init__()
        self.linker = linker

    def forward(self, words: Tensor, cues: Tensor, distances: Tensor) -> Tensor:
        """Probabilities [cues, words, links]."""
        return torch.softmax(self.linker(words, cues, distances), -1)


def export(first: Sequence[Path], second: Sequence[Path], encoder_folder: Path, out: Path, *, quantize: bool) -> None:
    """Writes the model's files; each of the two taggers is the mean of several weights."""
    out.mkdir(parents=True, exist_ok=True)
    both = [Tagger.trained(mean_weights(weights), Encoder, encoder_folder).eval() for weights in (first, second)]
    _export_taggers(*both, out, quantize=quantize)
    _export_linker(both[0].linker, out / "linker.onnx")
    settings = {
        "version": _digest(out / "tagger.onnx", out / "second_tagger.onnx"),
        "transitions": _rounded(torch.stack([each.transitions for each in both]).mean(0)),
        "name_transitions": _rounded(both[0].name_transitions),
    }
    (out / "tagger.json").write_text(json.dumps(settings) + "\n", encoding="utf8")
    shutil.copy(encoder_folder / "tokenizer.json", out / "tokenizer.json")


def _digest(*files: Path) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


def _rounded(table: Tensor) -> list[list[float]]:
    return [[round(x, 4) for x in row] for row in table.tolist()]


def _export_taggers(first: Tagger, second: Tagger, out: Path, *, quantize: bool) -> None:
    pieces, at = torch.ones(1, 12, dtype=torch.long), torch.arange(1, 9)[None]
    inputs = {"pieces": pieces, "shapes": torch.zeros_like(pieces), "at": at}
    read = FirstTagger(first)
    by_piece, by_word = {1: "pieces"}, {1: "words"}
    axes = {
        **dict.fromkeys(("pieces", "shapes", "embedded"), by_piece),
        **dict.fromkeys(("at", "roles", "names", "as_word", "as_cue"), by_word),
    }
    second_inputs = {"embedded": read(*inputs.values())[-1], "at": at}
    outputs = ["roles", "names", "as_word", "as_cue", "embedded"]
    with tempfile.TemporaryDirectory() as scratch:
        full, second_full = Path(scratch) / "tagger.onnx", Path(scratch) / "second_tagger.onnx"
        _write(read, inputs, outputs, axes, full)
        _write(SecondTagger(second, first), second_inputs, ["roles"], axes, second_full)
        for path in (full, second_full):
            if quantize:
                _quantize(path, out / path.name)
            else:
                shutil.copy(path, out / path.name)


def _quantize(full: Path, out: Path) -> None:
    quantize_dynamic(
        full, out, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gemm", "Gather"]
    )


def _export_linker(linker: Linker, path: Path) -> None:
    inputs = {
        "words": torch.zeros(9, LINK_SIZE),
        "cues": torch.zeros(2, LINK_SIZE),
        "distances": torch.zeros(2, 9, dtype=torch.long),
    }
    by_both = {0: "cues", 1: "words"}
    axes = {"words": {0: "words"}, "cues": {0: "cues"}, "distances": by_both, "odds": by_both}
    _write(LinkOdds(linker).eval(), inputs, ["odds"], axes, path)


def _write(
    model: nn.Module, inputs: dict[str, Tensor], outputs: list[str], axes: dict[str, dict[int, str]], path: Path
) -> None:
    """Writes a graph; `axes` are the dimensions of inputs and outputs that vary, by name."""
    torch.onnx.export(
        model,
        tuple(inputs.values()),
        path,
        dynamo=False,
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes={name: axes[name] for name in (*inputs, *outputs)},
        opset_version=17,
    )


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, does in (
        ("--first", "reads everything"),
        ("--second", "is asked about roles where the first is in doubt"),
    ):
        text = f"checkpoints, of which the mean is the tagger that {does}"
        parser.add_argument(name, type=Path, required=True, nargs="+", help=text)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("app/extraction/model"))
    parser.add_argument("--full", action="store_true", help="keep 32-bit weights, to see what int8 costs")
    arguments = parser.parse_args()
    export(arguments.first, arguments.second, arguments.encoder, arguments.out, quantize=not arguments.full)


if __name__ == "__main__":
    main()
