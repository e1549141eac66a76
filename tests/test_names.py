"""Names are the same however they are typed."""

import pytest

from app.names import folded, normalized


@pytest.mark.parametrize("typed", ["Ann O’Lee", "ANN O'LEE", "ann  oʼlee", "Änn O`Lee"])
def test_a_name_is_the_same_with_any_apostrophe_case_accent_and_space(typed: str) -> None:
    assert folded(typed) == "ann o'lee"


@pytest.mark.parametrize(
    ("name", "plain"),
    [("The U.S. Senate", "us senate"), ("US SENATE", "us senate"), ("The Hague", "hague"), ("The", "the"), (".", ".")],
)
def test_spellings_of_a_name_are_normalized_to_one(name: str, plain: str) -> None:
    assert normalized(name) == plain
