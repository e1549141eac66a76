"""A claim is put together from what stands with it, not from what stands in somebody else's words."""

import pytest

from app.extraction.claims import ClaimBuilder, Surroundings
from app.extraction.dates import find_dates
from app.extraction.layout import Layout
from tests.extraction.markup import attribution


def said_on(text: str, source: str, cue: str, content: str) -> str | None:
    layout = Layout.of(text)
    around = Surroundings(layout, (), find_dates(text, "2024-12-04"), (), "2024-12-04")
    return ClaimBuilder(around).attributed(attribution(text, source, cue, content), None, None).said_on


def test_a_date_in_a_quotation_is_not_when_another_claim_was_made() -> None:
    text = "“In mid-August it rained,” Lee said, noting that it was late."
    assert said_on(text, "Lee", "noting", "that it was late") is None


def test_a_date_beside_a_quotation_is_when_it_was_said() -> None:
    text = "“It rained,” Lee said on Nov. 27."
    assert said_on(text, "Lee", "said", "“It rained,”") == "2024-11-27"


def test_within_a_quotation_its_own_dates_count() -> None:
    text = "“Lee said on Nov. 27 that it rained,” Kim noted."
    assert said_on(text, "Lee", "said", "that it rained") == "2024-11-27"


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("Lee said it had closed on Nov. 27, adding that it rained.", "it had closed on Nov. 27", None),
        ("Lee said on Nov. 27 it had closed, adding that it rained.", "it had closed", "2024-11-27"),
        ("Lee spoke on Nov. 27, adding that it rained.", "it rained", "2024-11-27"),
        (
            "Lee said the claim that he left on Nov. 27 was old, adding that it rained.",
            "the claim that he left on Nov. 27",
            None,
        ),
        ("Lee said a word on Nov. 27, adding that it rained.", "a word on Nov. 27", "2024-11-27"),
    ],
)
def test_a_date_in_what_another_claim_tells_is_not_when_it_was_made(text: str, told: str, expected: str | None) -> None:
    layout, dates = Layout.of(text), find_dates(text, "2024-11-28")
    said = attribution(text, "Lee", "said" if "said" in text else "spoke", told)
    added = attribution(text, "Lee", "adding", "that it rained")
    build = ClaimBuilder(Surroundings(layout, (), dates, (), "2024-11-28"), (said, added))
    assert build.said_on(added) == expected
