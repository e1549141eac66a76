"""The words of the calendar as regular-expression pieces, and what they stand for."""

import re

MONTH_NAMES = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""EDTF season to its first month (northern hemisphere)."""
MONTHS_IN_SEASON = 3
NUMBER_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
}  # fmt: skip
DECADE_NAMES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
                "eighties": 8, "nineties": 9}  # fmt: skip

GAP = r"(?:[^\S\n]{1,3}\n?|\n)"
"""Between two words of one expression: spaces, or one line break, but no empty line."""
MONTH_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
MONTH_LONG = "(?:" + "|".join(MONTH_NAMES + [name.upper() for name in MONTH_NAMES]) + r")\b"
MONTH = rf"(?:{MONTH_LONG}|(?:{MONTH_SHORT}|{MONTH_SHORT.upper()})\b\.?)"
WEEKDAY = "(?:" + "|".join(WEEKDAY_NAMES + [name.upper() for name in WEEKDAY_NAMES]) + r")\b"
WEEKDAY_ANY = rf"(?:{WEEKDAY}|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b\.?)"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![\w:]|[.,][0-9]|[ ]?%|[ ](?:percent|per[ ]cent|million|billion))"
TIME_ZONE = (
    rf"(?:UTC|GMT|BST|IST|MSK|JST|KST|HKT|PHT|WIB|(?:CE|EE)S?T|[ECMP][SD]T|A[ECW]?[SD]T|NZ[SD]T|local{GAP}time)\b"
)
YEAR = rf"(?:1[0-9]{{3}}|20[0-9]{{2}})(?![\w:%]|[.,][0-9]{{3}}|{GAP}?{TIME_ZONE})"
COUNTED_YEAR = rf"(?:(?:last|this|next|that|the{GAP}(?:same|previous|following|next)){GAP}year)(?![\w'’])"
NUMBER = "(?:[0-9]{1,3}|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
SEASON = "(?:" + "|".join(SEASONS) + r")\b"
DASH = r"[-‐-―]"
TO = rf"(?:{GAP}?{DASH}{GAP}?|{GAP}(?:to|through|until|till){GAP})"
PART_OF_DAY = rf"(?:{GAP}(?:morning|afternoon|evening|night)\b)?"
STAGE = (
    rf"(?:(?i:early|late|mid){GAP}(?:in{GAP})?|(?i:early|mid|late)-"
    rf"|(?i:the{GAP})?(?i:beginning|start|end|middle){GAP}of{GAP})"
)
NOT_INSIDE = r"(?<![\w$€£#/.,:'’-])"
"""Nothing of a larger number, name or sum stands right before."""
RANGE_START = rf"{NOT_INSIDE}(?:(?P<between>[Bb]etween{GAP})|[Ff]rom{GAP})?"
RANGE_JOIN = rf"(?(between){GAP}and{GAP}|{TO})"


def year_after(suffix: str = "") -> str:
    """What follows a day or month and tells its year, which is in a group with that suffix, in digits or words."""
    return rf"(?:(?:,?{GAP}|-|{GAP}(?:of|in){GAP})(?P<year{suffix}>{YEAR}|{COUNTED_YEAR}))"


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation as `MONTH` finds it."""
    short = word[:3].title()
    return next(number for number, name in enumerate(MONTH_NAMES, start=1) if name.startswith(short))


def weekday_number(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation as `WEEKDAY_ANY` finds it."""
    short = word[:3].title()
    return next(number for number, name in enumerate(WEEKDAY_NAMES) if name.startswith(short))


def day_number(word: str) -> int:
    """The number in "4" or "4th"."""
    return int(re.sub("[a-z]", "", word))


def count(word: str) -> int:
    """The number that `NUMBER` found, in digits or letters."""
    return int(word) if word.isdigit() else NUMBER_WORDS[word.lower()]
