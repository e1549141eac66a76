"""Syntax trees by word: from GUM, whose annotators drew them, as tables for training."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from app.extraction.tagging.words import Window, split_words
from training import conllu
from training.labelled import Table, require

_INSIDE = "inside"
"""How a word without a token of its own hangs on the one before it: "'" and "t" in "don't"."""
RELATIONS = (
    *(
        "root",
        _INSIDE,
        "acl",
        "acl:relcl",
        "advcl",
        "advmod",
        "amod",
        "appos",
        "aux",
        "case",
        "cc",
        "ccomp",
        "compound",
    ),
    *("conj", "cop", "csubj", "dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj"),
    *("list", "mark", "nmod", "nmod:poss", "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct"),
    *("reparandum", "vocative", "xcomp"),
)
"""Of Universal Dependencies; subtypes that are not among them count as their relation."""
_NUMBERS = {relation: number for number, relation in enumerate(RELATIONS)}


def gum_trees(folder: Path, part: str) -> Iterator[tuple[str, str, Table]]:
    """Id, text and tree of each document of a part of GUM. Raises AbsentError where the corpus is not there."""
    for path in sorted((require(folder) / "gum" / part).glob("*.conllu")):
        document = conllu.read(path)
        yield document.id, document.text, word_tree(document)


def word_tree(document: conllu.Document) -> Table:
    """For each word of the document its governor's index (a root's is its own), its relation's, and 1 for sure."""
    words = split_words(document.text)
    starts = [start for start, _ in words]
    tokens = document.tokens
    word_of = [max(0, bisect_right(starts, token.span[0]) - 1) for token in tokens]
    inside: dict[int, list[int]] = defaultdict(list)
    for number, word in enumerate(word_of):
        inside[word].append(number)
    rows, last = [], 0
    for word in range(len(words)):
        governed = [token for token in (tokens[number] for number in inside[word]) if token.governor >= 0]
        outer = next((token for token in governed if word_of[token.governor] != word), None)
        if not inside[word]:
            rows.append((last, _NUMBERS[_INSIDE], 1))
        elif outer is None:
            rows.append((word, _NUMBERS["root"], 1))
        else:
            rows.append((word_of[outer.governor], _number(outer.relation), 1))
        last = word if inside[word] else last
    return np.array(rows, dtype=np.float32)


def tree_within(tree: Table, window: Window) -> Table:
    """The part of a tree that a window shows, by its own words; governors that it does not show count for nothing."""
    part = tree[window.first : window.last] - np.array([window.first, 0, 0], dtype=tree.dtype)
    shown: Table = part * ((part[:, :1] >= 0) & (part[:, :1] < len(part)))
    return shown


def _number(relation: str) -> int:
    return _NUMBERS.get(relation, _NUMBERS.get(relation.partition(":")[0], _NUMBERS["dep"]))
