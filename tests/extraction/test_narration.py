"""What an article states in its own voice: facts, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.layout import Layout
from app.extraction.narration import find_narrated
from app.extraction.tags import Attribution
from tests.extraction.markup import attribution


def narrated(text: str, *said: tuple[str, str, str]) -> list[str]:
    attributions = [attribution(text, *each) for each in said]
    found = find_narrated(Layout.of(text), attributions)
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    "fact",
    [
        "The bank closed three of its branches on Monday",
        "Two bridges were damaged in the storm",
        "Oslo is the capital of Norway",
        "The two countries have signed a treaty on fishing",
        "Their arrival has reportedly slowed the works",
        'The so-called "green belt" was opened to builders in 2019',
        "In 2019, 40 percent of farmers were over 60",
        "By tradition, the mayor opens the fair in May",
        "Per request of the mayor, three bridges were closed",
        "In view of the storm, three bridges were closed",
        "Although the town is, reportedly, usually quiet, three bridges were closed",
        "The town put the toll booths at the end of the bridge",
        "The names of three bridges were changed in 2019",
        "Among likely voters, the mayor has a lead of 12 points",
        "Efforts to save the old bridge were unsuccessful",
        "Calls to close the bridge were met with protests",
        "The new law was edited and approved by the council",
        "The council has verified the count of the bridges",
        "The water is clear in the lake where the bridge was closed",
    ],
)
def test_a_statement_of_fact_is_narrated_without_its_full_stop(fact: str) -> None:
    assert narrated(f"{fact}.") == [fact]


def test_a_relative_clause_does_not_keep_a_sentence_from_stating_a_fact() -> None:
    assert narrated("The bridge that was closed has opened.") == ["The bridge that was closed has opened"]
    assert narrated("The town closed a bridge that leads north.") == ["The town closed a bridge that leads north"]


def test_an_example_of_what_somebody_said_is_not_the_articles_own() -> None:
    text = "Ann Lee said bridges rust. For example, the bridge in the north was closed in May."
    assert narrated(text, ("Ann Lee", "said", "bridges rust")) == []
    assert narrated("Many bridges were closed. For example, the bridge in the north was closed in May.") == [
        "For example, the bridge in the north was closed in May"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Storm Closes Three Bridges Near The Old Town",
        "Bridges In The Old Town Were Closed After The Storm.",
        "Why were three bridges in the town closed?",
        "The workers at a bridge near the town.",
        "The town should have closed the bridge much earlier.",
        "Unfortunately, the town has closed three more bridges.",
        "The storm might have damaged three more bridges.",
        "The storm is likely to close three more bridges.",
        "The bridges are unlikely to be open before the fair.",
        "We have walked over all three of the bridges.",
        "Read more about how the bridges were closed.",
        "The town hall has declined to comment on the bridges.",
        "This story was updated after the bridges were closed.",
        "Photo by a visitor who was near the bridge.",
        "“The bridges were closed because of the storm.”",
        "The bridges were “closed for all because of the storm”.",
        "The bridges were closed, said a visitor to the town.",
        "According to the town hall, three bridges were closed.",
        "Per numbers reported by the town hall, three bridges were closed.",
        "The closure began, the town hall described, at a bridge in the north.",
        "They found the bridges of the old town to be in a bad state.",
        "Bridge where several of the visitors were hurt.",
        "The newspaper has contacted the town hall about the bridges and is awaiting a response.",
        "If the storm is strong, three bridges are closed.",
        "It was late.",
        "In her opinion, the town has three very old bridges.",
        "In Ann Lee's view, the town has three very old bridges.",
        "By one tradition, the bridge was built by a giant.",
        "By reports on Saturday, three bridges were closed.",
        "The storm closed two bridges and, by early reports, a tunnel.",
        "Per the rules of the town hall, three bridges were closed.",
        "In a weekly report of the town hall, the storm damaged three bridges.",
        "The official position remained that the storm closed the bridges.",
        "The accusation against the town is that it closed the bridges.",
        "An investigation by the town hall found no damage and was closed.",
        "The weather advisory placed three more bridges under warning.",
        "The use of bridges is falling in the old town, reveals the yearly traffic survey.",
        "The port authority, which is run by the state, put the loss at $4 million.",
        "The ministry in Oslo puts the number of closed bridges at 40.",
        "The town hall could not immediately be reached for comment.",
        "It was not immediately clear whether anybody was hurt.",
        "It was not clear from the records who paid the firm.",
        "It remains unclear from the report exactly why the bridge was closed.",
        "Appear on the ballot in enough states to have a chance.",
        "Be recognized by three clubs of the town.",
        "Ann Lee of the town hall could not be reached.",
        "The town hall had no immediate comment.",
        "There was no immediate comment from the town hall.",
        "The town hall did not immediately comment.",
        "A lawyer for the town hall could not be located for comment.",
        "Efforts to reach the town hall were unsuccessful.",
        "Attempts to contact Ann Lee have failed.",
        "Calls to the town hall went unanswered.",
        "Messages left for the town hall were not returned.",
        "An email to the town hall was not immediately answered.",
        "This interview has been edited and condensed.",
        "The conversation was edited for length and clarity.",
        "Some names have been changed to protect the visitors.",
        "The live blog is now closed.",
        "Reporting was contributed by Ann Lee and Bob Hill.",
        "This press release contains forward-looking statements.",
        "The BBC was not able to verify the footage independently.",
        "The footage could not be independently verified.",
    ],
)
def test_what_is_no_fact_of_the_articles_own_is_left_out(sentence: str) -> None:
    assert narrated(sentence) == []


def test_what_somebody_is_credited_with_is_not_narrated() -> None:
    text = "The bridges near the town were closed, visitors noted. Two towers were also closed on Monday."
    assert narrated(text, ("visitors", "noted", "The bridges near the town were closed")) == [
        "Two towers were also closed on Monday"
    ]


@pytest.mark.parametrize(
    "credit",
    ["Image: Ann Lee.", "Photo: Ann Lee (Flickr).", "(Image: A. Lee)", "Photo by Ann Lee.", "Credit: Acme News."],
)
def test_a_line_that_ends_in_a_credit_is_a_caption(credit: str) -> None:
    assert narrated(f"Three bridges were closed on Monday. {credit}") == []
    assert narrated(
        f"The old bridge has opened.\nThree bridges were closed. {credit}\nA tower was closed on Monday."
    ) == [
        "The old bridge has opened",
        "A tower was closed on Monday",
    ]


def test_the_head_of_an_attributed_sentence_is_not_narrated() -> None:
    text = "Ann Lee, the judge of the court, decided, according to the summary, that three bridges were closed."
    assert narrated(text, ("the summary", "according to", "that three bridges were closed")) == []


def test_a_conceding_clause_in_front_is_left_off() -> None:
    text = "While Ms. Lee did not name them, three bridges were closed in May."
    assert narrated(text) == ["three bridges were closed in May"]
    assert narrated(text, ("Ms. Lee", "did not name", "them")) == ["three bridges were closed in May"]


def test_a_participle_that_reports_is_left_off() -> None:
    text = "Oslo and Bergen signed a treaty in June, pledging to share their bridges."
    assert narrated(text, ("Oslo and Bergen", "pledging", "to share their bridges")) == [
        "Oslo and Bergen signed a treaty in June"
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO, Norway (AP) — ",
        "OSLO, May 14 (Kyodo) - ",
        "NEW YORK, North Dakota, Sept. 3 (AP) -- ",
        "Oslo, 14 May 2026 – ",
        "Oslo, Norway – ",
    ],
)
def test_a_dateline_is_left_off(dateline: str) -> None:
    assert narrated(f"{dateline}Three bridges were closed on Monday.") == ["Three bridges were closed on Monday"]


@given(st.lists(st.sampled_from(["While ", "Ann ", "closed ", "was ", "“", "”", ". ", ", ", "\n", "OSLO — ", "é"])))
def test_narrated_spans_of_any_text_are_parts_of_its_sentences_that_nobody_is_credited_with(words: list[str]) -> None:
    text = "".join(words)
    third = len(text) // 3
    credited = [Attribution((), (), ((third, 2 * third),), 1.0)] if third else []
    for start, end in find_narrated(Layout.of(text), credited):
        assert any(first <= start < end <= last for first, last in Layout.of(text).sentences)
        assert end <= third or 2 * third <= start


@pytest.mark.parametrize(("head", "facts"), [("Ann Lee in an interview", 0), ("Ann Lee and the bridge", 3)])
def test_answers_of_an_interview_are_not_the_articles_own(head: str, facts: int) -> None:
    asked = [
        f"{question}\nWe saw it. The bridge was closed in 2019."
        for question in ("Is it safe?", "Why is that?", "And now?")
    ]
    assert len(narrated("\n".join([head, *asked]))) == facts
