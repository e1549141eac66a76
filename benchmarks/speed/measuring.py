"""Measures the servers in turn, so that what else the machine does meets all of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from benchmarks.speed.client import Client, Job
from benchmarks.speed.questions import Question
from benchmarks.speed.servers import SHORTEST, Server, Servers

CONNECTIONS = (1, 16, 64)


@dataclass
class Series:
    """One question at one server over some connections: a value each round. Latencies in milliseconds."""

    per_cpu_second: list[float] = field(default_factory=list)
    p50: list[float] = field(default_factory=list)
    p99: list[float] = field(default_factory=list)


@dataclass
class Figures:
    """What was measured: series by question, server and number of connections; memory in MB, time to start in s."""

    series: dict[tuple[str, str, int], Series]
    memory: float
    their_memory: float
    startup: float
    their_startup: float
    hung: int = 0

    def rate(self, question: str, who: str, connections: int = 16) -> float:
        """Requests per second of the server's CPU, the median of the rounds."""
        return median(self.series[question, who, connections].per_cpu_second)

    def ratio(self, question: str, other: str = "theirs", connections: int = 16) -> float:
        """Our rate as a multiple of another's: the median of what each round gave."""
        ours, others = (self.series[question, who, connections].per_cpu_second for who in ("ours", other))
        return median(a / b for a, b in zip(ours, others, strict=True))

    def p50_ratio(self, question: str, other: str) -> float:
        """Our median latency of a question as a multiple of that of another question, at 16 connections."""
        pairs = zip(self.series[question, "ours", 16].p50, self.series[other, "ours", 16].p50, strict=True)
        return median(a / b for a, b in pairs)


def measure(
    asked: Sequence[Question], file: Path, servers: Servers, client: Client, *, rounds: int, seconds: float
) -> Figures:
    """Ask every question at every server, `rounds` times for `seconds` each.

    Raises RuntimeError where one answers with an error.
    """
    series: dict[tuple[str, str, int], Series] = defaultdict(Series)
    hung = 0
    sent: Counter[tuple[str, str]] = Counter()
    plan = list(_plan(asked, file, servers))
    for _, _, server, requests in plan:  # so that nobody starts with empty caches
        client.run(Job(server.port, requests, 4, seconds))
    for _ in range(rounds):
        for connections in CONNECTIONS:
            for name, who, server, requests in plan:
                before = server.cpu_seconds()
                # Each round goes on where the last one ended, lest it repeat what it asks for the first time. The two
                # ask for other things meanwhile, lest one read from disk what the other then finds in memory.
                start = (sent[name, who] + (len(requests) // 2 if who == "theirs" else 0)) % len(requests)
                found = client.run(Job(server.port, requests[start:] + requests[:start], connections, seconds))
                sent[name, who] += found.answers
                used = max(server.cpu_seconds() - before, SHORTEST)
                if not set(found.statuses) <= {"200", "304"}:
                    raise RuntimeError(f"{name} at {who} answered with {found.statuses}")
                hung += found.hung
                figures = series[name, who, connections]
                figures.per_cpu_second.append(found.answers / used)
                figures.p50.append(found.p50)
                figures.p99.append(found.p99)
    ours, theirs = servers.ours, servers.theirs
    return Figures(dict(series), ours.memory(), theirs.memory(), ours.startup, theirs.startup, hung)


def _plan(
    asked: Sequence[Question], file: Path, servers: Servers
) -> Iterator[tuple[str, str, Server, list[tuple[str, str]]]]:
    for one in asked:
        if one.name == "deep":
            yield "first", "ours", servers.ours, _plain(["/claims"])
        yield one.name, "ours", servers.ours, _plain(one.ours)
        yield one.name, "theirs", servers.theirs, _plain(one.theirs(file))
    held = [(path, f"If-None-Match: {servers.ours.tag(path)}\r\n") for path in asked[0].ours]
    yield "not_modified", "ours", servers.ours, held
    yield "not_modified", "empty", servers.empty, _plain(["/"])


def _plain(paths: Sequence[str]) -> list[tuple[str, str]]:
    return [(path, "") for path in paths]
