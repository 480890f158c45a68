"""Regular expressions that wait to be compiled.

Many patterns of this package are large: compiling all of them takes longer than reading a page,
and most scripts that import it need a few.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Protocol, cast

__all__ = ["Find", "Pattern"]


class Find(Protocol):
    """How `search`, `match` and `fullmatch` are called."""

    def __call__(
        self, string: str, pos: int = 0, endpos: int = sys.maxsize, /
    ) -> re.Match[str] | None:
        """Look for the pattern in `string[pos:endpos]`."""


class FindEvery(Protocol):
    """How `finditer` is called."""

    def __call__(
        self, string: str, pos: int = 0, endpos: int = sys.maxsize, /
    ) -> Iterator[re.Match[str]]:
        """Look for every match in `string[pos:endpos]`."""


class Pattern:
    r"""What `re.compile` gives, compiled when first used.

    >>> hyphen = Pattern("-")
    >>> "_compiled" in vars(hyphen), hyphen.sub("/", "1-2"), "_compiled" in vars(hyphen)
    (False, '1/2', True)
    >>> Pattern(r"\p{Han}", properties=True).sub("-", "A桥B")
    'A-B'
    """

    def __init__(self, source: str, flags: int = 0, *, properties: bool = False) -> None:
        r"""`properties` is for what `re`, the faster engine, has no word for: `\p{Han}`."""
        self._source = source
        self._flags = flags
        self._properties = properties

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        if not self._properties:
            return re.compile(self._source, self._flags)
        import regex

        return cast("re.Pattern[str]", regex.compile(self._source, self._flags))

    @cached_property
    def search(self) -> Find:
        """Find the first match."""
        return self._compiled.search

    @cached_property
    def match(self) -> Find:
        """Find the match that starts where the search does."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Find:
        """Find the match that takes in the whole stretch."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> FindEvery:
        """Find every match, one after the other."""
        return self._compiled.finditer

    @cached_property
    def findall(self) -> Callable[[str], list[str]]:
        """Find the text of every match."""
        return self._compiled.findall

    @cached_property
    def sub(self) -> Callable[[str | Callable[[re.Match[str]], str], str], str]:
        """Put something in the place of every match."""
        return self._compiled.sub
