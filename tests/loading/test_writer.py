"""The store refuses an extraction that does not fit its text, and keeps nothing of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from app.extraction.values import Extraction, Reference, Span
from app.loading.document import Document, Metadata
from app.loading.rows import verify_extraction
from app.loading.writer import store
from tests.loading.line_extractor import LineExtractor
from tests.loading.tables import every_row

TEXT = "Ann Lee: Yes, 20 times."
EXTRACTION = LineExtractor().extract(TEXT)
(CLAIM,) = EXTRACTION.claims
DOCUMENT = Document(TEXT, Metadata(), "a.txt")


def with_claim(**changes: object) -> Extraction:
    return replace(EXTRACTION, claims=(replace(CLAIM, **changes),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "extraction",
    [
        with_claim(content=((0, 100),)),
        with_claim(cue=((5, 5),)),
        with_claim(speaker=Reference(((-3, 2),), None, None)),
        with_claim(via=Reference(((8, 2),), None, None)),
        with_claim(quantities=(replace(CLAIM.quantities[0], span=(22, 24)),)),
        replace(
            EXTRACTION,
            entities=(
                replace(EXTRACTION.entities[0], mentions=(replace(EXTRACTION.entities[0].mentions[0], span=(20, 40)),)),
            ),
        ),
    ],
    ids=["content", "cue", "speaker", "via", "quantity", "mention"],
)
def test_a_span_outside_the_text_is_refused(engine: Engine, extraction: Extraction) -> None:
    before = every_row(engine)
    with engine.begin() as connection, pytest.raises(ValueError, match="does not lie in the text, which has 23"):
        store(connection, DOCUMENT, extraction, "1")
    assert every_row(engine) == before


def test_an_entity_that_is_named_but_not_given_is_refused() -> None:
    with pytest.raises(ValueError, match="names the entity nobody, which the extraction does not give"):
        verify_extraction(TEXT, with_claim(about=("nobody",)))


def test_two_claims_in_the_same_place_are_refused() -> None:
    with pytest.raises(ValueError, match="two claims have the content and the cue at"):
        verify_extraction(TEXT, replace(EXTRACTION, claims=(CLAIM, CLAIM)))


@given(span=st.tuples(st.integers(-5, 30), st.integers(-5, 30)))
def test_exactly_the_spans_inside_the_text_are_taken(span: Span) -> None:
    extraction = with_claim(content=(span,))
    if span[0] < span[1] and TEXT[slice(*span)] and span[0] >= 0 and len(TEXT[slice(*span)]) == span[1] - span[0]:
        verify_extraction(TEXT, extraction)
    else:
        with pytest.raises(ValueError, match="does not lie in the text"):
            verify_extraction(TEXT, extraction)
