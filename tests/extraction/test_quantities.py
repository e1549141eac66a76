"""What `find_quantities` counts as a quantity: its words, its bounds and its unit."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.quantities import find_quantities

Bounds = tuple[float | None, float | None]


def quantities(text: str) -> list[tuple[str, Bounds, str | None, bool]]:
    return [
        (text[slice(*each.span)], (each.low, each.high), each.unit, each.approximate) for each in find_quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("that 2,000 North Korean troops have been sent", "2,000 North Korean troops", 2_000, "troops"),
        ("It hired 40 newly trained Ukrainian pilots.", "40 newly trained Ukrainian pilots", 40, "pilots"),
        ("Some backed 1,200 Republicans in races.", "1,200 Republicans", 1_200, "Republicans"),
        ("It cut 1,100 of its employees.", "1,100 of its employees", 1_100, "employees"),
        ("It needs 10,000 more soldiers.", "10,000 more soldiers", 10_000, "soldiers"),
        ("Twenty-five people died.", "Twenty-five people", 25, "people"),
        ("Only two dozen lawmakers stayed.", "two dozen lawmakers", 24, "lawmakers"),
        ("Half a million refugees crossed.", "Half a million refugees", 500_000, "refugees"),
        ("He raised two hundred and fifty thousand men.", "two hundred and fifty thousand men", 250_000, "men"),
        ("It lasted two and a half years.", "two and a half years", 2.5, "years"),
        ("It serves two and a half million people.", "two and a half million people", 2_500_000, "people"),
        ("A 10-member panel met.", "10-member", 10, "members"),
        ("A 92-year-old man won.", "92-year-old", 92, "years"),
        ("He died aged 92.", "aged 92", 92, "years"),
        ("They won 1 seat.", "1 seat", 1, "seats"),
        ("A city of 1.1 billion.", "1.1 billion", 1_100_000_000, None),
        ("The blast killed 15.", "15", 15, None),
        ("The blast killed five and hurt others.", "five", 5, None),
        ("It saw 3,728 measles cases.", "3,728 measles cases", 3_728, "cases"),
        ("It holds a quarter million clips.", "a quarter million clips", 250_000, "clips"),
    ],
)
def test_a_number_is_read_with_the_plural_noun_it_counts(text: str, words: str, number: float, unit: str) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("Turnout was 71% there.", "71%", 71, "percent"),
        ("It rose by 12.5 per cent.", "12.5 per cent", 12.5, "percent"),
        ("It fell 3 percentage points.", "3 percentage points", 3, "percentage points"),
        ("Aid of $1.5 billion was agreed.", "$1.5 billion", 1_500_000_000, "USD"),
        ("He paid US$86,000 in fines.", "US$86,000", 86_000, "USD"),
        ("They lost €3bn.", "€3bn", 3_000_000_000, "EUR"),
        ("It cost 30 Swiss francs.", "30 Swiss francs", 30, "CHF"),
        ("It cost 5 million pounds.", "5 million pounds", 5_000_000, "GBP"),
        ("It weighs 5 pounds.", "5 pounds", 5, "pounds"),
        ("The town is 5km away.", "5km", 5, "km"),
        ("It is 30 kilometres off.", "30 kilometres", 30, "km"),
        ("It burned 30 square miles.", "30 square miles", 30, "square miles"),
    ],
)
def test_percent_money_and_measures_have_one_name_each(text: str, words: str, number: float, unit: str) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit"),
    [
        ("sent between 10,000-12,000 troops to", "between 10,000-12,000 troops", (10_000, 12_000), "troops"),
        ("hurt between 5 and 10 people", "between 5 and 10 people", (5, 10), "people"),
        ("won 10 to 20 percent of votes", "10 to 20 percent", (10, 20), "percent"),
        ("won 10% to 20% of votes", "10% to 20%", (10, 20), "percent"),
        ("costs $10 million to $20 million", "$10 million to $20 million", (10_000_000, 20_000_000), "USD"),
        ("costs $10–20 million", "$10–20 million", (10_000_000, 20_000_000), "USD"),
        ("within two or three days", "two or three days", (2, 3), "days"),
    ],
)
def test_a_range_is_one_quantity(text: str, words: str, bounds: Bounds, unit: str) -> None:
    assert quantities(text) == [(words, bounds, unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "bounds", "approximate"),
    [
        ("killed at least 15 people", "at least 15 people", (15, None), False),
        ("killed more than 15 people", "more than 15 people", (15, None), False),
        ("drew well over 900 guests", "well over 900 guests", (900, None), False),
        ("drew 100+ guests", "100+ guests", (100, None), False),
        ("drew 10 or more guests", "10 or more guests", (10, None), False),
        ("found that at least one senior official was guilty", "at least one senior official", (1, None), False),
        ("sold fewer than 50 cars", "fewer than 50 cars", (None, 50), False),
        ("sold up to 50 cars", "up to 50 cars", (None, 50), False),
        ("lost as many as 20 tanks", "as many as 20 tanks", (None, 20), False),
        ("burned nearly 100 homes", "nearly 100 homes", (None, 100), True),
        ("burned about 100 homes", "about 100 homes", (100, 100), True),
        ("burned some 100 homes", "some 100 homes", (100, 100), True),
        ("burned an estimated 100 homes", "an estimated 100 homes", (100, 100), True),
        ("drew a few hundred guests", "a few hundred guests", (200, 900), True),
        ("drew dozens of guests", "dozens of guests", (12, None), True),
        ("to attract tens of thousands more", "tens of thousands", (10_000, None), True),
        ("cost hundreds of millions of dollars", "hundreds of millions of dollars", (100_000_000, None), True),
    ],
)
def test_bounds_and_approximations_are_kept(text: str, words: str, bounds: Bounds, approximate: bool) -> None:
    assert [(found, low_high, about) for found, low_high, _, about in quantities(text)] == [
        (words, bounds, approximate)
    ]


def test_over_before_a_duration_is_no_bound_unless_the_duration_is_measured() -> None:
    assert quantities("Over three days he spoke.") == [("three days", (3, 3), "days", False)]
    assert quantities("He spoke for over three days.") == [("over three days", (3, None), "days", False)]


@pytest.mark.parametrize(
    "text",
    [
        "the 11th Airborne Assault Brigade",
        "a Boeing 737 jet and Flight 370",
        "the 707 involved was old",
        "an F-16, an S-400 and Covid-19",
        "on Dec. 4, 2024, in 2016 and in the 1990s",
        "three days ago and two weeks later",
        "at 10:30 and at 5 p.m.",
        "call 555-123-4567",
        "won 3-1 on points",
        "Thomas Sam, 42, and Ann Lee, 36, met",
        "two-thirds of voters",
        "one of them and the two",
        "see page 3, No. 7 and [12]",
        "1. Buy milk",
        "version 3.5.1",
    ],
)
def test_names_dates_times_ages_scores_and_ordinals_count_nothing(text: str) -> None:
    assert quantities(text) == []


FRAGMENTS = st.sampled_from(
    ["1", "10,000", "-", "–", "$", "%", " to ", " and ", "between ", "two ", "hundred ", "thousands", "of ", "troops",
     "more than ", ".", "\n", "a ", "half ", "million", "١٢", "½", "9" * 400]
)  # fmt: skip


@given(st.one_of(st.text(), st.lists(FRAGMENTS).map("".join)))
def test_any_text_gives_quantities_in_order_inside_it_with_low_up_to_high(text: str) -> None:
    position = 0
    for quantity in find_quantities(text):
        assert position <= quantity.span[0] < quantity.span[1] <= len(text)
        assert quantity.low is not None or quantity.high is not None
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
        assert all(isfinite(bound) for bound in (quantity.low, quantity.high) if bound is not None)
        position = quantity.span[1]
