"""Where words stand in quotation marks, and what that makes of a claim: direct, mixed or indirect."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from app.extraction.spans import first_ending_after, last_starting_by
from app.extraction.values import ClaimKind, Span

LONGEST_ACROSS_LINES = 2_000
"""Code points that a quotation may run on over line breaks to its closing mark; one further on is a stray mark."""
MARK = re.compile(r"''|``|‘‘|’’|[\"“”„‟«»‹›'‘’]")
OPENERS, CLOSERS = frozenset({"“", "„", "``", "‘‘", "‘"}), frozenset({"”", "’’", "’"})
SINGLES = frozenset("'‘’")
GUILLEMETS = frozenset("«»‹›")
CLIPPED_WORD = re.compile(r"(?:[0-9]{2}(?![0-9])|(?i:em|til|tis|twas|cause|bout|round|n)\b)")
"""What an apostrophe, not a quotation mark, begins: ’90s, ’em, ’til."""
NEVER_FIRST = frozenset(",;:!?)]}")
"""What no quotation begins with: a mark before it closes one, whatever gap stands before the mark."""
WORD = re.compile(r"\w+")
COMPLEMENTIZER = re.compile(r"\s*that\b", re.IGNORECASE)


class _Way(Enum):
    OPENS = 1
    CLOSES = 2
    EITHER = 3


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    way: _Way
    family: str


def find_quotations(text: str) -> list[Span]:
    """Every quotation of `text` with its marks, in order, not overlapping; quotations within quotations are left out.

    A quotation over several paragraphs gives a span for each paragraph that repeats the opening mark. One that is never
    closed ends with its paragraph, or where the next one opens; a closing mark without an opening one is passed over.
    """
    marks = list(_marks(text))
    doubles = _doubles(text, marks)
    quotations: list[Span] = []
    for span in sorted([*doubles, *_singles_outside(text, marks, doubles)]):
        if not quotations or span[0] >= quotations[-1][1]:
            quotations.append(span)
    return quotations


def claim_kind(content: Sequence[Span], quotations: Sequence[Span], text: str) -> ClaimKind:
    """Direct, where all words of `content` but a leading "that" are in `quotations`; mixed, where some; else indirect.

    `quotations` are spans of `text` as `find_quotations` gives them: in order, not overlapping.
    """
    near = quotations[first_ending_after(content[0][0], quotations) : last_starting_by(content[-1][1], quotations) + 1]
    if not near:
        return ClaimKind.INDIRECT
    starts = [start for start, _ in near]
    inside = [
        (at := bisect_right(starts, word.start()) - 1) >= 0 and word.end() <= near[at][1]
        for word in _content_words(content, text)
    ]
    if inside and all(inside):
        return ClaimKind.DIRECT
    return ClaimKind.MIXED if any(inside) else ClaimKind.INDIRECT


def _content_words(content: Sequence[Span], text: str) -> Iterator[re.Match[str]]:
    for number, (start, end) in enumerate(content):
        that = COMPLEMENTIZER.match(text, start, end) if number == 0 else None
        yield from WORD.finditer(text, that.end() if that else start, end)


def _doubles(text: str, marks: Sequence[_Mark]) -> list[Span]:
    """Quotations in double marks and guillemets."""
    spans: list[Span] = []
    opened: _Mark | None = None
    for mark in marks:
        if mark.family == "single":
            continue
        if opened is None:
            opened = mark if mark.way is not _Way.CLOSES else None
        elif mark.family == opened.family and mark.way is not _Way.OPENS and _reaches(text, opened, mark):
            spans.append((opened.start, mark.end))
            opened = None
        elif mark.family == opened.family:
            spans.append(_unclosed(text, opened, mark.start))
            opened = mark if mark.way is not _Way.CLOSES else None
    if opened:
        spans.append(_unclosed(text, opened, len(text)))
    return [span for span in spans if WORD.search(text, *span)]


def _reaches(text: str, opened: _Mark, mark: _Mark) -> bool:
    return mark.end - opened.start <= LONGEST_ACROSS_LINES or text.find("\n", opened.end, mark.start) < 0


def _unclosed(text: str, opened: _Mark, limit: int) -> Span:
    line_end = text.find("\n", opened.end, limit)
    end = limit if line_end < 0 else line_end
    return opened.start, opened.start + len(text[opened.start : end].rstrip())


def _singles_outside(text: str, marks: Sequence[_Mark], doubles: list[Span]) -> Iterator[Span]:
    """Quotations in single marks that are not inside double ones and close within their line."""
    starts = [start for start, _ in doubles]
    opened: _Mark | None = None
    possible_end: int | None = None
    line_from = 0
    for mark in [*marks, _Mark(len(text), len(text), _Way.OPENS, "single")]:
        at = bisect_right(starts, mark.start) - 1
        if mark.family != "single" or (at >= 0 and mark.start < doubles[at][1]):
            continue
        new_line = text.find("\n", line_from, mark.start) >= 0
        line_from = mark.end
        if opened and (new_line or mark.way is _Way.OPENS):
            if possible_end:
                yield opened.start, possible_end
            opened, possible_end = None, None
        if opened is None:
            opened = mark if mark.way is _Way.OPENS and mark.start < len(text) else None
        elif text[mark.start - 1] in "sS":
            possible_end = possible_end or mark.end
        else:
            yield opened.start, mark.end
            opened, possible_end = None, None


def _marks(text: str) -> Iterator[_Mark]:
    for match in MARK.finditer(text):
        mark, (start, end) = match[0], match.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        after_gap = not before or before.isspace() or before in "([{-‐‑‒–—―/\"“„«‘'"
        starts_word = after_gap and bool(after.strip()) and after not in NEVER_FIRST
        ends_word = bool(before.strip()) and not after.isalnum()
        if mark in SINGLES:
            if starts_word and mark != "’" and not CLIPPED_WORD.match(text, end):
                yield _Mark(start, end, _Way.OPENS, "single")
            elif ends_word and mark != "‘":
                yield _Mark(start, end, _Way.CLOSES, "single")
            continue
        family = "guillemet" if mark in GUILLEMETS else "double"
        yield _Mark(start, end, _way(mark, starts_word, ends_word), family)


def _way(mark: str, starts_word: bool, ends_word: bool) -> _Way:
    """Which way a mark faces: by its form, unless its place says the opposite."""
    if mark in OPENERS:
        return _Way.CLOSES if ends_word and not starts_word else _Way.OPENS
    if mark in CLOSERS:
        return _Way.EITHER if starts_word and not ends_word else _Way.CLOSES
    if starts_word == ends_word:
        return _Way.EITHER
    return _Way.OPENS if starts_word else _Way.CLOSES
