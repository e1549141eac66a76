"""Settles what was tagged as names, before they are gathered into entities."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from app.extraction.entities.acronyms import named_in_full
from app.extraction.entities.authority import Authority
from app.extraction.entities.boundaries import joined, mended
from app.extraction.entities.firms import surnames_told
from app.extraction.entities.kinds import capitals_as_places
from app.extraction.entities.platform_x import with_platform_x
from app.extraction.entities.repeated import with_repetitions
from app.extraction.entities.storms import with_storms
from app.extraction.entities.trimming import trimmed
from app.extraction.tags import NamedSpan
from app.extraction.values import EntityKind, Span


def settle_names(text: str, names: Iterable[NamedSpan], authority: Authority) -> Iterator[NamedSpan]:
    """The names of a text in its order, of overlapping ones the longest first, with plain mistakes mended.

    Where known names stand in the text, they are names, and none is only a part of them.
    """
    known = list(authority.find(text))
    spans = [name.span for name in known]

    def kind_of(written: str) -> EntityKind | None:
        entry = authority.entry(written)
        return entry.kind if entry else None

    in_bounds = list(capitals_as_places(text, mended(text, trimmed(text, _in_order(names), kind_of))))
    whole = with_storms(text, named_in_full(text, in_bounds))
    tagged = [name for name in whole if not _is_part(name.span, spans)]
    in_order = with_repetitions(text, _in_order(with_platform_x(text, [*tagged, *known])))
    return joined(surnames_told(text, in_order), lambda one, other: _start_if_slashed(text, one, other))


def _in_order(names: Iterable[NamedSpan]) -> list[NamedSpan]:
    return sorted(names, key=lambda named: (named.span[0], -named.span[1]))


def _is_part(span: Span, known: Sequence[Span]) -> bool:
    """Whether a span shares characters with one of the known ones, which are in order, without holding it."""
    at = bisect_right(known, span[0], key=lambda each: each[1])
    return at < len(known) and known[at][0] < span[1] and not (span[0] <= known[at][0] and known[at][1] <= span[1])


def _start_if_slashed(text: str, one: NamedSpan, other: NamedSpan) -> int | None:
    """Of two organizations of several words that only a slash divides: they are one body, or act as one.

    Names of one word stay apart, as in a credit: "AP/Reuters".
    """
    slashed = (
        one.kind is other.kind is EntityKind.ORGANIZATION
        and text[one.span[1] : other.span[0]] == "/"
        and all(len(text[slice(*name.span)].split()) > 1 for name in (one, other))
    )
    return one.span[0] if slashed else None
