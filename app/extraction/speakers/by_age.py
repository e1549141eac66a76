"""Speakers who are called by their age: "the 62-year-old", "the 31-year-old golfer"."""

import re
from collections.abc import Iterator

from app.extraction.scene import Named, Scene
from app.extraction.speakers.source import Source
from app.extraction.values import Entity, EntityKind

_CALLED_BY_AGE = re.compile(r"(?:the|this)\s+(?P<age>[0-9]{1,3})-year-old(?:\s+[a-z][\w-]*){0,3},?", re.IGNORECASE)
_AGE_AFTER = re.compile(r"(?:,\s+|\s+\()(?:(?:aged|who\s+(?:is|was))\s+)?(?P<age>[0-9]{1,3})(?=[,.)])")
_OF_THAT_AGE = r"\b{age}[-\s]years?[-\s]old\b"
_TOLD_OF = re.compile(r"(?:,|\s+(?:is|was))\s+(?:an?|the)\s+(?:[\w-]+\s+)?")
_BEFORE_NAME = re.compile(r"(?:\s+[\w’'-]+){0,4}\s+")
_SOMEBODY = re.compile(
    r"\b(?:an?|one|another)\s+(?:[\w-]+\s+){0,2}?(?:boy|child|client|customer|defendant|driver|friend|girl|man|neighbour"
    r"|neighbor|passenger|patient|person|pupil|resident|student|suspect|teenager|victim|witness|woman|worker)\b",
    re.IGNORECASE,
)


def by_age(source: Source) -> Entity | None:
    """The only person whose age the text tells so: "Ann Lee, 62, … the 62-year-old"; or the only one of whom it tells.

    Nobody where somebody of that age, or anybody else, has come up without a name: "a 62-year-old man", "a victim".
    """
    called = _CALLED_BY_AGE.fullmatch(source.text)
    if not called:
        return None
    scene, position, age = source.scene, source.span[0], called["age"]
    named = [each for each in scene.named_in((0, position)) if each.entity.kind is EntityKind.PERSON]
    told = {each.entity.id: found["age"] for each in named if (found := _AGE_AFTER.match(scene.text, each.span[1]))}
    of_that_age = {each.entity.id: each.entity for each in named if told.get(each.entity.id) == age}
    for start, end in _mentions(scene, age, position):
        follows = next((each for each in named if each.span[0] >= end), None)
        if follows and _BEFORE_NAME.fullmatch(scene.text, end, follows.span[0]):
            of_that_age[follows.entity.id] = follows.entity
        elif bearer := _told_of(scene, named, start):
            of_that_age[bearer.id] = bearer
        else:
            return None
    if not of_that_age and not told and not tells_of_somebody(scene, position):
        of_that_age = {each.entity.id: each.entity for each in named}
    return next(iter(of_that_age.values())) if len(of_that_age) == 1 else None


def tells_of_somebody(scene: Scene, position: int) -> bool:
    """Whether the text before a position speaks of anybody without a name: "a woman", "another driver"."""
    return _SOMEBODY.search(scene.text, 0, position) is not None


def _mentions(scene: Scene, age: str, position: int) -> Iterator[tuple[int, int]]:
    """Where the text before a position speaks of somebody of that age."""
    return (found.span() for found in re.finditer(_OF_THAT_AGE.format(age=age), scene.text[:position]))


def _told_of(scene: Scene, named: list[Named], start: int) -> Entity | None:
    """Of whom an age is told right behind the name: "Ann Lee, a 62-year-old judge"."""
    last = next((each for each in reversed(named) if each.span[1] <= start), None)
    return last.entity if last and _TOLD_OF.fullmatch(scene.text, last.span[1], start) else None
