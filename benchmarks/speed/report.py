"""What was measured, for people (RESULTS.md) and for programs (one line of JSON)."""

import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.speed.archive import Built
from benchmarks.speed.exporting import Exporting
from benchmarks.speed.loading import Loading
from benchmarks.speed.measuring import CONNECTIONS, Figures, Series

RESULTS = Path(__file__).parent.parent / "RESULTS.md"
_COMPARED = ("one", "list", "deep", "search", "search_anew", "facets", "csv", "csv_anew")
_QUESTIONS = {
    "one": "one claim by its id",
    "list": "25 claims of one speaker and one kind",
    "first": "the first 25 of all claims",
    "deep": "25 claims, 100,000 claims deep",
    "search": "25 best matches of two words",
    "search_anew": "… never asked before",
    "facets": "two facets under two filters, never asked before",
    "csv": "all claims of one speaker as CSV",
    "csv_anew": "… never asked before, of speakers who say less",
    "not_modified": "an answer that the client has (304); beside it an empty answer of the same web server",
}


def summary(figures: Figures, loading: Loading, exported: Exporting, built: Built) -> dict[str, Any]:
    """Give the figures that say how fast it is; ratios at 16 connections, of requests per second of CPU time."""
    asked = {name for name, _, _ in figures.series}
    ratio = {name: figures.ratio(name) for name in _COMPARED if name in asked}
    ratio["deep_over_first"] = figures.p50_ratio("deep", "first")
    ratio["not_modified"] = figures.ratio("not_modified", "empty")
    ratio["csv_of_all"] = exported.ratio
    return {
        "ratio": {name: round(value, 3) for name, value in ratio.items()},
        "requests_per_cpu_second": {name: round(figures.rate(name, "ours")) for name in _QUESTIONS if name in asked},
        "p99_ms": {"idle": loading.idle, "while_loading": loading.loading, "ratio": round(loading.ratio, 2)},
        "hung": figures.hung,
        "memory_mb": round(figures.memory),
        "startup_s": round(figures.startup, 2),
        "bulk_rows_per_s": round(built.rows_per_second),
    }


def results(figures: Figures, loading: Loading, exported: Exporting, built: Built) -> str:
    """Write the figures as Markdown."""
    return "\n".join([*_preface(built), *_tables(figures), *_others(figures, loading, exported, built), ""])


def _preface(built: Built) -> list[str]:
    return [
        "# Speed",
        "",
        f"`make bench` on {_machine()}; Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, "
        f"FastAPI {version('fastapi')}, uvicorn {version('uvicorn')}, beside Datasette {_datasette()}.",
        "",
        f"The archive has {built.articles:,} articles with {built.claims:,} claims, {built.rows:,} rows in all. Each",
        "serves the same file with one process; Datasette runs the SQL that Whosaid runs, as canned queries, and gives",
        "the same rows. Figures are requests per second of the server's own CPU time (more is better), and latencies",
        "in milliseconds; medians of interleaved rounds. Whosaid counts a list's total and ranks a search's matches",
        "once for each version of the data, and keeps rows that were asked for, here while it warms up; what is never",
        "asked before, it does anew.",
        "",
    ]


def _tables(figures: Figures) -> list[str]:
    lines = []
    for connections in CONNECTIONS:
        lines += [
            f"## {connections} connection{'s' if connections > 1 else ''}",
            "",
            "| | Whosaid | p50 | p99 | Datasette | p50 | p99 | ratio |",
            "|---|--:|--:|--:|--:|--:|--:|--:|",
        ]
        for name, words in _QUESTIONS.items():
            if (name, "ours", connections) in figures.series:
                other = next((who for who in ("theirs", "empty") if (name, who, connections) in figures.series), None)
                ours = _cells(figures.series[name, "ours", connections])
                beside = _cells(figures.series[name, other, connections]) if other else "| | "
                ratio = f"{figures.ratio(name, other, connections):.2f}" if other else ""
                lines.append(f"| {words} | {ours} | {beside} | {ratio} |")
        lines.append("")
    return lines


def _cells(series: Series) -> str:
    return f"{median(series.per_cpu_second):,.0f} | {median(series.p50):.2f} | {median(series.p99):.2f}"


def _others(figures: Figures, loading: Loading, exported: Exporting, built: Built) -> list[str]:
    found = {
        "median latency of a deep page, as a multiple of the first page's": f"{figures.p50_ratio('deep', 'first'):.2f}",
        "all claims as CSV, each server's own stream of them, in rows a second of its CPU time": (
            f"{exported.ours:,.0f} (Datasette, of the table with labels, {exported.theirs:,.0f}; {exported.ratio:.1f}"
            " times)"
        ),
        "requests that hung": f"{figures.hung}",
        "memory after all of this (proportional set size)": (
            f"{figures.memory:.0f} MB (Datasette {figures.their_memory:.0f} MB)"
        ),
        "from the command to the first answer": f"{figures.startup:.2f} s (Datasette {figures.their_startup:.2f} s)",
        f"p99 of a list while `whosaid load` stores {loading.loaded} articles": (
            f"{loading.loading:.1f} ms (before {loading.idle:.1f} ms)"
        ),
        "stored in bulk": (
            f"{built.rows_per_second:,.0f} rows a second; full-text indexes {built.seconds_for_search:.0f} s more"
        ),
    }
    return ["## The rest", "", "| | |", "|---|--:|", *(f"| {what} | {value} |" for what, value in found.items())]


def _machine() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{len(models)} cores of {models[0] if models else platform.machine()}, {platform.system()}"


def _datasette() -> str:
    locked = (Path(__file__).parent / "requirements.txt").read_text().splitlines()
    return next(line.split()[0].partition("==")[2] for line in locked if line.startswith("datasette=="))
