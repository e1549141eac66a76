"""Groups the names of people: full names, surnames and given names of one person."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable

from app.extraction.entities.forms import Form, Group
from app.extraction.entities.misspelt import Misspellings
from app.extraction.entities.titles import (
    Gender,
    gender_of_given_name,
    gender_of_title,
    is_given_name,
    stays_with_one_word,
)
from app.extraction.values import Span

_MOST_NAMESAKES = 8
_MOST_SLIPS = 2
"""How often a text misspells a name at most."""
_INITIAL = 1
"""Letters of a middle name that says nothing."""
_KIN = re.compile(
    r"(?:\b(?:his|her|their)|['’]s?)\s+(?:[\w-]+\s+)?(?:wife|husband|widow|widower|partner|son|daughter|brother|sister|father"
    r"|mother|parents?|uncle|aunt|cousin|nephew|niece|grand(?:son|daughter|father|mother)),?\s+\Z"
    r"|\b(?:deaths?|killings?|murders?|shootings?|funerals?)\s+of\s+\Z",
    re.IGNORECASE,
)
"""What introduces somebody as a relative of the one whom the article is about, or as one who died."""
_LONGEST_KIN = 48
_LONGEST_TITLE = 12
_COURTESY = re.compile(r"\b(Mr\.?|Mrs\.?|Ms\.?|Miss)\s\Z")


def group_people(text: str, forms: Iterable[Form]) -> list[Group]:
    """Groups full names of one person, then gives every surname and given name to its bearer."""
    full: dict[tuple[str, str, str], list[Form]] = defaultdict(list)
    short: list[Form] = []
    for form in forms:
        if form.name.given is None:
            short.append(form)
        else:
            full[form.name.given, form.name.family, form.name.generation].append(form)
    groups = [group for same in full.values() for group in _by_middle_name(same)]
    groups = _titles_resolved(text, _longer_names_resolved(_initials_resolved(groups)))
    bearers: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        bearers[group.forms[0].name.family].append(group)
    for group in groups:
        given = group.forms[0].name.given
        if given and given not in bearers:
            bearers[given] = [other for other in groups if other.forms[0].name.given == given]
    by_inner_name = _by_inner_name(groups)
    misspellings = Misspellings(text, (group.forms[0].name.family for group in groups))
    for form in short:
        family = form.name.family
        namesakes = bearers.get(family) or bearers.get(form.name.words[0]) or by_inner_name.get(family, [])
        if not namesakes and _may_be_misspelt(form):
            namesakes = bearers.get(misspellings.meant(family) or "", [])
            namesakes = namesakes if len(namesakes) == 1 else []
        if not 1 <= len(namesakes) <= _MOST_NAMESAKES:
            groups += [Group([part]) for part in _by_courtesy(text, form)]
        elif len(namesakes) == 1:
            other = _give(text, form, namesakes[0])
            groups += [other] if other else []
        else:
            _share_out(text, form, namesakes)
    return groups


def _by_courtesy(text: str, form: Form) -> list[Form]:
    """The form of a surname, or where a text has both a "Mr. Lee" and a "Ms. Lee", one for each."""
    by_title: dict[str, list[Span]] = defaultdict(list)
    for span in form.spans:
        before = _COURTESY.search(text, max(0, span[0] - _LONGEST_TITLE), span[0])
        by_title[before[1] if before else ""].append(span)
    if len({gender_of_title(title) for title in by_title} - {None}) < len(Gender) or form.entry:
        return [form]
    return [form.part(f"{title} {form.name.text}".strip(), spans) for title, spans in by_title.items()]


def _may_be_misspelt(form: Form) -> bool:
    """Whether a name of one word is so rare in the text, and so little known, that it may be a slip of the pen."""
    word = form.name.key
    return len(form.spans) <= _MOST_SLIPS and not form.entry and " " not in word and not is_given_name(word)


def _by_middle_name(same: list[Form]) -> list[Group]:
    """Groups of forms with the same first and last name, apart where their middle names tell them apart."""
    by_middle: dict[str, list[Form]] = defaultdict(list)
    for form in same:
        by_middle[form.name.middle].append(form)
    plain = by_middle.pop("", [])
    if plain and len(by_middle) == 1:
        return [Group([*plain, *next(iter(by_middle.values()))])]
    return [Group(forms) for forms in (plain, *by_middle.values()) if forms]


def _initials_resolved(groups: list[Group]) -> list[Group]:
    """Joins "J. Rowling" to the only Rowling whose given name begins with J."""
    by_initial: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        given = group.forms[0].name.given or ""
        if len(given) > 1:
            by_initial[given[0], group.forms[0].name.family].append(group)
    return _joined_to_only(
        groups, lambda group: by_initial.get((group.forms[0].name.given or "", group.forms[0].name.family), [])
    )


def _longer_names_resolved(groups: list[Group]) -> list[Group]:
    """Joins "Ana Marić" to the only one whose longer name begins so: "Ana Marić Kolar".

    And "Marić Kolar", but no name with a given name of its own: "Crooked Ana Marić" is not what she is called.
    """
    by_part: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in groups:
        name = group.forms[0].name
        for count in range(2, len(name.words) - bool(name.generation)):
            by_part[name.words[:count]].append(group)
            if not is_given_name(name.words[-count]):
                by_part[name.words[-count:]].append(group)
    return _joined_to_only(groups, lambda group: by_part.get(group.forms[0].name.words, []))


def _titles_resolved(text: str, groups: list[Group]) -> list[Group]:
    """Joins "Sheikh Ali" to the only Ali whom the text gives that title before a longer name."""
    by_title: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    for group in groups:
        before = [text[max(0, start - _LONGEST_TITLE) : start].split()[-1:] for start, _ in group.full_spans]
        titles = {words[0].lower() for words in before if words}
        name = group.forms[0].name
        for title in filter(stays_with_one_word, titles):
            if not stays_with_one_word(name.words[0]):
                by_title[title, name.given or ""].append(group)
    return _joined_to_only(groups, lambda group: by_title.get(group.forms[0].name.words, []))


def _joined_to_only(groups: list[Group], meant: Callable[[Group], list[Group]]) -> list[Group]:
    """The groups that are left when each that can mean only one other is joined to that."""
    kept = []
    for group in groups:
        others = meant(group)
        if len(others) == 1:
            others[0].forms += group.forms
        else:
            kept.append(group)
    return kept


def _by_inner_name(groups: list[Group]) -> dict[str, list[Group]]:
    """The only person with each name between a first and a last, such as the first of two family names."""
    found: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for word in group.forms[0].name.words[1:-1]:
            if len(word) > _INITIAL:
                found[word].append(group)
    return {word: bearers for word, bearers in found.items() if len(bearers) == 1}


def _give(text: str, form: Form, bearer: Group) -> Group | None:
    """Gives a surname to its only bearer, but for what a title says is another's: "Mr. Marsh" is not Anna Marsh."""
    genders = {span: _gender_before(text, span) for span in form.spans}
    gender = _gender(bearer)
    if gender is None or form.name.given or all(said in (gender, None) for said in genders.values()):
        bearer.forms.append(form)
        return None
    bearer.spans += [span for span, said in genders.items() if said is gender]
    form.spans = [span for span, said in genders.items() if said is not gender]
    return Group([form])


