"""Fits the confidence of attributions to PolNeAR dev: `python -m training.calibrate [--data FOLDER]`.

Run it after every export of a model: it writes the weights into the model's `tagger.json`. What it prints is
cross-validated: every article's confidences come from a fit to the others.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.extraction.tagging.confidence import Calibration, Evidence
from app.extraction.tagging.tagger import MODEL_FOLDER, Tagger
from training.agreement import Judged, judged

FOLDS = 10
_PENALTY = 1.0
"""On the squared weights of the evidence, each scaled to a standard deviation of 1."""

Values = NDArray[np.float64]


def fit(judgements: Sequence[Judged]) -> Calibration:
    """The logistic regression of being right on evidence, for attributions that have evidence."""
    evidence, right = _matrix(judgements)
    means, deviations = evidence.mean(0), evidence.std(0) + 1e-9
    weights = _logistic_regression((evidence - means) / deviations, right)
    plain = weights[1:] / deviations
    return Calibration(float(weights[0] - plain @ means), Evidence(*plain.tolist()))


def cross_validated(judgements: Sequence[Judged]) -> list[tuple[float, Judged]]:
    """Every judgement with evidence, with the confidence by a fit to the other folds' articles."""
    held_out = []
    for fold in range(FOLDS):
        calibration = fit([each for each in judgements if each.article % FOLDS != fold])
        held_out += [
            (calibration.confidence(each.attribution.evidence), each)
            for each in judgements
            if each.article % FOLDS == fold and each.attribution.evidence
        ]
    return held_out


def _matrix(judgements: Sequence[Judged]) -> tuple[Values, Values]:
    rows = [(each.attribution.evidence, each.right) for each in judgements if each.attribution.evidence]
    return np.array([row for row, _ in rows]), np.array([right for _, right in rows], dtype=np.float64)


def _logistic_regression(values: Values, right: Values) -> Values:
    """Bias and weights, by Newton's method."""
    columns = np.column_stack([np.ones(len(values)), values])
    penalty = np.diag([0.0, *[_PENALTY] * values.shape[1]])
    weights = np.zeros(columns.shape[1])
    for _ in range(50):
        odds = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (right - odds) - penalty @ weights
        curvature = columns.T @ (columns * (odds * (1 - odds))[:, None]) + penalty
        step = np.linalg.solve(curvature, slope)
        weights += step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def main() -> None:
    """Reads the command line, fits, and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=MODEL_FOLDER)
    arguments = parser.parse_args()
    judgements = judged(arguments.data, Tagger(arguments.model))
    held_out = cross_validated(judgements)
    sure = [each.right for confidence, each in held_out if confidence >= 0.9]
    print(
        f"{len(held_out)} attributions in PolNeAR dev; {len(sure)} with a confidence of at least 0.9 when held out,"
        f" {100 * sum(sure) / max(len(sure), 1):.1f} % of them right"
    )
    calibration = fit(judgements)
    weights = calibration.weights._asdict()
    path = arguments.model / "tagger.json"
    settings = json.loads(path.read_text(encoding="utf8"))
    settings["confidence"] = {name: round(x, 4) for name, x in {"bias": calibration.bias, **weights}.items()}
    path.write_text(json.dumps(settings) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
