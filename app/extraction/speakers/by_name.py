"""Speakers whom their source names."""

import re
from collections.abc import Sequence

from app.extraction.entities.titles import is_office, is_post_nominal
from app.extraction.phrases import (
    DEFINITE,
    INDEFINITE,
    PREPOSITIONS,
    QUANTIFIERS,
    Word,
    words_of,
)
from app.extraction.scene import Named, is_role
from app.extraction.spans import is_within
from app.extraction.speakers.by_apposition import by_apposition, by_office_of
from app.extraction.speakers.by_document import by_document
from app.extraction.speakers.by_naming import by_naming
from app.extraction.speakers.by_surname import of_the_family
from app.extraction.speakers.several import is_several
from app.extraction.speakers.source import TRAILING_WORDS, Source
from app.extraction.values import Entity, EntityKind
from app.names import folded

_BASED = re.compile(r"(?:,\s+[A-Z][\w.]*)*[\s-]based\b(?!\s+(?:on|upon|in|at)\b)")
_LONGEST_WORD = 16
_KINDS_OF_BODIES = frozenset(
    "agency|airline|armed group|automaker|bank|broadcaster|carmaker|channel|charity|club|company|daily|firm|foundation"
    "|group|magazine|militant group|militia|movement|network|news agency|news network|news outlet|news service"
    "|news site|news website|newspaper|outlet|paper|party|radio station|rating agency|ratings agency|rebel group"
    "|social network|station|television channel|television network|think tank|tv channel|union|website"
    "|wire service".split("|")
)
_EXCHANGE = re.compile(r"(?:AIM|CAC|DAX|Dow|FTSE|Fortune|Nasdaq|NASDAQ|Nikkei|NYSE|S&P|Sensex)\b")
"""Where a company is listed, which says not which it is: "the FTSE 250 company"."""
_POSTS = frozenset({"commissioner", "commander", "coordinator", "envoy", "rapporteur", "representative"})
_OFFICE_AFTER_BODY = re.compile(
    r"(?:\s*\([^()]*\)\s*(?:[\w-]+\s)*|(?:,(?:\s[A-Z][\w.]*){1,3})?['’]s?\s(?:[a-z-]+\s)*)([\w-]+),?\s"
)
_PARTY_MEMBERS = frozenset({"Republican", "Democrat"})
_ONE_OF_GROUP = re.compile(
    r"(?:(?<!talib)(?<!kl)an|[aeq]i|crat(?:ic)?|ist|lander|Tory|Dane|Scot|Spaniard|Swede|Finn|Pole|Turk|Briton|Serb|Croat|Arab)$",
    re.IGNORECASE,
)
_ONE_OR_ALL = re.compile(r"(?:ese|Swiss)$")
"""Who is one where the cue comes first: "said the Swiss"."""
_WHOSE = re.compile(
    r"(?:[^“”\"\n]{1,80},\s+)?whose\s+(?P<before>(?:[\w-]+\s+){0,4}?)(?P<role>[\w-]+),?\s+", re.IGNORECASE
)
_ENDS_WITH_ANOTHER = re.compile(r"\bwhose\s+(?:[\w-]+\s+){0,2}[\w-]+,?\Z")
"""Another subject, which a source runs on to: "Lee of Acme, whose advocates"."""
_OF_TWO = frozenset({"younger", "elder", "older"})
"""Words that tell relatives of one name apart."""
_SOME_BEFORE = re.compile(
    r"\b(?:some|many|most|few|fewer|several|other|more|two|three|four|half|\d+)\s+\Z", re.IGNORECASE
)
_TOLD_OF_GROUP = re.compile(
    r"\s+(?:(?:who|whose|outside|inside|across|close|loyal|opposed|\w+ing)\b|(?:in|on|at|from|of)\s+(?:the\s+)?"
    r"(?!\w+day\b|(?:Jan|Feb|Aug|Sep|Oct|Nov|Dec)|(?:March|April|May|June|July)\b)[A-Z])"
)
"""Words after a group that narrow it down; a day or month after it does not."""
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def by_name(source: Source) -> Entity | None:
    """A name that is the head: "President Ann Lee", "Ann Lee, a spokesperson for X", not "Ann Lee's office".

    "Ann Lee's" alone, as in "Ann Lee's claim that …", is Ann Lee.
    """
    phrase, names = source.phrase, source.names
    if not names or not phrase.core or phrase.determiner in QUANTIFIERS or is_several(source):
        return None
    if holder := _holder_whose(source):
        return holder
    closed = source.text.endswith(",") or source.scene.text.startswith(",", source.span[1])
    if (not closed and _ENDS_WITH_ANOTHER.search(source.text)) or _is_only_in_clause(source):
        return None
    if naming := by_naming(source):
        return naming
    begins_inside = not phrase.determiner and phrase.core[0].lower in PREPOSITIONS
    return None if begins_inside else _by_head(source)


