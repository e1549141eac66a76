"""What the tagger reads from a text, before anything is resolved. Offsets are code points, end exclusive."""

from dataclasses import dataclass
from typing import NamedTuple

from app.extraction.tagging.confidence import Evidence
from app.extraction.values import EntityKind, Span

UNMEASURED = 0.5
"""Confidence of an attribution that a rule alone has made."""


class NamedSpan(NamedTuple):
    """A name in the text ("Volodymyr Zelensky", "Kyodo News"); confidence is a fraction."""

    span: Span
    kind: EntityKind
    confidence: float

    def at(self, span: Span, kind: EntityKind | None = None) -> "NamedSpan":
        """The name with another span, and of another kind where one is given."""
        return NamedSpan(span, kind or self.kind, self.confidence)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source and content. `source` may be empty; `content` never is; confidence is a fraction.

    `evidence` is what the confidence follows from; None where a rule made the attribution. A `nested` one stands within
    the content of another.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    evidence: Evidence | None = None
    nested: bool = False


@dataclass(frozen=True, slots=True)
class Tags:
    """Everything the tagger found in one text, in the order of the text."""

    attributions: tuple[Attribution, ...]
    names: tuple[NamedSpan, ...]
