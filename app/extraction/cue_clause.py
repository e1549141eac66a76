"""The cue of an attribution with what stands around it, and which dates there belong to it."""

import re
from collections.abc import Sequence

from app.extraction.asides import SPOKE, is_told_of_content, is_told_of_source
from app.extraction.occasions import DOCUMENT_NOUN, OCCASION_NOUN
from app.extraction.tags import Attribution
from app.extraction.values import Span

_MOST_WORDS_BETWEEN = 8
_RELATIVE_CLAUSE = re.compile(r"\b(?:who|whom|whose|which|that)\b", re.IGNORECASE)
_NO_TIME = re.compile(
    r"\b(?:although|because|if|though|unless|whether)\s+\Z|\basked\s+(?:about|how|what|why)\s+\Z", re.IGNORECASE
)
"""What stands before a date that is itself spoken of, unless who speaks is next: "Asked if Monday was a holiday"."""
_SECOND_VERB = re.compile(r",?\s+(?:and|but)\s+(?:\w+ly\s+)?", re.IGNORECASE)
"""What stands between the day of another deed and a cue: "They left on Monday but said"."""
_DOCUMENT = re.compile(
    rf"(?:(?:an?|the|its|his|her|their)\s+)?(?:(?!(?:of|by|who|and)\b)[\w.’'&/-]+,?\s+){{0,5}}?{DOCUMENT_NOUN}s?\b",
    re.IGNORECASE,
)
"""A source that is itself something published, so that a date in it is when it spoke."""
_CLOCK = (
    r"(?:shortly\s+)?(?:after|around|at|before)\s+[0-9]{1,2}(?:[:.][0-9]{2})?(?:\s*[ap]\.?m\.?)?"
    r"(?:\s+(?:local\s+time|(?-i:[A-Z]{3,4})))?"
)
_FIELDWORK = re.compile(
    r"\b(?:carried\s+out|completed|conducted|done|taken)\s+(?:between|during|from|in|on)?\s*\Z", re.IGNORECASE
)
"""What stands before a date on which people were asked, before it was told what they said."""
_PUBLISHED = re.compile(
    r"\b(?:published|issued|released|presented|posted|delivered|given|made|held|aired|broadcast)"
    rf"(?:\s+(?:late|early|earlier|{_CLOCK}))?(?:\s+(?:on|in))?\s+\Z",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r",\s+(?:against|compared|down|fewer|from|higher|less|lower|more|up|versus)\b|(?<!less )(?<!more )\bthan\b"
    rf"|,\s+(?:(?:[\w-]+\s+){{1,3}}(?:hour|day|week|month|year)s?\s+)?(?:after|ahead\s+of|before|following)\s+(?:(?!{OCCASION_NOUN}s?\b)\S+\s+){{0,8}}\Z"
    r"|,\s+(?:alluding|citing|comparing|condemning|criticizing|criticising|describing|pointing|praising|quoting|recalling"
    r"|referring|welcoming)\b[^,]*\Z",
    re.IGNORECASE,
)
"""What after a cue brings in the day of something else: "he said, fewer than in May", "he said, after a fall in
May", "he said, praising May's report"."""
_SPEAKING = re.compile(
    r"\b(?:speaking|addressing|announcing|talking|testifying|writing|posting|tweeting)\b[^,;.\"“”]{0,60}\s\Z",
    re.IGNORECASE,
)
_IN_A_PLACE = r"(?:\s+(?:at|in|near|outside)\s+(?:the\s+)?(?-i:[A-Z])[\w.’'-]*(?:,?\s+(?-i:[A-Z])[\w.’'-]*){0,4},?)?"
_CHANNEL = re.compile(
    rf"\b(?:in|at|during|via|by)\s+(?:(?:an?|the|his|her|its|their|another|one)\s+)?(?:[\w’'-]+\s+){{0,2}}"
    rf"(?:{DOCUMENT_NOUN}|conference|hearing|meeting|testimony|address|television){_IN_A_PLACE}"
    r"(?:\s+(?:late|early|earlier|on|dated)|,\s+(?:dated|filed|posted|published|recorded|sent|signed|written)(?:\s+(?:on|in))?)?"
    r"\s+\Z",
    re.IGNORECASE,
)
_WITH_CUE = (_PUBLISHED, _SPEAKING, _CHANNEL)
"""What stands right before a date that is one of speaking: "in a statement issued on", "speaking to reporters"."""
_SETTING = re.compile(
    rf"\W*(?:(?:At|During|In|On)\s+(?:(?:an?|the|his|her|its|their|another)\s+)?(?:[\w’'-]+\s+){{0,3}}?{OCCASION_NOUN}\b"
    r"|(?:Addressing|Appearing|Closing|Commenting|Introducing|Launching|Opening|Outlining|Presenting|Sentencing|Unveiling"
    r"|Visiting|Welcoming)\s)[^,;.:“”\"]{0,60}?\s\Z"
)
"""What opens a sentence and tells on what occasion somebody spoke: "At a rally on Monday, Lee said"."""
_BEFORE_SUBJECT = re.compile(r"(?:\s+(?:at|before|in|with)\s[^,;.:“”\"]{1,50})?,\s+\Z")
_CONJUNCTION = r"\b(?:while|but|although|though|whereas|despite|which|who|whom)\b"
_ANOTHER_CLAUSE = re.compile(rf"[;“”\"]|{_CONJUNCTION}", re.IGNORECASE)
_NEW_CLAUSE = re.compile(_CONJUNCTION, re.IGNORECASE)
_BEGINS_CLAUSE = re.compile(
    rf"(?:\band\b|{_CONJUNCTION}|[;,])\s+(?:(?:late|early|earlier)\s+)?(?:(?:on|in|as of)\s+)?\Z", re.IGNORECASE
)
_LONGEST_PHRASE = 90
_TIME_NARROWED = re.compile(
    r"(?:(?:earlier|later)\s+this|(?:(?:just|only|about)\s+)?(?:an?\s+)?(?:couple\s+of|\w+))"
    r"\s+(?:minute|hour|day|week|month|year)s?(?:\s+(?:later|earlier|before|after))?,?\s+(?:on|in)\s+",
    re.IGNORECASE,
)
"""A time before the date that narrows it down: "a few days later, on …"."""
_NEXT_IN_NEWS = re.compile(
    r"\W*In\s+(?:an|a|another)\s+(?:[a-z]+\s+)?(?:blow|development|move|sign|step|twist)\s+(?:(?:late|early|earlier)\s+)?"
    r"(?:on\s+)?",
    re.IGNORECASE,
)
"""What opens a sentence and says no more than that something is new: "In a separate development on"."""
_OPENS = re.compile(
    r"\W*(?:(?:[a-z]+(?:ed|ing|ly)|about|after|again|also|an?|and|another|around|as|at|back|before|between|but|by|during|early"
    r"|earlier|even|first|for|from|her|his|in|it|its|just|late|later|of|on|only|over|perhaps|since|so|sometime|soon|still"
    r"|that|the|their|then|this|through|throughout|until|was|within|yet)\b\W*){0,2}",
    re.IGNORECASE,
)
"""What may stand before a date that opens a sentence, as no subject may: "Late on", "Speaking", not "Oslo on"."""
_ANNOUNCED = re.compile(
    r"(?:(?:has|had|also|first|officially|publicly|formally)\s+)*"
    r"(?:announced|declared|revealed|confirmed|unveiled|disclosed|proclaimed)",
    re.IGNORECASE,
)
_IN = re.compile(r"\s+in\s+")
_YEAR = re.compile(r"[0-9]{4}")
_OWNER = re.compile(r"(?:\b(?:an?|the|this|that|its|his|her|their|our)|['’]s?)\s+\Z", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:in|at|during)\s+(?:an?|the|his|her|their|its)\s+\Z", re.IGNORECASE)
_OCCASION = re.compile(
    rf"\s+(?:[\w’'-]+\s+){{0,2}}?(?:{DOCUMENT_NOUN}|autobiography|memoirs?|book|essay|column|retelling|lecture"
    r"|conference|hearing|testimony|address)\b",
    re.IGNORECASE,
)
"""What follows a year in which somebody spoke: "in her 1976 autobiography"."""
_DOES = re.compile(
    r"\s+(?:(?:also|\w+ly)\s+)?(?:was|is|has|had|will|would|saw|sees|brought|brings|marked|marks|proved|became)\b"
)
_IN_A_YEAR = re.compile(r"\b(?:after|before|by|during|early|from|in|late|mid|of|since|to|until)[\s-]+\Z", re.IGNORECASE)
"""What stands before a year in which something happens; one without it "was" or "saw" that itself."""
_FORMER = re.compile(r"(?:\A|.*\s)(?:for|after|since)\s+(?:\w+ly\s+)?\w+ing\b", re.IGNORECASE | re.DOTALL)
"""A cue that tells of something earlier than its sentence: "Lee was fired for saying"."""
_LONGEST_BEFORE_GERUND = 24
_CAME = re.compile(
    r"[^,;:“”\"]{0,60}?\s(?:comes?|came|coming)\s"
    r"(?:(?:just|only|less\sthan|more\sthan|shortly|soon|(?:hour|day|week|month|year)s"
    r"|[\w-]+\s(?:\w+\s)?(?:hour|day|week|month|year)s?)\s){0,2}(?:after|before)\s(?:(?:the\s)?[^\s,;]+\s){0,3}",
    re.IGNORECASE,
)
"""What stands between a date and the subject of a cue where the date is that of another event: "Monday's ruling came
a year after"."""


