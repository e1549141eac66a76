"""Ships, with and without the letters before their names: "MV Sea Star", "the Sea Star"."""

import re
from collections.abc import Iterator, Sequence

from app.extraction.entities.forms import Form
from app.extraction.entities.kinds import MERCHANT_SHIPS, SHIPS_OF_STATES
from app.extraction.values import EntityKind

_PREFIX = re.compile(rf"(?:SS|{SHIPS_OF_STATES}|{MERCHANT_SHIPS})\s")
_MAY_BE_ONE = frozenset({EntityKind.PRODUCT, EntityKind.FACILITY})


def ships_meant(forms: Sequence[Form]) -> Iterator[tuple[Form, Form]]:
    """Names that are those of ships without a prefix, each with the name that has it; what they are is settled."""
    ships = {}
    for form in forms:
        prefix = _PREFIX.match(form.name.text) if form.kind is EntityKind.PRODUCT else None
        if prefix:
            ships[form.name.text[prefix.end() :].lower()] = form
    for form in forms:
        ship = ships.get(form.name.text.lower())
        if ship and form.kind in _MAY_BE_ONE and not form.entry:
            form.settle(EntityKind.PRODUCT)
            yield form, ship
