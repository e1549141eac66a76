"""How a text is laid out, read once for all steps of extraction."""

from dataclasses import dataclass

from app.extraction.quotations import find_quotations
from app.extraction.sentences import paragraphs, sentences
from app.extraction.spans import last_starting_by
from app.extraction.values import Span


@dataclass(frozen=True, slots=True)
class Layout:
    """A text with the spans of its paragraphs, sentences and quotations, each in order and not overlapping."""

    text: str
    paragraphs: list[Span]
    sentences: list[Span]
    quotations: list[Span]

    @staticmethod
    def of(text: str) -> "Layout":
        """Reads the layout of a text."""
        lines = paragraphs(text)
        return Layout(text, lines, sentences(text, lines), find_quotations(text))

    def paragraph_at(self, position: int) -> Span:
        """The paragraph at a position, or the first where none has begun."""
        return self.paragraphs[max(last_starting_by(position, self.paragraphs), 0)]

    def sentence_at(self, position: int) -> Span:
        """The sentence at a position, or the first where none has begun."""
        return self.sentences[max(last_starting_by(position, self.sentences), 0)]
