"""Attributions settled by paragraph, and quotations that run on."""

from dataclasses import replace

import pytest

from app.extraction.attributions import LEAST_UNCREDITED, is_likely, settle_attributions
from app.extraction.layout import Layout
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind
from tests.extraction.settling import attribution, settled, span


def test_an_interrupted_quotation_stays_one_attribution() -> None:
    text = "“It rained,” Lee said. “All day.”"
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”", "“All day.”")) == [
        ("Lee", "said", ["“It rained,”", "“All day.”"])
    ]


def test_what_was_tagged_in_the_next_paragraph_becomes_a_part_without_source_or_cue() -> None:
    text = "“It rained,” Lee said.\n“All day.”"
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”", "“All day.”")) == [
        ("Lee", "said", ["“It rained,”"]),
        ("", "", ["“All day.”"]),
    ]


def test_a_mark_alone_in_the_next_paragraph_tells_nothing() -> None:
    text = '“It rained,” Lee said.\n" All day.'
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”", '"')) == [("Lee", "said", ["“It rained,”"])]


def test_a_quotation_introduced_in_the_paragraph_before_keeps_its_cue() -> None:
    text = "Lee wrote:\n“It rained.”"
    assert settled(text, attribution(text, "Lee", "wrote", "“It rained.”")) == [("Lee", "wrote", ["“It rained.”"])]


def test_a_paragraph_that_is_one_quotation_continues_the_attributed_one_before_it() -> None:
    text = "“It rained,” Lee said.\n“All day.”\n“And all night.”\nThen the sun came out."
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”")) == [
        ("Lee", "said", ["“It rained,”"]),
        ("", "", ["“All day.”"]),
        ("", "", ["“And all night.”"]),
    ]


def test_a_heading_in_quotation_marks_continues_nothing() -> None:
    text = "“It rained,” Lee said. “All day.”\n“Rain Is Not the Villain.”"
    found = attribution(text, "Lee", "said", "“It rained,”", "“All day.”")
    assert settled(text, found) == [("Lee", "said", ["“It rained,”", "“All day.”"])]


def test_a_word_after_a_question_is_somebody_elses_answer() -> None:
    text = "“Did it rain?” Lee asked.\n“Nooooo!”"
    assert settled(text, attribution(text, "Lee", "asked", "“Did it rain?”")) == [("Lee", "asked", ["“Did it rain?”"])]


def test_a_quotation_continues_nothing_after_indirect_speech() -> None:
    text = "Lee said it rained.\n“All day.”"
    assert settled(text, attribution(text, "Lee", "said", "it rained")) == [("Lee", "said", ["it rained"])]


def test_a_paragraph_that_repeats_its_opening_mark_continues_too() -> None:
    text = '"It rained," Lee said.\n"The town is wet. "We left early. "All is well."'
    parts = settled(text, attribution(text, "Lee", "said", '"It rained,"'))
    assert parts[1:] == [("", "", ['"The town is wet. "We left early. "All is well."'])]


def test_two_quotations_in_a_paragraph_are_no_continuation() -> None:
    text = '"It rained," Lee said.\n"Did it?" "It did."'
    assert len(settled(text, attribution(text, "Lee", "said", '"It rained,"'))) == 1


def test_a_content_over_several_paragraphs_is_cut_where_they_end() -> None:
    text = "Lee said: “It rained.\n\n“It snowed.\n\n“It hailed.”"
    whole = text.removeprefix("Lee said: ")
    assert settled(text, attribution(text, "Lee", "said:", whole)) == [
        ("Lee", "said:", ["“It rained."]),
        ("", "", ["“It snowed."]),
        ("", "", ["“It hailed.”"]),
    ]


def test_unclosed_quotations_in_the_paragraphs_before_belong_to_the_speaker_who_follows() -> None:
    text = "It was a bad day.\n\n“It rained.\n\n“It snowed.\n\n“It hailed,” Lee said."
    assert settled(text, attribution(text, "Lee", "said", "“It hailed,”")) == [
        ("Lee", "said", ["“It rained.", "“It snowed.", "“It hailed,”"])
    ]


def test_a_closed_quotation_in_the_paragraph_before_may_be_somebody_elses() -> None:
    text = "“It rained.”\n\n“It hailed,” Lee said."
    assert settled(text, attribution(text, "Lee", "said", "“It hailed,”")) == [("Lee", "said", ["“It hailed,”"])]


