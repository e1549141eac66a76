"""Attributions inside what somebody said: in "A said that B denied it", B is credited with what B denied."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from app.extraction.attributions.idioms import is_idiom
from app.extraction.attributions.sources import with_agent
from app.extraction.attributions.unsaid import is_received, says_only_to_whom
from app.extraction.phrases import DEFINITE, INDEFINITE, read_phrase
from app.extraction.scene import is_role
from app.extraction.tags import Attribution, Tags
from app.extraction.values import Span

SAID = re.compile(
    r"\b(?=[acdimprstvw])(?:said|says|told|(?:claim|announc|argu|stat|acknowledg|declar|alleg|promis)(?:ed|es)|"
    r"(?:insist|assert|warn|report|add|confirm|contend|maintain|complain|respond|answer)(?:ed|s)|"
    r"(?:den|testif|repl)(?:ied|ies)|admit(?:ted|s)|(?:wrote|writes|vowed|vows)|according to)\b",
    re.IGNORECASE,
)
"""Finite verbs of saying: "to say" and "would say" tell of nothing that was said."""
_SELF = re.compile(r"(?:I|we|you|me|us|he or she|one|nobody|no one|anyone|who|which|that|ha[ds]|have)\b", re.IGNORECASE)
"""Sources that are the outer speaker again, the person spoken to, or nobody in particular."""
_UNSAID = re.compile(
    r"\b(?:not|never|no|if|whether|would|could|should|might|may|must|will|(?<!according )to|did)\b|n['’]t\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_MARKS = '"“”„«» \t\n'
_IN_SINGLE_MARKS = re.compile(r"['‘](?P<own>\w(?:[^'’]|['’](?=\w))*)['’]")
_OPENED_BY = {'"': '"', "”": "“", "»": "«", "“": "„"}
_AND_BEFORE = re.compile(r"\band\s+(?:\w+\s+)?\Z")
"""What makes it unclear who says it: "Lee said two people died and insisted …"."""
_BUT_BEFORE = re.compile(r"\b(?:be|been|is|are|was|were)\s+(?:\w+ly\s+)?\w+\s+but\s+(?:\w+ly\s+)?\Z")
"""What stands between a thing and the cue of who speaks of it: "(a letter) had been sent but (denied)"."""
_HEARS = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:been|being|is|are|was|were)\s+(?:also\s+|never\s+|once\s+|\w+ly\s+)?"
    r"(?:advised|asked|assured|informed|notified|promised|reminded|told|warned)\b",
    re.IGNORECASE,
)
"""A cue that tells what who stands before it is told."""
_BODY = re.compile(
    r"(?:agency|army|authority|bank|board|club|commission|committee|company|council|court|couple|crew|department|family|firm"
    r"|force|government|group|ministry|office|parliament|party|police|staff|team|troops|union|university)"
)
"""What speaks though it is no person."""
_QUOTED_FIRST = re.compile(r"“[^“”]+”.*\w|\"[^\"]+\"[^\"\w]*\w[^\"]*\Z", re.DOTALL)
_OUTER_BEFORE = re.compile(r"(?:that\s+)?(?:I|we|my|our)\b", re.IGNORECASE)
_OUTER_AGAIN = re.compile(r",?\s+(?:and|but|so)\s+(?:I|we)\b")
_FEW_WORDS = 4
"""Words below which a content that is not in quotation marks tells too little."""
_CLOSING = frozenset(',!?"”')
"""What ends a statement before who makes it: "“It is not so,” she says", not "It is not what she says"."""
_NEAR = 24
"""Code points before a cue, but for the content itself, in which a word can say that it tells of nothing said."""


def find_nested(text: str, attributions: Iterable[Attribution], tag: Callable[[str], Tags]) -> list[Attribution]:
    """The attributions inside the contents of others, as the tagger reads each content when it stands alone.

    Only contents with a finite verb of saying are read again. Spans are code-point offsets into `text`.
    """
    contents = sorted({_unquoted(text, span) for a in attributions for span in a.content if SAID.search(text, *span)})
    if not contents:
        return []
    known = {span for a in attributions for span in a.content}
    lines = [text[start:end] for start, end in contents]
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    found = []
    for attribution in tag("\n".join(lines)).attributions:
        at = bisect_right(starts, attribution.content[0][0]) - 1
        start, end = contents[at]
        inner = with_agent(text, _own_part(text, _shifted(attribution, start - starts[at])))
        if (
            all(start <= s and e <= end for s, e in _spans(inner))
            and known.isdisjoint(inner.content)
            and _tells(text, inner)
        ):
            found.append(inner)
    return found


def _unquoted(text: str, span: Span) -> Span:
    """The span without the marks around it, behind which the tagger would look for one speaker only.

    Nor with the "that" which makes a clause of a sentence. Marks around its first words stay: "“It rained,” Lee said".
    """
    words = text[span[0] : span[1]].strip()
    if single := _IN_SINGLE_MARKS.fullmatch(words):
        words = single["own"]
    if not _QUOTED_FIRST.match(words):
        words = words.lstrip(_MARKS).removeprefix("that ").lstrip(_MARKS)
        while words and words[-1] in _MARKS and not _closes(words):
            words = words[:-1]
    start = text.index(words, span[0])
    return start, start + len(words)


def _closes(words: str) -> bool:
    """Whether a mark at the end closes a quotation that begins within."""
    opening = _OPENED_BY.get(words[-1])
    return opening is not None and words.count(opening, 0, -1) > words.count(words[-1], 0, -1) * (opening != words[-1])


def _shifted(attribution: Attribution, by: int) -> Attribution:
    source, cue, content = (
        tuple((start + by, end + by) for start, end in spans)
        for spans in (attribution.source, attribution.cue, attribution.content)
    )
    return replace(attribution, source=source, cue=cue, content=content, nested=True)


def _own_part(text: str, inner: Attribution) -> Attribution:
    """Without what the outer speaker adds: "He told me that it rained and I believe him"."""
    start, end = inner.content[-1]
    about_outer = text[start] in _MARKS or _OUTER_BEFORE.match(text, start, end)
    own = None if about_outer else _OUTER_AGAIN.search(text, start, end)
    return replace(inner, content=(*inner.content[:-1], (start, own.start()))) if own else inner


def _spans(attribution: Attribution) -> Iterator[Span]:
    yield from (*attribution.source, *attribution.cue, *attribution.content)


def _is_things(text: str, inner: Attribution) -> bool:
    """Whether a source is a thing that something is done to, and cannot speak: "a letter had been sent but denied"."""
    if not _BUT_BEFORE.search(text, inner.source[-1][1], inner.cue[0][0]):
        return False
    phrase = read_phrase(text, inner.source[0])
    is_thing = phrase.determiner in DEFINITE | INDEFINITE and text[slice(*inner.source[0])][1:].islower()
    return is_thing and not is_role(phrase.head.removesuffix("s")) and not _BODY.fullmatch(phrase.head)


def _hears(text: str, inner: Attribution) -> bool:
    """Whether a source is told what it is credited with: "she had been told that it rained"."""
    start = inner.cue[0][0]
    return inner.source[-1][1] <= start and _HEARS.match(text, start, inner.cue[-1][1]) is not None


def _tells(text: str, inner: Attribution) -> bool:
    """Whether the article plainly has the inner source say it."""
    if (
        is_received(text, inner)
        or says_only_to_whom(text, inner)
        or is_idiom(text, inner)
        or not inner.source
        or _SELF.match(text, inner.source[0][0])
        or _hears(text, inner)
    ):
        return False
    first = inner.content[0]
    if text[first[0]] not in _MARKS and len(_WORD.findall(text, *first)) < _FEW_WORDS:
        return False
    start, end = inner.cue[0]
    if _AND_BEFORE.search(text, inner.source[-1][1], start) or _is_things(text, inner):
        return False
    says = any(match.end() >= end - 1 for match in SAID.finditer(text, start, end))
    closed = (last for _, last in inner.content if last <= start and not _CLOSING.isdisjoint(text[last - 1 : last + 1]))
    return says and not _UNSAID.search(text, max(start - _NEAR, *closed, 0), end)
