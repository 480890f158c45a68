"""Rows → lines: the rows of a hard-wrapped paragraph become one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from newsseg.credits import read_byline, read_dateline, read_folio, read_photo_credit
from newsseg.tokenizer.columns import (
    INDENT,
    MIN_PEERS,
    MIN_WIDTH,
    SLACK,
    Measured,
    blocks,
    columns,
    measure,
    one_width,
    page_width,
    wrapped,
)
from newsseg.tokenizer.context import series
from newsseg.tokenizer.lines import Line, Row, join

__all__ = ["unwrap"]

REACH: Final = 5  # rows on each side that show whether blank rows stand between all rows
CAPTION_ROWS: Final = 6  # rows of the longest caption under a picture
LONGEST_POINT: Final = 40  # rows of the longest point of a summary
BYLINE: Final = 40  # code points of the longest row that is nothing but names
ANY: Final = 10**9
NARROW: Final = 16.0  # Han characters of the widest row a headline may be cut at in mid-word
NARROWEST: Final = (
    14.0  # Han characters; columns set narrower are rare, lines of verse hardly wider
)
WIDE: Final = 18.0  # Han characters in which running text nearly always has a comma or stop

# Log odds that a paragraph goes on behind a sentence that ends with its full row, by its length so
# far in code points; and what a quotation in the next row counts against that.
_STOP_INSIDE: Final = ((40, 2.4), (80, 1.1), (10**9, 0.4))
QUOTATION: Final = 1.0
FALLS_SHORT: Final = 3.0  # what it counts against that that the row is not quite full
INDENTED: Final = 3.0  # what the next row's indent counts against it, or its lack for it
MOSTLY: Final = 0.4  # share of the rows below a full stop that are indented where paragraphs are

# What may not continue a paragraph: points, picture marks, an opening dateline.
_FRESH: Final = re.compile(r"[■□●○◆◇▲▼▶◀★☆※◎☉]|本报讯|本報訊|【|——|图[①-⑩]|（本报记者|\(本报记者")
_FRESH_MARKS: Final = frozenset("■□●○◆◇▲▼▶◀★☆※◎☉本【—图（(")
_OUTLET: Final = frozenset("社报報网網")
_QUOTATION: Final = frozenset("“「『")
_OPENED: Final = re.compile(r"[“「『《（(][^“”「」『』《》（）()]*+$")
_CLOSES: Final = re.compile(r"[^“「『《（(]{0,12}?[”」』》）)]")
_MAY_OPEN: Final = re.compile(r"据?\S{0,4}?(?:社|报|報|网|網)")
_TAG_ENDS: Final = frozenset("）)】")  # a column tag closes a headline
_DATED: Final = frozenset("年版.-/·")
_SIGN_MARKS: Final = frozenset("□■●◎☉")
_MAY_SIGN: Final = re.compile(r"[□■●◎☉]|\S{0,8}?(?:记\s?者|記\s?者|通\s?讯\s?员|文/)")


def unwrap(source: str, rows: Sequence[Row]) -> list[Line]:
    r"""The lines the rows make, hard-wrapped rows joined.

    >>> from newsseg.tokenizer.lines import split_rows
    >>> source = "昨日清晨，城南新桥通\n车，两岸居民步行过江\n"
    >>> source += "只要五分钟，比从前近\n了两里。\n桥名征集"
    >>> [line.text for line in unwrap(source, list(split_rows(source)))]
    ['昨日清晨，城南新桥通车，两岸居民步行过江只要五分钟，比从前近了两里。', '桥名征集']
    """
    texts = [source[row.start : row.end] for row in rows]
    if not (wrapped(texts) or one_width(texts, rows)):
        return [Line(text, (row,)) for text, row in zip(texts, rows, strict=True)]
    page = _Rows(rows, measure(texts, rows))
    lines, first = [], 0
    for last in range(len(rows)):
        if last + 1 == len(rows) or not page.runs_on(last, first):
            lines.append(join(source, tuple(rows[first : last + 1])))
            first = last + 1
    return lines


def _tight(rows: Sequence[Row], first: int, last: int) -> bool:
    """Whether no blank row parts the rows of a block."""
    return not any(row.gap for row in rows[first + 1 : last])


class _Rows:
    """The rows of a page, and whether one runs on into the next."""

    def __init__(self, rows: Sequence[Row], seen: Sequence[Measured]) -> None:
        self.rows = rows
        self.seen = seen
        found = list(blocks(rows))
        self.blocks = [block for block in found for _ in range(*block)]
        self.page = page_width(seen)
        widths = (
            width
            for block in found
            for width in columns(self.seen, *block, tight=_tight(rows, *block))
        )
        self.columns = [
            width or self._page_column(row) for width, row in zip(widths, seen, strict=True)
        ]
        if _is_long_set(self.seen):
            self.columns = [0.0 if width <= NARROWEST else width for width in self.columns]
        self.indent = INDENT if self._loses_indents() else 0
        self.mostly = sum(map(bool, self.columns)) * 2 > len(rows)

    def _page_column(self, row: Measured) -> float:
        """The column of a row that has too few of its width beside it, as a headline has."""
        return float(self.page) if row.width and row.least <= self.page + 1 else 0.0

    def _loses_indents(self) -> bool:
        """Whether the rows that open paragraphs are short by the indent they had in print."""
        openers = [
            width - row.width
            for width, above, row in zip(self.columns[1:], self.seen, self.seen[1:], strict=False)
            if width and above.stop and not row.stop
        ]
        return 3 * sum(abs(short - INDENT) <= 1 for short in openers) > len(openers)

    def _full(self, i: int) -> bool:
        """Whether a row fills its column. The first row of a paragraph may be indented in print."""
        width, row = self.columns[i], self.seen[i]
        if not width:
            return False
        if row.width >= width - SLACK:
            return True
        opens = not i or self.seen[i - 1].stop or self.seen[i - 1].width < width - SLACK
        return opens and not row.stop and row.width >= width - SLACK - self.indent

    def runs_on(self, i: int, first: int) -> bool:
        """Whether the paragraph that row `first` opens goes on from row `i` to the next."""
        row, below = self.seen[i], self.seen[i + 1]
        full = self._full(i)
        if (row.stop and not full) or self._parted(i) or _is_fresh(below.text):
            return False
        if _is_byline(below.text) or _is_byline(row.text):
            return False
        if not full:
            return (
                self._closes_bracket(i)
                or self._short_tail(i)
                or self._to_credit(i)
                or self._cuts_a_word(i)
            )
        if below.least > self.columns[i] + 1 or self._breaks(i):
            return False
        if i == first and (self._heads_a_text(i) or _is_folio(row)):
            return False
        return self._fills_on(i, first)

    def _parted(self, i: int) -> bool:
        """Whether Markdown parts a row from the next."""
        row, following = self.rows[i], self.rows[i + 1]
        return bool(row.level or following.level or following.strong)

    def _breaks(self, i: int) -> bool:
        """Whether white space sets the next row off: a gap wider than usual, or an indent."""
        row, following = self.rows[i], self.rows[i + 1]
        if following.indent >= row.indent + INDENT and not row.indent:
            return True
        return following.gap > 0 and following.gap > self._usual_gap(i)

    def _fills_on(self, i: int, first: int) -> bool:
        """Whether the row below a full row is one of the same paragraph: full too, or its last."""
        below = self.seen[i + 1]
        ends_well = below.width >= self.columns[i] - SLACK or below.stop
        if self.seen[i].stop:
            # So ends a kicker that opens a line, and a subhead below a paragraph.
            dash = below.text.endswith("——") or (i == first and self.seen[i].text.endswith("——"))
            return ends_well and not dash and self._stop_inside(i, first)
        if ends_well or self.rows[i + 1].gap == 0 or self._within_point(i):
            return True
        if self.page and i == first and not self.seen[i].marked:  # a headline, wrapped as all is
            return True
        return read_photo_credit(below.text) is not None

    def _within_point(self, i: int) -> bool:
        """A point of a summary (■) ends without a stop, in a row that is not full."""
        for j in range(i, max(self.blocks[i][0], i - LONGEST_POINT) - 1, -1):
            if self.seen[j].text[0] in "■◆":
                return not any(row.stop for row in self.seen[j:i])
        return False

    def _heads_a_text(self, i: int) -> bool:
        """A row that fills its column by chance: one of a series of subheads, or a headline."""
        row = self.seen[i]
        if row.stop or row.marked or _OPENED.search(row.text):
            return False
        if self._likes[i] >= MIN_PEERS:
            return True
        below = self.seen[i + 1]
        if self.page and (row.text[-1] in _TAG_ENDS or _names(below.text)):
            return True
        alone = row.width >= WIDE and row.width < (self.page or ANY) - 0.5
        return alone and not below.marked and self.rows[i + 1].gap > 0

    @cached_property
    def _likes(self) -> list[int]:
        return series(list(self._openers()), [row.level for row in self.rows])

    def _openers(self) -> Iterator[str | None]:
        """The rows that could be subheads: unmarked ones below the end of a paragraph."""
        for i, row in enumerate(self.seen):
            opens = not i or self.seen[i - 1].stop or not self._full(i - 1)
            yield row.text if opens and not (row.stop or row.marked) else None

    def _stop_inside(self, i: int, first: int) -> bool:
        """Whether a sentence that ends with its row is one inside a paragraph.

        A last row falls short of the column more often than not; a paragraph has several
        sentences; and quotations like to open one.
        """
        so_far = sum(len(row.text) for row in self.seen[first : i + 1])
        odds = next(odds for most, odds in _STOP_INSIDE if so_far <= most)
        if self.seen[i].width < self.columns[i] - 0.5:
            odds -= FALLS_SHORT
        if self.seen[i + 1].text[0] in _QUOTATION:
            odds -= QUOTATION
        if self._indents and self.columns[i + 1] and not self.seen[i + 1].stop:
            odds += -INDENTED if self._indented(i + 1) else INDENTED
        return odds > 0

    @cached_property
    def _indents(self) -> bool:
        """Whether the page indents its paragraphs, and shows it by white space or by short rows."""
        counts = {True: [0, 0], False: [0, 0]}
        for i, (above, row) in enumerate(pairwise(self.seen), start=1):
            if self.columns[i] and not row.stop:
                counts[above.stop][0] += 1
                counts[above.stop][1] += self._indented(i)
        (openers, indented), (others, short) = counts[True], counts[False]
        return indented > MOSTLY * openers and indented * others > 2 * short * openers

    def _indented(self, i: int) -> bool:
        """Whether a row, not the last of its paragraph, is indented, or short by an indent."""
        short = self.columns[i] - self.seen[i].width
        return self.rows[i].indent > 0 or INDENT / 2 <= short <= INDENT + 1

    def _usual_gap(self, i: int) -> int:
        """The blank rows between the full rows nearby: none, or one after every row."""
        first, last = self.blocks[i]
        gaps = sorted(
            self.rows[j + 1].gap
            for j in range(max(i - REACH, first), min(i + REACH, last - 1))
            if self.columns[j] and not self.seen[j].stop
        )
        return gaps[len(gaps) // 2] if gaps else 0

    def _closes_bracket(self, i: int) -> bool:
        """A bracket that a row leaves open and the next one closes: “文化+ over 旅游”."""
        return (
            not self.seen[i].stop
            and _OPENED.search(self.seen[i].text) is not None
            and _CLOSES.match(self.seen[i + 1].text) is not None
            and self.rows[i + 1].gap <= self._usual_gap(i)
        )

    def _cuts_a_word(self, i: int) -> bool:
        """A headline set in narrow rows: what stands across the cut stands elsewhere on the page.

        Two characters above the cut and one below it, or one and two, tell a word from a chance.
        """
        row, below = self.seen[i], self.seen[i + 1]
        if row.stop or row.marked or below.stop or below.marked or self.rows[i + 1].gap:
            return False
        if not (MIN_WIDTH <= row.width <= NARROW and below.width <= row.width + SLACK):
            return False
        cut = row.text[-2:] + below.text[:2]
        return any(word.isalpha() and self._text.count(word) > 1 for word in (cut[:3], cut[1:]))

    @cached_property
    def _text(self) -> str:
        return "".join([row.text for row in self.seen])

    def _to_credit(self, i: int) -> bool:
        """A caption of a few tight rows that its last row credits to a photographer."""
        row = self.seen[i]
        if row.stop or row.width < 2 * MIN_WIDTH:
            return False
        for j in range(i + 1, min(i + CAPTION_ROWS, len(self.rows))):
            if self.rows[j].gap or self.seen[j].width > row.width + 2 * SLACK:
                return False
            if read_photo_credit(self.seen[j].text) is not None:
                return not _is_byline(self.seen[j].text)
        return False

    def _short_tail(self, i: int) -> bool:
        """The last row of a two-row paragraph on a page that is wrapped throughout."""
        row, below = self.seen[i], self.seen[i + 1]
        return (
            self.mostly
            and self.rows[i + 1].gap == 0
            and row.marked
            and not row.stop
            and below.stop
            and 2 * MIN_WIDTH <= row.width > below.width
        )


def _is_long_set(rows: Sequence[Measured]) -> bool:
    """Whether most text of a page stands in rows far longer than a narrow column's.

    What is narrow there is verse, or a list.
    """
    total = sum(row.width for row in rows)
    return 2 * sum(row.width for row in rows if row.width > 4 * NARROW) > total


def _is_fresh(text: str) -> bool:
    """Whether a row opens a paragraph, whatever stands above it."""
    if text[0] in _FRESH_MARKS and _FRESH.match(text):
        return True
    if _OUTLET.isdisjoint(text[:6]):
        return False
    return _MAY_OPEN.match(text) is not None and read_dateline(text) is not None


def _names(text: str) -> bool:
    """Whether a row says who wrote the text."""
    return len(text) <= BYLINE and read_byline(text, bare=True) is not None


def _is_folio(row: Measured) -> bool:
    """Whether a row is the folio line of the page, set as wide as a column by chance."""
    if row.marked or _DATED.isdisjoint(row.text) or " " not in row.text.replace("\u3000", " "):
        return False
    return read_folio(row.text) is not None


def _is_byline(text: str) -> bool:
    head = text[:12]
    if head[0] not in _SIGN_MARKS and not ("者" in head or "员" in head or "文/" in head):
        return False
    return _MAY_SIGN.match(text) is not None and read_byline(text) is not None
