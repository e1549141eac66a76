"""What somebody keeps back: "declined to comment", "would not say whether it rained", "gave no details"."""

import re

_NOT = (
    r"(?:(?:declin|refus)(?:es?|ed|ing)|(?:fail|neglect)(?:s|ed|ing)?"
    r"|(?:is|are|was|were|been|being)\s+(?:unable|unwilling|reluctant)"
    r"|(?:has|have|had|is|are|was|were)\s+yet|yet|(?:do|does|did|has|have|had|will|would|could|can)\s+(?:also\s+|still\s+)?not"
    r"|(?:did|does|do|has|have|had|wo|would|could|ca)n[’']t|cannot)"
)
_QUESTION = r"(?:about|as\s+to|exactly|how|if|of\s+wh\w+|on|publicly|what|when|where|whether|which|who|whom|whose|why)"
_MATTERS = (
    r"(?:answers?|breakdown|comments?|dates?|details?|evidence|examples?|explanations?|figures?|identit(?:y|ies)|information"
    r"|names?|numbers?|particulars|reasons?|specifics|timeline|timetable|views?)"
)
_KEPT_BACK = re.compile(
    rf"{_NOT}\s+(?:(?:even|ever|immediately|publicly|to|yet|\w+ly)\s+){{0,3}}"
    r"(?:comment(?:ed)?|elaborated?|be\s+drawn|respond(?:ed)?\s+to\s+(?:\w+\s+){0,3}requests?"
    rf"|(?:announced?|clarif(?:y|ied)|confirm(?:ed)?|disclosed?|discuss(?:ed)?|explain(?:ed)?|identif(?:y|ied)|indicated?"
    rf"|know|reveal(?:ed)?|sa(?:y|id)|specif(?:y|ied)|tell|told)\s+(?:(?:him|her|me|reporters|them|us)\s+)?{_QUESTION}"
    r"|(?:discuss(?:ed)?|identif(?:y|ied)|mention(?:ed)?(?!\s+that\b)|named?)"
    rf"|(?:disclosed?|g[ai]ven?|ha[ds]|have|offer(?:ed)?|provided?|released?|reveal(?:ed)?|shared?|specif(?:y|ied))\s+"
    rf"(?:[\w’'-]+\s+){{0,3}}{_MATTERS})\b",
    re.IGNORECASE,
)
_NOTHING_GIVEN = re.compile(
    r"ma(?:de|kes?|king)\s+no\s+(?:announcement|comment|mention|reference|statement)"
    rf"|(?:g[ai]ven?|giv(?:es|ing)|offer(?:s|ed|ing)?|provid(?:es?|ed|ing))\s+(?:few|little|no)\s+(?:\w+\s+){{0,2}}{_MATTERS}\b",
    re.IGNORECASE,
)
_LONGEST = 60
"""Code points of a content in which what its cue begins may end: "did not | give any further details"."""


def is_withheld(cue: str, content: str) -> bool:
    """Whether the source does not tell what it is asked or knows. Who "refused to leave" tells what he does."""
    told = f"{cue} {content[:_LONGEST]}"
    kept = _KEPT_BACK.search(told) or _NOTHING_GIVEN.search(told)
    return kept is not None and kept.start() < len(cue)
