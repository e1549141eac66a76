"""Mends names in front of an acronym that the text defines: its letters tell where the name begins."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_ACRONYM = re.compile(r"\s[(\[]([A-Z]{3,10})[)\]]")
_WORD = re.compile(r"\w[\w’'.]*")
_LONGEST_SHORT = 12
_LETTERS = re.compile(r"[^\W_]+")
_SKIPPED = frozenset("of the and for in on to a an de la du at s".split())
_LONGEST = 120
"""Code points before an acronym in which its name is looked for."""
_BREAK = re.compile(r"[.!?;:()\[\]\"“”\n](?=\s|$)|[()\[\]\"“”\n]")


def named_in_full(text: str, names: Sequence[NamedSpan]) -> list[NamedSpan]:
    """The names, which are in order, with those whole that an acronym follows in parentheses.

    "National Oceanic" and "Atmospheric Administration (NOAA)" are one name: its words begin with those letters.
    """
    kept: list[NamedSpan] = []
    for name in names:
        acronym = _ACRONYM.match(text, name.span[1])
        start = _start(text, acronym[1], name.span[1]) if acronym else None
        if start is not None and start < name.span[0]:
            pieces = [name]
            while kept and kept[-1].span[0] >= start:
                pieces.append(kept.pop())
            is_body = any(piece.kind is EntityKind.ORGANIZATION for piece in pieces)
            kind = EntityKind.ORGANIZATION if is_body else name.kind
            if not kept or kept[-1].span[1] <= start:
                name = replace(name, span=(start, name.span[1]), kind=kind)
        kept.append(name)
    return kept


def _start(text: str, acronym: str, end: int) -> int | None:
    """Where the words begin whose initials, up to `end`, are the acronym's letters; small words may have none."""
    first = max(0, end - _LONGEST)
    for stop in _BREAK.finditer(text, first, end):
        first = stop.end()
    letters = list(acronym.lower())
    for word in reversed(list(_WORD.finditer(text, first, end))):
        written = word[0].lower()
        if written[0] == letters[-1] and (written not in _SKIPPED or len(letters) > 1):
            letters.pop()
        elif written not in _SKIPPED:
            return None
        if not letters:
            return word.start() if word[0][0].isupper() else None
    return None


def spells(short: str, first: str, second: str = "") -> bool:
    """Whether a short name is made of beginnings of the words of a long one, in their order, from its first word on.

    "AG&E" spells "Acme Gas" with the `second` part "Electric Company", of which at least one word must be in it;
    "Acmegas" spells "Acme and Gasworks", of which at least two.
    """
    letters = "".join(_LETTERS.findall(short)).lower()
    if len(letters) > _LONGEST_SHORT:
        return False
    one, other = _LETTERS.findall(first.lower()), _LETTERS.findall(second.lower())
    least = len(one) + 1 if other else 2
    reached = {(1, count) for count in range(1, len(letters) + 1) if one and one[0].startswith(letters[:count])}
    for at, word in enumerate([*one, *other][1:], start=2):
        reached |= {
            (at, done + count)
            for _, done in reached
            for count in range(1, len(letters) - done + 1)
            if word.startswith(letters[done : done + count])
        }
    return any(done == len(letters) and at >= least for at, done in reached)
