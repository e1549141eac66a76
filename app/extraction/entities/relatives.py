"""Relatives: who is introduced as one of somebody, and so is not the one whom the text calls by the bare surname."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.extraction.entities.forms import Form, Group
from app.extraction.entities.titles import Gender, gender_of_given_name, gender_of_relation, is_office
from app.extraction.values import Span

RELATIVE = (
    r"(?:wife|husband|widow|widower|partner|son|daughter|brother|sister|father|mother|parents?|uncle|aunt|cousin|nephew"
    r"|niece|step(?:son|daughter|father|mother)|grand(?:son|daughter|father|mother))"
)
_WHOSE = re.compile(
    rf"(?:\b(?P<pronoun>his|her|their)|\b(?P<owner>[\w-]+)['’]s?)\s+(?:[\w-]+\s+)?{RELATIVE},?\s+\Z", re.IGNORECASE
)
_ANOTHER_AND = re.compile(r"([A-Z][\w’'-]+),?\s+(?:and|with)\s+\Z")
"""Whose wife is meant in "Hale and his wife, Ann Lee": not Lee's."""
_FIRST_LADY = re.compile(r"\bfirst\s+lady\s+\Z", re.IGNORECASE)
_DEAD = re.compile(r"\b(?:deaths?|killings?|murders?|shootings?|funerals?)\s+of\s+\Z", re.IGNORECASE)
_WHOSE_AFTER = re.compile(
    rf",\s+(?:(?P<pronoun>his|her|their)|the\s+(?P<owner>[a-z-]+)['’]s)\s+(?:[\w-]+\s+)?{RELATIVE}\b"
)
_MARRIED = re.compile(r"\b(?:wife|widow|mother|stepmother|grandmother),?\s+\Z", re.IGNORECASE)
_MRS = re.compile(r"\bMrs\.?\s\Z")
_LONGEST_KIN = 48
_LONGEST_MRS = 6
_SAYING = r"(?:said|says|told|added|wrote|argued|denied|claimed|insisted|warned)\b"
_SPEAKS = re.compile(rf"\s(?:also\s)?{_SAYING}")
_SENTENCE = re.compile(rf"\s{_SAYING}[^.!?\n]{{1,200}}[.!?][\"”]?\s(?:[\w-]+\s){{0,3}}")
_CALLED = re.compile(
    r"\s[^.!?A-Z\"“\n]{1,160}[.!?]\s+(?:(?P<subject>He|She)\b|[\"“][^\"“”\n]{1,200}[\"”]\s(?P<speaker>he|she)\b)"
)
"""What follows a surname where the next sentence is about the same person, since no other has been named."""
_LONGEST_SENTENCE = 260
_PRONOUNS = {"he": Gender.HE, "his": Gender.HE, "she": Gender.SHE, "her": Gender.SHE}


def is_kin(text: str, start: int) -> bool:
    """Whether the words before a name introduce a relative of the article's subject, or one who died."""
    earliest = max(0, start - _LONGEST_KIN)
    return any(words.search(text, earliest, start) is not None for words in (_WHOSE, _FIRST_LADY, _DEAD))


def is_introduced_as_another(text: str, surname: Form, starts: Sequence[int], gender: Gender | None) -> bool:
    """Whether somebody whose full name comes after the bare surname is not the one whom that has meant.

    "Marsh sang. His wife, Anna Marsh, said"; "Marsh sang. He said … Anna Marsh said"; "Marsh said so. Anna Marsh said".
    In a headline or a lead, the surname is that of the one who is named in full later. `starts` are where the full name
    stands.
    """
    early = [span for span in surname.spans if span[0] < starts[0]]
    if not early:
        return False
    return (
        _is_relative(text, surname, starts[0])
        or any(_is_called_otherwise(text, span, starts[0], gender) for span in early)
        or _speaks_next(text, max(early), starts[0])
    )


def are_relatives(text: str, one: Iterable[Form], other: Iterable[Form]) -> bool:
    """Whether a full name is introduced as that of a relative of the one who has been named before by another.

    "Ann Lee sang. Her mother, Ann Cruz Lee, wept", but not "his wife", who may be Ann Lee herself, nor "Hale's wife".
    """
    earlier, later = sorted((min(forms, key=_first_span) for forms in (one, other)), key=_first_span)
    start, end = _first_span(later)
    whose = _WHOSE.search(text, max(0, start - _LONGEST_KIN), start) or _WHOSE_AFTER.match(text, end)
    if whose is None:
        return False
    if owner := whose["owner"]:
        return owner.islower() or owner.lower() in earlier.name.words
    gender = gender_of_given_name(earlier.name.given or "")
    return gender is None or _PRONOUNS.get(whose["pronoun"].lower(), gender) is gender


