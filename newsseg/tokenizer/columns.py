"""Rows → columns: the width at which the rows around each row were cut.

A PDF text layer cuts every column at its own width and may put a blank row after every row. The
width is therefore looked for around each row, never once for the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, repeat
from operator import sub
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits import read_photo_credit
from newsseg.tokenizer.lines import Row

__all__ = [
    "INDENT",
    "MIN_PEERS",
    "MIN_WIDTH",
    "NARROW",
    "SLACK",
    "Measures",
    "blocks",
    "columns",
    "is_long_set",
    "is_wrapped",
    "measure",
    "page_width",
]

REACH: Final = 5  # rows looked at on each side; a paragraph of a narrow column has about ten
SLACK: Final = 1.5  # code points a full row may fall short by: no line opens with a closing mark
MIN_WIDTH: Final = 6.0  # narrowest column worth the name, in Han characters
BLOCK_ROWS: Final = 3  # rows without a blank one between that make a block
MIN_PEERS: Final = 2  # rows of the same width nearby that make a column
MANY: Final = 6  # of them, of which fewer need have commas: a list is seldom as even
CUT: Final = 0.4  # share of its rows that a page cuts at one width if it is set to that width
STRAY: Final = 0.03  # share of its rows that may stand beyond that width all the same

INDENT: Final = 2  # code points of a paragraph's indent; what stands farther in is centred
NARROW: Final = 16.0  # Han characters of the widest row a headline may be cut at in mid-word
WIDEST: Final = 50.0  # Han characters of the widest column
MIN_CUT: Final = 4  # rows cut at one width that show a page was set to it

SPREAD: Final = 3  # spaces from which a row was spread to fill its column
LOOSE: Final = 4  # code points to a space in such a row at the most; names have more between them
NEAR_MISS: Final = 6  # code points two rows of one printed width may differ by, Latin counted whole

_STOPS: Final = frozenset("。！？!?…：；:;")
_CLOSERS: Final = frozenset("”’〝〞＂」』）)")
_ENDINGS: Final = (
    _STOPS | _CLOSERS | frozenset(".—摄攝")
)  # the last characters of all rows that stop
_COMMAS: Final = Pattern("[，。、；？！,;?!]")
# A note in brackets behind a stop: the names that close an article.
_TAKEN: Final = Pattern("[。！？][^。，、；]{2,14}[摄攝]$")
_NOTED: Final = Pattern("[。！？!?…”.][（(][^（）()]{1,40}[）)]$")
_MARKS: Final = Pattern("[，。、；：？！,;:?!“”‘’（）《》「」『』…]")


@dataclass(frozen=True, slots=True)
class Measures:
    """The rows of a page as the eye sees them: a list for each measure, in Han characters."""

    texts: Sequence[str]
    widths: Sequence[float]
    stops: Sequence[bool]  # it ends as a sentence, a heading or a list item does
    marked: Sequence[bool]  # it holds a comma or a stop
    cut: Sequence[int]  # the width to the nearest whole of a row cut in mid-sentence, 0 for others

    def exceeds(self, i: int, width: float) -> bool:
        """Whether a row is wider than a column, with every mark set at half its width."""
        beyond = self.widths[i] - width - 1
        return beyond > 0 and 2 * beyond > len(_MARKS.findall(self.texts[i]))


def is_wrapped(texts: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether a page shows any sign that its rows were cut at one width."""
    return _neighbours_cut(texts) or _one_width(texts, rows)


def _neighbours_cut(texts: Sequence[str]) -> bool:
    """Whether some neighbouring rows are of one width and break off there."""
    pairs = (
        i
        for i, (here, below) in enumerate(pairwise(map(len, texts)))
        if -NEAR_MISS <= here - below <= NEAR_MISS
        and not _stops(texts[i])
        and (-1 <= here - below <= 1 or -1 <= halves(texts[i]) - halves(texts[i + 1]) <= 1)
    )
    return len(list(islice(pairs, MIN_PEERS))) == MIN_PEERS


