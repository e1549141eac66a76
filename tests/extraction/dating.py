"""Reads the dates of texts."""

from app.extraction.dates import find_dates

WEDNESDAY = "2024-12-04"


def values(text: str, published: str | None = None) -> dict[str, str]:
    """The value of each time expression, by its words."""
    return {text[slice(*date.span)]: date.value for date in find_dates(text, published)}
