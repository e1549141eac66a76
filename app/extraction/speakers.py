"""Resolves who the source of each attribution is: a short list of resolvers, each for one way of naming a speaker."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from app.extraction.phrases import (
    BREAKS,
    CONJUNCTIONS,
    DEFINITE,
    INDEFINITE,
    PREPOSITIONS,
    QUANTIFIERS,
    Phrase,
    noun,
    read_phrase,
    words_of,
)
from app.extraction.pronouns import HE_OR_SHE, IT_OR_THEY, RELATIVE, antecedent, body_meant, person_meant
from app.extraction.scene import Description, Named, Scene, is_role
from app.extraction.tags import Attribution
from app.extraction.values import Entity, EntityKind, Mention, MentionHow, Reference, Span

_FIRST_PERSON = frozenset({"i", "me", "my", "myself"})
_EMPHASIS = frozenset({"himself", "herself", "itself", "too", "also"})
_SETS_APART = frozenset({"vice", "deputy", "assistant", "former", "ex", "acting", "candidate", "nominee"})
_SAYS_LITTLE = frozenset({"new", "current", "same", "then", "late", "former", "ex", "veteran", "longtime", "outgoing"})
_SENTENCES_BACK = 4
_PARAGRAPHS_AHEAD = 2


@dataclass
class _Source:
    """One attribution's source, and what has been resolved before it."""

    scene: Scene
    attribution: Attribution
    span: Span
    names: list[Named]
    phrase: Phrase
    earlier: list["_Resolved"]
    speakers: list[Named]


@dataclass
class _Resolved:
    attribution: Attribution
    entity: Entity | None = None


@dataclass
class Speakers:
    """Who said what: a reference for each attribution, and the entities with the mentions that this has found."""

    references: tuple[Reference, ...]
    entities: tuple[Entity, ...]


@dataclass
class _Found:
    """Mentions by entity id, as they are found."""

    mentions: dict[str, dict[Span, MentionHow]] = field(default_factory=dict)

    def add(self, entity: Entity, span: Span, how: MentionHow) -> None:
        self.mentions.setdefault(entity.id, {})[span] = how


def resolve_speakers(
    text: str, entities: Sequence[Entity], attributions: Sequence[Attribution], quotations: Sequence[Span]
) -> Speakers:
    """Finds the entity behind each attribution's source; one that is not sure is left open (entity and name None).

    References come in the order of `attributions`, with the source spans as they were tagged. Sources that are a
    description or a pronoun are added to their entity's mentions.
    """
    scene = Scene.of(text, entities, quotations)
    order = sorted(range(len(attributions)), key=lambda i: _anchor(attributions[i]))
    resolved = [_Resolved(attribution) for attribution in attributions]
    speakers: list[Named] = []
    found = _Found()
    earlier: list[_Resolved] = []
    for i in order:
        current = resolved[i]
        source = _source(scene, current.attribution, earlier, speakers)
        for resolver, how in _RESOLVERS:
            if entity := resolver(source):
                current.entity = entity
                speakers.append(Named(source.span, entity))
                if how:
                    found.add(entity, source.span, how)
                break
        earlier.append(current)
    _complete_later(scene, [resolved[i] for i in order], found)
    _quote_first_person(scene, resolved, found)
    references = tuple(_reference(each) for each in resolved)
    return Speakers(references, tuple(_with_mentions(entity, found) for entity in entities))


def _reference(resolved: _Resolved) -> Reference:
    entity = resolved.entity
    return Reference(resolved.attribution.source, entity.id if entity else None, entity.name if entity else None)


def _anchor(attribution: Attribution) -> Span:
    return (attribution.source or attribution.cue or attribution.content)[0]


def _source(scene: Scene, attribution: Attribution, earlier: list[_Resolved], speakers: list[Named]) -> _Source:
    span = _anchor(attribution)
    names = scene.named_in(span) if attribution.source else []
    phrase = read_phrase(scene.text, span if attribution.source else (0, 0), [named.span for named in names])
    return _Source(scene, attribution, span, names, phrase, earlier, speakers)


def _by_name(source: _Source) -> Entity | None:
    """A name that is the head: "President Ann Lee", "Ann Lee, a spokesperson for X", not "Ann Lee's office"."""
    phrase, names = source.phrase, source.names
    if not names or not phrase.core or phrase.determiner in QUANTIFIERS:
        return None
    if _is_list(source):
        return None
    core = [word for word in phrase.core if word.lower not in _EMPHASIS]
    end = core[-1].span[1] if core else -1
    for named in names:
        if named.span[1] == end and named.span[1] <= source.span[1]:
            return named.entity
    return _by_office_of(source) or _by_apposition(source)


