import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.querying.cursor import Position, decode, encode

VALUES = st.text() | st.integers(-(2**63) + 1, 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
POSITIONS = st.lists(VALUES, min_size=1, max_size=4).map(tuple)


@given(POSITIONS, st.text())
def test_a_cursor_leads_back_to_its_position(position: Position, query: str) -> None:
    assert decode(encode(position, query), query) == position


@given(POSITIONS, st.text(), st.text())
def test_a_cursor_of_another_list_is_refused(position: Position, query: str, other: str) -> None:
    assume(query != other)
    with pytest.raises(ValueError, match="another list"):
        decode(encode(position, query), other)


@given(POSITIONS, st.data())
def test_an_edited_cursor_is_refused(position: Position, data: st.DataObject) -> None:
    cursor = encode(position, "claims")
    place = data.draw(st.integers(0, len(cursor) - 1))
    edited = cursor[:place] + data.draw(st.text(max_size=2)) + cursor[place + 1 :]
    assume(edited != cursor)
    with pytest.raises(ValueError, match="altered"):
        decode(edited, "claims")


@given(st.text())
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="altered"):
        decode(text, "claims")
