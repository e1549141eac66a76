"""Builds the archive that is measured: the project's own schema from its migrations, filled in bulk."""

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path

from app.identifiers import article_id, claim_id, entity_id, text_sha256
from app.names import normalized
from app.schema import newest_revision, upgrade
from benchmarks.speed.texts import CLAIMS_PER_ARTICLE, MadeArticle, MadeClaim, Named, articles, population

ARTICLES = {"full": 100_000, "small": 2_000}
CACHE = Path(__file__).parent / ".cache"
_ARTICLES_AT_ONCE = 500
_LOADED_AT = "2025-01-01T00:00:00Z"

Rows = dict[str, list[dict[str, object]]]


@dataclass(frozen=True)
class Built:
    """An archive's file, what it holds, and how long it took to fill it."""

    file: Path
    articles: int
    claims: int
    rows: int
    seconds: float
    seconds_for_search: float

    @property
    def rows_per_second(self) -> float:
        """Rows stored in a second, with their indexes and without full-text search or making them up."""
        return self.rows / self.seconds


def archive(scale: str) -> Built:
    """Give an archive, built where it is not there yet, or was built in another way."""
    file = CACHE / f"{scale}-{_digest()}.db"
    about = file.with_suffix(".json")
    if not about.exists():
        CACHE.mkdir(exist_ok=True)
        for outdated in CACHE.glob(f"{scale}-*"):
            outdated.unlink()
        unfinished = file.with_suffix(".unfinished")
        figures = _build(unfinished, ARTICLES[scale])
        unfinished.rename(file)
        about.write_text(json.dumps(figures))
    return Built(file, **json.loads(about.read_text()))


def _digest() -> str:
    """What the archive depends on, in short."""
    here = Path(__file__).parent
    sources = b"".join((here / name).read_bytes() for name in ("archive.py", "texts.py", "words.txt"))
    return sha256(sources + str(newest_revision()).encode()).hexdigest()[:12]


def _build(file: Path, number: int) -> dict[str, float]:
    print(f"Building {file.stem}")
    upgrade(f"sqlite:///{file}")
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        # Nothing is lost if this is interrupted: the file is not used until it is whole.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -200000")
        later = _set_aside(connection)
        rows, seconds = 0, 0.0
        for batch in _batches(number):  # to make up what is stored is not to store it
            started = time.perf_counter()
            rows += _insert(connection, batch)
            seconds += time.perf_counter() - started
        inserted = time.perf_counter()
        for statement in later:
            connection.execute(statement)
        stored = time.perf_counter()
        for table in ("claims", "articles"):
            connection.execute(f"INSERT INTO {table}_search({table}_search) VALUES ('rebuild')")  # noqa: S608
        searchable = time.perf_counter()
        connection.execute("PRAGMA journal_mode = WAL")
    return {
        "articles": number,
        "claims": number * CLAIMS_PER_ARTICLE,
        "rows": rows,
        "seconds": seconds + stored - inserted,
        "seconds_for_search": searchable - stored,
    }


def _set_aside(connection: sqlite3.Connection) -> list[str]:
    """Drop indexes and the triggers of full-text search, which are faster made at the end. Gives what makes them."""
    found = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND (type = 'index' OR (type = 'trigger' AND tbl_name IN ('articles', 'claims')))"
    ).fetchall()
    for kind, name, _ in found:
        connection.execute(f"DROP {kind} {name}")
    return [sql for _, _, sql in found]


def _insert(connection: sqlite3.Connection, batch: Rows) -> int:
    connection.execute("BEGIN")
    for table, rows in batch.items():
        if rows:
            names = ", ".join(f'"{name}"' for name in rows[0])
            binds = ", ".join(f":{name}" for name in rows[0])
            connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({binds})", rows)  # noqa: S608
    connection.execute("COMMIT")
    return sum(map(len, batch.values()))


def _batches(number: int) -> Iterator[Rows]:
    everybody = population(number)
    yield {
        "entities": [_entity(key, one) for key, one in enumerate(everybody, 1)],
        "entity_names": [
            {"entity_key": key, "name": one.name, "normalized": normalized(one.name)}
            for key, one in enumerate(everybody, 1)
        ],
        "dataset": [{"key": 1, "version": number, "changed_at": _LOADED_AT}],
    }
    made = articles(number)
    while some := list(islice(made, _ARTICLES_AT_ONCE)):
        yield _rows(some)


