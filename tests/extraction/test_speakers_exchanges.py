"""Of two who speak to each other, a pronoun means the one who answers, denies or goes on."""

import pytest

from tests.extraction.resolving import speakers


@pytest.mark.parametrize(
    ("question", "source", "cue"),
    [
        ("Marsh then asked Weber where the ship was.", "Marsh", "asked"),
        ("Weber was asked by the host John Marsh where the ship was.", "the host John Marsh", "was asked by"),
    ],
)
def test_he_after_a_question_is_not_the_one_who_asked(question: str, source: str, cue: str) -> None:
    text = f"John Marsh met Paul Weber.\n{question}\n“It is late,” he said."
    said = [(source, cue, "where the ship was"), ("he", "said", "“It is late,”")]
    found = speakers(text, *said, person=["John Marsh", "Marsh", "Paul Weber", "Weber"])
    assert found[0] == "John Marsh"
    assert found[1] != "John Marsh"


@pytest.mark.parametrize("asked", ["Asked", "Pressed", "Challenged"])
def test_he_is_not_by_whom_he_is_asked(asked: str) -> None:
    text = f"Paul Weber spoke for an hour.\n{asked} by John Marsh where the ship was, he said it was late."
    said = [("John Marsh", asked, "where the ship was"), ("he", "said", "it was late")]
    assert speakers(text, *said, person=["Paul Weber", "John Marsh"]) == ["John Marsh", "Paul Weber"]


def test_he_after_a_request_may_be_the_one_who_made_it() -> None:
    text = "Marsh asked her to call Paul Weber. “It is late,” he said."
    said = [("Marsh", "asked", "her to call Paul Weber"), ("he", "said", "“It is late,”")]
    assert speakers(text, *said, person=["Marsh", "Paul Weber"])[1] != "Paul Weber"


@pytest.mark.parametrize(
    ("text", "first", "then"),
    [
        (
            "John Webb accused Paul Hill of lying, which he denies.",
            ("accused", "Paul Hill of lying"),
            ("denies", "which"),
        ),
        ("John Webb told Paul Hill it was late. “No,” he replied.", ("told", "it was late"), ("replied", "“No,”")),
        (
            "John Webb criticised Paul Hill. In his reply, he said it was late.",
            ("criticised", "Paul Hill"),
            ("said", "it was late"),
        ),
        (
            "John Webb criticised Paul Hill. Responding to the remarks, he said it was late.",
            ("criticised", "Paul Hill"),
            ("said", "it was late"),
        ),
        (
            "John Webb urged Paul Hill to sail. But he insisted it was late.",
            ("urged", "Paul Hill to sail"),
            ("insisted", "it was late"),
        ),
        ("John Webb told Kim that Paul Hill lied. He denies it.", ("told", "that Paul Hill lied"), ("denies", "it")),
        ("John Webb told Paul Hill it was late. He denies that.", ("told", "it was late"), ("denies", "that")),
        (
            "John Webb interviewed Paul Hill. He said it was late.",
            ("interviewed", "Paul Hill"),
            ("said", "it was late"),
        ),
    ],
)
def test_who_is_accused_denies_it_and_who_is_told_replies(
    text: str, first: tuple[str, str], then: tuple[str, str]
) -> None:
    said = [("John Webb", *first), ("He" if "He " in text else "he", *then)]
    assert speakers(text, *said, person=["John Webb", "Paul Hill"]) == ["John Webb", "Paul Hill"]


@pytest.mark.parametrize(
    ("then", "cue"),
    [
        ("“It is dark,” he said", "said"),
        ("In response to the storm, he said “It is dark,”", "said"),
        ("But he said “It is dark,”", "said"),
    ],
)
def test_who_has_told_somebody_goes_on_to_tell_it(then: str, cue: str) -> None:
    text = f"John Webb told Paul Hill it was late. {then}."
    said = [("John Webb", "told", "it was late"), ("he", cue, "“It is dark,”")]
    assert speakers(text, *said, person=["John Webb", "Paul Hill"]) == ["John Webb", "John Webb"]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "that Paul Hill had accused him of lying"),
        ("said", "that he was accused by Paul Hill"),
        ("denied", "that Paul Hill was a friend"),
    ],
)
def test_who_speaks_of_what_he_is_accused_of_denies_it(cue: str, content: str) -> None:
    text = f"John Webb {cue} {content}. He denies it."
    said = [("John Webb", cue, content), ("He", "denies", "it")]
    assert speakers(text, *said, person=["John Webb", "Paul Hill"]) == ["John Webb", "John Webb"]


def test_what_comes_in_return_as_somebody_says_is_no_reply() -> None:
    text = "John Webb promised Paul Hill a ship. In return, he said, it would be late."
    said = [("John Webb", "promised", "a ship"), ("he", "said", "In return")]
    assert speakers(text, *said, person=["John Webb", "Paul Hill"]) == ["John Webb", "John Webb"]


