"""What a headline or caption is about: its words, weighted by how rare they are on the page."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from math import log
from operator import add
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from jieba import Tokenizer

__all__ = ["Affinity", "words"]

FEW: Final = 30  # stories that are searched one by one; from there on an index pays

_HAN: Final = regex.compile(r"[\p{Han}\p{L}\p{N}]++")
_SPACE: Final = regex.compile(r"\s++")


@cache
def _jieba() -> Tokenizer:
    """An instance of our own, so that nobody's user dictionary changes our answers."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    return jieba.Tokenizer()


def words(text: str) -> frozenset[str]:
    """The words of a text that can tell it from others: two characters or more.

    Characters that jieba leaves alone are mostly pieces of names; neighbours make a word together.

    >>> sorted(words("河湾新桥通车"))
    ['新桥', '河湾', '通车']
    """
    found: set[str] = set()
    for piece in _HAN.findall(_SPACE.sub("", text)):
        single = ""
        for word in _jieba().cut(piece, HMM=False):
            if len(word) > 1:
                found.add(word)
            elif single:
                found.add(single + word)
            single = word if len(word) == 1 else ""
    return frozenset(found)


class Affinity:
    """How well short texts fit the stories of a page.

    A word counts by how few stories it stands in; a story fits by the share of the short text's
    weight that it holds.
    """

    def __init__(self, stories: Sequence[str]) -> None:
        self.stories = [_SPACE.sub("", story) for story in stories]
        self._known: dict[str, list[int]] = {}

    def fits(self, text: str) -> list[float]:
        """For each story how much of the text's weight stands in it, 0 to 1."""
        shares = [0.0] * len(self.stories)
        total = 0.0
        for word in sorted(words(text)):
            holders = self._holders(word)
            weight = self._weight(len(holders))
            total += weight
            for i in holders:
                shares[i] += weight
        return [share / total for share in shares] if total else shares

    def _holders(self, word: str) -> list[int]:
        """The stories that hold a word."""
        if word not in self._known:
            near = self._by_pair.get(word[:2], ()) if len(self.stories) > FEW else None
            told = range(len(self.stories)) if near is None else near
            self._known[word] = [i for i in told if word in self.stories[i]]
        return self._known[word]

    @cached_property
    def _by_pair(self) -> Mapping[str, Sequence[int]]:
        """By every two neighbouring characters the stories that hold them."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        for i, story in enumerate(self.stories):
            for pair in dict.fromkeys(map(add, story, story[1:])):
                index[pair].append(i)
        return index

    def _weight(self, stories: int) -> float:
        """Rarity: a word in every story tells nothing, a word in none is held against all."""
        return log((len(self.stories) + 1) / (stories or 0.5)) if self.stories else 0.0
