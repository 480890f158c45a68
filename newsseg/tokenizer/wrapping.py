"""Rows → lines: the rows of a hard-wrapped paragraph become one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits import read_photo_credit
from newsseg.tokenizer.columns import (
    INDENT,
    MIN_PEERS,
    MIN_WIDTH,
    NARROW,
    SLACK,
    Measures,
    blocks,
    columns,
    is_long_set,
    is_wrapped,
    measure,
    page_width,
)
from newsseg.tokenizer.context import series
from newsseg.tokenizer.lines import Line, Row
from newsseg.tokenizer.openings import (
    is_byline,
    is_folio,
    is_fresh,
    may_open,
    odds_inside,
    says_who,
)

__all__ = ["unwrap"]

REACH: Final = 5  # rows on each side that show whether blank rows stand between all rows
NEAR: Final = 400  # rows on each side that are searched for a word, as many as most pages have
CAPTION_ROWS: Final = 6  # rows of the longest caption under a picture
LONGEST_POINT: Final = 40  # rows of the longest point of a summary
TELLING: Final = 16  # rows of a paragraph that tell whether a sentence ends it
ANY: Final = 10**9
NARROWEST: Final = 14.0  # Han characters; few columns are narrower, and lines of verse hardly wider
HEADLINE: Final = 30.0  # Han characters of the longest row that a column tag may close
WIDE: Final = 18.0  # Han characters in which running text nearly always has a comma or stop

# Log odds against a sentence that ends with its full row being one inside a paragraph.
FALLS_SHORT: Final = 3.0  # that the row is not quite full
INDENTED: Final = 3.0  # that the next row is indented, or, for it, that it is not
MOSTLY: Final = 0.4  # share of the rows below a full stop that are indented where paragraphs are

_OPENED: Final = Pattern(r"[“「『《（(][^“”「」『』《》（）()]*+$")
_CLOSES: Final = Pattern(r"[^“「『《（(]{0,12}?(?:[（(][^（）()]{1,4}[)）])?[”」』》）)]")
_TAKEN_ENDS: Final = frozenset("摄攝）)")  # a picture's credit
_TAG_ENDS: Final = frozenset("）)】")  # a column tag closes a headline


def unwrap(source: str, rows: Sequence[Row]) -> list[Line]:
    r"""The lines the rows make, hard-wrapped rows joined.

    >>> from newsseg.tokenizer.lines import split_rows
    >>> source = "昨日清晨，城南新桥通\n车，两岸居民步行过江\n"
    >>> source += "只要五分钟，比从前近\n了两里。\n桥名征集"
    >>> [line.text for line in unwrap(source, list(split_rows(source)))]
    ['昨日清晨，城南新桥通车，两岸居民步行过江只要五分钟，比从前近了两里。', '桥名征集']
    """
    texts = [source[row.start : row.end] for row in rows]
    if not is_wrapped(texts, rows):
        return [
            *map(Line._make, zip(texts, zip(rows, strict=True), strict=True))
        ]  # of one row each
    page = _Rows(rows, measure(texts, rows))
    lines, first = [], 0
    for last in range(len(rows)):
        if last + 1 == len(rows) or not page.runs_on(last, first):
            text = "".join(texts[first : last + 1])
            lines.append(Line._make((text, tuple(rows[first : last + 1]))))
            first = last + 1
    return lines


class _Rows:
    """The rows of a page, and whether one runs on into the next."""

    def __init__(self, rows: Sequence[Row], seen: Measures) -> None:
        self.rows = rows
        self.texts, self.widths, self.stops = seen.texts, seen.widths, seen.stops
        self.seen = seen
        found = list(blocks(rows))
        self.blocks = [block for block in found for _ in range(*block)]
        self.page = page_width(seen)
        self.columns = [width for block in found for width in columns(seen, rows, *block)]
        if self.page:
            self.columns = [width or self._page_column(i) for i, width in enumerate(self.columns)]
        if is_long_set(self.widths):
            self.columns = [0.0 if width <= NARROWEST else width for width in self.columns]
        self.parted = [  # by Markdown from the next row
            row.level > 0 or below.level > 0 or below.strong for row, below in pairwise(rows)
        ]
        self.indent = INDENT if self._loses_indents() else 0
        self.mostly = sum(map(bool, self.columns)) * 2 > len(rows)
        self.full = [
            width > 0 and (here >= width - SLACK or self._opens_full(i))
            for i, (width, here) in enumerate(zip(self.columns, self.widths, strict=True))
        ]
        # The blank rows below the full rows that are cut, -1 for others.
        self.gaps = [
            below.gap if width and not stop else -1
            for below, width, stop in zip(rows[1:], self.columns, self.stops, strict=False)
        ]

    def _page_column(self, i: int) -> float:
        """The column of a row that has too few of its width beside it, as a headline has."""
        return float(self.page) if self.widths[i] and not self.seen.exceeds(i, self.page) else 0.0

    def _loses_indents(self) -> bool:
        """Whether the rows that open paragraphs are short by the indent they had in print."""
        openers = [
            self.columns[i] - self.widths[i]
            for i, (above, stop) in enumerate(pairwise(self.stops), start=1)
            if above and not stop and self.columns[i]
        ]
        return 3 * sum(abs(short - INDENT) <= 1 for short in openers) > len(openers)

    def _opens_full(self, i: int) -> bool:
        """Whether a row that falls short of its column does so by the indent it had in print."""
        least = self.columns[i] - SLACK
        opens = not i or self.stops[i - 1] or self.widths[i - 1] < least
        return opens and not self.stops[i] and self.widths[i] >= least - self.indent

    def runs_on(self, i: int, first: int) -> bool:
        """Whether the paragraph that row `first` opens goes on from row `i` to the next."""
        full = self.full[i]
        if (self.stops[i] and not full) or self.parted[i]:
            return False
        if full:
            goes_on = not self._ends_full(i, first) and (
                self._fills_on(i, first) or self._closes_bracket(i)
            )
        else:
            goes_on = (
                self._closes_bracket(i)
                or self._short_tail(i)
                or self._to_credit(i)
                or self._cuts_a_word(i)
            )
        return goes_on and not self._opens_another(i, first)

    def _ends_full(self, i: int, first: int) -> bool:
        """Whether a full row is the last of its line, told by what stands beside it."""
        if self._breaks(i):
            return True
        if self.widths[i + 1] > self.columns[i] + 1 and self.seen.exceeds(i + 1, self.columns[i]):
            return True
        if i > first:
            return False
        return self._heads_a_text(i) or (not self.seen.marked[i] and is_folio(self.texts[i]))

    def _opens_another(self, i: int, first: int) -> bool:
        """Whether the next row opens a paragraph by its text alone, or one of the two is a byline.

        A row that another one ran on into is none.
        """
        below = self.texts[i + 1]
        if may_open(below) and (is_fresh(below) or is_byline(below)):
            return True
        return i == first and is_byline(self.texts[i])

    def _breaks(self, i: int) -> bool:
        """Whether white space sets the next row off: a gap wider than usual, or an indent."""
        following = self.rows[i + 1]
        if following.indent >= INDENT and not self.rows[i].indent:
            return True
        return following.gap > 0 and following.gap > self._usual_gap(i)

    def _fills_on(self, i: int, first: int) -> bool:
        """Whether the row below a full row is one of the same paragraph: full too, or its last."""
        below = self.texts[i + 1]
        ends_well = self.stops[i + 1] or self.widths[i + 1] >= self.columns[i] - SLACK
        if self.stops[i]:
            # So ends a kicker that opens a line, and a subhead below a paragraph.
            dash = below.endswith("——") or (i == first and self.texts[i].endswith("——"))
            return (
                ends_well
                and not dash
                and not self._heads_what_opens(i + 1)
                and self._stop_inside(i, first)
            )
        if ends_well or self.rows[i + 1].gap == 0 or self._within_point(i):
            return True
        if self.page and i == first and not self.seen.marked[i]:  # a headline, wrapped as all is
            return True
        return read_photo_credit(below) is not None

    def _heads_what_opens(self, i: int) -> bool:
        """A row without a mark below a full stop, and a new paragraph below it: no text ends so."""
        if self.stops[i] or self.seen.marked[i] or i + 1 == len(self.rows):
            return False
        below = self.texts[i + 1]
        indented = self.rows[i + 1].indent >= INDENT > self.rows[i].indent
        return indented or (may_open(below) and is_fresh(below))

    def _within_point(self, i: int) -> bool:
        """A point of a summary (■) ends without a stop, in a row that is not full."""
        for j in range(i, max(self.blocks[i][0], i - LONGEST_POINT) - 1, -1):
            if self.texts[j][0] in "■◆":
                return not any(self.stops[j:i])
        return False

    def _heads_a_text(self, i: int) -> bool:
        """A row that fills its column by chance: one of a series of subheads, or a headline."""
        if self.stops[i] or self.seen.marked[i] or _OPENED.search(self.texts[i]):
            return False
        if self._likes[i] >= MIN_PEERS:
            return True
        if self.page and (self.texts[i][-1] in _TAG_ENDS or says_who(self.texts[i + 1])):
            return True
        alone = WIDE <= self.widths[i] < (self.page or ANY) - 0.5
        return alone and not self.seen.marked[i + 1] and self.rows[i + 1].gap > 0

    @cached_property
    def _likes(self) -> list[int]:
        return series(list(self._openers()), [row.level for row in self.rows])

    def _openers(self) -> Iterator[str | None]:
        """The rows that could be subheads: unmarked ones below the end of a paragraph."""
        ended = True
        seen = zip(self.texts, self.stops, self.seen.marked, self.full, strict=True)
        for text, stop, marked, full in seen:
            yield text if ended and not (stop or marked) else None
            ended = stop or not full

    def _stop_inside(self, i: int, first: int) -> bool:
        """Whether a sentence that ends with its row is one inside a paragraph.

        A last row falls short of the column more often than not; a paragraph has several
        sentences; and by their words some go on from another one, some open a paragraph.
        """
        so_far = "".join(self.texts[max(first, i + 1 - TELLING) : i + 1])
        odds = odds_inside(so_far, self.texts[i + 1])
        if self.widths[i] < self.columns[i] - 0.5:
            odds -= FALLS_SHORT
        if self._indents and self.columns[i + 1] and not self.stops[i + 1]:
            odds += -INDENTED if self._indented(i + 1) else INDENTED
        return odds > 0

    @cached_property
    def _indents(self) -> bool:
        """Whether the page indents its paragraphs, and shows it by white space or by short rows."""
        counts = {True: [0, 0], False: [0, 0]}
        for i, (above, stop) in enumerate(pairwise(self.stops), start=1):
            if not stop and self.columns[i]:
                counts[above][0] += 1
                counts[above][1] += self._indented(i)
        (openers, indented), (others, short) = counts[True], counts[False]
        return indented > MOSTLY * openers and indented * others > 2 * short * openers

    def _indented(self, i: int) -> bool:
        """Whether a row, not the last of its paragraph, is indented, or short by an indent."""
        short = self.columns[i] - self.widths[i]
        return self.rows[i].indent > 0 or INDENT / 2 <= short <= INDENT + 1

    def _usual_gap(self, i: int) -> int:
        """The blank rows between the full rows nearby: none, or one after every row."""
        first, last = self.blocks[i]
        near = sorted(self.gaps[max(i - REACH, first) : min(i + REACH, last - 1)])
        others = near.count(-1)
        return near[(others + len(near)) // 2] if others < len(near) else 0

    def _closes_bracket(self, i: int) -> bool:
        """A bracket that a row leaves open and the next one closes: “文化+ over 旅游”."""
        return (
            not self.stops[i]
            and _OPENED.search(self.texts[i]) is not None
            and _CLOSES.match(self.texts[i + 1]) is not None
            and self.rows[i + 1].gap <= self._usual_gap(i)
        )

    def _cuts_a_word(self, i: int) -> bool:
        """A headline set in narrow rows: what stands across the cut stands elsewhere nearby.

        Two characters above the cut and one below it, or one and two, tell a word from a chance.
        """
        width, marked = self.widths[i], self.seen.marked
        if self.stops[i] or marked[i] or self.stops[i + 1] or marked[i + 1] or self.rows[i + 1].gap:
            return False
        if not (MIN_WIDTH <= width <= NARROW and self.widths[i + 1] <= width + SLACK):
            return False
        above, below = self.texts[i : i + 2]
        near = self.texts[max(i - NEAR, 0) : i + NEAR]
        same = "\n".join(near).count(f"{above}\n{below}")  # the two rows may come again
        cut, text = above[-2:] + below[:2], "".join(near)
        return any(word.isalpha() and text.count(word) > same for word in (cut[:3], cut[1:]))

    def _to_credit(self, i: int) -> bool:
        """A caption of a few tight rows that its last row credits to a photographer."""
        width = self.widths[i]
        if self.stops[i] or width < 2 * MIN_WIDTH:
            return False
        if width <= HEADLINE and self.texts[i][-1] in _TAG_ENDS:
            return False
        for j in range(i + 1, min(i + CAPTION_ROWS, len(self.rows))):
            if self.rows[j].gap or self.widths[j] > width + 2 * SLACK:
                return False
            if j == i + 1 and self._is_credit_cut(i):
                return True
            if read_photo_credit(self.texts[j]) is not None:
                return not is_byline(self.texts[j])
        return False

    def _is_credit_cut(self, i: int) -> bool:
        """Whether a row ends with the first character of a name, and the next one credits it."""
        return (
            self.texts[i + 1][-1] in _TAKEN_ENDS
            and self.widths[i + 1] <= MIN_WIDTH
            and read_photo_credit(self.texts[i] + self.texts[i + 1]) is not None
        )

    def _short_tail(self, i: int) -> bool:
        """The last row of a two-row paragraph on a page that is wrapped throughout."""
        return (
            self.mostly
            and self.rows[i + 1].gap == 0
            and self.seen.marked[i]
            and not self.stops[i]
            and self.stops[i + 1]
            and 2 * MIN_WIDTH <= self.widths[i] > self.widths[i + 1]
        )