def _is_list(source: _Source) -> bool:
    """Whether several are named side by side: "Moscow and Kyiv", "Lee and Cruz"; not "author and activist Lee"."""
    first = source.names[0]
    for named in source.names[1:]:
        between = source.scene.text[first.span[1] : named.span[0]]
        words = [word.lower for word in words_of(source.scene.text, (first.span[1], named.span[0]))]
        side_by_side = len(words) <= 4 and any(word in CONJUNCTIONS for word in words)
        if side_by_side and not set(words) & (PREPOSITIONS | {"'", "’"}) and not between.startswith(("'s", "’s")):
            return True
        if between.strip() == "," and named.entity.kind is first.entity.kind is EntityKind.PERSON:
            return True
        first = named
    core = [word for word in source.phrase.core if not any(_within(word.span, n.span) for n in source.names)]
    joints = [at for at, word in enumerate(core) if word.lower in CONJUNCTIONS]
    return any(core[at - 1].lower.endswith("s") or not is_role(core[-1].lower) or at + 1 == len(core) for at in joints)


def _by_office_of(source: _Source) -> Entity | None:
    """A person's name at the end of an office with "of" or "to": "Secretary of State Ann Lee"."""
    phrase = source.phrase
    if not phrase.opening or phrase.determiner in INDEFINITE or not is_role(phrase.core[-1].lower):
        return None
    last = source.names[-1] if source.names[-1].span[1] >= phrase.opening[-1].span[1] else None
    inner = [named for named in source.names if named.span[1] == phrase.opening[-1].span[1]]
    last = inner[-1] if inner else last
    if last is None or last.entity.kind is not EntityKind.PERSON or len(phrase.opening) == len(phrase.core):
        return None
    before = [word for word in phrase.opening if word.span[1] <= last.span[0]]
    title = source.scene.title_before(last)
    if title and title.core and title.core[0].span[0] > phrase.core[-1].span[1] and is_role(title.head):
        return None
    return last.entity if before and before[-1].lower not in PREPOSITIONS | DEFINITE | INDEFINITE else None


def _by_apposition(source: _Source) -> Entity | None:
    """A name set off by commas after a description without a name: "the defense minister, Ann Lee,"."""
    text, first = source.scene.text, source.names[0]
    opening_end = source.phrase.opening[-1].span[1]
    if first.span[0] < opening_end and any(named.span[0] >= opening_end for named in source.names):
        first = next(named for named in source.names if named.span[0] >= opening_end)
    before = text[opening_end : first.span[0]].strip()
    after = text[first.span[1] : source.span[1]].lstrip()[:1]
    if before != "," or (after and after not in BREAKS):
        return None
    person = first.entity.kind is EntityKind.PERSON
    body = first.entity.kind is EntityKind.ORGANIZATION and len(source.names) == 1
    return first.entity if person or body else None


def _by_name_after(source: _Source) -> Entity | None:
    """A person named right after a source that was tagged too short: "the coach", then "Ann Lee"."""
    if not source.attribution.source or not is_role(source.phrase.head):
        return None
    end = source.span[1]
    for named in source.scene.named_in((end, end + 3)):
        between = source.scene.text[end : named.span[0]].strip()
        if named.entity.kind is EntityKind.PERSON and between in ("", ","):
            return named.entity
    return None


def _by_description(source: _Source) -> Entity | None:
    """A definite description of somebody introduced before: "the defense minister", "the center"."""
    phrase, scene = source.phrase, source.scene
    if not source.attribution.source or phrase.determiner not in DEFINITE or not phrase.core:
        return None
    known = scene.described.get(phrase.head, [])
    earlier = known[: bisect_left(known, source.span[0], key=lambda each: each.position)]
    return _fitting(scene, phrase, earlier, source.span[0])


def _fitting(scene: Scene, phrase: Phrase, known: Sequence[Description], position: int) -> Entity | None:
    """The one entity that the descriptions agree on, or the one named nearby when several would do."""
    wanted = phrase.modifiers - _SAYS_LITTLE
    fits = [each for each in known[-20:] if not (each.modifiers & _SETS_APART) - phrase.modifiers]
    exact = [each for each in fits if wanted <= each.modifiers]
    fits = exact or [each for each in fits if not wanted or not each.modifiers - _SAYS_LITTLE]
    people = {each.entity.id: each.entity for each in fits}
    if len(people) > 1:
        here = scene.sentence_of(position)
        recent = scene.named_in((scene.sentences[max(0, here - _SENTENCES_BACK)][0], position))
        near = {named.entity.id for named in recent} & people.keys()
        people = {key: people[key] for key in near}
    return next(iter(people.values())) if len(people) == 1 else None


def _by_pronoun(source: _Source) -> Entity | None:
    """He, she, it, they, who, which, alone or with an adverb: "he himself"."""
    words = words_of(source.scene.text, source.span) if source.attribution.source else []
    words = [word for word in words if word.lower not in _EMPHASIS and word.lower != ","]
    if len(words) != 1:
        return None
    word, position = words[0].lower, source.span[0]
    if gender := HE_OR_SHE.get(word):
        return person_meant(source.scene, position, gender, source.speakers, source.attribution.content)
    if word in IT_OR_THEY:
        return body_meant(source.scene, position, source.speakers)
    return antecedent(source.scene, position) if word in RELATIVE else None


