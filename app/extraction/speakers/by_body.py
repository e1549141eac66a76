"""Speakers that their source calls by what kind of body they are: "the company", "the group", "the union"."""

import re
from collections.abc import Sequence

from app.extraction.outlets import reports_on_others
from app.extraction.phrases import noun, words_of
from app.extraction.scene import Named, Scene
from app.extraction.speakers.source import Source, is_definite
from app.extraction.values import Entity, EntityKind, Span

COMPANY = frozenset({"company", "firm"})
_CALLED_COMPANY = re.compile(
    r"(?:The\s|(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.’'-]*,\s(?:the\s)?)(?:[\w-]+\s){0,2}"
    r"(?:boss|chair(?:man|woman)?|chief|director|executive|founder|head|manager|owner|president|spokes\w+)\s(?:at|for|of)\s"
    r"(?:the\s)?(?:[\w-]+\s){0,3}(?:company|firm)\s"
)
"""Who leads what is then called a company: "It will buy the software company Acme" is what another company says."""
_PUBLIC = re.compile(
    r"(?:Agency|Association|Bureau|Commission|Committee|Congress|Council|Court|Department|Ministry|Office|Parliament"
    r"|Party|Police|Senate|Service|Society|Union|University)\b|Bank\sof\b"
)
"""Words of bodies that are no companies."""
_OTHER_KIND = re.compile(r"\b(?:agency|charity|club|foundation|militia|movement|party|union)\b")
"""What a source calls a body that is no company."""
_PUNISHED = r"(?:fined|penali[sz]ed|prosecuted|raided|reprimanded|sanctioned)"
_PUNISHES = re.compile(rf"\b{_PUNISHED}\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}\Z")
_IS_PUNISHED = re.compile(rf"\s+(?:(?:has|had)\s+been|is|was)\s+(?:\w+ly\s+)?{_PUNISHED}\b")
_ACTS_AGAINST = re.compile(rf"\b(?:{_PUNISHED}|accused|charged|sued)\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}\Z")
"""What stands before a body that somebody has done something to, and that may be the company spoken of next."""
_LONGEST_BEFORE = 80
_ANY_BODY = re.compile(
    r"\A(?!.*\b(?:Agency|Army|Bank|Bureau|Co|Commission|Congress|Corp|Council|Court|Department|Government|House|Inc|LLC|Ltd"
    r"|Ministry|Parliament|Plc|PLC|Police|SA|SE|AG|Senate|University)\b)"
)
_NAMES_OF = {
    "agency": re.compile(
        r"Administration|Agency|Authority|Bureau|Cent(?:er|re)s?\b|Commission|Office|Service|[A-Z]{3,5}\Z"
    ),
    "airline": re.compile(r"[Aa]ir"),
    "charity": _ANY_BODY,
    "group": _ANY_BODY,
    "movement": _ANY_BODY,
    "organization": _ANY_BODY,
    "union": re.compile(r"Brotherhood|Federation|Guild|Nurses|Teachers|Teamsters|Trades?\b|Union|Workers"),
    "watchdog": _ANY_BODY,
}
"""What is called so, by what its name has."""
_FINITE = re.compile(
    r",\s|\s(?:\w+ly\s)?(?:\w{2,}ed|has|had|is|was|will|began|broke|came|chose|drew|fell|gave|held|issued|led|left|lost|made"
    r"|met|put|rose|said|says|sent|set|sought|spent|told|took|went|won|wrote)\b"
)
_BODIES = frozenset({EntityKind.ORGANIZATION, EntityKind.GROUP})
_SENTENCES_BACK = 4
_FEW = 8
"""Attributions before "the company" that are looked at for what a body has told."""


def by_company(source: Source) -> Entity | None:
    """ "The company" of which the statement tells first, or that has spoken last."""
    phrase = source.phrase
    if not is_definite(source) or phrase.head not in COMPANY or len(phrase.core) > 1:
        return None
    found = _company_told_of(source) or _company_punished(source) or _company_speaking(source)
    return found or _only_company(source)


