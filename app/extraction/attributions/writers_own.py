"""What the article itself tells around indirect speech: "Acme said it would pay, and appointed Ann Lee"."""

import re
from dataclasses import replace

from app.extraction.narration import has_main_verb
from app.extraction.tags import Attribution

_ANOTHER_VERB = re.compile(
    r"\b(?:would|will|could|can)\s+(?:not\s+)?(?!(?:be|have|get|not)\b)[a-z]+\b"
    r"(?:(?!\b(?:who|that|which|whose|whom|how|what|where|when|if|because|after|before|he|she|they)\b)[^.;:“”\"]){0,120}?"
    r"(?P<own>,?\s+(?:and|but)\s+(?:also\s+|then\s+)?"
    r"(?:(?:[a-z]{2,}ed|began|drew|gave|held|led|left|made|met|put|sent|told|took|went|won)"
    r"\s+(?:an?|the|no|his|her|its|their|him|them|it|\d|[A-Z])|(?:walked|stormed)\s+(?:out|off)))"
)
"""A past tense side by side with what somebody would do, which is not among it."""
_RESULT = re.compile(
    r"(?P<own>,?\s+(?:and\s+)?sending\s+(?:its|their|the\s+[\w’']+(?:\s[\w’']+)?)\s+(?:shares?|stock)\b)"
)

_DANGLING = re.compile(r"\w(?P<own>,\s+(?:who|whom|which)\Z)")
"""What begins another clause, of which somebody else tells: "Lee blamed Cruz, who she said had left"."""

_PARTICIPLE = re.compile(r"[A-Z]\w+ing\b[^.;:“”\"]*\Z")
_COMMA = re.compile(r",?\s+")


def without_opening_phrase(text: str, attribution: Attribution) -> Attribution:
    """The attribution without a participle that tells what its source was doing: "Jailing Lee, the judge said he lied".

    In "Driving at night, Lee said, is unsafe" and "Fighting goes on, Lee said", all is said.
    """
    if len(attribution.content) == 1 or not attribution.source:
        return attribution
    (start, end), (goes_on, _), *_ = attribution.content
    source, cue = attribution.source[0], attribution.cue[-1]
    opens = start < end <= source[0] < cue[0] < goes_on and _PARTICIPLE.match(text, start, end)
    if not opens or not _COMMA.fullmatch(text, end, source[0]) or re.search(r"[,.!?]", text[cue[1] : goes_on]):
        return attribution
    if has_main_verb(text[start:end]):
        return attribution
    return replace(attribution, content=attribution.content[1:])


def without_writers_own(text: str, attribution: Attribution) -> Attribution:
    """The attribution up to where the article goes on by itself, if that is after its cue and in no quotation."""
    start, end = attribution.content[-1]
    if not attribution.cue or start < attribution.cue[-1][1]:
        return attribution
    found = [match for pattern in (_ANOTHER_VERB, _RESULT, _DANGLING) if (match := pattern.search(text, start, end))]
    own = min((match.start("own") for match in found), default=end)
    if own == end or re.search(r"[“”\"]", text[own:end]):
        return attribution
    return replace(attribution, content=(*attribution.content[:-1], (start, own)))
