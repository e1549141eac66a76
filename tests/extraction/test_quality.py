"""The quality of reading does not fall: who said what, in paragraphs of Wikinews labelled by hand.

`wikinews.jsonl` quotes English Wikinews of 2019 (CC BY 2.5, https://creativecommons.org/licenses/by/2.5/), each
paragraph from the page at its `url`, with the attributions that a careful reader finds. `make accuracy` measures on
whole corpora; this is what can be shipped. The bars leave room for a newly trained model to differ, not to be worse.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.extraction.attributions import LEAST_UNCREDITED
from app.extraction.extractor import Extractor
from app.extraction.spans import distance
from app.extraction.tagging.words import split_words
from app.extraction.values import Claim, ClaimKind, Span
from training.agreement import counterparts, overlap
from training.labelled import LabelledAttribution, words_inside

LABELLED = [
    json.loads(line) for line in Path(__file__).with_name("wikinews.jsonl").read_text(encoding="utf8").splitlines()
]
LEAST_F1, LEAST_PRECISION_WHEN_SURE = 0.82, 0.85


@pytest.fixture(scope="module")
def judgements() -> list[tuple[Claim, bool]]:
    """Every claim that is credited in the paragraphs, and whether source and content are right."""
    extractor = Extractor()
    return [judged for paragraph in LABELLED for judged in _judged(extractor, paragraph)]


def _judged(extractor: Extractor, paragraph: dict[str, Any]) -> list[tuple[Claim, bool]]:
    text = paragraph["text"]
    words = split_words(text)
    gold = [_as_words(words, *_located(text, each)) for each in paragraph["attributions"]]
    claims = [claim for claim in extractor.extract(text).claims if claim.kind is not ClaimKind.NARRATED]
    read = [_as_words(words, claim.speaker.spans if claim.speaker else (), claim.content) for claim in claims]
    return [
        (claim, counterpart is not None and overlap(one.source, counterpart.source) >= 0.5)
        for claim, one, counterpart in zip(claims, read, counterparts(gold, read), strict=True)
    ]


def _located(text: str, attribution: dict[str, Any]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Spans of source and content; the source is the one nearest to its content."""
    content = [(start := text.index(part), start + len(part)) for part in attribution["content"]]
    sources = re.finditer(rf"(?<!\w){re.escape(attribution['source'])}", text)
    nearest = min((source.span() for source in sources), key=lambda span: distance(span, content[0]))
    return (nearest,), tuple(content)


def _as_words(words: list[Span], source: tuple[Span, ...], content: tuple[Span, ...]) -> LabelledAttribution:
    return LabelledAttribution(words_inside(words, source), frozenset(), words_inside(words, content))


def test_who_said_what_is_read_as_a_careful_reader_does(judgements: list[tuple[Claim, bool]]) -> None:
    labelled = sum(len(paragraph["attributions"]) for paragraph in LABELLED)
    right = sum(is_right for _, is_right in judgements)
    assert 2 * right / (labelled + len(judgements)) >= LEAST_F1


def test_what_is_read_with_confidence_is_right(judgements: list[tuple[Claim, bool]]) -> None:
    sure = [is_right for claim, is_right in judgements if (claim.confidence or 0) >= 0.85]
    assert len(sure) >= 10
    assert sum(sure) / len(sure) >= LEAST_PRECISION_WHEN_SURE


def test_what_credits_nobody_and_is_doubtful_is_no_claim(judgements: list[tuple[Claim, bool]]) -> None:
    told = [claim.confidence for claim, _ in judgements if claim.cue and not claim.speaker]
    assert all(confidence is not None and confidence >= LEAST_UNCREDITED for confidence in told)
