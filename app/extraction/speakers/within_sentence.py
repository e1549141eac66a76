"""Whom "he" and "she" mean by how their own sentence begins: not the one who was met, but the author of a letter."""

import re
from collections.abc import Iterator

from app.extraction.scene import Named
from app.extraction.speakers.source import Source
from app.extraction.values import Entity, EntityKind

_CLAUSE_WITHOUT_SUBJECT = re.compile(
    r"\W{0,3}(?:(?:After|Before|By|On|Since|Upon|When|While)\s+(?:\w+ly\s+)?(?!becoming\b)[a-z]+ing"
    r"|(?!(?:According|Concerning|During|Evening|Following|King|Morning|Nothing|Regarding|Something)\b)[A-Z][a-z]+ing)\s"
    r"[^,;:“”\"\n]*,\s+\Z"
)
"""How a sentence begins whose subject is still to come: "After meeting Lee,"."""
_PHRASE_BEFORE_SUBJECT = re.compile(r"\W{0,3}(?:After|At|Before|During|Following|In|On)\s[^,;:“”\"\n]*,\s+\Z")
_OTHER_SIDE = re.compile(
    r"\b(?:against|alongside|to|with)\s+(?:the\s+)?(?:(?:[\w.&-]+\s+){0,4}[\w.&-]+['’]s?\s+(?:[a-z-]+\s+){0,2})?\Z"
)
"""What stands before the other of two: "In an interview with Lee,", "with the BBC's Lee,"."""
_IN_WHICH = re.compile(r",?\s+(?:in|on)\s+which\s+\Z")
_NO_AUTHOR = re.compile(r"\b(?:about|against|at|for|on|to|with)\s+(?:the\s+)?\Z")
_LONGEST_LINK = 16
_LONGEST_OTHER_SIDE = 60


def met_before_subject(source: Source) -> Iterator[Entity]:
    """Who is named in what a sentence begins with, right before its subject "he", and cannot be him.

    Lee in "After meeting Lee, he said" or "In a letter to Lee, he said"; but after "Before Lee left" or "After Lee's
    arrest" he may be Lee.
    """
    scene, position = source.scene, source.span[0]
    start = scene.sentence_at(position)[0]
    has_no_subject = _CLAUSE_WITHOUT_SUBJECT.match(scene.text, start, position)
    if not has_no_subject and not _PHRASE_BEFORE_SUBJECT.match(scene.text, start, position):
        return
    for named in _people_before(source):
        first = scene.start_with_title(named)
        is_other = has_no_subject or _OTHER_SIDE.search(scene.text, max(start, first - _LONGEST_OTHER_SIDE), first)
        if is_other and not scene.is_possessive(named):
            yield named.entity


def author_before(source: Source) -> Entity | None:
    """The only person whom a sentence names before "in which he": "A statement by Lee, in which he said"."""
    scene, position = source.scene, source.span[0]
    start = scene.sentence_at(position)[0]
    people = _people_before(source)
    if len({named.entity.id for named in people}) != 1:
        return None
    if not _IN_WHICH.search(scene.text, max(people[-1].span[1], position - _LONGEST_LINK), position):
        return None
    first = scene.start_with_title(people[-1])
    return None if _NO_AUTHOR.search(scene.text, max(start, first - _LONGEST_LINK), first) else people[-1].entity


def _people_before(source: Source) -> list[Named]:
    """The persons whom the sentence of a pronoun names before it."""
    scene, position = source.scene, source.span[0]
    start = scene.sentence_at(position)[0]
    return [named for named in scene.named_in((start, position)) if named.entity.kind is EntityKind.PERSON]
