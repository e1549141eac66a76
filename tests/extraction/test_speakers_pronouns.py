"""Whoever a pronoun stands for is found where the text makes it plain, and left open where it does not."""

import pytest

from app.extraction.values import MentionHow
from tests.extraction.resolving import resolved, speakers


def test_he_means_the_speaker_of_the_sentence_before() -> None:
    text = "It was late, Bo Chen said. He said it was dark."
    said = [("Bo Chen", "said", "It was late"), ("He", "said", "it was dark")]
    found = resolved(text, *said, person=["Bo Chen"])
    assert found.references[1].name == "Bo Chen"
    assert found.entities[0].mentions[-1].how is MentionHow.PRONOUN


def test_he_and_she_follow_given_names_and_titles() -> None:
    text = "John Marsh met Ms. Okafor in Lagos. He said it was late. She said it was dark."
    said = [("He", "said", "it was late"), ("She", "said", "it was dark")]
    assert speakers(text, *said, person=["John Marsh", "Okafor"]) == ["John Marsh", "Okafor"]


def test_he_is_never_an_organization() -> None:
    text = "Acme closed. He said it was late."
    assert speakers(text, ("He", "said", "it was late"), organization=["Acme"]) == [None]


@pytest.mark.parametrize("opening", ["When", "And when", "Calcutta: When"])
def test_he_means_the_subject_of_a_main_clause_rather_than_of_the_clause_before_it(opening: str) -> None:
    text = f"{opening} John Marsh left, Paul Weber stayed. He said it was late."
    assert speakers(text, ("He", "said", "it was late"), person=["John Marsh", "Paul Weber"]) == ["Paul Weber"]


def test_he_is_nobody_whom_the_text_has_called_she() -> None:
    text = "Marsh sailed. She said it was late. He said it was dark."
    said = [("She", "said", "it was late"), ("He", "said", "it was dark")]
    assert speakers(text, *said, person=["Marsh"]) == ["Marsh", None]


def test_he_means_a_speaker_with_a_title_rather_than_the_one_who_spoke_before() -> None:
    text = "Pilot John Marsh said it was late. At sea and President Weber said it was dark. It was cold, he said."
    said = [("Pilot John Marsh", "said", "it was late"), ("President Weber", "said", "it was dark")]
    found = speakers(text, *said, ("he", "said", "It was cold"), person=["John Marsh", "Weber"])
    assert found == ["John Marsh", "Weber", "Weber"]


@pytest.mark.parametrize("somebody", ["neighbour", "passer-by", "nurse", "witness", "friend"])
def test_he_after_somebody_without_a_name_is_not_who_was_named_before(somebody: str) -> None:
    text = f"The dead man was named as Paul Weber. A {somebody} told the court it was late. “It was cold,” he said."
    said = [(f"A {somebody}", "told", "it was late"), ("he", "said", "“It was cold,”")]
    assert speakers(text, *said, person=["Paul Weber"]) == [None, None]


def test_he_is_not_a_speaker_before_where_the_sentence_begins_with_what_somebody_owns() -> None:
    text = "“It was dark,” said John Marsh.\nWeber's letter comes long after he wrote it was late."
    said = [("John Marsh", "said", "“It was dark,”"), ("he", "wrote", "it was late")]
    assert speakers(text, *said, person=["John Marsh", "Weber"]) != ["John Marsh", "John Marsh"]


def test_she_in_a_quotation_is_not_who_is_named_after_it_as_the_one_who_said_it() -> None:
    text = "Anna Marsh met Maria Weber. “Then she said it was late,” Marsh said."
    said = [("she", "said", "it was late"), ("Marsh", "said", "“Then she said it was late,”")]
    assert speakers(text, *said, person=["Anna Marsh", "Maria Weber", "Marsh"])[0] != "Anna Marsh"


@pytest.mark.parametrize(
    "before",
    [
        "“Well, Weber, it rains,” somebody said.",
        "It rains.\nPaul Weber.\nIt is cold.",
        "She joined the Weber administration.",
        "When he came after Mr. Weber's talk, it rained.",
    ],
)
def test_he_is_nobody_who_is_only_addressed_or_part_of_another_name(before: str) -> None:
    text = f"{before} He said it was late."
    assert speakers(text, ("He", "said", "it was late"), person=["Paul Weber", "Weber"]) == [None]


