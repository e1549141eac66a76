"""From ids, names and aliases of entities in a query to their keys."""

from dataclasses import replace

from app.names import normalized
from app.querying import statements
from app.querying.errors import ParameterFault
from app.querying.query import Criterion, Query
from app.querying.reader import Reader
from app.querying.values import Values, did_you_mean

_LETTERS_ALIKE = 3
"""How many first letters a name has in common with what it may have been mistaken for."""


def resolved(query: Query, reader: Reader) -> Query:
    """Give the query with entities' keys in place of their ids, names and aliases, and those that nobody has.

    Raises what reading raises.
    """
    unknown: list[ParameterFault] = []
    criteria = tuple(_resolved(criterion, reader, unknown) for criterion in query.criteria)
    return replace(query, criteria=criteria, unknown=tuple(unknown))


def _resolved(criterion: Criterion, reader: Reader, unknown: list[ParameterFault]) -> Criterion:
    if not criterion.filter.takes.is_entity:
        return criterion
    keys: dict[int, None] = {}
    for item in map(str, criterion.values.items):
        found = _keys(item, reader)
        keys |= dict.fromkeys(found)
        if not found:
            problem = f"'{item}' is not known{did_you_mean(normalized(item), _names_like(item, reader))}"
            unknown.append(ParameterFault(criterion.filter.name, problem, criterion.filter.takes.remedy))
    return Criterion(criterion.filter, Values(tuple(keys), criterion.values.complement))


def _keys(name: str, reader: Reader) -> list[int]:
    """The keys of the entities with an id or name."""
    found = reader.rows(statements.entity_keys(reader.dialect), {"id": name, "normalized": normalized(name)})
    return [row[0] for row in found]


def _names_like(name: str, reader: Reader) -> dict[str, str]:
    begins = normalized(name)[:_LETTERS_ALIKE]
    found = reader.rows(statements.names_from(reader.dialect), {"from": begins, "until": begins + chr(0x10FFFF)})
    return {row[0]: row[1] for row in found}
