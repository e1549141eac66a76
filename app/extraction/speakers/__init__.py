"""Who said it: the entity behind the source of each attribution."""

from app.extraction.speakers.resolve import Speakers, resolve_speakers

__all__ = ["Speakers", "resolve_speakers"]
