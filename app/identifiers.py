"""Public ids, derived from content so that the same document gives the same ids on any machine."""

import hashlib
from base64 import b32encode
from collections.abc import Iterable

from app.extraction.values import Span
from app.names import normalized

ID_LENGTH = 16
"""Characters of a public id: 80 bits of SHA-256 in lower-case base32."""


def article_id(url: str | None, text: str) -> str:
    """Id of an article: of its URL where it has one, else of its text."""
    return _digest("article", url or text)


def entity_id(kind: str, name: str) -> str:
    """Id of an entity: of its kind and canonical name, however that is spelled."""
    return _digest("entity", kind, normalized(name))


def claim_id(article: str, text_sha256: str, content: Iterable[Span], cue: Iterable[Span]) -> str:
    """Id of a claim: of its article's id and text, and where its content and cue stand in that text."""
    return _digest("claim", article, text_sha256, repr([list(map(list, content)), list(map(list, cue))]))


def text_sha256(text: str) -> str:
    """Hexadecimal SHA-256 of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode()).hexdigest()


def _digest(*parts: str) -> str:
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return b32encode(digest[: ID_LENGTH * 5 // 8]).decode().lower()
