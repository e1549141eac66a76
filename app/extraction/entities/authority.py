"""Entities that are known beforehand: countries, some bodies that news is full of, and those of a user's own file."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from app.extraction.entities.countries import countries, listed, rows
from app.extraction.entities.names import fixed_spelling, is_acronym, name_key
from app.extraction.tags import NamedSpan
from app.extraction.values import Entity, EntityKind
from app.identifiers import entity_id

_WORD = re.compile(r"\w+")
_CAPITALIZED = re.compile(r"[^\W\d_a-z](?<!\w\w)\w*")
"""Words that do not begin with a small letter or digit: few, and found without a look at the others."""
_GOES_ON = re.compile(r"[^\W_]|\.(?:com|net|org)\b")
"""What follows a part of a word, or of an address."""
_DIGEST = 8
"""Characters of the digest that a version ends in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One known entity; `country` is ISO 3166-1 alpha-2, `url` a page about it or its id elsewhere."""

    id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    url: str | None = None

    def entity(self) -> Entity:
        """The entity itself, without a mention."""
        return Entity(self.id, self.kind, self.name, (), self.aliases, self.country, self.url)


class _Index:
    """Entries by the keys of their names. People's are also found under other spellings: Zelensky, Zelenskyy."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        by_key: dict[str, dict[str, Entry]] = defaultdict(dict)
        by_spelling: dict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in entries:
            for name in (entry.name, *entry.aliases):
                by_key[name_key(name)][entry.id] = entry
                if entry.kind is EntityKind.PERSON:
                    by_spelling[fixed_spelling(name_key(name))][entry.id] = entry
        self._by_key, self._by_spelling = dict(by_key), dict(by_spelling)

    def named(self, key: str) -> list[Entry]:
        found = self._by_key.get(key) or self._by_spelling.get(fixed_spelling(key), {})
        return list(found.values())


class Authority:
    """Looks names up: first among a user's own entries, then among those that the project knows."""

    def __init__(self, own: Iterable[Entry] = ()) -> None:
        """Takes a user's entries, each with an id of its own."""
        self.own = tuple(own)
        self.version = _digest(self.own) if self.own else ""
        self._own = _Index(self.own)

    def entry(self, name: str, kind: EntityKind | None = None) -> Entry | None:
        """What a name means, None where that is not known or could be two. `kind` is what it was taken for, if at all.

        Whatever a user's own entry has for a name wins over the kind; that a person has a country's name does not make
        them the country.
        """
        key = name_key(name)
        if own := self._own.named(key):
            return own[0] if len(own) == 1 else None
        if kind is EntityKind.PERSON:
            return None
        known = _known().named(key)
        return self._owned(known[0]) if len(known) == 1 else None

    def country(self, code: str) -> Entry | None:
        """The country with a code."""
        country = countries().get(code)
        return self.entry(country.name) if country else None

    def outlet(self, name: str) -> Entity:
        """The organization that publishes under a name: "The Hill" is the one that texts call "the Hill"."""
        entry = self.entry(name, EntityKind.ORGANIZATION)
        if entry and entry.kind is EntityKind.ORGANIZATION:
            return entry.entity()
        return Entity(entity_id(EntityKind.ORGANIZATION, name), EntityKind.ORGANIZATION, name, mentions=())

    def find(self, text: str) -> Iterator[NamedSpan]:
        """Where a text holds known names of several words, or a user's of capitals, letter for letter, in its order.

        A single word in lower case but for its first letter ("Page") is left to the tagger, since it may be no name,
        unless organizations.csv says that it is coined ("Facebook").
        """
        reached = 0
        for word in (_CAPITALIZED if self._all_capitalized else _WORD).finditer(text):
            start = word.start()
            if start < reached:
                continue
            for name, kind in self._written.get(word[0], ()):
                end = start + len(name)
                if text.startswith(name, start) and not _GOES_ON.match(text, end):
                    yield NamedSpan((start, end), kind, 1.0)
                    reached = end
                    break

    @cached_property
    def _written(self) -> dict[str, list[tuple[str, EntityKind]]]:
        """Names that are looked for in texts, by their first word, the longest first."""
        own = [(name, entry.kind) for entry in self.own for name in (entry.name, *entry.aliases)]
        known = [(name, entry.kind) for entry in _known_entries() for name in (entry.name, *entry.aliases)]
        looked_for = [named for named in own if " " in named[0] or is_acronym(named[0])]
        coined = _coined()
        return _by_first_word([*looked_for, *(named for named in known if " " in named[0] or named[0] in coined)])

    @cached_property
    def _all_capitalized(self) -> bool:
        return all(_CAPITALIZED.fullmatch(word) for word in self._written)

    def _owned(self, known: Entry) -> Entry:
        """The user's entry for the same thing, where there is one."""
        own = [entry for entry in self._own.named(name_key(known.name)) if entry.kind is known.kind]
        return own[0] if len(own) == 1 else known


@cache
def _known() -> _Index:
    return _Index(_known_entries())


@cache
def _known_entries() -> tuple[Entry, ...]:
    return *_country_entries(), *_organization_entries()


def _country_entries() -> Iterator[Entry]:
    for country in countries().values():
        yield _entry(EntityKind.PLACE, country.name, country.aliases, country.code)
        if country.capital:
            yield _entry(EntityKind.PLACE, country.capital[0], country.capital[1:], country.code)
        if country.nationalities:
            nouns = {f"{name}s" for name in country.nationalities if not name.endswith(("s", "sh", "ese", "men"))}
            adjective, *others = country.nationalities
            yield _entry(EntityKind.GROUP, adjective, (*others, *sorted(nouns - {country.name})), country.code)


def _organization_entries() -> Iterator[Entry]:
    for row in _organizations():
        yield _entry(EntityKind.ORGANIZATION, row["name"], listed(row["aliases"]), row["country"] or None)


@cache
def _coined() -> frozenset[str]:
    """Names of one word that mean nothing else."""
    return frozenset(row["name"] for row in _organizations() if row["coined"])


@cache
def _organizations() -> tuple[dict[str, str], ...]:
    return tuple(rows(Path(__file__).with_name("organizations.csv")))


def _entry(kind: EntityKind, name: str, aliases: tuple[str, ...], country: str | None) -> Entry:
    return Entry(entity_id(kind, name), kind, name, aliases, country)


def _by_first_word(names: Iterable[tuple[str, EntityKind]]) -> dict[str, list[tuple[str, EntityKind]]]:
    found: dict[str, list[tuple[str, EntityKind]]] = defaultdict(list)
    for name, kind in names:
        if first := _WORD.match(name):
            found[first[0]].append((name, kind))
    for same in found.values():
        same.sort(key=lambda named: -len(named[0]))
    return dict(found)


def _digest(entries: Iterable[Entry]) -> str:
    return hashlib.sha256("\n".join(sorted(map(repr, entries))).encode()).hexdigest()[:_DIGEST]


BUILT_IN = Authority()
"""What the project knows, with nothing of a user's own."""
