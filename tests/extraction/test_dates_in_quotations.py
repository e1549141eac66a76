"""What a speaker calls "today" is the day of speaking, not that of the article."""

from dataclasses import replace

import pytest

from app.extraction.claims import ClaimBuilder, Surroundings, dated_as_spoken
from app.extraction.dates import find_dates
from app.extraction.layout import Layout
from app.extraction.tags import Attribution
from tests.extraction.markup import attribution

PUBLISHED = "2024-12-07"
"""A Saturday."""


def surroundings(text: str) -> Surroundings:
    return Surroundings(Layout.of(text), (), find_dates(text, PUBLISHED), (), PUBLISHED)


def values(text: str, *attributions: Attribution) -> dict[str, str]:
    return {text[slice(*date.span)]: date.value for date in dated_as_spoken(surroundings(text), attributions).dates}


def test_in_a_quotation_today_is_the_day_it_was_said() -> None:
    text = "“By today’s ruling the fair may open,” Lee said on Thursday."
    said = attribution(text, "Lee", "said", "“By today’s ruling the fair may open,”")
    assert values(text, said) == {"today": "2024-12-05", "Thursday": "2024-12-05"}


def test_so_it_is_in_the_quoted_part_of_what_was_said() -> None:
    text = "Lee said on Thursday the fair, which opens today, was “ready as of last night”."
    said = attribution(text, "Lee", "said", "the fair, which opens today, was “ready as of last night”")
    assert values(text, said) == {"Thursday": "2024-12-05", "today": "2024-12-07", "last night": "2024-12-04"}


def test_in_words_that_are_the_articles_own_today_is_the_articles_day() -> None:
    text = "Lee said on Thursday that the fair opens today."
    said = attribution(text, "Lee", "said", "the fair opens today")
    assert values(text, said)["today"] == PUBLISHED


@pytest.mark.parametrize("when", ["", " in November"])
def test_where_it_is_not_told_on_which_day_somebody_spoke_today_is_left_out(when: str) -> None:
    text = f"“It opens today,” Lee said{when}."
    assert "today" not in values(text, attribution(text, "Lee", "said", "“It opens today,”"))


def test_so_is_tomorrow_which_may_come_after_the_article() -> None:
    text = "“It opens tomorrow,” Lee said."
    assert values(text, attribution(text, "Lee", "said", "“It opens tomorrow,”")) == {}


def test_what_names_its_day_stays() -> None:
    text = "“It opens on Dec. 4,” Lee said."
    assert values(text, attribution(text, "Lee", "said", "“It opens on Dec. 4,”")) == {"Dec. 4": "2024-12-04"}


def test_a_quotation_that_goes_on_in_the_next_paragraph_was_spoken_on_the_same_day() -> None:
    text = "“It opens today,” Lee said on Thursday.\n\n“It closes tomorrow.”\n\n“It snowed yesterday.”"
    said = attribution(text, "Lee", "said", "“It opens today,”")
    goes_on = [attribution(text, "", "", part) for part in ("“It closes tomorrow.”", "“It snowed yesterday.”")]
    assert values(text, said, *goes_on) == {
        "today": "2024-12-05",
        "Thursday": "2024-12-05",
        "tomorrow": "2024-12-06",
        "yesterday": "2024-12-04",
    }


def test_a_quotation_that_nobody_begins_has_no_day_of_its_own() -> None:
    text = "“It opens today,” Lee said on Thursday.\n\nIt rained.\n\n“It closes tomorrow.”"
    said = attribution(text, "Lee", "said", "“It opens today,”")
    assert values(text, said, attribution(text, "", "", "“It closes tomorrow.”")) == {
        "today": "2024-12-05",
        "Thursday": "2024-12-05",
    }


def test_what_somebody_else_says_within_a_quotation_is_dated_from_the_day_of_the_quotation() -> None:
    text = "“Kim told me yesterday that it opens,” Lee said on Thursday."
    said = attribution(text, "Lee", "said", "“Kim told me yesterday that it opens,”")
    told = replace(attribution(text, "Kim", "told me yesterday", "that it opens"), nested=True)
    around = dated_as_spoken(surroundings(text), (said, told))
    assert ClaimBuilder(around).attributed(told, None, None).said_on == "2024-12-04"
