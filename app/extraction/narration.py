"""Finds what the article itself states: sentences of fact that nobody is credited with.

What counts: a statement in the third person, with a finite verb, that ends with a full stop. What does not: headlines,
captions, questions, commands, quotations, the first and second person, opinion and conjecture ("should", "might",
"unfortunately"), boilerplate ("Read more", "declined to comment"), what the newsroom did for the article ("is awaiting
a response"), whatever is credited with somebody, and an example of it ("For instance, …" in the sentence after).

Of a sentence that is only partly so, the main clause counts: "While Ms. Lee gave no details, the bank closed" states
that the bank closed, and "The two signed a treaty, pledging to help each other" that they signed it.
"""

import re
from collections.abc import Sequence

from app.extraction.interviews import interview_from, transcribed
from app.extraction.layout import Layout
from app.extraction.sentences import after_dateline
from app.extraction.spans import first_ending_after, joined, span_at
from app.extraction.tags import Attribution
from app.extraction.values import Span

_FEWEST_WORDS, _MOST_WORDS = 5, 60
_MOST_QUOTED = 0.3
"""Fraction of a sentence that may stand in quotation marks."""

_CONCESSION = re.compile(
    r"(?:while|although|though|even though|even as)\s[^,;:()\"“”]{3,160},\s+(?!\w+ly,)(?=\w)", re.IGNORECASE
)
_LEAD_IN = re.compile(r"\A\W*(?:if|unless|whether|imagine|suppose|let|please|what|why|how|who|which)\b")
_COMMAND = re.compile(
    r"\A\W*(?:read|watch|click|see|listen|follow|sign|subscribe|share|check|note|join|download|visit|contact|email|call"
    r"|tune|stay|scroll|support|donate|tell|look|consider|remember)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|does|do|did|cannot|(?:is|are|was|were|has|have|had|wo|do|does|did)n['’]t"
    r"|[a-z]{2,}ed|became|began|brought|broke|built|bought|came|caught|chose|cost|cut|drew|drove|fell|fled|flew|fought"
    r"|found|gave|got|grew|held|hit|hurt|kept|knew|laid|led|left|lost|made|met|paid|put|quit|ran|rose|saw|sent|set|shot"
    r"|shut|sold|sought|spent|split|spoke|stood|struck|swept|took|taught|thrust|threw|won|went|withdrew|wore"
    r"|accounts|affects|allows|appears|backs|becomes|begins|belongs|brings|carries|comes|contains|controls|costs|covers"
    r"|employs|ends|exists|faces|falls|follows|forces|gives|goes|grows|helps|holds|includes|involves|keeps|leads|leaves"
    r"|lives|makes|marks|means|meets|moves|needs|occurs|offers|opens|operates|opposes|owns|plans|plays|produces|provides"
    r"|ranks|reaches|receives|remains|represents|requires|rises|runs|seeks|serves|shows|sits|spans|stands|starts"
    r"|supports|takes|turns|uses|wins|works)\b"
)
_NOT_A_FACT = re.compile(
    r"\b(?:i|me|my|we|our|ours|you|your|should|must|ought|shall|might|could(?! not)|would|perhaps"
    r"|maybe|probably|likely(?! voters?\b)|unlikely|bound to"
    r"|unfortunately|fortunately|sadly|hopefully|thankfully|luckily|arguably|clearly|obviously|surely|frankly"
    r"|undoubtedly|certainly|of course|ironically|curiously|ridiculous\w*|absurd\w*|shameful\w*|disgraceful\w*"
    r"|outrageous\w*|wonderful\w*|terrible|terribly|horribl[ey]|awful\w*|amazing\w*|stunning\w*|best|worst|seems?"
    r"|seemed|let['’]s|i['’]\w+|we['’]\w+|you['’]\w+)\b",
)
_CREDITED = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|tells?|according to|claim(?:s|ed|ing)?|argu(?:es?|ed|ing)|stat(?:es|ed|ing) that"
    r"|insist(?:s|ed|ing)?|den(?:y|ies|ied)|warn(?:s|ed|ing)?|believ(?:es?|ed|ing)|think|thinks|thought|assert(?:s|ed)?"
    r"|allege(?:s|d)?|tweet(?:s|ed)?|wrote|writes|suggest(?:s|ed)?|announc(?:es|ed)|confirm(?:s|ed) that"
    r"|hop(?:es?|ed) (?:to|that)"
    r"|acknowledg(?:es?|ed)|admit(?:s|ted)?|conced(?:es?|ed)|estimat(?:es?|ed) that|predict(?:s|ed)?"
    r"|(?<!-)describ(?:es?|ed)|reported by|by [^,.]{2,40} report"
    r"|(?:found|discovered|concluded|showed|revealed) (?:that|the [^,.]{2,80} to be)"
    r"|per [^,.]{2,40} (?:reported|released|published))\b",
)
_BOILERPLATE = re.compile(
    r"https?://|www\.|@\w|[|©]|\b(?:all rights reserved|copyright|photo(?:graph)?s? (?:by|courtesy)|file photo|image:"
    r"|getty|this (?:story|article|post|report|piece|page) (?:was|is|has|originally|first)|contributed to this"
    r"|newsletter|editor[’']s note|correction|advertisement|for more (?:information|on|details)|continue reading"
    r"|read more|click here|see also|related (?:stories|articles|news)|await(?:s|ing|ed) (?:a |any )?(?:response|reply)"
    r"|(?:has|have|had) (?:contacted|approached|reached out to)|reached out to|to (?:learn|find out) more"
    r"|contributed reporting|\A[^,.;]{3,60} reported from [^,.;]{2,40}\Z|\A\W*(?:the )?claims?:"
    r"|edited (?:and condensed|for (?:brevity|clarity|length|space|style))|condensed and edited"
    r"|some names (?:were|have been) changed|names (?:were|have been) (?:changed|withheld) (?:for|to protect)"
    r"|live ?blog|reporting (?:was )?contributed|forward-looking statements"
    r"|(?:spoke (?:with|to)|interviewed) \S+(?: \S+)? (?:about|to learn|to find)|for this (?:story|article|report))\b",
)
_UNANSWERED = re.compile(
    r"\b(?:requests? for comment|declined to comment|no (?:immediate (?:comment|reaction|response)|comment from)"
    r"|could not (?:immediately )?be (?:contacted|located|reached)"
    r"|not immediately (?:available|comment|reply|respond|return)"
    r"|(?:attempts|efforts) to (?:contact|locate|reach) [^,;]{1,60}? (?:failed|unsuccessful)"
    r"|(?:calls?|e-?mails?|letters?|messages?|texts?) (?:left for|(?:left |sent )?(?:to|with)) [^,;]{1,60}?"
    r" (?:went unanswered|(?:was|were|been) (?:not (?:\w+ly )?(?:answered|returned)|unanswered|unreturned))"
    r"|(?:is|was|remain(?:s|ed)?) (?:still )?(?:not (?:\w+ )?clear|unclear|unknown)"
    r"(?: (?:from|in) (?:[\w’'-]+ ){0,4}?[\w’'-]+,?)?(?: \w+ly)? (?:how|if|what|when|where|whether|who|why)"
    r"|(?:cannot|n[’']t|not|unable to) (?:\w+ ){0,4}(?:corroborate|independently confirm(?:ed)?|verif(?:y|ied)))\b",
)
"""What a newsroom has not learnt: who gave no answer, what is not clear or verified."""
_REPORT = r"(?:report|statement|bulletin|advisory|update|briefing|release|filing|memo|forecast|survey|study)s?"
_WHOSE = (
    r"(?:(?:one|another|some|many|most|all|several|early|earlier|initial|first|local|official|police|media|news|press|other"
    r"|unconfirmed)\s+)"
)
ESTIMATED = (
    r"(?:casualties|chances?|costs?|counts?|damage|dead|deaths?|figures?|loss(?:es)?|numbers?|odds|population|probability"
    r"|rate|share|size|tally|toll|total|turnout|value)"
)
"""What somebody puts at a number."""
COUNT = (
    r"(?:[$£€¥]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|millions)\b)"
)
_ATTRIBUTED = re.compile(
    r"\Ain\s+(?:(?:his|her|its|their|the)\s+|[^,.;]{2,60}?[’'](?:s\s+|\s+))(?:\w+\s+)?"
    r"(?:opinion|view|words|estimation|judge?ment|telling|assessment|estimate)\b"
    rf"|\Ain\s+(?:an?|its|his|her|their|the)\s+(?:[\w-]+\s+){{0,3}}{_REPORT}\b[^,]{{0,80}},"
    r"|\Aper\s+(?:the|an?|its|his|her|their)\s[^,]{2,120},"
    rf"|(?:\A|,\s+)by\s+(?:{_WHOSE}+(?:tradition|legend)s?|{_WHOSE}*(?:report|account|estimate|count)s?)\b[^,]{{0,40}},"
    r"|\b(?:position|view|theory|belief|accusation|allegation|argument|suspicion|assumption|charge|rumou?r|consensus"
    r"|conclusion|finding|hypothesis)s?\b[^.;]{0,60}?\s(?:is|was|are|were|remain(?:s|ed)?)\s+that\b"
    r"|\b(?:investigation|inquiry|poll|analysis|audit|review|probe|research|examination|autopsy|survey|study|report)s?\b"
    r"[^.;]{0,60}?\s(?:found|finds?|showed|shows?|revealed|concluded|determined|indicate[sd]?)\b"
    r"|\s(?:finds|found|reveal(?:s|ed)|show(?:s|ed)|suggest(?:s|ed))\s(?:an?|the)\s(?:[\w-]+\s){0,5}?"
    r"(?:analysis|poll|report|research|study|survey)\b"
    rf"|\bputs?\s+(?:\w+\s+){{1,3}}?(?:{ESTIMATED}|bills?|price|risk)\b[^,.;]{{0,60}}?\s(?:at|as\s+(?:high|low)\s+as|closer\s+to)\s+"
    rf"(?:\w+\s+){{0,2}}?{COUNT}"
    rf"|\b{_REPORT}\s+(?:placed|puts?|list(?:s|ed)|gave|gives|expect(?:s|ed)|project(?:s|ed))\b",
)
"""Somebody's view, or what a report holds, put without a verb of saying: "In her opinion, …", "By early reports, …"."""
_CREDIT_LINE = re.compile(
    r"(?:\b(?:image|photo|photograph|picture|illustration|credit)s?\s*:"
    r"|(?:[.!?\"”]\s+|[(\[])(?:image|photo|photograph|picture)s?\s+(?:by|courtesy))"
    r"\s*(?:[^.\n]|\.(?=\w)|(?<=\b\w)\.(?!\w)){2,80}[.)\]]*\Z",
    re.IGNORECASE,
)
"""What a caption ends with: "Image: Ann Lee (Flickr)."."""
_LONGEST_CREDIT = 120
_EXAMPLE = re.compile(r"(?:for (?:example|instance)|in other words|specifically|in particular)\b", re.IGNORECASE)
_NO_FACT = (_LEAD_IN, _COMMAND, _NOT_A_FACT, _CREDITED, _ATTRIBUTED, _UNANSWERED, _BOILERPLATE)
"""All of these are in lower case, as a pattern is looked for much quicker where case counts."""
_IN_SMALL_LETTERS = re.compile(
    r"\b(?:us|may)\b"
    r"|\A\W*(?:Appear|Avoid|Be|Become|Choose|Ensure|Get|Give|Have|Keep|Make|Obtain|Provide|Receive|Remove|Try)\s[a-z]"
)
"""What is no fact either, but where the US, the month or a name ("Keep Britain Tidy") is meant."""
_AUXILIARY = re.compile(
    r"(?:is|are|was|were|has|have|had|will|can|does|do|did|cannot|\w+n['’]t)\s+(?:\w+\s+)?\Z", re.IGNORECASE
)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where)\s")
_WORD = re.compile(r"\w[\w'’-]*")


