"""Reads what GUM marks: dates, coreference chains with their names, and the sources of attributions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from app.extraction.entities.titles import is_title
from app.extraction.tags import Attribution, NamedSpan
from app.extraction.values import EntityKind, Span
from training import conllu
from training.conllu import Token
from training.labelled import require

ENTITY = re.compile(r"\((?P<opened>[^()]+)(?P<at_once>\))?|(?P<closed>[^()]+)\)")
SOURCE = re.compile(r"sem-atsrc-([\d,-]+)-")
CUE = re.compile(r"lex-ind(?:wd|ph)-([\d,-]+)-")
DATE_ATTRIBUTE = re.compile(r'(\w+):::"([^"]*)"')
DATE_TAG = re.compile(r"<date ([^<>]*)>|</date>")
KINDS = {
    "person": EntityKind.PERSON,
    "organization": EntityKind.ORGANIZATION,
    "place": EntityKind.PLACE,
    "event": EntityKind.EVENT,
    "object": EntityKind.PRODUCT,
    "abstract": EntityKind.WORK,
}


@dataclass
class GoldMention:
    """One mention of a chain. `named` tells whether its head is a proper name; `head` is then the whole name."""

    chain: str
    kind: str
    span: Span
    head: Span
    named: bool
    pronoun: bool


@dataclass
class GoldSource:
    """An attribution, and the mention that is its source."""

    attribution: Attribution
    mention: GoldMention


@dataclass
class GoldDate:
    """One `<date>` element: where it stands, and its attributes (`when`, `from`, `to`, `notBefore`, `notAfter`)."""

    span: Span
    attributes: dict[str, str]


@dataclass
class Document:
    """One document: its text, when it was written (EDTF), and what is marked in it.

    `names` are the proper names among the `mentions`; `sources` are those of attributions.
    """

    id: str
    genre: str
    created: str | None
    text: str
    dates: list[GoldDate]
    names: list[NamedSpan]
    mentions: list[GoldMention]
    sources: list[GoldSource]


def documents(data: Path, part: str, genres: Sequence[str] = ()) -> list[Document]:
    """The documents of a part of GUM (dev, train), of these genres or of all, in the order of their names."""
    paths = sorted(require(data / "gum" / part).glob("*.conllu"))
    return [_document(path) for path in paths if not genres or path.stem.split("_")[1] in genres]


def _document(path: Path) -> Document:
    document = conllu.read(path)
    mentions = list(_mentions(document.tokens))
    return Document(
        id=document.id,
        genre=document.id.split("_")[1],
        created=document.meta.get("meta::dateCreated"),
        text=document.text,
        dates=list(_dates(document.tokens)),
        names=list(_names(document.text, mentions)),
        mentions=mentions,
        sources=list(_sources(document.tokens, mentions)),
    )


def _dates(tokens: list[Token]) -> Iterator[GoldDate]:
    opened: list[tuple[int, dict[str, str]]] = []
    for token in tokens:
        for tag in DATE_TAG.finditer(token.misc.get("XML", "")):
            if tag[1]:
                opened.append((token.span[0], dict(DATE_ATTRIBUTE.findall(tag[1]))))
            elif opened:
                start, attributes = opened.pop()
                yield GoldDate((start, token.span[1]), attributes)


def _names(text: str, mentions: list[GoldMention]) -> Iterator[NamedSpan]:
    """The proper names among the mentions, less capitalised offices ("Director of the Mint")."""
    for mention in mentions:
        words = text[slice(*mention.head)].split()
        office = mention.kind == "person" and (is_title(words[-1]) or "of" in words)
        if mention.named and mention.kind in KINDS and not office:
            yield NamedSpan(mention.head, KINDS[mention.kind], 1.0)


def _mentions(tokens: list[Token]) -> Iterator[GoldMention]:
    opened: dict[str, list[tuple[int, list[str]]]] = {}
    for index, token in enumerate(tokens):
        for match in ENTITY.finditer(token.misc.get("Entity", "")):
            if match["opened"]:
                fields = match["opened"].split("-")
                opened.setdefault(fields[0], []).append((index, fields))
            if match["at_once"] or match["closed"]:
                first, fields = opened[match["closed"] or match["opened"].split("-")[0]].pop()
                yield _mention(tokens, first, index, fields)


def _mention(tokens: list[Token], first: int, last: int, fields: list[str]) -> GoldMention:
    chain, kind, _, _, _, minimal, *_ = fields
    places = [min(first + int(number) - 1, last) for number in minimal.split(",")]
    head = next((place for place in places if not first <= tokens[place].governor <= last), places[0])
    proper = [place for place in places if tokens[place].word_class == "PROPN"]
    if kind == "person":
        proper = _personal_name(proper, head, tokens)
    name = (proper[0], proper[-1]) if proper else (head, head)
    return GoldMention(
        chain,
        kind,
        (tokens[first].span[0], tokens[last].span[1]),
        (tokens[name[0]].span[0], tokens[name[1]].span[1]),
        named=tokens[head].word_class == "PROPN" or (kind == "person" and bool(proper)),
        pronoun=first == last and tokens[head].word_class == "PRON",
    )


def _personal_name(proper: list[int], head: int, tokens: list[Token]) -> list[int]:
    """The proper names that are the head or hang on it ("curator Ann Lee"), less what stands before as its title."""
    start = head if head in proper else next((p for p in proper if p > head and tokens[p].governor == head), None)
    if start is None:
        return []
    while start != head and start - 1 in proper:
        start -= 1
    kept = [start]
    for place in proper:
        if kept[-1] < place <= kept[-1] + 2:
            kept.append(place)
    return kept


def _sources(tokens: list[Token], mentions: list[GoldMention]) -> Iterator[GoldSource]:
    starts = [i for i, token in enumerate(tokens) if "Discourse" in token.misc] + [len(tokens)]
    units = {}
    for first, end in pairwise(starts):
        number = tokens[first].misc["Discourse"].split(":")[1].split("->")[0]
        units[number] = (tokens[first].span[0], tokens[end - 1].span[1])
    for token in tokens:
        relation = token.misc.get("Discourse", "")
        source = SOURCE.search(relation)
        if not relation.startswith("attribution-positive") or not source:
            continue
        target = relation.split(":")[1].split("->")[1]
        span = _span(tokens, source[1])
        cue = CUE.search(relation)
        mention = max(mentions, key=lambda m: _overlap(m.span, span))
        if _overlap(mention.span, span) > 0.5 and target in units:
            cues = (_span(tokens, cue[1]),) if cue else ()
            yield GoldSource(Attribution((span,), cues, (units[target],), 1.0), mention)


def _span(tokens: list[Token], numbers: str) -> Span:
    first, last = numbers.split(",")[0].split("-")[0], numbers.split(",")[0].split("-")[-1]
    return tokens[int(first) - 1].span[0], tokens[int(last) - 1].span[1]


def _overlap(one: Span, other: Span) -> float:
    """Code points shared, as a fraction of those in either."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))
