"""The words around a number that bound it or make it approximate: "at least", "up to", "nearly", "or more"."""

import re
from dataclasses import dataclass, replace

from app.extraction.quantities.measures import DURATIONS, is_measure

BEFORE = 40
"""Code points before a number in which its bound words stand."""
_ADVERB = r"(?:(?:well|just|slightly|only|far|much|still)\s)?"
_MOVED = "back climbed crept edged gone inched shot tally ticked toll went".split()
_BEFORE_AN_EXTENT = "|".join(
    rf"(?<=\b{word}\s)"
    for word in (
        "are as at be been by for had has have is just lasted lasts lies lives of on only sits still take takes than to"
        " took was were with within".split()
    )
)
"""After these "about a" leaves open how much, and does not tell of what: "is about a 40-mile drive"."""
_UP_TO = r"up\sto" + "".join(rf"(?<!\b{word}\sup\sto)" for word in _MOVED)
"""Not after a movement, whose end it tells: "edged up to 53"."""
_BIGGER = (
    r"(?:bigger|deeper|faster|farther|further|greater|heavier|higher|hotter|larger|longer|older|stronger|taller|warmer"
    r"|wider)\sthan"
)
_SMALLER = r"(?:cheaper|colder|cooler|lighter|lower|narrower|shallower|shorter|slower|smaller|weaker|younger)\sthan"
_WORDS_BEFORE = re.compile(
    rf"(?<!\w)(?i:(?P<low>{_ADVERB}(?:at\sleast|more\sthan|(?:no|not)\s(?:fewer|less)\sthan|upwards?\sof"
    rf"|in\sexcess\sof|a\sminimum\sof|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)"
    r"|over(?<!\bhanded\sover)(?<!\bsigned\sover)(?<!\bturned\sover)|above|as\s(?:low|few|little)\sas))"
    rf"|(?P<high>{_ADVERB}(?:{_UP_TO}|not\sexceed(?:ed|ing)?|as\s(?:many|much|long|far|high|large|big|tall|deep|great)\sas|at\smost"
    rf"|(?:no|not)\smore\sthan|fewer\sthan|less\sthan|a\smaximum\sof|under|below))"
    rf"|(?P<above>{_ADVERB}{_BIGGER}|(?:no|not)\s{_SMALLER})|(?P<below>{_ADVERB}{_SMALLER}|(?:no|not)\s{_BIGGER})"
    r"|(?P<shot>up\sto(?<=\bshot\sup\sto))|(?P<within>within)|(?P<near>near)"
    rf"|(?P<almost>{_ADVERB}(?:nearly|almost|close\sto|approaching))"
    r"|(?P<about>(?:an\s)?estimated|about|around|some(?:thing\slike)?|roughly|approximately|approx\.|circa"
    r"|in\sthe\s(?:order|region)\sof))"
    r"(?:\s(?P<also_about>(?i:an\sestimated|about|around|some|roughly)))?"
    r"(?:\s(?:another|an?\s(?:additional|extra|further)))?"
    r"(?:(?P<pace>(?:(?<=faster\sthan)|(?<=slower\sthan))\s)|\s)\Z|(?P<tilde>[~≈])\s?\Z"
)
_ROUGHLY_A = re.compile(
    r"(?<!\w)(?i:(?P<almost>nearly|almost)|(?P<about>roughly|approximately"
    rf"|(?:{_BEFORE_AN_EXTENT}|(?<=[’']s\s)|\A|(?-i:(?=A)))about))\s(?P<extent>an?)\s\Z"
)
"""Before a measure that is part of an adjective: "about a 40-mile drive"."""
_LASTING = re.compile(r"-(?:day|week|month|year)\b")
"""What something may be about: "The film is about a 12-day war"."""
_RANGE_BEFORE = re.compile(r"\b(?:between|from)\s\Z", re.IGNORECASE)
_OVER = re.compile(
    r"(?<!\bfor )(?<!\bof )(?<!\bin )(?<!\btook )(?<!\blasted )(?<!\bwell )(?<!\bjust )(?<!\bwon )\bover\s\Z",
    re.IGNORECASE,
)
_OPENING_OVER = re.compile(r"\bOver\s\Z")
"""Before the subject of a sentence: "Over six cities were hit"."""
_PLACES = frozenset(
    "airports areas cities countries districts islands provinces regions states suburbs towns villages".split()
)
_FEW = 10
"""Up to this many places, and any number of them that is not round, something is over, not more than so many."""
_WORDS_AFTER = re.compile(
    r"(?P<low>\+|-plus\b|\sor (?:more|greater)\b(?!\sthan)|\s(?:or|and) older\b)"
    r"|(?P<high>\sor (?:less|fewer)\b(?!\sthan)|\s(?:or|and) younger\b)|(?P<about>\sor so\b|-odd\b)"
)

