"""Finds the platform or station that a claim was made on: "wrote on Twitter", "Speaking on Kyodo TV, she said"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from app.extraction.spans import joined, last_starting_by, span_at
from app.extraction.tags import Attribution
from app.extraction.values import Span

X_ALONE = r"X(?![\w’'/-]|\s(?!\w+day\b)[A-Z])"
"""The platform X, where the letter is no part of a word or name: "on X", "on X Monday", not "X-ray" or "X Factor"."""
PLATFORM = (
    r"(?:Twitter|Facebook|Instagram|YouTube|Telegram|WhatsApp|TikTok|(?:Sina\s+)?Weibo|WeChat|Snapchat|LinkedIn|Reddit"
    rf"|Truth\s+Social|Bluesky|Mastodon|Threads|(?:(?<=\bon )|(?<=\bvia )){X_ALONE}"
    r"|X(?=\s+(?:accounts?|posts?|threads?)\b))"
)
PUBLISHED = (
    r"(?:accounts?|pages?|feed|channel|profile|posts?|messages?|thread|videos?|story|stories|livestream|broadcast)"
)
"""What somebody has or puts on a platform: "his Twitter account", "a Facebook post"."""
STATION = (
    r"(?:(?:(?:[A-Z][\w&’'-]*|[ae]l-[A-Z]\w*)\s+){0,3}(?:TV|Television|Radio|News)"
    r"|(?:(?:state|local|national|public|live)\s+)?(?:TV|television)|(?:state|local|national|public)\s+radio"
    r"|BBC|CNN|MSNBC|CNBC|NBC|CBS|ABC|NPR|PBS|ITV|C-SPAN|Al\s+Jazeera"
    r"|(?:Euronews|Fox|NDTV|Newsmax|Telemundo|Univision)(?!\s[A-Z]))"
)
_QUALITY = (
    r"(?:an?|the|his|her|its|their|my|our|own|official|personal|private|public|verified|social|media|networking|network"
    r"|messaging|microblogging|video|sharing|platform|site|website|service|app)"
)
_ON_MEDIUM = re.compile(
    r"\b(?P<way>(?i:on|via|through|us(?:ed|es|ing)|in|(?:post|upload)(?:s|ed|ing)?\s+to"
    r"|(?:t(?:ook|akes?|aking)|turn(?:s|ed|ing))\s+to))"
    r"\s+(?P<something>(?:an?|his|her|its|their)\s+(?:[\w-]+\s+){0,2}"
    r"(?:audio|clip|message|post|recording|statement|thread|video)\s+"
    r"(?:(?:aired|broadcast|circulated|posted|published|released|shared|streamed|uploaded)\s+(?:live\s+|\w+day\s+)?)?"
    r"(?:on|to|via)\s+)?"
    rf"(?:{_QUALITY}\s+){{0,6}}(?:(?P<platform>{PLATFORM})(?![\w’'-])"
    # "On CNN's "Morning"" is on CNN.
    rf"|(?P<station>{STATION})(?![\w-])(?![’'](?!s?\s+[“\"‘]?[A-Z])))"
    r"(?!\s+(?:CEO|Inc|[Cc]hief|executives?|bosses|founders?|users?|employees|shares?|stock|rules|policy|policies|ads?)\b)"
    rf"(?P<published>\s+{PUBLISHED}\b)?"
)
_TOPIC = re.compile(
    r"\b(?:call|report|rul|impos|rel[iy]|depend|focus|blam|decid|vot|insist|press|lean|bas|count|bet|crack|agree|spen)\w*"
    r"\s+(?:(?:down|up|out)\s+)?\Z",
    re.IGNORECASE,
)
"""After these verbs "on Facebook" says what it is about: "called on Facebook to act"."""
_FOLLOWS = re.compile(
    r"\s*,?\s*(?:(?:also|later|earlier|live|again|then|first|back)\s+)?"
    r"(?:(?:the|his|her|its|their)\s+(?:public|world|press|nation|country|media|fans|followers|supporters)\s+)?"
    r"(?:(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|(?:last|this)\s+\w+|in\s+[A-Z][a-z]+)\s+)?",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:\s+[^,;:.!?\"“”]{1,60},)?\s*,?\s*(?:in\s+which\s+)?", re.IGNORECASE)
_LEADS_ON = re.compile(r",?\s+(?:also\s+)?", re.IGNORECASE)
_PARTICIPLE = re.compile(r"(?:\w+ly\s+)?\w+ing\b", re.IGNORECASE)
_CLAUSE_OPENING = re.compile(
    r"(?:\A|[,;:—–\"”.!?]\s*|\b(?:and|but)\s)\s*(?:also\s+|later\s+|then\s+)?"
    r"(?:(?:speaking|talking|writing|posting|appearing|respond\w*|react\w*|reply\w*|comment\w*)\b[^,;:.]{0,60}\s|live\s)?\Z",
    re.IGNORECASE,
)
_LONGEST_GAP, _LONGEST_VERB = 80, 20


class _Role(Enum):
    CONTENT = 1
    SOURCE = 2
    CUE = 3


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of an attribution."""

    span: Span
    role: _Role
    owner: int


