"""A text as the encoder sees it: words, their word pieces, and windows of whole paragraphs."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from tokenizers import Tokenizer

from app.extraction.values import Span

WINDOW_PIECES = 384
"""Most word pieces of one window, marks included."""

_MARKS = ("[CLS]", "[SEP]", "[UNK]", "[unused1]")
"""Where a window starts and ends, what the vocabulary does not have, and the end of a line."""
_WORD = re.compile(r"\w+|[^\w\s]")
_LINE_END = re.compile(r"[\n\r\u2028\u2029\x0b\x0c\x85]")
_SENTENCE_END = frozenset('.!?…”"')
_PIECES_PER_WORD = 8


class Shape(IntEnum):
    """How a word is capitalised, which an uncased vocabulary does not tell."""

    OTHER = 0
    CAPITALISED = 1
    UPPER = 2
    MIXED = 3

    @staticmethod
    def of(word: str) -> "Shape":
        """The shape of one word."""
        if word == word.lower():
            return Shape.OTHER
        if len(word) > 1 and word == word.upper():
            return Shape.UPPER
        return Shape.CAPITALISED if word[1:] == word[1:].lower() else Shape.MIXED


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text's words, encoded.

    `first` and `last` are word indices, end exclusive. Predictions count for the words from `own` on; those before
    are context. `at[i]` is the position of the first piece of word `first + i`.
    """

    first: int
    own: int
    last: int
    pieces: list[int]
    shapes: list[int]
    at: list[int]

    @property
    def context(self) -> int:
        """How many words it has before its own."""
        return self.own - self.first


def split_words(text: str) -> list[Span]:
    """Spans of the words: runs of letters, digits and underscores, and every other visible character by itself."""
    return [match.span() for match in _WORD.finditer(text)]


class PieceEncoder:
    """Turns words into windows of word pieces."""

    def __init__(self, tokenizer: Path, marks: Sequence[str] = _MARKS) -> None:
        """Reads the vocabulary from a `tokenizer.json`; `marks` are its names of start, end, unknown and line end."""
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._vocabulary = self._tokenizer.get_vocab()
        self._start, self._end, self._unknown, self._line_end = (self._vocabulary[piece] for piece in marks)
        self._encoded = lru_cache(maxsize=50_000)(self._encode_word)

    def windows(self, words: Sequence[str], line_starts: frozenset[int], context: int = 0) -> Iterator[Window]:
        """Windows over the words, cut where lines end wherever possible.

        `line_starts` are the indices of the words that begin a line; `context` is how many pieces of earlier text
        a window may repeat in front of its own words.
        """
        encoded = [self._encoded(word) for word in words]
        sizes = [len(word.pieces) + (i in line_starts) for i, word in enumerate(encoded)]
        own = 0
        while own < len(words):
            first = self._context_start(sizes, line_starts, own, context)
            room = WINDOW_PIECES - 2 - sum(sizes[first:own])
            last = _fitting(sizes, own, room)
            if last < len(words):
                last = _good_cut(words, line_starts, own, last)
            yield self._window(encoded, line_starts, first, own, last)
            own = last

    def _context_start(self, sizes: Sequence[int], line_starts: frozenset[int], own: int, context: int) -> int:
        first, room = own, context
        while first > 0 and (room := room - sizes[first - 1]) >= 0:
            first -= 1
        return min((i for i in range(first, own) if i in line_starts), default=own)

    def _window(
        self, words: Sequence["_Encoded"], line_starts: frozenset[int], first: int, own: int, last: int
    ) -> Window:
        pieces, shapes, at = [self._start], [int(Shape.OTHER)], []
        for i in range(first, last):
            if i in line_starts:
                pieces.append(self._line_end)
                shapes.append(Shape.OTHER)
            at.append(len(pieces))
            pieces += words[i].pieces
            shapes += words[i].shapes
        return Window(first, own, last, [*pieces, self._end], [*shapes, int(Shape.OTHER)], at)

    def _encode_word(self, word: str) -> "_Encoded":
        # Most words are one piece. The vocabulary is in lower case, and only letters with accents need more than that.
        whole = self._vocabulary.get(word.lower()) if word.isascii() and word.isalnum() else None
        ids = self._tokenizer.encode(word[:100], add_special_tokens=False).ids if whole is None else [whole]
        pieces = tuple(ids[:_PIECES_PER_WORD]) or (self._unknown,)
        return _Encoded(pieces, (int(Shape.of(word)),) * len(pieces))


class _Encoded(NamedTuple):
    """The pieces of a word, and its shape for each of them."""

    pieces: tuple[int, ...]
    shapes: tuple[int, ...]


def line_starts(text: str, words: Sequence[Span]) -> frozenset[int]:
    """Indices of the words that begin a line of the text."""
    starts = [start for start, _ in words]
    found = {0, *(bisect_left(starts, line_end.end()) for line_end in _LINE_END.finditer(text))}
    return frozenset(found - {len(words)})


def _fitting(sizes: Sequence[int], start: int, room: int) -> int:
    """The end of the longest stretch from `start` that fits the room, at least one word long."""
    end = start
    while end < len(sizes) and (room := room - sizes[end]) >= 0:
        end += 1
    return max(end, start + 1)


def _good_cut(words: Sequence[str], line_starts: frozenset[int], start: int, end: int) -> int:
    """The last line start between the two, else the last word after a sentence's end, else `end`."""
    for cut in range(end, start, -1):
        if cut in line_starts:
            return cut
    for cut in range(end, start + (end - start) // 2, -1):
        if words[cut - 1] in _SENTENCE_END:
            return cut
    return end