def by_body(source: Source) -> Entity | None:
    """ "The group" right after the sentence in which a body acts or speaks, where no other can be meant."""
    phrase, scene = source.phrase, source.scene
    names = _NAMES_OF.get(phrase.head)
    here = scene.sentence_of(source.span[0])
    if not is_definite(source) or names is None or len(phrase.core) > 1 or here < 1:
        return None
    before = scene.sentences[here - 1]
    bodies = [each for each in scene.named_in((before[0], source.span[0])) if each.entity.kind in _BODIES]
    subject = bodies[0] if len({body.entity.id for body in bodies}) == 1 else None
    if not subject or subject.entity.kind is not EntityKind.ORGANIZATION:
        return None
    acts = _is_subject(scene, subject, before)
    spoke = any(each.entity.id == subject.entity.id and each.span[0] >= before[0] for each in source.speakers)
    is_one = names.search(subject.entity.name) and not _told_of_another(scene, phrase.head, source.span)
    return subject.entity if (acts or spoke) and is_one else None


def is_after_another(source: Source, entity: Entity) -> bool:
    """Whether another body that may be called so has spoken since the entity was named: "ONHS said so. The agency"."""
    phrase, scene = source.phrase, source.scene
    names = _NAMES_OF.get(phrase.head)
    if names is None or len(phrase.core) > 1:
        return False
    start = scene.sentence_at(source.span[0], 1)[0]
    if any(each.entity.id == entity.id for each in scene.named_in((start, source.span[0]))):
        return False
    spoke = (speaker.entity for speaker in source.speakers if start <= speaker.span[0] < source.span[0])
    others = (each for each in spoke if each.id != entity.id and each.kind is EntityKind.ORGANIZATION)
    return any(names.search(each.name) for each in others)


def _told_of_another(scene: Scene, head: str, span: Span) -> bool:
    """Whether the sentences before have the noun elsewhere than in names: "a group of neighbours"."""
    start = scene.sentence_at(span[0], _SENTENCES_BACK)[0]
    names = [named.span for named in scene.named_in((start, span[0]))]
    return any(
        noun(word.lower).removesuffix("s") == head and not any(first <= word.span[0] < end for first, end in names)
        for word in words_of(scene.text, (start, span[0]))
    )


def _company_told_of(source: Source) -> Entity | None:
    """The only body in what is said before the source, if that begins with it, or with who leads what it calls so.

    So in "Acme has sailed, the company said", "The head of the shipping company Acme has left, the company said".
    """
    content = source.attribution.content[0]
    bodies = [each for each in source.scene.named_in(content) if each.entity.kind is EntityKind.ORGANIZATION]
    if not bodies or content[0] > source.span[0]:
        return None
    before = content[0], bodies[0].span[0]
    if before[0] != before[1] and not _CALLED_COMPANY.fullmatch(source.scene.text, *before):
        return None
    alone = len({body.entity.id for body in bodies}) == 1 and not source.scene.is_possessive(bodies[0])
    return bodies[0].entity if alone and not _PUBLIC.search(bodies[0].entity.name) else None


def _company_punished(source: Source) -> Entity | None:
    """The only company in the sentence before, if an authority has punished it: "The regulator fined Acme"."""
    scene = source.scene
    here = scene.sentence_of(source.span[0])
    if here < 1:
        return None
    start = scene.sentences[here - 1][0]
    bodies = [each for each in scene.named_in((start, source.span[0])) if each.entity.kind is EntityKind.ORGANIZATION]
    companies = [each for each in bodies if not _PUBLIC.search(each.entity.name)]
    if len({each.entity.id for each in companies}) != 1:
        return None
    punished = any(
        _PUNISHES.search(scene.text, max(start, each.span[0] - _LONGEST_BEFORE), each.span[0])
        or _IS_PUNISHED.match(scene.text, each.span[1])
        for each in companies
    )
    return companies[0].entity if punished else None


