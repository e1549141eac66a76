"""Reads the texts that this project alone has annotated."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from app.extraction.tagging.words import line_starts, split_words
from training.annotations import OWN_NAME_WEIGHT, own_annotators, own_name_labels
from training.broadcasters import abc_news, bbc_news
from training.labelled import Labelled
from training.mails import mails
from training.wikinews import article_id, articles
from training.wikipedia import wikipedia, wikipedia_summaries


def wikinews(data: Path) -> Iterator[Labelled]:
    """The articles of Wikinews 2019, with names and, of most, attributions."""
    for url, article in articles(data).items():
        yield _document(article_id(url), article["text"])


def carried() -> Iterator[Labelled]:
    """The texts carried by packages of which the names are annotated.

    Raises AbsentError where one of the packages is not installed.
    """
    texts = chain(wikipedia(), wikipedia_summaries(), mails(), abc_news(), bbc_news())
    documents = (_document(name, text) for name, text in texts)
    return (document for document in documents if document.names)


def _document(name: str, text: str) -> Labelled:
    spans = split_words(text)
    words = [text[start:end] for start, end in spans]
    names, annotators = own_name_labels(name, text, spans), own_annotators(name, text, spans)
    return Labelled(name, words, line_starts(text, spans), names, OWN_NAME_WEIGHT, annotators)
