"""Names that the tagger cut or took for something else are mended where what stands around them makes it plain."""

import pytest

from app.extraction.entities import gather_entities
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind
from tests.extraction.marked import entities


def gathered(marked: str, kind: str) -> list[tuple[str, str]]:
    """Kind and name of each entity of a text in which [brackets] mark what was tagged."""
    return entities(marked.replace("[", f"[{kind} "))


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("They left the [Example Library of the] in May.", "Example Library"),
        ("They met at [Acme], Inc. in May.", "Acme, Inc."),
        ("They met at [Ana & Marić], LLP in May.", "Ana & Marić, LLP"),
        ("They met at the [Institute] for Northern Studies in May.", "Institute for Northern Studies"),
        ("They met at the [Northern] [Society for] [Lighthouses] in May.", "Northern Society for Lighthouses"),
        ("They met at [Acme Corp]. offices in May.", "Acme Corp."),
        ("They met the [Government] of Ruritania in May.", "Government of Ruritania"),
    ],
)
def test_an_organization_is_named_whole(marked: str, name: str) -> None:
    assert gathered(marked, "organization") == [("organization", name)]


@pytest.mark.parametrize("name", ["Acme Corp.", "Example University", "Harbour Authority Inc."])
def test_what_ends_in_a_word_for_a_body_is_an_organization(name: str) -> None:
    assert gathered(f"They left [{name}] in May.", "place") == [("organization", name)]


def test_a_company_that_was_taken_for_a_person_is_one() -> None:
    assert gathered("[Ana Marić] Ltd. closed.", "person") == [("organization", "Ana Marić Ltd.")]


@pytest.mark.parametrize(
    ("marked", "name"), [("[Ana] Books closed.", "Ana Books"), ("[Ana Marić] Motors closed.", "Ana Marić Motors")]
)
def test_a_company_has_the_name_of_its_founder(marked: str, name: str) -> None:
    assert gathered(marked, "person") == [("organization", name)]


def test_a_country_belongs_to_the_name_of_its_ministry() -> None:
    text = "The Ruritania Foreign Ministry closed. In Ruritania NLS closed."
    names = [((4, 13), "place"), ((14, 30), "organization"), ((42, 51), "place"), ((52, 55), "organization")]
    entities = gather_entities(text, [NamedSpan(span, EntityKind(kind), 0.5) for span, kind in names])
    assert [entity.name for entity in entities] == ["Ruritania Foreign Ministry", "Ruritania", "NLS"]


def test_a_part_of_a_region_is_one_place() -> None:
    assert gathered("[South] [Ruritania] froze.", "place") == [("place", "South Ruritania")]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The [Ruritanian War] ended.", "event"),
        ("The [Lighthouse Act] passed.", "work"),
        ("[USS Acme] sank.", "product"),
        ("They met on the [INS Example] in May.", "product"),
    ],
)
def test_a_war_a_law_and_a_ship_are_no_organizations(marked: str, kind: str) -> None:
    assert [found for found, _ in gathered(marked, "organization")] == [kind]


@pytest.mark.parametrize("prefix", ["INS", "MV", "MT"])
def test_a_ship_is_named_with_its_prefix(prefix: str) -> None:
    assert gathered(f"They met on the {prefix} [Example] in May.", "person") == [("product", f"{prefix} Example")]
    assert gathered(f"They met on the [{prefix} Example] in May.", "place") == [("product", f"{prefix} Example")]


def test_a_state_before_a_name_is_no_ships_prefix() -> None:
    assert gathered("In Split, MT [Ann Lee] left.", "person") == [("person", "Ann Lee")]


@pytest.mark.parametrize("name", ["Ana Campaign", "Acme Games", "Ministry of War"])
def test_what_may_speak_for_itself_stays_an_organization(name: str) -> None:
    assert gathered(f"The [{name}] closed.", "organization") == [("organization", name)]


def test_the_office_before_a_person_is_no_name() -> None:
    assert gathered("[Interior Minister] [Ana Marić] left.", "person") == [("person", "Ana Marić")]


def test_an_office_alone_is_no_person() -> None:
    assert gathered("The [Vice President] left.", "person") == []


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("They met [Ana M]. [Marić] in May.", "Ana M. Marić"),
        ("They met A. M. [Ana Marić] in May.", "A. M. Ana Marić"),
        ("They met [Ana Marić], Jr., in May.", "Ana Marić, Jr."),
        ("They met [Ana Marić] III in May.", "Ana Marić III"),
    ],
)
def test_a_person_is_named_with_initials_and_generation(marked: str, name: str) -> None:
    assert gathered(marked, "person") == [("person", name)]