def test_he_means_one_person_in_all_that_he_is_the_source_of() -> None:
    text = "John Marsh said it was dark. “Paul Weber is late,” he said, citing Weber's letter."
    said = [("John Marsh", "said", "it was dark"), ("he", "said", "“Paul Weber is late,”")]
    found = speakers(text, *said, ("he", "citing", "Weber's letter"), person=["John Marsh", "Paul Weber", "Weber"])
    assert found == ["John Marsh"] * 3


def test_she_is_nobody_whom_she_is_asked_about() -> None:
    text = "Anna Marsh said it was dark. Asked about the ship that Maria Weber steered, she replied: “It is late.”"
    said = [("Anna Marsh", "said", "it was dark"), ("she", "replied", "“It is late.”")]
    assert speakers(text, *said, person=["Anna Marsh", "Maria Weber"]) == ["Anna Marsh", "Anna Marsh"]


def test_he_is_nobody_whom_he_speaks_of_as_who() -> None:
    text = "They chose Paul Weber, who he said was late."
    assert speakers(text, ("he", "said", "was late"), person=["Paul Weber"]) == [None]


def test_he_after_in_what_means_the_subject_to_come() -> None:
    text = "Paul Weber left.\nIn what he called a storm, Pilot John Marsh sailed."
    assert speakers(text, ("he", "called", "a storm"), person=["Paul Weber", "John Marsh"]) != ["Paul Weber"]


def test_his_before_a_subject_to_come_is_not_the_one_before() -> None:
    text = "Paul Weber left.\nIn his account of the storm, John Marsh sailed."
    assert speakers(text, ("his", "account of", "the storm"), person=["Paul Weber", "John Marsh"]) != ["Paul Weber"]


def test_he_after_even_as_means_the_subject_to_come() -> None:
    text = "It was dark, Paul Weber said.\nEven as he denied it, John Marsh left."
    said = [("Paul Weber", "said", "It was dark"), ("he", "denied", "it")]
    assert speakers(text, *said, person=["Paul Weber", "John Marsh"]) != ["Paul Weber", "Paul Weber"]


def test_she_in_a_quotation_is_no_relative_of_whoever_may_have_said_it() -> None:
    text = "Anna Marsh sat. Marsh smiled. It rained, Bo Marsh said. “She told me it was late,” Marsh said."
    said = [("Bo Marsh", "said", "It rained"), ("Marsh", "said", "“She told me it was late,”")]
    people = ["Anna Marsh", "Bo Marsh", "Marsh"]
    assert speakers(text, *said, ("She", "told", "it was late"), person=people) == ["Bo Marsh", None, None]


def test_he_goes_on_after_words_of_his_about_a_man() -> None:
    text = "John Marsh said there never was a better man. In doing so, he warned that it was late."
    said = [("John Marsh", "said", "there never was a better man"), ("he", "warned", "that it was late")]
    assert speakers(text, *said, person=["John Marsh"]) == ["John Marsh", "John Marsh"]


def test_he_is_nobody_whom_a_sentence_that_begins_with_he_is_about() -> None:
    text = "The host left. He met Mr. Weber's crew. He said it was late."
    assert speakers(text, ("He", "said", "it was late"), person=["Weber"]) == [None]


def test_she_is_not_the_one_whom_the_sentence_before_names_beside_another_she() -> None:
    text = "Ms. Okafor sang. She toured with Bo Chen, Kim Weber, and friends. She said it was late."
    assert speakers(text, ("She", "said", "it was late"), person=["Okafor", "Bo Chen", "Kim Weber"]) == ["Okafor"]


def test_he_goes_on_meaning_the_one_whom_he_has_meant() -> None:
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    text = "John Marsh flew in. " + " ".join(f"He said it rained on {day}." for day in days)
    said = [("He", "said", f"it rained on {day}") for day in days]
    assert speakers(text, *said, person=["John Marsh"]) == ["John Marsh"] * len(days)


