"""Lines → running heads: what a folio line says, again above another column or page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsseg.compiling import Pattern
from newsseg.tokenizer.finding import NOTHING
from newsseg.tokenizer.glimpses import Glimpse

__all__ = ["running_heads"]

LONGEST: Final = 40  # code points of a running head
WORDS: Final = 2  # of the folio line that stand in it at the least

_WORD: Final = Pattern(r"\w{2,}")


def running_heads(own: Sequence[Glimpse], folded: Sequence[str]) -> Sequence[bool]:
    """For each line whether it is a running head: mostly words of a folio line of the page.

    A page that an OCR model read row by row has them in the middle of its texts.
    """
    printed = [text for seen, text in zip(own, folded, strict=True) if seen.finds.folio]
    if not printed:
        return [False] * len(own)
    known = {word for text in printed for word in _WORD.findall(text)}
    return [
        seen.finds is NOTHING and seen.length <= LONGEST and _repeats(text, known)
        for seen, text in zip(own, folded, strict=True)
    ]


def _repeats(text: str, known: set[str]) -> bool:
    words = _WORD.findall(text)
    again = [word for word in words if word in known]
    return len(again) >= WORDS and 2 * sum(map(len, again)) > sum(map(len, words))
