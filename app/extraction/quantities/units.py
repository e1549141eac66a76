"""What a number counts: a measure, or the plural noun after it."""

import re
from collections.abc import Iterator

from app.extraction.quantities.currencies import currency_named
from app.extraction.quantities.measures import Unit, measure_after, singular_time_after
from app.extraction.quantities.numbers import ONES, TENS

IRREGULAR = {"person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth"}
PLURALS_WITHOUT_S = frozenset({
    "people", "men", "women", "children", "troops", "police", "personnel", "staff", "cattle", "sheep", "aircraft",
    "spacecraft", "fish", "deer", "servicemen", "servicewomen", "policemen", "policewomen", "firemen", "fishermen",
    "congressmen", "congresswomen", "gunmen", "businessmen", "businesswomen", "militiamen", "spokesmen", "infantry",
    "cavalry", "militia", "alumni", "criteria", "data", "media", "bacteria", "headquarters", "feet", "teeth", "mice",
    "offspring", "shrimp", "salmon", "buffalo", "bison", "yen", "yuan", "baht", "naira", "ringgit", "rupiah", "reais",
    "lira", "kroner", "kronor",
})  # fmt: skip
PLURALS_IN_IS = frozenset({
    "azerbaijanis", "bahrainis", "bangladeshis", "bengalis", "bikinis", "emiratis", "gujaratis", "houthis", "iraqis",
    "israelis", "jihadis", "kashmiris", "kiwis", "kuwaitis", "maoris", "nazis", "nepalis", "omanis", "pakistanis",
    "punjabis", "qataris", "rabbis", "safaris", "saudis", "sindhis", "skis", "somalis", "sunnis", "taxis", "tsunamis",
    "yazidis", "yemenis",
})  # fmt: skip
NOT_COUNTED = frozenset({
    "has", "does", "says", "this", "his", "its", "yes", "less", "plus", "minus", "versus", "thus", "always",
    "perhaps", "besides", "unless", "across", "towards", "upwards", "afterwards", "regardless", "ours", "theirs",
    "hers", "yours", "goes", "comes", "makes", "takes", "gives", "shows", "remains", "seems",
    "ages", "overseas", "hamas",
})  # fmt: skip
STOPS = frozenset({
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "without", "into", "onto", "over",
    "under", "about", "after", "before", "since", "until", "during", "between", "among", "against", "through", "and",
    "or", "but", "nor", "so", "yet", "if", "when", "while", "where", "which", "who", "whom", "whose", "that", "than",
    "because", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does",
    "did", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "not", "no", "he", "she", "it",
    "they", "we", "you", "i", "his", "her", "their", "our", "my", "your", "this", "these", "those", "there", "here",
    "what", "how", "why", "said", "says", "told", "as", "per", "each", "every", "all", "both", "either",
    "neither", "only", "just", "also", "then", "now", "never", "ever", "already", "still", "took", "made", "came",
    "went", "got", "left", "died", "fell", "rose", "grew", "held", "became", "began", "won", "lost", "met",
    "denotes", "earns", "implies", "indicates", "means", "reflects", "signifies", "suggests",
})  # fmt: skip
_ARTICLES = frozenset({"a", "an", "the"})
_NO_MODIFIERS = STOPS | ONES.keys() | TENS.keys()
MODIFIER_LIMIT = 5
_ABBREVIATIONS = re.compile(r"[A-Z]{2,}s")
"""Plurals that may be short: "PCs", "MPs"."""
"""Words between a number and the noun it counts: "40 newly trained North Korean artillery officers"."""

_GAP = r"[^\S\n]{0,2}\n?[^\S\n]{0,2}"
_SPACE = r"(?:[^\S\n]{1,2}\n?|\n)"
_HYPHENED = re.compile(r"-(?P<noun>[a-z]+)(?:-(?:old|long|strong|wide|high|tall|deep))?(?![\w-])")
_OF_WHOLE = re.compile(
    rf"{_SPACE}of(?!{_SPACE}(?:them|us|you)\b){_SPACE}(?P<determined>(?:all|the|its|their|his|her|our|my|(?:these|those)(?!{_SPACE}\w+ed\b)){_SPACE}){{0,2}}"
)
_WORD = re.compile(rf"{_GAP}(?P<word>(?:[A-Z]\.){{2,}}|[^\W\d_][\w’'.-]*[\w]|[^\W\d_])")
_NUMERAL = re.compile(rf"{_GAP}(?:[0-9][0-9,]*[0-9]|[0-9]|(?:{'|'.join([*ONES, *TENS])}))(?![\w,.-])", re.IGNORECASE)
_AND_NAME = re.compile(rf"{_GAP}and{_GAP}(?=[A-Z])")
_LEVEL = re.compile(r"\b(?:above|below|over|under|of)\s[0-9][0-9.,]*\Z", re.IGNORECASE)
_LONGEST_LEVEL = 16
_TELLS = re.compile(
    rf"counts\sas\b|marks\s(?:{'|'.join(_ARTICLES)})\b|signals\s(?!(?:{'|'.join(STOPS - _ARTICLES)})\b)\w"
)
"""After a level, what it tells, though it might be a noun: "above 2 signals growth"."""
_NO_NOUN = re.compile(
    r"\w{2,}[^\We]ed|\w+(?:less|ous|able|ible|onal|ical|eral|ular)"
    r"|fold|strong|odd|old|long|wide|high|tall|deep|way|something|plus|off|up|down|under|over"
)
"""What counts nothing after a hyphen: "three-dimensional", "two-legged", "2,000-strong"."""


