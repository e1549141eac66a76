"""A larger encoder, MPNet, for a teacher that labels texts for the tagger."""

import json
import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from app.extraction.tagging.words import Shape
from training.model import BERT_NAMES, Encoder, published_layers

LARGE_MARKS = ("<s>", "</s>", "[UNK]", "[unused1]")
"""MPNet's names for where a window starts and ends, what its vocabulary lacks, and the end of a line."""
_FARTHEST = 128
"""Pieces from which on distances are not told apart."""
_NAMES = {
    **BERT_NAMES,
    "query_key_value": ("attention.attn.q", "attention.attn.k", "attention.attn.v"),
    "attention_output": ("attention.attn.o",),
    "attention_norm": ("attention.LayerNorm",),
}


class LargeEncoder(Encoder):
    """MPNet (Song et al., NeurIPS 2020): BERT's layers, and a bias on attention by how far two pieces are apart."""

    def __init__(self, config: dict[str, int]) -> None:
        super().__init__({**config, "max_position_embeddings": config["max_position_embeddings"] - 2})
        self.biases = nn.Embedding(config["relative_attention_num_buckets"], config["num_attention_heads"])
        self.biases.requires_grad_(False)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        """As the small encoder's."""
        places = torch.arange(pieces.shape[1])
        bias = self.biases(distance_buckets(places[None] - places[:, None], self.biases.num_embeddings))
        bias = bias.permute(2, 0, 1)[None]
        return super().forward(pieces, shapes, bias if mask is None else (bias + mask))

    @classmethod
    def pretrained(cls, folder: Path) -> "LargeEncoder":
        """The published weights from a folder with `config.json` and `model.safetensors`."""
        config = json.loads((folder / "config.json").read_text())
        weights = load_file(folder / "model.safetensors")
        encoder = cls(config)
        state = {
            "pieces.weight": weights["embeddings.word_embeddings.weight"],
            # its positions begin behind the padding's
            "positions.weight": weights["embeddings.position_embeddings.weight"][2:],
            "shapes.weight": torch.zeros(len(Shape), config["hidden_size"]),
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
            "biases.weight": weights["encoder.relative_attention_bias.weight"],
            **published_layers(weights, config["num_hidden_layers"], _NAMES),
        }
        encoder.load_state_dict(state)
        return encoder


def distance_buckets(distances: Tensor, buckets: int) -> Tensor:
    """Buckets of signed distances between pieces: exact when near, logarithmic when far (as MPNet and T5 have it)."""
    half = buckets // 2
    near = half // 2
    sizes = distances.abs()
    growth = torch.log(sizes.clamp(min=1) / near) / math.log(_FARTHEST / near)
    far = (near + (growth * (half - near)).long()).clamp(max=half - 1)
    return torch.where(sizes < near, sizes, far) + torch.where(distances > 0, half, 0)
