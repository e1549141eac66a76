"""What befalls somebody, is seen, planned, done or not known is nothing that was said."""

import pytest

from tests.extraction.settling import attribution, settled


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The firm has seen its shares fall.", "The firm", "has seen", "its shares fall"),
        ("One of them is seen wearing a hat.", "", "is seen", "wearing a hat"),
        ("The council is scheduled to vote on it.", "The council", "is scheduled to vote on", "it"),
        ("It is what promises to be a long night.", "what", "promises", "to be a long night"),
        ("It is a trip that promises to be a trial.", "that", "promises", "to be a trial"),
        ("You might be forgiven for thinking it late.", "You", "might be forgiven for thinking", "it late"),
        ("The mayor dismissed Lee and all other aides.", "The mayor", "dismissed", "Lee and all other aides"),
        ("Lee recalls Norland's finance minister.", "Lee", "recalls", "Norland's finance minister"),
        ("The mayor dismissed the minister of roads.", "The mayor", "dismissed", "the minister of roads"),
        ("The president has signed the treaty.", "The president", "has signed", "the treaty"),
        ("The council imposed a fine on Acme.", "The council", "imposed", "a fine on Acme"),
        ("The court has approved a warrant.", "The court", "has approved", "a warrant"),
        ("Lee appointed Cruz as her chief of staff.", "Lee", "appointed", "Cruz as her chief of staff"),
        ("The party has withdrawn a bill on roads.", "The party", "has withdrawn", "a bill on roads"),
        ("Many have seen this year's films.", "Many", "have seen", "this year's films"),
        ("The court decided to keep the rate.", "The court", "decided", "to keep the rate"),
        ("It was Lee's decision not to go.", "Lee", "decision", "not to go"),
        ("Lee tried to make the case that it rained.", "Lee", "tried to make the case", "that it rained"),
        ("Lee was best known for her hats.", "Lee", "was best known for", "her hats"),
        ("Viewers will choose the best song.", "Viewers", "will choose", "the best song"),
        ("Lee can appeal against the fine.", "Lee", "can appeal against", "the fine"),
        ("The court might also consider it.", "The court", "might also consider", "it"),
        ("Lee was named best actress.", "", "was named", "best actress"),
        ("Acme was also voted top firm.", "", "was also voted", "top firm"),
        ("The bridge had been conceived in 1994.", "", "had been conceived", "The bridge"),
        ("Lee: What is new The crew said it rained.", "Lee", ":", "it rained"),
        ("Having said that, I am tired.", "Having", "said", "that, I am tired"),
        ("The first reported theft was in May.", "The", "first reported", "theft was in May"),
        ("The star has attracted headlines about her hat.", "The star", "has attracted headlines about", "her hat"),
        ("Her hats did not garner much attention.", "", "did not garner much attention", "Her hats"),
        (
            "Kyodo News could not independently verify the report.",
            "Kyodo News",
            "could not independently verify",
            "the report",
        ),
        ("The BBC was unable to verify the report.", "The BBC", "was unable to verify", "the report"),
        ("Acme News has not independently verified it.", "Acme News", "has not independently verified", "it"),
        ("AFP was not able to independently confirm it.", "AFP", "was not able to independently confirm", "it"),
        ("Lee should expect criticism.", "Lee", "should expect", "criticism"),
        ("We must also remember the dead.", "We", "must also remember", "the dead"),
        ("Lee has to say no.", "Lee", "has to say", "no"),
        ("The release contains forward-looking statements.", "The release", "contains", "forward-looking statements"),
    ],
)
def test_what_befalls_somebody_or_can_be_seen_is_not_said(text: str, source: str, cue: str, content: str) -> None:
    assert settled(text, attribution(text, source, cue, content)) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The firm has seen that its shares fell.", "The firm", "has seen", "that its shares fell"),
        ("The firm is seen falling short.", "", "is seen", "falling short"),
        ("I must say that it is late.", "I", "must say", "that it is late"),
        ("Lee must have said that it is late.", "Lee", "must have said", "that it is late"),
        ("Lee promised to be on time.", "Lee", "promised", "to be on time"),
        ("You might think that it is late.", "You", "might think", "that it is late"),
        ("It is a party that promises to be fair.", "that", "promises", "to be fair"),
        ("The ship fired off a warning that it rained.", "The ship", "fired off a warning", "that it rained"),
        ("The mayor dismissed the minister's report.", "The mayor", "dismissed", "the minister's report"),
        ("The mayor dismissed the minister as a fool.", "The mayor", "dismissed", "the minister as a fool"),
        ("Lee signed a letter urging them to go.", "Lee", "signed", "a letter urging them to go"),
        ("Lee signed “We will go”.", "Lee", "signed", "“We will go”"),
        ("Lee decided that it was late.", "Lee", "decided", "that it was late"),
        ("Lee can confirm the fine.", "Lee", "can confirm", "the fine"),
        ("Lee will not accept it.", "Lee", "will not accept", "it"),
        ("Lee may argue it is late.", "Lee", "may argue", "it is late"),
        ("Lee can imagine that it rains.", "Lee", "can imagine", "that it rains"),
        ("Lee launched a protest demanding change.", "Lee", "launched", "a protest demanding change"),
        ("Lee was named by Cruz as the thief.", "Cruz", "named", "as the thief"),
        ("All went well according to the plan's authors.", "the plan's authors", "according to", "All went well"),
        ("Lee: “It rained.”", "Lee", ":", "“It rained.”"),
        ("Lee: [smiles] It rained.", "Lee", ":", "It rained."),
        ("Lee is due to announce that it is late.", "Lee", "is due to announce", "that it is late"),
        ("Having drunk, he said that it was late.", "he", "said", "that it was late"),
        ("Lee drew attention to the cost.", "Lee", "drew attention to", "the cost"),
        ("Lee made headlines by saying it was late.", "Lee", "made headlines by saying", "it was late"),
        ("Lee asked to be named as the heir.", "Lee", "asked", "to be named as the heir"),
        ("The BBC was able to verify the report.", "The BBC", "was able to verify", "the report"),
        ("Police could not confirm the report.", "Police", "could not confirm", "the report"),
        ("The release contains an apology.", "The release", "contains", "an apology"),
        ("Lee is not clear whether it rained.", "Lee", "is not clear", "whether it rained"),
    ],
)
def test_what_is_thought_or_promised_is_a_claim(text: str, source: str, cue: str, content: str) -> None:
    assert settled(text, attribution(text, source, cue, content)) == [(source, cue, [content])]


@pytest.mark.parametrize(
    "cue",
    [
        "it was not clear",
        "it was not immediately clear",
        "it is unclear",
        "it remains unknown",
        "was not yet known",
        "is unclear",
    ],
)
@pytest.mark.parametrize("source", ["Police", ""])
def test_what_is_unclear_nobody_has_said(cue: str, source: str) -> None:
    text = f"Police left, although it {cue.removeprefix('it ')} whether it rained."
    assert settled(text, attribution(text, source, cue, "whether it rained")) == []
