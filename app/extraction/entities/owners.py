"""Whose body is meant where a text says so: "Ruritania's Supreme Court", "the commonwealth's House"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.extraction.entities.countries import capitals, nations
from app.extraction.entities.forms import Form
from app.extraction.values import EntityKind, Span

_REGION = re.compile(
    r"\b(?:city|colony|commonwealth|country|county|district|island|kingdom|nation|province|region|republic|state|territory)"
    r"['’]s\s\Z"
)
_POSSESSIVES = frozenset({"'s ", "’s "})
_LONGEST_REGION = 16


class Owners:
    """The places of a text, as owners of the bodies named after them."""

    def __init__(self, text: str, forms: Sequence[Form]) -> None:
        self._text = text
        self._ends = {end: form for form in forms if form.kind is EntityKind.PLACE for _, end in form.spans}

    def is_anothers(self, form: Form, longer: Form) -> bool:
        """Whether a short name is somewhere said to be that of another place than the longer name has."""
        return any(not _has(longer, owner) for owner in self._of(form.spans))

    def divided(self, form: Form) -> list[Form]:
        """The form, or where two places have a body of that name ("Iran's Supreme Court", "Iraq's"), one for each."""
        by_country: dict[str, list[Span]] = defaultdict(list)
        names: dict[str, str] = {}
        for span in form.spans:
            owner = next(self._of([span]), None)
            country = _country(owner) if owner else ""
            names.setdefault(country, f"{owner.spelling()}'s {form.name.text}" if owner else form.name.text)
            by_country[country].append(span)
        if len(by_country.keys() - {""}) < 2 or form.entry:
            return [form]
        return [form.part(names[country], spans) for country, spans in by_country.items()]

    def _of(self, spans: Sequence[Span]) -> Iterator[Form | None]:
        """The places that own what stands there, None for one without a name."""
        for start, _ in spans:
            if self._text[max(0, start - 3) : start] in _POSSESSIVES and (owner := self._ends.get(start - 3)):
                yield owner
            elif _REGION.search(self._text, max(0, start - _LONGEST_REGION), start):
                yield None


def _country(owner: Form) -> str:
    """The code of the country that a place is or governs, else its name."""
    return (owner.entry.country if owner.entry else None) or capitals().get(owner.name.key) or owner.name.key


def country_in(words: Sequence[str]) -> str | None:
    """The code of the country that a body's name begins or ends with."""
    keys = (" ".join(part) for count in (3, 2, 1) for part in (words[:count], words[-count:]))
    return next((code for key in keys if (code := nations().get(key))), None)


def _has(longer: Form, owner: Form | None) -> bool:
    if owner is None:
        return False
    words = longer.name.words
    country = owner.entry.country if owner.entry else None
    return f" {owner.name.key} " in f" {longer.name.key} " or (country is not None and country == country_in(words))
