"""The quantities of a text as the tests compare them."""

from app.extraction.quantities import find_quantities

Bounds = tuple[float | None, float | None]


def quantities(text: str) -> list[tuple[str, Bounds, str | None, bool]]:
    return [
        (text[slice(*each.span)], (each.low, each.high), each.unit, each.approximate) for each in find_quantities(text)
    ]
