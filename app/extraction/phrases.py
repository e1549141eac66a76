"""Reads a noun phrase without a grammar: its core before commas and prepositions, its head noun, its modifiers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from app.extraction.values import Span

_ABBREVIATED = (
    r"(?:(?<=\b(?:co|dr|jr|lt|mr|ms|sr|st)\.)|(?<=\b(?:adm|col|gen|gov|hon|inc|ltd|maj|mrs|rep|rev|sen|sgt)\.)"
    r"|(?<=\b(?:capt|cmdr|corp|prof)\.))"
)
"""Behind the full stop that belongs to the word before; only at full stops are words compared with abbreviations."""
_TOKEN = re.compile(rf"\b\w(?:\.\w)*\.(?!\w)|\w+(?:[-.'’&/]\w+)*(?:\.{_ABBREVIATED})?|[^\w\s]", re.IGNORECASE)

DEFINITE = frozenset({"the", "this", "that"})
INDEFINITE = frozenset({"a", "an", "one", "another"})
POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
QUANTIFIERS = frozenset(
    "some many most several few all both each every two three four five six seven eight nine ten dozens hundreds"
    " thousands other others no more any those these such various numerous multiple".split()
)
CONJUNCTIONS = frozenset({"and", "or", "nor", "&"})
PREPOSITIONS = frozenset(
    "of for from with in at on to by about against among as between into near outside inside over under within without"
    " during after before since until through behind across around like than per via including off amid"
    " despite toward towards upon beyond throughout aboard alongside atop beneath beside besides above below".split()
)
RELATIVES = frozenset({"who", "whom", "whose", "which", "that", "where", "when", "while", "whether", "because", "if"})
BREAKS = frozenset('.?!,;:()[]—–-"“”')
PARTICIPLES = frozenset(
    "based known called named familiar close running speaking serving working living backing supporting opposing"
    " representing accusing attacking challenging criticizing criticising defending encouraging praising protesting"
    " seeking urging".split()
)
_DETERMINERS = DEFINITE | INDEFINITE | POSSESSIVES | QUANTIFIERS
_AFTER_OPENING = BREAKS | RELATIVES
_AFTER_CORE = PREPOSITIONS | PARTICIPLES


class Word(NamedTuple):
    """One word or punctuation mark of a phrase."""

    span: Span
    lower: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase. `core` is what stands before its first comma, preposition or relative clause, less its determiner.

    `opening` runs on over prepositions, up to the first comma or relative clause.
    """

    determiner: str
    core: tuple[Word, ...]
    opening: tuple[Word, ...]

    @property
    def head(self) -> str:
        """Its head noun in lower case, or the empty text."""
        return noun(self.core[-1].lower) if self.core else ""

    @property
    def modifiers(self) -> frozenset[str]:
        """The words before the head noun, in lower case."""
        return frozenset(bare(word) for word in self.core[:-1])

    @property
    def complements(self) -> frozenset[str]:
        """The words that prepositions bring after the head noun, in lower case: "defense" in "minister of defense"."""
        words = (bare(word) for word in self.opening[len(self.core) :])
        return frozenset(words) - PREPOSITIONS - DEFINITE - INDEFINITE - CONJUNCTIONS


def words_of(text: str, span: Span) -> list[Word]:
    """The words and punctuation marks in a stretch of text."""
    return [Word(match.span(), match[0].lower()) for match in _TOKEN.finditer(text, *span)]


def read_phrase(text: str, span: Span, names: Sequence[Span] = ()) -> Phrase:
    """The noun phrase at `span`. Nothing inside one of the `names`, which are in order, ends its core."""
    words = words_of(text, span)
    determiner = ""
    begins_with_name = bool(words and names) and names[0][0] == words[0].span[0]
    if words and not begins_with_name and words[0].lower in _DETERMINERS:
        determiner, words = words[0].lower, words[1:]
    opening = _until(words, _AFTER_OPENING, names)
    core = _until(opening, _AFTER_CORE, names)
    return Phrase(determiner, tuple(core), tuple(opening))


def noun(word: str) -> str:
    """One spelling for the nouns that news writes in several ways: "Sen." is senator, "spokeswoman" spokesperson."""
    bare = word.rstrip(".")
    return _SAME_NOUN.get(bare, bare)


def bare(word: Word) -> str:
    """A word in lower case without the 's of a possessive."""
    return word.lower.removesuffix("'s").removesuffix("’s")


def _until(words: Sequence[Word], stops: frozenset[str], names: Sequence[Span]) -> Sequence[Word]:
    for index, word in enumerate(words):
        if index and word.lower in stops and not any(start <= word.span[0] < end for start, end in names):
            return words[:index]
    return words


_SAME_NOUN = {
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "lawmaker": "representative",
    "gov": "governor",
    "gen": "general",
    "dr": "doctor",
    "prof": "professor",
    "pres": "president",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "capt": "captain",
    "col": "colonel",
    "maj": "major",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "businessman": "businessperson",
    "businesswoman": "businessperson",
    "centre": "center",
    "organisation": "organization",
    "tsar": "czar",
}
