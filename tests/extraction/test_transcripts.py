"""A paragraph that begins with a speaker's name and a colon is all the speaker's."""

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
