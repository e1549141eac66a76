"""What `find_dates` reads as a time expression, and which EDTF value it gives it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.edtf import day_range
from app.extraction.dates import find_dates, time_expressions
from tests.extraction.dating import WEDNESDAY, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council met on Friday, July 21, 2017.", {"Friday, July 21, 2017": "2017-07-21"}),
        ("It was signed on Nov. 27, 2024, in Seoul.", {"Nov. 27, 2024": "2024-11-27"}),
        ("The law took force on 27 November 2024.", {"27 November 2024": "2024-11-27"}),
        ("It opens no later than 2028.", {"2028": "2028"}),
        ("It opens no earlier than 2035.", {"2035": "2035"}),
        ("Minutes of 8-May-2006 were published.", {"8-May-2006": "2006-05-08"}),
        ("Signed on the 4th of July 1996.", {"the 4th of July 1996": "1996-07-04"}),
        ("Updated 2023-02-23 at noon.", {"2023-02-23": "2023-02-23"}),
        ("Sales fell in June 2016.", {"June 2016": "2016-06"}),
        ("In early March of 2011 the river rose.", {"early March of 2011": "2011-03"}),
        ("The treaty of 1994 lapsed.", {"1994": "1994"}),
        ("He was born in 1758 in Paris.", {"1758": "1758"}),
        ("Prices rose in late 2017.", {"late 2017": "2017"}),
        ("Music of the 1990s returned.", {"1990s": "199X"}),
        ("Fashion of the '60s and of the seventies.", {"'60s": "196X", "seventies": "197X"}),
        ("A 19th-century mill burned down.", {"19th-century": "18XX"}),
        ("Farms failed in the 1800s.", {"1800s": "18XX"}),
        ("The summer of 2016 was dry.", {"summer of 2016": "2016-22"}),
        ("Growth in the second quarter of 2019 was flat.", {"second quarter of 2019": "2019-04/2019-06"}),
        ("Growth in the March 2019 quarter was flat.", {"March 2019 quarter": "2019-01/2019-03"}),
        ("Since 9/11 airports have changed.", {"9/11": "2001-09-11"}),
        ("Since the September 11 attacks airports have changed.", {"September 11": "2001-09-11"}),
        ("It fell after the 11 September terrorist attacks.", {"the 11 September": "2001-09-11"}),
    ],
)
def test_a_date_that_states_its_year_needs_no_publication_date(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair ran from July 10 to 16, 2017.", {"from July 10 to 16, 2017": "2017-07-10/2017-07-16"}),
        ("The fair ran from 10–16 July 2017.", {"from 10–16 July 2017": "2017-07-10/2017-07-16"}),
        ("Open between May 30 and June 2, 2015.", {"between May 30 and June 2, 2015": "2015-05-30/2015-06-02"}),
        ("Work took from 2004 to 2009.", {"from 2004 to 2009": "2004/2009"}),
        ("The war of 2014–2016 cost lives.", {"2014–2016": "2014/2016"}),
        ("In the 2014-15 season he rested.", {"2014-15": "2014/2015"}),
        ("From June to August 2015 it was shut.", {"From June to August 2015": "2015-06/2015-08"}),
        ("It ran from Dec. 20 to Jan. 5, 2015.", {"from Dec. 20 to Jan. 5, 2015": "2014-12-20/2015-01-05"}),
        ("It ran from Dec. 20, 2014 to Jan. 5.", {"from Dec. 20, 2014 to Jan. 5": "2014-12-20/2015-01-05"}),
        ("It ran from November to March 2015.", {"from November to March 2015": "2014-11/2015-03"}),
        ("On July 3 and August 5, 2015, it rained.", {"July 3": "2015-07-03", "August 5, 2015": "2015-08-05"}),
    ],
)
def test_ranges_are_edtf_intervals_and_dates_that_share_a_year_have_it(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry said on Dec. 4 that", {"Dec. 4": "XXXX-12-04"}),
        ("Both signed a pact in June.", {"June": "XXXX-06"}),
        ("It runs from July 10 to 16.", {"from July 10 to 16": "XXXX-07-10/XXXX-07-16"}),
        ("It runs from July 30 to May 2.", {"from July 30 to May 2": "XXXX-07-30/XXXX-05-02"}),
    ],
)
def test_a_year_that_nothing_tells_stays_unknown(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["He left yesterday.", "On Monday it rained.", "It fell last month.", "Two weeks ago"])
def test_what_counts_from_an_unknown_day_is_left_out_but_still_found_as_a_time(text: str) -> None:
    assert find_dates(text) == []
    assert len(time_expressions(text)) == 1


def test_a_year_in_words_that_belongs_to_another_name_is_a_date_of_its_own() -> None:
    assert values("In September this year’s fair was held.", WEDNESDAY) == {"September": "2024-09", "this year": "2024"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He has been ill since Christmas Eve.", "2024-12-24"),
        ("The shop burned down on New Year’s Eve.", "2024-12-31"),
        ("He was hurt on Boxing Day and died.", "2024-12-26"),
        ("The law takes force on New Year's Day.", "2025-01-01"),
        ("They met in the early hours of Christmas Day.", "2024-12-25"),
        ("Two were shot on Halloween night.", "2024-10-31"),
        ("Two were shot at a party on Halloween, 2017.", "2017-10-31"),
        ("They fled on Christmas Day of last year.", "2023-12-25"),
    ],
)
def test_a_holiday_with_a_fixed_day_names_that_day(text: str, value: str) -> None:
    assert [date.value for date in find_dates(text, "2024-12-30")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "They may go, and thousands march on.",
        "Theresa May met the press.",
        "April Ryan asked a question.",
        "At least 2000 people fled.",
        "More than 2028 fled.",
        "A 2,016 page report.",
        "It cost $1995 then.",
        "Flight 1549 landed safely.",
        "The Sunday Times reported it.",
        "A poll in the Mail on Sunday said so.",
        "It was in the Sunday Courier.",
        "He told RTÉ's This Week programme.",
        "He told Acme's Sunday Morning with Ann Lee.",
        "Shares fell on Black Friday.",
        "USA Today reported it.",
        "He told the BBC's Today programme.",
        "She spoke on Radio 4's Today.",
        "He told the Today programme.",
        "He told TODAY that it rained.",
        "He told Today that it rained.",
        "He said on Today that it rained.",
        "The quake struck at 2053 GMT.",
        "It began at about 19:00 local time (1700 UTC).",
        "It ended around 11:30 am (1830 UTC) or later.",
        "The count stood at 8:00 p.m. (1200 UTC).",
        "The plane crashed at 9:54 a.m. (1354 UTC) near the runway.",
        "The road is closed from 1700 to 1900 GMT.",
        "The road is closed from 1700 local time.",
        "He trains every Monday.",
        "He was born on a Monday.",
        "They pray at a Friday service.",
        "Feb. 30 does not exist.",
        "The fall of the city was swift.",
        "They spring into action.",
        "Her passion stemmed from her love for Halloween.",
        "A Halloween-themed fair was held.",
        "The Boxing Day tsunami killed thousands.",
        "They sing every Christmas Eve.",
        "They performed Christmas songs.",
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert find_dates(text, WEDNESDAY) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 4:42 local time (2024 Tuesday, UTC) the earth shook.", {"Tuesday": "2024-12-03"}),
        ("It struck at 4:53 a.m. (2053 Tuesday night, UTC).", {"Tuesday night": "2024-12-03"}),
        ("It struck on 27 November, 1830 UTC.", {"27 November": "2024-11-27"}),
    ],
)
def test_beside_a_time_of_day_the_day_is_read_and_the_time_is_no_year(text: str, expected: dict[str, str]) -> None:
    assert values(text, WEDNESDAY) == expected


def test_the_digits_of_a_time_of_day_name_a_time() -> None:
    text = "It began at night (1700 UTC)."
    assert (text.index("1700"), text.index(" UTC")) in time_expressions(text)


FRAGMENTS = st.sampled_from(
    [
        "Dec. 4",
        "May",
        "the",
        "day",
        "later",
        "2016",
        "19",
        "from ",
        " to ",
        "–",
        "9999",
        "years ago",
        "31",
        "Feb",
        ", ",
        "\n",
        "Monday",
        "last ",
        "century",
        "two ",
        "next ",
        "0001",
        "December 31, 9999",
        "tomorrow",
        "next May",
        "last summer",
        "the past",
        "earlier this week",
        "Christmas Eve",
        "on Boxing Day",
        "1700 UTC",
        "of last year",
        "that year",
        "The previous day",
        "end of the year",
        "'60s",
    ]
)


@given(st.one_of(st.text(), st.lists(FRAGMENTS).map(" ".join)), st.sampled_from([None, "9999-12-31", "0001-01-01"]))
def test_any_text_gives_valid_edtf_in_order_inside_it_that_does_not_overlap(text: str, published: str | None) -> None:
    position = 0
    for date in find_dates(text, published):
        assert position <= date.span[0] < date.span[1] <= len(text)
        day_range(date.value)
        position = date.span[1]


def test_attacks_on_a_day_of_another_year_are_those_of_that_year() -> None:
    assert values("There were attacks on September 11.", WEDNESDAY) == {"September 11": "2024-09-11"}
