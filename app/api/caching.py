"""Validators: which answer a client has already, told from the request and the version of the data alone."""

import re
from functools import cache
from hashlib import blake2b
from importlib.metadata import version as package_version

from starlette.types import Scope

CACHE_CONTROL = "no-cache"
"""An answer may be kept, and is asked about before it is used again: the next load may change it."""

_TAG = re.compile(r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')
_JSON_WILL_DO = {b"", b"*/*", b"application/json"}


def entity_tag(scope: Scope, version: int) -> str:
    """Give the strong ETag of a request's answer, before it is compressed.

    It depends on the release (another one may write the same data in another way), the `version` of the data, the URL
    and the Accept header, and on nothing else: no parameter is read.
    """
    accept = next((value for name, value in scope["headers"] if name == b"accept"), b"")
    return tag_of(target_of(scope), accept, version)


def target_of(scope: Scope) -> bytes:
    """Give a request's path, `?` and query, as they were sent."""
    target: bytes = scope["raw_path"] + b"?" + scope["query_string"]
    return target


def tag_of(target: bytes, accept: bytes, version: int) -> str:
    """Give the same tag of a request's target, and of what its Accept header says."""
    kind = b"" if accept in _JSON_WILL_DO else accept
    source = b"%s %d %s %s" % (_release(), version, target, kind)
    return f'"{blake2b(source, digest_size=12).hexdigest()}"'


def encoded_tag(tag: str, encoding: str) -> str:
    """Give the tag of the same answer compressed: its bytes are others, and so must be a strong tag."""
    return f'{tag[:-1]}-{encoding}"'


def matching_tag(tag: str, if_none_match: str, accept_encoding: str) -> str | None:
    """Give the tag that a client names which has the answer with `tag` already, plain or as it takes it compressed.

    Weak tags count like strong ones, as If-None-Match wants it. None where the client has another answer, or `*`.
    """
    if if_none_match == tag:
        return tag
    usable = {tag, *(encoded_tag(tag, encoding) for encoding in _accepted(accept_encoding))}
    return next((listed for listed in _TAG.findall(if_none_match) if listed in usable), None)


def _accepted(accept_encoding: str) -> list[str]:
    items = [item.replace(" ", "").lower().partition(";q=") for item in accept_encoding.split(",")]
    return [encoding for encoding, _, quality in items if not quality or quality.strip("0.")]


@cache
def _release() -> bytes:
    return package_version("whosaid").encode()
