"""Ministries called by two names in a text: "the Sea Ministry of Ruritania", "the Ruritanian Ministry of the Sea"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from app.extraction.entities.countries import nations
from app.extraction.entities.forms import Form
from app.extraction.entities.owners import Owners

_HEADS = frozenset({"department", "ministry"})
_SAYS_NOTHING = frozenset({"affairs", "and", "for", "of", "the", "&"})
_SPELLINGS = {"defense": "defence", "labor": "labour"}
_MOST_WORDS_OF_NATION = 3
_LEAST_NAMES = 2


def called_otherwise(bodies: Iterable[Form], owners: Owners) -> Iterator[tuple[Form, Form]]:
    """Names of ministries, each with another name in the text of the same ministry.

    Of two countries that have a ministry of one sort, each has its own; a name that tells no country is then nobody's.
    """
    by_sort: dict[frozenset[str], list[tuple[Form, frozenset[str]]]] = defaultdict(list)
    for form in bodies:
        sort, own = _sort(form.name.words)
        if sort:
            by_sort[sort].append((form, own | owners.countries_of(form)))
    for forms in by_sort.values():
        told = {country for _, countries in forms for country in countries}
        for country in sorted(told) or [""]:
            same = [form for form, countries in forms if countries == {country} or (len(told) <= 1 and not countries)]
            yield from ((form, same[0]) for form in same[1:])


def _sort(words: Sequence[str]) -> tuple[frozenset[str], frozenset[str]]:
    """What sort of ministry a name tells, as a set of words, and of which country; no words if it is no ministry's."""
    if len(words) < _LEAST_NAMES or _HEADS.isdisjoint(words):
        return frozenset(), frozenset()
    words, country = _without_nation(words)
    sort = frozenset(_SPELLINGS.get(word, word) for word in words if word not in _SAYS_NOTHING)
    return (sort if len(sort) >= _LEAST_NAMES else frozenset()), frozenset({country} if country else ())


def _without_nation(words: Sequence[str]) -> tuple[Sequence[str], str]:
    """A name without the nation that it begins with or ends with after "of", and the nation's country."""
    for count in range(min(_MOST_WORDS_OF_NATION, len(words) - 1), 0, -1):
        if code := nations().get(" ".join(words[:count])):
            return words[count:], code
        if words[-count - 1] == "of" and (code := nations().get(" ".join(words[-count:]))):
            return words[: -count - 1], code
    return words, ""