def _share_out(text: str, form: Form, namesakes: list[Group]) -> None:
    """Gives each mention of a surname to the namesake whom its title tells, else to the one whom it meant at first.

    News calls the one by the bare surname throughout and repeats the full name of the other, for instance
    of a relative who is introduced as one: "her son Boris Marsh".
    """
    starts = {id(group): _full_starts(group) for group in namesakes}
    usual: Group | None = None
    for span in sorted(form.spans):
        gender = _gender_before(text, span)
        told = [group for group in namesakes if gender and _gender(group) is gender]
        if usual is None and not told:
            leading = [group for group in namesakes if not _is_kin(text, starts[id(group)][0])] or namesakes
            usual = max(leading, key=lambda group: _last_before(starts[id(group)], span[0]))
        chosen = (
            usual
            if usual and (not told or usual in told)
            else max(told, key=lambda group: _last_before(starts[id(group)], span[0]))
        )
        chosen.spans.append(span)


def _full_starts(group: Group) -> list[int]:
    """Where somebody is named in full, in order."""
    return sorted(start for form in group.forms if form.name.given for start, _ in form.spans)


def _gender_before(text: str, span: Span) -> Gender | None:
    """What the title before a name says."""
    before = text[max(0, span[0] - 20) : span[0]].split()[-1:]
    return gender_of_title(before[0]) if before else None


def _is_kin(text: str, start: int) -> bool:
    return _KIN.search(text, max(0, start - _LONGEST_KIN), start) is not None


def _last_before(starts: list[int], position: int) -> int:
    """The last start before the position, or a negative number that is the lower the later the first one comes."""
    at = bisect_left(starts, position)
    return starts[at - 1] if at else -starts[0]


def _gender(group: Group) -> Gender | None:
    given = group.forms[0].name.given
    return gender_of_given_name(given) if given else None
