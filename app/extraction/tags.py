"""What the tagger reads from a text, before anything is resolved. Offsets are code points, end exclusive."""

from dataclasses import dataclass

from app.extraction.values import EntityKind, Span


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name in the text ("Volodymyr Zelensky", "Kyodo News"); confidence is a fraction."""

    span: Span
    kind: EntityKind
    confidence: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source and content. `source` may be empty; `content` never is; confidence is a fraction."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Tags:
    """Everything the tagger found in one text, in the order of the text."""

    attributions: tuple[Attribution, ...]
    names: tuple[NamedSpan, ...]