def _first_span(form: Form) -> Span:
    return min(form.spans)


def _is_relative(text: str, surname: Form, start: int) -> bool:
    """Whether a full name is introduced as that of a relative of one with the same surname, or of "him" or "her"."""
    before = _WHOSE.search(text, max(0, start - _LONGEST_KIN), start)
    if before:
        owner = before["owner"]
        another = _ANOTHER_AND.search(text, max(0, before.start() - _LONGEST_KIN), before.start())
        is_anothers = not owner and another is not None and another[1] != surname.name.text
        return not is_anothers and (not owner or owner.islower() or owner == surname.name.text)
    full = _WHOSE_AFTER.search(text, start, start + _LONGEST_KIN)
    named_after = full is not None and surname.name.text in text[start : full.start()]
    return named_after or _FIRST_LADY.search(text, max(0, start - _LONGEST_KIN), start) is not None


def _is_called_otherwise(text: str, span: Span, limit: int, gender: Gender | None) -> bool:
    """Whether a surname is followed by a "he" that cannot be the one with the full name."""
    called = _CALLED.match(text, span[1], min(limit, span[1] + 2 * _LONGEST_SENTENCE)) if gender else None
    return called is not None and _PRONOUNS[(called["subject"] or called["speaker"]).lower()] is not gender


def _speaks_next(text: str, span: Span, start: int) -> bool:
    """Whether after what one said by the surname says, the next sentence begins with what the full name says."""
    if start - span[1] > _LONGEST_SENTENCE or not _SENTENCE.fullmatch(text, span[1], start):
        return False
    title = text[span[1] : start].split()[-1]
    if "\n" in text[span[1] : start] or is_office(title):
        return False
    full = re.compile(rf"(?:[\w.’'-]+\s){{1,3}}{re.escape(text[slice(*span)])}").match(text, start)
    return full is not None and _SPEAKS.match(text, full.end()) is not None


@dataclass(frozen=True, slots=True)
class _Relative:
    """One who is called by the given name alone; `person` is whose relative, `whose` the pronoun for that person."""

    start: int
    group: Group
    gender: Gender | None
    person: Group
    whose: Gender | None
    is_married: bool


class Relatives:
    """Those whom a text introduces by their given names as relatives of the one named before: "Her mother, Carol,"."""

    def __init__(self, text: str, people: Sequence[Group], alone: Sequence[Group]) -> None:
        """Takes those named in full, and those of whom no full name is known."""
        self._text = text
        self._people = people
        self._alone = alone

    def gender_of(self, person: Group) -> Gender | None:
        """What "her" in "her mother, Carol," says of a person."""
        return next((each.whose for each in self._found if each.person is person and each.whose), None)

    def only_other(self, person: Group, gender: Gender, spans: Sequence[Span]) -> Group | None:
        """The only relative of a person who can be meant in some places by a title that the person has not."""
        found = [each for each in self._found if each.person is person and each.gender not in (gender, None)]
        groups = {id(each.group): each.group for each in found if each.start < min(spans)[0]}
        return next(iter(groups.values())) if len(groups) == 1 else None

    def married(self, person: Group, spans: Sequence[Span]) -> list[Span]:
        """Where "Mrs" may be a person's mother, who has been introduced before the text has called the person so."""
        titled = [span for span in sorted(spans) if _MRS.search(self._text, max(0, span[0] - _LONGEST_MRS), span[0])]
        first = titled[0][0] if titled else 0
        introduced = titled and any(
            each.is_married and each.person is person and each.start < first for each in self._found
        )
        return titled if introduced else []

    @cached_property
    def _found(self) -> list[_Relative]:
        full = sorted(
            ((start, group) for group in self._people for start, _ in group.full_spans), key=lambda each: each[0]
        )
        found = []
        for group in self._alone:
            for start, _ in group.full_spans if " " not in group.best.name.key else ():
                whose = _WHOSE.search(self._text, max(0, start - _LONGEST_KIN), start)
                before = bisect_left(full, start, key=lambda each: each[0])
                if whose and before:
                    words = self._text[whose.start() : start]
                    pronoun = _PRONOUNS.get((whose["pronoun"] or "").lower())
                    is_married = _MARRIED.search(words) is not None
                    person = full[before - 1][1]
                    found.append(_Relative(start, group, gender_of_relation(words), person, pronoun, is_married))
        return found
