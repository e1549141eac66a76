"""What tells of nothing said is no attribution: questions, conditions, hearsay, requests for comment."""

import pytest

from tests.extraction.settling import attribution, settled


def test_an_adverb_of_hearsay_credits_nobody() -> None:
    text = "The rain has reportedly stopped."
    assert settled(text, attribution(text, "", "reportedly", "The rain has")) == []


def test_an_adverb_of_hearsay_beside_a_source_does_not_matter() -> None:
    text = "Lee reportedly said it rained."
    assert settled(text, attribution(text, "Lee", "reportedly said", "it rained")) == [
        ("Lee", "reportedly said", ["it rained"])
    ]


def test_an_adverb_alone_credits_nobody_whatever_stands_beside_it() -> None:
    text = "The victims were reportedly members of the club."
    assert settled(text, attribution(text, "members of the club", "were reportedly", "The victims")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Do you think that it rained?",
        "Why does Lee think that it rained?",
        "“Would the mayor say that it rained?” Kim asked.",
    ],
)
def test_what_a_question_asks_nobody_has_said(text: str) -> None:
    source = next(word for word in ("you", "Lee", "the mayor") if word in text)
    cue = "say" if "say" in text else "think"
    assert settled(text, attribution(text, source, cue, "that it rained")) == []


@pytest.mark.parametrize("text", ["Was it safe, in your opinion?", "In your opinion, was it safe?"])
def test_whoever_is_asked_for_an_opinion_has_not_said_it(text: str) -> None:
    assert settled(text, attribution(text, "your", "opinion", "as it safe")) == []


@pytest.mark.parametrize("text", ["You think that it rained; did it?", "Only then did Lee say that it rained."])
def test_what_a_statement_tells_has_been_said(text: str) -> None:
    source, cue = ("You", "think") if "You" in text else ("Lee", "say")
    assert settled(text, attribution(text, source, cue, "that it rained")) == [(source, cue, ["that it rained"])]


@pytest.mark.parametrize(
    "who",
    [
        "Nobody at the office",
        "No one",
        "No group",
        "No other party",
    ],
)
def test_nobody_is_credited_with_nothing(who: str) -> None:
    text = f"{who} said that it rained."
    assert settled(text, attribution(text, who, "said", "that it rained")) == []


@pytest.mark.parametrize(
    "who",
    [
        "No. 10",
        "No Labels",
        "No fewer than six ministers",
        "No evidence",
        "No mayor but Lee",
        "Not only Lee",
        "Nottingham",
    ],
)
def test_somebody_is_credited_whose_name_begins_like_nobody(who: str) -> None:
    text = f"{who} said that it rained."
    assert settled(text, attribution(text, who, "said", "that it rained")) == [(who, "said", ["that it rained"])]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("did not respond to", "a request for comment on Monday"),
        ("did not return", "repeated calls seeking comment"),
        ("requested", "anonymity to speak freely"),
        ("asked", "not to be named"),
        ("refused", "to be identified"),
        ("refused", "to be interviewed"),
        ("declined", "to be named because of the risk"),
        ("asked", "to remain anonymous"),
        ("wished", "to stay anonymous for fear of losing her job"),
        ("insisted on", "anonymity"),
        ("citing", "two people familiar with the talks"),
    ],
)
def test_who_asks_for_anonymity_or_does_not_answer_tells_nothing(cue: str, content: str) -> None:
    text = f"Bo {cue} {content}."
    assert settled(text, attribution(text, "Bo", cue, content)) == []


def test_what_is_said_of_anonymity_is_told() -> None:
    text = "Bo said anonymity is a right."
    assert settled(text, attribution(text, "Bo", "said", "anonymity is a right")) != []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("If Lee says it rained, we leave.", "says"),
        ("We leave, and if the Lee says it rained, so be it.", "says"),
        ("Had Lee said it rained, we had left.", "said"),
        ("Lee might have said it rained.", "might have said"),
        ("Lee should have said it rained.", "should have said"),
    ],
)
def test_what_somebody_would_say_nobody_has_said(text: str, cue: str) -> None:
    assert settled(text, attribution(text, "Lee", cue, "it rained")) == []


def test_who_says_something_after_a_condition_has_said_it() -> None:
    text = "If it rained, Lee said, we would leave."
    assert settled(text, attribution(text, "Lee", "said", "If it rained", "we would leave")) != []


@pytest.mark.parametrize("cited", ["the governor's office", "internal emails", "two people close to the talks"])
def test_what_a_report_cites_says_no_more_than_the_report(cited: str) -> None:
    text = f"It rained, Kyodo News reported, citing {cited}."
    assert settled(text, attribution(text, "Kyodo News", "citing", cited)) == []


