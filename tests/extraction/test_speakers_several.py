"""Sources that name several side by side mean none of them, unless both words tell of one person."""

import pytest

from tests.extraction.resolving import speakers


def test_two_countries_are_neither_of_them() -> None:
    text = "Chad sailed. It was unclear if the U.S. and Chad would agree."
    said = ("the U.S. and Chad", "would agree", "It was unclear")
    assert speakers(text, said, place=["U.S.", "Chad"]) == [None]


def test_a_body_beside_others_is_not_the_one_described_before() -> None:
    text = "The Acme Union sailed. It was late, the Acme Union, Chad and Ohio, all harbours, said."
    said = ("the Acme Union, Chad and Ohio, all harbours,", "said", "It was late")
    assert speakers(text, said, place=["Chad", "Ohio"], organization=["Acme Union"]) == [None]


@pytest.mark.parametrize(
    "source", ["Ann Lee, the former mayor, and Senator Bo Cruz of Split", "The company and Split’s mayor, Bo Cruz,"]
)
def test_a_person_and_another_one_with_a_title_are_two(source: str) -> None:
    text = f"It was late, {source} said."
    people = [name for name in ("Ann Lee", "Bo Cruz") if name in source]
    assert speakers(text, (source, "said", "It was late"), person=people, place=["Split"]) == [None]


def test_a_group_and_a_calling_before_a_name_are_what_one_person_is() -> None:
    source = "Christian and corporate speaker Ann Lee"
    text = f"{source} said that it was late."
    assert speakers(text, (source, "said", "that it was late"), group=["Christian"], person=["Ann Lee"]) == ["Ann Lee"]


def test_groups_and_a_person_are_several() -> None:
    source = "Christians and activist Ann Lee"
    text = f"{source} said that it was late."
    assert speakers(text, (source, "said", "that it was late"), group=["Christians"], person=["Ann Lee"]) == [None]


def test_somebody_and_a_number_of_others_are_several() -> None:
    source = "Ann Lee of the Acme Party and 78 co-petitioners"
    text = f"{source} said that it was late."
    assert speakers(text, (source, "said", "that it was late"), person=["Ann Lee"], organization=["Acme Party"]) == [
        None
    ]
