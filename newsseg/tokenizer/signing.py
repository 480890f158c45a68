"""Lines → who signs where: names that only the place of their line tells.

Papers sign below the headline or below the text. A line between a headline and its text, or
between the end of a text and the next headline, may be read as names where no other line may.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.credits import Byline, read_signature
from newsseg.tokenizer.finding import NOTHING, Finds
from newsseg.tokenizer.glimpses import Glimpse, Spot
from newsseg.tokenizer.lines import Line

__all__ = ["Signed", "is_verse", "signatures", "verses"]

LONGEST: Final = 32  # code points of a line that may be a signature
NAME: Final = 4  # code points of a name above a subhead, an inner space among them
VERSE: Final = 20  # code points of the longest line of a poem
STANZA: Final = 4  # lines from which short lines below a poet's name are a poem
HEADING: Final = 40  # code points of the longest line that by its length heads a text

# A column tag above a headline: 灯 下 闲 读, 【诗风】.
_TAG: Final = Pattern(
    r"\p{Han}(?:[ \u3000]{1,2}\p{Han}){2,}|[【〖［\[].{2,16}[】〗］\]]", properties=True
)


class Signed(NamedTuple):
    """A line that signs: where, and the names."""

    spot: Spot
    names: Byline


def signatures(lines: Sequence[Line], seen: Sequence[Glimpse]) -> Iterator[tuple[int, Signed]]:
    """The lines that sign. `seen` are the lines, with one more on either side."""
    for i, own in enumerate(seen[1:-1]):
        if own.length > LONGEST or own.level or own.stop or not _may_sign(own.finds):
            continue
        signed = _signed(lines[i], seen, i + 1)
        if signed is not None:
            yield i, signed


def _signed(line: Line, seen: Sequence[Glimpse], i: int) -> Signed | None:
    """What line `i` of `seen` signs, if it does."""
    upper, own, under = seen[i - 1 : i + 2]
    spot = _spot(upper, under, bracketed=line.text[0] in "（(")
    pen = spot is Spot.HEAD
    if spot is None and own.length <= NAME and _over_a_subhead(seen[i - 1 : i + 3]):
        spot = Spot.HEAD
    if spot is None and _heads(upper) and is_verse(seen, i):
        spot, pen = Spot.HEAD, " " in _plain(line)
    if spot is None:
        return _signed_letter(line, upper)
    names = own.finds.names or read_signature(line.text, pen=pen)
    return Signed(spot, names) if names else None


def _signed_letter(line: Line, upper: Glimpse) -> Signed | None:
    """A reader below his letter, where another one follows: 湖北 丁禾."""
    if not (_tells(upper) and upper.stop and " " in _plain(line)):
        return None
    names = read_signature(line.text, pen=False, placed=True)
    return Signed(Spot.TAIL, names) if names else None


def _plain(line: Line) -> str:
    return line.text.replace("\u3000", " ")


def _may_sign(finds: Finds) -> bool:
    return finds is NOTHING or finds.names is not None or finds.signoff is not None


def _spot(upper: Glimpse, under: Glimpse, *, bracketed: bool) -> Spot | None:
    """Where a line between these two would sign."""
    if _heads(upper) and _tells(under):
        return Spot.HEAD
    if _tells(upper) and upper.stop and (bracketed or not _tells(under)):
        return Spot.TAIL
    return None


def _over_a_subhead(around: Sequence[Glimpse]) -> bool:
    """Whether the second of these lines stands between a headline and a subhead over text."""
    upper, _, under = around[:3]
    return _heads(upper) and _heads(under) and _tells(around[3])


def _heads(line: Glimpse) -> bool:
    return 0 < line.length <= HEADING and not line.stop and line.finds is NOTHING


def _tells(line: Glimpse) -> bool:
    finds = line.finds
    if line.level or finds.byline or finds.editors or finds.folio or finds.photo:
        return False
    return line.length > HEADING or line.salutes or (line.stop and line.length > 0)


def is_verse(seen: Sequence[Glimpse], i: int) -> bool:
    """Whether line `i` and those that follow it are as short and bare as the lines of a poem."""
    lines = seen[i + 1 : i + 1 + STANZA]
    return len(lines) == STANZA and all(map(_is_bare, lines))


def verses(lines: Sequence[Line], seen: Sequence[Glimpse], signed: Iterable[int]) -> Iterator[int]:
    """The lines of the poems whose poets sign on the lines `signed`.

    Of the short lines down to the next text the last ones are its headline.
    """
    for first in signed:
        if not is_verse(seen, first + 1):
            continue
        last = first + 1
        while _is_bare(seen[last + 1]) and not lines[last].rows[0].strong:
            last += 1
        whole = _ends_verse(seen[last + 1]) or lines[last].rows[0].strong
        stop = last if whole else _headline(lines, first + 1, last)
        yield from range(first + 1, stop)


def _ends_verse(below: Glimpse) -> bool:
    """Whether a poem goes down to this line: it heads something itself, or ends the page."""
    finds = below.finds
    return bool(not below.length or below.level or finds.editors or finds.folio)


def _headline(lines: Sequence[Line], first: int, last: int) -> int:
    """Where among short lines the headline begins that the last of them ends."""
    at = last - 1
    while at > first and lines[at].text.startswith("—"):
        at -= 1
    return at - 1 if at > first and _TAG.fullmatch(lines[at - 1].text) else at


def _is_bare(line: Glimpse) -> bool:
    return 1 < line.length <= VERSE and not line.level and line.finds is NOTHING
