"""Attributions that tell of nothing said, as far as the article goes: questions, conditions, requests for comment."""

import re

from app.extraction.attributions.cited import is_only_cited
from app.extraction.attributions.idioms import is_idiom
from app.extraction.attributions.other_matters import OTHER_MATTERS_OF_CUES, OTHER_MATTERS_OF_FIRST_WORDS
from app.extraction.attributions.sources import ASKED
from app.extraction.layout import Layout
from app.extraction.tags import Attribution

_EVIDENTIAL = frozenset({"reportedly", "allegedly", "supposedly", "purportedly", "apparently", "seemingly"})
_NOBODY = re.compile(
    r"(?:nobody|no[ -]one|none of|neither"
    r"|no\s+(?!(?:evidence|fewer|indication|less|longer|more|proof|sign)\b)(?-i:[a-z]\w+)"
    r"(?!\s+(?:[\w-]+\s+){0,2}(?:besides|but|except|other\s+than)\b))\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:to\s+)?(?:[\w.’'-]+\s+){0,5}?(?:requests?|calls?|messages?|e-?mails?|questions?|inquir(?:y|ies))\s+(?:for|seeking)\s+"
    r"(?:\w+\s+)?(?:comments?|interviews?)\b.{0,40}|anonymity\b.{0,80}"
    r"|to\s+(?:remain|stay)\s+(?:anonymous|unnamed)\b.{0,80}"
    r"|to\s+be\s+(?:identified|interviewed|named|photographed|quoted)"
    r"(?:\s+(?:because|by|citing|due|fearing|for|in|out|publicly)\b.{0,80})?"
    r"|(?:that\s+)?(?:his|her|their|its)\s+(?:\w+\s+)?(?:face|identity|names?|surnames?)\s+"
    r"(?:not\s+be|be\s+(?:changed|concealed|hidden|kept|withheld))\b.{0,80}|not\s+to\s+be\s+(?:named|identified|quoted)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
"""What tells nothing about the world: somebody asked for anonymity, or did not answer a request for comment."""
_ASKING_OR_ANSWERING = re.compile(
    r"\b(?:answer|ask|condition|declin|insist|prefer|refus|repl|request|respon|return|s[eo](?:ek|ught)|want|wish)"
)
_ASKING = re.compile(
    r"\b(?:do|does|did|have|has|had|would|will|can|could|should|might|is|are|was|were)\s+(?:the\s+|an?\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before the subject of a question."""
_ASKED_FOR = re.compile(r"your\b", re.IGNORECASE)
"""Whose view a question asks for: "In your opinion, is it safe?"."""
_QUESTION = re.compile(r"[^.!?]*\?")
_IF = re.compile(r"(?:\A|[,;:.—–“\"]\s*|\n|\b(?:and|but|only)\s+)(?:if|unless)\s+(?:the\s+|an?\s+)?\Z", re.IGNORECASE)
"""What stands before the subject of a condition: "If Lee says so, …"."""
_INVERTED_IF = re.compile(r"(?:\A|\n|[.”\"]\s+)(?:Had|Should)\s+(?:the\s+|an?\s+)?\Z")
_HAPPENED = re.compile(r"(?:(?:has|have)\s+)?(?:argued|claimed|promised|said|told|vowed)\b")
"""What somebody has done, whatever stands before: "If Lee said in May that it would rain, he now says …"."""
_LONGEST_BEFORE_SUBJECT = 20
_RECEIVED = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:(?:received|heard|seen|read|got|getting|receiving)"
    r"|(?:did|does|do)(?:n['’]t|\s+not)\s+(?:receive|hear|see|read|get)|(?:is|are|was|were|been|being)\s+given)\s+(?:\w+\s+)?"
    r"(?:(?:allegations|claims|complaints|information|reports?|warnings)"
    r"|(?:advice|(?:an?\s+)?(?:assurance|warning)s?|counsell?ing)(?:\s+(?:or|and)\s+\w+)?(?:\s+(?:about|as\s+to|on|regarding))?)",
    re.IGNORECASE,
)
_RECEIVING = re.compile(r"\b(?:received|heard|seen|read|got)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
"""Who has received reports has not said what they say."""
_CONTRARY = re.compile(
    r"(?:\b(?:contrary\s+to|despite|unlike)\s+what|\bwhatever|\bno\s+matter\s+what)\s+(?:the\s+)?\Z", re.IGNORECASE
)
"""What stands before who says something else than the article goes on with: "Contrary to what Lee said, it rained"."""
_LONGEST_CONTRARY = 28
_WITHOUT = re.compile(r"\bwithout\s+(?:\w+ly\s+|ever\s+|even\s+)?\Z", re.IGNORECASE)
_MEANT = re.compile(r"(?:sought|seeks?|aim(?:s|ed)?|intend(?:s|ed))\b", re.IGNORECASE)
_MEANS = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Tt]h(?:is|at|ese|ose)|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s+)?(?:(?!of\b|who\b|behind\b)[\w-]+\s+){0,2}"
    r"(?:accord|act|agreement|amendment|ban|bill|cease-?fire|deal|law|legislation|measure|offensive|operation|order|pact"
    r"|plan|policy|project|proposal|raid|reform|regulation|resolution|rule|scheme|strategy|treaty|truce)s?"
    r"(?:,?\s+(?:which|that))?,?"
)
"""What serves a purpose and has none of its own: "the truce, which sought to end the war"."""
_MOVED = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:\w+ly\s+|also\s+)?(?:alarm|amaz|amus|anger|annoy|appal|astonish|baffl|bewilder|dismay|delight"
    r"|disappoint|embarrass|enrag|frustrat|horrif|infuriat|irk|irritat|offend|outrag|pleas|shock|startl|stun|surpris|thrill"
    r"|unsettl|upset)(?:l?ed|ied|ned|s|es)?",
    re.IGNORECASE,
)
"""What something does to somebody, who has said nothing: "The verdict angered Lee"."""
_IN_A_ROW = re.compile(r"(?:the|his|her|its|their)\s+(?:first|second|third|last|latest|next|only)\s+\w", re.IGNORECASE)
_PREDICATE = re.compile(r"(?:are|can|could|has|have|is|may|might|was|will|would)\s")
"""What begins a statement whose subject stands elsewhere."""
_LABELLED = re.compile(r"\W*(?:[(\[][^()\[\]\n]{0,80}[)\]]\W*)?")
"""What stands between a label and what is said under it: ": [smiles] “"."""
_INTERVIEWED_BY = re.compile(r"\b(?:interviewed|questioned|quizzed|grilled)\s+by\s+(?:the\s+)?\Z")
_POINTER = re.compile(r"(?:about\s+)?(?:that|this|it|him|her|them)", re.IGNORECASE)
_SAID_IT_TO = re.compile(
    r"(?:it|that|this)\s+(?:again|to\s+(?:him|her|me|them|us|(?:my|his|her|our|their)\s+\w+))\W*\Z"
)
_CONTRADICTING = re.compile(r"(?:belying|challenging|contradicting|undercutting|undermining)\b")
_TOLD_BY = re.compile(r"\b(?:said|says|according\s+to)\s+(?:the\s+|an?\s+)?\Z")
_SUPPOSED = re.compile(r"(?:could|might|should|would) have (?:said|told)")

