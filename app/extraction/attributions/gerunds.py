"""Who does what a gerund tells, where its sentence is about another: "Lee fired Cruz for saying that it rained"."""

import re
from dataclasses import replace

from app.extraction.tags import Attribution
from app.extraction.values import Span

_DONE_FOR = (
    r"(?:arrest|attack|commend|condemn|convict|dismiss|expel|fin|fir|imprison|jail|lambast|mock|oust|prosecut|punish|rebuk"
    r"|remov|reprimand|ridicul|sack|scold|sentenc|slam|suspend)(?:l?ed|med|s|es)"
)
"""What is done to somebody for what he has said."""
_FOR_SAYING = re.compile(
    rf"\s+(?:(?:ha[sd]|have|already|also|later|now|since|then|\w+ly)\s+){{0,3}}{_DONE_FOR}\s+"
    r"(?P<whom>(?:(?!(?:for|by|who|which|that|after|and|but)\b)[^\s.;:“”\"]+\s+){1,12}?)for\s+(?:\w+ly\s+)?(?P<gerund>\w+ing)\b"
)
_WHO_BEFORE = re.compile(
    r",\s+(?P<who>who)\s+(?:(?!(?:who|which|that)\b)[^\s.,;:“”\"]+\s+){1,10}?(?:after|before|by|for|since|without)\s+"
    r"(?:\w+ly\s+)?\Z"
)
"""A relative clause that goes on with a gerund: "Cruz, who left after saying"."""
_LONGEST_CLAUSE, _LONGEST_RELATIVE = 160, 120
_EDGES = ", "


def with_gerunds_subject(text: str, attribution: Attribution) -> Attribution:
    """The attribution with who does what its gerund tells, if another was tagged.

    In "Lee fired Cruz for saying that it rained", and in "Lee met Cruz, who was fired after saying so", Cruz says it.
    """
    start, end = attribution.cue[0][0], attribution.cue[-1][1]
    if not _is_gerund(text, attribution.cue[0]) or (attribution.source and attribution.source[-1][1] > start):
        return attribution
    if attribution.source:
        before = attribution.source[-1][1]
        fired = _FOR_SAYING.match(text, before, min(end, before + _LONGEST_CLAUSE))
        if fired and start <= fired.start("gerund"):
            whom = fired.start("whom"), fired.start("whom") + len(fired["whom"].rstrip(_EDGES))
            return replace(attribution, source=(whom,), cue=_from(attribution.cue, fired.start("gerund")))
    who = _WHO_BEFORE.search(text, max(0, start - _LONGEST_RELATIVE), start)
    apart = who and not (attribution.source and attribution.source[-1][1] >= who.start())
    return replace(attribution, source=(who.span("who"),)) if who and apart else attribution


def _is_gerund(text: str, cue: Span) -> bool:
    """Whether a cue has a word in -ing: "falsely telling"."""
    return any(word.endswith("ing") for word in text[slice(*cue)].split())


def _from(cue: tuple[Span, ...], at: int) -> tuple[Span, ...]:
    """What of a cue stands from a position on."""
    return tuple((max(start, at), end) for start, end in cue if end > at)
