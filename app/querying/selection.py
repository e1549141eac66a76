"""Which rows a query keeps: told from columns in memory where they suffice, else by the database."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from sqlalchemy import Dialect, func, select

from app.querying.columns import FRACTION_STEPS, Column, Numbers, numbers
from app.querying.conditions import Shape, conditions, given, shape_of
from app.querying.filters import Field
from app.querying.operators import ALL, EQUALS, NOT
from app.querying.query import Criterion, Query
from app.querying.reader import Reader
from app.querying.resources import Resource
from app.querying.statements import Statement, compiled
from app.querying.values import Item

Mask: TypeAlias = npt.NDArray[np.bool_]
"""For each row of a list, whether it is meant."""

_Test = Callable[[Column, Sequence[Item]], Mask]


@dataclass(frozen=True)
class Kept:
    """The rows of a list that a query keeps, out of all `rows`: those in the `mask`, or without one every row."""

    rows: int
    mask: Mask | None

    @cached_property
    def places(self) -> npt.NDArray[np.intp] | None:
        """Where they stand among all rows; None for every row."""
        return None if self.mask is None else _places(self.mask)

    @cached_property
    def number(self) -> int:
        """How many they are."""
        return self.rows if self.places is None else self.places.size


def _places(mask: Mask) -> npt.NDArray[np.intp]:
    # Eight rows at a time: of most queries, most eights hold none.
    whole = mask.size // 8 * 8
    eights = np.flatnonzero(mask[:whole].view(np.uint64))
    among = np.flatnonzero(mask[:whole].reshape(-1, 8)[eights])
    places = eights[among >> 3] * 8 + (among & 7)
    return np.append(places, whole + np.flatnonzero(mask[whole:]))


def fields_asked(query: Query) -> list[Field]:
    """Fields whose columns `kept` wants to have."""
    return [criterion.filter.field for criterion in query.criteria if _test(query.resource, criterion)]


def kept(query: Query, keys: Numbers, columns: Mapping[str, Column], reader: Reader) -> Kept:
    """Tell which of the rows with these keys a resolved query keeps. Raises what Reader raises."""
    if not all(_is_told(criterion, query, columns) for criterion in query.criteria):
        return Kept(keys.size, _by_database(query, keys, reader))
    masks = [_mask(query.resource, each, columns[each.filter.field.name], keys) for each in query.criteria]
    return Kept(keys.size, reduce(np.logical_and, masks) if masks else None)


def _is_told(criterion: Criterion, query: Query, columns: Mapping[str, Column]) -> bool:
    """Whether a column in memory tells what the criterion keeps."""
    column = columns.get(criterion.filter.field.name)
    alone = column is not None and (column.rows is None or not _is_bound(criterion, query))
    return alone and _test(query.resource, criterion) is not None


def _is_bound(criterion: Criterion, query: Query) -> bool:
    """Whether another criterion must hold of the same thing beside the row, one of several."""
    beside = criterion.filter.field.beside
    together = (each for each in query.criteria if not each.filter.operator.apart)
    return not criterion.filter.operator.apart and any(
        other is not criterion and other.filter.field.beside is beside for other in together
    )


def _test(resource: Resource, criterion: Criterion) -> _Test | None:
    asked = criterion.filter
    if resource.filters.get(asked.name) is not asked:
        return None
    if asked.field.value.kind == "fraction":
        return _OF_FRACTIONS.get(asked.operator.suffix)
    if not asked.field.facet:
        return None
    if asked.field.value.kind == "date":
        return _OF_DATES.get(asked.operator.suffix)
    return _is_any if asked.operator in (EQUALS, NOT, ALL) else None


def _mask(resource: Resource, criterion: Criterion, column: Column, keys: Numbers) -> Mask:
    test = _test(resource, criterion)
    assert test is not None  # noqa: S101  (so they were divided)
    held = test(column, criterion.values.items)
    if column.rows is not None:
        rows = np.zeros(keys.size, np.bool_)
        rows[column.rows[held]] = True
        held = rows
    return ~held if criterion.values.complement else held


def _is_any(column: Column, items: Sequence[Item]) -> Mask:
    codes = [_code(column, item) for item in items]
    return column.codes == codes[0] if len(codes) == 1 else np.isin(column.codes, codes)


def _code(column: Column, item: Item) -> int:
    if not column.values:
        return int(item)
    return column.values.index(item) if item in column.values else -1


def _within(column: Column, items: Sequence[Item]) -> Mask:
    ranges = zip(items[::2], items[1::2], strict=True)
    held: Mask = np.logical_or.reduce([_since(column, [first]) & _until(column, [last]) for first, last in ranges])
    return held


def _since(column: Column, items: Sequence[Item]) -> Mask:
    return (column.codes >= min(map(_day, items))) & (column.codes > 0)


def _until(column: Column, items: Sequence[Item]) -> Mask:
    last = column.codes if column.last is None else column.last
    return (last <= max(map(_day, items))) & (last > 0)


def _at_least(column: Column, items: Sequence[Item]) -> Mask:
    return column.codes >= 1 + max(0.0, _steps(min(map(float, items))))


def _at_most(column: Column, items: Sequence[Item]) -> Mask:
    return (column.codes <= 1 + _steps(max(map(float, items)))) & (column.codes > 0)


def _steps(fraction: float) -> float:
    # Rounded, since 0.57 times 10,000 is a little less than 5,700.
    return round(fraction * FRACTION_STEPS, 6)


_OF_FRACTIONS: Mapping[str, _Test] = {"__gte": _at_least, "__lte": _at_most}
_OF_DATES: Mapping[str, _Test] = {"": _within, "__not": _within, "__gte": _since, "__lte": _until}


def _day(item: Item) -> int:
    return int(str(item)[:10].replace("-", ""))


def _by_database(query: Query, keys: Numbers, reader: Reader) -> Mask:
    statement = _keys(query.resource, shape_of(query), reader.dialect)
    found = numbers(reader.rows(statement, given(query))[0][0])
    rows = np.searchsorted(keys, found)
    kept = np.zeros(keys.size + 1, np.bool_)
    kept[rows[np.append(keys, -1)[rows] == found]] = True
    return kept[:-1]


@lru_cache(maxsize=512)
def _keys(resource: Resource, shape: Shape, dialect: Dialect) -> Statement:
    found = select(resource.table.c.key).where(*conditions(resource, shape)).subquery("found")
    return compiled(select(func.group_concat(found.c.key)), dialect)
