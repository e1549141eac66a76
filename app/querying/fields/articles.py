"""What articles can be filtered, counted and sorted by."""

from app.querying import values
from app.querying.fields.shared import country_of, dated, entity_field, ids, kind_of, of_article, search, through
from app.querying.filters import Beside, Field
from app.querying.operators import ANY, AT_LEAST, AT_MOST, BEGINS, EXACTLY
from app.tables import articles, claims, mentions

_NAMED = Beside(articles.c.key, mentions.c.article_key, mentions)
_ENTITY_NAMED = through(_NAMED, mentions.c.entity_key)
_CLAIM = Beside(articles.c.key, claims.c.article_key, claims, (claims.c.current,))

ARTICLE_FIELDS = (
    ids(articles, "fgyssfooffooswbb"),
    *of_article(articles, articles.c.key, None),
    entity_field("mentions", "An entity that the article names.", "Kursk Oblast", mentions.c.entity_key, _NAMED),
    kind_of("mentions_kind", "an entity that the article names", "place", _ENTITY_NAMED),
    country_of("mentions_country", "an entity that the article names", _ENTITY_NAMED),
    entity_field("speaker", "Who is credited with a claim in it.", "Volodymyr Zelensky", claims.c.speaker_key, _CLAIM),
    dated(
        articles,
        "published",
        "When it was published; for sorting, articles of unknown date count as the oldest.",
        articles.c.published,
    ),
    Field(
        "revision",
        "Which text under its URL this is, counted from 1: 2 and more are articles that were changed.",
        "1",
        values.ordinal(),
        articles.c.revision,
        (EXACTLY, AT_LEAST, AT_MOST),
    ),
    Field(
        "text_sha256",
        "The SHA-256 of its text in UTF-8: whether, and where, a text that you have is stored.",
        "8f7a80ac769c5c50d054f8f2eff01fe7d889d65be3245a29bca2bbf09d47cc20",
        values.text("64 hexadecimal digits"),
        articles.c.text_sha256,
        ANY[:1],
    ),
    Field(
        "source_file",
        "The name of the file that it was loaded from.",
        "north-korean-troops-kursk.txt",
        values.text("a file's name without folders"),
        articles.c.source_file,
        (*ANY, BEGINS),
    ),
    Field(
        "extractor",
        "The version of the extractor that read its claims.",
        "0.1",
        values.text("a version"),
        articles.c.extractor,
        (*ANY, BEGINS),
        facet=True,
    ),
    *search(articles, "titles and texts", "Kursk missiles"),
)
