"""Bodies of one name that belong to different countries are different bodies."""

import pytest

from tests.extraction.marked import entities


def bodies(marked: str) -> list[str]:
    return [name for kind, name in entities(marked) if kind == "organization"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The [group French] [organization Ministry of War] met. The [organization Ministry of War of Chad] too.",
            ["French Ministry of War", "Ministry of War of Chad"],
        ),
        (
            "The [group British] [organization Ministry of Trade] met."
            " The [organization Ministry of Trade of the Russian Federation] did not.",
            ["British Ministry of Trade", "Ministry of Trade of the Russian Federation"],
        ),
        (
            "The [group Chinese] [organization Ministry of Trade] and [group Danish] [organization Ministry of Trade].",
            ["Chinese Ministry of Trade", "Danish Ministry of Trade"],
        ),
        (
            "[place Chad]'s [organization Ministry of Trade] met."
            " The [organization Ministry of Trade] in [place Split] did not.",
            ["Chadian Ministry of Trade", "Split's Ministry of Trade"],
        ),
        (
            "[place France]'s [organization Sea Ministry] met. In [place Vienna], the [organization Sea Ministry] sat.",
            ["French Sea Ministry", "Austrian Sea Ministry"],
        ),
        (
            "The [organization French Sea Ministry] met. In [place Vienna], the [organization Sea Ministry] sat.",
            ["French Sea Ministry", "Austrian Sea Ministry"],
        ),
    ],
)
def test_a_ministry_of_one_country_is_not_that_of_another(marked: str, expected: list[str]) -> None:
    assert bodies(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "The [group French] [organization Sea Ministry] met, [place France]'s [organization Sea Ministry] said.",
        "The [group Danish] [organization Ministry of Trade] met. The [organization Ministry of Trade of Denmark] sat.",
        "In [place Paris], the [organization Sea Ministry] met. The [organization French Sea Ministry] sat.",
        "[place France]'s [organization Sea Ministry] met. The [organization Sea Ministry] sat.",
        "In [place Split], the [organization Sea Ministry] met. The [organization French Sea Ministry] sat.",
    ],
)
def test_the_ministry_of_one_country_is_one(marked: str) -> None:
    assert len(bodies(marked)) == 1


def test_of_two_countries_each_mention_goes_to_its_own_and_one_without_a_country_to_none() -> None:
    marked = (
        "The [group French] [organization Ministry of Trade] met. The [organization Ministry of Trade of Chad] did not."
        " The [group Chadian] [organization Ministry of Trade] slept. The [organization Ministry of Trade] woke."
    )
    assert bodies(marked) == ["French Ministry of Trade", "Ministry of Trade of Chad", "Ministry of Trade"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Defence Ministry of Chad", "Chadian Ministry of Defense"),
        ("Chadian Ministry of the Sea", "Chadian Sea Ministry"),
        ("Department of Trade", "Trade Department"),
        ("Ministry of Foreign Affairs", "Chadian Foreign Ministry"),
    ],
)
def test_a_ministry_called_by_two_names_is_one(one: str, other: str) -> None:
    assert len(bodies(f"The [organization {one}] met. The [organization {other}] sat.")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Defence Ministry of Chad", "Danish Ministry of Defence"),
        ("Department of Trade", "Trade Ministry"),
        ("Split Department of Trade", "Trade Department"),
        ("Department of Trade and Work", "Trade Department"),
    ],
)
def test_ministries_of_two_sorts_or_countries_are_two(one: str, other: str) -> None:
    assert len(bodies(f"The [organization {one}] met. The [organization {other}] sat.")) == 2


@pytest.mark.parametrize("other", ["Danish Trade Ministry", "Trade Ministry of Denmark"])
def test_a_ministry_of_one_of_two_countries_is_not_that_of_neither(other: str) -> None:
    marked = f"The [organization Chadian Trade Ministry] and the [organization {other}] met."
    assert len(bodies(f"{marked} The [organization Ministry of Trade] sat.")) == 3


def test_a_regions_own_department_is_not_the_countrys() -> None:
    marked = "The [organization US Department of Trade] met. The state's [organization Trade Department] did not."
    assert len(bodies(marked)) == 2


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("[place Chad]'s [organization Defense Ministry] met.", "Chadian Defense Ministry"),
        (
            "The [group French] [organization Supreme Court] met. The [organization Supreme Court] sat.",
            "French Supreme Court",
        ),
        ("[place Split]'s [organization Defense Ministry] met.", "Defense Ministry"),
        ("[place Chad]'s [organization Acme Ministries] met.", "Acme Ministries"),
        ("[place America]'s [organization State Department] met.", "State Department"),
    ],
)
def test_a_body_that_every_state_has_is_named_after_its_country(marked: str, name: str) -> None:
    assert bodies(marked) == [name]


def test_what_is_known_as_one_countrys_is_not_another_countrys_of_that_name() -> None:
    marked = "The [group Pakistani] [organization Taliban] met. The [group Afghan] [organization Taliban] did not."
    assert bodies(marked) == ["Pakistani Taliban", "Taliban"]
