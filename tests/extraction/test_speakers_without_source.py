"""An attribution without a source goes on with whoever has been speaking, where that is plain."""

from tests.extraction.resolving import resolved, speakers


class TestNoSource:
    def test_adding_continues_the_speaker_of_its_sentence(self) -> None:
        text = "It was late, Ana Marić said, adding that it was dark."
        said = [("Ana Marić", "said", "It was late"), ("", "adding", "that it was dark")]
        assert speakers(text, *said, person=["Ana Marić"]) == ["Ana Marić", "Ana Marić"]

    def test_a_second_verb_continues_the_speaker_of_its_sentence(self) -> None:
        text = "Ana Marić said it was late and warned that it was dark."
        said = [("Ana Marić", "said", "it was late"), ("", "warned", "that it was dark")]
        assert speakers(text, *said, person=["Ana Marić"]) == ["Ana Marić", "Ana Marić"]

    def test_a_participle_that_modifies_something_else_is_left_open(self) -> None:
        text = "Ana Marić said it was late in a note asking that it be dark."
        said = [("Ana Marić", "said", "it was late"), ("", "asking", "that it be dark")]
        assert speakers(text, *said, person=["Ana Marić"]) == ["Ana Marić", None]

    def test_adding_does_not_continue_somebody_whom_the_speaker_quotes(self) -> None:
        text = "Ana Marić said Bo Chen thought it was late, adding that it was dark."
        said = [
            ("Ana Marić", "said", "Bo Chen thought it was late"),
            ("Bo Chen", "thought", "it was late"),
            ("", "adding", "that it was dark"),
        ]
        assert speakers(text, *said, person=["Ana Marić", "Bo Chen"])[2] == "Ana Marić"

    def test_a_second_verb_after_who_is_left_open(self) -> None:
        text = "Ana Marić told Bo Chen, who opened the door and said it was late."
        said = [("Ana Marić", "told", "Bo Chen"), ("", "said", "it was late")]
        assert speakers(text, *said, person=["Ana Marić", "Bo Chen"]) == ["Ana Marić", None]

    def test_a_second_verb_of_whom_the_speaker_tells_is_left_open(self) -> None:
        text = "Ana Marić said Bo Chen had called the station, saying that it was dark."
        said = [("Ana Marić", "said", "Bo Chen had called the station"), ("", "saying", "that it was dark")]
        assert speakers(text, *said, person=["Ana Marić", "Bo Chen"]) == ["Ana Marić", None]

    def test_a_participle_after_a_clause_about_another_is_left_open(self) -> None:
        text = "Ana Marić, who had praised the pilots, left as President Bo Chen spoke of them, saying it was dark."
        said = [("Ana Marić", "had praised", "the pilots"), ("", "saying", "it was dark")]
        assert speakers(text, *said, person=["Ana Marić", "Bo Chen"]) == ["Ana Marić", None]

    def test_a_participle_after_what_the_speaker_is_goes_on(self) -> None:
        text = "Ana Marić praised the pilots again as Acme director, saying it was dark."
        said = [("Ana Marić", "praised", "the pilots"), ("", "saying", "it was dark")]
        assert speakers(text, *said, person=["Ana Marić"], organization=["Acme"]) == ["Ana Marić", "Ana Marić"]

    def test_a_participle_after_a_clause_in_what_the_speaker_says_goes_on(self) -> None:
        text = "Ana Marić said it was late when Bo Chen left, adding it was dark."
        said = [("Ana Marić", "said", "it was late when Bo Chen left"), ("", "adding", "it was dark")]
        assert speakers(text, *said, person=["Ana Marić", "Bo Chen"]) == ["Ana Marić", "Ana Marić"]

    def test_a_cue_without_a_source_in_the_next_sentence_is_left_open(self) -> None:
        text = "It was late, Ana Marić said. It was reported that it was dark."
        said = [("Ana Marić", "said", "It was late"), ("", "was reported", "that it was dark")]
        assert speakers(text, *said, person=["Ana Marić"]) == ["Ana Marić", None]

    def test_a_quotation_that_runs_on_in_the_next_paragraph_keeps_its_speaker(self) -> None:
        text = '"It was late," Ana Marić said.\n"Maybe it was even dark."'
        said = [("Ana Marić", "said", '"It was late,"'), ("", "", '"Maybe it was even dark."')]
        found = resolved(text, *said, person=["Ana Marić"])
        assert [reference.name for reference in found.references] == ["Ana Marić", "Ana Marić"]
        assert found.references[1].spans == ()
