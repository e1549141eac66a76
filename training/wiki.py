"""Reads Wikinews of 2019 and a sample of Wikipedia, with the names and attributions annotated for this project."""

from collections.abc import Iterator
from pathlib import Path

from app.extraction.tagging.words import line_starts, split_words
from training.annotations import OWN_NAME_WEIGHT, own_annotators, own_name_labels
from training.labelled import Labelled
from training.wikinews import article_id, articles
from training.wikipedia import wikipedia


def wikinews(data: Path) -> Iterator[Labelled]:
    """The articles of Wikinews 2019."""
    for url, article in articles(data).items():
        yield _document(article_id(url), article["text"])


def annotated_wikipedia() -> Iterator[Labelled]:
    """The articles of the sample of Wikipedia of which the names are annotated."""
    documents = (_document(f"wikipedia {title}", text) for title, text in wikipedia())
    return (document for document in documents if document.names)


def _document(name: str, text: str) -> Labelled:
    spans = split_words(text)
    words = [text[start:end] for start, end in spans]
    names, annotators = own_name_labels(name, text, spans), own_annotators(name, text, spans)
    return Labelled(name, words, line_starts(text, spans), names, OWN_NAME_WEIGHT, annotators)
