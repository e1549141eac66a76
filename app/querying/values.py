"""What a query parameter's text may be, and the value that it becomes in a statement."""

import difflib
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from app.edtf import day_range
from app.identifiers import ID_LENGTH
from app.languages import language_tag
from app.querying import search

MAX_LENGTH = 500
"""Characters of one parameter's text, if it is not a list of ids."""
MAX_IDS = 100

Item = str | int | float


@dataclass(frozen=True, slots=True)
class Values:
    """What a parameter asks for: any of `items`, or with `complement` none of them."""

    items: tuple[Item, ...]
    complement: bool = False


@dataclass(frozen=True, eq=False)
class ValueType:
    """One sort of value: its name, its JSON Schema, what would be right (in words), and how the given texts are read.

    `read` raises ValueError that says what is wrong. `single`: it may be given only once.
    """

    kind: str
    schema: dict[str, Any]
    remedy: str
    read: Callable[[Sequence[str]], Values]
    single: bool = False

    @property
    def is_entity(self) -> bool:
        """Whether the items are ids, names and aliases of entities, to be looked up before a statement runs."""
        return self.kind == "entity"


def text(remedy: str) -> ValueType:
    """Any text that is not empty."""
    return ValueType("text", _TEXT, remedy, _one_by_one(_filled))


def entity() -> ValueType:
    """An entity by its id or any of its names."""
    return ValueType("entity", _TEXT, "an entity's id, name or alias", _one_by_one(_filled))


def name(as_stored: Callable[[str], str]) -> ValueType:
    """A name, compared as it is stored: `folded` or `normalized`."""
    return ValueType("name", _TEXT, "a name", _one_by_one(lambda given: _filled(as_stored(given))))


def language() -> ValueType:
    """A language tag, in any letter case."""
    return ValueType(
        "language", {**_SHORT, "format": "bcp47"}, "a language tag, such as en or pt-BR", _one_by_one(language_tag)
    )


def country() -> ValueType:
    """A country code, in any letter case."""

    def read(given: str) -> str:
        if not (given.isascii() and given.isalpha() and len(given) == 2):
            raise ValueError(f"'{given}' is not a country code")
        return given.upper()

    return ValueType(
        "country",
        {"type": "string", "pattern": "^[A-Za-z]{2}$"},
        "a two-letter country code, such as UA",
        _one_by_one(read),
    )


def choice(options: Iterable[str]) -> ValueType:
    """One of a few words."""
    known = tuple(options)

    def read(given: str) -> str:
        if given not in known:
            raise ValueError(f"'{given}' is not known{did_you_mean(given, known)}")
        return given

    return ValueType("choice", {"type": "string", "enum": list(known)}, one_of(known), _one_by_one(read))


def flag() -> ValueType:
    """True or false."""

    return ValueType("boolean", _BOOLEAN, "true or false", _one_by_one(_true_or_false))


def presence() -> ValueType:
    """True for what has a value, false for what has none."""

    def read(given: Sequence[str]) -> Values:
        if len(given) > 1:
            raise ValueError("is given more than once")
        return Values((), complement=not _true_or_false(given[0]))

    return ValueType("boolean", _BOOLEAN, "true or false", read, single=True)


def ids() -> ValueType:
    """Public ids, several in one text too, separated by commas."""

    def read(given: Sequence[str]) -> Values:
        found = tuple(dict.fromkeys(one.strip() for text in given for one in text.split(",") if one.strip()))
        if not found:
            raise ValueError("is empty")
        if len(found) > MAX_IDS:
            raise ValueError(f"holds {len(found)} ids")
        return Values(found)

    longest = {**_TEXT, "pattern": r"[^,\s]", "maxLength": MAX_IDS * (ID_LENGTH + 1)}
    return ValueType("ids", longest, f"at most {MAX_IDS} ids, separated by commas", read)


def version() -> ValueType:
    """A version of the data."""
    schema = {"type": "integer", "minimum": 0, "maximum": _LARGEST}
    return ValueType("integer", schema, "a whole number from 0", _one_by_one(lambda given: _whole(given, 0)))


