"""Who denies what has just been told is credited with denying that, and it is no part of what was told."""

import pytest

from app.extraction.attributions.contested import as_claimed, with_denials
from app.extraction.layout import Layout
from tests.extraction.markup import attribution

Told = tuple[str, str, list[str]]


def told(text: str, *said: tuple[str, str, str]) -> list[Told]:
    """Source, cue and content of each attribution as text."""
    found = with_denials(Layout.of(text), [attribution(text, *each) for each in said])
    return [
        (text[slice(*each.source[0])], text[slice(*each.cue[0])], [text[start:end] for start, end in each.content])
        for each in found
    ]


@pytest.mark.parametrize(
    ("appended", "who", "cue"),
    [
        ("a claim that Moscow denied", "Moscow", "denied"),
        ("a claim Moscow has repeatedly denied", "Moscow", "has repeatedly denied"),
        ("a claim denied by Moscow", "Moscow", "denied"),
        ("an account that is disputed by his family", "his family", "disputed"),
        ("an account his family disputes", "his family", "disputes"),
        ("which Moscow denies", "Moscow", "denies"),
        ("something Moscow denies", "Moscow", "denies"),
        ("a charge that a spokesman, Sean Ortiz, called ridiculous", "a spokesman, Sean Ortiz,", "called ridiculous"),
    ],
)
def test_what_is_appended_denies_what_was_told(appended: str, who: str, cue: str) -> None:
    text = f"The army said it took the hill, {appended}."
    for content in ("it took the hill", f"it took the hill, {appended}"):
        assert told(text, ("The army", "said", content)) == [
            ("The army", "said", ["it took the hill"]),
            (who, cue, ["it took the hill"]),
        ]


def test_a_denial_that_was_tagged_gets_what_it_denies() -> None:
    text = "Lee accused Cruz of lying, which he denies."
    said = [("Lee", "accused", "Cruz of lying"), ("he", "denies", "which")]
    assert told(text, *said) == [("Lee", "accused", ["Cruz of lying"]), ("he", "denies", ["Cruz of lying"])]


def test_a_denial_that_was_tagged_in_part_is_one() -> None:
    text = "He accused Lee of lying, a charge that Sean Ortiz called ridiculous."
    said = [("He", "accused", "Lee of lying"), ("Sean Ortiz", "called", "ridiculous")]
    assert told(text, *said)[1] == ("Sean Ortiz", "called ridiculous", ["Lee of lying"])


@pytest.mark.parametrize(
    "text", ["The army took the hill, which Moscow denied.", "It rained. Lee left, which Cruz denied."]
)
def test_what_nobody_has_told_is_not_denied(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "content",
    [
        "the amendment, which the committee rejected, would help",
        "it took the hill, a claim that Moscow did not dispute",
        "he had asked for bail, which the judge denied",
        "it took the hill, a claim the army neither confirmed nor denied",
        "“it took the hill, which Moscow denied.”",
    ],
)
def test_what_is_not_plainly_denied_is_left_as_it_was_told(content: str) -> None:
    text = f"Smith said {content}."
    assert told(text, ("Smith", "said", content)) == [("Smith", "said", [content])]


def test_another_sentence_is_not_what_is_denied() -> None:
    text = "The army said it took the hill. The town was shelled, a claim that Moscow denied."
    assert told(text, ("The army", "said", "it took the hill")) == [("The army", "said", ["it took the hill"])]


@pytest.mark.parametrize(
    "denial",
    ["It is not true that", "It isn't true that", "It is simply not the case that", "It is false that",
     "There is no evidence that"],
)  # fmt: skip
@pytest.mark.parametrize("cue", ["claims", "has claimed", "alleged", "suggested"])
def test_what_the_article_denies_is_what_somebody_claims(denial: str, cue: str) -> None:
    text = f"{denial} the dam leaks, as the mayor {cue}."
    found = as_claimed(text, attribution(text, "the mayor", cue, f"{denial} the dam leaks"))
    assert [text[start:end] for start, end in found.content] == ["the dam leaks"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("It is not true that the dam leaks, the mayor claims.", "claims"),
        ("It is not true that the dam leaks, as the mayor said.", "said"),
        ("It is true that the dam leaks, as the mayor claims.", "claims"),
        ("The dam does not leak, as the mayor claims.", "claims"),
    ],
)
def test_what_somebody_denies_stays_as_it_is(text: str, cue: str) -> None:
    told = attribution(text, "the mayor", cue, text.partition(", ")[0])
    assert as_claimed(text, told) == told


@pytest.mark.parametrize("nothing", ["No evidence", "Little hard evidence", "Nothing"])
def test_what_no_evidence_supports_is_who_claims_it(nothing: str) -> None:
    text = f"{nothing} supports the mayor's wild claim that the dam leaks."
    found = as_claimed(text, attribution(text, nothing, "supports", "the mayor's wild claim that the dam leaks"))
    spans = (found.source[0], found.cue[0], found.content[0])
    assert [text[slice(*span)] for span in spans] == ["the mayor", "claim", "that the dam leaks"]


@pytest.mark.parametrize(
    ("source", "told"), [("No evidence", "that the dam leaks"), ("A study", "the mayor's claim that it leaks")]
)
def test_what_evidence_tells_is_nobody_elses_claim(source: str, told: str) -> None:
    text = f"{source} supports {told}."
    attributed = attribution(text, source, "supports", told)
    assert as_claimed(text, attributed) == attributed
