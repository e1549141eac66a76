"""Reads the texts that this project alone has annotated, or that only the teacher labels."""

from collections.abc import Iterator
from itertools import chain, cycle
from pathlib import Path

from training.annotations import annotated_document
from training.labelled import Labelled
from training.mails import mails
from training.news import abc_news, bbc_news, news_of_2017
from training.wikinews import article_id, articles
from training.wikipedia import wikipedia, wikipedia_summaries


def wikinews(data: Path) -> Iterator[Labelled]:
    """The articles of Wikinews 2019, with names and, of most, attributions.

    Raises AbsentError where they are not there, ValueError where one is not as it was when it was annotated.
    """
    return (annotated_document(article_id(url), article["text"]) for url, article in articles(data).items())


def packaged_texts() -> Iterator[Labelled]:
    """The texts, other than news, that packages carry and of which the names are annotated.

    Raises AbsentError where a package is not there, ValueError where it carries another text than was annotated.
    """
    texts = chain(wikipedia(), wikipedia_summaries(), mails())
    documents = (annotated_document(article, text) for article, text in texts)
    return (document for document in documents if document.names)


def further_news() -> Iterator[Labelled]:
    """News that packages carry: their roles are known from the teacher alone, the names of some are annotated.

    Of those without names every third: more of them taught the tagger nothing more (training/README.md).
    Raises AbsentError where a package is not there, ValueError where it carries another text than was annotated.
    """
    texts = chain(news_of_2017(), bbc_news(), abc_news())
    chosen = cycle((True, False, False))
    documents = (annotated_document(article, text) for article, text in texts)
    return (document for document in documents if document.names or next(chosen))