def find_narrated(layout: Layout, attributions: Sequence[Attribution]) -> list[Span]:
    """Spans of the facts that the article states in its own voice, in order, without their final full stop.

    `attributions` are all that the article credits somebody with.
    """
    text = layout.text
    credited = joined(span for attribution in attributions for span in (*attribution.cue, *attribution.content))
    facts = []
    captions = [line for line in layout.paragraphs if _is_caption(text, line)]
    told = False
    talks = _talks(layout, attributions)
    for sentence in layout.sentences:
        if span_at(sentence[0], captions) is not None or span_at(sentence[0], talks) is not None:
            continue
        fact = None if told and _EXAMPLE.match(text, *sentence) else _own_part(text, sentence, credited)
        if fact and _is_fact(text, fact, layout.quotations):
            facts.append(fact)
        first = first_ending_after(sentence[0], credited)
        told = first < len(credited) and credited[first][0] < sentence[1]
    return facts


def _talks(layout: Layout, attributions: Sequence[Attribution]) -> list[Span]:
    """What is said in turn in a transcript, or asked and answered in an interview, and is not the article's own."""
    turns = transcribed(layout, attributions)
    asked = interview_from(layout.text, layout.paragraphs)
    return joined([*([turns] if turns else []), *([(asked, len(layout.text))] if asked is not None else [])])


