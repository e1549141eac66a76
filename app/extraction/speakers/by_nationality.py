"""Speakers who are called by where they come from: "the Dutchman", "the New Zealander"."""

import re
from itertools import chain

from app.extraction.entities.countries import nationals, nations
from app.extraction.entities.names import name_key
from app.extraction.entities.titles import Gender
from app.extraction.scene import Named, Scene
from app.extraction.speakers.by_age import tells_of_somebody
from app.extraction.speakers.source import Source
from app.extraction.values import Entity, EntityKind

_CALLED_BY_NATION = re.compile(r"[Tt]h(?:e|is)\s+(?P<nation>[A-Z]\w+(?:\s[A-Z]\w+)?),?")
_BRITISH = frozenset({"english", "northern irish", "scot", "scots", "scottish", "ulster", "welsh"})
_NOT_OF_ONE = re.compile(r"(?:sh|ese|tch|nch|iss|men|s)\Z")
"""What ends words for all of a nation, or for nobody: "the Dutch", "Danes"."""
_ONE = re.compile(r"(?<!ger)(?P<she>wo)?man\Z", re.IGNORECASE)
"""What makes a person of a nationality: "Dutchman", "Ulsterman"; "German" is one as it is."""
_BEFORE_NAME = re.compile(
    r"\b(?P<nation>[A-Z]\w+(?:\s[A-Z]\w+)?)(?P<owns>['’]s)?\s+(?:(?:world\s+)?(?:number|[Nn]o\.?)\s*\w+\s+)?\Z"
)
_LONGEST_BEFORE = 48


def by_nationality(source: Source) -> Entity | None:
    """The only person whom the text tells to be of that nation, or the only one whom it tells to be of no other.

    Of Italy are "Italian Ann Lee", "Italy's Ann Lee" and "the Italian lawyer Ann Lee". Nobody where somebody without a
    name has come up ("a woman"), unless a nation is told.
    """
    called = _CALLED_BY_NATION.fullmatch(source.text)
    wanted = _nation_of_one(called["nation"]) if called else None
    if not called or not wanted:
        return None
    scene, position = source.scene, source.span[0]
    named = [each for each in scene.named_in((0, position)) if each.entity.kind is EntityKind.PERSON]
    told = _nations_told(scene, named)
    of_that = {each.entity.id: each.entity for each in named if told.get(each.entity.id) == wanted}
    if not of_that and not tells_of_somebody(scene, position):
        of_that = {each.entity.id: each.entity for each in named if each.entity.id not in told}
    other = _other_gender(called["nation"])
    fitting = [each for each in of_that.values() if other is None or scene.genders.get(each.id) is not other]
    return fitting[0] if len(fitting) == 1 else None


def _nation_of_one(word: str) -> str | None:
    """The code of the country that somebody called by a word comes from; None where it is for several, or nobody."""
    return None if _NOT_OF_ONE.search(word.lower()) else _nation(word)


def _nations_told(scene: Scene, named: list[Named]) -> dict[str, str]:
    """The codes of the countries that people are told to come from, by their ids."""
    told: dict[str, str] = {}
    ids = {each.entity.id for each in named}
    for each in chain.from_iterable(scene.described.values()):
        codes = {code for word in each.modifiers if (code := _nation(word))}
        if len(codes) == 1 and each.entity.id in ids:
            told.setdefault(each.entity.id, codes.pop())
    for name in named:
        if code := _nation_before(scene.text, name.span[0]):
            told.setdefault(name.entity.id, code)
    return told


def _nation_before(text: str, start: int) -> str | None:
    """The code of the country that is told right before a name: "Italian Ann Lee", "Italy's Ann Lee"."""
    before = _BEFORE_NAME.search(text, max(0, start - _LONGEST_BEFORE), start)
    if before is None:
        return None
    return nations().get(name_key(before["nation"])) if before["owns"] else _nation(before["nation"])


def _nation(word: str) -> str | None:
    """The code of the country that a word for who or what comes from it belongs to: "Dutch", "Dutchwoman", "Dane"."""
    key = name_key(word)
    adjective = _ONE.sub("", key)
    codes = (nationals().get(each) for each in (key, f"{key}s", adjective))
    return "GB" if adjective in _BRITISH else next(filter(None, codes), None)


def _other_gender(word: str) -> Gender | None:
    """Which of "he" and "she" nobody is who is called so: a Dutchman is no "she"."""
    of_one = _ONE.search(word)
    return (Gender.HE if of_one["she"] else Gender.SHE) if of_one else None
