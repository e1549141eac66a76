"""The platform X, which the tagger does not find: a lone letter is one only where somebody posts or has an account."""

import re
from collections.abc import Iterable

from app.extraction.platforms import X_ALONE
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind

_WORDS = r"(?:[\w’'-]+\s+){0,4}"
_X = re.compile(
    r"\b(?:(?:post(?:s|ed|ing)?|publish(?:ed|es|ing)|shar(?:ed|es|ing)|wr(?:ites?|iting|itten|ote))\s+"
    rf"{_WORDS}|(?:accounts?|messages?|said|says|saying|statements?|threads?|videos?)\s+)(?:on|via)\s+(?P<on>{X_ALONE})"
    rf"|\bpost(?:s|ed|ing)?\s+{_WORDS}to\s+(?P<to>{X_ALONE})"
    r"|\b(?:an?|his|her|its|the|their)\s+(?:official\s+|own\s+)?(?P<owned>X)(?=\s+(?:accounts?|posts?|threads?|users?)\b)"
    r"|\bon\s+(?P<quoted>X)(?=[.:,]\s{1,2}[\"“])"
    r"|(?<![\w’'/-])(?P<renamed>X)(?=,?\s+\(?(?:formerly|previously)\s+(?:called\s+|known\s+as\s+)?Twitter\b)"
)
_CONFIDENCE = 0.5


def with_platform_x(text: str, names: Iterable[NamedSpan]) -> list[NamedSpan]:
    """The names with X, the platform, among them: "wrote on X", "its X account", not "Malcolm X" or "line X".

    Where somebody is called so, it may be him.
    """
    known = list(names)
    if "X" not in text or any(text.endswith(" X", *name.span) for name in known):
        return known
    taken = {position for name in known for position in range(*name.span) if text[position] == "X"}
    found = (match.span(match.lastgroup or 0) for match in _X.finditer(text))
    return [*known, *(NamedSpan(span, EntityKind.ORGANIZATION, _CONFIDENCE) for span in found if span[0] not in taken)]
