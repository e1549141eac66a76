"""`make accuracy` reports what it can measure, and says what it can not."""

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.accuracy.report import Report, percent, precision_recall


def test_a_corpus_that_is_absent_is_named_and_skipped(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.accuracy", "--data", str(tmp_path / "data")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == {}
    assert f"attributions: skipped, since {tmp_path / 'data' / 'polnear' / 'dev.jsonl'} is absent" in done.stderr


def test_a_misspelt_part_is_an_error_that_lists_the_parts() -> None:
    command = [sys.executable, "-m", "benchmarks.accuracy", "speaker"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no part is called speaker; there are attributions, confidence, names, speakers" in done.stderr


def test_a_table_has_a_row_for_each_thing_measured_and_leaves_blank_what_it_lacks() -> None:
    report = Report("dates", "GUM dev", "30 documents", {"news": {"gold": 6, "right": 83.3}, "all": {"gold": 128}})
    assert report.as_table().splitlines() == [
        "dates: GUM dev, 30 documents",
        "      gold  right",
        "news     6   83.3",
        "all    128       ",
    ]


def test_f1_weighs_what_was_given_against_what_there_was() -> None:
    figures = precision_recall({"gold": 4, "given": 2, "right": 2})
    assert (figures["precision"], figures["recall"], figures["F1"]) == (100, 50, 66.7)
    assert percent(0, 0) == 0
