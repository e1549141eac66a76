"""Who only hears what others say: in "The court heard that it rained", nobody is credited, and not the court."""

import re
from dataclasses import replace

from app.extraction.tags import Attribution

_HEARD = re.compile(
    r"(?:(?:also|had|has|have|later)\s+)*(?:heard|hears|(?:is|are|was|were|been)\s+(?:also\s+|later\s+)?told)",
    re.IGNORECASE,
)
_HEARERS = re.compile(
    r"(?:(?!(?:by|from|in|outside|that|to|who)\b)[\w.’'-]+\s+){0,5}(?:court|hearing|inquest|inquiry|jur(?:ors|y)|panel|trial|tribunal)",
    re.IGNORECASE,
)


def without_hearers(text: str, attribution: Attribution) -> Attribution:
    """The attribution, credited to nobody where its cue is what a court or an inquest does or is told."""
    cue = attribution.cue[0]
    if not _HEARD.fullmatch(text, cue[0], attribution.cue[-1][1]):
        return attribution
    heard = tuple(span for span in attribution.source if not _HEARERS.fullmatch(text, *span))
    told = tuple(span for span in attribution.content if span[0] > cue[0] or not _HEARERS.fullmatch(text, *span))
    return replace(attribution, source=heard, content=told or attribution.content)
