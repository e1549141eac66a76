"""Reads who is speaking from the GUM corpus (CoNLL-U): names, coreference chains and the sources of attributions."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from app.extraction.entities.titles import is_title
from app.extraction.tags import Attribution, NamedSpan
from app.extraction.values import EntityKind, Span

ENTITY = re.compile(r"\((?P<opened>[^()]+)(?P<at_once>\))?|(?P<closed>[^()]+)\)")
SOURCE = re.compile(r"sem-atsrc-([\d,-]+)-")
CUE = re.compile(r"lex-ind(?:wd|ph)-([\d,-]+)-")
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
class Interview:
    """One document: its text, the names to start from, all mentions, and the attributions with a known source."""

    id: str
    text: str
    names: list[NamedSpan]
    mentions: list[GoldMention]
    sources: list[GoldSource]


@dataclass
class _Token:
    span: Span
    word_class: str
    governor: int
    misc: dict[str, str]


@dataclass
class _Reader:
    text: str = ""
    tokens: list[_Token] = field(default_factory=list)

    def read(self, path: Path) -> None:
        inside_until = sentence_from = 0
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# newpar") and "block" not in line:
                self.text = self.text.rstrip() + ("\n" if self.text else "")
            if line.startswith("#") or not line:
                inside_until = 0
                sentence_from = len(self.tokens)
                continue
            number, form, _, word_class, _, _, governor, *_, misc = line.split("\t")
            if "." in number:
                continue
            first, _, last = number.partition("-")
            start = len(self.text)
            if int(first) > inside_until:
                self.text += form + ("" if "SpaceAfter=No" in misc else " ")
                written = (start, start + len(form))
            else:
                written = (start - len(self.text) + len(self.text.rstrip()) - len(form), len(self.text.rstrip()))
                written = self._within_contraction(form, written)
            inside_until = int(last) if last else inside_until
            if not last:
                fields = dict(part.partition("=")[::2] for part in misc.split("|"))
                self.tokens.append(_Token(written, word_class, sentence_from + int(governor) - 1, fields))
            else:
                self._contraction_from = start

    def _within_contraction(self, form: str, at_end: Span) -> Span:
        start = self.text.find(form, self._contraction_from)
        if start < 0:
            return at_end
        self._contraction_from = start + len(form)
        return start, start + len(form)

    _contraction_from: int = 0


def documents(folder: Path, genres: tuple[str, ...]) -> Iterator[Interview]:
    """Every document of the genres in a folder of CoNLL-U files, in the order of their names."""
    for path in sorted(folder.glob("*.conllu")):
        if path.stem.split("_")[1] in genres:
            reader = _Reader()
            reader.read(path)
            mentions = list(_mentions(reader.tokens))
            sources = list(_sources(reader.tokens, mentions))
            yield Interview(path.stem, reader.text, list(_names(reader.text, mentions)), mentions, sources)


def _names(text: str, mentions: list[GoldMention]) -> Iterator[NamedSpan]:
    """The proper names among the mentions, less capitalised offices ("Director of the Mint")."""
    for mention in mentions:
        words = text[slice(*mention.head)].split()
        office = mention.kind == "person" and (is_title(words[-1]) or "of" in words)
        if mention.named and mention.kind in KINDS and not office:
            yield NamedSpan(mention.head, KINDS[mention.kind], 1.0)


def _mentions(tokens: list[_Token]) -> Iterator[GoldMention]:
    opened: dict[str, list[tuple[int, list[str]]]] = {}
    for index, token in enumerate(tokens):
        for match in ENTITY.finditer(token.misc.get("Entity", "")):
            if match["opened"]:
                fields = match["opened"].split("-")
                opened.setdefault(fields[0], []).append((index, fields))
            if match["at_once"] or match["closed"]:
                first, fields = opened[match["closed"] or match["opened"].split("-")[0]].pop()
                yield _mention(tokens, first, index, fields)


def _mention(tokens: list[_Token], first: int, last: int, fields: list[str]) -> GoldMention:
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


def _personal_name(proper: list[int], head: int, tokens: list[_Token]) -> list[int]:
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


def _sources(tokens: list[_Token], mentions: list[GoldMention]) -> Iterator[GoldSource]:
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


def _span(tokens: list[_Token], numbers: str) -> Span:
    first, last = numbers.split(",")[0].split("-")[0], numbers.split(",")[0].split("-")[-1]
    return tokens[int(first) - 1].span[0], tokens[int(last) - 1].span[1]


def _overlap(one: Span, other: Span) -> float:
    """Code points shared, as a fraction of those in either."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))
