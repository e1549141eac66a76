"""Engines: SQLite by default; any other URL goes to SQLAlchemy as it is."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.pool import NullPool

_SECONDS_TO_WAIT_FOR_ANOTHER_WRITER = 30
_INSTRUCTIONS_BETWEEN_LOOKS = 10_000


def open_for_writing(url: str) -> Engine:
    """Give an engine that loads and migrates; makes the folder of a SQLite file.

    Raises SQLAlchemy's ArgumentError for a URL it cannot read, OSError where the folder cannot be made.
    """
    path = _sqlite_path(make_url(url))
    if path is None:
        return create_engine(url)
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, connect_args={"timeout": _SECONDS_TO_WAIT_FOR_ANOTHER_WRITER})
    event.listen(engine, "connect", _prepare_to_write)
    event.listen(engine, "begin", _begin_writing)
    return engine


def open_read_only(url: str) -> Engine:
    """Give an engine that cannot change anything. A missing file shows with the first connection, as OperationalError.

    Connections are not pooled: who reads keeps the connection it opened, so that none ever waits for another's.
    """
    path = _sqlite_path(make_url(url))
    if path is None:
        return create_engine(url, poolclass=NullPool)
    path = path.resolve()
    how = {"uri": "true", "mode": "ro"}
    if _is_frozen(path):
        how["immutable"] = "1"
    read_only = URL.create("sqlite", database=f"file:{quote(str(path))}", query=how)
    # Whoever opened a connection may be another thread than the one that closes it.
    return create_engine(read_only, poolclass=NullPool, connect_args={"check_same_thread": False})


def interrupt_when(is_late: Callable[[], bool], connection: Connection) -> None:
    """Let any statement of the connection fail, with OperationalError, once `is_late` says so; only SQLite asks it."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        driver.set_progress_handler(is_late, _INSTRUCTIONS_BETWEEN_LOOKS)


def keep_pages(connection: Connection, mebibytes: float) -> None:
    """Let a connection that lives long find in memory what it read before; only SQLite needs to be told."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection):
        driver.execute(f"PRAGMA cache_size = -{int(mebibytes * 1024)}")


def _sqlite_path(url: URL) -> Path | None:
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        return None
    return Path(str(url.database))


def _is_frozen(path: Path) -> bool:
    # In WAL mode SQLite makes two files beside the database even to read it. Where no file can be made, it reads a
    # database only if told that nobody changes it; a log left beside it says that somebody did.
    if not path.exists() or path.with_name(f"{path.name}-wal").exists():
        return False
    return bool(os.statvfs(path.parent).f_flag & os.ST_RDONLY)


def _prepare_to_write(connection: sqlite3.Connection, _record: object) -> None:
    # The driver would commit before some statements and begin late; transactions are SQLAlchemy's here.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_writing(connection: Connection) -> None:
    # At once for writing: a transaction that reads first and writes later fails where another one wrote in between.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