def _by_continuation(source: _Source) -> Entity | None:
    """No source: "adding that …" after a speaker in the same sentence, or a quotation that runs on over paragraphs."""
    attribution, scene = source.attribution, source.scene
    if attribution.source or not source.earlier:
        return None
    if not attribution.cue:
        start = attribution.content[0][0]
        before = [each for each in source.earlier[-8:] if each.attribution.content[-1][1] <= start]
        last = max(before, key=lambda each: each.attribution.content[-1][1], default=None)
        runs_on = last and scene.paragraph_of(start) - scene.paragraph_of(last.attribution.content[-1][0]) <= 1
        return last.entity if last and runs_on else None
    cue = scene.text[slice(*attribution.cue[0])].lower().lstrip().partition(" ")[0]
    previous = source.earlier[-1]
    same_sentence = scene.sentence_of(source.span[0]) == scene.sentence_of(_anchor(previous.attribution)[0])
    before_cue = scene.text[max(0, source.span[0] - 16) : source.span[0]].lower().split()
    joined = bool(before_cue) and before_cue[-1] in {"and", "but"}
    plain = cue.endswith("ing") or (joined and not cue.startswith(("be", "is", "was", "were")))
    return previous.entity if same_sentence and plain else None


_RESOLVERS: tuple[tuple[Callable[[_Source], Entity | None], MentionHow | None], ...] = (
    (_by_name, None),
    (_by_name_after, None),
    (_by_pronoun, MentionHow.PRONOUN),
    (_by_description, MentionHow.NOMINAL),
    (_by_continuation, None),
)
"""Tried in order; the first that is sure decides, and tells how the source mentions its entity."""


def _complete_later(scene: Scene, resolved: Sequence[_Resolved], found: _Found) -> None:
    """Names "a police spokesperson" after the spokesperson whom the next paragraphs are the first to name."""
    first_named: dict[str, int] = {}
    for named in scene.named:
        first_named.setdefault(named.entity.id, named.span[0])
    for at, current in enumerate(resolved):
        if current.entity or not current.attribution.source:
            continue
        span = current.attribution.source[0]
        phrase = read_phrase(scene.text, span, [named.span for named in scene.named_in(span)])
        if phrase.determiner not in INDEFINITE or not is_role(phrase.head):
            continue
        for later in resolved[at + 1 : at + 4]:
            if later.entity and later.attribution.source and first_named[later.entity.id] > span[0]:
                if _completes(scene, phrase, span, later):
                    current.entity = later.entity
                    found.add(later.entity, span, MentionHow.NOMINAL)
                break


def _completes(scene: Scene, phrase: Phrase, span: Span, later: _Resolved) -> bool:
    """Whether a named speaker is introduced with the same noun and with nothing that speaks against it."""
    start, end = later.attribution.source[0]
    distance = scene.paragraph_of(start) - scene.paragraph_of(span[0])
    if not 0 <= distance <= _PARAGRAPHS_AHEAD or scene.sentence_of(start) == scene.sentence_of(span[0]):
        return False
    for each in scene.described.get(noun(phrase.head), ()):
        if start <= each.position < end and later.entity and each.entity.id == later.entity.id:
            return not each.modifiers or not phrase.modifiers or bool(each.modifiers & phrase.modifiers)
    return False


def _quote_first_person(scene: Scene, resolved: Sequence[_Resolved], found: _Found) -> None:
    """Names the "I" inside a quotation after the one whom the quotation is credited to."""
    credited: dict[int, dict[str, Entity]] = defaultdict(dict)
    for each in resolved:
        own = scene.quotation_at(_anchor(each.attribution)[0]) if each.attribution.source else None
        for start, _ in each.attribution.content:
            at = scene.quotation_at(start)
            if each.entity and at is not None and at != own:
                credited[at][each.entity.id] = each.entity
    for each in resolved:
        span = _anchor(each.attribution)
        at = scene.quotation_at(span[0])
        if each.entity or at is None or scene.text[slice(*span)].lower() not in _FIRST_PERSON:
            continue
        if len(credited[at]) == 1:
            each.entity = next(iter(credited[at].values()))
            found.add(each.entity, span, MentionHow.PRONOUN)


def _with_mentions(entity: Entity, found: _Found) -> Entity:
    known = {mention.span for mention in entity.mentions}
    new = [Mention(span, how) for span, how in found.mentions.get(entity.id, {}).items() if span not in known]
    return replace(entity, mentions=tuple(sorted((*entity.mentions, *new), key=lambda mention: mention.span)))


def _within(span: Span, outer: Span) -> bool:
    return outer[0] <= span[0] and span[1] <= outer[1]
