"""Groups the names of what is not a person: acronyms with long forms, short forms, companies without their "Inc."."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from app.extraction.entities.acronyms import spells
from app.extraction.entities.forms import Form, Group
from app.extraction.entities.founders import COMPANY_WORDS
from app.extraction.entities.heads import heads_meant
from app.extraction.entities.ministries import called_otherwise
from app.extraction.entities.owners import Owners
from app.extraction.entities.storms import bare_name_of_storm
from app.extraction.values import EntityKind

_BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.FACILITY, EntityKind.UNIT})
_NEWSPAPERS = frozenset("times post journal tribune herald globe chronicle mail telegraph gazette".split())
_LONGEST_ENDING = 8
_FIRMS = frozenset({"group", "holding", "holdings", "international"})
_HALVES, _DIVIDED = frozenset({"north", "south"}), frozenset({"korea", "sudan", "vietnam", "yemen"})
_MOST_MAIN_WORDS = 2


def group_bodies_and_places(text: str, forms: Sequence[Form]) -> list[Group]:
    """Groups what is not a person: acronyms with long forms, companies with and without their "Inc.", short forms."""
    owners = Owners(text, forms)
    longer = _by_part(forms)
    forms = [
        part
        for form in forms
        for part in (owners.divided(form, longer[form.name.key]) if form.kind in _BODIES else [form])
    ]
    groups: dict[int, Group] = {id(form): Group([form]) for form in forms}
    for form, meant in _meant(text, forms, owners):
        _join(groups, form, meant)
    bodies = [form for form in forms if form.kind in _BODIES]
    for form, meant in called_otherwise(bodies, owners):
        _join(groups, form, meant)
    for form, meant in heads_meant(bodies, groups, owners):
        _join(groups, form, meant)
    return list({id(group): group for group in groups.values()}.values())


def _join(groups: dict[int, Group], form: Form, meant: Form) -> None:
    joined = groups[id(meant)]
    moved = groups[id(form)]
    if joined is not moved:
        joined.forms += moved.forms
        for each in moved.forms:
            groups[id(each)] = joined


def _meant(text: str, forms: Sequence[Form], owners: Owners) -> Iterator[tuple[Form, Form]]:
    """Forms with the longer ones that they mean, those of fewer words first."""
    long_forms = [form for form in forms if not form.name.is_acronym]
    by_initials: dict[str, list[Form]] = defaultdict(list)
    by_company: dict[str, Form] = {}
    by_storm: dict[str, Form] = {}
    for form in long_forms:
        if len(form.name.words) > 1 or "/" in form.name.text:
            for initials in form.name.initials():
                by_initials[initials].append(form)
        if form.kind is EntityKind.EVENT and (bare := bare_name_of_storm(form.name)):
            by_storm.setdefault(bare, form)
    defined = _defined_acronyms(text, forms)
    shortened, begun, halves = _by_part(long_forms), _by_first_word(long_forms), _by_half(long_forms)
    for form in sorted(forms, key=lambda form: len(form.name.words)):
        if form.name.key in defined:
            meant: Form | None = defined[form.name.key]
        elif form.name.is_acronym:
            meant = None if form.entry else _only(by_initials[form.name.acronym()]) or _party(begun, form)
        elif form.kind is EntityKind.EVENT:
            meant = by_storm.get(bare_name_of_storm(form.name) or form.name.key)
        else:
            meant = by_company.setdefault(form.name.company, form)
            if meant is form and form.kind in _BODIES:
                meant = _only(shortened[form.name.key])
                meant = None if meant and owners.is_anothers(form, meant) else meant
                meant = meant or (begun.get(form.name.key) if _may_be_short(text, form) else None)
            elif meant is form and form.kind is EntityKind.PLACE:
                meant = halves.get(form.name.key)
        if meant is not None and meant is not form and _alike(form.kind, meant.kind):
            yield form, meant


def _defined_acronyms(text: str, forms: Sequence[Form]) -> dict[str, Form]:
    """What each acronym stands for that the text defines: "Federal Security Service (FSB)"; not "Los Angeles (CNN)".

    And what is made of more than first letters: "Harbour and Lighthouse Board (Halib)".
    """
    ends = {end: form for form in forms for _, end in form.spans}
    defined: dict[str, Form] = {}
    for form in forms:
        for start, end in form.spans if " " not in form.name.text else ():
            long_form = ends.get(start - 2)
            if long_form is None or text[start - 2 : start] != " (" or text[end : end + 1] != ")":
                continue
            if form.name.is_acronym:
                abbreviates = not _is_dateline(long_form, form)
            else:
                abbreviates = " " in long_form.name.text and spells(form.name.text, long_form.name.text)
            if abbreviates:
                defined.setdefault(form.name.key, long_form)
    return defined


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


def _by_first_word(forms: Sequence[Form]) -> dict[str, Form]:
    """Companies, parties and universities by the first word of their names, where nothing else in the text begins so.

    "Harlow" is the Harlow Group, Party or University, or Harlow Sands Inc.; not Harlow Energy Inc., maybe a part of it.
    """
    begun: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if len(form.name.words) > 1:
            begun[form.name.words[0]].append(form)
    return {
        word: longer[0]
        for word, longer in begun.items()
        if len({form.name.company for form in longer}) == 1 and _may_be_shortened(longer[0])
    }


def _by_half(forms: Sequence[Form]) -> dict[str, Form]:
    """Divided countries by what they are called for short, where nothing else is: "the North" is North Korea."""
    found: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        first, *rest = form.name.words
        if form.kind is EntityKind.PLACE and first in _HALVES and len(rest) == 1:
            found[first].append(form)
    return {half: named[0] for half, named in found.items() if len(named) == 1 and named[0].name.words[1] in _DIVIDED}


def _may_be_short(text: str, form: Form) -> bool:
    """Whether a name of one word may be a company's, and not that of "the Guardian", or of somebody well known.

    "The Harlow plant" may be one of Harlow's, if that is mostly named without an article.
    """
    articled = sum(text.endswith(("The ", "the "), 0, start) for start, _ in form.spans)
    return form.entry is None and 2 * articled < len(form.spans)


def _may_be_shortened(company: Form) -> bool:
    """Whether a company is called one in its name, and has but one or two words else; or is a university."""
    words = company.name.company.split()
    if words[1:] == ["university"]:
        return company.kind is EntityKind.ORGANIZATION
    main = [word for word in words if word not in _FIRMS]
    is_long = len(main) == 1 or (len(main) == _MOST_MAIN_WORDS and main[1] not in COMPANY_WORDS)
    is_short = len(main) < len(company.name.words) and is_long
    return company.kind is EntityKind.ORGANIZATION and (is_short or _is_party(company))


def _is_party(body: Form) -> bool:
    """Whether a name is one word and "Party": that of the VD Party is the VD's."""
    return body.name.words[1:] == ("party",)


def _party(begun: Mapping[str, Form], acronym: Form) -> Form | None:
    """The party that an acronym begins the name of."""
    party = begun.get(acronym.name.key)
    return party if party and _is_party(party) else None


def _only(forms: Sequence[Form]) -> Form | None:
    return forms[0] if len(forms) == 1 else None


def _alike(one: EntityKind, other: EntityKind) -> bool:
    return (
        one is other
        or {one, other} <= _BODIES
        or (EntityKind.PLACE in (one, other) and _BODIES & {one, other} != set())
    )
