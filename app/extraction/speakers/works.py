"""Who made a work, and whom it tells of: "The film, directed by Lee, tells how Cruz fled. He said …" may be Lee's."""

import re

from app.extraction.entities.titles import Gender
from app.extraction.speakers.salience import FARTHEST
from app.extraction.speakers.source import Source
from app.extraction.values import Entity, EntityKind

_WORK = (
    r"(?:album|autobiography|ballet|biography|book|cartoon|comedy|documentary|drama|essay|exhibition|film|memoir|movie"
    r"|musical|novel|opera|painting|play|poem|portrait|series|show|song|story|thriller)"
)
_MADE_BY = re.compile(
    rf"\b(?:{_WORK},?\s+|(?:authored|co-directed|composed|co-written|directed|painted|penned|written)\s+)"
    r"by\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}\Z"
)
_LONGEST_BEFORE = 80


def may_be_the_maker(source: Source, person: Entity, gender: Gender) -> bool:
    """Whether a pronoun may mean the maker of a work of which the sentence before tells, and not whom it tells of."""
    scene, position = source.scene, source.span[0]
    start = max(scene.sentence_at(position, 1)[0], position - FARTHEST)
    people = [each for each in scene.named_in((start, position)) if each.entity.kind is EntityKind.PERSON]
    for at, maker in enumerate(people):
        first = scene.start_with_title(maker)
        if not _MADE_BY.search(scene.text, max(start, first - _LONGEST_BEFORE), first):
            continue
        is_another = maker.entity.id != person.id and scene.genders.get(maker.entity.id, gender) is gender
        end = scene.sentence_at(maker.span[0])[1]
        told_of = [each for each in people[at + 1 :] if each.entity.id == person.id]
        return is_another and bool(told_of) and all(each.span[0] < end for each in told_of)
    return False
