"""A body that "it" or "they" stands for is found where the text makes it plain."""

import pytest

from tests.extraction.resolving import speakers


def test_they_are_no_country() -> None:
    text = "Chad has demanded that the harbours close. They say it is late."
    said = [("Chad", "has demanded", "that the harbours close"), ("They", "say", "it is late")]
    assert speakers(text, *said, place=["Chad"]) == ["Chad", None]


def test_they_are_not_the_body_according_to_which_others_act() -> None:
    text = "According to Acme, the pilots sailed. They said it was late."
    said = [("Acme", "According to", "the pilots sailed"), ("They", "said", "it was late")]
    assert speakers(text, *said, organization=["Acme"]) == ["Acme", None]


def test_it_means_the_organization_that_spoke_last() -> None:
    text = "It was late, Acme said. It added that it was dark."
    said = [("Acme", "said", "It was late"), ("It", "added", "that it was dark")]
    assert speakers(text, *said, organization=["Acme"]) == ["Acme", "Acme"]


def test_they_after_what_they_say_are_the_body_that_spoke_last() -> None:
    text = "Acme said it was early. It would soon be dark and cold in the harbour, they said."
    said = [("Acme", "said", "it was early"), ("they", "said", "It would soon be dark and cold in the harbour")]
    assert speakers(text, *said, organization=["Acme"]) == ["Acme", "Acme"]


@pytest.mark.parametrize(
    "clause", ["As Acme grew", "While the Acme has to wait for John Marsh", "Although Acme lost money"]
)
def test_it_means_the_subject_of_the_clause_before(clause: str) -> None:
    text = f"{clause}, it said it was late."
    assert speakers(text, ("it", "said", "it was late"), organization=["Acme"], person=["John Marsh"]) == ["Acme"]


@pytest.mark.parametrize(
    "clause", ["As Acme bought Zenit", "As sailors left Acme", "As Acme and others left", "In Acme"]
)
def test_it_is_nobody_where_it_may_be_another(clause: str) -> None:
    text = f"{clause}, it said it was late."
    assert speakers(text, ("it", "said", "it was late"), organization=["Acme", "Zenit"]) == [None]


@pytest.mark.parametrize(("conjunction", "speaker"), [("but", "Zenit"), ("although", "Zenit"), ("and", None)])
def test_it_is_not_the_body_by_which_something_was_done_to_another(conjunction: str, speaker: str | None) -> None:
    text = f"Zenit was fined by the Acme on Monday, {conjunction} it said it was late."
    said = [("the Acme", "was fined", "Zenit"), ("it", "said", "it was late")]
    assert speakers(text, *said, organization=["Acme", "Zenit"]) == ["Acme", speaker]


def test_it_is_the_body_by_which_something_was_announced() -> None:
    text = "The merger was announced by Acme on Monday, and it said it was late."
    said = [("Acme", "was announced", "The merger"), ("it", "said", "it was late")]
    assert speakers(text, *said, organization=["Acme"]) == ["Acme", "Acme"]


def test_it_that_emerges_is_nobody() -> None:
    text = "As Acme grew, it emerged that it was late."
    assert speakers(text, ("it", "emerged", "that it was late"), organization=["Acme"]) == [None]


@pytest.mark.parametrize(
    ("teller", "cue", "content", "expected"),
    [
        ("Kyodo News", "said", "that it was dark", None),
        ("the Harbour Board", "said", "it was sorry", None),
        ("the Harbour Board", "declined", "to comment", None),
        ("the Harbour Board", "said", "that the quay was dark", "Harbour Board"),
    ],
)
def test_it_may_be_the_body_that_was_told_of(teller: str, cue: str, content: str, expected: str | None) -> None:
    text = f"Acme has closed a quay, {teller} said. It {cue} {content}."
    said = [(teller, "said", "Acme has closed a quay"), ("It", cue, content)]
    assert speakers(text, *said, organization=["Acme", "Kyodo News", "Harbour Board"])[1] == expected
