"""How likely an attribution is to be right, judged by what the tagger saw when it decided."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

_LEAST = 1e-3
"""Probabilities nearer to 0 or 1 than this say no more than this."""


class Evidence(NamedTuple):
    """What speaks for an attribution. Its weights are learned by `python -m training.calibrate`.

    Of several contents, the least likely counts. `…_bounds` are log probabilities that runs begin and end just there.
    """

    content_link: float
    """Log odds that the content belongs to the cue."""
    source_link: float
    """Log odds that the source belongs to the cue; without a source, that no other run does."""
    sourceless: float
    """1 where nobody is credited."""
    cue_bounds: float
    source_bounds: float
    content_bounds: float
    content_length: float
    """Logarithm of the number of words."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic regression from evidence to the probability that source and content are right."""

    bias: float
    weights: Evidence

    @staticmethod
    def of(settings: Mapping[str, float]) -> "Calibration":
        """Reads weights by their names; those that are missing are 0, so that without any, confidence is 0.5."""
        weights = Evidence(*(settings.get(name, 0.0) for name in Evidence._fields))
        return Calibration(settings.get("bias", 0.0), weights)

    def confidence(self, evidence: Evidence) -> float:
        """The probability, a fraction."""
        weighed = (weight * value for weight, value in zip(self.weights, evidence, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, self.bias + sum(weighed))))


def log_odds(probability: float) -> float:
    """Log odds of a probability, which are finite for 0 and 1 too."""
    kept = min(max(probability, _LEAST), 1 - _LEAST)
    return math.log(kept / (1 - kept))
