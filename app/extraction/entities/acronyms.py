"""What an acronym stands for: where a name begins in front of one, and whether a short name spells a long one."""

import re
from collections.abc import Sequence

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
                name = name.at((start, name.span[1]), kind)
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


def spells(short: str, long: str) -> bool:
    """Whether a short name is made of beginnings of two or more words of a long one, in their order, from its first on.

    "Acmegas" spells "Acme and Gasworks".
    """
    letters = "".join(_LETTERS.findall(short)).lower()
    if len(letters) > _LONGEST_SHORT:
        return False
    words = _LETTERS.findall(long.lower())
    first = {count for count in range(1, len(letters) + 1) if words and words[0].startswith(letters[:count])}
    later: set[int] = set()
    for word in words[1:]:
        later |= {
            done + count
            for done in first | later
            for count in range(1, len(letters) - done + 1)
            if word.startswith(letters[done : done + count])
        }
    return len(letters) in later
