"""Lines → features: what can be seen on a line and beside it, before anybody judges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from operator import or_
from typing import Any, Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN
from newsseg.cues import SHORT, may_fit
from newsseg.cues.variants import FULL, SIMPLIFIED
from newsseg.tokenizer.context import (
    Cohesion,
    Place,
    equally_long,
    groups,
    runs,
    series,
    straddles,
)
from newsseg.tokenizer.finding import NOTHING, Finds, find
from newsseg.tokenizer.lines import Line
from newsseg.tokenizer.ranks import banners, deeper
from newsseg.tokenizer.signing import Spot, signatures, verses

__all__ = [
    "DASHES",
    "FOLD",
    "FRAGMENT",
    "HEADLINE",
    "SENTENCE",
    "WORD",
    "Features",
    "Finds",
    "Neighbour",
    "observe",
]

# One character to one character, so that offsets hold: punctuation to full width (as printed
# in Chinese text), digits and Latin letters to half width, the words of the cues to Simplified.
FOLD: Final = str.maketrans(
    {
        **SIMPLIFIED,
        **FULL,
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

_FOLDED: Final = {chr(code): plain for code, plain in FOLD.items()}
_FOLDABLE: Final = Pattern(f"[{re.escape(''.join(_FOLDED))}]")

# A sentence is over: a stop, the brackets and quotes that close behind it, and a note in brackets
# (names, a jump line) that follows.
_STOP: Final = Pattern(
    r"(?:[。！？!?]|……|⋯⋯|\.(?=[\"”’〞]*$))[”’〝〞＂」』）)\"]*+(?:[（(【][^（）()【】]{1,40}[）)】]){0,2}+$"
)
_STOPS: Final = frozenset("。！？!?")
_BEHIND_STOP: Final = frozenset('”’〝〞＂」』）)】"….⋯')
_COMMA: Final = Pattern(r"[，。；、,;]")
# No sentence begins so: with a closing mark, or with a character cut off a word.
FRAGMENT: Final = Pattern(
    r"[，。、；：！？”’」』）》…％%]|[,;:?!)](?=\S)"
    rf"|(?![一二三四五六七八九十])[{HAN}][，、,](?![{HAN}][，、,])|[{HAN}]{{1,3}}+[。）)]"
)
# Prepositions and verbs that headlines put behind their subject.
_GOES_ON: Final = (
    *"在将被把由从向为与和及获再正已成让使",
    *"实现 进入 助力 推动 带动 促进 走进 走上 亮相 通过 开启 迎来 召开 举行 启动 引发".split(),
    *"落户 成为 荣获 喜获 跻身 突破 惠及 走出 点亮 闯出 开展 打造 探索".split(),
)
_SALUTATION: Final = 12  # code points that may hold one
_SALUTES: Final = Pattern(
    rf"(?:尊敬的|亲爱的)?[{HAN}]{{0,6}}(?:编辑|编辑部|[报刊]社|同志|[老医]师|热线|记者)[：:]"
)
_NOTE_END: Final = Pattern(r"—{0,2}\s?编\s?者$")
# What a line begins with that goes on or ends a note, folded or not.
_TOLD_BY: Final = {"—", " ", "编", *(word[0] for word in _GOES_ON)}
_TELLING: Final = _TOLD_BY | {char for char, plain in _FOLDED.items() if plain in _TOLD_BY}
POINTS: Final = frozenset("■◆▪")
_TAG_ENDS: Final = frozenset("）)")
_TAG: Final = Pattern(r"(?<=[^，。；、（()）]{4})[（(][^（()）。，；,;]{2,24}[)）]$")
ITEM_MARKS: Final = frozenset("●○▲△◇☆★※◎@＠·")  # before each piece of news in brief
_POINTER: Final = 3  # code points a picture mark (▲, 图：) takes before a credit
WORD: Final = 4  # code points of the longest line that by its length is a word, not a headline
HEADLINE: Final = 40  # code points; longest line that by its length may well be a headline
SENTENCE: Final = SHORT // 2  # code points from which a sentence is no headline
TAIL: Final = 60  # code points at the end of a line that show whether a sentence ends there
DASHES: Final = ("—", "--", "－")
RANKS: Final = 2  # ranks of headings that a page must have for one to be deeper
_NEAR: Final = 10  # lines on each side that show how the page uses blank rows


class Neighbour(NamedTuple):
    """What a line can see of the line above or beneath it."""

    length: int = 0
    level: int = 0
    stop: bool = True
    headlike: bool = False  # by its length and end it may well be a headline
    fragment: bool = False  # it begins where no sentence begins
    note_end: bool = False  # it signs an editor's note
    goes_on: bool = False  # it begins as the second row of a headline does: with a verb
    point: bool = False  # it opens with ■, as the points of a summary do
    tag: int = 0  # code points of the column tag in （） that closes it, as it closes a headline
    finds: Finds = NOTHING
    signs: Spot | None = None  # it holds names where papers sign
    salutes: bool = False  # it opens as a letter does: 编辑同志：

    @property
    def closes(self) -> bool:
        """Whether the line ends an article: by names, a dateline or a jump line."""
        finds = self.finds
        signed = finds.signoff is not None and (finds.signoff.whole or finds.signoff.note)
        return (
            signed
            or self.signs is Spot.TAIL
            or finds.closing is not None
            or finds.goes_on_elsewhere
        )


NOBODY: Final = Neighbour()


class Features(NamedTuple):
    """A line seen from all sides.

    `apart` tells how far blank rows set the line apart from the one above: 1 when the page keeps
    most of its rows together and this one stands off, 2 when it keeps nearly all, -1 when the line
    is one of those kept together, 0 when nothing can be told; `below` says so of the line beneath.
    """

    line: Line
    folded: str  # the text in one width, empty where no cue could fit it
    length: int
    level: int  # its Markdown heading level, 0 for none
    strong: bool  # the whole line is emphasised
    stop: bool
    headlike: bool  # by its length and end it may well be a headline
    commas: int  # of a line short enough for a headline
    apart: int
    below: int
    finds: Finds
    upper: Neighbour
    under: Neighbour
    tag: int  # code points of the column tag that closes it
    goes_on: bool
    fragment: bool  # it begins where no sentence begins
    signs: Spot | None  # it holds names where papers sign
    indented: int  # on a page that indents its paragraphs: 1 when it is indented so, -1 when not
    deeper: bool  # one of several headings in a row below one of a higher rank and its text
    banner: int  # 1 for a heading over several articles, -1 for the headline of their first
    verse: bool  # it is a line of a poem
    items: int  # lines in a row that open with one mark (●), this one among them
    heads_items: bool  # several such lines begin right below it
    noted: bool  # it stands below an editor's note, as the parts of a feature do
    picture_below: bool  # the few lines beneath end with a photographer's credit
    heads: int  # short lines that follow each other without a text between, this one among them
    place: Place  # where it stands in a group of headline lines
    splits_above: bool  # what it makes with the line above stands in the page's texts
    splits_below: bool
    likes: int  # other short lines of the page in the same form
    equals: int  # other short lines of the page of the same length
    cohesion: float | None  # what the texts above and below a short line share, 0 to 1


def observe(lines: Sequence[Line]) -> list[Features]:
    """The features of every line of a page."""
    own = [*map(_glimpse, lines)]
    for i, signed in signatures(lines, [NOBODY, *own, NOBODY]):
        finds = Finds(names=signed.names) if own[i].finds is NOTHING else own[i].finds
        own[i] = own[i]._replace(finds=finds, signs=signed.spot)
    verse = set(verses(lines, [NOBODY, *own, NOBODY], _poets(own)))
    texts = [line.text for line in lines]
    gaps = [line.rows[0].gap for line in lines]
    items = [*_items(texts), 0]
    around = [NOBODY, *own, NOBODY]
    lengths, levels, stops, headlike, fragments, note_ends, goes_on, _, tags, found, signs, _ = (
        _fields(own)
    )
    short = [*map(is_short, own)]
    folded = [*map(_fold, texts, stops)]
    candidates = [text if brief else None for text, brief in zip(folded, short, strict=True)]
    apart = [*_standing_apart(gaps), 2]
    split = [*straddles(texts, gaps, short), False]
    # One column for each field, in the order of the fields.
    columns = (
        lines,
        folded,
        lengths,
        levels,
        [line.rows[0].strong for line in lines],
        stops,
        headlike,
        map(_commas, folded),
        apart,
        apart[1:],
        found,
        around,
        around[2:],
        tags,
        goes_on,
        fragments,
        signs,
        _indented(lines),
        _deeper(own, levels),
        _banners(lines, own, levels),
        [i in verse for i in range(len(lines))],
        items,
        [not here and below > 1 for here, below in pairwise(items)],
        accumulate([False, *note_ends], or_),
        _pictures_below(own, short),
        runs(short),
        groups(gaps, short),
        split,
        split[1:],
        series(candidates, levels),
        equally_long(candidates, levels),
        _cohesion(texts, own, short),
    )
    return [*map(Features._make, zip(*columns, strict=False))]


def _fields(own: Sequence[tuple[Any, ...]]) -> Sequence[tuple[Any, ...]]:
    """What is seen of all lines, field by field."""
    return [*zip(*own, strict=True)] or [()] * len(Neighbour._fields)


def _commas(folded: str) -> int:
    return len(_COMMA.findall(folded)) if 0 < len(folded) <= SHORT else 0


def _cohesion(
    texts: Sequence[str], own: Sequence[Neighbour], short: Sequence[bool]
) -> Iterator[float | None]:
    """For each short line what the texts above and below it share."""
    cohesion = Cohesion(texts, {i for i, seen in enumerate(own) if seen.finds.opens})
    for i, below in enumerate([*own[1:], NOBODY]):
        yield cohesion.at(i) if short[i] and not below.finds.opens else None


def _indented(lines: Sequence[Line]) -> Sequence[int]:
    """For each line of a page that indents its paragraphs whether it is indented as they are."""
    texts = [line.rows[0].indent for line in lines if len(line.text) > SENTENCE]
    usual = max(set(texts), key=texts.count, default=0)
    if not usual or 2 * texts.count(usual) <= len(texts):
        return [0] * len(lines)
    return [1 if line.rows[0].indent == usual else -1 for line in lines]


def _deeper(own: Sequence[Neighbour], levels: Sequence[int]) -> Sequence[bool]:
    if len({level for level in levels if level}) < RANKS:
        return [False] * len(own)
    found = deeper(levels, [seen.stop or seen.length > SENTENCE for seen in own])
    return [i in found for i in range(len(own))]


def _banners(
    lines: Sequence[Line], own: Sequence[Neighbour], levels: Sequence[int]
) -> Sequence[int]:
    found = [0] * len(own)
    if len({level for level in levels if level}) >= RANKS:
        for i in banners(levels, [seen.finds.opens for seen in own]):
            if not lines[i + 1].text.startswith(DASHES):  # which lead a subtitle (副题)
                found[i], found[i + 1] = 1, -1
    return found


def _poets(own: Sequence[Neighbour]) -> Iterator[int]:
    """The lines that may name a poet: an author, below a headline."""
    for i, seen in enumerate(own):
        byline = seen.finds.byline
        author = byline is not None and [credit.role for credit in byline.credits] == ["author"]
        if author or seen.signs is Spot.HEAD:
            yield i


def _items(texts: Sequence[str]) -> Iterator[int]:
    """For each line how many lines in a row open with one mark, as news in brief do."""
    marks = [text[0] if text[0] in ITEM_MARKS else "" for text in texts]
    for mark, group in groupby(marks):
        count = len(list(group))
        yield from [count if mark else 0] * count


def _fold(text: str, stop: bool) -> str:
    """A line in one width; of one that is no headline and that no cue can fit, nothing."""
    if len(text) <= (SENTENCE if stop else 2 * SHORT) or may_fit(text):
        # Most lines hold few such characters or none; translating looks every character up.
        for char in set(_FOLDABLE.findall(text)):
            text = text.replace(char, _FOLDED[char])
        return text
    return ""


def _pictures_below(own: Sequence[Neighbour], short: Sequence[bool]) -> Iterator[bool]:
    """For each line whether it is short and the few lines beneath end with a credit."""
    photos = (i for i, seen in enumerate(own) if seen.finds.photo is not None)
    above = {i - far for i in photos for far in (2, 3, 4)}
    for i, brief in enumerate(short):
        near = brief and i in above
        yield near and _leads_to_picture(own[i + 1 : i + 5], short[i + 1 : i + 5])


def _leads_to_picture(below: Sequence[Neighbour], short: Sequence[bool]) -> bool:
    """Whether one to three paragraphs come next, and then a credit on a line of its own."""
    for count, (glimpse, brief) in enumerate(zip(below, short, strict=False)):
        photo = glimpse.finds.photo
        if photo is not None:
            return count > 0 and photo.start <= _POINTER
        if glimpse.finds.opens or (brief and glimpse.length <= SHORT // 3):
            return False
    return False


def is_short(glimpse: Neighbour) -> bool:
    """Whether a line can be part of a headline block or a subhead, by its length and end."""
    return (
        glimpse.length <= SHORT
        and not glimpse.stop
        and glimpse.finds is NOTHING
        and not glimpse.salutes
    )


def _glimpse(line: Line) -> Neighbour:
    text = line.text
    first, length = text[0], len(text)
    brief = length <= SHORT
    stop = _ends_sentence(text)
    told = text[:8].translate(FOLD) if brief and first in _TELLING else ""
    head = text[:_SALUTATION]
    seen = (  # in the order of the fields
        length,
        line.rows[0].level,
        stop,
        WORD < length <= HEADLINE and not stop,
        not text[:5].isalnum() and FRAGMENT.match(text) is not None,
        told != "" and _NOTE_END.match(told) is not None,
        told != "" and told.startswith(_GOES_ON),
        first in POINTS,
        _tag(text) if brief and text[-1] in _TAG_ENDS else 0,
        find(text),
        None,
        ("：" in head or ":" in head) and _SALUTES.match(text) is not None,
    )
    return Neighbour._make(seen)  # twice as fast as a call of Neighbour


def _tag(text: str) -> int:
    found = _TAG.search(text)
    return found.end() - found.start() if found else 0


def _ends_sentence(text: str) -> bool:
    last = text[-1]
    if last in _STOPS:
        return True
    return last in _BEHIND_STOP and _STOP.search(text, max(len(text) - TAIL, 0)) is not None


def _standing_apart(rows: Sequence[int]) -> Iterator[int]:
    """For each line, how the gap above it compares with those above the lines around it.

    A gap counts as there or not: how many rows it has depends on the program that made the text.
    `rows` are the blank rows above each line.
    """
    gaps = [count > 0 for count in rows]
    if len(set(gaps[1:])) <= 1:
        yield from [0] * len(gaps)
        return
    yield 0
    for i, gap in enumerate(gaps[1:], start=1):
        yield _compare(gaps[max(i - _NEAR, 1) : i + _NEAR + 1]) if gap else -1


def _compare(near: Sequence[bool]) -> int:
    """How the gap above a line stands out among those near: where nearly all, or most are tight."""
    tight, beside = near.count(False), len(near) - 1  # the line itself has one
    return 2 if tight >= 0.8 * beside else 1 if 2 * tight > beside else 0