def _only_company(source: Source) -> Entity | None:
    """The only body named so far: the subject of the sentence before, where nothing else is called a company."""
    scene, span = source.scene, source.span
    here = scene.sentence_of(span[0])
    bodies = [each for each in scene.named_in((0, span[0])) if each.entity.kind in _BODIES]
    if here < 1 or len({each.entity.id for each in bodies}) != 1 or source.speakers:
        return None
    body = bodies[-1]
    is_company = body.entity.kind is EntityKind.ORGANIZATION and not _PUBLIC.search(body.entity.name)
    told_of_others = any(_told_of_another(scene, each, span) for each in COMPANY)
    acts = is_company and _is_subject(scene, body, scene.sentences[here - 1])
    return body.entity if acts and not told_of_others and not reports_on_others(scene.text, body.entity) else None


def _is_subject(scene: Scene, body: Named, sentence: Span) -> bool:
    """Whether a sentence begins with a body that does something in it."""
    before = scene.text[sentence[0] : body.span[0]].removeprefix("The ")
    begins = sentence[0] <= body.span[0] and not re.search(r"\w", before)
    return begins and _FINITE.match(scene.text, body.span[1]) is not None


def body_told_of(source: Source, speaker: Named) -> Entity | None:
    """The body that the last words before a speaker tell of: Acme in "Acme will close, Kyodo News reported"."""
    scene = source.scene
    said = (
        each.attribution for each in reversed(source.earlier[-_FEW:]) if each.attribution.source[:1] == (speaker.span,)
    )
    content = next((each.content[0] for each in said), None)
    if content is None or content[0] > speaker.span[0]:
        return None
    first = next(iter(scene.named_in(content)), None)
    if first is None or first.entity.kind is not EntityKind.ORGANIZATION or first.entity.id == speaker.entity.id:
        return None
    begins = scene.text[content[0] : first.span[0]].strip(' "“') in ("", "The")
    return first.entity if begins and not scene.is_possessive(first) else None


def _may_be_meant(scene: Scene, named: Named, speaker: Named) -> bool:
    """Whether a body that was named before another spoke may be the company that is spoken of next."""
    is_company = not _PUBLIC.search(named.entity.name) and not reports_on_others(scene.text, named.entity)
    return is_company and named.span[0] < speaker.span[0]


def _acts_against(scene: Scene, content: Sequence[Span], body: Entity) -> bool:
    """Whether a body tells what it has done to another, which may be meant next: "Acme said it had fined Bolt"."""
    return any(
        each.entity.kind is EntityKind.ORGANIZATION
        and each.entity.id != body.id
        and _ACTS_AGAINST.search(scene.text, max(span[0], each.span[0] - _LONGEST_BEFORE), each.span[0])
        for span in content
        for each in scene.named_in(span)
    )


def _company_speaking(source: Source) -> Entity | None:
    """The only body that has spoken so far, not long ago: "the company" goes on to mean it.

    Not where another company was named before it spoke: "Acme's platform leaked. Zenit said so. The company".
    """
    scene = source.scene
    bodies = [speaker for speaker in source.speakers if speaker.entity.kind is EntityKind.ORGANIZATION]
    if len({body.entity.id for body in bodies}) != 1 or _PUBLIC.search(bodies[0].entity.name):
        return None
    if any(_OTHER_KIND.search(scene.text, *body.span) for body in bodies):
        return None
    last = bodies[-1]
    if reports_on_others(scene.text, last.entity):
        told_of = body_told_of(source, last)
        return None if told_of and _PUBLIC.search(told_of.name) else told_of
    said = (each.attribution for each in source.earlier[-_FEW:] if each.attribution.source[:1] == (last.span,))
    if any(_acts_against(scene, each.content, last.entity) for each in said):
        return None
    here = scene.sentence_of(source.span[0])
    start = scene.sentence_at(source.span[0], _SENTENCES_BACK)[0]
    others = [
        named
        for named in scene.named_in((start, source.span[0]))
        if named.entity.kind is EntityKind.ORGANIZATION
        and named.entity.id != bodies[0].entity.id
        and (scene.sentence_of(named.span[0]) == here or _may_be_meant(scene, named, last))
    ]
    since = here - scene.sentence_of(bodies[-1].span[0])
    return bodies[0].entity if since <= _SENTENCES_BACK and not others else None
