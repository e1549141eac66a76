"""How many of the sentences that are read as narrated are facts in the article's own voice.

Gold: `narration.jsonl`, two samples of 100 narrated claims, one from each of 100 articles of Wikinews 2019 (drawn at
random, labelled by hand; the sentences are quoted from Wikinews, CC BY 2.5, at their urls). The first was drawn before
the rules against what it shows were written, the second after: its first precision, 94 %, was of rules that had not
seen it. `app/extraction/narration.py` says what counts as a fact.
"""

import json
from collections import Counter, defaultdict
from pathlib import Path

from app.extraction.extractor import Extractor
from app.extraction.values import ClaimKind, Span
from benchmarks.accuracy.report import Counts, Report, percent
from training import wikinews

GOLD = Path(__file__).with_suffix(".jsonl")


def narration(data: Path) -> Report:
    """Of the labelled sentences, how many are still read as narrated, and the share of facts among those."""
    articles = wikinews.articles(data)
    labelled = [json.loads(line) for line in GOLD.read_text(encoding="utf8").splitlines()]
    by_article = defaultdict(list)
    for one in labelled:
        by_article[one["url"]].append(one)
    extractor = Extractor()
    counts: Counts = defaultdict(Counter)
    errors = []
    for url, sentences in by_article.items():
        found = _narrated(extractor, articles[url])
        for one in sentences:
            read = any(start < one["end"] and one["start"] < end for start, end in found)
            for row in (f"sample {one['sample']}", "both"):
                counts[row].update(labelled=1, read=read, facts=one["fact"], right=read and one["fact"])
            if read != one["fact"]:
                errors.append(f"{'no fact' if read else 'lost'}: {one['sentence']} ({one.get('reason', url)})")
    figures = {
        row: {
            "labelled": each["labelled"],
            "read as narrated": each["read"],
            "precision": percent(each["right"], each["read"]),
            "facts kept": percent(each["right"], each["facts"]),
        }
        for row, each in sorted(counts.items(), key=lambda one: one[0] == "both")
    }
    return Report("narration", "Wikinews 2019, labelled by hand", f"{len(labelled)} sentences", figures, errors)


def _narrated(extractor: Extractor, article: dict[str, str]) -> list[Span]:
    claims = extractor.extract(article["text"], article["date"]).claims
    return [claim.content[0] for claim in claims if claim.kind is ClaimKind.NARRATED]
