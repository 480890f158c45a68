"""Where things stand: spans of the source as rows of the view."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from newsseg.models import Block, Span

__all__ = ["RowsOf", "no_rows", "numbered", "rows_of"]

RowsOf: TypeAlias = Callable[[Iterable[Span | None]], list[int]]


def rows_of(blocks: Sequence[Block]) -> RowsOf:
    r"""What finds the blocks that spans touch, by their numbers, in order.

    >>> from newsseg import parse
    >>> page = parse("# 城南新桥通车\n\n本报讯 桥长一里。")
    >>> rows_of(page.blocks)([Span(start=4, end=14), None])
    [0, 1]
    """
    starts = [block.span.start for block in blocks]

    def found(spans: Iterable[Span | None]) -> list[int]:
        numbers: set[int] = set()
        for span in filter(None, spans):
            first = max(bisect_right(starts, span.start) - 1, 0)
            numbers.update(range(first, bisect_left(starts, span.end)))
        return sorted(numbers)

    return found


def no_rows(_: Iterable[Span | None]) -> list[int]:
    """For an article without its page."""
    return []


def numbered(rows: Iterable[int]) -> str | None:
    """Rows as an attribute names them; None leaves it out."""
    return " ".join(map(str, rows)) or None
