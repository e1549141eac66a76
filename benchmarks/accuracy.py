"""Accuracy of the extractor on annotated corpora: `python -m benchmarks.accuracy [--data FOLDER]`.

Prints a table on standard error and one JSON object on standard output; all figures are F1 in percent.
"""

import argparse
import itertools
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.extraction.contract import as_contract
from app.extraction.extractor import Extractor
from app.extraction.tagging.labels import NAME_KINDS
from app.extraction.tagging.tagger import Tagger
from app.extraction.values import Span
from training.labelled import OUTSIDE, Labelled, require
from training.names import uner, wikigold

SCORED_KINDS = [str(kind) for kind in NAME_KINDS[:3]]


def attributions(data: Path) -> dict[str, Any]:
    """Figures of `score/attributions.py` (beside the data folder) on PolNeAR dev."""
    gold = require(data / "polnear" / "dev.jsonl")
    scorer = require(data.parent / "score" / "attributions.py")
    extractor = Extractor()
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as predicted:
        for line in gold.open(encoding="utf8"):
            article = json.loads(line)
            extraction = extractor.extract(article["text"], article.get("published"))
            print(json.dumps(as_contract(article["id"], article["text"], extraction)), file=predicted)
        predicted.flush()
        command = [sys.executable, str(scorer), str(gold), predicted.name]
        figures: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)  # noqa: S603
    return figures


def names(document: Labelled, tagger: Tagger, lines_at_once: int = 20) -> dict[str, float]:
    """Exact F1 of persons, organizations and places, by kind and over all three."""
    counts: Counter[tuple[str, str]] = Counter()
    starts = [*sorted(document.line_starts)[::lines_at_once], len(document.words)]
    for first, last in itertools.pairwise(starts):
        text, spans = _as_text(document, first, last)
        gold = set(_gold_names(document, first, spans))
        found = {(name.span, str(name.kind)) for name in tagger.tag(text).names}
        for kind in SCORED_KINDS:
            p, g = ({span for span, k in side if k == kind} for side in (found, gold))
            counts.update({(kind, "agreeing"): len(p & g), (kind, "either"): len(p) + len(g)})
    return {kind: _f1(counts, [kind]) for kind in SCORED_KINDS} | {"all": _f1(counts, SCORED_KINDS)}


def _as_text(document: Labelled, first: int, last: int) -> tuple[str, list[Span]]:
    """Words joined by spaces, a line of the document on a line; with each word's span."""
    text, spans = "", []
    for i in range(first, last):
        if i > first:
            text += "\n" if i in document.line_starts else " "
        spans.append((len(text), len(text) + len(document.words[i])))
        text += document.words[i]
    return text, spans


def _gold_names(document: Labelled, first: int, spans: list[Span]) -> Iterator[tuple[Span, str]]:
    """Names of the scored kinds; a B label begins one, and so does an I label with no name before it."""
    start, kind = 0, ""
    for i in range(len(spans) + 1):
        admitted = (document.names or [])[first + i] if i < len(spans) else OUTSIDE
        label = next((f"{place}-{k}" for k in SCORED_KINDS for place in "BI" if f"{place}-{k}" in admitted), "O")
        if "O" in admitted:
            label = "O"
        if kind and label != f"I-{kind}":
            yield (spans[start][0], spans[i - 1][1]), kind
            kind = ""
        if label != "O" and not kind:
            start, kind = i, label[2:]


def _f1(counts: Counter[tuple[str, str]], kinds: list[str]) -> float:
    agreeing, either = (sum(counts[kind, what] for kind in kinds) for what in ("agreeing", "either"))
    return round(200 * agreeing / either, 1) if either else 0.0


def main() -> None:
    """Reads the command line and reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    data = parser.parse_args().data
    tagger = Tagger()
    figures = {
        "polnear-dev": attributions(data),
        "uner-ewt-test": names(uner(data, "test"), tagger),
        "wikigold": names(wikigold(data), tagger),
    }
    for corpus, values in figures.items():
        print(f"{corpus:14}", "  ".join(f"{name} {value}" for name, value in values.items()), file=sys.stderr)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
