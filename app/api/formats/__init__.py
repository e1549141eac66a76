"""Representations: each format in a file of its own, and how a request chooses among them."""