def _holder_whose(source: Source) -> Entity | None:
    """Who ends a source that tells whose the speaker is: "Acme, whose chair, Ann Lee, (said)", not "by Acme, …"."""
    text, last, cue = source.scene.text, source.names[-1], source.attribution.cue
    whose = _WHOSE.fullmatch(text, source.span[0], last.span[0])
    ends = not text[last.span[1] : source.span[1]].strip(" ,") and bool(cue) and cue[0][0] >= source.span[1]
    before = whose["before"].lower().split() if whose else []
    is_clause = any(word in PREPOSITIONS or word.endswith("ed") for word in before)
    is_holder = whose and ends and is_role(whose["role"].lower()) and last.entity.kind is EntityKind.PERSON
    return last.entity if is_holder and not is_clause else None


def _is_only_in_clause(source: Source) -> bool:
    """Whether the first name stands in a clause about somebody whose name was missed: "Lee, who advised Ann Cruz"."""
    before = words_of(source.scene.text, (source.span[0], source.names[0].span[0]))
    if source.phrase.determiner == "one" and before[-1].lower == ",":
        return False
    return any(word.lower in ("who", "whose") for word in before)


def _by_head(source: Source) -> Entity | None:
    """The name that ends the core of its source, or the one that an office there is held by."""
    core = [word for word in source.phrase.core if _belongs(source, word)]
    if any(word.lower in _OF_TWO for word in core):
        return None
    end = core[-1].span[1] if core else -1
    ending = (each for each in source.names if _ends_at(source, each, end) and not _is_title_of_work(source, each))
    head = next(ending, None) or _before_kind(source, core)
    if head is None:
        return next((found for resolve in _WITHOUT_HEAD if (found := resolve(source))), None)
    return _holder_of(source, head, core) or _by_named_head(source, head, core)


def _by_named_head(source: Source, head: Named, core: Sequence[Word]) -> Entity | None:
    """The name at the head, unless more is told that makes it somebody else."""
    if _is_only_where(source, head, core):
        return _based(source, head)
    if _is_one_member(source, head) or _is_part_of_group(source, head, core):
        return by_apposition(source)
    if holder := _by_office_after_body(source, head):
        return holder
    set_off = (by_office_of(source) or by_apposition(source)) if is_role(core[-1].lower) else None
    return set_off if set_off and set_off.kind is EntityKind.PERSON else of_the_family(source, head)


def _holder_of(source: Source, post: Named, core: Sequence[Word]) -> Entity | None:
    """Who holds a post that was taken for a body or a place: "The High Commissioner for Refugees, Ann Lee,"."""
    text = source.scene.text
    if post.entity.kind is EntityKind.PERSON or not any(is_office(word.lower) or word.lower in _POSTS for word in core):
        return None
    after = next((named for named in source.names if named.span[0] > post.span[1]), None)
    if after is None or after.entity.kind is not EntityKind.PERSON or text[after.span[1] : source.span[1]].strip(" ,"):
        return None
    return after.entity if text[post.span[1] : source.scene.start_with_title(after)].strip() == "," else None


def _belongs(source: Source, word: Word) -> bool:
    """Whether a word of the core says who it is: "today" does not, nor "MP" after a name; but "a Lee MP" is not Lee."""
    names = source.names
    after_person = any(n.entity.kind is EntityKind.PERSON and n.span[1] + 1 == word.span[0] for n in names)
    is_title = after_person and is_post_nominal(word.lower) and source.phrase.determiner not in INDEFINITE
    says_nothing = word.lower in TRAILING_WORDS or is_title
    return not says_nothing or any(is_within(word.span, named.span) for named in names)


def _before_kind(source: Source, core: Sequence[Word]) -> Named | None:
    """The body whose name the core ends with but for its kind: "the Acme news agency", not "the Acme-owned company"."""
    for named in source.names:
        kind = " ".join(word.lower for word in core if word.span[0] >= named.span[1])
        joined = source.scene.text[named.span[1] : named.span[1] + 1] == "-" or _EXCHANGE.match(named.entity.name)
        if kind in _KINDS_OF_BODIES and named.entity.kind.is_body and not joined:
            return named
    return None


def _ends_at(source: Source, named: Named, end: int) -> bool:
    """Whether a name ends the core of its source, but for the 's of "Ann Lee's claim"."""
    return named.span[1] == end or (end == source.span[1] and source.scene.text[named.span[1] : end] in _POSSESSIVE)


def _is_title_of_work(source: Source, named: Named) -> bool:
    """Whether a name ends in quotation marks, before what somebody is: 'the "Storm" actress'."""
    start = source.span[0]
    before, after = source.text[: named.span[0] - start], source.text[named.span[1] - start :]
    return re.search(r"[\"“]", before) is not None and after[:1] in ("”", '"') and bool(after[1:].strip())


def _star_of_work(source: Source) -> Entity | None:
    """Who stands at the end of a source that begins with the title of a work: '"Storm" star Ann Lee'."""
    last = source.names[-1]
    after_title = any(_is_title_of_work(source, named) for named in source.names[:-1])
    ends = not source.scene.text[last.span[1] : source.span[1]].strip(", ")
    return last.entity if after_title and ends and last.entity.kind is EntityKind.PERSON else None


