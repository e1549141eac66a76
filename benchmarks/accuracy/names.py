"""How many names are found: persons, organizations and places, which all corpora of names mark, and in news all kinds.

What counts is what users get: the mentions of entities, each with its entity's kind.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from app.extraction.entities import gather_entities
from app.extraction.tagging.labels import NAME_KINDS, SHARED_KINDS
from app.extraction.tagging.tagger import Tagger
from app.extraction.tagging.words import split_words
from app.extraction.values import EntityKind, Span
from benchmarks.accuracy.report import Counts, Report, precision_recall
from training import polnear
from training.annotations import own_names
from training.labelled import Labelled, annotated_names
from training.names import uner, wikigold

Annotated = tuple[str, list[tuple[Span, EntityKind]]]
"""A text with its names."""


def names_in_uner(data: Path) -> Report:
    """Exact F1 on the test part of UNER's English Web Treebank."""
    return _in_documents("names, UNER", "UNER EWT test", uner(data, "test"))


def names_in_wikigold(data: Path) -> Report:
    """Exact F1 on all of wikigold, which is held out of training."""
    return _in_documents("names, wikigold", "wikigold", wikigold(data))


def names_in_news(data: Path) -> Report:
    """Exact F1, of all kinds, in the articles of PolNeAR dev whose names were annotated for this project."""
    articles = ((article["id"], article["text"]) for article in polnear.articles(data, "dev"))
    annotated = ((text, own_names(article, text, held_out=True)) for article, text in articles)
    return _names("names, news", "PolNeAR dev", [(text, names) for text, names in annotated if names is not None])


def _in_documents(name: str, corpus: str, documents: Iterable[Labelled]) -> Report:
    """Of the kinds that corpora of names mark."""
    texts = []
    for document in documents:
        text, spans = _as_text(document)
        annotated = annotated_names(document.names or [])
        names = [((spans[start][0], spans[end - 1][1]), EntityKind(kind)) for start, end, kind in annotated]
        texts.append((text, names))
    return _names(name, corpus, texts, SHARED_KINDS)


def _names(name: str, corpus: str, texts: list[Annotated], kinds: Sequence[EntityKind] = NAME_KINDS) -> Report:
    tagger = Tagger()
    counts: Counts = {kind: Counter() for kind in (*kinds, "all")}
    for text, gold in texts:
        entities = gather_entities(text, tagger.tag(text).names)
        found = {(mention.span, _scored_as(entity.kind)) for entity in entities for mention in entity.mentions}
        for kind in kinds:
            p, g = ({span for span, k in side if k == kind} for side in (found, gold))
            for row in (kind, "all"):
                counts[row].update(gold=len(g), given=len(p), right=len(p & g))
    figures = {kind: precision_recall(each) for kind, each in counts.items()}
    words = sum(len(split_words(text)) for text, _ in texts)
    return Report(name, corpus, f"{words} words, {counts['all']['gold']} names", figures)


def _scored_as(kind: EntityKind) -> EntityKind:
    """The kind that the annotations have for it: facilities are places there, military units organizations."""
    return {EntityKind.FACILITY: EntityKind.PLACE, EntityKind.UNIT: EntityKind.ORGANIZATION}.get(kind, kind)


def _as_text(document: Labelled) -> tuple[str, list[Span]]:
    """The words as they are written, a line of the document on a line; with each word's span."""
    text, spans = "", []
    for i, word in enumerate(document.words):
        if i in document.line_starts and i:
            text += "\n"
        elif i and i not in document.joined:
            text += " "
        spans.append((len(text), len(text) + len(word)))
        text += word
    return text, spans
