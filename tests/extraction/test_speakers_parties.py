"""Who is only one of a party, a nation or a state, and not all of it."""

import pytest

from tests.extraction.resolving import speakers


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("The fiery Republican", None),
        ("One Republican", None),
        ("a Croatian", None),
        ("The Texan", None),
        ("The Croatians", "Croatian"),
        ("The Republicans", "Republicans"),
        ("A Croatian, Ana Marić,", "Ana Marić"),
        ("One Rohingya, Ana Marić,", "Ana Marić"),
        ("A Rohingya", None),
    ],
)
def test_one_of_a_party_or_nation_is_not_all_of_it(source: str, speaker: str | None) -> None:
    text = f"A Croatian ship and a Republican senator sailed. {source} said it was late."
    groups = ["Republican", "Republicans", "Croatian", "Croatians", "Texan", "Rohingya"]
    said = (source, "said", "it was late")
    assert speakers(text, said, person=["Ana Marić"], group=groups) == [speaker]


@pytest.mark.parametrize(
    "source",
    [
        "Only two Republicans",
        "Senate Republicans",
        "Leading Republicans",
        "Republicans in Split",
        "Republicans who sail",
        "Republican",
        "REPUBLICAN",
    ],
)
def test_some_of_a_party_are_not_all_of_it(source: str) -> None:
    text = f"The Republicans met. {source} attempts said it was late."
    found = speakers(text, (source, "said", "it was late"), group=["Republicans", "Republican", "REPUBLICAN"])
    assert found == [None]


@pytest.mark.parametrize(
    "rest", ["who sail", "from Split", "of Split", "outside of it", "close to it", "supporting her"]
)
def test_a_party_of_which_more_is_told_after_the_source_is_not_all_of_it(rest: str) -> None:
    text = f"Even Republicans {rest} said it was late."
    assert speakers(text, ("Republicans", "said", "it was late"), group=["Republicans"]) == [None]


def test_a_party_is_not_what_a_word_before_the_source_tells_to_be_some_of_it() -> None:
    text = "It was late, and some Republicans said it was dark."
    assert speakers(text, ("Republicans", "said", "it was dark"), group=["Republicans"]) == [None]


@pytest.mark.parametrize("nation", ["Spaniard", "Swiss", "Portuguese"])
def test_one_of_a_nation_is_not_the_nation(nation: str) -> None:
    text = f"Lee lost. “I was late,” said the {nation}."
    assert speakers(text, (f"the {nation}", "said", "“I was late,”"), group=[nation]) == [None]


def test_a_nation_that_speaks_is_the_nation() -> None:
    text = "The Chinese said it was late."
    assert speakers(text, ("The Chinese", "said", "it was late"), group=["Chinese"]) != [None]


def test_somebody_from_a_state_is_not_a_body_of_that_name() -> None:
    text = "Ana Marić flew in. It was late, the Ohio Republican said."
    said = ("the Ohio Republican", "said", "It was late")
    assert speakers(text, said, person=["Ana Marić"], organization=["Ohio Republican"]) == [None]


def test_a_member_is_not_who_gave_the_party_its_name() -> None:
    text = "It was late, a Marsh MP said. It was dark, John Marsh MP said."
    said = [("a Marsh MP", "said", "It was late"), ("John Marsh MP", "said", "It was dark")]
    assert speakers(text, *said, person=["John Marsh", "Marsh"]) == [None, "John Marsh"]
