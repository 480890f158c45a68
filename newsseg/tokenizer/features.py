"""Lines → features: what can be seen on a line and beside it, before anybody judges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import regex

from newsseg import credits
from newsseg.cues import SHORT
from newsseg.tokenizer.context import Cohesion, series
from newsseg.tokenizer.lines import Line

__all__ = ["FRAGMENT", "WIDTH", "Features", "Finds", "observe"]

# One character to one character, so that offsets hold: punctuation to full width (as printed
# in Chinese text), digits and Latin letters to half width.
WIDTH: Final = str.maketrans(
    {
        **dict(zip(",;:?!()", "，；：？！（）", strict=True)),
        **{chr(0xFF10 + i): str(i) for i in range(10)},
        **{chr(0xFF21 + i): chr(0x41 + i) for i in range(26)},
        **{chr(0xFF41 + i): chr(0x61 + i) for i in range(26)},
        "\u3000": " ",
        "\u00a0": " ",
        "〔": "（",
        "〕": "）",
        "﹙": "（",
        "﹚": "）",
    }
)

# A sentence is over: a stop, and whatever brackets and quotes close behind it.
_STOP: Final = regex.compile(r"(?:[。！？!?]|……|⋯⋯|\.(?=[\"”’]*$))[”’」』）)\"]*+$")
_COMMA: Final = regex.compile(r"[，。；、,;]")
# No sentence begins so: with a closing mark, or with a character or two cut off a word.
FRAGMENT: Final = regex.compile(
    r"[，。、；：！？”’」』）》…％%]|[,;:?!)](?=\S)|[\p{Han}\d]{1,2}[，、,](?!\p{Han}{1,2}[，、,])|\p{Han}[。）)]"
)
POINTS: Final = frozenset("■◆▪")
_NEAR: Final = 4  # lines on each side that show how the page uses blank rows


@dataclass(frozen=True, slots=True)
class Finds:
    """What the credit readers found on a line; None where they found nothing."""

    dateline: credits.Dateline | None = None
    byline: credits.Byline | None = None
    names: credits.Byline | None = None  # nothing but names: a byline, or a sign-off
    photo: credits.PhotoCredit | None = None
    signoff: credits.Signoff | None = None
    editors: credits.Editors | None = None
    source: credits.SourceLine | None = None
    keywords: tuple[tuple[int, int], ...] | None = None
    jump: credits.Jump | None = None
    folio: credits.Folio | None = None





NOTHING: Final = Finds()


class Neighbour(NamedTuple):
    """What a line can see of the line above or beneath it."""

    length: int = 0
    level: int = 0
    stop: bool = True
    fragment: bool = False  # it begins where no sentence begins
    point: bool = False  # it opens with ■, as the points of a summary do
    finds: Finds = NOTHING


NOBODY: Final = Neighbour()


@dataclass(frozen=True, slots=True)
class Features:
    """A line seen from all sides.

    `apart` tells how far blank rows set the line apart from the one above: 1 when the page keeps
    its lines together and this one stands off, -1 when it is kept together, 0 when nothing
    can be told; `below` says the same of the line beneath.
    """

    line: Line
    folded: str  # the text in one width; only the ends of a long line matter to the patterns
    length: int
    stop: bool
    commas: int
    apart: int
    below: int
    finds: Finds
    upper: Neighbour
    under: Neighbour
    likes: int = 0  # other short lines of the page in the same form
    cohesion: float | None = None  # what the texts above and below a short line share, 0 to 1

    @property
    def level(self) -> int:
        return self.line.rows[0].level

    @property
    def strong(self) -> bool:
        return self.line.rows[0].strong


def observe(lines: Sequence[Line]) -> list[Features]:
    """The features of every line of a page."""
    apart = [*_standing_apart(lines), 1]
    glimpses = [NOBODY, *map(_glimpse, lines), NOBODY]
    short = [is_short(glimpse) for glimpse in glimpses[1:-1]]
    folded = [
        line.text.translate(WIDTH) if len(line.text) <= 4 * SHORT else line.text for line in lines
    ]
    likes = series([text if brief else None for text, brief in zip(folded, short, strict=True)])
    cohesion = Cohesion(lines)
    return [
        _see(
            line, folded[i], apart[i], apart[i + 1], glimpses[i : i + 3], likes[i],
            cohesion.at(i) if short[i] else None,
        )
        for i, line in enumerate(lines)
    ]


def is_short(glimpse: Neighbour) -> bool:
    """Whether a line can be part of a headline block or a subhead, by its length and end."""
    return glimpse.length <= SHORT and not glimpse.stop and glimpse.finds is NOTHING


def _glimpse(line: Line) -> Neighbour:
    text = line.text
    return Neighbour(
        length=len(text),
        level=line.rows[0].level,
        stop=_STOP.search(text[-6:]) is not None,
        fragment=FRAGMENT.match(text) is not None,
        point=text[:1] in POINTS,
        finds=find(text),
    )


def _see(
    line: Line,
    folded: str,
    apart: int,
    below: int,
    around: Sequence[Neighbour],
    likes: int,
    cohesion: float | None,
) -> Features:
    upper, own, under = around
    commas = len(_COMMA.findall(folded)) if own.length <= SHORT else 9
    return Features(
        line, folded, own.length, own.stop, commas, apart, below, own.finds, upper, under, likes, cohesion
    )


def find(text: str) -> Finds:
    """Everything the credit readers find on a line, the whole-line forms first."""
    if len(text) <= 2 * SHORT:
        whole = _whole_line(text)
        if whole is not None:
            return whole
    dateline = _prefix(text)
    photo = credits.read_photo_credit(text)
    signoff = None if photo else credits.read_signoff(text)
    jump = credits.read_jump(text)
    if dateline is photo is signoff is jump is None:
        return NOTHING
    return Finds(dateline=dateline, photo=photo, signoff=signoff, jump=jump)


def _prefix(text: str) -> credits.Dateline | None:
    """The dateline a paragraph opens with. A note that is nothing but brackets opens none."""
    found = credits.read_dateline(text)
    if found is not None and found.end >= len(text) and text[0] in "（(":
        return None
    return found


def _whole_line(text: str) -> Finds | None:
    if editors := credits.read_editors(text):
        return Finds(editors=editors)
    if source := credits.read_source_line(text):
        return Finds(source=source)
    if keywords := credits.read_keywords(text):
        return Finds(keywords=keywords)
    if folio := credits.read_folio(text):
        return Finds(folio=folio)
    if photo := credits.read_photo_credit(text):
        return Finds(photo=photo, dateline=_prefix(text))
    if byline := credits.read_byline(text):
        return Finds(byline=byline)
    if len(text) <= 2 * SHORT // 3 and (names := credits.read_byline(text, bare=True)):
        return Finds(names=names)
    return None


def _standing_apart(lines: Sequence[Line]) -> Iterator[int]:
    gaps = [line.gap for line in lines]
    inner = [line.rows[1].gap if len(line.rows) > 1 else None for line in lines]
    for i, gap in enumerate(gaps):
        near = range(max(i - _NEAR, 1), min(i + _NEAR + 1, len(lines)))
        beside = [gaps[j] for j in near if j != i]
        beside += [g for j in (i - 1, i) if j >= 0 and (g := inner[j]) is not None]
        yield _compare(gap, beside)


def _compare(gap: int, beside: Sequence[int]) -> int:
    """Whether a gap is larger (1) or smaller (-1) than the gaps beside it usually are."""
    if not beside:
        return 0
    smaller = sum(other < gap for other in beside)
    larger = sum(other > gap for other in beside)
    if 2 * smaller > len(beside):
        return 1
    if gap == 0 and larger:
        return -1
    return 0