def test_he_means_the_speaker_before_whose_surname_the_tagger_missed() -> None:
    text = "John Marsh flew in.\nMarsh said that Paul Weber left. He said it was late."
    said = [("Marsh", "said", "that Paul Weber left"), ("He", "said", "it was late")]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"]) == ["John Marsh", "John Marsh"]


def test_he_means_whom_a_later_paragraph_names_rather_than_who_spoke_before_it() -> None:
    text = "John Marsh stood up. “It is dark,” he said.\nThat concerned Paul Weber.\n“It is late,” he said."
    said = [("he", "said", "“It is dark,”"), ("he", "said", "“It is late,”")]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"]) == ["John Marsh", "Paul Weber"]


def test_she_goes_on_from_a_sentence_that_opens_with_somebody_elses_words() -> None:
    text = "“He is late,” Ms. Okafor said, and left. “It is dark,” she said."
    said = [("Ms. Okafor", "said", "“He is late,”"), ("she", "said", "“It is dark,”")]
    assert speakers(text, *said, person=["Okafor"]) == ["Okafor", "Okafor"]


@pytest.mark.parametrize("content", ["Paul Weber left", "“Paul Weber left.”"])
def test_he_is_not_the_one_whom_he_names(content: str) -> None:
    text = f"To John Marsh, Paul Weber was a friend. He said {content}"
    assert speakers(text, ("He", "said", content), person=["John Marsh", "Paul Weber"]) != ["Paul Weber"]


@pytest.mark.parametrize("cue", ["called Marsh and told", "told"])
def test_he_is_not_the_one_whom_he_speaks_to(cue: str) -> None:
    text = f"John Marsh agreed. Later he {cue} Marsh that it was late."
    assert speakers(text, ("he", cue, "that it was late"), person=["John Marsh", "Marsh"]) == [None]


def test_he_means_the_subject_to_come_rather_than_somebody_before() -> None:
    text = "They met at John Marsh's hotel. Though he denied it, Pilot Paul Weber sailed."
    assert speakers(text, ("he", "denied", "it"), person=["John Marsh", "Paul Weber"]) == ["Paul Weber"]


@pytest.mark.parametrize(
    "sentence", ["Though he denied it, John Marsh's ship sailed.", "He denied it, John Marsh said."]
)
def test_he_before_another_name_does_not_mean_that_one(sentence: str) -> None:
    text = f"It was late, Paul Weber said. {sentence}"
    said = [("Paul Weber", "said", "It was late"), (sentence.split(" denied")[0].split()[-1], "denied", "it")]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"]) == ["Paul Weber", "Paul Weber"]


def test_a_given_name_of_men_and_women_says_neither_he_nor_she() -> None:
    text = "John Marsh left. It was late, Kim Weber said. It was dark, he said."
    said = [("Kim Weber", "said", "It was late"), ("he", "said", "It was dark")]
    assert speakers(text, *said, person=["John Marsh", "Kim Weber"]) == ["Kim Weber", "Kim Weber"]


def test_he_in_a_quotation_is_not_the_one_who_is_quoted() -> None:
    text = "Weber said: “He announced that it was late.”"
    said = [("Weber", "said", "“He announced that it was late.”"), ("He", "announced", "that it was late")]
    assert speakers(text, *said, person=["Weber"]) == ["Weber", None]


def test_somebody_whom_the_speaker_mentions_is_not_the_speaker() -> None:
    text = "John Marsh stood up. “I admire Paul Weber,” he said."
    said = ("he", "said", "“I admire Paul Weber,”")
    assert speakers(text, said, person=["John Marsh", "Paul Weber"]) == ["John Marsh"]


def test_he_is_not_what_was_taken_for_a_person_and_only_stands_for_a_place_or_an_office() -> None:
    text = "The pilot came from Marsh to become a Weber. He said it was late."
    assert speakers(text, ("He", "said", "it was late"), person=["Marsh", "Weber"]) == [None]


def test_he_in_the_words_of_a_labelled_speaker_is_somebody_else() -> None:
    text = "Bo Chen met Jan Kos.\nKos: I was there and he said it was late."
    assert speakers(text, ("he", "said", "it was late"), person=["Bo Chen", "Jan Kos", "Kos"]) != ["Jan Kos"]


