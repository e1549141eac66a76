"""Whom others tell to have said something has said it, by hearsay."""

import pytest

from tests.extraction.settling import attribution, settled


@pytest.mark.parametrize("cue", ["is said to have remarked", "was reported to have once said"])
def test_who_is_said_to_have_said_something_is_credited(cue: str) -> None:
    text = f"Lincoln {cue} that it rained."
    expected = [("Lincoln", cue, ["that it rained"])]
    whole = attribution(text, "Lincoln", cue, "that it rained")
    apart = attribution(text, "", " ".join(cue.split()[:2]), "Lincoln", f"{' '.join(cue.split()[2:])} that it rained")
    assert settled(text, whole) == expected
    assert settled(text, apart) == expected


def test_whom_somebody_is_said_to_have_told_is_no_part_of_what_is_told() -> None:
    text = "Lincoln is said to have told his old friends that it rained."
    found = attribution(text, "", "is said", "Lincoln", "to have told his old friends that it rained")
    assert settled(text, found) == [("Lincoln", "is said to have told", ["that it rained"])]


@pytest.mark.parametrize("told", ["to have fled", "to have told staff it rained", "to have a house"])
def test_what_somebody_is_said_to_have_done_is_not_said_by_him(told: str) -> None:
    text = f"Lincoln is said {told}."
    assert settled(text, attribution(text, "", "is said", "Lincoln", told)) == [("", "is said", ["Lincoln", told])]
