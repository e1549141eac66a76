"""Who of two people answers the other: "Lee asked Cruz why", "Lee accused Cruz, who denied it", "In reply, he said"."""

import re

from app.extraction.entities.titles import Gender
from app.extraction.phrases import read_phrase
from app.extraction.scene import Scene, is_role
from app.extraction.speakers.salience import HE_OR_SHE, is_dependent
from app.extraction.speakers.source import Resolved, Source
from app.extraction.values import Entity, EntityKind, Span

_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|inquired?|interview(?:s|ed|ing)|(?:challeng|quizz)(?:e[ds]|ing)|(?:grill|press|push|question)(?:e[ds]|s|ing))\b"
)
_BY = re.compile(r"\s+by\s")
_WORD = re.compile(r"\w")
_EXCHANGES = (
    (_ASKS, None),
    (
        re.compile(r"\b(?:told|asked|tell(?:s|ing)|wrote|texted)\b"),
        re.compile(r"\b(?:repl|respond|answer|retort|shot\sback)"),
    ),
    (
        re.compile(r"\b(?:accus|alleg|blam|charg|indict|prosecut|su(?:es|ed|ing)\b)"),
        re.compile(r"\b(?:den(?:y|ie)|disput|dismiss|plead|pled\b|refut|reject|contest)"),
    ),
)
"""What somebody does to another, and what that one does then, None for anything: one is accused and denies it."""
_IN_REPLY = re.compile(
    r"(?:But\s+)?(?:In\s+(?:an?\s+|his\s+|her\s+)?(?:answer|reply|response|return|turn)|(?:Answering|Replying|Responding)"
    r"|(?:Firing|Hitting)\s+back)\b(?!\s+to\b(?!\s+(?:the|these|those|his|her)\s+(?:\w+\s+)?(?:accusation|allegation|claim"
    r"|comment|criticism|letter|question|remark|statement|warning)))[^“”\"]{0,60}\Z"
)
"""How a sentence begins in which somebody answers another."""
_BUT = re.compile(r"(?:But|Yet|However,)\s+\Z")
_REFUSES = re.compile(r"\b(?:declin|insist|refus|reject|resist|vow)")
_DENIES = re.compile(r"\b(?:den(?:y|ie)|disput|refut|reject)")
_WHAT_WAS_SAID = re.compile(
    r"(?:it|this|that|all\s+of\s+(?:it|this|that)|(?:the|these|those|this|that|her|his|their)\s+"
    r"(?:accusation|allegation|charge|claim|report|suggestion)s?)"
)
"""What nobody denies that he has said himself: "Lee told police that Cruz had lied. He denies it"."""
_OF_SPEAKER = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_REQUEST = re.compile(r"(?:\s+[\w.]+){0,4}?\s+to\s")
_ASKS_TO = re.compile(
    r"\b(?:advis|beg(?:s|ged)\b|call(?:s|ed)?\s+(?:on|upon)\b|direct|encourag|implor|instruct|invit|order|t(?:ells?|old)\b"
    r"|urg|warn)"
)
_DEMANDS = re.compile(r"\bdemand")
_DEMANDED = re.compile(r"that\s+(?:[\w.’'-]+\s+){1,5}?(?=(?!\w+(?:ed|s)\b)[a-z]+\b)")
"""What follows "demanded" with whom it is demanded of: "that Lee (resign)"."""
_ADDRESSES = re.compile(
    r"\b(?:advis|ask|assur|caution|inform|instruct|order|question|quizz|remind|t(?:ells?|old)\b|urg|warn)"
)
_HIM_OR_HER = re.compile(
    r"\s+(?P<whom>him\b|her\b(?=[,.;:]|\s+(?:about|he|how|if|it|she|that|the|there|they|to|what|when|where|whether|why)\b))"
)
"""Whom somebody speaks to; not whose: "asked her husband"."""
_DESCRIBES = re.compile(r"\b(?:called|described|dubbed|hailed|praised|recalled|remembered)\b")
_WHOSE = re.compile(r"\s+(?P<whose>him|his|her)\b")
_ASKER_AND_ASKED = 2
_FEW = 4
"""Attributions before a pronoun that are looked at for who spoke last."""


