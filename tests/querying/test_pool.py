"""Reads on the event loop and off it, and the time that they may take."""

import asyncio
import threading
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine

from app.querying import lists, parameters
from app.querying.errors import TooSlowError
from app.querying.pool import Readers
from app.querying.reader import Count, Reader
from app.querying.resources import CLAIMS
from app.querying.state import State
from app.querying.statements import Statement
from app.querying.totals import Total, Totals

FEW, MANY, ENDLESS = 10, 3_000_000, 10**12


@pytest.fixture
def readers(engine: Engine) -> Iterator[Readers]:
    readers = Readers(engine, seconds=30, threads=2)
    yield readers
    readers.close()


def counting_to(number: int) -> Callable[[Reader], tuple[int, str]]:
    """A read that takes as long as it is told to; it gives the number, and the name of the thread."""
    numbers = f"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {number})"

    def read(reader: Reader) -> tuple[int, str]:
        ((found,),) = reader.rows(Statement(f"{numbers} SELECT max(n) FROM numbers", (), {}), {})
        return int(found), threading.current_thread().name

    return read


def test_a_short_read_stays_on_the_event_loop(readers: Readers) -> None:
    assert asyncio.run(readers.short(counting_to(FEW))) == (FEW, threading.current_thread().name)


def test_what_turns_out_to_take_long_is_read_in_a_thread(readers: Readers) -> None:
    number, thread = asyncio.run(readers.short(counting_to(MANY)))
    assert (number, thread.partition("_")[0]) == (MANY, "reader")


def test_the_event_loop_goes_on_while_a_thread_reads(readers: Readers) -> None:
    async def both() -> list[str]:
        done = []

        async def read(name: str, number: int) -> None:
            await readers.short(counting_to(number))
            done.append(name)

        await asyncio.gather(read("long", MANY), read("short", FEW))
        return done

    assert asyncio.run(both()) == ["short", "long"]


def test_what_takes_longer_than_it_may_is_given_up_and_the_next_read_done(readers: Readers) -> None:
    with pytest.raises(TooSlowError):
        asyncio.run(readers.long(counting_to(ENDLESS), seconds=0.05))
    assert asyncio.run(readers.long(counting_to(FEW)))[0] == FEW


def test_waiting_for_a_thread_counts_as_time(readers: Readers) -> None:
    async def more_than_there_are_threads() -> list[object]:
        reads = [readers.long(counting_to(ENDLESS), seconds=0.2) for _ in range(4)]
        return await asyncio.wait_for(asyncio.gather(*reads, return_exceptions=True), timeout=20)

    assert [type(outcome) for outcome in asyncio.run(more_than_there_are_threads())] == [TooSlowError] * 4


def test_closing_gives_up_what_is_being_read(engine: Engine) -> None:
    async def close_while_reading() -> object:
        readers = Readers(engine, seconds=1000, threads=1)
        reading = asyncio.ensure_future(readers.long(counting_to(ENDLESS)))
        await asyncio.sleep(0.1)
        readers.close()
        return (await asyncio.gather(reading, return_exceptions=True))[0]

    assert isinstance(asyncio.run(close_while_reading()), TooSlowError)


def test_a_total_is_counted_once_for_each_version_of_the_data(
    readers: Readers, monkeypatch: pytest.MonkeyPatch
) -> None:
    query, totals = parameters.parse(CLAIMS, []), Totals(readers)
    first = asyncio.run(totals.of(query, State(1, 1), seen=2))
    monkeypatch.setattr(Reader, "count", lambda *_: Count(3, 3))
    totals_by_version = [asyncio.run(totals.of(query, State(version, version), seen=2)) for version in (1, 2)]
    assert [total.value for total in totals_by_version] == [first.value, 3]


@pytest.mark.parametrize("asked", [[], [("kind", "direct")], [("q", "troops")], [("q", "troops"), ("kind", "direct")]])
def test_what_is_added_is_counted_on(readers: Readers, engine: Engine, asked: list[tuple[str, str]]) -> None:
    query = parameters.parse(CLAIMS, asked)
    with engine.connect() as connection:
        half = connection.exec_driver_sql("SELECT max(key) / 2 FROM claims").scalar_one()
    whole = readers.here.count(query)
    (statement,) = lists.places(query, engine.dialect)
    places = readers.here.rows(statement, lists.values_of(query))
    before = [key for *_, key in places if key <= half]
    assert readers.here.count_on(query, Count(len(before), half)) == whole


def test_a_total_that_would_take_too_long_is_what_was_seen_and_not_exact(engine: Engine) -> None:
    hurried = Readers(engine, seconds=1e-9, threads=1)
    assert asyncio.run(Totals(hurried).of(parameters.parse(CLAIMS, []), State(1, 1), seen=2)) == Total(2, exact=False)
    hurried.close()
