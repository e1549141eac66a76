"""Names of bodies and places gathered into entities: acronyms, shorter names, articles, slashes."""

import pytest

from tests.extraction.gathering import gathered
from tests.extraction.marked import entities


def test_organizations_of_several_words_that_a_slash_divides_are_one() -> None:
    text = "She told North Sea Radio/Baltic Sound."
    assert list(gathered(text, organization=["North Sea Radio", "Baltic Sound"])) == ["North Sea Radio/Baltic Sound"]


def test_names_of_one_word_that_a_slash_divides_are_two() -> None:
    assert list(gathered("Photo: AP/Reuters.", organization=["AP", "Reuters"])) == ["AP", "Reuters"]


def test_a_determiner_is_not_part_of_an_organizations_name() -> None:
    text = "The National Weather Service's forecast was right."
    assert gathered(text, organization=["The National Weather Service"]) == {
        "National Weather Service": ["National Weather Service"]
    }


def test_an_acronym_means_the_organization_with_those_initials() -> None:
    text = "The European Space Agency denied it. The ESA gave no reason."
    assert gathered(text, organization=["European Space Agency", "ESA"]) == {
        "European Space Agency": ["European Space Agency", "ESA"]
    }


def test_an_acronym_with_a_slash_means_the_name_with_a_slash() -> None:
    text = "Radio Free Europe/Radio Liberty reported it; RFE/RL gave details."
    found = gathered(text, organization=["Radio Free Europe/Radio Liberty", "RFE/RL"])
    assert list(found) == ["Radio Free Europe/Radio Liberty"]


def test_an_acronym_in_parentheses_belongs_to_the_name_before_it() -> None:
    text = "The Main Directorate of Intelligence (HUR) denied it. HUR gave no reason."
    assert list(gathered(text, organization=["Main Directorate of Intelligence", "HUR"])) == [
        "Main Directorate of Intelligence"
    ]


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [("Lighthouse and Harbour Party", "LH Party"), ("University of Harbour Lights", "UHa Lights")],
)
def test_another_name_in_parentheses_with_a_word_of_the_first_is_of_the_same_body(longer: str, shorter: str) -> None:
    text = f"The {longer} ({shorter}) won. The {shorter} was glad."
    assert list(gathered(text, organization=[longer, shorter])) == [longer]


def test_another_name_in_parentheses_that_shares_but_a_small_word_is_another_body() -> None:
    text = "The House of Lights (Bank of Split) closed."
    assert len(gathered(text, organization=["House of Lights", "Bank of Split"])) == 2


@pytest.mark.parametrize(
    ("singular", "plural"), [("Muslim", "Muslims"), ("Tory", "Tories"), ("Lib Dem", "Lib Dems"), ("Scot", "Scots")]
)
def test_a_group_and_one_of_it_are_one(singular: str, plural: str) -> None:
    text = f"The {plural} sang. A {singular} wept, and a {singular} left."
    assert gathered(text, group=[singular, plural]) == {plural: [plural, singular, singular]}


def test_what_is_only_spelt_like_a_plural_is_no_group() -> None:
    assert len(gathered("The Harlows sang. Harlow wept.", group=["Harlows"], place=["Harlow"])) == 2


def test_a_ship_may_be_called_without_its_prefix() -> None:
    text = "The MV Sea Lights sank. It was late when the Sea Lights sailed."
    assert gathered(text, product=["MV Sea Lights", "Sea Lights"]) == {"MV Sea Lights": ["MV Sea Lights", "Sea Lights"]}


def test_a_company_is_no_ship_that_bears_its_name() -> None:
    text = "The MV Sea Lights sank. Sea Lights said it was late."
    assert len(gathered(text, product=["MV Sea Lights"], organization=["Sea Lights"])) == 2


def test_a_place_is_no_ship_that_bears_its_name() -> None:
    assert len(gathered("The USS Split sank in Split.", product=["USS Split"], place=["Split"])) == 2


