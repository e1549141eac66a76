"""What a row shows: all of its record, or the fields that `select` names, and what `include` adds under `included`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import ColumnElement

from app.querying.json_rows import Each, Part, Record, When, as_json
from app.querying.resources import Resource


@dataclass(frozen=True, slots=True)
class Shown:
    """The dotted names of the fields to show, none for all of them, and the names of what to include."""

    select: tuple[str, ...] = ()
    include: tuple[str, ...] = ()


EVERYTHING = Shown()


@lru_cache(maxsize=512)
def row(resource: Resource, record: str, shown: Shown) -> ColumnElement[str] | None:
    """Give an SQL expression for a row as JSON text: of the resource's `record`, listed or single.

    None where all of it is shown and nothing else, as is usual.
    """
    return None if shown == EVERYTHING else as_json(picked(resource, record, shown))


def picked(resource: Resource, record: str, shown: Shown) -> Record:
    """Give what is shown of the resource's `record`, listed or single."""
    whole: Record = resource.single if record == "single" else resource.listed
    part = _picked(whole, shown.select) if shown.select else whole
    included = {name: resource.included[name] for name in shown.include}
    return {**part, "included": included} if included else part


@lru_cache
def selectable(resource: Resource, record: str) -> tuple[str, ...]:
    """Give every name that `select` may hold."""
    return tuple(_names(resource.single if record == "single" else resource.listed))


def _names(record: Record) -> Iterator[str]:
    for name, part in record.items():
        yield name
        yield from (f"{name}.{inner}" for inner in _names(_record_in(part)))


def _record_in(part: Part) -> Record:
    match part:
        case When():
            return part.record
        case Each():
            return _record_in(part.item)
        case Mapping():
            return part
    return {}


def _picked(record: Record, names: tuple[str, ...]) -> dict[str, Part]:
    inner: dict[str, list[str]] = {}
    for name in names:
        first, _, rest = name.partition(".")
        inner.setdefault(first, []).append(rest)
    return {
        name: part if "" in inner[name] else _part_picked(part, tuple(inner[name]))
        for name, part in record.items()
        if name in inner
    }


def _part_picked(part: Part, names: tuple[str, ...]) -> Part:
    match part:
        case When():
            return When(part.condition, _picked(part.record, names))
        case Each():
            return Each(_part_picked(part.item, names), part.source, part.where)
    return _picked(_record_in(part), names)
