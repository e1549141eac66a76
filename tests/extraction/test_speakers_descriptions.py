"""A description means whoever the text introduced so, and nobody where it may be another."""

import pytest

from app.extraction.values import MentionHow
from tests.extraction.resolving import resolved, speakers


@pytest.mark.parametrize(
    ("introduction", "description"),
    [
        ("Defense Minister Ana Marić flew in.", "the defense minister"),
        ("Sen. Ana Marić flew in.", "the senator"),
        ("Ana Marić, a lawyer from Split, flew in.", "the lawyer"),
        ("Ana Marić, 62, a retired surgeon, flew in.", "the surgeon"),
        ("Ana Marić is the chief economist of the bank.", "the economist"),
        ("The defense minister, Ana Marić, flew in.", "the defense minister"),
        ("The town's mayor, Ana Marić, flew in.", "the mayor"),
        ("They called their lawyer, Ana Marić.", "the lawyer"),
        ("A spokesman, Ana Marić, flew in. Spokeswoman Ana Marić spoke.", "the spokesperson"),
    ],
)
def test_a_definite_description_means_whoever_was_introduced_so(introduction: str, description: str) -> None:
    text = f"{introduction} It was late, {description} said."
    assert speakers(text, (description, "said", "It was late"), person=["Ana Marić"]) == ["Ana Marić"]


@pytest.mark.parametrize(
    "introduction",
    ["After talks with the mayor, Ana Marić, who was ill, flew in.", "The wife of the mayor, Ana Marić, flew in."],
)
def test_whom_commas_do_not_surely_set_off_is_not_described(introduction: str) -> None:
    text = f"{introduction} It was late, the mayor said."
    assert speakers(text, ("the mayor", "said", "It was late"), person=["Ana Marić"]) == [None]


def test_an_organization_is_described_by_the_head_of_its_name() -> None:
    text = "The National Weather Center closed. It was late, the center said."
    found = resolved(text, ("the center", "said", "It was late"), organization=["National Weather Center"])
    assert found.references[0].name == "National Weather Center"
    assert found.entities[0].mentions[-1].how is MentionHow.NOMINAL


def test_a_report_a_study_and_a_survey_are_one_publication() -> None:
    text = "The National Iodine Survey is out. The report says that it is late."
    said = ("The report", "says", "that it is late.")
    assert speakers(text, said, work=["National Iodine Survey"]) == ["National Iodine Survey"]


@pytest.mark.parametrize("told", ["told the BBC's Iodine Report", "spoke to the Iodine Report"])
def test_a_programme_that_somebody_talks_to_is_no_report(told: str) -> None:
    text = f"Lee {told}. A study came out. The report says that it is late."
    said = ("The report", "says", "that it is late.")
    assert speakers(text, said, work=["Iodine Report"], person=["Lee"]) == [None]


def test_a_description_that_fits_nobody_is_left_open() -> None:
    text = "Defense Minister Ana Marić flew in. It was late, the pilot said."
    assert speakers(text, ("the pilot", "said", "It was late"), person=["Ana Marić"]) == [None]


def test_what_a_sentence_goes_on_about_describes_no_place_before_it() -> None:
    text = "They met in Chad, but the harbour leader, who was ill, stayed. It was late, the harbour leader said."
    assert speakers(text, ("the harbour leader", "said", "It was late"), place=["Chad"]) == [None]


def test_a_description_that_tells_somebody_from_others_is_left_open() -> None:
    text = "Judge Ana Marić flew in. It was late, the judge in the earlier case said."
    assert speakers(text, ("the judge in the earlier case", "said", "It was late"), person=["Ana Marić"]) == [None]


def test_a_description_that_goes_on_after_what_was_tagged_is_left_open() -> None:
    text = "Judge Ana Marić flew in. The judge in the earlier case said it was late."
    assert speakers(text, ("The judge", "said", "it was late"), person=["Ana Marić"]) == [None]


