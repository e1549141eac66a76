"""Conditions that can be asked in two ways, of which only the data tell which is quick."""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from typing import Any, TypeVar

from sqlalchemy import Boolean, ColumnElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from app.querying.errors import TooSlowError

_SECONDS_TO_GATHER = 0.001

Written = TypeVar("Written")
Read = TypeVar("Read")


class EitherWay(ColumnElement[bool]):
    """A condition on rows of a list.

    `gathered`, it has the keys of all rows that fulfil it collected first: quick where they are few. `walked`, each row
    is looked at by itself, in the list's order: quick where so many fulfil it that a page is soon full.
    """

    inherit_cache = False
    type = Boolean()
    _is_implicitly_boolean = True  # not to be compared with 1 where an engine has no booleans

    def __init__(self, gathered: ColumnElement[bool], walked: ColumnElement[bool]) -> None:
        """Take the condition in both ways."""
        self.gathered = gathered
        self.walked = walked


@compiles(EitherWay)
def _written(condition: EitherWay, compiler: SQLCompiler, *, walked: bool = False, **options: Any) -> str:
    way = condition.walked if walked else condition.gathered
    return f"({compiler.process(way, walked=walked, **options)})"


def in_the_quick_way(
    written: Callable[..., Written],
    read: Callable[[Written], Read],
    within: Callable[[float], AbstractContextManager[None]],
    seconds_to_walk: float,
) -> Read:
    """Read what is `written` in either way: gathered where that is soon done, else walked where that is.

    Where neither is, what is gathered is read without haste. `within` so many seconds, what is read in its context
    raises TooSlowError.
    """
    gathering, walking = written(), written(walked=True)
    if walking != gathering:
        for way, seconds in ((gathering, _SECONDS_TO_GATHER), (walking, seconds_to_walk)):
            with suppress(TooSlowError), within(seconds):
                return read(way)
    return read(gathering)
