"""What days are counted from: the publication date, a dateline, or the article's own narrative."""

import pytest

from app.extraction.dates import Speech, find_dates
from tests.extraction.dating import WEDNESDAY, values


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
        ("It opens on Friday week.", "2024-12-13"),
        ("It opens Wednesday week.", "2024-12-18"),
        ("They worked a Monday-to-Friday week.", "2024-11-29"),
        ("It happened on Friday week in, week out.", "2024-11-29"),
        ("He spoke yesterday.", "2024-12-03"),
        ("He spoke the day before yesterday.", "2024-12-02"),
        ("She arrives tomorrow.", "2024-12-05"),
        ("He spoke earlier today.", "2024-12-04"),
        ("He was told today that it rained.", "2024-12-04"),
        ("Today he was told that it rained.", "2024-12-04"),
        ("It burned last night.", "2024-12-03"),
        ("It rained last week.", "2024-11-25/2024-12-01"),
        ("It rained this past week.", "2024-11-25/2024-12-01"),
        ("It rained this weekend.", "2024-11-30/2024-12-01"),
        ("It rained at the weekend.", "2024-11-30/2024-12-01"),
        ("It fell in the September quarter.", "2024-07/2024-09"),
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
        ("They met last autumn.", "2024-23"),
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


@pytest.mark.parametrize("text", ["It closed earlier this week.", "It closed earlier this month."])
def test_on_its_first_day_nothing_of_a_week_or_month_lies_earlier(text: str) -> None:
    assert values(text, "2024-07-01") == {}


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


def test_on_a_friday_the_weekend_is_the_one_before_after_a_verb_in_the_past_and_else_the_coming_one() -> None:
    friday = "2024-12-06"
    assert values("It rained over the weekend.", friday) == {"the weekend": "2024-11-30/2024-12-01"}
    assert values("Forecasters warned of snow this weekend.", friday) == {"this weekend": "2024-12-07/2024-12-08"}


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It was built last summer.", "2026-07-15", "2025-22"),
        ("It was built last spring.", "2026-04-15", "2025-21"),
        ("It was built last winter.", "2026-01-15", "2024-24"),
        ("It was built last winter.", "2026-03-15", "2025-24"),
        ("It was built this winter.", "2026-01-15", "2025-24"),
        ("It was built this past winter.", "2026-01-15", "2025-24"),
        ("It opens next winter.", "2026-01-15", "2026-24"),
        ("It opens this autumn.", "2026-01-15", "2026-23"),
    ],
)
def test_a_season_that_is_running_is_neither_the_last_nor_the_next(text: str, published: str, value: str) -> None:
    assert [date.value for date in find_dates(text, published)] == [value]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It is closed from March 2 to June 9.", "2026-05-01", "2026-03-02/2026-06-09"),
        ("It will be closed from March 2 to June 9.", "2026-05-01", "2027-03-02/2027-06-09"),
        ("Sales between January 5 and December 10 rose.", "2026-11-20", "2026-01-05/2026-12-10"),
        ("Sales between January and November rose.", "2026-11-20", "2026-01/2026-11"),
        ("It is open from December 20 to January 5.", "2026-12-04", "2026-12-20/2027-01-05"),
    ],
)
def test_a_range_without_a_year_is_shorter_than_one(text: str, published: str, value: str) -> None:
    assert [date.value for date in find_dates(text, published)] == [value]


@pytest.mark.parametrize("words", ["The following day", "The next day"])
def test_the_next_day_counts_from_the_day_with_which_a_sentence_opened(words: str) -> None:
    text = f"On Tuesday, Lee told the court he left on March 3, 2021. {words}, he left again."
    assert values(text, "2024-12-05")[words] == "2024-12-04"
