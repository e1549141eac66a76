"""Settles what the tagger found: one attribution per paragraph, and quotations that run on without a source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.extraction.layout import Layout
from app.extraction.quoted import credited_to_the_quoted
from app.extraction.sentences import after_dateline
from app.extraction.spans import last_starting_by
from app.extraction.tags import Attribution
from app.extraction.values import Span

LEAST_UNCREDITED = 0.3
"""Least confidence of a claim that nobody is credited with: from 0.2 to this, 14 of 33 are right in PolNeAR dev."""
_SPOKEN_TO = re.compile(
    r",?\s+(?:(?:has|have|had)\s+)?(?:(?:is|are|was|were|been|being|when)\s+)+(?:\w+ly\s+|also\s+|once\s+)*"
    r"(?:asked|told|informed|warned|advised|urged|encouraged|pressed|questioned|invited|expected|required"
    r"|said|reported|believed|rumou?red|alleged|known|named|nicknamed|called|dubbed|branded|labell?ed|described"
    r"|seen|viewed|regarded|considered|deemed|accused|charged|indicted|convicted|sentenced|fined|impeached"
    r"|(?:held|found)(?=\s+(?:in contempt|guilty|liable))"
    r"|criticized|criticised|condemned|denounced|lambasted|rebuked|ridiculed|booed|praised|hailed|honou?red|awarded"
    r"|nominated|appointed|elected|banned|barred)\b"
    r"|,?\s+(?:known|(?:accused|convicted)(?=\s+of\b)|charged(?=\s+with\b)|sentenced(?=\s+to\b))\b"
    r"|\s+(?:faced|faces|face|drew|drawn|received)\s+(?:\w+\s+)?"
    r"(?:accusations|allegations|backlash|calls|condemnation|criticism|praise)\b"
    r"|\s+\w+\s+when\s+asked\b",
    re.IGNORECASE,
)
"""What follows somebody to whom, or of whom, others say something: PolNeAR credits none of these with it."""
_NAMED = re.compile(r",\s+(?:also\s+)?(?:(?:nick)?named|asked|pressed|questioned)\b")
"""What follows them after a comma that no other one pairs with."""
_IS_ASKED = re.compile(r"(?:\A|\b(?:and|but|when|if)\s+|(?<!\?)[.”\"’]\s+)asked\Z", re.IGNORECASE)
_WHEN_ASKED = re.compile(r"\bwhen\s+(?:\w+ly\s+)?asked\Z", re.IGNORECASE)
"""What ends in the cue of a question whose asker is not told: "When asked whether it rained, Lee …"."""
_LONGEST_BEFORE_ASKED = 16
_EVIDENTIAL = frozenset({"reportedly", "allegedly", "supposedly", "purportedly", "apparently", "seemingly"})
_NOBODY = re.compile(r"(?:nobody|no[ -]one|none of|neither)\b", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?:to\s+)?(?:[\w.’'-]+\s+){0,5}?(?:requests?|calls?|messages?|e-?mails?|questions?|inquir(?:y|ies))\s+(?:for|seeking)\s+"
    r"(?:\w+\s+)?(?:comments?|interviews?)\b.{0,40}|anonymity\b.{0,80}|not\s+to\s+be\s+(?:named|identified|quoted)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
"""What tells nothing about the world: somebody asked for anonymity, or did not answer a request for comment."""
_ASKING_OR_ANSWERING = re.compile(
    r"\b(?:answer|ask|condition|declin|insist|repl|request|respon|return|s[eo](?:ek|ught))"
)
_UNNAMED = re.compile(
    r"(?:[\w-]+\s+){0,4}(?:sources?|officials?|diplomats?|people|persons?)(?:\s+(?:briefed|close|familiar|in|who|with)\b.{0,80})?",
    re.IGNORECASE | re.DOTALL,
)
"""Those whom a report cites: "citing two people familiar with the talks" tells nothing that they said."""
_SIGNED = re.compile(r"\s*(—|–|--?)\s*([^\W\d_][^.!?;:\n]{1,80})\.?$")
"""What follows a quotation that its speaker signs: a dash and a name."""
_ASKING = re.compile(
    r"\b(?:do|does|did|have|has|had|would|will|can|could|should|might|is|are|was|were)\s+(?:the\s+|an?\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before the subject of a question."""
_QUESTION = re.compile(r"[^.!?]*\?")
_UNMEASURED = 0.5
"""Confidence where a rule alone made the attribution."""
_SHORT_WORD = 3
_WORD = re.compile(r"\w")
_OPENING_MARKS = "\"“„«‘'"
_CLOSING_MARKS = "\"”’»'"


