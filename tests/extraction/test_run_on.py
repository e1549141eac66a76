"""A quotation of several paragraphs that were joined in one line is one speaker's."""

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
