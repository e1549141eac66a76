"""A small archive for tests of the query layer and the API: the seed article and three more, extracted by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from starlette.testclient import TestClient

from app.database import open_for_writing
from app.extraction.values import (
    Claim,
    ClaimKind,
    Entity,
    EntityKind,
    Extraction,
    Mention,
    MentionHow,
    Quantity,
    Reference,
    Span,
)
from app.identifiers import article_id, claim_id, entity_id, text_sha256
from app.loading.document import Document, Metadata
from app.loading.writer import store
from app.main import create_app
from app.schema import upgrade
from app.settings import Settings

SEED_FILE = Path(__file__).parent.parent / "seeds" / "north-korean-troops-kursk.txt"
SEED_TEXT = SEED_FILE.read_bytes().decode()
RATES_TEXT = (
    "The European Central Bank said that it was not leaving its key interest rates unchanged for some 20 countries,"
    " the deposit rate at 4 percent."
)
WARMEST_YEAR_DRAFT = "The World Meteorological Organization said that 2023 was likely the warmest year on record."
WARMEST_YEAR_TEXT = "The World Meteorological Organization confirmed that 2023 was the warmest year on record."
AID_TEXT = "Médecins Sans Frontières aurait démenti que l'organisation quitte la région."

NOTHING_KNOWN = Metadata()
NOTHING_READ = Extraction((), (), (), ())
KYODO_URL = "https://www.kyodonews.net/"
WARMEST_YEAR_URL = "https://courier.example/warmest-year"


class Reading:
    """An extraction in the making: everything is named by its words, and stands where they first do.

    A cue stands as close before its claim's content as it can, else after it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._entities: dict[str, Entity] = {}
        self._claims: list[Claim] = []

    def entity(
        self, kind: EntityKind, name: str, *others: str, country: str | None = None, url: str | None = None
    ) -> str:
        mentions = tuple(Mention(self.span(words), MentionHow.NAME) for words in (name, *others) if words in self._text)
        id_ = entity_id(kind, name)
        self._entities[id_] = Entity(id_, kind, name, mentions, others, country, url)
        return id_

    def claim(
        self,
        kind: ClaimKind,
        content: str,
        cue: str = "",
        speaker: Reference | None = None,
        *,
        via: Reference | None = None,
        said_on: str | None = None,
        hedged: bool = False,
        negated: bool = False,
        denied: bool = False,
        confidence: float | None = 0.9,
        quantities: tuple[Quantity, ...] = (),
        about: tuple[str, ...] = (),
    ) -> None:
        spans = (self.span(content),)
        cue_spans = (self._beside(spans[0], cue),) if cue else ()
        self._claims.append(
            Claim(kind, spans, cue_spans, speaker, via, said_on, hedged, negated, denied, confidence, quantities, about)
        )

    def by(self, entity: str | None, words: str) -> Reference:
        name = self._entities[entity].name if entity else None
        return Reference((self.span(words),), entity, name)

    def span(self, words: str) -> Span:
        return self._at(words, self._text.index(words))

    def _beside(self, content: Span, words: str) -> Span:
        before = self._text.rfind(words, 0, content[0])
        return self._at(words, before if before >= 0 else self._text.index(words, content[1]))

    def _at(self, words: str, start: int) -> Span:
        return start, start + len(words)

    def extraction(self) -> Extraction:
        return Extraction(tuple(self._claims), tuple(self._entities.values()), (), ())


def build(folder: Path) -> str:
    """Make the archive in a new database file; give the URL of the database."""
    url = f"sqlite:///{folder / 'archive.db'}"
    upgrade(url)
    rates = Metadata("https://gazette.example/rates", "Rates stay", "Example Gazette", ("Desk",), "2023-12-14", "en")
    warmest = Metadata(WARMEST_YEAR_URL, "Warmest year", "Example Courier", (), "2024-01-12", "en")
    aid = Metadata("https://gazette.example/aid", "L'aide reste", "Example Gazette", (), "2024-06", "fr")
    readings = [
        (SEED_TEXT, NOTHING_KNOWN, read_seed()),
        (RATES_TEXT, rates, read_rates()),
        (WARMEST_YEAR_DRAFT, warmest, read_warmest_year(WARMEST_YEAR_DRAFT, "said")),
        (WARMEST_YEAR_TEXT, warmest, read_warmest_year(WARMEST_YEAR_TEXT, "confirmed")),
        (AID_TEXT, aid, read_aid()),
    ]
    for text, metadata, extraction in readings:
        add_article(url, text, metadata, extraction)
    return url


def add_article(url: str, text: str, metadata: Metadata = NOTHING_KNOWN, extraction: Extraction = NOTHING_READ) -> None:
    """Store one more article."""
    engine = open_for_writing(url)
    document = Document(text=text, metadata=metadata, source_file="article.txt")
    with engine.begin() as connection:
        store(connection, document, extraction, "by hand")
    engine.dispose()


