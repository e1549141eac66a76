"""Numbers with the thing counted, normalised."""

from app.extraction.quantities.find import find_quantities

__all__ = ["find_quantities"]
