"""Money: the signs, codes and names of currencies, and whose they are."""

import pytest

from tests.extraction.counted import quantities


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("It raised CDN$11,000 then.", "CDN$11,000", 11_000, "CAD"),
        ("They share SEK9 million.", "SEK9 million", 9_000_000, "SEK"),
        ("They share GBP738 thousand.", "GBP738 thousand", 738_000, "GBP"),
        ("It costs NZ$5 there.", "NZ$5", 5, "NZD"),
        ("It costs HK$20m there.", "HK$20m", 20_000_000, "HKD"),
        ("It costs A$30 there.", "A$30", 30, "AUD"),
        ("It costs $A8,800 there.", "$A8,800", 8_800, "AUD"),
        ("It costs $US20 million there.", "$US20 million", 20_000_000, "USD"),
    ],
)
def test_currencies_are_read_by_their_signs_and_codes(text: str, words: str, number: float, unit: str) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


def test_two_currencies_are_no_range() -> None:
    assert [unit for _, _, unit, _ in quantities("worth GBP738 thousand or USD910 thousand")] == ["GBP", "USD"]


def test_a_change_and_what_it_comes_to_are_no_range() -> None:
    assert quantities("It will rise by $19bn to $419bn.") == [
        ("$19bn", (19_000_000_000, 19_000_000_000), "USD", False),
        ("$419bn", (419_000_000_000, 419_000_000_000), "USD", False),
    ]
    assert quantities("Fares rose by 5 to 10 percent.") == [("5 to 10 percent", (5, 10), "percent", False)]


def test_a_change_in_percent_and_the_sum_it_comes_to_are_no_range() -> None:
    found = quantities("Sales fell 14% to 212 million euros, and rose from 3% to 5%.")
    assert [(bounds, unit) for _, bounds, unit, _ in found] == [
        ((14, 14), "percent"),
        ((212_000_000, 212_000_000), "EUR"),
        ((3, 5), "percent"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("It cost 50 million Egyptian pounds.", "50 million Egyptian pounds", 50_000_000, "EGP"),
        ("It cost 900 Lebanese pounds.", "900 Lebanese pounds", 900, "LBP"),
        ("It cost 5 million South African rand.", "5 million South African rand", 5_000_000, "ZAR"),
        ("It cost 5 million rand.", "5 million rand", 5_000_000, "ZAR"),
        ("It cost 40 Norwegian kroner.", "40 Norwegian kroner", 40, "NOK"),
        ("It cost 40 Swedish kronor.", "40 Swedish kronor", 40, "SEK"),
        ("It cost 40 Danish crowns.", "40 Danish crowns", 40, "DKK"),
        ("It cost 40 kroner.", "40 kroner", 40, "kroner"),
        ("It cost two billion naira.", "two billion naira", 2_000_000_000, "NGN"),
        ("It cost 9 reais.", "9 reais", 9, "BRL"),
        ("It cost 9 Mexican pesos.", "9 Mexican pesos", 9, "MXN"),
        ("It cost 9 pesos.", "9 pesos", 9, "pesos"),
        ("It cost 9 UAE dirhams.", "9 UAE dirhams", 9, "AED"),
        ("It cost 9 Saudi riyals.", "9 Saudi riyals", 9, "SAR"),
        ("It cost 9 Kenyan shillings.", "9 Kenyan shillings", 9, "KES"),
        ("It cost 30 extra dollars.", "30 extra dollars", 30, "USD"),
        ("It cost 30 fresh new Thai baht.", "30 fresh new Thai baht", 30, "THB"),
        ("It cost 30 Liberian dollars.", "30 Liberian dollars", 30, "dollars"),
        ("It cost 3 million extra pounds.", "3 million extra pounds", 3_000_000, "GBP"),
        ("It has three cheap dollar stores.", "three cheap dollar stores", 3, "stores"),
        ("It has 20 Rand Corporation analysts.", "20 Rand Corporation analysts", 20, "analysts"),
    ],
)
def test_a_currency_is_read_by_its_name_and_whose_it_is(text: str, words: str, number: float, unit: str) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("It cost Rs 500 crore.", "Rs 500 crore", 5_000_000_000, "INR"),
        ("It cost Rs. 500.", "Rs. 500", 500, "INR"),
        ("It cost Rs500.", "Rs500", 500, "INR"),
        ("It cost NKr1.1bn.", "NKr1.1bn", 1_100_000_000, "NOK"),
        ("It cost SKr40m.", "SKr40m", 40_000_000, "SEK"),
        ("It cost DKr 40.", "DKr 40", 40, "DKK"),
    ],
)
def test_a_currency_may_be_short_for_its_name(text: str, words: str, number: float, unit: str) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]


def test_a_sum_in_a_currency_that_has_a_name_is_a_measure() -> None:
    assert quantities("It was near 50 Egyptian pounds.") == [("near 50 Egyptian pounds", (50, 50), "EGP", True)]


@pytest.mark.parametrize(
    ("text", "words", "number", "unit"),
    [
        ("It cost 84.000 euros.", "84.000 euros", 84_000, "EUR"),
        ("It cost €84.000.", "€84.000", 84_000, "EUR"),
        ("It cost 84.50 euros.", "84.50 euros", 84.5, "EUR"),
        ("It cost 0.840 euros.", "0.840 euros", 0.84, "EUR"),
        ("Petrol cost 1.799 euros a litre.", "1.799 euros", 1.799, "EUR"),
        ("It made 1.750 billion euros.", "1.750 billion euros", 1_750_000_000, "EUR"),
        ("It weighed 84.125 kg.", "84.125 kg", 84.125, "kg"),
    ],
)
def test_a_point_before_three_digits_of_a_sum_in_euros_parts_thousands(
    text: str, words: str, number: float, unit: str
) -> None:
    assert quantities(text) == [(words, (number, number), unit, False)]
