"""The words that bound a number: "at least", "up to", "or more", "over"."""

import pytest

from tests.extraction.counted import Bounds, quantities


@pytest.mark.parametrize(
    ("text", "words", "bounds", "approximate"),
    [
        ("killed at least 15 people", "at least 15 people", (15, None), False),
        ("may exceed 15 people", "exceed 15 people", (15, None), False),
        ("topped 15 people", "topped 15 people", (15, None), False),
        ("must not exceed 15 people", "not exceed 15 people", (None, 15), False),
        ("handed over 15 people", "15 people", (15, 15), False),
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
        ("burned something like 100 homes", "something like 100 homes", (100, 100), True),
        ("burned in the region of 100 homes", "in the region of 100 homes", (100, 100), True),
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


def test_one_after_a_bound_counts_a_measure_or_a_noun() -> None:
    assert quantities("at no more than one percent") == [("no more than one percent", (None, 1), "percent", False)]
    assert quantities("at least one business closed") == [("at least one business", (1, None), "businesses", False)]


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit", "approximate"),
    [
        ("Sixty-six people or more were hurt", "Sixty-six people or more", (66, None), "people", False),
        ("Ten or more were hurt", "Ten or more", (10, None), None, False),
        ("Sixty people or so came", "Sixty people or so", (60, 60), "people", True),
        ("Five people or more than that came", "Five people", (5, 5), "people", False),
        ("grew to up to one or two hundred sheep", "up to one or two hundred sheep", (100, 200), "sheep", False),
        (
            "an estimated one-to-two hundred people",
            "an estimated one-to-two hundred people",
            (100, 200),
            "people",
            True,
        ),
        ("a 10-to-15-year sentence", "10-to-15-year", (10, 15), "years", False),
        ("a surge (one to two meters) hit", "one to two meters", (1, 2), "m", False),
        ("could last as long as two years", "as long as two years", (None, 2), "years", False),
        ("cost as little as $5", "as little as $5", (5, None), "USD", False),
        ("winds were near 180 mph", "near 180 mph", (180, 180), "mph", True),
        ("stood near two schools", "two schools", (2, 2), "schools", False),
        ("came within 100 miles of it", "within 100 miles", (None, 100), "miles", False),
        ("fought within two villages", "two villages", (2, 2), "villages", False),
        ("drew 50-odd people", "50-odd people", (50, 50), "people", True),
    ],
)
def test_bounds_stand_before_the_number_or_after_its_unit(
    text: str, words: str, bounds: Bounds, unit: str | None, approximate: bool
) -> None:
    assert quantities(text) == [(words, bounds, unit, approximate)]


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit"),
    [
        ("It lasted longer than six weeks.", "longer than six weeks", (6, None), "weeks"),
        ("It costs much higher than $5 million.", "much higher than $5 million", (5_000_000, None), "USD"),
        ("It drew bigger than 3,000 people.", "bigger than 3,000 people", (3_000, None), "people"),
        ("Winds stronger than 90 mph blew.", "stronger than 90 mph", (90, None), "mph"),
        ("It scored lower than 3%.", "lower than 3%", (None, 3), "percent"),
        ("It is cheaper than $40.", "cheaper than $40", (None, 40), "USD"),
        ("It is no larger than 1.6 liters.", "no larger than 1.6 liters", (None, 1.6), "litres"),
        ("It is no shorter than 30 feet.", "no shorter than 30 feet", (30, None), "feet"),
        ("It ran faster than 90 mph.", "faster than 90 mph", (90, None), "mph"),
        ("She ran it faster than 10 seconds.", "10 seconds", (10, 10), "seconds"),
        ("It lasted longer than one week.", "longer than one week", (1, None), "weeks"),
        ("About 30% are older than 75, he said.", "older than 75", (75, None), "years"),
        ("It is for Latinos younger than 30.", "younger than 30", (None, 30), "years"),
    ],
)
def test_a_comparison_bounds_a_number(text: str, words: str, bounds: Bounds, unit: str) -> None:
    assert quantities(text)[-1] == (words, bounds, unit, False)


def test_what_is_compared_with_some_of_many_things_is_not_so_many() -> None:
    assert quantities("It was larger than 58 of the rest.") == [("58", (58, 58), None, False)]


