"""When a claim counts as hedged, and when as negated. In the sentences, [[…]] is content and {{…}} the cue."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.certainty import is_hedged, is_negated
from app.extraction.values import Span

BRACKET = re.compile(r"\[\[|\]\]|\{\{|\}\}")


def _marked(sentence: str) -> tuple[str, list[Span], list[Span]]:
    """The sentence without brackets, its content and its cue."""
    text, position, starts = "", 0, [0]
    spans: dict[str, list[Span]] = {"]]": [], "}}": []}
    for bracket in BRACKET.finditer(sentence):
        text += sentence[position : bracket.start()]
        position = bracket.end()
        if bracket[0] in spans:
            spans[bracket[0]].append((starts.pop(), len(text)))
        else:
            starts.append(len(text))
    return text + sentence[position:], spans["]]"], spans["}}"]


def hedged(sentence: str) -> bool:
    text, content, cue = _marked(sentence)
    return is_hedged(text, content, cue, (0, len(text)))


def negated(sentence: str) -> bool:
    text, content, cue = _marked(sentence)
    return is_negated(text, content, cue)


@pytest.mark.parametrize(
    "sentence",
    [
        "[[The deal has reportedly freed funds for roads]].",
        "The minister reportedly {{said}} [[that the deal is done]].",
        "[[The group is believed to hold twelve hostages]].",
        "[[The suspected smugglers were held]].",
        "[[The pilot is said to be safe]].",
        "Police {{suspect}} [[that he left the country]].",
        "[[The pilot]] {{is reported}} [[to be safe]].",
        "Engineers {{doubted}} [[that it would hold]].",
        "Scientists {{hypothesized}} [[that the lake froze]].",
    ],
)
def test_the_writers_own_reserve_hedges_a_claim(sentence: str) -> None:
    assert hedged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{said}} [[the bridge may close]].",
        "She {{added}} [[that this might not necessarily mean a strike]].",
        '[["Maybe they are far away, but they help,"]] he {{said}}.',
        "He {{said}} [[a deal could come soon]].",
        "He {{said}} [[a deal is likely]].",
        '[["I think we will win,"]] he {{said}}.',
        "He {{said}} [[the fire appears to be out]].",
        "He {{said}} [[it is possible that the line is cut]].",
        '[["I wonder if we will win,"]] he {{said}}.',
    ],
)
def test_possibility_within_the_statement_hedges_it(sentence: str) -> None:
    assert hedged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{said}} [[the vote is in May]].",
        "[[The country showed its military might]], he {{said}}.",
        "He {{said}} [[they could not reach the town]].",
        "He {{said}} [[troops guard the border]], which may change.",
        "He {{declared}} [[a state of emergency so that he could build a wall]].",
        "He {{said}} [[he would vote for it if they could vote too]].",
        "[[The fire]] {{was reported}} by the museum.",
        '[["We will win,"]] she {{said}}.',
        '[["We will win,"]] she {{said}} to reporters.',
        "[[The theft was reported by the museum to the police]].",
    ],
)
def test_months_strength_inability_and_other_clauses_do_not_hedge(sentence: str) -> None:
    assert not hedged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{said}} [[that the army did not cross the border]].",
        "[[“We don’t know him,”]] she {{said}}.",
        "He {{said}} [[no troops were sent]].",
        "[[Neither side has won]], he {{said}}.",
        "He {{said}} [[that if it rains, the fair will never open]].",
        "[[While it grew fast, the firm has not made a profit]].",
    ],
)
def test_a_negative_in_the_main_clause_negates_a_claim(sentence: str) -> None:
    assert negated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry {{denied}} [[that its jets bombed the town]].",
        "The court {{rejected}} [[the charge of fraud]].",
        "He {{did not say}} [[that taxes would rise]].",
        "She {{never claimed}} [[to have met him]].",
        "He {{refused}} [[to give up power]].",
        "The minister {{ruled out}} [[a new election]].",
    ],
)
def test_a_cue_that_denies_negates_a_claim(sentence: str) -> None:
    assert negated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{said}} [[that the army crossed the border without a fight]].",
        "He {{said}} [[the firm not only grew but hired]].",
        "There is [[no doubt the firm grew]], he {{said}}.",
        "He {{said}} [[the No. 1 firm grew]].",
        "He {{said}} [[it was nothing but a game]].",
        "He {{said}} [[it helps people who do not vote]].",
        "[[While he did not give details, exports rose]].",
        "[[Exports rose, but wages did not]].",
        "He {{said}} [[the country faces a no deal exit]].",
        '[["He laughs at us,"]] she {{said}}. [["He knows there is no crisis."]]',
        "[[Guards stand at the gates as a reserve not involved in fighting]], he {{said}}.",
    ],
)
def test_negatives_beside_the_main_clause_leave_a_claim_positive(sentence: str) -> None:
    assert not negated(sentence)


@given(st.text(), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50))))
def test_no_text_and_no_spans_are_too_odd_to_be_judged(text: str, spans: list[Span]) -> None:
    assert isinstance(is_hedged(text, spans, spans, (0, len(text))), bool)
    assert isinstance(is_negated(text, spans, spans), bool)
