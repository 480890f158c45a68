"""Jump marks: （下转第二版）, 上接A1版, 未完待续."""

from __future__ import annotations

import re
from typing import Final

from newsseg.credits.compiling import Pattern
from newsseg.credits.folding import fold, squeeze
from newsseg.credits.model import Jump

__all__ = ["read_jump"]

WINDOW: Final = 40  # code points at either end of a line that may hold a mark

_PAGE: Final = r"[A-Z]{0,2} ?\d{1,3}|[一二三四五六七八九十]{1,3}"
_MARK: Final = (
    rf"(?P<word>下 ?转|紧 ?接|上 ?接|转 ?接|续 ?接|接|转) ?:? ?第? ?"
    rf"(?P<page>(?:{_PAGE})(?: ?[、,至\-] ?(?:{_PAGE})){{0,3}})? ?[版页](?:[{{《][^》]{{1,12}}》)?"
)
_STOP: Final = r"[(\[]? {0,2}(?P<end>未完待续|未完,?待续|下期续|待续) {0,2}[)\]]?"
_ARROWS: Final = r"[▲▼►▶→↓◀◄←>《»]{0,3} {0,2}"
_ENCLOSED: Final = rf"{_ARROWS}[(\[] {{0,2}}{_ARROWS}{_MARK} {{0,2}}[)\]]"
_PLAIN: Final = rf"{_ARROWS}{_MARK}"

_WHOLE: Final = Pattern(rf" *+(?:[#*]{{1,6}} *+)?{_ENCLOSED} *+\*{{0,2}} *+[。.]?")
_WHOLE_PLAIN: Final = Pattern(rf" *+(?:[#*]{{1,6}} *+)?{_PLAIN} *+\*{{0,2}} *+[。.]?")
_TAIL: Final = Pattern(rf"{_ENCLOSED} {{0,2}}[。.]?$")
_TAIL_PLAIN: Final = Pattern(rf"(?<=[ 。!?,;”…)]){_PLAIN}$")
_HEAD: Final = Pattern(rf" {{0,4}}{_ENCLOSED}")
_ENDED: Final = Pattern(rf"{_STOP}$")
_FROM: Final = frozenset({"上接", "紧接", "续接"})
_LETTERS: Final = frozenset("版页頁续續")


def read_jump(text: str) -> Jump | None:
    """A jump mark that is the whole line, or stands at its end or its head.

    >>> read_jump("大桥今日通车（下转第二版）")
    Jump(direction='to', page='二', start=6, end=13)
    >>> read_jump("（相关报道见第三版）") is None
    True
    """
    trimmed = text.rstrip()
    base = max(0, len(trimmed) - WINDOW)
    ends, opens = trimmed[base:], text[:WINDOW]
    if _LETTERS.isdisjoint(ends[-8:]) and _LETTERS.isdisjoint(opens):
        return None
    folded = fold(ends)
    return (
        _whole(text)
        or _answer(_TAIL.search(folded), ends, base)
        or _answer(_TAIL_PLAIN.search(folded), ends, base)
        or _ended(ends, folded, base)
        or _answer(_HEAD.match(fold(opens)), opens, 0)
    )


def _whole(text: str) -> Jump | None:
    if len(text) > WINDOW:
        return None
    folded = fold(text)
    return _answer(_WHOLE.fullmatch(folded) or _WHOLE_PLAIN.fullmatch(folded), text, 0)


def _answer(match: re.Match[str] | None, text: str, base: int) -> Jump | None:
    if match is None or (len(match["word"]) == 1 and not match["page"]):
        return None
    return _jump(match, text, base)


def _jump(match: re.Match[str], text: str, base: int) -> Jump:
    verb = match["word"].replace(" ", "")
    printed = squeeze(text[slice(*match.span("page"))]) if match["page"] else None
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    end = match.start() + len(match[0].rstrip())
    return Jump("from" if verb in _FROM else "to", printed, start + base, end + base)


def _ended(text: str, folded: str, base: int) -> Jump | None:
    """（未完待续）: goes on, no page said."""
    match = _ENDED.search(folded)
    if match is None or (
        match.start() and match[0][0] not in "([" and text[match.start() - 1] not in "。 　"
    ):
        return None
    return Jump("to", None, match.start() + base, match.end() + base)