def test_a_description_that_fits_two_people_nearby_is_left_open() -> None:
    text = "Sen. Ana Marić met Sen. Bo Chen. It was late, the senator said."
    assert speakers(text, ("the senator", "said", "It was late"), person=["Ana Marić", "Bo Chen"]) == [None]


def test_modifiers_tell_two_holders_of_one_office_apart() -> None:
    text = "Defense Minister Ana Marić met Finance Minister Bo Chen. It was late, the finance minister said."
    assert speakers(text, ("the finance minister", "said", "It was late"), person=["Ana Marić", "Bo Chen"]) == [
        "Bo Chen"
    ]


def test_what_an_office_is_in_charge_of_tells_it_from_another() -> None:
    text = "Bo Chen is the director of pilots for Acme. The harbour director said it was late."
    assert speakers(text, ("The harbour director", "said", "it was late"), person=["Bo Chen"]) == [None]


def test_an_office_may_be_modified_before_or_after() -> None:
    text = "Bo Chen is the minister of defense. Ana Marić is the minister. The defense minister said it was late."
    said = ("The defense minister", "said", "it was late")
    assert speakers(text, said, person=["Bo Chen", "Ana Marić"]) == ["Bo Chen"]


def test_a_body_named_after_a_place_does_not_describe_it() -> None:
    text = "In Split, the Acme Fund flew in. It was late, the fund said."
    said = ("the fund", "said", "It was late")
    assert speakers(text, said, place=["Split"], organization=["Acme Fund"]) == ["Acme Fund"]


def test_the_senator_of_a_place_is_no_senator_of_whom_that_is_not_told() -> None:
    text = "Sen. Ana Marić flew in. The Ohio senator said it was late."
    assert speakers(text, ("The Ohio senator", "said", "it was late"), person=["Ana Marić"], place=["Ohio"]) == [None]


def test_a_former_president_is_not_the_president() -> None:
    text = "President Ana Marić met Bo Chen. It was late, the former president said."
    assert speakers(text, ("the former president", "said", "It was late"), person=["Ana Marić", "Bo Chen"]) == [None]


def test_the_inspector_general_is_no_general() -> None:
    text = "Gen. Ana Marić flew in. It was late, the harbour's inspector general said."
    said = ("the harbour's inspector general", "said", "It was late")
    assert speakers(text, said, person=["Ana Marić"]) == [None]


def test_the_president_is_not_the_vice_president() -> None:
    text = "Vice President Ana Marić flew in. It was late, the president said."
    assert speakers(text, ("the president", "said", "It was late"), person=["Ana Marić"]) == [None]


def test_an_indefinite_description_means_whom_the_next_paragraph_names_with_the_same_noun() -> None:
    text = "A police spokesperson told reporters that it was late.\nIt was dark, spokesperson Ana Marić said."
    said = [
        ("A police spokesperson", "told", "that it was late"),
        ("spokesperson Ana Marić", "said", "It was dark"),
    ]
    found = resolved(text, *said, person=["Ana Marić"])
    assert [reference.name for reference in found.references] == ["Ana Marić", "Ana Marić"]
    assert [mention.how for mention in found.entities[0].mentions] == [MentionHow.NOMINAL, MentionHow.NAME]


@pytest.mark.parametrize(
    "next_paragraph",
    ["It was dark, lawyer Ana Marić said.", "It was dark, prison spokesperson Ana Marić said."],
)
def test_an_indefinite_description_stays_open_where_the_next_speaker_may_be_another(next_paragraph: str) -> None:
    text = f"A police spokesperson told reporters that it was late.\n{next_paragraph}"
    source = next_paragraph.removeprefix("It was dark, ").removesuffix(" said.")
    said = [("A police spokesperson", "told", "that it was late"), (source, "said", "It was dark")]
    assert speakers(text, *said, person=["Ana Marić"])[0] is None


