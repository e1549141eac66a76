"""Gathers the entities of texts in which [kind brackets] mark what was tagged: "[person Ann Lee] left"."""

import re

from app.extraction.entities import gather_entities
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_MARK = re.compile(r"\[([a-z]+) ([^\]]+)\]")


def entities(marked: str) -> list[tuple[str, str]]:
    """Kind and name of each entity, in the order of their first mention."""
    text, names, reached = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[reached : mark.start()]
        names.append(NamedSpan((len(text), len(text) + len(mark[2])), EntityKind(mark[1]), 1.0))
        text += mark[2]
        reached = mark.end()
    text += marked[reached:]
    return [(entity.kind, entity.name) for entity in gather_entities(text, names)]
