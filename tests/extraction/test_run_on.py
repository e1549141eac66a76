"""A quotation of several paragraphs that were joined in one line is one speaker's."""

import pytest

from tests.extraction.settling import attribution, settled


def test_all_parts_of_a_quotation_that_runs_on_are_the_speakers() -> None:
    whole = '"We have a new boat. "She sails well. "I am glad."'
    text = f"Lee said: {whole} It was late."
    said = attribution(text, "Lee", "said:", '"We have a new boat. "')
    assert settled(text, said) == [("Lee", "said:", [whole])]


def test_nobody_within_a_later_part_is_credited_with_it() -> None:
    whole = '"The mayor has left. "She knows that it will rain. That is bad."'
    text = f"Lee said: {whole}"
    said = [
        attribution(text, "Lee", "said:", '"The mayor has left. "'),
        attribution(text, "She", "knows", 'that it will rain. That is bad."'),
    ]
    assert settled(text, *said) == [("Lee", "said:", [whole])]


def test_a_part_that_another_is_credited_with_is_not_the_first_speakers() -> None:
    text = 'Lee said: "It rained all day. "It was cold," shouted Cruz.'
    said = [
        attribution(text, "Lee", "said:", '"It rained all day.'),
        attribution(text, "Cruz", "shouted", '"It was cold,"'),
    ]
    assert settled(text, *said) == [
        ("Lee", "said:", ['"It rained all day.']),
        ("Cruz", "shouted", ['"It was cold,"']),
    ]


def test_a_quotation_after_one_that_is_closed_is_not_its_speakers() -> None:
    text = 'Lee said: "It rained." "She knows that it rained," Cruz said.'
    said = [attribution(text, "Lee", "said:", '"It rained."'), attribution(text, "She", "knows", 'that it rained,"')]
    assert [content for *_, content in settled(text, *said)] == [['"It rained."'], ['that it rained,"']]


def test_words_that_tell_who_says_the_next_end_a_quotation() -> None:
    text = 'Lee said: "It rained. Cruz replied: "It was cold."'
    said = attribution(text, "Lee", "said:", '"It rained.')
    assert settled(text, said) == [("Lee", "said:", ['"It rained.'])]


def test_a_quotation_that_ends_before_its_part_does_is_left_as_it_is() -> None:
    text = 'Lee said: "It rained. Then they left the harbour. "It was cold."'
    said = attribution(text, "Lee", "said:", '"It rained')
    assert settled(text, said) == [("Lee", "said:", ['"It rained'])]


def test_a_paragraph_that_is_one_quotation_in_parts_goes_on_after_an_attributed_one() -> None:
    more = '"She sails well. "I am glad."'
    text = f'"We have a new boat," Lee said.\n{more}'
    said = attribution(text, "Lee", "said", '"We have a new boat,"')
    assert settled(text, said) == [("Lee", "said", ['"We have a new boat,"']), ("", "", [more])]


@pytest.mark.parametrize(("end", "goes_on"), [("", True), ('"', False)])
def test_what_opens_a_paragraph_goes_on_if_the_quotation_before_was_not_closed(end: str, goes_on: bool) -> None:
    text = f'Lee said: "We have a new boat.{end}\n"She sails well." Meanwhile, it rained.'
    said = attribution(text, "Lee", "said:", '"We have a new boat.')
    assert (("", "", ['"She sails well."']) in settled(text, said)) is goes_on


def test_what_another_is_credited_with_does_not_go_on() -> None:
    text = 'Lee said: "We have a new boat.\n"She sails well," Cruz added. Meanwhile, it rained.'
    said = [
        attribution(text, "Lee", "said:", '"We have a new boat.'),
        attribution(text, "Cruz", "added", '"She sails well,"'),
    ]
    assert [cue for _, cue, _ in settled(text, *said)] == ["said:", "added"]
