"""What a text has named before an expression that counts from it, or leaves out its year."""

import re

from app.extraction.dates.moments import Moment
from app.extraction.dates.tense import SENTENCE_BREAK
from app.extraction.values import Span

OPENS_SENTENCE = re.compile(r"(?:\A|[.!?:][\"”’)]?\s+|\n\s*)[\"“]?(?:(?:Back|Early|Late) in|In|On) (?:the )?\Z")
ENDS_WITH_YEAR = re.compile(r"(?<![0-9])[0-9]{4}\Z")
LONGEST_BEFORE_OPENING = 24
SINCE = re.compile(r"\bsince \Z", re.IGNORECASE)
GOES_ON = re.compile(r";|\b(?:but|while|yet)\b|\band\s+(?:he|she|it|they|the|will|would|[A-Z])")
"""After which a sentence may tell of another time than it opens with."""
LINE_BREAKS = re.compile(r"\n\s*")


class LastDay:
    """Follows which day a text named last, for as long as it is in the paragraph at hand or the one before.

    Of a sentence that opens with a day it is that one: "On Tuesday, Lee said he left on 3 May. The next day". Positions
    must be asked about in order.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0
        self._paragraphs_since = 0
        self._opened_until = 0
        self._day: Moment | None = None

    def before(self, position: int) -> Moment | None:
        """The day that was named last before a position."""
        self._paragraphs_since += len(LINE_BREAKS.findall(self._text, self._position, position))
        self._position = position
        return self._day if self._paragraphs_since <= 1 else None

    def named(self, span: Span, moment: Moment | None) -> None:
        """Takes what an expression at the position asked about last names; what is no day leaves the day as it was."""
        if moment is None or not moment.day or span[0] < self._opened_until:
            return
        self._day, self._paragraphs_since = moment, 0
        if OPENS_SENTENCE.search(self._text[max(0, span[0] - LONGEST_BEFORE_OPENING) : span[0]]):
            ends = SENTENCE_BREAK.search(self._text, span[1])
            self._opened_until = ends.start() if ends else len(self._text)


class Opening:
    """Follows with which stated month, or day of it, up to publication a sentence opens: "In June 2023"."""

    def __init__(self, text: str, publication: Moment | None) -> None:
        self._text = text
        self._publication = publication
        self._end = 0
        self._moment: Moment | None = None

    def before(self, position: int) -> Moment | None:
        """What the clause at a position opens with, unless a later year was named since."""
        if self._moment and SENTENCE_BREAK.search(self._text, self._end, position + 1):
            self._moment = None
        return None if self._moment and GOES_ON.search(self._text, self._end, position) else self._moment

    def named(self, span: Span, moment: Moment | None) -> None:
        """Takes an expression and what it names."""
        if moment is None:
            return
        before = self._text[max(0, span[0] - LONGEST_BEFORE_OPENING) : span[0]]
        if ENDS_WITH_YEAR.search(self._text, *span) and OPENS_SENTENCE.search(before):
            is_past = moment.month and (self._publication is None or str(moment) <= str(self._publication))
            self._moment, self._end = moment if is_past else None, span[1]
        elif self._moment and str(moment.year) > str(self._moment.year):
            self._moment = None


class ToldYear:
    """Follows which past year the text tells of: by a stated month of it, or as that with which the sentence opens.

    It goes on through the sentence, and after a month through the next one of the paragraph. Positions must be asked
    about in order.
    """

    def __init__(self, text: str, publication: Moment | None) -> None:
        self._text = text
        self._published = publication.year if publication else None
        self._end = 0
        self._moment: Moment | None = None

    def before(self, position: int) -> Moment | None:
        """The month, day or year that what stands at a position goes on from."""
        if self._moment is None:
            return None
        breaks = len(SENTENCE_BREAK.findall(self._text, self._end, position + 1))
        if breaks > (1 if self._moment.month else 0) or "\n" in self._text[self._end : position]:
            self._moment = None
        return self._moment

    def named(self, span: Span, moment: Moment | None) -> None:
        """Takes an expression and what it names."""
        if moment is None or moment.year is None or self._published is None or moment.year >= self._published:
            return
        before = self._text[max(0, span[0] - LONGEST_BEFORE_OPENING) : span[0]]
        is_told = (moment.month and not SINCE.search(before)) or OPENS_SENTENCE.search(before)
        states = ENDS_WITH_YEAR.search(self._text, *span) and is_told
        if states or moment == self._carried(span, moment):
            self._moment, self._end = moment, span[1]

    def _carried(self, span: Span, moment: Moment) -> Moment | None:
        """The moment, if its year is that which was told of."""
        told = self.before(span[0])
        return moment if told and told.year == moment.year and moment.month else None
