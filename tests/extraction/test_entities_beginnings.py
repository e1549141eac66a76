"""Short names of companies, parties, clubs and universities: the beginnings of their names."""

import re

import pytest

from tests.extraction.marked import entities


@pytest.mark.parametrize("short", ["VD", "D66", "Harbour"])
def test_a_party_is_called_by_its_first_word(short: str) -> None:
    marked = f"The [organization {short} Party] won. [organization {short}] was glad."
    assert entities(marked) == [("organization", f"{short} Party")]


def test_an_acronym_is_not_whatever_begins_with_it() -> None:
    assert len(entities("The [organization VD Radio] opened. The [organization VD] was glad.")) == 2


def test_a_name_that_mostly_has_an_article_is_no_short_name() -> None:
    some = "[organization Harlow] grew. The [organization Harlow] plant closed. [organization Harlow] was glad."
    assert len(entities(f"[organization Harlow Group] met. {some}")) == 1
    mostly = "The [organization Harlow] grew. [organization Harlow] was glad."
    assert len(entities(f"[organization Harlow Group] met. {mostly}")) == len(("Harlow Group", "Harlow"))


@pytest.mark.parametrize(
    ("longer", "short"),
    [
        ("Harlow Group", "Harlow"),
        ("Harlow Sands Group Inc.", "Harlow"),
        ("Harlow Energy AG", "Harlow Energy"),
        ("Harlow Sands SE", "Harlow Sands"),
        ("Harlow SE", "Harlow"),
        ("Harlow B.V.", "Harlow"),
        ("Harlow University", "Harlow"),
        ("Harlow Energy", "Harlow"),
        ("Harlow Energy Inc.", "Harlow"),
        ("Harlow Motor Company", "Harlow"),
        ("Harlow Air Lines", "Harlow"),
        ("Harlow Shipping Group", "Harlow Shipping"),
        ("HLW Bank", "HLW"),
        ("Harlow United", "Harlow"),
    ],
)
def test_a_company_is_called_by_less_than_its_whole_name(longer: str, short: str) -> None:
    marked = f"[organization {longer}] grew. [organization {short}] was glad."
    assert entities(marked) == [("organization", longer)]


@pytest.mark.parametrize(
    "marked",
    [
        "[organization Harlow] met. [organization Harlow Energy Inc.] grew. [organization Harlow] was glad.",
        "[organization Harlow Energy] grew. Its parent company [organization Harlow] was glad.",
        "[organization Harlow Energy], a subsidiary of [organization Harlow], grew.",
        "[organization Harlow Energy] grew. [organization Harlow Air] closed. [organization Harlow] was glad.",
        "[organization Harlow Energy] grew. [person Harlow Lee] left. [organization Harlow] was glad.",
        "[organization Harlow Energy] grew. It was late in [place Harlow].",
        "[organization Harlow Energy] grew. [organization Harlow], which holds a third of it, was glad.",
        "[organization Harlow Energy] grew. [organization J.P. Harlow] left. [organization Harlow] was glad.",
        "[organization Harlow Sands] grew. [organization Harlow] was glad.",
        "[organization Siemens Energy] grew. [organization Siemens] was glad.",
        "[organization Delta Air Lines] grew. [organization Delta] was found in Split.",
        "[organization Oxford United] won. [organization Oxford] has a vaccine.",
        "[organization Harlow News] grew. [organization Harlow] was glad.",
        "[organization Harlow Pay] grew. [organization Harlow] was glad.",
        "[organization Harlow Capital] grew. [organization Harlow] was glad.",
        "[organization Harlow Norway] grew. [organization Harlow] was glad.",
        "[organization Harlow Sands Trees] grew. [organization Harlow] was glad.",
        "[organization Harlow & Lee] grew. [organization Harlow] was glad.",
        "[organization HLW Sands] grew. [organization HLW] was glad.",
        "The [organization Senate Republicans] met. [organization Senate] was glad.",
        "[organization Harlow Group] grew. The [organization Harlow School] closed. [organization Harlow] was glad.",
        "The [organization Harlow Group] of [place Harlow Sands] grew. [organization Harlow] was glad.",
        "[organization Texas AG] spoke. [place Texas] was glad.",
        "[organization Harlow University] grew. [place Harlow] was glad.",
        "[organization Harlow University] grew. [organization Harlow College] met. [organization Harlow] was glad.",
    ],
)
def test_a_word_that_may_be_another_companys_is_no_short_name(marked: str) -> None:
    assert len(entities(marked)) == len(set(re.findall(r"\[[^]]+\]", marked)))


def test_a_town_is_not_the_club_that_plays_there() -> None:
    marked = "[organization Harlow United] won. He is from [place Harlow]. [organization Harlow] was glad."
    assert [name for _, name in entities(marked)] == ["Harlow United", "Harlow"]


def test_a_headline_has_the_short_name_first() -> None:
    headline = "[organization Harlow] sheds jobs\n"
    longer = "[organization Harlow Energy] grew. [organization Harlow] was glad."
    assert entities(headline + longer) == [("organization", "Harlow Energy")]
    assert len(entities(f"{headline}[organization Harlow] grew. {longer}")) == len(("Harlow", "Harlow Energy"))


@pytest.mark.parametrize("longer", ["Robert Harlow", "Norwegian Harlow", "Deutsche Harlow"])
def test_a_company_is_called_without_its_founders_given_name_or_its_nation(longer: str) -> None:
    marked = f"[organization {longer}] grew. [organization Harlow] was glad."
    assert entities(marked) == [("organization", longer)]


@pytest.mark.parametrize(
    "marked",
    [
        "[organization Sands Harlow] grew. [organization Harlow] was glad.",
        "[organization Norwegian Airlines] grew. [organization Airlines] was glad.",
        "[organization Robert Harlow] grew. [organization Ann Harlow] met. [organization Harlow] was glad.",
        "[organization Harlow] met. [organization Robert Harlow] grew. [organization Harlow] was glad.",
    ],
)
def test_the_end_of_another_name_is_no_short_name(marked: str) -> None:
    assert len(entities(marked)) == len(set(re.findall(r"\[[^]]+\]", marked)))


def test_a_body_that_is_international_may_be_called_without_that() -> None:
    marked = "[organization Clemency] met. It was late, [organization Clemency International] said."
    assert entities(marked) == [("organization", "Clemency International")]


def test_a_person_or_place_is_no_international_body() -> None:
    marked = "[place Split] is old. It was late, [organization Split International] said."
    assert entities(marked) == [("place", "Split"), ("organization", "Split International")]
