"""The date of a claim is the one that stands with its cue."""

import pytest

from app.extraction.dates import find_dates
from app.extraction.layout import Layout
from app.extraction.said_on import find_said_on
from app.extraction.tags import Attribution
from app.extraction.values import Span


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return start, start + len(part)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Lee said on Nov. 27, 2024 that it rained.", "Lee", "said", "that it rained", "2024-11-27"),
        ("It rained, Lee said on Nov. 27, 2024.", "Lee", "said", "It rained", "2024-11-27"),
        ("On Nov. 27, 2024, Lee told reporters it rained.", "Lee", "told", "it rained", "2024-11-27"),
        ("Lee said it rained on Nov. 27, 2024.", "Lee", "said", "it rained on Nov. 27, 2024", None),
        ("Lee, who left in 2016, said it rained.", "Lee, who left in 2016,", "said", "it rained", None),
        ("Lee, who left in 2016, is expected to sail.", "", "is expected", "to sail", None),
        ("Lee, who was freed on Nov. 27, 2024, said it rained.", "Lee", "said", "it rained", None),
        ("Lee, whose ship sank on Nov. 27, 2024, said it rained.", "Lee", "said", "it rained", None),
        ("They were freed on Nov. 27, 2024 but Lee said it rained.", "Lee", "said", "it rained", None),
        ("Lee left on Nov. 27, 2024 and said it rained.", "Lee", "said", "it rained", None),
        ("On Nov. 27, 2024, Lee was fired for saying it rained.", "Lee", "saying", "it rained", None),
        ("On Nov. 27, 2024, Lee left after wrongly saying it rained.", "Lee", "wrongly saying", "it rained", None),
        ("On Nov. 27, 2024, Lee replied by saying it rained.", "Lee", "saying", "it rained", "2024-11-27"),
        ("Lee was fired for saying on Nov. 27, 2024 it rained.", "Lee", "saying", "it rained", "2024-11-27"),
        ("Lee held a briefing on Nov. 27, 2024 and said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("Lee spoke on Nov. 27, 2024 and said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("Lee, who spoke on Nov. 27, 2024, said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("Lee, who in 2020 saw Oslo, tweeted a laugh.", "Lee", "tweeted", "a laugh", None),
        ("Acme, which in 2020 made cars, said it rained.", "Acme", "said", "it rained", None),
        ("Lee, arrested on Nov. 27, 2024, said it rained.", "Lee", "said", "it rained", None),
        ("Lee accused Acme in 2020 of lying.", "Lee", "accused", "Acme in 2020 of lying", "2020"),
        (
            "Lee accused the firm on Nov. 27, 2024 of it.",
            "Lee",
            "accused",
            "the firm on Nov. 27, 2024 of it",
            "2024-11-27",
        ),
        ("Lee accused a man who fled in 2020 of lying.", "Lee", "accused", "a man who fled in 2020 of lying", None),
        ("It rained, Lee said, citing Acme, on Nov. 27, 2024.", "Lee", "said", "It rained", "2024-11-27"),
        (
            "Lee - in a speech on Nov. 27, 2024 that drew fire - said it rained.",
            "Lee",
            "said",
            "it rained",
            "2024-11-27",
        ),
        ("Lee accused Acme of lying in 2020 to us.", "Lee", "accused", "Acme of lying in 2020 to us", None),
        ("The charge, filed in 2019, was denied by Lee.", "Lee", "was denied", "The charge", None),
        ("The plan - unveiled in 2019 - was welcomed by Lee.", "Lee", "was welcomed", "The plan", None),
        ("The charge was denied by Lee on Nov. 27, 2024.", "Lee", "was denied", "The charge", "2024-11-27"),
        ("It rained, Lee said, citing Nov. 26, 2024's report.", "Lee", "said", "It rained", None),
        ("It rained, Lee said, speaking on Nov. 27, 2024.", "Lee", "said", "It rained", "2024-11-27"),
        (
            "In a notice issued at 11:00 a.m. on Nov. 27, 2024, Lee said it rained.",
            "Lee",
            "said",
            "it rained",
            "2024-11-27",
        ),
        (
            "Her report on Acme, which left Oslo in 1986, found it rained.",
            "Her report on Acme, which left Oslo in 1986,",
            "found",
            "it rained",
            None,
        ),
        (
            "A report, which was released on Nov. 27, 2024, found it rained.",
            "A report, which was released on Nov. 27, 2024,",
            "found",
            "it rained",
            "2024-11-27",
        ),
        (
            "A poll conducted on Nov. 20, 2024 found it rained.",
            "A poll conducted on Nov. 20, 2024",
            "found",
            "it rained",
            None,
        ),
        (
            "A Reuters/Ipsos poll released Nov. 27, 2024 found it rained.",
            "A Reuters/Ipsos poll released Nov. 27, 2024",
            "found",
            "it rained",
            "2024-11-27",
        ),
        ("In a separate development on Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("Lee - the only one to sail, in 2020 - said it rained.", "Lee", "said", "it rained", None),
        ("Lee — freed on Nov. 27, 2024 — said it rained.", "Lee", "said", "it rained", None),
        ("Lee (born in 1972) said it rained.", "Lee", "said", "it rained", None),
        ("Lee — speaking on Nov. 27, 2024 — said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("Lee-Marie in 2020 said it rained.", "Lee-Marie", "said", "it rained", "2020"),
        (
            "In May 2024, Lee sold Acme - a firm bought in 1998 - and said it rained.",
            "Lee",
            "said",
            "it rained",
            "2024-05",
        ),
        ("Lee left the plan (drafted in 2019) and said it rained.", "Lee", "said", "it rained", None),
        ("Lee left the plan — drafted in 2019 — and said it rained.", "Lee", "said", "it rained", None),
        ("Lee left the plan (published in 2019) and said it rained.", "Lee", "said", "it rained", None),
        ("Lee left - in 2019 as chair - and said it rained.", "Lee", "said", "it rained", None),
        ("Lee said (in an interview in 2019) it rained.", "Lee", "said", "it rained", "2019"),
        ("It was wet (Lee said in 2019 it rained) and cold.", "Lee", "said", "it rained", "2019"),
        ("Lee said - in 2019 - it rained.", "Lee", "said", "it rained", "2019"),
        ("It was wet - Lee said in 2019 it rained.", "Lee", "said", "it rained", "2019"),
        ("Nov. 27, 2024's announcement came a year after Lee promised rain.", "Lee", "promised", "rain", None),
        ("The launch Nov. 27, 2024 comes two days after Lee urged rain.", "Lee", "urged", "rain", None),
        ("The news in 2020 came as the mayor Lee urged rain.", "Lee", "urged", "rain", None),
        ("In 2020 the news came as a blow, Lee said.", "Lee", "said", "the news came as a blow", "2020"),
        ("The news came after Lee in 2020 urged rain.", "Lee", "urged", "rain", "2020"),
        ("Ahead of 2024's fair, Lee said it rained.", "Lee", "said", "it rained", None),
        ("For 2024, Acme said it rained.", "Acme", "said", "it rained", None),
        ("After 2024's storm, Lee said it rained.", "Lee", "said", "it rained", None),
        ("On 2024’s big storm, Lee said it rained.", "Lee", "said", "it rained", None),
        ("On 2024's first show, Lee said it rained.", "Lee", "said", "it rained", "2024"),
        ("At 2024's big fair, Lee said it rained.", "Lee", "said", "it rained", "2024"),
        ("After 2024's second debate, Lee said it rained.", "Lee", "said", "it rained", "2024"),
        ("Asked if Nov. 27, 2024 was too late, Lee said it rained.", "Lee", "said", "it rained", None),
        ("Asked whether 2024 was too late, Lee said it rained.", "Lee", "said", "it rained", None),
        ("Although Nov. 27, 2024 was a holiday, Lee said it rained.", "Lee", "said", "it rained", None),
        ("It rained, though Nov. 27, 2024 Lee said it was dry.", "Lee", "said", "it was dry", "2024-11-27"),
        ("2024 will see men who say it will rain.", "men", "say", "it will rain", None),
        ("In 2024 will come men who say it will rain.", "men", "say", "it will rain", "2024"),
        (
            "It rained, Lee told the judge, her old friend, in a hearing in Big Sands, Ohio, on Nov. 27, 2024.",
            "Lee",
            "told",
            "It rained",
            "2024-11-27",
        ),
        (
            "It rained, Lee told the judge, a friend, of a garden and house in Big Sands, Ohio, on Nov. 27, 2024.",
            "Lee",
            "told",
            "It rained",
            None,
        ),
        ("On 2024's Meet the Town, Lee said it rained.", "Lee", "said", "it rained", "2024"),
        ("Asked on Nov. 27, 2024 about the sea, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("A letter, dated Nov. 27, 2024, said it rained.", "A letter", "said", "it rained", "2024-11-27"),
        ("Lee, asked on Nov. 27, 2024, said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("Lee, who is old, on Nov. 27, 2024 said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("It rained, Lee said, less than the storm in 2020.", "Lee", "said", "It rained", None),
        ("It rained, Lee told Kim, after a drought in 2020.", "Lee", "told", "It rained", None),
        ("It rained, Lee told Kim, after a meeting in 2020.", "Lee", "told", "It rained", "2020"),
        ("On air Lee attacked the plan, which was made on Nov. 27, 2024.", "Lee", "attacked", "the plan", None),
        ("Lee said it rained. They met on Nov. 27, 2024.", "Lee", "said", "it rained", None),
        ("Lee said it rained.", "Lee", "said", "it rained", None),
        ("By Nov. 27, 2024 Lee is expected to sail.", "", "is expected", "to sail", None),
        ("Since early 2024, Lee has urged the club to sail.", "Lee", "has urged", "the club to sail", None),
        ("It rained, and on Nov. 27, 2024 the club said it was wet.", "the club", "said", "it was wet", "2024-11-27"),
        (
            "In a study published on Nov. 27, 2024 in Oslo, scientists say it rains.",
            "scientists",
            "say",
            "it rains",
            "2024-11-27",
        ),
        ("It rained, Lee said, speaking to reporters on Nov. 27, 2024.", "Lee", "said", "It rained", "2024-11-27"),
        (
            "Lee announced rain for the north in a letter on Nov. 27, 2024.",
            "Lee",
            "announced",
            "rain for the north",
            "2024-11-27",
        ),
        ("It rained, according to Lee on Nov. 27, 2024.", "Lee", "according to", "It rained", "2024-11-27"),
        (
            "According to a report on Nov. 27, 2024 by the club, it rained.",
            "a report on Nov. 27, 2024 by the club",
            "According to",
            "it rained",
            "2024-11-27",
        ),
        (
            "Lee, author of a study published on Nov. 27, 2024, said it rained.",
            "Lee, author of a study published on Nov. 27, 2024,",
            "said",
            "it rained",
            None,
        ),
        ("Lee, the club’s 2020 hope, said it rained.", "Lee", "said", "it rained", None),
        ("Opening the fair on Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("Opening the fair on Nov. 27, 2024 in Oslo, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("At a big rally on Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("In a letter dated Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("In one message, sent on Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("In a storm lost on Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", None),
        ("At a rally on Nov. 27, 2024 it rained, Lee said.", "Lee", "said", "it rained", None),
        ("Having left Oslo at noon on Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", None),
        ("The 2020 hope Lee said it rained.", "The 2020 hope Lee", "said", "it rained", None),
        ("Lee denied the charge on Nov. 27, 2024.", "Lee", "denied", "the charge", "2024-11-27"),
        ("Lee has denied any wrongdoing late on Nov. 27, 2024.", "Lee", "has denied", "any wrongdoing", "2024-11-27"),
        ("Lee declined to comment on Nov. 27, 2024.", "Lee", "declined", "to comment", "2024-11-27"),
        ("Lee denied the theft on Nov. 27, 2024.", "Lee", "denied", "the theft", None),
        ("Lee denied leaking the report on Nov. 27, 2024.", "Lee", "denied", "leaking the report", None),
        ("Lee repeated the charge on Nov. 27, 2024.", "Lee", "repeated", "the charge", None),
        ("Speaking after 2024's cup match, Lee said it rained.", "Lee", "said", "it rained", "2024"),
        ("Lee, speaking to fans after 2024's win, said it rained.", "Lee", "said", "it rained", "2024"),
        ("Speaking before 2024's match, Lee said it rained.", "Lee", "said", "it rained", None),
        ("Speaking after 2024's storm, Lee said it rained.", "Lee", "said", "it rained", None),
        ("After 2024's match, Lee said it rained.", "Lee", "said", "it rained", None),
        ("In 2020 Lee said it rained.", "Lee", "said", "it rained", "2020"),
        ("At a meeting on Nov. 27, 2024 the club was wet, while Lee said it rained.", "Lee", "said", "it rained", None),
        ("The club moved on Nov. 27, 2024, with Lee adding it rained.", "Lee", "adding", "it rained", None),
        ("Two days later, on Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("A few days later, on Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("“It rained,” Lee said in her 1976 autobiography.", "Lee", "said", "“It rained,”", "1976"),
        ("“It rained,” Lee recalled in a 2009 retelling.", "Lee", "recalled", "“It rained,”", "2009"),
        ("In a 2006 interview with a magazine, Lee said it rained.", "Lee", "said", "it rained", "2006"),
        ("In a 2006 storm Lee said it rained.", "Lee", "said", "it rained", None),
        ("Lee spoke of a 2006 interview and said it rained.", "Lee", "said", "it rained", None),
        ("Lee announced her candidacy in 2013 at a fair.", "Lee", "announced", "her candidacy", "2013"),
        ("Lee expects the fair in 2013.", "Lee", "expects", "the fair", None),
        ("Lee announced the fair on Nov. 27, 2024.", "Lee", "announced", "the fair", None),
        ("Lee announced the fair, which began in 2013.", "Lee", "announced", "the fair", None),
        (
            "On Nov. 25, 2024, Lee wrote to the club, to which on Nov. 27, 2024 Kim said it rained.",
            "Kim",
            "said",
            "it rained",
            "2024-11-27",
        ),
        (
            "On Nov. 25, 2024, Lee wrote to the club, which Kim said was wet.",
            "Kim",
            "said",
            "was wet",
            None,
        ),
        (
            "Starting in 2001, she spent years on it; Lee said it rained.",
            "Lee",
            "said",
            "it rained",
            None,
        ),
        (
            "On Nov. 27, 2024, Lee, while out, praised the club but said it rained.",
            "Lee",
            "said",
            "it rained",
            "2024-11-27",
        ),
        (
            "Oslo on Nov. 27, 2024 left the pact, a week after Lee said it rained.",
            "Lee",
            "said",
            "it rained",
            None,
        ),
        (
            "Acme reported revenue of $9 billion on Nov. 27, 2024.",
            "Acme",
            "reported",
            "revenue of $9 billion on Nov. 27, 2024",
            "2024-11-27",
        ),
        ("Acme reported sales of $9 in 2024.", "Acme", "reported", "sales of $9 in 2024", None),
        ("Acme reported a fire on Nov. 27, 2024.", "Acme", "reported", "a fire on Nov. 27, 2024", None),
        ("It rained, Lee said, two days after the vote on Nov. 27, 2024.", "Lee", "said", "It rained", None),
        ("Late on Nov. 27, 2024, Lee said it rained.", "Lee", "said", "it rained", "2024-11-27"),
        ("OSLO, Nov. 27, 2024 (AP) - It rained, Lee has said.", "Lee", "has said", "It rained", None),
        (
            "As of Nov. 25, 2024 the club was shut, and as of Nov. 27, 2024 no rain was reported.",
            "",
            "was reported",
            "no rain",
            "2024-11-27",
        ),
    ],
)
def test_a_claim_is_dated_by_its_cues_sentence(
    text: str, source: str, cue: str, content: str, expected: str | None
) -> None:
    sources = (span(text, source),) if source else ()
    attribution = Attribution(sources, (span(text, cue),), (span(text, content),), 1.0)
    sentence = next(bounds for bounds in Layout.of(text).sentences if text.index(cue) < bounds[1])
    dates = [date for date in find_dates(text) if date.span[1] <= sentence[1]]
    assert find_said_on(text, attribution, sentence, dates) == expected


def test_a_continued_quotation_has_no_date_of_its_own() -> None:
    text = "“All day,” on Nov. 27, 2024."
    attribution = Attribution((), (), (span(text, "“All day,”"),), 1.0)
    assert find_said_on(text, attribution, (0, len(text)), find_dates(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Earlier this week on Wednesday Lee said it rained.",
        "Earlier this week, on Wednesday, Lee said it rained.",
        "Lee said earlier this week, on Wednesday, that it rained.",
    ],
)
def test_a_day_that_a_week_is_narrowed_to_is_when_it_was_said(text: str) -> None:
    attribution = Attribution((span(text, "Lee"),), (span(text, "said"),), (span(text, "it rained"),), 1.0)
    dates = find_dates(text, "2024-12-07")
    assert find_said_on(text, attribution, (0, len(text)), dates) == "2024-12-04"
