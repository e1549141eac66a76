"""A person's name is without the office, the country, the field and the calling that the tagger took with it."""

import pytest

from tests.extraction.marked import entities


@pytest.mark.parametrize(
    "tagged",
    [
        "Commerce Secretary Ann Lee",
        "Commerce Secretary Lee",
        "U.S. District Judge Ann Lee",
        "Ruritania Attorney General Ann Lee",
        "Ruritania Attorney General Ann van der Lee",
        "Elder Ann Lee",
        "Taoiseach Ann Lee",
        "YouTuber Ann Lee",
        "Violinist Ann Lee",
        "Countryman Ann Lee",
        "Catholic Bishop Emeritus Ann Lee",
        "Crown Prince Ann Lee",
        "Mme Lee",
    ],
)
def test_what_somebody_is_is_no_part_of_the_name(tagged: str) -> None:
    ((kind, name),) = entities(f"[person {tagged}] spoke.")
    assert (kind, name.rpartition(" ")[2]) == ("person", "Lee")
    assert name in {"Lee", "Ann Lee", "Ann van der Lee"}


@pytest.mark.parametrize(
    "name",
    ["Ann Judge Lee", "Ann King Lee Jr.", "Baptist Lee Marić", "Tom Major", "Marquist Lee", "Ann Bishop"],
)
def test_an_office_may_be_somebodys_name(name: str) -> None:
    assert entities(f"They met [person {name}] there.") == [("person", name)]


def test_a_calling_that_was_tagged_by_itself_is_nobody() -> None:
    assert entities("[person Violinist] [person Ann Lee] plays.") == [("person", "Ann Lee")]


@pytest.mark.parametrize(
    "marked",
    [
        "[person Secretary of State Ann Lee]",
        "[person US Secretary of State Ann Lee]",
        "Secretary [person of State Zuza Lee]",
        "[person Minister of Foreign Affairs Zuza Lee]",
        "[person Minister of Defence Zuza van der Lee]",
        "[person Secretary of Health and Human Services Zuza B. Lee]",
        "[person Governor of New South Ruritania Ann Lee]",
        "First Minister of [person Ruritania Ann Lee]",
        "Minister of [person Information Zuza Lee]",
        "[person Dean of the House of Lords Ann Lee]",
    ],
)
def test_the_field_of_an_office_is_no_part_of_the_name(marked: str) -> None:
    people = [name for kind, name in entities(f"The {marked} spoke.") if kind == "person"]
    assert len(people) == 1
    assert people[0] in {"Ann Lee", "Zuza Lee", "Zuza van der Lee", "Zuza B. Lee"}


@pytest.mark.parametrize(
    "marked",
    [
        "the Secretary [person of Transportation]",
        "the [person Secretary of Homeland Security]",
        "the [person Governor of New South Wales]",
        "the [person Dean of the House of Lords]",
        "the [person Secretary of Justice for Ruritania]",
        "[person Member of parliament] (MP)",
        "the [person National Security Advisor]",
    ],
)
def test_an_office_without_a_person_is_nobody(marked: str) -> None:
    assert entities(f"They asked {marked} to leave.") == []


def test_a_member_of_parliament_is_named_after_the_parenthesis() -> None:
    assert entities("[person Member of parliament] (MP) [person Ann Lee] spoke.") == [("person", "Ann Lee")]


@pytest.mark.parametrize("name", ["Duke of Split", "Ann of Split"])
def test_a_person_may_be_named_with_a_place(name: str) -> None:
    assert entities(f"The [person {name}] left.") == [("person", name)]


def test_a_person_before_an_office_and_its_field_is_one() -> None:
    assert entities("They met [person Ann Lee MP for Split] there.") == [("person", "Ann Lee")]


def test_whom_somebody_speaks_for_keeps_the_whole_name() -> None:
    assert entities("A spokesman for [person Zuza Ali Khan] left.") == [("person", "Zuza Ali Khan")]


def test_a_person_of_a_body_is_not_the_body_where_the_text_has_the_person_elsewhere() -> None:
    marked = "[organization Ann Lee of Acme Motors] spoke. [person Lee] left."
    assert entities(marked) == [("person", "Ann Lee"), ("organization", "Acme Motors")]


@pytest.mark.parametrize("name", ["Victoria University of Ruritania", "Charlotte School of Law"])
def test_a_body_whose_name_begins_like_a_persons_stays_one(name: str) -> None:
    assert entities(f"The [organization {name}] closed.") == [("organization", name)]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("journal Acta", "Acta"),
        ("members of the House of Commons", "House of Commons"),
        ("Speaker of the House", "House"),
        ("de la Marić Group", "de la Marić Group"),
        ("al-Marić", "al-Marić"),
    ],
)
def test_a_bodys_name_begins_with_a_capital_or_a_particle(marked: str, name: str) -> None:
    assert entities(f"The [organization {marked}] met.") == [("organization", name)]


def test_a_department_in_lower_case_is_no_name() -> None:
    assert entities("The [organization department of Surgery] met.") == []
