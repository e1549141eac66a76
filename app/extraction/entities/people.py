"""Groups the names of people: full names, surnames and given names of one person."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from app.extraction.entities.birth_names import with_birth_names
from app.extraction.entities.forms import Form, Group
from app.extraction.entities.misspelt import Misspellings
from app.extraction.entities.namesakes import give, share_out
from app.extraction.entities.relatives import Relatives, are_relatives
from app.extraction.entities.titles import (
    Gender,
    gender_of_title,
    is_given_name,
    stays_with_one_word,
)
from app.extraction.values import Span

_MOST_NAMESAKES = 8
_MOST_SLIPS = 2
"""How often a text misspells a name at most."""
_FEWEST_INITIALS, _MOST_INITIALS = 2, 3
_INITIAL = 1
"""Letters of a middle name that says nothing."""
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
    groups = [group for same in full.values() for group in _by_middle_name(text, same)]
    groups = _titles_resolved(text, _longer_names_resolved(text, _initials_resolved(groups)))
    groups = with_birth_names(text, groups)
    bearers: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        bearers[group.forms[0].name.family].append(group)
    for group in groups:
        given = group.forms[0].name.given
        if given and given not in bearers:
            bearers[given] = [other for other in groups if other.forms[0].name.given == given]
    by_inner_name = _by_inner_name(groups)
    misspellings = Misspellings(text, (group.forms[0].name.family for group in groups))
    shared: list[tuple[Form, list[Group]]] = []
    alone: list[Group] = []
    for form in short:
        if bearer := _called_by_initials(form, groups):
            bearer.spans += form.spans
            continue
        family = form.name.family
        namesakes = bearers.get(family) or bearers.get(form.name.words[0]) or by_inner_name.get(family, [])
        namesakes = _with_whole_surname(form, namesakes)
        if not namesakes and _may_be_misspelt(form):
            namesakes = bearers.get(misspellings.meant(family) or "", [])
            namesakes = namesakes if len(namesakes) == 1 else []
        if 1 <= len(namesakes) <= _MOST_NAMESAKES:
            shared.append((form, namesakes))
        else:
            alone += [Group([part]) for part in _by_courtesy(text, form)]
    relatives = Relatives(text, groups, alone)
    others = [
        other
        for form, (bearer, *more) in shared
        for other in (share_out(text, form, [bearer, *more]) if more else give(text, form, bearer, relatives))
    ]
    return [*groups, *alone, *others]


def _called_by_initials(form: Form, groups: Iterable[Group]) -> Group | None:
    """The only one whose initials a form in capitals is, as before the answers of an interview: "AL: It rained"."""
    written = form.name.text
    if not written.isupper() or not _FEWEST_INITIALS <= len(written) <= _MOST_INITIALS:
        return None
    found = [
        group
        for group in groups
        if any("".join(word[0] for word in each.name.words) == written.lower() for each in group.forms)
    ]
    return found[0] if len(found) == 1 else None


def _with_whole_surname(form: Form, namesakes: list[Group]) -> list[Group]:
    """Those whose name ends as the surname does, if there are any: "van Lee" is Ann van Lee, not Bo Lee."""
    words = form.name.words
    same = [group for group in namesakes if any(each.name.words[-len(words) :] == words for each in group.forms)]
    return same or namesakes


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


def _by_middle_name(text: str, same: list[Form]) -> list[Group]:
    """Groups of forms with the same first and last name, apart where their middle names or the text tell them apart."""
    by_middle: dict[str, list[Form]] = defaultdict(list)
    for form in same:
        by_middle[form.name.middle].append(form)
    plain = by_middle.pop("", [])
    if plain and len(by_middle) == 1 and not are_relatives(text, plain, *by_middle.values()):
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


def _longer_names_resolved(text: str, groups: list[Group]) -> list[Group]:
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

    def meant(group: Group) -> list[Group]:
        longer = by_part.get(group.forms[0].name.words, [])
        return [] if any(are_relatives(text, group.forms, other.forms) for other in longer) else longer

    return _joined_to_only(groups, meant)


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
