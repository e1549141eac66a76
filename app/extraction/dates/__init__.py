"""Time expressions and their EDTF values."""

from app.extraction.dates.find import find_dates, time_expressions

__all__ = ["find_dates", "time_expressions"]
