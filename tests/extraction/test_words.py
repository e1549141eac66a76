"""A text as the encoder sees it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.tagging.tagger import MODEL_FOLDER
from app.extraction.tagging.words import WINDOW_PIECES, PieceEncoder, Shape, line_starts, split_words

TOKENIZER: Path = MODEL_FOLDER / "tokenizer.json"


@pytest.fixture(scope="module")
def encoder() -> PieceEncoder:
    return PieceEncoder(TOKENIZER)


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in split_words(text)]


def test_punctuation_marks_are_words_of_their_own() -> None:
    assert words("“It’s 3.5%,” she said.") == ["“", "It", "’", "s", "3", ".", "5", "%", ",", "”", "she", "said", "."]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("troops", Shape.OTHER),
        ("2024", Shape.OTHER),
        ("Kyiv", Shape.CAPITALISED),
        ("A", Shape.CAPITALISED),
        ("NATO", Shape.UPPER),
        ("McCain", Shape.MIXED),
    ],
)
def test_a_word_has_the_shape_of_its_capitals(word: str, shape: Shape) -> None:
    assert Shape.of(word) is shape


def test_line_starts_are_the_first_words_of_lines() -> None:
    text = "One two.\n\nThree.\u2028Four"
    assert line_starts(text, split_words(text)) == {0, 3, 5}


@given(st.text(), st.integers(0, 200))
def test_every_word_is_a_windows_own_exactly_once_and_no_window_is_too_large(
    encoder: PieceEncoder, text: str, context: int
) -> None:
    found = words(text)
    own = []
    for window in encoder.windows(found, line_starts(text, split_words(text)), context):
        assert len(window.pieces) == len(window.shapes) <= WINDOW_PIECES
        assert len(window.at) == window.last - window.first
        own += range(window.own, window.last)
    assert own == list(range(len(found)))


def test_windows_are_cut_where_lines_end_and_may_repeat_whole_lines_before(encoder: PieceEncoder) -> None:
    text = "\n".join(f"Line number {i} says something or other about the matter." for i in range(200))
    starts = line_starts(text, split_words(text))
    windows = list(encoder.windows(words(text), starts, context=50))
    assert len(windows) > 5
    assert all(window.first in starts and window.own in starts for window in windows)
    assert any(window.first < window.own for window in windows)


def test_a_line_longer_than_a_window_is_cut_after_a_sentence(encoder: PieceEncoder) -> None:
    found = words("The minister said no. " * 200)
    cuts = [window.own for window in encoder.windows(found, frozenset({0}))][1:]
    assert cuts
    assert all(found[cut - 1] == "." for cut in cuts)