def test_what_somebody_gives_as_a_reason_is_told() -> None:
    text = "The club left, citing the rain."
    assert settled(text, attribution(text, "The club", "citing", "the rain")) == [("The club", "citing", ["the rain"])]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Her office had received reports that it rained.", "Her office", "reports", "that it rained"),
        ("Contrary to what Lee said, it rained.", "Lee", "said", "it rained"),
        ("It rained, contrary to what Lee had said.", "Lee", "had said", "It rained"),
        ("It rained, whatever Lee says about the sun.", "Lee", "says", "about the sun"),
        ("Lee received a warning that it rained.", "Lee", "received a warning", "that it rained"),
        ("Lee did not receive any advice about the risk.", "Lee", "did not receive any advice about", "the risk"),
        ("Lee was given advice or help on the risk.", "Lee", "was given advice or help on", "the risk"),
        ("It held, said two engineers, contradicting Lee.", "two engineers", "contradicting", "Lee"),
        ("Lee, asked about that, smiled.", "", "asked about", "that"),
        ("Nino asked that her surname be withheld.", "Nino", "asked", "that her surname be withheld"),
        ("Had Lee said it rained, we had left.", "Lee", "said", "it rained"),
    ],
)
def test_what_is_received_found_pointed_at_or_withheld_is_nothing_said(
    text: str, source: str, cue: str, content: str
) -> None:
    assert settled(text, attribution(text, source, cue, content)) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Nino asked that her name be removed.", "Nino", "asked", "that her name be removed"),
        ("If Lee said in May that it rained, he was wrong.", "Lee", "said", "that it rained"),
        ("Lee left, citing an email from a friend.", "Lee", "citing", "an email from a friend"),
        ("Despite the rain, Lee said it was dry.", "Lee", "said", "it was dry"),
        ("Lee gave advice about the risk.", "Lee", "gave advice about", "the risk"),
        ("Bo was given a warning by Lee that it rained.", "Lee", "was given a warning", "that it rained"),
        ("It is over, even if Lee says it is not.", "Lee", "says", "it is not"),
    ],
)
def test_what_only_looks_like_nothing_said_is_told(text: str, source: str, cue: str, content: str) -> None:
    assert settled(text, attribution(text, source, cue, content)) == [(source, cue, [content])]


def test_who_contradicts_somebody_is_credited() -> None:
    text = "Lee left, contradicting Cruz."
    assert settled(text, attribution(text, "Lee", "contradicting", "Cruz")) == [("Lee", "contradicting", ["Cruz"])]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Asked whether it had rained, Lee said no.", "Asked"),
        ("Asked in May whether it had rained, Lee said no.", "Asked"),
        ("It was late. Pressed on whether it had rained, Lee said no.", "Pressed on"),
        ("When questioned about whether it had rained, Lee said no.", "questioned"),
        ("And asked whether it had rained, Lee said no.", "asked"),
    ],
)
def test_who_answers_a_question_has_not_asked_it(text: str, cue: str) -> None:
    assert settled(text, attribution(text, "Lee", cue, "whether it had rained")) == []


@pytest.mark.parametrize("question", ["where Cruz was", "when Cruz had left"])
def test_a_question_of_place_or_time_is_not_told_either(question: str) -> None:
    text = f"Asked {question}, Lee said no."
    assert settled(text, attribution(text, "", "Asked", question)) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Asked by Cruz whether it had rained, Lee said no.", "Cruz"),
        ("Lee asked whether it had rained, and Cruz said no.", "Lee"),
    ],
)
def test_who_asks_is_credited_with_the_question(text: str, source: str) -> None:
    cue = "Asked" if text.startswith("Asked") else "asked"
    assert settled(text, attribution(text, source, cue, "whether it had rained")) != []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Kyodo News, citing Lee, reported that it rained.", "Lee"),
        ("Kyodo News, citing Foreign Minister Ann Lee, said that it rained.", "Foreign Minister Ann Lee"),
        ("It rained, Kyodo News reported on Monday, citing Ann Lee.", "Ann Lee"),
        ("The channel, citing witnesses, reported two blasts.", "witnesses"),
    ],
)
def test_who_is_cited_by_a_report_is_no_claim(text: str, content: str) -> None:
    assert settled(text, attribution(text, "Kyodo News" if "Kyodo" in text else "The channel", "citing", content)) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The bank closed the branch, citing Brexit.", "Brexit"),
        ("The bank, citing a rise in costs, said it would close.", "a rise in costs"),
        ("The bank reported a loss, citing Brexit.", "Brexit"),
    ],
)
def test_a_reason_that_is_cited_is_a_claim(text: str, content: str) -> None:
    assert settled(text, attribution(text, "The bank", "citing", content)) == [("The bank", "citing", [content])]