def test_the_names_under_a_letter_are_two() -> None:
    assert gathered("Thank you.\n[Ana\nBoris]\n", "person") == [("person", "Ana"), ("person", "Boris")]


def test_a_name_may_be_broken_where_a_long_line_ends() -> None:
    marked = "In the morning everybody who could walk met [Ana\nMarić] at the harbour."
    assert gathered(marked, "person") == [("person", "Ana\nMarić")]


def test_a_name_in_two_pieces_is_one_person() -> None:
    assert gathered("[Ana] [Marić] left.", "person") == [("person", "Ana Marić")]


@pytest.mark.parametrize("marked", ['[Ana] "Annie" [Marić]', '[Ana] "Annie" Marić', "[Ana] ‘Annie’ Marić"])
def test_a_person_is_named_with_the_nickname(marked: str) -> None:
    assert gathered(f"{marked} left.", "person") == [("person", marked.replace("[", "").replace("]", ""))]


@pytest.mark.parametrize(("title", "people"), [("Mr.", 1), ("Dr", 1), ("The", 0)])
def test_a_title_after_mr_is_a_surname(title: str, people: int) -> None:
    assert len(gathered(f"{title} [King] left.", "person")) == people


def test_mr_president_is_nobody_by_name() -> None:
    assert gathered("Mr. [President] left.", "person") == []


@pytest.mark.parametrize(
    "marked", ["Write to [ana]@example.org.", "Write to ana@[Acme].", "See www.[Acme].org.", "See https://x.org/[Acme]"]
)
def test_a_part_of_an_address_is_no_name(marked: str) -> None:
    assert gathered(marked, "organization") == []


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        (
            "The [National Harbour] and [Lighthouse Administration] (NHLA) closed.",
            "National Harbour and Lighthouse Administration",
        ),
        ("The [Northern People]'s [Army] [NPA] left.", "Northern People's Army"),
        (
            "The Harbour, Lighthouse and [Coastal Organization] (HLCO) met.",
            "Harbour, Lighthouse and Coastal Organization",
        ),
    ],
)
def test_an_acronym_tells_where_the_name_before_it_begins(marked: str, name: str) -> None:
    assert ("organization", name) in gathered(marked.replace("[NPA]", "(NPA)"), "organization")


@pytest.mark.parametrize("marked", ["The old [Lighthouse Board] (HLB) met.", "Both saw the [Lighthouse Board] (XYZ)."])
def test_an_acronym_of_other_letters_tells_nothing(marked: str) -> None:
    assert gathered(marked, "organization") == [("organization", "Lighthouse Board")]


def test_a_person_is_named_without_the_party() -> None:
    marked = "[Ana Marić of the Harbour Party] and [Ana Kolar of the Harbour Party] ran."
    assert gathered(marked, "person") == [("person", "Ana Marić"), ("person", "Ana Kolar")]


@pytest.mark.parametrize("before", ["Acme youngster", "Harbour Party backbencher", "ACME"])
def test_what_somebody_is_does_not_begin_the_name(before: str) -> None:
    assert gathered(f"They met [{before} Ana Marić] there.", "person") == [("person", "Ana Marić")]


@pytest.mark.parametrize("name", ["Ana della Marić", "Ana de la Marić", "JP Marić"])
def test_a_particle_and_initials_belong_to_the_name(name: str) -> None:
    assert gathered(f"They met [{name}] there.", "person") == [("person", name)]


def test_a_person_of_one_name_keeps_the_place() -> None:
    assert gathered("They met [Ana of Split] there.", "person") == [("person", "Ana of Split")]


@pytest.mark.parametrize(
    "marked",
    [
        "The Ambassador to the [France Ana Marić] left.",
        "The Prime Minister of [France Ana Marić] left.",
        "Then [France President Ana Marić] left.",
    ],
)
def test_the_country_that_ends_a_title_is_no_part_of_the_name(marked: str) -> None:
    assert gathered(marked, "person") == [("place", "France"), ("person", "Ana Marić")]


def test_the_field_that_ends_a_title_is_no_part_of_the_name() -> None:
    assert gathered("Minister [of Information Ana Marić] left.", "person") == [("person", "Ana Marić")]


def test_a_person_whose_name_begins_like_a_countrys_keeps_it() -> None:
    assert gathered("They wrote to [France Ana Marić] today.", "person") == [("person", "France Ana Marić")]


