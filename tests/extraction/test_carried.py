"""A quotation that goes on after the medium that carries it is still of who is quoted."""

import pytest

from app.extraction.attributions.carried import with_carried_quotations
from app.extraction.layout import Layout
from app.extraction.tags import Attribution
from tests.extraction.settling import attribution


def carried(text: str, *found: Attribution) -> list[tuple[str, list[str]]]:
    """The cue and the content of each."""
    settled = with_carried_quotations(Layout.of(text), found)
    return [(text[slice(*each.cue[0])], [text[slice(*span)] for span in each.content]) for each in settled]


@pytest.mark.parametrize("medium", ["Kyodo News reported", "the daily said"])
def test_what_goes_on_after_a_medium_is_of_who_is_quoted(medium: str) -> None:
    source, _, cue = medium.rpartition(" ")
    text = f"“It rained,” Lee told the council, {medium}. “We are glad.”"
    said = attribution(text, "Lee", "told", "“It rained,”")
    reported = attribution(text, source, cue, "“We are glad.”")
    assert carried(text, said, reported) == [
        ("told", ["“It rained,”", "“We are glad.”"]),
        (cue, ["“It rained,” Lee told the council"]),
    ]


def test_a_report_that_holds_what_was_said_keeps_that() -> None:
    text = "“It rained,” Lee said, according to Kyodo News. “We are glad.”"
    said = attribution(text, "Lee", "said", "“It rained,”")
    reported = attribution(text, "Kyodo News", "according to", "“It rained,” Lee said", "“We are glad.”")
    assert carried(text, reported, said) == [
        ("said", ["“It rained,”", "“We are glad.”"]),
        ("according to", ["“It rained,” Lee said"]),
    ]


def test_what_an_official_says_after_he_quotes_somebody_is_his() -> None:
    text = "“It rained,” Lee told the council, the prosecutor said. “He left.”"
    said = attribution(text, "Lee", "told", "“It rained,”")
    quoted = attribution(text, "the prosecutor", "said", "“He left.”")
    assert carried(text, said, quoted) == [("told", ["“It rained,”"]), ("said", ["“He left.”"])]


@pytest.mark.parametrize(
    "text",
    [
        "“It rained,” Lee said. The sun rose, Kyodo News reported. “We are glad.”",
        "It rained, Lee said, Kyodo News reported. “We are glad.”",
    ],
)
def test_what_another_sentence_tells_is_the_mediums(text: str) -> None:
    said = attribution(text, "Lee", "said", "It rained")
    reported = attribution(text, "Kyodo News", "reported", "“We are glad.”")
    assert carried(text, said, reported)[-1] == ("reported", ["“We are glad.”"])
