"""Verifies a database: that every span's text is what the article says there, and that the file is sound."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from app.loading.rows import joined
from app.tables import articles, claims, mentions, quantities


def wrong_spans(connection: Connection) -> Iterator[str]:
    """Give a line for each span whose text is not the article's text from start to end."""
    for article in connection.execute(select(articles.c.key, articles.c.id, articles.c.revision, articles.c.text)):
        for what, spans, text in _recorded(connection, article.key):
            if joined(article.text, spans) != text or any(not 0 <= start < end for start, end in spans):
                yield f"article {article.id}, revision {article.revision}: {what} at {spans} is not {text!r}"


def damage(connection: Connection) -> Iterator[str]:
    """Give a line for each fault that SQLite finds in its own file; PostgreSQL looks after that itself."""
    if connection.dialect.name == "sqlite":
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars()
        yield from (line for line in found if line != "ok")
        for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"row {row} of {table} points at a missing row of {parent}"


def _recorded(connection: Connection, article: int) -> Iterator[tuple[str, list[list[int]], str]]:
    for mention in connection.execute(select(mentions).where(mentions.c.article_key == article)):
        yield "a mention", [[mention.start, mention.end]], mention.text
    its_claims = claims.c.article_key == article
    for claim in connection.execute(select(claims).where(its_claims)):
        yield f"the content of claim {claim.id}", claim.content_spans, claim.content
        yield f"the cue of claim {claim.id}", claim.cue_spans, claim.cue
        yield f"the speaker of claim {claim.id}", claim.speaker_spans, claim.speaker_text or ""
        yield f"the medium of claim {claim.id}", claim.via_spans, claim.via_text or ""
    for quantity in connection.execute(select(quantities).join(claims).where(its_claims)):
        yield "a quantity", [[quantity.start, quantity.end]], quantity.text
