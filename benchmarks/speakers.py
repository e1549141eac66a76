"""How many of GUM's speakers are resolved: `python -m benchmarks.speakers [--split train] [--errors] [--json]`.

Gold: the sources of `attribution-positive` relations in news and interviews whose coreference chain is named anywhere
in the document. The names themselves are given, so that this measures resolution alone. A speaker is right when the
entity that it leads to is named mostly by mentions of the same chain. `unnamed` counts sources whose chain has no
name: leaving them open is right, any name is wrong and counts against precision.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from app.extraction.entities import gather_entities
from app.extraction.quotations import find_quotations
from app.extraction.speakers import resolve_speakers
from app.extraction.values import Entity
from benchmarks.gum_speakers import GoldMention, GoldSource, Interview, documents

CORPUS = Path("../shared/data/gum")
GENRES = ("news", "interview")
ROWS = ("name", "pronoun", "first or second person", "description", "all")
NOT_IN_THE_TEXT = frozenset("i me my we us our you your".split())


def main() -> None:
    """Print a table by the form of the source; `--errors` lists what is open or wrong, `--json` prints figures only."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="dev", choices=["dev", "train"])
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    folder = CORPUS / options.split
    if not folder.is_dir():
        sys.exit(f"{folder}: the GUM corpus is not here; this benchmark needs it (run it from the repository root)")
    counts: dict[str, Counter[str]] = {row: Counter() for row in ROWS}
    for document in documents(folder, GENRES):
        _count(document, counts, options.errors)
    figures = {row: _figures(counts[row]) for row in ROWS}
    if options.json:
        print(json.dumps({"corpus": f"GUM {options.split}, {' and '.join(GENRES)}", "speakers": figures}))
        return
    columns = ("speakers", "right", "wrong", "open", "% right", "unnamed", "unnamed given a name", "% precision")
    print(f"{'source is a':24}" + "".join(f"{column:>{len(column) + 2}}" for column in columns))
    for row, values in figures.items():
        print(f"{row:24}" + "".join(f"{values[column]:>{len(column) + 2}g}" for column in columns))


def _count(document: Interview, counts: dict[str, Counter[str]], show_errors: bool) -> None:
    text = document.text
    entities = gather_entities(text, document.names)
    attributions = [source.attribution for source in document.sources]
    speakers = resolve_speakers(text, entities, attributions, find_quotations(text))
    chains = {entity.id: _chain(entity, document.mentions) for entity in entities}
    named = {mention.chain for mention in document.mentions if mention.named}
    for source, reference in zip(document.sources, speakers.references, strict=True):
        expected = source.mention.chain if source.mention.chain in named else None
        given = chains.get(reference.entity or "")
        outcome = _outcome(expected, reference.entity is not None, given == expected)
        for row in (_row(source, text), "all"):
            counts[row][outcome] += 1
        if show_errors and outcome not in ("right", "unnamed"):
            print(f"{document.id}: {outcome}: {_around(source, text)!r} got {reference.name}")


def _outcome(expected: str | None, answered: bool, same: bool) -> str:
    if expected is None:
        return "unnamed given a name" if answered else "unnamed"
    if not answered:
        return "open"
    return "right" if same else "wrong"


def _chain(entity: Entity, mentions: list[GoldMention]) -> str:
    """The chain of most of the mentions whose names are this entity's."""
    spans = {mention.span for mention in entity.mentions}
    votes = Counter(m.chain for m in mentions if m.named and any(_covers(m.head, span) for span in spans))
    return votes.most_common(1)[0][0] if votes else ""


def _covers(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


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
        **{key: counts[key] for key in ("right", "wrong", "open")},
        "% right": round(100 * counts["right"] / (speakers or 1), 1),
        "unnamed": counts["unnamed"] + counts["unnamed given a name"],
        "unnamed given a name": counts["unnamed given a name"],
        "% precision": round(100 * counts["right"] / (answered or 1), 1),
    }


def _around(source: GoldSource, text: str) -> str:
    start, end = source.attribution.source[0]
    return f"{text[max(0, start - 50) : start]}[{text[start:end]}]{text[end : end + 30]}".replace("\n", "|")


if __name__ == "__main__":
    main()
