"""Whom a source tells of, and who may be the one that says what follows: "Police said Lee had left but denied it"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.extraction.spans import first_starting_in
from app.extraction.tags import Attribution
from app.extraction.values import Span

_THAT = len("that Mr. ")
_AND_OR_BUT = re.compile(r",?\s+(?:and|but)\s+(?:had\s+)?")
_HAD = re.compile(r"\s+(?:had|has|was|is)\b")
_OWN_WORDS = re.compile(r"(?:admitted|claimed|denied|insisted|pleaded)\s+(?:\w+ing\b|(?:that\s+)?(?:he|she)\b)")
"""What a person does more often than those who tell of the person: "Police said Lee had left but denied it"."""
_BEFORE_NAME = re.compile(r"(?:that\s+)?(?:(?:the\s+)?(?:[A-Z][\w.’'-]*\s+){1,4}|(?:the\s+)?(?:[\w-]+\s+){0,2})")
"""What stands before the name of a subject: a conjunction, a title, an office."""
_LONGEST_BEFORE_NAME = 60
_TURNED_TO = re.compile(
    r"\s+(?:(?:had|has|also|later|then|once|\w+ly)\s+){0,2}(?:approached|arrived|called|c[ao]me\s+to|contacted|e-?mailed"
    r"|messaged|met|phoned|rang|rung|returned|telephoned|texted|turned\s+up|visited|went\s+to|writes|written|wrote)\b"
)
"""How somebody turns to others, whom he then tells something."""
_LINK = re.compile(r",?\s+(?:(?:and|but)\s+(?:had\s+|has\s+)?)?(?:(?:also|later|then)\s+)?")
_TELLS_OTHERS = re.compile(
    r"(?:also\s+|later\s+|then\s+|\w+ly\s+)?(?:admit|ask|beg|claim|complain|confess|demand|den[iy]|insist|offer|plead"
    r"|promis|sa(?:id|ying)|t(?:old|elling)|threat|vow|warn)"
)
"""What is told by who turns to others; who tells of that would add or note something."""


def without_doubtful_sources(text: str, people: Sequence[Span], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Without the source where it may be whom the source tells of; `people` are where persons are named, in order.

    So it is in "Police said Lee had left but denied it", "Hill said Lee had called, saying that it rained".
    """
    last: dict[tuple[Span, ...], tuple[Attribution, bool]] = {}
    for each in sorted(found, key=lambda attribution: attribution.cue):
        before, doubted = last.get(each.source, (None, False)) if each.source else (None, False)
        tied = before is not None and doubted and _is_tied(text, before, each)
        doubtful = tied or (before is not None and may_be_anothers(text, people, before, each))
        last[each.source] = each, doubtful
        yield replace(each, source=()) if doubtful else each


def may_be_anothers(text: str, people: Sequence[Span], one: Attribution, other: Attribution) -> bool:
    """Whether the second of two attributions may be of a person whom the source of the first tells of."""
    if not one.cue or not one.source or one.content[-1][0] < one.cue[-1][1]:
        return False
    turned = _is_tied(text, one, other) and _turns_to_others(text, people, one.content[-1])
    return turned or _goes_on_about_another(text, people, one, other)


def _is_tied(text: str, one: Attribution, other: Attribution) -> bool:
    """Whether the second cue follows a content after "and", "but" or as a participle, and tells something."""
    end, cue = one.content[-1][1], other.cue[0]
    link = _LINK.fullmatch(text, end, cue[0])
    tells = _TELLS_OTHERS.match(text, *cue)
    return bool(link and tells and (link[0].strip(", ") or "ing" in text[slice(*cue)]))


def _turns_to_others(text: str, people: Sequence[Span], content: Span) -> bool:
    """Whether a content is about a person who has turned to others: "that Lee had called the station"."""
    start, end = content
    person = first_starting_in((start, min(end, start + _LONGEST_BEFORE_NAME)), people)
    if person is None or not (person[0] == start or _BEFORE_NAME.fullmatch(text, start, person[0])):
        return False
    return _TURNED_TO.match(text, person[1], end) is not None


def _goes_on_about_another(text: str, people: Sequence[Span], one: Attribution, other: Attribution) -> bool:
    """Whether the second cue follows, after "and" or "but", a statement about a person that is not its source."""
    start, end = one.content[-1]
    if not _AND_OR_BUT.fullmatch(text, end, other.cue[0][0]) or first_starting_in(one.source[0], people):
        return False
    person = first_starting_in((start, start + _THAT), people)
    if person is None:
        return False
    return _HAD.match(text, person[1], end) is not None and _OWN_WORDS.match(text, other.cue[0][0]) is not None
