"""Phrases that look like a telling and are none: "Having said that", "the first reported theft", "drew attention"."""

import re

from app.extraction.tags import Attribution

_NO_SUBJECTS = frozenset({"the", "a", "an", "having"})
"""What is taken for a source where none is: an article before "first reported theft", a participle."""
_NOTICED = re.compile(
    r"(?:(?:has|have|had|did|does|do|is|are|not|also|already|\w+ly|\w+n['’]t)\s+){0,4}"
    r"(?:attract|draw|drew|gain|garner|get|got|grab|ma[dk]e|receiv|w[io]n)\w{0,4}\s+(?:[\w-]+\s+){0,3}?"
    r"(?:attention(?!\s+to\b)|headlines)(?!(?:\s+\w+)?\s+(?:by|for)\s+\w+ing\b)",
    re.IGNORECASE,
)
"""How somebody comes to be spoken of: "made headlines with"; who "drew attention to it" has spoken himself."""


def is_idiom(text: str, attribution: Attribution) -> bool:
    """Whether no telling is meant by words that elsewhere tell something.

    So it is in "Having said that, I agree", "The first reported theft was in May", "Her hat has drawn attention".
    """
    source = [text[slice(*span)].lower() for span in attribution.source]
    has_no_subject = len(source) == 1 and source[0] in _NO_SUBJECTS and attribution.source < attribution.cue
    return has_no_subject or _NOTICED.match(text, attribution.cue[0][0]) is not None
