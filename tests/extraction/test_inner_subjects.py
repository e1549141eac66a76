"""Whom a source tells of may be the one that says what follows: its source is left open then."""

import pytest

from app.extraction.attributions import settle_attributions
from app.extraction.layout import Layout
from app.extraction.tags import Attribution, NamedSpan
from app.extraction.values import EntityKind
from tests.extraction.settling import attribution, span


def with_people(text: str, people: list[str], *found: Attribution) -> list[tuple[str, str]]:
    """Source and cue of each attribution in a text where these people are named."""
    names = [NamedSpan(span(text, name), EntityKind.PERSON, 1.0) for name in people]
    attributions = settle_attributions(Layout.of(text), found, names)
    return [("".join(text[s:e] for s, e in a.source), text[slice(*a.cue[0])]) for a in attributions]


@pytest.mark.parametrize(
    ("first", "second"), [("had left", "denied hitting it"), ("had resigned", "claimed she was ill")]
)
def test_whom_a_source_tells_of_may_be_who_goes_on(first: str, second: str) -> None:
    cue, _, rest = second.partition(" ")
    text = f"Police said Lee {first} but {second}."
    said = [attribution(text, "Police", "said", f"Lee {first}"), attribution(text, "Police", cue, rest)]
    assert with_people(text, ["Lee"], *said) == [("Police", "said"), ("", cue)]


@pytest.mark.parametrize(
    ("source", "told", "denied"),
    [
        ("Lee", "it had rained", "it was late"),
        ("Police", "Cruz was in custody", "that the town was at risk"),
        ("Lee", "Cruz had lied", "that he wanted her to resign"),
    ],
)
def test_a_source_goes_on_itself_where_that_is_plain(source: str, told: str, denied: str) -> None:
    text = f"{source} said {told} but denied {denied}."
    said = [attribution(text, source, "said", told), attribution(text, source, "denied", denied)]
    people = [name for name in ("Lee", "Cruz") if name in text]
    assert with_people(text, people, *said) == [(source, "said"), (source, "denied")]


@pytest.mark.parametrize(
    ("told", "link", "cue", "rest"),
    [
        ("Cruz had called the station", ", ", "saying", "that he had been robbed"),
        ("Mr. Cruz came to the house", " and ", "told", "her he had killed a man"),
        ("that Governor Cruz had visited the town", " and ", "promised", "that he would rebuild it"),
        ("the baker Cruz then phoned her", ", ", "claiming", "that it rained"),
    ],
)
def test_who_turns_to_others_may_be_who_tells_them_something(told: str, link: str, cue: str, rest: str) -> None:
    text = f"Ann Lee said {told}{link}{cue} {rest}."
    said = [attribution(text, "Ann Lee", "said", told), attribution(text, "Ann Lee", cue, rest)]
    assert with_people(text, ["Ann Lee", "Cruz"], *said) == [("Ann Lee", "said"), ("", cue)]


@pytest.mark.parametrize(
    ("told", "link", "cue", "rest"),
    [
        ("Cruz was a liar", ", ", "claiming", "that he had stolen money"),
        ("Cruz was unfit", " and ", "told", "the crowd that he would win"),
        ("Cruz would call the station", ", ", "saying", "that it was late"),
        ("Cruz had called the station", ", ", "adding", "that it was late"),
        ("the mayor had met Cruz", " and ", "told", "the crowd that it was late"),
    ],
)
def test_who_speaks_of_another_goes_on(told: str, link: str, cue: str, rest: str) -> None:
    text = f"Ann Lee said {told}{link}{cue} {rest}."
    said = [attribution(text, "Ann Lee", "said", told), attribution(text, "Ann Lee", cue, rest)]
    assert with_people(text, ["Ann Lee", "Cruz"], *said) == [("Ann Lee", "said"), ("Ann Lee", cue)]


def test_what_goes_on_after_an_open_one_is_open() -> None:
    text = "Ann Lee said Cruz had called, saying that it rained and asking for help."
    said = [
        attribution(text, "Ann Lee", "said", "Cruz had called"),
        attribution(text, "Ann Lee", "saying", "that it rained"),
        attribution(text, "Ann Lee", "asking", "for help"),
    ]
    assert with_people(text, ["Ann Lee", "Cruz"], *said) == [("Ann Lee", "said"), ("", "saying"), ("", "asking")]
