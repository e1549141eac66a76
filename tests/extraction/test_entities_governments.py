"""A government that is named by its country's capital or people is its country, and nothing else is."""

import pytest

from app.extraction.entities import Authority, gather_entities, governments_meant
from app.extraction.extractor import Extractor
from tests.extraction.markup import attribution, names


def found(text: str, *sources: tuple[str, str, str], **of_kind: list[str]) -> dict[str, list[str]]:
    """Each entity's name with the text of its mentions, given the sources, cues and contents of the attributions."""
    said = [attribution(text, *each) for each in sources]
    entities = governments_meant(text, gather_entities(text, names(text, **of_kind)), said, Authority())
    return {entity.name: [text[slice(*mention.span)] for mention in entity.mentions] for entity in entities}


def test_a_capital_that_says_something_is_its_country() -> None:
    text = "Kyiv said the bridge was safe."
    assert found(text, ("Kyiv", "said", "the bridge was safe"), place=["Kyiv"]) == {"Ukraine": ["Kyiv"]}


@pytest.mark.parametrize("conjunction", ["after", "before", "since", "until"])
def test_a_capital_that_says_something_in_a_clause_is_its_country(conjunction: str) -> None:
    text = f"Talks ended {conjunction} Kyiv said the bridge was safe."
    assert found(text, ("Kyiv", "said", "the bridge was safe"), place=["Kyiv"]) == {"Ukraine": ["Kyiv"]}


def test_capitals_that_sign_something_side_by_side_are_their_countries() -> None:
    text = "Moscow and Pyongyang signed an agreement in June."
    assert found(text, place=["Moscow", "Pyongyang"]) == {"Russia": ["Moscow"], "North Korea": ["Pyongyang"]}


@pytest.mark.parametrize("owned", ["military capabilities", "forces", "foreign ministry", "full-scale invasion"])
def test_a_capital_that_owns_what_governments_own_is_its_country(owned: str) -> None:
    assert found(f"It bolstered Moscow’s {owned}.", place=["Moscow"]) == {"Russia": ["Moscow"]}


@pytest.mark.parametrize(
    "text",
    [
        "The two met in Moscow on Monday.",
        "Officials in Moscow said nothing.",
        "Officials in Moscow signed the agreement.",
        "Moscow is a large city.",
        "Moscow’s metro was late.",
        "They flew from Moscow to Minsk.",
    ],
)
def test_a_capital_where_somebody_is_stays_a_place(text: str) -> None:
    assert "Moscow" in found(text, place=["Moscow", "Minsk"])


def test_a_capital_is_told_apart_from_its_government_mention_by_mention() -> None:
    text = "He landed in Moscow. Moscow denied it."
    assert found(text, place=["Moscow"]) == {"Moscow": ["Moscow"], "Russia": ["Moscow"]}


@pytest.mark.parametrize("club", ["Spartak Moscow", "Moscow City", "FC Moscow"])
def test_a_capital_after_which_a_club_is_called_is_no_government(club: str) -> None:
    text = f"{club} lost. Moscow denied it."
    assert found(text, organization=[club], place=["Moscow"]) == {club: [club], "Moscow": ["Moscow"]}


@pytest.mark.parametrize("body", ["Moscow Times", "University of Moscow", "Embassy in Moscow"])
def test_another_body_with_the_name_of_the_capital_leaves_it_the_government(body: str) -> None:
    text = f"The {body} was closed. Moscow denied it."
    assert "Russia" in found(text, organization=[body], place=["Moscow"])


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The North Korean government fell.", "North Korean government"),
        ("North Korea's government fell.", "North Korea's government"),
        ("The North Korean Government fell.", "North Korean Government"),
        ("North Korea's Government fell.", "North Korea's Government"),
    ],
)
def test_the_government_of_a_country_is_the_country(text: str, mention: str) -> None:
    assert found(text, group=["North Korean"], place=["North Korea"]) == {"North Korea": [mention]}


@pytest.mark.parametrize("written", ["Government of North Korea", "North Korean Government", "North Korea Government"])
def test_a_government_that_was_taken_for_a_body_is_the_country(written: str) -> None:
    assert found(f"The {written} fell.", organization=[written]) == {"North Korea": [written]}


@pytest.mark.parametrize("written", ["Government of Split", "Split Government", "Norwegian Government Agency"])
def test_another_government_stays_a_body(written: str) -> None:
    assert found(f"The {written} fell.", organization=[written]) == {written: [written]}


def test_a_body_with_the_word_government_in_its_name_is_no_government() -> None:
    text = "The US Government Accountability Office fell."
    assert found(text, place=["US"]) == {"United States": ["US"]}


def test_the_people_and_officials_of_a_country_are_not_its_government() -> None:
    assert found("Ukrainian officials left.", group=["Ukrainian"]) == {"Ukrainian": ["Ukrainian"]}


def test_a_government_is_credited_by_its_countrys_name() -> None:
    text = "The North Korean government said on Monday that the talks had failed."
    (claim,) = Extractor().extract(text).claims
    assert claim.speaker
    assert claim.speaker.name == "North Korea"
