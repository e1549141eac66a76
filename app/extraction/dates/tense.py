"""Whether the words around a time expression look back or ahead, for the year or week that it leaves out."""

import re
from collections.abc import Sequence
from enum import Enum

from app.extraction.values import Span

WINDOW = 120
"""Code points on either side of an expression in which a tense is looked for."""
SENTENCE_BREAK = re.compile(r"[.!?][\"”’']?\s+(?=[\"“‘(]?[A-Z])|\n")
OCCASION = (
    r"(?:debate|election|fixture|game|hearing|hike|increase|match|meeting|race|reduction|round|session|strike|summit"
    r"|talks|trip|visit|vote)"
)
AHEAD = (
    r"(?:will|could|may|might|must|should|to|(?:is|are) to) be(?: [a-z]+)?|will|won[’']t"
    r"|(?:is|are) (?:[a-z]+ly )?(?:(?:due|expected|forecast|likely|scheduled) )?to(?: be (?:[a-z]+ly )?[a-z]+)?"
    r"|(?:aims?|hop(?:es?|ing)|intends?|plans?|wants?) to"
    r"(?: (?:get|have|see) (?:[a-z]+ ){1,4}?[a-z]+ed| [a-z]+)?"
    r"|(?:earmarked|pencilled|penciled|tipped)(?: in)? for"
    r"|(?:is|are) (?:bracing|gearing up|preparing|training|campaigning|competing|running|standing|vying) (?:for|in)"
    r"|(?:could|may|might) [a-z]+(?: [a-z]+){0,4} as (?:early|soon) as"
    r"|could (?:arrive|begin|close|come|decide|end|fall|go|happen|land|open|reopen|resume|return|rise|rule|start|vote)"
    r"|(?:may|might) (?!have\b|not\b|only\b)[a-z]+|threaten(?:s|ed) to|faces?"
    r"|to (?:begin|start|end|open|meet|vote|return)|anticipated|(?:is|are) forecast|forecast for(?! (?:the|its|an?)\b)"
    r"|(?:is|are|was|were|been) set|set (?:for|to)|scheduled|slated|planned|due|upcoming|until|till|expires?"
    r"|takes? (?:effect|place)|plans|plan for|expects?|expected|[Aa]head of|begins|ends|starts|runs"
    r"|[Dd]eadline is|[Ss]peaking before"
    r"|continues?(?: (?:in|on))?(?= \Z)|kicks? off"
    r"|[Pp]olls open|(?:go|goes) on (?:sale|strike|trial)"
    r"|resumes|concludes|meets|sits|opens|reopens|closes|retires|arrives|plays|(?:returns|travels|flies) to"
    r"|comes into (?:force|effect)|goes (?:on|to)|(?:is|are) on(?= \Z)"
    rf"|rul(?:e|es|ed|ing) out (?:an?|any|another|further|more) (?:[a-z]+ )?{OCCASION}s?"
    rf"|next (?:[a-z]+ )?{OCCASION}|reports (?:(?:its|their) )?(?:[a-z]+ )?(?:earnings|results)"
)
DEMANDED = (
    r"(?<!\bhad )(?<!\bwas )(?<!\bwere )(?:approved|asked|authori[sz]ed|called (?:on|upon)|directed"
    r"|instructed|ordered|pledged|pressed|promised|required|threatened|told|urged|voted|vowed)"
    r"(?: (?!(?:he|it|she|that|they|to|who)\b)[^\s,;:“”\"]+){0,6}? to (?:be )?[a-z]+"
    r"|(?:announced|approved|appointed|imposed|named|unveiled) [^.;:“”\"]{1,60}? (?:beginning|effective|starting)"
    r"(?: (?:from|in|on))?(?= \Z)"
)
"""What somebody is to do, or somebody else: it lies ahead of the demand, and may be past by now."""
FROM_PAST = (
    r"(?:was|were) (?:not )?(?:[a-z]+ly )?(?:due|expected|forecast|likely|planned|predicted|scheduled|set|slated"
    r"|supposed|unlikely)"
    r"(?: to (?:be )?[a-z]+)?|(?<!\bhad )(?:aimed|hoped|intended|planned|wanted) to(?: [a-z]+)?"
    r"|[Dd]eadline(?: (?:for|of|to|was))?|(?:doubt(?:ful)?|fit|preparations|ready|squad|team|tickets) for"
    rf"|(?:call|announc)(?:e?s|ed) (?:an?|the) (?:[a-z]+ ){{0,2}}{OCCASION} (?:for|on)|(?P<demanded>{DEMANDED})"
)
"""What lay ahead of something past, and may be past by now: "was due to start in June"."""
WOULD = r"would(?! (?:eventually|later|go on to|subsequently)\b)(?: be [a-z]+)?"
PAST = (
    r"would (?:eventually|later|go on to|subsequently)"
    r"|(?:was|were|did|had)(?:n[’']t| not)"
    r"(?: (?!(?:due|expect|expected|have|intend|need|plan|planned|scheduled|set|supposed|want)\b)[a-z]+){0,8} until"
    r"|had been (?:[a-z]+ly )?(?:due|expected|forecast|planned|scheduled|set|slated)(?: (?:for|to (?:be )?[a-z]+))?"
    r"|was|were|had|did|said|told|wrote|went|took|began|came|met|held|left|won|lost|[Ss]ince|became|bought|brought|broke"
    r"|built|chose|drew|fell|fled|fought|found|gave|got|grew|heard|kept|knew|made|paid|rose|sank|saw|sent|sold|sought|spent|spoke"
    r"|stood|struck|threw|withdrew|(?<!\ban )(?<!\ba )(?<!\bthe )[a-z]{2,}ed|(?:down|up) from"
    r"|(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bcould )(?<!\bmay )(?<!\bmight )cut (?:an?|the|its|his|her|their)"
)
TENSE = re.compile(rf"\b(?:(?P<from_past>{FROM_PAST})|(?P<would>{WOULD})|{AHEAD}|(?P<past>{PAST}))\b|[’']ll\b")
SAYS = re.compile(r"\b(?:said|says|announced|promised|pledged|told \w+)(?: on \w+day)? (?:that )?(?:it|he|she|they) \Z")
WILL = re.compile(r"\b(?:will|won[’']t|shall|(?:is|are) (?:due|expected|going|scheduled|set|to))\b|[’']ll\b")
"""What after a date tells surely that it lies ahead."""
QUOTATION_MARK = re.compile('[“”"]')
OPENS_CLAUSE = re.compile(
    r"(?:\A|[,;:—–]\s|\b(?:that|and|but|as)\s)\W{0,3}(?:(?:back|but|by|early|from|in|late|later|on|then)\s+){0,3}\Z",
    re.IGNORECASE,
)
"""Nothing but a preposition between a date and the start of its clause: "that in", "Back in"."""
FRONTED = re.compile(r"\W{0,3}(?:After|At|Before|During|Following|For|In|On)\s[^,;:“”\"]{1,100}\Z")
"""A phrase with a date at its end, after which the clause begins at a comma: "At a hearing in", "Lee"."""
ENDS_WITH_VERB = re.compile(
    r"(?: [0-9][0-9.,]*%?(?: per ?cent)?)?(?: (?:back|down|effect|force|office|off|out|over|place|up))?"
    r"(?: (?:at|in) [A-Z]\w+,?)?(?: (?:in|on))? \Z"
)
"""What may stand between a verb and its date: "took effect on", "signed in Oslo on", "up from 5% in"; but "called a
vote on"."""
BEFORE_THE = re.compile(r"\b[Bb]efore the (?:[a-z]+ )?\Z")
VOTE = re.compile(r"\s(?:[a-z]+\s){0,2}(?:ballot|election|poll|primary|referendum|runoff|vote)s?\b")
"""What after a month tells of the nearest one that something came before: "before the November election"."""
CONDITION = re.compile(
    r"(?:\A|[,;:—–]\s|\b(?:and|but|that)\s)\W{0,3}(?:if|unless)\s[^,]*\s(?:before|by|in|on)\s\Z", re.IGNORECASE
)
"""Before a date in what may still come true: "If there is no reply by"."""
LIKELY = re.compile(
    r"\s(?:is|are|was|were|looked|remained|seemed) (?:\w+ly )?(?:certain|expected|inevitable|likely|possible|probable"
    r"|uncertain|unlikely|in doubt|on the table)\b(?! (?:the|an?)\b)"
)
"""What after an expression tells that it was still to come: "a rate cut in June was likely"."""
WHEN_IT_IS = re.compile(
    r"\b(?:before|if|once|until|when) [^,;.]{1,40}? (?:is|are) (?:[a-z]+ly )?[a-z]+ed(?: (?:in|on))? \Z"
)
"""What stands before a day on which something is to be done: "when he is sentenced on"."""
HAD = re.compile(r"\bhad\b")
WAS = re.compile(r"\s(?:was|were)\b")
PRESENT_PASSIVE = re.compile(r"\b(?:is|are|be|being|get|gets) (?:[a-z]+ly )?\Z")
TELLS_WHO = re.compile(
    r"(?:accused|aged|backed|based|born|called|charged|convicted|elected|employed|involved|known|led|linked|located|named"
    r"|organi[sz]ed|owned|suspected)\b"
)
"""Participles that tell of whom or what a clause is, not when: "two men accused of spying will go on trial"."""