COMPARING = frozenset({"above", "below"})
"""The kinds of the words that compare: "longer than". They bound no number of things: "larger than 58 of the rest"."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Where a number with its bound words starts and ends, where it starts without them, and what kinds they are.

    `during` is true for a bare "over", which before a duration says when, not how long, and before a few places where:
    "over three days", "over four regions".
    """

    start: int
    end: int
    number_start: int
    kinds: frozenset[str]
    during: bool = False

    @property
    def approximate(self) -> bool:
        """Whether the words leave the number open a little: "about", "nearly", "or so"."""
        return bool(self.kinds & {"about", "also_about", "almost", "near", "tilde"})

    def on(self, number: float, unit: str | None) -> "Bound":
        """The bound as it is before this unit: without words that before it say where or when, not how much.

        "Within 100 miles" bounds, "within two villages" does not; nor "near two schools" or "over three days". People
        are shot in numbers "up to" 20, while a price has shot up to that. "Faster than" 10 seconds is less than that.
        """
        is_over = unit in DURATIONS or (
            unit in _PLACES and "opening" not in self.kinds and (number <= _FEW or number % 5 > 0)
        )
        counts = unit is not None and not is_measure(unit)
        if (
            (self.during and is_over)
            or ("shot" in self.kinds and not counts)
            or ("pace" in self.kinds and unit in (*DURATIONS, "seconds"))
            or (self.kinds & {"within", "near", "extent"} and not is_measure(unit))
        ):
            return replace(self, start=self.number_start, kinds=frozenset(), during=False)
        return self

    def and_after(self, text: str, end: int) -> "Bound":
        """With the bound words that stand only at `end`, after the unit: "sixty people or more"."""
        after = _WORDS_AFTER.match(text, end)
        return replace(self, end=after.end(), kinds=self.kinds | {str(after.lastgroup)}) if after else self

    def apply(self, low: float, high: float | None) -> tuple[float | None, float | None]:
        """The bounds of a number from `low` to `high` under these words; "up to" leaves a range its lower end."""
        if self.kinds & {"low", "above"}:
            return low, None
        if self.kinds & {"high", "below", "shot", "almost", "within"}:
            return (None, low) if high is None else (low if low < high else None, high)
        return low, high


def bound_around(text: str, start: int, end: int, is_range: bool) -> Bound:
    """The bound words right before and after the number at `start` to `end`; a range may begin with "between"."""
    window = max(0, start - BEFORE)
    before = text[window:start]
    bound = Bound(start, end, start, frozenset()).and_after(text, end)
    roughly_a = None if _LASTING.match(text, end) else _ROUGHLY_A.search(before)
    if words := _WORDS_BEFORE.search(before) or roughly_a:
        kinds = {kind for kind, found in words.groupdict().items() if found}
        kinds |= {"opening"} if _OPENING_OVER.search(before) else set()
    if words and not (is_range and "within" in kinds) and not (kinds & COMPARING and text.startswith(" of ", end)):
        return replace(
            bound,
            start=window + words.start(),
            kinds=bound.kinds | kinds,
            during=_OVER.search(before) is not None,
        )
    opened = _RANGE_BEFORE.search(before) if is_range else None
    return replace(bound, start=window + opened.start()) if opened else bound
