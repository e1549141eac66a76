"""Who puts a number on something: "The mayor put the toll at 17"."""

import re
from collections.abc import Sequence

from app.extraction.layout import Layout
from app.extraction.tags import Attribution

_ESTIMATE = re.compile(
    r"(?:(?:But|And|Earlier|Later),?\s+)?(?P<who>[^\s,.;:“”\"][^,.;:“”\"]{0,58}?)\s+"
    r"(?P<cue>(?:(?:has|have|had)\s+)?(?:earlier\s+|later\s+|\w+ly\s+)?puts?)\s+"
    r"(?P<what>(?:it|(?:the|its|his|her|their)\s+(?:[\w’'-]+\s+){0,6}?[\w’'-]+)\s+at\s+[^\s,.;:“”\"][^;:“”\"]{0,80}?)"
    r"(?=[.;](?:\s|\Z)|,\s|\s+(?:and|but|while|on\s+\w+day|after|before)\b|\Z)"
)
_NUMBER = re.compile(
    r"\bat\s+(?:about|around|roughly|nearly|almost|some|at least|at most|up to|over|under|(?:more|fewer|less) than)?\s*"
    r"(?:[$£€¥]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|millions)\b)"
)
_UNMEASURED = 0.5
"""Confidence where a rule alone made the attribution."""


def with_estimates(layout: Layout, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with those of numbers that the tagger has taken for the article's own."""
    taken = [span for each in attributions for span in (*each.cue, *each.content)]
    found = list(attributions)
    for start, end in layout.sentences:
        match = _ESTIMATE.match(layout.text, start, end)
        if match and _NUMBER.search(match["what"]) and not any(first < end and start < last for first, last in taken):
            who, cue, what = (match.span(part) for part in ("who", "cue", "what"))
            found.append(Attribution((who,), (cue,), (what,), _UNMEASURED))
    return found
