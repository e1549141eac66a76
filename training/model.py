"""The tagger: one encoder, and heads for roles, names and the links between a cue and its source and content."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, NamedTuple, Self

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from app.extraction.tagging.labels import DISTANCE_BUCKETS, LINKS, NAME_LABELS, ROLE_LABELS
from app.extraction.tagging.words import Shape

LINK_SIZE = 128
_EMBEDDINGS = ("pieces", "positions", "shapes", "norm")


class Width(NamedTuple):
    """How many attention heads a layer has, of how many dimensions each, and how many inner neurons."""

    heads: int
    head: int
    inner: int


class Layer(nn.Module):
    """One transformer layer of BERT (post-normalised)."""

    def __init__(self, size: int, width: Width, dropout: float) -> None:
        super().__init__()
        self.heads = width.heads
        self.query_key_value = nn.Linear(size, 3 * width.heads * width.head)
        self.attention_output = nn.Linear(width.heads * width.head, size)
        self.attention_norm = nn.LayerNorm(size, eps=1e-12)
        self.inner = nn.Linear(size, width.inner)
        self.output = nn.Linear(width.inner, size)
        self.output_norm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor | None) -> Tensor:
        """Hidden states [batch, pieces, size] in and out; `mask` is added to the attention scores."""
        parts = self.query_key_value(hidden).chunk(3, -1)
        if torch.onnx.is_in_onnx_export():
            attended = _AttentionInOnnx.apply(*parts, self.heads)
        else:
            attended = _attention(*parts, self.heads, mask)
        hidden = self.attention_norm(hidden + self.dropout(self.attention_output(attended)))
        inner = self.output(functional.gelu(self.inner(hidden)))
        return self.output_norm(hidden + self.dropout(inner))


def _attention(query: Tensor, key: Tensor, value: Tensor, heads: int, mask: Tensor | None = None) -> Tensor:
    """What each piece takes from the others [batch, pieces, heads * head]; so are queries, keys and values."""
    by_head = (part.unflatten(-1, (heads, -1)).transpose(1, 2) for part in (query, key, value))
    attended = functional.scaled_dot_product_attention(*by_head, attn_mask=mask)
    return attended.transpose(1, 2).flatten(2)


class _AttentionInOnnx(torch.autograd.Function):
    """Attention without a mask as one operation of onnxruntime's, which is quicker than what it is made of."""

    @staticmethod
    def forward(_: Any, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        """As `_attention`."""
        return _attention(query, key, value, heads)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        """The operation in ONNX."""
        attended = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return attended.setType(query.type())


class Encoder(nn.Module):
    """The MiniLM encoder, with an embedding of each word's shape where BERT has its two token types."""

    names: ClassVar[Mapping[str, Sequence[str]]] = {
        "query_key_value": ("attention.self.query", "attention.self.key", "attention.self.value"),
        "attention_output": ("attention.output.dense",),
        "attention_norm": ("attention.output.LayerNorm",),
        "inner": ("intermediate.dense",),
        "output": ("output.dense",),
        "output_norm": ("output.LayerNorm",),
    }
    """What the parts of a layer are called in the published weights; where they are several, ours is one matrix."""

    def __init__(self, config: dict[str, int], widths: Sequence[Width] = (), dropout: float = 0.1) -> None:
        """The layers are as wide as the configuration says, or as `widths` does where it was pruned."""
        super().__init__()
        size = config["hidden_size"]
        published = Width(
            config["num_attention_heads"], size // config["num_attention_heads"], config["intermediate_size"]
        )
        self.pieces = nn.Embedding(config["vocab_size"], size)
        self.positions = nn.Embedding(config["max_position_embeddings"], size)
        self.shapes = nn.Embedding(len(Shape), size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(size, width, dropout) for width in widths or [published] * config["num_hidden_layers"]
        )

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        """Hidden states [batch, pieces, size] of word pieces and word shapes [batch, pieces]."""
        return self.by_layer(pieces, shapes, mask)[-1]

    def by_layer(self, pieces: Tensor, shapes: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """The hidden states that each layer gives."""
        return self.from_embedded(self.embedded(pieces, shapes), mask)

    def embedded(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """What the first layer is given [batch, pieces, size]."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        return self.dropout(self.norm(self.pieces(pieces) + self.positions(places) + self.shapes(shapes)))

    def from_embedded(self, hidden: Tensor, mask: Tensor | None = None) -> list[Tensor]:
        """The hidden states that each layer gives."""
        states = []
        for layer in self.layers:
            hidden = layer(hidden, mask)
            states.append(hidden)
        return states

    def hold_embeddings(self) -> None:
        """Keeps the embeddings as they are while the rest is learned."""
        for name in _EMBEDDINGS:
            getattr(self, name).requires_grad_(False)

    def has_embeddings_of(self, other: Self) -> bool:
        """Whether its embeddings are another encoder's."""
        return all(torch.allclose(getattr(self, name).weight, getattr(other, name).weight) for name in _EMBEDDINGS)

    @classmethod
    def pretrained(cls, folder: Path) -> Self:
        """The published weights from a folder with `config.json` and `model.safetensors`."""
        config = json.loads((folder / "config.json").read_text())
        weights = load_file(folder / "model.safetensors")
        encoder = cls(config)
        state = {
            "pieces.weight": weights["embeddings.word_embeddings.weight"],
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
            **encoder.own_weights(weights),
        }
        for i in range(config["num_hidden_layers"]):
            for ours, theirs in cls.names.items():
                for kind in ("weight", "bias"):
                    parts = [weights[f"encoder.layer.{i}.{part}.{kind}"] for part in theirs]
                    state[f"layers.{i}.{ours}.{kind}"] = torch.cat(parts)
        encoder.load_state_dict(state)
        return encoder

    def own_weights(self, weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Of the published weights, those that no other encoder has in this form, by the names that they have here."""
        return {
            "positions.weight": weights["embeddings.position_embeddings.weight"],
            "shapes.weight": weights["embeddings.token_type_embeddings.weight"][:1].repeat(len(Shape), 1),
        }


class Linker(nn.Module):
    """Says what each word is to a cue: nothing, part of its source, or part of its content."""

    def __init__(self) -> None:
        super().__init__()
        self.distances = nn.Embedding(DISTANCE_BUCKETS, LINK_SIZE)
        self.output = nn.Linear(LINK_SIZE, len(LINKS))
        nn.init.normal_(self.distances.weight, std=0.1)

    def forward(self, words: Tensor, cues: Tensor, distances: Tensor) -> Tensor:
        """Scores [cues, words, links] of words [words, size], cues [cues, size], distance buckets [cues, words]."""
        return self.output(functional.relu(words[None] + cues[:, None] + self.distances(distances)))


class Tagger(nn.Module):
    """Scores for each word of a window."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.positions.embedding_dim
        self.roles = nn.Linear(size, len(ROLE_LABELS))
        self.names = nn.Linear(size, len(NAME_LABELS))
        self.as_word = nn.Linear(size, LINK_SIZE)
        self.as_cue = nn.Linear(size, LINK_SIZE)
        self.linker = Linker()
        self.transitions = nn.Parameter(torch.zeros(len(ROLE_LABELS), len(ROLE_LABELS)))
        self.name_transitions = nn.Parameter(torch.zeros(len(NAME_LABELS), len(NAME_LABELS)))
        self.dropout = nn.Dropout(0.1)

    @classmethod
    def trained(cls, weights: Mapping[str, Tensor], encoder: type[Encoder], folder: Path) -> Self:
        """With weights of a run, which may be pruned, on an encoder of which the folder has the `config.json`."""
        config = json.loads((folder / "config.json").read_text())
        tagger = cls(encoder(config, _layer_widths(weights, config)))
        tagger.load_state_dict(dict(weights))
        return tagger

    def forward(
        self, pieces: Tensor, shapes: Tensor, at: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Roles, names and link vectors [batch, words, …] of the words whose first pieces are `at` [batch, words]."""
        return self.scores(self.words(pieces, shapes, at, mask))

    def words(self, pieces: Tensor, shapes: Tensor, at: Tensor, mask: Tensor | None = None) -> Tensor:
        """Hidden states of the words [batch, words, size]."""
        return at_words(self.encoder(pieces, shapes, mask), at)

    def scores(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Roles, names and link vectors of words with these hidden states."""
        words = self.dropout(words)
        return self.roles(words), self.names(words), self.as_word(words), self.as_cue(words)


def at_words(hidden: Tensor, at: Tensor) -> Tensor:
    """Of the hidden states of pieces [batch, pieces, size] those `at` the words' first ones [batch, words]."""
    return hidden.gather(1, at[:, :, None].expand(-1, -1, hidden.shape[2]))


def _layer_widths(weights: Mapping[str, Tensor], config: Mapping[str, int]) -> list[Width]:
    """How wide the layers are that a tagger's weights are for."""
    head = config["hidden_size"] // config["num_attention_heads"]
    widths = []
    for i in range(config["num_hidden_layers"]):
        attended, inner = (weights[f"encoder.layers.{i}.{name}.weight"] for name in ("attention_output", "output"))
        widths.append(Width(attended.shape[1] // head, head, inner.shape[1]))
    return widths