def _one_width(texts: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether the longest rows of a page, indents and all, are of one width and break off there.

    So are short paragraphs set to one width: no two neighbours of them need be cut.
    """
    if max(map(len, texts), default=0) > 2 * WIDEST:  # too wide even if it is all Latin
        return False
    widths = [halves(text) + min(row.indent, INDENT) for text, row in zip(texts, rows, strict=True)]
    widest = max(widths, default=0.0)
    if not MIN_WIDTH < widest <= WIDEST:
        return False
    longest = [text for text, width in zip(texts, widths, strict=True) if width > widest - SLACK]
    cut = [text for text in longest if not _stops(text)]
    return len(cut) >= MIN_CUT and 2 * len(cut) > len(longest) and any(map(_is_marked, cut))


def measure(texts: Sequence[str], rows: Sequence[Row]) -> Measures:
    """The rows measured, Latin letters and digits counted half where that fits the page better.

    A Markdown heading stands in no column and has no width. The indent of a paragraph is a part of
    its row.
    """
    both = [*zip(texts, rows, strict=True)]
    stops = [row.level > 0 or (text[-1] in _ENDINGS and _stops(text)) for text, row in both]
    whole: list[float] = [
        0 if row.level else len(text) + (min(row.indent, INDENT) if row.indent else 0)
        for text, row in both
    ]
    latin = [0 if row.level else count for (_, row), count in zip(both, _latin(texts), strict=True)]
    half = [width - count / 2 for width, count in zip(whole, latin, strict=True)]
    widths = half if _pairs(half, stops) > _pairs(whole, stops) else whole
    counts = enumerate(map(str.count, texts, repeat(" ")))
    for i, spaces in [found for found in counts if found[1] >= SPREAD]:
        if len(texts[i]) < LOOSE * spaces:  # a row spread to fill its column
            widths[i] -= spaces
    cut = [
        0 if stop or width < MIN_WIDTH else round(width)
        for width, stop in zip(widths, stops, strict=True)
    ]
    return Measures(texts, widths, stops, [*map(_is_marked, texts)], cut)


def _is_marked(text: str) -> bool:
    return "，" in text or "。" in text or _COMMAS.search(text) is not None


def _stops(text: str) -> bool:
    """Whether a row ends as a sentence, a heading or a list item does."""
    last = text[-1]
    if last not in _ENDINGS:
        return False
    if last in _CLOSERS:
        return text.rstrip("".join(_CLOSERS))[-1:] in _STOPS or _NOTED.search(text) is not None
    if last == "." and len(text) > 1:  # in place of 。, behind a Han character
        return not text[-2].isascii()
    return last in _STOPS or text.endswith("——") or (last in "摄攝" and _credited(text))


def _credited(text: str) -> bool:
    """Whether a row ends in a picture credit, told by the names or by the stop before them."""
    return _TAKEN.search(text) is not None or read_photo_credit(text) is not None


def halves(text: str) -> float:
    """Width with Latin letters, digits and spaces counted half."""
    (latin,) = _latin([text])
    return len(text) - latin / 2


def _latin(texts: Sequence[str]) -> list[int]:
    """For each row the characters that are half as wide as Han characters.

    UTF-8 spends one byte on ASCII and three on Han, so the byte length tells how many there are.
    """
    encoded = map(str.encode, texts, repeat("utf-8"), repeat("surrogatepass"))
    spare = [
        3 * chars - data for chars, data in zip(map(len, texts), map(len, encoded), strict=True)
    ]
    return [count // 2 if count > 0 else 0 for count in spare]


def _pairs(widths: Sequence[float], stops: Sequence[bool]) -> int:
    """How many neighbours have one width and end in mid-sentence."""
    pairs = zip(widths, islice(widths, 1, None), stops, strict=False)
    return len([a for a, b, stop in pairs if not stop and -1 < a - b < 1 and a >= MIN_WIDTH])


def blocks(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The first and last (excluded) row of every block.

    Three rows or more without a blank one between make a block of their own; all rows between two
    such blocks make one, blank rows and all.
    """
    breaks = [0, *(i for i, row in enumerate(rows) if row.gap and i), len(rows)]
    first, dense_above = 0, False
    for start, stop in pairwise(breaks):
        dense = stop - start >= BLOCK_ROWS
        if (dense or dense_above) and start > first:
            yield first, start
            first = start
        dense_above = dense
    if rows:
        yield first, len(rows)


def _is_tight(rows: Sequence[Row], first: int, last: int) -> bool:
    """Whether no blank row parts the rows of a block."""
    return not any(row.gap for row in rows[first + 1 : last])


def page_width(rows: Measures) -> int:
    """The width to which all of a page was wrapped, headlines as well; 0 where there is none."""
    width = _usual_width(rows.cut)
    both = zip(rows.widths, rows.stops, strict=True)
    cut = len([1 for here, stop in both if not stop and -SLACK <= here - width <= SLACK])
    # A list of headlines and a poem have no commas.
    if not CUT * len(rows.widths) <= cut <= 3 * sum(rows.marked):
        return 0
    wider = [i for i, here in enumerate(rows.widths) if here > width + 1]
    exceed = [i for i in wider if rows.exceeds(i, width)]
    return width if len(exceed) <= STRAY * len(rows.widths) else 0


def is_long_set(widths: Sequence[float]) -> bool:
    """Whether most text of a page stands in rows far longer than a narrow column's.

    What is narrow there is verse, or a list.
    """
    return 2 * sum([width for width in widths if width > 4 * NARROW]) > sum(widths)


def columns(seen: Measures, rows: Sequence[Row], first: int, last: int) -> Iterator[float]:
    """For each row of a block the width of the column it stands in, 0 where it stands in none."""
    # Two rows of one width may be a headline and its kicker, or two paragraphs cut alike, unless
    # they stand tight and more rows follow on.
    few = BLOCK_ROWS <= last - first <= 2 * BLOCK_ROWS and _is_tight(rows, first, last)
    peers = MIN_PEERS if few else MIN_PEERS + 1
    width = 0
    for i, here in enumerate(seen.widths[first:last], start=first):
        # A row that fills the column of the row above stands in it too.
        if not width or not -SLACK <= here - width <= SLACK:
            width = _column(seen, max(i - REACH, first), min(i + REACH + 1, last), peers)
        wider = width and here > width + 1 and seen.exceeds(i, width)
        yield 0.0 if wider else float(width)


def _column(rows: Measures, first: int, last: int, peers: int) -> int:
    """The width of the column that the rows from `first` to before `last` make; 0 for none."""
    by_width = sorted(rows.widths[first:last])
    # Cheap to ask first: whether enough rows have about one width.
    if min(map(sub, by_width[peers - 1 :], by_width), default=2 * WIDEST) > 2 * SLACK:
        return 0
    near: Sequence[int] = range(first, last)
    if len({*rows.texts[first:last]}) < last - first:
        # A row that was copied, as in a loop, is no second witness for its width.
        near = [*{rows.texts[i]: i for i in near}.values()]
    width = _usual_width([rows.cut[i] for i in near])
    return width if width and _is_column(rows, near, width, peers) else 0


def _usual_width(cut: Sequence[int]) -> int:
    """The width that most rows cut in mid-sentence have, 0 if none has any."""
    counts: dict[int, int] = {}
    for width in cut:
        counts[width] = counts.get(width, 0) + 1
    counts.pop(0, None)
    best = most = 0
    for width, count in counts.items():
        total = count + counts.get(width - 1, 0) + counts.get(width + 1, 0)
        if total > most or (total == most and (count, width) > (counts[best], best)):
            best, most = width, total
    return best


def _is_column(rows: Measures, near: Sequence[int], width: int, least: int) -> bool:
    """Whether rows of this width nearby are a column's: most cut, some with commas, none wider."""
    peers = cut = marked = 0
    wider = []
    for i in near:
        beyond = rows.widths[i] - width
        if beyond > 1:
            wider.append(i)
        if beyond <= SLACK:
            marked += rows.marked[i]  # of shorter ones, too: the last row of a paragraph has commas
            if beyond >= -SLACK:
                peers += 1
                cut += not rows.stops[i]
    if not least <= peers <= 2 * cut or (4 if peers >= MANY else 3) * marked < peers:
        return False
    return 2 * sum([rows.exceeds(i, width) for i in wider]) <= len(near)
