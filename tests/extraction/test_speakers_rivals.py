"""A pronoun is left open where it may as well mean somebody else than the one who comes to mind first."""

import pytest

from tests.extraction.resolving import speakers

MARSH = "John Marsh"
LATE = ("John Marsh", "said", "it was late")


def test_a_later_subject_may_be_meant_though_nothing_tells_the_pronoun() -> None:
    text = "John Marsh said it was late. Chidi Okafor disagreed. He said it was dark."
    said = [LATE, ("He", "said", "it was dark")]
    assert speakers(text, *said, person=[MARSH, "Chidi Okafor"]) == [MARSH, None]


def test_an_earlier_subject_of_unknown_pronoun_is_no_rival() -> None:
    text = "Chidi Okafor sailed. John Marsh said it was late. He said it was dark."
    said = [LATE, ("He", "said", "it was dark")]
    assert speakers(text, *said, person=[MARSH, "Chidi Okafor"]) == [MARSH, MARSH]


@pytest.mark.parametrize("unnamed", ["A marine", "A source in the harbour", "The Texan", "The Taoiseach", "A diplomat"])
def test_one_person_without_a_name_who_has_spoken_is_a_rival(unnamed: str) -> None:
    text = f"John Marsh said it was late. {unnamed} said it was cold. He said it was dark."
    said = [LATE, (unnamed, "said", "it was cold"), ("He", "said", "it was dark")]
    assert speakers(text, *said, person=[MARSH]) == [MARSH, None, None]


@pytest.mark.parametrize(("content", "speaker"), [("he was sad", None), ("it was sad", MARSH)])
def test_what_was_taken_for_a_body_is_a_rival_where_it_speaks_of_itself_as_a_person(
    content: str, speaker: str | None
) -> None:
    text = f"John Marsh said it was late. The Tanaiste said {content}. He said it was dark."
    said = [LATE, ("The Tanaiste", "said", content), ("He", "said", "it was dark")]
    assert speakers(text, *said, person=[MARSH], organization=["Tanaiste"]) == [MARSH, "Tanaiste", speaker]


@pytest.mark.parametrize(("whom", "speaker"), [("the chap next door", None), ("John Marsh", MARSH)])
def test_somebody_spoken_of_in_a_quotation_is_a_rival_there(whom: str, speaker: str | None) -> None:
    text = f"John Marsh spoke at noon. “I rang {whom},” said Ana Marić. “He said it was dark.”"
    said = [("Ana Marić", "said", f"“I rang {whom},”"), ("He", "said", "it was dark")]
    assert speakers(text, *said, person=[MARSH, "Ana Marić"]) == ["Ana Marić", speaker]


@pytest.mark.parametrize(("subject", "speaker"), [("counterpart", None), ("deputy", None), ("election", MARSH)])
def test_somebody_of_a_persons_is_a_rival_as_the_subject_of_the_sentence_before(
    subject: str, speaker: str | None
) -> None:
    text = f"John Marsh's {subject} brought cheer. He said it was late."
    assert speakers(text, ("He", "said", "it was late"), person=[MARSH]) == [speaker]


def test_the_company_is_no_union_that_spoke_before() -> None:
    text = "The Acme union said it was late. The company said it was dark."
    said = [("The Acme union", "said", "it was late"), ("The company", "said", "it was dark")]
    assert speakers(text, *said, organization=["Acme"]) == ["Acme", None]


def test_they_in_a_quotation_are_no_body_that_is_named_outside() -> None:
    text = "Acme announced it. “They said it was late,” Ana Marić said."
    said = [
        ("Acme", "announced", "it"),
        ("Ana Marić", "said", "“They said it was late,”"),
        ("They", "said", "it was late"),
    ]
    assert speakers(text, *said, person=["Ana Marić"], organization=["Acme"]) == ["Acme", "Ana Marić", None]


@pytest.mark.parametrize("opening", ["Asked about", "Commenting on", "Reacting to", "Challenged about"])
def test_nobody_named_in_what_is_asked_answers(opening: str) -> None:
    text = f"John Marsh said it was late.\n{opening} Paul Weber's claim, he said it was false."
    said = [LATE, ("he", "said", "it was false")]
    assert speakers(text, *said, person=[MARSH, "Paul Weber"]) == [MARSH, MARSH]


@pytest.mark.parametrize(
    "source",
    [
        "a source close to the mayor, Paul Weber",
        "a rival of the mayor, Paul Weber",
        "an adviser to the tycoon, Paul Weber",
    ],
)
def test_somebody_near_a_person_is_not_the_person(source: str) -> None:
    text = f"It was late, {source}, said."
    assert speakers(text, (source, "said", "It was late"), person=["Paul Weber"]) == [None]


