"""Reads the corpora of names that have a token and its label on each line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

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
_START_OF_DOCUMENT, _NEW_DOCUMENT, _TEXT = "-DOCSTART-", "# newdoc", "# text = "
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


class _Sentence(NamedTuple):
    """Tokens with their labels. `text` is how it was written, where the file has that."""

    tokens: list[tuple[str, str]]
    text: str | None = None


def uner(folder: Path, part: str) -> Iterator[Labelled]:
    """Names over the English Web Treebank, `dev` or `test`."""
    path = require(folder) / "ner" / "uner-ewt" / f"en_ewt-ud-{part}.iob2"
    for document in _labelled(f"uner-{part}", _documents(path, 1, 2), _UNER):
        yield replace(document, names=_open_capitals(document.words, document.names or []))


def wikigold(folder: Path) -> Iterator[Labelled]:
    """Names over Wikipedia. Held out of training."""
    path = require(folder) / "ner" / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    return _labelled("wikigold", _documents(path, 0, 1), _UNER)


def re3d(folder: Path) -> Iterator[Labelled]:
    """Defence and conflict reports with names of people, organizations, places, weapons and nationalities."""
    for path in sorted((require(folder) / "ner" / "re3d").rglob("train/*")):
        for sentences in _documents(path, 0, 1):
            named = [_Sentence(_only_names(sentence.tokens)) for sentence in sentences]
            yield _from_tokens(f"re3d-{path.name}", named, _RE3D)


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


def _labelled(
    name: str, documents: Iterable[Sequence[_Sentence]], kinds: Mapping[str, tuple[EntityKind, ...]]
) -> Iterator[Labelled]:
    return (_from_tokens(f"{name}-{number}", sentences, kinds) for number, sentences in enumerate(documents))


def _from_tokens(name: str, sentences: Sequence[_Sentence], kinds: Mapping[str, tuple[EntityKind, ...]]) -> Labelled:
    """A document of tokens with BIO labels, one sentence a line; tokens are split into our words."""
    words: list[str] = []
    admitted: list[NameSet] = []
    starts = set()
    joined: set[int] = set()
    for sentence in sentences:
        starts.add(len(words))
        for (token, label), is_joined in zip(sentence.tokens, _joined(sentence), strict=True):
            place, _, kind = label.partition("-")
            pieces = split_words(token)
            joined.update(range(len(words) + (not is_joined), len(words) + len(pieces)))
            for start, end in pieces:
                words.append(token[start:end])
                if kind in kinds:
                    admitted.append(admitting("B" if place == "B" else "I", *kinds[kind]))
                else:
                    admitted.append(OUTSIDE if place == "O" else ANY_NAME_LABEL)
                place = "I" if place == "B" else place
    return Labelled(name, words, frozenset(starts), admitted, joined=frozenset(joined))


def _joined(sentence: _Sentence) -> Iterator[bool]:
    """Of each token, whether there is no space before it: as its text has it, or else as tokens usually are written."""
    position, before = 0, ""
    for token, _ in sentence.tokens:
        if sentence.text is None:
            yield before in _OPENS or token in _CLOSES or token.lower() in _CONTRACTED
        else:
            yield position > 0 and sentence.text.startswith(token, position)
            position = sentence.text.index(token, position) + len(token)
        before = token


def _documents(path: Path, word: int, label: int) -> Iterator[list[_Sentence]]:
    """Documents in a file with a token a line; `word` and `label` are the columns of the token and its label."""
    document: list[_Sentence] = []
    tokens: list[tuple[str, str]] = []
    text = None
    for line in [*path.read_text(encoding="utf8").splitlines(), "", _NEW_DOCUMENT]:
        fields = line.split("\t") if "\t" in line else line.split(" ")
        if line.startswith(_NEW_DOCUMENT) or fields[0] == _START_OF_DOCUMENT:
            if document:
                yield document
            document = []
        elif line.startswith(_TEXT):
            text = line.removeprefix(_TEXT)
        elif line.startswith("# ") and len(fields) != label + 1:
            continue
        elif len(fields) > label:
            tokens.append((fields[word], fields[label]))
        elif tokens:
            document.append(_Sentence(tokens, text))
            tokens, text = [], None
