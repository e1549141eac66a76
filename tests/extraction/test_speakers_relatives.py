"""Who, which and that mean a name before them where the text makes it plain, and nobody where they mean several."""

import pytest

from tests.extraction.resolving import speakers


def test_that_right_after_a_name_tells_of_something_before_it() -> None:
    text = "They answer an ad about Acme that says it is late."
    assert speakers(text, ("that", "says", "it is late"), organization=["Acme"]) == [None]


def test_which_is_never_a_person() -> None:
    text = "They passed a Private Member's Bill which would allow it."
    assert speakers(text, ("which", "would allow", "it"), person=["Bill"]) == [None]


def test_who_means_the_name_right_before_it() -> None:
    text = "The crowd met Ana Marić, who said it was late."
    assert speakers(text, ("who", "said", "it was late"), person=["Ana Marić"]) == ["Ana Marić"]


def test_who_after_an_apposition_means_the_person_not_the_body_in_it() -> None:
    text = "It was led by Ana Marić, a biologist at Acme, who said it was late."
    said = ("who", "said", "it was late")
    assert speakers(text, said, person=["Ana Marić"], organization=["Acme"]) == ["Ana Marić"]


@pytest.mark.parametrize(
    "introduction",
    [
        "said Ana Marić, the executive director of the Acme Partnership for the Good of All the Harbours of Split, who",
        "led by Sen. Ana Marić of Oslo, the ranking member on the Acme, who",
        "led by Sen. Ana Marić (D-Ohio), who",
        "led by reporter Ana Marić of Acme, who",
        "led by Ana Marić, 24, who",
        "led by Ana Marić, 24, of Oslo, who",
        "led by Ana Marić, 52, a pilot from Oslo, who",
        "led by Ana Marić, aged 52, a pilot from Oslo, Norway, who",
        "led by Ana Marić of Oslo, Norway, who",
        "said Ana Marić, a consultant and an influential Republican who",
        "said Ana Marić, a Republican and former governor and senator who",
        "said Ana Marić, a star anchor at Acme who",
    ],
)
def test_who_means_the_person_whom_more_is_told_of_before_it(introduction: str) -> None:
    text = f"It was {introduction} said it was late."
    bodies = ["Acme Partnership for the Good of All the Harbours of Split", "Acme"]
    found = speakers(
        text,
        ("who", "said", "it was late"),
        person=["Ana Marić"],
        organization=bodies,
        group=["Republican"],
        place=["Oslo", "Norway"],
    )
    assert found == ["Ana Marić"]


@pytest.mark.parametrize(
    "before",
    [
        "Ana Marić, a friend of Bo Chen, who",
        "Ana Marić, 52, a friend of Bo Chen, who",
        "those supporting Ana Marić, who",
        "the editors of Acme, who",
        "Ana Marić and Bo Chen, who",
        "Even Republicans who",
        "said Acme's pilot who",
    ],
)
def test_who_is_left_open_where_it_means_some_or_several(before: str) -> None:
    text = f"They met {before} said it was late."
    said = ("who", "said", "it was late")
    found = speakers(text, said, person=["Ana Marić", "Bo Chen"], organization=["Acme"], group=["Republicans"])
    assert found == [None]


@pytest.mark.parametrize(("verb", "speaker"), [("have said", None), ("both say", None), ("has said", "Acme")])
def test_which_means_several_where_its_verb_is_in_the_plural(verb: str, speaker: str | None) -> None:
    text = f"They joined the Coal Board and the Acme, which {verb} it was late."
    assert speakers(text, ("which", verb, "it was late"), organization=["Coal Board", "Acme"]) == [speaker]


@pytest.mark.parametrize("mark", [",", " -", " –", "—"])
def test_which_behind_a_comma_or_dash_means_the_body_that_is_asked_or_answered(mark: str) -> None:
    text = f"He answered questions from Acme{mark} which has said it was late."
    assert speakers(text, ("which", "has said", "it was late"), organization=["Acme"]) == ["Acme"]


def test_which_means_the_only_body_even_with_a_plural_verb() -> None:
    text = "They joined the Acme, which have said it was late."
    assert speakers(text, ("which", "have said", "it was late"), organization=["Acme"]) == ["Acme"]


def test_who_means_a_body_where_no_person_is_named() -> None:
    text = "They asked the Acme, who said it was late."
    assert speakers(text, ("who", "said", "it was late"), organization=["Acme"]) == ["Acme"]


@pytest.mark.parametrize("where", ["D-Oslo,", "of Oslo,"])
def test_who_is_never_a_place(where: str) -> None:
    text = f"It was led by Sen. Ana Marić, {where} who said it was late."
    assert speakers(text, ("who", "said", "it was late"), person=["Ana Marić"], place=["Oslo"]) != ["Oslo"]


def test_who_in_a_relative_clause_about_a_body_is_left_open() -> None:
    text = "They asked Acme, which told the pilot, who said it was late."
    assert speakers(text, ("who", "said", "it was late"), organization=["Acme"]) == [None]


def test_who_after_a_common_noun_is_left_open() -> None:
    text = "Ana Marić met farmers who said it was late."
    assert speakers(text, ("who", "said", "it was late"), person=["Ana Marić"]) == [None]


def test_she_in_the_paragraph_after_a_daughter_may_be_the_mother() -> None:
    text = (
        "Ana Marić died on Monday.\n\nHer daughter, Eva Weber, said it was late.\n\n“It was cold,” she wrote in 2004."
    )
    said = [("Her daughter, Eva Weber,", "said", "it was late"), ("she", "wrote", "“It was cold,”")]
    assert speakers(text, *said, person=["Ana Marić", "Eva Weber"]) == ["Eva Weber", None]


def test_she_in_the_paragraph_of_a_daughter_is_the_daughter() -> None:
    text = "Ana Marić died on Monday.\n\nHer daughter, Eva Weber, said it was late. “It was cold,” she said."
    said = [("Her daughter, Eva Weber,", "said", "it was late"), ("she", "said", "“It was cold,”")]
    assert speakers(text, *said, person=["Ana Marić", "Eva Weber"]) == ["Eva Weber", "Eva Weber"]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Acme, whose chief executive, Ana Marić,", "Ana Marić"),
        ("Acme, whose chief executive is Ana Marić,", "Acme"),
        ("Acme, whose owner worked for singer Ana Marić,", "Acme"),
        ("whose chairman Ana Marić", "Ana Marić"),
    ],
)
def test_whose_head_ends_a_source_is_the_speaker(source: str, speaker: str) -> None:
    text = f"It began with {source} said it was late."
    said = (source, "said", "it was late")
    assert speakers(text, said, organization=["Acme"], person=["Ana Marić"]) == [speaker]


def test_a_source_behind_its_cue_is_not_whose_head_ends_it() -> None:
    text = "The deal was backed by Acme, whose chair, Ana Marić, said it was late."
    source = "Acme, whose chair, Ana Marić,"
    said = [(source, "was backed", "The deal"), (source, "said", "it was late")]
    assert speakers(text, *said, organization=["Acme"], person=["Ana Marić"]) == ["Acme", "Ana Marić"]
