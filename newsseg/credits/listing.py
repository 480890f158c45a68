"""Where each name stands in a list of names and nothing else: 丁禾 李一鸣、高 炳 游 仪."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN
from newsseg.credits.spelling import LONG, MAX_GLUED, MAX_SOUNDS, SHORT, Trust, is_name, spell
from newsseg.cues.surnames import COMPOUND, SURNAMES

__all__ = ["name_spans"]

PAIR: Final = 2  # characters of a short name, or of a given name
TRIPLE: Final = 3  # characters of a long name

_ONE: Final = Pattern(rf"[{HAN}]++")  # a single name, the most frequent list by far
_PIECE: Final = Pattern(rf"[{HAN}·]++|[A-Za-z][A-Za-z.'\-]*+")
_BETWEEN: Final = rf"[ 、,;/&|:□■●◎◆○◇]++|[{HAN}]{{0,20}}+·[{HAN}·]*+"
# Marks, names with ·, and runs no longer than names can be, by how much we trust them.
_LISTS: Final = {
    Trust.BARE: Pattern(rf"(?:{_BETWEEN}|[{HAN}]{{1,4}}+(?![{HAN}·]))*+"),
    Trust.MARKED: Pattern(rf"(?:{_BETWEEN}|[{HAN}]{{1,{MAX_SOUNDS}}}+(?![{HAN}·]))*+"),
    Trust.LISTED: Pattern(
        # A full stop stands for 、 where an OCR model read it so.
        rf"(?:{_BETWEEN}|[。.]|[{HAN}]{{1,{MAX_GLUED}}}+(?![{HAN}·])|[A-Za-z][A-Za-z.'\-]*+)*+"
    ),
}
_APART: Final = frozenset(":/([")
_LABEL: Final = Pattern(rf"[{HAN}] ?:")  # no name stands before a colon


def name_spans(folded: str, start: int, end: int, trust: Trust) -> list[tuple[int, int]] | None:
    """Where the names stand in `folded[start:end]`; None when it holds anything but names.

    >>> name_spans("高 炳 游 仪", 0, 7, Trust.BARE)
    [(0, 3), (4, 7)]
    """
    if start == end:
        return []
    if SHORT <= end - start <= LONG and _ONE.fullmatch(folded, start, end):
        apart = folded[start - 1 : start] in _APART
        return [(start, end)] if is_name(folded[start:end], trust, apart) else None
    if not _LISTS[trust].fullmatch(folded, start, end) or _LABEL.search(folded, start, end):
        return None
    pieces = [match.span() for match in _PIECE.finditer(folded, start, end)]
    lone = any(stop - begin == 1 for begin, stop in pieces)
    joined = _join_lone(folded, pieces) if lone else pieces
    return None if joined is None else _spelled(folded, start, joined, trust)


def _spelled(
    folded: str, start: int, pieces: list[tuple[int, int]], trust: Trust
) -> list[tuple[int, int]] | None:
    """The names that the pieces of a list spell, None when one of them spells none."""
    spans: list[tuple[int, int]] = []
    for begin, stop in pieces:
        run = folded[begin:stop]
        apart = begin > start or folded[begin - 1 : begin] in _APART
        if stop - begin > LONG and " " not in run:
            cuts = spell(run, trust, apart)
            if cuts is None:
                return None
            spans += pairwise(accumulate((begin, *cuts)))
        elif _is_spaced(run, trust) if " " in run else is_name(run, trust, apart):
            spans.append((begin, stop))
        else:
            return None
    return spans


def _is_spaced(run: str, trust: Trust) -> bool:
    """丁 禾: the space inside speaks for a name, and behind a role word even for 盛 夏."""
    if trust is Trust.BARE and run[0] not in SURNAMES:
        return False
    spoken_for = Trust.MARKED if trust is Trust.BARE else Trust.LISTED
    return is_name(run.replace(" ", ""), spoken_for)


def _join_lone(folded: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]] | None:
    """Join the characters of spaced names: 高 炳 游 仪, 欧阳 丁."""
    joined: list[tuple[int, int]] = []
    at = 0
    while at < len(pieces):
        run = _lone_run(folded, pieces, at)
        if run == 0:
            joined.append(pieces[at])
            at += 1
            continue
        size = _lone_size(folded, pieces[at : at + run])
        if run == 1 and not _join_neighbour(folded, pieces, at, joined):
            return None
        if run == 1:
            at += 1 if joined[-1][1] == pieces[at][1] else 2
            continue
        if run % size:
            return None
        heads = range(at, at + run, size)
        joined += [(pieces[first][0], pieces[first + size - 1][1]) for first in heads]
        at += run
    return joined


def _lone_run(folded: str, pieces: list[tuple[int, int]], at: int) -> int:
    count = 0
    for index in range(at, len(pieces)):
        start, end = pieces[index]
        if end - start != 1 or folded[start].isascii():
            break
        if count and folded[pieces[index - 1][1] : start].strip():
            break
        count += 1
    return count


def _lone_size(folded: str, run: list[tuple[int, int]]) -> int:
    """How many characters each spaced name has: two, unless surnames say three."""
    heads = [folded[start] in SURNAMES for start, _ in run]
    if len(run) == TRIPLE or (
        len(run) % TRIPLE == 0 and not all(heads[::2]) and all(heads[::TRIPLE])
    ):
        return TRIPLE
    return 2


def _join_neighbour(
    folded: str, pieces: list[tuple[int, int]], at: int, joined: list[tuple[int, int]]
) -> bool:
    """Join one lone character to a compound surname before it or a given name after it."""
    start, end = pieces[at]
    if joined and folded[slice(*joined[-1])] in COMPOUND:
        joined[-1] = (joined[-1][0], end)
        return True
    if at + 1 < len(pieces) and folded[start] in SURNAMES:
        after, stop = pieces[at + 1]
        if stop - after == PAIR and not folded[end:after].strip():
            joined.append((start, stop))
            return True
    return False
