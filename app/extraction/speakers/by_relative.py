"""Speakers whom a relative pronoun stands for: who, which, that."""

import re

from app.extraction.scene import Named, Scene, is_role
from app.extraction.speakers.salience import FARTHEST, is_dependent
from app.extraction.speakers.source import Source
from app.extraction.values import Entity, EntityKind

_PERSONAL = frozenset({"who", "whose", "whom"})
_RELATIVE = _PERSONAL | {"which", "that"}

_CLEFT = re.compile(r"(?:[\w’']+\s+){0,6}(?:[Ii]t|[Tt]his)\s+(?:was|is)\b")
_AND_BETWEEN = re.compile(r"(?:\s+\([^()]*\))?,?\s+(?:and|or|&)\s+(?:[\w.]+\s){0,3}")
_PLURAL_VERB = re.compile(r"\s+(?:(?:also|both|each|now)\s+)?(?:are|were|have|do|say|claim|argue|warn|want)\b")
_NOTHING_BETWEEN = re.compile(r"[\s,—–-]*")
_SET_OFF = re.compile(r"[,—–]|\s-")
_PLACE = r"[A-Z][\w.]*(?:\s+[A-Z][\w.]*)*"
_STATE = rf"(?:,\s+{_PLACE}(?=,))?"
_AGE = r"(?:,\s+(?:aged\s+)?[0-9]{1,3}(?=,))?"
_PARTY_OR_PLACE = rf"{_AGE}(?:\s+\([^()]{{1,40}}\)|,?\s+(?:of|from)\s+{_PLACE}{_STATE})?"
_PERSON_BETWEEN = re.compile(_PARTY_OR_PLACE + r"[\s,—–-]*")
_APPOSITION_BETWEEN = re.compile(rf"{_PARTY_OR_PLACE},[^,.;:\"“”]{{1,120}}{_STATE},\s*")
_DESCRIPTION_BETWEEN = re.compile(r",\s+an?\s(?!.*\b(?:the|that|which|who|whose)\b)[^,.;:\"“”]{1,120}\s")
_RELATIVE_BETWEEN = re.compile(r"\b(?:who|whose|which|that|where)\b")
_THOSE_BEFORE = re.compile(r"\bthose\s+\w+ing\s+(?:[\w.]+\s+)?\Z")
_FARTHEST_APPOSITION = 160


def by_relative(source: Source) -> Entity | None:
    """Who, which and that, as a name right before them tells."""
    word = source.only_word
    may_be = word in _RELATIVE and _may_be_relative(source, word)
    return _antecedent(source.scene, source.span[0], word) if may_be else None


def _may_be_relative(source: Source, word: str) -> bool:
    """Whether a word may stand for a name right before it; "that" does only in "it was Acme that"."""
    scene, position = source.scene, source.span[0]
    start = scene.sentence_at(position)[0]
    return word != "that" or _CLEFT.match(scene.text, start, position) is not None


def _antecedent(scene: Scene, position: int, word: str) -> Entity | None:
    """Whom a relative pronoun at a position means: the name right before it, but for an apposition.

    "Ann Lee, a professor at Acme, who" is Ann Lee. It is nobody where it means several, or some of a group.
    """
    sentence = scene.sentence_at(position)
    in_apposition = False
    for named in reversed(scene.named_in((max(sentence[0], position - FARTHEST), position))):
        between = scene.text[named.span[1] : position]
        is_person = named.entity.kind is EntityKind.PERSON
        of_those = word in _PERSONAL and _THOSE_BEFORE.search(scene.text, sentence[0], named.span[0])
        if of_those or (is_person and word == "which"):
            return None
        of_some = named.entity.kind is EntityKind.GROUP and not between.startswith(",")
        if word in _PERSONAL and (named.entity.kind in (EntityKind.PLACE, EntityKind.FACILITY) or of_some):
            in_apposition |= between.strip() == ","
            continue
        dependent = is_dependent(scene, named)
        close = (_PERSON_BETWEEN if is_person else _NOTHING_BETWEEN).fullmatch(between)
        right_before = close and (not dependent or _SET_OFF.search(between))
        apposition = _APPOSITION_BETWEEN.fullmatch(between) and not _RELATIVE_BETWEEN.search(between)
        set_off = apposition and (not dependent or (is_person and in_apposition))
        several = word in _PERSONAL or _PLURAL_VERB.match(scene.text, position + len(word))
        if several and (right_before or set_off) and _is_joined(scene, named):
            return None
        if right_before and is_person and dependent and _is_in_apposition(scene, named, position):
            return None
        if right_before or set_off:
            if is_person or word not in _PERSONAL or not dependent:
                return named.entity
            in_apposition = True
        if is_person and word in _PERSONAL and _is_what_person_is(between):
            return named.entity
        if len(between) > _FARTHEST_APPOSITION:
            break
    return None


def _is_joined(scene: Scene, named: Named) -> bool:
    """Whether "and" joins a name to another before it: "Ann Lee and Bo Cruz"."""
    before = scene.named_in((max(0, named.span[0] - _FARTHEST_APPOSITION), named.span[0]))
    return bool(before) and _AND_BETWEEN.fullmatch(scene.text, before[-1].span[1], named.span[0]) is not None


def _is_in_apposition(scene: Scene, named: Named, position: int) -> bool:
    """Whether a name only tells what somebody named before it is, up to "who": "Ann Lee, a friend of Bo Cruz, who"."""
    before = scene.named_in((max(0, named.span[0] - _FARTHEST_APPOSITION), named.span[0]))
    people = (each for each in before if each.entity.kind is EntityKind.PERSON)
    told = (scene.text[each.span[1] : position] for each in people)
    return any(_APPOSITION_BETWEEN.fullmatch(words) and not _RELATIVE_BETWEEN.search(words) for words in told)


def _is_what_person_is(between: str) -> bool:
    """Whether the words from a name up to "who" tell what the person is: ", an anchor at Acme", ", a senator"."""
    last = between.split()[-1:] or [""]
    one = last[0][:1].isupper() or (is_role(last[0]) and not last[0].endswith("s"))
    return _DESCRIPTION_BETWEEN.fullmatch(between) is not None and one
