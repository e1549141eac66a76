"""Attributions of texts, given as the strings in them, and what is made of them."""

from collections.abc import Sequence

from app.extraction.attributions import settle_attributions
from app.extraction.attributions.sources import own_source
from app.extraction.layout import Layout
from app.extraction.tags import Attribution
from app.extraction.values import Span
from tests.extraction.markup import names


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return start, start + len(part)


def attribution(text: str, source: str, cue: str, *content: str) -> Attribution:
    sources = (span(text, source),) if source else ()
    return Attribution(sources, (span(text, cue),), tuple(span(text, part) for part in content), 0.8)


def credited(text: str, source: str, cue: str, content: str) -> str:
    """The source that an attribution keeps, as text."""
    found = attribution(text, source, cue, content)
    return " ".join(text[start:end] for start, end in own_source(Layout.of(text), found))


def settled(text: str, *found: Attribution, person: Sequence[str] = ()) -> list[tuple[str, str, list[str]]]:
    """Source, cue and content of each attribution as text, where these persons are named."""

    def texts(spans: tuple[Span, ...]) -> list[str]:
        return [text[start:end] for start, end in spans]

    attributions = settle_attributions(Layout.of(text), found, names(text, person=list(person)))
    return [(" ".join(texts(a.source)), " ".join(texts(a.cue)), texts(a.content)) for a in attributions]
