"""Reads PolNeAR: attributions, and the silver names that CoreNLP found in the same articles."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.extraction.tagging.labels import ROLES
from app.extraction.tagging.words import line_starts, split_words
from app.extraction.values import EntityKind, Span
from training.labelled import OUTSIDE, Labelled, LabelledAttribution, NameSet, admitting, require

_K = EntityKind
_OTHER_KINDS = (_K.EVENT, _K.PRODUCT, _K.GROUP)
_CORENLP = {"PERSON": (_K.PERSON,), "LOCATION": (_K.PLACE,), "ORGANIZATION": (_K.ORGANIZATION,), "MISC": _OTHER_KINDS}


def polnear(folder: Path, part: str) -> Iterator[Labelled]:
    """PolNeAR articles with their attributions and, for `train`, the silver names that CoreNLP found."""
    silver = _corenlp_names(folder / "polnear" / f"{part}.corenlp.jsonl")
    for line in (require(folder) / "polnear" / f"{part}.jsonl").open(encoding="utf8"):
        article = json.loads(line)
        text = article["text"]
        spans = split_words(text)
        words = [text[start:end] for start, end in spans]
        annotations = [[read_attribution(spans, each) for each in a["attributions"]] for a in article["annotations"]]
        names = None
        if article["id"] in silver:
            names = _admit_names(words, spans, silver[article["id"]])
        yield Labelled(article["id"], words, line_starts(text, spans), names, 0.2, annotations)


def read_attribution(words: Sequence[Span], gold: dict[str, list[list[int]]]) -> LabelledAttribution:
    """An annotation, as it stands in the corpus, as indices of words."""
    return LabelledAttribution(*(words_inside(words, gold.get(role) or []) for role in ROLES))


def words_inside(words: Sequence[Span], spans: Sequence[Sequence[int]]) -> frozenset[int]:
    """Indices of the words that start inside any of the spans."""
    return frozenset(i for i, (start, _) in enumerate(words) if any(s <= start < e for s, e in spans))


def _corenlp_names(path: Path) -> dict[str, list[tuple[Span, tuple[EntityKind, ...]]]]:
    if not path.exists():
        return {}
    names = {}
    for line in path.open(encoding="utf8"):
        document = json.loads(line)
        names[document["id"]] = [
            ((start, end), _CORENLP[kind]) for start, end, kind in document["entities"] if kind in _CORENLP
        ]
    return names


def _admit_names(
    words: Sequence[str], spans: Sequence[Span], names: Sequence[tuple[Span, tuple[EntityKind, ...]]]
) -> list[NameSet]:
    starts = {start: i for i, (start, _) in enumerate(spans)}
    admitted = [OUTSIDE] * len(words)
    for (start, end), kinds in names:
        first = starts.get(start)
        if first is None:
            continue
        if kinds == _OTHER_KINDS and end == spans[first][1]:
            kinds = (_K.GROUP,)  # a single word that is none of the three kinds is nearly always a nationality or party
        for i in range(first, len(words)):
            if spans[i][0] >= end:
                break
            admitted[i] = admitting("B" if i == first else "I", *kinds)
    return admitted
