"""Metadata of an article: YAML with the keys of `Metadata`, in front matter or in a sidecar file."""

import unicodedata
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from app.edtf import day_range
from app.languages import language_tag
from app.loading.document import LoadError, Metadata

_KEYS = tuple(field.name for field in fields(Metadata))
_UNREADABLE = {"Cc", "Cs"}  # control characters and halves of surrogate pairs


def parse_metadata(source: str, file: Path, first_line: int = 1) -> Metadata:
    """Read metadata from YAML that begins on `first_line` of a file.

    Values are taken as they are written, not as YAML would type them: `title: 1984` is a title. A key may be missing or
    null. Raises LoadError that names the line for a key that is unknown or repeated, and for a value that does not fit.
    """
    values: dict[str, str | tuple[str, ...]] = {}
    for key, value in _pairs(source, file, first_line):
        line = first_line + key.start_mark.line
        if not isinstance(key, yaml.ScalarNode):
            raise LoadError(file, f"a key is a list or a mapping; the keys are {', '.join(_KEYS)}", line)
        if key.value not in _KEYS:
            raise LoadError(file, f"unknown key {key.value!r}; the keys are {', '.join(_KEYS)}", line)
        if key.value in values:
            raise LoadError(file, f"{key.value} stands here a second time", line)
        try:
            if value.tag != "tag:yaml.org,2002:null":
                values[key.value] = _texts(value) if key.value == "authors" else _READ[key.value](_text(value))
        except ValueError as error:
            raise LoadError(file, f"{key.value} {error}", line) from None
    return Metadata(**values)  # type: ignore[arg-type]


def _pairs(source: str, file: Path, first_line: int) -> list[tuple[yaml.Node, yaml.Node]]:
    try:
        root = yaml.compose(source, Loader=yaml.SafeLoader)
    except RecursionError:
        raise LoadError(file, "the metadata is nested too deep") from None
    except yaml.MarkedYAMLError as error:
        line = first_line + error.problem_mark.line if error.problem_mark else None
        raise LoadError(file, f"the metadata is not YAML: {error.problem or error.context}", line) from None
    except yaml.YAMLError as error:
        raise LoadError(file, f"the metadata is not YAML: {' '.join(str(error).split())}") from None
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode):
        raise LoadError(file, "metadata is lines of `key: value`", first_line)
    return list(root.value)


def _texts(node: yaml.Node) -> tuple[str, ...]:
    if not isinstance(node, yaml.SequenceNode):
        raise ValueError("is a list, such as [Times staff, Press Agency]")
    return tuple(_text(item) for item in node.value)


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        raise ValueError("is a list or a mapping; it should be one text")
    text = " ".join(node.value.split())
    if not text:
        raise ValueError("is empty; leave the key out instead")
    if any(unicodedata.category(char) in _UNREADABLE for char in text):
        raise ValueError("holds a control character")
    return text


def web_address(given: str) -> str:
    """Give a URL without what does not change the page: letter case of scheme and host, and the fragment."""
    try:
        parts = urlsplit(given)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or " " in given:
        raise ValueError(f"{given!r} is not a web address, such as https://example.org/article")
    return parts._replace(netloc=parts.netloc.lower(), fragment="").geturl()


def _published(given: str) -> str:
    day_range(given)
    return given


_READ: dict[str, Callable[[str], str]] = {
    "url": web_address,
    "title": str,
    "outlet": str,
    "published": _published,
    "language": language_tag,
}
