"""How readers fare while `whosaid load` writes to the same file, on a copy of the archive."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.speed import servers
from benchmarks.speed.client import Client, Job
from benchmarks.speed.texts import articles

_ARTICLES = 1_000
_SEED = 5
"""Of articles that the archive does not hold."""
_CONNECTIONS = 4


@dataclass(frozen=True)
class Loading:
    """The p99 of a filtered list in milliseconds, before and during a load, and how many articles that stored."""

    idle: float
    loading: float
    loaded: int

    @property
    def ratio(self) -> float:
        """How many times as long readers wait while articles are loaded."""
        return self.loading / self.idle


def while_loading(archive: Path, seconds: float) -> Loading:
    """Measure readers for so many seconds by themselves, and again while articles are loaded."""
    with TemporaryDirectory(dir=archive.parent) as folder:
        file, texts = Path(folder) / "whosaid.db", Path(folder) / "articles"
        shutil.copy(archive, file)
        texts.mkdir()
        for article in articles(_ARTICLES, _SEED):
            (texts / f"{article.number}.txt").write_text(article.text)
        paths = [(f"/claims?speaker=Person%20{n}&kind=indirect", "") for n in range(1, 101)]
        with servers.whosaid(file) as server, Client() as client:
            job = Job(server.port, paths, _CONNECTIONS, seconds)
            client.run(job)
            idle = client.run(job)
            with _load(file, texts):
                before = _version(file)
                busy = client.run(job)
                loaded = _version(file) - before
        return Loading(idle.p99, busy.p99, loaded)


@contextmanager
def _load(file: Path, texts: Path) -> Iterator[None]:
    before = _version(file)
    command = [str(Path(sys.executable).parent / "whosaid"), "load", str(texts)]
    environment = {**os.environ, "WHOSAID_DATABASE_URL": f"sqlite:///{file}"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        while _version(file) == before and process.poll() is None:
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait()


def _version(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT version FROM dataset").fetchone()[0])
