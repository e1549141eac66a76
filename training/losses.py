"""What the tagger is trained on: how unlikely it finds the annotations, and how far it is from its teacher."""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from app.extraction.tagging.labels import LINKS, distance_buckets
from training.examples import Example
from training.labelled import Table
from training.model import Tagger

_WORDS_PER_CUE = 60
"""What brings the loss of a cue's links, a sum over words, to the size of a word's loss."""


def role_loss(model: Tagger, scores: Tensor, batch: list[Example], lengths: Tensor) -> Tensor:
    """Negative log-likelihood of the role labels under the conditional random field, per word."""
    rows = [i for i, e in enumerate(batch) if e.roles is not None]
    if not rows:
        return scores.sum() * 0
    scores, lengths = scores[rows], lengths[rows]
    labels = torch.zeros(scores.shape[:2], dtype=torch.long)
    for i, row in enumerate(rows):
        roles = batch[row].roles or []
        labels[i, : len(roles)] = torch.tensor(roles)
    present = (torch.arange(scores.shape[1])[None] < lengths[:, None]).float()
    likelihood = _path_score(scores, model.transitions, labels, present)
    likelihood = likelihood - log_partition(scores, model.transitions, lengths)
    return -likelihood.sum() / lengths.sum()


def name_loss(model: Tagger, scores: Tensor, batch: list[Example]) -> Tensor:
    """Negative log of the probability of all admitted sequences of name labels, per word."""
    rows = [(i, e.names, e.name_weight) for i, e in enumerate(batch) if e.names is not None]
    if not rows:
        return scores.sum() * 0
    lengths = torch.tensor([len(names) for _, names, _ in rows])
    scores = scores[[i for i, _, _ in rows], : int(lengths.max())]
    admitted = torch.zeros_like(scores)
    for row, (_, names, _) in enumerate(rows):
        admitted[row, : len(names)] = torch.from_numpy(names)
    both = torch.cat([scores + admitted, scores])
    admitted_mass, whole_mass = log_partition(both, model.name_transitions, lengths.repeat(2)).chunk(2)
    weights = torch.tensor([weight for _, _, weight in rows])
    return (weights * (whole_mass - admitted_mass)).sum() / lengths.sum()


def taught_loss(scores: Tensor, transitions: Tensor, taught: Sequence[Table | None]) -> Tensor:
    """Cross-entropy of the random field to a teacher's marginals [words, labels] of each window, per word.

    Marginals say nothing sure of neighbours together, so the transitions learn from annotations alone.
    """
    transitions = transitions.detach()
    scores, believed, lengths = _taught(scores, taught)
    if not len(lengths):
        return scores.sum()
    expected = (believed * scores).sum() + torch.einsum("bwi,ij,bwj->", believed[:, :-1], transitions, believed[:, 1:])
    return (log_partition(scores, transitions, lengths).sum() - expected) / lengths.sum()


def state_loss(states: Tensor, taught: Sequence[Table | None]) -> Tensor:
    """How far the directions of hidden states [batch, words, size] are from a teacher's: 1 less cosine, per word."""
    states, believed, lengths = _taught(states, taught)
    if not len(lengths):
        return states.sum()
    present = torch.arange(states.shape[1])[None] < lengths[:, None]
    return (1 - functional.cosine_similarity(states, believed, dim=2))[present].mean()


def _taught(values: Tensor, taught: Sequence[Table | None]) -> tuple[Tensor, Tensor, Tensor]:
    """Of values [batch, words, …] those of the windows that a teacher has labelled, its tables, and word counts."""
    rows = [(i, table) for i, table in enumerate(taught) if table is not None]
    lengths = torch.tensor([len(table) for _, table in rows], dtype=torch.long)
    values = values[[i for i, _ in rows], : max((len(table) for _, table in rows), default=0)]
    believed = torch.zeros_like(values)
    for row, (_, table) in enumerate(rows):
        believed[row, : len(table)] = torch.from_numpy(table.astype(np.float32))
    return values, believed, lengths


def link_loss(model: Tagger, as_word: Tensor, as_cue: Tensor, batch: list[Example]) -> Tensor:
    """Cross-entropy of each word's link to each cue, summed over words, per cue, scaled to a word's loss."""
    total, cues_seen = as_word.sum() * 0, 0
    for i, e in enumerate(batch):
        if not e.attributions:
            continue
        n = len(e.window.at)
        cues = torch.stack([as_cue[i, sorted(a.cue)].mean(0) for a in e.attributions])
        places = np.array([min(a.cue) for a in e.attributions])
        distances = torch.from_numpy(distance_buckets(np.arange(n)[None] - places[:, None]))
        labels = torch.zeros(len(e.attributions), n, dtype=torch.long)
        for row, a in enumerate(e.attributions):
            labels[row, sorted(a.source)] = LINKS.index("source")
            labels[row, sorted(a.content)] = LINKS.index("content")
        scores = model.linker(as_word[i, :n], cues, distances)
        total = total + functional.cross_entropy(scores.reshape(-1, len(LINKS)), labels.reshape(-1), reduction="sum")
        cues_seen += len(e.attributions)
    return total / max(cues_seen * _WORDS_PER_CUE, 1)


def marginals(scores: Tensor, transitions: Tensor, lengths: Tensor) -> Tensor:
    """Probability of each label of each word, from scores [batch, words, labels].

    They are the gradient of the log partition function.
    """
    scores = scores.detach().requires_grad_()
    with torch.enable_grad():
        mass = log_partition(scores, transitions.detach(), lengths).sum()
    return torch.autograd.grad(mass, scores)[0]


def log_partition(scores: Tensor, transitions: Tensor, lengths: Tensor) -> Tensor:
    """Log of the sum over all label sequences, of scores [batch, words, labels]; [batch]."""
    total = scores[:, 0]
    for i in range(1, scores.shape[1]):
        following = torch.logsumexp(total[:, :, None] + transitions[None], 1) + scores[:, i]
        total = torch.where((i < lengths)[:, None], following, total)
    return torch.logsumexp(total, 1)


def _path_score(scores: Tensor, transitions: Tensor, labels: Tensor, present: Tensor) -> Tensor:
    """Score of the given label sequences [batch, words]; `present` [batch, words] is 1 where there is a word."""
    emitted = (scores.gather(2, labels[:, :, None]).squeeze(2) * present).sum(1)
    moved = (transitions[labels[:, :-1], labels[:, 1:]] * present[:, 1:]).sum(1)
    return emitted + moved
