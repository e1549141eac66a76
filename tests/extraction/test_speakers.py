"""Whoever a source means is found where the text makes it plain, and left open where it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.entities import gather_entities
from app.extraction.layout import Layout
from app.extraction.speakers import resolve_speakers
from app.extraction.tags import Attribution, NamedSpan
from app.extraction.values import EntityKind
from tests.extraction.resolving import speakers


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Ana Marić", "Ana Marić"),
        ("President Ana Marić", "Ana Marić"),
        ("Conservative icon Ana Marić, who turned 90 on Monday", "Ana Marić"),
        ("Ana Marić, a spokesperson for Acme", "Ana Marić"),
        ("Secretary of State Ana Marić", "Ana Marić"),
        ("the prime minister, Ana Marić,", "Ana Marić"),
        ("author and activist Ana Marić", "Ana Marić"),
        ("Acme founder and harbour pilot Ana Marić", "Ana Marić"),
        ("Ana Marić, Bo Chen's mother,", "Ana Marić"),
        ("The study's lead author, doctoral candidate Ana Marić,", "Ana Marić"),
        ("Another co-author, civil and environmental engineering professor Ana Marić,", "Ana Marić"),
        ("Acme's Ana Marić", "Ana Marić"),
        ("Acme (AC) harbour secretary, Ana Marić,", "Ana Marić"),
        ("Ana Marić, a former adviser to President Bo Chen and President Chen, who sails,", "Ana Marić"),
        ("The minister for the environment, Ana Marić,", "Ana Marić"),
        ("the voice of the harbour, Ana Marić,", "Ana Marić"),
        ("Head of Acme and Acme Maritime, Ana Marić,", "Ana Marić"),
        ("The author and director of Bo Chen, Ana Marić,", "Ana Marić"),
        ("Ana Marić, who heads Acme and Acme Maritime,", "Ana Marić"),
        ("Ana Marić (R) of Acme", "Ana Marić"),
        ("Ana Marić herself", "Ana Marić"),
        ("Her daughter, the composer Ana Marić,", "Ana Marić"),
        ("President Ana Marić Friday", "Ana Marić"),
        ("the Acme news agency today", "Acme"),
        ("the Acme ratings agency", "Acme"),
        ("the Acme union", "Acme"),
        ("Bo Chen's Acme newspaper", "Acme"),
        ("The harbour's pilot agency, Acme,", "Acme"),
        ("Ana Marić, a retired pilot and Chen supporter from Ecuador,", "Ana Marić"),
        ("an Acme tally", "Acme"),
        ("The Ecuador bank, Acme,", "Acme"),
        ("The auditor, Acme,", "Acme"),
        ("the Acme agency", "Acme"),
        ("the Acme daily", "Acme"),
        ("One of the pilots who sailed, Ana Marić,", "Ana Marić"),
        ("One of the pilots in the harbour, Ana Marić,", "Ana Marić"),
        ("Ecuador's pilot agency, Acme,", "Acme"),
        ("Ecuador based Dr. Ana Marić", "Ana Marić"),
        ("the estimates from shipping firm Acme", "Acme"),
        ("Ana Marić, founder of Acme and Acme Ecuador,", "Ana Marić"),
        ("Judge Ana Marić QC", "Ana Marić"),
        ("The High Commissioner of Acme, Ana Marić,", "Ana Marić"),
        ("The commander for Ecuador, General Ana Marić,", "Ana Marić"),
        ("Ana Marić MP, chair of Acme,", "Ana Marić"),
        ("the nation's social services and public health minister Ana Marić", "Ana Marić"),
        ("the Acme news site", "Acme"),
        ("the privately-run Acme", "Acme"),
        ("a harbour pilot named Ana Marić", "Ana Marić"),
        ("a harbour pilot named only as Ana Marić", "Ana Marić"),
        ("Nine News reporter Ana Marić", "Ana Marić"),
        ("At Acme, Ana Marić", "Ana Marić"),
        ("former Acme pilot and Acme founder Ana Marić", "Ana Marić"),
        ("the ambassador to Acme Ecuador, Ana Marić,", "Ana Marić"),
        ("Harbour pilot: Ms. Ana Marić, left,", "Ana Marić"),
        ("a statement from Acme", "Acme"),
        ("a 2014 study by the Acme engineer Ana Marić", "Ana Marić"),
        ("the report released by Ana Marić, a pilot,", "Ana Marić"),
        ("Ana Marić, a former Acme leader and an Ecuador supporter", "Ana Marić"),
        ("Ana Marić, a pilot and former Ecuador governor and senator", "Ana Marić"),
        ("Ana Marić, a former Ecuador governor and a key Bo Chen supporter here", "Ana Marić"),
        ("Another Bo Chen ally, Harbour Secretary Ana Marić,", "Ana Marić"),
        ("her Acme rival, Senator Ana Marić of Ecuador", "Ana Marić"),
        ("Bo Chen’s running mate — Ecuador Gov. Ana Marić —", "Ana Marić"),
        ("Ana Marić - the most senior judge in Ecuador -", "Ana Marić"),
        ("Ana Marić -- the most senior judge in Ecuador --", "Ana Marić"),
        ("Ana Marić, Mr. Chen's former national security adviser", "Ana Marić"),
        ("Ana Marić, Bo Chen’s daughter,", "Ana Marić"),
        ("Ana Marić, captain and the owner of a small dog called Bo Chen,", "Ana Marić"),
        ("Acme’s Ana Marić, the former Ecuador governor and Nine News administrator,", "Ana Marić"),
        ("One pilot supporting Mr. Chen, Ana Marić of Ecuador,", "Ana Marić"),
        ("Acme, a fund paid by Ana Marić and other pilots,", "Acme"),
        ("Ana Marić, the Ecuador senator who met Bo Chen and former Acme pilot Chen,", "Ana Marić"),
    ],
)
def test_a_source_means_the_name_at_its_head(source: str, speaker: str) -> None:
    text = f"It was late, {source} said."
    people, bodies = ["Ana Marić", "Bo Chen", "Chen"], ["Acme", "Acme Ecuador", "Nine News"]
    found = speakers(text, (source, "said", "It was late"), person=people, organization=bodies, place=["Ecuador"])
    assert found == [speaker]


@pytest.mark.parametrize(
    "source",
    [
        "Ana Marić's office",
        "a spokesman for Ana Marić",
        "a spokesman for Ana Marić and Bo Chen",
        "the office of the former mayor, Ana Marić,",
        "the press service of the bill's author, Senator Ana Marić,",
        "lawyers for the accused, Ana Marić,",
        "friends of Ana Marić, Bo Chen and others",
        "aides to President Ana Marić",
        "the Ana Marić campaign",
        "the Acme-owned company",
        "some Acme workers",
        "supporters of Ana Marić",
        "Ana Marić and Bo Chen",
        "Ana Marić, Bo Chen and others",
        "Acme workers and activist Ana Marić",
        "Acme and activist Ana Marić",
        "a source close to Acme",
        "two people",
        "the court in Acme",
        "the study's author, quoting professor Ana Marić,",
        "the study's author, a critic of professor Ana Marić,",
        "a spokesman for the harbour minister, Ana Marić,",
        "the husband of crash victim, Ana Marić,",
        "the director of the struggling shipping firm, Acme,",
        "the owner of the struggling shipping firm, Acme,",
        "the pilots who sailed, Ana Marić, and Bo Chen",
        "Wife of Acme director Ana Marić",
        "Ana Marić, a harbour pilot, and her mother",
        "Ana Marić, a harbour pilot, and Bo Chen, a cook,",
        "Ana Marić, and the shipping firm Acme",
        "Mr and Mrs Chen",
        "Ana Marić, harbour pilot Bo Chen",
        "Ana Marić, head of Acme, (left) and Bo Chen, its pilot,",
        "Ana Marić and 2012 Bolt Prize winner and harbour pilot Bo Chen",
        "Acme's study",
        "a report by Acme and others",
        "a report by Acme's rival",
        "a reader of a report by Acme",
        "of Acme",
        "at least one Acme",
        "He and Ana Marić",
        "Ana Marić (Vt.)  and former pilot Bo Chen",
        "Ana Marić, a pilot whose harbour district",
        "the crew backing Ana Marić",
        "Ana Marić and a handful of others",
        "Ana Marić (R) and other pilots",
        "the Chen/Ana Marić",
        "the younger Mr. Chen",
        "Ana Marić, her aides and those in the harbour",
        "Kolar, who advised Bo Chen, the pilot",
        "a delegate supporting Chen, Ana Marić — a pilot — and a harbour delegate, Bo Chen,",
        "one Ecuador harbour, Ecuador, pilot",
        "Gov. Ana Marić (R) and harbour groups in the state",
        "Ana Marić, as well as her crew,",
        "the Acme MP",
        "The makers of a pill known as Ana Marić",
    ],
)
def test_a_name_that_only_belongs_to_the_speaker_is_not_the_speaker(source: str) -> None:
    text = f"It was late, {source} said."
    people = ["Ana Marić", "Bo Chen", "Chen"]
    assert speakers(text, (source, "said", "It was late"), person=people, organization=["Acme"]) == [None]


@pytest.mark.parametrize(
    "source", ["Geo-Science Chad", "Lee's Chad", "Chad based company Acme Maritime", "Chad-based company"]
)
def test_a_place_that_only_tells_of_what_is_named_is_not_the_speaker(source: str) -> None:
    text = f"It was late. {source} said it was dark."
    assert speakers(text, (source, "said", "it was dark"), place=["Chad"]) == [None]


def test_a_place_before_a_place_that_a_firm_is_based_in_is_not_the_speaker() -> None:
    text = "Split, Croatia-based firm Acme said it was late."
    said = ("Split, Croatia-based firm Acme", "said", "it was late")
    assert speakers(text, said, place=["Split", "Croatia"], organization=["Acme"]) != ["Split"]


def test_what_a_claim_is_based_on_does_not_belong_to_the_speaker() -> None:
    text = "It was late, according to Acme based on what it knew."
    assert speakers(text, ("Acme", "according to", "It was late"), organization=["Acme"]) == ["Acme"]


def test_a_label_before_a_colon_is_not_the_speaker() -> None:
    text = "Pilot: Ana Marić said it was late."
    assert speakers(text, ("Pilot: Ana Marić", "said", "it was late"), person=["Pilot", "Ana Marić"]) == ["Ana Marić"]


def test_a_possessive_alone_is_the_speaker() -> None:
    text = "Ana Marić's claim that it was late is new."
    assert speakers(text, ("Ana Marić's", "claim", "that it was late"), person=["Ana Marić"]) == ["Ana Marić"]


@pytest.mark.parametrize(
    ("surname", "source", "speaker"),
    [("King", "King", "Ana King"), ("King", "The King", None), ("Marić", "King", None)],
)
def test_a_surname_may_be_the_word_for_an_office(surname: str, source: str, speaker: str | None) -> None:
    text = f"Ana {surname} flew in. {source} said it was late."
    assert speakers(text, (source, "said", "it was late"), person=[f"Ana {surname}"]) == [speaker]


class TestRelatives:
    PEOPLE = ("Ana Marić", "Bo Marić", "Marić")

    def test_a_surname_is_open_where_another_has_spoken_by_full_name_since(self) -> None:
        text = "Ana Marić sailed. Marić smiled. It was late, her father Bo Marić said. It was dark, Marić added."
        said = [("Bo Marić", "said", "It was late"), ("Marić", "added", "It was dark")]
        assert speakers(text, *said, person=[*self.PEOPLE]) == ["Bo Marić", None]

    def test_a_surname_is_open_where_only_another_has_spoken_by_full_name(self) -> None:
        text = "It was late, Ana Marić said. Bo Marić stayed. It was dark, Marić added."
        said = [("Ana Marić", "said", "It was late"), ("Marić", "added", "It was dark")]
        assert speakers(text, *said, person=[*self.PEOPLE]) == ["Ana Marić", None]

    def test_a_surname_means_nobody_whom_its_words_name(self) -> None:
        text = "Bo Marić stayed, and Ana Marić sailed. Ana was late, Marić said."
        assert speakers(text, ("Marić", "said", "Ana was late"), person=[*self.PEOPLE]) == ["Bo Marić"]

    def test_a_surname_in_words_about_its_bearer_is_no_relative_named_long_before(self) -> None:
        text = "Bo Marić stayed. " + "It rained. " * 5 + "“Ana Marić is late,” Marić said."
        assert speakers(text, ("Marić", "said", "“Ana Marić is late,”"), person=[*self.PEOPLE]) == [None]


@given(st.data())
def test_any_tags_on_any_text_give_a_reference_for_every_attribution(data: st.DataObject) -> None:
    words = st.sampled_from(
        ["He ", "she ", "the ", "minister ", "Ana Lee ", "said ", "\n", ". ", ", ", "“I", "” ", "who "]
    )
    text = data.draw(st.lists(st.one_of(words, st.characters(codec="utf-8")), max_size=30).map("".join))
    ends = st.integers(0, len(text))
    span = st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair))).filter(lambda pair: pair[0] < pair[1])
    spans = st.lists(span, max_size=2).map(lambda found: tuple(sorted(found))) if text else st.just(())
    contents = spans.filter(bool) if text else st.nothing()
    attributions = data.draw(st.lists(st.builds(Attribution, spans, spans, contents, st.just(1.0)), max_size=5))
    tagged = data.draw(st.lists(st.builds(NamedSpan, span, st.sampled_from(EntityKind), st.just(1.0)), max_size=5))
    found = resolve_speakers(Layout.of(text), gather_entities(text, tagged), attributions)
    assert [reference.spans for reference in found.references] == [each.source for each in attributions]


@pytest.mark.parametrize(
    ("source", "name"), [('"Night Storm" star Ann Lee', "Ann Lee"), ('the "Night Storm" actress', None)]
)
def test_the_title_of_a_work_is_not_the_speaker_whom_it_describes(source: str, name: str | None) -> None:
    text = f"It was late, {source} said."
    person = ["Ann Lee"] if name else []
    assert speakers(text, (source, "said", "It was late"), work=["Night Storm"], person=person) == [name]


def test_a_group_that_does_something_to_somebody_is_not_that_person() -> None:
    source = "Progressive groups encouraging Ann Lee to run"
    text = f"{source} said that it was late."
    assert speakers(text, (source, "said", "that it was late"), person=["Ann Lee"]) == [None]


def test_somebody_set_off_may_be_of_a_body_that_is_told_to_be_one() -> None:
    source = "another leading advocate, Ann Lee of the law firm Acme,"
    text = f"It was late, {source} said."
    found = speakers(text, (source, "said", "It was late"), person=["Ann Lee"], organization=["Acme"])
    assert found == ["Ann Lee"]


@pytest.mark.parametrize(
    "source",
    [
        "The lawyer for reality star Ana Marić",
        "The mother of little Ana Marić",
        "The lawyer for a man named Bo Chen",
        "a man in Split, Croatia,",
    ],
)
def test_a_source_that_tells_whose_or_where_it_is_is_not_the_one_it_names(source: str) -> None:
    text = f"After {source} said it was late, they left."
    of_kind = {"person": ["Ana Marić", "Bo Chen"], "place": ["Split", "Croatia"]}
    assert speakers(text, (source, "said", "it was late"), **of_kind) == [None]


def test_an_official_without_a_name_is_not_the_next_one_of_that_kind() -> None:
    text = "A resident said it was late. Ana Marić, another resident, said it was early."
    said = [("A resident", "said", "it was late"), ("Ana Marić, another resident,", "said", "it was early")]
    assert speakers(text, *said, person=["Ana Marić"]) == [None, "Ana Marić"]


def test_who_holds_a_post_that_was_taken_for_a_body_is_the_speaker() -> None:
    source = "The High Commissioner for the Harbour, Ana Marić,"
    text = f"{source} said it was late."
    bodies = ["High Commissioner for the Harbour"]
    assert speakers(text, (source, "said", "it was late"), organization=bodies, person=["Ana Marić"]) == ["Ana Marić"]
