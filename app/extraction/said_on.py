"""When a claim was made: the date that stands with its cue, not one inside what was said."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from app.edtf import day_range
from app.extraction.asides import is_in_aside
from app.extraction.cue_clause import CueClause, overlaps
from app.extraction.dates import Speech
from app.extraction.dates.moments import from_edtf
from app.extraction.layout import Layout
from app.extraction.occasions import is_bound, is_of_event
from app.extraction.spans import distance, first_ending_after, last_starting_by
from app.extraction.tags import Attribution
from app.extraction.values import DateExpression, Span

_NARROWED = re.compile(r",?\s+(?:on\s+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DENIED = re.compile(
    r"(?:(?:has|had|also|later|\w+ly)\s+)*(?:declined|den(?:y|ies|ied)|dismiss(?:ed|es)|disputed|refuted|reject(?:ed|s))"
)
_SOMETHING_DENIED = re.compile(
    r"(?!\w+ing\b)(?:[\w’'-]+\s+){0,4}?(?:accusation|allegation|assertion|charge|claim|criticism|report|request|rumou?r"
    r"|suggestion|wrongdoing)s?|to\s+comment(?:\s+further)?",
    re.IGNORECASE,
)
"""What has no day of its own, so that a day after it is when it was denied: "denied the charge on Friday"."""
_ACCUSES = re.compile(r"(?:\w+\s+){0,3}(?:accus|charg|urg|warn)(?:es?|ed|s)")
_ACCUSED = re.compile(r"(?:(?!(?:of|that|to|where|which|who|whose|with)\b)[\w’'.&-]+\s+){1,6}?(?:(?:in|on)\s+)?")
_OF_WHAT = re.compile(r"\s+(?:of|to|with)\b")
"""What stands around a day within the content that is the cue's: "accused | the firm on Monday of lying"."""
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_REPORTS = re.compile(r"(?:\w+\s+){0,2}(?:announced|posted|reported)")
_RESULTS = re.compile(
    r"(?:[\w’'.-]+\s+){0,5}?(?:earnings|income|loss|losses|profits?|results|revenues?|sales|turnover)\b"
    r"(?:(?!\b(?:had|has|that|was|were|will|would)\b)[^;:“”\"]){0,60}?\s(?:on\s+)?",
    re.IGNORECASE,
)
"""What a company reports, up to the day on which it does."""
_ON = re.compile(r"\s+(?:(?:late|early|earlier)\s+)?(?:on\s+)?(?:(?:late|early)\s+)?")


def not_after(published: str | None, dates: Sequence[DateExpression]) -> list[DateExpression]:
    """The dates up to the publication (EDTF), as nothing in the article was said later.

    What begins after it is left out, and an interval that ends after it ends with it: "this week". One that has only
    begun tells nothing.
    """
    publication = str(from_edtf(published) or "")

    def is_later(value: str) -> bool:
        moment = str(from_edtf(value) or "")
        known = min(len(moment), len(publication))
        return moment[:known] > publication[:known]

    def ended(date: DateExpression) -> DateExpression:
        first, _, last = date.value.partition("/")
        return replace(date, value=f"{first}/{publication}") if is_later(last) else date

    up_to_then = (ended(date) for date in dates if not is_later(date.value))
    return [date for date in up_to_then if date.value != f"{publication}/{publication}"]


def find_said_on(text: str, attribution: Attribution, sentence: Span, dates: Sequence[DateExpression]) -> str | None:
    """EDTF date on which the claim was made, or None where the cue's sentence does not tell.

    Counts a date of the cue's sentence outside the content that stands with the cue: few words and no relative clause
    away; at the opening of the sentence ("On Monday, … said") or of the clause ("and on Monday the ministry said");
    with the occasion or the publication ("in a statement issued on Monday", "At a rally on Monday, Lee"); right after
    "according to …"; in a source that is something published ("a report on Wednesday by …"); or right after what was
    announced or denied ("announced her candidacy in 2013", "denied the charge on Monday"); or between whom somebody
    accuses and of what ("accused the firm on Monday of lying"); or behind results ("reported a loss on Monday"). Not
    one that only bounds ("by Monday"), is that of an event which is spoken of ("after Monday's attack") or of what
    came before or after ("Monday's ruling came a year after Lee said"), or stands in an aside. Of a week and a day in
    it that follows, the day.
    """
    if not attribution.cue:
        return None
    clause = CueClause(text, attribution, sentence)
    candidates = [
        date
        for date in dates
        if sentence[0] <= date.span[0]
        and date.span[1] <= sentence[1]
        and not overlaps(date.span, clause.content)
        and not is_bound(text, sentence[0], date.span)
        and not is_of_event(text, sentence[0], date.span)
        and not clause.is_of_outcome(date.span)
        and not clause.came_after(date.span)
        and not is_in_aside(text, sentence, attribution, date.span)
    ]
    rules: tuple[Callable[[Span], bool], ...] = (
        clause.has_near,
        clause.opens_with,
        clause.tells,
        clause.is_of_source,
        clause.is_announced,
        partial(_is_of_denial, text, attribution),
    )
    for rule in rules:
        if found := [date for date in candidates if rule(date.span)]:
            nearest = min(found, key=lambda date: distance(date.span, clause.cue))
            return next((date for date in found if _narrows(text, date, nearest)), nearest).value
    own = (
        date
        for date in dates
        if _is_of_accusation(text, attribution, date.span) or _is_of_results(text, attribution, date.span)
    )
    return next((date.value for date in own), None)


