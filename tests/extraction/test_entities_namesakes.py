"""A bare surname is somebody's who has it, and nobody's where the text says that another is meant or leaves it open."""

import pytest

from app.extraction.entities import gather_entities
from tests.extraction.markup import names


def bearers(text: str, *people: str) -> list[str]:
    """The name of whoever each mention of a surname goes to, in order."""
    entities = gather_entities(text, names(text, person=[*people, "Marsh"]))
    found = [(mention.span, entity.name) for entity in entities for mention in entity.mentions]
    return [name for (start, end), name in sorted(found) if text[start:end] == "Marsh"]


@pytest.mark.parametrize(
    "text",
    [
        "Marsh sang. His wife, Anna Marsh, wept.",
        "President Marsh sang. First lady Anna Marsh wept.",
        "Marsh sang. Marsh's sister Anna Marsh wept.",
        "Marsh sang. Anna Marsh, his younger daughter, wept.",
        "Marsh sang. Anna Marsh, the president's daughter, wept.",
        'Marsh sang at night. "It was late," he said. Anna Marsh wept.',
        "Marsh sang at night. He was late. Anna Marsh wept.",
        "Marsh said it was late. Anna Marsh said it was not.",
    ],
)
def test_a_surname_is_not_a_relatives_whose_full_name_comes_later(text: str) -> None:
    assert set(bearers(text, "Anna Marsh")) == {"Marsh"}


@pytest.mark.parametrize(
    "text",
    [
        "Marsh wins race\n\nAnna Marsh, the mayor, won.",
        "Marsh sang at night. She was late. Anna Marsh slept.",
        "Marsh said it was late. It was. Anna Marsh said so in May.",
        "Marsh won. Anna Marsh said so.",
        "Marsh wins race\n\nBo Lee's wife, Anna Marsh, said so.",
        "Anna Marsh sang. His wife, Anna Marsh, wept. Marsh slept.",
    ],
)
def test_a_surname_in_a_headline_or_lead_is_that_of_the_one_who_is_named_in_full_later(text: str) -> None:
    assert bearers(text, "Anna Marsh") == ["Anna Marsh"]


def test_the_title_of_a_relative_is_hers_all_the_same() -> None:
    text = "Marsh sang. His wife, Anna Marsh, wept. Mrs. Marsh left. Marsh stayed."
    assert bearers(text, "Anna Marsh") == ["Marsh", "Anna Marsh", "Marsh"]


def test_a_courtesy_title_before_the_full_name_is_that_of_the_same_person() -> None:
    assert bearers("Mr. Marsh left. Zoltan Marsh sang.", "Zoltan Marsh") == ["Zoltan Marsh"]


def test_of_two_courtesy_titles_the_first_is_that_of_the_one_with_the_full_name() -> None:
    text = "Zoltan Marsh sang. Mr. Marsh left. Mrs. Marsh stayed. Marsh slept."
    assert bearers(text, "Zoltan Marsh") == ["Zoltan Marsh", "Marsh", "Zoltan Marsh"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leanne Marsh died. Her mother, Carol, wept. Mrs Marsh sang.", "Marsh"),
        ("Leanne Marsh died. Her father, Peter, wept. Mr Marsh sang.", "Peter"),
        ("Brian Marsh died. His mother, Carol, wept. Mrs Marsh sang.", "Carol"),
        ("Brian Marsh died. His mother, Carol, and his sister, Anna, wept. Ms Marsh sang.", "Marsh"),
        ("Anna Marsh sang. Her mother, Carol, wept. Ms Marsh slept.", "Anna Marsh"),
        ("Anna Marsh sang. Mrs Marsh left. Her mother, Carol, wept. Mrs Marsh slept.", "Anna Marsh"),
        ("Anna Marsh sang. Bo Lee left. His mother, Carol, wept. Mrs Marsh slept.", "Anna Marsh"),
        ("Brian Marsh sang. His father, Peter, wept. Mr Marsh slept.", "Brian Marsh"),
    ],
)
def test_a_courtesy_title_may_be_that_of_a_relative_with_a_given_name_alone(text: str, expected: str) -> None:
    found = bearers(text, "Leanne Marsh", "Brian Marsh", "Anna Marsh", "Bo Lee", "Carol", "Peter", "Anna")
    assert found[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tom Marsh and Ray Marsh met. Marsh sang.",
        "Tom Marsh sang. Ray Marsh wept. Marsh left.",
        "Tom Marsh and Ray Marsh met. Marsh sang. It was late. It rained. Marsh left.",
    ],
)
def test_a_surname_of_two_who_have_just_been_named_is_neithers(text: str) -> None:
    assert set(bearers(text, "Tom Marsh", "Ray Marsh")) == {"Marsh"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Tom Marsh and Sheriff Ray Marsh met. Mayor Marsh sang.", "Tom Marsh"),
        ("Tom Marsh and his son Ray Marsh met. Marsh sang.", "Tom Marsh"),
        ("Tom Marsh and his son Ray Marsh met. Mr Marsh sang.", "Tom Marsh"),
        ("Anna Marsh and her son Ray Marsh met. Mr Marsh sang.", "Ray Marsh"),
        ("Tom Marsh sang. Marsh left. Ray Marsh wept. Marsh slept.", "Tom Marsh"),
        ("Tom Marsh and Ray Marsh met. Marsh sang. Tom Marsh wept. It was late. It rained. Marsh left.", "Tom Marsh"),
    ],
)
def test_it_is_the_ones_whom_a_title_a_relation_or_the_text_so_far_tells(text: str, expected: str) -> None:
    assert bearers(text, "Tom Marsh", "Ray Marsh")[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tony Marsh sang. Born Anthony Delano Lee in 1940, he wept.",
        "Tony Marsh, born Anthony Delano Lee, sang.",
        "Bo Cruz met Tony Marsh (née Anthony Delano Lee).",
    ],
)
def test_a_birth_name_is_that_of_the_one_named_before(text: str) -> None:
    tagged = names(text, person=["Tony Marsh", "Bo Cruz", "Anthony Delano Lee"])
    found = {entity.name: len(entity.mentions) for entity in gather_entities(text, tagged)}
    assert found["Tony Marsh"] == 2
    assert "Anthony Delano Lee" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Tony Marsh met Bo Cruz. Born Anthony Delano Lee in 1940, he wept.",
        "Anna Marsh sang. Born Anthony Delano Lee in 1940, he wept.",
        "Tony Marsh met Danish-born Anthony Delano Lee.",
        "Tony Marsh sang. London born Anthony Delano Lee wept.",
        "Tony Marsh, born Anthony Delano Lee, is not the judge Anthony Delano Lee.",
    ],
)
def test_a_birth_name_of_whom_is_not_plain_stays_a_name(text: str) -> None:
    tagged = names(text, person=["Tony Marsh", "Anna Marsh", "Bo Cruz", "Anthony Delano Lee"])
    assert "Anthony Delano Lee" in {entity.name for entity in gather_entities(text, tagged)}


