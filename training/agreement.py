"""Which of the attributions that were read agree with those that an annotator marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.extraction.attributions import settle_attributions
from app.extraction.attributions.nested import find_nested
from app.extraction.layout import Layout
from app.extraction.tagging.tagger import Tagger
from app.extraction.tagging.words import split_words
from app.extraction.tags import Attribution
from training.labelled import LabelledAttribution, read_attribution, words_inside
from training.polnear import articles

_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Judged:
    """An attribution that was read in an article, and whether source and content are right.

    `right`: it has a counterpart, one to one, of which the content overlaps by half (Jaccard over words), and the
    source too; two missing sources agree. `exact`: all words of both are the same.
    """

    article: int
    attribution: Attribution
    right: bool
    exact: bool


def judged(data: Path, tagger: Tagger) -> list[Judged]:
    """Every attribution read in PolNeAR dev, judged by the first annotator of each article."""
    found = []
    for number, article in enumerate(articles(data, "dev")):
        text = article["text"]
        words = split_words(text)
        gold = [read_attribution(words, each) for each in article["annotations"][0]["attributions"]]
        read = _read(text, tagger)
        as_words = [LabelledAttribution(*(words_inside(words, s) for s in (a.source, a.cue, a.content))) for a in read]
        for attribution, labelled, counterpart in zip(read, as_words, counterparts(gold, as_words), strict=True):
            right = counterpart is not None and overlap(labelled.source, counterpart.source) >= _ENOUGH
            exact = right and _same(labelled, counterpart)
            found.append(Judged(number, attribution, right, exact))
    return found


def _read(text: str, tagger: Tagger) -> list[Attribution]:
    """The attributions of a text, those inside others' contents too."""
    layout = Layout.of(text)
    found = tagger.tag(text).attributions
    outer = settle_attributions(layout, found)
    return [*outer, *find_nested(text, outer, tagger.tag)]


def counterparts(
    gold: Sequence[LabelledAttribution], read: Sequence[LabelledAttribution]
) -> list[LabelledAttribution | None]:
    """For each attribution that was read, the annotated one that its content overlaps most, one to one, or None."""
    pairs = ((overlap(g.content, r.content), i, j) for i, g in enumerate(gold) for j, r in enumerate(read))
    found: dict[int, int] = {}
    for shared, i, j in sorted(pairs, reverse=True):
        if shared >= _ENOUGH and i not in found.values() and j not in found:
            found[j] = i
    return [gold[found[j]] if j in found else None for j in range(len(read))]


def _same(read: LabelledAttribution, counterpart: LabelledAttribution | None) -> bool:
    return counterpart is not None and (read.source, read.content) == (counterpart.source, counterpart.content)


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Jaccard over words; two empty sets agree."""
    return len(one & other) / len(one | other) if one or other else 1.0
