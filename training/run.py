"""A run of training: what is learned from every batch, and where the run is, so that it can be gone on with."""

import copy
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from training.examples import Example, collate
from training.losses import link_loss, name_loss, role_loss, state_loss, taught_loss
from training.model import Tagger, at_words
from training.optimizing import learner
from training.tree_scorer import TreeScorer, tree_loss

_ROLE_WEIGHT, _NAME_WEIGHT, _LINK_WEIGHT = 1.5, 1.5, 1.0
_TAUGHT_ROLE_WEIGHT, _STATE_WEIGHT = 3.0, 1.5
_TREE_WEIGHT, _TREE_LAYER = 0.4, 4
"""Syntax is learned by the states of an early layer, so that the later ones can build on it."""
_LEAST_PULL = 0.005
"""How far a step draws the mean of the weights to those of the time: the mean is of the last few hundred steps."""


class TrainingHeads(nn.Module):
    """What only training reads hidden states with: to liken them to the teacher's, and to draw syntax trees."""

    def __init__(self, size: int, teachers_size: int) -> None:
        super().__init__()
        self.states = nn.Linear(size, teachers_size)
        self.trees = TreeScorer(size)


def all_losses(model: Tagger, extra: TrainingHeads, batch: list[Example]) -> tuple[torch.Tensor, ...]:
    """Of all that is learned."""
    pieces, shapes, at, mask, lengths = collate([e.window for e in batch])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        by_layer = model.encoder.by_layer(pieces, shapes, mask)
        words, early = at_words(by_layer[-1], at), at_words(by_layer[_TREE_LAYER - 1], at)
        scores = model.scores(words)
        likened = extra.states(words)
    roles, names, as_word, as_cue = (s.float() for s in scores)
    return (
        _ROLE_WEIGHT * role_loss(model, roles, batch, lengths),
        _NAME_WEIGHT * name_loss(model, names, batch),
        _LINK_WEIGHT * link_loss(model, as_word, as_cue, batch),
        _TAUGHT_ROLE_WEIGHT * taught_loss(roles, model.transitions, [e.taught.roles for e in batch]),
        _STATE_WEIGHT * state_loss(likened.float(), [e.taught.states for e in batch]),
        _TREE_WEIGHT * tree_loss(extra.trees, early, lengths, [e.taught.tree for e in batch]),
    )


class Run:
    """A tagger on its way through so many steps, and the mean of its weights along the way."""

    def __init__(self, model: Tagger, extra: TrainingHeads, rate: float, steps: int) -> None:
        self.model, self.extra, self.average = model, extra, copy.deepcopy(model).eval()
        heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
        self._learning = learner(model.encoder.parameters(), [*heads, *extra.parameters()], rate, steps)
        self._steps, self._step = steps, 0
        self.epochs_done, self.seconds = 0, 0.0

    def read(self, epoch: list[list[Example]]) -> None:
        """Learns from the batches of an epoch."""
        self.model.train()
        began, losses = time.time(), []
        for batch in epoch:
            parts = all_losses(self.model, self.extra, batch)
            self._learning.step(torch.stack(parts).sum())
            self._step += 1
            losses.append([p.item() for p in parts])
            self._pull_average()
            if self._step % 20 == 0:
                print(
                    f"epoch {self.epochs_done} step {self._step}/{self._steps} {time.time() - began:.0f}s loss "
                    + " ".join(f"{x:.3f}" for x in np.mean(losses[-50:], 0)),
                    flush=True,
                )
        self.epochs_done += 1
        self.seconds += time.time() - began

    @torch.no_grad()
    def _pull_average(self) -> None:
        pull = max(_LEAST_PULL, 1 / self._step)
        for mean, now in zip(self.average.parameters(), self.model.parameters(), strict=True):
            mean.lerp_(now, pull)

    def save(self, path: Path) -> None:
        """Writes where the run is."""
        counts = {"step": self._step, "epochs_done": self.epochs_done, "seconds": self.seconds}
        being_written = path.with_suffix(".part")
        torch.save({**counts, **{name: part.state_dict() for name, part in self._parts().items()}}, being_written)
        being_written.replace(path)

    def go_on_from(self, path: Path) -> None:
        """Goes on from where a run was that had the same settings."""
        saved = torch.load(path, weights_only=True)
        self._step, self.epochs_done, self.seconds = (saved[name] for name in ("step", "epochs_done", "seconds"))
        for name, part in self._parts().items():
            part.load_state_dict(saved[name])
        print(f"goes on after {self.epochs_done} epochs of {path.parent}")

    def _parts(self) -> dict[str, Any]:
        optimizer, schedule = self._learning
        modules = {"model": self.model, "extra": self.extra, "average": self.average}
        return {**modules, "optimizer": optimizer, "schedule": schedule}
