"""Who else a pronoun may mean than the person named before it: somebody without a name, or somebody told of."""

import re
from itertools import takewhile

from app.extraction.entities.names import is_acronym
from app.extraction.entities.relatives import is_kin
from app.extraction.entities.titles import Gender
from app.extraction.phrases import DEFINITE, INDEFINITE, QUANTIFIERS, RELATIVES, bare, noun, read_phrase, words_of
from app.extraction.scene import Scene, is_role
from app.extraction.spans import first_ending_after, span_at
from app.extraction.speakers.salience import HE_OR_SHE, is_dependent
from app.extraction.speakers.source import Resolved, Source, anchor
from app.extraction.values import Entity, EntityKind, Span

_SENTENCES_BETWEEN, _SPEAKERS_BACK = 2, 6
"""How far before a pronoun somebody without a name may have spoken to be meant by it."""
_STANDS_FOR_ANOTHER = HE_OR_SHE.keys() | RELATIVES
_SUBJECT_WORDS = 3
"""Words of a sentence in which its subject is looked for."""
_OWNED = re.compile(
    r"['’]s?\s(?:(?!of\b)[a-z-]+\s)?(?P<head>[A-Za-z-]+)(?=,|\s(?:is|was|has|had|will|would|did|does|says?|said|at|in|of|for|on"
    r"|to|began|brought|came|fell|gave|got|left|lost|made|met|ran|sat|spoke|stood|told|took|went|won|wrote|\w+ed)\b)"
)
"""The subject that a possessive begins: "'s former deputy left"."""
_ONE_OF = re.compile(r"(?:One|Another)\s+of\s+(?:the|these|those|his|her|its|their)\b")
_SOMEBODY = {
    gender: re.compile(
        rf"(?<!, )(?<!\bas )(?<!\bis )(?<!\bwas )(?<!\bfor )\b(?:an?|one|another)\s+(?:[\w-]+\s+){{0,2}}(?:{nouns})\b",
        re.IGNORECASE,
    )
    for gender, nouns in ((Gender.HE, "man|boy|guy|gentleman"), (Gender.SHE, "woman|girl|lady"))
}
_INTRODUCED = {
    gender: re.compile(
        rf"\b{whose}\s+(?:(?!names?\b)[\w-]+\s+){{0,3}}(?!(?:as|is|was|named)\b)[\w-]+,?\s+\Z", re.IGNORECASE
    )
    for gender, whose in ((Gender.HE, "his"), (Gender.SHE, "her"))
}
_LONGEST_INTRODUCTION = 120
_OPENING_PRONOUN = re.compile(r"(?:that\s+)?(?:he|she)\b", re.IGNORECASE)
"""How what somebody says begins that may be about the one who says it."""
_SPOKEN_TO = re.compile(
    r"\b(?:asked|called|interviewed|met|phoned|rang|telephoned|texted|(?:spoke|talked)\s+(?:to|with))\s+(?:an?|another|my)\s+"
    r"(?:[a-z-]+\s+)?(?P<who>[a-z-]+)\b(?!,?\s+[A-Z])"
)
_OUTCOME = re.compile(
    r"(?:(?P<whose>His|Her)\s(?:[\w-]{1,40}\s){0,2}|[^,.;:“”\"\n]{0,50}?\b(?P<owner>[\w-]{1,40})['’]s?\s(?:[\w-]{1,40}\s){0,2}"
    r"|(?:The|This|That|These|Those)\s(?:[\w-]{1,40}\s)?(?=admission|announcement|apology|appeal|comment|criticism|intervention"
    r"|plea|pledge|remark|resignation|speech|statement|warning))[\w-]{1,40}\s(?:comes?|came|follow(?:s|ed)?)\s"
)
"""A sentence that tells upon what somebody spoke or acted: "His remarks came after Lee left"."""
_AND = re.compile(r"(?:,\s+[^,.;:“”\"]{1,60},)?\s+and\s+(?:[\w.’'-]+\s+){0,4}?")
_PARTY_MEMBERS = frozenset({"republican", "democrat", "conservative", "liberal"})
_MARKS = frozenset("\"“”‘'")


def has_rival(source: Source, person: Entity, gender: Gender) -> bool:
    """Whether a pronoun of a gender may as well mean somebody other than the person, so that it is left open."""
    return (
        _somebody_between(source, person)
        or _somebody_new(source, person)
        or _somebody_of(source, person)
        or _somebody_spoken_of(source, person, gender)
        or _somebody_in_own_words(source, person)
        or _somebody_spoken_to(source, person)
        or _is_told_of_another(source, person, gender)
        or _is_introduced_by(source, person, gender)
        or _is_background(source, person, gender)
        or _is_one_of_two(source, person, gender)
    )


