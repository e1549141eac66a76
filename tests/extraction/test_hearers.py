"""Who hears what is said in court is not credited with it."""

import pytest

from tests.extraction.settling import attribution, settled


@pytest.mark.parametrize(
    ("hearer", "cue"),
    [
        ("Lewes Crown Court", "heard"),
        ("The jury", "has heard"),
        ("Jurors", "heard"),
        ("The inquest", "was told"),
        ("The inquiry", "was later told"),
    ],
)
def test_a_court_is_not_credited_with_what_it_hears(hearer: str, cue: str) -> None:
    text = f"{hearer} {cue} that it rained."
    assert settled(text, attribution(text, hearer, cue, "that it rained")) == [("", cue, ["that it rained"])]


def test_a_court_is_no_part_of_what_it_is_told() -> None:
    text = "The inquest was told it rained."
    found = attribution(text, "", "was told", "The inquest", "it rained")
    assert settled(text, found) == [("", "was told", ["it rained"])]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The court was told by Ann Lee that it rained.", "Ann Lee", "was told"),
        ("The court said that it rained.", "The court", "said"),
        ("A man outside the court heard that it rained.", "A man outside the court", "heard"),
    ],
)
def test_who_tells_the_court_is_and_so_is_who_is_no_court(text: str, source: str, cue: str) -> None:
    assert settled(text, attribution(text, source, cue, "that it rained")) == [(source, cue, ["that it rained"])]
