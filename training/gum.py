"""Reads GUM (CoNLL-U): a name is the run of proper nouns around the head of an entity mention."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.extraction.tagging.words import split_words
from app.extraction.values import EntityKind
from training.labelled import ANY_NAME_LABEL, OUTSIDE, Labelled, NameSet, admitting, require

_K = EntityKind
_GUM_KINDS = {
    "person": (_K.PERSON,),
    "place": (_K.PLACE,),
    "organization": (_K.ORGANIZATION,),
    "event": (_K.EVENT,),
    "object": (_K.PRODUCT,),
}
_MENTION_OPEN = re.compile(r"\((\d+)-([a-z]+)-")
_TITLES = frozenset(
    "mr mrs ms dr president senator sen prof professor gov governor prime minister sir lord lady".split()
)


def gum(folder: Path, part: str) -> Iterator[Labelled]:
    """GUM documents; a name is the run of proper nouns around the head of an entity mention."""
    for path in sorted((require(folder) / "gum" / part).glob("*.conllu")):
        words: list[str] = []
        admitted: list[NameSet] = []
        starts = set()
        new_paragraph = True
        for rows, paragraph in _conllu_sentences(path):
            if paragraph or new_paragraph:
                starts.add(len(words))
            new_paragraph = False
            labels = _gum_names(rows)
            for row, label in zip(rows, labels, strict=True):
                place, kinds = label
                for start, end in split_words(row[1]):
                    words.append(row[1][start:end])
                    admitted.append(_gum_admitted(place, kinds))
                    place = "I" if place == "B" else place
        yield Labelled(path.stem, words, frozenset(starts), admitted)


def _gum_admitted(place: str, kinds: tuple[EntityKind, ...]) -> NameSet:
    if place == "O":
        return OUTSIDE
    return admitting(place, *kinds) if kinds else ANY_NAME_LABEL


def _conllu_sentences(path: Path) -> Iterator[tuple[list[list[str]], bool]]:
    rows: list[list[str]] = []
    paragraph = False
    for line in path.open(encoding="utf8"):
        if line.startswith("# newpar"):
            paragraph = True
        elif line.strip() and not line.startswith("#"):
            fields = line.rstrip("\n").split("\t")
            if fields[0].isdigit():
                rows.append(fields)
        elif rows and not line.strip():
            yield rows, paragraph
            rows, paragraph = [], False
    if rows:
        yield rows, paragraph


def _gum_names(rows: Sequence[list[str]]) -> list[tuple[str, tuple[EntityKind, ...]]]:
    """Place (B, I, O) and admitted kinds of each token. Proper nouns in no entity of a known kind are left open."""
    labels: list[tuple[str, tuple[EntityKind, ...]]] = [("I", ()) if row[3] == "PROPN" else ("O", ()) for row in rows]
    for first, last, kind in sorted(_gum_mentions(rows), key=lambda m: m[0] - m[1]):
        if kind == "time":
            labels[first : last + 1] = [("O", ())] * (last + 1 - first)
        if kind not in _GUM_KINDS:
            continue
        ids = range(first + 1, last + 2)
        heads = [i for i in range(first, last + 1) if int(rows[i][6]) not in ids]
        if not heads or rows[heads[0]][3] != "PROPN":
            continue
        start = end = heads[0]
        while start > first and _in_name(rows, start - 1, first):
            start -= 1
        while end < last and _in_name_after(rows, end + 1, last):
            end += 1
        if any(known for _, known in labels[start : end + 1]):
            continue
        kinds = _GUM_KINDS[kind]
        if kind == "person":
            while start < end and rows[start][1].lower().rstrip(".") in _TITLES:
                labels[start] = ("O", ())
                start += 1
            if rows[heads[0]][4] == "NNPS":
                kinds = (_K.GROUP,)
        for i in range(start, end + 1):
            labels[i] = ("B" if i == start else "I", kinds)
    return labels


def _in_name(rows: Sequence[list[str]], i: int, first: int) -> bool:
    if rows[i][3] == "PROPN":
        return True
    return (
        rows[i][1] in {"of", "-", "/", "and", "the"}
        and i > first
        and any(rows[j][3] == "PROPN" for j in range(max(first, i - 2), i))
        and rows[i][1] in {"of", "-", "/"}
    )


def _in_name_after(rows: Sequence[list[str]], i: int, last: int) -> bool:
    if rows[i][3] in {"PROPN", "NUM"} and rows[i][1][:1].isalnum():
        return rows[i][3] == "PROPN" or rows[i][1].isdigit()
    return rows[i][1] in {"of", "-", "/", "the"} and any(
        rows[j][3] == "PROPN" and all(rows[k][1] in {"of", "-", "/", "the"} for k in range(i, j))
        for j in range(i + 1, min(last + 1, i + 3))
    )


def _gum_mentions(rows: Sequence[list[str]]) -> Iterator[tuple[int, int, str]]:
    """First and last token (inclusive) and type of each entity mention of a sentence."""
    stack: dict[str, list[tuple[int, str]]] = {}
    for i, row in enumerate(rows):
        match = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for part in re.findall(r"\([^()]*\)?|\d+\)", match[1]) if match else []:
            if part.startswith("("):
                opened = _MENTION_OPEN.match(part)
                if opened:
                    stack.setdefault(opened[1], []).append((i, opened[2]))
            if part.endswith(")"):
                number = re.match(r"\(?(\d+)", part)
                if number and stack.get(number[1]):
                    first, kind = stack[number[1]].pop()
                    yield first, i, kind
