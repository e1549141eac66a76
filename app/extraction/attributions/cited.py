"""Who is only cited for what has been reported: "It rained, Kyodo News reported, citing the local governor"."""

import re

from app.extraction.phrases import read_phrase
from app.extraction.scene import is_person
from app.extraction.tags import Attribution
from app.extraction.values import Span

_UNNAMED = re.compile(
    r"(?:[\w-]+\s+){0,4}(?:sources?|officials?|diplomats?|people|persons?)(?:\s+(?:briefed|close|familiar|in|who|with)\b.{0,80})?",
    re.IGNORECASE | re.DOTALL,
)
_CITED = re.compile(
    r"(?:[\w’'-]+\s+){0,4}(?:office|ministry|police|agency|authorities|spokes(?:wo)?man|spokesperson|e-?mails?|documents?"
    r"|memos?|media|residents|services?|(?:eye)?witness(?:es)?)",
    re.IGNORECASE,
)
"""What a report cites: "citing two people familiar with the talks" tells nothing that they said."""
_CITED_NAME = re.compile(
    r"(?:(?:the|its|his|her|their)\s+)?(?:[a-z-]+\s+){0,3}[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,5}"
)
_REPORTED = re.compile(r"\b(?:according\s+to|reported|reports|said|says|wrote)\b[^.;\n]{0,80}\Z")
_REPORTS = re.compile(r",\s+(?:(?:has|had|also|later|earlier)\s+){0,2}(?:reported|reports|said|says|wrote)\b")
_REPORTED_IT = re.compile(r"\b(?:reported|reports|wrote)(?:\s+on\s+\w+day)?,\s+\Z")
_LONGEST_REPORT = 120


def is_only_cited(text: str, attribution: Attribution) -> bool:
    """Whether somebody is cited for what has been reported, and not as a reason for something done."""
    content, start = attribution.content[0], attribution.cue[0][0]
    around = max(0, start - _LONGEST_REPORT), start
    reports = _REPORTS.match(text, content[1]) or _REPORTED_IT.search(text, *around)
    is_report = reports or _REPORTED.search(text, *around)
    return bool(
        _UNNAMED.fullmatch(text, *content)
        or (reports and _CITED_NAME.fullmatch(text, *content))
        or (len(attribution.content) == 1 and is_report and _is_of_people(text, content))
    )


def _is_of_people(text: str, content: Span) -> bool:
    """Whether a content is no more than a body or people that something is known from: "the local governor"."""
    if _CITED.fullmatch(text, *content):
        return True
    phrase = read_phrase(text, content)
    return len(phrase.core) == len(phrase.opening) > 0 and is_person(phrase.core[-1].lower)
