"""How weights are changed: the optimizer of a run, and how fast it learns when."""

from collections.abc import Iterable
from typing import NamedTuple

import torch
from torch.nn import Parameter

_WARM_UP = 0.06
"""Share of the steps in which the rate rises."""
_LEAST = 0.02
_HEADS_RATE = 5
"""How many times as fast what reads the encoder learns."""


class Learner(NamedTuple):
    """The optimizer, and the schedule that sets its rate."""

    optimizer: torch.optim.Optimizer
    schedule: torch.optim.lr_scheduler.LambdaLR

    def step(self, loss: torch.Tensor) -> None:
        """One step away from a loss, no longer than gradients of length 1 take it."""
        self.optimizer.zero_grad()
        loss.backward()
        parameters = [p for group in self.optimizer.param_groups for p in group["params"]]
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        self.optimizer.step()
        self.schedule.step()


def learner(encoder: Iterable[Parameter], heads: Iterable[Parameter], rate: float, steps: int) -> Learner:
    """Learns with a rate that rises to `rate` in the first steps of so many, and falls in the others."""
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for p in encoder if p.requires_grad], "lr": rate},
            {"params": list(heads), "lr": _HEADS_RATE * rate},
        ],
        weight_decay=0.01,
        fused=True,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (_WARM_UP * steps), max(_LEAST, (steps - s) / ((1 - _WARM_UP) * steps)))
    )
    return Learner(optimizer, schedule)
