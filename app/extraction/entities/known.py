"""Groups of names as known entities have them: the names of one are put together, those of two taken apart."""

from collections.abc import Iterable

from app.extraction.entities.authority import Entry
from app.extraction.entities.forms import Group
from app.extraction.entities.names import Name, fixed_spelling
from app.extraction.values import EntityKind


def as_known(groups: Iterable[Group]) -> list[Group]:
    """Puts names of one known entity together, and takes names of two apart.

    A surname or an acronym is not what it usually means where the text itself gives it another meaning:
    "the Culinary Institute of America (CIA)".
    """
    known: dict[str, Group] = {}
    unknown: list[Group] = []
    for group in groups:
        best = group.best
        for form in group.forms:
            if form.entry and not best.entry and not _could_be(form.entry, best.name):
                form.entry = None
        main = best.entry or next((form.entry for form in group.forms if form.entry), None)
        if main is None:
            unknown.append(group)
            continue
        known.setdefault(main.id, Group([])).spans += group.spans
        for form in group.forms:
            form.entry = form.entry or main
            known.setdefault(form.entry.id, Group([])).forms.append(form)
    return [*unknown, *known.values()]


def _could_be(entry: Entry, name: Name) -> bool:
    """Whether a longer name than those that an entry has may still be its name."""
    names = [Name(known, (0, 0)) for known in (entry.name, *entry.aliases)]
    if entry.kind is EntityKind.PERSON:
        in_full = [known for known in names if known.given] or names
        return any(_same_person(known, name) for known in in_full)
    return any(known.informing and set(known.informing) < set(name.informing) for known in names)


def _same_person(one: Name, other: Name) -> bool:
    if fixed_spelling(one.family) != fixed_spelling(other.family):
        return False
    return not one.given or not other.given or one.given == other.given
