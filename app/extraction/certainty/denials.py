"""Whether a source denies or rejects what it is credited with, or calls it false."""

import re
from collections.abc import Sequence

from app.extraction.certainty.withheld import is_withheld
from app.extraction.scene import is_person
from app.extraction.spans import words_in
from app.extraction.values import Span

_LONGEST_BEFORE = 20
_UNTRUE = r"(?:baseless|fabricated|false|groundless|unfounded|untrue)"
_INVENTED = r"(?:(?:an?|a\s+complete|another)\s+fabrication|fabrications|fake\s+news|another\s+fake|an?\s+hoax|a\s+lie)"
"""What may be said of things that nobody claims: "climate change a hoax"."""
_UNTRUE_OF_CLAIMS = r"(?:absurd|bogus|fake|nonsense|preposterous|ridiculous)"
"""What a thing that is no claim may be, and yet be so: "the price absurd", "the passport fake"."""
_LIES = r"(?:disinformation|falsehoods?|lies|misinformation)"
FALSE = rf"(?:{_UNTRUE}|{_INVENTED}|(?<!\ba ){_UNTRUE_OF_CLAIMS}|{_LIES})"
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?"
    r"|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|refus(?:es?|ed|ing|al)|declin(?:es?|ed|ing)|rul(?:es?|ed|ing) out"
    r"|contradict(?:s|ed|ing)?|disavow(?:s|ed|ing)?|contest(?:s|ed|ing)?|retract(?:s|ed|ing)?"
    r"|(?:brush|laugh|shrug)(?:es|s|ed|ing)? (?:off|aside|away)|distanc(?:es?|ed|ing) \w+sel(?:f|ves)"
    r"|walk(?:s|ed|ing) back(?! (?:from|in|to)\b)|(?:backtrack|row)(?:s|ed|ing)? (?:back )?on"
    r"|stop(?:s|ped|ping)? short of|sa(?:y|ys|id|ying) no|(?:yet|unable) to (?:say|tell|confirm|comment|specify)"
    rf"|call(?:s|ed|ing)? (?:\w+ly )?{FALSE})\b",
    re.IGNORECASE,
)
_RULING = re.compile(r"\brul(?:e|es|ed|ing)\Z", re.IGNORECASE)
_OUT = re.compile(r"\W*(?:him|her|it|me|that|them|this|us)\sout\b")
_TO_RULE_OUT = re.compile(r"\W*to\s+(?:\w+ly\s+)?rule\s+(?:\w+\s+)?out\b", re.IGNORECASE)
"""What nobody is denied by who refuses to: "declined to rule out a deal"."""
_HITS_BACK = re.compile(r"\b(?:fir|hit|push)(?:es|ed|s|t?ing)? back (?:\w+ly )?(?:at|against|on|over)\b", re.IGNORECASE)
_SOMETHING_SAID = re.compile(
    r"(?:that\b|(?:[\w’'-]+\s+){0,3}?(?:accusation|allegation|assertion|claim|criticism|report|rumou?r|suggestion)s?\b)",
    re.IGNORECASE,
)
_DISMISSING = re.compile(r"\bdismiss(?:es|ed|ing)?\Z", re.IGNORECASE)
_DISMISSED_AS = re.compile(
    r"(?:(?!(?:about|by|from|in|of|on|that|to)\b)[\w.’'-]+\s+){0,5}?(?:(?P<name>[A-Z][\w-]*)|(?P<whom>[\w-]+))\s+as\b"
)
_BODIES_OF_PEOPLE = frozenset({"electorate", "government", "militants", "opposition"})
"""Who is dismissed as something: this is what the source says of them, as it may not of a claim or a plan."""
_DENYING = re.compile(r"\bden(?:y|ies|ied|ying)\Z", re.IGNORECASE)
_NOT_GRANTED = re.compile(
    r"\W*(?:(?!(?:about|any|by|for|from|ha[ds]|have|he|I|in|is|it|made|of|on|she|that|there|they|to|was|we|were|with"
    r"|\w+ed|\w+ing)\b)[\w.’'-]+\s+){0,4}?"
    r"(?:access|admission|appeals?|asylum|bail|clemency|entry|funding|licen[cs]es?|motions?|parole|permission|permits?"
    r"|petitions?|requests?|status|tickets?|visas?)\b[\"”’']?"
    r"(?=\s*(?:[,.;:]|\Z)|\s(?:after|against|and|as|at|because|before|by|for|from|in|into|on|or|that|to|until|while)\b)",
    re.IGNORECASE,
)
_DENIED_TO_SOMEBODY = re.compile(
    r"\W*(?:(?:[Tt]he\s+[\w’'-]+|(?:[Hh]im|[Hh]er|[Tt]hem|[Uu]s|[Mm]e|[Yy]ou))\s+an?"
    r"|(?!\w+day\b)(?:[A-Z][\w’'.-]+\s+){1,3}(?:an?|the))\s+"
    r"(?!(?:\w+\s+)?(?:day|days|week|weeks|month|months|year|years|time)\b)"
)
"""Both what is denied and to whom: "her a ticket", "Ann Lee the nomination"."""
_FINITE = re.compile(r"\b(?:are|could|did|does|had|has|have|is|was|were|will|would)\b")
"""What makes a statement of what is denied: "denied requests for money had been made"."""
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|it|he|she|they)\b")
"""What opens a clause of its own about what is denied: "bail to a man who was"."""
_LEFT_OPEN = re.compile(
    r"(?:\b(?:agree|decid(?:e|ed|ing)|determin(?:e|ed|ing)|settled?|figured?\s+out"
    r"|(?:c[ao]me|ma[dk]e|reach(?:ed)?)\s+(?:\w+\s+){1,3}(?:agreement|call|conclusion|decision|verdict))"
    r"|(?:\b(?:not|to)|n[’']t)\s+(?:\w+ly\s+)?show)(?:\s+(?:about|of|on))?\Z",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\W*(?:(?:about|on)\s+)?(?:how|what|when|where|whether|which|who|whom|whose|why)\b", re.IGNORECASE
)
"""What stays open where it is not decided or shown: "hasn't decided whether"."""
_CALLING = re.compile(
    r"\b(?:brand(?:s|ed|ing)?|call(?:s|ed|ing)?|deem(?:s|ed|ing)?|describ(?:es?|ed|ing)"
    r"|label(?:s|l?ed|l?ing)?|term(?:s|ed|ing)?)\Z",
    re.IGNORECASE,
)
_A_CLAIM = (
    r"(?:(?:accusation|allegation|article|assertion|charge|claim|document|idea|letter|photo|recording|remark|report|rumou?r"
    r"|statement|story|suggestion|tape|video)s?|testimony)"
)
_STRONGLY = r"[\"“‘]?(?:\w+ly\s+)?"
_CALLED_FALSE = re.compile(
    rf"\A[^,;:.]{{0,120}}?(?<![\w-])(?:{_UNTRUE}|(?:as\s+|[\"“‘]){_LIES}"
    rf"|{_A_CLAIM}\b[^,;:.]{{0,80}}?\s{_STRONGLY}{_INVENTED}"
    rf"|(?:{_A_CLAIM}|it|that|this|them)\s+(?:as\s+)?{_STRONGLY}(?:{_UNTRUE_OF_CLAIMS}|{_LIES}|{_INVENTED}))\b"
    r"(?=[\"”’']*(?:[,.;]|\s*\Z|\s+(?:and|manufactured|invented|made|spread)\b))",
    re.IGNORECASE,
)
"""What "called" goes with where the word of falsehood stands in the content: "the accusations baseless"."""


