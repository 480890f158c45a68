"""Rows → columns: the width at which the rows around each row were cut.

A PDF text layer cuts every column at its own width and may put a blank row after every row. The
width is therefore looked for around each row, never once for the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple

from newsseg.credits import read_photo_credit
from newsseg.tokenizer.lines import Row

__all__ = [
    "INDENT",
    "MIN_PEERS",
    "MIN_WIDTH",
    "SLACK",
    "Measured",
    "blocks",
    "columns",
    "measure",
    "one_width",
    "page_width",
    "wrapped",
]

REACH: Final = 5  # rows looked at on each side; a paragraph of a narrow column has about ten
SLACK: Final = 1.5  # code points a full row may fall short by: no line opens with a closing mark
MIN_WIDTH: Final = 6.0  # narrowest column worth the name, in Han characters
BLOCK_ROWS: Final = 3  # rows without a blank one between that make a block
MIN_PEERS: Final = 2  # rows of the same width nearby that make a column
CUT: Final = 0.4  # share of its rows that a page cuts at one width if it is set to that width
STRAY: Final = 0.03  # share of its rows that may stand beyond that width all the same

INDENT: Final = 2  # code points of a paragraph's indent; what stands farther in is centred
WIDEST: Final = 50.0  # Han characters of the widest column
MIN_CUT: Final = 4  # rows cut at one width that show a page was set to it

SPREAD: Final = 3  # spaces from which a row was spread to fill its column
LOOSE: Final = 4  # code points to a space in such a row at the most; names have more between them
NEAR_MISS: Final = 6  # code points two rows of one printed width may differ by, Latin counted whole

_STOPS: Final = frozenset("。！？!?…：；:;")
_CLOSERS: Final = frozenset("”’」』）)")
_COMMAS: Final = frozenset("，。、；：？！,;:?!")
# A note in brackets behind a stop: the names that close an article.
_TAKEN: Final = re.compile("[。！？][^。，、；]{2,14}[摄攝]$")
_NOTED: Final = re.compile("[。！？!?…”.][（(][^（）()]{1,40}[）)]$")
_MARKS: Final = re.compile("[，。、；：？！,;:?!“”‘’（）《》「」『』…]")


class Measured(NamedTuple):
    """A row as the eye sees it: widths are in Han characters."""

    text: str
    width: float
    least: float  # with every punctuation mark set at half its width
    stop: bool  # it ends as a sentence, a heading or a list item does
    marked: bool  # it holds a comma or a stop


def wrapped(texts: Sequence[str]) -> bool:
    """Whether there is any sign of a hard-wrapped column: neighbours of one width that are cut."""
    pairs = (
        i
        for i in range(len(texts) - 1)
        if -NEAR_MISS <= len(texts[i]) - len(texts[i + 1]) <= NEAR_MISS
        and not _stops(texts[i])
        and any(-1 <= width(texts[i]) - width(texts[i + 1]) <= 1 for width in (points, halves))
    )
    return len(list(islice(pairs, MIN_PEERS))) == MIN_PEERS


def one_width(texts: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether the longest rows of a page, indents and all, are of one width and break off there.

    So are short paragraphs set to one width: no two neighbours of them need be cut.
    """
    widths = [halves(text) + min(row.indent, INDENT) for text, row in zip(texts, rows, strict=True)]
    widest = max(widths, default=0.0)
    if not MIN_WIDTH < widest <= WIDEST:
        return False
    longest = [text for text, width in zip(texts, widths, strict=True) if width > widest - SLACK]
    cut = [text for text in longest if not _stops(text)]
    return len(cut) >= MIN_CUT and 2 * len(cut) > len(longest) and any(_COMMAS & {*t} for t in cut)


def measure(texts: Sequence[str], rows: Sequence[Row]) -> list[Measured]:
    """The rows measured, Latin letters and digits counted half where that fits the page better.

    A Markdown heading stands in no column and has no width. The indent of a paragraph is a part of
    its row.
    """
    both = [*zip(texts, rows, strict=True)]
    stops = [row.level > 0 or _stops(text) for text, row in both]
    indents = [min(row.indent, INDENT) for row in rows]
    whole = [
        0.0 if row.level else points(text) + indent
        for (text, row), indent in zip(both, indents, strict=True)
    ]
    half = [
        0.0 if row.level else halves(text) + indent
        for (text, row), indent in zip(both, indents, strict=True)
    ]
    widths = half if _pairs(half, stops) > _pairs(whole, stops) else whole
    return [_measured(*row) for row in zip(texts, widths, stops, strict=True)]


def _measured(text: str, width: float, stop: bool) -> Measured:
    marks = _MARKS.findall(text)
    spaces = text.count(" ")
    if spaces >= SPREAD and len(text) < LOOSE * spaces:
        width -= spaces
    return Measured(text, width, width - len(marks) / 2, stop, not _COMMAS.isdisjoint(marks))


