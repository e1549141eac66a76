"""Reads PolNeAR, articles with attributions."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.extraction.tagging.words import line_starts, split_words
from training.annotations import OWN_NAME_WEIGHT, own_name_labels
from training.labelled import Labelled, read_attribution, require


def polnear(folder: Path) -> Iterator[Labelled]:
    """The articles of PolNeAR train with attributions by each annotator, and the names annotated for this project."""
    for article in articles(folder, "train"):
        text = article["text"]
        spans = split_words(text)
        words = [text[start:end] for start, end in spans]
        annotations = [[read_attribution(spans, each) for each in a["attributions"]] for a in article["annotations"]]
        names = own_name_labels(article["id"], text, spans)
        yield Labelled(article["id"], words, line_starts(text, spans), names, OWN_NAME_WEIGHT, annotations)


def articles(folder: Path, part: str) -> list[dict[str, Any]]:
    """The articles of a part, `train` or `dev`, as they stand in the corpus."""
    with require(folder / "polnear" / f"{part}.jsonl").open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]
