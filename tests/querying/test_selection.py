"""Which rows are kept, told from columns in memory."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from app.querying.selection import Kept


@given(st.lists(st.booleans(), max_size=100))
def test_the_places_of_kept_rows_are_where_the_mask_says_so(mask: list[bool]) -> None:
    kept = Kept(len(mask), np.array(mask, np.bool_))
    assert kept.places is not None
    assert kept.places.tolist() == [place for place, is_kept in enumerate(mask) if is_kept]
    assert kept.number == sum(mask)