def _stops(text: str) -> bool:
    """Whether a row ends as a sentence, a heading or a list item does."""
    last = text[-1]
    if last in _CLOSERS:
        return text.rstrip("”’」』）)")[-1:] in _STOPS or _NOTED.search(text) is not None
    if last == "." and len(text) > 1:  # in place of 。, behind a Han character
        return not text[-2].isascii()
    return last in _STOPS or text.endswith("——") or (last in "摄攝" and _credited(text))


def _credited(text: str) -> bool:
    """Whether a row ends in a picture credit, told by the names or by the stop before them."""
    return _TAKEN.search(text) is not None or read_photo_credit(text) is not None


def points(text: str) -> float:
    """Width in code points: Latin letters and digits set as wide as Han characters."""
    return float(len(text))


def halves(text: str) -> float:
    """Width with Latin letters, digits and spaces counted half.

    UTF-8 spends one byte on ASCII and three on Han, so the byte length tells how many there are.
    """
    latin = (3 * len(text) - len(text.encode("utf-8", "surrogatepass"))) // 2
    return len(text) - max(latin, 0) / 2


def _pairs(widths: Sequence[float], stops: Sequence[bool]) -> int:
    """How many neighbours have one width and end in mid-sentence."""
    return sum(
        -1 < a - b < 1 and not stop and a >= MIN_WIDTH
        for a, b, stop in zip(widths, widths[1:], stops, strict=False)
    )


def blocks(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The first and last (excluded) row of every block.

    Three rows or more without a blank one between make a block of their own; all rows between two
    such blocks make one, blank rows and all.
    """
    breaks = [0, *(i for i in range(1, len(rows)) if rows[i].gap), len(rows)]
    first, dense_above = 0, False
    for start, stop in pairwise(breaks):
        dense = stop - start >= BLOCK_ROWS
        if (dense or dense_above) and start > first:
            yield first, start
            first = start
        dense_above = dense
    if rows:
        yield first, len(rows)


def page_width(rows: Sequence[Measured]) -> int:
    """The width to which all of a page was wrapped, headlines as well; 0 where there is none."""
    width = _usual_width(rows)
    cut = marked = wider = 0
    for row in rows:
        cut += not row.stop and -SLACK <= row.width - width <= SLACK
        marked += row.marked
        wider += row.least > width + 1
    most = CUT * len(rows) <= cut <= 3 * marked  # a list of headlines and a poem have no commas
    return width if most and wider <= STRAY * len(rows) else 0


def columns(rows: Sequence[Measured], first: int, last: int, *, tight: bool) -> Iterator[float]:
    """For each row of a block the width of the column it stands in, 0 where it stands in none."""
    # Two rows of one width may be a headline and its kicker, or two paragraphs cut alike, unless
    # they stand tight and more rows follow on.
    peers = MIN_PEERS if tight and BLOCK_ROWS <= last - first <= 2 * BLOCK_ROWS else MIN_PEERS + 1
    width = 0
    for i in range(first, last):
        # A row that fills the column of the row above stands in it too.
        if not width or not -SLACK <= rows[i].width - width <= SLACK:
            width = _column(rows, i, first, last, peers)
        yield float(width) if rows[i].least <= width + 1 else 0.0


def _column(rows: Sequence[Measured], i: int, first: int, last: int, peers: int) -> int:
    # A row that was copied, as in a loop, is no second witness for its width.
    near = [
        *{row.text: row for row in rows[max(i - REACH, first) : min(i + REACH + 1, last)]}.values()
    ]
    width = _usual_width(near)
    return width if width and _is_column(near, width, peers) else 0


def _usual_width(near: Sequence[Measured]) -> int:
    """The width that most rows cut in mid-sentence have, 0 if none has any."""
    counts: dict[int, int] = {}
    for row in near:
        if not row.stop and row.width >= MIN_WIDTH:
            width = round(row.width)
            counts[width] = counts.get(width, 0) + 1
    best, most = 0, (0, 0, 0)
    for width, count in counts.items():
        weight = (count + counts.get(width - 1, 0) + counts.get(width + 1, 0), count, width)
        if weight > most:
            best, most = width, weight
    return best


def _is_column(near: Sequence[Measured], width: int, least: int) -> bool:
    """Whether rows of this width nearby are a column's: most cut, some with commas, none wider."""
    peers = cut = marked = wider = 0
    for row in near:
        wider += row.least > width + 1
        if row.width > width + SLACK:
            continue
        marked += row.marked  # the last row of a paragraph, too
        if row.width >= width - SLACK:
            peers += 1
            cut += not row.stop
    return peers >= least and 2 * cut >= peers and 3 * marked >= peers and 2 * wider <= len(near)
