"""Short names: of bodies by their sort, of companies by their founders, and surnames with a slip of the pen."""

import pytest

from tests.extraction.marked import entities


@pytest.mark.parametrize(
    ("longer", "short"),
    [
        ("Split Ministry", "Ministry"),
        ("Bank of Split", "Bank"),
        ("Split Fund", "Fund"),
        ("Ruritania Department of Roads and Bridges", "Department"),
        ("House of Representatives", "House"),
        ("French Senate", "Senate"),
        ("European Parliament", "Parliament"),
        ("Split Parliament", "Parliament"),
        ("Harbour Court of Appeal", "Court"),
    ],
)
def test_a_word_for_a_body_means_the_only_one_of_that_sort(longer: str, short: str) -> None:
    marked = f"The [organization {longer}] met. The [organization {short}] objected."
    assert entities(marked) == [("organization", longer)]


@pytest.mark.parametrize(
    "marked",
    [
        "The [organization House of Lords] and the [organization House of Commons] met. The [organization House] rose.",
        "The [organization White House] spoke. The [organization House] rose.",
        "The [organization Court] rose. The [organization Split Court] met.",
        "The [organization Split Senate] met. The [organization Senate] rose.",
        "The [organization Split Parliament] met. It was late, [organization Parliament] said.",
    ],
)
def test_a_word_for_a_body_means_none_of_two_and_none_that_comes_later_and_no_towns(marked: str) -> None:
    assert len(entities(marked)) == marked.count("[")


def test_the_beginning_of_a_longer_name_means_it() -> None:
    marked = "The [organization Supreme Court] met. The [organization Supreme Court of France] is old."
    assert entities(marked) == [("organization", "Supreme Court of France")]


@pytest.mark.parametrize("trade", ["Research", "Security", "Energy"])
def test_a_company_is_called_by_what_stands_before_its_trade(trade: str) -> None:
    marked = f"[organization Harlow {trade}] asked firms. Analysts at [organization Harlow] said it fell."
    assert entities(marked) == [("organization", f"Harlow {trade}")]


@pytest.mark.parametrize(
    ("owner", "other"),
    [
        ("[place Ruritania]'s", "Ruritania's House of Representatives"),
        ("the commonwealth's", "House of Representatives"),
    ],
)
def test_what_is_said_to_be_anothers_is_another_body(owner: str, other: str) -> None:
    marked = (
        f"The [organization U.S. House of Representatives] met, then {owner} [organization House of Representatives]."
    )
    bodies = [name for kind, name in entities(marked) if kind == "organization"]
    assert bodies == ["U.S. House of Representatives", other]


def test_its_own_country_does_not_make_it_another() -> None:
    marked = "The [organization French Defense Ministry] met, [place France]'s [organization Defense Ministry] said."
    assert [name for kind, name in entities(marked) if kind == "organization"] == ["French Defense Ministry"]


def test_a_company_is_called_by_its_founder() -> None:
    marked = "The [organization Marić Motor Company] closed. [person Marić] gave no reason."
    assert entities(marked) == [("organization", "Marić Motor Company")]
    marked = "[organization Halvorsen Foods] closed. [person Halvorsen] gave no reason."
    assert entities(marked) == [("organization", "Halvorsen Foods")]


@pytest.mark.parametrize(
    "marked",
    [
        "The [organization Marić Motor Company] closed. Mr. [person Marić] left.",
        "The [organization Marić Motor Company] closed. [person Ana Marić] left.",
        "The [organization Marić Society] closed. [person Marić] left.",
        "The [organization Ann Bank] closed. [person Ann] left.",
    ],
)
def test_a_person_is_not_the_company_that_bears_the_name(marked: str) -> None:
    assert [kind for kind, _ in entities(marked)] == ["organization", "person"]


def test_a_surname_that_begins_two_bodies_is_none_of_them() -> None:
    marked = "The [organization Marić Bank] bought the [organization Marić Group]. [person Marić] left."
    assert len(entities(marked)) == 3


@pytest.mark.parametrize("slip", ["Petrvoa", "Petova", "Petrowa", "Pettrova"])
def test_a_surname_with_a_slip_of_the_pen_means_the_person(slip: str) -> None:
    assert entities(f"[person Ana Petrova] left. [person {slip}] wept.") == [("person", "Ana Petrova")]


