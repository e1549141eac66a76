"""A larger encoder, MPNet, for a teacher that labels texts for the tagger."""

import math
from collections.abc import Mapping, Sequence
from typing import ClassVar

import torch
from torch import Tensor, nn

from training.model import Encoder, Width

LARGE_MARKS = ("<s>", "</s>", "[UNK]", "[unused1]")
"""MPNet's names for where a window starts and ends, what its vocabulary lacks, and the end of a line."""
_FARTHEST = 128
"""Pieces from which on distances are not told apart."""


class LargeEncoder(Encoder):
    """MPNet (Song et al., NeurIPS 2020): BERT's layers, and a bias on attention by how far two pieces are apart."""

    names: ClassVar[Mapping[str, Sequence[str]]] = {
        **Encoder.names,
        "query_key_value": ("attention.attn.q", "attention.attn.k", "attention.attn.v"),
        "attention_output": ("attention.attn.o",),
        "attention_norm": ("attention.LayerNorm",),
    }

    def __init__(self, config: dict[str, int], widths: Sequence[Width] = ()) -> None:
        super().__init__({**config, "max_position_embeddings": config["max_position_embeddings"] - 2}, widths)
        self.biases = nn.Embedding(config["relative_attention_num_buckets"], config["num_attention_heads"])
        self.biases.requires_grad_(False)

    def by_layer(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """As the small encoder's."""
        places = torch.arange(pieces.shape[1])
        bias = self.biases(distance_buckets(places[None] - places[:, None], self.biases.num_embeddings))
        bias = bias.permute(2, 0, 1)[None]
        return super().by_layer(pieces, shapes, bias if mask is None else (bias + mask))

    def own_weights(self, weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """As the small encoder's. Its positions begin behind the padding's; it knows no types of tokens."""
        return {
            "positions.weight": weights["embeddings.position_embeddings.weight"][2:],
            "shapes.weight": torch.zeros_like(self.shapes.weight),
            "biases.weight": weights["encoder.relative_attention_bias.weight"],
        }


def distance_buckets(distances: Tensor, buckets: int) -> Tensor:
    """Buckets of signed distances between pieces: exact when near, logarithmic when far (as MPNet and T5 have it)."""
    half = buckets // 2
    near = half // 2
    sizes = distances.abs()
    growth = torch.log(sizes.clamp(min=1) / near) / math.log(_FARTHEST / near)
    far = (near + (growth * (half - near)).long()).clamp(max=half - 1)
    return torch.where(sizes < near, sizes, far) + torch.where(distances > 0, half, 0)