@pytest.mark.parametrize(
    ("full", "other", "surname"), [("Ann van Lee", "Bo Lee", "van Lee"), ("Ann Le Roux", "Bo Roux", "Le Roux")]
)
def test_a_surname_with_a_particle_is_that_of_who_has_the_particle(full: str, other: str, surname: str) -> None:
    text = f"{full} sang. {other} wept. {surname} left."
    found = gather_entities(text, names(text, person=[full, other, surname]))
    assert {entity.name: len(entity.mentions) for entity in found} == {full: 2, other: 1}


def test_a_particle_that_nobody_has_does_not_matter() -> None:
    text = "Ann Lee sang. Then van Lee left."
    assert [entity.name for entity in gather_entities(text, names(text, person=["Ann Lee", "van Lee"]))] == ["Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Marsh sang. Her mother, Anna Delano Marsh, wept.",
        "Anna Delano Marsh sang. Marsh's daughter, Anna Marsh, wept.",
        "Anna Marsh sang. The singer's mother, Anna Delano Marsh, wept.",
        "Anna Marsh sang. Anna Delano Marsh, her mother, wept.",
        "Anna Marsh sang. Her daughter, Anna Marsh Lee, wept.",
    ],
)
def test_a_relative_with_the_same_given_name_is_another(text: str) -> None:
    people = ["Anna Marsh", "Anna Delano Marsh", "Anna Marsh Lee"]
    assert len(gather_entities(text, names(text, person=people))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Anna Marsh sang. Bo Lee left. His wife, Anna Delano Marsh, wept.",
        "Anna Marsh sang. Bo Lee left. Lee's wife, Anna Delano Marsh, wept.",
        "Bo Lee left. His wife, Anna Marsh, sang. Anna Delano Marsh wept.",
    ],
)
def test_a_relative_of_another_may_be_who_was_named_before(text: str) -> None:
    found = gather_entities(text, names(text, person=["Anna Marsh", "Anna Delano Marsh", "Bo Lee", "Lee"]))
    assert {entity.name: len(entity.mentions) for entity in found}["Anna Delano Marsh"] == 2


@pytest.mark.parametrize(
    "text",
    [
        "Brian and Anna Marsh wept.",
        "Brian Lee sang. Brian and Anna Marsh wept.",
        "Harbour and Anna Marsh wept.",
        "Brian and Anna Delano Marsh wept.",
        "Brian met Anna Marsh.",
        "Harbour, Brian and Anna Marsh wept.",
        "Prince Brian sang. Brian and Anna Marsh wept.",
    ],
)
def test_one_beside_a_full_name_may_have_another_surname(text: str) -> None:
    people = ["Brian", "Brian Lee", "Prince Brian", "Anna Marsh", "Anna Delano Marsh", "Harbour"]
    assert "Brian Marsh" not in {entity.name for entity in gather_entities(text, names(text, person=people))}


def test_a_title_is_not_that_of_a_relative_who_is_introduced_later() -> None:
    text = "Anna Marsh sang. Mr Marsh wept. Their son, Peter Marsh, left."
    assert bearers(text, "Anna Marsh", "Peter Marsh") == ["Marsh"]


def test_a_family_name_before_a_given_name_is_nobodys_after_two() -> None:
    text = "Marsh Un sang. The leader's sister, Marsh Jong, wept. Marsh left."
    assert bearers(text, "Marsh Un", "Marsh Jong") == ["Marsh"]


def test_mrs_is_whom_a_relation_tells_to_be_a_woman() -> None:
    text = "Zq Marsh, 19, left. His mother, Xu Marsh, slept. Mrs Marsh was glad."
    assert bearers(text, "Zq Marsh", "Xu Marsh") == ["Xu Marsh"]


def test_mr_is_nobody_where_all_are_women() -> None:
    text = "Anna Marsh left. Her mother, Mary Marsh, slept. Mr Marsh was glad."
    assert bearers(text, "Anna Marsh", "Mary Marsh") == ["Marsh"]
