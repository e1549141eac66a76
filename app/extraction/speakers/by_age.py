"""Speakers who are called by their age: "the 62-year-old", "the 31-year-old golfer"."""

import re
from collections.abc import Iterator

from app.extraction.scene import Named, Scene
from app.extraction.speakers.source import Source
from app.extraction.values import Entity, EntityKind

_CALLED_BY_AGE = re.compile(r"(?:the|this)\s+(?P<age>[0-9]{1,3})-year-old(?:\s+[a-z][\w-]*){0,3},?", re.IGNORECASE)
_AGE_AFTER = re.compile(r"(?:,\s+|\s+\()(?:aged\s+)?(?P<age>[0-9]{1,3})(?=[,.)])")
_OF_THAT_AGE = r"\b{age}[-\s]years?[-\s]old\b"
_BEFORE_NAME = re.compile(r"(?:\s+[\w’'-]+){0,4}\s+")
_SENTENCES_BACK = 2


def by_age(source: Source) -> Entity | None:
    """The only person whose age the text tells so: "Ann Lee, 62, … the 62-year-old"; or the only one named just before.

    Nobody where somebody of that age has come up without a name: "a 62-year-old man".
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
        elif not _is_told_of_name(scene, named, start):
            return None
    meant = of_that_age or (_just_named(scene, named, position) if not told else {})
    return next(iter(meant.values())) if len(meant) == 1 else None


def _mentions(scene: Scene, age: str, position: int) -> Iterator[tuple[int, int]]:
    """Where the text before a position speaks of somebody of that age."""
    return (found.span() for found in re.finditer(_OF_THAT_AGE.format(age=age), scene.text[:position]))


def _is_told_of_name(scene: Scene, named: list[Named], start: int) -> bool:
    """Whether an age is told of somebody named in its sentence before it: "Ann Lee, a 62-year-old judge"."""
    sentence = scene.sentence_at(start)
    return any(sentence[0] <= each.span[0] < start for each in named)


def _just_named(scene: Scene, named: list[Named], position: int) -> dict[str, Entity]:
    """The persons named in the sentence of a position and those right before it."""
    first = scene.sentence_at(position, _SENTENCES_BACK)[0]
    return {each.entity.id: each.entity for each in named if each.span[0] >= first}
