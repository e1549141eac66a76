"""What stands around a person's name: titles and offices, and what they and given names say of he or she."""

import re
from collections.abc import Sequence
from enum import Enum

from app.extraction.entities.given_names import HE_NAMES, SHARED_NAMES, SHE_NAMES
from app.names import folded


class Gender(Enum):
    """Which of "he" and "she" a text uses for a person."""

    HE = "he"
    SHE = "she"


_GIVEN_NAMES = HE_NAMES | SHE_NAMES | SHARED_NAMES
_KEPT = frozenset("pope king queen prince princess emperor empress sultan saint st emir sheikh ayatollah".split())
"""Titles that stay part of a name of one word: "Pope Francis"."""

_SHORT = frozenset(
    "mr mrs ms miss mx dr prof cllr coun sen sens rep reps gov gen lt col sgt maj capt cpl pvt adm cmdr det supt"
    " pres rev hon fr atty amb insp sir dame lord lady madame monsieur messrs mme mlle comrade cde".split()
)
_OFFICES = frozenset(
    "ceo cfo coo cto mp mep president vice-president premier chancellor minister secretary senator"
    " congressman congresswoman representative governor mayor ambassador envoy general colonel major"
    " captain lieutenant sergeant admiral marshal commander commissioner chief judge justice prosecutor"
    " attorney sheriff officer detective inspector superintendent professor doctor pastor reverend father"
    " sister brother bishop archbishop cardinal rabbi imam chairman chairwoman chair chairperson director"
    " speaker leader coach spokesman spokeswoman spokesperson councilman councilwoman councillor councilor"
    " delegate deputy treasurer brigadier head frontbencher backbencher lawmaker assemblyman candidate nominee"
    " alderman alderwoman assemblywoman analyst economist journalist author constable coroner baron"
    " baroness count countess duke duchess taoiseach tánaiste mufti emeritus emerita".split()
)
_BEFORE_OFFICES = frozenset(
    "former ex emeritus acting interim vice prime foreign defense defence interior finance justice health"
    " deputy assistant associate first second lady attorney state house senate majority minority supreme"
    " leader police press solicitor surgeon auditor consul crown".split()
)
_NO_SURNAMES = frozenset(
    "adviser advisor ambassador chair chairman chairwoman commissioner congressman congresswoman coroner counsel"
    " governor member minister president professor secretary senator spokesman spokesperson spokeswoman superintendent"
    " treasurer vice-president".split()
)
"""What no family is called, so that one word after it is a name: "Commerce Secretary Lee"."""
_CALLINGS = frozenset(
    "actor actress astronaut blogger businessman businesswoman comedian composer conductor cosmonaut countryman"
    " countrywoman drummer elder filmmaker firefighter goalkeeper historian lawyer mathematician midfielder musician"
    " painter philosopher photographer physician player playwright presenter quarterback rapper researcher scholar"
    " sportsman sportswoman striker teammate videographer vlogger whistleblower winger youtuber".split()
)
_CALLING = re.compile(r"(?!bapt)[a-z]{4,}ist$")
_TITLES_OF_LANDS = frozenset(
    "baron baroness count countess duchess duke earl emir emperor empress king marquess prince princess queen"
    " sultan".split()
)
_RELATION = re.compile(
    r"\b(?:(?P<he>husband|father|stepfather|grandfather|son|stepson|grandson|brother|uncle|nephew|boyfriend"
    r"|(?:business|chair|congress|council|fire|police|spokes|states)man)"
    r"|(?:wife|widow|mother|stepmother|grandmother|daughter|stepdaughter|granddaughter|sister|aunt|niece|girlfriend"
    r"|(?:business|chair|congress|council|fire|police|spokes|states)woman)),?\s+\Z"
)
_FULL_NAME = 2
"""Words of the shortest full name."""
_GENERATION = re.compile(r"(?:[JS]r\.?|I{2,3}|IV|VI{0,3})$")

_ADDRESSED = frozenset(
    "president vice-president premier chancellor minister secretary ambassador mayor commissioner chairman chairwoman"
    " chair speaker director senator governor prosecutor".split()
)
_POST_NOMINAL = frozenset("qc kc md phd obe cbe mbe frs esq mp mep msp td".split())

_HE = frozenset(
    "mr sir lord king prince father brother congressman chairman spokesman councilman assemblyman"
    " businessman duke baron monsieur emperor sultan anchorman fireman policeman alderman count husband"
    " son widower grandfather".split()
)
_SHE = frozenset(
    "mrs ms miss dame lady queen princess sister congresswoman chairwoman spokeswoman councilwoman"
    " assemblywoman duchess businesswoman baroness madame empress anchorwoman policewoman countess wife"
    " daughter actress mother widow grandmother".split()
)
_LONGEST_TITLE = 20
"""Code points before a name in which the word before it stands."""


