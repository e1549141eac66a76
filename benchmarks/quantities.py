"""How many quantities of news sentences come out right: `python -m benchmarks.quantities [--errors]`.

Gold: `quantities.jsonl`, 90 sentences with numbers drawn at random from Wikinews 2019 (CC BY 2.5) and labelled by hand;
it holds offsets only, the sentences are read from the corpus. Where quantulum3 is installed, it is scored beside ours.
A bound it cannot express counts as wrong only under "bounds"; a counted noun only under "unit".
"""

import argparse
import csv
import importlib
import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from app.extraction.quantities import find_quantities
from app.extraction.values import Quantity

CORPUS = Path("../shared/data/wikinews/2019.csv")
GOLD = Path(__file__).with_suffix(".jsonl")
QUANTULUM_UNITS = {
    "percentage": "percent", "dollar": "USD", "united states dollar": "USD", "euro": "EUR", "pound sterling": "GBP",
    "bitcoin": "BTC", "metre": "m", "kilogram": "kg", "centimetre": "cm", "pound-mass": "pounds", "foot": "feet",
    "inch": "inches", "mile": "miles", "year": "years", "day": "days", "week": "weeks", "hour": "hours",
    "dimensionless": None,
}  # fmt: skip

Reader = Callable[[str], list[Quantity]]


def main() -> None:
    """Print a table of precision, recall and F1 by what is compared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if not CORPUS.is_file():
        sys.exit(
            f"{CORPUS}: the Wikinews corpus is not here; this benchmark needs it (run it from the repository root)"
        )
    with CORPUS.open(newline="", encoding="utf-8") as file:
        texts = {row["url"]: row["text"] for row in csv.DictReader(file)}
    sentences = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    readers: dict[str, Reader] = {"whosaid": find_quantities}
    if quantulum := _quantulum():
        readers["quantulum3"] = quantulum
    print(f"{'reader':12}{'compared':10}{'gold':>6}{'given':>7}{'right':>7}{'precision':>11}{'recall':>8}{'F1':>7}")
    for name, read in readers.items():
        counts = Counter[str]()
        for gold in sentences:
            sentence = texts[gold["url"]][gold["start"] : gold["end"]]
            counts += _compare(sentence, gold["quantities"], read(sentence), options.errors and name == "whosaid")
        for compared in ("value", "bounds", "unit", "all"):
            right = counts[compared]
            precision, recall = right / counts["given"], right / counts["gold"]
            f1 = 2 * right / (counts["given"] + counts["gold"])
            print(
                f"{name:12}{compared:10}{counts['gold']:6}{counts['given']:7}{right:7}"
                f"{precision:11.1%}{recall:8.1%}{f1:7.1%}"
            )


def _compare(sentence: str, gold: list[dict[str, object]], given: list[Quantity], show_errors: bool) -> Counter[str]:
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
        if show_errors and not outcome.get("all"):
            print("not so:", sentence, expected, found)
    if show_errors:
        for extra in set(given) - matched:
            print("not in gold:", sentence, extra)
    return counts


def _quantulum() -> Reader | None:
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


if __name__ == "__main__":
    main()
