"""What responses hold, for OpenAPI; the examples are of the seed article.

Responses are not built from these models: the database writes the JSON (`app.querying.records`), and a test holds
the two together.
"""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from app.api.examples import ARTICLE, BUCKET, CLAIM, ENTITY, EVIDENCE, FACET, FAULT, PAGE, PROBLEM, TEXT, WARNING
from app.extraction.values import ClaimKind, EntityKind


def _shown(description: str, example: Any) -> Any:
    return Field(description=description, examples=[example])


ArticleId = Annotated[str, _shown("Stable public id, the same on every machine.", ARTICLE["id"])]
ClaimId = Annotated[str, _shown("Stable public id, the same on every machine.", CLAIM["id"])]
EntityId = Annotated[str, _shown("Stable public id, the same on every machine.", ENTITY["id"])]
EntityName = Annotated[str, _shown("Canonical name.", ENTITY["name"])]
EntityKindShown = Annotated[EntityKind, _shown("What sort of thing it is.", "person")]
Published = Annotated[str | None, _shown("When it was published, EDTF; null where unknown.", "2024-12-04")]
Span = Annotated[list[int], Field(min_length=2, max_length=2)]


def _included(example: Any) -> Any:
    return Field(default=None, description="Only where `include` asks for it.", examples=[example])


def _like(example: dict[str, Any]) -> ConfigDict:
    # The examples of the fields, put together, would make a claim that nobody made.
    return ConfigDict(json_schema_extra={"examples": [example]})


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid")


Snippet = Annotated[
    str | None,
    Field(
        description="Only in answers to a search: words around the first matches, in HTML, each match in <mark>; null"
        " where only absent words were asked for.",
        examples=["that Russia is treating the first batch of North Korean <mark>soldiers</mark> well"],
    ),
]


class Passage(_Model):
    """Words of the article, and where they stand in its text."""

    text: str = _shown("The words at the spans; pieces are joined by “ … ”.", CLAIM["content"]["text"])
    spans: list[Span] = _shown("Starts and ends, in Unicode code points, end exclusive.", CLAIM["content"]["spans"])


class Credited(_Model):
    """Who said something, or whom it was told to: the words in the article and the entity behind them."""

    id: str | None = _shown("Id of the entity; null where the words could not be resolved.", CLAIM["speaker"]["id"])
    kind: EntityKind | None = _shown("What sort of thing the entity is.", CLAIM["speaker"]["kind"])
    name: str | None = _shown("Canonical name of the entity.", CLAIM["speaker"]["name"])
    text: str | None = _shown("The words that name it here; null where none do.", CLAIM["speaker"]["text"])
    spans: list[Span] = _shown(
        "Where they stand, in code points, end exclusive; may be empty.", CLAIM["speaker"]["spans"]
    )


class Outlet(_Model):
    """Who published an article."""

    id: EntityId
    name: str = _shown("Canonical name.", "Example Gazette")


class ArticleOfClaim(_Model):
    """The article that a claim was read from."""

    id: ArticleId
    revision: int = _shown("The revision that the claim's spans point into.", 1)
    url: str | None = _shown("Where it was published; null where unknown.", None)
    title: str | None = _shown("Its headline; null where unknown.", None)
    outlet: Outlet | None = _shown("Who published it; null where unknown.", None)
    published: Published


class MentionedEntity(_Model):
    """An entity that a claim is about."""

    id: EntityId
    kind: EntityKindShown
    name: EntityName


class Quantity(_Model):
    """A number in a claim, normalised."""

    low: float | None = _shown("Least value; null where unbounded.", 2000)
    high: float | None = _shown("Greatest value; null where unbounded.", 2000)
    unit: str | None = _shown("What is counted.", "troops")
    approximate: bool = _shown("Whether the text says “about” or the like.", False)
    text: str = _shown("The words.", "2,000 North Korean troops")
    span: Span = _shown("Where they stand, in code points, end exclusive.", [1052, 1077])


class ClaimLinks(_Model):
    """Where a claim and its article are, as paths from the root of the API."""

    self: str = _shown("The claim.", CLAIM["links"]["self"])
    article: str = _shown("Its article.", CLAIM["links"]["article"])


