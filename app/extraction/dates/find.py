"""Finds the time expressions of a text and reads each against its publication and what the text narrated before."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.extraction.dates import days, narrative, relative, years
from app.extraction.dates.context import Context, Rule, tense_before
from app.extraction.dates.moments import Moment, from_edtf
from app.extraction.dates.words import DECADE_NAMES, MONTH_NAMES, SEASONS
from app.extraction.values import DateExpression, Span

RULES = [*days.RULES, *years.RULES, *relative.RULES, *narrative.RULES]
OPENING = 400
"""Code points at the start of a text in which a dateline may stand."""

DATELINE_DAYS = 7
"""How far apart a dateline and the date given may be to name one publication."""
ANCHOR = re.compile(
    "[0-9]|"
    + "|".join(prefix for name in MONTH_NAMES for prefix in (name[:3], name[:3].upper()))
    + "|(?i:minute|hour|day|night|morning|afternoon|evening|tomorrow|week|month|year|decade|centur|"
    + "|".join([*SEASONS, *DECADE_NAMES])
    + ")"
)
"""What every time expression contains."""
MARGIN = 40
"""Code points of an expression that may stand before its first anchor or after its last."""


class _Expression(NamedTuple):
    span: Span
    rule: Rule
    match: re.Match[str]


def find_dates(text: str, published: str | None = None) -> list[DateExpression]:
    """Every time expression of `text` that has an EDTF value, in order, not overlapping.

    `published` is the article's EDTF date; without it, a dateline that opens the text ("Friday, July 21, 2017") serves.
    An unknown year stays XXXX; an expression that counts from an unknown day is left out.
    """
    expressions = _expressions(text)
    publication = _publication(from_edtf(published), _dateline(text, expressions))
    narrated: Moment | None = None
    dates = []
    for span, rule, match in expressions:
        value = rule.read(match, Context(publication, narrated, tense_before(text, span[0])))
        if value is not None:
            dates.append(DateExpression(span, value))
            narrated = from_edtf(value) if "/" not in value else narrated
    return dates


def time_expressions(text: str) -> list[Span]:
    """Where `text` names a time, whether or not its value can be told: the numbers in there count nothing."""
    return [expression.span for expression in _expressions(text)]


@lru_cache(maxsize=2)
def _expressions(text: str) -> tuple[_Expression, ...]:
    """The longest of those that start first, then what follows it. Kept, as dates and quantities both ask for them."""
    found = [
        _Expression(match.span("at") if "at" in rule.pattern.groupindex else match.span(), rule, match)
        for start, end in _surroundings(text)
        for rule in RULES
        for match in rule.pattern.finditer(text, start, end)
    ]
    position = 0
    chosen = []
    for expression in sorted(found, key=lambda each: (each.span[0], -each.span[1])):
        if expression.span[0] >= position:
            position = expression.span[1]
            chosen.append(expression)
    return tuple(chosen)


def _surroundings(text: str) -> list[Span]:
    """The stretches of `text` around words of time and digits: the rules need not look elsewhere."""
    stretches: list[Span] = []
    for anchor in ANCHOR.finditer(text):
        start, end = max(0, anchor.start() - MARGIN), min(len(text), anchor.end() + MARGIN)
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = stretches[-1][0], end
        else:
            stretches.append((start, end))
    return stretches


def _publication(given: Moment | None, dateline: Moment | None) -> Moment | None:
    """The dateline where it is within days of the date given: it is what the text's own "yesterday" counts from."""
    first, second = given and given.as_date(), dateline and dateline.as_date()
    if given is None or (first and second and abs((first - second).days) <= DATELINE_DAYS):
        return dateline or given
    return given


def _dateline(text: str, expressions: tuple[_Expression, ...]) -> Moment | None:
    """A full date that begins or ends a line in the opening of the text."""
    unknown = Context(None, None, tense_before("", 0))
    for span, rule, match in expressions:
        if span[1] > OPENING:
            return None
        moment = from_edtf(rule.read(match, unknown))
        at_edge = text[: span[0]].endswith("\n") or span[0] == 0 or text[span[1] : span[1] + 1] in ("\n", "")
        if moment and moment.day and at_edge:
            return moment
    return None
