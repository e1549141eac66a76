"""Who puts a number on something has said it."""

import pytest

from app.extraction.attributions.estimates import with_estimates
from app.extraction.layout import Layout
from app.extraction.tags import Attribution
from tests.extraction.settling import attribution


def told(text: str, *known: Attribution) -> list[tuple[str, str, str]]:
    found = with_estimates(Layout.of(text), known)[len(known) :]
    return [tuple(text[slice(*spans[0])] for spans in (each.source, each.cue, each.content)) for each in found]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor put the toll at 17.", ("The mayor", "put", "the toll at 17")),
        ("But the governor puts it at about 19, she said.", ("the governor", "puts", "it at about 19")),
        ("Officials put the death toll at 43 on Saturday.", ("Officials", "put", "the death toll at 43")),
        ("He had earlier put the number of missing at 51.", ("He", "had earlier put", "the number of missing at 51")),
        ("Acme, which is old, put the loss at $4 million.", ("Acme", "put", "the loss at $4 million")),
        ("Aid groups put the figure closer to 73.", ("Aid groups", "put", "the figure closer to 73")),
        ("Residents put the toll as high as 70.", ("Residents", "put", "the toll as high as 70")),
        ("Acme puts its losses at $4.5 million.", ("Acme", "puts", "its losses at $4.5 million")),
    ],
)
def test_who_puts_a_number_on_something_is_credited(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Lee put the cup at Ann's door.",
        "The storm put the town at risk.",
        "They put 17 people up.",
        "It was not clear who put the toll at 12.",
        "The army did not put its losses at more than 12.",
        "No official has put the toll at 12.",
        "Nobody put the toll at 12.",
        "The deal puts the price at $12.",
        "The council may put the toll at 12.",
        "The loss put the Yankees at 3-5.",
    ],
)
def test_who_puts_something_elsewhere_is_not(text: str) -> None:
    assert told(text) == []


def test_what_was_tagged_is_left_as_it_is() -> None:
    text = "The mayor put the toll at 17."
    known = Attribution(((0, 9),), ((10, 13),), ((14, 28),), 0.9)
    assert told(text, known) == []


def test_who_puts_it_otherwise_meanwhile_is_told_apart() -> None:
    text = "Lee said that ten had died, while the army put the toll at two."
    known = attribution(text, "Lee", "said", "that ten had died, while the army put the toll at two")
    found = with_estimates(Layout.of(text), [known])
    assert [text[slice(*each.content[0])] for each in found] == ["that ten had died", "the toll at two"]
    assert text[slice(*found[1].source[0])] == "the army"
