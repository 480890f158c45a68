"""Which rows of the tables to try on a line: told by its first and last character."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from newsseg.cues.cue import SHORT, Cue
from newsseg.cues.tables import CUES
from newsseg.cues.variants import FULL, SIMPLIFIED

__all__ = ["fitting", "may_fit"]

_Index = Mapping[str, Sequence[Cue]]


def _index(cues: Iterable[Cue]) -> tuple[_Index, _Index, tuple[Cue, ...]]:
    """Rows by the character their lines begin with, by the one they end with, and the others."""
    opening, ending, others = defaultdict(list), defaultdict(list), []
    for cue in cues:
        for char in cue.opens:
            opening[char].append(cue)
        for char in "" if cue.opens else cue.ends:
            ending[char].append(cue)
        if not (cue.opens or cue.ends):
            others.append(cue)
    return dict(opening), dict(ending), tuple(others)


_ALL: Final = _index(CUES)
_LONG: Final = _index(cue for cue in CUES if cue.longest > SHORT)
# Their first and last characters as they may stand on the page, before lines are folded.
_FOLDED: Final = {**SIMPLIFIED, **FULL}
_FIRST: Final = _LONG[0].keys() | {char for char, plain in _FOLDED.items() if plain in _LONG[0]}
_LAST: Final = _LONG[1].keys() | {char for char, plain in _FOLDED.items() if plain in _LONG[1]}


def may_fit(line: str) -> bool:
    """Whether any row for lines of any length is worth trying on a line, not yet folded."""
    return line[0] in _FIRST or line[-1] in _LAST


def fitting(line: str, *, brief: bool) -> tuple[Cue, ...]:
    """The rows worth trying on a line.

    `brief` where it may be a headline; else only the rows for lines of any length.

    >>> any(cue.name == "ends-in-comma" for cue in fitting("秋收时节，", brief=True))
    True
    """
    if not line:
        return ()
    opening, ending, others = _ALL if brief else _LONG
    return (*opening.get(line[0], ()), *ending.get(line[-1], ()), *(others if brief else ()))
