"""A user's own entities win over what is guessed, in whatever spelling an article names them."""

import pytest

from app.extraction.entities import Authority, Entry, gather_entities
from app.extraction.extractor import Extractor
from app.extraction.values import Entity, EntityKind
from tests.extraction.markup import names

LEE = Entry("Q1", EntityKind.PERSON, "Ann Lee", ("Mayor Lee", "A. Lee"), "GB", "https://example.org/lee")
PETROVSKY = Entry("Q2", EntityKind.PERSON, "Oleh Petrovsky", (), "UA")
BUREAU = Entry("Q3", EntityKind.ORGANIZATION, "Bureau of Lighthouses", ("BL", "Lighthouse Bureau"))
BOARD = Entry("Q4", EntityKind.ORGANIZATION, "Harbour Board")
UKRAINE = Entry("ua", EntityKind.PLACE, "Ukraine", (), "UA")


def gathered(text: str, *own: Entry, **of_kind: list[str]) -> dict[str, list[str]]:
    """Each entity's id, or its name where nobody listed it, with the text of its mentions."""
    entities = gather_entities(text, names(text, **of_kind), Authority(own))
    listed = {entry.id for entry in own}
    return {
        entity.id if entity.id in listed else entity.name: [text[slice(*mention.span)] for mention in entity.mentions]
        for entity in entities
    }


def only(text: str, *own: Entry, **of_kind: list[str]) -> Entity:
    (entity,) = gather_entities(text, names(text, **of_kind), Authority(own))
    return entity


def test_an_entity_has_all_that_its_user_says_of_it() -> None:
    entity = only("Lee spoke to Ann Lee.", LEE, person=["Ann Lee", "Lee"])
    assert (entity.id, entity.kind, entity.name) == ("Q1", EntityKind.PERSON, "Ann Lee")
    assert (entity.country, entity.url) == ("GB", "https://example.org/lee")
    assert entity.aliases == ("Lee", "Mayor Lee", "A. Lee")


def test_its_kind_wins_over_the_guessed_one() -> None:
    assert gathered("The Harbour Board met.", BOARD, place=["Harbour Board"]) == {"Q4": ["Harbour Board"]}


@pytest.mark.parametrize("spelling", ["Oleh Petrovskyy", "Oleh Petrovskiy", "OLEH PETROVSKY", "Oleh Petróvsky"])
def test_another_spelling_of_a_name_is_the_same_entity(spelling: str) -> None:
    assert gathered(f"{spelling} left.", PETROVSKY, person=[spelling]) == {"Q2": [spelling]}


def test_a_surname_follows_the_full_name() -> None:
    text = "Oleh Petrovsky arrived. Petrovskyy waved."
    assert gathered(text, PETROVSKY, person=["Oleh Petrovsky", "Petrovskyy"]) == {
        "Q2": ["Oleh Petrovsky", "Petrovskyy"]
    }


def test_an_alias_means_the_entity_without_its_full_name_in_the_article() -> None:
    assert gathered("The BL closed.", BUREAU, organization=["BL"]) == {"Q3": ["BL"]}


def test_names_that_the_tagger_missed_are_found() -> None:
    assert gathered("Keepers of the Lighthouse Bureau and the BL met.", BUREAU) == {"Q3": ["Lighthouse Bureau", "BL"]}


def test_a_name_is_found_whole_where_the_tagger_cut_it() -> None:
    text = "The Bureau of Lighthouses met."
    assert gathered(text, BUREAU, organization=["Bureau"]) == {"Q3": ["Bureau of Lighthouses"]}


@pytest.mark.parametrize("text", ["the bureau of lighthouses", "BLs", "the Bureau of Lighthousesmith"])
def test_only_the_name_as_it_is_written_is_found_untagged(text: str) -> None:
    assert gathered(text, BUREAU) == {}


def test_a_longer_name_that_holds_it_is_another_thing() -> None:
    text = "The Harbour Board Museum opened."
    assert gathered(text, BOARD, facility=["Harbour Board Museum"]) == {
        "Harbour Board Museum": ["Harbour Board Museum"]
    }


def test_a_surname_is_not_its_bearer_where_the_article_names_another() -> None:
    lee = Entry("Q1", EntityKind.PERSON, "Ann Lee", ("Lee",))
    assert gathered("Bob Lee won. Lee smiled.", lee, person=["Bob Lee", "Lee"]) == {"Bob Lee": ["Bob Lee", "Lee"]}


def test_an_alias_of_two_entities_is_neither() -> None:
    one, other = (Entry(id_, EntityKind.PERSON, name, ("Lee",)) for id_, name in (("Q1", "Ann Lee"), ("Q5", "Bob Lee")))
    assert gathered("Lee won.", one, other, person=["Lee"]) == {"Lee": ["Lee"]}
    assert gathered("Bob Lee won. Lee left.", one, other, person=["Bob Lee", "Lee"]) == {"Q5": ["Bob Lee", "Lee"]}


def test_names_that_would_be_guessed_to_be_one_stay_two_where_two_are_listed() -> None:
    listed = [
        Entry(id_, EntityKind.ORGANIZATION, name)
        for id_, name in (("a", "State Department"), ("b", "Ohio State Department"))
    ]
    text = "The Ohio State Department and the State Department met."
    assert gathered(text, *listed) == {"b": ["Ohio State Department"], "a": ["State Department"]}


def test_a_listed_country_is_found_by_all_names_that_are_known_of_it() -> None:
    text = "Ukraine won. The Ukrainian government fell."
    extraction = Extractor(Authority([UKRAINE])).extract(text)
    (entity,) = (entity for entity in extraction.entities if entity.id == "ua")
    assert [text[slice(*mention.span)] for mention in entity.mentions] == ["Ukraine", "Ukrainian government"]


def test_what_is_listed_is_part_of_the_extractors_version() -> None:
    versions = {Authority(own).version for own in ([], [LEE], [LEE, BOARD], [BOARD, LEE])}
    assert len(versions) == 3
    assert Extractor(Authority([LEE])).version != Extractor().version
