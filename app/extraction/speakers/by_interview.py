"""Speakers of an interview that is printed as questions and answers: "I" in an answer, "you" in a question."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.extraction.scene import Named, Scene
from app.extraction.speakers.source import Found, Resolved, Source, anchor
from app.extraction.values import Entity, EntityKind, MentionHow, Span
from app.names import folded

_I = frozenset({"i", "me", "my", "myself"})
_YOU = frozenset({"you", "your", "yourself"})
_INTERVIEW = re.compile(r"\binterview", re.IGNORECASE)
_MEETS = re.compile(
    r"\b(?:interview(?:s|ed|ing)?(?:\s+(?:with|of))?|(?:spoke|speaks|talked|talks)\s+(?:with|to)|s[ai]ts?\s+down\s+with"
    r"|caught\s+up\s+with)\s+",
    re.IGNORECASE,
)
_IS_MET = re.compile(
    r"(?::\s+(?:an?\s+|the\s+)?interview\b|(?:,[^,.;:]{1,80},?)?\s+interviewed\s+by\b|\s+(?:is|was|has\s+been)\s+interviewed\b"
    r"|\s+(?:tells|told)\b)",
    re.IGNORECASE,
)
_MEETING = r"(?:(?:spoke|speaks|talked|talks)\s+(?:with|to)|s[ai]ts?\s+down\s+with)"
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
_QUESTION = re.compile(r"\?[\s\"”’')\]]*$")
_LABEL = re.compile(r"\W{0,3}([A-Z][\w.'’ -]{0,40}):\s")
_FEWEST_QUESTIONS = 2
_FARTHEST = 160
"""Code points from "interviewed" to the name of the one who was."""
_SHORTEST_CONTINUATION = 250
"""Code points of a paragraph that can continue an answer."""
_LONGEST_QUESTION = 600
"""Code points of a paragraph that is a question as a whole."""


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
    scene, (start, end) = source.scene, source.span
    at = scene.paragraph_of(start)
    if not source.attribution.source or at < 0 or scene.paragraphs[at][0] != start or scene.text[end : end + 1] != ":":
        return None
    return scene.initials.get(source.text)


@dataclass
class _Interview:
    """A text read as an interview, if it is one."""

    scene: Scene

    def speaker(self, span: Span) -> Entity | None:
        """Whom a pronoun of the first or second person means, outside quotations; None where that is not plain."""
        word = self.scene.text[slice(*span)].lower()
        if word not in _I | _YOU or self.scene.quotation_at(span[0]) is not None:
            return None
        at = self.scene.paragraph_of(span[0])
        if label := _LABEL.match(self.scene.text, *self.scene.paragraphs[at]):
            return self._labelled(label[1]) if word in _I else None
        if at < self._first_question:
            return None
        is_question = self._is_question[at]
        return self._answers if is_question == (word in _YOU) and (is_question or self._is_answer(at)) else None

    def _labelled(self, label: str) -> Entity | None:
        entity = self.scene.initials.get(label) or self.scene.known.get(folded(label))
        return entity if entity and entity.kind is EntityKind.PERSON else None

    def _is_answer(self, at: int) -> bool:
        """Whether a paragraph, which is no question, answers one: right after it, or as a long second paragraph."""
        if self._is_question[at - 1]:
            return True
        start, end = self.scene.paragraphs[at]
        return end - start >= _SHORTEST_CONTINUATION

    @cached_property
    def _is_question(self) -> list[bool]:
        text = self.scene.text
        return [
            end - start <= _LONGEST_QUESTION and _QUESTION.search(text, max(start, end - 8), end) is not None
            for start, end in self.scene.paragraphs
        ]

    @cached_property
    def _first_question(self) -> int:
        """Index of the first question; beyond the last paragraph where there are too few for an interview."""
        questions = [at for at, question in enumerate(self._is_question) if question]
        return questions[0] if len(questions) >= _FEWEST_QUESTIONS else len(self._is_question)

    @cached_property
    def _answers(self) -> Entity | None:
        """The only person whom the text in front of the first question says to have been interviewed.

        Nobody where it does not speak of an interview: an essay may ask questions and say "I", too.
        """
        head = self.scene.paragraphs[min(self._first_question, len(self._is_question) - 1)][0]
        if not _INTERVIEW.search(self.scene.text, 0, head):
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
