"""Speakers whom their source stands for: he, she, it, they, and I in a quotation."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.extraction.entities.titles import Gender
from app.extraction.outlets import reports_on_others
from app.extraction.phrases import words_of
from app.extraction.scene import Named, Scene
from app.extraction.spans import span_at
from app.extraction.speakers.by_body import body_told_of
from app.extraction.speakers.exchanges import (
    denies_what_was_said,
    first_of_two,
    may_have_been_asked,
    may_have_been_described,
    may_have_been_told,
)
from app.extraction.speakers.labels import label_at, labelled
from app.extraction.speakers.rivals import has_rival
from app.extraction.speakers.salience import FARTHEST, HE_OR_SHE, WHEN_ASKED, is_agent, weighed
from app.extraction.speakers.source import Found, Resolved, Source, anchor
from app.extraction.speakers.within_sentence import author_before, met_before_subject
from app.extraction.speakers.works import may_be_the_maker
from app.extraction.values import Entity, EntityKind, MentionHow

_IT_OR_THEY = frozenset({"it", "its", "itself", "they", "their", "themselves"})

_FIRST_PERSON = frozenset({"i", "me", "my", "myself"})
_SPEAKING_BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.FACILITY, EntityKind.UNIT, EntityKind.PLACE})
_FIRST_WORDS = 3
"""Words of a sentence, or after what is said in it, among which a pronoun is its subject."""
_LEAD = 1.0
"""By how much one person must come to mind more than any other."""

_KNOWN_GENDER = 1.0
_BE = re.compile(r"(?:is|was|has\s+been|had\s+been)\s+\w+", re.IGNORECASE)
_IMPERSONAL = re.compile(
    r"(?:(?:has|had|soon|also|later)\s+)*(?:appear|becom|became|emerg|follow|happen|look|mean|remain|seem|took|turn)"
)
"""Verbs of an "it" that stands for nothing: "it emerged that"."""
_COMPARED = re.compile(r"\b(?:like|than|unlike|versus)\s+\Z", re.IGNORECASE)
_LONGEST_COMPARED = 10
_CLAUSE_BEFORE = re.compile(
    r"(?:(?:And|But)\s+)?(?:[Aa]fter|[Aa]lthough|[Aa]s|[Bb]ecause|[Bb]efore|[Oo]nce|[Ss]ince|[Tt]hough|[Ww]hen|[Ww]hile)\s+"
    r"(?:the\s+)?(?=[^“”\"\n]*,\s\Z)"
)
_VERB_AFTER = re.compile(r"\s+(?!(?:and|or|of|in|at|for)\b)[a-z]")
_NO_SUBJECT = re.compile(r"\b(?:from|in|at|near|an?)\s+\Z")
_WHOM = re.compile(r"\bwhom?\s+\Z")
_LONGEST_WHOM = 8
_FEW = 4
"""Attributions before a pronoun that are looked at for what was asked, and according to whom."""
_SAYS = re.compile(r"(?:(?:has|had|also|later)\s+)*(?:add(?:ed|s)|not(?:ed|es)|sa(?:id|ys))", re.IGNORECASE)
_OF_ITSELF = re.compile(r"(?:that\s+)?(?:it|its)\b", re.IGNORECASE)
_CONTRARY = re.compile(r"\b(?:but|though|although|yet)\s+\Z")
_LONGEST_CONTRARY = 12


def by_pronoun(source: Source) -> Entity | None:
    """He, she, it, they, alone or with an adverb: "he himself"."""
    word = source.only_word
    if gender := HE_OR_SHE.get(word):
        person = _person_meant(source, gender)
        return None if person and _may_be_another(source, person, gender) else person
    if word not in _IT_OR_THEY or _is_expletive(source, word):
        return None
    return _subject_of_clause_before(source) or _body_meant(source)


def quote_first_person(scene: Scene, resolved: Sequence[Resolved], found: Found) -> None:
    """Names the "I" inside a quotation after the one whom the quotation is credited to."""
    credited: dict[int, dict[str, Entity]] = defaultdict(dict)
    for each in resolved:
        own = scene.quotation_at(anchor(each.attribution)[0]) if each.attribution.source else None
        for start, _ in each.attribution.content:
            at = scene.quotation_at(start)
            if each.entity and at is not None and at != own:
                credited[at][each.entity.id] = each.entity
    for each in resolved:
        span = anchor(each.attribution)
        at = scene.quotation_at(span[0])
        if each.entity or at is None or scene.text[slice(*span)].lower() not in _FIRST_PERSON:
            continue
        if len(credited[at]) == 1:
            each.entity = next(iter(credited[at].values()))
            found.add(each.entity, span, MentionHow.PRONOUN)


def _person_meant(source: Source, gender: Gender) -> Entity | None:
    """Whom "he" or "she" means, or None where two people could be meant."""
    scene = source.scene
    others = {entity.id for entity in _others(source)}
    author = author_before(source)
    if author and author.id not in others and scene.genders.get(author.id, gender) is gender:
        return author
    scores: dict[str, float] = {}
    last: dict[str, Named] = {}
    for named, score in weighed(scene, source.span[0], source.speakers, source.attribution.content):
        entity = named.entity
        if _is_no_subject(scene, entity) or _is_only_addressed(scene, entity) or _is_only_compared(source, entity):
            continue
        called = scene.genders.get(entity.id) or scene.called.get(entity.id)
        if entity.id not in others and called in (gender, None):
            known = _KNOWN_GENDER if entity.id in scene.genders else 0.0
            scores[entity.id] = max(scores.get(entity.id, 0.0), score + known)
            last[entity.id] = named
    if not scores:
        return None
    first, *others_meant = sorted(scores, key=lambda key: -scores[key])
    for other in others_meant:
        # Somebody in a later sentence may be meant as well, though nothing tells which pronoun is theirs.
        is_later = scene.sentence_of(last[first].span[0]) < scene.sentence_of(last[other].span[0])
        known = _KNOWN_GENDER if is_later and first in scene.genders else 0.0
        if scores[first] - known - scores[other] < _LEAD:
            return None
    return last[first].entity


def _may_be_another(source: Source, person: Entity, gender: Gender) -> bool:
    """Whether a pronoun may as well mean somebody else than the person who comes to mind first."""
    return (
        has_rival(source, person, gender)
        or may_be_the_maker(source, person, gender)
        or may_have_been_asked(source, gender)
        or may_have_been_told(source, person)
        or may_have_been_described(source, person)
    )


def _is_no_subject(scene: Scene, entity: Entity) -> bool:
    """Whether what was taken for a person only ever stands where a place or an office does: "from Lee", "a Lee"."""
    return all(
        _NO_SUBJECT.search(scene.text, max(0, start - 8), start) for (start, _) in (m.span for m in entity.mentions)
    )


def _is_only_addressed(scene: Scene, entity: Entity) -> bool:
    """Whether a given name or nickname stands only in what others say, or a name only under a letter."""
    alone = (
        scene.text[slice(*scene.paragraph_at(m.span[0]))].strip(" .-—") == scene.text[slice(*m.span)]
        for m in entity.mentions
    )
    if all(alone):
        return True
    return " " not in entity.name and all(scene.quotation_at(m.span[0]) is not None for m in entity.mentions)


def _is_only_compared(source: Source, entity: Entity) -> bool:
    """Whether the text has so far only compared others with somebody, in its headline: "Stronger than Lee?"."""
    scene, position = source.scene, source.span[0]
    at = bisect_left(entity.mentions, position, key=lambda mention: mention.span[0])
    before = [mention.span[0] for mention in entity.mentions[at - 1 : at]]
    if not before or scene.paragraph_of(before[0]) > 0 or scene.paragraph_of(position) == 0:
        return False
    starts = (mention.span[0] for mention in entity.mentions[:at])
    return all(_COMPARED.search(scene.text, max(0, start - _LONGEST_COMPARED), start) for start in starts)


def _others(source: Source) -> Iterator[Entity]:
    """Those whom a pronoun cannot mean: who is named in what it says or does, and who is quoted as saying it.

    In "he said Lee left" he is not Lee, nor in "he called Lee and said so", nor in "he left," Lee said, nor in "Lee: He
    said so"; "Lee left, he said" may be Lee's own words.
    """
    scene, position = source.scene, source.span[0]
    for start, end in source.attribution.content:
        if start > position or scene.quotation_at(start) is not None:
            yield from (named.entity for named in scene.named_in((start, end)))
    told = [span for span in (*source.attribution.cue, *source.attribution.content) if span[0] > position]
    if told:
        yield from (named.entity for named in scene.named_in((position, max(end for _, end in told))))
    label = label_at(scene, position)
    if label and (speaking := labelled(scene, label)):
        yield speaking
    if _WHOM.search(scene.text, max(0, position - _LONGEST_WHOM), position):
        named = scene.named_in((max(0, position - FARTHEST), position))
        yield from (each.entity for each in named[-1:])
    start = scene.sentence_at(position)[0]
    if WHEN_ASKED.match(scene.text, start) and scene.text.endswith((", ", ",\n"), start, position):
        yield from (named.entity for named in scene.named_in((start, position)))
    yield from met_before_subject(source)
    if first := first_of_two(source):
        yield first
    if scene.quotation_at(position) is not None:
        for each in source.earlier:
            if span_at(position, each.attribution.content) is not None:
                yield from _may_be(scene, each)


def _may_be(scene: Scene, speaker: Resolved) -> Iterator[Entity]:
    """Who has spoken, or all who share the surname where it is left open which of them."""
    if speaker.entity:
        yield speaker.entity
    elif speaker.attribution.source:
        surname = scene.text[slice(*speaker.attribution.source[0])].rpartition(" ")[2]
        yield from scene.families.get(surname, {}).values()


def _is_expletive(source: Source, word: str) -> bool:
    """Whether "it" stands for nobody: "it was pointed out", "it is said"."""
    cue = source.attribution.cue
    return word == "it" and bool(cue) and _BE.match(source.scene.text, cue[0][0]) is not None


def _body_meant(source: Source) -> Entity | None:
    """The organization or place that "it" or "they" means: the last speaker, in this sentence or the one before.

    From the sentence before only where this one begins so: in "it is late for sailors if they …", they are the sailors.
    In a quotation only one that is named there: "They said no," Lee told the firm, and it may be anybody. Not the one
    by which something was done to another, who may answer: "Acme was fined by Zenit, but it says …".
    """
    scene, position = source.scene, source.span[0]
    here = scene.sentence_of(position)
    before = [named for named in source.speakers[-2:] if named.span[0] < position]
    since = here - scene.sentence_of(before[-1].span[0]) if before else 2
    if since > 1 or (since and not _begins_sentence(source, here)):
        return None
    if since and denies_what_was_said(source) and _names_another(scene, before[-1]):
        return None
    if since and _may_be_told_of(source, before[-1]):
        return None
    if not since and is_agent(scene, before[-1]) and (subject := _body_at_start(source)):
        return subject if _CONTRARY.search(scene.text, max(0, position - _LONGEST_CONTRARY), position) else None
    own, others = scene.quotation_at(position), scene.quotation_at(before[-1].span[0])
    if before[-1].entity.kind not in _SPEAKING_BODIES or (own is not None and own != others):
        return None
    return None if source.text.lower() == "they" and _is_no_they(source, before[-1]) else before[-1].entity


def _subject_of_clause_before(source: Source) -> Entity | None:
    """The only body named before "it" in its sentence, if that begins with a clause about it: "As Acme grew, it"."""
    scene, position = source.scene, source.span[0]
    cue = source.attribution.cue
    start = scene.sentence_at(position)[0]
    opening = _CLAUSE_BEFORE.match(scene.text, start, position)
    if not opening or source.text.lower() != "it" or (cue and _IMPERSONAL.match(scene.text, cue[0][0])):
        return None
    named = scene.named_in((start, position))
    bodies = {each.entity.id for each in named if each.entity.kind in _SPEAKING_BODIES}
    is_subject = named and named[0].span[0] == opening.end() and _VERB_AFTER.match(scene.text, named[0].span[1])
    return named[0].entity if is_subject and bodies == {named[0].entity.id} else None


def _body_at_start(source: Source) -> Entity | None:
    """The organization or place that the sentence of a pronoun begins with: "Acme was fined by Zenit"."""
    scene, position = source.scene, source.span[0]
    start = scene.sentence_at(position)[0]
    first = next(iter(scene.named_in((start, position))), None)
    if first is None or first.entity.kind not in _SPEAKING_BODIES or scene.is_possessive(first):
        return None
    return first.entity if scene.text[start : first.span[0]].strip() in ("", "The") else None


def _may_be_told_of(source: Source, speaker: Named) -> bool:
    """Whether "it" may be the body that was told of: "Acme will close, Kyodo News reported. It said", "It declined".

    So it may where a medium has told of it, and where it goes on about itself or does not merely say something.
    """
    scene = source.scene
    if body_told_of(source, speaker) is None:
        return False
    cue, content = source.attribution.cue, source.attribution.content[0]
    says = bool(cue) and _SAYS.fullmatch(scene.text, *cue[0]) is not None
    of_itself = content[0] > source.span[1] and _OF_ITSELF.match(scene.text, *content) is not None
    return reports_on_others(scene.text, speaker.entity) or of_itself or not says


def _names_another(scene: Scene, speaker: Named) -> bool:
    """Whether the sentence of a speaking body names another, which may answer: "Acme said Zenit had lied"."""
    named = scene.named_in(scene.sentence_at(speaker.span[0]))
    return any(each.entity.kind in _SPEAKING_BODIES and each.entity.id != speaker.entity.id for each in named)


def _is_no_they(source: Source, speaker: Named) -> bool:
    """Whether "they" are others: a country is "it", and "according to Acme, officials left" goes on about officials."""
    cues = (each.attribution.cue for each in source.earlier[-_FEW:] if each.attribution.source[:1] == (speaker.span,))
    according = any(source.scene.text[slice(*cue[0])].lower().startswith("according") for cue in cues if cue)
    return according or speaker.entity.kind is EntityKind.PLACE


def _begins_sentence(source: Source, number: int) -> bool:
    """Whether a source is among the first words of a sentence, or of those after what it says."""
    scene, position = source.scene, source.span[0]
    told = [end for _, end in source.attribution.content if end <= position]
    start = max((scene.sentences[number][0], *told))
    return len(words_of(scene.text, (start, position))) <= _FIRST_WORDS
