"""What one word for a body means in a text: "the Department" is the only department that was named before it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from app.extraction.entities.countries import nations
from app.extraction.entities.forms import Form, Group
from app.extraction.entities.owners import Owners

_HEADS = frozenset(
    "agency assembly association authority bank board bureau commission committee congress council court department"
    " federation foundation fund house institute ministry organisation organization parliament senate society union"
    " university".split()
)
_NATIONAL = frozenset("congress house parliament senate".split())
"""Those which by themselves are mostly a country's own, and not that of one of its parts."""


def heads_meant(bodies: Sequence[Form], groups: Mapping[int, Group], owners: Owners) -> Iterator[tuple[Form, Form]]:
    """Names of one word with the longer names of the only bodies of that sort; `groups` are by the id of a form."""
    by_head: dict[str, list[Form]] = defaultdict(list)
    for body in bodies:
        if head := _head(body.name.words):
            by_head[head].append(body)
    for form in bodies:
        longer = by_head[form.name.key] if form.name.key in _HEADS else []
        if longer and len({id(groups[id(each)]) for each in longer}) == 1:
            first = min(longer, key=lambda each: min(each.spans))
            if min(first.spans) < min(form.spans) and not owners.is_anothers(form, first) and _may_be(first):
                yield form, first


def _head(words: Sequence[str]) -> str | None:
    """ "court" of "supreme court" and of "court of appeal"; the White House is no house."""
    if len(words) == 1:
        return None
    at = next((at for at, word in enumerate(words[1:]) if word in {"of", "for"}), len(words) - 1)
    ends = at == len(words) - 1
    return words[at] if words[at] in _HEADS and not (ends and words[at] == "house") else None


def _may_be(longer: Form) -> bool:
    """Whether a longer name with the head of a country's own body says nothing but the country before it."""
    words = longer.name.words
    at = next((at for at, word in enumerate(words) if word in _NATIONAL), None)
    return not at or " ".join(words[:at]) in nations()