class CueClause:
    """The cue of an attribution with what stands around it."""

    def __init__(self, text: str, attribution: Attribution, sentence: Span) -> None:
        self._text = text
        self._sentence = sentence
        self._source = attribution.source
        self.cue = attribution.cue[0][0], attribution.cue[-1][1]
        self.content = attribution.content

    def is_of_outcome(self, date: Span) -> bool:
        """Whether a date before the cue is that of what came of it: "On Monday Lee was fired for saying"."""
        start, end = self.cue
        before = max(self._sentence[0], start - _LONGEST_BEFORE_GERUND)
        return date[1] <= start and _FORMER.fullmatch(self._text, before, end) is not None

    def came_after(self, date: Span) -> bool:
        """Whether a date is that of what came before or after: "Monday's ruling came a year after Lee said"."""
        return date[1] <= self._subject and _CAME.fullmatch(self._text, date[1], self._subject) is not None

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
            and not is_told_of_source(self._text, self._source, self.cue, date)
            and not is_told_of_content(self._text, self._source, self.content, self.cue, date)
            and not self._is_of_another_verb(date, words)
            and not self._is_of_something_compared(date, words)
            and not overlaps(date, inside)
            and not overlaps(between, inside)
        )

    def _is_of_another_verb(self, date: Span, words: str) -> bool:
        """Whether only "and" or "but" stands between a day and the cue, so that something else was done on that day."""
        before = self._text[max(self._sentence[0], date[0] - _LONGEST_PHRASE) : date[0]]
        return date[1] <= self.cue[0] and _SECOND_VERB.fullmatch(words) is not None and not SPOKE.search(before)

    def _is_of_something_compared(self, date: Span, words: str) -> bool:
        """Whether a day after the cue is that of something it is compared with, or that came before or after."""
        return date[0] >= self.cue[1] and _COMPARED.search(words) is not None

    def opens_with(self, date: Span) -> bool:
        """At the beginning of the sentence, unless another clause begins before the subject; or of the clause."""
        if date[1] > self.cue[0] or overlaps(date, self._source) or self._names_something(date):
            return False
        before = self._text[max(self._sentence[0], date[0] - _LONGEST_PHRASE) : date[0]]
        is_subject_next = any(start == date[1] + 1 for start, _ in self._source)
        if is_told_of_source(self._text, self._source, self.cue, date) or (
            _NO_TIME.search(before) and not is_subject_next
        ):
            return False
        if date[0] - self._sentence[0] < _LONGEST_PHRASE and (
            _OPENS.fullmatch(before) or _TIME_NARROWED.fullmatch(before) or _NEXT_IN_NEWS.fullmatch(before)
        ):
            return not self._is_in_another_clause(date)
        after = self._text[date[1] : self._subject]
        return not after.strip(", ") and _BEGINS_CLAUSE.search(before) is not None

    def tells(self, date: Span) -> bool:
        """With the occasion of speaking or its publication, in the cue's own clause."""
        first = max(self._sentence[0], date[0] - _LONGEST_PHRASE)
        if first == self._sentence[0] and self._is_of_setting(date):
            return True
        phrase = next((found for words in _WITH_CUE if (found := words.search(self._text, first, date[0]))), None)
        if phrase is None or overlaps(phrase.span(), (*self.content, *self._source)):
            return False
        return not _ANOTHER_CLAUSE.search(self._own_words(*_between((phrase.start(), date[1]), self.cue)))

    def _is_of_setting(self, date: Span) -> bool:
        """Whether a date tells of the occasion that the sentence opens with, right before the subject of the cue."""
        start, subject = self._sentence[0], self._subject
        return (
            date[1] < subject
            and _SETTING.match(self._text[start : date[0]]) is not None
            and _BEFORE_SUBJECT.fullmatch(self._text, date[1], subject) is not None
            and not overlaps((start, subject), self.content)
        )

    def is_of_source(self, date: Span) -> bool:
        """Within a source that is a document, or right after the source of "according to"."""
        for start, end in self._source:
            if start <= date[0] and date[1] <= end:
                before = self._text[start : date[0]]
                in_clause = _RELATIVE_CLAUSE.search(before) and not SPOKE.search(before)
                is_of_work = in_clause or _FIELDWORK.search(before)
                return not is_of_work and _DOCUMENT.match(self._text, start, end) is not None
            leads = (
                self._text[slice(*self.cue)].lower() == "according to"
                or self._text[self.cue[1] : start].strip() == "by"
            )
            if end <= date[0] and leads:
                short = len(self._text[start:end].split()) <= _MOST_WORDS_BETWEEN
                return short and self._text[end : date[0]].strip() in ("", "on", ", on")
        return False

    def is_announced(self, date: Span) -> bool:
        """A year right after the content of a cue such as "announced"; a day there may be that of what is to come."""
        if not _YEAR.fullmatch(self._text, *date) or not _ANNOUNCED.fullmatch(self._text, *self.cue):
            return False
        start, end = self.content[0][0], self.content[-1][1]
        return self.cue[1] <= start and _IN.fullmatch(self._text, end, max(end, date[0])) is not None

    def _is_in_another_clause(self, date: Span) -> bool:
        """Whether the subject of the cue begins a new clause after a date: "; Lee said", "to which Lee said"."""
        words = self._own_words(date[1], self._subject)
        return ";" in words or _NEW_CLAUSE.search(words.rpartition(",")[2]) is not None

    @property
    def _subject(self) -> int:
        """Where the clause of the cue begins: with the source, or what "was reported", or the cue itself."""
        before = [*self._source, *(span for span in self.content if not self._source and span[1] <= self.cue[0])]
        return min([self.cue, *before])[0]

    def _names_something(self, date: Span) -> bool:
        """Whether a year belongs to the name of what follows it, unless that was said "in a 2020 interview".

        Or is itself the subject: "2020 will see".
        """
        first = max(self._sentence[0], date[0] - _LONGEST_PHRASE)
        if not _YEAR.fullmatch(self._text, *date):
            return False
        if _DOES.match(self._text, date[1]) and not _IN_A_YEAR.search(self._text, first, date[0]):
            return True
        if not _OWNER.search(self._text, first, date[0]):
            return False
        occasion = _OCCASION.match(self._text, date[1], self._sentence[1])
        return not occasion or not _WITHIN.search(self._text, first, date[0])

    def _own_words(self, start: int, end: int) -> str:
        """The words between two places that are not content."""
        pieces = []
        for first, last in sorted(self.content):
            pieces.append(self._text[start : max(start, min(first, end))])
            start = max(start, last)
        return " ".join([*pieces, self._text[start:end]])


def _between(one: Span, other: Span) -> Span:
    return min(one[1], other[1]), max(one[0], other[0])


def overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span shares text with one of the others."""
    return any(start < span[1] and span[0] < end for start, end in others)
