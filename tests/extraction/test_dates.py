"""What `find_dates` reads as a time expression, and which EDTF value it gives it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.edtf import day_range
from app.extraction.dates import Speech, find_dates, time_expressions

WEDNESDAY = "2024-12-04"


def values(text: str, published: str | None = None) -> dict[str, str]:
    return {text[slice(*date.span)]: date.value for date in find_dates(text, published)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council met on Friday, July 21, 2017.", {"Friday, July 21, 2017": "2017-07-21"}),
        ("It was signed on Nov. 27, 2024, in Seoul.", {"Nov. 27, 2024": "2024-11-27"}),
        ("The law took force on 27 November 2024.", {"27 November 2024": "2024-11-27"}),
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
    ],
)
def test_a_year_that_nothing_tells_stays_unknown(text: str, expected: dict[str, str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["He left yesterday.", "On Monday it rained.", "It fell last month.", "Two weeks ago"])
def test_what_counts_from_an_unknown_day_is_left_out_but_still_found_as_a_time(text: str) -> None:
    assert find_dates(text) == []
    assert len(time_expressions(text)) == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ministry said on Dec. 4 that", "2024-12-04"),
        ("The minister also said on Nov. 27 that", "2024-11-27"),
        ("Both signed a pact in June, pledging support.", "2024-06"),
        ("The law will be voted on Jan. 15.", "2025-01-15"),
        ("He was arrested on March 3.", "2024-03-03"),
        ("The trial is anticipated to begin in January.", "2025-01"),
        ("The strike began on Jan. 3 and ended soon.", "2024-01-03"),
        ("On Tuesday, Jan. 16, shops closed.", "2024-01-16"),
        ("Talks were held on Monday.", "2024-12-02"),
        ("Talks were held on Wednesday.", "2024-12-04"),
        ("Police clashed with crowds Tuesday night.", "2024-12-03"),
        ("The vote will be held on Friday.", "2024-12-06"),
        ("Work could resume on Friday.", "2024-12-06"),
        ("Trains face delays from Monday.", "2024-12-09"),
        ("He could hear the blast on Friday.", "2024-11-29"),
        ("The firm cut its forecast on Friday.", "2024-11-29"),
        ("The firm set its dividend on Friday.", "2024-11-29"),
        ("They put forward a plan on Friday.", "2024-11-29"),
        ("They plan to meet on Friday.", "2024-12-06"),
        ("At a Friday press briefing, he agreed.", "2024-11-29"),
        ("He agreed in a Friday night statement.", "2024-11-29"),
        ("The union plans a strike on Friday.", "2024-12-06"),
        ("A hearing is set on Friday.", "2024-12-06"),
        ("Snow is in the forecast for Friday.", "2024-12-06"),
        ("He cut his forecast for the second time on Friday.", "2024-11-29"),
        ("He arrived in Scotland on Friday.", "2024-11-29"),
        ("The race is set for Friday.", "2024-12-06"),
        ("His contract ends on Friday.", "2024-12-06"),
        ("The club's next match is at home on Friday.", "2024-12-06"),
        ("The firm reports earnings on Friday.", "2024-12-06"),
        ("The firm reports that it shut on Friday.", "2024-11-29"),
        ("He did not rule out a meeting in February.", "2025-02"),
        ("Police ruled out foul play in February.", "2024-02"),
        ("Sales rose in April.", "2024-04"),
        ("It opened last Wednesday.", "2024-11-27"),
        ("It opens next Wednesday.", "2024-12-11"),
        ("He spoke yesterday.", "2024-12-03"),
        ("He spoke the day before yesterday.", "2024-12-02"),
        ("She arrives tomorrow.", "2024-12-05"),
        ("He spoke earlier today.", "2024-12-04"),
        ("It burned last night.", "2024-12-03"),
        ("It rained last week.", "2024-11-25/2024-12-01"),
        ("It rained this past week.", "2024-11-25/2024-12-01"),
        ("It rained this weekend.", "2024-11-30/2024-12-01"),
        ("It rained last month.", "2024-11"),
        ("A decision comes next month.", "2025-01"),
        ("It closed earlier this year.", "2024"),
        ("It closed earlier this week.", "2024-12-02/2024-12-04"),
        ("It closed earlier in the week.", "2024-12-02/2024-12-04"),
        ("Earlier this month it closed.", "2024-12-01/2024-12-04"),
        ("Output doubled last year.", "2023"),
        ("He resigned effective next Wednesday, December 11.", "2024-12-11"),
        ("They saw him last Saturday, Nov. 30.", "2024-11-30"),
        ("They were arrested in January of last year after a call.", "2023-01"),
        ("They were arrested in March last year.", "2023-03"),
        ("A decision is expected in June of this year.", "2024-06"),
        ("It opens on May 5 of next year.", "2025-05-05"),
        ("The ship sailed from July 13 to 17 of last year.", "2023-07-13/2023-07-17"),
        ("It was shut from June to August of last year.", "2023-06/2023-08"),
        ("Cases rose in the first half of this year.", "2024-01/2024-06"),
        ("It was dry in the summer of last year.", "2023-22"),
        ("It shut last September.", "2024-09"),
        ("They met last summer.", "2024-22"),
        ("It is due by the end of the year.", "2024-12-31"),
        ("It happened three days ago.", "2024-12-01"),
        ("It happened two weeks ago.", "2024-11-20~"),
        ("It happened 14 months ago.", "2023-10"),
        ("It happened seventeen years ago.", "2007"),
        ("It happened a decade ago.", "2014~"),
        ("It grew over the past 30 days.", "2024-11-04/2024-12-04"),
        ("It grew in the last three years.", "2021/2024"),
    ],
)
def test_the_publication_date_gives_what_the_words_leave_out(text: str, value: str) -> None:
    assert [date.value for date in find_dates(text, WEDNESDAY)] == [value]


def test_a_year_in_words_that_belongs_to_another_name_is_a_date_of_its_own() -> None:
    assert values("In September this year’s fair was held.", WEDNESDAY) == {"September": "2024-09", "this year": "2024"}


@pytest.mark.parametrize("text", ["It closed earlier this week.", "It closed earlier this month."])
def test_on_its_first_day_nothing_of_a_week_or_month_lies_earlier(text: str) -> None:
    assert values(text, "2024-07-01") == {}


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


def test_a_publication_date_known_to_the_month_dates_months_and_years_but_no_days() -> None:
    assert values("Last month, last year, yesterday.", "2024-12") == {"Last month": "2024-11", "last year": "2023"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began on May 7, 2015. The following day it ended.", "2015-05-08"),
        ("It began on May 7, 2015. It ended two days later.", "2015-05-09"),
        ("It began on May 7, 2015, up from the year before, they said.", "2014"),
        ("It began in March 2015. That month, two died.", "2015-03"),
        ("He left in 2010. Two years later he came back.", "2012"),
        ("He left in 2010. In March of that year he married.", "2010-03"),
        ("He left in 2010 after she died in March the same year.", "2010-03"),
        ("It was open from May to June 2015. In March of that year it had rained.", "2015-03"),
        ("He left in 2010. It rained on May 5 of the following year.", "2011-05-05"),
        ("It opened in 2016 and closed the following March.", "2017-03"),
        ("It opened in June 2016 and closed the following March.", "2017-03"),
        ("It opened in June 2016 and closed the following December.", "2016-12"),
        ("It opened in June 2016 and closed the following June.", "2017-06"),
        ("It opened in 2016 and closed the following March 5.", "2017-03-05"),
        ("It opened in 2016. The previous March it had closed.", "2015-03"),
        ("It opened in 2016 and closed the following March 2018.", "2018-03"),
        ("It began on May 7, 2015, as in 2003.\n\nThe previous day, two had died.", "2015-05-06"),
        ("It began on May 7, 2015, as in 2003. Just the day before, two had died.", "2015-05-06"),
    ],
)
def test_the_narrative_counts_from_the_date_named_last(text: str, expected: str) -> None:
    assert find_dates(text)[-1].value == expected


@pytest.mark.parametrize(
    "text",
    [
        "It began on May 7, 2015, as in 2003.\n\nIt rained.\n\nThe previous day, two had died.",
        "It began on May 7, 2015.\n\nIt rained from 2013 to 2014.\n\nIn 2003 it snowed. The previous day, two died.",
        "It began on May 7, 2015. In 2003 he had slept as on the previous day.",
    ],
)
def test_the_previous_day_far_from_any_other_has_no_date(text: str) -> None:
    assert "previous day" not in " ".join(values(text))


def test_before_and_after_an_event_are_not_counted_from_the_date_named_last() -> None:
    assert len(find_dates("It began on May 7, 2015. The day after the vote he left.")) == 1


def test_a_dateline_serves_as_the_publication_date() -> None:
    text = "Team wins robot contest\nFriday, July 21, 2017\nThe team won on Tuesday."
    assert values(text)["Tuesday"] == "2017-07-18"


def test_a_dateline_within_days_of_the_given_date_is_what_the_text_counts_from() -> None:
    assert values("Tuesday, June 19, 2018\nYesterday it rained.", "2018-06-18")["Yesterday"] == "2018-06-18"


def test_a_date_in_the_opening_that_is_far_from_the_given_one_is_no_dateline() -> None:
    assert values("June 19, 1988\nYesterday it rained.", "2018-06-18")["Yesterday"] == "2018-06-17"


@pytest.mark.parametrize(
    "text",
    [
        "They may go, and thousands march on.",
        "Theresa May met the press.",
        "April Ryan asked a question.",
        "At least 2000 people fled.",
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


@pytest.mark.parametrize("published", ["", "XXXX-12-04", "2024-13-01", "0000", "sometime", "2024-02-31"])
def test_a_publication_date_that_tells_no_year_is_as_good_as_none(published: str) -> None:
    assert values("In June he left yesterday.", published) == {"June": "XXXX-06"}


def test_what_was_spoken_on_another_day_is_counted_from_that_day() -> None:
    text = "“It begins today,” Lee said on Monday. It ends today. “It is over as of last week,” Kim said on Tuesday."
    first, second = (text.index("“It b"), text.index("Lee")), (text.index("“It is"), text.index("Kim"))
    dates = find_dates(text, WEDNESDAY, [Speech(first, "2024-12-02"), Speech(second, "2024-11-26")])
    assert [date.value for date in dates] == [
        "2024-12-02",
        "2024-12-02",
        "2024-12-04",
        "2024-11-18/2024-11-24",
        "2024-12-03",
    ]


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