def _is_caption(text: str, line: Span) -> bool:
    """Whether a line ends by naming who made the picture that it describes."""
    return _CREDIT_LINE.search(text[max(line[0], line[1] - _LONGEST_CREDIT) : line[1]]) is not None


def _own_part(text: str, sentence: Span, credited: Sequence[Span]) -> Span | None:
    """The part of a sentence that nothing is credited in, where that is its main clause; without the full stop."""
    start, end = sentence
    if not (text[start].isupper() or text[start].isdigit()) or text[end - 1] != "." or text[end - 2 : end] == "..":
        return None
    end -= 1
    start = after_dateline(text, (start, end))
    if (concession := _CONCESSION.match(text, start, end)) and _FINITE.search(concession[0]):
        start = concession.end()
    first = first_ending_after(start, credited)
    if first == len(credited) or credited[first][0] >= end:
        return start, end
    before = text[start : credited[first][0]].rstrip()
    next_word = _WORD.match(text, credited[first][0])
    if before.endswith(",") and next_word and next_word[0].endswith("ing") and next_word[0].lower() != "according":
        return start, start + len(before) - 1
    return None


def _is_fact(text: str, span: Span, quotations: Sequence[Span]) -> bool:
    statement = text[slice(*span)]
    words, lower = _WORD.findall(statement), statement.lower()
    return (
        _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and "?" not in statement
        and _quoted(span, quotations) <= _MOST_QUOTED
        and not _is_title(words)
        and has_main_verb(statement)
        and not any(pattern.search(lower) for pattern in _NO_FACT)
        and not _IN_SMALL_LETTERS.search(statement)
    )


def has_main_verb(statement: str) -> bool:
    """Whether a finite verb stands before any relative clause, or another after the one in there."""
    verbs: list[re.Match[str]] = []
    for verb in _FINITE.finditer(statement):
        if not (verbs and _AUXILIARY.match(statement, verbs[-1].start(), verb.start())):
            verbs.append(verb)
    relative = _RELATIVE.search(statement)
    return len(verbs) > 1 or (len(verbs) == 1 and (relative is None or verbs[0].start() < relative.start()))


def _quoted(span: Span, quotations: Sequence[Span]) -> float:
    """The fraction of a span that stands in quotation marks; all of it where a quotation runs into it."""
    first = first_ending_after(span[0], quotations)
    inside = 0
    for start, end in quotations[first:]:
        if start >= span[1]:
            break
        if start < span[0] or end > span[1] + 1:
            return 1.0
        inside += end - start
    return inside / (span[1] - span[0])


def _is_title(words: Sequence[str]) -> bool:
    """Whether nearly all longer words are capitalised, as in a headline."""
    longer = [word for word in words if len(word) > 3]
    return len(longer) > 3 and sum(word[0].isupper() for word in longer) > 0.8 * len(longer)
