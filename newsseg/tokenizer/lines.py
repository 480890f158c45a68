"""Text → rows → lines.

A row is what stands between two line breaks; a line is what the paper meant as one: a single
row, or the rows of a hard-wrapped paragraph together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from newsseg.spans import Interval

__all__ = ["Line", "Row", "join", "split_rows"]

# LF, CRLF and CR end a row; nothing else does (U+2028 and NEL occur inside real sentences).
_ROW: Final = re.compile(r"[^\r\n]++")

# Markdown that OCR models put around a line: heading marks, quotes, list marks, emphasis.
_MARKED: Final = frozenset("#>*-+_•\ufeff")
_MARKS: Final = re.compile(
    r"[\s\ufeff]*+(?:>\s*+)*+(?:[-*+•]\s++)?(?P<heading>\#{1,6}(?!\#)\s*+)?(?P<strong>\*\*|__)?+\s*+"
)
# A run of one mark that a broken font left at the head of a row: ““““““
_STRAY: Final = re.compile(r"([^\w\s#*\-—…=_|>~])\1{3,}+\s*+")
_STRONG_END: Final = re.compile(r"\s*+(?:\*\*|__)[\s#]*+$")


class Row(NamedTuple):
    """A row that holds more than white space: its content in the source, and what stands around it.

    `gap` counts the blank rows above, `indent` the white space before the content in code points.
    """

    start: int
    end: int
    gap: int
    indent: int
    level: int  # Markdown heading level, 0 for none
    strong: bool  # the whole row is emphasised


class Line(NamedTuple):
    r"""What the paper meant as one line: its rows, and their text without marks and outer space.

    >>> source = "# 城南新桥\n今日通车"
    >>> line = join(source, tuple(split_rows(source)))
    >>> line.text, line.locate(3, 6)
    ('城南新桥今日通车', Interval(start=5, end=9))
    """

    text: str
    rows: tuple[Row, ...]

    @property
    def start(self) -> int:
        """Its first code point in the source."""
        return self.rows[0].start

    @property
    def end(self) -> int:
        """The code point behind its last."""
        return self.rows[-1].end

    @property
    def gap(self) -> int:
        """Blank rows above it."""
        return self.rows[0].gap

    def locate(self, start: int, end: int) -> Interval:
        """Where `text[start:end]` stands in the source, from its first to its last character."""
        rows = self.rows
        if len(rows) == 1:
            origin = rows[0].start
            return Interval(origin + start, origin + end)
        first = self._at(start) if start else rows[0].start
        return Interval(first, self._at(end - 1) + 1 if end < len(self.text) else rows[-1].end)

    def parted(self, at: int) -> tuple[Line, Line]:
        """The line up to `text[at]`, and the rest of it."""
        cut = self._at(at)
        above = tuple(row._replace(end=min(row.end, cut)) for row in self.rows if row.start < cut)
        rest = [row for row in self.rows if row.end > cut]
        rest[0] = rest[0]._replace(start=max(rest[0].start, cut))
        return Line(self.text[:at], above), Line(self.text[at:], tuple(rest))

    def _at(self, offset: int) -> int:
        """Where the character at `offset` stands in the source."""
        for row in self.rows:
            length = row.end - row.start
            if offset < length:
                return row.start + offset
            offset -= length
        return self.rows[-1].end


def join(source: str, rows: tuple[Row, ...]) -> Line:
    """The line that `rows` make together."""
    return Line("".join(source[row.start : row.end] for row in rows), rows)


def split_rows(source: str, start: int = 0, stop: int | None = None) -> Iterator[Row]:
    r"""The rows of `source[start:stop]` that hold more than white space, top to bottom.

    >>> [(row.gap, row.level) for row in split_rows("## 题\r\n\r\n\r\n文\r尾")]
    [(0, 2), (2, 0), (0, 0)]
    """
    stop = len(source) if stop is None else stop
    only_feeds = source.find("\r", start, stop) < 0
    previous = start
    for match in _ROW.finditer(source, start, stop):
        first, last = match.span()
        content = match[0].strip()
        if not content:
            continue
        if only_feeds:
            gap = source.count("\n", previous, first)
        else:
            gap = _breaks(source, previous, first)
        if previous > start:
            gap -= 1
        previous = last
        indent = 0 if source[first] == content[0] else len(match[0]) - len(match[0].lstrip())
        yield _row(source, first + indent, first + indent + len(content), gap, indent)


def _breaks(source: str, start: int, end: int) -> int:
    """The line breaks in a stretch, CRLF counted as one."""
    feeds, returns = source.count("\n", start, end), source.count("\r", start, end)
    return feeds + returns - source.count("\r\n", start, end)


def _row(source: str, start: int, end: int, gap: int, indent: int) -> Row:
    if source[start].isalnum():
        return Row(start, end, gap, indent, 0, False)
    stray = _STRAY.match(source, start, end)
    start = stray.end() if stray and stray.end() < end else start
    if source[start] not in _MARKED:
        return Row(start, end, gap, indent, 0, False)
    marks = _MARKS.match(source, start, end)
    if marks is None or marks.end() >= end:  # nothing but marks: a rule, a lone bullet
        return Row(start, end, gap, indent, 0, False)
    heading = (marks["heading"] or "").strip()
    strong = marks["strong"] is not None
    if strong and (closing := _STRONG_END.search(source, marks.end(), end)):
        end = max(closing.start(), marks.end() + 1)
    return Row(marks.end(), end, gap, indent, len(heading), strong)
