"""Short texts of everyday kinds, written for this project with their names marked: reviews, questions, mails, posts.

A file holds many: each begins with a line "### genre", and a name looks like "[[Acme|organization]]".
"""

import re
from collections.abc import Iterator
from pathlib import Path

from app.extraction.tagging.words import line_starts, split_words
from app.extraction.values import EntityKind, Span
from training.annotations import FOLDER, OWN_NAME_WEIGHT, name_labels
from training.labelled import Labelled

_GENRE = re.compile(r"^### \w+\n", re.MULTILINE)
_MARK = re.compile(r"\[\[([^]|]+)\|(\w+)]]")


def written_texts(folder: Path = FOLDER / "written") -> Iterator[Labelled]:
    """The texts with their names. Raises ValueError where a mark has a kind that is none."""
    for file in sorted(folder.glob("*.txt")):
        _, *texts = _GENRE.split(file.read_text(encoding="utf8"))
        for number, marked in enumerate(texts):
            text, names = _unmarked(marked.strip())
            words = split_words(text)
            labels = name_labels(words, names)
            found = [text[start:end] for start, end in words]
            yield Labelled(f"{file.stem} {number}", found, line_starts(text, words), labels, OWN_NAME_WEIGHT)


def _unmarked(marked: str) -> tuple[str, list[tuple[Span, EntityKind]]]:
    text, names, reached = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[reached : mark.start()]
        names.append(((len(text), len(text) + len(mark[1])), EntityKind(mark[2])))
        text += mark[1]
        reached = mark.end()
    return text + marked[reached:], names
