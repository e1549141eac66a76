"""Reads the annotated corpora into documents of labelled words."""

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.extraction.tagging.labels import NAME_LABELS, ROLE_LABELS, ROLES
from app.extraction.tagging.words import line_starts, split_words
from app.extraction.values import EntityKind, Span

NameSet = frozenset[str]
"""The name labels that an annotation admits: a corpus with fewer kinds than ours leaves some open."""

OUTSIDE: NameSet = frozenset({"O"})
ANY_NAME_LABEL: NameSet = frozenset(NAME_LABELS)


@dataclass(frozen=True, slots=True)
class LabelledAttribution:
    """An attribution as word indices."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document's words with what is known of them. `attributions` None: not annotated for them."""

    id: str
    words: list[str]
    line_starts: frozenset[int]
    names: list[NameSet] | None
    name_weight: float = 1.0
    annotations: list[list[LabelledAttribution]] | None = None


def require(folder: Path) -> Path:
    """The folder itself; ends the program with a clear message where it is absent."""
    if not folder.exists():
        sys.exit(f"{folder} is absent: training and scoring need the corpora that training/README.md lists")
    return folder


def polnear(folder: Path, part: str) -> Iterator[Labelled]:
    """PolNeAR articles with their attributions and, for `train`, the silver names that CoreNLP found."""
    silver = _corenlp_names(folder / "polnear" / f"{part}.corenlp.jsonl")
    for line in (require(folder) / "polnear" / f"{part}.jsonl").open(encoding="utf8"):
        article = json.loads(line)
        text = article["text"]
        spans = split_words(text)
        words = [text[start:end] for start, end in spans]
        annotations = [[_attribution(spans, gold) for gold in one["attributions"]] for one in article["annotations"]]
        names = None
        if article["id"] in silver:
            names = _admit_names(words, spans, silver[article["id"]])
        yield Labelled(article["id"], words, line_starts(text, spans), names, 0.5, annotations)


def _attribution(words: Sequence[Span], gold: dict[str, list[list[int]]]) -> LabelledAttribution:
    return LabelledAttribution(*(words_inside(words, gold.get(role) or []) for role in ROLES))


def words_inside(words: Sequence[Span], spans: Sequence[Sequence[int]]) -> frozenset[int]:
    """Indices of the words that start inside any of the spans."""
    return frozenset(i for i, (start, _) in enumerate(words) if any(s <= start < e for s, e in spans))


def role_labels(size: int, attributions: Sequence[LabelledAttribution]) -> list[int]:
    """One role label per word; where two attributions claim a word, cue wins over source over content."""
    owner: list[tuple[str, int] | None] = [None] * size
    for role in ("content", "source", "cue"):
        for number, attribution in enumerate(attributions):
            for word in getattr(attribution, role):
                owner[word] = (role, number)
    labels = []
    for i, own in enumerate(owner):
        if own is None:
            labels.append(0)
            continue
        starts = i == 0 or owner[i - 1] != own
        ends = i + 1 == size or owner[i + 1] != own
        place = "S" if starts and ends else "B" if starts else "E" if ends else "I"
        labels.append(ROLE_LABELS.index(f"{place}-{own[0]}"))
    return labels


def _kinds(place: str, *kinds: EntityKind) -> NameSet:
    return frozenset(f"{place}-{kind}" for kind in kinds)


_K = EntityKind
_OTHER_KINDS = (_K.EVENT, _K.PRODUCT, _K.GROUP)
_CORENLP = {"PERSON": (_K.PERSON,), "LOCATION": (_K.PLACE,), "ORGANIZATION": (_K.ORGANIZATION,), "MISC": _OTHER_KINDS}
_UNER = {"PER": (_K.PERSON,), "LOC": (_K.PLACE,), "ORG": (_K.ORGANIZATION,)}
_RE3D = {
    "Person": (_K.PERSON,),
    "Location": (_K.PLACE,),
    "Organisation": (_K.ORGANIZATION,),
    "Weapon": (_K.PRODUCT,),
    "MilitaryPlatform": (_K.PRODUCT,),
    "Nationality": (_K.GROUP,),
}


def _corenlp_names(path: Path) -> dict[str, list[tuple[Span, tuple[EntityKind, ...]]]]:
    if not path.exists():
        return {}
    names = {}
    for line in path.open(encoding="utf8"):
        document = json.loads(line)
        names[document["id"]] = [
            ((start, end), _CORENLP[kind]) for start, end, kind in document["entities"] if kind in _CORENLP
        ]
    return names


def _admit_names(
    words: Sequence[str], spans: Sequence[Span], names: Sequence[tuple[Span, tuple[EntityKind, ...]]]
) -> list[NameSet]:
    starts = {start: i for i, (start, _) in enumerate(spans)}
    admitted = [OUTSIDE] * len(words)
    for (start, end), kinds in names:
        first = starts.get(start)
        if first is None:
            continue
        if kinds == _OTHER_KINDS and end == spans[first][1]:
            kinds = (_K.GROUP,)  # a single word that is none of the three kinds is nearly always a nationality or party
        for i in range(first, len(words)):
            if spans[i][0] >= end:
                break
            admitted[i] = _kinds("B" if i == first else "I", *kinds)
    return admitted


def _open_capitals(words: Sequence[str], admitted: list[NameSet]) -> list[NameSet]:
    """Leaves capitalised words outside open to the kinds that a corpus of persons, organizations and places lacks."""
    free = OUTSIDE | _kinds("B", *_OTHER_KINDS) | _kinds("I", *_OTHER_KINDS)
    return [free if a == OUTSIDE and w[:1].isupper() else a for w, a in zip(words, admitted, strict=True)]


def _from_tokens(
    name: str, sentences: Sequence[Sequence[tuple[str, str]]], kinds: Mapping[str, tuple[EntityKind, ...]]
) -> Labelled:
    """A document of tokens with BIO labels, one sentence a line; tokens are split into our words."""
    words: list[str] = []
    admitted: list[NameSet] = []
    starts = set()
    for sentence in sentences:
        starts.add(len(words))
        for token, label in sentence:
            place, _, kind = label.partition("-")
            for start, end in split_words(token):
                words.append(token[start:end])
                if kind in kinds:
                    admitted.append(_kinds("B" if place == "B" else "I", *kinds[kind]))
                else:
                    admitted.append(OUTSIDE if place == "O" else ANY_NAME_LABEL)
                place = "I" if place == "B" else place
    return Labelled(name, words, frozenset(starts), admitted)


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
        return OUTSIDE | _kinds("B", *kinds)
    return _kinds(place, *kinds) if kinds else ANY_NAME_LABEL


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
        if any(known for place, known in labels[start : end + 1] if place != "O"):
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


def _is_demonym(row: Sequence[str]) -> bool:
    """Whether a token is a capitalised adjective, which GUM does not count as a name and other corpora do."""
    return row[3] == "ADJ" and row[1][:1].isupper() and row[0] != "1"


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


def name_counts(documents: Sequence[Labelled]) -> Counter[str]:
    """How many names of each kind begin in the documents, where the kind is certain."""
    return Counter(
        next(iter(a)) for d in documents for a in d.names or [] if len(a) == 1 and next(iter(a)).startswith("B")
    )


def pick_annotation(document: Labelled, chance: random.Random) -> list[LabelledAttribution] | None:
    """One annotator's attributions, chosen at random where several annotated the article."""
    return chance.choice(document.annotations) if document.annotations else None
