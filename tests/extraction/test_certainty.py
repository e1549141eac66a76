"""When a claim counts as hedged, negated or denied. In the sentences, [[…]] is content, {{…}} cue, <<…>> source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.certainty import is_hedged, is_negated
from app.extraction.values import Span
from tests.extraction.judged import denied, hedged, negated


@pytest.mark.parametrize(
    "sentence",
    [
        "[[The deal has reportedly freed funds for roads]].",
        "The minister reportedly {{said}} [[that the deal is done]].",
        "[[The group is believed to hold twelve hostages]].",
        "[[A suspected gas leak caused the fire]].",
        "He {{said}} [[that 12 alleged breaches were found]].",
        "He {{said}} [[the two are the suspected smugglers]].",
        "[[The reports remain unconfirmed]], he {{said}}.",
        "Reportedly, <<Ann Lee>> often {{said}} [[that it was late]].",
        "[[The bridge has closed]], <<Ann Lee>> {{said}}, reportedly.",
        "[[The pilot is said to be safe]].",
        "He {{said}} [[the state is suspected of sending arms]].",
        "Police {{suspect}} [[that he left the country]].",
        "[[The pilot]] {{is reported}} [[to be safe]].",
        "Engineers {{doubted}} [[that it would hold]].",
        "Scientists {{hypothesized}} [[that the lake froze]].",
        "<<Rumors>> {{circulated}} [[that the lake froze]].",
        "<<Ann Lee>> {{suggested}}, in likelihood, [[the lake froze]].",
        "It changes much: possibly, {{according to}} <<Ann Lee>>, [[half of the lake]].",
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
        "He {{said}} [[it is 70 percent likely to rain]].",
        '[["I think we will win,"]] he {{said}}.',
        "He {{said}} [[the fire appears to be out]].",
        "He {{said}} [[it is possible that the line is cut]].",
        '[["I wonder if we will win,"]] he {{said}}.',
        "He {{said}} [[he suspected the line was cut]].",
        "He made a proposal [[which traders say could raise prices]].",
        "He {{said}} [[in all likelihood the line is cut]].",
        "<<The judge>> {{said}} [[the strike could last weeks]].",
        "He {{said}} [[he could face prison]].",
        "He {{said}} [[shops could see lower sales]].",
        "He {{said}} [[residents could return in summer]].",
        "He {{said}} [[as many as 100 homes could burn]].",
    ],
)
def test_possibility_within_the_statement_hedges_it(sentence: str) -> None:
    assert hedged(sentence)


@pytest.mark.parametrize("cue", ["asked", "has repeatedly wondered"])
def test_what_is_asked_is_not_asserted(cue: str) -> None:
    assert hedged(f"Lee {{{{{cue}}}}} [[whether it had rained]].")
    assert not hedged("Lee {{said}} [[whether it rained was not clear]].")


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
        '[["It drew more guests than anyone could have expected,"]] he {{said}}.',
        "<<The court>> {{ruled}} [[that reporters could see the files]].",
        "<<The court>> {{found}} [[that it could rule on the vote]].",
        '[["Only a judge may free them,"]] he {{said}}.',
        '[["They are toys you could push down,"]] she {{said}}.',
        '[["I sat down and I could play,"]] she {{said}}.',
        "The witness {{said}} [[he could identify him]].",
        "He {{said}} [[he could see the tower]].",
        "She {{said}} [[she could hear drones]].",
        "He {{said}} [[he could find no trace of it]].",
        "He {{said}} [[the firm could no longer pay]].",
        "He {{said}} [[he could only watch]].",
        "He {{said}} [[he ran as fast as he could]].",
        "He {{said}} [[she did everything she could to help]].",
        "Police {{said}} [[residents could return to their homes]].",
        "Those who walked were [[18 per cent less likely to fall ill]], she {{said}}.",
        "He {{said}} [[poor children are twice as likely to fall ill]].",
        "He {{said}} [[Cruz leads among likely voters]].",
        "He {{said}} [[the storm made it much more likely that ships would sink]].",
        "She {{said}} [[women were more likely to leave than men]].",
    ],
)
def test_months_strength_ability_permission_and_other_clauses_do_not_hedge(sentence: str) -> None:
    assert not hedged(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "[[The suspected smugglers were held]].",
        "[[The alleged gunmen fled]], he {{said}}.",
        "He {{said}} [[the paper keeps a list of the accused and of alleged breaches]].",
        "The alleged attacker {{said}} [[that it was late]].",
        "The mayor reportedly fled, and Ann Lee {{said}} [[that it was late]].",
        "The mayor, reportedly in a hurry, spoke briefly, and {{said}} [[that it was late]].",
        "A man who reportedly fled {{told}} reporters [[that it was late]].",
        "At least four people were reportedly on board; he {{said}} [[the pilot was new]].",
        "He {{said}} [[the pilot was new]], leaving reportedly four on board.",
    ],
)
def test_a_reserve_about_something_else_does_not_hedge_a_claim(sentence: str) -> None:
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
        '[["We\'re not going to wait,"]] she {{said}}.',
        'They [["appear not to have shown any care,"]] she {{said}}.',
        '[["Any acts that harm the town and its people will not be tolerated,"]] she {{said}}.',
        "He {{said}} [[that the law on trade, which seeks a balance, does not preclude a fine]].",
        'She {{said}} [["It is NOT over"]].',
        "Ann Lee {{Says}} [[Her Town Will Not Close The Bridge]].",
        'He {{said}} [[with so many bridges, "there is no single way in"]].',
        "He {{said}} [[nobody came]].",
        "He {{said}} [[the town did not pay or it lied]].",
        'He {{said}} [[that "dull" and "slow" plans do not "fit the town"]].',
        "He {{said}} [[the fight is ‘not over’]].",
        "It was [[“not the news that families wanted”]], she {{said}}.",
        "He {{said}} [[I think it does not matter]].",
        "He {{said}} [[last year they did not vote]].",
        "He {{said}} [[the plants it owns do not pay]].",
        "He {{said}} [[there will be no extra cost]].",
        "He {{said}} [[at no time did costs rise]].",
        "[[“We don’t have boats, do we?”]] he {{asked}}.",
        "[[“Isn’t there no way out?”]] he {{asked}}.",
    ],
)
def test_a_negative_in_the_main_clause_negates_a_claim(sentence: str) -> None:
    assert negated(sentence)
    assert not denied(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry {{denied}} [[that its jets bombed the town]].",
        "The court {{rejected}} [[the charge of fraud]].",
        "The court {{dismissed}} [[the report as a joke]].",
        "The court {{dismissed}} [[the testimony of Ann Lee as false]].",
        "The court {{dismissed}} [[Ann Lee's account as a joke]].",
        "He {{did not say}} [[that taxes would rise]].",
        "She {{never claimed}} [[to have met him]].",
        "She {{did not see}} [[that it was late]].",
        "He {{refused}} [[to give up power]].",
        "He {{could neither confirm nor deny}} [[that it was launched]].",
        "The minister {{ruled out}} [[a new election]].",
        "The ministers {{failed to agree on}} [[a new plan]].",
        "She {{brushed off}} [[claims that she had lied]].",
        "She {{contested}} [[claims that she had lied]].",
        "He {{distanced himself from}} [[claims that the vote was rigged]].",
        "He {{retracted his claim}} [[that the bridge was unsafe]].",
        "He {{walked back his claim}} [[that the bridge was unsafe]].",
        "He {{hit back at}} [[claims that the bridge was unsafe]].",
        "He {{pushed back strongly against}} [[claims that the bridge was unsafe]].",
        "He {{stopped short of saying}} [[that Iran was to blame]].",
        "The court {{called}} [[the charges baseless]].",
        "The court {{called}} [[this charge “wholly false”]].",
        "The court {{described}} [[the video as a hoax and a trick]].",
        "The court {{called}} [[the letter a fabrication]].",
        "The court {{called}} [[the claim “utterly absurd”]].",
        "<<No group>> {{claimed}} [[the attack]].",
        "Nor do <<I>> {{accept}} [[that fares must rise]].",
        "Neither did <<Ann Lee>> {{believe}} [[that it was late]].",
        "<<Not everyone>> {{agreed}} [[that the vote was fair]].",
        "<<None of them>> {{said}} [[that the vote was fair]].",
    ],
)
def test_what_a_cue_or_nobody_denies_is_negated(sentence: str) -> None:
    assert denied(sentence)
    assert negated(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "He {{said}} [[that the army crossed the border without a fight]].",
        "He {{said}} [[the firm not only grew but hired]].",
        "He {{dismissed}} [[the protesters as a mob]].",
        "He {{has dismissed}} [[Ann Lee as a fool]].",
        "He {{dismissed}} [[the opposition as a small elite]].",
        "There is [[no doubt the firm grew]], he {{said}}.",
        "He {{said}} [[there is no longer any doubt that the firm grew]].",
        "He {{said}} [[that the firm would sell the plants it does not need]].",
        "He {{said}} [[the mayor knew the man he hadn't met]].",
        "He {{said}} [[it will come at no extra cost]].",
        "He {{hit back at}} [[the mayor's new bridge]].",
        "He {{said}} [[the No. 1 firm grew]].",
        "He {{pushed back on}} [[the date of the vote]].",
        "[[“But isn’t it time to go?”]] he {{asked}}.",
        "[[“Don’t we have more to do than that?”]] he {{asked}}.",
        "He {{said}} [[it was nothing but a game]].",
        "He {{said}} [[it helps people who do not vote]].",
        "[[While he did not give details, exports rose]].",
        "[[Exports rose, but wages did not]].",
        "He {{said}} [[the country faces a no deal exit]].",
        '[["He laughs at us,"]] she {{said}}. [["He knows there is no crisis."]]',
        "<<Nobody>> {{denied}} [[that the vote was fair]].",
        "<<No. 10>> {{said}} [[that the vote was fair]].",
        "He {{did not dispute}} [[that the market had been hit]].",
        "She {{would not rule out}} [[a new election]].",
        "She {{declined}} [[to rule out a new election]].",
        "She {{has not ruled}} [[it out]].",
        "The court {{ruled}} [[that it was carried out by two men]].",
        "She {{said}} [[a man of no fixed address had left]].",
        "She {{never denied}} [[that they had met]].",
        "She {{did not call}} [[the charges baseless]].",
        "She {{called}} [[the fake tickets a problem]].",
        "She {{called}} [[him a fake]].",
        "She {{described}} [[how the army spread lies]].",
        "He {{has never seen}} [[a mayor so weak]].",
        "He {{could not resist pointing out}} [[that the vote was fair]].",
        "She {{never missed a chance to say}} [[that the vote was fair]].",
        "She {{expressed no qualms about}} [[closing the harbour]].",
        "He {{made no secret of}} [[his wish to leave]].",
        "He {{said}} [[the mayor is a washed-up nobody]].",
        "He {{urged}} [[them to vote no]].",
        "He {{said}} [[a no vote harms the town]].",
        "He {{said}} [[that either she quits or she doesn't]].",
        "She {{called}} [[the price absurd]].",
        "She {{called for}} [[an end to what is false]].",
        '[["Leaders know the numbers,"]] she {{said}}, [["but numbers have never moved them."]]',
        '[[If there was none]], he {{joked}}, [["we can always print a menu"]]',
        "He {{agreed}} [[to plead guilty on condition they would not seek a fine]].",
        "The court {{said}} [[not allowing them to vote constituted a breach]].",
        '[["The work is under way to ensure it cannot happen again,"]] he {{said}}.',
        '[["Oh no, really big news,"]] he {{said}}.',
        'He {{said}} [[the concert, "Storm 12, They Can\'t Stop Us", was a joke]].',
        "She {{recalled}} [[\"I stood there and I thought, 'It is not my town'\"]].",
        'He {{said}} [[he was "moved" and "we will never forget it"]].',
        "He {{said}} [[any town that does not comply will be fined]].",
        "[[Guards stand at the gates as a reserve not involved in fighting]], he {{said}}.",
    ],
)
def test_negatives_beside_the_main_clause_leave_a_claim_positive(sentence: str) -> None:
    assert not negated(sentence)
    assert not denied(sentence)


@given(st.text(), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50))))
def test_no_text_and_no_spans_are_too_odd_to_be_judged(text: str, spans: list[Span]) -> None:
    assert isinstance(is_hedged(text, spans, spans, (0, len(text))), bool)
    assert isinstance(is_negated(text, spans, spans), bool)


def test_what_somebody_is_said_to_have_said_is_hedged() -> None:
    said = "Lincoln {{is said to have remarked}} [[that it rained]]."
    assert hedged(said)
