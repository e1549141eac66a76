"""Numbers as news writes them: "2,000", "1.5 billion", "two dozen", "tens of thousands", "two-thirds of"."""

import re
from dataclasses import dataclass

from app.extraction.quantities.currencies import CODE
from app.extraction.values import Span

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "zero": 0,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "lakh": 100_000, "lakhs": 100_000, "crore": 10_000_000, "crores": 10_000_000,
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000,
    "tn": 1_000_000_000_000, "trln": 1_000_000_000_000,
}  # fmt: skip
LOOSE = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000, "millions": 1_000_000,
         "billions": 1_000_000_000, "trillions": 1_000_000_000_000}  # fmt: skip
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
         "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
SEVERAL = (2, 9)
"""What "several hundred" and "a few thousand" multiply, at least and at most."""

_SCALE = r"(?:dozen|hundred|thousand|million|billion|trillion|lakhs?|crores?|mln|bln|trln)"
_SMALL = "(?:" + "|".join([*(rf"{ten}(?:-(?:{'|'.join(list(ONES)[:9])}))?" for ten in TENS), *ONES]) + ")"
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,15}(?![0-9]))(?:\.[0-9]+)?"
_GAP = r"(?:[^\S\n]{1,2}\n?|\n|-)"
_BEHIND_CURRENCY = rf"(?:(?<=\b{CODE})|(?<=\$US)|(?<=\$NZ)|(?<=\$[AC])|(?<=\b[NSD]Kr)|(?<=\bRs)|(?<=\bRs\.))(?=[0-9])"
_SHORT = r"(?:k|m(?:l?n)?|bl?n|tn|trln)"
_BEHIND_SCALE = rf"(?:(?<=[0-9][KMkm]-)|(?<=[0-9][Mm]n-)|(?<=[0-9][BTbt]n-))(?=[0-9][0-9.]*(?i:{_SHORT})\b)"
"""The second end of a range such as "5m-6m"."""
_BEFORE = rf"(?:(?<![\w#/:.’'])(?<![0-9],)(?:(?<![^0-9%]-)|(?<=\w-to-)|(?<=\w-or-)|{_BEHIND_SCALE})|{_BEHIND_CURRENCY})"
_AFTER = r"(?:(?![\w:/]|[.,][0-9])|(?=(?:km[2²]?|kg|cm|mm|m[23²³]|mph|kph|ft|lbs?|m/s|secs?|hrs?)(?!\w)))"
_PART = "(?:" + "|".join(part for part in PARTS if part not in ("half", "fourth")) + ")"
_FRACTION = (
    rf"(?:(?:(?:an?|one){_GAP})?half|an?{_GAP}{_PART}|(?:{'|'.join(list(ONES)[:9])}){_GAP}{_PART}s?"
    rf"|(?:one|two|three)-fourths?|(?:two|three){_GAP}fourths)"
)
NUMBER = re.compile(
    rf"{_BEFORE}(?i:"
    rf"(?P<digits>{_DIGITS})(?:(?P<short>{_SHORT})\b|(?P<scales>(?:{_GAP}{_SCALE}\b){{0,2}}))"
    rf"|(?P<several>(?:several|(?:a{_GAP})?few|(?:a{_GAP})?couple(?:{_GAP}of)?)(?={_GAP}{_SCALE}\b))"
    rf"(?P<several_scales>(?:{_GAP}{_SCALE}\b){{1,2}})"
    rf"|(?P<part>half{_GAP}an?|(?:a{_GAP})?quarter(?:{_GAP}of{_GAP}a)?){_GAP}(?P<part_of>{_SCALE})\b"
    rf"|(?P<fraction>{_FRACTION})(?={_GAP}of\b(?!{_GAP}(?:(?:an?|one|every)\b|[0-9]))"
    rf"|{_GAP}(?:to|or|and){_GAP}{_FRACTION}{_GAP}of\b)"
    rf"|(?P<words>(?:an?(?={_GAP}{_SCALE}\b)|{_SMALL}\b)"
    rf"(?:(?:{_GAP}|(?:(?<=hundred)|(?<=thousand))[ ]and[ ])(?:{_SMALL}|{_SCALE})\b){{0,12}})"
    rf"|(?P<loose>(?:(?:tens|dozens|hundreds){_GAP}of{_GAP})?(?:{'|'.join(LOOSE)}))\b"
    rf")(?(fraction)|(?P<and_a_half>{_GAP}and{_GAP}a{_GAP}half(?:{_GAP}(?P<half_of>{_SCALE}))?\b)?){_AFTER}"
)

