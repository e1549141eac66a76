"""States of the data: what has changed from one to the next, and what may be kept of the earlier one."""

from typing import NamedTuple

_FEW_TRANSACTIONS = 100
"""What these add is looked at sooner than all that an index has."""


class State(NamedTuple):
    """A state of the data: its version, and the version that last changed what lists show of rows there before.

    Lists of entities show more: names that are added.
    """

    version: int
    rewritten: int

    def only_adds_a_little_to(self, earlier: "State") -> bool:
        """Whether it has few rows more, and they are all that changed."""
        return self.rewritten == earlier.rewritten and self.version - earlier.version <= _FEW_TRANSACTIONS