@pytest.mark.parametrize(
    ("marked", "entities"),
    [
        ("The [France-based] group left.", [("place", "France")]),
        ("The [anti-French] group left.", [("group", "French")]),
        ("The [Harbour War II-era] ship left.", [("event", "Harbour War II")]),
        ("The [pro-Sailing] group left.", []),
    ],
)
def test_a_compound_with_a_name_is_no_event(marked: str, entities: list[tuple[str, str]]) -> None:
    assert gathered(marked, "event") == entities


@pytest.mark.parametrize("code", ["E17", "SW1A 2AA", "77002"])
def test_a_postcode_is_no_part_of_a_place(code: str) -> None:
    assert gathered(f"They moved to [Boydton {code}] in May.", "place") == [("place", "Boydton")]


def test_a_name_ends_with_its_line() -> None:
    assert gathered("They named the Harbour\n[Lighthouse Society].", "organization") == [
        ("organization", "Lighthouse Society")
    ]


@pytest.mark.parametrize("kind", ["person", "organization"])
@pytest.mark.parametrize("letters", [" QC", ", M.D.", " PhD"])
def test_letters_after_a_name_are_a_persons_and_no_part_of_it(letters: str, kind: str) -> None:
    assert gathered(f"They asked [Ana Marić{letters}] to leave.", kind) == [("person", "Ana Marić")]


def test_letters_after_a_place_or_a_single_word_are_its_own() -> None:
    assert gathered("They left [Split, MD] in May.", "place") == [("place", "Split, MD")]
    assert gathered("They left [Harbour KC] in May.", "organization") == [("organization", "Harbour KC")]


@pytest.mark.parametrize("body", ["department", "harbour commission", "weather bureau"])
def test_a_common_noun_for_a_body_is_no_name(body: str) -> None:
    assert gathered(f"The [{body}] met.", "organization") == []


@pytest.mark.parametrize(
    "title", ["Attorney-General", "Lieutenant-General", "Treasurer", "frontbencher", "Detective Constable"]
)
def test_a_title_is_no_part_of_a_name(title: str) -> None:
    assert gathered(f"[{title} Ana Marić] spoke.", "person") == [("person", "Ana Marić")]


@pytest.mark.parametrize("office", ["Ana Marić Chair", "Marić Professor", "Harbour Minister", "Counsel"])
def test_an_office_is_nobody_by_name(office: str) -> None:
    assert gathered(f"Kim, [{office}], spoke.", "person") == []


def test_what_is_called_a_firm_is_an_organization() -> None:
    assert gathered("The toy firm [Ana Marić] closed.", "person") == [("organization", "Ana Marić")]


def test_an_office_with_an_article_is_nobody_by_name() -> None:
    assert gathered("The [Federal Harbour Commissioner] met [Mike Judge].", "person") == [("person", "Mike Judge")]


def test_a_dash_between_spaces_parts_two_names() -> None:
    assert gathered("They met [Ann Lee - Cruz]’s brother - in May.", "person") == [
        ("person", "Ann Lee"),
        ("person", "Cruz"),
    ]


def test_a_world_war_has_its_number() -> None:
    assert entities("He fell in [event World War] II.") == [("event", "World War II")]


def test_the_letters_before_a_currency_are_no_country() -> None:
    assert entities("It cost [place US]$5, or [place A]$7.") == []
    assert entities("The [place US] paid US$5.") == [("place", "United States")]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("See pic.example.com/[qR2s Ana Marić] there.", "Ana Marić"),
        ("See https://x.org/[qR2s Ana Marić] there.", "Ana Marić"),
        ("The owner/[Bo Marić] left.", "Bo Marić"),
    ],
)
def test_a_name_does_not_begin_in_an_address(marked: str, name: str) -> None:
    assert [found for _, found in gathered(marked, "person")] == [name]


def test_a_user_name_is_a_name_and_a_part_of_an_address_is_none() -> None:
    assert entities("So wrote (@[person AnnLee]) there.") == [("person", "AnnLee")]
    assert entities("Write to press@[organization Acme] there.") == []


def test_an_abbreviated_state_has_its_full_stop_and_a_name_at_the_end_of_a_sentence_none() -> None:
    assert entities("He is from Acme, [place Wis.], they said.") == [("place", "Wisconsin")]
    assert entities("He met [person Ann Lee.] Then he left.") == [("person", "Ann Lee")]
