"""What is a part of something: "seven per 100,000 people", "four of them", "two-thirds of voters"."""

import pytest

from app.extraction.quantities import find_quantities
from tests.extraction.counted import Bounds, quantities


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("at a rate of seven per 100,000 people", "seven per 100,000 people", 7, "per 100,000 people"),
        ("at six per 100,000 in all", "six per 100,000", 6, "per 100,000"),
        ("with 15 suicides per 100,000 people", "15 suicides", 15, "suicides"),
        ("one out of every thousand children", "one out of every thousand children", 1, "per 1,000 children"),
        ("one in five voters stayed", "one in five voters", 1, "per 5 voters"),
        ("three in four voters stayed", "three in four voters", 3, "per 4 voters"),
        ("won two in three games", "three games", 3, "games"),
        ("two out of three women stayed", "two out of three women", 2, "per 3 women"),
        ("Four in ten Indians agree", "Four in ten Indians", 4, "per 10 Indians"),
        ("won two in five weeks", "five weeks", 5, "weeks"),
        ("that eight of 10 limes are imported", "eight of 10 limes", 8, "per 10 limes"),
        ("won one in two weeks", "two weeks", 2, "weeks"),
    ],
)
def test_what_a_number_is_out_of_is_its_unit_and_no_quantity(text: str, words: str, number: float, unit: str) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("four of whom were injured", "four", 4, None),
        ("because two of them had gone", "two", 2, None),
        ("and seven more were injured", "seven", 7, None),
        ("with 25 others injured", "25 others", 25, "others"),
        ("and five of those involved fires", "five", 5, None),
    ],
)
def test_a_part_of_those_named_before_is_counted(text: str, words: str, number: float, unit: str | None) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


def test_a_dash_before_a_fraction_joins_no_range() -> None:
    assert quantities("$5 billion - half of the plan") == [
        ("$5 billion", (5_000_000_000, 5_000_000_000), "USD", False),
        ("half", (0.5, 0.5), None, False),
    ]


def test_a_one_in_a_name_is_part_of_no_ratio() -> None:
    assert quantities("of Acme One in three deals") == [("three deals", (3, 3), "deals", False)]


def test_a_part_and_its_whole_are_two_quantities() -> None:
    assert quantities("Six of the country's eight capitals") == [
        ("Six", (6, 6), "capitals", False),
        ("eight capitals", (8, 8), "capitals", False),
    ]


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit", "approximate"),
    [
        ("if two-thirds of the senators agree", "two-thirds of the senators", (0.667, 0.667), "senators", False),
        ("that half of all people agree", "half of all people", (0.5, 0.5), "people", False),
        ("more than half of voters agree", "more than half of voters", (0.5, None), "voters", False),
        ("at least a tenth of voters agree", "at least a tenth of voters", (0.1, None), "voters", False),
        ("about a quarter of the region", "about a quarter", (0.25, 0.25), None, True),
        ("a quarter to a third of voters", "a quarter to a third of voters", (0.25, 0.333), "voters", False),
    ],
)
def test_a_fraction_of_something_counts_that(
    text: str, words: str, bounds: Bounds, unit: str | None, approximate: bool
) -> None:
    assert quantities(text) == [(words, bounds, unit, approximate)]


def test_a_number_that_belongs_to_a_name_counts_nothing() -> None:
    text = "13 Hours drew 40 critics."
    assert [text[slice(*each.span)] for each in find_quantities(text, [(0, 8)])] == ["40 critics"]


@pytest.mark.parametrize(
    ("text", "tallies"),
    [
        (
            "30 shops in Germany, 40 in Spain and 50 in Italy",
            [("30 shops", "shops"), ("40", "shops"), ("50", "shops")],
        ),
        (
            "300 refugees from Syria, 200 from Iraq and at least 100 from Iran",
            [("300 refugees", "refugees"), ("200", "refugees"), ("at least 100", "refugees")],
        ),
        ("four votes for Ann Lee, 31 for Bob Hill", [("four votes", "votes"), ("31", "votes")]),
        ("lost 3% in the north and 7 in the south", [("3%", "percent"), ("7", "percent")]),
        ("killed three soldiers in Oslo and two in Bergen", [("three soldiers", "soldiers"), ("two", "soldiers")]),
        ("2 million votes for Lee and 3 million for Hill", [("2 million votes", "votes"), ("3 million", "votes")]),
        ("2 million votes for Lee and 30 for Hill", [("2 million votes", "votes"), ("30", None)]),
        (
            "$90 million in two plants in Oslo and 30 million in Bergen",
            [("$90 million", "USD"), ("two plants", "plants"), ("30 million", None)],
        ),
        ("30 shops in Germany, 40 of them new", [("30 shops", "shops")]),
        ("30 shops in Germany and 40 to come", [("30 shops", "shops"), ("40", None)]),
    ],
)
def test_a_list_of_tallies_names_once_what_it_counts(text: str, tallies: list[tuple[str, str | None]]) -> None:
    assert [(words, unit) for words, _, unit, _ in quantities(text)] == tallies
