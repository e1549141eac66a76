"""Where a text is an interview: paragraphs that are questions, after words that speak of one."""

import re
from collections.abc import Sequence

from app.extraction.values import Span

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
    return paragraphs[first][0] if speaks_of_interview(text, paragraphs[first][0]) else None
