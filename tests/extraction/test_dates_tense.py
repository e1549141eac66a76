"""The tense around a date tells the year or week that it leaves out."""

import pytest

from app.extraction.dates import find_dates

WEDNESDAY = "2024-12-04"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In May, a judge ruled for the firm.", "2024-05"),
        ("Back in April, the bank cut its rating.", "2024-04"),
        ("It is known that in May a similar case was heard.", "2024-05"),
        ("A strike in May was called off.", "2024-05"),
        ("At a hearing in the capital in May, Lee was asked for more.", "2024-05"),
        ("At a hearing in the capital in May, Lee will ask for more.", "2025-05"),
        ("In May, the court will hear the case.", "2025-05"),
        ("On Friday, the union will vote.", "2024-12-06"),
        ("On Friday, the union is scheduled to vote.", "2024-12-06"),
        ("On Friday, the union is said to have met.", "2024-11-29"),
        ("On Friday, the union said that it will vote.", "2024-11-29"),
        ("On Friday, crowds in face masks sang.", "2024-11-29"),
        ("The attack on Friday will not be forgotten.", "2024-11-29"),
        ("On December 20, two men accused of spying will go on trial.", "2024-12-20"),
        ("The concert on January 10 has been cancelled.", "2025-01-10"),
        ("It will be formally opened on January 10.", "2025-01-10"),
        ("The ministry said the checks must be completed before January 10.", "2025-01-10"),
        ("“In May we begin,” Lee said.", "2025-05"),
    ],
)
def test_where_no_verb_comes_before_a_date_the_one_after_it_has_its_tense(text: str, value: str) -> None:
    assert [date.value for date in find_dates(text, WEDNESDAY)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The trial was due to start in September but was put off.", "2024-09"),
        ("The trial was due to start in March.", "2025-03"),
        ("He said that he would resign in October.", "2024-10"),
        ("He said that he would resign in March.", "2025-03"),
        ("A rally would be held on Friday.", "2024-12-06"),
        ("The trial is due to start in September.", "2025-09"),
        ("The bodies were not found until Thursday.", "2024-11-28"),
        ("The road will not reopen until Thursday.", "2024-12-05"),
        ("She was not expected back until Thursday.", "2024-12-05"),
        ("The trial had been due to start in March.", "2024-03"),
        ("He said that he would resign in July.", "2025-07"),
        ("She would later win gold in July.", "2024-07"),
        ("The court said it would later rule in March.", "2025-03"),
        ("He wanted to sell the house in July.", "2024-07"),
        ("He wanted to leave on Tuesday but stayed.", "2024-12-03"),
        ("They agreed to extend the deal in March.", "2024-03"),
        ("The trial was due to start on Tuesday.", "2024-12-03"),
        ("The trial had been due to start on Thursday.", "2024-11-28"),
        ("The storm was forecast to arrive late on Thursday.", "2024-12-05"),
    ],
)
def test_what_lay_ahead_of_the_past_is_in_the_year_nearest_to_publication(text: str, value: str) -> None:
    assert [date.value for date in find_dates(text, WEDNESDAY)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In June 2023, the bank said branches would close on July 5.", "2023-07-05"),
        ("In March 2022, Berg said the plant would open in September.", "2022-09"),
        ("In May 2020, Acme said it would cut 300 jobs by February and 50 by March.", "2021-03"),
        ("In May 2020, Acme promised to cut 300 jobs by February.", "2021-02"),
        ("In May 2020, Acme promised to cut jobs, but it will close in March.", "2025-03"),
        ("On June 3, 2023, the trial was due to start in July.", "2023-07"),
        ("In June 2023, Berg was elected. She would open the fair in March.", "2025-03"),
        ("In June 2023, Acme agreed, but last month it said it would close in March.", "2025-03"),
        ("In June 2023, Acme agreed, but it will close in March.", "2025-03"),
        ("In June 2025, Acme would close, as it would in March.", "2025-03"),
        ("Since June 2023, Acme has said it would close in March.", "2025-03"),
    ],
)
def test_what_would_be_is_counted_from_the_past_that_its_sentence_opens_with(text: str, value: str) -> None:
    assert find_dates(text, WEDNESDAY)[-1].value == value


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The council hired staff before the November election.", "2026-05-12", "2026-11"),
        ("Weeks before the September vote, it was shut.", "2026-05-12", "2026-09"),
        ("The council hired staff before the December general election.", "2026-05-12", "2026-12"),
        ("The council hired staff before the November election.", "2026-12-12", "2026-11"),
        ("The council had hired staff before the November election.", "2026-05-12", "2025-11"),
        ("The council hired staff before the November fire.", "2026-05-12", "2025-11"),
    ],
)
def test_a_vote_that_something_came_before_is_the_nearest(text: str, published: str, value: str) -> None:
    assert [date.value for date in find_dates(text, published)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is expected to be completed in August.",
        "The bridge is likely to be closed in August.",
        "She said she hopes to visit China in August.",
        "The mayor aims to have the bridge repaired by August.",
        "The vote is pencilled in for late in August.",
        "The team is training for a match in August.",
        "The trial, which began in May, resumes in August.",
        "The law comes into force in August.",
        "The final is on August 15.",
    ],
)
def test_what_is_expected_planned_or_hoped_for_lies_ahead(text: str) -> None:
    assert find_dates(text, WEDNESDAY)[-1].value.startswith("2025-08")


