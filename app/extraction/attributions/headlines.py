"""Who is credited by headlines, which leave out the "is" of a passive, and stops: "Stay in, drivers told"."""

import re

from app.extraction.layout import Layout
from app.extraction.tags import Attribution
from app.extraction.values import Span

_DONE_TO = re.compile(
    r"(?:(?:also|later|then|\w+ly)\s+)?"
    r"(?:(?:advised|encouraged|instructed|ordered|reminded|told|urged|warned)(?P<told>\s+(?:not\s+)?to\s)"
    r"|(?:blamed|booed|castigated|censured|chastised|condemned|criticised|criticized|denounced|grilled|jeered|lambasted"
    r"|lauded|mocked|praised|questioned|quizzed|rebuked|reprimanded|ridiculed|scolded|slammed)"
    r"(?P<judged>\s+(?:by|for|over)\s(?!(?:name|the\s+\w+\s+time)\b))"
    r"|(?:grilled|questioned|quizzed)(?P<asked>\s+on\s(?!(?-i:[A-Z])|(?:his|her|its|their)\b))"
    r"|warned(?P<warned>\s+over\s(?!(?:and|the\s+(?:\w+\s+)?(?:days?|months?|weekend|weeks?|years?))\b))"
    r"|(?:alleged|believed|feared|known|reported|rumou?red|thought|understood)(?P<held>\s+to\s+(?:be|have)\s))",
    re.IGNORECASE,
)
"""A passive that lacks its "is", since nobody to whom it would be done stands after it: "Lee told to leave".

Who warns "on Monday", "for years" or "by letter", or condemns something "on Twitter", does so himself.
"""
_SOMEBODY = re.compile(r"(?:an?|another|somebody|someone|those)\b", re.IGNORECASE)
"""How who is judged may begin in the middle of a sentence: "from a pilot criticised for her speed"."""
_TOLD_IN_HEADLINES = frozenset({"advised", "informed", "ordered", "reminded", "told", "urged", "warned"})
_IN_PROSE = re.compile(r"(?:the\s|(?:he|she|it|they|we|i)\Z)", re.IGNORECASE)
"""How a source begins that no headline has: a pronoun, or "the"."""
_SAYS = frozenset({"claims", "finds", "insists", "say", "says", "suggests", "warns"})
_LAST_WORDS = re.compile(
    r"\s+(?P<who>(?!(?:he|his|her|it|its|no|she|that|their|there|they|to|we)\b)(?:[\w’'-]+\s){0,5}?[\w’'-]*\w)",
    re.IGNORECASE,
)


def is_done_to(layout: Layout, attribution: Attribution) -> bool:
    """Whether a source is whom others tell or judge: "Lee told to leave", "Lee, urged to leave, said".

    So it is in "from a man told to leave", and not in "the man Lee told to leave": there, whom somebody tells stands
    before.
    """
    text, (start, end) = layout.text, attribution.cue[0]
    done = _DONE_TO.match(text, start)
    first, last = attribution.source[0][0], attribution.source[-1][1]
    if done is None or last > start or not done.start(done.lastgroup or 0) <= end <= done.end():
        return False
    opens = first == layout.sentence_at(start)[0] or _SOMEBODY.match(text, first) is not None
    return opens or "," in text[last - 1 : start]


def is_told_in_headline(layout: Layout, attribution: Attribution) -> bool:
    """Whether a headline ends in whom something is told, in a passive that lacks its "is": "Stay in, drivers told".

    Headlines tell in the present what somebody says, and set no comma within marks: "Stay in, minister warns".
    """
    text, (start, end) = layout.text, attribution.cue[0]
    if text[start:end].lower() not in _TOLD_IN_HEADLINES or attribution.source[-1][1] > start:
        return False
    first, last = layout.paragraph_at(start)
    told = attribution.content[-1][1]
    if text.endswith((',"', ",”"), attribution.content[0][0], told):
        return False
    is_last = not text[end:last].strip() and attribution.content[0][0] < attribution.source[0][0]
    is_prose = _IN_PROSE.match(text, *attribution.source[-1]) is not None
    return is_last and layout.sentence_at(start)[0] == first and not is_prose


def at_headline_end(layout: Layout, attribution: Attribution) -> tuple[Span, ...]:
    """Who says something at the end of a headline, which has no stop: "Storm is near, says minister"."""
    text, (start, end) = layout.text, attribution.cue[0]
    if text[start:end].lower() not in _SAYS or text[attribution.content[-1][1] : start].strip(" \"”'’") != ",":
        return ()
    who = _LAST_WORDS.fullmatch(text, end, layout.paragraph_at(start)[1])
    return (who.span("who"),) if who else ()