class Tense(Enum):
    """Whether the words around an expression look back or ahead; the value is how many days ahead it may lie.

    `PAST` leaves room for a date ahead of a participle that is no verb of its sentence ("the firm, based in Oslo, meets
    in December"), `DONE`, where the date is that of the verb, only for an article dated a little too early. `WOULD`
    is what would be, as somebody has said lately, `FROM_PAST` what was to be.
    """

    DONE = 7
    PAST = 20
    OPEN = 180
    FROM_PAST = 200
    WOULD = 270
    AHEAD = 335

    @property
    def comes(self) -> bool:
        """Whether a bare weekday is the coming one."""
        return self.was_ahead or self is Tense.AHEAD

    @property
    def was_ahead(self) -> bool:
        """Whether it was ahead of something past."""
        return self in (Tense.FROM_PAST, Tense.WOULD)

    @property
    def looks_back(self) -> bool:
        """Whether a verb in the past stands before the expression."""
        return self in (Tense.DONE, Tense.PAST)


def tense_around(text: str, span: Span) -> Tense:
    """The tense of the last telling word before an expression in its sentence, or of the first after it.

    What comes after tells only of an expression that opens a clause ("On Friday, they will vote") or stands right
    before "was": "the vote on Friday will" may be past. At most `WINDOW` code points either way.
    """
    start, end = span
    # With the first letter of the expression, which may itself begin a sentence.
    before = SENTENCE_BREAK.split(text[max(0, start - WINDOW) : start + 1])[-1][:-1]
    if coming := _coming(text, end, before):
        return coming
    if telling := list(TENSE.finditer(before)):
        return _tense(telling, before)
    fronted = text.startswith(", ", end) and FRONTED.fullmatch(before)
    if not fronted and not OPENS_CLAUSE.search(before):
        return Tense.PAST if WAS.match(text, end) else Tense.OPEN
    after = QUOTATION_MARK.split(SENTENCE_BREAK.split(text[end : end + WINDOW])[0])[0]
    first = next((found for found in TENSE.finditer(after) if not TELLS_WHO.match(after, found.start())), None)
    if first and (first["past"] or first["demanded"]):
        return Tense.DONE
    return Tense.AHEAD if first and WILL.match(after, first.start()) else Tense.OPEN


def _coming(text: str, end: int, before: str) -> Tense | None:
    """What tells besides a verb that an expression lies ahead: "before the November vote", "in June was likely"."""
    if LIKELY.match(text, end):
        return Tense.FROM_PAST
    if CONDITION.search(before) and not TENSE.search(before):
        return Tense.AHEAD
    is_before_vote = BEFORE_THE.search(before) and VOTE.match(text, end) and not HAD.search(before)
    return Tense.WOULD if is_before_vote or WHEN_IT_IS.search(before) else None


def _tense(telling: Sequence[re.Match[str]], before: str) -> Tense:
    """The tense of the last telling word of what stands before an expression."""
    *earlier, last = telling
    if last["would"] or (last[0].startswith("would ") and SAYS.search(before, 0, last.start())):
        return Tense.WOULD
    if last["from_past"]:
        return Tense.FROM_PAST
    goes_on = earlier and not earlier[-1]["past"] and not before[earlier[-1].end() : last.start()].strip()
    if not last["past"] or goes_on:
        return Tense.AHEAD
    done = ENDS_WITH_VERB.match(before, last.end()) and not PRESENT_PASSIVE.search(before, 0, last.start())
    return Tense.DONE if done else Tense.PAST
