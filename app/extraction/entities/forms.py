"""Names on their way to entities: each way of writing one, and the groups of them that mean one entity."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.extraction.entities.authority import Authority, Entry
from app.extraction.entities.firms import first_full
from app.extraction.entities.names import Name, read_name
from app.extraction.entities.settle import settle_names
from app.extraction.entities.titles import Gender, gender_of_given_name
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind, Span


@dataclass
class Form:
    """One way of writing a name, with every place where it stands, and what it is known to mean."""

    name: Name
    entry: Entry | None = None
    votes: dict[EntityKind, float] = field(default_factory=lambda: defaultdict(float))
    spans: list[Span] = field(default_factory=list)
    written: Counter[str] = field(default_factory=Counter)

    @property
    def kind(self) -> EntityKind:
        """What it is known to be, else what it was most often taken for."""
        return self.entry.kind if self.entry else self.voted

    @property
    def voted(self) -> EntityKind:
        """What it was most often taken for."""
        return max(self.votes, key=self.votes.__getitem__) if len(self.votes) > 1 else next(iter(self.votes))

    def add(self, name: Name, kind: EntityKind, confidence: float) -> None:
        """Notes one place where it stands."""
        self.votes[kind] += max(confidence, 0.01)
        self.spans.append(name.span)
        self.written[name.text] += 1

    @property
    def is_of_several(self) -> bool:
        """Whether it is what the members of a group are called together: "Republicans", not "Republican"."""
        return self.kind is EntityKind.GROUP and self.name.key.endswith("s")

    def settle(self, kind: EntityKind) -> None:
        """Takes it for a kind, whatever it was taken for."""
        weight = sum(self.votes.values())
        self.votes.clear()
        self.votes[kind] = weight

    def part(self, text: str, spans: list[Span]) -> "Form":
        """The form where it stands in these places, as another name."""
        share = len(spans) / len(self.spans)
        votes = defaultdict(float, {kind: vote * share for kind, vote in self.votes.items()})
        return Form(Name(text, spans[0]), None, votes, spans, Counter({text: len(spans)}))

    def spelling(self) -> str:
        """The most usual way of writing it, not in capitals where there is another."""
        return max(self.written, key=lambda text: (not text.isupper(), self.written[text]))


@dataclass
class Group:
    """The forms of one entity; `spans` also holds those of a shared surname that was decided to be its own."""

    forms: list[Form]
    spans: list[Span] = field(default_factory=list)

    @property
    def full_spans(self) -> list[Span]:
        """Where its forms stand, in order."""
        return sorted(span for form in self.forms for span in form.spans)

    @property
    def gender(self) -> Gender | None:
        """What the given name of a person says."""
        given = self.forms[0].name.given
        return gender_of_given_name(given) if given else None

    @property
    def best(self) -> Form:
        """The form that says most: not an acronym where there is a long name, then the one of most words.

        Of a party or people that of several, so that articles which have both forms agree: "Republicans".
        """
        if len(self.forms) == 1:
            return self.forms[0]
        return max(
            self.forms,
            key=lambda form: (not form.name.is_acronym, form.name.weight, form.is_of_several, len(form.spans)),
        )


def read_forms(text: str, names: Sequence[NamedSpan], authority: Authority) -> list[Form]:
    """Every way in which the tagged names of a text are written; of names that overlap, one is taken.

    A firm and a person of one name are two.
    """
    forms: dict[tuple[str, bool], Form] = {}
    reached = 0
    settled = list(settle_names(text, names, authority))
    of_people = first_full(text, settled)
    for tagged in settled:
        name = read_name(text, tagged.span, tagged.kind)
        if name is None or name.span[0] < reached:
            continue
        reached = name.span[1]
        is_firm = tagged.kind is EntityKind.ORGANIZATION and text[slice(*tagged.span)] in of_people
        forms.setdefault((name.key, is_firm), Form(name)).add(name, tagged.kind, tagged.confidence)
    surnames = {form.name.family for form in forms.values() if form.voted is EntityKind.PERSON and form.name.given}
    for form in forms.values():
        entry = authority.entry(form.name.text, form.voted)
        if entry and (entry.kind is EntityKind.PERSON or not _is_surname(form, surnames)):
            form.entry = entry
    return list(forms.values())


def _is_surname(form: Form, surnames: set[str]) -> bool:
    return form.voted is EntityKind.PERSON and form.name.given is None and form.name.family in surnames
