"""Lines → who signs where: names that only the place of their line tells.

Papers sign below the headline or below the text. A line between a headline and its text, or
between the end of a text and the next headline, may be read as names where no other line may.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from newsseg.credits import Byline, read_signature
from newsseg.tokenizer.finding import NOTHING, Finds
from newsseg.tokenizer.lines import Line

__all__ = ["Signed", "Spot", "signatures"]

LONGEST: Final = 32  # code points of a line that may be a signature
PARAGRAPH: Final = 30  # code points from which a line is text, whatever ends it
HEADING: Final = 40  # code points of the longest line that by its length heads a text


class Spot(StrEnum):
    """Where papers sign."""

    HEAD = "head"  # below the headline
    TAIL = "tail"  # below the text


class Signed(NamedTuple):
    """A line that signs: where, and the names."""

    spot: Spot
    names: Byline


class Seen(Protocol):
    """What of a line must be known to tell whether it can be signed below."""

    @property
    def length(self) -> int: ...
    @property
    def level(self) -> int: ...
    @property
    def stop(self) -> bool: ...
    @property
    def finds(self) -> Finds: ...


def signatures(lines: Sequence[Line], seen: Sequence[Seen]) -> Iterator[tuple[int, Signed]]:
    """The lines that sign. `seen` are the lines, with one more on either side."""
    for i, line in enumerate(lines):
        upper, own, under = seen[i : i + 3]
        if own.length > LONGEST or own.level or own.stop or not _may_sign(own.finds):
            continue
        spot = _spot(upper, under, bracketed=line.text[0] in "（(")
        if spot is None:
            continue
        names = own.finds.names or read_signature(line.text, pen=spot is Spot.HEAD)
        if names is not None:
            yield i, Signed(spot, names)


def _may_sign(finds: Finds) -> bool:
    return finds is NOTHING or finds.names is not None or finds.signoff is not None


def _spot(upper: Seen, under: Seen, *, bracketed: bool) -> Spot | None:
    """Where a line between these two would sign."""
    if _heads(upper) and _tells(under):
        return Spot.HEAD
    if _tells(upper) and upper.stop and (bracketed or not _tells(under)):
        return Spot.TAIL
    return None


def _heads(line: Seen) -> bool:
    return 1 < line.length <= HEADING and not line.stop and line.finds is NOTHING


def _tells(line: Seen) -> bool:
    finds = line.finds
    if line.level or finds.byline or finds.editors or finds.folio or finds.photo:
        return False
    return line.length >= PARAGRAPH or (line.stop and line.length > 0)
