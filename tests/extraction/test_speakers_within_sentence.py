"""Whom "he" means by how his own sentence begins."""

import pytest

from tests.extraction.resolving import speakers


@pytest.mark.parametrize(
    "opening",
    [
        "After meeting Paul Weber",
        "Having beaten Paul Weber",
        "In a letter to Paul Weber",
        "After talks with Paul Weber",
    ],
)
def test_he_is_not_whom_the_subject_to_come_has_met_or_written_to(opening: str) -> None:
    text = f"John Marsh flew to Rome. {opening}, he said it was late."
    assert speakers(text, ("he", "said", "it was late"), person=["John Marsh", "Paul Weber"]) == ["John Marsh"]


@pytest.mark.parametrize("opening", ["Before Paul Weber left", "After Paul Weber's arrest"])
def test_he_may_be_whom_the_clause_before_is_about(opening: str) -> None:
    text = f"John Marsh flew to Rome. {opening}, he said it was late."
    assert speakers(text, ("he", "said", "it was late"), person=["John Marsh", "Paul Weber"]) != ["John Marsh"]


@pytest.mark.parametrize(
    "document",
    ["A statement by Paul Weber, in which", "Paul Weber's speech, in which", "Mr Paul Weber gave a speech in which"],
)
def test_he_in_a_document_is_its_author(document: str) -> None:
    text = f"It was dark, John Marsh said. {document} he said it was late."
    said = [("John Marsh", "said", "It was dark"), ("he", "said", "it was late")]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"]) == ["John Marsh", "Paul Weber"]


def test_he_in_a_letter_is_not_the_one_who_gets_it() -> None:
    text = "It was dark, John Marsh said. He wrote a letter to Paul Weber in which he said it was late."
    said = [("John Marsh", "said", "It was dark"), ("he", "said", "it was late")]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"]) != ["John Marsh", "Paul Weber"]


@pytest.mark.parametrize("reporter", ["the BBC's John Marsh", "Kyodo News's political editor John Marsh"])
def test_he_is_not_the_reporter_by_whom_he_was_interviewed(reporter: str) -> None:
    text = f"Paul Weber has left. In an interview with {reporter}, he said it was late."
    said = ("he", "said", "it was late")
    assert speakers(text, said, person=["Paul Weber", "John Marsh"], organization=["BBC", "Kyodo News"]) == [
        "Paul Weber"
    ]
