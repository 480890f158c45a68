"""What the ranks of headings tell together: which belong to a text, which stand over several.

Markdown marks ranks; an OCR model keeps them within a page, whatever rank it begins with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import Final

__all__ = ["banners", "deeper"]

ENOUGH: Final = 2  # articles below a banner that tell it is one


def deeper(levels: Sequence[int], told: Sequence[bool]) -> set[int]:
    """The headings that come in a row below one of a higher rank and some of its text.

    `told` are the lines of running text.

    >>> deeper([1, 0, 2, 0, 2, 0, 1, 2], [False, True, False, True, False, True, False, False])
    {2, 4}
    """
    last: dict[int, int] = {}
    children: dict[tuple[int, int], list[int]] = {}
    texts = [0, *accumulate(told)]
    for i, level in enumerate(levels):
        if not level:
            continue
        above = max((at for rank, at in last.items() if rank < level), default=None)
        if above is not None:
            children.setdefault((above, level), []).append(i)
        last[level] = i
    return {
        i
        for (above, _), found in children.items()
        if len(found) > 1 and texts[found[0]] > texts[above]
        for i in found
    }


def banners(levels: Sequence[int], opens: Sequence[bool]) -> Iterator[int]:
    """The headings that stand over several articles (通栏), each of them with one of its own.

    The first article's headline follows at once, of the next rank; below its text others of that
    rank open articles too. `opens` are the lines that open an article's text for certain. A rank
    that a page has once is that of its top headline.

    >>> list(banners([2, 3, 0, 3, 0, 2, 0], [False, False, True, False, True, False, True]))
    [0]
    """
    headings = [i for i, level in enumerate(levels) if level]
    often = Counter(levels)
    for at, i in enumerate(headings):
        rank = levels[i]
        if often[rank] == 1 or i + 1 >= len(levels) or levels[i + 1] != rank + 1:
            continue
        lower = (j for j in _below(headings, at, levels) if levels[j] == rank + 1)
        heads = [*islice(lower, ENOUGH)]
        if len(heads) == ENOUGH and all(opens[j + 1] for j in heads if j + 1 < len(opens)):
            yield i


def _below(headings: Sequence[int], at: int, levels: Sequence[int]) -> Iterator[int]:
    """The headings of lower rank below one of them, down to the next that is not."""
    for below in range(at + 1, len(headings)):
        if levels[headings[below]] <= levels[headings[at]]:
            return
        yield headings[below]