def test_a_headline_is_not_part_of_what_is_said_below_it() -> None:
    text = "Minister says boat is gone\n\nThe boat has left, the minister said."
    found = attribution(text, "the minister", "said", "boat is gone\n\nThe boat has left")
    assert settled(text, found) == [("the minister", "said", ["The boat has left"])]


def test_words_inside_another_sentence_are_not_part_of_indirect_speech() -> None:
    text = "Critics called the plan reckless. Supporters welcomed everything."
    assert settled(text, attribution(text, "Critics", "called", "the plan reckless", "everything")) == [
        ("Critics", "called", ["the plan reckless"])
    ]


def test_a_quotation_within_the_next_paragraph_is_no_continuation() -> None:
    text = "“It rained,” Lee said.\nKim, new here, calls it “all wet.”"
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”", "“all wet.”")) == [
        ("Lee", "said", ["“It rained,”"])
    ]


@pytest.mark.parametrize("dash", [" — ", " – ", " -- "])
def test_a_quotation_signed_with_a_dash_is_the_signers(dash: str) -> None:
    text = f"“It rained.”{dash}Ann Lee, farmer"
    assert settled(text) == [("Ann Lee, farmer", dash.strip(), ["“It rained.”"])]


def test_in_a_wrapped_text_a_line_goes_on_in_the_next() -> None:
    text = "Lee said that it rained\nall day and that nobody\nwent out to see the\nboats that morning."
    content = text.removeprefix("Lee said ").removesuffix(".")
    assert settled(text, attribution(text, "Lee", "said", content)) == [("Lee", "said", [content])]


def test_content_takes_in_the_parenthesis_that_closes_its_own() -> None:
    text = "Lee said it rained for a week (seven days). Then it stopped."
    found = settled(text, attribution(text, "Lee", "said", "it rained for a week (seven days"))
    assert found == [("Lee", "said", ["it rained for a week (seven days)"])]


def test_content_in_parentheses_does_not_take_in_their_end() -> None:
    text = "It was late (Lee said it rained)."
    assert settled(text, attribution(text, "Lee", "said", "it rained"))[0][2] == ["it rained"]


def test_a_doubtful_attribution_is_worth_telling_only_where_somebody_is_credited() -> None:
    credited = replace(attribution("Lee said it rained.", "Lee", "said", "it rained"), confidence=0.1)
    nobodys = replace(credited, source=())
    assert is_likely(credited)
    assert not is_likely(nobodys)
    assert is_likely(replace(nobodys, confidence=LEAST_UNCREDITED))


@pytest.mark.parametrize(
    "between", ["Cruz was not impressed.", "Mayor Ann Cruz saw it differently:", "But Ann Cruz shook her head."]
)
def test_a_quotation_after_a_sentence_about_somebody_else_is_not_the_speakers(between: str) -> None:
    text = f"“It rained,” Lee said. {between} “It was dry.”"
    names = [NamedSpan(span(text, name), EntityKind.PERSON, 1.0) for name in ("Lee", "Cruz")]
    found = settle_attributions(
        Layout.of(text), [attribution(text, "Lee", "said", "“It rained,”", "“It was dry.”")], names
    )
    assert [text[start:end] for each in found for start, end in each.content] == ["“It rained,”"]


def test_a_quotation_after_a_sentence_about_whoever_he_is_is_the_speakers() -> None:
    text = "“It rained,” he said. Cruz, a nurse, left. “It was wet.”"
    names = [NamedSpan(span(text, "Cruz"), EntityKind.PERSON, 1.0)]
    found = settle_attributions(
        Layout.of(text), [attribution(text, "he", "said", "“It rained,”", "“It was wet.”")], names
    )
    assert [text[start:end] for each in found for start, end in each.content] == ["“It rained,”", "“It was wet.”"]


def test_a_quotation_after_a_sentence_about_its_speaker_is_the_speakers() -> None:
    text = "“It rained,” Ann Lee said. Lee smiled. “It was wet.”"
    names = [NamedSpan(span(text, "Ann Lee"), EntityKind.PERSON, 1.0), NamedSpan((27, 30), EntityKind.PERSON, 1.0)]
    found = settle_attributions(
        Layout.of(text), [attribution(text, "Ann Lee", "said", "“It rained,”", "“It was wet.”")], names
    )
    assert [text[start:end] for each in found for start, end in each.content] == ["“It rained,”", "“It was wet.”"]


