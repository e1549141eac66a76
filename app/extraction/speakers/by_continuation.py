"""Speakers of attributions without a source: the one who has just been speaking."""

import re
from collections.abc import Iterator, Sequence

from app.extraction.attributions.inner_subjects import may_be_anothers
from app.extraction.scene import is_role
from app.extraction.spans import span_at
from app.extraction.speakers.source import Resolved, Source, anchor
from app.extraction.values import Entity, EntityKind, Span

_FEW = 8
"""How many of the attributions before a source are looked at."""

_AND = frozenset({"and", "but"})
_BEFORE_A_PARTICIPLE = frozenset({"and", "but", "before", "after", "while", "likely"})
_WHO = re.compile(r",\s+who\b")
_CLAUSE = re.compile(r"\b(?:after|as|because|before|once|since|when|while)\s+(?:the\s+)?(?=[A-Z])")
_VERB_AFTER = re.compile(r"\s+(?!(?:and|at|by|for|from|in|of|on|or|to|with)\b)(?P<word>[a-z][\w-]*)")
"""What makes a name the subject of a clause: "as Lee left"; not "as Acme director"."""
_LONGEST_TITLE = 60
_PASSIVE = ("be", "is", "was", "were")


def by_continuation(source: Source) -> Entity | None:
    """No source: "adding that …" after a speaker in the same sentence, or a quotation that runs on over paragraphs."""
    if source.attribution.source or not source.earlier:
        return None
    return _same_subject(source) if source.attribution.cue else _same_quotation(source)


def _same_quotation(source: Source) -> Entity | None:
    """Who is quoted right before, in this paragraph or the one above."""
    scene, start = source.scene, source.span[0]
    before = [each for each in source.earlier[-_FEW:] if each.attribution.content[-1][1] <= start]
    last = max(before, key=lambda each: each.attribution.content[-1][1], default=None)
    runs_on = last and scene.paragraph_of(start) - scene.paragraph_of(last.attribution.content[-1][0]) <= 1
    return last.entity if last and runs_on else None


def _same_subject(source: Source) -> Entity | None:
    """The sentence's own speaker, where the cue is a participle or a second verb: ", adding", "and said"."""
    scene, start = source.scene, source.span[0]
    cue = scene.text[slice(*source.span)].lower().lstrip().partition(" ")[0]
    before = scene.text[max(0, start - 16) : start].lower().split()[-1:] or [""]
    if cue.endswith("ing"):
        plain = before[0].endswith((",", "—", ";", "”", '"')) or before[0] in _BEFORE_A_PARTICIPLE
    else:
        plain = before[0] in _AND and not cue.startswith(_PASSIVE)
    here = scene.sentence_of(start)
    said = [each for each in source.earlier[-_FEW:] if scene.sentence_of(anchor(each.attribution)[0]) == here]
    outer = [each for each in said if not any(_holds(other, each) for other in said)]
    return outer[-1].entity if outer and plain and not _tells_of_another(source, outer[-1]) else None


def _tells_of_another(source: Source, before: Resolved) -> bool:
    """Whether a clause about somebody else began since: "told Lee, who opened the door and said".

    Or about another subject: "Lee, who had criticized it, left as Acme spoke out, saying". Or what was told is about
    somebody who may go on: "told police that Lee had called, saying".
    """
    scene, told = source.scene, before.attribution
    if any(_begins_clause(source, clause.end(), told.content) for clause in _clauses(source, before)):
        return True
    clauses = _WHO.finditer(scene.text, anchor(told)[1], source.span[0])
    if any(span_at(clause.start(), told.content) is None for clause in clauses):
        return True
    named = scene.named_in((anchor(told)[0], told.content[-1][1]))
    people = [each.span for each in named if each.entity.kind is EntityKind.PERSON]
    return may_be_anothers(scene.text, people, told, source.attribution)


def _clauses(source: Source, before: Resolved) -> Iterator[re.Match[str]]:
    """The conjunctions before a capital letter between two attributions."""
    return _CLAUSE.finditer(source.scene.text, anchor(before.attribution)[1], source.span[0])


def _begins_clause(source: Source, start: int, told: Sequence[Span]) -> bool:
    """Whether a name at a position is the subject of a clause that is no part of what is told."""
    scene = source.scene
    if span_at(start, told) is not None:
        return False
    named = next(iter(scene.named_in((start, start + _LONGEST_TITLE))), None)
    if named is None or scene.start_with_title(named) > start:
        return False
    verb = _VERB_AFTER.match(scene.text, named.span[1])
    return verb is not None and not is_role(verb["word"])


def _holds(outer: Resolved, inner: Resolved) -> bool:
    """Whether one attribution stands inside what the other says."""
    place = anchor(inner.attribution)[0]
    return any(start <= place < end for start, end in outer.attribution.content)
