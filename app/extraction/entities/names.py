"""One name as the tagger found it: what of it is the name itself, and what it abbreviates."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from app.extraction.entities.companies import LEGAL_ENDINGS, LEGAL_FORMS
from app.extraction.entities.titles import gender_of_given_name, without_titles
from app.extraction.sentences import ABBREVIATED_STATES
from app.extraction.values import EntityKind, Span
from app.names import folded

_WORD = re.compile(r"[^\s/]+")
_LETTER, _NO_LETTERS = re.compile(r"\w"), re.compile(r"\W+")
_DETERMINER = re.compile(r"^(?:the|an?|this|that|his|her|its|their|our|my)\s+", re.IGNORECASE)
_WITH_ARTICLE = frozenset({EntityKind.PLACE, EntityKind.WORK})
_MIDDLE_INITIALS = re.compile(r"(?<=\w\w)\s(?:(?:[A-Z]\.?){1,2}\s)+(?=\w\w)")
_ARTICLE_WITHIN = re.compile(r"(?<=[\w,;] )The\s+$")
_POSSESSIVE = re.compile(r"['’][sS]?$")
_OWNING = re.compile(r"['’]s\b")
_MARK_AT_END = re.compile(r"['’]$")
_EDGES = re.compile(r"^[\W_]+|(?:[^\w.)]|_)+$")
_ABBREVIATED = re.compile(
    rf"\b(?:\w|jr|sr|inc|corp|co|ltd|bros|{'|'.join(sorted(ABBREVIATED_STATES))})\.$", re.IGNORECASE
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|as|ash|at|an|ad|ar|az|ul)-(?=\w{3})")
_PARTICLES = frozenset("al bin ben ibn abu de del der den van von la le du di da dos el y".split())
_LEGAL_FORMS = LEGAL_FORMS | {"llc"}
_MINOR = frozenset("of the and for in on to a an de la du & at".split())
_TRANSLITERATED = re.compile(r"(?:iy|yy|ij|yi|y|i)$")
_COUNTRY_BEFORE = re.compile(r"^(?:U\.?S\.?|U\.?K\.?|EU)\s(?=\S+\s\S)")
_LONGEST_ACRONYM, _SHORTEST_WITHOUT_COUNTRY = 8, 3
_LEAST_BEFORE_AG = 2
"""Words before "AG" that make it a company's: "Texas AG" may be an attorney general."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_APOSTROPHE = re.compile(r"(?<=\w)[’ʼ](?=\w)")
SURNAME_SAID = re.compile(
    r"\s(?:Al|Ben|Bin|El|Ibn|Ould)[\s-]Said\b|\sSaid(?=\s(?:said|says|told|has|had|was|is|will)\b|,\s(?:the|an?|who|\d))"
)
"""After a person's name: a name too, where elsewhere it is the verb."""
CURRENCIES = frozenset("$€£¥")
"""Marks before which the letters of a country are those of its money: "US$"."""
_MARKS = ",\"“”‘’'"


