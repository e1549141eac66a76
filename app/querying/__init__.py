"""Filters to SQL to rows; knows nothing of HTTP."""
