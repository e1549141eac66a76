"""What somebody is only told to have said: "Lincoln is reported to have said that the war would be long"."""

import re
from dataclasses import replace

from app.extraction.tags import Attribution

_SAID = (
    r"(?:acknowledged|added|admitted|argued|boasted|claimed|complained|conceded|confessed|confided|declared|exclaimed"
    r"|explained|joked|noted|observed|promised|quipped|remarked|replied|said|stated|vowed|warned|written)"
)
_HEARSAY = re.compile(
    r"(?P<cue>(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+|once\s+)?"
    r"(?:alleged|believed|claimed|known|reported|rumou?red|said|supposed|thought|understood)"
    rf"\s+to\s+have\s+(?:\w+ly\s+|also\s+|once\s+)?(?:{_SAID}|told(?=\s+(?:(?!that\b)[\w’'-]+\s+){{1,4}}that\b)))\b"
    r"(?:(?<=told)\s+(?:(?!that\b)[\w’'-]+\s+){1,4})?\s*(?=\S)",
)
"""Whom somebody is said to have told that is no part of the cue."""


def is_hearsay(text: str, attribution: Attribution) -> bool:
    """Whether a cue tells what its source is said to have said: "is said to have remarked"."""
    hearsay = _HEARSAY.match(text, attribution.cue[0][0])
    return hearsay is not None and hearsay.end("cue") == attribution.cue[-1][1]


def with_hearsay(text: str, attribution: Attribution) -> Attribution:
    """The attribution of what its subject is said to have said, where that was taken for a part of the content.

    In "Lee is said to have remarked that it rained", Lee has said so, and what he said is "that it rained".
    """
    cue = attribution.cue[0]
    hearsay = _HEARSAY.match(text, cue[0])
    if hearsay is None:
        return attribution
    subject = attribution.source or tuple(span for span in attribution.content if span[1] <= cue[0])
    told = tuple((max(start, hearsay.end()), end) for start, end in attribution.content if end > hearsay.end())
    if len(subject) != 1 or subject[0][0] > cue[0] or not told:
        return attribution
    return replace(attribution, source=subject, cue=(hearsay.span("cue"),), content=told)
