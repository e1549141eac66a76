"""How many quantities of news sentences come out right, beside quantulum3 where that is installed.

Gold: `quantities.jsonl`, 90 sentences with numbers drawn at random from Wikinews 2019 (CC BY 2.5) and labelled by hand;
it holds offsets only, the sentences are read from the corpus. A bound that quantulum3 cannot express counts as wrong
only under "bounds"; a counted noun only under "unit".
"""

import importlib
import json
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from app.extraction.quantities import find_quantities
from app.extraction.values import Quantity
from benchmarks.accuracy.report import Figures, Report, precision_recall
from training import wikinews

GOLD = Path(__file__).with_suffix(".jsonl")
QUANTULUM_UNITS = {
    "percentage": "percent", "dollar": "USD", "united states dollar": "USD", "euro": "EUR", "pound sterling": "GBP",
    "bitcoin": "BTC", "metre": "m", "kilogram": "kg", "centimetre": "cm", "pound-mass": "pounds", "foot": "feet",
    "inch": "inches", "mile": "miles", "year": "years", "day": "days", "week": "weeks", "hour": "hours",
    "dimensionless": None,
}  # fmt: skip

Reader = Callable[[str], list[Quantity]]


def quantities(data: Path) -> Report:
    """Precision, recall and F1 by what is compared, for each reader."""
    articles = wikinews.articles(data)
    sentences = [json.loads(line) for line in GOLD.read_text(encoding="utf8").splitlines()]
    readers: dict[str, Reader] = {"whosaid": find_quantities}
    if quantulum := _quantulum():
        readers["quantulum3"] = quantulum
    figures: Figures = {}
    errors: dict[str, list[str]] = {name: [] for name in readers}
    for name, read in readers.items():
        counts = Counter[str]()
        for gold in sentences:
            sentence = articles[gold["url"]]["text"][gold["start"] : gold["end"]]
            counts += _compare(sentence, gold["quantities"], read(sentence), errors[name])
        for compared in ("value", "bounds", "unit", "all"):
            figures[f"{name}, {compared}"] = precision_recall({**counts, "right": counts[compared]})
    size = f"{len(sentences)} sentences, {sum(len(gold['quantities']) for gold in sentences)} quantities"
    return Report("quantities", "Wikinews 2019, labelled by hand", size, figures, errors["whosaid"])


def _compare(sentence: str, gold: list[dict[str, object]], given: list[Quantity], errors: list[str]) -> Counter[str]:
    counts = Counter(gold=len(gold), given=len(given))
    matched: set[Quantity] = set()
    for expected in gold:
        start, end = expected["start"], expected["end"]
        found = next((q for q in given if q.span[0] < int(str(end)) and int(str(start)) < q.span[1]), None)
        if found is None or found in matched:
            outcome = {}
        else:
            matched.add(found)
            outcome = {
                "value": {found.low, found.high} - {None} == {expected["low"], expected["high"]} - {None},
                "bounds": (found.low, found.high) == (expected["low"], expected["high"]),
                "unit": (found.unit or "").lower() == str(expected["unit"] or "").lower(),
            }
            outcome["all"] = all(outcome.values()) and found.approximate == expected["approximate"]
        counts.update({name: int(right) for name, right in outcome.items()})
        if not outcome.get("all"):
            errors.append(f"not so: {sentence} {expected} {found}")
    errors += [f"not in gold: {sentence} {extra}" for extra in set(given) - matched]
    return counts


def _quantulum() -> Reader | None:
    with warnings.catch_warnings(action="ignore"):
        try:
            parser = importlib.import_module("quantulum3.parser")
        except ImportError:
            return None

    def read(sentence: str) -> list[Quantity]:
        found = []
        for each in parser.parse(sentence):
            spread = each.uncertainty or 0
            unit = QUANTULUM_UNITS.get(each.unit.name, each.unit.name)
            found.append(Quantity(each.span, each.value - spread, each.value + spread, unit, bool(spread)))
        return found

    return read
