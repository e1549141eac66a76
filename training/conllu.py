"""Reads CoNLL-U files: plain text, and tokens with their place in it."""

from dataclasses import dataclass, field
from pathlib import Path

from app.extraction.values import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `word_class` is UPOS, `governor` the index of its head in the document (-1: none), `relation` to that.

    A part of a contraction has its own span where it is written there ("do" in "don't").
    """

    form: str
    span: Span
    word_class: str
    governor: int
    relation: str
    misc: dict[str, str]


@dataclass
class Document:
    """One file. `text` has a paragraph on each line; `sentences` are ranges of tokens, end exclusive."""

    id: str
    meta: dict[str, str] = field(default_factory=dict)
    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    sentences: list[tuple[int, int]] = field(default_factory=list)


def read(path: Path) -> Document:
    """The document in a file."""
    document = Document(path.stem)
    rows: list[list[str]] = []
    new_paragraph = True
    for line in [*path.read_text(encoding="utf8").splitlines(), ""]:
        if line.startswith("#"):
            new_paragraph = new_paragraph or line.split()[:2] == ["#", "newpar"]
            key, equals, value = line[1:].strip().partition(" = ")
            if equals:
                document.meta[key] = value
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            _add_sentence(document, rows, new_paragraph)
            rows, new_paragraph = [], False
    document.text = document.text.rstrip()
    return document


def _add_sentence(document: Document, rows: list[list[str]], new_paragraph: bool) -> None:
    if new_paragraph:
        document.text = document.text.rstrip() + ("\n" if document.text else "")
    first = len(document.tokens)
    inside_until = searched = 0
    for number, form, _, word_class, _, _, governor, relation, _, misc in rows:
        if "." in number:
            continue
        start, _, last = number.partition("-")
        written = len(document.text), len(document.text) + len(form)
        if int(start) > inside_until:
            document.text += form + ("" if "SpaceAfter=No" in misc else " ")
        else:
            written = _within(document.text, form, searched)
        searched = written[0] if last else written[1]
        inside_until = int(last) if last else inside_until
        if not last:
            head = first + int(governor) - 1 if governor != "0" else -1
            fields = dict(part.partition("=")[::2] for part in misc.split("|"))
            document.tokens.append(Token(form, written, word_class, head, relation, fields))
    document.sentences.append((first, len(document.tokens)))


def _within(text: str, form: str, searched: int) -> Span:
    """Where a part of a contraction stands; at its end where it is written otherwise ("not" in "can't")."""
    start = text.find(form, searched)
    if start < 0:
        end = len(text.rstrip())
        return max(searched, end - len(form)), end
    return start, start + len(form)
