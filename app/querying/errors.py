"""What is wrong with a request's parameters, in words for the person who wrote it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ParameterError:
    """One parameter, what is wrong with it, and what would be right."""

    parameter: str
    problem: str
    remedy: str


class InvalidParameters(Exception):
    """A request with one or more parameters that cannot be understood; `errors` holds every one of them."""

    def __init__(self, *errors: ParameterError) -> None:
        super().__init__("; ".join(f"{error.parameter}: {error.problem}" for error in errors))
        self.errors = errors
