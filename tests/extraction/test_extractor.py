"""Any text goes through the extractor, and what comes out is sound."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.extractor import Extractor
from app.extraction.values import ClaimKind, Extraction, Span

MARKS = ['"', "“", "”", "‘", "’", "«", "»", "(", ")", "…", "—", "\n", "\n\n", "\u2028", " ", ". ", ", "]
WORDS = [
    "Ann Lee",
    "the minister",
    "she",
    "said",
    "according to",
    "that",
    "it rained",
    "not",
    "2,000 troops",
    "on Dec. 4",
]
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(MARKS + WORDS)).map("".join), st.lists(st.sampled_from(WORDS)).map(" ".join)
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def all_spans(extraction: Extraction) -> list[Span]:
    spans = [span for claim in extraction.claims for span in (*claim.content, *claim.cue)]
    spans += [span for claim in extraction.claims if claim.speaker for span in claim.speaker.spans]
    spans += [span for claim in extraction.claims if claim.via for span in claim.via.spans]
    spans += [mention.span for entity in extraction.entities for mention in entity.mentions]
    return spans + [found.span for found in (*extraction.dates, *extraction.quantities)]


@settings(max_examples=150)
@given(text=TEXTS, published=st.sampled_from([None, "2024-12-04", "2024", "XXXX-12"]))
def test_whatever_the_text_spans_lie_in_it_and_references_lead_to_entities(
    extractor: Extractor, text: str, published: str | None
) -> None:
    extraction = extractor.extract(text, published)
    assert all(0 <= start < end <= len(text) for start, end in all_spans(extraction))
    known = {entity.id for entity in extraction.entities}
    for claim in extraction.claims:
        referred = [reference.entity for reference in (claim.speaker, claim.via) if reference and reference.entity]
        assert {*referred, *claim.about} <= known
        assert (claim.kind is ClaimKind.NARRATED) == (claim.speaker is None and claim.confidence is None)


@pytest.mark.parametrize("text", ["", " \n", "…", "\u200b", "\ufeff"])
def test_a_text_without_words_says_nothing(extractor: Extractor, text: str) -> None:
    assert extractor.extract(text) == Extraction((), (), (), ())


def test_the_same_text_is_always_read_the_same_way(extractor: Extractor) -> None:
    text = "Mayor Ann Lee said on Monday that the bridge will stay closed. “It is not safe,” she told the Gazette."
    assert extractor.extract(text, "2024-12-04") == Extractor().extract(text, "2024-12-04")


def test_claims_come_in_the_order_of_the_text(extractor: Extractor) -> None:
    text = "The bank closed its doors in 2019. Ann Lee said it will open again. The mayor denied that it was insolvent."
    starts = [claim.content[0] for claim in extractor.extract(text).claims]
    assert starts == sorted(starts)
    assert len(starts) >= 2


def test_a_long_text_takes_no_more_per_word_than_a_short_one(extractor: Extractor) -> None:
    """Work is counted in calls of Python, which do not depend on what else the machine does."""
    import cProfile

    def calls(text: str) -> int:
        profile = cProfile.Profile()
        profile.runcall(extractor.extract, text)
        return sum(entry.callcount for entry in profile.getstats())

    part = "Ann Lee said on Monday that 2,000 people left. “It is not safe,” she told the Gazette. The bank closed.\n"
    short, long = calls(part * 20), calls(part * 160)
    assert long < 8 * short * 1.3
