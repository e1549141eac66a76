"""On what occasions something is said, and which days are those of events that are only spoken of."""

import re

from app.extraction.values import Span

DOCUMENT_NOUN = (
    r"(?:report|statement|study|survey|poll|tweet|post|letter|memo|release|decision|ruling|interview|speech|article"
    r"|announcement|advisory|briefing|bulletin|notice|filing|message|press conference|news conference|e-?mail|findings"
    r"|remarks)"
)
OCCASION_NOUN = (
    rf"(?:{DOCUMENT_NOUN}|appearance|call|ceremony|conference|court|debate|event|forum|gathering|hearing|inquest|meeting"
    r"|parliament|podcast|protest|publication|rally|reception|results|session|summit|talks|testimony|trial|vigil|visit)"
)
_BOUND = re.compile(
    r"\b(?:ahead\s+of|by|for|until|till|before|since|through)\s+(?:(?:the|early|late|mid)[\s-]+)*\Z", re.IGNORECASE
)
"""What stands before a date up to which, since when or for which: it is no day on which something was said."""
_PROGRAMME_NOUN = (
    r"(?:broadcast|column|edition|editorial|episode|issue|newscast|newspaper|paper|program|programme|show)"
)
_EVENT_AFTER = re.compile(
    rf"['’]s?\s+(?!(?:[\w’'-]+\s+){{0,3}}?(?:{OCCASION_NOUN}|{_PROGRAMME_NOUN})s?\b)", re.IGNORECASE
)
"""What makes a day that of an event; one of speaking may be meant by it: "After Monday's debate"."""
_ON_AIR = re.compile(r"\bon\s+(?:(?:early|late|mid)[\s-]+)*\Z", re.IGNORECASE)
_TITLE_AFTER = re.compile(r"['’]s?\s+[A-Z]")
"""What may be a programme on a day: "On Sunday's Meet the Press"."""
_HELD_BEFORE = re.compile(r"\b(?:at|during|in)\s+(?:(?:the|early|late|mid)[\s-]+)*\Z", re.IGNORECASE)
_SPEAKING_AFTER = re.compile(r"\bspeaking\s(?:[^,;.:“”\"]{0,40}\s)?(?:after|following)\s+\Z", re.IGNORECASE)
_GAME = re.compile(
    r"['’]s?\s+(?:[\w’'-]+\s+){0,3}?(?:bout|defeat|derby|draw|fight|final|game|loss|match|race|victory|win)\b",
    re.IGNORECASE,
)
"""After which players and coaches speak at once: "Speaking after Saturday's match"."""
_LONGEST_BEFORE = 90


def is_bound(text: str, start: int, date: Span) -> bool:
    """Whether a date only tells until or since when, in a sentence that starts at `start`: "by Monday"."""
    return _BOUND.search(text, max(start, date[0] - _LONGEST_BEFORE), date[0]) is not None


def is_of_event(text: str, start: int, date: Span) -> bool:
    """Whether a date tells which event is spoken of: "After Monday's attack", not "At Monday's rally".

    Nor "Speaking after Monday's match". The sentence of the date starts at `start`.
    """
    if not _EVENT_AFTER.match(text, date[1]):
        return False
    before = text[max(start, date[0] - _LONGEST_BEFORE) : date[0]]
    if _SPEAKING_AFTER.search(before) and _GAME.match(text, date[1]):
        return False
    is_on_air = _ON_AIR.search(before) and _TITLE_AFTER.match(text, date[1])
    return not is_on_air and not _HELD_BEFORE.search(before)
