"""From a file to a `Document`. To add a format, write one reader and enter its suffix in `READERS`."""

import codecs
import re
from collections.abc import Callable
from pathlib import Path

from app.loading.document import Document, LoadError, Metadata, printable
from app.loading.metadata import parse_metadata

SIDECAR_SUFFIX = ".meta.yaml"
"""What the name of a sidecar ends in, in place of its article's suffix."""

Reader = Callable[[bytes, Path], tuple[str, Metadata | None]]
"""Takes a file's content and its path; gives the text, and the metadata if the file holds any. Raises LoadError."""

_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(?P<metadata>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)


def read_document(file: Path, max_bytes: int) -> Document:
    """Read an article file of at most `max_bytes`, with its front matter or its sidecar NAME.meta.yaml.

    Raises LoadError that says why the file holds no article.
    """
    content = _content(file, max_bytes)
    _require_file(file)
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        raise LoadError(file, f"is not an article file; those end in {' or '.join(READERS)}")
    text, metadata = reader(content, file)
    sidecar = file.with_suffix(SIDECAR_SUFFIX)
    if sidecar.exists():
        if metadata is not None:
            raise LoadError(file, f"has front matter and the sidecar {sidecar.name}; one of them has to go")
        metadata = parse_metadata(_decoded(_content(sidecar, max_bytes), sidecar), sidecar)
    return Document(text, metadata or Metadata(), printable(Path(file.name)))


def read_plain_text(content: bytes, file: Path) -> tuple[str, Metadata | None]:
    """Read UTF-8 text, as it is, below optional YAML front matter between two lines of `---`."""
    text, metadata = _decoded(content, file), None
    front_matter = _FRONT_MATTER.match(text)
    if front_matter:
        metadata = parse_metadata(front_matter["metadata"], file, first_line=2)
        text = text[front_matter.end() :]
    elif text.startswith(("---\n", "---\r\n")):
        raise LoadError(file, "the front matter that begins here has no closing line of ---", 1)
    if not text.strip():
        raise LoadError(file, "has no text below its front matter" if front_matter else "is empty")
    return text, metadata


READERS: dict[str, Reader] = {".txt": read_plain_text, ".md": read_plain_text}


def _require_file(file: Path) -> None:
    try:
        if not file.is_file():
            raise LoadError(file, "is not a file" if file.exists() else "does not exist")
    except OSError as error:
        raise LoadError(file, f"cannot be read: {error.strerror}") from None


def _content(file: Path, max_bytes: int) -> bytes:
    _require_file(file)
    try:
        with file.open("rb") as opened:
            content = opened.read(max_bytes + 1)
    except OSError as error:
        raise LoadError(file, f"cannot be read: {error.strerror}") from None
    if len(content) > max_bytes:
        raise LoadError(file, f"is larger than {max_bytes:,} bytes, the limit that WHOSAID_MAX_ARTICLE_BYTES sets")
    return content


def _decoded(content: bytes, file: Path) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise LoadError(file, "is UTF-16; save it as UTF-8")
    if b"\0" in content:
        raise LoadError(
            file, "is binary; articles are text in UTF-8", content.count(b"\n", 0, content.index(b"\0")) + 1
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LoadError(file, f"is not UTF-8 (byte 0x{content[error.start]:02x}); save it as UTF-8", line) from None
