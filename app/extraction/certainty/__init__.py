"""How sure a claim is put forward, and whether it says that something is not so."""

from app.extraction.certainty.denials import is_denied
from app.extraction.certainty.hedges import is_hedged
from app.extraction.certainty.negations import is_negated

__all__ = ["is_denied", "is_hedged", "is_negated"]
