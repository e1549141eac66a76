"""Reads claims that tests mark: [[…]] is content, {{…}} cue, <<…>> source; and whether they are hedged or denied."""

import re

from app.extraction.certainty import is_denied, is_hedged, is_negated
from app.extraction.values import Span

BRACKET = re.compile(r"\[\[|\]\]|\{\{|\}\}|<<|>>")


def _marked(sentence: str) -> tuple[str, list[Span], list[Span], list[Span]]:
    """The sentence without brackets, its content, cue and source."""
    text, position, starts = "", 0, [0]
    spans: dict[str, list[Span]] = {"]]": [], "}}": [], ">>": []}
    for bracket in BRACKET.finditer(sentence):
        text += sentence[position : bracket.start()]
        position = bracket.end()
        if bracket[0] in spans:
            spans[bracket[0]].append((starts.pop(), len(text)))
        else:
            starts.append(len(text))
    return text + sentence[position:], spans["]]"], spans["}}"], spans[">>"]


def hedged(sentence: str) -> bool:
    text, content, cue, source = _marked(sentence)
    return is_hedged(text, content, cue, (0, len(text)), source)


def negated(sentence: str) -> bool:
    text, content, cue, source = _marked(sentence)
    return is_negated(text, content, cue, source)


def denied(sentence: str) -> bool:
    text, content, cue, source = _marked(sentence)
    return is_denied(text, content, cue, source)
