"""Tokens → blocks: every character of the source in exactly one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

from pydantic import TypeAdapter

from newsseg.models import Block
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["Placed", "partition"]


class Placed(NamedTuple):
    """A token, the article it went to, and the first copy it repeats."""

    token: Token
    article: int | None
    original: Token | None


# All blocks of a page are validated together: singly they would cost twice as much.
_BLOCKS: Final = TypeAdapter(tuple[Block, ...])


def partition(source: str, start: int, stop: int, placed: Sequence[Placed]) -> tuple[Block, ...]:
    """Blocks that cover `source[start:stop]` without gap or overlap, in order.

    The marks and indents around a line belong to its block, and so do the blank rows below it.
    """
    return _BLOCKS.validate_python([*_stretches(source, start, stop, placed)])


def _stretches(
    source: str, start: int, stop: int, placed: Sequence[Placed]
) -> Iterator[dict[str, Any]]:
    """What each block holds."""
    first = _row_start(source, start, placed[0].token.start) if placed else stop
    if first > start:
        yield {"span": {"start": start, "end": first}, "role": Role.BLANK}
    at = first
    for item, following in pairwise(placed):
        end = _row_start(source, item.token.end, following.token.start)
        yield _stretch(item, at, end)
        at = end
    if placed:
        yield _stretch(placed[-1], at, stop)


def _stretch(item: Placed, start: int, end: int) -> dict[str, Any]:
    original = item.original
    return {
        "span": {"start": start, "end": end},
        "role": item.token.role,
        "article": item.article,
        "duplicate_of": {"start": original.start, "end": original.end} if original else None,
    }


def _row_start(source: str, least: int, start: int) -> int:
    """Where the row of a line begins: behind the line break above it."""
    return max(source.rfind("\n", least, start), source.rfind("\r", least, start), least - 1) + 1