def find_platforms(text: str, sentence: Span, attributions: Sequence[Attribution]) -> Iterator[tuple[int, Span]]:
    """Which of a sentence's attributions were made where: their indices, and the names of platforms and stations.

    The name stands in the cue or beside the cue, the source or the content ("praised her on Twitter: …"), or opens the
    clause ("In a Facebook post, …"). One within what is told, or within a source ("users on Twitter"), is passed over.
    """
    matches = [match for match in _ON_MEDIUM.finditer(text, *sentence) if _is_where(text, sentence, match)]
    if not matches:
        return
    parts = [
        _Part(span, role, owner)
        for owner, each in enumerate(attributions)
        for role, spans in ((_Role.CONTENT, each.content), (_Role.SOURCE, each.source), (_Role.CUE, each.cue))
        for span in spans
    ]
    starting = sorted(parts, key=lambda part: part.span[0])
    ending = sorted(parts, key=lambda part: (part.span[1], part.role.value))
    cues = [part for part in starting if part.role is _Role.CUE]
    cue_spans = [cue.span for cue in cues]
    sources = joined(part.span for part in parts if part.role is _Role.SOURCE)
    contents = joined(part.span for part in parts if part.role is _Role.CONTENT)
    for match in matches:
        start, end = match.span()
        name = match.span("platform") if match["platform"] else match.span("station")
        holding = last_starting_by(start, cue_spans)
        if holding >= 0 and start < cue_spans[holding][1]:
            yield cues[holding].owner, name
            continue
        if span_at(start, sources) is not None:
            continue
        told = span_at(start, contents) is not None
        before = bisect_right(ending, start, key=lambda part: part.span[1]) - 1
        if before >= 0 and _follows(text, match, ending[before], attributions, told):
            yield ending[before].owner, name
        after = bisect_left(starting, end, key=lambda part: part.span[0])
        if not told and after < len(starting) and _leads_to(text, sentence, match, starting[after]):
            yield starting[after].owner, name


def _is_where(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether the words say where something is told, and not what it is about."""
    if match["way"].lower() == "in":
        return bool(match["something"] or match["published"])
    start = max(sentence[0], match.start() - _LONGEST_VERB)
    return match["way"].lower() != "on" or _TOPIC.search(text, start, match.start()) is None


def _follows(text: str, match: re.Match[str], part: _Part, attributions: Sequence[Attribution], told: bool) -> bool:
    """Whether the words stand right after a part of an attribution: "said Ann Lee on Twitter"."""
    if part.role is _Role.CUE:
        told = any(start <= match.start() < end for start, end in attributions[part.owner].content)
    if told or (part.role is _Role.CONTENT and not match["platform"]):
        return False
    return match.start() - part.span[1] < _LONGEST_GAP and bool(_FOLLOWS.fullmatch(text, part.span[1], match.start()))


def _leads_to(text: str, sentence: Span, match: re.Match[str], part: _Part) -> bool:
    """Whether the words open the clause of an attribution, or a participle goes on from them: "on Twitter, adding"."""
    start, end = match.end(), part.span[0]
    if end - start > _LONGEST_GAP:
        return False
    if part.role is _Role.CUE and _PARTICIPLE.match(text, end) and _LEADS_ON.fullmatch(text, start, end):
        return True
    before = text[max(sentence[0], match.start() - _LONGEST_GAP) : match.start()]
    return bool(_LEADS.fullmatch(text, start, end) and _CLAUSE_OPENING.search(before))
