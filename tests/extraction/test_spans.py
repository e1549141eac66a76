"""Spans among each other."""

from hypothesis import given
from hypothesis import strategies as st

from app.extraction.spans import first_ending_after, joined, span_at

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: (pair[0], pair[0] + pair[1])))


@given(SPANS)
def test_joined_spans_cover_the_same_text_and_do_not_overlap(spans: list[tuple[int, int]]) -> None:
    found = joined(spans)
    assert {i for span in spans for i in range(*span)} == {i for span in found for i in range(*span)}
    assert sum(end - start for start, end in found) == len({i for span in found for i in range(*span)})


@given(SPANS, st.integers(0, 40))
def test_a_position_is_found_in_the_span_that_holds_it(spans: list[tuple[int, int]], position: int) -> None:
    found = joined(spans)
    holding = [i for i, (start, end) in enumerate(found) if start <= position < end]
    assert span_at(position, found) == (holding[0] if holding else None)


def test_the_first_span_that_ends_after_a_position_may_begin_before_it() -> None:
    assert [first_ending_after(position, [(0, 4), (6, 9)]) for position in (0, 3, 4, 8, 9)] == [0, 0, 1, 1, 2]
