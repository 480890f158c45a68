"""Rows → columns: the width at which the rows around each row were cut.

A PDF text layer cuts every column at its own width and may put a blank row after every row. The
width is therefore looked for around each row, never once for the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import regex

from newsseg.tokenizer.lines import Row

__all__ = ["MIN_PEERS", "MIN_WIDTH", "SLACK", "Measured", "blocks", "columns", "measure", "wrapped"]

REACH: Final = 5  # rows looked at on each side; a paragraph of a narrow column has about ten
SLACK: Final = 1.5  # code points a full row may fall short by: no line opens with a closing mark
MIN_WIDTH: Final = 6.0  # narrowest column worth the name, in Han characters
BLOCK_ROWS: Final = 3  # rows without a blank one between that make a block
MIN_PEERS: Final = 2  # rows of the same width nearby that make a column

_SENTENCE_END: Final = regex.compile(r"[。！？!?…][”’」』）)]*+$|(?:[：；:;]|——)$")
_INNER_MARK: Final = regex.compile(r"[，。、；：？！,;:?!]")
_ANY_MARK: Final = regex.compile(r"[，。、；：？！“”‘’（）《》「」『』…]")
_STRAY_RUN: Final = regex.compile(r"([^\w\s])\1{3,}+")  # ““““““ set by a broken font


class Measured(NamedTuple):
    """A row as the eye sees it: widths are in Han characters."""

    text: str
    width: float
    least: float  # with every punctuation mark set at half its width
    stop: bool  # it ends as a sentence, a heading or a list item does
    marked: bool  # it holds a comma or a stop


def measure(texts: Sequence[str]) -> list[Measured]:
    """The rows measured, Latin letters and digits counted half where that fits the page better."""
    stops = [_SENTENCE_END.search(text, max(len(text) - 4, 0)) is not None for text in texts]
    plain = [_STRAY_RUN.sub("", t) if t[:1] == t[1:2] and not t[0].isalnum() else t for t in texts]
    widths = [float(len(text)) for text in plain]
    if not all(text.isalpha() for text in plain):
        halves = [_half_width(text) for text in plain]
        widths = halves if _pairs(halves, stops) > _pairs(widths, stops) else widths
    return [
        Measured(
            text,
            width,
            width - len(_ANY_MARK.findall(text)) / 2,
            stop,
            _INNER_MARK.search(text) is not None,
        )
        for text, width, stop in zip(texts, widths, stops, strict=True)
    ]


def _half_width(text: str) -> float:
    """Width with Latin letters and digits counted half and spaces not at all.

    UTF-8 spends one byte on ASCII and three on Han, so the byte length tells how many there are.
    """
    printed = text.replace(" ", "")
    latin = (3 * len(printed) - len(printed.encode("utf-8", "surrogatepass"))) // 2
    return len(printed) - max(latin, 0) / 2


def _pairs(widths: Sequence[float], stops: Sequence[bool]) -> int:
    """How many neighbours have one width and end in mid-sentence."""
    return sum(
        -1 < a - b < 1 and a >= MIN_WIDTH and not stop
        for a, b, stop in zip(widths, widths[1:], stops, strict=False)
    )


def wrapped(rows: Sequence[Measured]) -> bool:
    """Whether there is any sign of a hard-wrapped column among the rows."""
    return _pairs([row.width for row in rows], [row.stop for row in rows]) >= MIN_PEERS


def blocks(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The first and last (excluded) row of every block.

    Three rows or more without a blank one between make a block of their own; all rows between two
    such blocks make one, blank rows and all.
    """
    breaks = [0, *(i for i in range(1, len(rows)) if rows[i].gap), len(rows)]
    first, dense_above = 0, False
    for start, stop in zip(breaks, breaks[1:], strict=False):
        dense = stop - start >= BLOCK_ROWS
        if (dense or dense_above) and start > first:
            yield first, start
            first = start
        dense_above = dense
    if rows:
        yield first, len(rows)


def columns(rows: Sequence[Measured], first: int, last: int) -> Iterator[float]:
    """For each row of a block the width of the column it stands in, 0 where it stands in none."""
    # Two rows of one width may be a headline and its kicker, unless more rows follow on.
    peers = MIN_PEERS if BLOCK_ROWS <= last - first <= 2 * BLOCK_ROWS else MIN_PEERS + 1
    for i in range(first, last):
        near = rows[max(i - REACH, first) : min(i + REACH + 1, last)]
        width = _usual_width(near)
        fits = width and rows[i].least <= width + 1 and _is_column(near, width, peers)
        yield float(width) if fits else 0.0


def _usual_width(near: Sequence[Measured]) -> int:
    """The width that most rows cut in mid-sentence have, 0 if none has any."""
    counts = Counter([round(row.width) for row in near if not row.stop and row.width >= MIN_WIDTH])
    return max(counts, key=lambda w: (counts[w] + counts[w - 1] + counts[w + 1], counts[w], w), default=0)


def _is_column(near: Sequence[Measured], width: int, least: int) -> bool:
    """Whether rows of this width nearby are a column's: most cut, some with commas, none wider."""
    peers = cut = marked = wider = 0
    for row in near:
        if -SLACK <= row.width - width <= SLACK:
            peers += 1
            cut += not row.stop
            marked += row.marked
        if row.least > width + 1:
            wider += 1
    return peers >= least and 2 * cut >= peers and 3 * marked >= peers and 2 * wider <= len(near)
