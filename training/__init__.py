"""Trains the tagger from annotated corpora. Not installed with the app."""
