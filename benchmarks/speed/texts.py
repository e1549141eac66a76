"""Made-up articles, the same on every machine: words, speakers and outlets as unevenly spread as in real news.

Nobody in them exists or could: speakers are called "Person 17", outlets "Outlet 3".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.extraction.values import ClaimKind, EntityKind, Span

WORDS = np.array((Path(__file__).parent / "words.txt").read_text().split(), dtype=object)
"""From common to rare."""
_NUMERALS = np.array([str(n) for n in range(2, 40_000)], dtype=object)
"""The long tail: rare words that real texts have too."""
_SHARE_OF_NUMERALS = 0.06
FIRST_DAY, DAYS = date(2015, 1, 1), 3_653
CLAIMS_PER_ARTICLE = 10
_ARTICLES_AT_ONCE = 1_000
_KINDS = np.array([kind.value for kind in ClaimKind], dtype=object)
_CUES = np.array(["said", "told reporters", "announced", "warned", "denied", "added", "claimed"], dtype=object)
_UNITS = ("people", "troops", "houses", "tons", "percent")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity, by the number of its row."""

    kind: EntityKind
    name: str


@dataclass(frozen=True, slots=True)
class MadeClaim:
    """A claim and where it stands in its article. Entities are indexes into the population."""

    kind: str
    content: Span
    cue: Span | None
    speaker: int | None
    speaker_span: Span | None
    about: int
    about_span: Span
    quantity: tuple[float, str, Span] | None
    said_on: str | None
    confidence: float | None


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """An article and its claims; the outlet is an index into the population."""

    number: int
    title: str
    text: str
    outlet: int
    published: str
    claims: list[MadeClaim]


def population(articles: int) -> list[Named]:
    """Every outlet, person, organization and place that an archive of so many articles names."""
    sizes = {
        ("Outlet", EntityKind.ORGANIZATION): max(10, articles // 500),
        ("Person", EntityKind.PERSON): articles // 5,
        ("Organization", EntityKind.ORGANIZATION): articles // 20,
        ("Place", EntityKind.PLACE): articles // 50,
    }
    return [Named(kind, f"{word} {n + 1}") for (word, kind), size in sizes.items() for n in range(size)]


def articles(number: int, seed: int = 4) -> Iterator[MadeArticle]:
    """Make so many articles; the same `seed`, the same articles."""
    random = np.random.default_rng(seed)
    named = population(number)
    groups = {word: [i for i, one in enumerate(named) if one.name.startswith(f"{word} ")] for word in _GROUPS}
    for start in range(0, number, _ARTICLES_AT_ONCE):
        size = min(_ARTICLES_AT_ONCE, number - start)
        batch = _Batch(random, size * CLAIMS_PER_ARTICLE, named, groups)
        outlets = _zipf(random, groups["Outlet"], size)
        days = random.integers(0, DAYS, size)
        for i in range(size):
            yield batch.article(start + i, outlets[i], FIRST_DAY + timedelta(int(days[i])), i * CLAIMS_PER_ARTICLE)


_GROUPS = ("Outlet", "Person", "Organization", "Place")


class _Batch:
    """Draws what many claims need at once: numpy is slow for one and fast for thousands."""

    def __init__(
        self, random: np.random.Generator, claims: int, named: list[Named], groups: dict[str, list[int]]
    ) -> None:
        self._named = named
        self._lengths = random.integers(8, 22, claims).tolist()
        self._ends = np.cumsum(self._lengths).tolist()
        self._words = _words(random, self._ends[-1])
        self._kinds = random.choice(_KINDS, claims, p=[0.2, 0.4, 0.2, 0.2]).tolist()
        self._speakers = _zipf(random, [*groups["Person"], *groups["Organization"]], claims)
        self._about = _zipf(random, [*groups["Place"], *groups["Organization"]], claims)
        self._cues = random.choice(_CUES, claims).tolist()
        self._numbers = random.integers(2, 9_000, claims).tolist()
        self._chances = random.random(claims).tolist()
        self._days_before = random.integers(0, 4, claims).tolist()

    def article(self, number: int, outlet: int, published: date, first: int) -> MadeArticle:
        pieces: list[str] = []
        claims = []
        position = 0
        days = [(published - timedelta(n)).isoformat() for n in range(4)]
        for i in range(first, first + CLAIMS_PER_ARTICLE):
            sentence, claim = self._claim(i, position, days[self._days_before[i]])
            pieces.append(sentence)
            claims.append(claim)
            position += len(sentence)
        return MadeArticle(
            number, " ".join(self._content(first)[:6]), "".join(pieces), outlet, published.isoformat(), claims
        )

    def _content(self, i: int) -> list[str]:
        words: list[str] = self._words[self._ends[i] - self._lengths[i] : self._ends[i]]
        return words

    def _claim(self, i: int, start: int, day: str) -> tuple[str, MadeClaim]:
        kind, chance = self._kinds[i], self._chances[i]
        narrated = kind == ClaimKind.NARRATED
        # One speaker in ten is not resolved to anybody.
        speaker = None if narrated or chance < 0.1 else self._speakers[i]
        who = "" if narrated else "a spokesperson" if speaker is None else self._named[speaker].name
        cue = "" if narrated else self._cues[i]
        opening = "" if narrated else f"{who} {cue} "
        cue_start = start + len(who) + 1
        number = f" of {self._numbers[i]} {_UNITS[i % len(_UNITS)]}" if chance > 0.8 else ""
        about = self._named[self._about[i]].name
        words = " ".join(self._content(i))
        content = f"“{about} {words}{number}”" if kind == ClaimKind.DIRECT else f"{about} {words}{number}"
        content_start = start + len(opening)
        about_start = content_start + (kind == ClaimKind.DIRECT)
        number_start = about_start + len(about) + 1 + len(words) + len(" of ")
        return f"{opening}{content}.\n", MadeClaim(
            kind=kind,
            content=(content_start, content_start + len(content)),
            cue=None if narrated else (cue_start, cue_start + len(cue)),
            speaker=speaker,
            speaker_span=None if narrated else (start, start + len(who)),
            about=self._about[i],
            about_span=(about_start, about_start + len(about)),
            quantity=(
                (float(self._numbers[i]), _UNITS[i % len(_UNITS)], (number_start, number_start + len(number) - 4))
                if number
                else None
            ),
            said_on=day if chance > 0.9 else None,
            confidence=None if narrated else round(0.5 + chance / 2, 4),
        )


def _words(random: np.random.Generator, number: int) -> list[str]:
    words = WORDS[_ranks(random, len(WORDS), number)]
    numerals = random.random(number) < _SHARE_OF_NUMERALS
    words[numerals] = _NUMERALS[_ranks(random, len(_NUMERALS), int(numerals.sum()))]
    drawn: list[str] = words.tolist()
    return drawn


def _zipf(random: np.random.Generator, chosen_from: list[int], number: int) -> list[int]:
    drawn: list[int] = np.array(chosen_from)[_ranks(random, len(chosen_from), number)].tolist()
    return drawn


def _ranks(random: np.random.Generator, ranks: int, number: int) -> NDArray[np.int64]:
    """Draw ranks from 0, where the n-th is 1/n times as likely as the first."""
    weights = np.cumsum(1 / np.arange(1, ranks + 1))
    drawn: NDArray[np.int64] = np.searchsorted(weights, random.random(number) * weights[-1])
    return np.minimum(drawn, ranks - 1)
