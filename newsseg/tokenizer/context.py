"""What a short line can be told by from afar: the texts above and below it, and its likes.

A subhead stands between two texts on one subject, a headline between two subjects. Subheads come
in series of one form; so tells the page which of its short lines belong together.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final, NamedTuple

from newsseg.compiling import Pattern

__all__ = [
    "Cohesion",
    "Place",
    "cohesion",
    "equally_long",
    "groups",
    "runs",
    "series",
    "straddles",
]

COMPARED: Final = 500  # code points of either side that are compared at the most
REACH: Final = 400  # code points of text compared on either side
LINES: Final = 40  # lines looked at on either side to find that text
PARAGRAPH: Final = 30  # code points; a shorter line is no text to compare
FEW_CUTS: Final = 40  # cuts searched for one by one; from there on all threes are listed
ENOUGH: Final = 30  # pairs of characters a side must have to be compared at all

ONE_WORD: Final = 4  # code points; lines as short as a word are alike by chance
LONGEST_SUBHEAD: Final = 24  # code points

# The most frequent characters of modern Chinese (Jun Da's list, 2004, its head) and the digits:
# pairs with one of them stand in any two texts.
_COMMON: Final = frozenset(
    "的一是不了在人有我他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着"
    "事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见"
    "只主没公从全新等第四五六七八九零百千万亿"
)

# Rarer characters that follow each other, no digits or Latin letters. Named by what stands between
# the frequent ones, as to search for a class without exceptions takes two thirds of the time.
_BOUNDS: Final = (0x33FF, *sorted(map(ord, _COMMON)), 0xA000)
_RARER: Final = [f"{chr(a + 1)}-{chr(b - 1)}" for a, b in pairwise(_BOUNDS) if b - a > 1]
_OTHERS: Final = "〇①-⑳ぁ-んァ-ンＡ-Ｚａ-ｚΑ-ωА-я\uf900-\ufaff\U00020000-\U0003ffff"
_RUN: Final = Pattern(f"[{''.join(_RARER)}{_OTHERS}]{{2,}}+")
_BETWEEN: Final = "\r"  # stands in no line

_FIRST: Final = itemgetter(0)
_LAST: Final = itemgetter(-1)

_TRIPLE: Final = Pattern(r"(?=(\w{3}))")


class Cohesion:
    """How much the texts above and below a line share, by pairs of neighbouring characters."""

    def __init__(self, texts: Sequence[str], openings: Collection[int]) -> None:
        """`openings` are the lines that open an article for certain: no text is read past them."""
        self._texts = texts
        self._openings = openings
        self._known: dict[tuple[int, int], float | None] = {}

    def at(self, i: int) -> float | None:
        """The share of pairs common to both sides of line `i`, None where a side has no text."""
        first, above = self._above(i)
        last, below = self._below(i)
        if (first, last) not in self._known:
            if not set(above).isdisjoint(below):
                above, below = _less_what_returns(above, below), _less_what_returns(below, above)
            self._known[first, last] = cohesion("\n".join(reversed(above)), "\n".join(below))
        return self._known[first, last]

    def _above(self, i: int) -> tuple[int, Sequence[str]]:
        """The nearest line of text above, and the texts from it upwards, the nearest first."""
        parts: list[str] = []
        nearest, reach = -1, 0
        for j in range(i - 1, max(i - 1 - LINES, -1), -1):
            text = self._texts[j]
            if len(text) >= PARAGRAPH:
                nearest = j if nearest < 0 else nearest
                parts.append(text)
                reach += len(text)
            if reach >= REACH or j in self._openings:
                break
        return nearest, parts

    def _below(self, i: int) -> tuple[int, Sequence[str]]:
        """The nearest line of text below, and the texts from it downwards."""
        parts: list[str] = []
        nearest, reach = -1, 0
        for j in range(i + 1, min(i + 1 + LINES, len(self._texts))):
            text = self._texts[j]
            if reach >= REACH or (reach and j in self._openings):
                break
            if len(text) >= PARAGRAPH:
                nearest = j if nearest < 0 else nearest
                parts.append(text)
                reach += len(text)
        return nearest, parts


def _less_what_returns(side: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """The texts of one side down to the first that stands nearer on the other.

    An OCR model that runs in a loop tells the same texts above a line and below it.
    """
    returns = (far for far, text in enumerate(side) if any(text in it for it in other[:far]))
    return side[: next(returns, len(side))]


def cohesion(above: str, below: str, *, least: int = ENOUGH) -> float | None:
    """How much two texts share where they meet, 0 to 1; None when one is too short to tell.

    >>> cohesion("修桥", "修桥") is None
    True
    """
    shorter, longer = sorted((above[-COMPARED:], below[:COMPARED]), key=len)
    runs = _RUN.findall(shorter)
    if len(shorter) <= least or not runs:
        return None
    told = set(_pairs(_BETWEEN.join(["", *runs, ""])))
    # Half a pair at either end of a run, which no text holds.
    pairs = len(told) - len(set(map(_FIRST, runs))) - len(set(map(_LAST, runs)))
    return len(told.intersection(_pairs(longer))) / pairs if pairs >= least else None


def _pairs(text: str) -> array[int]:
    """Every two neighbouring characters, overlapping, as one number.

    To count with numbers takes a third of the time.
    """
    data = text.encode("utf-32-le", "surrogatepass")
    pairs = array("Q", data[: len(text) // 2 * 8])
    pairs.frombytes(data[4 : (len(text) + 1) // 2 * 8 - 4])
    return pairs


_FORMS: Final = (
    ("dash", Pattern(r"(?:——|—)$")),
    (
        "numbered",
        Pattern(
            r"^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|之[一二三四五六七八九十])"
        ),
    ),
    ("quoted", Pattern(r"^“[^”]+”$")),
)
_HALVES: Final = Pattern(r"^([^\s，。]{2,12})[ ，]([^\s，。]{2,12})$")
_LED_BY_QUOTE: Final = Pattern(r"^“[^”]{2,8}”[^，。\s]{3,12}$")


def series(texts: Sequence[str | None], levels: Sequence[int]) -> list[int]:
    """For each short line how many others have its form and Markdown level.

    None stands for lines that are not short.

    >>> series(["因地制宜 广种药材", None, "因势利导 兴办工厂", "桥名征集"], [0, 0, 0, 0])
    [1, 0, 1, 0]
    """
    forms = [
        (form, level) if text and len(text) <= LONGEST_SUBHEAD and (form := _form(text)) else None
        for text, level in zip(texts, levels, strict=True)
    ]
    return _others(forms, texts)


def equally_long(texts: Sequence[str | None], levels: Sequence[int]) -> list[int]:
    """For each short line how many others have its length and Markdown level."""
    return _others(
        [
            (len(text), level) if text and ONE_WORD < len(text) <= LONGEST_SUBHEAD // 2 else None
            for text, level in zip(texts, levels, strict=True)
        ],
        texts,
    )


def _others(forms: Sequence[Hashable], texts: Sequence[str | None]) -> list[int]:
    """For each line how many others have its form; the same line again, as in a loop, is none."""
    told = {(form, text) for form, text in zip(forms, texts, strict=True) if form is not None}
    counts = Counter(form for form, _ in told)
    return [counts[form] - 1 if form is not None else 0 for form in forms]


def runs(short: Sequence[bool]) -> list[int]:
    """For each short line how many short lines follow each other where it stands.

    >>> runs([True, False, True, True])
    [1, 0, 2, 2]
    """
    lengths: list[int] = []
    for brief, group in groupby(short):
        count = len(list(group))
        lengths += [count if brief else 0] * count
    return lengths


class Place(NamedTuple):
    """Where a line stands in its headline group: one of `of`; 0 where none shows."""

    at: int = 0
    of: int = 0


def groups(gaps: Sequence[int], short: Sequence[bool]) -> list[Place]:
    """For each short line its place in a headline group; `gaps` are the blank rows above lines.

    Groups show where some of the short lines that follow each other stand closer than others.
    """
    places = [Place()] * len(gaps)
    first = 0
    for brief, group in groupby(short):
        last = first + len(list(group))
        inner = gaps[first + 1 : last]
        if brief and 0 in inner and any(inner):
            _number(places, gaps, first, last)
        first = last
    return places


def _number(places: list[Place], gaps: Sequence[int], first: int, last: int) -> None:
    starts = [i for i in range(first, last) if i == first or gaps[i]]
    for start, stop in zip(starts, [*starts[1:], last], strict=True):
        for i in range(start, stop):
            places[i] = Place(i - start, stop - start)


def straddles(texts: Sequence[str], gaps: Sequence[int], short: Sequence[bool]) -> list[bool]:
    """For each line whether a headline was cut in two rows right above it.

    Two characters above the cut and one below it, or one and two, stand together in some text.
    """
    cuts = {
        i: texts[i - 1][-2:] + texts[i][:2]
        for i, (above, here) in enumerate(pairwise(short), start=1)
        if above and here and not gaps[i]
    }
    long = [text for text in texts if len(text) >= PARAGRAPH] if cuts else []
    told = "\n".join(long) if len(cuts) <= FEW_CUTS else _triples(long)
    found = [False] * len(texts)
    for i, cut in cuts.items():
        found[i] = cut.isalnum() and (cut[:3] in told or cut[1:] in told)
    return found


def _triples(texts: Iterable[str]) -> set[str]:
    """All threes of letters: for pages of so many headlines that searching for each is dear."""
    return {triple for text in texts for triple in _TRIPLE.findall(text)}


def _form(text: str) -> str | None:
    for name, pattern in _FORMS:
        if pattern.search(text):
            return name
    if halves := _HALVES.match(text):
        return f"halves {len(halves[1])} {len(halves[2])}"
    if _LED_BY_QUOTE.match(text):
        return f"quote {len(text)}"
    return None
