"""Whom an attribution credits: its source as tagged, a part of that, somebody right beside the cue, or nobody."""

import pytest

from app.extraction.layout import Layout
from app.extraction.sources import own_source, with_surname_said
from tests.extraction.markup import attribution


def credited(text: str, source: str, cue: str, content: str) -> str:
    found = attribution(text, source, cue, content)
    return " ".join(text[start:end] for start, end in own_source(Layout.of(text), found))


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("while France was more hesitant", "France"),
        ("though his deputy, Ana Cole, appeared less certain", "his deputy, Ana Cole,"),
        ("whereas the mayor was calm", "the mayor"),
    ],
)
def test_a_participle_belongs_to_the_subject_of_its_clause(clause: str, who: str) -> None:
    text = f"Germany said it would go, {clause}, saying it needed time."
    assert credited(text, "Germany", "saying", "it needed time") == who


@pytest.mark.parametrize("clause", ["while it could", "although it was backed by both", "but said the plan was late"])
def test_a_participle_belongs_to_the_only_subject(clause: str) -> None:
    text = f"Germany left, {clause}, saying it needed time."
    assert credited(text, "Germany", "saying", "it needed time") == "Germany"


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("They met Lee, whom it accused of lying.", "accused of", "it"),
        ("There was a warning from Tehran that it would stop.", "warning", "Tehran"),
        ("It was said that it would stop.", "was said", ""),
        ("They have often been criticized for it.", "have often been criticized", ""),
    ],
)
def test_a_source_beside_the_cue_that_was_not_tagged_is_credited(text: str, cue: str, who: str) -> None:
    assert credited(text, "", cue, text.rpartition(" ")[2]) == who


def test_whom_somebody_accuses_is_not_who_accuses() -> None:
    text = "They met Lee, whom it accused of lying."
    assert credited(text, "it", "accused of", "lying") == "it"


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("police of fraud", "police"),
        ("the Department of Justice of hiding it", "the Department of Justice"),
        ("the Bank of England", "the Bank of England"),
    ],
)
def test_of_what_somebody_is_accused_is_no_part_of_the_accuser(source: str, who: str) -> None:
    text = f"The mayor was accused by {source}."
    assert credited(text, source, "was accused", "The mayor") == who


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Fatima Said told us it rained.", "Fatima", "Said", "told us it rained", ("Fatima Said", "told")),
        ("“Yes,” said Hamad Al Said.", "Hamad", "said", "“Yes,”", ("Hamad Al Said", "said")),
        ("Lee Said to Resign", "Lee", "Said", "to Resign", ("Lee", "Said")),
        ("Lee said it rained.", "Lee", "said", "it rained", ("Lee", "said")),
    ],
)
def test_said_is_a_surname_where_another_verb_follows(
    text: str, source: str, cue: str, content: str, expected: tuple[str, str]
) -> None:
    found = with_surname_said(text, attribution(text, source, cue, content))
    assert (text[slice(*found.source[0])], text[slice(*found.cue[0])]) == expected
