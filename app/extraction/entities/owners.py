"""Whose body is meant where a text says so: "Ruritania's Supreme Court", "the French Senate", "the state's House"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.extraction.entities.countries import capitals, countries, nations
from app.extraction.entities.forms import Form
from app.extraction.values import EntityKind, Span

_REGION = re.compile(
    r"\b(?:city|colony|commonwealth|country|county|district|island|kingdom|nation|province|region|republic|state|territory)"
    r"['’]s\s\Z"
)
_POSSESSIVES = frozenset({"'s ", "’s "})
_LONGEST_REGION = 16
_LEAST_DIVIDED = 2
"""Countries with a body of one name between which it is divided."""
_STATE = re.compile(r"(?:department|ministry|parliament)\b")
"""Words of bodies that sit in the capital of their own country."""
_STATES_BODY = re.compile(
    r"(?!state department)(?:.+ )?(?:department|ministry|parliament)|(?:department|ministry) of .+"
    r"|(?:constitutional|supreme) court"
    r"|(?:air|armed|defen[cs]e|ground|security|self-defen[cs]e) forces?|army|navy|(?:border|coast) guard|general staff"
    r"|joint chiefs(?: of staff)?|central bank|national (?:assembly|police)|security council"
)
_THE = ("the ", "The ")


class Owners:
    """The places of a text, as owners of the bodies named after them."""

    def __init__(self, text: str, forms: Sequence[Form]) -> None:
        self._text = text
        places = [(span, form) for form in forms if form.kind is EntityKind.PLACE for span in form.spans]
        self._ends = {end: form for (_, end), form in places}
        self._starts = {start: form for (start, _), form in places}
        nationals = (form for form in forms if form.kind is EntityKind.GROUP and form.entry and form.entry.country)
        self._nations = {end: form for form in nationals for _, end in form.spans}

    def is_anothers(self, form: Form, longer: Form) -> bool:
        """Whether a short name is somewhere said to be that of another place than the longer name has."""
        return any(owner is None or not _has(longer, owner) for owner in self._of(form))

    def countries_of(self, form: Form) -> frozenset[str]:
        """The countries whose body a name is said to be somewhere: "Iran's", "the Iranian"; "" for "the region's"."""
        return frozenset(_country(owner) if owner else "" for owner in self._of(form))

    def divided(self, form: Form, longer: Sequence[Form]) -> list[Form]:
        """The form, or where bodies of two places have that name, one for each and one for what is nobody's.

        "Iran's Supreme Court" and "Iraq's" are two, and so are "the Russian Ministry of Defence" and one of the
        `longer` names that end or begin so, such as the Ministry of Defence of Ukraine. Where one country's alone is
        told of, a body that every state has is named after it, as elsewhere its name may be another's: a ministry or
        parliament, or what is its country's wherever it stands. So is what is known as another country's: "the
        Pakistani Taliban".
        """
        if form.entry:
            return self._unlike_known(form)
        owners = {span: owner for span in form.spans if (owner := self._owner(form, span))}
        countries = {_country(owner) for owner in owners.values()}
        places = {id(owner): owner for owner in owners.values()}.values()
        named = {_country_of(each, places): each.name.text for each in longer} if countries else {}
        if len(countries | named.keys()) < _LEAST_DIVIDED:
            owner = next(iter(places), None)
            is_sure = _STATE.search(form.name.key) or len(owners) == len(form.spans)
            is_named_after = owner and not named and is_sure and _is_of_state(form, owner)
            if not owner or not is_named_after:
                return [form]
            named_after = form.part(_owned(owner, form), form.spans)
            named_after.written.update(dict.fromkeys(form.written, 0))
            return [named_after]
        by_country: dict[str, list[Span]] = defaultdict(list)
        for span in form.spans:
            owner = owners.get(span)
            country = _country(owner) if owner else ""
            named.setdefault(country, _owned(owner, form) if owner else form.name.text)
            by_country[country].append(span)
        return [form.part(named[country] if country else form.name.text, by_country[country]) for country in by_country]

    def _unlike_known(self, form: Form) -> list[Form]:
        """A form that is known beforehand, without those that are told to be of another country."""
        others: dict[str, list[Span]] = defaultdict(list)
        for span in form.spans:
            nation = self._nations.get(span[0] - 1)
            own = form.entry.country if form.entry else None
            is_the = nation and self._text.endswith(_THE, 0, span[0] - 1 - len(nation.name.text))
            if nation and own and is_the and _country(nation) != own:
                others[nation.spelling()].append(span)
        if not others:
            return [form]
        left = [span for span in form.spans if not any(span in spans for spans in others.values())]
        apart = [form.part(f"{nation} {form.name.text}", spans) for nation, spans in others.items()]
        return [*([replace(form, spans=left)] if left else []), *apart]

    def _of(self, form: Form) -> Iterator[Form | None]:
        """The places that own what stands where a form does, None for one without a name."""
        for span in form.spans:
            if owner := self._owner(form, span):
                yield owner
            elif _REGION.search(self._text, max(0, span[0] - _LONGEST_REGION), span[0]):
                yield None

    def _owner(self, form: Form, span: Span) -> Form | None:
        """Whose it is by the words around it: "Iran's", "the Iranian", "in Tehran, the", or a ministry "in Gaza"."""
        start, end = span
        if self._text[max(0, start - 3) : start] in _POSSESSIVES:
            return self._ends.get(start - 3)
        if self._text[start - 1 : start] == " " and (national := self._nations.get(start - 1)):
            return national
        if not _STATE.search(form.name.key):
            return None
        if self._text.startswith(" in ", end) and (place := self._starts.get(end + len(" in "))):
            return place
        article = next((words for words in (", the ", ", ") if self._text.endswith(words, 0, start)), "")
        seat = self._ends.get(start - len(article)) if article else None
        return seat if seat and self._is_in_capital(seat, start - len(article)) else None

    def _is_in_capital(self, seat: Form, end: int) -> bool:
        """Whether a place that ends there is a country's capital, with "in" before it."""
        start = end - len(seat.name.text)
        return seat.name.key in capitals() and self._text[max(0, start - 3) : start].lower() == "in "


