"""Quotations of several paragraphs that stand in one: each part opens with a mark, and only the last one is closed."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.extraction.layout import Layout
from app.extraction.spans import is_within, last_starting_by, span_at
from app.extraction.tags import Attribution
from app.extraction.values import Span

_MARKS = frozenset('"“')
_SENTENCE_ENDS = frozenset(".?!…")
_EDGES = ' ."“'


def with_quotations_run_on(layout: Layout, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, where one that is given a part of a quotation that runs on is given the parts after it too.

    So Lee says all of 'Lee said: "It rained. "She knows that it was cold."', and nobody else says what she knows.
    """
    runs = quotations_run_on(layout)
    if not runs:
        return list(found)
    spans = [(run[0][0], run[-1][1]) for run in runs]
    # Where others begin who are credited with a part from outside: 'Lee said: "It rained. "It was cold," Cruz said.'
    begun = sorted(each.content[0][0] for each in found if span_at(each.cue[0][0], spans) is None)
    settled, added = [], []
    for each in found:
        piece = next((piece for piece in each.content if _runs_on(layout.text, each, piece, runs, spans)), None)
        if piece:
            end = _end_of(runs[last_starting_by(piece[1] - 1, spans)], piece, begun)
            added.append((piece[1], end))
            others = (other for other in each.content if not is_within(other, (piece[0], end)))
            each = replace(each, content=tuple(sorted([*others, (piece[0], end)])))
        settled.append(each)
    added.sort()
    return [each for each in settled if span_at(each.cue[0][0], added) is None]


def quotations_run_on(layout: Layout) -> list[list[Span]]:
    """The quotations in double marks that run on, in their parts: nothing but space stands between these."""
    runs: list[list[Span]] = []
    for before, part in pairwise(layout.quotations):
        if not _goes_on(layout.text, before, part):
            continue
        if runs and runs[-1][-1] == before:
            runs[-1].append(part)
        else:
            runs.append([before, part])
    return runs


def _goes_on(text: str, before: Span, part: Span) -> bool:
    """Whether a quotation in double marks that ends with a sentence goes on in the next one, on the same line."""
    # What ends in a comma or colon tells who says the next: '"It rained. Lee said: "It was cold."'
    between = text[before[1] : part[0]]
    is_whole = {text[before[0]], text[part[0]]} <= _MARKS and text[before[1] - 1] in _SENTENCE_ENDS
    return is_whole and between.isspace() and "\n" not in between


def _runs_on(
    text: str, attribution: Attribution, piece: Span, runs: Sequence[Sequence[Span]], spans: Sequence[Span]
) -> bool:
    """Whether a piece of content ends with a part of a quotation that runs on, and its cue stands outside of that."""
    at = last_starting_by(piece[1] - 1, spans)
    if at < 0 or piece[0] >= spans[at][1] or span_at(attribution.cue[0][0], spans[at : at + 1]) is not None:
        return False
    end = piece[0] + len(text[slice(*piece)].rstrip(_EDGES))
    part = last_starting_by(end - 1, runs[at])
    is_last = part == len(runs[at]) - 1
    return part >= 0 and not is_last and not text[end : runs[at][part][1]].strip(_EDGES)


def _end_of(run: Sequence[Span], piece: Span, begun: Sequence[int]) -> int:
    """Where a run ends from a piece on, or its last part before one that another is credited with."""
    at = bisect_left(begun, piece[1])
    limit = begun[at] if at < len(begun) else run[-1][1]
    return max([piece[0], *(end for _, end in run if end <= limit)])