def test_he_may_be_the_one_whom_his_own_words_are_about() -> None:
    text = "“It rained,” John Chen said.\nPaul Kos left at dawn, he said."
    said = ("John Chen", "said", "It rained"), ("he", "said", "Paul Kos left at dawn")
    assert speakers(text, *said, person=["John Chen", "Paul Kos"]) == ["John Chen", None]


def test_who_a_claim_is_only_ascribed_to_in_passing_has_not_spoken() -> None:
    text = "John Marsh's term was marked by Paul Weber's claims that harbours freeze. He denied it was late."
    said = [("Paul Weber's", "claims", "that harbours freeze"), ("He", "denied", "it was late")]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"]) == ["Paul Weber", None]


def test_he_may_be_who_is_named_right_before_his_clause() -> None:
    text = "Paul Weber said it was late.\nThe ice is a test for John Marsh as he seeks to sail."
    said = [("Paul Weber", "said", "it was late"), ("he", "seeks", "to sail")]
    assert speakers(text, *said, person=["Paul Weber", "John Marsh"]) == ["Paul Weber", "John Marsh"]


@pytest.mark.parametrize(
    ("between", "pronoun"),
    [
        ("Her spokesman, Tomasz Nowak, said it was dark.", "She"),
        ("Her husband, Tomasz Nowak, said it was dark.", "She"),
        ("Her deputy, Tomasz Nowak, said he knew it.", "She"),
    ],
)
def test_a_person_is_not_meant_by_the_pronoun_that_others_have(between: str, pronoun: str) -> None:
    text = f"Maria Lee said it was late. {between} {pronoun} said it was cold."
    content = "it was dark" if "dark" in between else "he knew it"
    said = [("Maria Lee", "said", "it was late"), ("Tomasz Nowak", "said", content), (pronoun, "said", "it was cold")]
    assert speakers(text, *said, person=["Maria Lee", "Tomasz Nowak"])[-1] == "Maria Lee"


def test_somebody_who_gives_her_name_is_she() -> None:
    text = "A woman who gave her name only as Halyna said it was late. “It was dark,” she said."
    said = [("Halyna", "said", "it was late"), ("she", "said", "“It was dark,”")]
    assert speakers(text, *said, person=["Halyna"]) == ["Halyna", "Halyna"]


@pytest.mark.parametrize("compound", ["Weber campaign", "Weber-Acme deal", "Weber-led fleet", "Weber–Okafor letters"])
def test_he_is_not_whose_name_is_but_a_part_of_another(compound: str) -> None:
    text = f"John Marsh had a ship, which was Paul Weber's. The {compound} sank. It was late, he said."
    assert speakers(text, ("he", "said", "It was late"), person=["John Marsh", "Paul Weber", "Weber"]) == ["John Marsh"]


@pytest.mark.parametrize("subject", ["Weber – who had a ship – sank", "Weber—who had a ship—sank", "Weber-also sank"])
def test_he_is_whose_name_stands_before_a_dash(subject: str) -> None:
    text = f"{subject}. It was late, he said."
    assert speakers(text, ("he", "said", "It was late"), person=["Weber"]) == ["Weber"]


@pytest.mark.parametrize("headline", ["Stronger than Weber? Why sailors wait", "Sailing like Weber"])
def test_he_is_nobody_with_whom_a_headline_only_compares_others(headline: str) -> None:
    text = f"{headline}\n“It was late,” he said."
    assert speakers(text, ("he", "said", "“It was late,”"), person=["Weber"]) == [None]


@pytest.mark.parametrize(
    "text", ["Weber waits\nIt was late, he said.", "Nobody sails like Weber. It was late, he said."]
)
def test_he_may_be_whom_a_headline_or_the_sentence_before_is_about(text: str) -> None:
    assert speakers(text, ("he", "said", "It was late"), person=["Weber"]) == ["Weber"]


def test_he_may_be_who_had_said_something_in_his_own_sentence() -> None:
    text = (
        "John Marsh told them it was late. That seemed to contradict what President Paul Weber wrote when he said no."
    )
    said = [("John Marsh", "told", "it was late"), ("he", "said", "no")]
    assert speakers(text, *said, person=["John Marsh", "Paul Weber"]) == ["John Marsh", None]
