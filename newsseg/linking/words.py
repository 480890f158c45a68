"""What a headline or caption is about: its words, weighted by how rare they are on the page."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cache
from math import log
from typing import TYPE_CHECKING, Final

import regex

if TYPE_CHECKING:
    from jieba import Tokenizer

__all__ = ["Affinity", "words"]

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

    def fits(self, text: str) -> list[float]:
        """For each story how much of the text's weight stands in it, 0 to 1."""
        hits = {word: [word in story for story in self.stories] for word in sorted(words(text))}
        weights = {word: self._weight(sum(found)) for word, found in hits.items()}
        total = sum(weights.values())
        if not total:
            return [0.0] * len(self.stories)
        return [
            sum(weights[word] for word, found in hits.items() if found[i]) / total
            for i in range(len(self.stories))
        ]

    def _weight(self, stories: int) -> float:
        """Rarity: a word in every story tells nothing, a word in none is held against all."""
        return log((len(self.stories) + 1) / (stories or 0.5)) if self.stories else 0.0
