"""Reads a user's own entities: a CSV file with the columns id, kind, name, aliases, country and url."""

import csv
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from app.extraction.entities import Authority, Entry
from app.extraction.values import EntityKind
from app.identifiers import entity_id
from app.loading.document import LoadError, printable
from app.loading.metadata import web_address

FILE_NAME = "entities.csv"
COLUMNS = ("id", "kind", "name", "aliases", "country", "url")
_NEEDED = frozenset({"kind", "name"})

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]{0,63}")
_BETWEEN_ALIASES = re.compile(r"[;|]")
_UNREADABLE = {"Cc", "Cs"}

Refuse = Callable[[LoadError], None]


def files_beside(paths: Iterable[Path]) -> list[Path]:
    """The `entities.csv` in each folder among `paths`, and beside each file, once and in order."""
    folders = dict.fromkeys(path if path.is_dir() else path.parent for path in paths)
    return [file for folder in folders if (file := folder / FILE_NAME).is_file()]


def read_authority(files: Iterable[Path], refuse: Refuse) -> Authority:
    """The entities in all of the files; `refuse` is told of each line that is wrong, and the others are taken."""
    taken: dict[str, str] = {}
    return Authority([entry for file in files for entry in _entries(file, taken, refuse)])


def _entries(file: Path, taken: dict[str, str], refuse: Refuse) -> Iterator[Entry]:
    """The entries of one file. `taken` holds where each id stands, of this file and those before."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        refuse(LoadError(file, f"cannot be read: {error.strerror}"))
        return
    except UnicodeDecodeError as error:
        refuse(LoadError(file, f"is not UTF-8 at byte {error.start}; save it as “CSV UTF-8”"))
        return
    lines = _lines(file, text, refuse)
    _, header = next(lines, (1, []))
    names = [name.strip().lower() for name in header]
    if not set(names) >= _NEEDED or not set(names) <= set(COLUMNS) or len(names) != len(set(names)):
        refuse(LoadError(file, f"the first line is not made of the columns {', '.join(COLUMNS)}", 1))
        return
    for number, cells in lines:
        try:
            entry = _entry(names, cells)
            if entry.id in taken:
                raise ValueError(f"this entity stands at {taken[entry.id]} too; put all its aliases on one line")
        except ValueError as error:
            refuse(LoadError(file, str(error), number))
        else:
            taken[entry.id] = f"{printable(file)}:{number}"
            yield entry


def _lines(file: Path, text: str, refuse: Refuse) -> Iterator[tuple[int, list[str]]]:
    """The cells of each line that is not empty, with its number."""
    reader = csv.reader(text.splitlines(keepends=True), strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = [" ".join(cell.split()) for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            refuse(LoadError(file, f"is not CSV: {error}; a quotation mark inside a quoted cell is doubled", number))
            continue
        if any(cells):
            yield number, cells


def _entry(names: Sequence[str], cells: Sequence[str]) -> Entry:
    if len(cells) > len(names):
        raise ValueError(
            f"has {len(cells)} cells where the first line has {len(names)}; put what holds a comma in quotation marks"
        )
    given = dict(zip(names, cells, strict=False))
    if any(unicodedata.category(char) in _UNREADABLE for cell in cells for char in cell):
        raise ValueError("holds a control character")
    kind, name = _kind(given.get("kind", "")), given.get("name", "")
    if not any(char.isalnum() for char in name):
        raise ValueError("has no name")
    return Entry(
        id=_id(given.get("id", "")) or entity_id(kind, name),
        kind=kind,
        name=name,
        aliases=_aliases(given.get("aliases", ""), name),
        country=_country(given.get("country", "")),
        url=_url(given.get("url", "")),
    )


def _kind(given: str) -> EntityKind:
    try:
        return EntityKind(given.lower())
    except ValueError:
        raise ValueError(f"kind {given!r} is none of {', '.join(EntityKind)}") from None


def _id(given: str) -> str:
    if given and not _ID.fullmatch(given):
        raise ValueError(f"id {given!r} is not made of at most 64 letters, digits and . _ ~ -, such as Q3874799")
    return given


def _aliases(given: str, name: str) -> tuple[str, ...]:
    aliases = (alias.strip() for alias in _BETWEEN_ALIASES.split(given))
    return tuple(dict.fromkeys(alias for alias in aliases if any(map(str.isalnum, alias)) and alias != name))


def _country(given: str) -> str | None:
    if given and not (len(given) == 2 and given.isascii() and given.isalpha()):
        raise ValueError(f"country {given!r} is not a two-letter country code, such as UA")
    return given.upper() or None


def _url(given: str) -> str | None:
    try:
        return web_address(given) if given else None
    except ValueError as error:
        raise ValueError(f"url {error}") from None
