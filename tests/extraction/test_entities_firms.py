"""A firm with the name of a person in the text is not that person, and not each surname that looks so is a firm's."""

import pytest

from tests.extraction.marked import entities


@pytest.mark.parametrize(
    "marked",
    [
        "[organization Marić] sold trucks. [person Bo Marić] was glad.",
        "[organization Marić] said its profit rose. [person Bo Marić] was glad.",
    ],
)
def test_a_firm_is_told_from_a_person_of_its_name(marked: str) -> None:
    assert entities(marked) == [("organization", "Marić"), ("person", "Bo Marić")]


def test_a_firm_whose_long_name_the_text_has_is_one_after_the_person_too() -> None:
    marked = "[person Bo Marić] was glad. The [organization Ana Marić Works] grew. [organization Marić] sold trucks."
    assert ("organization", "Marić") in entities(marked)


def test_after_the_full_name_each_mention_is_the_firms_or_the_persons_as_it_was_tagged() -> None:
    marked = (
        "[organization Marić] sold trucks. [person Bo Marić] was glad. [person Marić] left. [organization Marić] grew."
    )
    assert entities(marked) == [("organization", "Marić"), ("person", "Bo Marić")]


@pytest.mark.parametrize(
    "marked",
    [
        "[person Bo Marić] was glad. [organization Marić] left.",
        "[person Marić] said it would be late. [person Bo Marić] was glad.",
        "[person Marić] said it was late. [person Bo Marić] was glad.",
        "[person Marić] said it would end. [person Bo Marić] was glad.",
        "Mr. [organization Marić] left. [person Bo Marić] was glad.",
    ],
)
def test_a_person_is_no_firm(marked: str) -> None:
    assert entities(marked) == [("person", "Bo Marić")]


def test_a_surname_that_speaks_is_no_place() -> None:
    marked = "[person Ann Preston] was glad. A photo by [place Preston] is old. [place Preston] calls it a gem."
    assert entities(marked) == [("person", "Ann Preston")]


@pytest.mark.parametrize(
    "marked",
    [
        "[person Ann Preston] was glad. They met in [place Preston]. [place Preston] said no.",
        "[person Ann Preston] was glad. [place Preston] lies by the sea.",
        "[person Jack London] was glad. [place London] said no.",
    ],
)
def test_a_place_with_a_surname_stays_one(marked: str) -> None:
    assert [kind for kind, _ in entities(marked)] == ["person", "place"]