def test_who_is_named_after_a_question_is_whom_the_next_pronoun_means() -> None:
    text = "Mary Hill lost. Asked about it, Ana Marić smiled, and she said it was fair."
    assert speakers(text, ("she", "said", "it was fair"), person=["Mary Hill", "Ana Marić"]) == ["Ana Marić"]


@pytest.mark.parametrize("body", ["Split Police", "BBC"])
def test_a_body_that_tells_of_somebody_is_no_rival(body: str) -> None:
    text = f"John Marsh was arrested. {body} said he had a knife. He said it was late."
    said = [(body, "said", "he had a knife"), ("He", "said", "it was late")]
    assert speakers(text, *said, person=[MARSH], organization=[body]) == [body, MARSH]


def test_who_does_something_in_a_passive_is_not_the_next_pronoun_of_its_subject() -> None:
    text = "Ana Marić spoke. She was asked by Mary Hill whether it was late. She said it was."
    said = [("Mary Hill", "was asked", "whether it was late"), ("She", "said", "it was.")]
    assert speakers(text, *said, person=["Ana Marić", "Mary Hill"]) == ["Mary Hill", "Ana Marić"]


@pytest.mark.parametrize(("whom", "speaker"), [("a neighbour", None), ("Ana Marić", "Ana Marić")])
def test_somebody_without_a_name_who_was_spoken_to_is_a_rival(whom: str, speaker: str | None) -> None:
    text = f"Ana Marić left. I telephoned {whom}. She said it was late."
    assert speakers(text, ("She", "said", "it was late"), person=["Ana Marić"]) == [speaker]


@pytest.mark.parametrize(("content", "speaker"), [("his party was split", None), ("her party was split", "Mary Hill")])
def test_a_description_is_nobody_who_has_the_other_pronoun(content: str, speaker: str | None) -> None:
    text = f"Senator Mary Hill left. The senator said {content}."
    assert speakers(text, ("The senator", "said", content), person=["Mary Hill"]) == [speaker]


def test_what_somebody_does_is_no_description() -> None:
    text = "The captain, Ana Marić, asked her first officer to leave. The first officer said it was late."
    assert speakers(text, ("The first officer", "said", "it was late"), person=["Ana Marić"]) == [None]


def test_a_clause_about_somebody_that_is_over_is_no_other_subject() -> None:
    text = "Ana Marić, whose house collapsed, said it was late."
    assert speakers(text, ("Ana Marić, whose house collapsed", "said", "it was late"), person=["Ana Marić"]) == [
        "Ana Marić"
    ]


def test_he_is_left_open_where_two_men_come_to_mind_alike() -> None:
    text = "For John Marsh and for Paul Weber nothing changed. He said it was late."
    assert speakers(text, ("He", "said", "it was late"), person=["John Marsh", "Paul Weber"]) == [None]


def test_he_is_left_open_where_somebody_without_a_name_has_spoken_since() -> None:
    text = "John Marsh flew in. It was late, a senior official said. He said it was dark."
    said = [("a senior official", "said", "It was late"), ("He", "said", "it was dark")]
    assert speakers(text, *said, person=["John Marsh"]) == [None, None]


def test_he_is_left_open_where_somebody_without_a_name_has_spoken_of_others() -> None:
    text = "An Acme official confirmed that John Marsh and Paul Weber had sailed, but he refused to say where."
    said = [("An Acme official", "confirmed", "that John Marsh and Paul Weber had sailed"), ("he", "refused", "to say")]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"], organization=["Acme"]) == [None, None]


def test_he_is_left_open_after_a_he_that_was() -> None:
    text = "John Marsh sailed. It was late, a docker said. It was dark, he said. It was cold, he said."
    said = [("a docker", "said", "It was late"), ("he", "said", "It was dark"), ("he", "said", "It was cold")]
    assert speakers(text, *said, person=["John Marsh"]) == [None, None, None]


@pytest.mark.parametrize(
    "sentence",
    [
        "When a man speaks so, he says it is late.",
        "“A young man stopped me at sea. He said it is late.”",
    ],
)
def test_he_is_left_open_where_a_man_without_a_name_is_spoken_of(sentence: str) -> None:
    text = f"It was dark, John Marsh said. {sentence}"
    he = "he" if " he " in sentence else "He"
    said = [("John Marsh", "said", "It was dark"), (he, "says" if he == "he" else "said", "it is late")]
    assert speakers(text, *said, person=["John Marsh"]) == ["John Marsh", None]


@pytest.mark.parametrize(
    "somebody", ["One of the passengers", "A local farmer", "Another of the sailors", "The harbour’s senator"]
)
def test_she_is_left_open_where_the_sentence_before_is_about_somebody_without_a_name(somebody: str) -> None:
    text = f"It was dark, Ms. Marić said. {somebody} stood up. She said it was late."
    said = [("Ms. Marić", "said", "It was dark"), ("She", "said", "it was late")]
    assert speakers(text, *said, person=["Marić"]) == ["Marić", None]


