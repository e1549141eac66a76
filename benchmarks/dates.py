"""How many of GUM's annotated dates get the right value: `python -m benchmarks.dates [--split train] [--errors]`.

Gold: `<date>` elements with `when`, or `from` and `to`; a time of day in them is left off, and vague ones
(`notBefore`, `notAfter`) and those without a year are not scored. Values are compared as ranges of days;
an end of an interval ("from 2004 to 2009") counts where the gold annotates the ends apart.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from app.edtf import day_range
from app.extraction.dates import find_dates
from app.extraction.values import DateExpression
from benchmarks.gum import Document, GoldDate, documents

CORPUS = Path("../shared/data/gum")


def main() -> None:
    """Print a table by genre; `--errors` lists what is missed or wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="dev", choices=["dev", "train"])
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    folder = CORPUS / options.split
    if not folder.is_dir():
        sys.exit(f"{folder}: the GUM corpus is not here; this benchmark needs it (run it from the repository root)")
    counts: dict[str, Counter[str]] = {}
    for document in documents(folder):
        outcomes = _compare(document, options.errors)
        for row in (document.genre, "all"):
            counts.setdefault(row, Counter()).update(outcomes)
    print(f"{'genre':14}{'gold':>6}{'found':>7}{'right':>7}{'% right':>9}{'predicted':>11}{'% in gold':>11}")
    for row in sorted(counts, key=lambda name: (name == "all", name)):
        c = counts[row]
        right, in_gold = (100 * c[key] / (c[of] or 1) for key, of in (("right", "gold"), ("in gold", "predicted")))
        print(f"{row:14}{c['gold']:6}{c['found']:7}{c['right']:7}{right:9.1f}{c['predicted']:11}{in_gold:11.1f}")


def _compare(document: Document, show_errors: bool) -> Counter[str]:
    predicted = find_dates(document.text, document.created)
    outcomes: Counter[str] = Counter(predicted=len(predicted))
    outcomes["in gold"] = sum(any(_overlap(date, gold) for gold in document.dates) for date in predicted)
    for gold in document.dates:
        expected = _gold_days(gold)
        if expected is None:
            continue
        hits = [date for date in predicted if _overlap(date, gold)]
        right = any(_agrees(date, expected) for date in hits)
        outcomes.update(gold=1, found=bool(hits), right=right)
        if show_errors and not right:
            around = document.text[max(0, gold.start - 40) : gold.end + 20].replace("\n", "|")
            print(f"{document.id}: {around!r} gold {gold.attributes} got {[date.value for date in hits]}")
    return outcomes


def _overlap(date: DateExpression, gold: GoldDate) -> bool:
    return date.span[0] < gold.end and gold.start < date.span[1]


def _gold_days(gold: GoldDate) -> tuple[str, str] | None:
    first, last = gold.attributes.get("from"), gold.attributes.get("to")
    value = f"{first}/{last}" if first and last else gold.attributes.get("when", "").partition("T")[0]
    try:
        return day_range(value)
    except ValueError:
        return None


def _agrees(date: DateExpression, expected: tuple[str, str]) -> bool:
    return any(day_range(value) == expected for value in {date.value, *date.value.split("/")})


if __name__ == "__main__":
    main()