def test_an_airport_may_be_called_without_international() -> None:
    text = "They met at Split International Airport. Split Airport was closed."
    assert list(gathered(text, place=["Split International Airport", "Split Airport"])) == [
        "Split International Airport"
    ]


def test_an_agency_in_parentheses_is_not_the_place_that_it_reports_from() -> None:
    text = "SPLIT (ACN) -- The port closed, a pilot told ACN."
    assert list(gathered(text, place=["SPLIT"], organization=["ACN"])) == ["SPLIT", "ACN"]


def test_dotted_and_plain_acronyms_are_one_place() -> None:
    text = "The U.S. and the United States are one. So is the US."
    assert list(gathered(text, place=["U.S.", "United States", "US"])) == ["United States"]


def test_a_shorter_name_means_the_only_body_that_ends_with_it() -> None:
    text = "The U.S. State Department objected. The State Department gave no reason."
    assert list(gathered(text, organization=["U.S. State Department", "State Department"])) == ["U.S. State Department"]


def test_the_last_word_alone_means_the_only_newspaper_of_that_name() -> None:
    text = "The Split Times and Acme wrote about it. The Times had seen it."
    assert list(gathered(text, organization=["Split Times", "Acme", "Times"])) == ["Split Times", "Acme"]


def test_the_last_word_alone_means_no_company() -> None:
    text = "The Split Harbour wrote about it. The Harbour had seen it."
    assert list(gathered(text, organization=["Split Harbour", "Harbour"])) == ["Split Harbour", "Harbour"]


def test_a_shorter_name_that_two_bodies_end_with_stays_apart() -> None:
    text = "The French Defense Ministry and the Polish Defense Ministry met. The Defense Ministry objected."
    bodies = ["French Defense Ministry", "Polish Defense Ministry", "Defense Ministry"]
    assert len(gathered(text, organization=bodies)) == 3


def test_what_bears_a_founders_name_keeps_its_s_and_a_person_does_not() -> None:
    text = "Lee’s said it would close. They met at Boyd's and at Ann Moe's."
    assert gathered(text, organization=["Lee’s"], place=["Boyd's"], person=["Ann Moe's"]) == {
        "Lee's": ["Lee’s"],
        "Boyd's": ["Boyd's"],
        "Ann Moe": ["Ann Moe"],
    }


def test_a_place_and_a_work_keep_the_article_of_their_name() -> None:
    text = "They saw The Lighthouse in The Hague. To them the Lighthouse was long."
    assert gathered(text, work=["The Lighthouse", "Lighthouse"], place=["The Hague"]) == {
        "The Lighthouse": ["The Lighthouse", "Lighthouse"],
        "The Hague": ["The Hague"],
    }


def test_an_organization_within_a_sentence_is_mentioned_with_its_article_but_named_without() -> None:
    text = "The Gazette closed, and The Gazette and the Gazette were missed."
    assert gathered(text, organization=["Gazette", "Gazette", "Gazette"]) == {
        "Gazette": ["Gazette", "The Gazette", "Gazette"]
    }


def test_a_nationality_before_a_ministry_belongs_to_its_name() -> None:
    assert entities(
        "The [organization Russian Defence Ministry] and the [group Ukrainian] [organization Defence Ministry]"
    ) == [
        ("organization", "Russian Defence Ministry"),
        ("organization", "Ukrainian Defence Ministry"),
    ]


def test_a_country_and_its_capital_have_one_court() -> None:
    court = "[organization Defense Ministry]"
    named = entities(f"[place Russia]'s {court} met. [place Moscow]'s {court} did not.")
    assert [name for kind, name in named if kind == "organization"] == ["Russian Defense Ministry"]


def test_two_countries_have_each_a_court_of_one_name() -> None:
    text = "[place Canada]'s [organization Supreme Court] met. [place India]'s [organization Supreme Court] did not."
    named = [name for kind, name in entities(text) if kind == "organization"]
    assert named == ["Canadian Supreme Court", "Indian Supreme Court"]