@pytest.mark.parametrize(
    ("sentence", "source", "cue"),
    [
        ("It was late for the sailors if they said it was dark.", "they", "said"),
        ("It was pointed out that it was dark.", "It", "was pointed out"),
        ("The harbour forced them to say it was dark.", "them", "to say"),
    ],
)
def test_it_they_and_them_are_left_open_where_they_may_mean_others(sentence: str, source: str, cue: str) -> None:
    text = f"Acme said it was early. {sentence}"
    said = [("Acme", "said", "it was early"), (source, cue, "it was dark")]
    assert speakers(text, *said, organization=["Acme"]) == ["Acme", None]


def test_a_pronoun_is_left_open_after_somebodys_deputy_who_may_have_it() -> None:
    text = "Maria Lee said it was late. Her deputy, Noor Aziz, said it was dark. She said it was cold."
    said = [
        ("Maria Lee", "said", "it was late"),
        ("Noor Aziz", "said", "it was dark"),
        ("She", "said", "it was cold"),
    ]
    assert speakers(text, *said, person=["Maria Lee", "Noor Aziz"])[-1] is None


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("His remarks", None),
        ("His surprise decision", None),
        ("The senator's remarks", None),
        ("The announcement", None),
        ("Her remarks", MARSH),
        ("The party's decision", MARSH),
        ("The attack", MARSH),
    ],
)
@pytest.mark.parametrize("verb", ["come", "came", "followed"])
def test_who_is_named_as_the_background_of_what_another_did_has_that_one_for_a_rival(
    subject: str, speaker: str | None, verb: str
) -> None:
    text = f"Chidi Okafor spoke.\n{subject} {verb} a day after John Marsh said it was late.\n“It is dark,” he said."
    found = speakers(text, LATE, ("he", "said", "“It is dark,”"), person=[MARSH, "Chidi Okafor"])
    assert found == [MARSH, speaker]


@pytest.mark.parametrize(
    ("others", "speaker"),
    [("Paul Weber", None), ("a friend", MARSH), ("Ms. Okafor", MARSH), ("the deputy mayor Paul Weber", None)],
)
def test_he_is_neither_of_two_who_were_named_side_by_side(others: str, speaker: str | None) -> None:
    text = f"John Marsh and {others} left. “It is dark,” he said."
    people = [MARSH, "Paul Weber", "Okafor"]
    assert speakers(text, ("he", "said", "“It is dark,”"), person=people) == [speaker]


def test_he_is_the_one_of_two_who_has_spoken_since() -> None:
    text = "John Marsh and Paul Weber left. It was cold, Marsh said. “It is dark,” he said."
    said = [("Marsh", "said", "It was cold"), ("he", "said", "“It is dark,”")]
    assert speakers(text, *said, person=[MARSH, "Paul Weber", "Marsh"]) == [MARSH, MARSH]


@pytest.mark.parametrize(("who", "speaker"), [("The Ohio Republican", None), ("The Ohio report", "John Marsh")])
def test_he_may_be_the_member_of_a_party_who_tells_of_somebody(who: str, speaker: str | None) -> None:
    text = f"{who} said that John Marsh did his job by sailing, which he did not think was bold."
    said = [(who, "said", "that John Marsh did his job by sailing"), ("he", "did not think", "was bold")]
    assert speakers(text, *said, person=["John Marsh"]) == [None, speaker]


@pytest.mark.parametrize(
    ("work", "speaker"),
    [
        ("The film, directed by John Marsh, tells how Paul Weber fled", None),
        ("The book, by the historian John Marsh, is about Paul Weber", None),
        ("“Late”, a documentary by John Marsh, follows Paul Weber", None),
        ("The film, directed by Ann Marsh, tells how Paul Weber fled", "Paul Weber"),
        ("The deal, opposed by John Marsh, pleased Paul Weber", "Paul Weber"),
    ],
)
def test_who_made_a_work_may_speak_of_it_as_well_as_whom_it_tells_of(work: str, speaker: str | None) -> None:
    text = f"{work}. He said it was late."
    found = speakers(text, ("He", "said", "it was late"), person=[MARSH, "Ann Marsh", "Paul Weber"])
    assert found == [speaker]


def test_he_may_be_somebody_without_a_name_who_says_something_of_himself() -> None:
    text = "A trader, who says he was ill, told the court he had warned Paul Weber. “It is late,” he said."
    said = [
        ("who", "says", "he was ill"),
        ("A trader", "told", "he had warned Paul Weber"),
        ("he", "said", "“It is late,”"),
    ]
    assert speakers(text, *said, person=["Paul Weber"]) == [None, None, None]