@pytest.mark.parametrize("cue", ["specifying", "without specifying", "giving details of"])
def test_what_somebody_goes_without_saying_is_no_claim(cue: str) -> None:
    text = f"The bank confirmed it without {cue.removeprefix('without ')} the charges."
    assert settled(text, attribution(text, "The bank", cue, "the charges")) == []


def test_what_is_said_after_something_is_done_without_another_is_a_claim() -> None:
    text = "The bank closed without warning, saying that it rained."
    found = attribution(text, "The bank", "saying", "that it rained")
    assert settled(text, found) == [("The bank", "saying", ["that it rained"])]


def test_what_is_claimed_without_evidence_is_claimed() -> None:
    text = "Lee claimed without evidence that it rained."
    found = attribution(text, "Lee", "claimed without evidence", "that it rained")
    assert settled(text, found) == [("Lee", "claimed without evidence", ["that it rained"])]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("They signed the truce, which sought to end the war.", "which", "sought"),
        ("They passed a bill that aims to end the war.", "that", "aims"),
        ("The treaty seeks to end the war.", "The treaty", "seeks"),
    ],
)
def test_what_a_thing_is_for_is_nobodys_claim(text: str, source: str, cue: str) -> None:
    assert settled(text, attribution(text, source, cue, "to end the war")) == []


@pytest.mark.parametrize("who", ["the group", "the deal's makers"])
def test_what_somebody_wants_is_a_claim(who: str) -> None:
    text = f"They met {who}, which wants to end the war."
    found = attribution(text, "which", "wants", "to end the war")
    assert settled(text, found) == [("which", "wants", ["to end the war"])]


@pytest.mark.parametrize("cue", ["angered", "has deeply offended", "surprised", "delighted", "stunned", "horrified"])
def test_what_moves_somebody_is_not_said(cue: str) -> None:
    text = f"The verdict {cue} the Greens."
    assert settled(text, attribution(text, "the Greens", cue, "The verdict")) == []


def test_what_somebody_thinks_of_something_is_a_claim() -> None:
    text = "The Greens welcomed the verdict."
    found = attribution(text, "The Greens", "welcomed", "the verdict")
    assert settled(text, found) == [("The Greens", "welcomed", ["the verdict"])]


@pytest.mark.parametrize("content", ["it to my father", "it again", "that to her"])
def test_to_whom_something_was_said_is_not_what(content: str) -> None:
    text = f"Lee said {content}."
    assert settled(text, attribution(text, "Lee", "said", content)) == []


def test_which_of_several_somebody_is_was_not_said() -> None:
    text = "The first minister to demand an inquiry, Ann Lee, left."
    assert settled(text, attribution(text, "The first minister", "to demand", "an inquiry")) == []


def test_what_an_interview_was_about_was_not_said() -> None:
    text = "Ann Lee was interviewed by Bo Cruz about her book."
    assert settled(text, attribution(text, "Bo Cruz", "about", "her book")) == []


@pytest.mark.parametrize(("source", "content"), [("Lee", "Acme, will close"), ("Acme", "will close")])
def test_according_to_belongs_to_the_source_that_follows_it_and_to_the_clause_before(source: str, content: str) -> None:
    text = "The mine, which employs many according to Acme, will close, said Lee."
    assert settled(text, attribution(text, source, "according to", content)) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Kyodo, citing emergency services, said it rained.", "Kyodo", "citing", "emergency services"),
        ("It rained, Kyodo reported, citing the local governor.", "Kyodo", "citing", "the local governor"),
        ("Acme closed, raising concerns about supplies.", "Acme", "raising concerns about", "supplies"),
        ("Acme bought Bolt, valuing the firm at $3.", "Acme", "valuing", "the firm at $3"),
        ("An earlier version of this article said that it rained.", "An earlier version", "said", "that it rained"),
        ("The previous version quoted Lee as saying it rained.", "Lee", "saying", "it rained"),
        ("Claim: Lee said it rained.", "Lee", "said", "it rained"),
    ],
)
def test_who_is_cited_what_follows_and_what_was_withdrawn_is_not_said(
    text: str, source: str, cue: str, content: str
) -> None:
    assert settled(text, attribution(text, source, cue, content)) == []


def test_a_version_of_a_plan_is_no_correction() -> None:
    text = "“An earlier version of the plan was rejected,” Lee said."
    found = attribution(text, "Lee", "said", "“An earlier version of the plan was rejected,”")
    assert [source for source, _, _ in settled(text, found)] == ["Lee"]


def test_somebody_may_raise_concerns() -> None:
    text = "She wrote to Acme, raising concerns about supplies."
    found = attribution(text, "She", "raising concerns about", "supplies")
    assert [source for source, _, _ in settled(text, found)] == ["She"]
