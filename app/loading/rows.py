"""An extraction's values as rows of the tables, with the text at every span beside it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from app.edtf import day_range
from app.extraction.values import Claim, Extraction, Quantity, Reference, Span
from app.names import folded

Row = dict[str, Any]

MENTIONED = "mentioned"
_BETWEEN_PIECES = " … "


def verify_extraction(text: str, extraction: Extraction) -> None:
    """Raise ValueError for a span outside the text, an entity named but not given, or two claims in one place."""
    for start, end in _spans(extraction):
        if not 0 <= start < end <= len(text):
            raise ValueError(f"the span {start}–{end} does not lie in the text, which has {len(text)} characters")
    places = Counter((claim.content, claim.cue) for claim in extraction.claims)
    if places and max(places.values()) > 1:
        raise ValueError(f"two claims have the content and the cue at {places.most_common(1)[0][0]}")
    given = {entity.id for entity in extraction.entities}
    for claim in extraction.claims:
        references = (reference.entity for reference in (claim.speaker, claim.via) if reference and reference.entity)
        for entity in (*claim.about, *references):
            if entity not in given:
                raise ValueError(f"a claim names the entity {entity}, which the extraction does not give")


def author_rows(names: Iterable[str], article: int) -> list[Row]:
    """Rows of `authors` for an article by its key."""
    return [{"article_key": article, "name": name, "folded": folded(name)} for name in dict.fromkeys(names)]


def mention_rows(text: str, extraction: Extraction, article: int, entities: Mapping[str, int]) -> list[Row]:
    """Rows of `mentions` for an article by its key; `entities` maps ids to keys."""
    return [
        {"article_key": article, "entity_key": entities[entity.id], "how": mention.how, **_place(text, mention.span)}
        for entity in extraction.entities
        for mention in entity.mentions
    ]


def claim_row(text: str, claim: Claim, id_: str, article: int, entities: Mapping[str, int]) -> Row:
    """Row of `claims` under an id, for an article by its key; `entities` maps ids to keys."""
    said_first, said_last = days(claim.said_on)
    return {
        "id": id_,
        "article_key": article,
        "current": True,
        "kind": claim.kind,
        "content": joined(text, claim.content),
        "content_spans": _lists(claim.content),
        "cue": joined(text, claim.cue),
        "cue_spans": _lists(claim.cue),
        **_reference(text, "speaker", claim.speaker, entities),
        **_reference(text, "via", claim.via, entities),
        "said_on": claim.said_on,
        "said_first": said_first,
        "said_last": said_last,
        "hedged": claim.hedged,
        "negated": claim.negated,
        "denied": claim.denied,
        "confidence": claim.confidence,
        "quantities": [_as_shown(text, quantity) for quantity in claim.quantities],
    }


def quantity_row(text: str, quantity: Quantity, claim: int) -> Row:
    """Row of `quantities` for a claim by its key."""
    return {
        "claim_key": claim,
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "approximate": quantity.approximate,
        **_place(text, quantity.span),
    }


def _as_shown(text: str, quantity: Quantity) -> Row:
    return {
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit,
        "approximate": quantity.approximate,
        "text": text[slice(*quantity.span)],
        "span": list(quantity.span),
    }


def days(edtf: str | None) -> tuple[str | None, str | None]:
    """First and last day of a date, None where it, or its year, is unknown."""
    return (day_range(edtf) if edtf else None) or (None, None)


def _spans(extraction: Extraction) -> Iterator[Span]:
    for entity in extraction.entities:
        yield from (mention.span for mention in entity.mentions)
    for claim in extraction.claims:
        yield from claim.content
        yield from claim.cue
        yield from (span for reference in (claim.speaker, claim.via) if reference for span in reference.spans)
        yield from (quantity.span for quantity in claim.quantities)


def _reference(text: str, role: str, reference: Reference | None, entities: Mapping[str, int]) -> Row:
    spans = reference.spans if reference else ()
    entity = reference.entity if reference else None
    return {
        f"{role}_key": entities[entity] if entity else None,
        f"{role}_text": joined(text, spans) or None,
        f"{role}_spans": _lists(spans),
    }


def _place(text: str, span: Span) -> Row:
    start, end = span
    return {"start": start, "end": end, "text": text[start:end]}


def joined(text: str, spans: Iterable[Sequence[int]]) -> str:
    """Give the text at each span, put together."""
    return _BETWEEN_PIECES.join(text[start:end] for start, end in spans)


def _lists(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]
