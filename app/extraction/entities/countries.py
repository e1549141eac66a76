"""Countries, their governments' seats and their nationals, with ISO 3166-1 alpha-2 codes; Kosovo has the usual XK.

`countries.csv` leaves out names that mean something else at least as often in news (Georgia, the Congo's "Congolese")
and seats of government that are disputed or bear the country's own name.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.extraction.entities.names import name_key

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Country:
    """A country: `capital` is where its government sits (first its usual spelling), `nationalities` as in "Danish"."""

    code: str
    name: str
    aliases: tuple[str, ...]
    capital: tuple[str, ...]
    nationalities: tuple[str, ...]


@cache
def countries() -> Mapping[str, Country]:
    """Every country by its code."""
    return {country.code: country for country in map(_country, rows(_FOLDER / "countries.csv"))}


@cache
def capitals() -> dict[str, str]:
    """The code of the country that is governed from each capital, by the key of its name."""
    return {name_key(name): country.code for country in countries().values() for name in country.capital}


@cache
def nationals() -> dict[str, str]:
    """The code of the country that each nationality belongs to, by its key."""
    return {name_key(name): country.code for country in countries().values() for name in country.nationalities}


@cache
def nations() -> dict[str, str]:
    """The code of the country that each name and nationality belongs to, by its key."""
    named = {
        name_key(name): country.code for country in countries().values() for name in (country.name, *country.aliases)
    }
    return named | nationals()


def rows(file: Path) -> Iterator[dict[str, str]]:
    """The lines of one of the tables beside this file, as columns by name."""
    with file.open(encoding="utf8", newline="") as lines:
        yield from csv.DictReader(lines)


def listed(cell: str) -> tuple[str, ...]:
    """The names in a cell that holds several, divided by semicolons."""
    return tuple(name for part in cell.split(";") if (name := " ".join(part.split())))


def _country(row: dict[str, str]) -> Country:
    several = (listed(row[column]) for column in ("aliases", "capital", "nationalities"))
    return Country(row["code"], row["name"], *several)
