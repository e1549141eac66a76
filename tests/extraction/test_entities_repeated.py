"""A name that is found once is found elsewhere in the text; an acronym is what the text says it stands for."""

import pytest

from app.extraction.entities import gather_entities
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind


def mentioned(text: str, name: str, kind: str = "organization", confidence: float = 0.9) -> list[str]:
    """The words of every mention of anything in a text in which only the first place of a name was tagged."""
    start = text.index(name)
    entities = gather_entities(text, [NamedSpan((start, start + len(name)), EntityKind(kind), confidence)])
    return [text[slice(*mention.span)] for entity in entities for mention in entity.mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme Motors closed. Nobody at Acme Motors knew.", "Acme Motors"),
        ("Lighthouse closed. Nobody at Lighthouse knew.", "Lighthouse"),
        ("NLS closed. Nobody at NLS knew.", "NLS"),
    ],
)
def test_a_name_is_found_again(text: str, name: str) -> None:
    assert mentioned(text, name) == [name, name]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Acme closed. The Acmeist, acme@example.org and @Acme were there.", "Acme", "organization"),
        ("Will left. Will they will him back?", "Will", "person"),
        ("May left in May.", "May", "person"),
        ("Lighthouse closed. It was in pro-Lighthouse hands.", "Lighthouse", "organization"),
        ("Northern Lights left. NORTHERN LIGHTS, northern lights.", "Northern Lights", "organization"),
        ("Ana left. Ana came.", "Ana", "person"),
    ],
)
def test_what_may_be_another_word_is_not(text: str, name: str, kind: str) -> None:
    assert mentioned(text, name, kind) == [name]


def test_a_bare_surname_is_found_again_where_the_text_has_the_full_name() -> None:
    text = "Ana Petrova left. Petrova knew. The Petrova house is old."
    names = [NamedSpan((0, 11), EntityKind.PERSON, 0.9), NamedSpan((18, 25), EntityKind.PERSON, 0.9)]
    (person,) = gather_entities(text, names)
    assert [text[slice(*mention.span)] for mention in person.mentions] == ["Ana Petrova", "Petrova", "Petrova"]
    assert mentioned("Petrova knew. The Petrova house is old.", "Petrova", "person") == ["Petrova"]


def test_what_was_taken_for_two_kinds_is_not_looked_for() -> None:
    text = "Lighthouse closed. He left Lighthouse. Lighthouse knew."
    names = [NamedSpan((0, 10), EntityKind.ORGANIZATION, 0.9), NamedSpan((27, 37), EntityKind.PLACE, 0.9)]
    (entity,) = gather_entities(text, names)
    assert len(entity.mentions) == 2


def test_a_name_that_the_tagger_doubts_is_not_looked_for() -> None:
    assert mentioned("Acme closed. Acme knew.", "Acme", confidence=0.6) == ["Acme"]


def test_an_acronym_in_parentheses_is_what_stands_before_it() -> None:
    text = "The Northern Lighthouse Society (NLS) met. The NLS is old."
    assert mentioned(text, "Northern Lighthouse Society") == ["Northern Lighthouse Society", "NLS", "NLS"]


def test_other_words_in_parentheses_are_none() -> None:
    assert mentioned("The Northern Lighthouse Society (TBC) met.", "Northern Lighthouse Society") == [
        "Northern Lighthouse Society"
    ]


def test_what_was_tagged_otherwise_stays_so() -> None:
    text = "Lighthouse closed. The Lighthouse Coast did too."
    names = [NamedSpan((0, 10), EntityKind.ORGANIZATION, 1.0), NamedSpan((23, 39), EntityKind.PLACE, 1.0)]
    assert {(entity.kind, entity.name) for entity in gather_entities(text, names)} == {
        (EntityKind.ORGANIZATION, "Lighthouse"),
        (EntityKind.PLACE, "Lighthouse Coast"),
    }