_POINTED_THOUSANDS = re.compile(r"[1-9][0-9]{1,2}\.[0-9]{3}")
_EUROS_BEFORE = re.compile(r"(?:€|\bEUR)[ \u00a0]?\Z")
_EUROS_AFTER = re.compile(r"[ \u00a0]?(?:euros?\b|€|EUR\b)(?!\s?(?:/|per\b|an?\b))")
"""Not the price of a litre, which has three digits behind its point."""
_LENGTH_AFTER = re.compile(
    r"[ -](?:above|below|beneath|under)\s(?:the|ground|sea)\b(?!\s(?:budget|deal|plan|program(?:me)?|scheme|target)\b)"
    r"|[ -](?:north|south|east|west)\sof\b"
    r"|[ -](?:apart|away|cordon|deep|downhill|downstream|exclusion\szone|high|inland|long|off(?:shore)?|radius|tall"
    r"|underground|underwater|uphill|upstream|wide|backstroke|breaststroke|butterfly|champions?|dash|finals?|freestyle|heats?"
    r"|hurdles|medall?ists?|medley|pool|race|relay|runner|semi-?finals?|sprint|sprinter|steeplechase|track|world\s(?:champion|record|title))\b(?!-|\s(?:fans?|ships?)\b)"
)
_FROM_A_PLACE = re.compile(
    r"\s+from\s+(?:shore|where|(?:his|her|its|the|their)\s"
    r"(?!(?:budget|bank|club|deal|first|fund|government|last|month|previous|quarter|sale|same|state|week|year)s?\b))"
)
_PLACED_BEFORE = re.compile(
    r"(?:,|\b(?:about|are|around|hidden|is|just|landed|lay|lies|lying|only|parked|sat|some|stand(?:ing|s)?|stood|stop(?:ped)?|was"
    r"|were))\s+\Z",
    re.IGNORECASE,
)
"""Before what is so far from something: "stood 20m from the wall"."""
_LENGTH_BEFORE = re.compile(
    r"\b(?:boys|girls|(?:wo)?men)[’']s?\s+\Z|\b(?:hurled|jumped|leapt|ran|swam|threw)\s+\Z"
    r"|\b(?:altitude|depth|distance|elevation|height|length|width)s?\sof\s(?:(?:about|around|nearly|over|some)\s)?\Z",
    re.IGNORECASE,
)
_FELL = re.compile(r"\b(?:dropped|fallen|fell|plummeted|plunged|slipped)\s(?:(?:about|around|nearly|over|some)\s)?\Z")
_FROM_ABOVE = re.compile(
    r"\s+(?:down|off|onto|from\s(?:an?\s[a-z]|where\b|the\s(?:border|bridge|cliff|edge|hospital|house|mountain|roof|school|station|summit|top|village|wall)\b)"
    r"|into\s(?:an?|the)\s(?:canyon|gorge|lake|ravine|river|sea|valley|water|well)\b|to\s(?:his|her|their|the)\s(?:deaths?|floor|ground)\b)"
)
_AT_A_TARGET = re.compile(r"\s+(?:at|into|on)\b")
"""Who "threw 50m at" something spent it."""
_SUM_BEFORE = re.compile(
    r"[$£€¥₹]\s?\Z|\b(?:borrow|cut|earn|invest|pledge|raise|receive|secure|spen[dt]|steal|stole|take|took|won)\w*\s+\Z"
)
"""After which "40m from the school" is a sum though its currency is left out."""
_LONGEST_BEFORE = 24

_WORD = re.compile(r"[0-9]+|[a-zA-Z]+")
_FIRST_WORDS = frozenset(
    written
    for word in {*ONES, *TENS, *LOOSE, *"a an half quarter several few couple tens".split()}
    for written in (word, word.capitalize(), word.upper())
)
"""What a number in words begins with."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number; `bare` is what it is before its scale words, `high` None in "tens of thousands"."""

    span: Span
    low: float
    high: float | None
    approximate: bool
    bare: float
    spelled: bool

    @property
    def scale(self) -> float:
        """What the scale words multiply by: a million for "1.5 million"."""
        return self.low / self.bare if self.bare else 1

    @property
    def is_fraction(self) -> bool:
        """Whether it is "half" or "two-thirds" of something."""
        return self.spelled and 0 < self.low < 1