@dataclass(frozen=True)
class Name:
    """The name itself, `text`, with its `span`: no determiner, title, possessive or mark, seen or not.

    "The Hague" keeps its article. Within a sentence, the span of "The Guardian" has it too, which its text has not: so
    "the Guardian" has the same name.
    """

    text: str
    span: Span

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words, without article, case, accents and full stops."""
        return _words(self.text)

    @cached_property
    def key(self) -> str:
        """Equal for the same name written in another case, with other accents or full stops."""
        return " ".join(self.words)

    @cached_property
    def is_acronym(self) -> bool:
        """Whether it is a run of capitals: "FSB", "U.S.", "RFE/RL"."""
        return is_acronym(self.text)

    @property
    def generation(self) -> str:
        """The "Jr." or "III" that tells a person from one with the same name, or the empty text."""
        return self.words[-1] if len(self.words) > 2 and self.words[-1] in _SUFFIXES else ""

    @property
    def family(self) -> str:
        """A person's last name, the same for spellings such as Zelensky and Zelenskyy, al-Assad and Assad."""
        last = self.words[-2] if self.generation else self.words[-1]
        return fixed_spelling(_ARABIC_ARTICLE.sub("", last))

    @property
    def given(self) -> str | None:
        """A person's first name ("Ben Lee"), or None where there is but a family name ("Zelensky", "bin Salman")."""
        first = self.words[0]
        is_particle = first in _PARTICLES and not (self.text[0].isupper() and gender_of_given_name(first))
        return first if len(self.words) > 1 and not is_particle else None

    @property
    def middle(self) -> str:
        """Initials of the names between the first and the last."""
        between = self.words[1 : -2 if self.generation else -1]
        return "".join(word[:1] for word in between if word not in _PARTICLES)

    @cached_property
    def weight(self) -> int:
        """How many of its words inform."""
        return len(self.informing)

    @property
    def informing(self) -> tuple[str, ...]:
        """Its words but for initials and the words of company law."""
        return tuple(word for word in self.words if len(word) > 1 and word not in _LEGAL_FORMS)

    @property
    def company(self) -> str:
        """Its key without "Inc.", "Corp." and the like, and "AG" and the like at the end of several words."""
        words = [word for word in self.words if word not in _LEGAL_FORMS]
        least = _LEAST_BEFORE_AG if words[-1:] == ["ag"] else 1
        ends = len(words) > least and words[-1] in LEGAL_ENDINGS
        return " ".join(words[:-1] if ends else words) or self.key

    def initials(self) -> frozenset[str]:
        """The acronyms that it can be shortened to, in lower case: with and without minor words and "Company".

        Those of the "U.S. Department of Energy" may leave out the country: "DOE".
        """
        without = self._initials(_COUNTRY_BEFORE.sub("", self.text)) if _COUNTRY_BEFORE.match(self.text) else ()
        return self._initials(self.text) | {short for short in without if len(short) >= _SHORTEST_WITHOUT_COUNTRY}

    def _initials(self, written: str) -> frozenset[str]:
        words = [word for word in _NO_LETTERS.split(_OWNING.sub("", folded(written))) if word]
        main = [word for word in words if word not in _MINOR]
        kept = (words, main, [word for word in main if word not in _LEGAL_FORMS])
        return frozenset("".join(word[0] for word in each) for each in kept)

    def acronym(self) -> str:
        """Its letters in lower case."""
        return _letters(self.text).lower()


def without_middle_initials(name: str) -> str:
    """A person's name as others may write it: "James Comey" of "James B. Comey"; "J. R. Smith" as it is."""
    return _MIDDLE_INITIALS.sub(" ", name)


def name_key(name: str) -> str:
    """Equal for names that differ in case, accents, full stops, slashes or an article before them: "The U.N.", "UN"."""
    return " ".join(_words(name))


def fixed_spelling(key: str) -> str:
    """A key in which spellings of one Slavic surname fall together: Zelensky, Zelenskyy, Zelenskiy."""
    return _TRANSLITERATED.sub("y", key) if len(key.rpartition(" ")[2]) > 4 else key


def is_acronym(name: str) -> bool:
    """Whether a name is a run of capitals: "FSB", "U.S.", "RFE/RL"."""
    letters = _letters(name)
    return 2 <= len(letters) <= _LONGEST_ACRONYM and letters.isupper() and " " not in name


def read_name(text: str, span: Span, kind: EntityKind) -> Name | None:
    """The name in a tagged span, or None where nothing is left of it.

    Where the tagger has an "'s" in a name, it is part of it ("Moody's"), but for a person's.
    """
    start, end = span
    stretch = text[start:end]
    ending = _POSSESSIVE if kind is EntityKind.PERSON else _MARK_AT_END
    trimmed = ending.sub("", _EDGES.sub("", stretch))
    start += stretch.find(trimmed)
    determiner = None if kind in _WITH_ARTICLE and trimmed.startswith("The ") else _DETERMINER.match(trimmed)
    if determiner:
        start, trimmed = start + determiner.end(), trimmed[determiner.end() :]
    if kind is EntityKind.PERSON:
        words = list(_WORD.finditer(trimmed))
        skipped = without_titles([word[0] for word in words])
        offset = words[skipped].start() if words else 0
        start, trimmed = start + offset, trimmed[offset:]
    if trimmed.endswith(".") and not _ABBREVIATED.search(trimmed):
        trimmed = trimmed[:-1]
    visible = _APOSTROPHE.sub("'", _INVISIBLE.sub("", trimmed)).replace("\u00a0", " ")
    article = _ARTICLE_WITHIN.search(text, max(0, start - 6), start) if kind is EntityKind.ORGANIZATION else None
    name = Name(visible, (article.start() if article else start, start + len(trimmed)))
    return name if any(name.words) and _LETTER.search(trimmed) else None


@lru_cache(maxsize=10_000)
def _words(name: str) -> tuple[str, ...]:
    """Most names have been asked about before."""
    without_article = _DETERMINER.sub("", name, count=1)
    return tuple(folded(word).replace(".", "").strip(_MARKS) for word in _WORD.findall(without_article))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalpha())
