"""Settles what the tagger found: one attribution per paragraph, and quotations that run on without a source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.extraction.contested import with_denials
from app.extraction.estimates import with_estimates
from app.extraction.layout import Layout
from app.extraction.quoted import credited_to_the_quoted
from app.extraction.sources import own_source
from app.extraction.spans import last_starting_by
from app.extraction.tags import Attribution
from app.extraction.unsaid import tells_nothing
from app.extraction.values import Span

LEAST_UNCREDITED = 0.3
"""Least confidence of a claim that nobody is credited with: from 0.2 to this, 14 of 33 are right in PolNeAR dev."""
_SIGNED = re.compile(r"\s*(—|–|--?)\s*([^\W\d_][^.!?;:\n]{1,80})\.?$")
"""What follows a quotation that its speaker signs: a dash and a name."""
_UNMEASURED = 0.5
"""Confidence where a rule alone made the attribution."""
_SHORT_WORD = 3
_WORD = re.compile(r"\w")
_OPENING_MARKS = "\"“„«‘'"
_CLOSING_MARKS = "\"”’»'"


def settle_attributions(layout: Layout, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Attributions in the order of their content, each within one paragraph where its quotation spans several.

    A part that continues the quotation of the paragraph before has neither source nor cue. What tells of nothing said
    is left out, or to the article's own voice.
    """
    settler = _Settler(layout)
    found = credited_to_the_quoted(layout, found)
    credited = [each for each in found if not tells_nothing(layout, each)]
    settled = [part for attribution in credited for part in settler.settled(attribution)]
    settled += settler.signed(settled)
    settled += settler.continued(settled)
    settled = with_estimates(layout, with_denials(layout.text, settled))
    told = (attribution for attribution in settled if any(_WORD.search(layout.text, *s) for s in attribution.content))
    return tuple(sorted(told, key=lambda a: a.content[0]))


def is_likely(attribution: Attribution) -> bool:
    """Whether the attribution is worth telling: one that credits nobody, and is doubtful besides, tells nothing."""
    uncredited = attribution.cue and not attribution.source
    return not uncredited or attribution.confidence >= LEAST_UNCREDITED


class _Settler:
    """Settles attributions in the layout of one text."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._text = layout.text
        self._paragraphs = layout.paragraphs
        self._sentences = layout.sentences
        self._quotations = layout.quotations

    def settled(self, attribution: Attribution) -> Iterator[Attribution]:
        """The attribution with the content next to its cue, then one for the content of every paragraph after that.

        What stands in another paragraph, or within another sentence, belongs to it only in quotation marks.
        """
        home = self._paragraph_of(attribution.cue[0])
        attribution = replace(attribution, source=own_source(self._layout, attribution))
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
