"""What a number counts: a currency (ISO 4217), a measure, or the plural noun after it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.extraction.quantities.numbers import ONES

SYMBOLS = {
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
    "R$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₴": "UAH",
    "₪": "ILS", "₺": "TRY", "₿": "BTC",
}  # fmt: skip
CODES = [*dict.fromkeys(SYMBOLS.values()), "CNY", "CHF", "SEK", "NOK", "DKK", "PLN", "MXN", "ZAR", "SAR", "IRR", "PKR"]
CURRENCY_NAMES = {
    "dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "hryvnia": "UAH", "shekel": "ILS", "zloty": "PLN",
    "swiss franc": "CHF", "canadian dollar": "CAD", "australian dollar": "AUD", "new zealand dollar": "NZD",
    "hong kong dollar": "HKD", "singapore dollar": "SGD", "us dollar": "USD", "u.s. dollar": "USD",
    "british pound": "GBP", "pakistani rupee": "PKR", "mexican peso": "MXN", "turkish lira": "TRY",
    "south korean won": "KRW", "brazilian real": "BRL",
}  # fmt: skip
MEASURES = {
    "%": "percent", "percent": "percent", "per cent": "percent", "percentage point": "percentage points", "km": "km",
    "kilometer": "km", "kilometre": "km", "meter": "m", "metre": "m", "cm": "cm", "centimeter": "cm",
    "centimetre": "cm", "mm": "mm", "millimeter": "mm", "millimetre": "mm", "light year": "light years", "mg": "mg",
    "mile": "miles", "foot": "feet", "feet": "feet", "ft": "feet", "inch": "inches", "inche": "inches",
    "yard": "yards", "mph": "mph", "kph": "km/h", "km/h": "km/h", "kg": "kg", "kilogram": "kg", "kilo": "kg",
    "gram": "g", "ton": "tons", "tonne": "tonnes", "lb": "pounds", "liter": "litres", "litre": "litres",
    "hectare": "hectares", "acre": "acres", "square mile": "square miles", "square kilometer": "km²",
    "square kilometre": "km²", "square foot": "square feet", "square feet": "square feet", "square meter": "m²",
    "square metre": "m²", "°c": "°C", "°f": "°F", "degrees celsius": "°C", "degrees fahrenheit": "°F",
    "megawatt": "MW", "gigawatt": "GW", "kilowatt": "kW",
}  # fmt: skip
IRREGULAR = {"person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "tooth": "teeth"}
PLURALS_WITHOUT_S = frozenset({
    "people", "men", "women", "children", "troops", "police", "personnel", "staff", "cattle", "sheep", "aircraft",
    "spacecraft", "fish", "deer", "servicemen", "servicewomen", "policemen", "policewomen", "firemen", "fishermen",
    "congressmen", "congresswomen", "gunmen", "businessmen", "businesswomen", "militiamen", "spokesmen", "infantry",
    "cavalry", "militia", "alumni", "criteria", "data", "media", "bacteria", "headquarters", "feet", "teeth", "mice",
    "offspring", "shrimp", "salmon",
})  # fmt: skip
NOT_COUNTED = frozenset({
    "has", "does", "says", "this", "his", "its", "yes", "less", "plus", "minus", "versus", "thus", "always",
    "perhaps", "besides", "unless", "across", "towards", "upwards", "afterwards", "regardless", "ours", "theirs",
    "hers", "yours", "goes", "comes", "makes", "takes", "gives", "shows", "remains", "means", "seems",
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
})  # fmt: skip
MODIFIER_LIMIT = 5
"""Words between a number and the noun it counts: "40 newly trained North Korean artillery officers"."""

_GAP = r"[^\S\n]{0,2}\n?[^\S\n]{0,2}"
_NAMED = sorted({**CURRENCY_NAMES, **MEASURES}, key=len, reverse=True)
_NAMED_UNIT = re.compile(
    rf"(?:{_GAP}|-|(?<=\s))(?P<unit>{'|'.join(map(re.escape, _NAMED))}|(?<=\s)m(?!\w))"
    r"s?(?!\w)",
    re.IGNORECASE,
)
_CODE = re.compile(rf"{_GAP}(?P<code>{'|'.join(CODES)})\b")
_HYPHENED = re.compile(r"-(?P<noun>[a-z]+)(?:-(?:old|long|strong|wide|high|tall|deep))?(?![\w-])")
_OF_WHOLE = re.compile(rf"{_GAP}of{_GAP}(?:(?:the|its|their|his|her|our|my|these|those)\s)?")
_WORD = re.compile(r"[^\S\n]{0,2}\n?[^\S\n]{0,2}(?P<word>[^\W\d_][\w’'.-]*[\w]|[^\W\d_])")
CURRENCY_BEFORE = re.compile(
    rf"(?:(?<![A-Za-z])(?P<symbol>{'|'.join(map(re.escape, sorted(SYMBOLS, key=len, reverse=True)))})"
    rf"|\b(?P<code>{'|'.join(CODES)}))[ \u00a0]?\Z"
)


class Unit(NamedTuple):
    """A normalised unit, and where its words end in the text."""

    name: str
    end: int


def currency_before(text: str, position: int) -> tuple[str, int] | None:
    """The currency written right before `position`, as its ISO 4217 code and where it starts."""
    window = max(0, position - 5)
    match = CURRENCY_BEFORE.search(text[window:position])
    return (match["code"] or SYMBOLS[match["symbol"]], window + match.start()) if match else None


def unit_after(text: str, position: int) -> Unit | None:
    """The unit that begins at `position`, right after a number; None where nothing is counted."""
    if named := _named_after(text, position):
        return named
    if code := _CODE.match(text, position):
        return Unit(code["code"], code.end())
    if hyphened := _HYPHENED.match(text, position):
        return Unit(plural(hyphened["noun"]), hyphened.end())
    if whole := _OF_WHOLE.match(text, position):
        return _named_after(text, whole.end()) or _noun_after(text, whole.end())
    return _noun_after(text, position)


def single_after(text: str, position: int) -> Unit | None:
    """The noun that "one" at `position` counts, in its plural: the last word before the noun phrase must have ended."""
    head: Unit | None = None
    for word, end in _noun_phrase(text, position):
        if word[0].isupper():
            continue
        if word.endswith("ed"):
            break
        head = Unit(plural(word), end)
    return head


def plural(noun: str) -> str:
    """The plural of a singular noun in lower case: "year" to "years", "person" to "people"."""
    if noun in PLURALS_WITHOUT_S or noun.endswith("s"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return IRREGULAR.get(noun) or noun + ("es" if noun.endswith(("ch", "sh", "x")) else "s")


def _named_after(text: str, position: int) -> Unit | None:
    match = _NAMED_UNIT.match(text, position)
    if not match:
        return None
    words = match["unit"].lower()
    return Unit(CURRENCY_NAMES.get(words) or MEASURES.get(words) or words, match.end())


def _noun_after(text: str, position: int) -> Unit | None:
    """The first plural noun of the noun phrase, or the last of several in a row: "measles cases", "Democrats"."""
    head: Unit | None = None
    for word, end in _noun_phrase(text, position):
        if _is_plural(word):
            head = Unit(word, end)
        elif head:
            break
    return head


def _noun_phrase(text: str, position: int) -> Iterator[tuple[str, int]]:
    """The words from `position` on, with their ends, up to one that cannot belong to a noun phrase."""
    for _ in range(MODIFIER_LIMIT):
        match = _WORD.match(text, position)
        if not match or match["word"].lower() in STOPS or match["word"].lower() in ONES:
            return
        position = match.end()
        yield match["word"], position


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in PLURALS_WITHOUT_S:
        return True
    return (
        len(word) > 3
        and lower.endswith("s")
        and not lower.endswith(("ss", "us", "is", "'s", "’s"))
        and lower not in NOT_COUNTED
    )
