from typing import Any

import pytest
from starlette.testclient import TestClient

from app.identifiers import article_id, entity_id
from tests import archive
from tests.api.asking import EVERY_CLAIM, claims, get

ZELENSKY = entity_id("person", "Volodymyr Zelensky")
SEED = article_id(None, archive.SEED_TEXT)
SEED_CLAIMS = EVERY_CLAIM - {"rates", "warmest", "aid"}


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ({}, EVERY_CLAIM),
        ({"speaker": "Volodymyr Zelensky"}, {"treated", "killed"}),
        ({"speaker": "ZELENSKY"}, {"treated", "killed"}),
        ({"speaker": ZELENSKY}, {"treated", "killed"}),
        ({"speaker": ["Zelensky", "Rustem Umerov"]}, {"treated", "killed", "supporting"}),
        ({"speaker": "Nobody At All"}, set()),
        ({"speaker__not": "Zelensky"}, EVERY_CLAIM - {"treated", "killed"}),
        ({"speaker__not": ["Zelensky", "Umerov"]}, EVERY_CLAIM - {"treated", "killed", "supporting"}),
        ({"speaker__not": "Nobody At All"}, EVERY_CLAIM),
        ({"speaker": "Zelensky", "via": "Kyodo News"}, {"treated"}),
        ({"via__not": "Kyodo News", "speaker": "Zelensky"}, {"killed"}),
        ({"outlet": "example gazette"}, {"rates", "aid"}),
        ({"outlet__not": "Example Gazette"}, EVERY_CLAIM - {"rates", "aid"}),
        ({"mentions": "Russia"}, {"stationed", "dispatched", "treated"}),
        ({"mentions": ["Russia", "Moscow"]}, {"stationed", "dispatched", "treated"}),
        ({"mentions__not": "Russia", "article": SEED}, {"killed", "joined", "supporting"}),
        ({"mentions__all": "Russia"}, {"stationed", "dispatched", "treated"}),
        ({"mentions__all": ["Russia", "North Korea"]}, {"dispatched"}),
        ({"mentions__all": ["Russia", "Moscow"]}, {"stationed", "dispatched", "treated"}),
        ({"mentions__all": ["Russia", "Nobody At All"]}, set()),
        ({"mentions__all": ["Russia", "North Korea"], "mentions_kind": "place"}, {"dispatched"}),
        ({"mentions__all": "North Korea", "mentions": "Russia"}, {"dispatched"}),
        ({"entity__all": ["Russia", "Zelensky"]}, {"treated"}),
        ({"entity__all": ["Kyodo News", "Zelensky", "Russia"]}, {"treated"}),
        ({"author__all": ["Desk", "Nobody"]}, set()),
        ({"kind": "direct"}, {"joined"}),
        ({"kind": ["direct", "narrated"]}, {"joined", "dispatched"}),
        ({"hedged": "true"}, {"aid"}),
        ({"negated": "false"}, EVERY_CLAIM - {"aid", "rates"}),
        ({"denied": "true"}, {"aid"}),
        ({"negated": "true", "denied": "false"}, {"rates"}),
        ({"article": SEED}, SEED_CLAIMS),
        ({"article": "unknown"}, set()),
        ({"speaker__exists": "false"}, {"dispatched"}),
        ({"speaker_kind": "person"}, {"treated", "killed", "joined", "supporting"}),
        ({"speaker_kind__not": "person"}, {"stationed", "dispatched", "rates", "warmest", "aid"}),
        ({"speaker_country": "ua", "speaker_kind": "organization"}, {"stationed"}),
        ({"via_country": "jp"}, {"treated"}),
        ({"via_kind": "organization", "via_country__not": "JP"}, {"joined"}),
        ({"speaker_country__exists": "false"}, {"dispatched", "rates", "warmest", "aid"}),
        ({"via__exists": "true"}, {"treated", "joined"}),
        ({"mentions__exists": "false", "article": SEED}, {"killed", "joined", "supporting"}),
        ({"mentions_country": "KP"}, {"dispatched"}),
        ({"mentions_kind": "place", "mentions_country": ["KP", "RU"]}, {"stationed", "dispatched", "treated"}),
        ({"entity": "Kyodo News"}, {"treated"}),
        ({"entity": ["Russia", "Rustem Umerov"]}, {"stationed", "dispatched", "treated", "supporting"}),
        ({"entity__not": "Russia", "article": SEED}, {"killed", "joined", "supporting"}),
        ({"author": "desk"}, {"rates"}),
        ({"author__prefix": "DE"}, {"rates"}),
        ({"author__exists": "false"}, EVERY_CLAIM - {"rates"}),
        ({"language": "fr"}, {"aid"}),
        ({"url": "https://gazette.example/rates"}, {"rates"}),
        ({"url__prefix": "https://gazette.example/"}, {"rates", "aid"}),
        ({"url__exists": "false"}, SEED_CLAIMS),
        ({"outlet__exists": "false"}, SEED_CLAIMS),
        ({"cue": "said"}, {"treated", "rates"}),
        ({"cue__prefix": "re"}, {"stationed", "killed"}),
        ({"cue__exists": "false"}, {"dispatched"}),
        ({"loaded__gte": "2020", "loaded__lte": "9998"}, EVERY_CLAIM),
        ({"loaded": "2020"}, set()),
        ({"updated_since": "0"}, EVERY_CLAIM),
        ({"updated_since": "4"}, {"aid"}),
        ({"updated_since": "5"}, set()),
        ({"unit": "troops"}, {"dispatched"}),
        ({"unit__prefix": "troop"}, {"dispatched"}),
        ({"unit__exists": "true"}, {"dispatched", "rates"}),
        ({"quantity__exists": "true"}, {"dispatched", "rates"}),
        ({"quantity__gte": "10000"}, {"dispatched"}),
        ({"quantity__gte": "10001"}, set()),
        ({"quantity__lte": "12000"}, {"dispatched", "rates"}),
        ({"quantity__lte": "11999", "unit": "troops"}, set()),
        ({"quantity": "4"}, {"rates"}),
        ({"quantity": "11000"}, set()),
        ({"quantity__gte": "5", "unit": "percent"}, set()),
        ({"quantity__gte": "5", "unit": ["percent", "countries"]}, {"rates"}),
        ({"unit__not": "percent", "quantity__exists": "true"}, {"dispatched"}),
        ({"approximate": "true"}, {"rates"}),
        ({"confidence__exists": "false"}, {"dispatched"}),
        ({"said__gte": "2024"}, {"warmest", "aid"}),
        ({"said__lte": "2023"}, {"rates"}),
        ({"said__gte": "2024-06-01", "said__lte": "2024-06"}, {"aid"}),
        ({"said__gte": "2024-06-02"}, set()),
        ({"said__lte": "2024-06-29"}, {"rates", "warmest"}),
        ({"said": "2024"}, {"warmest", "aid"}),
        ({"said": "2024-06"}, {"aid"}),
        ({"said": "2024-06-01"}, set()),
        ({"said": "2023-12/2024-01"}, {"rates", "warmest"}),
        ({"said": ["2023", "2024-06"]}, {"rates", "aid"}),
        ({"said__not": "2024"}, EVERY_CLAIM - {"warmest", "aid"}),
        ({"said__exists": "true"}, {"rates", "warmest", "aid", "stationed", "supporting"}),
        ({"said__exists": "false"}, {"dispatched", "treated", "killed", "joined"}),
        ({"published": "2024-01/.."}, {"warmest", "aid"}),
        ({"published__exists": "false"}, SEED_CLAIMS),
        ({"published": "2024", "outlet": "Example Gazette"}, {"aid"}),
        ({"published__gte": "2024"}, {"warmest", "aid"}),
        ({"published__lte": "2024-01-12"}, {"rates", "warmest"}),
        ({"confidence__gte": "0.9"}, EVERY_CLAIM - {"killed", "aid", "dispatched"}),
        ({"confidence__lte": "0.7"}, {"killed", "aid"}),
        ({"q": '"north korean troops" killed'}, {"killed"}),
        ({"q": "north* -killed -soldiers"}, {"joined", "supporting"}),
        ({"q": "region"}, {"aid"}),
        ({"q": ["warmest", "rates"]}, {"warmest", "rates"}),
    ],
    ids=lambda value: str(value) if isinstance(value, dict) else None,
)
def test_a_filter_keeps_the_claims_it_names(client: TestClient, parameters: dict[str, Any], found: set[str]) -> None:
    assert claims(client, **parameters) == found