def _is_one_of_two(source: Source, person: Entity, gender: Gender) -> bool:
    """Whether the person was last named side by side with another in the sentence before: "Lee and Cruz said".

    In a quotation one of the two may be the one who is quoted.
    """
    scene, position = source.scene, source.span[0]
    if scene.quotation_at(position) is not None:
        return False
    before = scene.sentence_of(position) - 1
    named = scene.named_in((scene.sentences[max(before, 0)][0], position))
    people = [each for each in named if each.entity.kind is EntityKind.PERSON]
    last = next((at for at in reversed(range(len(people))) if people[at].entity.id == person.id), None)
    if last is None or (source.speakers and source.speakers[-1].entity.id == person.id):
        return False
    pairs = ((people[at], people[at + 1]) for at in (last - 1, last) if 0 <= at < len(people) - 1)
    return any(
        _AND.fullmatch(scene.text, one.span[1], other.span[0])
        and all(scene.genders.get(each.entity.id, gender) is gender for each in (one, other))
        for one, other in pairs
    )


def _is_background(source: Source, person: Entity, gender: Gender) -> bool:
    """Whether the sentence before names the person only as the background of what another said or did.

    After "His remarks came a day after Lee left", or "The mayor's", he may be whose remarks they are; "The party's" are
    nobody's whom "he" can mean.
    """
    scene, position = source.scene, source.span[0]
    before = scene.sentence_of(position) - 1
    if before < 0:
        return False
    start, end = scene.sentences[before]
    outcome = _OUTCOME.match(scene.text, start, end)
    if not outcome or (outcome["whose"] and HE_OR_SHE[outcome["whose"].lower()] is not gender):
        return False
    people = (named for named in scene.named_in(outcome.span()) if named.entity.kind is EntityKind.PERSON)
    if outcome["owner"] and not is_role(outcome["owner"].lower()) and not any(people):
        return False
    mentions = [named for named in scene.named_in((start, position)) if named.entity.id == person.id]
    return bool(mentions) and mentions[0].span[0] >= outcome.end()


def _is_introduced_by(source: Source, person: Entity, gender: Gender) -> bool:
    """Whether a pronoun may mean whose person it is, where nothing tells which pronoun the person has: "her deputy".

    Or of a relative, in a later paragraph than that one: "Her daughter, Ann Lee, said so." / "I was ill," she said.
    """
    scene, position = source.scene, source.span[0]
    start = scene.sentence_at(position, _SENTENCES_BETWEEN)[0]
    mentions = [named.span[0] for named in scene.named_in((start, position)) if named.entity.id == person.id]
    if scene.genders.get(person.id) or scene.called.get(person.id):
        in_another = mentions and scene.paragraph_of(mentions[-1]) < scene.paragraph_of(position)
        mentions = [mention for mention in mentions if is_kin(scene.text, mention)] if in_another else []
    return any(
        _INTRODUCED[gender].search(scene.text, max(start, mention - _LONGEST_INTRODUCTION), mention)
        for mention in mentions
    )


def _somebody_between(source: Source, person: Entity) -> bool:
    """Whether somebody without a name has spoken since the person was mentioned: "an official", "the head of X"."""
    scene, position = source.scene, source.span[0]
    unknown = _spoke_before(source)
    if unknown is None or not _is_unnamed_person(scene, unknown):
        return False
    told = unknown.attribution.content
    since = scene.named_in((anchor(unknown.attribution)[1], position))
    return not any(named.entity.id == person.id for named in since if span_at(named.span[0], told) is None)


def _is_unnamed_person(scene: Scene, speaker: Resolved) -> bool:
    """Whether a speaker is one person whom no name tells; so is what was taken for a body: "The Tánaiste said he …"."""
    span, content = anchor(speaker.attribution), speaker.attribution.content[0]
    if speaker.entity is None:
        return _is_one_person(scene, span)
    is_thing = speaker.entity.kind is not EntityKind.PERSON and not is_acronym(speaker.entity.name)
    of_itself = content[0] > span[1] and _OPENING_PRONOUN.match(scene.text, *content) is not None
    return is_thing and of_itself and _is_one_person(scene, span)


def _spoke_before(source: Source) -> Resolved | None:
    """Who spoke last before a pronoun, not far from it: not by another pronoun that was left open, nor by "who"."""
    scene, position = source.scene, source.span[0]
    for each in reversed(source.earlier[-_SPEAKERS_BACK:]):
        start, end = anchor(each.attribution)
        if not each.attribution.source:
            continue
        if scene.sentence_of(position) - scene.sentence_of(start) > _SENTENCES_BETWEEN:
            return None
        if each.entity or scene.text[start:end].lower() not in _STANDS_FOR_ANOTHER:
            return each
        position = start
    return None


def _is_one_person(scene: Scene, span: Span) -> bool:
    """Whether a source without a name is one person: "an official", "the Texan", "the Texas Republican"."""
    phrase = read_phrase(scene.text, span)
    articled = phrase.determiner in DEFINITE | INDEFINITE and len(phrase.core) == len(phrase.opening) > 0
    lone = articled and (len(phrase.core) == 1 or phrase.head in _PARTY_MEMBERS)
    is_person = is_role(phrase.head) or (lone and scene.text[phrase.core[-1].span[0]].isupper())
    return phrase.determiner not in QUANTIFIERS and is_person and not phrase.head.endswith("s")


