"""How well texts are read: `python -m benchmarks.accuracy [PART …] [--data FOLDER] [--errors]`.

Prints a table for each part on standard error, and one JSON object on standard output: part → corpus, size, figures.
Figures are in percent, but for counts. A part whose corpus is absent is skipped, which the table says.
"""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.accuracy.attributions import attributions_in_polnear, attributions_in_wikinews, confidence
from benchmarks.accuracy.cost import cost
from benchmarks.accuracy.dates import dates_in_dev, dates_in_train
from benchmarks.accuracy.names import names_in_news, names_in_uner, names_in_wikigold
from benchmarks.accuracy.narration import narration
from benchmarks.accuracy.quantities import quantities
from benchmarks.accuracy.report import Report
from benchmarks.accuracy.speakers import speakers_in_dev, speakers_in_train
from training.labelled import AbsentError

PARTS: dict[str, list[Callable[[Path], Report]]] = {
    "attributions": [attributions_in_polnear, attributions_in_wikinews],
    "confidence": [confidence],
    "names": [names_in_uner, names_in_wikigold, names_in_news],
    "speakers": [speakers_in_dev, speakers_in_train],
    "dates": [dates_in_dev, dates_in_train],
    "quantities": [quantities],
    "narration": [narration],
    "cost": [cost],
}


def main() -> None:
    """Reads the command line and reports."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all if none is named")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--errors", action="store_true", help="list what is missed or wrong, instead of JSON")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no part is called {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    reports = {}
    for part in options.parts or PARTS:
        for measure in PARTS[part]:
            try:
                report = measure(options.data)
            except AbsentError as absent:
                print(f"{part}: skipped, since {absent}\n", file=sys.stderr)
                continue
            print(report.as_table(), end="\n\n", file=sys.stderr, flush=True)
            reports[report.name] = {"corpus": report.corpus, "size": report.size, "figures": report.figures}
            if options.errors:
                print(*report.errors, sep="\n")
    if not options.errors:
        print(json.dumps(reports))


if __name__ == "__main__":
    main()
