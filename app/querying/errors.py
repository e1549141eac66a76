"""What is wrong with a request's parameters, in words for the person who wrote it."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class ParameterFault:
    """One parameter, what is wrong with it, and what would be right."""

    parameter: str
    problem: str
    remedy: str


class InvalidParametersError(Exception):
    """A request with parameters that cannot be understood; `faults` holds every one of them."""

    def __init__(self, *faults: ParameterFault) -> None:
        """Take the faults, at least one."""
        super().__init__("; ".join(f"{fault.parameter} {fault.problem}" for fault in faults))
        self.faults = faults


class TooSlowError(Exception):
    """A read that took longer than a request may, and was interrupted."""


class Faults:
    """Gathers what is wrong with a request's parameters, to say all of it at once."""

    def __init__(self) -> None:
        """Nothing is wrong yet."""
        self._found: list[ParameterFault] = []

    def refuse(self, name: str, given: Container[str], problem: str, remedy: str) -> None:
        """Note a fault if the parameter is among those given."""
        if name in given:
            self._found.append(ParameterFault(name, problem, remedy))

    def read(self, name: str, remedy: str, read: Callable[[list[str]], T], texts: list[str], instead: D) -> T | D:
        """Read a parameter's texts; where `read` raises ValueError, note the fault and give `instead`."""
        try:
            return read(texts)
        except ValueError as error:
            self._found.append(ParameterFault(name, str(error), remedy))
            return instead

    def report(self) -> None:
        """Raise InvalidParametersError where anything was noted."""
        if self._found:
            raise InvalidParametersError(*self._found)


class UnreadableError(Exception):
    """A database that cannot be read at the moment; the cause tells why."""