_CONSEQUENCE = re.compile(
    r"(?:adding\s+to|deepening|easing|fuell?ing|heightening|prompting|raising|renewing|reviving|sparking|stoking)\s+"
    r"(?:(?:the|their|fresh|further|new|some|\w+)\s+)?(?:alarm|anger|concerns?|doubts?|fears?|hopes|questions|speculation"
    r"|tensions?|uncertainty|worries)(?:\s+(?:about|among|for|in|of|over))?|valuing",
    re.IGNORECASE,
)
_EARLIER_VERSION = re.compile(
    r"[*_(\s]*(?:(?:Correction|Clarification|Editor[’']s\s+note)\W[^.\n]{0,60}?)?(?:an?|the)\s+(?:earlier|original|previous|prior)\s+"
    r"(?:edition|headline|version)\b(?:\s+of\s+th(?:e|is)\s+(?:article|caption|headline|page|piece|post|report|story)\b|(?!\s+of\b))",
    re.IGNORECASE,
)
_CHECKED = re.compile(r"\W*(?:the\s+)?claims?:", re.IGNORECASE)
_ANSWERED = re.compile(
    rf"(?:(?:And|But)\s+)?(?:when\s+)?(?P<asked>{ASKED})\s+(?:(?!by\b)[^\s.,;:?!]+\s+){{0,4}}?"
    r"(?:about|as\s+to|how|if|on|over|whether|wh(?:at|en|ere|ich|o|y))\b",
    re.IGNORECASE,
)
"""A question whose asker is not told, where it begins a sentence: who answers is told of in the rest."""


