"""Speakers through a document: "a report by Acme", "the Acme advisory", "Lee's statement", "the statement"."""

import re
from collections.abc import Iterator

from app.extraction.phrases import BREAKS, DEFINITE, RELATIVES, words_of
from app.extraction.platforms import PLATFORM
from app.extraction.scene import Named, is_role
from app.extraction.speakers.source import Resolved, Source, anchor
from app.extraction.values import Entity, EntityKind, Span

_OF_PEOPLE = frozenset("statement letter email e-mail memo testimony release post tweet message blog".split())
"""Documents that say what the one says whose they are."""
_OF_BODIES = _OF_PEOPLE | frozenset(
    "report survey poll analysis advisory audit average bulletin count examination forecast estimate estimates data"
    " figures investigation review statistics summary tally website".split()
)
_DOCUMENTS = _OF_BODIES | frozenset("study polls polling numbers averages".split())
_MADE = r"(?:released|issued|published|posted|written|conducted|measured|compiled|sent|taken)"
_WHEN = r"(?:(?:on\s+)?\w+day|(?:in|last|this|over\s+the)\s+\w+)"
_BY = re.compile(rf"\s+(?:{_MADE}\s+(?:online\s+)?)?(?:{_WHEN}\s+)?(?:by|from)\s+(?:the\s+)?(?:[a-z][a-z-]+\s+){{0,3}}")
_DATED = re.compile(rf"\s+{_WHEN},?")
_IS_MADE = re.compile(rf"\s+{_MADE}\b")
_FEW_WORDS = re.compile(r"(?:\s+[a-z-]+){0,2}\s+")
_POSSESSED = re.compile(r"['’]s?" + _FEW_WORDS.pattern)
_JOINING = ("-", "–", "/", "&", "and ")
"""What stands before a name that is one of two: "an Acme-Bolt poll"."""
_PLATFORM = re.compile(PLATFORM)
"""Where a post stands, which is not whose it is."""
_SENTENCES_BACK = 3
_ISSUED = {
    noun: re.compile(rf"\b(?:an?|his|her|its|their|{noun}s?\s+from)\s+(?:[\w-]+\s+){{0,2}}{noun}\b", re.IGNORECASE)
    for noun in _OF_PEOPLE
}
_ISSUES = re.compile(r",?\s+(?:has\s+|had\s+|also\s+|later\s+)?(?:issued|made|posted|published|released|sent|wrote)\b")
_SPEAKING = (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.UNIT)


def by_document(source: Source) -> Entity | None:
    """Who the document is by, or whose it is, that the core of a source ends with."""
    core = source.phrase.core
    document = next((word for word in reversed(core) if word.lower in _DOCUMENTS), None)
    if document is None:
        return None
    if author := _author(source, document.span[1]):
        return author
    if document is not core[-1] and not _IS_MADE.match(source.scene.text, document.span[1]):
        return None
    return next(
        (named.entity for named in source.names if _owns(source, named, document.span[0], document.lower)), None
    )


def _author(source: Source, end: int) -> Entity | None:
    """Who a document is by: "a statement from Acme", "a report released by Acme engineer Ann Lee"."""
    text = source.scene.text
    names = [each for each in source.names if each.span[0] >= end]
    if not names or not _BY.fullmatch(text, end, source.scene.start_with_title(names[0])):
        return None
    for named, following in zip(names, [*names[1:], None], strict=True):
        after = words_of(text, (named.span[1], following.span[0] if following else source.span[1]))
        words = [word.lower for word in after]
        if following and following.entity.kind is EntityKind.PERSON and words and is_role(words[-1]):
            continue
        ends = not words or words[0] in BREAKS | RELATIVES or _DATED.fullmatch(text, named.span[1], source.span[1])
        return named.entity if ends and named.entity.kind in _SPEAKING else None
    return None


def _owns(source: Source, named: Named, start: int, document: str) -> bool:
    """Whether a document, which begins at `start`, is somebody's: "Lee's statement", "Acme's data"; not a study."""
    text = source.scene.text
    if text.endswith(_JOINING, 0, named.span[0]) or _PLATFORM.fullmatch(text, *named.span):
        return False
    if named.entity.kind.is_body and document in _OF_BODIES:
        return any(between.fullmatch(text, named.span[1], start) for between in (_POSSESSED, _FEW_WORDS))
    is_person = named.entity.kind is EntityKind.PERSON and document in _OF_PEOPLE
    return is_person and _POSSESSED.fullmatch(text, named.span[1], start) is not None


def by_issued_document(source: Source) -> Entity | None:
    """Who issued "the statement" not long before: "Acme issued a statement. The statement said …"."""
    phrase, scene = source.phrase, source.scene
    alone = len(phrase.opening) == len(phrase.core) == 1 and phrase.determiner in DEFINITE
    if not source.attribution.source or not alone or phrase.core[0].lower not in _OF_PEOPLE:
        return None
    here = scene.sentence_of(source.span[0])
    issued = _ISSUED[phrase.core[0].lower]
    for number in range(here - 1, max(-1, here - 1 - _SENTENCES_BACK), -1):
        start, end = scene.sentences[number]
        if document := issued.search(scene.text, start, end):
            issuers = _said_in(source.earlier, (start, end), document.start())
            said = {each.entity.id: each.entity for each in issuers if each.entity}
            before = scene.named_in((start, document.start()))
            speaking = [each for each in before if each.entity.kind in _SPEAKING]
            if not said and speaking and _ISSUES.match(scene.text, speaking[-1].span[1], end):
                said = {each.entity.id: each.entity for each in speaking}
            return next(iter(said.values())) if len(said) == 1 else None
    return None


def _said_in(earlier: list[Resolved], sentence: Span, document: int) -> Iterator[Resolved]:
    """The attributions of a sentence, but for those in whose content a document is only told of."""
    for each in reversed(earlier):
        at = anchor(each.attribution)[0]
        if at < sentence[0]:
            return
        is_told_of = any(start <= document < end for start, end in each.attribution.content)
        if at < sentence[1] and each.attribution.source and not is_told_of:
            yield each
