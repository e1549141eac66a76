"""How many of GUM's speakers are resolved, in news and interviews.

Gold: the sources of `attribution-positive` relations whose coreference chain is named anywhere in the document. The
names themselves are given, so that this measures resolution alone. A speaker is right when the entity that it leads to
is named mostly by mentions of the same chain. `unnamed` counts sources whose chain has no name: leaving them open is
right, any name is wrong and counts against precision.
"""

from collections import Counter
from pathlib import Path

from app.extraction.entities import gather_entities
from app.extraction.layout import Layout
from app.extraction.speakers import resolve_speakers
from app.extraction.values import Entity
from benchmarks.accuracy.gum import Document, GoldMention, GoldSource, documents
from benchmarks.accuracy.report import Counts, Report, percent

GENRES = ("news", "interview")
ROWS = ("name", "pronoun", "first or second person", "description", "all")
NOT_IN_THE_TEXT = frozenset("i me my we us our you your".split())


def speakers_in_dev(data: Path) -> Report:
    """Share of speakers right in GUM dev, by the form of the source."""
    return _speakers(data, "dev")


def speakers_in_train(data: Path) -> Report:
    """Share of speakers right in GUM train, by the form of the source."""
    return _speakers(data, "train")


def _speakers(data: Path, part: str) -> Report:
    counts: Counts = {row: Counter() for row in ROWS}
    errors: list[str] = []
    read = documents(data, part, GENRES)
    for document in read:
        _count(document, counts, errors)
    figures = {row: _figures(counts[row]) for row in ROWS}
    corpus = f"GUM {part}, {' and '.join(GENRES)}"
    return Report(f"speakers, {part}", corpus, f"{len(read)} documents", figures, errors)


def _count(document: Document, counts: Counts, errors: list[str]) -> None:
    text = document.text
    entities = gather_entities(text, document.names)
    attributions = [source.attribution for source in document.sources]
    speakers = resolve_speakers(Layout.of(text), entities, attributions)
    chains = {entity.id: _chain(entity, document.mentions) for entity in entities}
    named = {mention.chain for mention in document.mentions if mention.named}
    for source, reference in zip(document.sources, speakers.references, strict=True):
        expected = source.mention.chain if source.mention.chain in named else None
        given = chains.get(reference.entity or "")
        outcome = _outcome(expected, reference.entity is not None, given == expected)
        for row in (_row(source, text), "all"):
            counts[row][outcome] += 1
        if outcome not in ("right", "unnamed"):
            errors.append(f"{document.id}: {outcome}: {_around(source, text)!r} got {reference.name}")


def _outcome(expected: str | None, answered: bool, same: bool) -> str:
    if expected is None:
        return "unnamed given a name" if answered else "unnamed"
    if not answered:
        return "open"
    return "right" if same else "wrong"


def _chain(entity: Entity, mentions: list[GoldMention]) -> str:
    """The chain of most of the mentions whose names are this entity's."""
    spans = {mention.span for mention in entity.mentions}
    votes = Counter(m.chain for m in mentions if m.named and any(_is_head(m.head, span) for span in spans))
    return votes.most_common(1)[0][0] if votes else ""


def _is_head(head: tuple[int, int], name: tuple[int, int]) -> bool:
    """Whether a gold mention's proper nouns are what a name is, or ends in: they lack the "Saudi" of a ministry."""
    return (head[0] <= name[0] and name[1] <= head[1]) or (name[0] <= head[0] and name[1] == head[1])


def _row(source: GoldSource, text: str) -> str:
    if source.mention.named:
        return "name"
    if text[slice(*source.mention.span)].lower() in NOT_IN_THE_TEXT:
        return "first or second person"
    return "pronoun" if source.mention.pronoun else "description"


def _figures(counts: Counter[str]) -> dict[str, float]:
    speakers = sum(counts[key] for key in ("right", "wrong", "open"))
    answered = counts["right"] + counts["wrong"] + counts["unnamed given a name"]
    return {
        "speakers": speakers,
        "right": percent(counts["right"], speakers),
        "wrong": percent(counts["wrong"], speakers),
        "open": percent(counts["open"], speakers),
        "precision": percent(counts["right"], answered),
        "unnamed": counts["unnamed"] + counts["unnamed given a name"],
        "given a name": counts["unnamed given a name"],
    }


def _around(source: GoldSource, text: str) -> str:
    start, end = source.attribution.source[0]
    return f"{text[max(0, start - 50) : start]}[{text[start:end]}]{text[end : end + 30]}".replace("\n", "|")
