"""Of two copies of a stretch, the better formed: whole sentences, a headline that is marked as one.

A model that loops may write an article a second time better than the first: the first broken off
in mid-sentence or without its headline, the second whole. The better one is the article then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from newsseg.segmenter.drafts import BODY, HEAD, PICTURE
from newsseg.segmenter.reflow import is_cut, is_fragment
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["SKIP", "Stretch", "better_copies", "stretches"]

KEPT: Final = 0.9  # share of a stretch's characters that a copy must hold to take its place
SKIP: Final = 2  # lines a copy may leave out between two it takes over
NEAR: Final = 20  # picture lines that may stand between a stretch and the next line

_OPENS: Final = HEAD | {Role.OPENING, Role.BYLINE, Role.FOLIO, Role.EDITORS}


class Stretch(NamedTuple):
    """Lines that copy others, one after the other, and those they copy."""

    copies: tuple[int, ...]
    models: tuple[int, ...]


def stretches(models: Mapping[int, int]) -> Iterator[Stretch]:
    """The copied lines of a page, by what was copied at once.

    >>> list(stretches({5: 1, 6: 2, 9: 2}))
    [Stretch(copies=(5, 6), models=(1, 2)), Stretch(copies=(9,), models=(2,))]
    """
    run: list[int] = []
    for i in sorted(models):
        if run and not (i - run[-1] <= SKIP and 0 <= models[i] - models[run[-1]] <= SKIP):
            yield _stretch(run, models)
            run = []
        run.append(i)
    if run:
        yield _stretch(run, models)


def _stretch(run: Sequence[int], models: Mapping[int, int]) -> Stretch:
    return Stretch(tuple(run), tuple(dict.fromkeys(models[i] for i in run)))


def better_copies(
    tokens: Sequence[Token], models: Mapping[int, int], found: Sequence[Stretch]
) -> list[Stretch]:
    """The copies that should be the article instead of what they copy, one for each original.

    Only what was written first and stands for itself gives way, no part of a longer article.
    """
    taken: set[int] = set()
    chosen: list[Stretch] = []
    for stretch in found:
        if taken.isdisjoint(stretch.models) and _gives_way(tokens, models, stretch):
            taken.update(stretch.models)
            chosen.append(stretch)
    return chosen


def _gives_way(tokens: Sequence[Token], models: Mapping[int, int], stretch: Stretch) -> bool:
    first = [tokens[i] for i in stretch.models]
    again = [tokens[i] for i in stretch.copies]
    if _amount(again) < KEPT * _amount(first) or not _stands_alone(tokens, models, stretch):
        return False
    if _merit(again) != _merit(first):
        return _merit(again) > _merit(first)
    return _has_more(tokens, models, stretch)


def _amount(lines: Sequence[Token]) -> int:
    return sum(token.features.length for token in lines)


def _merit(lines: Sequence[Token]) -> tuple[int, bool]:
    """How well formed lines are: fewer sentences broken off, then a headline marked as one."""
    body = [token for token in lines if token.role in BODY]
    broken = sum(is_cut(token) for token in body) + sum(is_fragment(token) for token in body)
    marked = any(
        token.role is Role.MAIN and (token.features.level or token.features.strong)
        for token in lines
    )
    return -broken, marked


def _stands_alone(tokens: Sequence[Token], models: Mapping[int, int], stretch: Stretch) -> bool:
    """Whether what was written first is copied from its first line to its last."""
    lowest, highest = min(stretch.models), max(stretch.models)
    above, below = _beside(tokens, lowest, -1), _beside(tokens, highest, 1)
    opens = above is None or (tokens[lowest].role in _OPENS and tokens[above].role not in HEAD)
    ends = below is None or below in models or tokens[below].role in _OPENS
    between = set(range(lowest, highest + 1)) - set(stretch.models)
    return opens and ends and not any(tokens[i].role in BODY for i in between)


def _has_more(tokens: Sequence[Token], models: Mapping[int, int], stretch: Stretch) -> bool:
    """Whether the copy has a headline or text of its own that the first has not."""
    above, below = _beside(tokens, stretch.copies[0], -1), _beside(tokens, stretch.copies[-1], 1)
    leads = tokens[stretch.models[0]].role not in HEAD and _is_new(tokens, models, above, HEAD)
    return leads or _is_new(tokens, models, below, BODY)


def _is_new(
    tokens: Sequence[Token], models: Mapping[int, int], i: int | None, roles: frozenset[Role]
) -> bool:
    return i is not None and i not in models and tokens[i].role in roles


def _beside(tokens: Sequence[Token], i: int, step: int) -> int | None:
    """The next line above or below that is no picture's."""
    for beside in range(i + step, i + step * NEAR, step):
        if not 0 <= beside < len(tokens):
            return None
        if tokens[beside].role not in PICTURE:
            return beside
    return None
