"""The medium or addressee of a claim stands with its cue, in the same sentence."""

import pytest

from app.extraction.entities import gather_entities
from app.extraction.media import find_media
from app.extraction.sentences import sentences
from tests.extraction.markup import attribution, names

OUTLETS = ["Kyodo News", "CNN", "Associated Press", "Twitter", "Radio Free Europe/Radio Liberty"]


def media(text: str, *said: tuple[str, str, str]) -> list[tuple[str, str | None] | None]:
    """For each attribution the text and the entity of its medium."""
    entities = gather_entities(text, names(text, organization=OUTLETS, person=["Ana Marić"], place=["Oslo"]))
    found = find_media(text, sentences(text), entities, [attribution(text, *each) for each in said])
    return [(text[slice(*each.spans[0])], each.name) if each else None for each in found]


@pytest.mark.parametrize(
    ("text", "cue", "medium"),
    [
        ("Bo told Kyodo News that it was late.", "told", ("Kyodo News", "Kyodo News")),
        ("Bo told the Associated Press on Monday that it was late.", "told", ("Associated Press", "Associated Press")),
        ("Bo told reporters in Oslo that it was late.", "told", ("reporters", None)),
        ("Bo told Kyodo News the harbour was late.", "told", ("Kyodo News", "Kyodo News")),
        ("Bo told the press his boat was late.", "told", ("press", None)),
        ("Bo told the media that it was late.", "told", ("media", None)),
        ("Bo told CNN and Kyodo News that it was late.", "told", ("CNN and Kyodo News", None)),
        ("Bo has told CNN host Ana Marić it was late.", "has told", ("CNN host Ana Marić", "Ana Marić")),
        ("Speaking to Kyodo News, Bo said that it was late.", "said", ("Kyodo News", "Kyodo News")),
        ("In an interview with CNN, Bo said that it was late.", "said", ("CNN", "CNN")),
        ("That it was late, Bo said in a phone interview with CNN.", "said", ("CNN", "CNN")),
        ("Bo wrote on Twitter that it was late.", "wrote", ("Twitter", "Twitter")),
        (
            "Bo told Radio Free Europe/Radio Liberty, adding little, that it was late.",
            "told",
            (OUTLETS[-1], OUTLETS[-1]),
        ),
    ],
)
def test_a_claim_is_told_to_somebody(text: str, cue: str, medium: tuple[str, str | None]) -> None:
    clauses = ("That it was late", "that it was late", "it was late", "was late")
    content = next(clause for clause in clauses if clause in text)
    assert media(text, ("Bo", cue, content)) == [medium]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Bo told him that it was late.", "told"),
        ("Bo said on Monday that it was late.", "said"),
        ("Bo said in Oslo that it was late.", "said"),
        ("In an interview in Oslo, Bo said that it was late.", "said"),
        ("Bo believes that it was late to talk to CNN.", "believes"),
        ("Bo told those gathered that it was late.", "told"),
        ("Bo was told that one judge knew that it was late.", "was told"),
        ("Bo told the story that it was late.", "told"),
    ],
)
def test_times_places_and_pronouns_are_no_media(text: str, cue: str) -> None:
    assert media(text, ("Bo", cue, "that it was late")) == [None]


def test_a_medium_does_not_reach_the_next_sentence() -> None:
    text = "Bo told CNN that it was late. Bo said that it was dark."
    assert media(text, ("Bo", "told", "that it was late"), ("Bo", "said", "that it was dark")) == [("CNN", "CNN"), None]


def test_a_medium_belongs_to_the_nearest_cue_of_its_sentence() -> None:
    text = "Bo, who believes that it was late, told CNN that it was dark."
    said = [("Bo", "believes", "that it was late"), ("Bo", "told", "that it was dark")]
    assert media(text, *said) == [None, ("CNN", "CNN")]


def test_a_continued_quotation_without_a_cue_has_no_medium() -> None:
    assert media('"It was late."', ("", "", '"It was late."')) == [None]
