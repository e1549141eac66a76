"""Settles what the tagger found: one attribution per paragraph, and quotations that run on without a source."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.extraction.tags import Attribution
from app.extraction.values import Span

_EVIDENTIAL = frozenset({"reportedly", "allegedly", "supposedly", "purportedly", "apparently", "seemingly"})


def settle_attributions(
    text: str, found: Sequence[Attribution], paragraphs: Sequence[Span], quotations: Sequence[Span]
) -> tuple[Attribution, ...]:
    """Attributions in the order of their content, each within one paragraph where its quotation spans several.

    A part that continues the quotation of the paragraph before has neither source nor cue. An adverb such as
    "reportedly" credits nobody, so what it stands in is left to the article's own voice.
    """
    credited = [a for a in found if not _is_evidential(text, a)]
    settled = [part for attribution in credited for part in _by_paragraph(attribution, paragraphs)]
    settled += _continued(settled, paragraphs, quotations)
    return tuple(sorted(settled, key=lambda a: a.content[0]))


def _is_evidential(text: str, attribution: Attribution) -> bool:
    if attribution.source:
        return False
    words = " ".join(text[start:end] for start, end in attribution.cue).lower().split()
    return not _EVIDENTIAL.isdisjoint(words)


def _by_paragraph(attribution: Attribution, paragraphs: Sequence[Span]) -> Iterator[Attribution]:
    """The attribution with the content next to its cue, then one for the content of every paragraph after that."""
    parts = [list(group) for _, group in groupby(attribution.content, key=lambda s: paragraph_of(s, paragraphs))]
    home = paragraph_of(attribution.cue[0], paragraphs)
    own = [part for part in parts if paragraph_of(part[0], paragraphs) <= home] or parts[:1]
    yield replace(attribution, content=tuple(span for part in own for span in part))
    for part in parts[len(own) :]:
        yield Attribution((), (), tuple(part), attribution.confidence)


def _continued(
    settled: Sequence[Attribution], paragraphs: Sequence[Span], quotations: Sequence[Span]
) -> Iterator[Attribution]:
    """Paragraphs that are one quotation with no source, right after a paragraph that ends in an attributed one."""
    last_of = {}
    for attribution in sorted(settled, key=lambda a: a.content[-1]):
        last_of[paragraph_of(attribution.content[-1], paragraphs)] = attribution
    quoted = set(quotations)
    for number in range(1, len(paragraphs)):
        before = last_of.get(number - 1)
        span = paragraphs[number]
        if before is None or number in last_of or span not in quoted:
            continue
        start, end = before.content[-1]
        if any(s < end and start < e for s, e in quoted):
            last_of[number] = Attribution((), (), (span,), before.confidence)
            yield last_of[number]


def paragraph_of(span: Span, paragraphs: Sequence[Span]) -> int:
    """Index of the paragraph in which the span starts; -1 before the first."""
    return bisect_right(paragraphs, span[0], key=lambda paragraph: paragraph[0]) - 1
