"""What a headline or caption is about: its words, weighted by how rare they are on the page."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache, cached_property
from math import log
from operator import add
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from jieba import Tokenizer

__all__ = ["Affinity", "best_fit", "words"]

MANY: Final = 60  # stories that one text is compared with at the most
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


def best_fit(fits: Mapping[int, float]) -> int | None:
    """The story that fits best, the first of several, None where none fits at all.

    >>> best_fit({0: 0.2, 3: 0.7, 5: 0.7})
    3
    """
    return max(fits, key=lambda i: (fits[i], -i), default=None)


class Affinity:
    """How well short texts fit the stories of a page.

    A word counts by how few stories it stands in; a story fits by the share of the short text's
    weight that it holds.
    """

    def __init__(self, stories: Sequence[str]) -> None:
        self.stories = [_SPACE.sub("", story) for story in stories]
        self._known: dict[str, Collection[int]] = {}

    def fits(self, text: str) -> dict[int, float]:
        """How much of the text's weight stands in each story that holds some, 0 to 1.

        On a page of very many stories a text is compared with those that share its rarest words.
        """
        found = [self._holders(word) for word in sorted(words(text))]
        near = self._near(found)
        shares: dict[int, float] = {}
        total = 0.0
        for holders in found:
            weight = self._weight(len(holders))
            total += weight
            for i in holders if near is None else near.intersection(holders):
                shares[i] = shares.get(i, 0.0) + weight
        return {i: shares[i] / total for i in sorted(shares)}

    def _near(self, found: Sequence[Collection[int]]) -> set[int] | None:
        """The stories that are looked at, where the page has too many to look at them all."""
        if len(self.stories) <= MANY:
            return None
        near: set[int] = set()
        for holders in sorted(found, key=len):
            if len(near) + len(holders) > MANY:
                break
            near.update(holders)
        return near

    def _holders(self, word: str) -> Collection[int]:
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
