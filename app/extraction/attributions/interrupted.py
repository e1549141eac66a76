"""Who is told of by a source in the middle: "Lee, the paper wrote, told Cruz that it rained" has Lee tell Cruz."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.attributions.nested import SAID
from app.extraction.narration import has_main_verb
from app.extraction.tags import UNMEASURED, Attribution
from app.extraction.values import Span

_LEAD_IN = re.compile(r"(?:(?:But|And|Earlier|Later|Then),?\s+|(?:[Ii]n|[Oo]n)\s[^,]{1,30},\s+){0,2}")
_NOT_IN_SUBJECT = re.compile(r"[.;:!?](?:\s|\Z)|[“”\"]")
_LONGEST_SUBJECT = 100
_COMMA = re.compile(r"\s*,\s+")
_PREDICATE = re.compile(r",\s+(?P<verb>(?:(?:has|have|had|also|later|then|\w+ly)\s+){0,2}(?P<head>\w+)\b)(?<!ing)")
_ADDRESSEE = re.compile(r"(?:\s+[^\s.;:!?“”\"]+){0,8}\s*")
_CLAUSE = re.compile(r"(?:\s+[^\s.;:!?“”\"]+){0,8}?\s+(?P<that>that\b)")
_THAT = re.compile(r"that\b")


def with_interrupted(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions in the order of their cues, where one that holds a subject alone is given the predicate too.

    What the subject says by that is its own, within what the other tells: of "Lee, the paper wrote, told Cruz that it
    rained", all is the paper's, and "that it rained" Lee's.
    """
    ordered = sorted(found, key=lambda attribution: attribution.cue)
    settled: list[Attribution] = []
    at = 0
    while at < len(ordered):
        outer, following = ordered[at], ordered[at + 1 : at + 2]
        predicate = _predicate_after(text, outer)
        inner = next((each for each in following if predicate and _is_tied(outer, predicate, each)), None)
        if predicate and inner:
            settled += _joined(text, outer, predicate, inner)
        else:
            settled += _completed(text, outer, predicate) if predicate else [outer]
        at += 2 if inner else 1
    return settled


def _predicate_after(text: str, outer: Attribution) -> re.Match[str] | None:
    """The verb that goes on after a source and its cue, where the content is what stands before them: no sentence."""
    subject = outer.content[0]
    if not outer.source or subject[1] - subject[0] > _LONGEST_SUBJECT:
        return None
    if has_main_verb(text[slice(*subject)]):
        return None
    told = (*outer.source, *outer.cue)
    start, end = min(told)[0], max(last for _, last in told)
    if not _COMMA.fullmatch(text, subject[1], start) or _NOT_IN_SUBJECT.search(text, *subject):
        return None
    return _PREDICATE.match(text, end)


def _is_tied(outer: Attribution, predicate: re.Match[str], inner: Attribution) -> bool:
    """Whether the predicate is the cue of another, which has that source or whom it tells of."""
    start, end = inner.cue[0]
    is_cue = predicate.start("verb") < end and start < predicate.end("verb")
    return is_cue and inner.content[0][0] >= end and inner.source in ((), outer.source, outer.content[:1])


def _joined(text: str, outer: Attribution, predicate: re.Match[str], inner: Attribution) -> list[Attribution]:
    """Both, the second as what the subject says; it is left out where its verb is none of saying."""
    whole = replace(outer, content=(outer.content[0], (predicate.start("verb"), inner.content[-1][1])))
    says = SAID.search(text, *inner.cue[0]) or _THAT.match(text, inner.content[0][0])
    return [whole, replace(inner, source=(_subject(text, outer),), nested=True)] if says else [whole]


def _completed(text: str, outer: Attribution, predicate: re.Match[str]) -> list[Attribution]:
    """The attribution with all of a predicate that is in its content or ends there, and what the subject says by it."""
    subject, *rest = outer.content
    verb = predicate.span("verb")
    if not rest or not SAID.fullmatch(text, *predicate.span("head")) or rest[0][0] < verb[0]:
        return [outer]
    clause = _CLAUSE.match(text, verb[1], rest[0][1])
    begins = clause.start("that") if clause else rest[0][0]
    if begins < rest[0][0] or not _ADDRESSEE.fullmatch(text, verb[1], max(verb[1], rest[0][0])):
        return [outer]
    whole = replace(outer, content=(subject, (verb[0], rest[0][1]), *rest[1:]))
    if clause is None:
        return [whole]
    said = ((begins, rest[0][1]), *rest[1:])
    return [whole, Attribution((_subject(text, outer),), (verb,), said, UNMEASURED, nested=True)]


def _subject(text: str, outer: Attribution) -> Span:
    """The subject without "But" and "On Monday"."""
    start, end = outer.content[0]
    lead_in = _LEAD_IN.match(text, start, end)
    return lead_in.end() if lead_in else start, end
