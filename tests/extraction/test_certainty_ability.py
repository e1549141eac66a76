"""What somebody is able or permitted to do hedges no claim, what is possible does. Marked as `judged` reads it."""

import pytest

from tests.extraction.judged import hedged


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{said}} [[the two sides could come to no agreement]].",
        "He {{said}} [[the firm could make no promises]].",
        "He {{said}} [[no decision could be taken]].",
        "He {{said}} [[no one could have foreseen it]].",
        "He {{said}} [[the only thing I could do was wait]].",
        "He {{said}} [[it was the best anyone could do there]].",
        "He {{said}} [[I knew I could rely on her]].",
        "He {{said}} [[I was glad because I could go home]].",
        "He {{said}} [[her son could read well at the age of three]].",
        "He {{said}} [[we could see the smoke]].",
        "He {{said}} [[we put as much food as we could into the car]].",
        "He {{said}} [[we ate as much of it as we could that night]].",
        "He {{said}} [[the children could see the fire]].",
        "He {{said}} [[people could see thick black smoke]].",
        "He {{said}} [[we could see that he was hurt]].",
    ],
)
def test_could_of_the_past_tells_what_somebody_was_able_to_do(sentence: str) -> None:
    assert not hedged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        '[["I think about Lee every day,"]] she {{said}}.',
        '[["I think of her often,"]] she {{said}}.',
        '[["We believe in miracles,"]] she {{said}}.',
        '[["He tells me whether I may leave the house,"]] she {{said}}.',
    ],
)
def test_what_is_on_ones_mind_and_what_is_permitted_are_certain(sentence: str) -> None:
    assert not hedged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{said}} [[the vote could make no difference]].",
        "He {{said}} [[a no deal could be followed by chaos]].",
        "He {{said}} [[they knew they could lose]].",
        "He {{said}} [[they left as they could be hurt]].",
        "He {{said}} [[we went because we could win]].",
        "He {{said}} [[children could die by the age of five]].",
        "He {{said}} [[we could see the end of the war]].",
        "He {{said}} [[I think about 40 homes burned]].",
        "He {{said}} [[I think of course it will rain]].",
        "He {{said}} [[nobody knows whether he may have fled]].",
    ],
)
def test_could_of_what_may_come_hedges(sentence: str) -> None:
    assert hedged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        '[["It is believed the man fled,"]] she {{said}}.',
        "He {{said}} [[it is thought that two men were hurt]].",
        "He {{said}} [[it was widely understood the bank had closed]].",
        "It is feared [[the dam has burst]], he {{said}}.",
    ],
)
def test_what_nobody_in_particular_believes_is_hedged(sentence: str) -> None:
    assert hedged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{said}} [[it is understood by all]].",
        "He {{said}} [[it was thought of as a joke]].",
    ],
)
def test_what_all_understand_is_not_hedged(sentence: str) -> None:
    assert not hedged(sentence)
