"""What is refused, left open or called false, and whether that denies a claim. Marked as `judged` reads it."""

import pytest

from tests.extraction.judged import denied, negated


@pytest.mark.parametrize(
    "sentence",
    [
        "Congress {{has denied}} [[funding for a wall]].",
        "The judge {{denied}} [[bail to a man who was arrested in May]].",
        "The league {{denied}} [[the team a place it had earned]].",
        "The town {{denied}} [[the party permission to hold rallies]].",
        "The judge {{denied}} [[bail to Hill]].",
        "The judge {{denied}} [[the request for a new trial]].",
        "The judge {{denied}} [[Ann Lee's latest appeal]].",
        "The judge {{denied}} [[a motion that the trial be moved]].",
        "The army {{is denying}} [[aid groups access]].",
        "The club {{denied}} [[her a ticket]].",
        "The vote {{denied}} [[Ann Lee the nomination]].",
        "The vote {{denied}} [[the mayor a second term]].",
        "The judge {{never denied}} [[bail to Hill]].",
    ],
)
def test_who_does_not_grant_something_denies_no_claim(sentence: str) -> None:
    assert not denied(sentence)
    assert not negated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{denied}} [[that an appeal had been lodged]].",
        "He {{denied}} [[an appeal had been lodged]].",
        "He {{denied}} [[visa fraud]].",
        "He {{denied}} [[reports of a request for funding]].",
        "He {{denied}} [[having access to the files]].",
        "He {{denied}} [[he made a request for bail]].",
        "He {{denied}} [[the charges a day later]].",
        "He {{denied}} [[taking a bribe]].",
        "He {{denied}} [[her account]].",
        "The court {{rejected}} [[the request for bail]].",
        "The minister {{denied}} [[requests for money had been made]].",
        "The firm {{denied}} [[access to the files had been sold]].",
    ],
)
def test_a_claim_about_something_granted_may_be_denied(sentence: str) -> None:
    assert denied(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{called}} [[climate change a hoax]].",
        "He {{called}} [[evolution a lie]].",
        "He {{called}} [[the vaccine that the town bought a hoax]].",
        "He {{called}} [[the paper fake news]].",
    ],
)
def test_who_calls_what_is_no_claim_a_hoax_asserts_that(sentence: str) -> None:
    assert not denied(sentence)
    assert not negated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{called}} [[the allegations against him a lie]].",
        "He {{called}} [[the claim false]].",
        "He {{called}} [[the report “fake news”]].",
        "He {{called}} [[it a hoax]].",
    ],
)
def test_who_calls_a_claim_a_hoax_denies_it(sentence: str) -> None:
    assert denied(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "[[Her statement]] {{was not challenged by}} <<the moderators>>.",
        "He {{did not question}} [[the need for a vote]].",
        "He {{never contested}} [[that they had met]].",
        "<<Nobody>> {{challenged}} [[the need for a vote]].",
    ],
)
def test_who_does_not_challenge_a_claim_denies_nothing(sentence: str) -> None:
    assert not denied(sentence)
    assert not negated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They {{failed to reach a decision about}} [[who would stand]].",
        "The party {{hasn't decided}} [[whether it will stand]].",
        "The video {{doesn't clearly show}} [[what he did]].",
    ],
)
def test_a_question_left_open_is_not_denied(sentence: str) -> None:
    assert not denied(sentence)
    assert not negated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The party {{refused to decide}} [[whether it will stand]].",
        "The party {{said no to}} [[a new vote]].",
        "The video {{does not show}} [[that he fell]].",
        "The party {{did not say}} [[that it will stand]].",
        "The party {{would not confirm}} [[that it will stand]].",
        "The party {{did not mention}} [[that it will stand]].",
        "The party {{declined}} [[to stand]].",
        "The party {{denied}} [[that it would not say when it will stand]].",
    ],
)
def test_what_is_not_shown_not_asserted_or_turned_down_is_denied(sentence: str) -> None:
    assert denied(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm {{declined}} [[to comment]].",
        "The firm {{declined to comment on}} [[the report]].",
        "The firm {{has not commented on}} [[the report]].",
        "The party {{did not say}} [[whether it will stand]].",
        "The party {{would not discuss on the show}} [[whether it will stand]].",
        "He {{has yet to say}} [[whether he will stand]].",
        "He {{was unable to say}} [[how many had been hurt]].",
        "He {{refused}} [[to name them]].",
        "He {{refused to confirm}} [[when the ceremony would take place]].",
        "She {{refused to give}} [[her personal views on the case]].",
        "Police {{did not provide details about}} [[the incident]].",
        "Officials {{have not released}} [[any further details]].",
        "Police {{gave no details about}} [[the incident]].",
        "The firm {{made no announcement about}} [[the new model]].",
        "He {{didn't mention}} [[the president]].",
        "We {{do not know}} [[how many were hurt]].",
        "They {{are under no illusions}} [[that it will be tough]].",
    ],
)
def test_who_keeps_something_back_denies_nothing(sentence: str) -> None:
    assert not denied(sentence)
    assert not negated(sentence)
