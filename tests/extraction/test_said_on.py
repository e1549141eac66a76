"""The date of a claim is the one that stands with its cue."""

import pytest

from app.extraction.dates import find_dates
from app.extraction.said_on import find_said_on
from app.extraction.sentences import sentences
from app.extraction.tags import Attribution
from app.extraction.values import Span


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return start, start + len(part)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Lee said on Nov. 27, 2024 that it rained.", "Lee", "said", "that it rained", "2024-11-27"),
        ("It rained, Lee said on Nov. 27, 2024.", "Lee", "said", "It rained", "2024-11-27"),
        ("On Nov. 27, 2024, Lee told reporters it rained.", "Lee", "told", "it rained", "2024-11-27"),
        ("Lee said it rained on Nov. 27, 2024.", "Lee", "said", "it rained on Nov. 27, 2024", None),
        ("Lee, who left in 2016, said it rained.", "Lee, who left in 2016,", "said", "it rained", None),
        ("Lee said it rained. They met on Nov. 27, 2024.", "Lee", "said", "it rained", None),
        ("Lee said it rained.", "Lee", "said", "it rained", None),
    ],
)
def test_a_claim_is_dated_by_its_cues_sentence(
    text: str, source: str, cue: str, content: str, expected: str | None
) -> None:
    attribution = Attribution((span(text, source),), (span(text, cue),), (span(text, content),), 1.0)
    sentence = next(bounds for bounds in sentences(text) if text.index(cue) < bounds[1])
    dates = [date for date in find_dates(text) if date.span[1] <= sentence[1]]
    assert find_said_on(text, attribution, sentence, dates) == expected


def test_a_continued_quotation_has_no_date_of_its_own() -> None:
    text = "“All day,” on Nov. 27, 2024."
    attribution = Attribution((), (), (span(text, "“All day,”"),), 1.0)
    assert find_said_on(text, attribution, (0, len(text)), find_dates(text)) is None
