"""What a query parameter's text may be, and the value that it becomes in a statement."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from app.edtf import day_range
from app.names import folded
from app.querying import search

MAX_LENGTH = 500
"""Characters of one parameter's text."""


@dataclass(frozen=True, slots=True)
class Values:
    """What a parameter asks for: any of `items`, or with `complement` none of them."""

    items: tuple[str | int | float, ...]
    complement: bool = False


class ValueType(Protocol):
    """One sort of value: how OpenAPI describes it, how it is read, and what would be right."""

    @property
    def remedy(self) -> str:
        """What would be right, to end the sentence "expected …"."""

    @property
    def schema(self) -> dict[str, Any]:
        """JSON Schema of one value."""

    def read(self, texts: Sequence[str]) -> Values:
        """Read the texts given for one parameter. Raises ValueError that says what is wrong with which."""


class _OneByOne:
    """A type whose repeated values stand alone."""

    def read(self, texts: Sequence[str]) -> Values:
        return Values(tuple(self.read_one(text) for text in texts))

    def read_one(self, text: str) -> str | int | float:
        return text


@dataclass(frozen=True)
class Text(_OneByOne):
    """Any text that is not empty."""

    remedy: str

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": MAX_LENGTH}

    def read_one(self, text: str) -> str:
        if not text.strip():
            raise ValueError("is empty")
        return text


@dataclass(frozen=True)
class EntityText(Text):
    """An entity's id or any of its names; which entities those are is looked up before the statement runs."""

    remedy: str = "an entity's id, name or alias"


@dataclass(frozen=True)
class Folded(Text):
    """A name, compared without regard to case and accents."""

    remedy: str = "a name or the beginning of one"

    def read_one(self, text: str) -> str:
        return folded(super().read_one(text))


@dataclass(frozen=True)
class Choice(_OneByOne):
    """One of a few words."""

    options: tuple[str, ...]

    @property
    def remedy(self) -> str:
        return "one of " + ", ".join(self.options)

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.options)}

    def read_one(self, text: str) -> str:
        if text not in self.options:
            raise ValueError(f"'{text}' is not known" + did_you_mean(text, self.options))
        return text


@dataclass(frozen=True)
class Flag(_OneByOne):
    """True or false."""

    remedy: str = "true or false"

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}

    def read_one(self, text: str) -> int:
        if text not in {"true", "false"}:
            raise ValueError(f"'{text}' is neither true nor false")
        return int(text == "true")


@dataclass(frozen=True)
class Number(_OneByOne):
    """A number between two bounds, both included."""

    low: float
    high: float

    @property
    def remedy(self) -> str:
        return f"a number from {self.low:g} to {self.high:g}"

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "number", "minimum": self.low, "maximum": self.high}

    def read_one(self, text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            raise ValueError(f"'{text}' is not a number") from None
        if not self.low <= number <= self.high:
            raise ValueError(f"{text} is out of range")
        return number


@dataclass(frozen=True)
class Day(_OneByOne):
    """A date in EDTF, which stands for its first or its last day."""

    side: Literal["first", "last"]
    remedy: str = "a year, month or day, such as 2024, 2024-12 or 2024-12-04"

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": MAX_LENGTH}

    def read_one(self, text: str) -> str:
        days = day_range(text)
        if days is None:
            raise ValueError(f"'{text}' has no known year")
        return days[0] if self.side == "first" else days[1]


@dataclass(frozen=True)
class SearchText:
    """What is typed into a search box; repeated, the searches are alternatives."""

    remedy: str = 'words, "a phrase", prefix*, -excluded, OR'

    @property
    def schema(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "maxLength": MAX_LENGTH}

    def read(self, texts: Sequence[str]) -> Values:
        alternatives = tuple(alternative for text in texts for alternative in search.parse(text))
        match = search.compile_fts5(alternatives)
        return Values((match.expression,), match.complement)


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """Name the word that was probably meant, as the end of a sentence; empty where none is close."""
    close = difflib.get_close_matches(text, list(known), n=1)
    return f"; did you mean '{close[0]}'?" if close else ""
