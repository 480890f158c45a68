"""Rows → lines: a hard-wrapped column shows itself by rows of one width that end in mid-sentence.

A PDF text layer cuts every column at its own width and may put a blank row after every row. The
width is therefore looked for around each row, never once for the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from newsseg.credits import read_byline, read_dateline, read_photo_credit
from newsseg.tokenizer.context import series
from newsseg.tokenizer.lines import Line, Row, join

__all__ = ["unwrap"]

REACH: Final = 5  # rows looked at on each side; a paragraph of a narrow column has about ten
SLACK: Final = 1.5  # code points a full row may fall short by: no line opens with a closing mark
MIN_WIDTH: Final = 6.0  # narrowest column worth the name, in Han characters
INDENT: Final = 2  # code points the first row of a paragraph falls short by, its indent lost
BLOCK_ROWS: Final = 3  # rows without a blank one between that make a block
CAPTION_ROWS: Final = 6  # rows of the longest caption under a picture
LONGEST_POINT: Final = 40  # rows of the longest point of a summary
WIDE: Final = 18.0  # Han characters in which running text nearly always has a comma or stop
MIN_PEERS: Final = 2  # rows of the same width nearby that make a column

# Log odds that a paragraph goes on behind a sentence that ends with its full row, by its length so
# far in code points; and what a quotation in the next row counts against that.
_STOP_INSIDE: Final = ((40, 2.4), (80, 1.1), (10**9, 0.4))
QUOTATION: Final = 1.0

_SENTENCE_END: Final = regex.compile(r"[。！？!?…][”’」』）)]*+$|(?:[：；:;]|——)$")
_INNER_MARK: Final = regex.compile(r"[，。、；：？！,;:?!]")
_ANY_MARK: Final = regex.compile(r"[，。、；：？！“”‘’（）《》「」『』…]")
_STRAY_RUN: Final = regex.compile(r"([^\w\s])\1{3,}+")  # ““““““ set by a broken font
# What may not continue a paragraph: points, picture marks, an opening dateline.
_FRESH: Final = regex.compile(r"[■□●○◆◇▲▼▶◀★☆※◎☉]|本报讯|本報訊|【|——|图[①-⑩]|（本报记者|\(本报记者")
_FRESH_AFTER_STOP: Final = regex.compile(r"[“「『]")
_OPENED: Final = regex.compile(r"[“「『《（(][^“”「」『』《》（）()]*+$")
_CLOSES: Final = regex.compile(r"[^“「『《（(]{0,12}?[”」』》）)]")
_MAY_OPEN: Final = regex.compile(r"据?\S{0,4}?(?:社|报|报|網|网)")
_BYLINE_START: Final = regex.compile(r"[□■●◎☉]|\S{0,8}?(?:记\s?者|記\s?者|通\s?讯\s?员|文/)")


def unwrap(source: str, rows: Sequence[Row]) -> list[Line]:
    """The lines the rows make, hard-wrapped rows joined.

    >>> from newsseg.tokenizer.context import series
