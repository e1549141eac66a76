"""Where the words of a search stand in the texts of a page: snippets in HTML, with <mark> around what was found."""

import sqlite3
from collections.abc import Sequence
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

    def of(self, expression: str, texts: Sequence[str]) -> list[str | None]:
        """Give of each text some words around the first matches of an FTS5 expression, None where nothing matches."""
        self._index.execute("BEGIN")
        try:
            self._index.executemany("INSERT INTO page(rowid, text) VALUES (?, ?)", enumerate(texts))
            select = "SELECT rowid, snippet(page, 0, ?, ?, '…', ?) FROM page WHERE page MATCH ?"
            found = dict(self._index.execute(select, (_BEGIN, _END, _WORDS, expression)).fetchall())
        finally:
            self._index.execute("ROLLBACK")
        return [_as_html(found[place]) if place in found else None for place in range(len(texts))]


def _as_html(snippet: str) -> str:
    return escape(snippet).replace(_BEGIN, "<mark>").replace(_END, "</mark>")
