"""The labels that the tagger chooses among, in the order of its outputs. Training and decoding share them."""

import numpy as np
from numpy.typing import NDArray

from app.extraction.values import EntityKind

ROLES = ("source", "cue", "content")
PLACES = "BIES"
ROLE_LABELS = ("O", *(f"{place}-{role}" for role in ROLES for place in PLACES))
"""Role of a word: outside; or the beginning, inside, end of a span, or a span of a single word."""

NAME_KINDS = (
    EntityKind.PERSON,
    EntityKind.ORGANIZATION,
    EntityKind.PLACE,
    EntityKind.EVENT,
    EntityKind.PRODUCT,
    EntityKind.GROUP,
    EntityKind.WORK,
)
"""The kinds of entity that the training corpora tell apart."""

SHARED_KINDS, LEFT_OPEN = NAME_KINDS[:3], frozenset(NAME_KINDS[3:])
"""The kinds that all corpora of names tell apart, and those that some leave open."""

NAME_LABELS = ("O", *(f"{place}-{kind}" for kind in NAME_KINDS for place in "BI"))
"""Whether a word begins or continues a name, by kind of entity."""

LINKS = ("none", "source", "content")
"""What a word is to a given cue."""

DISTANCE_BUCKETS = 24


def distance_buckets(distances: NDArray[np.int64]) -> NDArray[np.int64]:
    """Buckets of words' signed distances to a cue, in words: exact when near, logarithmic when far."""
    sizes = np.abs(distances)
    far = np.minimum(2 + np.log2(np.maximum(sizes, 1)).astype(np.int64), DISTANCE_BUCKETS // 2 - 1)
    buckets = np.where(sizes < 4, sizes, far)
    return np.where(distances < 0, buckets + DISTANCE_BUCKETS // 2, buckets)
