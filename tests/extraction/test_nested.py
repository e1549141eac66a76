"""What A said that B said: both are claims, the inner one inside the outer."""

import pytest

from app.extraction.extractor import Extractor
from app.extraction.values import ClaimKind


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def told(extractor: Extractor, text: str) -> list[tuple[str, str, str]]:
    """Speaker, content and kind of each claim that somebody is credited with."""
    return [
        (
            " ".join(text[start:end] for start, end in claim.speaker.spans),
            " ".join(text[start:end] for start, end in claim.content).strip('“”",. '),
            claim.kind.value,
        )
        for claim in extractor.extract(text).claims
        if claim.speaker and claim.kind is not ClaimKind.NARRATED
    ]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "Ann Lee said that the minister denied that he took bribes.",
            ("Ann Lee", "that the minister denied that he took bribes", "indirect"),
            ("the minister", "that he took bribes", "indirect"),
        ),
        (
            "Police said a witness told officers the driver ran a red light.",
            ("Police", "a witness told officers the driver ran a red light", "indirect"),
            ("a witness", "the driver ran a red light", "indirect"),
        ),
        (
            "Bob Hill said that the paper reported that Ann Lee “knew about the plan”.",
            ("Bob Hill", "that the paper reported that Ann Lee “knew about the plan", "mixed"),
            ("the paper", "that Ann Lee “knew about the plan", "mixed"),
        ),
        (
            "“The bridge will be closed,” Ann Lee said, according to a transcript that was released on Monday.",
            ("a transcript that was released on Monday", "The bridge will be closed,” Ann Lee said", "mixed"),
            ("Ann Lee", "The bridge will be closed", "direct"),
        ),
        (
            '"There is no deal," Ann Lee told reporters, according to Kyodo News.',
            ("Kyodo News", 'There is no deal," Ann Lee told reporters', "mixed"),
            ("Ann Lee", "There is no deal", "direct"),
        ),
        (
            '"I was never told of it," Ann Lee replied, according to Kyodo News.',
            ("Kyodo News", 'I was never told of it," Ann Lee replied', "mixed"),
            ("Ann Lee", "I was never told of it", "direct"),
        ),
        (
            "According to Kyodo News, Ann Lee said there was a deal.",
            ("Kyodo News", "Ann Lee said there was a deal", "indirect"),
            ("Ann Lee", "there was a deal", "indirect"),
        ),
    ],
)
def test_both_speakers_are_credited(
    extractor: Extractor, text: str, outer: tuple[str, str, str], inner: tuple[str, str, str]
) -> None:
    assert sorted(told(extractor, text)) == sorted([outer, inner])


def test_what_a_quoted_speaker_passes_on_is_not_a_quotation_of_its_source(extractor: Extractor) -> None:
    text = "“The minister told us that the old bridge is safe,” Ann Lee said."
    assert told(extractor, text) == [
        ("Ann Lee", "The minister told us that the old bridge is safe", "direct"),
        ("The minister", "that the old bridge is safe", "indirect"),
    ]


def test_marks_around_the_whole_are_no_part_of_what_is_said_within(extractor: Extractor) -> None:
    text = "Ann Lee told the court: 'He shouted at me, \"Get out.\" He said he would burn the house down.'"
    assert told(extractor, text)[1:] == [("He", "he would burn the house down", "indirect")]


@pytest.mark.parametrize(
    "text",
    [
        "Bob Hill said Ann Lee never said that she would resign.",
        "Bob Hill said that Ann Lee would not say that the vote was fair.",
        "Bob Hill asked whether Ann Lee had said that the vote was fair.",
        "Bob Hill said: “I said that it would rain all day.”",
        "Bob Hill said that police responded to the call within ten minutes of it.",
        "“It is not something that she says every day of the week,” Bob Hill said.",
        "Bob Hill confirmed that a letter had been sent but denied that the money was owed to the town.",
    ],
)
def test_nobody_is_credited_with_what_was_not_said_or_was_said_by_the_outer_speaker(
    extractor: Extractor, text: str
) -> None:
    assert [speaker for speaker, _, _ in told(extractor, text)] == ["Bob Hill"]


def test_who_says_one_thing_and_insists_on_another_is_credited_with_each_by_itself(extractor: Extractor) -> None:
    text = "Bob Hill said that two people died on Sunday and insisted the town had acted quickly."
    assert told(extractor, text) == [
        ("Bob Hill", "that two people died on Sunday", "indirect"),
        ("Bob Hill", "the town had acted quickly", "indirect"),
    ]


def test_a_quotation_at_the_end_of_the_inner_claim_is_closed(extractor: Extractor) -> None:
    text = 'According to the Daily Post, Ann Lee said the plan was "bonkers".'
    inner = next(claim for claim in extractor.extract(text).claims if claim.content[0][0] == text.index("the plan"))
    assert text[slice(*inner.content[0])] == 'the plan was "bonkers"'


def test_what_the_outer_speaker_adds_is_not_the_inner_claim(extractor: Extractor) -> None:
    text = "“He told me that he was innocent and I believe him,” Ann Lee said."
    assert ("He", "that he was innocent", "indirect") in told(extractor, text)


def test_what_the_inner_speaker_tells_of_the_outer_is_the_inner_claim(extractor: Extractor) -> None:
    text = "“The doctor told me I had to rest and I could not work,” Ann Lee said."
    assert ("The doctor", "I had to rest and I could not work", "indirect") in told(extractor, text)


@pytest.mark.parametrize(
    ("told_by", "inner"),
    [
        ("she had been told by the company that the plant was safe", "the company"),
        ("she was told by a bishop by telephone that the plant was safe", "a bishop"),
        ("police were told by a neighbour that the plant was safe", "a neighbour"),
        ("the company told her that the plant was safe", "the company"),
        ("she had been told that the plant was safe", None),
        ("the town has been warned that the plant was safe", None),
        ("residents were told the plant was safe", None),
    ],
)
def test_who_hears_something_has_not_said_it(extractor: Extractor, told_by: str, inner: str | None) -> None:
    passed_on = told(extractor, f"Ann Lee said {told_by}.")[1:]
    assert passed_on == ([(inner, "that the plant was safe", "indirect")] if inner else [])


@pytest.mark.parametrize(
    "text",
    [
        "The first reported theft was on Jan. 31, in the old port, when two boats were taken, Ann Lee said.",
        '"I am sorry for the port ... Having said that, as a mayor, I must keep it shut this year," Ann Lee said.',
    ],
)
def test_what_only_looks_like_a_telling_inside_what_is_said_is_none(extractor: Extractor, text: str) -> None:
    assert [claim[0] for claim in told(extractor, text)] == ["Ann Lee"]
