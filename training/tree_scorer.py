"""Scores of syntax trees over the words of windows, and how unlikely they find trees that are known."""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.labelled import Table
from training.trees import RELATIONS

_ARC_SIZE, _RELATION_SIZE = 192, 96
_FARTHEST = 64
"""Words from which on distances are not told apart."""
_IMPOSSIBLE = -1e4


class TreeScorer(nn.Module):
    """Says of every two words whether one governs the other, by a biaffine form (Dozat and Manning, ICLR 2017)."""

    def __init__(self, size: int) -> None:
        """Of words with hidden states of this size."""
        super().__init__()
        self.as_governed = nn.Linear(size, _ARC_SIZE)
        self.as_governor = nn.Linear(size, _ARC_SIZE)
        self.pairs = nn.Parameter(0.02 * torch.randn(_ARC_SIZE, _ARC_SIZE))
        self.governs = nn.Linear(_ARC_SIZE, 1)
        self.distances = nn.Parameter(torch.zeros(2 * _FARTHEST + 1))
        self.related = nn.Linear(size, _RELATION_SIZE)
        self.relating = nn.Linear(size, _RELATION_SIZE)
        self.relations = nn.Linear(_RELATION_SIZE, len(RELATIONS))

    def arcs(self, words: Tensor, lengths: Tensor) -> Tensor:
        """Scores [batch, words, governors] of words [batch, words, size], of which each window has so many."""
        governed, governor = functional.relu(self.as_governed(words)), functional.relu(self.as_governor(words))
        places = torch.arange(words.shape[1])
        far = (places[None] - places[:, None]).clamp(-_FARTHEST, _FARTHEST) + _FARTHEST
        scores = governed @ self.pairs @ governor.mT + self.governs(governor).mT + self.distances[far]
        return scores.float().masked_fill((places[None] >= lengths[:, None])[:, None], _IMPOSSIBLE)

    def relation_scores(self, words: Tensor, governors: Tensor) -> Tensor:
        """Scores [batch, words, relations] of words and the indices of their governors [batch, words]."""
        relating = self.relating(words)
        own = relating.gather(1, governors[:, :, None].expand(-1, -1, relating.shape[2]))
        scores: Tensor = self.relations(functional.relu(self.related(words) + own)).float()
        return scores


def tree_loss(scorer: TreeScorer, words: Tensor, lengths: Tensor, trees: Sequence[Table | None]) -> Tensor:
    """Cross-entropy of governors and relations, per word, in those windows [words, size] whose trees are known."""
    rows = [(i, tree) for i, tree in enumerate(trees) if tree is not None]
    if not rows:
        return words.sum() * 0
    kept = [i for i, _ in rows]
    known = torch.zeros(len(rows), words.shape[1], 3)
    for row, (_, tree) in enumerate(rows):
        known[row, : len(tree)] = torch.from_numpy(tree)
    governors, relations, sure = known[:, :, 0].long(), known[:, :, 1].long(), known[:, :, 2]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        arcs = scorer.arcs(words[kept], lengths[kept])
        labels = scorer.relation_scores(words[kept], governors)
    unlikely = sum(
        functional.cross_entropy(scores.mT, right, reduction="none")
        for scores, right in ((arcs, governors), (labels, relations))
    )
    loss: Tensor = (unlikely * sure).sum() / sure.sum().clamp(min=1)
    return loss
