"""Names while somebody types them: entities with words that begin so, those first that are credited with most."""

from functools import lru_cache

from sqlalchemy import Dialect, bindparam, func, select

from app.querying.errors import InvalidParametersError, ParameterFault
from app.querying.json_rows import as_json
from app.querying.operators import matches, search_index
from app.querying.reader import Reader
from app.querying.search import compile_fts5, parse
from app.querying.statements import Statement, compiled
from app.tables import claims, entities


def expression(typed: str) -> str:
    """Turn what was typed so far into an FTS5 expression: every word as it is, the last as a beginning.

    "The" before others is left out: what texts call "the Hill" is stored as "Hill".
    Raises InvalidParametersError where it holds no word, or too many.
    """
    article, *others = typed.replace('"', " ").replace("-", " ").split() or [""]
    *whole, begun = others if others and article.lower() == "the" else (article, *others)
    try:
        found = compile_fts5(parse(" ".join([*(f'"{word}"' for word in whole), f"{begun}*"])))
    except ValueError as error:
        raise InvalidParametersError(ParameterFault("q", str(error), "the beginning of a name")) from None
    return found.expression


def suggestions(reader: Reader, sought: str, limit: int) -> list[str]:
    """Read the best `limit` suggestions for an expression, each as JSON text. Raises what Reader raises."""
    return [row[0] for row in reader.rows(_suggestions(reader.dialect), {"sought": sought, "rows": limit})]


@lru_cache
def _suggestions(dialect: Dialect) -> Statement:
    index = search_index(entities.name)
    spoken = select(func.count()).where(claims.c.speaker_key == entities.c.key, claims.c.current).scalar_subquery()
    named = (
        select(entities.c.id, entities.c.kind, entities.c.name, spoken.label("claims"))
        .where(entities.c.key.in_(select(index.c.rowid).where(matches(index, [bindparam("sought")]))))
        .order_by(spoken.label("claims").desc(), entities.c.name, entities.c.key)
        .limit(bindparam("rows"))
        .subquery("named")
    )
    row = as_json({"id": named.c.id, "kind": named.c.kind, "name": named.c.name, "claims": named.c.claims})
    return compiled(select(row).select_from(named), dialect)
