"""Where a text is an interview or a transcript: paragraphs that are questions, or that a speaker's label begins."""

import re
from collections.abc import Sequence

from app.extraction.layout import Layout
from app.extraction.tags import Attribution
from app.extraction.values import Span

LABEL = re.compile(
    r"[*_(\[]{0,3}(?P<label>[A-Z][\w.'’-]{0,30}(?:\s[A-Z][\w.'’-]{0,30}){0,3})"
    r"(?:\s\([^()\n]{1,40}\)|,\s[a-z][^:,\n]{1,40})?[*_)\]]{0,3}(?P<colon>:)[*_]{0,3}\s"
)
"""What begins a turn: "Mr Lee: ", "LEE: ", "**AL:** ", "Ann Lee (farmer): "."""
ANSWERS = frozenset({"a", "answer"})
"""Labels of whoever is asked."""
SPOKEN = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur|[Yy]ou|[Yy]our)\b")
LEAST_SPOKEN = 3
"""Of so many turns or answers at least one is in the first or second person."""
FEWEST_TURNS = 3
_LEAST_SHARE_OF_TURNS = 1 / 3
"""Of the paragraphs from the first turn to the last that are turns, where what follows still belongs to the last."""

_INTERVIEW = re.compile(r"\binterview|\bQ\s?&\s?A\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?[\s\"”’')\]*_]*$")
_FEWEST_QUESTIONS = 2
_FEWEST_ASKED, _LEAST_SHARE = 3, 0.2
"""Questions, and their share of the paragraphs from the first on, in a text of which the rest is answers."""
_LONGEST_QUESTION = 600
"""Code points of a paragraph that is a question as a whole."""


def are_questions(text: str, paragraphs: Sequence[Span]) -> list[bool]:
    """Whether each paragraph is a question as a whole."""
    return [
        end - start <= _LONGEST_QUESTION and _QUESTION.search(text, max(start, end - 8), end) is not None
        for start, end in paragraphs
    ]


def first_question(questions: Sequence[bool]) -> int:
    """Index of the first question; beyond the last paragraph where there are too few for an interview."""
    asked = [at for at, question in enumerate(questions) if question]
    return asked[0] if len(asked) >= _FEWEST_QUESTIONS else len(questions)


def speaks_of_interview(text: str, end: int) -> bool:
    """Whether a text calls itself an interview up to a position: an essay may ask questions and say "I", too."""
    return _INTERVIEW.search(text, 0, end) is not None


def interview_from(text: str, paragraphs: Sequence[Span]) -> int | None:
    """Where the questions and answers of an interview begin; None where a text asks too little to be one."""
    questions = are_questions(text, paragraphs)
    first = first_question(questions)
    asked = sum(questions)
    if asked < _FEWEST_ASKED or asked < _LEAST_SHARE * (len(paragraphs) - first):
        return None
    answers = [text[slice(*paragraph)] for paragraph, asks in zip(paragraphs, questions, strict=True) if not asks]
    answers = answers[first:]
    is_spoken = sum(SPOKEN.search(words) is not None for words in answers) * LEAST_SPOKEN >= len(answers)
    return paragraphs[first][0] if is_spoken and speaks_of_interview(text, paragraphs[first][0]) else None


def transcribed(layout: Layout, attributions: Sequence[Attribution]) -> Span | None:
    """From the first turn of a transcript to its last, or to the end of the text; None where there are too few.

    To the end where turns are more than a third of what lies between: then the last may go on.
    """
    starts = {start: number for number, (start, _) in enumerate(layout.paragraphs)}
    numbers = sorted(
        {
            starts[layout.paragraph_at(each.cue[0][0])[0]]
            for each in attributions
            if each.cue and each.source and _begins_turn(layout, each)
        }
    )
    if len(numbers) < FEWEST_TURNS:
        return None
    goes_on = len(numbers) > _LEAST_SHARE_OF_TURNS * (numbers[-1] - numbers[0] + 1)
    return layout.paragraphs[numbers[0]][0], len(layout.text) if goes_on else layout.paragraphs[numbers[-1]][1]


def _begins_turn(layout: Layout, attribution: Attribution) -> bool:
    label = LABEL.match(layout.text, *layout.paragraph_at(attribution.cue[0][0]))
    return label is not None and label.span("colon") == attribution.cue[0]