def test_a_date_at_the_start_of_a_sentence_has_not_the_tense_of_the_one_before() -> None:
    text = "She would be held in Oslo. Thursday's protest was small."
    assert [date.value for date in find_dates(text, WEDNESDAY)] == ["2024-11-28"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The rule took effect on Dec. 20.", "2023-12-20"),
        ("The pact was signed in Oslo on Dec. 20.", "2023-12-20"),
        ("Since Dec. 20, the road has been shut.", "2023-12-20"),
        ("They would win 40% of the vote, up from 38% on Dec. 20.", "2023-12-20"),
        ("The firm called a vote on Dec. 20.", "2024-12-20"),
        ("The firm, based in Oslo, meets on Dec. 20.", "2024-12-20"),
        ("The pact is signed on Dec. 20.", "2024-12-20"),
        ("The bank said on Dec. 5 that it grew.", "2024-12-05"),
        ("The mine was captured in December.", "2024-12"),
        ("They would win 40% of the vote, down from 60% in October.", "2024-10"),
    ],
)
def test_what_was_done_on_a_day_lies_in_the_past(text: str, value: str) -> None:
    assert [date.value for date in find_dates(text, WEDNESDAY)] == [value]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The mine was captured in December.", "2024-11-27", "2023-12"),
        ("The mine was captured in November.", "2024-11-02", "2024-11"),
    ],
)
def test_what_was_done_in_a_month_was_not_done_in_the_coming_one(text: str, published: str, value: str) -> None:
    assert [date.value for date in find_dates(text, published)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She urged members to pass the bill by March 30.", "2025-03-30"),
        ("A judge ordered the firm to pay in September.", "2024-09"),
        ("The council approved a rise beginning in June.", "2025-06"),
        ("Lee was named chief executive, effective March 1.", "2025-03-01"),
        ("In May, the council voted to close the school.", "2024-05"),
        ("He said that a rate cut in March was likely.", "2025-03"),
        ("He said that a fire in March was the likely cause.", "2024-03"),
        ("He will hear when he is sentenced on March 10.", "2025-03-10"),
        ("He called an election for March 4.", "2025-03-04"),
        ("The deadline is March 31.", "2025-03-31"),
        ("They missed the deadline of Sept. 30.", "2024-09-30"),
        ("The union called a strike on Oct. 3.", "2024-10-03"),
        ("The recession in July was inevitable.", "2024-07"),
        ("Lee told the police he flew to work in July.", "2024-07"),
        ("Lee is running for mayor in April.", "2025-04"),
        ("Ahead of Sunday's vote, Lee said that it was late.", "2024-12-08"),
        ("Lee is a doubt for Saturday's match.", "2024-12-07"),
        ("The trial continues on Thursday.", "2024-12-05"),
        ("Polls open on Sunday.", "2024-12-08"),
        ("If there is no reply by Sunday, it closes.", "2024-12-08"),
        ("Trains were unlikely to run before Friday.", "2024-12-06"),
        ("He could walk out as early as Friday.", "2024-12-06"),
    ],
)
def test_what_was_asked_for_or_likely_lies_ahead(text: str, value: str) -> None:
    assert [date.value for date in find_dates(text, WEDNESDAY)] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "On Jan. 6, 2021, they came. He was tried on Jan. 13. He left on Jan. 20.",
            ["2021-01-06", "2021-01-13", "2021-01-20"],
        ),
        ("In 2019, Lee was arrested on March 3.", ["2019", "2019-03-03"]),
        ("In 2019, Lee was arrested. He left on March 3.", ["2019", "2024-03-03"]),
        ("Elected in 2019, Lee was arrested on March 3.", ["2019", "2024-03-03"]),
        ("It began in February 2022. By March 15, they had come.", ["2022-02", "2022-03-15"]),
        ("It began in February 2022.\nHe was tried on March 15.", ["2022-02", "2024-03-15"]),
        ("He was charged on March 3, 2022. He was freed on Nov. 30.", ["2022-03-03", "2024-11-30"]),
        ("It has grown since June 2022, and again since the fire in August.", ["2022-06", "2024-08"]),
        ("It began in June 2022. He was tried on March 15.", ["2022-06", "2024-03-15"]),
    ],
)
def test_a_past_year_that_was_told_of_goes_on(text: str, values: list[str]) -> None:
    assert [date.value for date in find_dates(text, WEDNESDAY)] == values
