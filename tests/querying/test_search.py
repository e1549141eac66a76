import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.querying.search import MAX_WORDS, Match, Search, Term, compile_fts5, parse

TEXTS = ("troops in Kursk", "north korean troops", "soldiers of North Korea in Kursk", "a café in the U.S.", "none")


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='unicode61 remove_diacritics 2')")
    connection.executemany("INSERT INTO texts VALUES (?)", [(text,) for text in TEXTS])
    yield connection
    connection.close()


def found(index: sqlite3.Connection, match: Match) -> set[str]:
    matching = {row[0] for row in index.execute("SELECT text FROM texts WHERE texts MATCH ?", (match.expression,))}
    return set(TEXTS) - matching if match.complement else matching


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("troops", {TEXTS[0], TEXTS[1]}),
        ("TROOPS kursk", {TEXTS[0]}),
        ('"north korea"', {TEXTS[2]}),
        ("north kor*", {TEXTS[1], TEXTS[2]}),
        ("kursk -troops", {TEXTS[2]}),
        ('kursk -"north korea"', {TEXTS[0]}),
        ("-troops -kursk", {TEXTS[3], TEXTS[4]}),
        ("none OR troops kursk", {TEXTS[4], TEXTS[0]}),
        ("none OR -troops", {TEXTS[2], TEXTS[3], TEXTS[4]}),
        ("-troops OR -kursk", {TEXTS[1], TEXTS[2], TEXTS[3], TEXTS[4]}),
        ("cafe", {TEXTS[3]}),
        ("U.S.", {TEXTS[3]}),
        ("OR troops OR", {TEXTS[0], TEXTS[1]}),
        ('"north korea', {TEXTS[2]}),
        ("troops AND kursk", set()),
    ],
)
def test_a_search_finds_what_its_words_say(index: sqlite3.Connection, typed: str, texts: set[str]) -> None:
    assert found(index, compile_fts5(parse(typed))) == texts


def test_punctuation_separates_words_as_a_phrase() -> None:
    assert parse("AT&T don't") == ((Term(("AT", "T")), Term(("don", "t"))),)


@pytest.mark.parametrize("typed", ["", " ", "OR", "-", '""', "???", "*", "\0", "́"])
def test_a_search_without_a_word_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="no word"):
        parse(typed)


def test_a_search_with_too_many_words_is_refused() -> None:
    with pytest.raises(ValueError, match="more than"):
        parse("word " * (MAX_WORDS + 1))


@given(st.text(max_size=200))
@example('"a" NEAR(b) {c} text:d ^e + f* -"g')
@example("x" * 200)
def test_no_input_breaks_the_engine(index: sqlite3.Connection, typed: str) -> None:
    try:
        search = parse(typed)
    except ValueError:
        return
    found(index, compile_fts5(search))


WORDS = sorted({word.lower() for text in TEXTS[:3] for word in text.split()})
TERMS = st.builds(Term, st.tuples(st.sampled_from(WORDS)), st.booleans(), st.booleans())
SEARCHES = st.lists(st.lists(TERMS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=4).map(tuple)


@given(SEARCHES)
def test_the_engine_finds_what_the_search_means(index: sqlite3.Connection, search: Search) -> None:
    assert found(index, compile_fts5(search)) == {text for text in TEXTS if means(search, text)}


def means(search: Search, text: str) -> bool:
    return any(all(holds(term, text) for term in terms) for terms in search)


def holds(term: Term, text: str) -> bool:
    (sought,) = term.words
    words = text.lower().split()
    return term.excluded != any(word.startswith(sought) if term.prefix else word == sought for word in words)
