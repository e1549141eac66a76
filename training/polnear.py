"""Reads PolNeAR, articles with attributions."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.extraction.tagging.words import split_words
from training.annotations import annotated_document
from training.labelled import Labelled, read_attribution, require


def polnear(folder: Path) -> Iterator[Labelled]:
    """The articles of PolNeAR train with attributions by each annotator, and the names annotated for this project.

    Raises AbsentError where they are not there, ValueError where one is not as it was when it was annotated.
    """
    for article in articles(folder, "train"):
        words = split_words(article["text"])
        annotations = [[read_attribution(words, each) for each in a["attributions"]] for a in article["annotations"]]
        yield replace(annotated_document(article["id"], article["text"]), annotations=annotations)


def articles(folder: Path, part: str) -> list[dict[str, Any]]:
    """The articles of a part, `train` or `dev`, as they stand in the corpus."""
    with require(folder / "polnear" / f"{part}.jsonl").open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]
