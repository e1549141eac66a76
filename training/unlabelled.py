"""Texts without annotations, for a teacher to label: Wikinews, and a sample of Wikipedia."""

import csv
from collections.abc import Iterator
from pathlib import Path

from app.extraction.tagging.words import line_starts, split_words
from training.labelled import Labelled, require
from training.wikipedia import wikipedia


def unlabelled(data: Path) -> Iterator[Labelled]:
    """The articles of Wikinews 2019 and of the sample of Wikipedia."""
    yield from wikinews(data)
    for title, text in wikipedia():
        yield _document(f"wikipedia {title}", text)


def wikinews(data: Path) -> Iterator[Labelled]:
    """The articles of Wikinews 2019."""
    with (require(data) / "wikinews" / "2019.csv").open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file):
            yield _document(f"wikinews {row['url']}", row["text"])


def _document(name: str, text: str) -> Labelled:
    spans = split_words(text)
    return Labelled(name, [text[start:end] for start, end in spans], line_starts(text, spans), None)
