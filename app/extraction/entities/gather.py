"""Gathers the names in a text into entities: one for each person, organization, place, … that they name."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.extraction.entities.countries import country_code
from app.extraction.entities.names import Name, read_name
from app.extraction.entities.settle import settle_names
from app.extraction.entities.titles import Gender, gender_of_given_name, gender_of_title
from app.extraction.tags import NamedSpan
from app.extraction.values import Entity, EntityKind, Mention, MentionHow, Span
from app.identifiers import entity_id

_BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.FACILITY, EntityKind.UNIT})
_MOST_NAMESAKES = 8


@dataclass
class _Form:
    """One way of writing a name, with every place where it stands."""

    name: Name
    votes: dict[EntityKind, float] = field(default_factory=lambda: defaultdict(float))
    spans: list[Span] = field(default_factory=list)
    written: Counter[str] = field(default_factory=Counter)

    @property
    def kind(self) -> EntityKind:
        return max(self.votes, key=self.votes.__getitem__)

    def add(self, name: Name, kind: EntityKind, confidence: float) -> None:
        self.votes[kind] += max(confidence, 0.01)
        self.spans.append(name.span)
        self.written[name.text] += 1

    def spelling(self) -> str:
        """The most usual way of writing it, not in capitals where there is another."""
        return max(self.written, key=lambda text: (not text.isupper(), self.written[text]))


@dataclass
class _Group:
    """The forms of one entity; `spans` also holds those of a shared surname that was decided to be its own."""

    forms: list[_Form]
    spans: list[Span] = field(default_factory=list)

    @property
    def full_spans(self) -> list[Span]:
        return sorted(span for form in self.forms for span in form.spans)


def gather_entities(text: str, names: Sequence[NamedSpan]) -> tuple[Entity, ...]:
    """The entities that the tagged names of `text` name, in the order of their first mention.

    Within one text, a surname means the person named in full, an acronym the organization or place that it
    abbreviates; of two people with one surname each keeps the mentions that are plainly theirs.
    A mention's span leaves out determiner, title and possessive; overlapping names give one mention.
    """
    forms = _forms(text, names)
    people = [form for form in forms if form.kind is EntityKind.PERSON]
    others = [form for form in forms if form.kind is not EntityKind.PERSON]
    groups = [*_people(text, people), *_bodies_and_places(text, others)]
    entities = [_entity(group) for group in groups]
    return tuple(sorted(_merged(entities), key=lambda entity: entity.mentions[0].span))


def _forms(text: str, names: Sequence[NamedSpan]) -> list[_Form]:
    forms: dict[str, _Form] = {}
    reached = 0
    for tagged in settle_names(text, names):
        name = read_name(text, tagged.span, tagged.kind)
        if name is None or name.span[0] < reached:
            continue
        reached = name.span[1]
        forms.setdefault(name.key, _Form(name)).add(name, tagged.kind, tagged.confidence)
    return list(forms.values())


def _people(text: str, forms: Iterable[_Form]) -> list[_Group]:
    """Groups full names of one person, then gives every surname and given name to its bearer."""
    full: dict[tuple[str, str, str], list[_Form]] = defaultdict(list)
    short: list[_Form] = []
    for form in forms:
        if form.name.given is None:
            short.append(form)
        else:
            full[form.name.given, form.name.family, form.name.generation].append(form)
    groups = [group for same in full.values() for group in _by_middle_name(same)]
    groups = _initials_resolved(groups)
    bearers: dict[str, list[_Group]] = defaultdict(list)
    for group in groups:
        bearers[group.forms[0].name.family].append(group)
    for group in groups:
        given = group.forms[0].name.given
        if given and given not in bearers:
            bearers[given] = [other for other in groups if other.forms[0].name.given == given]
    for form in short:
        namesakes = bearers.get(form.name.family) or bearers.get(form.name.words[0], [])
        if not 1 <= len(namesakes) <= _MOST_NAMESAKES:
            groups.append(_Group([form]))
        elif len(namesakes) == 1:
            namesakes[0].forms.append(form)
        else:
            _share_out(text, form, namesakes)
    return groups


def _by_middle_name(same: list[_Form]) -> list[_Group]:
    """Groups of forms with the same first and last name, apart where their middle names tell them apart."""
    by_middle: dict[str, list[_Form]] = defaultdict(list)
    for form in same:
        by_middle[form.name.middle].append(form)
    plain = by_middle.pop("", [])
    if plain and len(by_middle) == 1:
        return [_Group([*plain, *next(iter(by_middle.values()))])]
    return [_Group(forms) for forms in (plain, *by_middle.values()) if forms]


def _initials_resolved(groups: list[_Group]) -> list[_Group]:
    """Joins "J. Rowling" to the only Rowling whose given name begins with J."""
    by_initial: dict[tuple[str, str], list[_Group]] = defaultdict(list)
    for group in groups:
        given = group.forms[0].name.given or ""
        if len(given) > 1:
            by_initial[given[0], group.forms[0].name.family].append(group)
    kept = []
    for group in groups:
        given = group.forms[0].name.given or ""
        same = by_initial[given, group.forms[0].name.family] if len(given) == 1 else []
        if len(same) == 1:
            same[0].forms += group.forms
        else:
            kept.append(group)
    return kept


def _share_out(text: str, form: _Form, namesakes: list[_Group]) -> None:
    """Gives each mention of a surname to the namesake whom its title tells, else to the one whom it meant at first.

    News calls the one by the bare surname throughout and repeats the full name of the other.
    """
    starts = {id(group): [start for start, _ in group.full_spans] for group in namesakes}
    usual: _Group | None = None
    for span in sorted(form.spans):
        before = text[max(0, span[0] - 20) : span[0]].split()[-1:]
        gender = gender_of_title(before[0]) if before else None
        told = [group for group in namesakes if gender and _gender(group) is gender]
        if usual is None and not told:
            usual = max(namesakes, key=lambda group: _last_before(starts[id(group)], span[0]))
        chosen = (
            usual
            if usual and (not told or usual in told)
            else max(told, key=lambda group: _last_before(starts[id(group)], span[0]))
        )
        chosen.spans.append(span)


def _last_before(starts: list[int], position: int) -> int:
    """The last start before the position, or a negative number that is the lower the later the first one comes."""
    at = bisect_left(starts, position)
    return starts[at - 1] if at else -starts[0]


def _gender(group: _Group) -> Gender | None:
    given = group.forms[0].name.given
    return gender_of_given_name(given) if given else None


def _bodies_and_places(text: str, forms: Sequence[_Form]) -> list[_Group]:
    """Groups what is not a person: acronyms with long forms, companies with and without their "Inc.", short forms."""
    groups: dict[int, _Group] = {id(form): _Group([form]) for form in forms}
    long_forms = [form for form in forms if not form.name.is_acronym]
    by_initials: dict[str, list[_Form]] = defaultdict(list)
    by_company: dict[str, _Form] = {}
    for form in long_forms:
        if len(form.name.words) > 1 or "/" in form.name.text:
            for initials in form.name.initials():
                by_initials[initials].append(form)
    defined = _defined_acronyms(text, forms)
    by_ending = _by_ending(long_forms)
    for form in sorted(forms, key=lambda form: len(form.name.words)):
        if form.name.is_acronym:
            meant = defined.get(form.name.key) or _only(by_initials[form.name.acronym()])
        else:
            meant = by_company.setdefault(form.name.company, form)
            meant = _only(by_ending[form.name.key]) if meant is form and form.kind in _BODIES else meant
        if meant is not None and meant is not form and _alike(form.kind, meant.kind):
            joined = groups[id(meant)]
            joined.forms += groups[id(form)].forms
            for moved in groups[id(form)].forms:
                groups[id(moved)] = joined
    return list({id(group): group for group in groups.values()}.values())


def _defined_acronyms(text: str, forms: Sequence[_Form]) -> dict[str, _Form]:
    """What each acronym stands for that the text defines: "Federal Security Service (FSB)"."""
    ends = {end: form for form in forms for _, end in form.spans}
    defined: dict[str, _Form] = {}
    for form in forms:
        for start, end in form.spans if form.name.is_acronym else ():
            long_form = ends.get(start - 2)
            if long_form and text[start - 2 : start] == " (" and text[end : end + 1] == ")":
                defined.setdefault(form.name.key, long_form)
    return defined


def _by_ending(forms: Sequence[_Form]) -> dict[str, list[_Form]]:
    """Bodies by the last words of their names, at least two: "state department" finds the U.S. State Department."""
    endings: dict[str, list[_Form]] = defaultdict(list)
    for form in forms:
        words = form.name.words
        if form.kind in _BODIES:
            for first in range(1, min(len(words) - 1, _MOST_NAMESAKES)):
                endings[" ".join(words[first:])].append(form)
    return endings


def _only(forms: Sequence[_Form]) -> _Form | None:
    return forms[0] if len(forms) == 1 else None


def _alike(one: EntityKind, other: EntityKind) -> bool:
    return (
        one is other
        or {one, other} <= _BODIES
        or (EntityKind.PLACE in (one, other) and _BODIES & {one, other} != set())
    )


def _entity(group: _Group) -> Entity:
    best = max(group.forms, key=lambda form: (not form.name.is_acronym, form.name.weight, len(form.spans)))
    name = best.spelling()
    votes: dict[EntityKind, float] = defaultdict(float)
    for form in group.forms:
        for kind, weight in form.votes.items():
            votes[kind] += weight
    kind = max(votes, key=votes.__getitem__)
    mentions = [
        Mention(span, MentionHow.NAME if form.name.key == best.name.key else MentionHow.ALIAS)
        for form in group.forms
        for span in form.spans
    ]
    mentions += [Mention(span, MentionHow.ALIAS) for span in group.spans]
    written = dict.fromkeys(text for form in group.forms for text in form.written)
    return Entity(
        id=entity_id(kind, name),
        kind=kind,
        name=name,
        mentions=tuple(sorted(mentions, key=lambda mention: mention.span)),
        aliases=tuple(alias for alias in written if alias != name),
        country=country_code(name) if kind is EntityKind.PLACE else None,
    )


def _merged(entities: Iterable[Entity]) -> list[Entity]:
    """One entity for each id: two groups can come to the same kind and name."""
    by_id: dict[str, Entity] = {}
    for entity in entities:
        same = by_id.get(entity.id)
        by_id[entity.id] = (
            entity
            if same is None
            else Entity(
                id=entity.id,
                kind=entity.kind,
                name=entity.name,
                mentions=tuple(sorted({*same.mentions, *entity.mentions}, key=lambda mention: mention.span)),
                aliases=tuple(dict.fromkeys((*same.aliases, *entity.aliases))),
            )
        )
    return list(by_id.values())
