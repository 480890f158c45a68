"""One row of a cue table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from newsseg.compiling import Pattern
from newsseg.spans import Role

__all__ = ["LONG", "SHORT", "Cue"]

SHORT = 60  # code points; longest line that can be part of a headline block
LONG = 1_000_000  # of a line of any length: for a cue anchored at its start


@dataclass(frozen=True)
class Cue:
    """A convention: what a line looks like, and how much that speaks for each role.

    Weights are log odds: 2 is a strong hint, 4 settles the matter unless something objects.
    `longest` is the length in code points beyond which the row is not tried. A line the pattern
    fits begins with a character of `opens`, ends with one of `ends` and has one of `holds`
    somewhere, where these are given, so that a row is tried on few lines.

    >>> votes = {Role.KICKER: 2.0}
    >>> kicker = Cue("dash", votes, r"——$", hit="各地迎来返乡潮——", miss="——记一位船工")
    >>> kicker.pattern.search(kicker.hit) is not None
    True
    """

    name: str
    votes: Mapping[Role, float]
    source: str
    hit: str
    miss: str
    longest: int = SHORT
    opens: str = ""
    ends: str = ""
    holds: str = ""

    @cached_property
    def pattern(self) -> Pattern:
        """What fits the line, for `re` where it names no script: `regex` starts slowly."""
        return Pattern(self.source, properties=r"\p" in self.source)