def test_a_name_that_nobody_has_is_warned_of_with_the_one_it_is_near(client: TestClient) -> None:
    answer = get(client, "/claims", speaker=["Umerow", "Zelensky"], mentions__not="Nobody At All")
    assert {row["speaker"]["name"] for row in answer["data"]} == {"Volodymyr Zelensky"}
    assert [(warning["parameter"], warning["problem"]) for warning in answer["warnings"]] == [
        ("mentions__not", "'Nobody At All' is not known"),
        ("speaker", "'Umerow' is not known; did you mean 'Umerov'?"),
    ]


@pytest.mark.parametrize("typed", ["The Kyodo News", "KYODO NEWS", "K.y.o.d.o News"])
def test_a_name_is_known_in_any_spelling(client: TestClient, typed: str) -> None:
    assert claims(client, via=typed) == claims(client, via="Kyodo News") != set()


def test_names_that_are_known_give_no_warning(client: TestClient) -> None:
    assert "warnings" not in get(client, "/claims", speaker="Zelensky")


@pytest.mark.parametrize("parameters", [{}, {"mentions": ["Russia", "North Korea"]}, {"q": "korean"}], ids=str)
def test_the_total_is_the_number_of_different_claims(client: TestClient, parameters: dict[str, Any]) -> None:
    page = get(client, "/claims", limit=1, **parameters)["page"]
    assert page["total"] == {"value": len(claims(client, **parameters)), "exact": True}