from newsseg.tokenizer.lines import split_rows
    >>> source = "昨日清晨，城南新桥\\n正式通车，两岸居民\\n步行过江只要五分钟，\\n比从前近了两里。\\n桥名征集"
    >>> [line.text for line in unwrap(source, list(split_rows(source)))]
    ['昨日清晨，城南新桥正式通车，两岸居民步行过江只要五分钟，比从前近了两里。', '桥名征集']
    """
    columns = _Columns(source, rows)
    lines, first = [], 0
    for last in range(len(rows)):
        if last + 1 == len(rows) or not columns.runs_on(last, first):
            lines.append(join(source, tuple(rows[first : last + 1])))
            first = last + 1
    return lines


class _Columns:
    """The widths around each row, and whether a row runs on into the next."""

    def __init__(self, source: str, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.texts = [source[row.start : row.end] for row in rows]
        self.stops = [_SENTENCE_END.search(text[-4:]) is not None for text in self.texts]
        self.widths = self._measure()
        self.blocks = list(_blocks(rows))
        self.likes: list[int] | None = None
        self.wrapped = self._pairs(self.widths) >= MIN_PEERS
        self.columns = [self._column(i) if self.wrapped else 0.0 for i in range(len(rows))]
        self.indent = INDENT if self._loses_indents() else 0
        self.mostly = sum(map(bool, self.columns)) * 2 > len(rows)

    def _measure(self) -> list[float]:
        """Widths in Han characters, counting Latin as halves where that fits the page better."""
        texts = [_STRAY_RUN.sub("", t) if t[:1] == t[1:2] else t for t in self.texts]
        points = [float(len(text)) for text in texts]
        halves = [_half_width(text) for text in texts]
        return halves if self._pairs(halves) > self._pairs(points) else points

    def _pairs(self, widths: Sequence[float]) -> int:
        """How many neighbours have one width and end in mid-sentence."""
        return sum(
            abs(a - b) < 1 and a >= MIN_WIDTH and not stop
            for a, b, stop in zip(widths, widths[1:], self.stops, strict=False)
        )

    def _column(self, i: int) -> float:
        """The width of the column that row `i` stands in, 0 if in none."""
        near = self._near(i)
        wide = [j for j in near if self.widths[j] >= MIN_WIDTH and not self.stops[j]]
        counts = Counter(round(self.widths[j]) for j in wide)
        if not counts:
            return 0.0
        width = max(counts, key=lambda w: (counts[w] + counts[w - 1] + counts[w + 1], counts[w], w))
        peers = [j for j in near if abs(self.widths[j] - width) <= SLACK]
        cut = sum(not self.stops[j] for j in peers)
        marked = sum(_INNER_MARK.search(self.texts[j]) is not None for j in peers)
        if len(peers) < self._least_peers(i) or cut * 2 < len(peers) or marked * 3 < len(peers):
            return 0.0
        wider = sum(not self._fits(j, width) for j in near)
        if wider * 2 > len(near):
            return 0.0
        return float(width) if self._fits(i, width) else 0.0

    def _least_peers(self, i: int) -> int:
        """Two rows of one width may be a headline and its kicker, unless more rows follow on."""
        first, last = self.blocks[i]
        return MIN_PEERS if BLOCK_ROWS <= last - first <= 2 * BLOCK_ROWS else MIN_PEERS + 1

    def _near(self, i: int) -> range:
        """The rows of the same block beside row `i`."""
        first, last = self.blocks[i]
        return range(max(i - REACH, first), min(i + REACH + 1, last))

    def _fits(self, i: int, width: float) -> bool:
        """Whether a row is no wider than the column; punctuation may be set at half its width."""
        narrowest = self.widths[i] - len(_ANY_MARK.findall(self.texts[i])) / 2
        return narrowest <= width + 1

    def _full(self, i: int) -> bool:
        """Whether a row fills its column. The first row of a paragraph may be indented in print."""
        width = self.columns[i]
        if not width:
            return False
        opens = i == 0 or self.stops[i - 1] or self.widths[i - 1] < width - SLACK
        indent = self.indent if opens else 0
        return self.widths[i] >= width - SLACK - (0 if self.stops[i] else indent)

    def _loses_indents(self) -> bool:
        """Whether the rows that open paragraphs are short by the indent they had in print."""
        openers = [
            self.columns[i] - self.widths[i]
            for i in range(1, len(self.rows))
            if self.columns[i] and self.stops[i - 1] and not self.stops[i]
        ]
        return 3 * sum(abs(short - INDENT) <= 1 for short in openers) > len(openers)

    def runs_on(self, i: int, first: int) -> bool:
        """Whether the paragraph that row `first` opens goes on from row `i` to the next."""
        text, after = self.texts[i], self.texts[i + 1]
        row, following = self.rows[i], self.rows[i + 1]
        if following.level or following.strong or row.level or _is_fresh(after):
            return False
        if not self._full(i):
            return self._closes_bracket(i) or self._short_tail(i) or self._to_credit(i)
        if not self._fits(i + 1, self.columns[i]) or following.gap > self._usual_gap(i):
            return False
        if following.indent >= row.indent + 2 and row.indent == 0:
            return False
        if _BYLINE_START.match(text) and read_byline(text) is not None:
            return False
        if i == first and self._heads_a_text(i):
            return False
        filled = self.widths[i + 1] >= self.columns[i] - SLACK
        if self.stops[i]:
            return (filled or self.stops[i + 1]) and self._stop_inside(i, first)
        return filled or self.stops[i + 1] or following.gap == 0 or self._within_point(i)

    def _within_point(self, i: int) -> bool:
        """A point of a summary (■) ends without a stop, in a row that is not full."""
        first, _ = self.blocks[i]
        for j in range(i, max(first, i - LONGEST_POINT) - 1, -1):
            if self.texts[j][0] in "■◆":
                return not any(self.stops[j:i])
        return False

    def _heads_a_text(self, i: int) -> bool:
        """A row that fills its column by chance: one of a series of subheads, or a headline."""
        if self.stops[i] or _INNER_MARK.search(self.texts[i]):
            return False
        if self.likes is None:
            openers = [None if self._closed(j) or not self._opens(j) else t for j, t in enumerate(self.texts)]
            self.likes = series(openers, [row.level for row in self.rows])
        if self.likes[i] >= MIN_PEERS:
            return True
        unmarked = _INNER_MARK.search(self.texts[i + 1]) is None
        return unmarked and self.widths[i] >= WIDE and self.rows[i + 1].gap > 0

    def _opens(self, i: int) -> bool:
        """Whether the row above ends a paragraph."""
        return i == 0 or self.stops[i - 1] or not self._full(i - 1)

    def _closed(self, i: int) -> bool:
        return self.stops[i] or _INNER_MARK.search(self.texts[i]) is not None

    def _stop_inside(self, i: int, first: int) -> bool:
        """Whether a sentence that ends with its row is one inside a paragraph.

        A last row falls short of the column more often than not; a paragraph has several
        sentences; and quotations like to open one.
        """
        if self.widths[i] < self.columns[i] - 0.5:
            return False
        so_far = sum(len(text) for text in self.texts[first : i + 1])
        odds = next(odds for most, odds in _STOP_INSIDE if so_far <= most)
        return odds > (QUOTATION if _FRESH_AFTER_STOP.match(self.texts[i + 1]) else 0.0)

    def _usual_gap(self, i: int) -> int:
        """The blank rows between the full rows nearby: none, or one after every row."""
        near = self._near(i)
        gaps = sorted(
            self.rows[j + 1].gap
            for j in near
            if j + 1 in near and self.columns[j] and not self.stops[j]
        )
        return gaps[len(gaps) // 2] if gaps else 0

    def _closes_bracket(self, i: int) -> bool:
        """A bracket opened in a tight row and closed in the next: 见“文化+\\n旅游”."""
        return (
            self.rows[i + 1].gap == 0
            and self.wrapped
            and not self.stops[i]
            and _OPENED.search(self.texts[i]) is not None
            and _CLOSES.match(self.texts[i + 1]) is not None
        )

    def _to_credit(self, i: int) -> bool:
        """A caption of a few tight rows that its last row credits to a photographer."""
        if not self.wrapped or self.stops[i]:
            return False
        for j in range(i + 1, min(i + CAPTION_ROWS, len(self.rows))):
            if self.rows[j].gap or self.widths[j] > self.widths[i] + 2 * SLACK:
                return False
            if read_photo_credit(self.texts[j]) is not None:
                return self.widths[i] >= 2 * MIN_WIDTH
        return False

    def _short_tail(self, i: int) -> bool:
        """The last row of a two-row paragraph on a page that is wrapped throughout."""
        return (
            self.mostly
            and self.rows[i + 1].gap == 0
            and not self.stops[i]
            and self.widths[i] >= 2 * MIN_WIDTH
            and self.widths[i + 1] < self.widths[i]
            and _INNER_MARK.search(self.texts[i]) is not None
            and self.stops[i + 1]
        )


def _blocks(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """For each row the first and last (excluded) row of its block.

    Three rows or more without a blank one between make a block of their own; all rows between two
    such blocks make one, blank rows and all.
    """
    tight = [0, *(i for i in range(1, len(rows)) if rows[i].gap), len(rows)]
    runs = [(a, b) for a, b in zip(tight, tight[1:], strict=False)]
    merged: list[tuple[int, int]] = []
    before_dense = False
    for first, last in runs:
        dense = last - first >= BLOCK_ROWS
        if merged and not dense and not before_dense:
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
        before_dense = dense
    for first, last in merged:
        yield from [(first, last)] * (last - first)


def _is_fresh(text: str) -> bool:
    """Whether a row opens a paragraph, whatever stands above it."""
    if _FRESH.match(text):
        return True
    return _MAY_OPEN.match(text) is not None and read_dateline(text) is not None


def _half_width(text: str) -> float:
    """Width in Han characters, Latin letters and digits counted half and spaces not at all.

    UTF-8 spends one byte on ASCII and three on Han, so the byte length tells how many there are.
    """
    printed = text.replace(" ", "")
    latin = (3 * len(printed) - len(printed.encode("utf-8", "surrogatepass"))) // 2
    return len(printed) - max(latin, 0) / 2
