"""Who puts a number on something: "The mayor put the toll at 17"."""

import re
from collections.abc import Sequence

from app.extraction.layout import Layout
from app.extraction.tags import UNMEASURED, Attribution

_ESTIMATE = re.compile(
    r"(?:(?:But|And|Earlier|Later),?\s+)?"
    r"(?P<who>(?:(?!(?:not|no|nobody|none|who|which|that|did|does|was|were|is|are)\b)[^\s,.;:“”\"]+\s+){0,7}?[^\s,.;:“”\"]+)"
    r"(?:,\s+wh(?:ich|o|ose)\s[^,.;:“”\"]{1,80},)?\s+"
    r"(?P<cue>(?:(?:has|have|had)\s+)?(?:earlier\s+|later\s+|\w+ly\s+)?puts?)\s+"
    r"(?P<what>(?:it|(?:the|its|his|her|their)\s+(?:[\w’'-]+\s+){0,3}?(?:casualties|chances|cost|costs|count|damage|dead|death"
    r"|figure|loss|losses|number|odds|population|probability|rate|share|size|tally|toll|total|turnout|value)(?:\s+[\w’'-]+){0,4}?)"
    r"\s+at\s+[^\s,.;:“”\"][^;:“”\"]{0,80}?)"
    r"(?=[.;](?:\s|\Z)|,\s|\s+(?:and|but|while|on\s+\w+day|after|before)\b|\Z)",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\bat\s+(?:about|around|roughly|nearly|almost|some|at least|at most|up to|over|under|(?:more|fewer|less) than)?\s*"
    r"(?:[$£€¥]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|millions)\b)"
)


def with_estimates(layout: Layout, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with those of numbers that the tagger has taken for the article's own."""
    taken = [span for each in attributions for span in (*each.cue, *each.content)]
    found = list(attributions)
    for start, end in layout.sentences:
        match = _ESTIMATE.match(layout.text, start, end) if layout.text.find("put", start, end) >= 0 else None
        if match and _NUMBER.search(match["what"]) and not any(first < end and start < last for first, last in taken):
            who = match.start("who"), match.start("who") + len(match["who"].rstrip())
            cue, what = match.span("cue"), match.span("what")
            found.append(Attribution((who,), (cue,), (what,), UNMEASURED))
    return found
