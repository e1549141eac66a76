"""Where the words of a search stand in the texts of a page: snippets in HTML, with <mark> around what was found."""

import sqlite3
from collections.abc import Mapping
from html import escape

_TOKENIZER = "unicode61 remove_diacritics 2"
"""As in the migrations that make the indexes of the archive: what they find must be what is marked."""
_WORDS = 32
_BEGIN, _END = "\x02", "\x03"


class Snippets:
    """Marks what a search finds, in an index in memory that holds no more than the texts of one page.

    The archive's own index would evaluate the search anew for each text. For one thread at a time.
    """

    def __init__(self) -> None:
        """Make the index."""
        self._index = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._index.execute(f"CREATE VIRTUAL TABLE page USING fts5(text, tokenize='{_TOKENIZER}')")

    def of(self, expression: str, texts: Mapping[int, str]) -> dict[int, str]:
        """Give some words around the first matches of an FTS5 expression in each text where it matches, by its key."""
        self._index.execute("BEGIN")
        try:
            self._index.executemany("INSERT INTO page(rowid, text) VALUES (?, ?)", texts.items())
            select = "SELECT rowid, snippet(page, 0, ?, ?, '…', ?) FROM page WHERE page MATCH ?"
            found = self._index.execute(select, (_BEGIN, _END, _WORDS, expression)).fetchall()
        finally:
            self._index.execute("ROLLBACK")
        return {key: _as_html(snippet) for key, snippet in found}


def _as_html(snippet: str) -> str:
    return escape(snippet).replace(_BEGIN, "<mark>").replace(_END, "</mark>")
