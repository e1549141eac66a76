"""How many attributions are read as annotators marked them, and how sure the reading may be."""

import itertools
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from app.extraction.contract import as_contract
from app.extraction.extractor import Extractor
from app.extraction.tagging.tagger import Tagger
from benchmarks.accuracy.report import Figures, Report, percent
from training import polnear, wikinews
from training.agreement import Judged, judged
from training.annotations import own_attributions
from training.calibrate import cross_validated
from training.labelled import require

RANGES = tuple(itertools.pairwise((0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9)))


def attributions_in_polnear(data: Path) -> Report:
    """F1 on PolNeAR dev."""
    return _scored(data, "attributions", "PolNeAR dev", polnear.articles(data, "dev"))


def attributions_in_wikinews(data: Path) -> Report:
    """F1 on articles of Wikinews 2019 that were annotated for this project and kept for this."""
    annotated = (
        {"id": url, "text": article["text"], "published": article["date"], "annotations": [{"attributions": marked}]}
        for url, article in wikinews.articles(data).items()
        if (marked := own_attributions(wikinews.article_id(url), article["text"], held_out=True)) is not None
    )
    return _scored(data, "attributions, Wikinews", "Wikinews 2019, held out", list(annotated))


def _scored(data: Path, name: str, corpus: str, articles: list[Any]) -> Report:
    """F1 (percent) of what is read in articles; `score/attributions.py` beside the data folder says what counts.

    Raises AbsentError where that is absent.
    """
    scorer = require(data.parent / "score" / "attributions.py")
    extractor = Extractor()
    with tempfile.TemporaryDirectory() as folder:
        gold, read = Path(folder) / "gold.jsonl", Path(folder) / "read.jsonl"
        with gold.open("w", encoding="utf8") as annotated, read.open("w", encoding="utf8") as predicted:
            for article in articles:
                extraction = extractor.extract(article["text"], article.get("published"))
                print(json.dumps(article), file=annotated)
                print(json.dumps(as_contract(article["id"], article["text"], extraction)), file=predicted)
        command = [sys.executable, str(scorer), str(gold), str(read)]
        scored = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)  # noqa: S603
    marked = sum(len(article["annotations"][0]["attributions"]) for article in articles)
    figures: Figures = {"words": scored["token"], "exact spans": scored["exact"]}
    figures["attributions"] = {"whole": scored["attribution"]}
    return Report(name, corpus, f"{len(articles)} articles, {marked} attributions", figures)


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
