"""Groups the names of what is not a person: acronyms with long forms, short forms, companies without their "Inc."."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from app.extraction.entities.acronyms import spells
from app.extraction.entities.forms import Form, Group
from app.extraction.entities.heads import heads_meant
from app.extraction.entities.ministries import called_otherwise
from app.extraction.entities.owners import Owners
from app.extraction.entities.ships import ships_meant
from app.extraction.entities.shortened import ShortNames, plain_name
from app.extraction.entities.storms import bare_name_of_storm
from app.extraction.values import EntityKind

_BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.FACILITY, EntityKind.UNIT})
_NEWSPAPERS = frozenset("times post journal tribune herald globe chronicle mail telegraph gazette".split())
_LONGEST_ENDING = 8
_HALVES, _DIVIDED = frozenset({"north", "south"}), frozenset({"korea", "sudan", "vietnam", "yemen"})
_LEAST_TELLING = 4
"""Letters of a word that is no "of" or "and"."""


def group_bodies_and_places(text: str, forms: Sequence[Form], people: Iterable[Form]) -> list[Group]:
    """Groups what is not a person: acronyms with long forms, companies with and without their "Inc.", short forms.

    A short form is not told where one of the people has a name that begins or ends with it.
    """
    owners = Owners(text, forms)
    longer = _by_part(forms)
    forms = [
        part
        for form in forms
        for part in (owners.divided(form, longer[form.name.key]) if form.kind in _BODIES else [form])
    ]
    groups: dict[int, Group] = {id(form): Group([form]) for form in forms}
    for form, meant in _meant(text, forms, owners, ShortNames(text, forms, people)):
        _join(groups, form, meant)
    for form, meant in (*_singulars_meant(forms), *ships_meant(forms)):
        _join(groups, form, meant)
    bodies = [form for form in forms if form.kind in _BODIES]
    for form, meant in called_otherwise(bodies, owners):
        _join(groups, form, meant)
    for form, meant in heads_meant(text, bodies, groups, owners):
        _join(groups, form, meant)
    return list({id(group): group for group in groups.values()}.values())


def _join(groups: dict[int, Group], form: Form, meant: Form) -> None:
    joined = groups[id(meant)]
    moved = groups[id(form)]
    if joined is not moved:
        joined.forms += moved.forms
        for each in moved.forms:
            groups[id(each)] = joined


def _meant(text: str, forms: Sequence[Form], owners: Owners, short_names: ShortNames) -> Iterator[tuple[Form, Form]]:
    """Forms with the longer ones that they mean, those of fewer words first."""
    long_forms = [form for form in forms if not form.name.is_acronym]
    by_initials: dict[str, list[Form]] = defaultdict(list)
    by_plain_name: dict[str, Form] = {}
    by_storm: dict[str, Form] = {}
    for form in long_forms:
        if len(form.name.words) > 1 or "/" in form.name.text:
            for initials in form.name.initials():
                by_initials[initials].append(form)
        if form.kind is EntityKind.EVENT and (bare := bare_name_of_storm(form.name)):
            by_storm.setdefault(bare, form)
    defined = _defined(text, forms)
    shortened, halves = _by_part(long_forms), _by_half(long_forms)
    for form in sorted(forms, key=lambda form: len(form.name.words)):
        if form.name.key in defined:
            meant: Form | None = defined[form.name.key]
        elif form.name.is_acronym:
            meant = None if form.entry else _only(by_initials[form.name.acronym()]) or short_names.meant(form)
        elif form.kind is EntityKind.EVENT:
            meant = by_storm.get(bare_name_of_storm(form.name) or form.name.key)
        else:
            meant = by_plain_name.setdefault(plain_name(form), form)
            if meant is form and form.kind in _BODIES:
                meant = _only(shortened[form.name.key])
                meant = None if meant and owners.is_anothers(form, meant) else meant
                meant = meant or short_names.meant(form)
            elif meant is form and form.kind is EntityKind.PLACE:
                meant = halves.get(form.name.key)
        if meant is not None and meant is not form and _alike(form.kind, meant.kind):
            yield form, meant


def _defined(text: str, forms: Sequence[Form]) -> dict[str, Form]:
    """What each name in parentheses is another of: "Federal Security Service (FSB)"; not "Los Angeles (CNN)".

    What is made of more than first letters, "Harbour and Lighthouse Board (Halib)"; and what has a word of the name
    before it, "Party for the Harbour (Harbour Party)".
    """
    ends = {end: form for form in forms for _, end in form.spans}
    defined: dict[str, Form] = {}
    for form in forms:
        for start, end in form.spans:
            long_form = ends.get(start - 2)
            if long_form is None or text[start - 2 : start] != " (" or text[end : end + 1] != ")":
                continue
            if form.name.is_acronym:
                is_another = not _is_dateline(long_form, form)
            elif " " in form.name.text:
                is_another = _share_a_word(form, long_form)
            else:
                is_another = " " in long_form.name.text and spells(form.name.text, long_form.name.text)
            if is_another:
                defined.setdefault(form.name.key, long_form)
    return defined


def _share_a_word(one: Form, other: Form) -> bool:
    """Whether the names of two organizations have a word in common."""
    common = set(one.name.words).intersection(other.name.words)
    is_body = one.kind is other.kind is EntityKind.ORGANIZATION
    return is_body and one is not other and any(len(word) >= _LEAST_TELLING for word in common)


def _is_dateline(place: Form, agency: Form) -> bool:
    return place.kind is EntityKind.PLACE and agency.name.acronym() not in place.name.initials()


def _by_part(forms: Sequence[Form]) -> dict[str, list[Form]]:
    """Bodies by the last words of their names, and by the first ones before "of".

    "State department" finds the U.S. State Department, "supreme court" the Supreme Court of India. One word is enough
    for a newspaper: "the Times" is the Moscow Times where no other Times is named.
    """
    parts: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        words = form.name.words
        if form.kind in _BODIES:
            for first in range(1, min(len(words), _LONGEST_ENDING)):
                if first < len(words) - 1 or words[-1] in _NEWSPAPERS:
                    parts[" ".join(words[first:])].append(form)
            for count in range(2, min(len(words), _LONGEST_ENDING)):
                if words[count] in {"of", "for"}:
                    parts[" ".join(words[:count])].append(form)
    return parts


def _by_half(forms: Sequence[Form]) -> dict[str, Form]:
    """Divided countries by what they are called for short, where nothing else is: "the North" is North Korea."""
    found: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        first, *rest = form.name.words
        if form.kind is EntityKind.PLACE and first in _HALVES and len(rest) == 1:
            found[first].append(form)
    return {half: named[0] for half, named in found.items() if len(named) == 1 and named[0].name.words[1] in _DIVIDED}


def _singulars_meant(forms: Sequence[Form]) -> Iterator[tuple[Form, Form]]:
    """Groups of several, each with the name of one of them: "Tories" with "Tory", "Muslims" with "Muslim"."""
    groups = {form.name.key: form for form in forms if form.kind is EntityKind.GROUP}
    for key, form in groups.items():
        one = groups.get(f"{key[:-3]}y" if key.endswith("ies") else key.removesuffix("s"), form)
        if one is not form:
            yield form, one


def _only(forms: Sequence[Form]) -> Form | None:
    return forms[0] if len(forms) == 1 else None


def _alike(one: EntityKind, other: EntityKind) -> bool:
    return (
        one is other
        or {one, other} <= _BODIES
        or (EntityKind.PLACE in (one, other) and _BODIES & {one, other} != set())
    )
