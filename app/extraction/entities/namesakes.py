"""Tells for each bare surname of a text which of those who are named in full it means, if any."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from app.extraction.entities.forms import Form, Group
from app.extraction.entities.relatives import Relatives, is_introduced_as_another, is_kin
from app.extraction.entities.titles import Gender, gender_of_relation, gender_of_title, is_office, word_before
from app.extraction.values import Span

_SENTENCE_END = re.compile(r"[.!?][\"”’)]{0,2}\s+(?=[\"“‘A-Z])")
_LEAST_NAMED = 2
_SENTENCES_BACK = 2
_LONGEST_RELATION = 24
_FARTHEST = 400
"""Code points before a surname in which two people count as just named."""


def give(text: str, form: Form, bearer: Group, relatives: Relatives) -> list[Group]:
    """Gives a surname to its only bearer, but for what is plainly another's, who comes back.

    "Mr. Marsh" is not Anna Marsh, nor is "Marsh" whose wife Anna Marsh is said to be later. A relative who has only
    been called Boris is "Mr. Marsh", where no other can be.
    """
    said = {span: _gender_before(text, span) for span in form.spans}
    gender = bearer.gender or relatives.gender_of(bearer)
    starts = full_starts(bearer)
    if is_introduced_as_another(text, form, starts, gender):
        return _parted(form, bearer, [span for span in form.spans if gender is None or said[span] is not gender])
    if gender is None:
        after_name = sorted(said, key=lambda span: (span[0] < starts[0], span))
        own = next((gender for span in after_name if (gender := said[span])), None)
        return _parted(form, bearer, [span for span in form.spans if said[span] not in (own, None)])
    if any(each not in (gender, None) for each in said.values()):
        others = [span for span in form.spans if said[span] is not gender]
        relative = relatives.only_other(bearer, gender, others)
        if relative is None:
            return _parted(form, bearer, others)
        relative.spans += others
        bearer.spans += [span for span in form.spans if said[span] is gender]
        return []
    return _parted(form, bearer, relatives.married(bearer, form.spans))


def _parted(form: Form, bearer: Group, others: Sequence[Span]) -> list[Group]:
    """Gives a surname to its bearer but for what stands in some places, which is somebody of that name alone."""
    if not others:
        bearer.forms.append(form)
        return []
    left = frozenset(others)
    bearer.spans += [span for span in form.spans if span not in left]
    form.spans = list(others)
    return [Group([form])]


def share_out(text: str, form: Form, namesakes: list[Group]) -> list[Group]:
    """Gives each mention of a surname to the namesake whom its title tells, else to the one whom it meant at first.

    News calls the one by the bare surname throughout and repeats the full name of the other, for instance
    of a relative who is introduced as one: "her son Boris Marsh". Of two who have just been named it means neither
    for sure; what is left so comes back.
    """
    starts = {id(group): full_starts(group) for group in namesakes}
    titles = {id(group): {word_before(text, start) for start in starts[id(group)]} for group in namesakes}
    genders = {id(group): group.gender or _gender_told(text, starts[id(group)]) for group in namesakes}
    usual: Group | None = None
    unclear: list[Span] = []
    anothers: list[Span] = []
    for span in sorted(form.spans):
        title = word_before(text, span[0])
        told = _told(title, namesakes, titles, genders)
        if gender_of_title(title) and not told:
            unclear.append(span)
            continue
        if told and all(_is_introduced_later(text, starts[id(group)][0], span) for group in told):
            anothers.append(span)
            continue
        if usual is None and not told:
            leading = _leading(text, form, namesakes, starts)
            if _are_just_named(text, [starts[id(group)] for group in leading], unclear, span):
                unclear.append(span)
                continue
            usual = max(leading, key=lambda group: _last_before(starts[id(group)], span[0]))
        chosen = (
            usual
            if usual and (not told or usual in told)
            else max(_leading(text, form, told, starts), key=lambda group: _last_before(starts[id(group)], span[0]))
        )
        chosen.spans.append(span)
    left = [*unclear, *anothers]
    return [Group([form.part(form.name.text, left)])] if left else []


def _is_introduced_later(text: str, start: int, span: Span) -> bool:
    """Whether a full name that stands only after a surname is a relative's: "Mr Lee sang. Their son, Bo Lee, wept"."""
    return span[0] < start and is_kin(text, start)


def _leading(
    text: str, surname: Form, namesakes: Sequence[Group], starts: Mapping[int, Sequence[int]]
) -> Sequence[Group]:
    """Those who are not introduced as relatives, if any; where the surname comes first, as in Kim Yo-jong, all."""
    comes_last = any(group.forms[0].name.family == surname.name.family for group in namesakes)
    others = [group for group in namesakes if not is_kin(text, starts[id(group)][0])] if comes_last else []
    return others or namesakes


def _gender_told(text: str, starts: Sequence[int]) -> Gender | None:
    """What stands before a full name and tells the gender: "Mrs. Bo Lee", "his mother, Bo Lee"."""
    before = ((word_before(text, start), text[max(0, start - _LONGEST_RELATION) : start]) for start in starts)
    return next((told for word, words in before if (told := gender_of_title(word) or gender_of_relation(words))), None)


def _told(
    title: str, namesakes: Sequence[Group], titles: Mapping[int, set[str]], genders: Mapping[int, Gender | None]
) -> list[Group]:
    """Those whom the title before a surname can mean: all women for "Mrs.", Sheriff Bo Lee for "Sheriff".

    Where no woman is known, "Mrs." is the only one who may be.
    """
    if gender := gender_of_title(title):
        fitting = [group for group in namesakes if genders[id(group)] is gender]
        may_be = [group for group in namesakes if genders[id(group)] is None]
        return fitting or (may_be if len(may_be) == 1 else [])
    told = [group for group in namesakes if title in titles[id(group)]] if is_office(title) else []
    return told if len(told) == 1 else []


def _are_just_named(text: str, starts: Sequence[Sequence[int]], unclear: Sequence[Span], span: Span) -> bool:
    """Whether several people were first named in the last two sentences, and none of their namesakes before.

    As long as none of them is named in full again, it stays so.
    """
    before = [each for each in starts if each[0] < span[0]]
    if len(before) < _LEAST_NAMED:
        return False
    last = unclear[-1][0] if unclear else span[0]
    if unclear and all(bisect_left(each, last) == bisect_left(each, span[0]) for each in before):
        return True
    earliest = max(0, span[0] - _FARTHEST)
    ends = [end.end() for end in _SENTENCE_END.finditer(text, earliest, span[0])]
    window = ends[-1 - _SENTENCES_BACK] if len(ends) > _SENTENCES_BACK else earliest
    return all(each[0] >= window for each in before)


def full_starts(group: Group) -> list[int]:
    """Where somebody is named in full, in order."""
    return sorted(start for form in group.forms if form.name.given for start, _ in form.spans)


def _gender_before(text: str, span: Span) -> Gender | None:
    """What the title before a name says."""
    return gender_of_title(word_before(text, span[0]))


def _last_before(starts: Sequence[int], position: int) -> int:
    """The last start before the position, or a negative number that is the lower the later the first one comes."""
    at = bisect_left(starts, position)
    return starts[at - 1] if at else -starts[0]