def test_an_indefinite_description_of_a_nation_means_whom_the_next_paragraph_names() -> None:
    text = "A Croatian harbour spokesperson said it was late.\nIt was dark, spokesperson Ana Marić said."
    said = [
        ("A Croatian harbour spokesperson", "said", "it was late"),
        ("spokesperson Ana Marić", "said", "It was dark"),
    ]
    assert speakers(text, *said, person=["Ana Marić"]) == ["Ana Marić", "Ana Marić"]


@pytest.mark.parametrize(
    ("source", "later"),
    [
        ("A spokesperson for the Harbour Office", "Acme spokesperson Ana Marić"),
        ("A Democratic senator", "Senator Ana Marić"),
        ("A president", "President Ana Marić"),
    ],
)
def test_an_indefinite_description_of_another_kind_stays_open(source: str, later: str) -> None:
    text = f"{source} said it was late.\nIt was dark, {later} said."
    said = [(source, "said", "it was late"), (later, "said", "It was dark")]
    assert speakers(text, *said, person=["Ana Marić"])[0] is None


def test_a_description_means_whoever_was_brought_in_so_without_a_name_since() -> None:
    text = "Pilot Ana Marić flew in. A harbour pilot said it was dark. It was late, the pilot said."
    said = ("A harbour pilot", "said", "it was dark"), ("the pilot", "said", "It was late")
    assert speakers(text, *said, person=["Ana Marić"]) == [None, None]


def test_a_description_is_not_whoever_was_brought_in_otherwise() -> None:
    text = "Harbour pilot Ana Marić flew in. A river pilot said it was dark. It was late, the harbour pilot said."
    said = ("A river pilot", "said", "it was dark"), ("the harbour pilot", "said", "It was late")
    assert speakers(text, *said, person=["Ana Marić"]) == [None, "Ana Marić"]


def test_several_people_are_not_one_of_them() -> None:
    text = "Bo Chen and Ana Marić, the pilots, sailed. The pilots said it was late."
    assert speakers(text, ("The pilots", "said", "it was late"), person=["Bo Chen", "Ana Marić"]) == [None]


def test_the_president_of_another_country_is_not_the_one_who_was_named() -> None:
    text = "President Ann Lee spoke. It was late, the French president said."
    assert speakers(text, ("the French president", "said", "It was late"), person=["Ann Lee"]) == [None]


@pytest.mark.parametrize("office", ["ambassador Ana Marić", "envoy Ana Marić", "special envoy Ana Marić"])
def test_an_envoy_may_be_called_a_diplomat(office: str) -> None:
    text = f"The {office} arrived. It was late, the veteran diplomat said."
    assert speakers(text, ("the veteran diplomat", "said", "It was late"), person=["Ana Marić"]) == ["Ana Marić"]


@pytest.mark.parametrize(
    "before", ["The minister Ana Marić arrived.", "The ambassador Ana Marić arrived. A diplomat said it was dark."]
)
def test_a_diplomat_is_no_minister_and_no_other_diplomat(before: str) -> None:
    text = f"{before} It was late, the diplomat said."
    said = [("A diplomat", "said", "it was dark")] if "dark" in before else []
    assert speakers(text, *said, ("the diplomat", "said", "It was late"), person=["Ana Marić"])[-1] is None


@pytest.mark.parametrize("description", ["the diplomat", "the envoy"])
def test_an_envoy_is_not_the_country_beside_which_he_is_named(description: str) -> None:
    text = f"It rained in Norland, special envoy to the island Ana Marić said. It was late, {description} said."
    found = speakers(text, (description, "said", "It was late"), person=["Ana Marić"], place=["Norland"])
    assert found != ["Norland"]


@pytest.mark.parametrize(
    ("others", "source", "speaker"),
    [
        ("", "the premier", "Ann Lee"),
        ("", "the Victorian premier", None),
        ("Premier Bo Chen sailed. ", "the premier", "Bo Chen"),
    ],
)
def test_the_premier_is_the_prime_minister_unless_another_is_called_so(
    others: str, source: str, speaker: str | None
) -> None:
    text = f"Prime Minister Ann Lee spoke. {others}It was late, {source} said."
    assert speakers(text, (source, "said", "It was late"), person=["Ann Lee", "Bo Chen"]) == [speaker]


