"""Speakers of attributions without a source: the one who has just been speaking."""

from app.extraction.speakers.source import Resolved, Source, anchor
from app.extraction.values import Entity


def by_continuation(source: Source) -> Entity | None:
    """No source: "adding that …" after a speaker in the same sentence, or a quotation that runs on over paragraphs."""
    attribution, scene = source.attribution, source.scene
    if attribution.source or not source.earlier:
        return None
    if not attribution.cue:
        start = attribution.content[0][0]
        before = [each for each in source.earlier[-8:] if each.attribution.content[-1][1] <= start]
        last = max(before, key=lambda each: each.attribution.content[-1][1], default=None)
        runs_on = last and scene.paragraph_of(start) - scene.paragraph_of(last.attribution.content[-1][0]) <= 1
        return last.entity if last and runs_on else None
    cue = scene.text[slice(*attribution.cue[0])].lower().lstrip().partition(" ")[0]
    here = scene.sentence_of(source.span[0])
    said = [each for each in source.earlier[-8:] if scene.sentence_of(anchor(each.attribution)[0]) == here]
    outer = [each for each in said if not any(_holds(other, each) for other in said)]
    before_cue = scene.text[max(0, source.span[0] - 16) : source.span[0]].lower().split()
    joined = bool(before_cue) and before_cue[-1] in {"and", "but"}
    plain = cue.endswith("ing") or (joined and not cue.startswith(("be", "is", "was", "were")))
    return outer[-1].entity if outer and plain else None


def _holds(outer: Resolved, inner: Resolved) -> bool:
    """Whether one attribution stands inside what the other says."""
    place = anchor(inner.attribution)[0]
    return any(start <= place < end for start, end in outer.attribution.content)
