"""Settles what the tagger found: one attribution per paragraph, and quotations that run on without a source."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.extraction.attributions.contested import as_claimed, with_denials
from app.extraction.attributions.estimates import with_estimates
from app.extraction.attributions.gerunds import with_gerunds_subject
from app.extraction.attributions.hearers import without_hearers
from app.extraction.attributions.hearsay import with_hearsay
from app.extraction.attributions.inner_subjects import without_doubtful_sources
from app.extraction.attributions.interrupted import with_interrupted
from app.extraction.attributions.outer_marks import with_whole_quotations
from app.extraction.attributions.quoted import credited_to_the_quoted
from app.extraction.attributions.run_on import quotations_run_on, with_quotations_run_on
from app.extraction.attributions.sources import own_source, with_agent, with_surname_said, within_paragraph
from app.extraction.attributions.transcripts import turn_of, with_turns
from app.extraction.attributions.unsaid import tells_nothing
from app.extraction.entities.countries import capitals
from app.extraction.entities.names import name_key
from app.extraction.layout import Layout
from app.extraction.spans import first_ending_after, first_starting_in, joined, last_starting_by
from app.extraction.tags import UNMEASURED, Attribution, NamedSpan
from app.extraction.values import EntityKind, Span

LEAST_UNCREDITED = 0.4
"""Least confidence of a claim that nobody is credited with: below this, 12 of 37 are right in PolNeAR dev."""
_SIGNED = re.compile(r"\s*(—|–|--?)\s*([^\W\d_][^.!?;:\n]{1,80})\.?$")
"""What follows a quotation that its speaker signs: a dash and a name."""
_WHO_IT_IS = re.compile(
    r",\s(?!(?:centre|center|left|photographed|pictured|right|seen|shown|speaking|who)\b)(?:\d|[a-z])[^.!?;:“”\"\n]{1,80}"
)
"""What follows the name of who signs a quotation without a dash; a caption tells where one is seen."""
_DANGLING = re.compile(r"(?<=\w),\s+(?:who|whom|which)\Z")
_LONGEST_DANGLING = 12
_SHORT_WORD = 3
_WORD = re.compile(r"\w")
_WORDS = re.compile(r"\w{3,}")
_NAME = re.compile(r"\b(?!(?:The|An?|He|She|It|They|His|Her)\b)[A-Z]")
_SUBJECT_BEFORE = re.compile(r"(?:(?:But|And)\s+)?(?:(?!(?:For|To|With|As|In|On|At|Of)\b)[\w’'-]+\s+){0,4}")
"""What stands before a name that is a sentence's subject: a title, an office."""
_OPENING_MARKS = "\"“„«‘'"
_CLOSING_MARKS = "\"”’»'"


def settle_attributions(
    layout: Layout, found: Sequence[Attribution], names: Sequence[NamedSpan] = ()
) -> tuple[Attribution, ...]:
    """Attributions in the order of their content, each within one paragraph where its quotation spans several.

    A part that continues the quotation of the paragraph before has neither source nor cue. What tells of nothing said
    is left out, or to the article's own voice. `names` are those of the text, in order.
    """
    people = sorted(name.span for name in names if name.kind is EntityKind.PERSON)
    settler = _Settler(layout, names, people)
    found = [with_surname_said(layout.text, within_paragraph(layout, each)) for each in found]
    found = [without_hearers(layout.text, with_hearsay(layout.text, each)) for each in found]
    found = [with_gerunds_subject(layout.text, with_agent(layout.text, each)) for each in found]
    found = with_quotations_run_on(layout, with_whole_quotations(layout, found))
    found = credited_to_the_quoted(layout, found)
    credited = [each for each in found if not tells_nothing(layout, each) and not settler.is_dateline(each)]
    credited = list(without_doubtful_sources(layout.text, people, with_interrupted(layout.text, credited)))
    credited = [as_claimed(layout.text, each) for each in credited]
    settled = [part for attribution in credited for part in settler.settled(attribution)]
    settled = with_turns(layout, settled, names)
    settled = _without_repeats([*settled, *settler.signed(settled)])
    settled += settler.continued(settled)
    settled = with_estimates(layout, with_denials(layout, settled))
    told = (attribution for attribution in settled if any(_WORD.search(layout.text, *s) for s in attribution.content))
    return tuple(sorted(told, key=lambda a: a.content[0]))