def first_of_two(source: Source) -> Entity | None:
    """Who spoke last, if it was to somebody who answers: "Lee asked Cruz why", "Lee accused Cruz, who denied it".

    So did who asked in a passive: "When pressed by Lee about it, he said"; "Cruz was accused by Lee. He says".
    """
    scene = source.scene
    last = next((each for each in reversed(source.earlier[-_FEW:]) if each.entity), None)
    if last is None or last.entity is None or not last.attribution.cue:
        return None
    cue = last.attribution.cue[0]
    if _BY.match(scene.text, cue[1]):
        since = scene.sentence_of(source.span[0]) - scene.sentence_of(cue[0])
        if not since and _is_of_thing(scene, last):
            return None
        return last.entity if not since or (since == 1 and _is_about_another(source, last.entity, cue)) else None
    named = scene.named_in(scene.sentence_at(cue[0]))
    people = {each.entity.id for each in named if each.entity.kind is EntityKind.PERSON}
    is_to_another = people - {last.entity.id} or _is_to_the_same_pronoun(source, last)
    return last.entity if is_to_another and _answers(source, last) else None


def may_have_been_told(source: Source, person: Entity) -> bool:
    """Whether "he" may as well be whom the person told something: "Judge Lee warned him. He said"."""
    last = next((each for each in reversed(source.earlier[-_FEW:]) if each.attribution.source), None)
    if last is None or not last.attribution.cue or last.entity is None or last.entity.id != person.id:
        return False
    since = source.scene.sentence_of(source.span[0]) - source.scene.sentence_of(last.attribution.cue[0][0])
    return since == 1 and _is_to_the_same_pronoun(source, last)


def may_have_been_described(source: Source, person: Entity) -> bool:
    """Whether "he" may be of whom the person only came to speak: "The critic Bo Lee called his work great. He sang"."""
    text, gender = source.scene.text, HE_OR_SHE.get(source.only_word)
    last = next(
        (each for each in reversed(source.earlier[-_FEW:]) if each.entity and each.entity.id == person.id), None
    )
    if last is None or not last.attribution.cue or not _DESCRIBES.search(text, *last.attribution.cue[-1]):
        return False
    end = last.attribution.cue[-1][1]
    whose = _WHOSE.match(text, end)
    if whose is None or HE_OR_SHE[whose["whose"]] is not gender:
        return False
    (first, _), *again = (mention.span for mention in person.mentions[:2])
    is_only_once = not again or again[0][0] > source.span[0]
    return is_only_once and source.scene.sentence_at(first) == source.scene.sentence_at(end)


def _is_to_the_same_pronoun(source: Source, last: Resolved) -> bool:
    """Whether somebody spoke to another of whom the pronoun of a source is: "Lee asked him why", then "he"."""
    text, cue = source.scene.text, last.attribution.cue
    told = _HIM_OR_HER.match(text, cue[-1][1]) if cue and _ADDRESSES.search(text, *cue[-1]) else None
    pronoun = HE_OR_SHE.get(source.only_word)
    return told is not None and pronoun is not None and HE_OR_SHE[told["whom"]] is pronoun


def _is_of_thing(scene: Scene, passive: Resolved) -> bool:
    """Whether the subject of a passive is nobody who may answer: "The plan was attacked by Lee"."""
    subject = passive.attribution.content[0]
    people = (named for named in scene.named_in(subject) if named.entity.kind is EntityKind.PERSON)
    is_before = subject[1] <= passive.attribution.cue[0][0]
    return is_before and not any(people) and not _OF_SPEAKER.search(scene.text, *subject)


