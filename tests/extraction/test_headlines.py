"""Headlines leave out the "is" of a passive: who is told or judged in them has said nothing."""

import pytest

from tests.extraction.settling import credited


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("Storm is near, says Lee", "Lee"),
        ("“Storm is near”, say harbour pilots", "harbour pilots"),
        ("Storm is near, says it will rain", ""),
        ("Storm is near says Lee", ""),
        ("Storm is near, says Lee, who left", ""),
    ],
)
def test_who_says_something_at_the_end_of_a_headline_is_credited(headline: str, who: str) -> None:
    text = f"{headline}\n\nIt rained on Friday."
    cue = "say" if " say " in headline else "says"
    assert credited(text, "", cue, "Storm is near") == who


@pytest.mark.parametrize(
    ("headline", "source", "cue", "who"),
    [
        ("'Stay in', drivers told", "drivers", "told", ""),
        ("Storm is near, Lee warned", "Lee", "warned", ""),
        ("Storm is near, Lee warns", "Lee", "warns", "Lee"),
        ("Storm is near, Lee warned.", "Lee", "warned", "Lee"),
        ("Storm is near, he warned", "he", "warned", "he"),
        ("Storm is near, the pilot warned", "the pilot", "warned", "the pilot"),
        ("It is late. Storm is near, Lee warned", "Lee", "warned", "Lee"),
    ],
)
def test_who_is_told_something_in_a_headline_is_not_credited(headline: str, source: str, cue: str, who: str) -> None:
    text = f"{headline}\n\nIt rained on Friday."
    content = "'Stay in'" if "'" in headline else "Storm is near"
    assert credited(text, source, cue, content) == who


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("Lee told to leave", "told", ""),
        ("Lee, urged not to leave, said it was late.", "urged", ""),
        ("Lee also ordered to leave", "also ordered", ""),
        ("Lee warned over the sea plan", "warned over", ""),
        ("Lee criticised for the sea plan", "criticised", ""),
        ("Lee slammed over the sea plan", "slammed over", ""),
        ("Lee believed to be in Oslo", "believed", ""),
        ("Lee criticised the plan for its cost.", "criticised", "Lee"),
        ("He met the man Lee told to leave.", "told", "Lee"),
        ("It is a plan which Lee condemned for its cost.", "condemned", "Lee"),
        ("Lee believed the sea to be calm.", "believed", "Lee"),
        ("Lee condemned for the first time the killings.", "condemned", "Lee"),
        ("Lee condemned on Monday the killings.", "condemned", "Lee"),
        ("Lee questioned on Friday whether it was late.", "questioned", "Lee"),
        ("Lee questioned on the sea plan", "questioned", ""),
        ("Lee warned on Monday that it was late.", "warned", "Lee"),
        ("Lee warned for years that it was late.", "warned", "Lee"),
        ("Lee warned by letter that it was late.", "warned", "Lee"),
        ("Lee warned over the weekend that it was late.", "warned", "Lee"),
        ("Lee told Bo to leave.", "told", "Lee"),
        ("Lee told the club: to leave is bad.", "told", "Lee"),
        ("Lee asked to leave.", "asked", "Lee"),
        ("Lee warned over and over that he would leave.", "warned over", "Lee"),
    ],
)
def test_who_is_told_or_judged_without_an_auxiliary_is_not_credited(text: str, cue: str, who: str) -> None:
    assert credited(text, "Lee", cue, text.rpartition(" ")[2]) == who


@pytest.mark.parametrize(
    ("text", "source", "cue", "who"),
    [
        ("It came from a man criticised for his speed.", "a man", "criticised", ""),
        ("It came from those told to leave.", "those", "told", ""),
        ("It came after a judge criticised the man for his speed.", "a judge", "criticised", "a judge"),
        ("It was what a judge condemned for its cost.", "what a judge", "condemned", "what a judge"),
    ],
)
def test_somebody_who_is_told_or_judged_in_passing_is_not_credited(text: str, source: str, cue: str, who: str) -> None:
    assert credited(text, source, cue, text.rpartition(" ")[2]) == who


@pytest.mark.parametrize(
    ("told", "who"), [("“We are late,”", "Lee"), ('"We are late,"', "Lee"), ("“We are late”,", ""), ("Stay in,", "")]
)
def test_a_comma_within_the_marks_is_no_headlines(told: str, who: str) -> None:
    text = f"{told} Lee warned"
    assert credited(text, "Lee", "warned", told.removesuffix(",")) == who