def test_a_claim_tells_who_said_what_where_and_to_whom(client: TestClient) -> None:
    (claim,) = get(client, "/claims", via="Kyodo News")["data"]
    assert claim["kind"] == "indirect"
    assert claim["content"]["text"].startswith("that Russia is treating")
    assert claim["cue"]["text"] == "said"
    assert claim["speaker"]["name"] == "Volodymyr Zelensky"
    assert claim["speaker"]["text"] == "President Volodymyr Zelensky"
    assert claim["via"]["name"] == "Kyodo News"
    assert [entity["name"] for entity in claim["mentions"]] == ["Russia"]
    assert claim["article"]["id"] == SEED


def test_every_span_of_a_claim_gives_its_words_in_the_articles_text(client: TestClient) -> None:
    for claim in get(client, "/claims")["data"]:
        text = get(client, f"/articles/{claim['article']['id']}")["text"]
        for part in filter(None, (claim[name] for name in ("content", "cue", "speaker", "via"))):
            assert " … ".join(text[start:end] for start, end in part["spans"]) == part["text"]
        for quantity in claim["quantities"]:
            assert text[slice(*quantity["span"])] == quantity["text"]


def test_a_narrated_claim_has_neither_speaker_nor_cue(client: TestClient) -> None:
    (claim,) = get(client, "/claims", kind="narrated")["data"]
    assert (claim["speaker"], claim["cue"], claim["confidence"]) == (None, None, None)
    assert [(found["low"], found["high"], found["unit"]) for found in claim["quantities"]] == [(10000, 12000, "troops")]


def test_a_date_of_unknown_year_covers_no_days(client: TestClient) -> None:
    (claim,) = get(client, "/claims", speaker="Umerov")["data"]
    assert (claim["said_on"], claim["said_first"], claim["said_last"]) == ("XXXX-11-27", None, None)


def test_a_claims_link_leads_to_the_same_claim(client: TestClient) -> None:
    claim = get(client, "/claims", kind="direct")["data"][0]
    assert get(client, claim["links"]["self"]) == claim


def test_a_claim_of_an_older_revision_is_not_listed_but_can_be_reached(client: TestClient) -> None:
    (current,) = get(client, "/claims", speaker="WMO")["data"]
    old_id = archive.claim_id_of_draft()
    assert old_id != current["id"]
    old = get(client, f"/claims/{old_id}")
    assert (old["current"], old["article"]["revision"]) == (False, 1)
    assert (current["current"], current["article"]["revision"]) == (True, 2)
