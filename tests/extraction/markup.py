"""Marks up texts for the tests: what a tagger would have found, written as the strings that it found."""

import re

from app.extraction.tags import Attribution, NamedSpan
from app.extraction.values import EntityKind, Span


def names(text: str, **of_kind: list[str]) -> list[NamedSpan]:
    """Every occurrence in `text` of each name, given by kind; inside a longer name a shorter one is not marked."""
    taken: list[tuple[Span, EntityKind]] = []
    kinds = {name: EntityKind(kind) for kind, listed in of_kind.items() for name in listed}
    for name in sorted(kinds, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if not any(start < match.end() and match.start() < end for (start, end), _ in taken):
                taken.append((match.span(), kinds[name]))
    return [NamedSpan(span, kind, 1.0) for span, kind in sorted(taken)]


def attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    """The attribution with these strings: the first occurrence of `content`, the cue and source nearest to it."""
    start = text.index(content)
    home = (start, start + len(content))
    cue_span = _nearest(text, cue, home, outside=home) if cue else ()
    around = cue_span[0] if cue_span else home
    source_span = _nearest(text, source, around, outside=home) if source else ()
    return Attribution(source_span, cue_span, (home,), 1.0)


def _nearest(text: str, words: str, to: Span, outside: Span) -> tuple[Span]:
    spans = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    free = [span for span in spans if span[1] <= outside[0] or outside[1] <= span[0]] or spans
    return (min(free, key=lambda span: max(span[0] - to[1], to[0] - span[1])),)