def find_numbers(text: str) -> list[Number]:
    """Every cardinal number in `text`, in digits or words, in order."""
    found = []
    position = 0
    for word in _WORD.finditer(text):
        if (word[0].isdecimal() or word[0] in _FIRST_WORDS) and word.start() >= position:
            number = number_at(text, word.start())
            if number:
                found.append(number)
                position = number.span[1]
    return found


def number_at(text: str, position: int) -> Number | None:
    """The cardinal number that begins at `position`."""
    match = NUMBER.match(text, position)
    return _number(match) if match else None


def _number(match: re.Match[str]) -> Number:
    span = match.span()
    if match["digits"]:
        return _in_digits(match)
    if match["several"]:
        scale = _product(match["several_scales"])
        least, most = (2, 2) if "couple" in match["several"].lower() else SEVERAL
        return Number(span, least * scale, most * scale, True, least, True)
    if match["part"]:
        part = 0.5 if match["part"].lower().startswith("half") else 0.25
        value = part * SCALES[match["part_of"].lower()]
        return Number(span, value, value, False, part, True)
    if match["fraction"]:
        part = _fraction(match["fraction"])
        return Number(span, part, part, False, part, True)
    if match["loose"]:
        return _loose(span, match["loose"].lower())
    value, bare = _spelled(match["words"])
    value = _with_half(value, match)
    return Number(span, value, value, False, bare, True)


def _in_digits(match: re.Match[str]) -> Number:
    start, end = match.span()
    digits = match["digits"].replace(",", "")
    bare = float(digits.replace(".", "") if _points_thousands(match) else digits)
    if match["short"] in ("m", "M") and _is_length(match.string, start, end):
        return Number((start, match.end("digits")), bare, bare, False, bare, False)
    scale = _product(match["scales"] or "") * SCALES.get((match["short"] or "").lower(), 1)
    value = _with_half(bare * scale, match)
    return Number((start, end), value, value, False, bare, False)


def _points_thousands(match: re.Match[str]) -> bool:
    """Whether a point parts thousands, as it does in a sum of euros: "84.000 euros"."""
    if not _POINTED_THOUSANDS.fullmatch(match[0]):
        return False
    before = match.string[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
    return bool(_EUROS_AFTER.match(match.string, match.end()) or _EUROS_BEFORE.search(before))


def _is_length(text: str, start: int, end: int) -> bool:
    """Whether the "m" that ends a number means metres, as in "25m long", not millions."""
    before = text[max(0, start - _LONGEST_BEFORE) : start]
    if _SUM_BEFORE.search(before):
        return False
    if _LENGTH_BEFORE.search(before):
        return not _AT_A_TARGET.match(text, end)
    apart = _PLACED_BEFORE.search(before) and _FROM_A_PLACE.match(text, end)
    fell = _FELL.search(before) and _FROM_ABOVE.match(text, end)
    return bool(apart or fell) or _LENGTH_AFTER.match(text, end) is not None


def _loose(span: Span, words: str) -> Number:
    factor, _, scale = "".join(words.split("-")).rpartition("of")
    multiplier = {"tens": 10, "dozens": 12, "hundreds": 100}.get(factor.strip(), 1)
    return Number(span, float(multiplier * LOOSE[scale.strip()]), None, True, multiplier, True)


def _fraction(words: str) -> float:
    """The value of "two-thirds" or "a quarter", to three places."""
    *count, part = re.split(r"[\s-]+", words.lower())
    return round(ONES.get("".join(count), 1) / PARTS[part.removesuffix("s")], 3)


def _spelled(words: str) -> tuple[float, float]:
    """The value of number words, and of those before the first scale word."""
    total = group = 0.0
    bare = None
    for word in re.split(r"[\s-]+", words.lower()):
        scale = SCALES.get(word)
        if scale is None:
            group += ONES.get(word) or TENS.get(word) or (1 if word in ("a", "an") else 0)
            continue
        bare = bare or group or 1
        group = (group or 1) * scale
        if scale >= 1_000:
            total, group = total + group, 0.0
    return total + group, bare or total + group


def _product(scale_words: str) -> float:
    product = 1.0
    for word in re.findall("[a-z]+", scale_words.lower()):
        product *= SCALES[word]
    return product


def _with_half(value: float, match: re.Match[str]) -> float:
    """ "two and a half", "two and a half million"."""
    if match["and_a_half"]:
        value = (value + 0.5) * SCALES.get((match["half_of"] or "").lower(), 1)
    return _tidy(value)


def _tidy(value: float) -> float:
    """Without the noise of binary fractions: 1.1 million is 1,100,000."""
    return float(f"{value:.12g}")
