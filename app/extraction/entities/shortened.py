"""What bodies are called for short: "Harlow" is the Harlow Group, Harlow Energy, Harlow United or the Harlow Party."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from app.extraction.entities.countries import nations
from app.extraction.entities.forms import Form
from app.extraction.entities.founders import COMPANY_WORDS
from app.extraction.entities.heads import HEADS
from app.extraction.entities.titles import is_given_name
from app.extraction.values import EntityKind, Span

_FIRMS = frozenset({"bank", "group", "holding", "holdings", "international"})
_OWNING = frozenset({"group", "holding", "holdings"})
_MOST_MAIN_WORDS = 2
_TRADES = (
    COMPANY_WORDS | frozenset("air banking department lines networks research security technology".split())
) - frozenset({"capital", "investments", "media"})
"""Words that say what a whole company does, where "Capital" may be that of a part of it."""
_CLUBS = frozenset("albion athletic city county rovers town united villa wanderers".split())
_DIVISIONS = frozenset("energy entertainment pharma power software studios systems technologies technology".split())
_GROUPS = frozenset(
    "adani amazon apple bosch disney ford ge google hitachi honda hyundai lg microsoft mitsubishi nokia panasonic"
    " philips reliance samsung siemens sony tata toshiba toyota uber virgin".split()
)
"""Companies with parts that have their names: Siemens Energy is not Siemens."""
_OTHER_THINGS = frozenset("alpha beta cambridge delta durham gamma omega omicron oxford".split())
"""Words that mostly mean something else: a variant of a virus, a university."""
_PARTS = HEADS | frozenset(
    "academy africa agency america arena army asia auto business capital cathedral center centre church club"
    " college democrats direct division europe express finance fm gallery hall hospital hotel images journal"
    " leasing library live magazine media ministry museum music navy network news office online pay pictures"
    " police press prize productions project publishing radio report republicans research review school"
    " securities service services show sport sports stadium station street studio studios television theater"
    " theatre times trading trucks trust tv wire works".split()
)
"""Words after a name that may be those of a part of what has the name, or of something else that is called after it."""
_NAMED_THERE = frozenset({EntityKind.PRODUCT, EntityKind.WORK, EntityKind.EVENT})
"""What a company's name begins where it is the company's."""
_NATION_IN_A_NAME = frozenset({"deutsche", "royal"})
_OWNER = re.compile(
    r"\b(?:owned\sby|owner|parent|(?:arm|branch|division|part|subsidiary|unit)\sof)\s(?:company\s|firm\s|group\s)?\Z"
)
_OWNS = re.compile(r",?\s+which\s+(?:also\s+)?(?:controls|has|holds|owns|set\sup|spun)\b")
_LONGEST_OWNER = 24
_UNFINISHED = re.compile(r"[^\n]*[^\n.!?\"”]\n")
"""A first line that is no sentence: a headline."""


class ShortNames:
    """The bodies of a text by the first words of their names, and some by the last."""

    def __init__(self, text: str, forms: Sequence[Form], people: Iterable[Form]) -> None:
        """Takes the names of bodies and places, and those of people, who may have the same words in theirs."""
        headline = _UNFINISHED.match(text)
        self._text = text
        self._begins = headline.end() if headline else 0
        self._begun: dict[str, list[Form]] = defaultdict(list)
        self._ended: dict[str, list[Form]] = defaultdict(list)
        for form in (*forms, *people):
            if len(form.name.words) > 1 and form.kind not in _NAMED_THERE:
                self._begun[form.name.words[0]].append(form)
                self._ended[form.name.words[-1]].append(form)

    def meant(self, form: Form) -> Form | None:
        """The only body that a name of one word can be short for.

        A company, party or university may be called so at any time. Harlow Energy may be a part of Harlow: it is
        called so only once it has been named, but for a headline, and where nothing says that Harlow owns it.
        """
        company, ending = _only_body(self._begun[form.name.key]), self._ended[form.name.key]
        if form.name.is_acronym and company and _is_party(company):
            return company
        if form.entry or self._is_mostly_articled(form):
            return None
        begins = company and _may_begin(form, company) and self._is_later(form, company) and not ending
        if company and (begins or _may_be_shortened(company)):
            return company
        company = _only_body(ending)
        return company if company and _may_end(form, company) and self._is_later(form, company) else None

    def _is_mostly_articled(self, form: Form) -> bool:
        """Whether a name is that of "the Guardian"; "the Harlow plant" may be one of Harlow's."""
        articled = sum(self._text.endswith(("The ", "the "), 0, start) for start, _ in form.spans)
        return 2 * articled >= len(form.spans)

    def _is_later(self, form: Form, longer: Form) -> bool:
        """Whether a short name, always taken for a body's, comes after the longer one, and nowhere as its owner's."""
        first = min((start for start, _ in form.spans if start >= self._begins), default=len(self._text))
        return (
            form.votes.keys() == {EntityKind.ORGANIZATION}
            and min(longer.spans)[0] < first
            and not any(self._is_owner(span) for span in form.spans)
        )

    def _is_owner(self, span: Span) -> bool:
        """Whether a name stands as that of another's owner: "its parent Harlow", "Harlow, which owns a third"."""
        start, end = span
        before = _OWNER.search(self._text, max(0, start - _LONGEST_OWNER), start)
        return before is not None or _OWNS.match(self._text, end) is not None


def plain_name(form: Form) -> str:
    """What all names of one body share: "Harlow Sands" of "Harlow Sands Holdings Inc."

    And "Split Airport" of "Split International Airport".
    """
    words = form.name.company.split()
    if form.kind is EntityKind.FACILITY:
        words = [word for word in words if word != "international"]
    while form.kind is EntityKind.ORGANIZATION and len(words) > _MOST_MAIN_WORDS and words[-1] in _OWNING:
        words.pop()
    return " ".join(words)


def _only_body(forms: Sequence[Form]) -> Form | None:
    """The first of some names, if all are those of one organization."""
    is_one = len({plain_name(form) for form in forms}) == 1 and forms[0].kind is EntityKind.ORGANIZATION
    return min(forms, key=lambda form: min(form.spans)) if is_one else None


def _may_be_shortened(company: Form) -> bool:
    """Whether a company is called one in its name, and has but one or two words else; or is a party or university."""
    words = company.name.company.split()
    if words[1:] == ["university"]:
        return True
    main = [word for word in words if word not in _FIRMS]
    is_long = len(main) == 1 or (len(main) == _MOST_MAIN_WORDS and main[1] not in COMPANY_WORDS)
    return (len(main) < len(company.name.words) and is_long) or _is_party(company)


def _is_party(body: Form) -> bool:
    """Whether a name is one word and "Party": that of the VD Party is the VD's."""
    return body.name.words[1:] == ("party",)


def _may_begin(form: Form, company: Form) -> bool:
    """Whether a word may be short for a longer name, in which what a company does follows it, or that it is a club."""
    rest = plain_name(company).split()[1:]
    if form.name.key in _OTHER_THINGS or (form.name.key in _GROUPS and not _DIVISIONS.isdisjoint(rest)):
        return False
    return _TRADES.issuperset(rest) or (len(rest) == 1 and rest[0] in _CLUBS and not form.name.is_acronym)


def _may_end(form: Form, company: Form) -> bool:
    """Whether a word may be short for a name in which it follows a founder's given name or a nation."""
    first, *rest = plain_name(company).split()
    told = is_given_name(first) or first in nations() or first in _NATION_IN_A_NAME
    return told and rest == [form.name.key] and rest[0] not in COMPANY_WORDS and rest[0] not in _PARTS
