"""What the extractor reads from the article that ships with it: the claims that a careful reader finds."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from app.extraction.extractor import Extractor
from app.extraction.values import Claim, Entity, Extraction

ARTICLE = Path(__file__).parents[2] / "seeds" / "north-korean-troops-kursk.txt"
CENTER, ZELENSKY, CHERNIAK, UMEROV = (
    "National Resistance Center",
    "Volodymyr Zelensky",
    "Andrii Cherniak",
    "Rustem Umerov",
)


@dataclass(frozen=True)
class Expected:
    """A claim as the article makes it; `via` and `said_on` where the article tells."""

    begins: str
    kind: str
    speaker: str | None
    via: str | None = None
    said_on: str | None = None
    hedged: bool | None = None
    quantity: tuple[float, float, str] | None = None


CLAIMS = [
    Expected("North Korean soldiers have been stationed", "mixed", CENTER, said_on="XXXX-12-04"),
    Expected("Pyongyang has dispatched", "narrated", None, quantity=(10_000, 12_000, "troops")),
    Expected("Subordinated to Russia’s 11th", "indirect", CENTER),
    Expected("Their deployment has reportedly", "narrated", None, hedged=True),
    Expected("that Russia is treating the first batch", "indirect", ZELENSKY, via="Kyodo News"),
    Expected("that the first North Korean troops had been killed", "indirect", ZELENSKY),
    Expected("that 2,000 North Korean troops", "indirect", CHERNIAK, quantity=(2_000, 2_000, "troops")),
    Expected('"If they (North Korean troops) have joined', "direct", CHERNIAK, via="Radio Free Europe/Radio Liberty"),
    Expected("that this might not necessarily mean", "indirect", CHERNIAK, hedged=True),
    Expected('"Maybe they are not in advanced positions', "direct", CHERNIAK, hedged=True),
    Expected('that North Korean forces are "actively supporting"', "mixed", UMEROV, said_on="XXXX-11-27"),
    Expected("North Korea supplied Russia", "narrated", None),
    Expected("Moscow and Pyongyang signed", "narrated", None),
]


@pytest.fixture(scope="module")
def text() -> str:
    return ARTICLE.read_text(encoding="utf8")


@pytest.fixture(scope="module")
def extraction(text: str) -> Extraction:
    return Extractor().extract(text)


def _claim(text: str, extraction: Extraction, begins: str) -> Claim:
    found = [claim for claim in extraction.claims if text.startswith(begins, claim.content[0][0])]
    assert found, f"no claim begins {begins!r}; there are {[text[slice(*c.content[0])] for c in extraction.claims]}"
    return found[0]


@pytest.mark.parametrize("expected", CLAIMS, ids=lambda claim: claim.begins[:30])
def test_a_claim_of_the_article_comes_out_in_full(text: str, extraction: Extraction, expected: Expected) -> None:
    claim = _claim(text, extraction, expected.begins)
    assert claim.kind == expected.kind
    assert (claim.speaker.name if claim.speaker else None) == expected.speaker
    assert (claim.via.name if claim.via else None) == expected.via
    assert claim.said_on == expected.said_on
    if expected.hedged is not None:
        assert claim.hedged == expected.hedged
    if expected.quantity:
        assert expected.quantity in [(q.low, q.high, q.unit) for q in claim.quantities]


def test_the_article_makes_hardly_any_other_claim(text: str, extraction: Extraction) -> None:
    """Read besides: what the two pledged, which is right, and what Umerov did not say."""
    assert len(extraction.claims) <= len(CLAIMS) + 2
    begins = tuple(claim.begins for claim in CLAIMS)
    others = (text[slice(*claim.content[0])] for claim in extraction.claims)
    assert {other.split()[-1] for other in others if not other.startswith(begins)} <= {
        "attack",
        "specifics",
    }


def _entity(extraction: Extraction, name: str) -> Entity:
    found = [entity for entity in extraction.entities if entity.name == name]
    assert len(found) == 1, f"{name}: {[(e.kind, e.name) for e in extraction.entities]}"
    return found[0]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (CENTER, "organization"),
        (ZELENSKY, "person"),
        (CHERNIAK, "person"),
        (UMEROV, "person"),
        ("Kyodo News", "organization"),
        ("Radio Free Europe/Radio Liberty", "organization"),
        ("Russia", "place"),
        ("Ukraine", "place"),
        ("North Korea", "place"),
        ("Kursk Oblast", "place"),
    ],
)
def test_an_entity_is_one_across_its_names_and_has_its_kind(extraction: Extraction, name: str, kind: str) -> None:
    assert _entity(extraction, name).kind == kind


def test_a_surname_means_the_person_named_in_full(text: str, extraction: Extraction) -> None:
    names = {text[slice(*mention.span)] for mention in _entity(extraction, ZELENSKY).mentions}
    assert {"Volodymyr Zelensky", "Zelensky"} <= names


def test_the_troops_of_a_country_are_not_the_country(text: str, extraction: Extraction) -> None:
    korea = _entity(extraction, "North Korea")
    assert all("Korean" not in text[slice(*mention.span)] for mention in korea.mentions)


def test_dates_gain_their_year_from_the_publication_date(text: str) -> None:
    dated = Extractor().extract(text, published="2024-12-04")
    assert {date.value for date in dated.dates} == {"2024-12-04", "2024-11-27", "2024-06"}
    assert _claim(text, dated, "North Korean soldiers have been stationed").said_on == "2024-12-04"
    assert _claim(text, dated, 'that North Korean forces are "actively').said_on == "2024-11-27"
