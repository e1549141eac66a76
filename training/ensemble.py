"""Several taggers as one: they share embeddings, and what they say of a word's role is averaged."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from training.model import Tagger


class Ensemble(nn.Module):
    """Taggers that were trained with the same embeddings (`training.train --hold-embeddings`).

    Names and links are the first's alone: those of two are no better (training/README.md).
    """

    def __init__(self, members: Sequence[Tagger]) -> None:
        """Raises ValueError if the embeddings differ."""
        super().__init__()
        first, *others = (member.encoder for member in members)
        for other in others:
            other.share_embeddings(first)
        self.members: Sequence[Tagger] = nn.ModuleList(members)  # type: ignore[assignment]

    def forward(self, pieces: Tensor, shapes: Tensor, at: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """As a tagger's, but for the mean scores of roles."""
        first, *others = self.members
        roles, names, as_word, as_cue = first(pieces, shapes, at)
        further = (other.roles(other.words(pieces, shapes, at)) for other in others)
        return torch.stack([roles, *further]).mean(0), names, as_word, as_cue
