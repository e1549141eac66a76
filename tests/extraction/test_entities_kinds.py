"""What a name's last word says of its kind, and who is not what is named after somebody."""

import pytest

from app.extraction.entities import gather_entities
from tests.extraction.marked import entities
from tests.extraction.markup import names


@pytest.mark.parametrize(
    "name",
    ["Split Airport", "Split Central Station", "St. Ann Cathedral", "Lee Space Center", "Hotel Ann", "Split station"],
)
def test_a_place_that_is_built_is_a_facility(name: str) -> None:
    assert entities(f"They met at [place {name}] in May.") == [("facility", name)]


def test_a_town_a_body_and_a_single_word_are_none() -> None:
    assert entities("They left [place Tower].") == [("place", "Tower")]
    assert entities("They left [place College Station].") == [("place", "College Station")]
    assert entities("The [organization Split Hospital] objected.") == [("organization", "Split Hospital")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ann Lee Show", "work"),
        ("Ann Lee Library", "organization"),
        ("Ann Lee Tower", "facility"),
        ("Ann Lee Award", "event"),
    ],
)
def test_what_is_named_after_somebody_is_not_that_person(name: str, kind: str) -> None:
    assert entities(f"[person Ann Lee] left the [person {name}].") == [("person", "Ann Lee"), (kind, name)]


@pytest.mark.parametrize("name", ["Grant Show", "Ann Tower"])
def test_a_surname_may_be_a_common_word(name: str) -> None:
    assert entities(f"They met [person {name}].") == [("person", name)]


def test_a_parliament_is_a_body() -> None:
    assert entities("The [place Parliament of Ruritania] met.") == [("organization", "Parliament of Ruritania")]


@pytest.mark.parametrize("goes_on", [", March 3. /TASS/. Ice", " (AP) — Ice", " — Ice"])
def test_what_an_article_is_dated_from_is_a_place(goes_on: str) -> None:
    assert entities(f"Ice in Split\n[person VLADIMIR]{goes_on} has come.") == [("place", "VLADIMIR")]


@pytest.mark.parametrize("name", ["Twitter", "Facebook", "Instagram", "YouTube"])
def test_a_social_network_is_an_organization_also_where_it_was_missed(name: str) -> None:
    assert entities(f"She wrote on {name}.") == [("organization", name)]
    assert entities(f"A [group {name}] page.") == [("organization", name)]
    assert entities(f"See {name}.com for {name}rs.") == []


@pytest.mark.parametrize(("article", "noun"), [("the", "Scot"), ("The", "Dane"), ("a", "Spaniard"), ("the", "Italian")])
def test_one_of_a_nation_is_no_person_of_that_name(article: str, noun: str) -> None:
    ((kind, _),) = entities(f"{article} [person {noun}] sang.")
    assert kind == "group"


def test_without_an_article_it_may_be_a_surname() -> None:
    assert entities("[person Bo Pole] left. [person Pole] sang.") == [("person", "Bo Pole")]


def kind_of_unsure(text: str, written: str, *people: str) -> str:
    """The kind of a name that was taken for a person with little confidence, beside other people."""
    unsure = [name._replace(confidence=0.7) for name in names(text, person=[written])]
    return gather_entities(text, [*unsure, *names(text, person=list(people))])[-1].kind


def test_a_capital_that_was_taken_for_a_person_is_a_place() -> None:
    assert kind_of_unsure("It was late. Kigali said no.", "Kigali") == "place"


@pytest.mark.parametrize(
    ("text", "written"),
    [("Jack London left. London said no.", "London"), ("Mr. London said no.", "London"), ("Sofia said no.", "Sofia")],
)
def test_a_person_with_the_name_of_a_capital_stays_one(text: str, written: str) -> None:
    assert kind_of_unsure(text, written, "Jack London") == "person"


@pytest.mark.parametrize("noun", ["MPs", "MEPs", "MSPs"])
def test_the_members_of_a_parliament_are_no_body(noun: str) -> None:
    assert entities(f"The [organization {noun}] met.") == []


@pytest.mark.parametrize("kind", ["place", "person"])
def test_the_police_of_a_place_are_a_body(kind: str) -> None:
    assert entities(f"[{kind} Harlow] Police said no.") == [("organization", "Harlow Police")]
    assert entities(f"The [{kind} Harlow] police said no.") == [(kind, "Harlow")]
    assert entities(f"[{kind} Harlow] Police Chief Lee left.") == [(kind, "Harlow")]


def test_the_police_of_scotland_are_a_body() -> None:
    assert entities("Police [place Scotland] said no.") == [("organization", "Police Scotland")]
