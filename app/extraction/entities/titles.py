"""What stands around a person's name: titles and offices, and what they and given names say of he or she."""

from enum import Enum

from app.extraction.entities.given_names import HE_NAMES, SHE_NAMES
from app.names import folded


class Gender(Enum):
    """Which of "he" and "she" a text uses for a person."""

    HE = "he"
    SHE = "she"


_KEPT = frozenset("pope king queen prince princess emperor empress sultan saint st emir sheikh ayatollah".split())
"""Titles that stay part of a name of one word: "Pope Francis"."""

_SHORT = frozenset(
    "mr mrs ms miss mx dr prof sen sens rep reps gov gen lt col sgt maj capt cpl pvt adm cmdr det supt"
    " pres rev hon fr atty amb insp sir dame lord lady madame monsieur messrs".split()
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
    " baroness count countess duke duchess".split()
)
_BEFORE_OFFICES = frozenset(
    "former ex emeritus acting interim vice prime foreign defense defence interior finance justice health"
    " deputy assistant associate first second lady attorney state house senate majority minority supreme"
    " leader police press solicitor surgeon auditor consul".split()
)

_ADDRESSED = frozenset(
    "president vice-president premier chancellor minister secretary ambassador mayor commissioner chairman chairwoman"
    " chair speaker director senator governor prosecutor".split()
)
_POST_NOMINAL = frozenset("qc kc md phd obe cbe mbe frs esq".split())

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


def without_titles(words: list[str]) -> int:
    """How many of a person's first words are titles and offices, so that at least one word of the name is left."""
    count = 0
    while count < len(words) - 1 and is_title(words[count]):
        count += 1
    if count and count == len(words) - 1 and _bare(words[count - 1]) in _KEPT:
        count -= 1
    while count and not is_office(words[count - 1]):
        count -= 1
    return count


def is_title(word: str) -> bool:
    """Whether a word can belong to the title before a name: "Mr.", "Prime", "Minister", "spokesman"."""
    return _bare(word) in _KEPT or _bare(word) in _BEFORE_OFFICES or is_office(word)


def is_office(word: str) -> bool:
    """Whether a word can end such a title: "Mr.", "Minister" and "Attorney-General" can, "Prime" cannot."""
    first, hyphen, last = _bare(word).partition("-")
    if hyphen and first in _OFFICES | _BEFORE_OFFICES and last in _OFFICES:
        return True
    return _bare(word) in _SHORT or _bare(word) in _OFFICES or _bare(word) in _KEPT


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


def gender_of_given_name(word: str) -> Gender | None:
    """What a common given name says; None for one that is rare, or given to both."""
    return _gender(folded(word), HE_NAMES, SHE_NAMES)


def _gender(word: str, he: frozenset[str], she: frozenset[str]) -> Gender | None:
    if (word in he) == (word in she):
        return None
    return Gender.HE if word in he else Gender.SHE


def _bare(word: str) -> str:
    return word.rstrip(".").lower()
