"""Counts the rows that a query keeps by its facets, over columns in memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
from sqlalchemy import Dialect, bindparam, select

from app.querying.columns import Column, small
from app.querying.facets import UNITS, Facet
from app.querying.reader import Reader
from app.querying.selection import Kept
from app.querying.statements import Statement, compiled
from app.tables import entities

Tally: TypeAlias = npt.NDArray[np.signedinteger[Any]]


@dataclass(frozen=True, slots=True)
class Bucket:
    """The rows that share a value: the value as a filter takes it, its name, and how many rows there are."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The largest buckets of a facet (of dates: the newest), how many have rows, and how many rows have no value.

    Not `exact` are counts of a moment ago, while articles are being loaded, and those for which there was no time.
    """

    buckets: Sequence[Bucket]
    distinct: int
    missing: int
    exact: bool


NO_TIME = Counts((), 0, 0, exact=False)


def in_units(days: Column, unit: str) -> Column:
    """Give the years, months or days that dates lie in; a date that may mean several of them lies in none."""
    divisor = np.int64(UNITS[unit])  # where no date is known, codes are of a type too small for it
    first, last = days.codes // divisor, (days.codes if days.last is None else days.last) // divisor
    found, codes = np.unique(np.where(first == last, first, 0), return_inverse=True)
    # Code 0 stays free for rows that lie in none.
    free = 0 if found.size and found[0] == 0 else 1
    values = (None, *(_edtf(number, unit) for number in found.tolist() if number))
    return Column(small(codes + free), days.rows, values=values)


def tally(column: Column, kept: Kept) -> tuple[Tally, int]:
    """Count the kept rows by code. Gives the counts, and how many of the rows have no value."""
    if column.rows is None:
        counts = np.bincount(column.codes if kept.places is None else column.codes[kept.places], minlength=1)
        return counts, int(counts[0])
    has_value = column.codes != 0
    places = np.flatnonzero(has_value if kept.mask is None else kept.mask[column.rows] & has_value)
    # They ascend, so the values of one row are neighbours.
    with_value = int(np.count_nonzero(np.diff(column.rows[places], prepend=-1)))
    return np.bincount(column.codes[places], minlength=1), kept.number - with_value


def largest(facet: Facet, column: Column, counted: tuple[Tally, int], limit: int, reader: Reader) -> Counts:
    """Give the `limit` largest buckets of a tally (of dates: the newest), by name. Raises what Reader raises."""
    counts, missing = counted
    codes = np.flatnonzero(counts[1:]) + 1
    distinct = int(codes.size)
    if facet.unit:
        codes = codes[::-1][:limit]
    else:
        if distinct > limit:
            least = np.partition(counts[codes], distinct - limit)[distinct - limit]
            codes = codes[counts[codes] >= least]
        codes = codes[np.lexsort((codes, -counts[codes]))][:limit]
    named = _named(facet, column, codes.tolist(), reader)
    buckets = [Bucket(*named[code], count=int(counts[code])) for code in codes.tolist() if code in named]
    return Counts(buckets, distinct, missing, exact=True)


def _named(facet: Facet, column: Column, codes: list[int], reader: Reader) -> dict[int, tuple[str, str]]:
    if not codes:
        return {}
    if facet.field.value.is_entity:
        found = reader.rows(_entities(len(codes), reader.dialect), {f"key_{i}": code for i, code in enumerate(codes)})
        return {key: (id_, name) for key, id_, name in found}
    texts = {code: column.values[code] for code in codes}
    if facet.field.value.kind == "boolean":
        return {code: (("false", "true")[bool(value)],) * 2 for code, value in texts.items()}
    return {code: (str(value),) * 2 for code, value in texts.items()}


def _edtf(number: int, unit: str) -> str:
    digits = f"{number:0{ {'year': 4, 'month': 6, 'day': 8}[unit] }}"
    return "-".join(part for part in (digits[:4], digits[4:6], digits[6:]) if part)


@lru_cache
def _entities(number: int, dialect: Dialect) -> Statement:
    keys: list[Any] = [bindparam(f"key_{i}") for i in range(number)]
    return compiled(select(entities.c.key, entities.c.id, entities.c.name).where(entities.c.key.in_(keys)), dialect)
