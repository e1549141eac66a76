"""What extraction gives: plain values. Offsets are Unicode code points into the text, end exclusive."""

from dataclasses import dataclass
from enum import StrEnum

Span = tuple[int, int]
"""Start and end of a stretch of text, in code points, end exclusive."""


class ClaimKind(StrEnum):
    """How a claim's words stand in the article."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATED = "narrated"


class EntityKind(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    FACILITY = "facility"
    EVENT = "event"
    PRODUCT = "product"
    UNIT = "unit"
    WORK = "work"
    GROUP = "group"

    @property
    def is_body(self) -> bool:
        """Whether such an entity acts and speaks as one though it is many: an organization, a military unit."""
        return self in {EntityKind.ORGANIZATION, EntityKind.UNIT}


class MentionHow(StrEnum):
    """How a mention was resolved to its entity."""

    NAME = "name"
    ALIAS = "alias"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """One appearance of an entity in the text."""

    span: Span
    how: MentionHow


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organization, place, … of the text, with everything that names it there.

    `name` is the canonical name, `aliases` its other names, in the text and where it is known beforehand; `country` is
    ISO 3166-1 alpha-2; `url` is what a user's own list of entities gives for it.
    """

    id: str
    kind: EntityKind
    name: str
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    country: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A stretch of text that points at somebody: a claim's speaker, or the medium it was told to.

    `spans` may be empty (a continued quotation), `entity` (an `Entity.id`) and `name` None (not resolved).
    """

    spans: tuple[Span, ...]
    entity: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A time expression and its EDTF value (ISO 8601-2)."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the thing counted. `low`/`high` are None where unbounded ("more than 100" has no `high`)."""

    span: Span
    low: float | None
    high: float | None
    unit: str | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that somebody, or the article itself (kind narrated), makes.

    `said_on` is EDTF; `confidence` a fraction, None for a narrated claim; `about` the ids of the entities that the
    content mentions. Who has `denied` the content does not assert it; who says something `negated` does.
    """

    kind: ClaimKind
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker: Reference | None
    via: Reference | None
    said_on: str | None
    hedged: bool
    negated: bool
    denied: bool
    confidence: float | None
    quantities: tuple[Quantity, ...]
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything read from one text."""

    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    dates: tuple[DateExpression, ...]
    quantities: tuple[Quantity, ...]
