"""Companies that a text calls by their founder's name: "Marić" beside the Marić Motor Company is no person."""

from collections import defaultdict
from collections.abc import Sequence

from app.extraction.entities.companies import LEGAL_FORMS, TRADES
from app.extraction.entities.forms import Group
from app.extraction.entities.titles import is_given_name, is_office, is_title
from app.extraction.values import EntityKind

COMPANY_WORDS = (
    LEGAL_FORMS
    | TRADES
    | frozenset(
        "aerospace automotive aviation bank breweries brothers capital chemicals communications construction cosmetics"
        " electronics engineering financial foods gas hotels insurance investments laboratories labs limited logistics"
        " media minerals mining motor oil pharma power railways resources restaurants retail robotics shipping steel"
        " stores supermarkets telecom textiles therapeutics ventures".split()
    )
)
_LONGEST_WORD = 24
_MOST_WORDS = 2


def with_founders_companies(text: str, groups: Sequence[Group]) -> list[Group]:
    """The groups, with a person of one name given to the only body that begins with it, if that is a company.

    So is who is called by a trade: "Marić Oil" is Marić Oil and Gas.
    """
    begun_by: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        words = group.best.name.words
        if group.best.kind is EntityKind.ORGANIZATION:
            for count in range(1, min(len(words), _MOST_WORDS + 1)):
                begun_by[" ".join(words[:count])].append(group)
    kept = []
    for group in groups:
        companies = begun_by[group.best.name.key] if _may_be_a_company(text, group) else []
        if len(companies) == 1 and not COMPANY_WORDS.isdisjoint(companies[0].best.name.words[1:]):
            for form in group.forms:
                form.settle(EntityKind.ORGANIZATION)
            companies[0].forms += group.forms
        else:
            kept.append(group)
    return kept


def _may_be_a_company(text: str, group: Group) -> bool:
    """Whether somebody has but one name, which is no given name, and nowhere a title, and is not known beforehand.

    Or a name that ends with a company's trade.
    """
    form = group.best
    words = form.name.words
    is_one = len(words) == 1 or (len(words) == _MOST_WORDS and words[-1] in COMPANY_WORDS)
    alone = len(group.forms) == 1 and is_one and not group.spans and not form.entry
    is_surname = alone and form.kind is EntityKind.PERSON and not is_given_name(form.name.key)
    return is_surname and not any(_has_title(text, start) for start, _ in form.spans)


def _has_title(text: str, start: int) -> bool:
    before = text[max(0, start - _LONGEST_WORD) : start].split()[-1:]
    return bool(before) and (is_office(before[0]) or is_title(before[0]))
