"""What a query's filters ask of a row, as conditions of SQL."""

from typing import Any

from sqlalchemy import BindParameter, bindparam, false, func, literal_column, not_

from app.querying.filters import Beside, Condition, Filter
from app.querying.operators import SEARCH, matches, search_index
from app.querying.query import Query
from app.querying.resources import Resource

Shape = tuple[tuple[Filter, int, bool], ...]
"""Which filters a query has, each with the number of its values, and whether the rows they keep are the others."""


def shape_of(query: Query) -> Shape:
    """Give what a query's statement depends on, beside its order."""
    return tuple((asked.filter, len(asked.values.items), asked.values.complement) for asked in query.criteria)


def conditions(resource: Resource, shape: Shape, *, by_match: bool = False) -> list[Condition]:
    """Conditions that a row of the list fulfils; what they bind, `given` gives.

    Filters of what stands beside a row must hold of one and the same thing there: of one quantity, say, its unit and
    its bounds. Complements stand alone: none of the quantities has the unit; so does what is asked `apart`. Rows wanted
    `by_match` come from the full-text index, which the statement selects from.
    """
    index = search_index(resource.table.name)
    # An index holds no rows but the shown ones: where nothing else is asked, the table need not be looked at.
    kept = [] if by_match and len(shape) == 1 else [resource.shown]
    if by_match and len(shape) > 1:
        # A sum, so that the index is searched once, and not once for each row of the table.
        kept.append(resource.table.c.key == index.c.rowid + literal_column("0"))
    beside: dict[Beside, list[Condition]] = {}
    for i, (asked, number, complement) in enumerate(shape):
        binds: list[BindParameter[Any]] = [bindparam(_bind_name(i, j)) for j in range(number)]
        if by_match and asked.operator is SEARCH:
            kept.append(matches(index, binds))
        elif complement:
            # A row of which nothing is known to say (null) is one of the other rows.
            kept.append(not_(func.coalesce(asked.keeps(binds), false())))
        elif asked.field.beside and asked.operator.apart:
            kept.append(asked.keeps(binds))
        elif asked.field.beside:
            beside.setdefault(asked.field.beside, []).append(asked.holds(binds))
        else:
            kept.append(asked.holds(binds))
    return [*kept, *(place.has(*held) for place, held in beside.items())]


def given(query: Query) -> dict[str, Any]:
    """Give the values for the names that `conditions` bind."""
    return {
        _bind_name(i, j): item
        for i, criterion in enumerate(query.criteria)
        for j, item in enumerate(criterion.values.items)
    }


def _bind_name(criterion: int, value: int) -> str:
    return f"c{criterion}_{value}"