def unit_after(text: str, position: int) -> Unit | None:
    """The unit that begins at `position`, right after a number; None where nothing is counted."""
    if measure := measure_after(text, position) or singular_time_after(text, position):
        return measure
    if hyphened := _HYPHENED.match(text, position):
        noun = hyphened["noun"]
        return None if noun in STOPS or _NO_NOUN.fullmatch(noun) else Unit(plural(noun), hyphened.end())
    if whole := _OF_WHOLE.match(text, position):
        return measure_after(text, whole.end()) or _noun_after(text, whole.end()) or _numbered_whole(text, whole)
    return _noun_after(text, position)


def single_after(text: str, position: int) -> Unit | None:
    """The noun that "one" at `position` counts, in its plural: the last word before the noun phrase must have ended."""
    if measure := measure_after(text, position):
        return measure
    head: Unit | None = None
    for word, end in _noun_phrase(text, position):
        if word[0].isupper():
            continue
        if word.endswith("ed"):
            break
        head = Unit(plural(word), end)
    return head


def measured_by_one(text: str, position: int) -> Unit | None:
    """What a bare "one" at `position` measures: "one percent", "one week"; what it merely points at is no quantity."""
    measure = measure_after(text, position) or singular_time_after(text, position)
    return None if measure and measure.name == "feet" else measure


def plural(noun: str) -> str:
    """The plural of a singular noun in lower case: "year" to "years", "person" to "people"."""
    if noun in PLURALS_WITHOUT_S or (noun.endswith("s") and not noun.endswith("ss")):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return IRREGULAR.get(noun) or noun + ("es" if noun.endswith(("ch", "sh", "ss", "x")) else "s")


def _numbered_whole(text: str, whole: re.Match[str]) -> Unit | None:
    """The noun of a whole with a number of its own, which keeps those words: "six of the country's eight capitals".

    Not "eight of 10 limes", which need not be eight limes.
    """
    starts = [whole.end()] if whole["determined"] else []
    starts += [end for _, end in _noun_phrase(text, whole.end())]
    numeral = next((found for start in starts if (found := _NUMERAL.match(text, start))), None)
    noun = _noun_after(text, numeral.end()) if numeral else None
    return Unit(noun.name, whole.start()) if noun else None


def _noun_after(text: str, position: int) -> Unit | None:
    """The first plural noun of the noun phrase, or the last of several in a row: "measles cases", "Democrats"."""
    head: Unit | None = None
    words = []
    for word, end in _noun_phrase(text, position):
        words.append(word)
        if _is_plural(word):
            head = Unit(currency_named(words) or word, end)
        elif head:
            break
    return head


def _noun_phrase(text: str, position: int) -> Iterator[tuple[str, int]]:
    """The words from `position` on, with their ends, up to one that cannot belong to a noun phrase.

    Names may be joined in it, not the things counted: "BBC and ITV staff", but "Palestinians and Israelis".
    """
    number_end = position
    for _ in range(MODIFIER_LIMIT):
        match = _WORD.match(text, position)
        if not match or match["word"].lower() in _NO_MODIFIERS:
            return
        if position == number_end and _TELLS.match(text, match.start("word")) and _ends_level(text, number_end):
            return
        position = match.end()
        yield match["word"], position
        joined = None if _is_plural(match["word"]) else _AND_NAME.match(text, position)
        if joined and match["word"][0].isupper():
            position = joined.end()


def _ends_level(text: str, position: int) -> bool:
    """Whether the number that ends at `position` is one that something reaches: "above 2", "a score of 9"."""
    return _LEVEL.search(text[max(0, position - _LONGEST_LEVEL) : position]) is not None


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in PLURALS_WITHOUT_S or lower in PLURALS_IN_IS:
        return True
    if _ABBREVIATIONS.fullmatch(word):
        return True
    return (
        len(word) > 3
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "'s", "’s"))
        and lower not in NOT_COUNTED
    )
