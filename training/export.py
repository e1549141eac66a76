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

from training.ensemble import Ensemble
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


def export(members: Sequence[Sequence[Path]], encoder_folder: Path, out: Path, *, quantize: bool) -> None:
    """Writes tagger.onnx, linker.onnx, tagger.json and tokenizer.json; each member is the mean of several weights."""
    out.mkdir(parents=True, exist_ok=True)
    taggers = [Tagger.trained(mean_weights(weights), Encoder, encoder_folder).eval() for weights in members]
    first = taggers[0]
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "tagger.onnx"
        _export_tagger(Ensemble(taggers), full)
        if quantize:
            quantize_dynamic(
                full,
                out / "tagger.onnx",
                weight_type=QuantType.QInt8,
                per_channel=True,
                op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            )
        else:
            shutil.copy(full, out / "tagger.onnx")
    _export_linker(first.linker, out / "linker.onnx")
    digest = hashlib.sha256((out / "tagger.onnx").read_bytes()).hexdigest()[:12]
    settings = {
        "version": digest,
        "transitions": _rounded(torch.stack([each.transitions for each in taggers]).mean(0)),
        "name_transitions": _rounded(first.name_transitions),
    }
    (out / "tagger.json").write_text(json.dumps(settings) + "\n", encoding="utf8")
    shutil.copy(encoder_folder / "tokenizer.json", out / "tokenizer.json")


def _rounded(table: Tensor) -> list[list[float]]:
    return [[round(x, 4) for x in row] for row in table.tolist()]


def _export_tagger(model: Ensemble, path: Path) -> None:
    pieces = torch.ones(1, 12, dtype=torch.long)
    torch.onnx.export(
        model,
        (pieces, torch.zeros_like(pieces), torch.arange(1, 9)[None]),
        path,
        dynamo=False,
        input_names=["pieces", "shapes", "at"],
        output_names=["roles", "names", "as_word", "as_cue"],
        dynamic_axes={
            "pieces": {1: "pieces"},
            "shapes": {1: "pieces"},
            "at": {1: "words"},
            **{name: {1: "words"} for name in ("roles", "names", "as_word", "as_cue")},
        },
        opset_version=17,
    )


def _export_linker(linker: Linker, path: Path) -> None:
    torch.onnx.export(
        LinkOdds(linker).eval(),
        (torch.zeros(9, LINK_SIZE), torch.zeros(2, LINK_SIZE), torch.zeros(2, 9, dtype=torch.long)),
        path,
        dynamo=False,
        input_names=["words", "cues", "distances"],
        output_names=["odds"],
        dynamic_axes={
            "words": {0: "words"},
            "cues": {0: "cues"},
            "distances": {0: "cues", 1: "words"},
            "odds": {0: "cues", 1: "words"},
        },
        opset_version=17,
    )


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--weights",
        type=Path,
        required=True,
        nargs="+",
        action="append",
        help="checkpoints, of which the mean is exported; once for each member, first the one that names and links",
    )
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("app/extraction/model"))
    parser.add_argument("--full", action="store_true", help="keep 32-bit weights, to see what int8 costs")
    arguments = parser.parse_args()
    export(arguments.weights, arguments.encoder, arguments.out, quantize=not arguments.full)


if __name__ == "__main__":
    main()
