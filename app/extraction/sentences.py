"""Cuts a text into paragraphs and sentences. Spans are code points, end exclusive."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.extraction.states import STATES
from app.extraction.values import Span

PLAIN_WORD = re.compile(r"\b[a-z]{5,}")
"""What a headline, all of whose words have capitals, does not have."""
_LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*")
_LAST_WORD = re.compile(r"[^\W\d_](?:[\w.&'’-]*\w)?$")
_SPACE = re.compile(r"\s*")
_DATELINE_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8})(?:,? [0-9]{4})?)"
_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.,’' ]{{2,40}}(?:,? [A-Z][a-z]+\.?){{0,3}}{_DATELINE_DAY}?|[A-Z][a-z]+(?: [A-Z][a-z]+)?"
    rf"(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?|{_DATELINE_DAY}))"
    r"(?: ?\([^()\n]{1,40}\))?(?: ?— ?| (?:–|--?) )(?=[A-Z])"
)
_OPENING = "\"'“‘«([—–- "
_LONGEST_WORD = 24
_LINE_ENDS = ".!?…:;\"'”’»)]"
_FEW_LINES = 2

_BEFORE_A_NAME = frozenset(
    "mr mrs ms mx dr prof gen lt col sgt capt maj adm gov sen rep sens reps rev hon pres supt det cpl pvt cmdr brig"
    " messrs fr st ste mt ft gens atty amb insp pfc vs v dist".split()
)
"""Abbreviations that the sentence always goes on after."""

_BEFORE_A_NUMBER = frozenset("no nos art sec fig p pp ch vol".split())
ABBREVIATED_STATES = frozenset(short[:-1].lower() for short in STATES if short.count(".") == 1)
"""Those that are one word, in small letters and without their full stop."""
_ANYWHERE = ABBREVIATED_STATES | frozenset(
    "inc corp co ltd llc jr sr bros etc al eg ie dept assn univ est ave blvd rd approx ca cf ed eds hwy"
    " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)
"""Abbreviations that a sentence may end with: it does where a word follows that rarely continues one."""

_STARTERS = frozenset(
    "the a an this that these those there here it he she they we you its his her their our my but and or so yet for in"
    " on at by from with as if when while after before since although though because however meanwhile another such"
    " what who why how where which is are was were do does did not no some many most all both each".split()
)
"""Closed-class words that, capitalised in running text, begin a sentence."""


def paragraphs(text: str) -> list[Span]:
    """Spans of the paragraphs, without the white space around them: the lines of the text that hold anything.

    Where the text was wrapped (most lines that stop within a sentence are followed by a small letter), only blank lines
    separate paragraphs.
    """
    lines = [_trimmed(text, *match.span()) for match in _LINE.finditer(text)]
    lines = [line for line in lines if line[0] < line[1]]
    return _unwrapped(text, lines) if _is_wrapped(text, lines) else lines


def _is_wrapped(text: str, lines: Sequence[Span]) -> bool:
    within = [after for before, after in pairwise(lines) if text[before[1] - 1] not in _LINE_ENDS]
    return sum(text[start].islower() for start, _ in within) > max(len(within) / 2, _FEW_LINES)


def _unwrapped(text: str, lines: Sequence[Span]) -> list[Span]:
    joined = list(lines[:1])
    for start, end in lines[1:]:
        if text.count("\n", joined[-1][1], start) == 1:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def sentences(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Spans of the sentences in the paragraphs of a text, in order; each keeps its closing quotation marks."""
    return [sentence for paragraph in paragraphs for sentence in _sentences_in(text, paragraph)]


def after_dateline(text: str, span: Span) -> int:
    """Where a stretch of text goes on after a dateline, such as "OSLO (AP) — "; where it begins if it has none."""
    dateline = _DATELINE.match(text, *span)
    return dateline.end() if dateline else span[0]


def _sentences_in(text: str, paragraph: Span) -> list[Span]:
    start, end = paragraph
    found = []
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _is_boundary(text, stop, end):
            found.append((start, stop.end()))
            start = _after_space(text, stop.end())
    return [*found, (start, end)]


def _is_boundary(text: str, stop: re.Match[str], end: int) -> bool:
    if not text[stop.end()].isspace():
        return False
    following = text[stop.end() : min(end, stop.end() + _LONGEST_WORD)].lstrip().lstrip(_OPENING)
    if not following or following[0].islower() or following[0] in ".,;:!?…":
        return False
    return stop[0] != "." or _may_end_after(text, stop.start(), following)


def is_no_initial(text: str, dot: int) -> bool:
    """Whether before a full stop stands the X that was Twitter, and no initial: "wrote on X."."""
    return text.endswith((" on X", " to X", " via X"), 0, dot)


def _may_end_after(text: str, dot: int, following: str) -> bool:
    """Whether the word before a lone full stop lets the sentence end, given what comes next."""
    match = _LAST_WORD.search(text[max(0, dot - _LONGEST_WORD) : dot])
    if match is None or _ends_number(text, dot, match[0]):
        return True
    word = match[0].lower()
    last_part = word.rpartition("-")[2]
    if last_part in _BEFORE_A_NAME:
        return False
    if word in _BEFORE_A_NUMBER and match[0] != "P":
        return not following[0].isdigit()
    if "." in word or last_part in _ANYWHERE or (len(word) == 1 and word != "i"):
        return _first_word(following) in _STARTERS or is_no_initial(text, dot)
    return True


def _ends_number(text: str, dot: int, word: str) -> bool:
    """Whether a letter before a full stop belongs to a number, and is no initial: "the 1930s."."""
    return len(word) == 1 and text[dot - 2 : dot - 1].isdigit()


def _first_word(following: str) -> str:
    match = re.match(r"\w+", following)
    return match[0].lower() if match else ""


def _after_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the white space at its ends."""
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())
