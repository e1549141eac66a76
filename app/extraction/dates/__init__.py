"""Time expressions and their EDTF values."""

from app.extraction.dates.find import Speech, find_dates, time_expressions

__all__ = ["Speech", "find_dates", "time_expressions"]
