"""Couples who share a surname: "John and Mary Lake" names John Lake."""

import re
from collections.abc import Iterator, Sequence

from app.extraction.entities.forms import Form
from app.extraction.entities.titles import is_given_name

_AND = re.compile(r"\s(?:and|&)\s")
_FULL_NAME = 2


def with_surnames_of_couples(text: str, people: Sequence[Form]) -> Iterator[Form]:
    """The names of people, with whole ones for those who are first named by a given name beside a full one.

    Nobody else in the text has the given name: "Brad and Ann Lee" may be Brad Pitt and Ann Lee. Nor do others stand
    before: "Bono, Brad and Ann Lee".
    """
    starts = {start: form for form in people for start, _ in form.spans if len(form.name.words) == _FULL_NAME}
    for form in people:
        first = min(form.spans)
        may_be = is_given_name(form.name.key) and not text.endswith((", ", " and "), 0, first[0])
        joint = _AND.match(text, first[1]) if may_be else None
        full = starts.get(joint.end()) if joint else None
        if full is None or any(form.name.key in other.name.words for other in people if other is not form):
            yield form
            continue
        others = [span for span in form.spans if span != first]
        yield form.part(f"{form.name.text} {full.name.text.split()[-1]}", [first])
        if others:
            yield form.part(form.name.text, others)
