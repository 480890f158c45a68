"""Text → rows → lines.

A row is what stands between two line breaks; a line is what the paper meant as one: a single
row, or the rows of a hard-wrapped paragraph together.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.spans import Interval

__all__ = ["Line", "Row", "join", "split_rows"]

# What stands in a row between white space. LF, CRLF and CR end a row; nothing else does (U+2028 and
# NEL occur inside real sentences). Most texts have no CR, and `.` is faster than a class.
_CONTENT: Final = Pattern(r"\S(?:[^\r\n]*\S)?")
_FED_CONTENT: Final = Pattern(r"\S(?:.*\S)?")

# Markdown that OCR models put around a line: heading marks, quotes, list marks, emphasis.
_MARKED: Final = frozenset("#>*-+_•\ufeff")
_MARKS: Final = Pattern(
    r"[\s\ufeff]*+(?:>\s*+)*+(?:[-*+•]\s++)?(?P<heading>\#{1,6}(?!\#)\s*+)?"
    r"(?P<strong>\*\*|__|\*(?=[^\s*][^*\r\n]*+\*$))?+\s*+"
)
# A run of one mark that a broken font left at the head of a row: ““““““
_STRAY: Final = Pattern(r"([^\w\s#*\-—…=_|>~])\1{3,}+\s*+")
_STRONG_END: Final = Pattern(r"\s*+(?:\*\*?|__)[\s#]*+$")


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
    returns = source.find("\r", start, stop) >= 0
    content, count = (_CONTENT, _breaks) if returns else (_FED_CONTENT, _feeds)
    previous, breaks = start, 0  # the break that ends the row above is no gap
    for match in content.finditer(source, start, stop):
        first, last = match.span()
        gap = 0 if first - previous == breaks else count(source, previous, first) - breaks
        indent = 0 if first and source[first - 1] in "\r\n" else _indent(source, previous, first)
        previous, breaks = last, 1
        if source[first].isalnum():
            yield Row._make((first, last, gap, indent, 0, False))  # twice as fast as a call of Row
        else:
            yield _marked(source, first, last, gap, indent)


def _indent(source: str, start: int, first: int) -> int:
    """The white space before `first`, back to a line break or to `start`."""
    feed = source.rfind("\n", start, first)
    return first - 1 - max(feed, source.rfind("\r", start, first), start - 1)


def _feeds(source: str, start: int, end: int) -> int:
    return source.count("\n", start, end)


def _breaks(source: str, start: int, end: int) -> int:
    """The line breaks in a stretch, CRLF counted as one."""
    feeds, returns = source.count("\n", start, end), source.count("\r", start, end)
    return feeds + returns - source.count("\r\n", start, end)


def _marked(source: str, start: int, end: int, gap: int, indent: int) -> Row:
    """A row that does not begin with a letter, without the marks before its text."""
    stray = _STRAY.match(source, start, end)
    start = stray.end() if stray and stray.end() < end else start
    if source[start] not in _MARKED:
        return Row(start, end, gap, indent, 0, False)
    marks = _MARKS.match(source, start, end)
    if marks is None or marks.end() >= end:  # nothing but marks: a rule, a lone bullet
        return Row(start, end, gap, indent, 0, False)
    heading = (marks["heading"] or "").strip()
    strong = marks["strong"]
    if strong:
        closing = _STRONG_END.search(source, marks.end(), end)
        if closing is None and source.find(strong, marks.end(), end) >= 0:
            strong = None  # only its first words are emphasised
        elif closing is not None:
            end = max(closing.start(), marks.end() + 1)
    return Row(marks.end(), end, gap, indent, len(heading), strong is not None)