def number() -> ValueType:
    """Any number."""
    return ValueType("number", {"type": "number"}, "a number, such as 12000 or 0.5", _one_by_one(_number))


def fraction() -> ValueType:
    """A number from 0 to 1."""

    def read(given: str) -> float:
        fraction = _number(given)
        if not 0 <= fraction <= 1:
            raise ValueError(f"{given} is out of range")
        return fraction

    return ValueType(
        "fraction", {"type": "number", "minimum": 0, "maximum": 1}, "a number from 0 to 1", _one_by_one(read)
    )


def ordinal() -> ValueType:
    """A whole number that counts from 1."""

    schema = {"type": "integer", "minimum": 1, "maximum": _LARGEST}
    return ValueType("integer", schema, "a whole number from 1", _one_by_one(lambda given: _whole(given, 1)))


def day(side: Literal["first", "last"], ending: str = "") -> ValueType:
    """A date in EDTF, which stands for its first or its last day; the last is followed by `ending`."""

    def read(given: str) -> str:
        first, last = _days(given)
        return first if side == "first" else last + ending

    return ValueType(
        "date",
        {**_SHORT, "format": "edtf"},
        "a year, month or day, such as 2024, 2024-12 or 2024-12-04",
        _one_by_one(read),
    )


def date(ending: str = "") -> ValueType:
    """A date or interval in EDTF; becomes two items: its first day, and its last followed by `ending`."""

    def read(given: Sequence[str]) -> Values:
        ranges = (_days(one) for one in given)
        return Values(tuple(day for first, last in ranges for day in (first, last + ending)))

    remedy = "a year, month, day or interval, such as 2024, 2024-12, 2024-12-04 or 2024-10/2024-12"
    return ValueType("date", {**_SHORT, "format": "edtf"}, remedy, read)


def search_text() -> ValueType:
    """What is typed into a search box; repeated, the searches are alternatives."""

    def read(given: Sequence[str]) -> Values:
        match = search.compile_fts5(tuple(alternative for one in given for alternative in search.parse(one)))
        return Values((match.expression,), match.complement)

    return ValueType("search", {**_TEXT, "pattern": r"[^\W_]"}, 'words, "a phrase", prefix*, -excluded, OR', read)


def one_of(options: Iterable[str]) -> str:
    """Name the options, in words."""
    return "one of " + ", ".join(options)


def did_you_mean(given: str, known: Iterable[str] | Mapping[str, str]) -> str:
    """Name the word that was probably meant, as the end of a sentence; empty where none is close.

    `known` may map words to what they are called.
    """
    close = difflib.get_close_matches(given, list(known), n=1)
    if not close:
        return ""
    return f"; did you mean '{known[close[0]] if isinstance(known, Mapping) else close[0]}'?"


_SHORT = {"type": "string", "minLength": 1, "maxLength": MAX_LENGTH}
_TEXT = {**_SHORT, "pattern": r"\S"}
_LARGEST = 999_999_999
_BOOLEAN = {"type": "boolean"}


def _one_by_one(read: Callable[[str], Item]) -> Callable[[Sequence[str]], Values]:
    return lambda given: Values(tuple(read(one) for one in given))


def _true_or_false(given: str) -> int:
    if given not in {"true", "false"}:
        raise ValueError(f"'{given}' is neither true nor false")
    return int(given == "true")


def _days(given: str) -> tuple[str, str]:
    days = day_range(given)
    if days is None:
        raise ValueError(f"'{given}' has no known year")
    return days


def _whole(given: str, least: int) -> int:
    if not (given.isascii() and given.isdecimal() and len(given) < 10 and least <= int(given) <= _LARGEST):
        raise ValueError(f"'{given}' is not such a number")
    return int(given)


def _number(given: str) -> float:
    try:
        number = float(given)
    except ValueError:
        raise ValueError(f"'{given}' is not a number") from None
    if not math.isfinite(number):
        raise ValueError(f"{given} is out of range")
    return number


def _filled(given: str) -> str:
    if not given.strip():
        raise ValueError("is empty")
    return given