def without_titles(words: list[str]) -> int:
    """How many of a person's first words are titles and offices, so that at least one word of the name is left."""
    count = 0
    while count < len(words) - 1 and is_title(words[count]) and words[count + 1] != "of":
        count += 1
    if count and count == len(words) - 1 and _bare(words[count - 1]) in _KEPT:
        count -= 1
    while count and not is_office(words[count - 1]):
        count -= 1
    return count


def without_description(words: Sequence[str]) -> int:
    """How many words before a name say what its bearer is: 3 of "Ruritania Attorney General Ann Lee".

    Only 1 of "Violinist Ann Lee", and none where the office may be a name: "Ann Bishop Lee".
    """
    end = len(words) - (len(words) > _FULL_NAME and is_generation(words[-1]))
    for at in range(end - 2, -1, -1):
        if not words[at][:1].isupper() or not words[at + 1][:1].isupper():
            continue
        is_full = end - at > _FULL_NAME
        if at and is_no_surname(words[at]):
            return at + 1
        if is_full and (is_calling(words[at]) if at == 0 else is_office(words[at]) and _bare(words[at]) not in _KEPT):
            return at + 1
    return 0


def word_before(text: str, start: int) -> str:
    """The word before a name, which may be a title; the empty text where none is."""
    return next(iter(text[max(0, start - _LONGEST_TITLE) : start].split()[-1:]), "")


def is_title(word: str) -> bool:
    """Whether a word can belong to the title before a name: "Mr.", "Prime", "Minister", "spokesman"."""
    bare = _bare(word)
    return bare in _KEPT or bare in _BEFORE_OFFICES or is_office(bare)


def is_office(word: str) -> bool:
    """Whether a word can end such a title: "Mr.", "Minister" and "Attorney-General" can, "Prime" cannot."""
    bare = _bare(word)
    if bare in _SHORT or bare in _OFFICES or bare in _KEPT:
        return True
    first, hyphen, last = bare.partition("-")
    return bool(hyphen) and (first in _OFFICES or first in _BEFORE_OFFICES) and last in _OFFICES


def is_no_surname(word: str) -> bool:
    """Whether a word is an office that is never a surname, as "Judge" or "Bishop" can be."""
    return _bare(word) in _NO_SURNAMES


def is_calling(word: str) -> bool:
    """Whether a word before a full name can say what somebody does: "Violinist", "Countryman"."""
    return _bare(word) in _CALLINGS or _CALLING.match(_bare(word)) is not None


def is_of_lands(word: str) -> bool:
    """Whether a title with a place is a name of its own: "Duke of Split"."""
    return _bare(word) in _TITLES_OF_LANDS


def is_given_name(word: str) -> bool:
    """Whether a word is a common given name."""
    return folded(word) in _GIVEN_NAMES


def is_generation(word: str) -> bool:
    """Whether a word tells father from son: "Jr.", "III"."""
    return _GENERATION.match(word) is not None


def is_addressed(word: str) -> bool:
    """Whether an office follows "Mr." when its bearer is spoken to: "Mr. President", "Mr. Speaker"."""
    return _bare(word) in _ADDRESSED


def stays_with_one_word(word: str) -> bool:
    """Whether a title stays part of a name of one word: "Pope Francis", "Sheikh Ali"."""
    return _bare(word) in _KEPT


def is_post_nominal(word: str) -> bool:
    """Whether a word is the letters that only a person has after the name: "Ann Lee QC"."""
    return word.replace(".", "").lower() in _POST_NOMINAL


def gender_of_title(word: str) -> Gender | None:
    """What a title says: "Mrs." and "spokeswoman" are she, "Mr." is he, "President" says nothing."""
    return _gender(_bare(word), _HE, _SHE)


def gender_of_relation(before: str) -> Gender | None:
    """What the words before a name say that tell whose person it is: "her husband, ", "a spokeswoman, "."""
    relation = _RELATION.search(before)
    if relation is None:
        return None
    return Gender.HE if relation["he"] else Gender.SHE


def gender_of_given_name(word: str) -> Gender | None:
    """What a common given name says; None for one that is rare, or given to both."""
    return _gender(folded(word), HE_NAMES, SHE_NAMES)


def _gender(word: str, he: frozenset[str], she: frozenset[str]) -> Gender | None:
    if (word in he) == (word in she):
        return None
    return Gender.HE if word in he else Gender.SHE


def _bare(word: str) -> str:
    return word.rstrip(".").lower()
