"""A quotation in single marks that holds others in double ones is one quotation."""

import pytest

from tests.extraction.settling import attribution, settled


@pytest.mark.parametrize(("opening", "closing"), [("'", "'"), ("‘", "’")])
def test_a_quotation_in_single_marks_holds_what_stands_in_double_ones(opening: str, closing: str) -> None:
    whole = f"{opening}I told her, “It will rain.” She denied that it would.{closing}"
    text = f"Lee said: {whole} It was late."
    said = [
        attribution(text, "Lee", "said:", whole.partition(" She")[0]),
        attribution(text, "She", "denied", f"that it would.{closing}"),
    ]
    assert settled(text, *said) == [("Lee", "said:", [whole])]


def test_who_is_quoted_after_it_is_another() -> None:
    text = "Lee said: 'I told her, “It will rain.”' She denied that it would."
    said = [
        attribution(text, "Lee", "said:", "'I told her, “It will rain.”'"),
        attribution(text, "She", "denied", "that it would"),
    ]
    assert settled(text, *said) == [
        ("Lee", "said:", ["'I told her, “It will rain.”'"]),
        ("She", "denied", ["that it would"]),
    ]


def test_an_apostrophe_opens_no_quotation() -> None:
    text = "Lee said: “It's the boys' idea,” and 'that' was it."
    assert settled(text, attribution(text, "Lee", "said:", "“It's the boys' idea,”")) == [
        ("Lee", "said:", ["“It's the boys' idea,”"])
    ]
