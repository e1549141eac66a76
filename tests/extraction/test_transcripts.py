"""A paragraph that begins with a speaker's name and a colon is all the speaker's."""

import re
from dataclasses import replace

import pytest

from app.extraction.layout import Layout
from app.extraction.narration import find_narrated
from tests.extraction.settling import attribution, settled


def test_all_of_a_paragraph_after_a_speakers_label_is_said() -> None:
    text = "Mr Lee: The plan is working. It has rained for five days!\nMs Cruz: It is not."
    assert settled(text, attribution(text, "Mr Lee", ":", "The plan is working")) == [
        ("Mr Lee", ":", ["The plan is working. It has rained for five days!"])
    ]


def test_no_sentence_of_it_is_the_articles_own() -> None:
    text = "Mr Lee: The plan is working. The bridge has closed for five days."
    outer = attribution(text, "Mr Lee", ":", "The plan is working. The bridge has closed for five days")
    assert find_narrated(Layout.of(text), [outer]) == []


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Lee: “It rained.” The bridge has been closed since.", "Lee", "“It rained.”"),
        ("The mayor is Lee: it rained. The bridge has been closed.", "Lee", "it rained"),
        ("Lee: It rained. The bridge was closed, Cruz said.", "Lee", "It rained"),
    ],
)
def test_what_follows_a_quotation_or_a_colon_elsewhere_or_a_headline_is_not_said(
    text: str, source: str, content: str
) -> None:
    assert settled(text, attribution(text, source, ":", content)) == [(source, ":", [content])]


TURNS = ["It rained in the town. The bridge is closed.", "Why did it rain so much?", "We have asked for help with it."]


def _transcript(*labels: str) -> str:
    return "\n".join(["Ann Lee met Bo Cruz."] + [f"{label} {turn}" for label, turn in zip(labels, TURNS, strict=True)])


@pytest.mark.parametrize(
    ("labels", "speaker"),
    [
        (("Ann Lee:", "Cruz:", "Cruz:"), "Ann Lee"),
        (("MS. LEE:", "CRUZ:", "CRUZ:"), "MS. LEE"),
        (("AL:", "BC:", "BC:"), "AL"),
        (("**AL**:", "**BC:**", "**BC:**"), "AL"),
        (("Ann Lee (farmer):", "Bo Cruz:", "Bo Cruz:"), "Ann Lee"),
    ],
)
def test_a_turn_that_was_not_read_is_told_as_a_whole_unless_it_asks(labels: tuple[str, ...], speaker: str) -> None:
    found = settled(_transcript(*labels), person=["Ann Lee", "Bo Cruz"])
    assert [each[0] for each in found] == [speaker, labels[2].strip("*:")]
    assert found[0][2] == ["It rained in the town. The bridge is closed"]


@pytest.mark.parametrize("labels", [("Where:", "When:", "When:"), ("Ann Lee:", "Photo:", "Photo:")])
def test_a_list_is_no_transcript(labels: tuple[str, ...]) -> None:
    assert settled(_transcript(*labels), person=["Ann Lee", "Bo Cruz"]) == []


def test_answers_are_told_where_several_are_marked() -> None:
    text = "Q: Is it safe?\nA: We think that it is.\nQ: Why is that?\nA: It is deep and it is wide."
    assert [each[:2] for each in settled(text)] == [("A", ":"), ("A", ":")]


def test_nothing_that_is_said_in_turn_is_the_articles_own() -> None:
    text = "\n".join(
        ["The bridge has closed for five days.", *(f"Lee: {turn}" for turn in TURNS), "It has rained since."]
    )
    turns = [attribution(text, "Lee", ":", turn) for turn in TURNS]
    turns = [
        replace(turn, source=((at, at + 3),), cue=((at + 3, at + 4),))
        for turn, at in zip(turns, _starts(text), strict=True)
    ]
    assert [text[slice(*fact)] for fact in find_narrated(Layout.of(text), turns)] == [
        "The bridge has closed for five days"
    ]


def _starts(text: str) -> list[int]:
    return [match.start() for match in re.finditer("^Lee:", text, re.MULTILINE)]


def test_one_person_may_answer_a_label_that_only_asks() -> None:
    turns = [
        "AL: It is deep and wide.",
        "Paper: Why?",
        "AL: It has rained a lot.",
        "Paper: And now?",
        "AL: We will see it.",
    ]
    text = "\n".join(["We met Ann Lee.", *turns])
    asked = attribution(text, "Paper", ":", "Why?")
    found = settled(text, asked, person=["Ann Lee"])
    assert [each[:2] for each in found] == [("AL", ":")] * 3


@pytest.mark.parametrize(
    "labels", [("Ann Lee", "Bo Cruz", "Al Low"), ("CLAIM", "THE FACTS", "CLAIM"), ("Oslo", "Rome", "Oslo")]
)
def test_what_is_told_of_those_in_a_list_they_do_not_say(labels: tuple[str, ...]) -> None:
    text = "\n".join(f"{label}: The river ran high and the bridge was closed." for label in labels)
    assert settled(text, person=["Ann Lee", "Bo Cruz", "Al Low"]) == []
