"""Reads the Wikinews articles of 2019 (CC BY 2.5)."""

import csv
from pathlib import Path

from training.labelled import require


def articles(data: Path) -> dict[str, dict[str, str]]:
    """The articles by their `url`, each with its `date`, `title` and `text`."""
    with require(data / "wikinews" / "2019.csv").open(newline="", encoding="utf8") as file:
        return {row["url"]: row for row in csv.DictReader(file)}


def article_id(url: str) -> str:
    """What an article is called in the annotations made for this project."""
    return f"wikinews {url}"
