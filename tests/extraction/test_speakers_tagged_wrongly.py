"""Who speaks is found even where the tagger has found too much of a source, too little, or no name in it."""

from app.extraction.entities import gather_entities
from app.extraction.layout import Layout
from app.extraction.speakers import resolve_speakers
from app.extraction.tags import Attribution, NamedSpan
from app.extraction.values import EntityKind
from tests.extraction.resolving import speakers


def test_a_body_of_which_the_tagger_has_found_only_the_place_is_known_from_elsewhere() -> None:
    text = "Split Police spoke. Split Police said it was late."
    tagged = [NamedSpan((0, 12), EntityKind.ORGANIZATION, 1.0), NamedSpan((20, 25), EntityKind.PLACE, 1.0)]
    said = Attribution(((20, 32),), ((33, 37),), ((38, 49),), 1.0)
    found = resolve_speakers(Layout.of(text), gather_entities(text, tagged), [said])
    assert found.references[0].name == "Split Police"


def test_a_common_noun_that_was_taken_for_a_name_is_not_the_speaker() -> None:
    text = "“It was late,” the workbench said. “It rained,” former welder and pilot Ana Marić said."
    sources = ("the workbench", "said", "It was late"), ("former welder and pilot Ana Marić", "said", "It rained")
    assert speakers(text, *sources, person=["Ana Marić"], organization=["workbench", "welder"]) == [None, "Ana Marić"]


def test_an_office_that_was_tagged_as_a_body_is_held_by_the_person_set_off_after_it() -> None:
    text = "The Federal Harbour Commissioner, Ana Marić, said it was late."
    said = ("The Federal Harbour Commissioner, Ana Marić,", "said", "it was late")
    assert speakers(text, said, person=["Ana Marić"], organization=["Federal Harbour Commissioner"]) == ["Ana Marić"]


def test_an_office_that_was_tagged_as_a_body_is_held_by_the_person_named_at_its_end() -> None:
    text = "Chad Secretary of State Ana Marić said it was late."
    said = ("Chad Secretary of State Ana Marić", "said", "it was late")
    assert speakers(text, said, person=["Ana Marić"], organization=["Chad Secretary"]) == ["Ana Marić"]


def test_a_name_after_a_comma_that_begins_the_content_is_not_the_speaker() -> None:
    text = "According to his publicist, Bo Chen died in May."
    assert speakers(text, ("his publicist", "According to", "Bo Chen died in May"), person=["Bo Chen"]) == [None]


def test_a_source_tagged_too_early_means_the_name_after_the_place_where_it_was_said() -> None:
    text = "In a filing with the Split Court, Acme, a shipping firm, said it was late."
    source = "the Split Court, Acme, a shipping firm,"
    assert speakers(text, (source, "said", "it was late"), organization=["Split Court", "Acme"]) == ["Acme"]


def test_what_stands_after_according_to_was_not_tagged_too_early() -> None:
    text = "It was late, according to Acme, Bolt's owner."
    said = ("Acme, Bolt's owner", "according to", "It was late")
    assert speakers(text, said, organization=["Acme", "Bolt"]) == ["Acme"]


def test_a_source_tagged_too_short_means_the_person_named_right_after_it() -> None:
    text = "Croatia's coach, Bo Chen, said it was late."
    assert speakers(text, ("Croatia's coach", "said", "it was late"), person=["Bo Chen"], place=["Croatia"]) == [
        "Bo Chen"
    ]


def test_a_person_named_in_the_line_below_a_headline_is_not_its_speaker() -> None:
    text = "It was late, says Bo's coach\n\nAna Marić left."
    assert speakers(text, ("Bo's coach", "says", "It was late"), person=["Ana Marić"]) == [None]


def test_a_surname_that_the_tagger_missed_is_known_from_the_full_name() -> None:
    text = "Ana Marić flew in. It was late, Ms. Marić said."
    assert speakers(text, ("Ms. Marić", "said", "It was late"), person=["Ana Marić"]) == ["Ana Marić"]
