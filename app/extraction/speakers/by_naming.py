"""Speakers whose name a source brings in: "a pilot named Lee", "at Acme, Ann Lee", "Hero: Lee"."""

import re

from app.extraction.phrases import PREPOSITIONS
from app.extraction.scene import Named, is_role
from app.extraction.speakers.source import Source
from app.extraction.values import Entity, EntityKind

_NAMED = re.compile(r"\b(?:named|called|known|identified)(?:\s+only)?(?:\s+as)?\s+\Z")
_ANOTHER = re.compile(r"\b(?:an?|another|her|his|the|their)\s")
_LAST_WORD = re.compile(r"(\w+)\s+\Z")
_LONGEST_WORD = 16
_WHERE = frozenset({"at", "in", "from", "for"})


def by_naming(source: Source) -> Entity | None:
    """A name that a description, a place or a heading brings: "a pilot named Lee", "at Acme, Ann Lee", "Hero: Lee".

    Not what somebody owns: "Ann Lee, owner of a dog called Max".
    """
    text, opening = source.scene.text, source.phrase.opening
    named_first = any(each.span[1] == source.phrase.core[-1].span[1] for each in source.names if _is_person(each))
    begins_before = source.phrase.core[0].lower in _WHERE or _is_inside_phrase(source)
    for named in source.names:
        start = source.scene.start_with_title(named)
        between = text[opening[-1].span[1] : start].strip() if start >= opening[-1].span[1] else ""
        labelled = between == ":" and (named is source.names[0] or named is source.names[1])
        is_place = named.entity.kind is EntityKind.PLACE
        is_apposed = between == "," and not is_place and not source.scene.is_possessive(named)
        set_off = labelled or (begins_before and is_apposed)
        may_be_called = not named_first and _is_person(named) and not _is_plural(source)
        brought = may_be_called and _is_brought(source, named)
        if set_off or brought:
            return named.entity
    return None


def _is_brought(source: Source, named: Named) -> bool:
    """Whether the source tells its name: "a pilot named Lee", not that of another: "the lawyer of a man named Lee"."""
    text, (start, _) = source.scene.text, source.span
    brought = _NAMED.search(text, start, named.span[0])
    return brought is not None and not _ANOTHER.search(text, source.phrase.core[-1].span[1], brought.start())


def _is_plural(source: Source) -> bool:
    """Whether the head of a source means several, who are not called by one name: "the makers of a pill called Max"."""
    head = source.phrase.core[-1].lower
    return head.endswith("s") and not head.endswith("ss") and not is_role(head)


def _is_person(named: Named) -> bool:
    return named.entity.kind is EntityKind.PERSON


def _is_inside_phrase(source: Source) -> bool:
    """Whether a source was tagged too early: "In a filing with | the court, Acme, a shipping firm, | said"."""
    text, start = source.scene.text, source.span[0]
    cue = source.attribution.cue
    before = _LAST_WORD.search(text, max(0, start - _LONGEST_WORD), start)
    return bool(cue) and cue[0][0] >= source.span[1] and before is not None and before[1].lower() in PREPOSITIONS
