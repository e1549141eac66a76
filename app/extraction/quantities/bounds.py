"""The words around a number that bound it or make it approximate: "at least", "up to", "nearly", "or more"."""

import re
from dataclasses import dataclass

BEFORE = 40
"""Code points before a number in which its bound words stand."""
_ADVERB = r"(?:(?:well|just|slightly|only|far|much|still)\s)?"
_WORDS_BEFORE = re.compile(
    rf"(?<!\w)(?i:(?P<low>{_ADVERB}(?:at\sleast|more\sthan|greater\sthan|(?:no|not)\s(?:fewer|less)\sthan|upwards?\sof"
    rf"|in\sexcess\sof|a\sminimum\sof|exceeding|over|above))"
    rf"|(?P<high>{_ADVERB}(?:up\sto|as\s(?:many|much)\sas|at\smost|(?:no|not)\smore\sthan|fewer\sthan|less\sthan"
    rf"|a\smaximum\sof|under|below))"
    rf"|(?P<almost>{_ADVERB}(?:nearly|almost|close\sto|approaching))"
    r"|(?P<about>(?:an\s)?estimated|about|around|some|roughly|approximately|approx\.|circa))"
    r"(?:\s(?P<also_about>(?i:an\sestimated|about|around|some|roughly)))?\s\Z|(?P<tilde>[~≈])\s?\Z"
)
_RANGE_BEFORE = re.compile(r"\b(?:between|from)\s\Z", re.IGNORECASE)
_OVER = re.compile(
    r"(?<!\bfor )(?<!\bof )(?<!\bin )(?<!\btook )(?<!\blasted )(?<!\bwell )(?<!\bjust )\bover\s\Z", re.IGNORECASE
)
_WORDS_AFTER = re.compile(
    r"(?P<low>\+|-plus\b|\sor (?:more|greater)\b)|(?P<high>\sor (?:less|fewer)\b)|(?P<about>\sor so\b)"
)


@dataclass(frozen=True, slots=True)
class Bound:
    """Where a number with its bound words starts and ends, and what kinds of words they are (none: no bound).

    `during` is true for a bare "over", which before a duration says when, not how long: "over three days".
    """

    start: int
    end: int
    kinds: frozenset[str]
    during: bool = False

    @property
    def approximate(self) -> bool:
        """Whether the words leave the number open a little: "about", "nearly", "or so"."""
        return bool(self.kinds & {"about", "also_about", "almost", "tilde"})

    def apply(self, low: float, high: float | None) -> tuple[float | None, float | None]:
        """The bounds of a number from `low` to `high` under these words."""
        if "low" in self.kinds:
            return low, None
        if self.kinds & {"high", "almost"}:
            return None, low if high is None else high
        return low, high


def bound_around(text: str, start: int, end: int, is_range: bool) -> Bound:
    """The bound words right before and after the number at `start` to `end`; a range may begin with "between"."""
    window = max(0, start - BEFORE)
    before = text[window:start]
    after = _WORDS_AFTER.match(text, end)
    kinds = set() if after is None else {str(after.lastgroup)}
    end = after.end() if after else end
    if words := _WORDS_BEFORE.search(before):
        kinds |= {kind for kind, found in words.groupdict().items() if found}
        return Bound(window + words.start(), end, frozenset(kinds), _OVER.search(before) is not None)
    opened = _RANGE_BEFORE.search(before) if is_range else None
    return Bound(window + opened.start() if opened else start, end, frozenset(kinds))
