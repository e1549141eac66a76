"""The platform X is found where somebody posts on it or has an account there, and no other letter X is taken for it."""

import pytest

from app.extraction.entities import gather_entities
from tests.extraction.markup import names


def found(text: str, **of_kind: list[str]) -> list[tuple[str, list[int]]]:
    """The entities of a text with where they stand."""
    entities = gather_entities(text, names(text, **of_kind))
    return [(entity.name, [mention.span[0] for mention in entity.mentions]) for entity in entities]


@pytest.mark.parametrize(
    "text",
    [
        "“It is late,” he wrote on X.",
        "Ann Lee posted a long video on X on Friday.",
        "The club said on X that it was late.",
        "In a statement via X, he said it was late.",
        "The club's account on X was closed.",
        "She has her own X account.",
        "Her husband defended her on X. “She is late,” he wrote.",
    ],
)
def test_x_is_the_platform_where_somebody_posts(text: str) -> None:
    assert found(text) == [("X", [text.index("X")])]


@pytest.mark.parametrize(
    "text",
    ["The vote on X was late.", "Line X is late, he wrote.", "He wrote on X-rays.", "He said plan X was late.",
     "He wrote on X Street.", "The X chromosome is longer.", "He solved for x, posted on x."],
)  # fmt: skip
def test_another_letter_x_is_no_platform(text: str) -> None:
    assert found(text) == []


def test_x_is_what_was_called_twitter() -> None:
    assert found("X, formerly Twitter, was late.") == [("X", [0]), ("Twitter", [12])]


def test_only_where_somebody_posts_is_x_the_platform() -> None:
    text = "Line X is late, she wrote on X, and plan X too."
    assert found(text) == [("X", [text.index("X,")])]


def test_x_may_be_who_is_called_so() -> None:
    text = "Malcolm X spoke. A man wrote on X."
    assert found(text, person=["Malcolm X"]) == [("Malcolm X", [0])]
