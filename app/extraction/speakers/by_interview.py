"""Speakers of an interview that is printed as questions and answers: "I" in an answer, "you" in a question."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.extraction.interviews import ANSWERS, LABEL, are_questions, first_question, speaks_of_interview
from app.extraction.scene import Named, Scene
from app.extraction.speakers.labels import label_at, labelled
from app.extraction.speakers.source import Found, Resolved, Source, anchor
from app.extraction.values import Entity, EntityKind, MentionHow, Span

_I = frozenset({"i", "me", "my", "myself"})
_YOU = frozenset({"you", "your", "yourself"})
_MEETS = re.compile(
    r"\b(?:interview(?:s|ed|ing)?(?:\s+(?:with|of))?|(?:conversation|Q\s?&\s?A)\s+with|(?:spoke|speaks|talked|talks)\s+(?:with|to)"
    r"|s[ai]ts?\s+down\s+with|caught\s+up\s+with)\s+",
    re.IGNORECASE,
)
_IS_MET = re.compile(
    r"(?::\s+(?:an?\s+|the\s+)?interview\b|(?:,[^,.;:]{1,80},?)?\s+interviewed\s+by\b|\s+(?:is|was|has\s+been)\s+interviewed\b"
    r"|\s+(?:tells|told)\b)",
    re.IGNORECASE,
)
_MEETING = (
    r"(?:(?:took\s+(?:\w+\s+){0,2}time\s+to\s+|agreed\s+to\s+)?(?:spoke|speaks?|talked|talks?)\s+(?:with|to)"
    r"|s[ai]ts?\s+down\s+with|agreed\s+to\s+an\s+interview|answer(?:s|ed)\s+(?:\w+\s+){0,2}?questions)"
)
_MEETS_SOMEBODY = re.compile(rf"(?:,[^,.;:]{{1,80}},)?\s+{_MEETING}\b", re.IGNORECASE)
_THEY_MEET = re.compile(rf"(?:he|she)\s+{_MEETING}\b", re.IGNORECASE)
_MEETS_THEM = re.compile(
    rf"\b(?:interview(?:s|ed)|caught\s+up\s+with|{_MEETING})\s+(?:him|her)\b(?!\s+[a-z]{{3,}}(?:er|or|ist)\b)",
    re.IGNORECASE,
)
_INTERVIEW_BY = re.compile(r"\binterview(?:ed)?\s+by\s+\Z", re.IGNORECASE)
_LONGEST_BY = 24
_REPORTER = re.compile(r"\b(?:reporter|correspondent|editor|journalist|interviewer)\b", re.IGNORECASE)
_SUBJECT_MATTER = re.compile(r"\b(?:about|on|regarding|by|over|that|who|which)\b|['’]s\b|[,.:;?!]", re.IGNORECASE)
_FARTHEST = 160
"""Code points from "interviewed" to the name of the one who was."""
_SHORTEST_CONTINUATION = 250
"""Code points of a paragraph that can continue an answer."""


def interviewed(scene: Scene, resolved: Sequence[Resolved], found: Found) -> None:
    """Names the "I" of an answer and the "you" of a question after the one who is interviewed."""
    interview = _Interview(scene)
    for each in resolved:
        span = anchor(each.attribution)
        if each.entity is None and each.attribution.source and (entity := interview.speaker(span)):
            each.entity = entity
            found.add(entity, span, MentionHow.PRONOUN)


def by_initials(source: Source) -> Entity | None:
    """Whose initials label a paragraph, if only one has them: "AL: It rained." is what Ann Lee answers."""
    scene = source.scene
    if not source.attribution.source or scene.paragraph_of(source.span[0]) < 0:
        return None
    label = LABEL.match(scene.text, *scene.paragraph_at(source.span[0]))
    return scene.initials.get(source.text) if label and label.span("label") == source.span else None


@dataclass
class _Interview:
    """A text read as an interview, if it is one."""

    scene: Scene

    def speaker(self, span: Span) -> Entity | None:
        """Whom a pronoun of the first or second person means, outside quotations, or the "A" before an answer.

        None where that is not plain.
        """
        word = self.scene.text[slice(*span)].lower()
        if word in ANSWERS:
            return self._answers if (label_at(self.scene, span[0]) or "").lower() == word else None
        if word not in _I | _YOU or self.scene.quotation_at(span[0]) is not None:
            return None
        at = self.scene.paragraph_of(span[0])
        if label := label_at(self.scene, span[0]):
            speaking = self._answers if label.lower() in ANSWERS else labelled(self.scene, label)
            return speaking if word in _I else None
        if at < self._first_question:
            return None
        is_question = self._is_question[at]
        return self._answers if is_question == (word in _YOU) and (is_question or self._is_answer(at)) else None

    def _is_answer(self, at: int) -> bool:
        """Whether a paragraph, which is no question, answers one: right after it, or as a long second paragraph."""
        if self._is_question[at - 1]:
            return True
        start, end = self.scene.paragraphs[at]
        return end - start >= _SHORTEST_CONTINUATION

    @cached_property
    def _is_question(self) -> list[bool]:
        return are_questions(self.scene.text, self.scene.paragraphs)

    @cached_property
    def _first_question(self) -> int:
        return first_question(self._is_question)

    @cached_property
    def _answers(self) -> Entity | None:
        """The only person whom the text in front of the first question says to have been interviewed."""
        head = self.scene.paragraphs[min(self._first_question, len(self._is_question) - 1)][0]
        if not speaks_of_interview(self.scene.text, head):
            return None
        last: Named | None = None
        for sentence in self.scene.sentences:
            if self.scene.paragraph_of(sentence[0]) >= self._first_question:
                return None
            people = [named for named in self.scene.named_in(sentence) if self._may_be_met(named)]
            met_again = _MEETS_THEM.search(self.scene.text, *sentence) or _THEY_MEET.match(self.scene.text, *sentence)
            if last and met_again:
                return last.entity
            met = {named.entity.id: named.entity for named in self._met(people, sentence)}
            if met:
                return next(iter(met.values())) if len(met) == 1 else None
            last = people[-1] if people else last
        return None

    def _may_be_met(self, named: Named) -> bool:
        before = self.scene.text[max(0, named.span[0] - _LONGEST_BY) : named.span[0]]
        return named.entity.kind is EntityKind.PERSON and not _INTERVIEW_BY.search(before)

    def _met(self, people: Sequence[Named], sentence: Span) -> Iterator[Named]:
        """Those whom a sentence says to have been interviewed, not those whom the interview is about."""
        text = self.scene.text
        if told := [named for named in people if _IS_MET.match(text, named.span[1], sentence[1])]:
            yield from told
            return
        yield from (named for named in people if _MEETS_SOMEBODY.match(text, named.span[1], sentence[1]))
        for meets in _MEETS.finditer(text, *sentence):
            after = next((named for named in people if meets.end() <= named.span[0] <= meets.end() + _FARTHEST), None)
            between = (meets.end(), after.span[0]) if after else (0, 0)
            if after and not _SUBJECT_MATTER.search(text, *between) and not _REPORTER.search(text, *between):
                yield after
