"""What somebody says in a transcript: the paragraph that begins with the speaker's name and a colon."""

from app.extraction.layout import Layout
from app.extraction.spans import last_starting_by, span_at
from app.extraction.tags import Attribution
from app.extraction.values import Span


def turn_of(layout: Layout, attribution: Attribution) -> Span | None:
    """All that is said in a paragraph that its source and a colon begin: "Mr Lee: It rained. It was wet."

    None where the paragraph begins otherwise, or where only a quotation in it is said.
    """
    text, (colon, said) = layout.text, (attribution.cue[0][0], attribution.content[0][0])
    first, last = layout.paragraphs[max(last_starting_by(colon, layout.paragraphs), 0)]
    begins = attribution.source == ((first, colon),) and text[colon:said].strip() == ":"
    if not begins or said >= last or span_at(said, layout.quotations) is not None:
        return None
    return said, said + len(text[said:last].rstrip("."))
