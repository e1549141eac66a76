"""A source in the middle of what it tells: the subject before it and the predicate after it belong together."""

import pytest

from tests.extraction.settling import attribution, settled

RAINED = "that it had rained"


@pytest.mark.parametrize(
    ("subject", "source", "cue", "middle"),
    [
        ("Lee", "the bank", "said", "Lee, the bank said"),
        ("Ann Lee", "the Chronicle", "according to", "Ann Lee, according to the Chronicle"),
        ("The general", "the newspaper", "wrote", "The general, the newspaper wrote"),
    ],
)
def test_a_subject_before_its_source_has_the_predicate_after_it(
    subject: str, source: str, cue: str, middle: str
) -> None:
    text = f"{middle}, told Cruz {RAINED}."
    said = [attribution(text, source, cue, subject), attribution(text, source, "told", RAINED)]
    assert settled(text, *said) == [
        (source, cue, [subject, f"told Cruz {RAINED}"]),
        (subject, "told", [RAINED]),
    ]


def test_the_subject_is_named_without_what_leads_into_the_sentence() -> None:
    text = f"But on Monday, Lee, the bank said, warned {RAINED}."
    said = [attribution(text, "the bank", "said", "But on Monday, Lee"), attribution(text, "", "warned", RAINED)]
    assert settled(text, *said) == [
        ("the bank", "said", ["But on Monday, Lee", f"warned {RAINED}"]),
        ("Lee", "warned", [RAINED]),
    ]


def test_a_predicate_that_was_left_out_is_told_too() -> None:
    text = f"Lee, the bank said, told his wife {RAINED}."
    assert settled(text, attribution(text, "the bank", "said", "Lee", RAINED)) == [
        ("the bank", "said", ["Lee", f"told his wife {RAINED}"]),
        ("Lee", "told", [RAINED]),
    ]


def test_what_a_subject_says_by_a_predicate_that_is_told_is_its_own_too() -> None:
    text = f"The mayor of Ely, the bank said, has warned people {RAINED}."
    assert settled(text, attribution(text, "the bank", "said", "The mayor of Ely", f"has warned people {RAINED}")) == [
        ("the bank", "said", ["The mayor of Ely", f"has warned people {RAINED}"]),
        ("The mayor of Ely", "has warned", [RAINED]),
    ]


def test_a_predicate_that_says_nothing_is_only_told() -> None:
    text = "The museum, Lee said, celebrated his heroes."
    said = [attribution(text, "Lee", "said", "The museum"), attribution(text, "Lee", "celebrated", "his heroes")]
    assert settled(text, *said) == [("Lee", "said", ["The museum", "celebrated his heroes"])]


@pytest.mark.parametrize("cue", ["adding", "and added"])
def test_a_source_that_goes_on_after_a_whole_statement_is_its_own(cue: str) -> None:
    text = f"“It rained,” Lee said, {cue} that it was wet."
    said = [attribution(text, "Lee", "said", "“It rained,”"), attribution(text, "Lee", cue, "that it was wet")]
    assert settled(text, *said) == [("Lee", "said", ["“It rained,”"]), ("Lee", cue, ["that it was wet"])]


def test_a_participle_after_a_source_is_its_own() -> None:
    text = "The talks failed, Lee said, adding that it was late."
    said = [
        attribution(text, "Lee", "said", "The talks failed"),
        attribution(text, "Lee", "adding", "that it was late"),
    ]
    assert settled(text, *said) == [("Lee", "said", ["The talks failed"]), ("Lee", "adding", ["that it was late"])]


def test_a_sentence_before_a_source_is_no_subject_of_what_follows() -> None:
    text = f"It rained, Lee said, then said {RAINED}."
    said = [attribution(text, "Lee", "said", "It rained"), attribution(text, "Lee", "then said", RAINED)]
    assert settled(text, *said) == [("Lee", "said", ["It rained"]), ("Lee", "then said", [RAINED])]
