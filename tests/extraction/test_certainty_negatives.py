"""Negative words that negate no claim, and one that does. Marked as `judged` reads it."""

import pytest

from tests.extraction.judged import denied, negated


@pytest.mark.parametrize(
    "sentence",
    [
        'He {{said}} [[they shouted support for a "no" vote]].',
        'She {{urged}} [[a "No" vote]].',
        "She {{urged}} [[voting 'No']].",
        "She {{said}} [[the “no” camp had won]].",
        '[["My body said no,"]] she {{said}}.',
        "She {{said}} [[they say no to the plan]].",
        "He {{said}} [[it was a train to nowhere]].",
        "He {{said}} [[the talks are going nowhere]].",
        "He {{said}} [[it came out of nowhere]].",
        "He {{said}} [[it is no secret that fares rose]].",
        "He {{said}} [[no fewer than 40 ships sank]].",
        "He {{said}} [[it would open no later than Friday]].",
        "He {{said}} [[it would close not later than May]].",
        "He {{said}} [[the bridge will be built no earlier than 2030]].",
        "He {{said}} [[it took no longer than six weeks]].",
        "He {{said}} [[the move is a sign the town would not pay]].",
        "He {{said}} [[it was a clear signal Moscow would not wait]].",
        "He {{said}} [[12 aides - none of whom were involved - have agreed to repay]].",
        "He {{said}} [[that 12 aides – who were not involved – have agreed]].",
        "He {{said}} [[in a year with no new models, sales rose]].",
        "He {{said}} [[there's no mistaking that it rained]].",
        "He {{said}} [[it was a setback, no two ways about it]].",
        '[["You carry on, don\'t you?"]] he {{said}}.',
    ],
)
def test_a_negative_that_belongs_to_no_main_verb_leaves_a_claim_positive(sentence: str) -> None:
    assert not negated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{promised}} [[that not a single bill would be left unpaid]].",
        "He {{said}} [[no votes were cast]].",
        "He {{said}} [[Ann Lee said no votes were cast]].",
        'She {{answered}} [["No, it rained."]]',
        'She {{answered}} [["No,"]] she {{said}}, [["It rained."]]',
        '[["Your Honor,"]] Berg {{said}}, [["I did not take the money."]]',
        '[["Doctor,"]] Berg {{said}}, [["If it rains, I will not go."]]',
        '[["My friends,"]] Berg {{said}}, [["We have not lost."]]',
        "[[“Look,”]] Berg {{said}}, [[“We do not know.”]]",
        "He {{said}} [[it would no longer open on Friday]].",
        "He {{said}} [[the talks are going nowhere near the point]].",
        "He {{said}} [[they were nowhere to be seen]].",
        "He {{said}} [[there is no secret recipe]].",
        "He {{said}} [[there is no sign the war will end]].",
        "He {{said}} [[it is not a sign the war will end]].",
        "He {{said}} [[12 aides - all of them rich - have not agreed]].",
        "He {{said}} [[in no case did sales rise]].",
        "He {{said}} [[with no new models, sales did not rise]].",
    ],
)
def test_a_negative_of_the_main_verb_negates_a_claim(sentence: str) -> None:
    assert negated(sentence)
    assert not denied(sentence)
