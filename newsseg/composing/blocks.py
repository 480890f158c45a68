"""Tokens → blocks: every character of the source in exactly one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Any, Final, NamedTuple

from pydantic import ConfigDict, TypeAdapter

from newsseg.models import Block
from newsseg.spans import Interval, Role

__all__ = ["Placed", "partition"]


class Placed(NamedTuple):
    """A line in the source, the article of its page it went to, and where its first copy is."""

    start: int
    end: int
    role: Role
    article: int | None
    original: Interval | None


# All blocks of a page are validated together: singly they would cost twice as much.
_BLOCKS: Final = TypeAdapter(tuple[Block, ...], config=ConfigDict(defer_build=True))


def partition(
    source: str, start: int, stop: int, placed: Sequence[Placed], articles: int
) -> tuple[Block, ...]:
    """Blocks that cover `source[start:stop]` without gap or overlap, in order.

    The marks and indents around a line belong to its block, and so do the blank rows below it.
    `articles` is how many the pages before have.
    """
    edges = [*_row_starts(source, start, placed), stop]
    blank = [{"span": {"start": start, "end": edges[0]}, "role": Role.BLANK}]
    stretches = map(_stretch, placed, edges, edges[1:], repeat(articles))
    return _BLOCKS.validate_python([*(blank if edges[0] > start else ()), *stretches])


def _stretch(item: Placed, start: int, end: int, articles: int) -> dict[str, Any]:
    """What a block holds. What is not said takes no time to validate."""
    _, _, role, article, original = item
    held: dict[str, Any] = {"span": {"start": start, "end": end}, "role": role}
    if article is not None:
        held["article"] = articles + article
    elif original is not None:
        held["duplicate_of"] = original._asdict()
    return held


def _row_starts(source: str, least: int, placed: Sequence[Placed]) -> Iterator[int]:
    """Where the row of each line begins: behind the line break above it."""
    returns = "\r" in source
    for start, end, *_ in placed:
        feed = source.rfind("\n", least, start)
        above = max(feed, source.rfind("\r", least, start)) if returns else feed
        yield above + 1 if above >= 0 else least
        least = end
