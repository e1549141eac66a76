"""Whosaid beside Datasette, in requests per second of the server's CPU: `python -m benchmarks.speed [--scale small]`.

Without `--scale small`, the results go to benchmarks/RESULTS.md too. Fails where an answer is wrong or does not come.
"""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.speed import servers
from benchmarks.speed.archive import archive
from benchmarks.speed.client import Client
from benchmarks.speed.exporting import exporting
from benchmarks.speed.loading import while_loading
from benchmarks.speed.measuring import Figures, measure
from benchmarks.speed.questions import questions
from benchmarks.speed.report import RESULTS, results, summary


def main() -> None:
    """Measure, print tables and one line of JSON; at full scale, write RESULTS.md too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", default="full", choices=["full", "small"])
    scale = parser.parse_args().scale
    built = archive(scale)
    full = scale == "full"
    figures = _compare(built.file, rounds=5, seconds=0.5) if full else _compare(built.file, rounds=1, seconds=0.2)
    loading = while_loading(built.file, seconds=5 if full else 1)
    exported = exporting(built.file, seconds=3 if full else 0.5)
    text = results(figures, loading, exported, built)
    if full:
        RESULTS.write_text(text)
    print(text)
    print(json.dumps(summary(figures, loading, exported, built)))
    if figures.hung:
        sys.exit(f"{figures.hung} requests were not answered")


def _compare(file: Path, rounds: int, seconds: float) -> Figures:
    with servers.whosaid(file) as ours, servers.empty() as empty, Client() as client:
        asked = questions(file, ours)
        with servers.datasette(file, {one.name: one.sql for one in asked}) as theirs:
            for one in asked:
                one.check(file, ours, theirs)
            return measure(asked, file, servers.Servers(ours, theirs, empty), client, rounds=rounds, seconds=seconds)


if __name__ == "__main__":
    main()
