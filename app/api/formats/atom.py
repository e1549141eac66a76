"""Atom (RFC 4287): a feed of claims, with paging as in RFC 5005."""

import re
from collections.abc import Iterator
from itertools import chain
from xml.etree.ElementTree import Element, SubElement, tostring

from app.api.formats.feed_entries import GENERATOR, NEVER, Entry, entries, feed_row, urn
from app.api.formats.format import About, Batches, Format

_END = "</feed>"
_MEDIA_TYPE = "application/atom+xml"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _document(about: About, batches: Batches) -> Iterator[bytes]:
    pages = (entries(about, [batch]) for batch in batches)
    first = next(pages, [])
    feed = Element("feed", xmlns="http://www.w3.org/2005/Atom")
    _add(feed, "id", urn("feed", about.path))
    _add(feed, "title", f"{GENERATOR}: claims")
    _add(feed, "updated", max((entry.updated for entry in first), default=NEVER))
    _add(SubElement(feed, "author"), "name", GENERATOR)
    _add(feed, "generator", GENERATOR)
    if about.path:
        SubElement(feed, "link", rel="self", type=_MEDIA_TYPE, href=about.host + about.path)
    if about.following:
        SubElement(feed, "link", rel="next", type=_MEDIA_TYPE, href=about.host + about.following)
    head = tostring(feed, encoding="unicode").removesuffix(_END)
    yield f'<?xml version="1.0" encoding="utf-8"?>\n{head}'.encode()
    for page in chain([first], pages):
        yield "".join(map(_entry, page)).encode()
    yield _END.encode()


def _entry(entry: Entry) -> str:
    element = Element("entry")
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", entry.updated)
    SubElement(element, "link", rel="alternate", href=entry.url)
    if entry.article_url:
        SubElement(element, "link", rel="related", href=_legal(entry.article_url))
    _add(element, "content", entry.html, type="html")
    return tostring(element, encoding="unicode")


def _add(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = _legal(text)


def _legal(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)


ATOM = Format("atom", _MEDIA_TYPE, feed_row, _document, newest_first=True)
