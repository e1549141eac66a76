"""Who speaks through a document is its author or owner, and nobody where that is not plain."""

import pytest

from tests.extraction.resolving import speakers


@pytest.mark.parametrize(
    "source",
    [
        "A statement from Acme",
        "A survey published in 2017 by Acme",
        "A report on Wednesday by Acme",
        "A report released in September by Acme",
        "Polling averages measured by Acme",
        "A survey by Acme in January",
        "A poll by Acme last month",
        "A national Acme poll taken last week",
        "The Acme advisory",
        "The Acme press release",
        "Acme's data",
        "Acme's latest figures",
    ],
)
def test_a_document_speaks_for_the_body_it_is_by(source: str) -> None:
    text = f"{source} said that it was late."
    assert speakers(text, (source, "said", "that it was late"), organization=["Acme"]) == ["Acme"]


@pytest.mark.parametrize(
    "source", ["Ann Lee's statement", "A Twitter post by Ann Lee", "A memo posted online by Sen. Ann Lee"]
)
def test_a_document_speaks_for_the_person_it_is_by(source: str) -> None:
    text = f"{source} said that it was late."
    assert speakers(text, (source, "said", "that it was late"), person=["Ann Lee"]) == ["Ann Lee"]


def test_a_post_on_a_platform_does_not_speak_for_the_platform() -> None:
    text = "The school’s Facebook post said that it was late."
    found = speakers(text, ("The school’s Facebook post", "said", "that it was late"), organization=["Facebook"])
    assert found == [None]


def test_the_statement_is_not_that_of_who_only_tells_of_one() -> None:
    text = "Acme said Bo provided a written statement. The statement said that it was late."
    said = [("Acme", "said", "Bo provided a written statement"), ("The statement", "said", "that it was late")]
    assert speakers(text, *said, organization=["Acme"], person=["Bo"]) == ["Acme", None]


@pytest.mark.parametrize("source", ["The Ann Lee report", "Ann Lee's data", "Ann Lee's spokesman"])
def test_what_is_only_about_somebody_or_held_by_them_does_not_speak_for_them(source: str) -> None:
    text = f"{source} said that it was late."
    assert speakers(text, (source, "said", "that it was late"), person=["Ann Lee"]) == [None]


def test_the_statement_is_that_of_who_issued_one() -> None:
    text = "Acme issued a statement on Monday. It rained. The statement said that it was late."
    assert speakers(text, ("The statement", "said", "that it was late"), organization=["Acme"]) == ["Acme"]


def test_the_statement_is_left_open_where_several_may_have_issued_it() -> None:
    text = "Acme and Bolt issued a statement on Monday. The statement said that it was late."
    assert speakers(text, ("The statement", "said", "that it was late"), organization=["Acme", "Bolt"]) == [None]


@pytest.mark.parametrize(
    "source",
    ["One of these groups, the Acme Front (AF),", "The militant group, the Acme Front,"],
)
def test_a_body_set_off_after_what_it_is(source: str) -> None:
    text = f"{source} said that it was late."
    found = speakers(text, (source, "said", "that it was late"), organization=["Acme Front"])
    assert found == ["Acme Front"]


@pytest.mark.parametrize("place", ["Croatia", "New Split"])
def test_an_officer_set_off_after_the_possessive_of_a_body_with_a_place(place: str) -> None:
    source = f"the University of Split, {place}'s chancellor, Ann Lee,"
    text = f"It was late, {source} said."
    kinds = {"organization": ["University of Split"], "place": [place], "person": ["Ann Lee"]}
    assert speakers(text, (source, "said", "It was late"), **kinds) == ["Ann Lee"]


def test_initials_that_label_a_paragraph_are_those_of_whom_the_text_names() -> None:
    text = "Ann Lee was interviewed.\n\nAL: I say it was late."
    assert speakers(text, ("AL", "say", "it was late"), person=["Ann Lee"]) == ["Ann Lee"]


def test_initials_of_two_people_are_left_open() -> None:
    text = "Ann Lee and Abe Low were interviewed.\n\nAL: I say it was late."
    assert speakers(text, ("AL", "say", "it was late"), person=["Ann Lee", "Abe Low"]) == [None]
