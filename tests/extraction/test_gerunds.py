"""Who does what a gerund tells: whom somebody fired for saying it, or who left after saying it."""

import pytest

from tests.extraction.settling import attribution, settled

THAT = "that it rained"


@pytest.mark.parametrize(
    ("text", "cue", "gerund", "who"),
    [
        ("Ann Lee fired Bo Cruz for telling Kim that it rained.", "telling", "telling", "Bo Cruz"),
        (
            "Ann Lee has since ousted her aide, Bo Cruz, for saying that it rained.",
            "for saying",
            "saying",
            "her aide, Bo Cruz",
        ),
        ("Ann Lee jailed him for falsely claiming that it rained.", "falsely claiming", "claiming", "him"),
        ("Ann Lee sacked Bo Cruz for telling Kim that it rained.", "sacked Bo Cruz for telling", "telling", "Bo Cruz"),
    ],
)
def test_who_is_punished_for_saying_something_has_said_it(text: str, cue: str, gerund: str, who: str) -> None:
    assert settled(text, attribution(text, "Ann Lee", cue, THAT)) == [(who, gerund, [THAT])]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee fired Bo Cruz, saying that it rained.",
        "Ann Lee was fired by the board for saying that it rained.",
        "Ann Lee fired Bo Cruz for cause, saying that it rained.",
        "Ann Lee apologised to Bo Cruz for saying that it rained.",
        "Ann Lee, who was fired after saying that it rained, left.",
        "Ann Lee, who was fired, left Acme, saying that it rained.",
    ],
)
def test_a_sentences_subject_says_the_rest(text: str) -> None:
    assert settled(text, attribution(text, "Ann Lee", "saying", THAT)) == [("Ann Lee", "saying", [THAT])]


@pytest.mark.parametrize("source", ["", "Ann Lee"])
def test_whom_a_relative_clause_is_about_says_what_its_gerund_tells(source: str) -> None:
    text = "Ann Lee met Bo Cruz, who was fired after wrongly saying that it rained."
    assert settled(text, attribution(text, source, "wrongly saying", THAT)) == [("who", "wrongly saying", [THAT])]