def test_where_a_paragraph_was_written_says_nothing() -> None:
    text = "Abuja: The senate has met."
    assert settled(text, attribution(text, "Abuja", ":", "The senate has met")) == []


def test_a_label_in_a_headline_says_something() -> None:
    text = "Kyiv: The senate has met\nIt rained."
    found = settled(text, attribution(text, "Kyiv", ":", "The senate has met"))
    assert found == [("Kyiv", ":", ["The senate has met"])]


def test_indirect_speech_ends_with_the_sentence_of_its_cue() -> None:
    text = "They have said that since May. I do not think it is true."
    found = attribution(text, "They", "have said", "that since May. I do not think it is true")
    assert settled(text, found) == [("They", "have said", ["that since May"])]


def test_a_paragraph_that_somebody_is_credited_with_continues_no_other() -> None:
    text = "“We tried,” Lee said.\n“But it rained.\n“I will not forget it,” he added."
    said = [
        attribution(text, "Lee", "said", "“We tried,”"),
        attribution(text, "he", "added", "“I will not forget it,”"),
    ]
    assert settled(text, *said) == [
        ("Lee", "said", ["“We tried,”"]),
        ("he", "added", ["“But it rained.", "“I will not forget it,”"]),
    ]


def test_a_paragraph_is_credited_by_its_own_cue_alone() -> None:
    text = "“It rained,” Lee said.\n“It was cold.\n“It was late,” he added."
    said = [
        attribution(text, "Lee", "said", "“It rained,”", "“It was cold.", "“It was late,”"),
        attribution(text, "he", "added", "“It was cold.", "“It was late,”"),
    ]
    assert settled(text, *said) == [
        ("Lee", "said", ["“It rained,”"]),
        ("he", "added", ["“It was cold.", "“It was late,”"]),
    ]


def test_a_quotation_before_a_paragraph_that_begins_with_its_cue_is_the_speakers() -> None:
    text = "“We are afraid.”\n\nShe said this at noon, “We will wait.”"
    assert settled(text, attribution(text, "She", "said", "“We are afraid.”", "“We will wait.”")) == [
        ("She", "said", ["“We are afraid.”", "“We will wait.”"])
    ]


def test_a_quotation_above_a_line_with_its_speaker_is_that_speakers() -> None:
    text = "Bo Cruz said it “rained.”\n“It did not.”\nAnn Lee, farmer\nThe rain was over."
    said = attribution(text, "Bo Cruz", "said", "it “rained.”")
    assert settled(text, said, person=["Bo Cruz", "Ann Lee"])[1] == ("Ann Lee, farmer", "", ["“It did not.”"])


def test_a_quotation_before_the_name_of_its_speaker_is_that_speakers() -> None:
    text = "“It rained.” Ann Lee, farmer\nThe rain was over."
    assert settled(text, person=["Ann Lee"]) == [("Ann Lee, farmer", "", ["“It rained.”"])]


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee, who farms, was wet.",
        "Ann Lee watched the rain",
        "Ann Lee",
        "Ann Lee, Oslo",
        "Ann Lee, pictured in 2019",
    ],
)
def test_a_line_that_tells_more_or_may_be_the_writers_signs_nothing(line: str) -> None:
    text = f"Bo Cruz said: “It rained.”\n“It did not.”\n{line}"
    said = attribution(text, "Bo Cruz", "said", "“It rained.”")
    assert settled(text, said, person=["Bo Cruz", "Ann Lee"])[1] == ("", "", ["“It did not.”"])


def test_the_subject_of_the_sentence_before_is_not_part_of_what_is_said() -> None:
    text = "The plan, seen by Lee, is old. It could fail, one mayor said."
    found = attribution(text, "one mayor", "said", "The plan", "It could fail")
    assert settled(text, found) == [("one mayor", "said", ["It could fail"])]


def test_a_headline_in_quotation_marks_is_not_the_writers() -> None:
    assert settled("“It did not rain.”\nAnn Lee, reporter", person=["Ann Lee"]) == []