def _behind(*words: str) -> str:
    """A pattern of the place behind a "no" that follows one of these words, in quotation marks or none."""
    return "(?:" + "|".join(rf"(?<=\b{word} no)|(?<=\b{word} [\"“‘']no)" for word in words) + ")"


_A_VOTE = (
    rf"(?!{_behind('a', 'the', 'vote', 'voted', 'voting', 'yes or')}"
    r"(?=[\"”’']?\s*(?:[,.;:!?\"”’']|\Z|\b(?:and|but|camp|or|side|to|votes?|while)\b)))"
)
"""Not behind a "no" that is a word for a vote."""
_SAYING_NO = (
    rf"(?!{_behind('say', 'says', 'said', 'saying')}"
    r"[\"”’']?(?:\s*(?:[,;:!?]|\Z)|\s(?:and|but|if|or|to|when)\b))"
)
"""Nor behind one that somebody says."""
_NOWHERE = r"nowhere(?<!\bfrom nowhere)(?<!\bof nowhere)(?<!\bto nowhere)(?!(?<=\bgoing nowhere)(?! near\b))"
"""Not in "a train to nowhere"."""
_ANY_DOUBT = r" (?:be |been )?(?:any|the slightest|a) (?:doubt|question)\b(?! of\b)"
"""What makes sure of something where it is negated: "There is no longer any question that"."""
_FREE = r"(?!(?<=\bat no) (?:(?:added|additional|extra|further) )?(?:charge|cost|expense)\b)"
"""Not in "at no extra cost", which says what is so."""
_TAG = r"\s(?:he|I|it|she|there|they|we|you)\?"
"""What ends a question that expects a yes: "It is late, isn't it?"."""
NEGATION = re.compile(
    rf"\b(?:not(?! only\b| just\b| (?:earlier|fewer|later|less) than\b|-|{_ANY_DOUBT})|never(?!{_ANY_DOUBT})|cannot"
    rf"|none|nobody|nothing(?! but\b)|neither|{_NOWHERE}"
    rf"|(?<!\boh )no{_A_VOTE}{_SAYING_NO}{_FREE}"
    r"(?!\.|-| (?:confidence|deal (?:brexit|exit|option|scenario)|denying|doubt|fly|matter|mistaking"
    rf"|(?:earlier|fewer|later|less|longer|more) than|fixed (?:abode|address)|question|secret that|sooner|two ways"
    rf"|wonder)\b"
    rf"| longer{_ANY_DOUBT}))\b|n[’']t\b(?!{_ANY_DOUBT}|{_TAG})",
    re.IGNORECASE,
)
_DENIES_NOTHING = re.compile(
    r"(?:\b(?:never|not|cannot)|n[’']t)\s+(?:\w+ly\s+|been\s+|be\s+)?(?:challenged?|felt|forg[eo]t|forgotten|forgiven?|forgave"
    r"|help\s+(?:but\s+)?\w+ing|hesitated?|met|miss(?:ed)?|question(?:ed)?|resist(?:ed)?|seen|stop(?:ped)?|tired?)\b|\bnever\s+saw\b"
    r"|\bno\s+(?:bones|hesitation|objections?|qualms?|regrets?|reservations?|secret)\b"
    r"|\bunder\s+no\s+illusions?\b",
    re.IGNORECASE,
)
"""Negated verbs of doing or perceiving, after which nothing said or believed is denied: "never forgot to say".

Nor is it where somebody has nothing against it: "had no qualms about", "made no secret of".
"""
_CHALLENGED = re.compile(r"\W*(?:ha(?:s|ve|d)\s+)?(?:challenged|questioned)\b", re.IGNORECASE)
"""What nobody does to a claim that all let stand."""
_CONFIRM_OR_DENY = re.compile(r"\bconfirm(?:ed|ing)? n?or den", re.IGNORECASE)
_FAILING = re.compile(r"\bfail(?:s|ed|ing|ure)? to\b", re.IGNORECASE)
_NOR_BEFORE = re.compile(
    r"\b(?:nor|neither)\s+(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before a source and makes its cue negative: "Nor do I accept it"."""
NEGATIVE_SOURCE = re.compile(
    r"\W*(?:no(?!\.|-|\s*\d)|nobody|none|neither|not\s+(?:one|a(?:ny|ll)?|every\w*|many|any\w*))\b", re.IGNORECASE
)


def is_denied(text: str, content: Sequence[Span], cue: Sequence[Span], source: Sequence[Span] = ()) -> bool:
    """Whether the source denies or rejects the claim, or does not make it ("denied", "did not say that").

    So it is where it is called false ("called the report baseless") and where nobody asserts it ("Not everyone
    agreed"), and not where nobody denies it, where something asked for is denied ("denied her bail") or where the
    source only keeps something back ("declined to comment").
    """
    by_nobody = NEGATIVE_SOURCE.match(words_in(text, source)) and not _CHALLENGED.match(words_in(text, cue))
    return _denies(text, content, cue, source) != bool(by_nobody)


def _denies(text: str, content: Sequence[Span], cue: Sequence[Span], source: Sequence[Span]) -> bool:
    """Whether a cue has a verb of denying or a negative, and not both: who "did not dispute" it denies nothing."""
    telling, said = words_in(text, cue), words_in(text, content)
    if _RULING.search(telling) and _OUT.match(said):
        telling = f"{telling} out"
    refused = _DENYING.search(telling) and (_NOT_GRANTED.match(said) or _DENIED_TO_SOMEBODY.match(said))
    if refused and not _FINITE.search(_RELATIVE.split(said, 1)[0]):
        return False
    if is_withheld(telling, said):
        return False
    if negative := NEGATION.search(telling):
        telling = _DENIES_NOTHING.sub("", telling)
        negative = NEGATION.search(telling)
    negative = negative or _FAILING.search(telling)
    if source and not negative:
        negative = _NOR_BEFORE.search(text, max(0, source[0][0] - _LONGEST_BEFORE), source[0][0])
    if negative and _LEFT_OPEN.search(telling) and _QUESTION.match(said):
        negative = None
    hits_back = _HITS_BACK.search(telling) and _SOMETHING_SAID.match(said)
    dismisses = _DISMISSING.search(telling) and _dismisses_people(said)
    denial = (
        (_DENIAL.search(telling) and not dismisses)
        or hits_back
        or (_CALLING.search(telling) and _CALLED_FALSE.search(said))
    )
    if denial and _TO_RULE_OUT.match(said):
        return bool(negative)
    return bool(denial) != bool(negative) or _CONFIRM_OR_DENY.search(telling) is not None


def _dismisses_people(said: str) -> bool:
    """Whether people are said to be no more than something: "(dismissed) the protesters as a mob"."""
    dismissed = _DISMISSED_AS.match(said)
    return dismissed is not None and (
        dismissed["name"] is not None or is_person(dismissed["whom"]) or dismissed["whom"] in _BODIES_OF_PEOPLE
    )
