"""The numbers that are names, labels, times of day or telephone numbers, and so count nothing."""

import re

_LABELS = "category|chapter|clause|episode|grade|level|paragraph|phase|section|stage|tier|type|version|volume"
_DESIGNATOR_BEFORE = re.compile(
    r"\b(?:Boeing|Airbus|Apollo|Area|Article|Category|Chapter|Channel|District|Episode|Figure|Flight|Grade|Group"
    r"|Highway|Interstate|Level|No|Nos|Number|Page|Part|Phase|Region|Resolution|Room|Route|Season|Section|Stage|Tier"
    r"|Title|Type|Version|Volume|Week|World\sWar|Zone)\.?\s\Z"
    rf"|(?:\A|[\n,;:(]\s?|\b(?:an?|the|in|to|at|as|by|of|or|than|until|under)\s)(?:{_LABELS})\s\Z"
)
"""After these a number is a name, whatever follows; a small word only where it ends no phrase ("in that category")."""
_NAME_BEFORE = re.compile(
    r"(?:\b(?!(?:All|About|Of|In|At|By|To|And|But|Only|Another|Some|Nearly)\b)[A-Z][\w’'.-]*,?[ ]"
    rf"|\b(?:[Tt]he|no|page|pp|article|figure|number|part|round|act|step|week|(?<!that )(?<!same )day|{_LABELS})\.?[ ]"
    r"|[-(\[]"
    r"|(?:\b(?:[Tt]he|an?|another|each|every|first|her|his|[Ii]n|into|its|my|of|our|second|their|third|this|[A-Z]{2,})"
    r"|[’']s)\s(?:top|bottom)[ ])\Z"
)
_NAME_AFTER = re.compile(r"[-\])]|\s[A-Z]")
_LIST_AFTER = re.compile(r"[.):]\s")
_TIME_AFTER = re.compile(r"\s?(?:[ap]\.?m\b|o[’']clock|GMT|UTC|E[SD]T)")
_SCORE_BEFORE = re.compile(
    r"\b(?:beat(?:en)?|defeat(?:ed)?|drawn?|drew|finished|led|loses?|losing|loss|lost|record|scored?|tied|victory|wins?"
    r"|winning|won)\s(?:by\s)?\Z|[0-9][-–][0-9]{1,2},?\s(?:and\s|\()?\Z"
    r"|\b(?:beat(?:en|ing|s)?|defeat(?:ed|ing)|los(?:es?|ing|t))\s(?:(?:against|by|to)\s)?(?-i:(?:[A-Z][\w’'-]*\s){1,3})\Z",
    re.IGNORECASE,
)
_SCORE_AFTER = re.compile(
    r",?\s(?:and\s)?[0-9]{1,2}[-–][0-9]{1,2}\b|\s(?:decision|defeat|draw|lead|loss|record|ruling|victory|vote|win)\b"
)
_FRACTION_AFTER = re.compile(r"[\s-](?:halves|half|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b")
_HALF = re.compile(r"half\sof\b", re.IGNORECASE)
_DETERMINED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|our|this|each)|[’']s)\s(?:[\w’'-]+\s)?\Z", re.IGNORECASE)
_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|l?ed|l?ing)?|phon(?:e|es|ed|ing)|rang|ring(?:s|ing)?)\s(?:(?:on|the|police)\s){0,3}\Z",
    re.IGNORECASE,
)
_AND = re.compile(r"\band\s\Z")
_A_HALF = re.compile(r"a\shalf\b")
_CAPITALISED = re.compile(r"(?<!\w)[A-Z][\w’'-]*\s\Z")
_ONE = re.compile(r"One\b")
_MIDSENTENCE = re.compile(r"(?<!\w)[a-z][\w’'-]*\s\Z")
_OPENED = re.compile(r"[\"“‘]\Z")
_TITLE_CLOSED = re.compile(r"(?:\s[A-Z][a-z]+){1,3}[\"”’]")
_CAPITALISED_PAIR = re.compile(r"[A-Z][a-z]+\s[A-Z]")


def is_label(text: str, before: str, start: int, end: int) -> bool:
    """Whether the number at `start` to `end` counts nothing, whatever noun follows it.

    So it is with the number of a flight or article, one in a name ("the Ten Rings", “60 Minutes”), a time of day, the
    top of a fraction in words and the half that is a thing ("the first half of the year") or ends "a year and a half".
    """
    return bool(
        _DESIGNATOR_BEFORE.search(before)
        or (_MIDSENTENCE.search(before) and _CAPITALISED_PAIR.match(text, start))
        or (_OPENED.search(before) and _TITLE_CLOSED.match(text, end))
        or _TIME_AFTER.match(text, end)
        or _FRACTION_AFTER.match(text, end)
        or (_HALF.match(text, start) and _DETERMINED.search(before))
        or (_A_HALF.match(text, start) and _AND.search(before))
        or (_ONE.match(text, start) and _CAPITALISED.search(before))
    )


def is_score(text: str, before: str, end: int) -> bool:
    """Whether two numbers with a dash between them, ending at `end`, are the score of a game: "lost 4-6, 6-3"."""
    return bool(_SCORE_BEFORE.search(before) or _SCORE_AFTER.match(text, end))


def may_be_label(text: str, before: str, end: int) -> bool:
    """Whether a number ending at `end` that counts no noun may be in a name, a list or a telephone call."""
    begins_line = not before or before.endswith("\n")
    return bool(
        (begins_line and _LIST_AFTER.match(text, end))
        or _NAME_BEFORE.search(before)
        or _NAME_AFTER.match(text, end)
        or _CALLED.search(before)
    )
