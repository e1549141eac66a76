"""Attributions that tell of nothing said, as far as the article goes: questions, conditions, requests for comment."""

import re

from app.extraction.layout import Layout
from app.extraction.spans import last_starting_by
from app.extraction.tags import Attribution

_EVIDENTIAL = frozenset({"reportedly", "allegedly", "supposedly", "purportedly", "apparently", "seemingly"})
_NOBODY = re.compile(r"(?:nobody|no[ -]one|none of|neither)\b", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?:to\s+)?(?:[\w.’'-]+\s+){0,5}?(?:requests?|calls?|messages?|e-?mails?|questions?|inquir(?:y|ies))\s+(?:for|seeking)\s+"
    r"(?:\w+\s+)?(?:comments?|interviews?)\b.{0,40}|anonymity\b.{0,80}"
    r"|(?:that\s+)?(?:his|her|their|its)\s+(?:\w+\s+)?(?:face|identity|names?|surnames?|title)\s+(?:not\s+)?be\b.{0,80}|not\s+to\s+be\s+(?:named|identified|quoted)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
"""What tells nothing about the world: somebody asked for anonymity, or did not answer a request for comment."""
_ASKING_OR_ANSWERING = re.compile(
    r"\b(?:answer|ask|condition|declin|insist|repl|request|respon|return|s[eo](?:ek|ught))"
)
_CITED = re.compile(
    r"(?:[\w’'-]+\s+){0,4}(?:sources?|officials?|diplomats?|people|persons?|office|ministry|police|agency|authorities"
    r"|spokes(?:wo)?man|spokesperson|e-?mails?|documents?|memos?|reports?|media)"
    r"(?:\s+(?:briefed|close|familiar|in|who|with|from|of|seen|obtained)\b.{0,80})?",
    re.IGNORECASE | re.DOTALL,
)
"""What a report cites: "citing two people familiar with the talks" tells nothing that they said."""
_ASKING = re.compile(
    r"\b(?:do|does|did|have|has|had|would|will|can|could|should|might|is|are|was|were)\s+(?:the\s+|an?\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before the subject of a question."""
_QUESTION = re.compile(r"[^.!?]*\?")
_IF = re.compile(
    r"(?:\A|\n|[.”\"]\s+)(?:had|should)\s+(?:the\s+|an?\s+)?\Z"
    r"|(?:\A|[,;:.—–“\"]\s*|\n|\b(?:and|but|even|only)\s+)(?:if|unless)\s+(?:the\s+|an?\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before the subject of a condition: "If Lee says so, …"."""
_LONGEST_BEFORE_SUBJECT = 20
_RECEIVED = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:received|heard|seen|read|got|getting|receiving)\s+(?:\w+\s+)?"
    r"(?:allegations|claims|complaints|information|reports?|warnings)",
    re.IGNORECASE,
)
_RECEIVING = re.compile(r"\b(?:received|heard|seen|read|got)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
"""Who has received reports has not said what they say."""
_POINTER = re.compile(r"(?:about\s+)?(?:that|this|it|him|her|them)", re.IGNORECASE)
_CONTRADICTING = re.compile(r"(?:belying|challenging|contradicting|undercutting|undermining)\b")
_TOLD_BY = re.compile(r"\b(?:said|says|according\s+to)\s+(?:the\s+|an?\s+)?\Z")
_SUPPOSED = re.compile(r"(?:could|might|would) have (?:said|told)")


def tells_nothing(layout: Layout, attribution: Attribution) -> bool:
    """Whether nobody is told to have said anything.

    So it is where somebody asks for comment or anonymity, where the source is "nobody" and the cue an adverb such as
    "reportedly", in a question ("Do you think that it rained?") and in a condition ("If Lee says that it rains"). Who
    is cited by a report says no more than the report does.
    """
    text = layout.text
    cue = text[attribution.cue[0][0] : attribution.cue[-1][1]].lower().split()
    if _NOTHING.fullmatch(text, *attribution.content[0]) and _ASKING_OR_ANSWERING.search(" ".join(cue)):
        return True
    if is_received(text, attribution) or (cue[0] == "asked" and _POINTER.fullmatch(text, *attribution.content[0])):
        return True
    if _is_finding(text, attribution):
        return True
    if cue in (["citing"], ["quoting"]) and _CITED.fullmatch(text, *attribution.content[0]):
        return True
    if not attribution.source or cue[-1] in _EVIDENTIAL:
        return not _EVIDENTIAL.isdisjoint(cue)
    start = attribution.source[0][0]
    return _NOBODY.match(text, start) is not None or _is_asked(layout, attribution) or _is_condition(text, attribution)


def is_received(text: str, attribution: Attribution) -> bool:
    """Whether the source has heard what it is credited with from others: "had received reports that"."""
    start, end = attribution.cue[0][0], attribution.cue[-1][1]
    before = _RECEIVING.search(text, max(0, start - _LONGEST_BEFORE_SUBJECT), start)
    return _RECEIVED.fullmatch(text, before.start() if before else start, end) is not None


def _is_finding(text: str, attribution: Attribution) -> bool:
    """Whether it is what somebody has told that contradicts another: "It held, said Lee, contradicting the mayor"."""
    if not _CONTRADICTING.match(text, attribution.cue[0][0]) or not attribution.source:
        return False
    start = attribution.source[0][0]
    return _TOLD_BY.search(text, max(0, start - _LONGEST_BEFORE_SUBJECT), start) is not None


def _is_condition(text: str, attribution: Attribution) -> bool:
    """Whether its clause only says what would be if its source said so."""
    start = attribution.source[0][0]
    before = _IF.search(text, max(0, start - _LONGEST_BEFORE_SUBJECT), start)
    supposed = _SUPPOSED.match(text, attribution.cue[0][0])
    return supposed is not None or (start < attribution.cue[0][0] and before is not None)


def _is_asked(layout: Layout, attribution: Attribution) -> bool:
    """Whether a question asks what its source says."""
    if attribution.cue[0] < attribution.source[0]:
        return False
    start = attribution.source[0][0]
    sentence = layout.sentences[max(last_starting_by(start, layout.sentences), 0)]
    asks = _ASKING.search(layout.text, sentence[0], start)
    return asks is not None and _QUESTION.match(layout.text, attribution.cue[-1][1], sentence[1]) is not None
