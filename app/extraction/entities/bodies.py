"""Groups the names of what is not a person: acronyms with long forms, short forms, companies without their "Inc."."""

from collections import defaultdict
from collections.abc import Sequence

from app.extraction.entities.forms import Form, Group
from app.extraction.values import EntityKind

_BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.FACILITY, EntityKind.UNIT})
_NEWSPAPERS = frozenset("times post journal tribune herald globe chronicle mail telegraph gazette".split())
_LONGEST_ENDING = 8


def group_bodies_and_places(text: str, forms: Sequence[Form]) -> list[Group]:
    """Groups what is not a person: acronyms with long forms, companies with and without their "Inc.", short forms."""
    groups: dict[int, Group] = {id(form): Group([form]) for form in forms}
    long_forms = [form for form in forms if not form.name.is_acronym]
    by_initials: dict[str, list[Form]] = defaultdict(list)
    by_company: dict[str, Form] = {}
    for form in long_forms:
        if len(form.name.words) > 1 or "/" in form.name.text:
            for initials in form.name.initials():
                by_initials[initials].append(form)
    defined = _defined_acronyms(text, forms)
    by_ending = _by_ending(long_forms)
    for form in sorted(forms, key=lambda form: len(form.name.words)):
        if form.name.is_acronym:
            meant = defined.get(form.name.key) or (None if form.entry else _only(by_initials[form.name.acronym()]))
        else:
            meant = by_company.setdefault(form.name.company, form)
            meant = _only(by_ending[form.name.key]) if meant is form and form.kind in _BODIES else meant
        if meant is not None and meant is not form and _alike(form.kind, meant.kind):
            joined = groups[id(meant)]
            joined.forms += groups[id(form)].forms
            for moved in groups[id(form)].forms:
                groups[id(moved)] = joined
    return list({id(group): group for group in groups.values()}.values())


def _defined_acronyms(text: str, forms: Sequence[Form]) -> dict[str, Form]:
    """What each acronym stands for that the text defines: "Federal Security Service (FSB)"; not "Los Angeles (CNN)"."""
    ends = {end: form for form in forms for _, end in form.spans}
    defined: dict[str, Form] = {}
    for form in forms:
        for start, end in form.spans if form.name.is_acronym else ():
            long_form = ends.get(start - 2)
            in_parentheses = text[start - 2 : start] == " (" and text[end : end + 1] == ")"
            if long_form and in_parentheses and not _is_dateline(long_form, form):
                defined.setdefault(form.name.key, long_form)
    return defined


def _is_dateline(place: Form, agency: Form) -> bool:
    return place.kind is EntityKind.PLACE and agency.name.acronym() not in place.name.initials()


def _by_ending(forms: Sequence[Form]) -> dict[str, list[Form]]:
    """Bodies by the last words of their names: "state department" finds the U.S. State Department.

    One word is enough for a newspaper: "the Times" is the Moscow Times where no other Times is named.
    """
    endings: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        words = form.name.words
        if form.kind in _BODIES:
            for first in range(1, min(len(words), _LONGEST_ENDING)):
                if first < len(words) - 1 or words[-1] in _NEWSPAPERS:
                    endings[" ".join(words[first:])].append(form)
    return endings


def _only(forms: Sequence[Form]) -> Form | None:
    return forms[0] if len(forms) == 1 else None


def _alike(one: EntityKind, other: EntityKind) -> bool:
    return (
        one is other
        or {one, other} <= _BODIES
        or (EntityKind.PLACE in (one, other) and _BODIES & {one, other} != set())
    )