def test_who_is_asked_is_who_answers() -> None:
    text = "Asked about Dan Dunne's remark, Tom Chen smiled. “It was late,” he said."
    assert speakers(text, ("he", "said", "“It was late,”"), person=["Dan Dunne", "Tom Chen"]) == ["Tom Chen"]


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Paul Weber was accused by John Marsh of lying. He said it was late.", "was accused", "Paul Weber"),
        ("Paul Weber's letter was read by John Marsh. He said it was late.", "was read", "John Marsh"),
    ],
)
def test_he_is_whom_a_passive_is_about(text: str, cue: str, expected: str) -> None:
    said = [
        ("John Marsh", cue, "of lying" if "lying" in text else "Paul Weber's letter"),
        ("He", "said", "it was late"),
    ]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"]) == ["John Marsh", expected]


@pytest.mark.parametrize(("told", "expected"), [("Zenit had lied", None), ("it was late", "Acme")])
def test_it_that_denies_a_claim_is_not_who_has_made_it(told: str, expected: str | None) -> None:
    text = f"Acme said {told}. It denied the claim."
    said = [("Acme", "said", told), ("It", "denied", "the claim")]
    assert speakers(text, *said, organization=["Acme", "Zenit"]) == ["Acme", expected]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("urged", "Paul Hill to sail"),
        ("called on", "Mayor Paul Hill to sail"),
        ("asked", "the mayor to sail"),
        ("demanded", "that Paul Hill resign"),
    ],
)
def test_who_is_asked_for_something_may_speak_as_well_as_who_asks(cue: str, content: str) -> None:
    text = f"John Webb {cue} {content}. But he said it was late."
    said = [("John Webb", cue, content), ("he", "said", "it was late")]
    assert speakers(text, *said, person=["John Webb", "Paul Hill"]) == ["John Webb", None]


@pytest.mark.parametrize("content", ["Ann Hill to sail", "the council to sail", "sailors to stay"])
def test_who_asks_goes_on_where_no_man_is_asked(content: str) -> None:
    text = f"John Webb urged {content}. But he said it was late."
    said = [("John Webb", "urged", content), ("he", "said", "it was late")]
    assert speakers(text, *said, person=["John Webb", "Ann Hill"]) == ["John Webb", "John Webb"]


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("asked", "Paul Hill to resign", "Paul Hill"),
        ("demanded", "that Paul Hill resign", "Paul Hill"),
        ("asked", "Paul Hill to drop Tom Chen", None),
    ],
)
def test_who_is_asked_for_something_refuses_it(cue: str, content: str, expected: str | None) -> None:
    text = f"John Webb {cue} {content}. But he vowed to stay."
    said = [("John Webb", cue, content), ("he", "vowed", "to stay")]
    assert speakers(text, *said, person=["John Webb", "Paul Hill", "Tom Chen"]) == ["John Webb", expected]


def test_who_has_attacked_a_thing_may_go_on() -> None:
    text = "John Marsh opened the shop.\n\nThe plan was attacked by Paul Weber after he said it was late."
    said = [("Paul Weber", "was attacked", "The plan"), ("he", "said", "it was late")]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"])[1] != "John Marsh"


@pytest.mark.parametrize(
    ("told", "cue", "content"),
    [
        ("John Marsh asked him why it was late", "asked", "why it was late"),
        ("Officer John Marsh warned him he would be late", "warned", "he would be late"),
    ],
)
def test_he_may_be_whom_somebody_has_spoken_to(told: str, cue: str, content: str) -> None:
    text = f"{told}. He said it was dark."
    said = [("John Marsh", cue, content), ("He", "said", "it was dark")]
    assert speakers(text, *said, person=["John Marsh"]) == ["John Marsh", None]


@pytest.mark.parametrize("whom", ["her", "his wife", "her husband"])
def test_he_is_not_whom_no_he_was_said_to_be(whom: str) -> None:
    text = f"John Marsh told {whom} it was late. He said it was dark."
    said = [("John Marsh", "told", "it was late"), ("He", "said", "it was dark")]
    assert speakers(text, *said, person=["John Marsh"]) == ["John Marsh", "John Marsh"]


@pytest.mark.parametrize(("whom", "speaker"), [("his hut", None), ("the hut", "John Marsh")])
def test_he_may_be_whom_somebody_has_described(whom: str, speaker: str | None) -> None:
    text = f"Paul Weber built ships.\nThe critic John Marsh called {whom} great.\nHe complained that it was late."
    said = [("The critic John Marsh", "called", f"{whom} great"), ("He", "complained", "that it was late")]
    assert speakers(text, *said, person=["Paul Weber", "John Marsh"]) == ["John Marsh", speaker]