@pytest.mark.parametrize(
    "marked",
    [
        "[person Ana Martin] left. [person Bo Marvin] wept.",
        "[person Ana Petrova] left. The [person Petrovas] wept.",
        "[person Ana Lees] left. [person Leas] wept.",
        "[person Ana Sharpe] left. [person Sharp] wept a sharp tear.",
        "[person Ana Petrova] left. [person Betrova] wept.",
        "[person Ana Petrova] left. [person Petrov] wept.",
        "[person Ana Wolska] left. [person Wolsky] wept.",
        "[person Ana Petrova] left. [person Pertowa] wept.",
        "[person Ana Petrova] left. [person Petrowa] wept. [person Petrowa] slept. [person Petrowa] left.",
    ],
)
def test_another_surname_is_another_person(marked: str) -> None:
    assert len(entities(marked)) == 2


def test_a_slip_that_could_be_of_two_surnames_is_neither() -> None:
    assert len(entities("[person Ana Petrova] met [person Bo Petroba]. [person Petroka] wept.")) == 3


def test_a_short_name_that_is_spelt_by_more_than_initials_is_its_long_one() -> None:
    marked = "The [organization Harbour and Lighthouse Board] ([organization Halib]) met. [organization Halib] is old."
    assert entities(marked) == [("organization", "Harbour and Lighthouse Board")]


def test_another_name_in_parentheses_is_not() -> None:
    marked = "The [organization Lighthouse Board] ([organization Acme]) met."
    assert len(entities(marked)) == 2


def test_an_acronym_needs_no_letter_for_an_s_that_owns() -> None:
    marked = "The [organization Sailor's Bank of Split] met. The [organization SBOS] sat."
    assert len(entities(marked)) == 1


def test_a_company_with_a_trade_in_its_name_is_no_person() -> None:
    marked = "The [organization Marić Oil and Gas] closed. [person Marić Oil] gave no reason."
    assert entities(marked) == [("organization", "Marić Oil and Gas")]


def test_who_has_given_a_company_both_his_names_is_a_person() -> None:
    marked = "The [organization Bo Marić Motor Company] closed. [person Bo Marić] gave no reason."
    assert entities(marked) == [("organization", "Bo Marić Motor Company"), ("person", "Bo Marić")]


def test_an_acronym_needs_no_letter_for_the_company() -> None:
    marked = "[organization Northern Gas & Electric Company] met. [organization NG&E] is old."
    assert entities(marked) == [("organization", "Northern Gas & Electric Company")]


def test_an_acronym_of_two_letters_leaves_out_no_country() -> None:
    assert len(entities("The [organization U.S. Supreme Court] met. [place SC] was glad.")) == len(("court", "place"))


@pytest.mark.parametrize(("short", "merged"), [("DOI", True), ("USDOI", True), ("ODI", False)])
def test_an_acronym_may_leave_out_the_country(short: str, merged: bool) -> None:
    marked = f"The [organization U.S. Department of Iodine] met. [organization {short}] was glad."
    assert (len(entities(marked)) == 1) is merged


@pytest.mark.parametrize("country", ["North Korea", "South Sudan"])
def test_a_divided_country_may_be_called_by_its_half(country: str) -> None:
    half = country.split()[0]
    marked = f"[place {country}] sailed. The [place {half}] said it was late. [place {half}] waits."
    assert entities(marked) == [("place", country)]


@pytest.mark.parametrize("other", ["North Carolina", "North Macedonia", "North Korea] met [place North Yemen"])
def test_another_half_may_be_that_of_anything(other: str) -> None:
    marked = f"[place {other}]. The [place North] said it was late."
    assert ("place", "North") in entities(marked)


def test_initials_in_capitals_are_the_only_one_who_has_them() -> None:
    lee, low, cruz = "[person Ann Lee]", "[person Abe Low]", "[person Bo Cruz]"
    assert entities(f"{lee} met {cruz}.\n[person AL]: It rained.") == [("person", "Ann Lee"), ("person", "Bo Cruz")]
    assert ("person", "AL") in entities(f"{lee} met {low}.\n[person AL]: It rained.")
