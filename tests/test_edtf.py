"""The days that an EDTF date covers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.edtf import day_range


@given(st.dates())
def test_a_day_covers_itself(day: date) -> None:
    assert day_range(day.isoformat()) == (day.isoformat(), day.isoformat())


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-11", "2024-11-01", "2024-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-10/2024-11", "2024-10-01", "2024-11-30"),
        ("2024-12-04/2025", "2024-12-04", "2025-12-31"),
    ],
)
def test_years_months_and_intervals_cover_all_of_their_days(value: str, first: str, last: str) -> None:
    assert day_range(value) == (first, last)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-21", "2024-03-01", "2024-05-31"),
        ("2024-22", "2024-06-01", "2024-08-31"),
        ("2024-23", "2024-09-01", "2024-11-30"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("9999-24", "9999-12-01", "9999-12-31"),
    ],
)
def test_seasons_are_the_northern_ones_and_winter_ends_in_the_next_year(value: str, first: str, last: str) -> None:
    assert day_range(value) == (first, last)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-34", "2024-04-01", "2024-06-30"),
        ("2024-39", "2024-09-01", "2024-12-31"),
        ("2024-41", "2024-07-01", "2024-12-31"),
    ],
)
def test_quarters_thirds_and_halves_of_a_year_are_understood(value: str, first: str, last: str) -> None:
    assert day_range(value) == (first, last)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("202X", "2020-01-01", "2029-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2024-1X", "2024-10-01", "2024-12-31"),
        ("2024-02-XX", "2024-02-01", "2024-02-29"),
        ("2024-XX-31", "2024-01-31", "2024-12-31"),
        ("19XX-02-29", "1904-02-29", "1996-02-29"),
    ],
)
def test_digits_left_open_cover_every_day_that_they_may_mean(value: str, first: str, last: str) -> None:
    assert day_range(value) == (first, last)


@pytest.mark.parametrize("value", ["XXXX", "XXXX-12-04", "XXXX-12", "XXXX-24", "2024/XXXX-12", "XXXX-12-04/2024"])
def test_an_unknown_year_gives_no_days(value: str) -> None:
    assert day_range(value) is None


@pytest.mark.parametrize("value", ["2024-06~", "2024-06?", "2024-06%", "~2024-06", "2024?-06", "2024-?06"])
def test_doubt_does_not_move_a_date(value: str) -> None:
    assert day_range(value) == ("2024-06-01", "2024-06-30")


@pytest.mark.parametrize(
    "value", ["2024-12-04T10:30", "2024-12-04T10:30:00Z", "2024-12-04T10:30:00.5+02:00", "2024-12-04T10:30:00-0500"]
)
def test_a_time_of_day_counts_as_its_day(value: str) -> None:
    assert day_range(value) == ("2024-12-04", "2024-12-04")


@pytest.mark.parametrize("start", ["", ".."])
def test_an_open_end_reaches_as_far_as_four_digit_years(start: str) -> None:
    assert day_range(f"{start}/2024") == ("0000-01-01", "2024-12-31")
    assert day_range(f"2024/{start}") == ("2024-01-01", "9999-12-31")


@pytest.mark.parametrize(
    "value", ["2023-02-29", "2024-02-30", "2024-13", "2024-00", "XXXX-02-30", "2024-9X", "2024-06-32"]
)
def test_a_date_that_no_calendar_holds_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="is not in the calendar"):
        day_range(value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "Dec. 4",
        "4/12/2024",
        "20241204",
        "2024-12-4",
        "2024-12T10:00",
        "٢٠٢٤",
        "2024-12-04\n",
        "2024//2025",
    ],
)
def test_what_is_not_edtf_is_refused_with_an_example_of_what_is(value: str) -> None:
    with pytest.raises(ValueError, match="is not a date in EDTF, such as 2024"):
        day_range(value)


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        day_range("2024-12/2024-11")


@pytest.mark.parametrize("value", ["/", "../..", "/..", "../"])
def test_an_interval_without_any_end_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="neither a beginning nor an end"):
        day_range(value)


@given(st.from_regex(r"[0-9X?~%/.T:Z-]{0,24}", fullmatch=True) | st.text())
def test_any_text_gives_days_in_order_or_none_or_is_refused(value: str) -> None:
    try:
        days = day_range(value)
    except ValueError:
        return
    assert days is None or days[0] <= days[1]