def is_likely(attribution: Attribution) -> bool:
    """Whether the attribution is worth telling: one that credits nobody, and is doubtful besides, tells nothing."""
    uncredited = attribution.cue and not attribution.source
    return not uncredited or attribution.confidence >= LEAST_UNCREDITED


def _without_repeats(settled: Sequence[Attribution]) -> list[Attribution]:
    """Without what goes on from a paragraph before, where somebody is credited with it by cue or source."""
    credited = {span for each in settled if each.cue or each.source for span in each.content}
    return [each for each in settled if each.cue or each.source or not credited.issuperset(each.content)]


class _Settler:
    """Settles attributions in the layout of one text."""

    def __init__(self, layout: Layout, names: Sequence[NamedSpan], people: Sequence[Span]) -> None:
        self._layout = layout
        self._people = people
        self._places = {name.span for name in names if name.kind is EntityKind.PLACE}
        self._text = layout.text
        self._paragraphs = layout.paragraphs
        self._sentences = layout.sentences
        self._quotations = layout.quotations

    def is_dateline(self, attribution: Attribution) -> bool:
        """Whether the source is where a paragraph was written: "Abuja: The senate has met."; headlines have no stop."""
        first, last = self._paragraphs[self._paragraph_of(attribution.cue[0])]
        label = (first, attribution.cue[0][0])
        if self._text[slice(*attribution.cue[0])] != ":" or attribution.source != (label,):
            return False
        is_place = label in self._places or name_key(self._text[slice(*label)]) in capitals()
        return is_place and self._text[last - 1] == "."

    def settled(self, attribution: Attribution) -> Iterator[Attribution]:
        """The attribution with the content next to its cue, then one for the content of every paragraph after that.

        What stands in another paragraph, or within another sentence, belongs to it only in quotation marks, or in the
        transcript of what somebody said.
        """
        home = self._paragraph_of(attribution.cue[0])
        attribution = replace(attribution, source=own_source(self._layout, attribution))
        turn = turn_of(self._layout, attribution)
        content = (self._without_dangling(self._closed(span)) for span in attribution.content)
        whole = [self._within_sentence(span, attribution.cue[-1]) for span in content]
        whole = [turn, *(span for span in whole if span[0] >= turn[1])] if turn else whole
        pieces = [piece for span in whole for piece in self._cut(span)]
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
        """Paragraphs that are one quotation, with a dash and the speaker behind it or a line with the speaker below."""
        known = joined(span for attribution in settled if attribution.cue for span in attribution.content)
        found = []
        for start, end in self._quotations:
            number = self._paragraph_of((start, end))
            at = first_ending_after(start, known)
            if self._paragraphs[number][0] != start or (at < len(known) and known[at][0] < end):
                continue
            match = _SIGNED.fullmatch(self._text, end, self._paragraphs[number][1])
            if match and match[2][0].isupper() and not self._is_title((start, end)):
                found.append(Attribution((match.span(2),), (match.span(1),), ((start, end),), UNMEASURED))
            elif not match and (speaker := self._named_below((start, end), number)):
                found.append(Attribution((speaker,), (), ((start, end),), UNMEASURED))
        return found

    def _named_below(self, quotation: Span, number: int) -> Span | None:
        """Who is named behind a quotation, or in the line below it, with nothing but what the person is.

        A name alone may be the writer's, and a quotation that the text begins with its headline.
        """
        line = (quotation[1], self._paragraphs[number][1])
        if not self._text[slice(*line)].strip():
            line = next(iter(self._paragraphs[number + 1 : number + 2] if number else []), line)
        start, end = line[0] + len(self._text[slice(*line)]) - len(self._text[slice(*line)].lstrip()), line[1]
        person = first_starting_in((start, start + 1), self._people)
        described = person and _WHO_IT_IS.fullmatch(self._text, person[1], end)
        return (start, end) if described else None

    def continued(self, settled: Sequence[Attribution]) -> Iterator[Attribution]:
        """Quotations with no source that open a paragraph right after one that ends in an attributed quotation.

        They are the paragraph as a whole, or what is quoted before has not been closed.
        """
        last_of = {}
        for attribution in sorted(settled, key=lambda a: a.content[-1]):
            last_of[self._paragraph_of(attribution.content[-1])] = attribution
        told = sorted(span for attribution in settled for span in attribution.content)
        openings = {start: (start, end) for start, end in self._quotations}
        openings |= {run[0][0]: (run[0][0], run[-1][1]) for run in quotations_run_on(self._layout)}
        for number in range(1, len(self._paragraphs)):
            before = last_of.get(number - 1)
            paragraph = self._paragraphs[number]
            span = openings.get(paragraph[0])
            if before is None or span is None or first_starting_in(span, told) or self._is_title(paragraph):
                continue
            told_last = before.content[-1]
            goes_on = self._quotation_at(told_last) and not self._is_answer(told_last, span)
            if (goes_on and span == paragraph) or self._is_left_open(told_last):
                found = Attribution((), (), (span,), before.confidence)
                last_of.setdefault(number, found)
                yield found

    def _is_left_open(self, content: Span) -> bool:
        """Whether a quotation goes on from a content to the end of its paragraph, and is not closed there."""
        end = self._paragraphs[self._paragraph_of(content)][1]
        quotation = self._quotation_at((end - 1, end))
        is_quoted = quotation is not None and quotation[0] < content[1]
        return is_quoted and self._text[end - 1] not in _CLOSING_MARKS

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

    def _without_dangling(self, span: Span) -> Span:
        """The span without what begins another clause at its end: "it rained, | which (Cruz denied)"."""
        dangling = _DANGLING.search(self._text, max(span[0], span[1] - _LONGEST_DANGLING), span[1])
        return (span[0], dangling.start()) if dangling else span

    def _within_sentence(self, span: Span, cue: Span) -> Span:
        """The span up to the end of its cue's sentence, where it comes after the cue and no quotation goes on."""
        _, end = self._layout.sentence_at(cue[0])
        if not (cue[1] <= span[0] < end < span[1]) or self._quotation_at((end - 1, span[1])):
            return span
        return span[0], span[0] + len(self._text[span[0] : end].rstrip("."))

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
            return not self._is_after_another(piece, attribution)
        if self._paragraph_of(piece) != home:
            return False
        sentence = self._layout.sentence_at(piece[0])
        is_most = piece[0] - sentence[0] <= 1 and 2 * (piece[1] - piece[0]) > sentence[1] - sentence[0]
        return sentence == self._layout.sentence_at(attribution.cue[0][0]) or is_most

    def _is_after_another(self, piece: Span, attribution: Attribution) -> bool:
        """Whether a sentence about another stands before a quotation: “It rained,” Lee said. Cruz smiled. “No.”"""
        own = self._layout.sentence_at(attribution.cue[-1][0])
        named = any(_NAME.search(self._text, *span) for span in attribution.source)
        if not named or piece[0] < own[1]:
            return False
        source = {word for span in attribution.source for word in _WORDS.findall(self._text[slice(*span)])}
        between = self._sentences[
            last_starting_by(own[0], self._sentences) + 1 : last_starting_by(piece[0], self._sentences) + 1
        ]
        for start, end in between:
            first = first_starting_in((start, min(end, piece[0])), self._people)
            if first and _SUBJECT_BEFORE.fullmatch(self._text, start, first[0]):
                return source.isdisjoint(_WORDS.findall(self._text[slice(*first)]))
        return False

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

    def _paragraph_of(self, span: Span) -> int:
        return last_starting_by(span[0], self._paragraphs)
