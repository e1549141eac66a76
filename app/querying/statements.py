"""Statements as text, compiled once and reused, and those that look up one thing or things by their keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import (
    ClauseElement,
    ColumnElement,
    Dialect,
    Select,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
)
from sqlalchemy.sql.compiler import SQLCompiler

from app.querying.json_rows import as_json
from app.querying.resources import Resource
from app.tables import dataset, entities, entity_names


@dataclass(frozen=True)
class Statement:
    """SQL text of one engine, the names of its parameters where they are positional, and values that are fixed."""

    sql: str
    positions: tuple[str, ...] | None
    fixed: Mapping[str, Any]

    def bound(self, values: Mapping[str, Any]) -> Any:
        """Give what a driver binds, for a value of each name that is not fixed."""
        bound = {**self.fixed, **values}
        return bound if self.positions is None else tuple(bound[name] for name in self.positions)


def compiled(statement: ClauseElement, dialect: Dialect, *, walked: bool = False) -> Statement:
    """Write a statement in an engine's SQL, with its conditions gathered or `walked` (EitherWay)."""
    compiled = cast(SQLCompiler, statement.compile(dialect=dialect, compile_kwargs={"walked": walked}))
    fixed = {name: value for name, value in compiled.params.items() if value is not None}
    return Statement(str(compiled), tuple(compiled.positiontup or ()) if compiled.positional else None, fixed)


@lru_cache(maxsize=512)
def listed(resource: Resource, dialect: Dialect, row: ColumnElement[str] | None = None) -> Statement:
    """Statement for the keys and the texts of those rows in lists whose keys are in the JSON array `keys`.

    They are JSON, or what `row` writes.
    """
    text = as_json(resource.listed) if row is None else row
    rows = select(resource.table.c.key, text).select_from(resource.beside(resource.table))
    return compiled(rows.where(resource.shown, _has_key(resource)), dialect)


@lru_cache
def searched(resource: Resource, dialect: Dialect) -> Statement:
    """Statement for the keys and the searched texts of the rows whose keys are in the JSON array `keys`."""
    rows = select(resource.table.c.key, resource.searched).where(_has_key(resource))
    return compiled(rows, dialect)


def _has_key(resource: Resource) -> ColumnElement[bool]:
    wanted = select(func.json_each(bindparam("keys")).table_valued("value").c.value)
    return resource.table.c.key.in_(wanted)


@lru_cache
def single(
    resource: Resource, by: tuple[str, ...], shown: bool, dialect: Dialect, row: ColumnElement[str] | None = None
) -> Statement:
    """Statement for one row as text, JSON or what `row` writes, found by the columns `by`.

    `shown`: only if lists show it too.
    """
    conditions = [resource.table.c[name] == bindparam(name) for name in by]
    if shown:
        conditions.append(resource.shown)
    source = resource.beside(resource.table)
    text = as_json(resource.single) if row is None else row
    return compiled(select(text).select_from(source).where(*conditions), dialect)


@lru_cache
def exists(resource: Resource, dialect: Dialect) -> Statement:
    """Statement for one row if any has the `id`, else none."""
    rows: Select[Any] = select(literal_column("1")).where(resource.table.c.id == bindparam("id"))
    return compiled(rows.limit(literal_column("1")), dialect)


@lru_cache
def entity_keys(dialect: Dialect) -> Statement:
    """Statement for the keys of the entities that have the `id` or, normalized, the name `normalized`."""
    by_id = select(entities.c.key).where(entities.c.id == bindparam("id"))
    by_name = select(entity_names.c.entity_key).where(entity_names.c.normalized == bindparam("normalized"))
    return compiled(by_id.union(by_name), dialect)


@lru_cache
def names_from(dialect: Dialect) -> Statement:
    """Statement for some names, normalized and as they are, that begin `from` some letters and come before `until`."""
    chosen = select(entity_names.c.normalized, entity_names.c.name).where(
        entity_names.c.normalized >= bindparam("from"), entity_names.c.normalized < bindparam("until")
    )
    return compiled(chosen.limit(literal_column("500")), dialect)


@lru_cache
def state(dialect: Dialect) -> Statement:
    """Statement for the version of the data, and the version that last rewrote some."""
    return compiled(select(dataset.c.version, dataset.c.rewritten), dialect)


@lru_cache
def schema_revision(dialect: Dialect) -> Statement:
    """Statement for the migration that the database is at."""
    return compiled(select(column("version_num")).select_from(table("alembic_version")), dialect)
