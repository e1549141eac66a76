"""When a claim was made: the date that stands with its cue, not one inside what was said."""

import re
from collections.abc import Callable, Sequence

from app.extraction.dates.moments import from_edtf
from app.extraction.spans import distance
from app.extraction.tags import Attribution
from app.extraction.values import DateExpression, Span

_MOST_WORDS_BETWEEN = 8
_RELATIVE_CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that)\b", re.IGNORECASE)
_DOCUMENT_NOUN = (
    r"(?:report|statement|study|survey|poll|tweet|post|letter|memo|release|decision|ruling|interview|speech|article"
    r"|announcement|advisory|briefing|bulletin|notice|filing|press conference|news conference|e-?mail|findings|remarks)"
)
_DOCUMENT = re.compile(
    rf"(?:(?:an?|the|its|his|her|their)\s+)?(?:(?!(?:of|by|who|and)\b)[\w.’'&-]+,?\s+){{0,5}}?{_DOCUMENT_NOUN}s?\b",
    re.IGNORECASE,
)
"""A source that is itself something published, so that a date in it is when it spoke."""
_PUBLISHED = re.compile(
    r"\b(?:published|issued|released|presented|posted|delivered|given|made|held|aired|broadcast)"
    r"(?:\s+(?:late|early|earlier))?(?:\s+(?:on|in))?\s+\Z",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    r"\b(?:speaking|addressing|announcing|talking|testifying|writing|posting|tweeting)\b[^,;.\"“”]{0,60}\s\Z",
    re.IGNORECASE,
)
_CHANNEL = re.compile(
    rf"\b(?:in|at|during|via|by)\s+(?:(?:an?|the|his|her|its|their|another)\s+)?(?:[\w’'-]+\s+){{0,2}}"
    rf"(?:{_DOCUMENT_NOUN}|conference|hearing|meeting|testimony|address|television)(?:\s+(?:late|early|earlier|on))?\s+\Z",
    re.IGNORECASE,
)
_WITH_CUE = (_PUBLISHED, _SPEAKING, _CHANNEL)
"""What stands right before a date that is one of speaking: "in a statement issued on", "speaking to reporters"."""
_ANOTHER_CLAUSE = re.compile(r"[;“”\"]|\b(?:while|but|although|though|whereas|despite|which|who|whom)\b", re.IGNORECASE)
_AND = re.compile(r"(?:\b(?:and|but)|[;,])\s+(?:(?:late|early|earlier)\s+)?(?:on\s+)?\Z", re.IGNORECASE)
_LONGEST_PHRASE = 90
_YEAR = re.compile(r"[0-9]{4}")
_OWNER = re.compile(r"(?:\b(?:an?|the|this|that|its|his|her|their|our)|['’]s?)\s+\Z", re.IGNORECASE)


def not_after(published: str | None, dates: Sequence[DateExpression]) -> list[DateExpression]:
    """The dates without those that begin after the publication (EDTF): nothing in the article was said then."""
    publication = str(from_edtf(published) or "")

    def is_later(value: str) -> bool:
        moment = str(from_edtf(value) or "")
        known = min(len(moment), len(publication))
        return moment[:known] > publication[:known]

    return [date for date in dates if not is_later(date.value)]


def find_said_on(text: str, attribution: Attribution, sentence: Span, dates: Sequence[DateExpression]) -> str | None:
    """EDTF date on which the claim was made, or None where the cue's sentence does not tell.

    Counts a date of the cue's sentence outside the content that stands with the cue: few words and no relative clause
    away; at the opening of the sentence ("On Monday, … said") or of the clause ("and on Monday the ministry said");
    with the occasion or the publication ("in a statement issued on Monday", "speaking to reporters on Monday"); right
    after "according to …"; or in a source that is something published ("a report on Wednesday by …").
    """
    if not attribution.cue:
        return None
    clause = _Clause(text, attribution, sentence)
    candidates = [
        date
        for date in dates
        if sentence[0] <= date.span[0] and date.span[1] <= sentence[1] and not _overlaps(date.span, clause.content)
    ]
    rules: tuple[Callable[[Span], bool], ...] = (clause.has_near, clause.opens_with, clause.tells, clause.is_of_source)
    for rule in rules:
        if found := [date for date in candidates if rule(date.span)]:
            return min(found, key=lambda date: distance(date.span, clause.cue)).value
    return None


class _Clause:
    """The cue of an attribution with what stands around it."""

    def __init__(self, text: str, attribution: Attribution, sentence: Span) -> None:
        self._text = text
        self._sentence = sentence
        self._source = attribution.source
        self.cue = attribution.cue[0]
        self.content = attribution.content

    def has_near(self, date: Span) -> bool:
        """Few words from the cue, with neither source nor content between."""
        if self._names_something(date):
            return False
        inside = (*self.content, *self._source)
        between = _between(date, self.cue)
        if between[1] - between[0] > _LONGEST_PHRASE:
            return False
        words = self._text[slice(*between)]
        return (
            len(words.split()) <= _MOST_WORDS_BETWEEN
            and not _RELATIVE_CLAUSE.search(words)
            and not _overlaps(date, inside)
            and not _overlaps(between, inside)
        )

    def opens_with(self, date: Span) -> bool:
        """At the beginning of the sentence, or between a conjunction and the source."""
        if date[1] > self.cue[0] or _overlaps(date, self._source) or self._names_something(date):
            return False
        before = self._text[max(self._sentence[0], date[0] - _LONGEST_PHRASE) : date[0]]
        if date[0] - self._sentence[0] < _LONGEST_PHRASE and len(before.split()) <= 2:
            return True
        after = self._text[date[1] : self._source[0][0]] if self._source else "?"
        return not after.strip() and _AND.search(before) is not None

    def tells(self, date: Span) -> bool:
        """With the occasion of speaking or its publication, in the cue's own clause."""
        first = max(self._sentence[0], date[0] - _LONGEST_PHRASE)
        phrase = next((found for words in _WITH_CUE if (found := words.search(self._text, first, date[0]))), None)
        if phrase is None or _overlaps(phrase.span(), (*self.content, *self._source)):
            return False
        return not _ANOTHER_CLAUSE.search(self._own_words(*_between((phrase.start(), date[1]), self.cue)))

    def is_of_source(self, date: Span) -> bool:
        """Within a source that is a document, or right after the source of "according to"."""
        for start, end in self._source:
            if start <= date[0] and date[1] <= end:
                return _DOCUMENT.match(self._text, start, end) is not None
            if end <= date[0] and self._text[slice(*self.cue)].lower() == "according to":
                short = len(self._text[start:end].split()) <= _MOST_WORDS_BETWEEN
                return short and self._text[end : date[0]].strip() in ("", "on", ", on")
        return False

    def _names_something(self, date: Span) -> bool:
        """Whether a year belongs to the name of what follows it: "the 2020 election"."""
        return _YEAR.fullmatch(self._text, *date) is not None and _OWNER.search(self._text, 0, date[0]) is not None

    def _own_words(self, start: int, end: int) -> str:
        """The words between two places that are not content."""
        pieces = []
        for first, last in sorted(self.content):
            pieces.append(self._text[start : max(start, min(first, end))])
            start = max(start, last)
        return " ".join([*pieces, self._text[start:end]])


def _between(one: Span, other: Span) -> Span:
    return min(one[1], other[1]), max(one[0], other[0])


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
