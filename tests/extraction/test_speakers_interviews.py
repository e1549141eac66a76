"""I and you mean the one who is quoted, interviewed or labelled as speaking, where that is plain."""

import pytest

from tests.extraction.resolving import speakers


def test_i_in_a_quotation_means_the_one_who_is_quoted() -> None:
    text = "“I think it is late,” Ana Marić said."
    said = [("Ana Marić", "said", "“I think it is late,”"), ("I", "think", "it is late")]
    assert speakers(text, *said, person=["Ana Marić"]) == ["Ana Marić", "Ana Marić"]


@pytest.mark.parametrize(
    "head",
    [
        "Wikinews interviewed Ana Marić, a writer, about the harbour.",
        "Ana Marić: An interview with the poet of the harbour",
        "Ana Marić, writer, interviewed by Wikinews on the harbour",
        "Ana Marić is a writer. Wikinews interviewed her about the harbour.",
        "Interview: Ana Marić, poet. She spoke to Boris Kolar about the harbour.",
        "An interview on the harbour. Ana Marić, 44, spoke with our reporter Boris Kolar.",
        "Q&A with poet Ana Marić",
        "An interview. Ana Marić, 44, took some time to speak with Wikinews.",
        "An interview. Ana Marić answered our questions.",
        "Ana Marić is a poet. Interview by Boris Kolar. Boris Kolar spoke to her in Split.",
    ],
)
def test_i_in_an_answer_and_you_in_a_question_mean_the_one_who_is_interviewed(head: str) -> None:
    text = f"{head}\nDo you think it is safe?\nI think it is.\nWhy?\nIt is deep."
    said = ("you", "think", "it is safe"), ("I", "think", "it is.")
    assert speakers(text, *said, person=["Ana Marić", "Boris Kolar"]) == ["Ana Marić", "Ana Marić"]


@pytest.mark.parametrize(
    "head",
    [
        "Wikinews interviewed a writer about Ana Marić.",
        "Wikinews interviewed Ana Marić and spoke with Boris Kolar.",
        "Ana Marić told the press about it.",
    ],
)
def test_i_is_left_open_where_the_one_who_is_interviewed_is_not_plain(head: str) -> None:
    text = f"{head}\nIs it safe?\nI think it is.\nWhy?\nIt is deep."
    assert speakers(text, ("I", "think", "it is."), person=["Ana Marić", "Boris Kolar"]) == [None]


def test_i_after_a_speakers_label_means_that_speaker() -> None:
    text = "Ana Marić met Boris Kolar.\nKOLAR: I think it is safe.\nQ: I see that."
    said = ("I", "think", "it is safe."), ("I", "see", "that.")
    assert speakers(text, *said, person=["Ana Marić", "Boris Kolar"]) == ["Boris Kolar", None]


def test_i_outside_a_quotation_is_left_open() -> None:
    text = "Ana Marić flew in. I think it is late."
    assert speakers(text, ("I", "think", "it is late"), person=["Ana Marić"]) == [None]


def test_the_answers_to_marked_questions_are_those_of_the_one_who_is_interviewed() -> None:
    text = "Wikinews interviewed Ana Marić.\nQ: Is it safe?\nA: I think it is.\nQ: Why?\nA: It is deep."
    said = ("A", "", "It is deep"), ("I", "think", "it is.")
    assert speakers(text, *said, person=["Ana Marić"]) == ["Ana Marić", "Ana Marić"]


def test_he_is_not_whose_turn_it_is() -> None:
    text = "Boris Kolar met the president.\nMr. Kolar: I called the president. He said it was late."
    assert speakers(text, ("He", "said", "it was late"), person=["Boris Kolar", "Kolar"]) == [None]