@pytest.mark.parametrize(
    ("introduction", "speaker"),
    [
        ("Ana Marić, 62, met Bo Chen.", "Ana Marić"),
        ("Ana Marić (62) met Bo Chen.", "Ana Marić"),
        ("Ana Marić, who is 62, met Bo Chen.", "Ana Marić"),
        ("The 62-year-old judge Ana Marić met Bo Chen.", "Ana Marić"),
        ("Ana Marić, a 62-year-old judge, met Bo Chen.", "Ana Marić"),
        ("Ana Marić met a 62-year-old judge.", None),
        ("Ana Marić won in Leeds.", "Ana Marić"),
        ("Ana Marić met Bo Chen.", None),
        ("Ana Marić, 31, won in Leeds.", None),
        ("Ana Marić met the family. A 62-year-old man was hurt.", None),
        ("Judge Ana Marić sat on Monday. A man was brought in.", None),
    ],
)
def test_who_is_called_by_an_age_is_the_one_of_whom_it_is_told(introduction: str, speaker: str | None) -> None:
    text = f"{introduction} It was late, the 62-year-old said."
    assert speakers(text, ("the 62-year-old", "said", "It was late"), person=["Ana Marić", "Bo Chen"]) == [speaker]


@pytest.mark.parametrize(
    ("introduction", "called", "speaker"),
    [
        ("Italian Ana Marić beat Bo Chen.", "the Italian", "Ana Marić"),
        ("Italy's Ana Marić beat Bo Chen.", "the Italian", "Ana Marić"),
        ("The Italian lawyer Ana Marić met Bo Chen.", "the Italian", "Ana Marić"),
        ("Ana Marić, an Italian lawyer, met Bo Chen.", "the Italian", "Ana Marić"),
        ("Ana Marić beat French number one Bo Chen.", "the Italian", "Ana Marić"),
        ("Ana Marić won in Leeds.", "the New Zealander", "Ana Marić"),
        ("Ana Marić won in Leeds.", "the Dane", "Ana Marić"),
        ("Ana Marić won in Leeds.", "the Northern Irishwoman", "Ana Marić"),
        ("Ms Ana Marić won in Leeds.", "the Dutchman", None),
        ("Ana Marić met Bo Chen.", "the Italian", None),
        ("French lawyer Ana Marić won in Leeds.", "the Italian", None),
        ("The Italian beat Bo Chen, and Ana Marić left.", "the Italian", None),
        ("Ana Marić met a woman in Leeds.", "the Italian", None),
        ("Ana Marić won in Leeds.", "the Dutch", None),
        ("Ana Marić won in Leeds.", "the Danes", None),
    ],
)
def test_who_is_called_by_a_nation_is_the_one_who_is_told_to_come_from_there(
    introduction: str, called: str, speaker: str | None
) -> None:
    text = f"{introduction} It was late, {called} said."
    assert speakers(text, (called, "said", "It was late"), person=["Ana Marić", "Bo Chen"]) == [speaker]


@pytest.mark.parametrize(
    "opening", ["In a speech in Zagreb, the mayor called for calm", "After talks with Ana Marić, the mayor based it on"]
)
def test_the_subject_after_an_opening_phrase_describes_nobody_in_it(opening: str) -> None:
    text = f"{opening}. It was late, the mayor said."
    said = ("the mayor", "said", "It was late")
    assert speakers(text, said, person=["Ana Marić"], place=["Zagreb"]) == [None]


def test_what_commas_set_off_in_an_opening_phrase_describes_whom_it_follows() -> None:
    text = "After talks with Ana Marić, the mayor, they left. It was late, the mayor said."
    assert speakers(text, ("the mayor", "said", "It was late"), person=["Ana Marić"]) == ["Ana Marić"]
