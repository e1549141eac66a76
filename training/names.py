"""Reads the corpora of names that have a token and its label on each line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from app.extraction.entities.countries import countries
from app.extraction.tagging.labels import LEFT_OPEN
from app.extraction.tagging.words import split_words
from app.extraction.values import EntityKind
from training.labelled import ANY_NAME_LABEL, OUTSIDE, Labelled, NameSet, admitting, require

_K = EntityKind
_OPEN = "any"
_PARTICLES = frozenset("of for and the - ' ’ & al bin de van von el".split())
_NOT_NAMED = frozenset(
    "The A An This That These I We He She It They You Our Their His Her My Its Us Another Other All Some".split()
)
_TITLES = frozenset(
    "mr mrs ms dr president senator sen professor gov governor prime minister secretary foreign sir lord lady col lt "
    "gen general colonel captain sheikh commander deputy special advisor ambassador".split()
)
_OPENS = frozenset("([{$")
_CLOSES = frozenset(")]},.;:!?%")
_CONTRACTED = frozenset(
    {f"{mark}{word}" for mark in "'’" for word in ("s", "", "re", "ve", "ll", "d", "m")} | {"n't", "n’t"}
)
_START_OF_DOCUMENT = "-DOCSTART-"
_UNER = {"PER": (_K.PERSON,), "LOC": (_K.PLACE,), "ORG": (_K.ORGANIZATION,)}
_RE3D = {
    "Person": (_K.PERSON,),
    "Location": (_K.PLACE,),
    "Organisation": (_K.ORGANIZATION,),
    "Country": (_K.PLACE,),
    "Nationals": (_K.GROUP,),
    "Weapon": (_K.PRODUCT,),
    "MilitaryPlatform": (_K.PRODUCT,),
    "Nationality": (_K.GROUP,),
}


def uner(folder: Path, part: str) -> Labelled:
    """Names over the English Web Treebank, `dev` or `test`, as one document."""
    path = require(folder) / "ner" / "uner-ewt" / f"en_ewt-ud-{part}.iob2"
    document = _from_tokens(f"uner-{part}", list(_bio_sentences(path, 1, 2)), _UNER)
    return replace(document, names=_open_capitals(document.words, document.names or []))


def wikigold(folder: Path) -> Labelled:
    """Names over Wikipedia, as one document. Held out of training."""
    path = require(folder) / "ner" / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    return _from_tokens("wikigold", list(_bio_sentences(path, 0, 1)), _UNER)


def re3d(folder: Path) -> Iterator[Labelled]:
    """Defence and conflict reports with names of people, organizations, places, weapons and nationalities."""
    for path in sorted((require(folder) / "ner" / "re3d").rglob("train/*")):
        sentences = [_only_names(sentence) for sentence in _bio_sentences(path, 0, 1)]
        yield _from_tokens(f"re3d-{path.name}", sentences, _RE3D)


def _only_names(sentence: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """re3d's mentions as names: it marks pronouns and descriptions too ("we", "the town", "Foreign Minister Lavrov").

    A mention that ends with a capitalised token is a name from its first one on, where all but particles are
    capitalised and none is a title. All other capitalised tokens are left open.
    """
    sentence = [(token, _OPEN if label == "O" and token[:1].isupper() else label) for token, label in sentence]
    named: list[tuple[str, str]] = []
    for first, end in _mentions(sentence):
        named += sentence[len(named) : first]
        capitals = [i for i in range(first, end) if sentence[i][0][:1].isupper() and sentence[i][0] not in _NOT_NAMED]
        inside = range(capitals[0], capitals[-1] + 1) if capitals else range(0)
        whole = inside.stop == end and all(i in capitals or sentence[i][0] in _PARTICLES for i in inside)
        whole = whole and not any(sentence[i][0].rstrip(".").lower() in _TITLES for i in inside)
        kind = _re3d_kind([sentence[i][0] for i in inside], sentence[first][1][2:])
        for i in range(first, end):
            token = sentence[i][0]
            if whole and i in inside:
                named.append((token, f"{'B' if i == inside.start else 'I'}-{kind}"))
            else:
                named.append((token, _OPEN if i in capitals else "O"))
    return [*named, *sentence[len(named) :]]


def _re3d_kind(name: Sequence[str], kind: str) -> str:
    """The kind of a name: "Russia" and "Syrians" act as organizations there."""
    if kind != "Organisation":
        return kind
    written = _plain("".join(name))
    names, nationals = _countries()
    return "Country" if written in names else "Nationals" if written in nationals else kind


@cache
def _countries() -> tuple[frozenset[str], frozenset[str]]:
    """Names of countries and of their nationals, one or many, without spaces and full stops, in lower case."""
    every = countries().values()
    nationals = {_plain(name) for country in every for name in country.nationalities}
    return (
        frozenset(_plain(name) for country in every for name in (country.name, *country.aliases)),
        frozenset(nationals | {f"{name}s" for name in nationals}),
    )


def _plain(name: str) -> str:
    return name.replace(" ", "").replace(".", "").casefold()


def _mentions(sentence: Sequence[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """The tokens of each mention, end exclusive."""
    first = None
    for i, (_, label) in enumerate([*sentence, ("", "O")]):
        if first is not None and not label.startswith("I"):
            yield first, i
            first = None
        if label.startswith("B-"):
            first = i


def _open_capitals(words: Sequence[str], admitted: list[NameSet]) -> list[NameSet]:
    """Leaves capitalised words outside open to the kinds that a corpus of persons, organizations and places lacks."""
    free = OUTSIDE | admitting("B", *LEFT_OPEN) | admitting("I", *LEFT_OPEN)
    return [free if a == OUTSIDE and w[:1].isupper() else a for w, a in zip(words, admitted, strict=True)]


def _from_tokens(
    name: str, sentences: Sequence[Sequence[tuple[str, str]]], kinds: Mapping[str, tuple[EntityKind, ...]]
) -> Labelled:
    """A document of tokens with BIO labels, one sentence a line; tokens are split into our words."""
    words: list[str] = []
    admitted: list[NameSet] = []
    starts = set()
    joined: set[int] = set()
    for sentence in sentences:
        starts.add(len(words))
        before = ""
        for token, label in sentence:
            place, _, kind = label.partition("-")
            pieces = split_words(token)
            joined.update(range(len(words) + (not _is_joined(before, token)), len(words) + len(pieces)))
            before = token
            for start, end in pieces:
                words.append(token[start:end])
                if kind in kinds:
                    admitted.append(admitting("B" if place == "B" else "I", *kinds[kind]))
                else:
                    admitted.append(OUTSIDE if place == "O" else ANY_NAME_LABEL)
                place = "I" if place == "B" else place
    return Labelled(name, words, frozenset(starts), admitted, joined=frozenset(joined))


def _is_joined(before: str, token: str) -> bool:
    """Whether text has no space between two tokens: these corpora do not say."""
    return before in _OPENS or token in _CLOSES or token.lower() in _CONTRACTED


def _bio_sentences(path: Path, word: int, label: int) -> Iterator[list[tuple[str, str]]]:
    """Sentences of a file with a token a line; `word` and `label` are the columns of the token and its label."""
    sentence: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf8").splitlines(), ""]:
        fields = line.split("\t") if "\t" in line else line.split(" ")
        is_remark = line.startswith("# ") and len(fields) != label + 1
        if is_remark or fields[0] == _START_OF_DOCUMENT:
            continue
        if len(fields) > label:
            sentence.append((fields[word], fields[label]))
        elif sentence:
            yield sentence
            sentence = []
