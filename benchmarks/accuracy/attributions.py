"""How many of PolNeAR's attributions are read as its annotators did, and how sure the reading may be."""

import itertools
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from app.extraction.contract import as_contract
from app.extraction.extractor import Extractor
from app.extraction.tagging.tagger import Tagger
from benchmarks.accuracy.report import Figures, Report, percent
from training.agreement import Judged, judged
from training.calibrate import cross_validated
from training.labelled import require

RANGES = tuple(itertools.pairwise((0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9)))


def attributions(data: Path) -> Report:
    """F1 on PolNeAR dev by `score/attributions.py`, which lies beside the data folder and says what is counted."""
    gold = require(data / "polnear" / "dev.jsonl")
    scorer = require(data.parent / "score" / "attributions.py")
    extractor = Extractor()
    articles = [json.loads(line) for line in gold.read_text(encoding="utf8").splitlines()]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as predicted:
        for article in articles:
            extraction = extractor.extract(article["text"], article.get("published"))
            print(json.dumps(as_contract(article["id"], article["text"], extraction)), file=predicted)
        predicted.flush()
        command = [sys.executable, str(scorer), str(gold), predicted.name]
        scored = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)  # noqa: S603
    marked = sum(len(article["annotations"][0]["attributions"]) for article in articles)
    figures: Figures = {"words": scored["token"], "exact spans": scored["exact"]}
    figures["attributions"] = {"whole": scored["attribution"]}
    return Report("attributions", "PolNeAR dev", f"{len(articles)} articles, {marked} attributions", figures)


def confidence(data: Path) -> Report:
    """The reliability table: of the attributions with a confidence in a range, how many are right and exact.

    Confidences are cross-validated: fitted to other articles of PolNeAR dev. `training/agreement.py` defines right.
    """
    held_out = cross_validated(judged(data, Tagger()))
    figures = {f"{low:g} to {high:g}": _reliability(held_out, low, high) for low, high in RANGES}
    figures["at least 0.9"] = _reliability(held_out, 0.9)
    figures["all"] = _reliability(held_out)
    return Report("confidence", "PolNeAR dev, cross-validated", f"{len(held_out)} attributions read", figures)


def _reliability(held_out: list[tuple[float, Judged]], low: float = 0, high: float = 2) -> dict[str, float]:
    inside = [(confidence, each) for confidence, each in held_out if low <= confidence < high]
    return {
        "attributions": len(inside),
        "mean confidence": percent(sum(confidence for confidence, _ in inside), len(inside)),
        "source and content right": percent(sum(each.right for _, each in inside), len(inside)),
        "exact": percent(sum(each.exact for _, each in inside), len(inside)),
    }
