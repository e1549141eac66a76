"""What a request for a list asks for, once its parameters are understood."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.querying.cursor import Position
from app.querying.errors import ParameterFault
from app.querying.facets import Facet
from app.querying.filters import Filter
from app.querying.operators import SEARCH
from app.querying.resources import Resource
from app.querying.shown import EVERYTHING, Shown
from app.querying.values import Values

DEFAULT_FACET_LIMIT = 10


@dataclass(frozen=True, slots=True)
class Criterion:
    """One filter of a query, with what it asks for."""

    filter: Filter
    values: Values

    @property
    def finds_words(self) -> bool:
        """Whether it searches for words, and not only for their absence."""
        return self.filter.operator is SEARCH and not self.values.complement


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of a list that belongs to the thing called `id`.

    `roles` are the filters by which it may belong; where there are several, the parameter `role` chooses among them.
    """

    id: str
    roles: Mapping[str, Filter]


@dataclass(frozen=True, slots=True)
class Query:
    """What a request for a list asks for.

    `filtered` names the rows, `canonical` their order too: equal texts, equal results on the same data.
    `unknown` are the names that no entity has, once they were looked for.
    `seed` is there where the rows are a sample, `limit` of them.
    """

    resource: Resource
    criteria: tuple[Criterion, ...]
    sort: tuple[str, ...]
    limit: int
    after: Position | None
    seed: int | None
    filtered: str
    canonical: str
    facets: tuple[Facet, ...] = ()
    facet_limit: int = DEFAULT_FACET_LIMIT
    shown: Shown = EVERYTHING
    unknown: tuple[ParameterFault, ...] = ()

    @property
    def searches(self) -> bool:
        """Whether it searches texts: that takes as long as there are matches, whatever the page holds."""
        return any(criterion.filter.operator is SEARCH for criterion in self.criteria)

    @property
    def sought(self) -> str | None:
        """The expression that a kept row's text matches, if it searches for words and not only for their absence."""
        return next((str(asked.values.items[0]) for asked in self.criteria if asked.finds_words), None)
