"""A sample of Wikipedia: the articles of a dump that the package gensim carries for its tests (CC BY-SA 3.0)."""

import bz2
import html
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, files
from pathlib import Path

import mwparserfromhell

from training.labelled import AbsentError

_MOST_WORDS = 1100
"""Up to how many words a further paragraph of an article is read; what is annotated depends on it."""
_LEAST_WORDS = 150
_LEAST_LINE = 120
"""Characters of a paragraph; what is shorter is a heading, or was a table."""
_PAGE = re.compile(r"<title>([^<]*)</title>.*?<text[^>]*>(.*?)</text>", re.DOTALL)
_NOT_PROSE = re.compile(
    r"<ref[^>/]*/>|<ref.*?</ref>|<!--.*?-->|\{\|.*?\|\}|<(math|gallery|code|source|timeline).*?</\1>"
    r"|\[\[(?:File|Image|Category):(?:[^\[\]]|\[\[[^\]]*\]\])*\]\]",
    re.DOTALL,
)


def wikipedia() -> Iterator[tuple[str, str]]:
    """Titles and texts of the articles: their first paragraphs, without markup, a paragraph a line.

    Raises AbsentError where gensim is not installed.
    """
    dump = bz2.decompress(_dump().read_bytes()).decode("utf8")
    for title, markup in _PAGE.findall(dump):
        text = "" if markup[:9].upper() == "#REDIRECT" or ":" in title else _prose(html.unescape(markup))
        if len(text.split()) >= _LEAST_WORDS:
            yield title, text


def _dump() -> Path:
    try:
        packed = files("gensim") or []
    except PackageNotFoundError:
        raise AbsentError("gensim is not installed: `make train` installs it for its sample of Wikipedia") from None
    return Path(str(next(file for file in packed if file.name.startswith("enwiki-latest-pages-articles1")).locate()))


def _prose(markup: str) -> str:
    text = mwparserfromhell.parse(_NOT_PROSE.sub("", markup)).strip_code()
    kept, words = [], 0
    for line in (" ".join(line.split()) for line in text.splitlines()):
        if (
            words <= _MOST_WORDS
            and len(line) >= _LEAST_LINE
            and line[0] not in "*|{=:#!"
            and not line.startswith("thumb")
        ):
            kept.append(line)
            words += len(line.split())
    return "\n".join(kept)
