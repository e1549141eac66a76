"""Names that the tagger cut or took for something else are mended where what stands around them makes it plain."""

import pytest

from app.extraction.entities import gather_entities
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind


def gathered(marked: str, kind: str) -> list[tuple[str, str]]:
    """Kind and name of each entity of a text in which [brackets] mark what was tagged."""
    text, names = "", []
    for piece in marked.split("["):
        tagged, closed, rest = piece.rpartition("]")
        if closed:
            names.append(NamedSpan((len(text), len(text) + len(tagged)), EntityKind(kind), 1.0))
        text += tagged + rest
    return [(entity.kind, entity.name) for entity in gather_entities(text, names)]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("They left the [Example Library of the] in May.", "Example Library"),
        ("They met at [Acme], Inc. in May.", "Acme, Inc."),
        ("They met at the [Institute] for Northern Studies in May.", "Institute for Northern Studies"),
        ("They met at the Northern [Lights Society] in May.", "Northern Lights Society"),
        ("They met at the [Northern] [Society for] [Lighthouses] in May.", "Northern Society for Lighthouses"),
        ("They met on Friday [Acme Motors] in May.", "Acme Motors"),
    ],
)
def test_an_organization_is_named_whole(marked: str, name: str) -> None:
    assert gathered(marked, "organization") == [("organization", name)]


@pytest.mark.parametrize("name", ["Acme Corp.", "Example University", "Harbour Authority Inc."])
def test_what_ends_in_a_word_for_a_body_is_an_organization(name: str) -> None:
    assert gathered(f"They left [{name}] in May.", "place") == [("organization", name)]


def test_a_company_that_was_taken_for_a_person_is_one() -> None:
    assert gathered("[Ana Marić] Ltd. closed.", "person") == [("organization", "Ana Marić Ltd.")]


def test_the_office_before_a_person_is_no_name() -> None:
    assert gathered("[Interior Minister] [Ana Marić] left.", "person") == [("person", "Ana Marić")]


def test_a_name_in_two_pieces_is_one_person() -> None:
    assert gathered("[Ana] [Marić] left.", "person") == [("person", "Ana Marić")]


@pytest.mark.parametrize(
    "marked", ["Write to [ana]@example.org.", "Write to ana@[Acme].", "See www.[Acme].org.", "See https://x.org/[Acme]"]
)
def test_a_part_of_an_address_is_no_name(marked: str) -> None:
    assert gathered(marked, "organization") == []
