"""Military units, which the tagger takes for organizations, by the words of their names."""

import re

_NUMBERED = r"(?:\d{1,4}(?:st|nd|rd|th|d)|[IVX]+)\s"
_ARM = (
    r"(?:Airborne|Armou?red|Artillery|Assault|Cavalry|Guards|Infantry|Mechani[sz]ed|Motor(?:ised|ized)|Mountain|Panzer"
    r"|Rifle|Tank)"
)
_UNIT = re.compile(
    rf"(?:.+\s)?{_ARM}\s(?:Army|Corps|Division)"
    r"|(?:.+\s)?Army\sCorps|.+\s(?:Battalion|(?<!Fire\s)Brigade|Combat\sTeam|Expeditionary\s(?:Force|Unit)|Fleet|Flotilla|Platoon"
    r"|Regiment|Squadron)"
    rf"|(?:.+\s)?{_NUMBERED}(?:.+\s)?(?:Air\sForce|Army|Artillery|Battery|Cavalry|Corps|Division|Dragoons|Guards|Infantry"
    r"|Marines|Rifles|Wing)"
    r"|Army\sGroup\s.+|(?:.+\s)?(?:Battalion|Regiment|Squadron)(?:,|\sof)\s.+|(?:.+\s)?Strike\sGroup\s\w+"
)
_NUMBER_BEFORE = re.compile(rf"\b{_NUMBERED}$")
_LONGEST_NUMBER = 7


def is_unit(name: str) -> bool:
    """Whether a name is a military unit's: "155th Naval Infantry Brigade", "Azov Brigade", "Seventh Fleet".

    A division or corps is one with a number in figures or an arm: "4th Division", "First Armored Division"; the
    Antitrust Division and the Peace Corps are none.
    """
    return _UNIT.fullmatch(name) is not None


def number_before(text: str, start: int, end: int) -> int:
    """Where the name of a unit between the offsets begins with the number before it; `start` where it has none."""
    number = _NUMBER_BEFORE.search(text, max(0, start - _LONGEST_NUMBER), start)
    return number.start() if number and is_unit(text[start:end]) else start
