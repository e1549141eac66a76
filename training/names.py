"""Reads the corpora of names that have a token and its label on each line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from app.extraction.tagging.words import split_words
from app.extraction.values import EntityKind
from training.labelled import ANY_NAME_LABEL, OUTSIDE, Labelled, NameSet, admitting, require

_K = EntityKind
_LACKING = (_K.EVENT, _K.PRODUCT, _K.GROUP)
"""The kinds that a corpus of persons, organizations and places lacks."""
_OPENS = frozenset("([{$")
_CLOSES = frozenset(")]},.;:!?%")
_CONTRACTED = frozenset(
    {f"{mark}{word}" for mark in "'’" for word in ("s", "", "re", "ve", "ll", "d", "m")} | {"n't", "n’t"}
)
_UNER = {"PER": (_K.PERSON,), "LOC": (_K.PLACE,), "ORG": (_K.ORGANIZATION,)}
_RE3D = {
    "Person": (_K.PERSON,),
    "Location": (_K.PLACE,),
    "Organisation": (_K.ORGANIZATION,),
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
        yield _from_tokens(f"re3d-{path.name}", list(_bio_sentences(path, 0, 1)), _RE3D)


def _open_capitals(words: Sequence[str], admitted: list[NameSet]) -> list[NameSet]:
    """Leaves capitalised words outside open to the kinds that a corpus of persons, organizations and places lacks."""
    free = OUTSIDE | admitting("B", *_LACKING) | admitting("I", *_LACKING)
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
        if line.startswith("# ") and len(fields) != label + 1:
            continue
        if len(fields) > label:
            sentence.append((fields[word], fields[label]))
        elif sentence:
            yield sentence
            sentence = []
