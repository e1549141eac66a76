"""Reads GUM (CoNLL-U): a name is the run of proper nouns around the head of an entity mention."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.extraction.entities.titles import is_title, without_titles
from app.extraction.tagging.words import split_words
from app.extraction.values import EntityKind, Span
from training import conllu
from training.annotations import own_annotators
from training.conllu import Token
from training.labelled import ANY_NAME_LABEL, OUTSIDE, Labelled, NameSet, admitting, require

_K = EntityKind
_GUM_KINDS = {
    "person": (_K.PERSON,),
    "place": (_K.PLACE,),
    "organization": (_K.ORGANIZATION,),
    "event": (_K.EVENT,),
    "object": (_K.PRODUCT,),
}
_OUTSIDE_OR_GROUP = OUTSIDE | admitting("B", _K.GROUP)
"""What a capitalised adjective may be: "Syrian", which has no mention of its own."""
_NAME_WEIGHT = 2.0
"""Of the loss on these names: they are many and sure."""
_MENTION_OPEN = re.compile(r"\((\d+)-([a-z]+)-")


def gum(folder: Path) -> Iterator[Labelled]:
    """The documents of GUM train; a name is the run of proper nouns around the head of an entity mention.

    The attributions of some are annotated by this project.
    """
    for path in sorted((require(folder) / "gum" / "train").glob("*.conllu")):
        words: list[str] = []
        spans: list[Span] = []
        admitted: list[NameSet] = []
        starts = set()
        document = conllu.read(path)
        for number, (first, end) in enumerate(document.sentences):
            if number in document.paragraph_starts:
                starts.add(len(words))
            tokens = document.tokens[first:end]
            for token, (place, kinds) in zip(tokens, _gum_names(tokens, first), strict=True):
                pieces = split_words(token.form)
                of_group = place == "O" and token.tag == "JJ" and token.form[:1].isupper()
                for start, stop in pieces:
                    words.append(token.form[start:stop])
                    spans.append((token.span[0] + start, token.span[0] + stop))
                    admitted.append(_OUTSIDE_OR_GROUP if of_group else _gum_admitted(place, kinds))
                    place = "I" if place == "B" else place
        annotators = own_annotators(path.stem, document.text, spans)
        yield Labelled(path.stem, words, frozenset(starts), admitted, _NAME_WEIGHT, annotators)


def _gum_admitted(place: str, kinds: tuple[EntityKind, ...]) -> NameSet:
    if place == "O":
        return OUTSIDE
    return admitting(place, *kinds) if kinds else ANY_NAME_LABEL


def _gum_names(tokens: Sequence[Token], offset: int) -> list[tuple[str, tuple[EntityKind, ...]]]:
    """Place (B, I, O) and admitted kinds of each token of a sentence, which begins at `offset` in the document.

    Proper nouns in no entity of a known kind are left open.
    """
    labels: list[tuple[str, tuple[EntityKind, ...]]]
    labels = [("I", ()) if _is_proper(token) else ("O", ()) for token in tokens]
    for first, last, kind in sorted(_gum_mentions(tokens), key=lambda m: m[0] - m[1]):
        if kind == "time":
            labels[first : last + 1] = [("O", ())] * (last + 1 - first)
        if kind not in _GUM_KINDS:
            continue
        inside = range(first, last + 1)
        heads = [i for i in inside if tokens[i].governor - offset not in inside]
        if not heads or not _is_proper(tokens[heads[0]]):
            continue
        start = end = heads[0]
        while start > first and _in_name(tokens, start - 1, first):
            start -= 1
        while end < last and _in_name_after(tokens, end + 1, last):
            end += 1
        if any(known for _, known in labels[start : end + 1]):
            continue
        kinds = _GUM_KINDS[kind]
        if kind == "person":
            untitled = start + without_titles([tokens[i].form for i in range(start, end + 1)])
            if is_title(tokens[untitled].form) or tokens[untitled].form == "of":  # "the Senator", "Prince of Spain"
                untitled = end + 1
            labels[start:untitled] = [("O", ())] * (untitled - start)
            start = untitled
            if tokens[heads[0]].tag == "NNPS":
                kinds = (_K.GROUP,)
        for i in range(start, end + 1):
            labels[i] = ("B" if i == start else "I", kinds)
    return labels


def _in_name(tokens: Sequence[Token], i: int, first: int) -> bool:
    if _is_proper(tokens[i]):
        return True
    return (
        tokens[i].form in {"of", "-", "/", "and", "the"}
        and i > first
        and any(_is_proper(tokens[j]) for j in range(max(first, i - 2), i))
        and tokens[i].form in {"of", "-", "/"}
    )


def _in_name_after(tokens: Sequence[Token], i: int, last: int) -> bool:
    if (_is_proper(tokens[i]) or tokens[i].word_class == "NUM") and tokens[i].form[:1].isalnum():
        return _is_proper(tokens[i]) or tokens[i].form.isdigit()
    return tokens[i].form in {"of", "-", "/", "the"} and any(
        _is_proper(tokens[j]) and all(tokens[k].form in {"of", "-", "/", "the"} for k in range(i, j))
        for j in range(i + 1, min(last + 1, i + 3))
    )


def _gum_mentions(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """First and last token (inclusive) and type of each entity mention of a sentence."""
    stack: dict[str, list[tuple[int, str]]] = {}
    for i, token in enumerate(tokens):
        for part in re.findall(r"\([^()]*\)?|\d+\)", token.misc.get("Entity", "")):
            if part.startswith("("):
                opened = _MENTION_OPEN.match(part)
                if opened:
                    stack.setdefault(opened[1], []).append((i, opened[2]))
            if part.endswith(")"):
                number = re.match(r"\(?(\d+)", part)
                if number and stack.get(number[1]):
                    first, kind = stack[number[1]].pop()
                    yield first, i, kind


def _is_proper(token: Token) -> bool:
    """Whether a token belongs to a proper name: by its class alone, "United" in "United States" would be a verb."""
    return token.word_class == "PROPN" or token.tag in {"NNP", "NNPS"}