def tells_nothing(layout: Layout, attribution: Attribution) -> bool:
    """Whether nobody is told to have said anything.

    So it is where somebody asks for comment or anonymity, where the source is "nobody" and the cue an adverb such as
    "reportedly", in a question ("Do you think that it rained?"; "Asked whether it rained, Lee …") and in a condition
    ("If Lee says that it rains"). Who is cited by a report says no more than the report does.
    """
    text = layout.text
    cue = _cue_words(text, attribution)
    ways = (*_WAYS, *_WAYS_OF_CUES.get(" ".join(cue), ()), *_WAYS_OF_FIRST_WORDS.get(cue[0], ()))
    if any(is_unsaid(text, attribution) for is_unsaid in ways) or _is_answered(layout, attribution):
        return True
    if _is_withdrawn(layout, attribution):
        return True
    if not attribution.source or cue[-1] in _EVIDENTIAL:
        return not _EVIDENTIAL.isdisjoint(cue)
    start = attribution.source[0][0]
    return _NOBODY.match(text, start) is not None or _is_asked(layout, attribution) or _is_condition(text, attribution)


def _cue_words(text: str, attribution: Attribution) -> list[str]:
    return text[attribution.cue[0][0] : attribution.cue[-1][1]].lower().split()


def _asks_for_nothing(text: str, attribution: Attribution) -> bool:
    """Whether somebody asks for comment or anonymity, or does not answer, or "asked about that"."""
    cue, content = _cue_words(text, attribution), attribution.content[0]
    if _NOTHING.fullmatch(text, *content) and _ASKING_OR_ANSWERING.search(" ".join(cue)):
        return True
    return cue[0] == "asked" and _POINTER.fullmatch(text, *content) is not None


def says_only_to_whom(text: str, attribution: Attribution) -> bool:
    """Whether it tells to whom something was said, and not what: "said it to my father"."""
    return _SAID_IT_TO.match(text, *attribution.content[0]) is not None


def _is_left_out(text: str, attribution: Attribution) -> bool:
    """Whether something is done without saying it: "confirmed the arrest without specifying the charges"."""
    start, end = attribution.cue[0][0], attribution.cue[-1][1]
    if text.find("ithout ", max(0, start - _LONGEST_BEFORE_SUBJECT), end) < 0:
        return False
    cue = _cue_words(text, attribution)
    before = _WITHOUT.search(text, max(0, start - _LONGEST_BEFORE_SUBJECT), start)
    return before is not None or cue[0] == "without" or cue[-2:] == ["without", "saying"]


def _is_consequence(text: str, attribution: Attribution) -> bool:
    """Whether it is what came of something: "it closed, raising concerns about supplies"; "she" may raise them."""
    if any(text[slice(*span)].lower() in ("he", "she") for span in attribution.source):
        return False
    return _CONSEQUENCE.fullmatch(text, attribution.cue[0][0], attribution.cue[-1][1]) is not None


def _is_withdrawn(layout: Layout, attribution: Attribution) -> bool:
    """Whether it is what a correction takes back, or a fact-check looks into: "An earlier version said", "Claim: …"."""
    start = attribution.cue[0][0]
    said = layout.sentence_at(start)[0], layout.paragraph_at(start)[0]
    return _EARLIER_VERSION.match(layout.text, said[0]) is not None or _CHECKED.match(layout.text, said[1]) is not None


def _is_answered(layout: Layout, attribution: Attribution) -> bool:
    """Whether it is a question that begins the sentence of who answers: "Asked whether it rained, Lee said"."""
    start, end = attribution.cue[0]
    answered = _ANSWERED.match(layout.text, layout.sentence_at(start)[0])
    return answered is not None and start <= answered.start("asked") < end


def _is_contrary(text: str, attribution: Attribution) -> bool:
    """Whether what is told is not what the source says: "Contrary to what Lee said, it rained"."""
    start = attribution.source[0][0] if attribution.source else attribution.cue[0][0]
    return _CONTRARY.search(text, max(0, start - _LONGEST_CONTRARY), start) is not None


def _is_a_purpose(text: str, attribution: Attribution) -> bool:
    """Whether it is what a thing is for: "the truce, which sought to end the war"."""
    if not attribution.source or not _MEANT.match(text, attribution.cue[0][0]):
        return False
    start, end = attribution.source[-1]
    if text[start:end] in ("which", "that"):
        start = text.rfind(" ", 0, max(0, start - 2)) + 1
    return _MEANS.fullmatch(text, start, end) is not None


def _is_reaction(text: str, attribution: Attribution) -> bool:
    """Whether it is what moved somebody: "The verdict angered Lee"."""
    cue = attribution.cue[0]
    moved = bool(attribution.source) and attribution.content[0][0] < cue[0] < attribution.source[0][0]
    return moved and _MOVED.fullmatch(text, *cue) is not None


