"""Speakers whom their source describes: as they were introduced, or before they are."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from app.extraction.entities.countries import nations
from app.extraction.phrases import INDEFINITE, Phrase, noun, read_phrase
from app.extraction.scene import Description, Scene
from app.extraction.speakers.by_body import COMPANY, is_after_another
from app.extraction.speakers.salience import HE_OR_SHE
from app.extraction.speakers.several import is_several
from app.extraction.speakers.source import Found, Resolved, Source, anchor, is_definite
from app.extraction.values import Entity, EntityKind, MentionHow, Span

_SETS_APART = frozenset({"vice", "deputy", "assistant", "former", "ex", "acting", "candidate", "nominee"})
_SAYS_LITTLE = frozenset({"new", "current", "same", "then", "late", "former", "ex", "veteran", "longtime", "outgoing"})
_NO_LONGER = frozenset({"former", "ex"})
_GENERALS = frozenset({"inspector", "attorney", "surgeon", "solicitor", "auditor", "consul"})
"""Words before "general" that make it another office."""
_PARTIES = frozenset({"democratic", "republican"})
_OF_ANY = frozenset({"president", "candidate", "nominee", "king", "queen", "pope"})
"""Offices of which "a president" means none in particular."""
_ONE_OF_MANY = frozenset({"senator", "representative", "governor", "mayor"})
"""Offices that a place before them tells from each other: "the Ohio senator"."""
_PUBLICATIONS = frozenset({"report", "study", "survey"})
_DIPLOMATS = frozenset({"ambassador", "diplomat", "envoy"})
_CALLED_ALSO = {
    **dict.fromkeys(_PUBLICATIONS, _PUBLICATIONS),
    **dict.fromkeys(COMPANY, COMPANY),
    "diplomat": _DIPLOMATS,
}
"""Nouns that may stand for another that somebody or something was introduced with."""
_SPOKESPERSON = "spokesperson"
_PREMIER, _PRIME = "premier", "prime"
"""A prime minister is called so, where nobody has that as a title, as heads of provinces have."""
_TELLING = re.compile(
    r"\b(?:told|tell(?:s|ing)?|(?:sp(?:oke|eaking)|talk(?:ed|ing))\s+(?:to|with)|interview\s+(?:on|with))\s+"
    r"(?:the\s+)?(?:[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}['’]s?\s+)?\Z"
)
"""What stands before a programme that somebody talks to: "told the BBC's Daily Report"."""
_OWN_PRONOUN = re.compile(r"(?:that\s+)?(he|she|his|her)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"(?:[^s]s|men|people|police)$")
_LONGEST_TELLING = 80
_SENTENCES_BACK = 4
_DESCRIPTIONS_BACK = 20
_PARAGRAPHS_AHEAD = 2


def by_description(source: Source) -> Entity | None:
    """A definite description of somebody introduced before: "the defense minister", "the center"."""
    phrase, scene = source.phrase, source.scene
    if not is_definite(source) or is_several(source):
        return None
    known = _described(scene, phrase)
    end = bisect_left(known, source.span[0], key=lambda each: each.position)
    recent = known[max(0, end - _DESCRIPTIONS_BACK) : end]
    if phrase.head in _PUBLICATIONS:
        recent = [each for each in recent if not _is_spoken_to(scene, each)]
    meant = _fitting(scene, phrase, recent, source.span[0])
    several = meant and meant.kind is EntityKind.PERSON and _SEVERAL.search(phrase.core[-1].lower)
    if meant and (several or _is_called_otherwise(source, meant)):
        return None
    return None if meant and (_is_another(source, meant) or is_after_another(source, meant)) else meant


def _is_spoken_to(scene: Scene, known: Description) -> bool:
    """Whether somebody talks to what is described: "told the Daily Report" names a programme, and no report."""
    before = max(scene.sentence_at(known.position)[0], known.position - _LONGEST_TELLING)
    return _TELLING.search(scene.text, before, known.position) is not None


def _is_called_otherwise(source: Source, entity: Entity) -> bool:
    """Whether what somebody says begins with a pronoun that the entity has not: of Maria Lee, "his party would"."""
    gender, content = source.scene.genders.get(entity.id), source.attribution.content[0]
    own = _OWN_PRONOUN.match(source.scene.text, *content) if gender and content[0] > source.span[1] else None
    return own is not None and HE_OR_SHE[own[1].lower()] is not gender


def _is_another(source: Source, entity: Entity) -> bool:
    """Whether "a spokesman" without a name has spoken since the entity was mentioned: "the spokesman" is that one."""
    scene, wanted = source.scene, source.phrase
    named = [named.span[0] for named in scene.named_in((0, source.span[0])) if named.entity.id == entity.id]
    spoke = [speaker.span[0] for speaker in source.speakers if speaker.entity.id == entity.id]
    last = max((*named, *spoke), default=0)
    for each in source.earlier:
        span = anchor(each.attribution)
        if each.entity is None and each.attribution.source and span[0] > last:
            phrase = read_phrase(scene.text, span)
            same = not wanted.modifiers or not phrase.modifiers or wanted.modifiers & phrase.modifiers
            if phrase.determiner in INDEFINITE and phrase.head == wanted.head and same:
                return True
    return False


def _described(scene: Scene, phrase: Phrase) -> list[Description]:
    """What the text describes with a noun, or with one that news uses for the same thing: "the premier".

    No country is an envoy, though it may stand beside one: "It rained in Norland, special envoy Ann Lee said".
    """
    head = phrase.head
    if head == _PREMIER and head not in scene.described and not phrase.modifiers:
        return [each for each in scene.described.get("minister", ()) if _PRIME in each.modifiers]
    found = [each for noun in _CALLED_ALSO.get(head, (head,)) for each in scene.described.get(noun, ())]
    found.sort(key=lambda each: each.position)
    return [each for each in found if each.entity.kind is EntityKind.PERSON] if head in _DIPLOMATS else found


def _fitting(scene: Scene, phrase: Phrase, known: Sequence[Description], position: int) -> Entity | None:
    """The one entity that the descriptions agree on, or the one named nearby when several would do."""
    wanted = phrase.modifiers - _SAYS_LITTLE
    apart = _NO_LONGER | _GENERALS
    fits = [
        each
        for each in known
        if not (each.modifiers & _SETS_APART) - phrase.modifiers and phrase.modifiers & apart <= each.modifiers
    ]
    exact = [each for each in fits if wanted <= each.modifiers]
    of_a_place = any(
        scene.text[word.span[0]].isupper() and (phrase.head in _ONE_OF_MANY or word.lower in nations())
        for word in phrase.core[:-1]
        if word.lower in wanted
    )
    fits = exact or [each for each in fits if not wanted or not (of_a_place or each.modifiers - _SAYS_LITTLE)]
    people = {each.entity.id: each.entity for each in fits}
    if len(people) > 1:
        here = scene.sentence_of(position)
        recent = scene.named_in((scene.sentences[max(0, here - _SENTENCES_BACK)][0], position))
        near = {named.entity.id for named in recent} & people.keys()
        people = {key: people[key] for key in near}
    return next(iter(people.values())) if len(people) == 1 else None


def complete_later(scene: Scene, resolved: Sequence[Resolved], found: Found) -> None:
    """Names "a police spokesperson" after the spokesperson whom the next paragraphs are the first to name."""
    first_named: dict[str, int] = {}
    for named in scene.named:
        first_named.setdefault(named.entity.id, named.span[0])
    for at, current in enumerate(resolved):
        if current.entity or not current.attribution.source:
            continue
        span = current.attribution.source[0]
        phrase = read_phrase(scene.text, span, [named.span for named in scene.named_in(span)])
        if phrase.determiner != "a" or phrase.head != _SPOKESPERSON:
            continue
        for later in resolved[at + 1 : at + 4]:
            if later.entity and later.attribution.source and first_named[later.entity.id] > span[0]:
                if _completes(scene, phrase, span, later):
                    current.entity = later.entity
                    found.add(later.entity, span, MentionHow.NOMINAL)
                break


def _completes(scene: Scene, phrase: Phrase, span: Span, later: Resolved) -> bool:
    """Whether a named speaker is introduced with the same noun and with nothing that speaks against it."""
    start, end = later.attribution.source[0]
    distance = scene.paragraph_of(start) - scene.paragraph_of(span[0])
    if not 0 <= distance <= _PARAGRAPHS_AHEAD or scene.sentence_of(start) == scene.sentence_of(span[0]):
        return False
    wanted = (phrase.modifiers & _PARTIES) | phrase.complements
    for each in scene.described.get(noun(phrase.head), ()):
        if start <= each.position < end and later.entity and each.entity.id == later.entity.id:
            known = each.modifiers
            fits = not known or not phrase.modifiers or bool(known & phrase.modifiers)
            return fits and (not wanted or bool(known & wanted))
    return False