def _is_of_denial(text: str, attribution: Attribution, date: Span) -> bool:
    """Whether a date stands right after something said that is denied or not commented on: "denied it on Monday"."""
    cue, (start, end) = attribution.cue[-1], attribution.content[-1]
    return (
        cue[1] <= attribution.content[0][0]
        and _DENIED.fullmatch(text, *cue) is not None
        and _SOMETHING_DENIED.fullmatch(text, start, end) is not None
        and _ON.fullmatch(text, end, max(end, date[0])) is not None
    )


def _is_of_accusation(text: str, attribution: Attribution, date: Span) -> bool:
    """Whether a date stands between whom somebody accuses and of what: "accused the firm on Monday of lying"."""
    cue, (start, end) = attribution.cue[-1], attribution.content[0]
    return (
        cue[1] <= start <= date[0] < end
        and _ACCUSES.fullmatch(text, *cue) is not None
        and _ACCUSED.fullmatch(text, start, date[0]) is not None
        and _OF_WHAT.match(text, date[1]) is not None
    )


def _is_of_results(text: str, attribution: Attribution, date: Span) -> bool:
    """Whether a day stands within results that were reported on it: "reported revenue of $9 billion on Thursday"."""
    cue, (start, end) = attribution.cue[-1], attribution.content[0]
    return (
        cue[1] <= start <= date[0] < end
        and _REPORTS.fullmatch(text, *cue) is not None
        and _RESULTS.fullmatch(text, start, date[0]) is not None
        and (text.endswith(" on ", 0, date[0]) or _WEEKDAY.match(text, date[0]) is not None)
    )


def spoken_on(layout: Layout, said: Iterable[tuple[Attribution, str | None]]) -> list[Speech]:
    """What stands in quotation marks in the content of attributions, in order, with the day of speaking if it is known.

    `said` are attributions in the order of the text, with when each was said. A quotation that goes on, with neither
    source nor cue, in the paragraph after another was spoken when that was.
    """
    found: list[Speech] = []
    day, last = None, -1
    for attribution, when in said:
        goes_on = not attribution.cue and _paragraph_of(layout, attribution.content[0]) - last <= 1
        day, last = day if goes_on else when, _paragraph_of(layout, attribution.content[-1])
        known = day if day and _DAY.fullmatch(day) else None
        found += [Speech(span, known) for span in _quoted(layout, attribution)]
    kept: list[Speech] = []
    for speech in sorted(found, key=lambda each: each.span):
        if not kept or kept[-1].span[1] <= speech.span[0]:
            kept.append(speech)
    return kept


def _paragraph_of(layout: Layout, span: Span) -> int:
    return last_starting_by(span[0], layout.paragraphs)


def _quoted(layout: Layout, attribution: Attribution) -> Iterable[Span]:
    """The content in quotation marks, but for marks around the attribution as a whole, which are somebody else's."""
    cue = attribution.cue[0][0] if attribution.cue else -1
    for start, end in attribution.content:
        for number in range(first_ending_after(start, layout.quotations), len(layout.quotations)):
            first, last = layout.quotations[number]
            if first >= end:
                break
            if not first <= cue < last:
                yield max(start, first), min(end, last)


def _narrows(text: str, date: DateExpression, other: DateExpression) -> bool:
    """Whether a date right after another lies within it: "earlier this week, on Wednesday"."""
    if date.span[0] < other.span[1] or not _NARROWED.fullmatch(text, other.span[1], date.span[0]):
        return False
    inner, outer = day_range(date.value), day_range(other.value)
    return inner is not None and outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]
