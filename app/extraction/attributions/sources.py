"""Who is credited by an attribution: its source as tagged, a part of that, or nobody."""

import re
from dataclasses import replace

from app.extraction.attributions.headlines import at_headline_end, is_done_to, is_told_in_headline
from app.extraction.attributions.hearsay import is_hearsay
from app.extraction.entities.names import SURNAME_SAID
from app.extraction.interviews import LABEL
from app.extraction.layout import Layout
from app.extraction.sentences import after_dateline
from app.extraction.tags import Attribution
from app.extraction.values import Span

_SUFFERING = (
    r"(?:(?:him|her|it|them)sel(?:f|ves)\s+)?"
    r"(?:(?:has|have|had|is|are|was|were|been|now|still|also|already|since|\w+ly)\s+){0,4}"
    r"(?:fac(?:e[ds]?|ing)|dr(?:ew|awn?|awing|aws)|receiv(?:e[ds]?|ing)|attract(?:s|ed|ing)"
    r"|(?:c[ao]me|comes|coming)\s+(?:in\s+for|under))\s+(?:(?!to\b|and\b)[\w-]+\s+){0,3}?"
    r"(?:accusations?|allegations?|attack|backlash|calls|charges?|claims|complaints?|condemnation|criticisms?|demands|fire"
    r"|indictments?|praise|questions|rebukes?|scrutiny)\b"
)
"""What others say of somebody: "has faced questions"."""
_SPOKEN_TO = re.compile(
    r",?\s+(?:(?:also|since|\w+ly)\s+)?(?:(?:has|have|had)\s+(?:(?:also|long|often|since|\w+ly)\s+)?)?"
    r"(?:(?:is|are|was|were|been|being|when)\s+)+(?:\w+ly\s+|also\s+|once\s+)*"
    r"(?:asked|told|informed|notified|assured|reminded|promised|threatened|warned|advised|instructed|urged|encouraged"
    r"|pressed|questioned|invited|expected|required"
    r"|said|reported|believed|rumou?red|alleged|known|named|nicknamed|called|dubbed|branded|labell?ed|described"
    r"|seen|viewed|regarded|considered|deemed|accused|charged|indicted|convicted|sentenced|fined|impeached"
    r"|(?:held|found)(?=\s+(?:in contempt|guilty|liable))"
    r"|criticized|criticised|condemned|denounced|lambasted|rebuked|ridiculed|booed|praised|hailed|honou?red|awarded"
    r"|nominated|appointed|elected|banned|barred)\b"
    r"|,?\s+(?:known|(?:accused|convicted)(?=\s+of\b)|charged(?=\s+with\b)|sentenced(?=\s+to\b))\b"
    rf"|\s+{_SUFFERING}"
    r"|\s+\w+\s+when\s+asked\b",
    re.IGNORECASE,
)
"""What follows somebody to whom, or of whom, others say something: PolNeAR credits none of these with it."""
_SUFFERED = re.compile(rf"{_SUFFERING}|(?:[\w’']+\s+){{0,3}}?referred\s+to\s+as\b", re.IGNORECASE)
"""A cue of what others say of somebody, wherever that one stands: "After facing criticism for it, Lee …"."""
_FOR_SAYING = re.compile(r"\bfor\s+(?:\w+ly\s+)?\w+ing\Z")
"""What ends in a cue for which somebody is criticized, and is what the person says: "drew fire for saying"."""
_AND_TOLD = re.compile(
    r",?\s+(?:has\s+been|have\s+been|had\s+been|was|were)\s+(?:\w+ly\s+)?\w+(?:ed|en|ken|ght|rn|wn)\b[^.;:“”\"]{0,80}?"
    r",?\s+and\s+(?:(?:later|then|\w+ly)\s+)?(?:advised|asked|assured|informed|notified|told|warned)"
)
"""What follows somebody who is told something after something else was done to them: "was called in and told"."""
_NAMED = re.compile(
    r",\s+(?:also\s+)?(?:(?:nick)?named|asked|pressed|questioned)\b"
    r"|(?:,|\s+[–—-])\s+(?:said|reported|believed|thought|rumou?red|alleged|understood)(?=\s+to\s+(?:be|have)\b)"
)
"""What follows them after a comma that no other one pairs with, or a dash."""
ASKED = "asked|challenged|grilled|pressed|pushed|questioned|quizzed"
_ASKED_ABOUT = rf"(?:{ASKED})(?:\s+(?:about|again|as\s+to|further|how|if|on|over|whether|why))?"
_IS_ASKED = re.compile(rf"(?:\A|\b(?:and|but|when|if)\s+|(?<!\?)[.”\"’]\s+){_ASKED_ABOUT}\Z", re.IGNORECASE)
_WHEN_ASKED = re.compile(rf"\bwhen\s+(?:\w+ly\s+)?{_ASKED_ABOUT}\Z", re.IGNORECASE)
"""What ends in the cue of a question whose asker is not told: "When asked whether it rained, Lee …"."""
_LONGEST_BEFORE_ASKED = 16
_OF_NOBODY = re.compile(
    r"(?:(?:has|have|had)\s+)?(?:is|are|was|were|be|been)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:expected|thought|believed"
    r"|understood|known|considered|feared|likely|rumou?red|alleged|supposed)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""A cue that has no subject of its own: in "the deal, which officials say is big, is expected on Friday"."""
_BY = re.compile(r"\s+by\s+\Z", re.IGNORECASE)
_SIGNED_BY = re.compile(
    r"\b(?:signed|issued|released|read|delivered|shared|sent)\s+(?:on\s+\w+\s+)?by\s+\Z", re.IGNORECASE
)
_LONGEST_BEFORE, _LONGEST_GIVEN = 40, 160
_OF_WHOM = re.compile(r"(?P<who>(?!The\b)[A-Z](?:[^,]*?[^,\s])??)\s+of\s+(?:his|her|their|the\s+late)\s")
"""Somebody with a name, and what he is said to say that of: "Lee of his manager"."""

_LABEL = re.compile(
    r"(?!The\b)[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,3}(?:\s\([^()\n]{1,16}\))?\s+(?:–|—|--?)\s+(?=[^–—]*\w\Z)"
)
"""What a paragraph is about, set before it: "Acme (ACM) – Citi said"."""
_ACCUSED = re.compile(r"\b(?:accused|suspected|convicted)(?:\s+by)?\Z")
_OF_WHAT = re.compile(r"(?P<who>[^,]*[^,\s])\s+of\s+(?=[a-z])")
_RUNS_ON = re.compile(
    r"(?P<who>[^,\n]{1,80}(?:,[^,\n]{1,80})?),\s+(?:and\s+)?(?:he|she|it|they|(?:his|her|its|their|the)\s+"
    r"(?:(?!wh|that\b)[\w’'-]+\s+){0,2}?(?!wh|that\b)[\w’'-]+)\s+"
    r"(?:would|will|could|can|should|must|might|may|is|are|was|were|has|had|have|did|does)\b"
)
"""A source after its cue that a clause of its own follows: "Ann Lee, her client would appeal"."""
_CONTRAST = re.compile(
    r"(?:[,;]\s+(?:while|whereas|though|although)|\s(?P<as>as))\s+(?P<who>(?!(?:it|he|she|they|there|this|that|we|I)\b)"
    r"[^\s,;.“”\"][^,;.“”\"]{0,58}?(?:,\s+[^,;.“”\"]{2,40},)?)\s+"
    r"(?(as)(?:(?:hit|lashed|spoke|weighed)\s+(?:back|in|out)|accused|condemned|criticized|denounced|responded|warned)\b"
    r"|(?:was|were|is|are|has\s+been|had\s+been|appeared|seemed|remained|sounded|struck|took|went)\s)"
)
"""A clause with a subject of its own, in contrast to the one before, or in which somebody else speaks."""
_GIVEN_A_DOCUMENT = re.compile(
    r"\b(?:commission(?:s|ed)?|got|obtain(?:s|ed)?|order(?:s|ed)?|receiv(?:es?|ed)|request(?:s|ed)?|review(?:s|ed)|saw|seen)"
    r"\s+(?P<who>(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:complaint|document|dossier|e-?mail|letter|list|memo|message|note|report"
    r"|study|survey)s?)(?:\s+(?:by|from|on)\s[^,.;:“”\"]{1,40}?)?"
    r"(?:,\s+(?:dated|due|published|signed|written)\s[^,.;:“”\"]{1,40},)?\s+\Z"
)
"""A document that somebody else is given or asks for, before what it says."""
_PRONOUN_BEFORE = re.compile(r"\b(?P<who>he|she|it|they|we|I)\s+(?:(?:has|have|had|also|later)\s+)*\Z")
_BE = re.compile(
    r"(?:(?:has|have|had)\s+(?:\w+\s+)?)?(?:been|is|are|was|were|be)\b|(?:appear|seem)(?:s|ed)?\b", re.IGNORECASE
)
_STATEMENT = re.compile(
    r"\b(?:accusation|admission|announcement|assurance|complaint|demand|pledge|promise|threat|vow"
    r"|warning)s?\Z"
)
_FROM_WHOM = re.compile(r"\s+(?:from|by)\s+(?P<who>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})(?=\s+that\b)")

_NAME_END = re.compile(r"\b[A-Z][\w’'-]*\Z")
_VERB_AFTER = re.compile(
    r",?\s+(?:[^.;:“”\"]{1,60},\s+)?(?:(?:has|have|had|also|later)\s+)*"
    r"(?P<verb>said|says|told|tells|wrote|added|insisted|denied|warned|claimed|announced|argued|confirmed)\b"
)

_TOLD_BY = re.compile(
    r"(?:(?:(?:has|have|had)\s+)?(?:been|being|is|are|was|were)\s+)?(?:(?:also|later|once|\w+ly)\s+)?"
    rf"(?:assured|informed|notified|told|warned|{ASKED})\s+by\s+"
    r"(?P<who>(?!(?:\w+day|e-?mail|fax|history|letter|loudspeakers?|mail|phone|post|radio|siren|sms"
    r"|tannoy|telephone|text|then|video|january|february|march|april|june|july|august|september|october|november"
    r"|december|the\s+(?:end|time))\b)"
    r"(?:(?!(?:that|to|he|she|it|they|we|you|I)\b)[^\s,.;:“”\"]+\s+){0,7}?(?!(?:he|she|it|they|we|you|I)\b)[^\s,.;:“”\"]+)"
    r"(?=\s+(?:about|as\s+to|at|by|how|if|in|not\s+to|on\s+\w+day|over|that|to|what|whether|who|why"
    r"|he|she|it|they|we|you|I)\b|[.,;]|\s*\Z)",
    re.IGNORECASE,
)
"""Who tells somebody something, in a passive: "The families were told by the ministry that"."""

_AMID = re.compile(
    r"\b(?:amid|amidst|after|despite|following|in\s+the\s+(?:face|wake)\s+of)\s+"
    r"(?:(?:an?|another|the|this|that)\s+(?:[\w-]+\s+){0,2}warning\b|(?:(?!(?:his|her|its|their|our|my)\b)[\w-]+\s+){0,3}"
    r"(?:accusations?|allegations?|calls|claims?|complaints?|concerns?|criticism|demands|fears?|pressure|protests|questions"
    r"|reports?|rumou?rs?|speculation|suggestions?|suspicions?|warnings)\b)",
    re.IGNORECASE,
)
"""What is said by others when somebody does something: "Lee left amid claims that …", not "after warning that"."""

_CAUSED = re.compile(
    r"(?:(?:has|have|had|also|\w+ly)\s+){0,3}(?:caus(?:ed|ing)|fuel(?:s|l?ed|l?ing)|le[ad]d?s?(?:ing)?\s+to|prompt(?:s|ed|ing)"
    r"|provok(?:es|ed|ing)|spark(?:s|ed|ing)|stok(?:es|ed|ing)|trigger(?:s|ed|ing))\s+(?:(?!to\b|that\b)[\w-]+\s+){0,3}?"
    r"(?:accusations|allegations|anger|calls|complaints|concerns?|criticism|debate|demands|fears?|outrage|questions|rumou?rs"
    r"|speculation|suspicions?|warnings)\b",
    re.IGNORECASE,
)
"""A cue of what others say because of somebody or something: "Lee's letter sparked calls for"."""

_CLAUSE = re.compile(r"(?:about|how|if|that|what|whether|who|why)\b")


def with_agent(text: str, attribution: Attribution) -> Attribution:
    """The attribution of who tells something, where that was taken for those who are told it.

    They are no part of it: in "The families were told by the ministry that it rained", the ministry says that.
    """
    told_by = _TOLD_BY.match(text, attribution.cue[0][0])
    if told_by is None:
        return attribution
    source = told_by.span("who")
    own = any(start <= source[0] < end for start, end in attribution.source)
    after = tuple(span for span in attribution.content if span[0] >= source[1])
    is_clause = after and _CLAUSE.match(text, after[0][0])
    content = after if is_clause else attribution.content
    return replace(attribution, source=attribution.source if own else (source,), content=content)


def within_paragraph(layout: Layout, attribution: Attribution) -> Attribution:
    """The attribution with the part of its source that is in the cue's paragraph: "…, says Lee" may end a headline."""
    first, last = layout.paragraph_at(attribution.cue[0][0])
    source = tuple((max(s, first), min(e, last)) if s < last and first < e else (s, e) for s, e in attribution.source)
    return attribution if source == attribution.source else replace(attribution, source=source)


def own_source(layout: Layout, attribution: Attribution) -> tuple[Span, ...]:
    """The source, or one right beside the cue that was not tagged.

    Not one in another sentence than the cue: 24 of 24 such on PolNeAR dev were wrong. Nor who is only spoken to or of,
    or has another verb. A dateline before a source is left off, and so are whose turn it is in a transcript ("Lee: My
    doctor | says"), whom it speaks of and who has signed what it says.
    """
    if not attribution.source:
        return _beside_cue(layout.text, attribution) or at_headline_end(layout, attribution)
    if not is_hearsay(layout.text, attribution) and any(not_whose(layout, attribution) for not_whose in _NOT_WHOSE):
        return ()
    if other := _other_subject(layout.text, attribution):
        return (other,)
    sentence = layout.sentence_at(attribution.cue[0][0])
    own = (span for span in attribution.source if layout.sentence_at(span[0]) == sentence)
    return tuple(_trimmed(layout.text, attribution, (_own_start(layout, span), span[1])) for span in own)


def _own_start(layout: Layout, span: Span) -> int:
    """Where a source begins after a dateline, or after the label of the paragraph that it begins."""
    start = after_dateline(layout.text, span)
    label = LABEL.match(layout.text, start, span[1]) if layout.paragraph_at(start)[0] == start else None
    return label.end() if label and label.end("label") == label.start("colon") else start


def with_surname_said(text: str, attribution: Attribution) -> Attribution:
    """The attribution of somebody who is called Said, where that was taken for the verb: "Fatima Said told"."""
    if not attribution.source:
        return attribution
    start, end = attribution.source[-1]
    surname = SURNAME_SAID.match(text, end) if text[end - 1].isalpha() and _NAME_END.search(text, start, end) else None
    if surname is None:
        return attribution
    cue = attribution.cue
    if cue[0][0] < surname.end() and end < cue[0][1]:
        verb = _VERB_AFTER.match(text, surname.end())
        if verb is None:
            return attribution
        cue = (verb.span("verb"),)
    content = tuple((max(s, cue[-1][1] + 1), e) if s < cue[-1][1] < e else (s, e) for s, e in attribution.content)
    return replace(attribution, source=(*attribution.source[:-1], (start, surname.end())), cue=cue, content=content)


def _beside_cue(text: str, attribution: Attribution) -> tuple[Span, ...]:
    """A pronoun before the cue, or whose warning it is: "whom it accused of lying", "a warning from Tehran that"."""
    start, end = attribution.cue[0][0], attribution.cue[-1][1]
    pronoun = _PRONOUN_BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    if pronoun and not _BE.match(text, start):
        return (pronoun.span("who"),)
    whose = _FROM_WHOM.match(text, end) if _STATEMENT.search(text, start, end) else None
    return (whose.span("who"),) if whose else ()


def _other_subject(text: str, attribution: Attribution) -> Span | None:
    """The subject of the clause that a participle belongs to: "Lee spoke, while Cruz was calmer, saying it rained".

    Or the document that says it: "Lee received a letter saying it rained".
    """
    end, start = attribution.source[-1][1], attribution.cue[0][0]
    if end > start or not text.endswith("ing", start, attribution.cue[0][1]):
        return None
    if document := _GIVEN_A_DOCUMENT.search(text, max(end, start - _LONGEST_GIVEN), start):
        return document.span("who")
    *_, clause = (None, *_CONTRAST.finditer(text, end, start))
    return clause.span("who") if clause else None


def _trimmed(text: str, attribution: Attribution, source: Span) -> Span:
    """Without "of his manager" or a clause after the cue, and without who has signed it: "its head, Lee, the union"."""
    start, end = source
    if start >= attribution.cue[-1][1]:
        accused = _ACCUSED.search(text, *attribution.cue[-1])
        of_whom = _OF_WHAT.match(text, start, end) if accused else _OF_WHOM.match(text, start, end)
        of_whom = of_whom or _RUNS_ON.match(text, start, end)
        return of_whom.span("who") if of_whom else source
    if (label := _LABEL.match(text, start, end)) and text[start - 1 : start] in ("", "\n"):
        return label.end(), end
    comma = text.rfind(", ", start, end)
    if comma >= 0 and _SIGNED_BY.search(text, max(0, start - _LONGEST_BEFORE), start):
        return comma + 2, end
    return source


def _is_amid(layout: Layout, attribution: Attribution) -> bool:
    """Whether a source only does something amid what others say: "Lee left amid claims that it rained"."""
    start, end = attribution.cue[0]
    first = max(attribution.source[-1][1], start - _LONGEST_BEFORE)
    amid = _AMID.search(layout.text, first, end) if first <= start else None
    return amid is not None and amid.end() > start


def _is_anothers(layout: Layout, attribution: Attribution) -> bool:
    """Whether the cue is a passive that tells of an opinion, and the source not the one whose opinion it is."""
    text = layout.text
    passive = _OF_NOBODY.fullmatch(text, attribution.cue[0][0], attribution.cue[-1][1])
    start = attribution.source[0][0]
    return passive is not None and _BY.search(text, max(0, start - _LONGEST_BEFORE), start) is None


def _is_spoken_to(layout: Layout, attribution: Attribution) -> bool:
    """Whether a source is only spoken to or of: "Lee was asked", "Lee was branded", "asked if it rained, Lee"."""
    text = layout.text
    start, end = attribution.cue[0]
    if _BY.search(text, end, max(end, attribution.source[0][0])) or _FOR_SAYING.search(text, start, end):
        return False
    if _SUFFERED.match(text, start) or _WHEN_ASKED.search(text, max(0, start - _LONGEST_BEFORE_ASKED), end):
        return True
    if text.endswith("whom ", 0, attribution.source[0][0]):
        return False
    if attribution.source[0][0] > start:
        return _IS_ASKED.search(text[max(0, start - _LONGEST_BEFORE_ASKED) : end]) is not None
    first, last = attribution.source[0][0], attribution.source[-1][1]
    end = first + len(text[first:last].rstrip(", "))
    patterns = (_SPOKEN_TO,) if "," in text[first:end] else (_SPOKEN_TO, _NAMED)
    limit = layout.sentence_at(attribution.cue[-1][0])[1]
    found = (pattern.match(text, end, limit) for pattern in patterns)
    if any(match and start < match.end() <= attribution.cue[-1][1] for match in found):
        return True
    after = (attribution.cue[-1][1], attribution.content[0][0])
    return text[slice(*after)].isspace() and _AND_TOLD.fullmatch(text, end, attribution.cue[-1][1]) is not None


def _is_cause(layout: Layout, attribution: Attribution) -> bool:
    """Whether a source has only brought others to say something: "Claims by Lee led to questions over the vote"."""
    return _CAUSED.match(layout.text, attribution.cue[0][0]) is not None


_NOT_WHOSE = (_is_spoken_to, _is_anothers, _is_amid, _is_cause, is_done_to, is_told_in_headline)
"""Ways in which a source has not said what it stands with."""
