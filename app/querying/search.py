"""Free text search: words, "phrases", prefix*, -exclusion and OR; first parsed, then compiled for an engine.

As in web search, neighbours must all occur and OR separates alternatives: `troops Kursk OR "North Korean"` is
(troops and Kursk) or (the phrase). Case and accents do not matter, punctuation only separates words.
"""

import re
from dataclasses import dataclass
from unicodedata import category as _category

MAX_WORDS = 64
"""More words than this are refused: FTS5 limits how deep an expression may be."""

_TERM = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"?|(?P<plain>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow each other; `prefix`: the last may go on; `excluded`: they must not occur."""

    words: tuple[str, ...]
    prefix: bool = False
    excluded: bool = False


Search = tuple[tuple[Term, ...], ...]
"""Alternatives of terms: one alternative must hold, with all of its terms."""


@dataclass(frozen=True, slots=True)
class Match:
    """An FTS5 expression; `complement`: wanted are the rows that do not match it."""

    expression: str
    complement: bool


def parse(text: str) -> Search:
    """Read what somebody typed into a search box.

    Raises ValueError where it holds no word at all, or more than MAX_WORDS.
    """
    alternatives: list[list[Term]] = [[]]
    for found in _TERM.finditer(text):
        if found["plain"] == "OR" and not found["minus"]:
            alternatives.append([])
        elif term := _term(found):
            alternatives[-1].append(term)
    search = tuple(tuple(terms) for terms in alternatives if terms)
    if not search:
        raise ValueError("holds no word to search for")
    if sum(len(term.words) for terms in search for term in terms) > MAX_WORDS:
        raise ValueError(f"holds more than {MAX_WORDS} words")
    return search


def compile_fts5(search: Search) -> Match:
    """Turn a search into one FTS5 expression, which every version of FTS5 accepts.

    FTS5 can exclude only from something. An alternative that only excludes, ¬N, is everything but N; so the whole
    search is then everything but "every such N, without the other alternatives".
    """
    positive = [_all(terms) for terms in search if not _only_excludes(terms)]
    missing = [_any(terms) for terms in search if _only_excludes(terms)]
    if not missing:
        return Match(" OR ".join(positive), complement=False)
    expression = " AND ".join(missing)
    return Match(f"({expression}) NOT ({' OR '.join(positive)})" if positive else expression, complement=True)


def _term(found: re.Match[str]) -> Term | None:
    raw: str = found["phrase"] if found["phrase"] is not None else found["plain"]
    words = _words(raw)
    prefix = found["plain"] is not None and raw.endswith("*")
    return Term(words, prefix, excluded=bool(found["minus"])) if words else None


def _words(text: str) -> tuple[str, ...]:
    # What FTS5's unicode61 tokenizer takes for part of a word: letters, marks, numbers, private use.
    words = "".join(char if _category(char)[0] in "LMN" or _category(char) == "Co" else " " for char in text).split()
    # A mark with no letter before it is no word to FTS5.
    return tuple(word for word in words if any(_category(char)[0] != "M" for char in word))


def _only_excludes(terms: tuple[Term, ...]) -> bool:
    return all(term.excluded for term in terms)


def _all(terms: tuple[Term, ...]) -> str:
    wanted = " AND ".join(_quoted(term) for term in terms if not term.excluded)
    excluded = tuple(term for term in terms if term.excluded)
    return f"(({wanted}) NOT {_any(excluded)})" if excluded else f"({wanted})"


def _any(terms: tuple[Term, ...]) -> str:
    return f"({' OR '.join(_quoted(term) for term in terms)})"


def _quoted(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + ("*" if term.prefix else "")
