"""Which of several people with one surname speaks, where that is plain."""

import re

from app.extraction.scene import Named
from app.extraction.spans import words_in
from app.extraction.speakers.source import Source
from app.extraction.values import Entity

_SENTENCES_BACK = 4


def of_the_family(source: Source, named: Named) -> Entity | None:
    """Whom a name means that relatives may share; None where another of them has spoken by full name since.

    In "Ann left," said Lee, Lee is not Ann Lee, but the only other one.
    """
    text = source.scene.text
    family = source.scene.families.get(text[slice(*named.span)])
    if family is None or text.endswith(f"{_given(named.entity)} ", 0, named.span[0]):
        return named.entity
    told = words_in(text, source.attribution.content)
    others = [each for each in family.values() if not re.search(rf"\b{re.escape(_given(each))}\b", told)]
    if named.entity.id not in {each.id for each in others}:
        return others[0] if len(others) == 1 and _is_near(source, others[0]) else None
    spoke = [
        each.entity
        for each in source.speakers
        if each.entity.id in family and _given(each.entity) in text[slice(*each.span)]
    ]
    return None if spoke and spoke[-1].id != named.entity.id else named.entity


def _is_near(source: Source, entity: Entity) -> bool:
    """Whether somebody was named or spoke in the sentences right before a source."""
    scene, position = source.scene, source.span[0]
    start = scene.sentence_at(position, _SENTENCES_BACK)[0]
    near = (*scene.named_in((start, position)), *(each for each in source.speakers if each.span[0] >= start))
    return any(each.entity.id == entity.id for each in near)


def _given(entity: Entity) -> str:
    return entity.name.partition(" ")[0]
