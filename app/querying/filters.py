"""What a list can be filtered, counted and sorted by: fields, the ways of asking about them, and both as parameters."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Table,
    and_,
    case,
    exists,
    false,
    or_,
    select,
    true,
    union,
)

from app.querying.values import ValueType
from app.querying.ways import EitherWay

Condition = ColumnElement[bool]
Binds = Sequence[BindParameter[Any]]


@dataclass(frozen=True, eq=False)
class Beside:
    """What belongs to a row of a list: rows of `source`, `where` that holds, whose `owner` equals the row's `key`."""

    key: ColumnElement[Any]
    owner: ColumnElement[Any]
    source: FromClause
    where: tuple[Condition, ...] = ()

    def has(self, *conditions: Condition) -> Condition:
        """Condition for a row of the list: one and the same row beside it fulfils all of the conditions."""
        fulfil = (*self.where, *conditions)
        # In a CASE, no index is read but that of what belongs to the row.
        looked_at = case((and_(*fulfil), true()), else_=false())
        one = exists().select_from(self.source).where(self.owner == self.key, looked_at)
        return EitherWay(
            gathered=self.key.in_(select(self.owner).select_from(self.source).where(*fulfil)),
            walked=one.correlate(self.key.table),
        )


def any_of(table: Table, shown: Condition, conditions: Iterable[Condition]) -> Condition:
    """Condition for a row of `table` that fulfils any of the conditions: each finds its rows by an index of its own."""
    conditions = list(conditions)
    found = (select(table.c.key).where(shown, condition).correlate(None) for condition in conditions)
    return EitherWay(gathered=table.c.key.in_(union(*found)), walked=or_(*conditions))


@dataclass(frozen=True, eq=False)
class Operator:
    """One way of asking: what the parameter's name ends in, and the condition on a field's columns.

    `says` explains it, with `{name}` for the field's name. `takes` and `example`: what it is given, where that is not
    what the field holds. `complement`: kept are the rows of which the condition does not hold. `apart`: each of several
    values must be found, and of what stands beside a row, another may hold each.
    """

    suffix: str
    says: str
    holds: Callable[["Field", Binds], Condition]
    takes: ValueType | None = None
    example: str | None = None
    complement: bool = False
    apart: bool = False


@dataclass(frozen=True, eq=False)
class Field:
    """Something that a list can be filtered by, and perhaps counted and sorted by.

    Its values are in `column`, or are the range from `column` to `last`: of the list's own rows, or of rows `beside`
    them. `facet`: rows may be counted by it. `order`: the column to sort by, which is never null.
    """

    name: str
    description: str
    example: str
    value: ValueType
    column: ColumnElement[Any]
    operators: tuple[Operator, ...]
    beside: Beside | None = None
    last: ColumnElement[Any] | None = None
    facet: bool = False
    order: ColumnElement[Any] | None = None

    @cached_property
    def filters(self) -> tuple["Filter", ...]:
        """The parameters that ask about it."""
        return tuple(Filter(self, operator) for operator in self.operators)


@dataclass(frozen=True, eq=False)
class Filter:
    """A parameter: a field asked about in one way."""

    field: Field
    operator: Operator

    @cached_property
    def name(self) -> str:
        """The parameter's name."""
        return self.field.name + self.operator.suffix

    @cached_property
    def takes(self) -> ValueType:
        """What it is given."""
        return self.operator.takes or self.field.value

    @property
    def example(self) -> str:
        """A value that it takes."""
        return self.operator.example or self.field.example

    @property
    def description(self) -> str:
        """What it does, in words."""
        return self.operator.says.format(name=self.field.name, what=self.field.description)

    def holds(self, binds: Binds) -> Condition:
        """Condition on the field's columns."""
        return self.operator.holds(self.field, binds)

    def keeps(self, binds: Binds) -> Condition:
        """Condition for a row of the list, of which `complement` has yet to be made."""
        return self.field.beside.has(self.holds(binds)) if self.field.beside else self.holds(binds)
