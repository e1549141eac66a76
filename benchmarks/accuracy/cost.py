"""What reading costs: speed beside that of the bare encoder, memory, and how soon the first result is there."""

import re
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from app.extraction.extractor import Extractor
from app.extraction.tagging.words import split_words
from benchmarks.accuracy.report import Report, percent
from training import polnear

SEED = Path(__file__).parents[2] / "seeds" / "north-korean-troops-kursk.txt"
ROUNDS = 3
"""Each reads articles of its own, so that nothing is known from the round before."""
STARTS = 5


def cost(data: Path) -> Report:
    """On PolNeAR dev, article by article: the whole extraction and the bare encoder by turns.

    The bare encoder runs over the same windows of word pieces, cut beforehand. Words are what white space separates.
    """
    articles = _texts(data)
    extractor = Extractor()
    extractor.extract(articles[0])
    rounds = [_round(extractor, articles[first::ROUNDS]) for first in range(ROUNDS)]
    words = sum(len(text.split()) for text in articles)
    whole, bare = (sum(times) for times in zip(*rounds, strict=True))
    outside = statistics.median(1 - bare / whole for whole, bare in rounds)
    figures = {
        "words per CPU second": {"measured": round(words / whole), "wanted": 6000},
        "the bare encoder's": {"measured": round(words / bare)},
        "% outside the encoder": {"measured": percent(outside, 1), "wanted": 35},
        "peak memory, MB": {"measured": _peak_memory(data), "wanted": 500},
        "first result, seconds": {"measured": _first_result(), "wanted": 2},
    }
    return Report("cost", "PolNeAR dev", f"{len(articles)} articles, {words} words", figures)


def _texts(data: Path) -> list[str]:
    return [article["text"] for article in polnear.articles(data, "dev")]


def _round(extractor: Extractor, articles: list[str]) -> tuple[float, float]:
    """CPU seconds of extracting from all articles, and of running the encoder over them."""
    tagger = extractor.tagger
    whole = bare = 0.0
    for text in articles:
        windows = list(tagger.windows(text, split_words(text)))
        begun = time.process_time()
        extractor.extract(text)
        between = time.process_time()
        tagger.scores(windows)
        whole += between - begun
        bare += time.process_time() - between
    return whole, bare


def _peak_memory(data: Path) -> float:
    """Megabytes that a process of its own holds at most while it extracts from all articles."""
    run = subprocess.run(  # noqa: S603
        [sys.executable, "-m", __name__, str(data)], check=True, capture_output=True, text=True
    )
    return float(run.stdout)


def _first_result() -> float:
    """Seconds from the start of `whosaid extract` to its answer on the seed article: the quickest of a few."""
    command = [str(Path(sys.executable).with_name("whosaid")), "extract", str(SEED)]
    times = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        times.append(time.perf_counter() - begun)
    return round(min(times), 2)


def main() -> None:
    """Extracts from all articles, and prints the memory that it took at most, in megabytes."""
    extractor = Extractor()
    for text in _texts(Path(sys.argv[1])):
        extractor.extract(text)
    # What the system counts for a process includes what the one held that started it, but for Linux's own account.
    status = Path("/proc/self/status")
    own = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    kilobytes = int(own[1]) if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(round(kilobytes / 1024, 1))


if __name__ == "__main__":
    main()
