"""What a reader gives: an article as it stands in its file."""

import os
from dataclasses import dataclass
from pathlib import Path


def printable(file: Path) -> str:
    """Give a path as text, in which bytes that are not UTF-8 are escaped."""
    return os.fsencode(file.as_posix()).decode("utf8", "backslashreplace")


class LoadError(Exception):
    """Why a file is not loaded: one line that names the file, and the line in it where there is one."""

    def __init__(self, file: Path, reason: str, line: int | None = None) -> None:
        """Takes the file, the reason, and the line counted from 1."""
        super().__init__(f"{printable(file)}:{line}: {reason}" if line else f"{printable(file)}: {reason}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article beside its text. `published` is EDTF, `language` a BCP 47 tag."""

    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text, exactly as its file holds it, its metadata, and its file's name without folders."""

    text: str
    metadata: Metadata
    source_file: str
