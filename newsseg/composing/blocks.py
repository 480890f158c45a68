"""Tokens → blocks: every character of the source in exactly one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsseg.models import Block, Span
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["Placed", "partition"]


class Placed(NamedTuple):
    """A token, the article it went to, and the first copy it repeats."""

    token: Token
    article: int | None
    original: Token | None


def partition(source: str, start: int, stop: int, placed: Sequence[Placed]) -> Iterator[Block]:
    """Blocks that cover `source[start:stop]` without gap or overlap, in order.

    The marks and indents around a line belong to its block, the rows without text between lines
    to blocks of their own.
    """
    at = start
    for i, item in enumerate(placed):
        first = _row_start(source, at, item.token.start)
        if first > at:
            yield Block(span=Span(start=at, end=first), role=Role.BLANK)
        following = placed[i + 1].token.start if i + 1 < len(placed) else stop
        at = _row_end(source, item.token.end, following)
        yield _block(item, first, at)
    if at < stop:
        yield Block(span=Span(start=at, end=stop), role=Role.BLANK)


def _block(item: Placed, start: int, end: int) -> Block:
    original = item.original
    return Block(
        span=Span(start=start, end=end),
        role=item.token.role,
        article=item.article,
        duplicate_of=Span(start=original.start, end=original.end) if original else None,
    )


def _row_start(source: str, least: int, start: int) -> int:
    """Where the row of a line begins: behind the line break above it."""
    return max(source.rfind("\n", least, start), source.rfind("\r", least, start), least - 1) + 1


def _row_end(source: str, end: int, most: int) -> int:
    """Where the row of a line ends, its line break not counted."""
    breaks = [at for mark in "\r\n" if (at := source.find(mark, end, most)) >= 0]
    return min(breaks, default=most)
