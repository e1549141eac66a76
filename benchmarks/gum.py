"""Reads the GUM corpus (CoNLL-U): each document's plain text with the dates annotated in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

DATE_ATTRIBUTE = re.compile(r'(\w+):::"([^"]*)"')
DATE_TAG = re.compile(r"<date ([^<>]*)>|</date>")


@dataclass
class GoldDate:
    """One `<date>` element: where it stands, and its attributes (`when`, `from`, `to`, `notBefore`, `notAfter`)."""

    start: int
    end: int
    attributes: dict[str, str]


@dataclass
class Document:
    """One document of the corpus; offsets in `dates` are code points into `text`, end exclusive."""

    id: str
    genre: str
    created: str | None
    text: str
    dates: list[GoldDate] = field(default_factory=list)


def documents(folder: Path) -> Iterator[Document]:
    """Every document of a folder of CoNLL-U files, in the order of their names."""
    for path in sorted(folder.glob("*.conllu")):
        yield _document(path)


def _document(path: Path) -> Document:
    text = ""
    meta: dict[str, str] = {}
    dates: list[GoldDate] = []
    opened: list[GoldDate] = []
    inside_until = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and "block" not in line:
            text = text.rstrip() + ("\n" if text else "")
        elif line.startswith("# ") and " = " in line:
            key, _, value = line[2:].partition(" = ")
            meta[key] = value
        elif line:
            columns = line.split("\t")
            if "." in columns[0]:
                continue
            first, _, last = columns[0].partition("-")
            start = len(text)
            if int(first) > inside_until:
                text += columns[1] + ("" if "SpaceAfter=No" in columns[9] else " ")
            else:
                start = len(text.rstrip()) - len(columns[1])
            inside_until = int(last) if last else inside_until
            _read_tags(columns[9], start, len(text.rstrip()), opened, dates)
        else:
            inside_until = 0
    return Document(path.stem, path.stem.split("_")[1], meta.get("meta::dateCreated"), text, dates)


def _read_tags(misc: str, start: int, end: int, opened: list[GoldDate], dates: list[GoldDate]) -> None:
    for tag in DATE_TAG.finditer(misc):
        if tag[1]:
            opened.append(GoldDate(start, end, dict(DATE_ATTRIBUTE.findall(tag[1]))))
        elif opened:
            closed = opened.pop()
            closed.end = end
            dates.append(closed)
