"""Who is credited with what: the tagger's attributions settled, and those that it cannot see found."""

from app.extraction.attributions.carried import with_carried_quotations
from app.extraction.attributions.nested import find_nested
from app.extraction.attributions.settle import LEAST_UNCREDITED, is_likely, settle_attributions

__all__ = ["LEAST_UNCREDITED", "find_nested", "is_likely", "settle_attributions", "with_carried_quotations"]
