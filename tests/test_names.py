"""Names are the same however they are typed."""

import pytest

from app.names import folded


@pytest.mark.parametrize("typed", ["Ann O’Lee", "ANN O'LEE", "ann  oʼlee", "Änn O`Lee"])
def test_a_name_is_the_same_with_any_apostrophe_case_accent_and_space(typed: str) -> None:
    assert folded(typed) == "ann o'lee"
