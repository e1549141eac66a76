"""Reads GUM (CoNLL-U), with the names and, of some documents, the attributions annotated for this project."""

from collections.abc import Iterator
from pathlib import Path

from app.extraction.tagging.words import split_words
from app.extraction.values import Span
from training import conllu
from training.annotations import OWN_NAME_WEIGHT, own_annotators, own_name_labels
from training.labelled import Labelled, require


def gum(folder: Path) -> Iterator[Labelled]:
    """The documents of GUM train."""
    for path in sorted((require(folder) / "gum" / "train").glob("*.conllu")):
        document = conllu.read(path)
        words: list[str] = []
        spans: list[Span] = []
        starts = set()
        for number, (first, end) in enumerate(document.sentences):
            if number in document.paragraph_starts:
                starts.add(len(words))
            for token in document.tokens[first:end]:
                for start, stop in split_words(token.form):
                    words.append(token.form[start:stop])
                    spans.append((token.span[0] + start, token.span[0] + stop))
        names = own_name_labels(path.stem, document.text, spans)
        annotators = own_annotators(path.stem, document.text, spans)
        yield Labelled(path.stem, words, frozenset(starts), names, OWN_NAME_WEIGHT, annotators)
