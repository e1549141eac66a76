"""Measures speed and accuracy, each with one command."""
