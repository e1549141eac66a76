"""The version of the data, which every transaction that changes them raises."""

from datetime import UTC, datetime

from sqlalchemy import Connection, insert, update

from app.tables import dataset


def raise_version(connection: Connection) -> int:
    """Raise the version of the data, and give the new one."""
    changed = update(dataset).values(version=dataset.c.version + 1, changed_at=now()).returning(dataset.c.version)
    raised = connection.scalar(changed)
    if raised is None:
        raised = 1
        connection.execute(insert(dataset).values(key=1, version=raised, changed_at=now()))
    return int(raised)


def now() -> str:
    """Give the time, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
