"""Names become entities: one for everything that a text names in several ways, and never one for two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.entities import gather_entities
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind, MentionHow
from app.identifiers import entity_id
from tests.extraction.gathering import gathered, only
from tests.extraction.markup import names


def test_a_surname_means_the_person_named_in_full() -> None:
    text = "President Ana Marić met reporters. Marić smiled."
    assert gathered(text, person=["President Ana Marić", "Marić"]) == {"Ana Marić": ["Ana Marić", "Marić"]}


def test_the_full_name_is_a_name_and_the_surname_an_alias() -> None:
    text = "Ana Marić spoke. Marić left. Ana Marić returned."
    entity = only(gather_entities(text, names(text, person=["Ana Marić", "Marić"])))
    assert [mention.how for mention in entity.mentions] == [MentionHow.NAME, MentionHow.ALIAS, MentionHow.NAME]
    assert entity.aliases == ("Marić",)
    assert entity.id == entity_id(EntityKind.PERSON, "Ana Marić")


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("Ana B. Marić", ("Ana Marić",)),
        ("Ana B.C. Marić Jr.", ("Ana Marić Jr.",)),
        ("Ana B C Marić", ("Ana Marić",)),
        ("A. B. Marić", ()),
        ("Ana Bo Marić", ()),
    ],
)
def test_a_person_is_also_known_without_middle_initials(name: str, aliases: tuple[str, ...]) -> None:
    text = f"{name} spoke."
    assert only(gather_entities(text, names(text, person=[name]))).aliases == aliases


def test_a_bare_surname_that_was_tagged_as_something_else_means_the_person() -> None:
    text = "Ana Marić spoke. Marić left."
    assert gathered(text, person=["Ana Marić"], organization=["Marić"]) == {"Ana Marić": ["Ana Marić", "Marić"]}


def test_a_surname_that_was_tagged_as_a_place_stays_one() -> None:
    text = "Ana London spoke. London listened."
    assert list(gathered(text, person=["Ana London"], place=["London"])) == ["Ana London", "London"]


def test_a_state_is_one_place_with_its_abbreviation() -> None:
    text = "Reno, Nev., voted. Nevada waits. Leeds, S.C., too."
    entities = gather_entities(text, names(text, place=["Reno", "Nev.", "Nevada", "Leeds", "S.C."]))
    assert [(entity.name, entity.aliases) for entity in entities] == [
        ("Reno", ()),
        ("Nevada", ("Nev.",)),
        ("Leeds", ()),
        ("South Carolina", ("S.C.",)),
    ]


def test_a_country_is_a_place_with_its_code_also_where_it_acts_like_a_body() -> None:
    text = "France signed the treaty, and so did the UK."
    entities = gather_entities(text, names(text, organization=["France"], place=["UK"]))
    assert [(entity.name, entity.kind, entity.country) for entity in entities] == [
        ("France", EntityKind.PLACE, "FR"),
        ("United Kingdom", EntityKind.PLACE, "GB"),
    ]


def test_a_person_with_a_countrys_name_stays_a_person() -> None:
    assert only(gather_entities("Jordan scored.", names("Jordan scored.", person=["Jordan"]))).country is None


@pytest.mark.parametrize(
    ("tagged", "name"),
    [
        ("President Ana Marić", "Ana Marić"),
        ("Defense Minister Ana Marić", "Ana Marić"),
        ("Mrs. Marić", "Marić"),
        ("former Sen. Ana Marić", "Ana Marić"),
        ("Pope Francis", "Pope Francis"),
        ("Ana Marić's", "Ana Marić"),
        ("Martin Luther King Jr.", "Martin Luther King Jr."),
        ("Solicitor General Ana Marić", "Ana Marić"),
    ],
)
def test_titles_and_possessives_are_not_part_of_a_name(tagged: str, name: str) -> None:
    text = f"{tagged} house is old."
    assert list(gathered(text, person=[tagged])) == [name]


def test_spellings_of_one_surname_are_one_person() -> None:
    text = "Oleh Petrovsky arrived. Petrovskyy waved, and Petrovskiy sat down."
    people = gathered(text, person=["Oleh Petrovsky", "Petrovskyy", "Petrovskiy"])
    assert list(people) == ["Oleh Petrovsky"]


def test_a_family_name_may_stand_without_its_article() -> None:
    text = "Omar al-Kolari arrived. Kolari waved."
    assert list(gathered(text, person=["Omar al-Kolari", "Kolari"])) == ["Omar al-Kolari"]


def test_a_given_name_that_is_also_a_particle_is_a_given_name() -> None:
    text = "Ben Marsh met Paul Marsh."
    assert len(gathered(text, person=["Ben Marsh", "Paul Marsh"])) == 2


def test_the_first_of_two_family_names_means_the_person_named_in_full() -> None:
    text = "Ana Marić Kolar arrived. Marić waved, and Ana Marić sat down."
    assert list(gathered(text, person=["Ana Marić Kolar", "Ana Marić", "Marić"])) == ["Ana Marić Kolar"]


def test_the_first_of_two_family_names_stays_apart_where_two_people_have_it() -> None:
    text = "Ana Marić Kolar and Ivo Marić Novak arrived. Marić waved."
    assert len(gathered(text, person=["Ana Marić Kolar", "Ivo Marić Novak", "Marić"])) == 3


def test_a_bare_surname_is_not_that_of_a_relative_who_is_introduced_as_one() -> None:
    text = "Anna Marsh died, said her son Boris Marsh. Marsh sang."
    assert gathered(text, person=["Anna Marsh", "Boris Marsh", "Marsh"])["Anna Marsh"] == ["Anna Marsh", "Marsh"]


def test_a_middle_initial_may_come_and_go() -> None:
    text = "Ann B. Lee won. Ann Lee thanked voters. Ann Lee left."
    assert list(gathered(text, person=["Ann B. Lee", "Ann Lee"])) == ["Ann Lee"]


def test_both_family_names_mean_the_person_named_in_full() -> None:
    text = "Ana Marić Kolar sang. Ms. Marić Kolar left."
    assert list(gathered(text, person=["Ana Marić Kolar", "Marić Kolar"])) == ["Ana Marić Kolar"]


def test_a_word_tagged_before_a_full_name_does_not_become_part_of_it() -> None:
    text = "Crooked Ana Marić sang. Ana Marić left."
    assert "Ana Marić" in gathered(text, person=["Crooked Ana Marić", "Ana Marić"])


def test_people_whose_middle_names_differ_stay_apart() -> None:
    text = "George H. W. Marsh and his son George B. Marsh came."
    assert len(gathered(text, person=["George H. W. Marsh", "George B. Marsh"])) == 2


def test_father_and_son_stay_apart() -> None:
    text = "John Marsh and John Marsh Jr. came."
    assert len(gathered(text, person=["John Marsh", "John Marsh Jr."])) == 2


def test_a_title_and_a_given_name_mean_the_person_named_in_full_with_that_title() -> None:
    text = "Sheikh Ali al-Marić spoke. Sheikh Ali left."
    assert list(gathered(text, person=["Sheikh Ali al-Marić", "Sheikh Ali"])) == ["Ali al-Marić"]


def test_a_title_and_a_given_name_are_nobody_who_has_another_title() -> None:
    text = "Francis Marić spoke. Pope Francis left."
    assert list(gathered(text, person=["Francis Marić", "Pope Francis"])) == ["Francis Marić", "Pope Francis"]


def test_a_surname_that_two_people_share_means_the_one_named_last_before_its_first_use() -> None:
    text = "Anna Marsh won. It was late. Rain fell. Boris Marsh came. Marsh sang."
    assert gathered(text, person=["Anna Marsh", "Boris Marsh", "Marsh"])["Boris Marsh"] == ["Boris Marsh", "Marsh"]


def test_a_bare_surname_keeps_its_meaning_when_a_namesake_is_named_in_full() -> None:
    text = "Anna Marsh ran. Marsh won. Her uncle, Boris Marsh, lost. Marsh wept."
    people = gathered(text, person=["Anna Marsh", "Boris Marsh", "Marsh"])
    assert people == {"Anna Marsh": ["Anna Marsh", "Marsh", "Marsh"], "Boris Marsh": ["Boris Marsh"]}


def test_a_title_tells_which_of_two_namesakes_is_meant() -> None:
    text = "Anna Marsh ran against Boris Marsh. Mrs. Marsh won."
    people = gathered(text, person=["Anna Marsh", "Boris Marsh", "Marsh"])
    assert people["Anna Marsh"] == ["Anna Marsh", "Marsh"]


def test_a_title_tells_two_apart_of_whom_only_the_surname_is_known() -> None:
    text = "Mr. Marsh ran. Ms. Marsh won."
    people = gathered(text, person=["Marsh"])
    assert people == {"Mr. Marsh": ["Marsh"], "Ms. Marsh": ["Marsh"]}


def test_a_title_tells_that_a_surname_is_not_that_of_the_only_one_with_a_full_name() -> None:
    text = "Anna Marsh ran. Mr. Marsh won. President Marsh left. Mrs. Marsh stayed."
    people = gathered(text, person=["Anna Marsh", "Marsh"])
    assert people == {"Anna Marsh": ["Anna Marsh", "Marsh"], "Marsh": ["Marsh", "Marsh"]}


def test_a_surname_does_not_mean_a_namesake_of_whom_only_the_given_name_came_before() -> None:
    text = "Anna Marsh, 68, and Boris came. Marsh sang. Boris Marsh sat."
    people = gathered(text, person=["Anna Marsh", "Boris Marsh", "Boris", "Marsh"])
    assert people["Anna Marsh"] == ["Anna Marsh", "Marsh"]


def test_a_surname_does_not_mean_the_one_who_is_told_to_be_dead() -> None:
    text = "Anna Marsh spoke of the deaths of Boris Marsh and Paul Weber. Marsh sang."
    people = gathered(text, person=["Anna Marsh", "Boris Marsh", "Paul Weber", "Marsh"])
    assert people["Anna Marsh"] == ["Anna Marsh", "Marsh"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Senators Ana Marić, the leader, and Bo Chen sailed.", "Senators Ana Marić"),
        ("They met Assemblywoman Ana Marić.", "Assemblywoman Ana Marić"),
        ("They met Alderman Ana Marić.", "Alderman Ana Marić"),
        ("They met White House Chief Of Staff Ana Marić.", "White House Chief Of Staff Ana Marić"),
        ("They met Secretary of State Ana Marić.", "Secretary of State Ana Marić"),
        ("Ana\u00a0Marić sailed.", "Ana\u00a0Marić"),
        ("Ana \u00adMarić sailed.", "Ana \u00adMarić"),
    ],
)
def test_a_persons_name_is_without_a_title_of_several_and_invisible_marks(text: str, name: str) -> None:
    assert "Ana Marić" in gathered(text, person=[name])


def test_a_common_noun_in_capitals_is_no_name() -> None:
    assert gathered("Super PACs ran an ad. Spokesmen left.", organization=["Super PACs", "Spokesmen"]) == {}


def test_pac_is_no_part_of_a_name() -> None:
    assert list(gathered("A super PAC Acme Action ran an ad.", organization=["PAC Acme Action"])) == ["Acme Action"]


def test_al_is_a_given_name() -> None:
    assert list(gathered("Al Marić sang. Marić left.", person=["Al Marić", "Marić"])) == ["Al Marić"]


def test_initials_before_a_nickname_belong_to_the_name() -> None:
    assert list(gathered('Gov. C.L. "Bo" Marić sang.', person=['Bo" Marić'])) == ['C.L. "Bo" Marić']


def test_a_people_with_a_hyphen_is_one_name() -> None:
    text = "African-Americans sang."
    assert gathered(text, group=["Americans"]) == {"African-Americans": ["African-Americans"]}


def test_a_name_in_capitals_is_the_same_name() -> None:
    assert list(gathered("UKRAINE VOTES\nUkraine votes today.", place=["UKRAINE", "Ukraine"])) == ["Ukraine"]


def test_the_kind_is_the_one_that_most_mentions_have() -> None:
    text = "Lee & Sons grew. Lee & Sons shrank. Lee & Sons closed."
    tagged = names(text, organization=["Lee & Sons"])
    tagged[1] = NamedSpan(tagged[1].span, EntityKind.PERSON, 0.6)
    assert only(gather_entities(text, tagged)).kind is EntityKind.ORGANIZATION


def test_entities_come_in_the_order_of_their_first_mention() -> None:
    text = "Paris, then Rome, then Paris."
    assert list(gathered(text, place=["Paris", "Rome"])) == ["Paris", "Rome"]


@given(st.data())
def test_any_tags_on_any_text_give_mentions_that_hold_text(data: st.DataObject) -> None:
    text = data.draw(
        st.text(alphabet=st.one_of(st.sampled_from("Aa B.'’s/-(Mr"), st.characters(codec="utf-8")), max_size=60)
    )
    ends = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(lambda pair: (min(pair), max(pair))), max_size=8))
    kinds = st.sampled_from(EntityKind)
    tagged = [NamedSpan(span, data.draw(kinds), data.draw(st.floats(0, 1))) for span in spans]
    for entity in gather_entities(text, tagged):
        assert entity.name.strip()
        assert all(text[slice(*mention.span)].strip() for mention in entity.mentions)


def test_a_name_is_one_whichever_apostrophe_it_has() -> None:
    people = gathered("Ann O’Lee left. Bo Lee waved. Ann O'Lee came back.", person=["Ann O’Lee", "Bo Lee", "Ann O'Lee"])
    assert people == {"Ann O'Lee": ["Ann O’Lee", "Ann O'Lee"], "Bo Lee": ["Bo Lee"]}