def is_received(text: str, attribution: Attribution) -> bool:
    """Whether the source has heard what it is credited with from others: "had received reports that"."""
    start, end = attribution.cue[0][0], attribution.cue[-1][1]
    if attribution.source and text.endswith("by ", 0, attribution.source[0][0]):
        return False
    before = _RECEIVING.search(text, max(0, start - _LONGEST_BEFORE_SUBJECT), start)
    return _RECEIVED.fullmatch(text, before.start() if before else start, end) is not None


def _contradicts_by_finding(text: str, attribution: Attribution) -> bool:
    """Whether not the source but what it tells contradicts another: "It held, said Lee, contradicting the mayor"."""
    if not _CONTRADICTING.match(text, attribution.cue[0][0]) or not attribution.source:
        return False
    start = attribution.source[0][0]
    return _TOLD_BY.search(text, max(0, start - _LONGEST_BEFORE_SUBJECT), start) is not None


def _is_condition(text: str, attribution: Attribution) -> bool:
    """Whether its clause only says what would be if its source said so."""
    start, cue = attribution.source[0][0], attribution.cue[0][0]
    if _SUPPOSED.match(text, cue):
        return True
    around = max(0, start - _LONGEST_BEFORE_SUBJECT), start
    condition = _IF.search(text, *around) and not _HAPPENED.match(text, cue)
    return start < cue and bool(condition or _INVERTED_IF.search(text, *around))


def _is_asked(layout: Layout, attribution: Attribution) -> bool:
    """Whether a question asks what its source says."""
    if attribution.cue[0] < attribution.source[0]:
        return False
    start = attribution.source[0][0]
    sentence = layout.sentence_at(start)
    asks = _ASKED_FOR.match(layout.text, start) or _ASKING.search(
        layout.text, max(sentence[0], start - _LONGEST_BEFORE_SUBJECT), start
    )
    return asks is not None and _QUESTION.match(layout.text, attribution.cue[-1][1], sentence[1]) is not None


def _is_in_a_row(text: str, attribution: Attribution) -> bool:
    """Whether it only tells which of several somebody is: "the first minister to demand an inquiry"."""
    return bool(attribution.source) and _IN_A_ROW.match(text, *attribution.source[0]) is not None


def _is_about_an_interview(text: str, attribution: Attribution) -> bool:
    """Whether it is what somebody was asked about: "Lee was interviewed by Cruz about her book"."""
    if not attribution.source:
        return False
    start = attribution.source[0][0]
    return _INTERVIEWED_BY.search(text, max(0, start - _LONGEST_BEFORE_SUBJECT), start) is not None


def _is_according_to_another(text: str, attribution: Attribution) -> bool:
    """Whether "according to" stands before something else than the source."""
    end = attribution.cue[0][1]
    follows = (first >= end and text[end:first].isspace() for first, _ in attribution.source)
    return bool(attribution.source) and not any(follows)


def _is_without_subject(text: str, attribution: Attribution) -> bool:
    """Whether what follows the source is said of another than it: "fees, which rose according to Lee, will fall"."""
    if not attribution.source:
        return False
    end, start = attribution.source[-1][1], attribution.content[0][0]
    return end < start and text[end:start].strip() == "," and _PREDICATE.match(text, start) is not None


def _is_apart_from_label(text: str, attribution: Attribution) -> bool:
    """Whether what is told does not follow the label that is its source: "Lee: New here The crew said it rained"."""
    end, start = attribution.cue[-1][1], attribution.content[0][0]
    is_label = bool(attribution.source) and attribution.source[-1][1] <= attribution.cue[0][0]
    return is_label and end < start and _LABELLED.fullmatch(text, end, start) is None


_WAYS = (
    says_only_to_whom,
    _asks_for_nothing,
    is_received,
    _contradicts_by_finding,
    _is_left_out,
    _is_a_purpose,
    _is_reaction,
    _is_contrary,
    _is_consequence,
    is_idiom,
)
_WAYS_OF_CUES = {
    **OTHER_MATTERS_OF_CUES,
    "according to": (_is_according_to_another, _is_without_subject),
    ":": (_is_apart_from_label,),
    **dict.fromkeys(("about", "on"), (_is_about_an_interview,)),
    **dict.fromkeys(("citing", "quoting"), (is_only_cited,)),
}
_WAYS_OF_FIRST_WORDS = {**OTHER_MATTERS_OF_FIRST_WORDS, "to": (_is_in_a_row,)}
