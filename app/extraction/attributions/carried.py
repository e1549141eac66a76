"""Whose a quotation is that goes on after a medium that carries it: “Yes,” Lee said, Kyodo News reported. “Now.”"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from app.extraction.layout import Layout
from app.extraction.spans import span_at
from app.extraction.tags import Attribution
from app.extraction.values import Span

_CARRIED_BY = re.compile(r"[^.;:!?“”\"\n]{0,80}?,\s+")
"""What stands between who is quoted and the medium: " at the talks, "."""
_CARRIES = re.compile(r"(?:has\s+|have\s+)?(?:report(?:s|ed)|quoted|wrote|according\s+to)\b", re.IGNORECASE)
_SAYS = re.compile(r"(?:has\s+|have\s+)?sa(?:id|ys)\b", re.IGNORECASE)
_MEDIUM = re.compile(
    r"\b(?:agency|broadcaster|channel|daily|magazine|media|network|news|newspaper|outlet|paper|radio|site|station|television"
    r"|tv|website|weekly)\b",
    re.IGNORECASE,
)
"""What in a source tells that it carries what it "said", as a prosecutor who quotes somebody may not."""
_GOES_ON = re.compile(r"\.[\s–—-]*")


def with_carried_quotations(layout: Layout, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with what goes on after a quotation that a medium carries credited to who is quoted.

    Of “It rained,” Lee said, Kyodo News reported. “We are glad.” all is Lee's, and the first sentence Kyodo's report.
    """
    settled = sorted(found, key=lambda attribution: attribution.cue)
    for at, (quoted, medium) in enumerate(pairwise(settled)):
        if (rest := _rest_of(layout, quoted, medium)) is not None:
            before = tuple(span for span in medium.content if span not in rest)
            report = before or (_carried(layout.text, quoted, medium),)
            settled[at] = replace(quoted, content=(*quoted.content, *rest))
            settled[at + 1] = replace(medium, content=report)
    return settled


def _rest_of(layout: Layout, quoted: Attribution, medium: Attribution) -> tuple[Span, ...] | None:
    """The quotations that were taken for a medium's own words, right after it and what it carries."""
    if not (quoted.source and medium.source and medium.cue) or not _is_carrying(layout.text, medium):
        return None
    (start, end), (first, last) = _told(quoted), _told(medium)
    said, rest = quoted.content[-1], tuple(span for span in medium.content if span[0] >= last)
    if not rest or not said[1] <= start or not _is_quoted(layout, said) or not _is_quoted(layout, rest[0]):
        return None
    carried = end <= first and _CARRIED_BY.fullmatch(layout.text, end, first) is not None
    goes_on = _GOES_ON.fullmatch(layout.text, last, rest[0][0]) is not None
    return rest if carried and goes_on else None


def _is_carrying(text: str, medium: Attribution) -> bool:
    """Whether one who tells something may be a medium that carries another's words: "Lee wrote", "the daily said"."""
    start = medium.cue[0][0]
    if _CARRIES.match(text, start):
        return True
    return _SAYS.match(text, start) is not None and _MEDIUM.search(text, *medium.source[0]) is not None


def _carried(text: str, quoted: Attribution, medium: Attribution) -> Span:
    """The quotation and who is quoted, up to the medium: “It rained,” Lee told the council."""
    start, end = quoted.content[0][0], _told(medium)[0]
    return start, start + len(text[start:end].rstrip(" ,"))


def _told(attribution: Attribution) -> Span:
    """From where to where an attribution says who told something."""
    spans = (*attribution.source, *attribution.cue)
    return min(spans)[0], max(end for _, end in spans)


def _is_quoted(layout: Layout, span: Span) -> bool:
    return span_at(span[0], layout.quotations) is not None
