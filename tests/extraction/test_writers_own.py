"""What the article goes on to tell is no part of what somebody has said."""

import pytest

from app.extraction.attributions.writers_own import without_writers_own
from tests.extraction import settling
from tests.extraction.markup import attribution


@pytest.mark.parametrize(
    ("said", "own"),
    [
        ("it would pay a dividend", " and appointed Jane Roe as chair"),
        ("the plant would close", ", and walked out of the meeting"),
        ("he will not stand", " but gave no reason"),
        ("profits rose", ", sending its shares up 4%"),
        ("it blamed Cruz", ", who"),
    ],
)
def test_content_ends_where_the_article_goes_on(said: str, own: str) -> None:
    text = f"The company said {said}{own}."
    kept = without_writers_own(text, attribution(text, "The company", "said", said + own))
    assert [text[start:end] for start, end in kept.content] == [said]


@pytest.mark.parametrize(
    "said",
    [
        "he would be arrested and jailed for it",
        "they would have stayed and helped the others",
        "it would pay workers and train others",
        "it rained and flooded the town",
        "it would charge the driver who hit a man and left the scene",
        "it would close, and “appointed” Ann Lee",
    ],
)
def test_what_somebody_goes_on_to_say_is_kept(said: str) -> None:
    text = f"The company said {said}."
    found = attribution(text, "The company", "said", said)
    assert without_writers_own(text, found) == found


def test_a_participle_before_the_source_tells_what_it_was_doing() -> None:
    text = "Jailing Cruz for a year, Judge Lee said he had lied."
    found = settling.attribution(text, "Judge Lee", "said", "Jailing Cruz for a year", "he had lied")
    assert settling.settled(text, found) == [("Judge Lee", "said", ["he had lied"])]


def test_a_participle_that_is_the_subject_is_said() -> None:
    text = "Driving at night, Lee said, is unsafe."
    found = settling.attribution(text, "Lee", "said", "Driving at night", "is unsafe")
    assert settling.settled(text, found) == [("Lee", "said", ["Driving at night", "is unsafe"])]


@pytest.mark.parametrize("said", ["Everything was destroyed", "Fighting goes on", "Nothing is left"])
def test_a_sentence_that_begins_like_a_participle_is_said(said: str) -> None:
    text = f"{said}, Lee said. “It is late.”"
    found = settling.attribution(text, "Lee", "said", said, "“It is late.”")
    assert settling.settled(text, found) == [("Lee", "said", [said, "“It is late.”"])]
