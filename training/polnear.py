"""Reads PolNeAR: attributions, and the silver names that CoreNLP found in the same articles."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.extraction.tagging.labels import ROLES
from app.extraction.tagging.words import line_starts, split_words
from app.extraction.values import EntityKind, Span
from training.labelled import OUTSIDE, Labelled, LabelledAttribution, NameSet, admitting, require

Name = tuple[Span, tuple[EntityKind, ...]]
"""Where a name stands, and the kinds that it may be."""

_K = EntityKind
_OTHER_KINDS = (_K.EVENT, _K.PRODUCT, _K.GROUP)
_CORENLP = {"PERSON": (_K.PERSON,), "LOCATION": (_K.PLACE,), "ORGANIZATION": (_K.ORGANIZATION,), "MISC": _OTHER_KINDS}


def polnear(folder: Path, part: str) -> Iterator[Labelled]:
    """PolNeAR articles with their attributions and, for `train`, the silver names that CoreNLP found."""
    silver = _corenlp_names(require(folder), part)
    for article in _lines(folder / "polnear" / f"{part}.jsonl"):
        text = article["text"]
        spans = split_words(text)
        words = [text[start:end] for start, end in spans]
        annotations = [[_attribution(spans, gold) for gold in one["attributions"]] for one in article["annotations"]]
        names = None
        if article["id"] in silver:
            names = _admit_names(words, spans, silver[article["id"]])
        yield Labelled(article["id"], words, line_starts(text, spans), names, 0.5, annotations)


def _attribution(words: Sequence[Span], gold: dict[str, list[list[int]]]) -> LabelledAttribution:
    return LabelledAttribution(*(words_inside(words, gold.get(role) or []) for role in ROLES))


def words_inside(words: Sequence[Span], spans: Sequence[Sequence[int]]) -> frozenset[int]:
    """Indices of the words that start inside any of the spans."""
    return frozenset(i for i, (start, _) in enumerate(words) if any(s <= start < e for s, e in spans))


def _corenlp_names(folder: Path, part: str) -> dict[str, list[Name]]:
    """Silver names by article id. CoreNLP labels one name in many ways, so that each gets its most usual kind:

    it took a third of the mentions of "Trump" for organizations, places or others.
    """
    path = folder / "polnear" / f"{part}.corenlp.jsonl"
    if not path.exists():
        return {}
    texts = {article["id"]: article["text"] for article in _lines(folder / "polnear" / f"{part}.jsonl")}
    found: dict[str, list[Name]] = {}
    usual: dict[str, Counter[tuple[EntityKind, ...]]] = defaultdict(Counter)
    for document in _lines(path):
        text = texts[document["id"]]
        found[document["id"]] = [((s, e), _CORENLP[kind]) for s, e, kind in document["entities"] if kind in _CORENLP]
        for (start, end), kinds in found[document["id"]]:
            usual[text[start:end]][kinds] += 1
    return {id_: list(_settled(texts[id_], names, usual)) for id_, names in found.items()}


def _settled(text: str, names: Sequence[Name], usual: Mapping[str, Counter[tuple[EntityKind, ...]]]) -> Iterator[Name]:
    """Names with their most usual kind; one that is the surname of a person in the article means that person."""
    forms = [(span, text[slice(*span)], kinds) for span, kinds in names]
    surnames = {form.split()[-1] for _, form, kinds in forms if kinds == (_K.PERSON,) and len(form.split()) > 1}
    for span, form, _ in forms:
        yield span, (_K.PERSON,) if form in surnames else usual[form].most_common(1)[0][0]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf8") as lines:
        yield from map(json.loads, lines)


def _admit_names(words: Sequence[str], spans: Sequence[Span], names: Sequence[Name]) -> list[NameSet]:
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
