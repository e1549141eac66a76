"""Paragraphs are lines; sentences end where a reader would end them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.layout import Layout
from app.extraction.sentences import paragraphs


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in Layout.of(text).sentences]


def test_a_paragraph_is_a_line_without_the_white_space_around_it() -> None:
    text = "  One line. \r\n\r\n\u2028Another\u00a0\n"
    assert [text[start:end] for start, end in paragraphs(text)] == ["One line.", "Another"]


def test_sentences_end_at_full_stops_question_and_exclamation_marks() -> None:
    assert cut("It rained. Why? Nobody knows! They left") == ["It rained.", "Why?", "Nobody knows!", "They left"]


def test_a_sentence_may_end_with_the_x_that_was_twitter() -> None:
    assert cut("Lee wrote on X. Okafor left.") == ["Lee wrote on X.", "Okafor left."]
    assert cut("Malcolm X. Okafor left.") == ["Malcolm X. Okafor left."]


@pytest.mark.parametrize("decade", ["1930s", "'40s", "30s"])
def test_a_sentence_may_end_with_a_decade(decade: str) -> None:
    assert cut(f"Lee sailed in the {decade}. Okafor left.") == [f"Lee sailed in the {decade}.", "Okafor left."]


def test_no_sentence_crosses_a_line_end() -> None:
    assert cut("Storm hits coast\nIt rained.") == ["Storm hits coast", "It rained."]


@pytest.mark.parametrize(
    "sentence",
    [
        "He resigned on Dec. 4 in St. Petersburg.",
        "Gov. Ann Lee met Sen. J. R. Cruz of the U.S. Senate.",
        "Rep. Bob Lee, D-Va., said Smith Inc. paid $1.5 million.",
        "George W. Bush saw Mr. Lee at 5 p.m. on Friday.",
        "It cost 3.50 euros ... or so they say.",
        'She asked "why now?" and left.',
        "Rule No. 5 holds in the U.S. and abroad.",
        "Lt. Gen. Lee wrote to www.example.com yesterday.",
        "Prime Minister P. Chandran and Bo P. Cruz quoted p. 5.",
    ],
)
def test_abbreviations_initials_and_decimals_do_not_end_a_sentence(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_an_abbreviation_ends_the_sentence_before_a_word_that_begins_one() -> None:
    assert cut("He lives in the U.S. The law is new.") == ["He lives in the U.S.", "The law is new."]
    assert cut("She works for Lee & Co. It makes tyres.") == ["She works for Lee & Co.", "It makes tyres."]


@pytest.mark.parametrize(("opening", "closing"), ["“”", '""', "''", "«»"])
def test_closing_quotation_marks_stay_with_their_sentence(opening: str, closing: str) -> None:
    first, second = f"{opening}We won.{closing}", f"{opening}Maybe not!{closing}"
    assert cut(f"{first} {second} He sat down.") == [first, second, "He sat down."]


def test_a_sentence_may_begin_with_a_digit() -> None:
    assert cut("They fled. 500 were hurt.") == ["They fled.", "500 were hurt."]


@given(st.text(alphabet=st.one_of(st.sampled_from("Aa1 .!?…\"'”)\n\u2028DecMr"), st.characters(codec="utf-8"))))
def test_sentences_of_any_text_hold_all_that_is_visible_in_order(text: str) -> None:
    spans = Layout.of(text).sentences
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
    assert all(text[s:e] == text[s:e].strip() != "" for s, e in spans)
