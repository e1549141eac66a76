"""What measures: percent, money, lengths, weights, durations and the rates made of two of them ("miles per hour")."""

import re
from typing import NamedTuple

from app.extraction.quantities.currencies import CODE, CODES, CURRENCY_NAMES

MEASURES = {
    "%": "percent", "percent": "percent", "per cent": "percent", "percentage point": "percentage points",
    "basis point": "basis points", "degrees": "degrees", "km": "km",
    "kilometer": "km", "kilometre": "km", "meter": "m", "metre": "m", "cm": "cm", "centimeter": "cm",
    "centimetre": "cm", "mm": "mm", "millimeter": "mm", "millimetre": "mm", "light year": "light years", "mg": "mg",
    "mile": "miles", "nautical mile": "nautical miles",
    "foot": "feet", "feet": "feet", "ft": "feet", "inch": "inches", "inche": "inches",
    "yard": "yards", "mph": "mph", "kph": "km/h", "km/h": "km/h", "kg": "kg", "kilogram": "kg", "kilo": "kg",
    "gram": "g", "microgram": "µg", "milligram": "mg", "ton": "tons", "tonne": "tonnes", "lb": "pounds",
    "liter": "litres", "litre": "litres", "gallon": "gallons", "barrel": "barrels", "hectare": "hectares",
    "acre": "acres", "square mile": "square miles", "sq mi": "square miles", "square kilometer": "km²",
    "square kilometre": "km²", "square km": "km²", "sq km": "km²", "km2": "km²", "km²": "km²",
    "square foot": "square feet", "square feet": "square feet", "sq ft": "square feet", "square meter": "m²",
    "square metre": "m²", "m2": "m²", "m²": "m²", "cubic meter": "m³", "cubic metre": "m³", "m3": "m³", "m³": "m³",
    "cubic foot": "cubic feet", "cubic feet": "cubic feet", "cubic yard": "cubic yards", "cubic inch": "cubic inches",
    "cubic inche": "cubic inches", "cubic mile": "cubic miles", "cubic kilometer": "km³", "cubic kilometre": "km³",
    "cubic km": "km³", "cubic centimeter": "cm³", "cubic centimetre": "cm³", "square yard": "square yards",
    "°c": "°C", "°f": "°F", "degrees celsius": "°C", "degrees fahrenheit": "°F", "megawatt": "MW", "gigawatt": "GW",
    "kilowatt": "kW", "mw": "MW", "gw": "GW", "kw": "kW", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh",
    "sec": "seconds", "hr": "hours",
    "pence": "pence", "kilowatt-hour": "kWh", "kilowatt hour": "kWh", "megawatt-hour": "MWh", "megawatt hour": "MWh",
}  # fmt: skip
DEGREES = frozenset({"degrees", "°C", "°F"})
DURATIONS = frozenset({"days", "weeks", "months", "years", "hours", "minutes", "decades"})
RATES = {
    ("miles", "hour"): "mph", ("km", "hour"): "km/h", ("m", "second"): "m/s", ("km", "second"): "km/s",
    ("feet", "second"): "ft/s", ("miles", "gallon"): "mpg", ("mg", "litre"): "mg/l", ("g", "km"): "g/km",
    ("mg", "m³"): "mg/m³", ("µg", "m³"): "µg/m³", ("barrels", "day"): "barrels per day",
    ("cubic feet", "second"): "cubic feet per second", ("m³", "second"): "m³/s",
}  # fmt: skip
"""A measure and what it is divided by, and the usual name of both."""
DIVISORS = {
    "hour": "hour", "hr": "hour", "h": "hour", "second": "second", "sec": "second", "s": "second", "day": "day",
    "gallon": "gallon", "liter": "litre", "litre": "litre", "l": "litre", "km": "km", "kilometer": "km",
    "kilometre": "km", "cubic meter": "m³", "cubic metre": "m³", "m3": "m³", "m³": "m³",
}  # fmt: skip
_NAMES = frozenset(
    {*MEASURES.values(), *RATES.values(), *DURATIONS, *CODES, *CURRENCY_NAMES.values(), "m", "seconds", "barrels"}
)

_GAP = r"[^\S\n]{0,2}\n?[^\S\n]{0,2}"
_SPACE = r"(?:[^\S\n]{1,2}\n?|\n|-)"
_NAMED = "|".join(re.escape(name) for name in sorted({**CURRENCY_NAMES, **MEASURES}, key=len, reverse=True))
_MEASURE = re.compile(
    # "Rand" is also a name.
    rf"(?:{_GAP}|-|(?<=\s))(?!(?-i:Rand)\b)(?P<unit>{_NAMED}|m(?!\w))s?(?!\w)",
    re.IGNORECASE,
)
_CODE = re.compile(rf"{_GAP}(?P<code>{CODE})\b")
_TIME = r"(?P<time>year|month|week|hour|minute|decade)"
_SINGULAR_TIME = re.compile(rf"{_SPACE}{_TIME}(?:{_SPACE}olds?\b)?(?![\w-]|[’']s)")
_DIVISOR = re.compile(
    # "A second" is more often "another".
    rf"(?:{_SPACE}(?:per|an?(?!{_SPACE}second)){_SPACE}|/)"
    rf"(?P<divisor>{'|'.join(sorted(DIVISORS, key=len, reverse=True))})(?!\w|[’']s)"
)


class Unit(NamedTuple):
    """A normalised unit, and where its words end in the text."""

    name: str
    end: int


def is_measure(name: str | None) -> bool:
    """Whether a unit measures (a length, a sum, a time) rather than counts things one can see."""
    return name in _NAMES


def measure_after(text: str, position: int) -> Unit | None:
    """The measure or currency that begins at `position`, with what it is divided by: "km", "miles per hour"."""
    if match := _MEASURE.match(text, position):
        words = match["unit"].lower()
        return _divided(text, Unit(CURRENCY_NAMES.get(words) or MEASURES.get(words) or words, match.end()))
    code = _CODE.match(text, position)
    return Unit(code["code"], code.end()) if code else None


def singular_time_after(text: str, position: int) -> Unit | None:
    """The time that begins at `position` in the singular, as before a noun: "47 month prison term", "19 year olds".

    Not "day", which also begins a noun of its own: "two day care centers".
    """
    match = _SINGULAR_TIME.match(text, position)
    return Unit(match["time"] + "s", match.end()) if match else None


def _divided(text: str, measure: Unit) -> Unit:
    """The measure as a rate, where it is divided by another and that has a usual name; else as it is."""
    divisor = _DIVISOR.match(text, measure.end)
    rate = RATES.get((measure.name, DIVISORS[divisor["divisor"]])) if divisor else None
    return Unit(rate, divisor.end()) if divisor and rate else measure
