"""Countries, their nationals and well-known bodies have one name, whichever of theirs an article uses."""

import pytest

from app.extraction.entities import gather_entities
from app.extraction.entities.countries import capitals, countries
from app.extraction.values import Entity, EntityKind
from app.identifiers import entity_id
from tests.extraction.markup import names


def gathered(text: str, **of_kind: list[str]) -> list[tuple[str, str, str | None]]:
    """Kind, name and country of each entity."""
    return [(e.kind, e.name, e.country) for e in gather_entities(text, names(text, **of_kind))]


def only(text: str, **of_kind: list[str]) -> Entity:
    (entity,) = gather_entities(text, names(text, **of_kind))
    return entity


@pytest.mark.parametrize("name", ["US", "U.S.", "USA", "United States", "the United States of America", "America"])
def test_the_names_of_a_country_are_one_place_in_every_article(name: str) -> None:
    entity = only(f"They left {name} in May.", place=[name])
    assert (entity.name, entity.country) == ("United States", "US")
    assert entity.id == entity_id(EntityKind.PLACE, "United States")


@pytest.mark.parametrize(
    ("name", "canonical"),
    [("UN", "United Nations"), ("U.N.", "United Nations"), ("EU", "European Union"), ("FBI", None), ("RFE/RL", None)],
)
def test_an_acronym_that_everybody_knows_needs_no_long_form_in_the_article(name: str, canonical: str | None) -> None:
    entity = only(f"They left the {name} in May.", organization=[name])
    expected = (
        canonical or {"FBI": "Federal Bureau of Investigation", "RFE/RL": "Radio Free Europe/Radio Liberty"}[name]
    )
    assert (entity.name, entity.kind) == (expected, EntityKind.ORGANIZATION)
    assert name in entity.aliases


@pytest.mark.parametrize(
    ("name", "tagged"), [("USA Today", "USA"), ("Washington Post", "Washington"), ("China Daily", "China")]
)
def test_an_outlet_is_not_the_country_in_its_name(name: str, tagged: str) -> None:
    entity = only(f"They asked the {name} in May.", place=[tagged])
    assert (entity.kind, entity.name) == (EntityKind.ORGANIZATION, name)


def test_the_name_of_a_country_is_whole_where_the_tagger_cut_or_missed_it() -> None:
    text = "The United States and Saudi Arabia left the United Nations."
    assert [name for _, name, _ in gathered(text, place=["United", "States", "Arabia"])] == [
        "United States",
        "Saudi Arabia",
        "United Nations",
    ]


def test_an_acronym_means_what_the_article_says_that_it_means() -> None:
    text = "She studied at the Culinary Institute of America (CIA). The CIA is in New York."
    assert [name for _, name, _ in gathered(text, organization=["Culinary Institute of America", "CIA"])] == [
        "Culinary Institute of America"
    ]


def test_a_well_known_acronym_does_not_mean_whatever_has_its_initials() -> None:
    text = "The United Steelworkers met. The US was hot."
    assert gathered(text, organization=["United Steelworkers"], place=["US"]) == [
        ("organization", "United Steelworkers", None),
        ("place", "United States", "US"),
    ]


@pytest.mark.parametrize("written", ["Ukrainian", "Ukrainians"])
@pytest.mark.parametrize("kind", ["group", "place", "organization"])
def test_a_nationality_is_a_group_with_its_country(written: str, kind: str) -> None:
    assert gathered(f"The {written} left.", **{kind: [written]}) == [("group", "Ukrainian", "UA")]


def test_a_person_may_be_called_like_a_country_a_capital_or_a_people() -> None:
    text = "Jordan, London and French left."
    assert {kind for kind, *_ in gathered(text, person=["Jordan", "London", "French"])} == {"person"}


def test_spellings_of_a_capital_are_one_place_in_its_country() -> None:
    text = "Kiev, or Kyiv, is old."
    assert gathered(text, place=["Kiev", "Kyiv"]) == [("place", "Kyiv", "UA")]


def test_every_name_of_a_country_is_the_country() -> None:
    for country in countries().values():
        for name in (country.name, *country.aliases):
            assert gathered(f"They left {name} in May.", place=[name])[0][1:] == (country.name, country.code)


def test_no_capital_is_also_a_countrys_name_or_another_countrys_capital() -> None:
    written = [name for country in countries().values() for name in (country.name, *country.aliases, *country.capital)]
    assert len(written) == len(set(written))
    assert set(capitals().values()) <= set(countries())