def test_what_is_bigger_than_one_is_not_counted() -> None:
    assert quantities("The problem is bigger than one man.") == []


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit"),
    [
        ("It is about a 40-mile drive.", "about a 40-mile", (40, 40), "miles"),
        ("About a 40-mile drive lay ahead.", "About a 40-mile", (40, 40), "miles"),
        ("It was roughly a two-hour trip.", "roughly a two-hour", (2, 2), "hours"),
        ("He built approximately a 30-foot wall.", "approximately a 30-foot", (30, 30), "feet"),
        ("It won by about a 67 percentage point margin.", "about a 67 percentage point", (67, 67), "percentage points"),
        ("There was nearly a 40-minute delay.", "nearly a 40-minute", (None, 40), "minutes"),
    ],
)
def test_a_measure_in_an_adjective_may_be_approximate(text: str, words: str, bounds: Bounds, unit: str) -> None:
    assert quantities(text) == [(words, bounds, unit, True)]


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("He told a story about a 40-mile march.", "40-mile", "miles"),
        ("It is about a 10-member panel.", "10-member", "members"),
        ("He put his arms around a 6-year-old boy.", "6-year-old", "years"),
    ],
)
def test_what_is_told_about_a_thing_is_not_approximate(text: str, words: str, unit: str) -> None:
    assert [(found, unit, about) for found, _, unit, about in quantities(text)] == [(words, unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit", "approximate"),
    [
        ("At least another 20 people died.", "At least another 20 people", (20, None), "people", False),
        ("Up to another 5,000 troops left.", "Up to another 5,000 troops", (None, 5_000), "troops", False),
        ("It burned about another 500 homes.", "about another 500 homes", (500, 500), "homes", True),
        ("Nearly another 200 fled.", "Nearly another 200", (None, 200), None, True),
        ("more than a further 300 workers", "more than a further 300 workers", (300, None), "workers", False),
        ("at least an additional 40 left", "at least an additional 40", (40, None), None, False),
        ("at least an extra $40 each", "at least an extra $40", (40, None), "USD", False),
    ],
)
def test_a_bound_may_be_put_on_what_comes_on_top(
    text: str, words: str, bounds: Bounds, unit: str | None, approximate: bool
) -> None:
    assert quantities(text) == [(words, bounds, unit, approximate)]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("The index edged up to 53.4.", "53.4", 53.4, None),
        ("The number of dead has gone up to 45.", "45", 45, None),
        ("Its share climbed up to 9 percent.", "9 percent", 9, "percent"),
        ("Oil is back up to $50.", "$50", 50, "USD"),
        ("That brings the death toll up to 45 people.", "45 people", 45, "people"),
        ("It shot up to 40 degrees.", "40 degrees", 40, "degrees"),
    ],
)
def test_up_to_after_a_movement_says_where_it_ended(text: str, words: str, number: float, unit: str | None) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "high", "unit"),
    [
        ("Prices rose by up to 9 percent.", "up to 9 percent", 9, "percent"),
        ("He faces jail of up to 5 years.", "up to 5 years", 5, "years"),
        ("The train can go up to 300 km/h.", "up to 300 km/h", 300, "km/h"),
        ("They shot up to 20 people.", "up to 20 people", 20, "people"),
    ],
)
def test_up_to_after_no_movement_is_the_most_there_may_be(text: str, words: str, high: float, unit: str) -> None:
    assert quantities(text) == [(words, (None, high), unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "bounds"),
    [
        ("shot down drones over four regions", "four regions", (4, 4)),
        ("flew over 26 provinces", "26 provinces", (26, 26)),
        ("flew over two cities", "two cities", (2, 2)),
        ("Over 40 countries signed it.", "Over 40 countries", (40, None)),
        ("sold in over four regions", "over four regions", (4, None)),
        ("fed over four million people", "over four million people", (4_000_000, None)),
    ],
)
def test_over_a_few_places_is_where_and_no_bound(text: str, words: str, bounds: Bounds) -> None:
    assert [found[:2] for found in quantities(text)] == [(words, bounds)]


@pytest.mark.parametrize(
    "text", ["Firms are optimistic about 2005.", "It fell over 2005 as a whole.", "The row over 2003 went on."]
)
def test_a_year_after_a_preposition_is_no_bounded_number(text: str) -> None:
    assert quantities(text) == []


def test_a_number_like_a_year_may_be_bounded() -> None:
    assert quantities("The toll is at least 2000.") == [("at least 2000", (2_000, None), None, False)]


def test_a_temperature_below_zero_is_negative() -> None:
    assert quantities("It was 15-20 degrees below freezing.") == [("15-20 degrees", (-20, -15), "degrees", False)]
