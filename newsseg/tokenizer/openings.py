"""What the text of a row tells by itself of whether it goes on from the row above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits import read_byline, read_dateline, read_folio

__all__ = ["is_byline", "is_folio", "is_fresh", "may_open", "odds_inside", "says_who"]

BYLINE: Final = 40  # code points of the longest row that is nothing but names
TOLD: Final = 400  # code points of a paragraph that tell whether a sentence ends it
HEAD: Final = 12  # code points that tell whether a row may be a byline or open a paragraph

# What may not continue a paragraph: points, picture marks, an opening dateline.
_FRESH: Final = Pattern(r"[■□●○◆◇▲▼▶◀★☆※◎☉]|本报讯|本報訊|【|——|图[①-⑩]|（本报记者|\(本报记者")
_FRESH_MARKS: Final = frozenset("■□●○◆◇▲▼▶◀★☆※◎☉本【—图（(")
_OUTLET: Final = frozenset("社报報网網")
_MAY_OPEN: Final = Pattern(r"据?\S{0,4}?(?:社|报|報|网|網)")
_LABELS: Final = frozenset("报報")  # 报道：丁禾
_SIGN_MARKS: Final = frozenset("□■●◎☉")
_MAY_SIGN: Final = Pattern(
    r"[□■●◎☉]|\S{0,8}?(?:记\s?者|記\s?者|通\s?讯\s?员|文/|[报報][道导導]\s?[：:])"
)
_DATED: Final = frozenset("年版.-/·")
# No row that opens a paragraph or is a byline is without one of these in its head.
_HINTS: Final = Pattern(f"[{re.escape(''.join(sorted(_FRESH_MARKS | _OUTLET)))}者员/]")

# Log odds that a paragraph goes on behind a sentence that ends with its full row, by its length so
# far in code points; what the length of that sentence counts; what the paragraph so far ends with,
# and what the next row begins with. As the ends of sentences in real papers have it.
_STOP_INSIDE: Final = ((40, 2.6), (60, 1.5), (80, 0.8), (120, 0.3), (10**9, 0.1))
_LAST_SENTENCE: Final = ((60, 0.0), (90, -0.3), (10**9, -1.0))
_ENDINGS: Final = (
    (Pattern(r"[“「][^”」]*+$"), 2.8),  # a quotation goes on
    (Pattern(r"(?:[说說]|表示|介[绍紹]|[诉訴][记記]者)[。！]$"), -1.7),
)
_OPENINGS: Final = (
    (Pattern(r"[他她而每要只这這但]|我们?|其中|同[时時]|于是|於是|因此|不[过過]|所以"), 1.6),
    (Pattern("[图圖][为為]"), 3.0),  # a caption that tells the news first
    (Pattern(r"[随隨]着|[据據]|作[为為]|[当當]天|此外|如今|[对對][于於]"), -0.8),
    (Pattern("[“「『]"), -0.8),
)


def may_open(text: str) -> bool:
    """Whether a row is worth asking if it opens a paragraph or is a byline."""
    return _HINTS.search(text, 0, HEAD) is not None


def is_fresh(text: str) -> bool:
    """Whether a row opens a paragraph, whatever stands above it."""
    if text[0] in _FRESH_MARKS and _FRESH.match(text):
        return True
    if _OUTLET.isdisjoint(text[:6]):
        return False
    return _MAY_OPEN.match(text) is not None and read_dateline(text) is not None


def is_byline(text: str) -> bool:
    """Whether a row names its writers by their part."""
    head = text[:HEAD]
    labelled = head[0] in _LABELS or "文/" in head
    if head[0] not in _SIGN_MARKS and not (labelled or "者" in head or "员" in head):
        return False
    return _MAY_SIGN.match(text) is not None and read_byline(text) is not None


def says_who(text: str) -> bool:
    """Whether a row says who wrote the text."""
    return len(text) <= BYLINE and read_byline(text, bare=True) is not None


def is_folio(text: str) -> bool:
    """Whether a row is the folio line of the page, set as wide as a column by chance."""
    if _DATED.isdisjoint(text) or " " not in text.replace("\u3000", " "):
        return False
    return read_folio(text) is not None


def odds_inside(so_far: str, below: str) -> float:
    """Log odds that a paragraph goes on with the row below, where a sentence has just ended.

    >>> told = "新桥昨日通车，两岸往来省下半个小时。"
    >>> odds_inside(told, "他说，桥下能过船。") > odds_inside(told, "据了解，桥下能过船。")
    True
    """
    so_far = so_far[-TOLD:]
    body = so_far.rstrip("。！？”」』）)")
    last = len(body) - 1 - max(body.rfind(stop) for stop in "。！？")
    return (
        _by_length(_STOP_INSIDE, len(so_far))
        + _by_length(_LAST_SENTENCE, last)
        + sum(odds for pattern, odds in _ENDINGS if pattern.search(so_far))
        + sum(odds for pattern, odds in _OPENINGS if pattern.match(below))
    )


def _by_length(table: Sequence[tuple[int, float]], length: int) -> float:
    return next(odds for most, odds in table if length <= most)
