"""Who is quoted by somebody else: in "Lee was quoted by Kyodo News as saying that it rained", Lee says it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.extraction.dates.words import WEEKDAY
from app.extraction.layout import Layout
from app.extraction.spans import last_starting_by
from app.extraction.tags import UNMEASURED, Attribution
from app.extraction.values import Span

_ON_A_DAY = rf"(?:\s+(?:(?:early|late)\s+)?(?:on\s+)?{WEEKDAY})?"
_BY = r"\s{{1,3}}by\s{{1,3}}(?P<{name}>\S[^.;:\n\"“”]{{0,78}}?\S)"
_SAYING = (
    r"as\s+(?:having\s+)?(?:said|saying|stating|adding|noting|writing"
    r"|(?:telling|warning)\b(?!\s+(?:\w+\s+)?(?:evidence|examples?|labels?|lights?|proof|shots?|signs?)\b))"
)
_QUOTED = re.compile(
    r"\b(?P<quoted>(?:is|are|was|were|been|being)\s+(?:\w+\s+)?(?:quoted|cited))\b"
    rf"(?:{_BY.format(name='outlet')}|\s{{1,3}}(?:in|on)\s{{1,3}}\S[^.;:\n\"“”]{{0,58}}?\S)?"
    rf"\s{{1,3}}(?P<saying>{_SAYING})\b"
    rf"(?:{_BY.format(name='outlet_after')}(?=[,.;:\"“”]|\s+(?:that|on|in|when|after|before)\b|\Z))?{_ON_A_DAY}",
    re.IGNORECASE,
)
_QUOTING = re.compile(
    rf"\b(?P<quoted>(?:(?:quot|cit)(?:es|ed|ing)|(?P<holds>(?:record|show)(?:s|ed|ing)?)))\s{{1,3}}"
    rf"(?!(?:by|in|on|at|from|to|for|as)\b)"
    rf"(?P<subject>\S[^.;:\n\"“”]{{0,88}}?[^,\s]),?\s{{1,3}}(?P<saying>{_SAYING})\b{_ON_A_DAY}",
    re.IGNORECASE,
)
_CITING = re.compile(
    r"\b(?P<cue>(?:ha(?:s|d|ve)\s+)?(?:\w+ly\s+)?(?:reported|reports|said|says|wrote|claimed|announced))\b[^.;,\n]{0,40},"
    r"\s+(?P<citing>citing)\s+[^.;\n]{2,120}?,\s+(?=that\b)",
    re.IGNORECASE,
)
_TOLD_SOMEBODY = re.compile(r",?\s+(?P<told>(?:(?:has|have|had|also|later)\s+)?(?:told|tells?))\s+[^.;:\n\"“”]{1,80}")
_VERB_BETWEEN = re.compile(
    r",?\s+(?P<verb>(?:(?:ha(?:s|d|ve)|also|later|\w+ly)\s+){0,2}(?:add|admitt|agree|argu|believ|claim|complain|conclud|decid"
    r"|den[iy]|h[eo]ld|insist|rul|sa[iy]|stat|testif|think|thought|told|warn|wr[io]t|find|found)\w*),\s+"
)
_BEFORE_SUBJECT = re.compile(r"(?P<said>[^“”\"\n]{12,400}),\s+(?P<who>[^,“”\"\n]{2,80}?)\s+")
_SUBJECT = re.compile(r"(?:\A|[,”\"’]\s+|\b(?:and|but|that)\s+)(?P<subject>[^,”\"“]{2,90})\Z")
_EDGES = " ,\t"
_SENTENCE_END = " \n.!?"
_LONGEST_BEFORE, _LONGEST_AFTER = 80, 140


def credited_to_the_quoted(layout: Layout, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with what somebody "was quoted as saying" credited to that person, and to nobody else.

    Where "Kyodo News quoted Lee as saying that it rained", Kyodo News says so, and Lee within that; but what is quoted
    before it is Lee's alone, and so is what minutes "record him as saying". In "Kyodo News reported, citing Lee, that
    it rained", it is reported, not cited.
    """
    said = [_said_itself(layout.text, _reported(layout.text, _told(layout.text, each))) for each in found]
    by_sentence: dict[int, list[Attribution]] = defaultdict(list)
    for each in said:
        by_sentence[last_starting_by(each.cue[0][0], layout.sentences)].append(each)
    lowered = layout.text.lower()
    for quoted in _QUOTED.finditer(layout.text) if "quoted" in lowered or "cited" in lowered else ():
        credited = by_sentence[last_starting_by(quoted.start(), layout.sentences)]
        about = _about(quoted, credited) or _said_before(layout, quoted)
        if about and (subject := _subject(layout, quoted.start(), about)):
            credited[:] = [each for each in credited if each not in about]
            found_itself = _said_by(layout.text, subject, quoted, about)
            following = [replace(each, content=(_following(layout, quoted),)) for each in about]
            credited += found_itself or _said_by(layout.text, subject, quoted, following)
    for quoting in _QUOTING.finditer(layout.text):
        credited = by_sentence[last_starting_by(quoting.start(), layout.sentences)]
        about = _about(quoting, credited)
        inner = _said_by(layout.text, quoting.span("subject"), quoting, about)
        before = [each for each in about for span in each.content if span[1] <= quoting.start()]
        if inner and (before or quoting["holds"]):
            credited[:] = [each for each in credited if each not in about]
        credited += inner if before or quoting["holds"] else (replace(each, nested=True) for each in inner)
    return [each for credited in by_sentence.values() for each in credited]