class Claim(_Model):
    """One statement that somebody, or the article itself, makes."""

    model_config = _like(CLAIM)

    id: ClaimId
    kind: ClaimKind = _shown(
        "How the words stand in the article: direct (verbatim), indirect, mixed, or narrated (nobody is credited).",
        "indirect",
    )
    content: Passage = _shown("What is claimed.", CLAIM["content"])
    cue: Passage | None = _shown(
        "The words that credit it; null where there are none, as in a narrated claim.", CLAIM["cue"]
    )
    speaker: Credited | None = _shown("Who said it; null where the article does not say.", CLAIM["speaker"])
    via: Credited | None = _shown("The medium that it was told to; null where not told.", CLAIM["via"])
    article: ArticleOfClaim = _shown("The article that it was read from.", CLAIM["article"])
    said_on: str | None = _shown("When it was said, EDTF; X for unknown digits, null where not told.", "XXXX-11-27")
    said_first: str | None = _shown("First day that `said_on` covers; null where the year is unknown.", "2024-11-27")
    said_last: str | None = _shown("Last day that `said_on` covers; null where the year is unknown.", "2024-11-27")
    hedged: bool = _shown("Whether it is hedged, as by “reportedly”.", False)
    negated: bool = _shown("Whether it is a denial.", False)
    confidence: float | None = _shown("How sure the reading is, a fraction; null for a narrated claim.", 0.93)
    current: bool = _shown("Whether its article still says so: false if a newer revision has replaced the text.", True)
    mentions: list[MentionedEntity] = _shown("The entities that it is about.", CLAIM["mentions"])
    quantities: list[Quantity] = _shown("The numbers in it.", CLAIM["quantities"])
    links: ClaimLinks = _shown("Where to go from here.", CLAIM["links"])
    included: "IncludedWithClaim | None" = _included({"evidence": [EVIDENCE]})
    snippet: Snippet = None


class ArticleLinks(_Model):
    """Where an article and its claims are, as paths from the root of the API."""

    self: str = _shown("The article, with its text.", ARTICLE["links"]["self"])
    claims: str = _shown("Its claims.", ARTICLE["links"]["claims"])


class Article(_Model):
    """One published text, in one revision."""

    model_config = _like(ARTICLE)

    id: ArticleId
    revision: int = _shown("Counts from 1 and grows when the text under a URL changes.", 1)
    current: bool = _shown("Whether this is the newest revision.", True)
    url: str | None = _shown("Where it was published; null where unknown.", None)
    title: str | None = _shown("Its headline; null where unknown.", None)
    outlet: Outlet | None = _shown("Who published it; null where unknown.", None)
    authors: list[str] = _shown("Who wrote it.", [])
    language: str | None = _shown("Language, BCP 47; null where unknown.", "en")
    published: Published
    published_first: str | None = _shown("First day that `published` covers.", "2024-12-04")
    published_last: str | None = _shown("Last day that `published` covers.", "2024-12-04")
    text_sha256: str = _shown("SHA-256 of the text in UTF-8, hexadecimal.", ARTICLE["text_sha256"])
    source_file: str = _shown("The file that it was loaded from.", ARTICLE["source_file"])
    loaded_at: str = _shown("When it was loaded, ISO 8601.", ARTICLE["loaded_at"])
    extractor: str = _shown("Version of the extractor that read its claims.", ARTICLE["extractor"])
    links: ArticleLinks = _shown("Where to go from here.", ARTICLE["links"])
    included: "IncludedWithArticle | None" = _included({"text": TEXT})
    snippet: Snippet = None


class ArticleWithText(Article):
    """One published text with its words."""

    model_config = _like({**ARTICLE, "revisions": [1], "text": TEXT})

    revisions: list[int] = _shown("Every revision that is stored; ask for one with `revision`.", [1])
    text: str = _shown("The text as it was read; spans count its Unicode code points.", TEXT)


class EntityLinks(_Model):
    """Where an entity and its claims are, as paths from the root of the API."""

    self: str = _shown("The entity.", ENTITY["links"]["self"])
    claims: str = _shown("Claims that it made, heard or is mentioned in.", ENTITY["links"]["claims"])


class Entity(_Model):
    """One person, organization, place, … across all articles."""

    model_config = _like(ENTITY)

    id: EntityId
    kind: EntityKindShown
    name: EntityName
    aliases: list[str] = _shown("Other names in the articles.", ENTITY["aliases"])
    country: str | None = _shown("Country it belongs to, ISO 3166-1 alpha-2; null where unknown.", "UA")
    url: str | None = _shown("A page about it, as the user's own list of entities gives it; else null.", None)
    links: EntityLinks = _shown("Where to go from here.", ENTITY["links"])
    snippet: Snippet = None


class Evidence(_Model):
    """Words of a claim's content as they stand in the article, with some of the text around them."""

    start: int = _shown("Where they begin in the article's text, in code points.", EVIDENCE["start"])
    end: int = _shown("Where they end, exclusive.", EVIDENCE["end"])
    exact: str = _shown("The words.", EVIDENCE["exact"])
    prefix: str = _shown("The text before them.", EVIDENCE["prefix"])
    suffix: str = _shown("The text after them.", EVIDENCE["suffix"])


