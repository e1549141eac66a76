"""Puts claims together from what the other steps found about each attribution or narrated sentence."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.extraction.certainty import is_denied, is_hedged, is_negated
from app.extraction.dates import find_dates
from app.extraction.layout import Layout
from app.extraction.narration import has_main_verb
from app.extraction.quotations import claim_kind
from app.extraction.said_on import find_said_on, not_after, spoken_on
from app.extraction.spans import span_at
from app.extraction.tags import Attribution
from app.extraction.values import (
    Claim,
    ClaimKind,
    DateExpression,
    Entity,
    Quantity,
    Reference,
    Span,
)

_LONGEST_BEFORE_DATE = 200
_CLAIM_THAT = re.compile(
    r"\A(?:(?:[\w’'-]+\s+){0,3}(?:accusation|allegation|assertion|claim|report|rumou?r|suggestion)s?\s+)?that\s"
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a text holds besides its attributions, every list in the order of the text; `published` is EDTF."""

    layout: Layout
    entities: Sequence[Entity]
    dates: Sequence[DateExpression]
    quantities: Sequence[Quantity]
    published: str | None


def dated_as_spoken(around: Surroundings, attributions: Sequence[Attribution]) -> Surroundings:
    """The surroundings with the dates in quotations read anew, as of the day on which those were spoken."""
    starts = [date.span[0] for date in around.dates if span_at(date.span[0], around.layout.quotations) is not None]
    if not starts:
        return around
    build = ClaimBuilder(around, attributions)
    said = ((attribution, build.said_on(attribution)) for attribution in attributions)
    spoken = [speech for speech in spoken_on(around.layout, said) if _any_within(starts, speech.span)]
    return replace(around, dates=find_dates(around.layout.text, around.published, spoken)) if spoken else around


class ClaimBuilder:
    """Builds the claims of one text. Finding what stands in a span takes time by what is found, not by the text."""

    def __init__(self, around: Surroundings, attributions: Sequence[Attribution] = ()) -> None:
        """Takes all attributions of the text: what one of them tells has days of its own."""
        self._around = around
        self._mentions = sorted((mention.span, entity.id) for entity in around.entities for mention in entity.mentions)
        self._mention_starts = [span[0] for span, _ in self._mentions]
        self._dates = not_after(around.published, around.dates)
        self._date_starts = [date.span[0] for date in self._dates]
        self._quantity_starts = [quantity.span[0] for quantity in around.quantities]
        self._quotation_starts = [start for start, _ in around.layout.quotations]
        self._sentence_starts = [start for start, _ in around.layout.sentences]
        self._told: dict[int, list[Span]] = defaultdict(list)
        for told in (span for attribution in attributions for span in attribution.content):
            for date in self._dates_in(told):
                # In "denied the claim on Monday" no verb stands before the day, as one does in "denied the claim that
                # he left on Monday": it may be that of the cue.
                before = around.layout.text[max(told[0], date.span[0] - _LONGEST_BEFORE_DATE) : date.span[0]]
                if has_main_verb(_CLAIM_THAT.sub("", before)):
                    self._told[date.span[0]].append(told)

    def said_on(self, attribution: Attribution) -> str | None:
        """When an attribution was made (EDTF), or None."""
        sentence = self._sentence_of(_anchor(attribution))
        return find_said_on(self._around.layout.text, attribution, sentence, self._dates_beside(attribution, sentence))

    def attributed(self, attribution: Attribution, speaker: Reference | None, via: Reference | None) -> Claim:
        """The claim of an attribution, with what its speaker and the medium it was told to were resolved to."""
        text = self._around.layout.text
        return Claim(
            kind=self._kind(attribution),
            content=attribution.content,
            cue=attribution.cue,
            speaker=speaker,
            via=via,
            said_on=self.said_on(attribution),
            hedged=is_hedged(
                text, attribution.content, attribution.cue, self._sentence_of(_anchor(attribution)), attribution.source
            ),
            negated=is_negated(text, attribution.content, attribution.cue, attribution.source),
            denied=is_denied(text, attribution.content, attribution.cue, attribution.source),
            confidence=round(attribution.confidence, 4),
            quantities=self._quantities_in(attribution.content),
            about=self._entities_in(attribution.content),
        )

    def narrated(self, content: Span) -> Claim:
        """The claim that the article makes in its own voice."""
        text = self._around.layout.text
        return Claim(
            kind=ClaimKind.NARRATED,
            content=(content,),
            cue=(),
            speaker=None,
            via=None,
            said_on=None,
            hedged=is_hedged(text, (content,), (), self._sentence_of(content)),
            negated=is_negated(text, (content,), ()),
            denied=False,
            confidence=None,
            quantities=self._quantities_in((content,)),
            about=self._entities_in((content,)),
        )

    def _kind(self, attribution: Attribution) -> ClaimKind:
        quotations = self._quotations_near(attribution.content)
        if attribution.nested:
            # Marks around the whole are the outer speaker's: who quotes somebody's words within them marks those too.
            cue = attribution.cue[0][0]
            quotations = [(start, end) for start, end in quotations if not start <= cue < end]
        return claim_kind(attribution.content, quotations, self._around.layout.text)

    def _sentence_of(self, span: Span) -> Span:
        at = bisect_right(self._sentence_starts, span[0]) - 1
        return self._around.layout.sentences[max(at, 0)]

    def _dates_in(self, span: Span) -> Sequence[DateExpression]:
        return self._dates[bisect_left(self._date_starts, span[0]) : bisect_left(self._date_starts, span[1])]

    def _dates_beside(self, attribution: Attribution, sentence: Span) -> Sequence[DateExpression]:
        """The dates of a sentence, but for those in quotations or contents that the attribution's cue is not in.

        In "Lee said it had closed on Monday, adding that it rained", Lee tells of Monday.
        """
        quotations = self._around.layout.quotations
        cue = _anchor(attribution)[0]
        home = span_at(cue, quotations)
        return [
            date
            for date in self._dates_in(sentence)
            if ((at := span_at(date.span[0], quotations)) is None or at == home)
            and all(start <= cue < end for start, end in self._told[date.span[0]])
        ]

    def _quantities_in(self, content: Sequence[Span]) -> tuple[Quantity, ...]:
        starts = self._quantity_starts
        return tuple(
            quantity
            for start, end in content
            for quantity in self._around.quantities[bisect_left(starts, start) : bisect_left(starts, end)]
            if quantity.span[1] <= end
        )

    def _entities_in(self, content: Sequence[Span]) -> tuple[str, ...]:
        starts = self._mention_starts
        found = (
            entity
            for start, end in content
            for span, entity in self._mentions[bisect_left(starts, start) : bisect_left(starts, end)]
            if span[1] <= end
        )
        return tuple(dict.fromkeys(found))

    def _quotations_near(self, content: Sequence[Span]) -> Sequence[Span]:
        """The quotations that may overlap the content: from the last that starts before it to where it ends."""
        first = max(bisect_right(self._quotation_starts, content[0][0]) - 2, 0)
        return self._around.layout.quotations[first : bisect_left(self._quotation_starts, content[-1][1])]


def _any_within(starts: Sequence[int], span: Span) -> bool:
    return bisect_left(starts, span[0]) < bisect_left(starts, span[1])


def _anchor(attribution: Attribution) -> Span:
    """Where an attribution stands: its cue, or its content where it has none."""
    return (attribution.cue or attribution.content)[0]