def settle_attributions(layout: Layout, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Attributions in the order of their content, each within one paragraph where its quotation spans several.

    A part that continues the quotation of the paragraph before has neither source nor cue. What credits nobody is left
    to the article's own voice: an adverb such as "reportedly", a source such as "nobody". A mark alone tells nothing,
    nor does a question: "Do you think that it rained?"
    """
    settler = _Settler(layout)
    found = credited_to_the_quoted(layout, found)
    credited = [each for each in found if _credits(layout.text, each) and not settler.is_asked(each)]
    settled = [part for attribution in credited for part in settler.settled(attribution)]
    settled += settler.signed(settled)
    settled += settler.continued(settled)
    told = (attribution for attribution in settled if any(_WORD.search(layout.text, *s) for s in attribution.content))
    return tuple(sorted(told, key=lambda a: a.content[0]))


def is_likely(attribution: Attribution) -> bool:
    """Whether the attribution is worth telling: one that credits nobody, and is doubtful besides, tells nothing."""
    uncredited = attribution.cue and not attribution.source
    return not uncredited or attribution.confidence >= LEAST_UNCREDITED


def _credits(text: str, attribution: Attribution) -> bool:
    """Whether the attribution credits anybody with anything."""
    cue = text[attribution.cue[0][0] : attribution.cue[-1][1]].lower().split()
    if _NOTHING.fullmatch(text, *attribution.content[0]) and _ASKING_OR_ANSWERING.search(" ".join(cue)):
        return False
    if cue == ["citing"] and _UNNAMED.fullmatch(text, *attribution.content[0]):
        return False
    if not attribution.source or cue[-1] in _EVIDENTIAL:
        return _EVIDENTIAL.isdisjoint(cue)
    return not _NOBODY.match(text, attribution.source[0][0])


class _Settler:
    """Settles attributions in the layout of one text."""

    def __init__(self, layout: Layout) -> None:
        self._text = layout.text
        self._paragraphs = layout.paragraphs
        self._sentences = layout.sentences
        self._quotations = layout.quotations

    def is_asked(self, attribution: Attribution) -> bool:
        """Whether a question asks what its source says, so that nobody has said it."""
        if not attribution.source or attribution.cue[0] < attribution.source[0]:
            return False
        sentence = self._sentence_of(attribution.source[0])
        asks = _ASKING.search(self._text, sentence[0], attribution.source[0][0])
        return asks is not None and _QUESTION.match(self._text, attribution.cue[-1][1], sentence[1]) is not None

    def settled(self, attribution: Attribution) -> Iterator[Attribution]:
        """The attribution with the content next to its cue, then one for the content of every paragraph after that.

        What stands in another paragraph, or within another sentence, belongs to it only in quotation marks.
        """
        home = self._paragraph_of(attribution.cue[0])
        attribution = replace(attribution, source=self._own_source(attribution))
        pieces = [piece for span in attribution.content for piece in self._cut(self._closed(span))]
        kept = [piece for piece in pieces if self._may_belong(piece, attribution, home)] or pieces[:1]
        parts = [list(group) for _, group in groupby(kept, key=self._paragraph_of)]
        own = [part for part in parts if self._paragraph_of(part[0]) <= home] or parts[:1]
        first = own[0][0]
        yield replace(attribution, content=(*self._quoted_before(first), *(span for part in own for span in part)))
        for part in parts[len(own) :]:
            if part[0][0] - self._paragraphs[self._paragraph_of(part[0])][0] > 1:
                break
            yield Attribution((), (), tuple(part), attribution.confidence)

    def signed(self, settled: Sequence[Attribution]) -> list[Attribution]:
        """Paragraphs that are one quotation, a dash and its speaker."""
        known = [span for attribution in settled for span in attribution.content]
        found = []
        for start, end in self._quotations:
            number = self._paragraph_of((start, end))
            match = _SIGNED.fullmatch(self._text, end, self._paragraphs[number][1])
            named = match and match[2][0].isupper() and not any(s < end and start < e for s, e in known)
            if match and named and self._paragraphs[number][0] == start:
                found.append(Attribution((match.span(2),), (match.span(1),), ((start, end),), _UNMEASURED))
        return found

    def continued(self, settled: Sequence[Attribution]) -> Iterator[Attribution]:
        """Paragraphs that are one quotation with no source, right after a paragraph that ends in an attributed one."""
        last_of = {}
        for attribution in sorted(settled, key=lambda a: a.content[-1]):
            last_of[self._paragraph_of(attribution.content[-1])] = attribution
        whole = set(self._quotations)
        for number in range(1, len(self._paragraphs)):
            before = last_of.get(number - 1)
            span = self._paragraphs[number]
            goes_on = before and span in whole and self._quotation_at(before.content[-1]) and not self._is_title(span)
            if before and goes_on and not self._is_answer(before.content[-1], span) and number not in last_of:
                last_of[number] = Attribution((), (), (span,), before.confidence)
                yield last_of[number]

    def _is_title(self, span: Span) -> bool:
        """Whether several long words are all capitalised: a heading in quotation marks."""
        words = [word for word in re.findall(r"[^\W\d_]+", self._text[slice(*span)]) if len(word) > _SHORT_WORD]
        return len(words) > 1 and all(word[0].isupper() for word in words)

    def _is_answer(self, before: Span, span: Span) -> bool:
        """Whether a quotation of a word or two stands after a question: somebody else answers."""
        asked = self._text[slice(*before)].rstrip(_CLOSING_MARKS).endswith("?")
        return asked and len(self._text[slice(*span)].split()) <= _SHORT_WORD

    def _own_source(self, attribution: Attribution) -> tuple[Span, ...]:
        """The source, unless it stands in another sentence than the cue: 24 of 24 such on PolNeAR dev were wrong.

        Nor who is only spoken to or of. A dateline before a source is left off.
        """
        if not attribution.source or self._is_spoken_to(attribution):
            return ()
        sentence = self._sentence_of(attribution.cue[0])
        own = (span for span in attribution.source if self._sentence_of(span) == sentence)
        return tuple((after_dateline(self._text, span), span[1]) for span in own)

    def _is_spoken_to(self, attribution: Attribution) -> bool:
        """Whether a source is only spoken to or of: "Lee was asked", "Lee was branded", "asked if it rained, Lee"."""
        start, end = attribution.cue[0]
        if _WHEN_ASKED.search(self._text, max(0, start - _LONGEST_BEFORE_ASKED), end):
            return True
        if attribution.source[0][0] > start:
            return _IS_ASKED.search(self._text[max(0, start - _LONGEST_BEFORE_ASKED) : end]) is not None
        first, last = attribution.source[0][0], attribution.source[-1][1]
        end = first + len(self._text[first:last].rstrip(", "))
        patterns = (_SPOKEN_TO,) if "," in self._text[first:end] else (_SPOKEN_TO, _NAMED)
        limit = self._sentence_of(attribution.cue[-1])[1]
        found = (pattern.match(self._text, end, limit) for pattern in patterns)
        return any(match and start < match.end() <= attribution.cue[-1][1] for match in found)

    def _closed(self, span: Span) -> Span:
        """The span with the parenthesis right after it that closes one in it."""
        start, end = span
        opened = self._text.count("(", start, end) - self._text.count(")", start, end)
        return (start, end + 1) if opened > 0 and self._text[end : end + 1] == ")" else span

    def _cut(self, span: Span) -> Iterator[Span]:
        """The span's pieces in each paragraph."""
        start, end = span
        for number in range(max(self._paragraph_of(span), 0), len(self._paragraphs)):
            first, last = self._paragraphs[number]
            if first >= end:
                break
            if max(start, first) < min(end, last):
                yield max(start, first), min(end, last)

    def _may_belong(self, piece: Span, attribution: Attribution, home: int) -> bool:
        if self._quotation_at(piece):
            return True
        if self._paragraph_of(piece) != home:
            return False
        sentence = self._sentence_of(piece)
        return sentence == self._sentence_of(attribution.cue[0]) or piece[0] - sentence[0] <= 1

    def _quoted_before(self, first: Span) -> list[Span]:
        """Paragraphs before the content that open a quotation which goes on, unclosed, to the content."""
        found: list[Span] = []
        number = self._paragraph_of(first)
        while (
            number > 0
            and self._text[self._paragraphs[number][0]] in _OPENING_MARKS
            and first[0] <= self._paragraphs[number][0] + 1
        ):
            number -= 1
            first = self._paragraphs[number]
            if self._quotation_at(first) != first or self._text[first[1] - 1] in _CLOSING_MARKS:
                break
            found.insert(0, first)
        return found

    def _quotation_at(self, span: Span) -> Span | None:
        """The quotation that overlaps the span first."""
        at = max(last_starting_by(span[0], self._quotations), 0)
        return next((q for q in self._quotations[at : at + 2] if q[0] < span[1] and span[0] < q[1]), None)

    def _sentence_of(self, span: Span) -> Span:
        return self._sentences[max(last_starting_by(span[0], self._sentences), 0)]

    def _paragraph_of(self, span: Span) -> int:
        return last_starting_by(span[0], self._paragraphs)
