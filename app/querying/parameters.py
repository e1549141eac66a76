"""Query parameters in, a typed query out; what cannot be understood is refused with the reason and a remedy."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from app.querying import cursor, values
from app.querying.cursor import Position
from app.querying.errors import Faults, InvalidParametersError, ParameterFault
from app.querying.facets import Facet
from app.querying.filters import Binds, Condition, Field, Filter, any_of
from app.querying.operators import RELEVANCE
from app.querying.query import DEFAULT_FACET_LIMIT, Criterion, Query, Scope
from app.querying.resources import Resource
from app.querying.shown import Shown, selectable
from app.querying.values import MAX_LENGTH, Values, ValueType, did_you_mean

DEFAULT_LIMIT = 25
MAX_LIMIT = 1000
WHOLE = 2**53
"""The limit of who sets none and does not ask for pages."""
MAX_VALUES = 100
"""How many parameters a request may carry, repeated ones counted each time."""
MAX_SAMPLE = 1000
_ELSEWHERE = {
    "said_on": "said",
    "about": "mentions",
    "search": "q",
    "query": "q",
    "per_page": "limit",
    "page_size": "limit",
    "order_by": "sort",
    "fields": "select",
}
"""What these parameters are called in other APIs, in answers (`said_on`) or in plain words (`about`)."""
CONTROLS = ("sort", "limit", "cursor", "facet", "facet_limit", "sample", "seed", "select", "include", "format")
REVISION = values.ordinal()
SEED = values.version()

T = TypeVar("T")


def parse(
    resource: Resource,
    pairs: Iterable[tuple[str, str]],
    scope: Scope | None = None,
    default_sort: str | None = None,
    *,
    whole: bool = False,
) -> Query:
    """Read the name and value pairs of a query string; what `format` says is for the caller to understand.

    `scope` limits the list to what belongs to one thing; `default_sort` replaces the resource's own. A `whole` result
    has no pages: no cursor, a limit only if one is set, and by default the order that costs least. Raises
    InvalidParametersError that lists everything that is wrong.
    """
    sort = default_sort or (resource.stored_sort if whole else resource.default_sort)
    if scope is None:
        return _of_all(resource, tuple(pairs), sort, whole)
    return _Parser(resource, scope).query(_grouped(pairs), sort, whole)


@lru_cache(maxsize=1024)
def _of_all(resource: Resource, pairs: tuple[tuple[str, str], ...], sort: str, whole: bool) -> Query:
    return _Parser(resource, None).query(_grouped(pairs), sort, whole)


def parameter_names(resource: Resource, scope: Scope | None = None) -> list[str]:
    """Every parameter that a list takes."""
    controls = [name for name in CONTROLS if resource.included or name != "include"]
    return [*resource.filters, *(["role"] if _has_role(scope) else []), *controls]


def parse_member(resource: Resource, pairs: Iterable[tuple[str, str]]) -> tuple[int | None, Shown]:
    """Read the query string of a request for one thing: which revision, if one is named, and what to show of it.

    Raises InvalidParametersError that lists everything that is wrong.
    """
    faults, given = Faults(), _grouped(pairs)
    known = {"revision": resource.revisioned, "select": True, "include": resource.included, "format": True}
    _refuse_unknown(faults, given, [name for name, offered in known.items() if offered])
    asked = given.get("revision")
    revision = faults.read("revision", REVISION.remedy, _once(REVISION.read), asked, None) if asked else None
    shown = _shown(faults, given, resource, "single")
    faults.report()
    return int(revision.items[0]) if revision else None, shown


class _Parser:
    def __init__(self, resource: Resource, scope: Scope | None) -> None:
        self._resource = resource
        self._scope = scope
        self._faults = Faults()

    def query(self, given: dict[str, list[str]], default_sort: str, whole: bool) -> Query:
        _refuse_unknown(self._faults, given, parameter_names(self._resource, self._scope))
        criteria = self._criteria(given)
        sort = self._sort(given.get("sort", [default_sort]), criteria)
        seed = self._single(given, "seed", _seed, 0, SEED.remedy) if self._is_sample(given) else None
        limit = self._limit(given, whole) if seed is None else self._rows(given, "sample", 0, MAX_SAMPLE)
        facets = self._facets(given, whole)
        facet_limit = self._rows(given, "facet_limit", DEFAULT_FACET_LIMIT, MAX_LIMIT)
        shown = _shown(self._faults, given, self._resource, "listed")
        filters = sorted((name, sorted(texts)) for name, texts in given.items() if name not in CONTROLS)
        filtered = json.dumps([self._resource.name, self._scope and self._scope.id, filters])
        canonical = f"{filtered}{','.join(sort)}"
        remedy = "none" if whole else "the cursor in the last page's `next`"
        read = _no_cursor if whole else lambda text: self._after(text, canonical, sort)
        after = self._single(given, "cursor", read, None, remedy)
        self._faults.report()
        return Query(
            self._resource, criteria, sort, limit, after, seed, filtered, canonical, facets, facet_limit, shown
        )

    def _criteria(self, given: dict[str, list[str]]) -> tuple[Criterion, ...]:
        criteria = [
            self._criterion(asked, each)
            for name, texts in sorted(given.items())
            if (asked := self._resource.filters.get(name))
            for each in ([[text] for text in texts] if asked.operator.apart else [texts])
        ]
        if self._scope:
            criteria.append(self._scoped(self._scope, given.get("role", [])))
        return tuple(criteria)

    def _criterion(self, asked: Filter, texts: list[str]) -> Criterion:
        given = self._faults.read(asked.name, asked.takes.remedy, _bounded(asked.takes), texts, Values(()))
        return Criterion(asked, Values(given.items, given.complement or asked.operator.complement))

    def _scoped(self, scope: Scope, chosen: list[str]) -> Criterion:
        if _has_role(scope):
            role = values.choice(scope.roles)
            self._faults.read("role", role.remedy, role.read, chosen, Values(()))
        roles = tuple(role for name, role in scope.roles.items() if name in chosen or not chosen)
        asked = _any_of(self._resource, roles or tuple(scope.roles.values()))
        return Criterion(asked, Values((scope.id,)))

    def _sort(self, texts: list[str], criteria: tuple[Criterion, ...]) -> tuple[str, ...]:
        def read(texts: list[str]) -> tuple[str, ...]:
            keys = tuple(key for text in texts for key in text.split(","))
            order.read(keys)
            if len({key.removeprefix("-") for key in keys}) < len(keys):
                raise ValueError("names a key twice")
            if RELEVANCE in keys and (len(keys) > 1 or not any(each.finds_words for each in criteria)):
                raise ValueError(f"can be {RELEVANCE} only alone, and with words to find in `q`")
            return keys

        order = values.choice(self._resource.sorts)
        return self._faults.read("sort", f"{order.remedy}; several with commas", read, texts, ())

    def _after(self, text: str, canonical: str, sort: tuple[str, ...]) -> Position:
        position = cursor.decode(text, canonical)
        if len(position) != len(self._resource.order(sort)):
            raise ValueError("was altered")
        return position

    def _is_sample(self, given: dict[str, list[str]]) -> bool:
        if "sample" not in given:
            self._faults.refuse("seed", given, "needs a `sample` to draw", "both, or neither")
            return False
        for name in ("sort", "limit", "cursor"):
            self._faults.refuse(
                name, given, "does not go with `sample`, which is one page in an order of its own", "none"
            )
        return True

    def _limit(self, given: dict[str, list[str]], whole: bool) -> int:
        return self._rows(given, "limit", *((WHOLE, WHOLE) if whole else (DEFAULT_LIMIT, MAX_LIMIT)))

    def _rows(self, given: dict[str, list[str]], name: str, default: int, most: int) -> int:
        return self._single(given, name, lambda text: _count(text, most), default, f"a whole number from 1 to {most}")

    def _facets(self, given: dict[str, list[str]], whole: bool) -> tuple[Facet, ...]:
        if whole:
            self._faults.refuse("facet", given, "does not go with a whole result", "the format json")
        known = self._resource.facets
        one_of = values.choice(known)
        asked = self._faults.read("facet", one_of.remedy, one_of.read, _listed(given, "facet"), Values(()))
        return tuple(known[str(name)] for name in dict.fromkeys(asked.items))

    def _single(self, given: dict[str, list[str]], name: str, read: Callable[[str], T], default: T, remedy: str) -> T:
        texts = given.get(name)
        if texts is None:
            return default
        return self._faults.read(name, remedy, _once(lambda found: read(found[0])), texts, default)


def _shown(faults: Faults, given: Mapping[str, list[str]], resource: Resource, record: str) -> Shown:
    def names(parameter: str, known: Iterable[str]) -> tuple[str, ...]:
        one_of = values.choice(known)
        found = faults.read(parameter, one_of.remedy, one_of.read, _listed(given, parameter), Values(()))
        return tuple(sorted({str(name) for name in found.items}))

    include = names("include", resource.included) if resource.included else ()
    return Shown(names("select", selectable(resource, record)), include)


def _listed(given: Mapping[str, list[str]], parameter: str) -> list[str]:
    """Give the names in a parameter that takes several, divided by commas or repeated."""
    return [name for text in given.get(parameter, []) for name in text.split(",")]


def _refuse_unknown(faults: Faults, given: Mapping[str, list[str]], known: list[str]) -> None:
    for name in given:
        if name not in known:
            elsewhere = {word: meant for word, meant in _ELSEWHERE.items() if meant in known}
            problem = "is not a parameter here" + did_you_mean(name, elsewhere | {each: each for each in known})
            faults.refuse(name, given, problem, values.one_of(known) if known else "none")


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {}
    for count, (name, text) in enumerate(pairs):
        if count == MAX_VALUES:
            raise InvalidParametersError(ParameterFault(name, "is one parameter too many", f"at most {MAX_VALUES}"))
        given.setdefault(name, []).append(text)
    return given


def _has_role(scope: Scope | None) -> bool:
    return scope is not None and len(scope.roles) > 1


@lru_cache
def _any_of(resource: Resource, filters: tuple[Filter, ...]) -> Filter:
    if len(filters) == 1:
        return filters[0]
    first = filters[0]

    def holds(_: Field, binds: Binds) -> Condition:
        return any_of(resource.table, resource.shown, (each.keeps(binds) for each in filters))

    return Filter(replace(first.field, beside=None), replace(first.operator, holds=holds))


def _bounded(value: ValueType) -> Callable[[list[str]], Values]:
    longest = value.schema.get("maxLength", MAX_LENGTH)

    def bounded(texts: list[str]) -> Values:
        if any(len(text) > longest for text in texts):
            raise ValueError(f"is longer than {longest} characters")
        return value.read(texts)

    return bounded


def _once(read: Callable[[list[str]], T]) -> Callable[[list[str]], T]:
    def once(texts: list[str]) -> T:
        if len(texts) > 1:
            raise ValueError("is given more than once")
        return read(texts)

    return once


def _no_cursor(_: str) -> Position:
    raise ValueError("is for pages, and this format holds the whole result")


def _seed(text: str) -> int:
    return int(SEED.read([text]).items[0])


def _count(text: str, most: int) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(most)) and 1 <= int(text) <= most):
        raise ValueError(f"'{text}' is not a possible number of rows")
    return int(text)