class IncludedWithClaim(_Model):
    """What `include` asked for, beside a claim."""

    article: Article | None = _included(ARTICLE)
    speaker: Entity | None = _included(ENTITY)
    entities: list[Entity] | None = _included([ENTITY])
    evidence: list[Evidence] | None = _included([EVIDENCE])


class IncludedWithArticle(_Model):
    """What `include` asked for, beside an article."""

    text: str | None = _included(TEXT)


class Selected(BaseModel):
    """What `select` left of a thing: only the fields that it names."""

    model_config = ConfigDict(extra="allow", json_schema_extra={"examples": [{"id": CLAIM["id"]}]})


class Total(_Model):
    """How many there are under the filters, on all pages."""

    value: int = _shown("The number, or where it is not exact, the least that it can be.", PAGE["total"]["value"])
    exact: bool = _shown("False where there are too many to count for every request, or counting took too long.", True)


class PageInfo(_Model):
    """Where a page stands in its list."""

    limit: int = _shown("How many a page holds at most.", 25)
    next: str | None = _shown("URL of the next page, relative to the host; null on the last.", None)
    total: Total = _shown("How many there are on all pages.", PAGE["total"])
    version: int = _shown(
        "Version of the data. To follow changes, keep that of your first page, and ask for `updated_since` it later.",
        PAGE["version"],
    )


class Bucket(_Model):
    """The rows that share a value of a facet."""

    value: str = _shown("The value, as the filter of the same name takes it.", BUCKET["value"])
    name: str = _shown("The value for people: of an entity its name.", BUCKET["name"])
    count: int = _shown("How many rows have it.", BUCKET["count"])


class FacetCounts(_Model):
    """How many rows have each value of a facet, on all pages."""

    buckets: list[Bucket] = _shown("The most frequent values; of years, months and days the newest.", [BUCKET])
    distinct: int = _shown("How many different values there are.", FACET["distinct"])
    missing: int = _shown(
        "How many rows have no value; of dates, also those that are not known to lie in one such year, month or day.",
        FACET["missing"],
    )
    exact: bool = _shown(
        "False where there was no time to count, or where the counts are of a moment ago while articles are loaded.",
        FACET["exact"],
    )


Facets = Annotated[
    dict[str, FacetCounts] | None,
    Field(description="The facets that were asked for, by name.", examples=[{"speaker": FACET}]),
]


class Fault(_Model):
    """One parameter that is wrong."""

    parameter: str = _shown("The parameter's name.", FAULT["parameter"])
    problem: str = _shown("What is wrong with it.", FAULT["problem"])
    remedy: str = _shown("What would be right.", FAULT["remedy"])


Warnings = Annotated[
    list[Fault] | None,
    Field(description="Names that no entity has, so that nothing can be found by them.", examples=[[WARNING]]),
]


class ClaimPage(_Model):
    """One page of claims."""

    data: list[Claim] = _shown("The claims.", [CLAIM])
    page: PageInfo = _shown("Where this page stands in the list.", PAGE)
    facets: Facets = None
    warnings: Warnings = None


class ArticlePage(_Model):
    """One page of articles."""

    data: list[Article] = _shown("The articles, without their texts.", [ARTICLE])
    page: PageInfo = _shown("Where this page stands in the list.", PAGE)
    facets: Facets = None
    warnings: Warnings = None


class EntityPage(_Model):
    """One page of entities."""

    data: list[Entity] = _shown("The entities.", [ENTITY])
    page: PageInfo = _shown("Where this page stands in the list.", PAGE)
    facets: Facets = None
    warnings: Warnings = None


class SelectedPage(_Model):
    """One page of a list of which `select` left some fields."""

    data: list[Selected] = _shown("The things, with the fields that `select` names.", [{"id": CLAIM["id"]}])
    page: PageInfo = _shown("Where this page stands in the list.", PAGE)
    facets: Facets = None
    warnings: Warnings = None


class Health(_Model):
    """How the service is."""

    status: str = _shown("“ok” where all is well.", "ok")


class Problem(_Model):
    """An error, RFC 9457."""

    model_config = _like(PROBLEM)

    type: str = _shown("A URI for the sort of problem; about:blank where the status says it all.", PROBLEM["type"])
    title: str = _shown("The status in words.", PROBLEM["title"])
    status: int = _shown("The HTTP status.", PROBLEM["status"])
    detail: str = _shown("What went wrong, for people.", PROBLEM["detail"])
    errors: list[Fault] | None = Field(
        default=None, description="The parameters that are wrong.", examples=[PROBLEM["errors"]]
    )
    request_id: str = _shown(
        "What the service's log calls the request; X-Request-ID, where it had one.", "front-page-7"
    )
