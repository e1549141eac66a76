"""How many names are found, of the kinds that the corpora of names share: persons, organizations and places.

What counts is what users get: the mentions of entities, each with its entity's kind.
"""

import itertools
from collections import Counter
from pathlib import Path

from app.extraction.entities import gather_entities
from app.extraction.tagging.tagger import Tagger
from app.extraction.values import EntityKind, Span
from benchmarks.accuracy.report import Counts, Report, precision_recall
from training.labelled import SHARED_KINDS, Labelled, annotated_names
from training.names import uner, wikigold

SCORED_KINDS = [str(kind) for kind in SHARED_KINDS]


def names_in_uner(data: Path) -> Report:
    """Exact F1 on the test part of UNER's English Web Treebank."""
    return _names("names, UNER", "UNER EWT test", uner(data, "test"))


def names_in_wikigold(data: Path) -> Report:
    """Exact F1 on all of wikigold, which is held out of training."""
    return _names("names, wikigold", "wikigold", wikigold(data))


def _names(name: str, corpus: str, document: Labelled, lines_at_once: int = 20) -> Report:
    tagger = Tagger()
    counts: Counts = {kind: Counter() for kind in (*SCORED_KINDS, "all")}
    starts = [*sorted(document.line_starts)[::lines_at_once], len(document.words)]
    for first, last in itertools.pairwise(starts):
        text, spans = _as_text(document, first, last)
        annotated = annotated_names((document.names or [])[first:last])
        gold = {((spans[start][0], spans[end - 1][1]), kind) for start, end, kind in annotated}
        entities = gather_entities(text, tagger.tag(text).names)
        found = {(mention.span, _scored_as(entity.kind)) for entity in entities for mention in entity.mentions}
        for kind in SCORED_KINDS:
            p, g = ({span for span, k in side if k == kind} for side in (found, gold))
            for row in (kind, "all"):
                counts[row].update(gold=len(g), given=len(p), right=len(p & g))
    figures = {kind: precision_recall(each) for kind, each in counts.items()}
    return Report(name, corpus, f"{len(document.words)} words, {counts['all']['gold']} names", figures)


def _scored_as(kind: EntityKind) -> str:
    """The kind that the corpora have for it: facilities are places there."""
    return str(EntityKind.PLACE if kind is EntityKind.FACILITY else kind)


def _as_text(document: Labelled, first: int, last: int) -> tuple[str, list[Span]]:
    """Words with spaces between them as in writing, a line of the document on a line; with each word's span."""
    text, spans = "", []
    for i in range(first, last):
        if i > first and i in document.line_starts:
            text += "\n"
        elif i > first and i not in document.joined:
            text += " "
        spans.append((len(text), len(text) + len(document.words[i])))
        text += document.words[i]
    return text, spans
