"""What is wrong with a request's parameters, in words for the person who wrote it."""

from dataclasses import dataclass


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
