"""A claim, an article and an entity, as answers show them."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.api.examples import ARTICLE, CLAIM, ENTITY, EVIDENCE, TEXT
from app.api.schemas.described import Model, included, like, shown
from app.extraction.values import ClaimKind, EntityKind

ArticleId = Annotated[str, shown("Stable public id, the same on every machine.", ARTICLE["id"])]
ClaimId = Annotated[str, shown("Stable public id, the same on every machine.", CLAIM["id"])]
EntityId = Annotated[str, shown("Stable public id, the same on every machine.", ENTITY["id"])]
EntityName = Annotated[str, shown("Canonical name.", ENTITY["name"])]
EntityKindShown = Annotated[EntityKind, shown("What sort of thing it is.", "person")]
Published = Annotated[str | None, shown("When it was published, EDTF; null where unknown.", "2024-12-04")]
Span = Annotated[list[int], Field(min_length=2, max_length=2)]

Snippet = Annotated[
    str | None,
    Field(
        description="Only in answers to a search: words around the first matches, in HTML, each match in <mark>; null"
        " where only absent words were asked for.",
        examples=["that Russia is treating the first batch of North Korean <mark>soldiers</mark> well"],
    ),
]


class Passage(Model):
    """Words of the article, and where they stand in its text."""

    text: str = shown("The words at the spans; pieces are joined by “ … ”.", CLAIM["content"]["text"])
    spans: list[Span] = shown("Starts and ends, in Unicode code points, end exclusive.", CLAIM["content"]["spans"])


class Credited(Model):
    """Who said something, or whom it was told to: the words in the article and the entity behind them."""

    id: str | None = shown("Id of the entity; null where the words could not be resolved.", CLAIM["speaker"]["id"])
    kind: EntityKind | None = shown("What sort of thing the entity is.", CLAIM["speaker"]["kind"])
    name: str | None = shown("Canonical name of the entity.", CLAIM["speaker"]["name"])
    text: str | None = shown("The words that name it here; null where none do.", CLAIM["speaker"]["text"])
    spans: list[Span] = shown(
        "Where they stand, in code points, end exclusive; may be empty.", CLAIM["speaker"]["spans"]
    )


class Outlet(Model):
    """Who published an article."""

    id: EntityId
    name: str = shown("Canonical name.", "Example Gazette")


class ArticleOfClaim(Model):
    """The article that a claim was read from."""

    id: ArticleId
    revision: int = shown("The revision that the claim's spans point into.", 1)
    url: str | None = shown("Where it was published; null where unknown.", None)
    title: str | None = shown("Its headline; null where unknown.", None)
    outlet: Outlet | None = shown("Who published it; null where unknown.", None)
    published: Published


class MentionedEntity(Model):
    """An entity that a claim is about."""

    id: EntityId
    kind: EntityKindShown
    name: EntityName


class Quantity(Model):
    """A number in a claim, normalised."""

    low: float | None = shown("Least value; null where unbounded.", 2000)
    high: float | None = shown("Greatest value; null where unbounded.", 2000)
    unit: str | None = shown("What is counted.", "troops")
    approximate: bool = shown("Whether the text says “about” or the like.", False)
    text: str = shown("The words.", "2,000 North Korean troops")
    span: Span = shown("Where they stand, in code points, end exclusive.", [1052, 1077])


class ClaimLinks(Model):
    """Where a claim and its article are, as paths on the host."""

    self: str = shown("The claim.", CLAIM["links"]["self"])
    article: str = shown("Its article.", CLAIM["links"]["article"])


class Claim(Model):
    """One statement that somebody, or the article itself, makes."""

    model_config = like(CLAIM)

    id: ClaimId
    kind: ClaimKind = shown(
        "How the words stand in the article: direct (verbatim), indirect, mixed, or narrated (nobody is credited).",
        "indirect",
    )
    content: Passage = shown("What is claimed.", CLAIM["content"])
    cue: Passage | None = shown(
        "The words that credit it; null where there are none, as in a narrated claim.", CLAIM["cue"]
    )
    speaker: Credited | None = shown("Who said it; null where the article does not say.", CLAIM["speaker"])
    via: Credited | None = shown("The medium that it was told to; null where not told.", CLAIM["via"])
    article: ArticleOfClaim = shown("The article that it was read from.", CLAIM["article"])
    said_on: str | None = shown("When it was said, EDTF; X for unknown digits, null where not told.", "XXXX-11-27")
    said_first: str | None = shown("First day that `said_on` covers; null where the year is unknown.", "2024-11-27")
    said_last: str | None = shown("Last day that `said_on` covers; null where the year is unknown.", "2024-11-27")
    hedged: bool = shown("Whether it is hedged, as by “reportedly”.", False)
    negated: bool = shown("Whether it says that something is not so.", False)
    denied: bool = shown("Whether its source denies it, as by “denied that”, rather than asserts it.", False)
    confidence: float | None = shown("How sure the reading is, a fraction; null for a narrated claim.", 0.93)
    current: bool = shown("Whether its article still says so: false if a newer revision has replaced the text.", True)
    mentions: list[MentionedEntity] = shown("The entities that it is about.", CLAIM["mentions"])
    quantities: list[Quantity] = shown("The numbers in it.", CLAIM["quantities"])
    links: ClaimLinks = shown("Where to go from here.", CLAIM["links"])
    included: "IncludedWithClaim | None" = included({"evidence": [EVIDENCE]})
    snippet: Snippet = None


class ArticleLinks(Model):
    """Where an article and its claims are, as paths on the host."""

    self: str = shown("The article, with its text.", ARTICLE["links"]["self"])
    claims: str = shown("Its claims.", ARTICLE["links"]["claims"])


class Article(Model):
    """One published text, in one revision."""

    model_config = like(ARTICLE)

    id: ArticleId
    revision: int = shown("Counts from 1 and grows when the text under a URL changes.", 1)
    current: bool = shown("Whether this is the newest revision.", True)
    url: str | None = shown("Where it was published; null where unknown.", None)
    title: str | None = shown("Its headline; null where unknown.", None)
    outlet: Outlet | None = shown("Who published it; null where unknown.", None)
    authors: list[str] = shown("Who wrote it.", [])
    language: str | None = shown("Language, BCP 47; null where unknown.", "en")
    published: Published
    published_first: str | None = shown("First day that `published` covers.", "2024-12-04")
    published_last: str | None = shown("Last day that `published` covers.", "2024-12-04")
    text_sha256: str = shown("SHA-256 of the text in UTF-8, hexadecimal.", ARTICLE["text_sha256"])
    source_file: str = shown("The file that it was loaded from.", ARTICLE["source_file"])
    loaded_at: str = shown("When it was loaded, ISO 8601.", ARTICLE["loaded_at"])
    extractor: str = shown("Version of the extractor that read its claims.", ARTICLE["extractor"])
    links: ArticleLinks = shown("Where to go from here.", ARTICLE["links"])
    included: "IncludedWithArticle | None" = included({"text": TEXT})
    snippet: Snippet = None


class ArticleWithText(Article):
    """One published text with its words."""

    model_config = like({**ARTICLE, "revisions": [1], "text": TEXT})

    revisions: list[int] = shown("Every revision that is stored; ask for one with `revision`.", [1])
    text: str = shown("The text as it was read; spans count its Unicode code points.", TEXT)


class EntityLinks(Model):
    """Where an entity and what belongs to it are, as paths on the host."""

    self: str = shown("The entity.", ENTITY["links"]["self"])
    claims: str = shown("Claims that it made, heard or is mentioned in.", ENTITY["links"]["claims"])
    articles: str = shown("Articles that name it.", ENTITY["links"]["articles"])
    timeline: str = shown("How many of its claims there are in each month.", ENTITY["links"]["timeline"])


class Entity(Model):
    """One person, organization, place, … across all articles."""

    model_config = like(ENTITY)

    id: EntityId
    kind: EntityKindShown
    name: EntityName
    aliases: list[str] = shown("Other names in the articles.", ENTITY["aliases"])
    country: str | None = shown("Country it belongs to, ISO 3166-1 alpha-2; null where unknown.", "UA")
    url: str | None = shown("A page about it, as the user's own list of entities gives it; else null.", None)
    links: EntityLinks = shown("Where to go from here.", ENTITY["links"])
    snippet: Snippet = None


class Evidence(Model):
    """Words of a claim's content as they stand in the article, with some of the text around them."""

    start: int = shown("Where they begin in the article's text, in code points.", EVIDENCE["start"])
    end: int = shown("Where they end, exclusive.", EVIDENCE["end"])
    exact: str = shown("The words.", EVIDENCE["exact"])
    prefix: str = shown("The text before them.", EVIDENCE["prefix"])
    suffix: str = shown("The text after them.", EVIDENCE["suffix"])


class IncludedWithClaim(Model):
    """What `include` asked for, beside a claim."""

    article: Article | None = included(ARTICLE)
    speaker: Entity | None = included(ENTITY)
    entities: list[Entity] | None = included([ENTITY])
    evidence: list[Evidence] | None = included([EVIDENCE])
    quantities: list[Quantity] | None = included(CLAIM["quantities"])


class IncludedWithArticle(Model):
    """What `include` asked for, beside an article."""

    text: str | None = included(TEXT)


class Selected(BaseModel):
    """What `select` left of a thing: only the fields that it names."""

    model_config = ConfigDict(extra="allow", json_schema_extra={"examples": [{"id": CLAIM["id"]}]})