def _by_office_after_body(source: Source, body: Named) -> Entity | None:
    """A person after an office in a body: "Acme (AC) secretary, Ann Lee", "the University of Split's dean, Ann Lee"."""
    for named in source.names:
        office = _OFFICE_AFTER_BODY.fullmatch(source.scene.text, body.span[1], named.span[0])
        if office and is_role(office[1].lower()) and named.entity.kind is EntityKind.PERSON:
            return named.entity
    return None


_WITHOUT_HEAD = (by_office_of, by_apposition, by_document, _star_of_work)
"""Ways to tell who is meant where no name ends the core; the first that is sure decides."""


def _is_only_where(source: Source, head: Named, core: Sequence[Word]) -> bool:
    """Whether a place only tells of what is named: "Geo-Science Chad" or "Lee's Chad" as a whole, "Ohio based Acme"."""
    if _BASED.match(source.scene.text, head.span[1]):
        return True
    if head.entity.kind not in (EntityKind.PLACE, EntityKind.FACILITY):
        return False
    last = words_of(source.scene.text, (head.span[1], source.span[1]))[-1:]
    if last and is_role(last[0].lower) and not any(is_within(last[0].span, named.span) for named in source.names):
        return True
    before = next((word for word in reversed(core) if word.span[1] <= head.span[0]), None)
    divided = before is not None and ("-" in before.lower or before.lower.endswith(("'s", "’s")))
    return before is not None and divided and source.scene.text[before.span[0]].isupper()


def _based(source: Source, place: Named) -> Entity | None:
    """Who is told to be based somewhere, if the opening ends with the name: "Dublin based Dr. Lee"."""
    after = [named for named in source.names if named.span[0] >= place.span[1]]
    based = _BASED.match(source.scene.text, place.span[1])
    if not based or not after or after[-1].span[1] != source.phrase.opening[-1].span[1]:
        return None
    words = words_of(source.scene.text, (based.end(), after[-1].span[0]))
    return after[-1].entity if all(is_role(word.lower) for word in words) else None


def _is_one_member(source: Source, head: Named) -> bool:
    """Whether somebody is only told by a party or nation: "the Texas Republican", "one Russian"; not "the French"."""
    last = source.scene.text[slice(*head.span)].rpartition(" ")[2]
    after_said = source.scene.text.endswith(("said ", "says "), 0, source.span[0])
    one = (
        source.phrase.determiner in INDEFINITE
        or _ONE_OF_GROUP.search(last)
        or (after_said and _ONE_OR_ALL.search(last))
    )
    is_member = last in _PARTY_MEMBERS or (head.entity.kind is EntityKind.GROUP and bool(one))
    return source.phrase.determiner in DEFINITE | INDEFINITE and is_member


def _is_part_of_group(source: Source, head: Named, core: Sequence[Word]) -> bool:
    """Whether more is told of a group, so that it is not all of it: "Senate Republicans", "Republicans who sail".

    "Republican" alone is an adjective: "Republican attempts".
    """
    if head.entity.kind is not EntityKind.GROUP:
        return False
    text, (start, end) = source.scene.text, head.span
    one = _ONE_OF_GROUP.search(text, start, end) is not None and text[end : end + 1] not in _POSSESSIVE
    adjective = one and not source.phrase.determiner
    some = _SOME_BEFORE.search(text, max(0, source.span[0] - _LONGEST_WORD), source.span[0])
    more = core[0].span[0] < start or _TOLD_OF_GROUP.match(text, end)
    return adjective or some is not None or bool(more)


def by_name_after(source: Source) -> Entity | None:
    """A person named right after a source that was tagged too short: "the coach", then "Ann Lee".

    Not in the line below, where a headline ends in the source: "…, says Lee's coach".
    """
    if not source.attribution.source or not is_role(source.phrase.head):
        return None
    end, cue = source.span[1], source.attribution.cue
    for named in source.scene.named_in((end, end + 3)):
        gap = source.scene.text[end : named.span[0]]
        between = gap if "\n" in gap else gap.strip()
        speaks = bool(cue) and 0 <= cue[0][0] - named.span[1] <= 1
        set_off = source.scene.text[named.span[1] : named.span[1] + 1] == "," or speaks
        if named.entity.kind is EntityKind.PERSON and (between == "" or (between == "," and set_off)):
            return named.entity
    return None


def by_known_name(source: Source) -> Entity | None:
    """A source that is just the name or surname of somebody named elsewhere, which the tagger has missed here.

    So is "Acme Police" where the tagger has found nothing here but Acme, and "King" where somebody is called that.
    """
    core = source.phrase.core
    is_whole = len(core) == 1 and not source.phrase.determiner
    words = [word for word in core if source.names or is_whole or not is_office(word.lower)]
    if (
        not words
        or source.phrase.determiner not in DEFINITE | {""}
        or source.phrase.opening[-1:] != source.phrase.core[-1:]
    ):
        return None
    written = source.scene.text[words[0].span[0] : words[-1].span[1]]
    known = source.scene.known.get(folded(written)) if written[:1].isupper() else None
    return None if known in [named.entity for named in source.names] else known
