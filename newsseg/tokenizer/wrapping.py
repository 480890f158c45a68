"""Rows → lines: a hard-wrapped column shows itself by rows of one width that end in mid-sentence.

A PDF text layer cuts every column at its own width and may put a blank row after every row. The
width is therefore looked for around each row, never once for the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

import regex

from newsseg.credits import read_byline
from newsseg.tokenizer.lines import Line, Row, join

__all__ = ["unwrap"]

REACH: Final = 5  # rows looked at on each side; a paragraph of a narrow column has about ten
SLACK: Final = 1.5  # code points a full row may fall short by: no line opens with a closing mark
MIN_WIDTH: Final = 6.0  # narrowest column worth the name, in Han characters
MIN_PEERS: Final = 2  # rows of the same width nearby that make a column

_SENTENCE_END: Final = regex.compile(r"[。！？!?…][”’」』）)]*+$|[：；:;]$")
_INNER_MARK: Final = regex.compile(r"[，。、；：？！“”,;:?!（）()《》]")
# What may not continue a paragraph: points, picture marks, an opening dateline.
_FRESH: Final = regex.compile(r"[■□●○◆◇▲▼▶◀★☆※◎☉]|本报讯|本報訊|【|——|图[①-⑩]|（本报记者|\(本报记者")
_FRESH_AFTER_STOP: Final = regex.compile(r"[“「『]")
_OPENED: Final = regex.compile(r"[“「『《（(][^“”「」『』《》（）()]*+$")
_CLOSES: Final = regex.compile(r"[^“「『《（(]{0,12}?[”」』》）)]")
_BYLINE_START: Final = regex.compile(r"[□■●◎☉]|\S{0,8}?(?:记\s?者|記\s?者|通\s?讯\s?员|文/)")


def unwrap(source: str, rows: Sequence[Row]) -> list[Line]:
    """The lines the rows make, hard-wrapped rows joined.

    >>> from newsseg.tokenizer.lines import split_rows
    >>> source = "昨日清晨，城南新桥\\n正式通车，两岸居民\\n步行过江只要五分钟，\\n比从前近了两里。\\n桥名征集"
    >>> [line.text for line in unwrap(source, list(split_rows(source)))]
    ['昨日清晨，城南新桥正式通车，两岸居民步行过江只要五分钟，比从前近了两里。', '桥名征集']
    """
    column = _Columns(source, rows)
    lines, first = [], 0
    for last in range(len(rows)):
        if last + 1 == len(rows) or not column.runs_on(last):
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
        self.wrapped = self._pairs(self.widths) >= MIN_PEERS
        self.full = [self._column_width(i) if self.wrapped else 0.0 for i in range(len(rows))]
        self.mostly = sum(map(bool, self.full)) * 2 > len(rows)

    def _measure(self) -> list[float]:
        """Widths in Han characters, counting Latin as halves where that fits the page better."""
        points = [float(len(text)) for text in self.texts]
        halves = [_half_width(text) for text in self.texts]
        return halves if self._pairs(halves) > self._pairs(points) else points

    def _pairs(self, widths: Sequence[float]) -> int:
        """How many neighbours have one width and end in mid-sentence."""
        return sum(
            abs(a - b) < 1 and a >= MIN_WIDTH and not stop
            for a, b, stop in zip(widths, widths[1:], self.stops, strict=False)
        )

    def _column_width(self, i: int) -> float:
        """The width of the column row `i` fills, 0 if it fills none."""
        width = self.widths[i]
        near = range(max(i - REACH, 0), min(i + REACH + 1, len(self.rows)))
        peers = [j for j in near if abs(self.widths[j] - width) <= SLACK and j != i]
        if width < MIN_WIDTH or len(peers) < MIN_PEERS:
            return 0.0
        group = [*peers, i]
        cut = sum(not self.stops[j] for j in group)
        marked = sum(_INNER_MARK.search(self.texts[j]) is not None for j in group)
        if cut * 2 < len(group) or marked * 3 < len(group):
            return 0.0
        modes = Counter(round(self.widths[j]) for j in group)
        mode = max(modes, key=lambda w: (modes[w], w))
        return float(mode) if width > mode - SLACK else 0.0

    def runs_on(self, i: int) -> bool:
        """Whether the paragraph of row `i` goes on in the next row."""
        text, after = self.texts[i], self.texts[i + 1]
        row, following = self.rows[i], self.rows[i + 1]
        if following.level or following.strong or row.level or _FRESH.match(after):
            return False
        if not self.full[i]:
            return self._closes_bracket(i) or self._short_tail(i)
        if self.widths[i + 1] > self.full[i] + SLACK or following.gap > self._usual_gap(i):
            return False
        if following.indent > row.indent and after and row.indent == 0 and following.indent >= 2:
            return False
        if _BYLINE_START.match(text) and read_byline(text) is not None:
            return False
        if not self.stops[i]:
            return True
        return self.widths[i] >= self.full[i] and not _FRESH_AFTER_STOP.match(after)

    def _usual_gap(self, i: int) -> int:
        """The blank rows between the full rows nearby: none, or one after every row."""
        near = range(max(i - REACH, 0), min(i + REACH, len(self.rows) - 1))
        gaps = sorted(self.rows[j + 1].gap for j in near if self.full[j] and not self.stops[j])
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

    def _short_tail(self, i: int) -> bool:
        """The last row of a two-row paragraph on a page that is wrapped throughout."""
        return (
            self.mostly
            and self.rows[i + 1].gap == 0
            and not self.stops[i]
            and self.widths[i] >= 2 * MIN_WIDTH
            and self.widths[i + 1] < self.widths[i]
            and _INNER_MARK.search(self.texts[i]) is not None
            and (self.stops[i + 1] or self.texts[i + 1].endswith(("）", ")", "摄", "攝")))
        )


def _half_width(text: str) -> float:
    """Width in Han characters, Latin letters and digits counted half and spaces not at all.

    UTF-8 spends one byte on ASCII and three on Han, so the byte length tells how many there are.
    """
    printed = text.replace(" ", "")
    latin = (3 * len(printed) - len(printed.encode("utf-8", "surrogatepass"))) // 2
    return len(printed) - max(latin, 0) / 2