def _country(owner: Form) -> str:
    """The code of the country that a place is or governs, else its name."""
    return (owner.entry.country if owner.entry else None) or capitals().get(owner.name.key) or owner.name.key


def country_in(words: Sequence[str]) -> str | None:
    """The code of the country that a body's name begins or ends with."""
    keys = (" ".join(part) for count in (3, 2, 1) for part in (words[:count], words[-count:]))
    return next((code for key in keys if (code := nations().get(key))), None)


def _has(longer: Form, owner: Form) -> bool:
    """Whether the name of a body has its owner, or the owner's country."""
    words = longer.name.words
    country = owner.entry.country if owner.entry else None
    return f" {owner.name.key} " in f" {longer.name.key} " or (country is not None and country == country_in(words))


def _country_of(longer: Form, owners: Iterable[Form]) -> str:
    """The country that the name of a body tells, which is one of the owners' where it has that; else the whole name."""
    own = next((_country(owner) for owner in owners if _has(longer, owner)), None)
    return own or country_in(longer.name.words) or longer.name.key


def _is_of_state(form: Form, owner: Form) -> bool:
    """Whether a name is that of a body which every country has, and its owner a country that it does not tell."""
    return (
        _country(owner) in countries()
        and _STATES_BODY.fullmatch(form.name.key) is not None
        and country_in(form.name.words) is None
    )


def _owned(owner: Form, form: Form) -> str:
    """What a body is called by its owner: "Iranian Supreme Court" of Iran, "Split's Supreme Court" of a city."""
    country = countries().get(_country(owner)) if owner.kind is EntityKind.PLACE and owner.entry else None
    if country and country.nationalities:
        return f"{country.nationalities[0]} {form.name.text}"
    joint = " " if owner.kind is EntityKind.GROUP else "'s "
    return f"{owner.spelling()}{joint}{form.name.text}"