def _somebody_new(source: Source, person: Entity) -> bool:
    """Whether the sentence before begins with somebody without a name: "one of the victims", "a neighbour".

    Or with "the senator", where nothing tells who that is, and the person is none.
    """
    scene, position = source.scene, source.span[0]
    before = scene.sentence_of(position) - 1
    if before < 0:
        return False
    start, end = scene.sentences[before]
    if any(named.entity.kind is EntityKind.PERSON for named in scene.named_in((start, position))):
        return False
    if _ONE_OF.match(scene.text, start):
        return True
    phrase = read_phrase(scene.text, (start, end))
    words = [bare(word) for word in phrase.core[:_SUBJECT_WORDS]]
    roles = [word for word in words if is_role(word)]
    if phrase.determiner not in DEFINITE:
        return phrase.determiner in INDEFINITE and bool(roles)
    spoke = any(start <= speaker.span[0] < end for speaker in source.speakers)
    return bool(roles) and not spoke and not any(_is_called(scene, person, role) for role in roles)


def _somebody_of(source: Source, person: Entity) -> bool:
    """Whether the sentence before is about somebody of the person's: "Lee's counterpart is glad"."""
    scene, position = source.scene, source.span[0]
    before = scene.sentence_of(position) - 1
    first = next(iter(scene.named_in(scene.sentences[before])), None) if before >= 0 else None
    if first is None or first.entity.id != person.id or not scene.is_possessive(first):
        return False
    start = scene.sentences[before][0]
    owned = _OWNED.match(scene.text, first.span[1], position)
    return scene.start_with_title(first) == start and owned is not None and is_role(owned["head"].lower())


def _is_called(scene: Scene, person: Entity, role: str) -> bool:
    """Whether the text describes somebody with a noun."""
    return any(each.entity.id == person.id for each in scene.described.get(noun(role), ()))


def _somebody_spoken_of(source: Source, person: Entity, gender: Gender) -> bool:
    """Whether "a man" or "a woman" was spoken of, in this sentence or the one before, since the person was named.

    Not where that was in somebody's words which have ended: "Nobody knows such a man," Lee said, and he left.
    """
    scene, position = source.scene, source.span[0]
    start = scene.sentence_at(position, 1)[0]
    *_, last = (None, *_SOMEBODY[gender].finditer(scene.text, start, position))
    if last is None:
        return False
    told = [
        each for each in source.earlier[-_SPEAKERS_BACK:] if span_at(last.start(), each.attribution.content) is not None
    ]
    if any(each.entity and span_at(position, each.attribution.content) is None for each in told):
        return False
    return not any(named.entity.id == person.id for named in scene.named_in((last.end(), position)))


def _somebody_spoken_to(source: Source, person: Entity) -> bool:
    """Whether somebody without a name has been spoken to since the person was named: "I telephoned a neighbour"."""
    scene, position = source.scene, source.span[0]
    start = scene.sentence_at(position, 1)[0]
    for met in _SPOKEN_TO.finditer(scene.text, start, position):
        since = (named.entity.id for named in scene.named_in((met.end(), position)))
        if is_role(met["who"].lower()) and person.id not in since and scene.quotation_at(met.start()) is None:
            return True
    return False


def _somebody_in_own_words(source: Source, person: Entity) -> bool:
    """Whether somebody without a name is spoken of in a quotation before a pronoun in it, and the person is not.

    So in "I rang the chap next door," said Lee. "He said …", of which the marks divide the parts.
    """
    scene, position = source.scene, source.span[0]
    at = scene.quotation_at(position)
    if at is None:
        return False
    start = scene.paragraph_at(position)[0]
    said = scene.quotations[first_ending_after(start, scene.quotations) : at + 1]
    words = [word for first, end in said for word in words_of(scene.text, (max(first, start), min(end, position)))]
    named = (each.entity.id for span in said for each in scene.named_in(span) if each.span[0] < position)
    return any(is_role(word.lower) for word in words) and person.id not in named


def _is_told_of_another(source: Source, person: Entity, gender: Gender) -> bool:
    """Whether what is said before a pronoun is about somebody else of that gender, who may say it: "Lee left, he said".

    Not where the one who is meant has been mentioned in that paragraph.
    """
    scene, position = source.scene, source.span[0]
    start = scene.paragraph_at(position)[0]
    spoke = takewhile(lambda speaker: speaker.span[0] >= start, reversed(source.speakers))
    if any(each.entity.id == person.id for each in (*scene.named_in((start, position)), *spoke)):
        return False
    return any(
        named.entity.kind is EntityKind.PERSON
        and named.entity.id != person.id
        and scene.genders.get(named.entity.id, gender) is gender
        and not is_dependent(scene, named)
        for span in source.attribution.content
        if span[1] <= position and not _is_quoted(scene, span)
        for named in scene.named_in(span)
    )


def _is_quoted(scene: Scene, span: Span) -> bool:
    """Whether words begin with a quotation mark or right after one, also where nothing closes the quotation."""
    start = span[0]
    return scene.quotation_at(start) is not None or bool(_MARKS.intersection(scene.text[max(0, start - 1) : start + 1]))
