"""Loads article files, one after the other: each is stored whole, or not at all and reported."""

from pathlib import Path
from typing import NamedTuple, Protocol

from sqlalchemy import Engine

from app.extraction.entities import BUILT_IN, Authority
from app.extraction.values import Extraction
from app.identifiers import text_sha256
from app.loading.document import Document, LoadError, Metadata, printable
from app.loading.readers import read_document
from app.loading.writer import Outcome, id_of, is_stored, store, with_known_metadata


class Extractor(Protocol):
    """What reads claims from a text, and under which version it does so."""

    version: str

    def extract(self, text: str, published: str | None = None) -> Extraction:
        """Give what is said in a text that was published on a date (EDTF), if that is known."""


class Loader:
    """Stores the articles of one run. A file that names an article of an earlier file, but differs, is refused."""

    def __init__(self, engine: Engine, extractor: Extractor, max_bytes: int, authority: Authority = BUILT_IN) -> None:
        """Takes a database with the newest schema; files larger than `max_bytes` are refused.

        `authority` is the one that the extractor goes by.
        """
        self._engine = engine
        self._extractor = extractor
        self._max_bytes = max_bytes
        self._authority = authority
        self._seen: dict[str, _Seen] = {}

    def load(self, file: Path) -> Outcome:
        """Load one file in one transaction. Raises LoadError where the file, or what is read from it, is at fault."""
        document = read_document(file, self._max_bytes)
        with self._engine.connect() as connection:
            document = with_known_metadata(connection, document)
            self._refuse_contradiction(file, document)
            if is_stored(connection, document, self._extractor.version, self._authority):
                return Outcome.UNCHANGED
        try:
            extraction = self._extractor.extract(document.text, document.metadata.published)
        except Exception as error:
            raise LoadError(file, f"the extractor failed on its text: {error!r}") from error
        try:
            with self._engine.begin() as connection:
                return store(connection, document, extraction, self._extractor.version, self._authority)
        except ValueError as error:
            raise LoadError(file, str(error)) from error

    def _refuse_contradiction(self, file: Path, document: Document) -> None:
        text, metadata = text_sha256(document.text), document.metadata
        first = self._seen.setdefault(id_of(document), _Seen(file, text, metadata))
        if first.metadata != metadata:
            raise LoadError(file, f"is the same article as {printable(first.file)}, with other metadata")
        if first.text_sha256 != text:
            raise LoadError(file, f"has the url of {printable(first.file)}, and another text")


class _Seen(NamedTuple):
    file: Path
    text_sha256: str
    metadata: Metadata