def _entity(key: int, one: Named) -> dict[str, object]:
    return {"key": key, "id": entity_id(one.kind, one.name), "kind": one.kind, "name": one.name, "version": 1}


def _rows(some: Iterable[MadeArticle]) -> Rows:
    rows: Rows = {name: [] for name in ("articles", "claims", "claim_entities", "mentions", "quantities")}
    for article in some:
        row = _article(article)
        rows["articles"].append(row)
        for i, claim in enumerate(article.claims):
            key = article.number * len(article.claims) + i + 1
            rows["claims"].append(_claim(key, claim, row))
            rows["claim_entities"].append({"claim_key": key, "entity_key": claim.about + 1, "role": "mentioned"})
            rows["mentions"].extend(_mentions(claim, row))
            if claim.quantity:
                rows["quantities"].append(_quantity(key, claim.quantity, article.text))
    return rows


def _article(article: MadeArticle) -> dict[str, object]:
    url = f"https://outlet-{article.outlet + 1}.example/{article.number}"
    return {
        "key": article.number + 1,
        "id": article_id(url, article.text),
        "revision": 1,
        "current": 1,
        "url": url,
        "title": article.title,
        "outlet_key": article.outlet + 1,
        "authors": "[]",
        "language": "en",
        "published": article.published,
        "published_first": article.published,
        "published_last": article.published,
        "text": article.text,
        "text_sha256": text_sha256(article.text),
        "source_file": f"{article.number}.txt",
        "loaded_at": _LOADED_AT,
        "extractor": "benchmark",
        "version": article.number + 1,
    }


def _claim(key: int, claim: MadeClaim, article: dict[str, object]) -> dict[str, object]:
    text = str(article["text"])
    content, cue, speaker = claim.content, claim.cue, claim.speaker_span
    return {
        "key": key,
        "id": claim_id(str(article["id"]), str(article["text_sha256"]), [content], [cue] if cue else []),
        "article_key": article["key"],
        "current": 1,
        "kind": claim.kind,
        "content": text[slice(*content)],
        "content_spans": _spans(content),
        "cue": text[slice(*cue)] if cue else "",
        "cue_spans": _spans(cue),
        "speaker_key": None if claim.speaker is None else claim.speaker + 1,
        "speaker_text": text[slice(*speaker)] if speaker else None,
        "speaker_spans": _spans(speaker),
        "via_spans": "[]",
        "said_on": claim.said_on,
        "said_first": claim.said_on,
        "said_last": claim.said_on,
        "published_order": article["published"],
        "outlet_key": article["outlet_key"],
        "hedged": int(claim.kind == "indirect" and key % 9 == 0),
        "negated": int(key % 17 == 0),
        "denied": int(key % 34 == 0),
        "confidence": claim.confidence,
        "quantities": _quantities(claim, text),
    }


def _mentions(claim: MadeClaim, article: dict[str, object]) -> Iterator[dict[str, object]]:
    for entity, span in ((claim.speaker, claim.speaker_span), (claim.about, claim.about_span)):
        if entity is not None and span:
            yield {"article_key": article["key"], "entity_key": entity + 1, "how": "name"} | _place(
                span, str(article["text"])
            )


def _quantity(claim: int, quantity: tuple[float, str, tuple[int, int]], text: str) -> dict[str, object]:
    number, unit, span = quantity
    return {"claim_key": claim, "low": number, "high": number, "unit": unit, "approximate": 0} | _place(span, text)


def _quantities(claim: MadeClaim, text: str) -> str:
    if not claim.quantity:
        return "[]"
    number, unit, (start, end) = claim.quantity
    shown = {"low": number, "high": number, "unit": unit, "approximate": False, "text": text[start:end]}
    return json.dumps([{**shown, "span": [start, end]}])


def _place(span: tuple[int, int], text: str) -> dict[str, object]:
    return {"start": span[0], "end": span[1], "text": text[slice(*span)]}


def _spans(span: tuple[int, int] | None) -> str:
    return f"[[{span[0]}, {span[1]}]]" if span else "[]"