def may_have_been_asked(source: Source, gender: Gender) -> bool:
    """Whether "But he" may as well be who is asked for something as who asks: "Lee urged Cruz to sign. But he said".

    Who then refuses is the one who was asked, unless a third man is told of: "asked Cruz to drop Kim. But he vowed".
    """
    scene, position = source.scene, source.span[0]
    last = next((each for each in reversed(source.earlier[-_FEW:]) if each.attribution.source), None)
    start = scene.sentence_at(position)[0]
    if last is None or not last.attribution.cue or not _BUT.match(scene.text, start, position):
        return False
    cue, before = last.attribution.cue[0], scene.sentence_at(position, 1)
    request = _request(scene.text, last)
    asks = _ASKS.search(scene.text, *cue) or _ASKS_TO.search(scene.text, *cue) or _DEMANDS.search(scene.text, *cue)
    if request is None or not asks or not before[0] <= last.attribution.source[0][0] < cue[0] < before[1]:
        return False
    named = [each for each in scene.named_in(before) if each.entity.kind is EntityKind.PERSON]
    men = {each.entity.id for each in named if scene.genders.get(each.entity.id, gender) is gender}
    asked = (cue[1], request[1])
    whom = {each.entity.id for each in named if asked[0] <= each.span[0] < asked[1]}
    a_man = bool(whom & men) if whom else any(is_role(word.lower) for word in read_phrase(scene.text, asked).core)
    if not a_man or (last.entity and last.entity.id not in men):
        return False
    refuses = source.attribution.cue and _REFUSES.search(scene.text, *source.attribution.cue[0])
    return not refuses or len(men) > _ASKER_AND_ASKED


def _request(text: str, last: Resolved) -> Span | None:
    """Where a cue is followed by whom something is asked of: "(asked) Cruz to", "(demanded) that Cruz"."""
    cue = last.attribution.cue[0]
    if _DEMANDS.search(text, *cue):
        demanded = _DEMANDED.match(text, *last.attribution.content[0])
        return demanded.span() if demanded else None
    request = _REQUEST.match(text, cue[1])
    return request.span() if request else None


def _is_about_another(source: Source, agent: Entity, cue: Span) -> bool:
    """Whether a passive has a person for its subject, and a pronoun begins the sentence after it."""
    scene, position = source.scene, source.span[0]
    if _WORD.search(scene.text, scene.sentence_at(position)[0], position):
        return False
    named = scene.named_in((scene.sentence_at(cue[0])[0], cue[0]))
    people = (each for each in named if each.entity.kind is EntityKind.PERSON and each.entity.id != agent.id)
    return any(not scene.is_possessive(each) and not is_dependent(scene, each) for each in people)


def denies_what_was_said(source: Source) -> bool:
    """Whether a source denies "it" or "the claim", which is not its own."""
    text, own = source.scene.text, source.attribution.cue
    denies = own and _DENIES.search(text, *own[0])
    return bool(denies) and _WHAT_WAS_SAID.fullmatch(text, *source.attribution.content[0]) is not None


def _tells_of_another(source: Source, last: Resolved) -> bool:
    """Whether who spoke last told something to or of another: not "Lee said that he was accused", "Lee denied it"."""
    scene, attribution = source.scene, last.attribution
    if _DENIES.search(scene.text, *attribution.cue[0]):
        return False
    told = attribution.cue[0][1], attribution.content[0][0]
    named = [each for span in (told, *attribution.content) if span[0] < span[1] for each in scene.named_in(span)]
    about_speaker = any(_OF_SPEAKER.search(scene.text, *span) for span in attribution.content)
    return bool(named) and named[0].entity is not last.entity and not about_speaker


def _answers(source: Source, last: Resolved) -> bool:
    """Whether a pronoun is that of who answers to what was said last or, where that is a request, to the request."""
    text, own, cue = source.scene.text, source.attribution.cue, last.attribution.cue[0]
    requests = _request(text, last) is not None
    start, position = source.scene.sentence_at(source.span[0])[0], source.span[0]
    # What is told may itself begin so: "In return, he said, it would rain".
    begins_before = source.attribution.content[0][0] < position
    if start > cue[1] and not begins_before and _IN_REPLY.match(text, start, position):
        return True
    if not own:
        return not requests and any(answers is None and does.search(text, *cue) for does, answers in _EXCHANGES)
    if requests:
        return _BUT.match(text, start, position) is not None and _REFUSES.search(text, *own[0]) is not None
    if start > cue[1] and denies_what_was_said(source) and _tells_of_another(source, last):
        return True
    return any(
        does.search(text, *cue) and (answers is None or answers.search(text, *own[0])) for does, answers in _EXCHANGES
    )
