"""What the text of a row tells by itself of whether it goes on from the row above."""

from __future__ import annotations

import re
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits import read_byline, read_dateline, read_folio

__all__ = ["is_byline", "is_folio", "is_fresh", "may_open", "says_who"]

BYLINE: Final = 40  # code points of the longest row that is nothing but names
HEAD: Final = 12  # code points that tell whether a row may be a byline or open a paragraph

# What may not continue a paragraph: points, picture marks, an opening dateline.
_FRESH: Final = Pattern(r"[■□●○◆◇▲▼▶◀★☆※◎☉]|本报讯|本報訊|【|——|图[①-⑩]|（本报记者|\(本报记者")
_FRESH_MARKS: Final = frozenset("■□●○◆◇▲▼▶◀★☆※◎☉本【—图（(")
_OUTLET: Final = frozenset("社报報网網")
_MAY_OPEN: Final = Pattern(r"据?\S{0,4}?(?:社|报|報|网|網)")
_SIGN_MARKS: Final = frozenset("□■●◎☉")
_MAY_SIGN: Final = Pattern(r"[□■●◎☉]|\S{0,8}?(?:记\s?者|記\s?者|通\s?讯\s?员|文/)")
_DATED: Final = frozenset("年版.-/·")
# No row that opens a paragraph or is a byline is without one of these in its head.
_HINTS: Final = Pattern(f"[{re.escape(''.join(sorted(_FRESH_MARKS | _OUTLET)))}者员/]")


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
    if head[0] not in _SIGN_MARKS and not ("者" in head or "员" in head or "文/" in head):
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
