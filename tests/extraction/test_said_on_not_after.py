"""Nothing in an article was said after it appeared."""

from app.extraction.dates import find_dates
from app.extraction.said_on import not_after


def test_what_was_said_in_a_stretch_of_time_was_said_by_the_day_the_article_appeared() -> None:
    dates = find_dates("This week, in December, it rained.", "2024-12-04")
    assert [date.value for date in not_after("2024-12-04", dates)] == ["2024-12-02/2024-12-04", "2024-12"]
    assert not_after("2024-12-02", find_dates("This week it rained.", "2024-12-02")) == []


def test_nothing_was_said_after_the_article_appeared() -> None:
    dates = find_dates("It rained in 2018, in May 2019, on 2 June 2019, on 4 June 2019, in July 2019 and in 2020.")
    assert [date.value for date in not_after("2019-06-03", dates)] == ["2018", "2019-05", "2019-06-02"]
    assert [date.value for date in not_after("2019", dates)][-1] == "2019-07"
    assert not_after(None, dates) == dates
