"""What `find_quantities` counts as a quantity: its words, its bounds and its unit."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.quantities import find_quantities
from tests.extraction.counted import Bounds, quantities


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
        ("It feeds 2.5 crore people.", "2.5 crore people", 25_000_000, "people"),
        ("It pays 3 lakh farmers.", "3 lakh farmers", 300_000, "farmers"),
        ("It holds a quarter million clips.", "a quarter million clips", 250_000, "clips"),
        ("It killed 1,200 Israelis.", "1,200 Israelis", 1_200, "Israelis"),
        ("It has 2,000 taxis.", "2,000 taxis", 2_000, "taxis"),
        ("It has 200 Ford and Toyota dealers.", "200 Ford and Toyota dealers", 200, "dealers"),
        ("It let 90 BBC and ITV staff go.", "90 BBC and ITV staff", 90, "staff"),
        ("It killed 20 Palestinians and Israelis fled.", "20 Palestinians", 20, "Palestinians"),
        ("It has 575 million PCs.", "575 million PCs", 575_000_000, "PCs"),
    ],
)
def test_a_number_is_read_with_the_plural_noun_it_counts(text: str, words: str, number: float, unit: str) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("Turnout was 71% there.", "71%", 71, "percent"),
        ("The deal was worth $740 mln.", "$740 mln", 740_000_000, "USD"),
        ("It lost €3bln.", "€3bln", 3_000_000_000, "EUR"),
        ("They closed at 1115 pence.", "1115 pence", 1_115, "pence"),
        ("Her time was 7.64secs.", "7.64secs", 7.64, "seconds"),
        ("She is the indoor 200m champion.", "200m", 200, "m"),
        ("It rose by 12.5 per cent.", "12.5 per cent", 12.5, "percent"),
        ("It fell 3 percentage points.", "3 percentage points", 3, "percentage points"),
        ("It rose 50 basis points.", "50 basis points", 50, "basis points"),
        ("Aid of $1.5 billion was agreed.", "$1.5 billion", 1_500_000_000, "USD"),
        ("He paid US$86,000 in fines.", "US$86,000", 86_000, "USD"),
        ("They lost €3bn.", "€3bn", 3_000_000_000, "EUR"),
        ("It cost 30 Swiss francs.", "30 Swiss francs", 30, "CHF"),
        ("It cost 5 million pounds.", "5 million pounds", 5_000_000, "GBP"),
        ("It weighs 5 pounds.", "5 pounds", 5, "pounds"),
        ("The town is 5km away.", "5km", 5, "km"),
        ("It is 30 kilometres off.", "30 kilometres", 30, "km"),
        ("It holds 20 billion cubic feet of gas.", "20 billion cubic feet", 20_000_000_000, "cubic feet"),
        ("It dug up 3 million cubic yards.", "3 million cubic yards", 3_000_000, "cubic yards"),
        ("It burned 30 square miles.", "30 square miles", 30, "square miles"),
        ("It sank 12 nautical miles off Perth.", "12 nautical miles", 12, "nautical miles"),
        ("The pool is 25m long.", "25m", 25, "m"),
        ("The bridge, 300m from the school, was shut.", "300m", 300, "m"),
        ("She won the women's 200m in Rome.", "200m", 200, "m"),
        ("He stood 20m from the wall.", "20m", 20, "m"),
        ("It fell 200m north of the market.", "200m", 200, "m"),
        ("It hung 5m above the road.", "5m", 5, "m"),
        ("She threw 65m to win.", "65m", 65, "m"),
        ("He fell 20m from a cliff.", "20m", 20, "m"),
        ("He fell 20m to his death.", "20m", 20, "m"),
        ("Profits fell 20m from the year before.", "20m", 20_000_000, None),
        ("Sales fell 20m to their lowest.", "20m", 20_000_000, None),
        ("It flew at a height of 5,300m.", "5,300m", 5300, "m"),
        ("A 500m cordon was set up.", "500m", 500, "m"),
        ("Keep 2m apart.", "2m", 2, "m"),
        ("It fell to minus 20 degrees.", "20 degrees", -20, "degrees"),
        ("It used 3.5 TWh.", "3.5 TWh", 3.5, "TWh"),
        ("They threw 50m at it.", "50m", 50_000_000, None),
        ("Sales fell to 40m from the year before.", "40m", 40_000_000, None),
        ("They invest 25m in it.", "25m", 25_000_000, None),
        ("It drew 30m race fans.", "30m race fans", 30_000_000, "fans"),
        ("They raised 40m from the bank.", "40m", 40_000_000, None),
        ("It sold 12m phones.", "12m phones", 12_000_000, "phones"),
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
        ("costs $5-6 million", "$5-6 million", (5_000_000, 6_000_000), "USD"),
        ("earned $779m-798m", "$779m-798m", (779_000_000, 798_000_000), "USD"),
        ("earned €1.5bn-2bn", "€1.5bn-2bn", (1_500_000_000, 2_000_000_000), "EUR"),
        ("drew 5k-6k guests", "5k-6k guests", (5_000, 6_000), "guests"),
        ("lost 2-3 kilos", "2-3 kilos", (2, 3), "kg"),
        ("won 2-3 seats", "2-3 seats", (2, 3), "seats"),
        ("Maybe 10-12 were hurt.", "10-12", (10, 12), None),
    ],
)
def test_a_range_is_one_quantity(text: str, words: str, bounds: Bounds, unit: str | None) -> None:
    assert quantities(text) == [(words, bounds, unit, False)]


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
        "lost 1-3 at home",
        "won 2–3 after extra time",
        "lost to Spain 1-3",
        "She lost 4-6, 6-3, 5-7.",
        "a 2-3 defeat",
        "won 6-4, 6-7 (5-7), 6-2",
        "a two-thirds majority",
        "one of them and the two",
        "see page 3, No. 7 and [12]",
        "1. Buy milk",
        "version 3.5.1",
    ],
)
def test_names_dates_times_scores_and_ordinals_count_nothing(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("Winds blew at 75 miles per hour.", "75 miles per hour", 75, "mph"),
        ("A 75-mile-per-hour wind blew.", "75-mile-per-hour", 75, "mph"),
        ("It drove 30 miles an hour.", "30 miles an hour", 30, "mph"),
        ("It moved eight kilometers per hour.", "eight kilometers per hour", 8, "km/h"),
        ("It ran at 8 m/s.", "8 m/s", 8, "m/s"),
        ("It held 6.4 mg per liter.", "6.4 mg per liter", 6.4, "mg/l"),
        ("It pumps 900 barrels a day.", "900 barrels a day", 900, "barrels per day"),
        ("It ran 10 miles a second time.", "10 miles", 10, "miles"),
        ("It burned 415 km2 of forest.", "415 km2", 415, "km²"),
        ("It let out 900 cubic feet a second.", "900 cubic feet", 900, "cubic feet"),
        ("It let out 900 cubic feet per second.", "900 cubic feet per second", 900, "cubic feet per second"),
    ],
)
def test_a_measure_divided_by_another_has_its_usual_name(text: str, words: str, number: float, unit: str) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("The three officers left.", "three officers", 3, "officers"),
        ("It fell by zero percent.", "zero percent", 0, "percent"),
        ("Not even one percent came.", "one percent", 1, "percent"),
        ("It took one week in all.", "one week", 1, "weeks"),
        ("He got a 47 month prison term.", "47 month", 47, "months"),
        ("Many 19 year olds smoke.", "19 year olds", 19, "years"),
        ("It uses 37 billion U.S. gallons.", "37 billion U.S. gallons", 37_000_000_000, "gallons"),
        ("The herd has 33 buffalo.", "33 buffalo", 33, "buffalo"),
        ("It has 75 troops overseas.", "75 troops", 75, "troops"),
        ("A 200-bed hospital opened.", "200-bed", 200, "beds"),
    ],
)
def test_the_unit_is_a_whole_noun_in_its_plural(text: str, words: str, number: float, unit: str) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "bounds"),
    [
        ("She died at the age of 95, her son said.", "the age of 95", (95, 95)),
        ("It bars minors below the age of fifteen.", "below the age of fifteen", (None, 15)),
        ("It is for those over the age of 18.", "over the age of 18", (18, None)),
        ("A girl between the ages of 14 and 18 fell.", "between the ages of 14 and 18", (14, 18)),
        ("A girl aged between 14 and 18 fell.", "aged between 14 and 18", (14, 18)),
        ("It is for ages 5 to 11.", "ages 5 to 11", (5, 11)),
        ("People aged 65 and over came.", "aged 65 and over", (65, None)),
        ("People 65 and older came.", "65 and older", (65, None)),
        ("It began when I was 19, so I left.", "19", (19, 19)),
        ("The singer retired. She was 78.", "78", (78, 78)),
        ("Guests saw he was over 80 and left.", "over 80", (80, None)),
        ("The clerk Ann Lee, 42, who was there, left.", "42", (42, 42)),
    ],
)
def test_an_age_is_in_years(text: str, words: str, bounds: Bounds) -> None:
    assert quantities(text) == [(words, bounds, "years", False)]


def test_an_age_in_months_stays_in_months() -> None:
    assert quantities("a child aged 18 months") == [("18 months", (18, 18), "months", False)]


@pytest.mark.parametrize(
    "text",
    ["in New York City, 31, and more", "In Santa Fe, 42, they said", "She was one.", "from North Bay, 16, it rose"],
)
def test_what_follows_a_place_or_may_be_a_pronoun_is_no_age(text: str) -> None:
    assert not [unit for _, _, unit, _ in quantities(text) if unit == "years"]


@pytest.mark.parametrize(
    "text",
    [
        "a category 3 storm",
        "tropical storms, category 1 hurricanes among them",
        "It reached Category 5 hurricanes",
        "trials in phase 3 and level 2",
        "up to week 22 of it",
        "Advisory Number 14 was out",
        "She called 911 and dialed 101",
        "at a Six Flags park",
        "the Legend of the Ten Rings",
        'He told "60 Minutes" that it rained.',
        "They saw “12 Angry Men” again.",
        "because some one of us leaves",
        "a three-dimensional map",
        "a two-legged robot",
        "a 2,000-strong crowd",
        "zero tolerance at ground zero",
        "a vote of 198-to-230",
        "chapter three of his book",
        "a Fourth of July parade",
        "the first half of the show",
        "a decade and a half of reforms",
        "finished in the top 10",
        "had a UK top 20 hit",
        "this year's bottom 40",
    ],
)
def test_labels_and_adjectives_count_nothing(text: str) -> None:
    assert quantities(text) == []


def test_a_number_that_ends_no_label_still_counts() -> None:
    assert quantities("in that category 20 athletes won") == [("20 athletes", (20, 20), "athletes", False)]
    assert quantities("They called 20 witnesses.") == [("20 witnesses", (20, 20), "witnesses", False)]
    assert quantities("It taxes the top 10 percent.") == [("10 percent", (10, 10), "percent", False)]
    assert quantities("the top 20 countries") == [("20 countries", (20, 20), "countries", False)]
    assert quantities("Sales are to top 500,000.") == [("500,000", (500_000, 500_000), None, False)]
    assert quantities("Six Democrats left.") == [("Six Democrats", (6, 6), "Democrats", False)]


@pytest.mark.parametrize(
    ("text", "words", "bounds"),
    [
        ("as many as 20 of them tell pollsters", "as many as 20", (None, 20)),
        ("A reading above 50 indicates rising prices.", "above 50", (50, None)),
        ("A score over 90 earns a medal.", "over 90", (90, None)),
        ("A level above 2 signals growth.", "above 2", (2, None)),
        ("An index under 2 signals a slump.", "under 2", (None, 2)),
        ("A score of 7 suggests cuts.", "7", (7, 7)),
    ],
)
def test_what_those_counted_do_is_not_their_unit(text: str, words: str, bounds: Bounds) -> None:
    assert quantities(text) == [(words, bounds, None, False)]


FRAGMENTS = st.sampled_from(
    ["1", "10,000", "-", "–", "$", "%", " to ", " and ", "between ", "two ", "hundred ", "thousands", "of ", "troops",
     "more than ", ".", "\n", "a ", "half ", "third ", "million", "per ", "one ", "zero ", "aged ", "-to-", "SEK",
     "Ann Lee, ", "or more", "١٢", "½", "9" * 400]
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
