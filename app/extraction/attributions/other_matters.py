"""Cues that tell of other matters than words: what befalls somebody, is seen or planned, or is done."""

import re
from collections.abc import Callable

from app.extraction.tags import Attribution

_WITNESSED = re.compile(
    r"(?:(?:also|already|recently|since)\s+)?(?:an?|his|her|its|last|many|more|my|our|several|some|the|their|these"
    r"|this)\s+\w",
    re.IGNORECASE,
)
"""What befalls somebody, where it follows "has seen": "The firm has seen its shares fall"."""
_DECIDED = re.compile(r"(?:\W*not)?\W*to\b", re.IGNORECASE)
"""What somebody is to do or not: "decided to go"; who "decided that it was late" has thought so."""
_TRIED = re.compile(
    r"(?:(?:has|have|had|is|are|was|were)\s+)?(?:also\s+|\w+ly\s+)?(?:tried|tries|trying)\b", re.IGNORECASE
)
"""What somebody only tries: "tried to make the case"."""
_KNOWN_FOR = re.compile(r".*?\b(?:famous|known)\s+for\b", re.DOTALL)
"""Why many know somebody: "is best known for his hats"."""
_IN_VIEW = re.compile(
    r"\s+(?:\w+ly\s+)?(?:approaching|arriving|carrying|climbing|crawling|dancing|driving|entering|escaping|fleeing|holding"
    r"|hugging|jumping|kicking|kneeling|leaning|leaving|lying|punching|riding|running|sitting|sleeping|smiling|smoking"
    r"|standing|throwing|walking|waving|wearing)\b"
)
"""What who is seen does or has on: "One of them is seen wearing a hat"; "is seen falling short" is an opinion."""
_SCHEDULED = re.compile(
    r"(?:(?:is|are|was|were)\s+)(?:\w+ly\s+|also\s+|now\s+)?(?:due|scheduled|slated)(?:\s+to\b(?!\s+(?:announce|say|tell)\b)|\Z)",
    re.IGNORECASE,
)
"""What is to happen, which nobody is told to say: "The council is scheduled to vote on it"."""
_BESTOWED = re.compile(
    r"(?:(?:is|are|was|were|be|has\s+been|have\s+been|had\s+been)\s+)(?:\w+ly\s+|also\s+)?"
    r"(?:appointed|approved|awarded|chosen|conceived|crowned|elected|hired|honou?red"
    r"|launched|named|nominated|picked|promoted|selected|shortlisted|voted)\b",
    re.IGNORECASE,
)
"""What is made of somebody or something, by nobody's words: "She was named best actress"."""
_PROMISING = re.compile(r"to\s+be\b")
_PROMISING_TO_BE = re.compile(r"to\s+be\s+(?:an?|as|one|the)\b")
_FORGIVEN = re.compile(r"(?:can|could|may|might|would)\s+(?:\w+\s+)?be\s+(?:excused|forgiven)\s+for\b", re.IGNORECASE)
"""What tells that something is not so, though nobody has said it: "You might be forgiven for thinking that it is"."""
_TO_COME = re.compile(
    r"(?:will|can|could|may|might)\s+(?!n[o’']t\b|never\b)(?:(?:also|now|only|soon|still|then|\w+ly)\s+)*"
    r"(?!(?:add|admit|agree|announce|argue|ask|assure|attest|be|call|claim|confirm|deny|disclose|expect|explain|guarantee"
    r"|insist|know|no|only|promise|recall|remember|report|reveal|say|see|suggest|talk|tell|testify|think|urge|vouch|warn"
    r"|wonder)\b)\w"
)
_STATEMENT = re.compile(r"\W*(?:that|how|whether|why|what|if)\b|[\"“‘„«]", re.IGNORECASE)
"""What begins the words of somebody, or a clause that is told."""
_OFFICERS = re.compile(
    r"(?:(?!(?:as|who|which|that)\b)[\w.,’'-]+\s+){0,8}?(?:aides?|ambassadors?|cabinet|chiefs?|commanders?|directors?|employees"
    r"|generals?|judges?|managers?|members|ministers?|officers|staff|workers)(?:\s+(?:for|from|in|of|on|over)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""Whom somebody dismisses from an office, unless "as" tells what for: "dismissed the minister"."""
_ACTS = (
    "adopted appointed approved arrested awarded dropped fined hired imposed launched postponed signed upheld withdrawn"
    " withdrew".split()
)
_SOMETHING_DONE = re.compile(
    r"(?:(?:an?|the|this|these|its|his|her|their|several|two|three|[$€£]?\d|[A-Z])"
    r"(?!.*[\"“”]|.*\b(?:against|asking|calling|declaring|demanding|opposing|pledging|promising|protesting|saying|stating"
    r"|supporting|urging|vowing)\b).*)",
    re.DOTALL,
)
"""What is signed or imposed; who signs "a letter urging them to go" says what is in there."""

_UNCLEAR = re.compile(
    r"(?P<it>it(?:['’]s)?\s+)?(?:(?:is|was|remain(?:s|ed)?)\s+)?(?:(?:also|still)\s+)?"
    r"(?:not\s+(?:\w+ly\s+|yet\s+)?(?:clear|known)|unclear|unknown)"
)
_IT_BEFORE = re.compile(r"\bit\s+\Z", re.IGNORECASE)
"""What makes it the article's own that something is unclear: "Police left; it was unclear why"."""
_UNVERIFIED = re.compile(
    r"(?:can(?:not|['’]t)|could(?:\s+not|n['’]t)"
    r"|(?:is|are|was|were|has|have|had)\s+(?:not\s+(?:\w+ly\s+)?(?:been\s+)?able|(?:been\s+)?unable)\s+to)\s+"
    r"(?:(?:\w+ly\s+)?(?:corroborate|verify)|independently\s+confirm)\b"
    r"|(?:has|have|had)\s+not\s+(?:yet\s+)?independently\s+(?:confirmed|corroborated|verified)\b",
    re.IGNORECASE,
)
"""What a newsroom has not been able to check: "Reuters could not verify the footage"."""
_DUE = re.compile(
    r"(?:should|must|ought\s+to|needs?\s+to|ha(?:s|ve)\s+to)\s+(?:(?:also|not|now|still|\w+ly)\s+)?(?!have\b)(?P<verb>\w+)",
    re.IGNORECASE,
)
"""What somebody is bound to do, who has not done it: "Lee should expect criticism"."""
_CONFESSING = frozenset({"acknowledge", "add", "admit", "concede", "confess", "note", "say", "stress", "tell"})
"""What who says "I must say" or "we should add" does by saying so."""
_FORWARD_LOOKING = re.compile(r"[\"“]?forward[- ]looking\s", re.IGNORECASE)
"""How a press release says that it is no promise: "This release contains forward-looking statements"."""
_HAVE = ("", "has ", "have ", "had ")


def _where_cue(pattern: re.Pattern[str]) -> Callable[[str, Attribution], bool]:
    """Whether a cue begins as a pattern has it."""
    return lambda text, each: pattern.match(text, each.cue[0][0], each.cue[-1][1]) is not None


def _where_content(pattern: re.Pattern[str]) -> Callable[[str, Attribution], bool]:
    """Whether a content begins as a pattern has it."""
    return lambda text, each: pattern.match(text, each.content[0][0]) is not None


def _is_witnessed(text: str, attribution: Attribution) -> bool:
    """Whether it is what befell its subject, or was before its eyes: "Lee has seen his ratings fall"."""
    cue, content = attribution.cue[-1], attribution.content[0]
    return text.endswith("seen", *cue) and cue[1] <= content[0] and _WITNESSED.match(text, content[0]) is not None


def _is_in_view(text: str, attribution: Attribution) -> bool:
    """Whether somebody is seen doing something, with the eyes: "One of them is seen wearing a hat"."""
    cue = attribution.cue[-1]
    return text.endswith("seen", *cue) and _IN_VIEW.match(text, cue[1]) is not None


def _is_promising(text: str, attribution: Attribution) -> bool:
    """Whether a thing looks as if it will be something: "what promises to be a long night", "a tour that does"."""
    source = [text[slice(*span)].lower() for span in attribution.source]
    start = attribution.content[0][0]
    if source in (["that"], ["which"]):
        return _PROMISING_TO_BE.match(text, start) is not None
    return source == ["what"] and _PROMISING.match(text, start) is not None


def _is_to_come(text: str, attribution: Attribution) -> bool:
    """Whether it is what somebody may do or is about to: "will choose the winner"; "can confirm" tells it now."""
    to_come = _TO_COME.match(text, attribution.cue[0][0], attribution.cue[-1][1])
    return to_come is not None and not _STATEMENT.match(text, attribution.content[0][0])


def _is_sacking(text: str, attribution: Attribution) -> bool:
    """Whether somebody is dismissed from an office: "dismissed the minister and her aides"."""
    return _is_done_to(_OFFICERS, text, attribution)


def _is_an_act(text: str, attribution: Attribution) -> bool:
    """Whether something is done, by which nothing is said: "signed the treaty", "imposed a fine"."""
    return _is_done_to(_SOMETHING_DONE, text, attribution)


def _is_done_to(whom: re.Pattern[str], text: str, attribution: Attribution) -> bool:
    """Whether all that a cue is about stands in one piece after it, and is as `whom` has it."""
    cue, content = attribution.cue[-1], attribution.content
    return len(content) == 1 and cue[1] < content[0][0] and whom.fullmatch(text, *content[0]) is not None


def _is_unclear(text: str, attribution: Attribution) -> bool:
    """Whether the article tells what is not known: "Police left; it was not clear whether it rained"."""
    cue = attribution.cue[0]
    unclear = _UNCLEAR.fullmatch(text[cue[0] : attribution.cue[-1][1]].lower())
    its_own = unclear and (unclear["it"] or not attribution.source)
    return bool(unclear and (its_own or _IT_BEFORE.search(text, max(0, cue[0] - 4), cue[0])))


def _is_due(text: str, attribution: Attribution) -> bool:
    """Whether it tells what somebody is bound to say or think: "Lee should expect it", not "I should say"."""
    due = _DUE.match(text, attribution.cue[0][0], attribution.cue[-1][1])
    own = any(text[slice(*span)] in ("I", "we", "We") for span in attribution.source)
    return due is not None and not (own and due["verb"] in _CONFESSING)


_is_scheduled, _is_bestowed, _is_forgiven, _is_tried, _is_fame, _is_unverified = map(
    _where_cue, (_SCHEDULED, _BESTOWED, _FORGIVEN, _TRIED, _KNOWN_FOR, _UNVERIFIED)
)
_is_decided, _is_legal_notice = map(_where_content, (_DECIDED, _FORWARD_LOOKING))

OTHER_MATTERS_OF_CUES = {
    **dict.fromkeys(
        ("dismissed", "dismisses", "has dismissed", "had dismissed", "dismissing", "recalls", "recalled"),
        (_is_sacking,),
    ),
    **dict.fromkeys(("fines", "imposes", "signs"), (_is_an_act,)),
    **dict.fromkeys(("decides", "decision", *(f"{have}decided" for have in _HAVE)), (_is_decided,)),
    **{f"{have}{verb}": (_is_an_act,) for verb in _ACTS for have in _HAVE},
}
"""Ways to tell of other matters, by the cue in small letters."""
OTHER_MATTERS_OF_FIRST_WORDS = {
    "had": (_is_bestowed, _is_tried, _is_witnessed, _is_unverified),
    **dict.fromkeys(("has", "have"), (_is_bestowed, _is_due, _is_tried, _is_witnessed, _is_unverified)),
    **dict.fromkeys(("tried", "tries", "trying"), (_is_tried,)),
    **dict.fromkeys(("best", "famous", "known"), (_is_fame,)),
    **dict.fromkeys(("must", "need", "needs", "ought", "should"), (_is_due,)),
    **dict.fromkeys(
        ("is", "are", "was", "were"),
        (_is_bestowed, _is_fame, _is_in_view, _is_scheduled, _is_tried, _is_unclear, _is_unverified),
    ),
    "be": (_is_bestowed, _is_in_view),
    "seen": (_is_in_view,),
    **dict.fromkeys(("it", "it's", "it’s", "remained", "remains", "unclear"), (_is_unclear,)),
    **dict.fromkeys(("can", "could"), (_is_forgiven, _is_to_come, _is_unverified)),
    **dict.fromkeys(("cannot", "can't", "can’t", "couldn't", "couldn’t"), (_is_unverified,)),
    **dict.fromkeys(("may", "might"), (_is_forgiven, _is_to_come)),
    "will": (_is_to_come,),
    "would": (_is_forgiven,),
    **dict.fromkeys(("contain", "contains", "include", "includes", "including"), (_is_legal_notice,)),
    **dict.fromkeys(("promises", "promised"), (_is_promising,)),
}
"""Those by its first word."""