def _told(text: str, attribution: Attribution) -> Attribution:
    """The attribution with "told" as its cue in "Lee told Kyodo News: “It rained.”", where only the colon was found."""
    source, cue = attribution.source[:1], attribution.cue[0]
    if not source or text[slice(*cue)] != ":" or source[0][1] > cue[0]:
        return attribution
    told = _TOLD_SOMEBODY.fullmatch(text, source[0][1], cue[0])
    return replace(attribution, cue=(told.span("told"),)) if told else attribution


def _reported(text: str, attribution: Attribution) -> Attribution:
    """The attribution with "reported" as its cue, if it is "citing" and that stands before it."""
    start, end = attribution.cue[0]
    if text[start:end].lower() != "citing":
        return attribution
    around = max(0, start - _LONGEST_BEFORE), end + _LONGEST_AFTER
    citing = next((found for found in _CITING.finditer(text, *around) if found.start("citing") == start), None)
    content = tuple((max(s, citing.end()), e) for s, e in attribution.content if e > citing.end()) if citing else ()
    return replace(attribution, cue=(citing.span("cue"),), content=content) if citing and content else attribution


def _said_itself(text: str, attribution: Attribution) -> Attribution:
    """The attribution with "decided" as its cue in "Lee decided, according to a summary, that it rained"."""
    source, cue = attribution.source[:1], attribution.cue[0]
    if not source or source[0][1] > cue[0] or text[slice(*cue)].lower() != "according to":
        return attribution
    verb = _VERB_BETWEEN.fullmatch(text, source[0][1], cue[0])
    return replace(attribution, cue=(verb.span("verb"),)) if verb else attribution


def _about(quoted: re.Match[str], found: Sequence[Attribution]) -> list[Attribution]:
    """Those of which a cue stands in the words that say who is quoted."""
    return [each for each in found if any(s < quoted.end() and quoted.start() < e for s, e in each.cue)]


def _said_before(layout: Layout, quoted: re.Match[str]) -> list[Attribution]:
    """What ends in who is quoted where nobody was credited: "It rained, Ann Lee was quoted as saying by Kyodo News".

    It is what the sentence begins with, up to the last comma before who that is, if nothing else follows.
    """
    start, end = layout.sentence_at(quoted.start())
    before = _BEFORE_SUBJECT.fullmatch(layout.text, start, quoted.start())
    if not before or layout.text[quoted.end() : end].strip(_SENTENCE_END):
        return []
    return [Attribution((before.span("who"),), (quoted.span("quoted"),), (before.span("said"),), UNMEASURED)]


def _following(layout: Layout, quoted: re.Match[str]) -> Span:
    """The rest of the sentence: what is quoted where all that was found is who was."""
    start = quoted.end()
    return start, start + len(layout.text[start : layout.sentence_at(quoted.start())[1]].rstrip(_SENTENCE_END))


def _said_by(text: str, subject: Span, quoted: re.Match[str], about: Sequence[Attribution]) -> list[Attribution]:
    """What is quoted, credited to its subject, with the confidence of the surest; nothing where nothing is."""
    pieces = {piece for each in about for span in each.content for piece in _without(text, span, subject, quoted)}
    if not pieces:
        return []
    first, last = quoted.span("quoted"), quoted.span("saying")
    cue = (first, last) if text[first[1] : last[0]].strip() else ((first[0], last[1]),)
    return [Attribution((subject,), cue, tuple(sorted(pieces)), max(each.confidence for each in about))]


def outlet_quoting(text: str, cue: Sequence[Span]) -> Span | None:
    """Where the words stand that name who quotes, if a cue is "was quoted … as saying"."""
    quoted = _QUOTED.match(text, cue[0][0])
    name = quoted and ("outlet" if quoted["outlet"] else "outlet_after")
    return quoted.span(name) if quoted and name and quoted[name] else None


def _subject(layout: Layout, end: int, about: Sequence[Attribution]) -> Span | None:
    """Who is quoted: a source before it, else the run that stands right before, else what begins its clause."""
    text = layout.text
    before = [span for each in about for span in each.source if span[1] <= end]
    if before:
        start, end = max(before)
        return start, start + len(text[start:end].rstrip(_EDGES))
    beside = [
        span
        for each in about
        for span in each.content
        if span[0] < end and not text[span[1] : end].strip(_EDGES) and not set(text[slice(*span)]) & set('“”"')
    ]
    sentence = layout.sentence_at(end)[0]
    clause = _SUBJECT.search(text[sentence:end].rstrip(_EDGES))
    if beside:
        start, end = max(beside)
    elif clause:
        start, end = sentence + clause.start("subject"), sentence + clause.end("subject")
    else:
        return None
    return start, start + len(text[start:end].rstrip(_EDGES))


def _without(text: str, span: Span, subject: Span, quoted: re.Match[str]) -> Iterator[Span]:
    """What is left of a content without who is quoted and the words for it."""
    start, end = span
    for first, last in (subject, quoted.span()):
        if start < last and first < end:
            if start < first:
                yield start, start + len(text[start:first].rstrip())
            start = last
    start += len(text[start:end]) - len(text[start:end].lstrip(_EDGES))
    if start < end:
        yield start, end
