"""Which rows of the tables to try on a line: told by the characters it begins, ends and holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.cues.cue import SHORT, Cue
from newsseg.cues.tables import CUES
from newsseg.cues.variants import foldable_to

__all__ = ["fitting", "may_fit"]

_Rows = Mapping[str, Sequence[Cue]]


class _Index(NamedTuple):
    """Rows by the character their lines begin with, end with or hold, and those for any line."""

    opening: _Rows
    ending: _Rows
    holding: _Rows
    others: tuple[Cue, ...]


def _index(cues: Iterable[Cue]) -> _Index:
    opening: defaultdict[str, list[Cue]] = defaultdict(list)
    ending: defaultdict[str, list[Cue]] = defaultdict(list)
    holding: defaultdict[str, list[Cue]] = defaultdict(list)
    others: list[Cue] = []
    for cue in cues:
        told_by = cue.opens or cue.ends or cue.holds
        table = opening if cue.opens else ending if cue.ends else holding
        for char in told_by:
            table[char].append(cue)
        if not told_by:
            others.append(cue)
    return _Index(dict(opening), dict(ending), dict(holding), tuple(others))


_ALL: Final = _index(CUES)
_LONG: Final = _index(cue for cue in CUES if cue.longest > SHORT)
_HELD: Final = Pattern(f"[{re.escape(''.join(_ALL.holding))}]")
# Their first and last characters as they may stand on the page, before lines are folded.
_FIRST: Final = _LONG.opening.keys() | foldable_to(_LONG.opening)
_LAST: Final = _LONG.ending.keys() | foldable_to(_LONG.ending)


def may_fit(line: str) -> bool:
    """Whether any row for lines of any length is worth trying on a line, not yet folded."""
    return line[0] in _FIRST or line[-1] in _LAST


def fitting(line: str, *, brief: bool) -> list[Cue]:
    """The rows worth trying on a line.

    `brief` where it may be a headline; else only the rows for lines of any length.

    >>> any(cue.name == "ends-in-comma" for cue in fitting("秋收时节，", brief=True))
    True
    """
    if not line:
        return []
    index = _ALL if brief else _LONG
    rows = [*index.opening.get(line[0], ()), *index.ending.get(line[-1], ())]
    if brief:
        if held := _HELD.findall(line):
            rows += {row.name: row for char in held for row in index.holding[char]}.values()
        rows += index.others
    return rows