def read_seed() -> Extraction:
    reading = Reading(SEED_TEXT)
    center = reading.entity(EntityKind.ORGANIZATION, "National Resistance Center", "the center", country="UA")
    zelensky = reading.entity(
        EntityKind.PERSON, "Volodymyr Zelensky", "President Volodymyr Zelensky", "Zelensky", country="UA"
    )
    umerov = reading.entity(EntityKind.PERSON, "Rustem Umerov", "Umerov", country="UA")
    cherniak = reading.entity(EntityKind.PERSON, "Andrii Cherniak", country="UA")
    kyodo = reading.entity(EntityKind.ORGANIZATION, "Kyodo News", country="JP", url=KYODO_URL)
    radio = reading.entity(EntityKind.ORGANIZATION, "Radio Free Europe/Radio Liberty")
    russia = reading.entity(EntityKind.PLACE, "Russia", "Moscow", country="RU")
    korea = reading.entity(EntityKind.PLACE, "North Korea", "Pyongyang", country="KP")
    troops = Quantity(reading.span("10,000-12,000 troops"), 10000, 12000, "troops", approximate=False)
    reading.claim(
        ClaimKind.MIXED,
        "North Korean soldiers have been stationed at observation posts and checkpoints in Russia's Kursk Oblast"
        ' as a "second echelon" not involved in direct combat',
        "reported",
        reading.by(center, "National Resistance Center"),
        said_on="XXXX-12-04",
        about=(russia,),
    )
    reading.claim(
        ClaimKind.NARRATED,
        "Pyongyang has dispatched between 10,000-12,000 troops to boost Russia's war in a sign of deepening"
        " cooperation between the two countries",
        confidence=None,
        quantities=(troops,),
        about=(korea, russia),
    )
    reading.claim(
        ClaimKind.INDIRECT,
        "that Russia is treating the first batch of North Korean soldiers well to attract tens of thousands more",
        "said",
        reading.by(zelensky, "President Volodymyr Zelensky"),
        via=reading.by(kyodo, "Kyodo News"),
        about=(russia,),
    )
    reading.claim(
        ClaimKind.INDIRECT,
        "that the first North Korean troops had been killed in the war",
        "revealed",
        reading.by(zelensky, "Zelensky"),
        confidence=0.7,
    )
    reading.claim(
        ClaimKind.DIRECT,
        '"If they (North Korean troops) have joined units engaged in active hostilities, then we can confidently say'
        ' that they have joined the fight,"',
        "told",
        reading.by(cherniak, "spokesperson Andrii Cherniak"),
        via=reading.by(radio, "Radio Free Europe/Radio Liberty"),
    )
    reading.claim(
        ClaimKind.MIXED,
        'that North Korean forces are "actively supporting" Russian attacks on Ukraine’s energy infrastructure',
        "also said",
        reading.by(umerov, "Defense Minister Rustem Umerov"),
        said_on="XXXX-11-27",
    )
    return reading.extraction()


def read_rates() -> Extraction:
    reading = Reading(RATES_TEXT)
    bank = reading.entity(EntityKind.ORGANIZATION, "European Central Bank", "ECB")
    content = RATES_TEXT[RATES_TEXT.index("that") : -1]
    countries = Quantity(reading.span("some 20 countries"), 20, 20, "countries", approximate=True)
    percent = Quantity(reading.span("4 percent"), 4, 4, "percent", approximate=False)
    reading.claim(
        ClaimKind.INDIRECT,
        content,
        "said",
        reading.by(bank, "The European Central Bank"),
        said_on="2023-12-14",
        negated=True,
        quantities=(countries, percent),
    )
    return reading.extraction()


def read_warmest_year(text: str, cue: str) -> Extraction:
    reading = Reading(text)
    organization = reading.entity(EntityKind.ORGANIZATION, "World Meteorological Organization", "WMO")
    speaker = reading.by(organization, "The World Meteorological Organization")
    reading.claim(ClaimKind.INDIRECT, text[text.index("that 2023") : -1], cue, speaker, said_on="2024-01-12")
    return reading.extraction()


def read_aid() -> Extraction:
    reading = Reading(AID_TEXT)
    aid = reading.entity(EntityKind.ORGANIZATION, "Médecins Sans Frontières", "Doctors Without Borders")
    reading.claim(
        ClaimKind.INDIRECT,
        "que l'organisation quitte la région",
        "démenti",
        reading.by(aid, "Médecins Sans Frontières"),
        said_on="2024-06",
        hedged=True,
        negated=True,
        denied=True,
        confidence=0.5,
    )
    return reading.extraction()


def claim_id_of_draft() -> str:
    """Id of the claim in the older revision of the article about the warmest year."""
    (claim,) = read_warmest_year(WARMEST_YEAR_DRAFT, "said").claims
    article = article_id(WARMEST_YEAR_URL, WARMEST_YEAR_DRAFT)
    return claim_id(article, text_sha256(WARMEST_YEAR_DRAFT), claim.content, claim.cue)


@contextmanager
def serving_claim(folder: Path, claimed: str) -> Iterator[TestClient]:
    """Serve an archive of one claim, whose content is the whole of its article."""
    url = f"sqlite:///{folder / 'one.db'}"
    upgrade(url)
    reading = Reading(claimed)
    reading.claim(ClaimKind.NARRATED, claimed, confidence=None)
    add_article(url, claimed, extraction=reading.extraction())
    with TestClient(create_app(Settings(database_url=url))) as client:
        yield client
