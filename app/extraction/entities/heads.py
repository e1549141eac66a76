"""What one word for a body means in a text: "the Department" is the only department that was named before it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from app.extraction.entities.countries import nations
from app.extraction.entities.forms import Form, Group
from app.extraction.entities.owners import Owners

HEADS = frozenset(
    "agency assembly association authority bank board bureau commission committee congress council court department"
    " federation foundation fund house institute ministry organisation organization parliament senate society union"
    " university".split()
)
_NATIONAL = frozenset("congress house parliament senate".split())
"""Those which by themselves are mostly a country's own, and not that of one of its parts."""
_ARTICLE = ("The ", "the ")
_UNIONS = frozenset({"european"})
"""What has such a body besides countries."""


def heads_meant(
    text: str, bodies: Sequence[Form], groups: Mapping[int, Group], owners: Owners
) -> Iterator[tuple[Form, Form]]:
    """Names of one word with the longer names of the only bodies of that sort; `groups` are by the id of a form."""
    by_head: dict[str, list[Form]] = defaultdict(list)
    for body in bodies:
        if head := _head(body.name.words):
            by_head[head].append(body)
    for form in bodies:
        longer = by_head[form.name.key] if form.name.key in HEADS else []
        if longer and len({id(groups[id(each)]) for each in longer}) == 1:
            first = min(longer, key=lambda each: min(each.spans))
            may_be = _is_countrys(first) or _is_the_parliament(text, form)
            if may_be and min(first.spans) < min(form.spans) and not owners.is_anothers(form, first):
                yield form, first


def _head(words: Sequence[str]) -> str | None:
    """ "court" of "supreme court" and of "court of appeal"; the White House is no house."""
    if len(words) == 1:
        return None
    at = next((at for at, word in enumerate(words[1:]) if word in {"of", "for"}), len(words) - 1)
    ends = at == len(words) - 1
    return words[at] if words[at] in HEADS and not (ends and words[at] == "house") else None


def _is_countrys(longer: Form) -> bool:
    """Whether a longer name with the head of a country's own body says nothing but the country before it."""
    words = longer.name.words
    at = next((at for at, word in enumerate(words) if word in _NATIONAL), None)
    owner = " ".join(words[:at])
    return not at or owner in nations() or owner in _UNIONS


def _is_the_parliament(text: str, form: Form) -> bool:
    """Whether a text has "the Parliament", so that of a part of a country too, where "Parliament" is the country's."""
    return form.name.key == "parliament" and all(text.endswith(_ARTICLE, 0, start) for start, _ in form.spans)
