"""What somebody says in a transcript: the paragraph that begins with the speaker's name and a colon."""

import re
from functools import lru_cache
from itertools import islice

from app.extraction.layout import Layout
from app.extraction.spans import span_at
from app.extraction.tags import Attribution
from app.extraction.values import Span

_LABEL = re.compile(r"^[A-Z][\w.’'-]{0,30}(?:\s[A-Z][\w.’'-]{0,30}){0,3}:\s", re.MULTILINE)
_FEWEST_TURNS = 2


def turn_of(layout: Layout, attribution: Attribution) -> Span | None:
    """All that is said in a paragraph that its source and a colon begin: "Mr Lee: It rained. It was wet."

    None where the paragraph begins otherwise, where only a quotation in it is said, and where no other paragraph begins
    so: then it is a headline or the caption of a list.
    """
    text, (colon, said) = layout.text, (attribution.cue[0][0], attribution.content[0][0])
    first, last = layout.paragraph_at(colon)
    begins = attribution.source == ((first, colon),) and text[colon:said].strip() == ":"
    if not begins or said >= last or span_at(said, layout.quotations) is not None:
        return None
    if not _is_transcript(text):
        return None
    return said, said + len(text[said:last].rstrip("."))


@lru_cache(maxsize=2)
def _is_transcript(text: str) -> bool:
    """Whether several paragraphs begin with a name and a colon. Kept, as every turn asks for it."""
    return len(list(islice(_LABEL.finditer(text), _FEWEST_TURNS))) == _FEWEST_TURNS
