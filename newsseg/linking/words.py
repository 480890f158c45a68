"""What a headline or caption is about: its words, weighted by how rare they are on the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from math import log
from operator import add
from typing import TYPE_CHECKING, Final, NamedTuple

from newsseg.compiling import Pattern

if TYPE_CHECKING:
    from jieba import Tokenizer

__all__ = ["Affinity", "Words", "best_fit", "words"]

MANY: Final = 60  # stories that one text is compared with at the most
PAIR: Final = 2  # characters of the shortest word
FEW: Final = 30  # stories that are searched for word by word; more are searched once for all

_HAN: Final = Pattern(r"[\p{Han}\p{L}\p{N}]++", properties=True)


@cache
def _jieba() -> Tokenizer:
    """An instance of our own, so that nobody's user dictionary changes our answers."""
    import logging

    import jieba

    jieba.setLogLevel(logging.WARNING)
    own = jieba.Tokenizer()
    own.initialize()
    return own


class Words(NamedTuple):
    """The words of a text that can tell it from others: two characters or more."""

    known: frozenset[str]
    guessed: frozenset[str]


def words(text: str) -> Words:
    """The words that jieba knows, and those that its leftovers may make.

    Characters that it leaves alone are mostly pieces of names, and of words in the other script;
    neighbours may make a word together.

    >>> found = words("河湾新桥丁禾")
    >>> sorted(found.known), sorted(found.guessed)
    (['新桥', '河湾'], ['丁禾'])
    """
    known: set[str] = set()
    guessed: set[str] = set()
    for piece in _HAN.findall(_unspaced(text)):
        single = ""
        for word in _cut(piece):
            if len(word) > 1:
                known.add(word)
            elif single:
                guessed.add(single + word)
            single = word if len(word) == 1 else ""
    return Words(frozenset(known), frozenset(guessed))


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _cut(text: str) -> list[str]:
    return [*_jieba().cut(text, HMM=False)]


def best_fit(fits: Mapping[int, float]) -> int | None:
    """The story that fits best, the first of several, None where none fits at all.

    >>> best_fit({0: 0.2, 3: 0.7, 5: 0.7})
    3
    """
    return max(fits, key=lambda i: (fits[i], -i), default=None)


class Affinity:
    """How well short texts fit the stories of a page.

    A word counts by how few stories it stands in; a story fits by the share of the short text's
    weight that it holds. A guessed word that stands in none was no word.
    """

    def __init__(self, stories: Sequence[str], texts: Iterable[str]) -> None:
        """`texts` are all that will be asked about: each word is looked up once."""
        self._stories = len(stories)
        found = {text: words(text) for text in texts}
        asked = frozenset(chain.from_iterable(chain.from_iterable(found.values())))
        self._holders = holders = _holders([*map(_unspaced, stories)], asked)
        self._words = {
            text: sorted({*known, *(word for word in guessed if holders[word])})
            for text, (known, guessed) in found.items()
        }

    def fits(self, text: str) -> dict[int, float]:
        """How much of the text's weight stands in each story that holds some, 0 to 1.

        On a page of very many stories a text is compared with those that share its rarest words.
        """
        found = [self._holders[word] for word in self._words[text]]
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
        if self._stories <= MANY:
            return None
        near: set[int] = set()
        for holders in sorted(found, key=len):
            if len(near) + len(holders) > MANY:
                break
            near.update(holders)
        return near

    def _weight(self, holders: int) -> float:
        """Rarity: a word in every story tells nothing, a word in none is held against all."""
        return log((self._stories + 1) / (holders or 0.5))


def _holders(stories: Sequence[str], asked: Collection[str]) -> Mapping[str, set[int]]:
    """For each word the stories that hold it.

    >>> _holders(["新桥通车", "老桥拆除"], ["新桥", "拆除", "渡口"])
    {'新桥': {0}, '拆除': {1}, '渡口': set()}
    """
    if len(stories) <= FEW:
        return {word: {i for i, story in enumerate(stories) if word in story} for word in asked}
    found: dict[str, set[int]] = {word: set() for word in asked}
    longer: defaultdict[str, list[str]] = defaultdict(list)  # by their first two characters
    for word in asked:
        if len(word) > PAIR:
            longer[word[:PAIR]].append(word)
    for i, story in enumerate(stories):
        pairs = {*map(add, story, story[1:])}
        for pair in found.keys() & pairs:
            found[pair].add(i)
        for word in chain.from_iterable(longer[pair] for pair in longer.keys() & pairs):
            if word in story:
                found[word].add(i)
    return found
