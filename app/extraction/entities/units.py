"""Military units, which the tagger takes for organizations, by the words of their names."""

import re

from app.extraction.dates.words import MONTH

_NUMBER = r"\d{1,4}(?:st|nd|rd|th|d)"
_ARM = (
    r"(?:Airborne|Armou?red|Artillery|Assault|Cavalry|Guards|Infantry|Mechani[sz]ed|Motor(?:ised|ized)|Mountain|Panzer"
    r"|Rifle|Tank)"
)
_UNIT = re.compile(
    rf"(?:.+\s)?{_ARM}\s(?:Army|Corps|Division)"
    r"|.+\s(?:Battalion|(?<!Fire\s)(?<!Ambulance\s)(?<!Boys['’]\s)(?<!Girls['’]\s)(?<!Emergency\s)Brigade|Combat\sTeam|Expeditionary\s(?:Force|Unit)|Fleet|Flotilla|Platoon"
    r"|Regiment|Squadron)"
    rf"|(?:(?:.+\s)?{_NUMBER}|[IVX]+)\s(?:.+\s)?(?:Air\sForce|Army|Artillery|Battery|Cavalry|Corps|Division|Dragoons|Guards|Infantry"
    r"|Marines|Rifles|Wing)"
    r"|Army\sGroup\s.+|(?:.+\s)?(?:Battalion|Regiment|Squadron)(?:,|\sof)\s.+|(?:.+\s)?Strike\sGroup\s\w+"
)
_NUMBER_BEFORE = re.compile(rf"(?<!\S){_NUMBER} \Z")
_DATE_BEFORE = re.compile(rf"\b{MONTH} \Z")
_LONGEST_NUMBER, _LONGEST_MONTH = 7, 12


def is_unit(name: str) -> bool:
    """Whether a name is a military unit's: "155th Naval Infantry Brigade", "Azov Brigade", "Seventh Fleet".

    A division or corps is one with a number in figures or an arm: "4th Division", "First Armored Division"; the
    Antitrust Division and the Peace Corps are none.
    """
    return _UNIT.fullmatch(name) is not None


def number_before(text: str, start: int, end: int) -> int:
    """Where the name of a unit between the offsets begins with the number before it; `start` where it has none."""
    number = _NUMBER_BEFORE.search(text, max(0, start - _LONGEST_NUMBER), start)
    if number is None or not (is_unit(text[start:end]) or text[start:end] == "Army Corps"):
        return start
    is_date = _DATE_BEFORE.search(text, max(0, number.start() - _LONGEST_MONTH), number.start())
    return start if is_date else number.start()
