"""A name that the tagger took for two is one where that is sure, and two names side by side stay two elsewhere."""

import pytest

from tests.extraction.marked import entities


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        (
            "[organization Northern Gas] and [organization Electric Company] (NG&E)",
            "Northern Gas and Electric Company",
        ),
        (
            "[place Northern] and [organization Western Harbour Board] (NWHB)",
            "Northern and Western Harbour Board",
        ),
        (
            "[organization Ruritanian Institute of Lakes] and [organization Lighthouses] (Rulakeli)",
            "Ruritanian Institute of Lakes and Lighthouses",
        ),
        ("[organization People]'s [organization Harbour Army]", "People's Harbour Army"),
        ("People's [organization Party of Ruritania]", "People's Party of Ruritania"),
        ("[organization Northern Export]–[organization Import Bank]", "Northern Export–Import Bank"),
        ("[organization Example–][organization Lee Center for Tides]", "Example–Lee Center for Tides"),
        (
            "[organization Lee School of Marine] and [organization Atmospheric Science]",
            "Lee School of Marine and Atmospheric Science",
        ),
        ("[organization Ministry of Food] and Agriculture", "Ministry of Food and Agriculture"),
        ("[organization High Court of England] and [place Wales]", "High Court of England and Wales"),
        ("[organization Truth] and [organization Justice Party]", "Truth and Justice Party"),
    ],
)
def test_a_body_in_pieces_is_one(marked: str, name: str) -> None:
    assert entities(f"Then the {marked} met.") == [("organization", name)]


@pytest.mark.parametrize(
    "marked",
    [
        "[organization Acme Motors] and [organization Lighthouse Society] (LS)",
        "[organization Ministry of Justice] and [organization Facebook]",
        "[organization Ministry of Justice] and [organization Lighthouse Foundation]",
        "[organization School of Law] and [person Ann Lee]",
        "[organization Supreme Court of Ruritania] and [place Borduria]'s president",
        "[organization Labour]–[organization Conservative Party]",
        "[organization Acme]-[organization World Bank]",
        "[organization Harbour]'s [organization Lighthouse Board]",
        "[organization Acme] and [organization Justice Party]",
    ],
)
def test_two_names_side_by_side_stay_two(marked: str) -> None:
    assert len(entities(f"Then the {marked} met.")) == 2


@pytest.mark.parametrize("marked", ["[group African] [group Americans]", "[group Eastern] [group Europeans]"])
def test_two_words_for_a_group_are_one_group(marked: str) -> None:
    assert len(entities(f"Then {marked} met.")) == 1


def test_a_short_name_that_is_spelt_by_more_than_initials_is_its_long_one() -> None:
    marked = "The [organization Harbour and Lighthouse Board] ([organization Halib]) met. [organization Halib] is old."
    assert entities(marked) == [("organization", "Harbour and Lighthouse Board")]


def test_another_name_in_parentheses_is_not() -> None:
    marked = "The [organization Lighthouse Board] ([organization Acme]) met."
    assert len(entities(marked)) == 2


def test_an_acronym_needs_no_letter_for_the_company() -> None:
    marked = "[organization Northern Gas & Electric Company] met. [organization NG&E] is old."
    assert entities(marked) == [("organization", "Northern Gas & Electric Company")]


def test_a_world_war_has_its_number() -> None:
    assert entities("He fell in [event World War] II.") == [("event", "World War II")]


def test_the_letters_before_a_currency_are_no_country() -> None:
    assert entities("It cost [place US]$5, or [place A]$7.") == []
    assert entities("The [place US] paid US$5.") == [("place", "United States")]
