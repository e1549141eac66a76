"""How many of GUM's annotated dates get the right value from the whole extraction, given the document's date.

Gold: `<date>` elements with `when`, or `from` and `to`; a time of day in them is left off, and vague ones
(`notBefore`, `notAfter`) and those without a year are not scored. Values are compared as ranges of days;
an end of an interval ("from 2004 to 2009") counts where the gold annotates the ends apart. Those with `when` are
also counted by themselves.
"""

from collections import Counter, defaultdict
from pathlib import Path

from app.edtf import day_range
from app.extraction.extractor import Extractor
from app.extraction.values import DateExpression
from benchmarks.accuracy.gum import Document, GoldDate, documents
from benchmarks.accuracy.report import Counts, Report, percent


def dates_in_dev(data: Path) -> Report:
    """Share of values right in GUM dev, by genre."""
    return _dates(data, "dev")


def dates_in_train(data: Path) -> Report:
    """Share of values right in GUM train, by genre."""
    return _dates(data, "train")


def _dates(data: Path, part: str) -> Report:
    counts: Counts = defaultdict(Counter)
    errors: list[str] = []
    read = documents(data, part)
    extractor = Extractor()
    for document in read:
        outcomes = _compare(document, extractor, errors)
        for row in (document.genre, "all"):
            counts[row].update(outcomes)
    figures = {
        row: {
            "gold": c["gold"],
            "found": percent(c["found"], c["gold"]),
            "value right": percent(c["right"], c["gold"]),
            "with when": c["with when"],
            "when right": percent(c["when right"], c["with when"]),
            "given": c["given"],
            "in gold": percent(c["in gold"], c["given"]),
        }
        for row, c in sorted(counts.items(), key=lambda each: each[0] == "all")
        if c["gold"]
    }
    return Report(f"dates, {part}", f"GUM {part}", f"{len(read)} documents", figures, errors)


def _compare(document: Document, extractor: Extractor, errors: list[str]) -> Counter[str]:
    given = extractor.extract(document.text, document.created).dates
    outcomes: Counter[str] = Counter(given=len(given))
    outcomes["in gold"] = sum(any(_overlap(date, gold) for gold in document.dates) for date in given)
    for gold in document.dates:
        expected = _gold_days(gold)
        if expected is None:
            continue
        hits = [date for date in given if _overlap(date, gold)]
        right = any(_agrees(date, expected) for date in hits)
        has_when = "when" in gold.attributes
        outcomes.update(gold=1, found=bool(hits), right=right)
        outcomes.update({"with when": has_when, "when right": has_when and right})
        if not right:
            start, end = gold.span
            around = document.text[max(0, start - 40) : end + 20].replace("\n", "|")
            errors.append(f"{document.id}: {around!r} gold {gold.attributes} got {[date.value for date in hits]}")
    return outcomes


def _overlap(date: DateExpression, gold: GoldDate) -> bool:
    return date.span[0] < gold.span[1] and gold.span[0] < date.span[1]


def _gold_days(gold: GoldDate) -> tuple[str, str] | None:
    first, last = gold.attributes.get("from"), gold.attributes.get("to")
    value = f"{first}/{last}" if first and last else gold.attributes.get("when", "").partition("T")[0]
    try:
        return day_range(value)
    except ValueError:
        return None


def _agrees(date: DateExpression, expected: tuple[str, str]) -> bool:
    return any(day_range(value) == expected for value in {date.value, *date.value.split("/")})
