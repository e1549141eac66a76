"""Storms that are named like people: "Hurricane Ann", and "Ann" in the same text."""

import re
from collections.abc import Sequence

from app.extraction.entities.names import Name
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_SORT = r"(?:Hurricane|(?:Sub)?[Tt]ropical\s(?:Storm|Cyclone|Depression)|(?:Super\s)?Typhoon|Cyclone|Superstorm)"
_NO_NAME = (
    r"(?:Advisor(?:y|ies)|Alert|Alley|Awareness|Cent(?:er|re)|Eight|Eleven|Emergency|Five|Four|Force|Hunters?|Museum|Nine"
    r"|One|Prediction|Preparedness|Recovery|Relief|Research|Season|Seven|Six|Ten|Three|Two|Warnings?|Watch(?:es)?)\b"
)
_STORM = re.compile(rf"\b{_SORT}\s(?!{_NO_NAME})([A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?)")
_IN_SORTS = ("urricane", "ropical", "yphoon", "yclone", "uperstorm")
"""What the sorts of storms have in them: most texts tell of none, which is sooner seen so."""
_MERELY_STORM = re.compile(r"\bStorm\s\Z")
_SORTS = frozenset("hurricane storm typhoon cyclone superstorm depression".split())
_CONFIDENCE = 0.8
_LONGEST_BEFORE = 8


def with_storms(text: str, names: Sequence[NamedSpan]) -> list[NamedSpan]:
    """The names, which are in order, with storms among them as events, and so their bare names.

    A name that is longer than the storm's in it stays: "Hurricane Ann Relief Fund". A person's name stays theirs.
    """
    written = {text[slice(*name.span)] for name in names if name.kind is EntityKind.PERSON}
    of_people = {word for full in written if " " in full for word in full.split()}
    storms = list(_STORM.finditer(text)) if any(part in text for part in _IN_SORTS) else []
    spans = [storm.span() for storm in storms]
    called = {storm[1] for storm in storms}
    kept: list[NamedSpan] = []
    at = 0
    for name in names:
        while at < len(spans) and spans[at][1] <= name.span[0]:
            kept.append(NamedSpan(spans[at], EntityKind.EVENT, _CONFIDENCE))
            at += 1
        within = at < len(spans) and spans[at][0] < name.span[1]
        if within and spans[at][0] <= name.span[0] and name.span[1] <= spans[at][1]:
            continue
        at += within
        bare = text[slice(*name.span)]
        before = _MERELY_STORM.search(text, max(0, name.span[0] - _LONGEST_BEFORE), name.span[0])
        if before and name.kind is EntityKind.PERSON and " " not in bare:
            name = name.at((before.start(), name.span[1]), EntityKind.EVENT)
        elif bare in called and bare not in of_people:
            name = name.at(name.span, EntityKind.EVENT)
        kept.append(name)
    return [*kept, *(NamedSpan(span, EntityKind.EVENT, _CONFIDENCE) for span in spans[at:])]


def bare_name_of_storm(name: Name) -> str | None:
    """What a storm is also called: "ann" for "Hurricane Ann", None where no storm is named."""
    *sort, bare = name.words
    return bare if sort and sort[-1] in _SORTS else None
