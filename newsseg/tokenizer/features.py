"""Lines → features: what can be seen on a line and beside it, before anybody judges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from operator import attrgetter, or_
from typing import Any, Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.cues import SHORT, in_one_width, may_fit
from newsseg.tokenizer.context import (
    Cohesion,
    Place,
    equally_long,
    groups,
    runs,
    series,
    straddles,
)
from newsseg.tokenizer.finding import NOTHING, Finds
from newsseg.tokenizer.glimpses import NOBODY, SENTENCE, Glimpse, Spot, glimpse
from newsseg.tokenizer.lines import Line
from newsseg.tokenizer.ranks import banners, deeper
from newsseg.tokenizer.running import running_heads
from newsseg.tokenizer.signing import signatures, verses
from newsseg.tokenizer.sites import (
    adrift,
    is_of_the_web,
    linked,
    of_the_site,
    outlets,
    over_sources,
)

__all__ = ["DASHES", "Features", "observe"]

_TELLS: Final = Pattern("[，。、]|,(?=[^ -~])")  # running text, whatever its width
_LEADS_ON: Final = frozenset("：:—")  # to what stands below
_COMMA: Final = Pattern(r"[，。；、丶,;]")
ITEM_MARKS: Final = frozenset("●○▲△◇☆★※◎@＠·")  # before each piece of news in brief
_NUMBERS: Final = "①②③④⑤⑥⑦⑧⑨⑩"  # of the pictures whose captions stand in a row
_POINTER: Final = 3  # code points a picture mark (▲, 图：) takes before a credit
DASHES: Final = ("—", "--", "－")
RANKS: Final = 2  # ranks of headings that a page must have for one to be deeper
DEEP: Final = 3  # ## stands over articles where a page has one #
_NEAR: Final = 10  # lines on each side that show how the page uses blank rows


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
    upper: Glimpse
    under: Glimpse
    tag: int  # code points of the column tag that closes it
    goes_on: bool
    fragment: bool  # it begins where no sentence begins
    signs: Spot | None  # it holds names where papers sign
    indented: int  # on a page that indents its paragraphs: 1 when it is indented so, -1 when not
    of_headlines: bool  # half of the headings of its level stand over a byline or a dateline
    deeper: bool  # one of several headings in a row below one of a higher rank and its text
    banner: int  # 1 for a heading over several articles, -1 for the headline of their first
    verse: bool  # it is a line of a poem
    items: int  # lines in a row that open with one mark (●), this one among them
    heads_items: bool  # several such lines begin right below it
    noted: bool  # it stands below an editor's note, as the parts of a feature do
    pictured: bool  # one of the captions in a row, ① ② ③, that a photographer's credit ends
    picture_below: bool  # the few lines beneath end with a photographer's credit
    heads: int  # short lines that follow each other without a text between, this one among them
    place: Place  # where it stands in a group of headline lines
    splits_above: bool  # what it makes with the line above stands in the page's texts
    splits_below: bool
    likes: int  # other short lines of the page in the same form
    equals: int  # other short lines of the page of the same length
    ranked: bool  # some lines of the page are marked as headings
    wrapped: bool  # the rows of the page were cut at the width of columns
    interrupts: bool  # it stands between two texts, the first of them cut
    adrift: bool  # on a web page, where no text stands near
    sited: bool  # a word of a menu, a step of the way to a web page, or its title
    owes: int  # code points that its second half lacks to be as long as its first
    running: bool  # it says again what a folio line says
    linked: bool  # it stands in a list of links to other articles
    sourced: bool  # right below it stands a source line, but for the tools of a web page
    cohesion: float | None  # what the texts above and below a short line share, 0 to 1


def observe(lines: Sequence[Line]) -> list[Features]:
    """The features of every line of a page."""
    own = [*map(glimpse, lines)]
    for i, signed in signatures(lines, [NOBODY, *own, NOBODY]):
        finds = Finds(names=signed.names) if own[i].finds is NOTHING else own[i].finds
        own[i] = own[i]._replace(finds=finds, signs=signed.spot)
    texts = [line.text for line in lines]
    for i, source in outlets(own, texts):
        own[i] = own[i]._replace(finds=Finds(source=source))
    verse = set(verses(lines, [NOBODY, *own, NOBODY], _poets(own)))
    gaps = [line.rows[0].gap for line in lines]
    items = [*_items(texts), 0]
    around = [NOBODY, *own, NOBODY]
    (
        lengths,
        levels,
        stops,
        headlike,
        fragments,
        note_ends,
        goes_on,
        _,
        tags,
        found,
        signs,
        *_,
    ) = _fields(own)
    short = [*map(attrgetter("short"), own)]
    folded = [*map(_fold, texts, stops)]
    candidates = [text if brief else None for text, brief in zip(folded, short, strict=True)]
    apart = [*_standing_apart(gaps), 2]
    web = is_of_the_web(folded)
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
        _of_headlines(own, levels),
        _deeper(own, levels),
        _banners(lines, own, levels),
        [i in verse for i in range(len(lines))],
        items,
        [not here and below > 1 for here, below in pairwise(items)],
        accumulate([False, *note_ends], or_),
        _pictured(own, texts),
        _pictures_below(own, short),
        runs(short),
        groups(gaps, short),
        split,
        split[1:],
        series(candidates, levels),
        equally_long(candidates, levels),
        [any(levels)] * len(own),
        [any(len(line.rows) > 1 for line in lines)] * len(own),
        _interrupting(own, texts, short),
        adrift(own, texts, web=web),
        of_the_site(own, folded, gaps),
        [seen.owes for seen in own],
        running_heads(own, folded),
        linked(own, folded, gaps, web=web),
        over_sources(own, folded),
        _cohesion(texts, own, short),
    )
    return [*map(Features._make, zip(*columns, strict=False))]


def _fields(own: Sequence[tuple[Any, ...]]) -> Sequence[tuple[Any, ...]]:
    """What is seen of all lines, field by field."""
    return [*zip(*own, strict=True)] or [()] * len(Glimpse._fields)


def _commas(folded: str) -> int:
    return len(_COMMA.findall(folded)) if 0 < len(folded) <= SHORT else 0


def _cohesion(
    texts: Sequence[str], own: Sequence[Glimpse], short: Sequence[bool]
) -> Iterator[float | None]:
    """For each short line what the texts above and below it share."""
    cohesion = Cohesion(texts, {i for i, seen in enumerate(own) if seen.finds.opens})
    for i, below in enumerate([*own[1:], NOBODY]):
        yield cohesion.at(i) if short[i] and not below.finds.opens else None


def _interrupting(
    own: Sequence[Glimpse], texts: Sequence[str], short: Sequence[bool]
) -> Iterator[bool]:
    """For each short line whether it stands between two texts, the first of them cut."""
    for first, stop in _runs(short):
        told = False
        if short[first] and first > 0 and stop < len(own):
            below = own[stop]
            goes_on = below.length > SENTENCE and below.finds is NOTHING
            ranked = any(seen.level for seen in own[first:stop])
            told = goes_on and not ranked and _is_cut(own[first - 1], texts[first - 1])
        yield from [told] * (stop - first)


def _is_cut(seen: Glimpse, text: str) -> bool:
    """Whether a line of running text ends in mid-sentence."""
    ended = seen.stop or seen.point or seen.finds.photo or seen.closes or text[-1] in _LEADS_ON
    return seen.length > SHORT and not ended and _TELLS.search(text) is not None


def _runs(values: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Where each run of equal values begins and ends."""
    first = 0
    for _, group in groupby(values):
        stop = first + len(list(group))
        yield first, stop
        first = stop


def _indented(lines: Sequence[Line]) -> Sequence[int]:
    """For each line of a page that indents its paragraphs whether it is indented as they are."""
    texts = [line.rows[0].indent for line in lines if len(line.text) > SENTENCE]
    usual = max(set(texts), key=texts.count, default=0)
    if not usual or 2 * texts.count(usual) <= len(texts):
        return [0] * len(lines)
    return [1 if line.rows[0].indent == usual else -1 for line in lines]


def _of_headlines(own: Sequence[Glimpse], levels: Sequence[int]) -> Sequence[bool]:
    """For each heading whether half of its level have somebody sign below their block."""
    if not any(levels):
        return [False] * len(own)
    below = [NOBODY]  # for each line from the last on, the first below that is no headline
    for seen in reversed(own[1:]):
        below.append(below[-1] if seen.short else seen)
    told = zip(levels, reversed(below), strict=True)
    signed = [(level, _is_signed(seen)) for level, seen in told if level]
    mostly = {
        level
        for level in {*levels} - {0}
        if signed.count((level, True)) >= signed.count((level, False))
    }
    return [level in mostly for level in levels]


def _is_signed(below: Glimpse) -> bool:
    return below.finds.opens or below.signs is Spot.HEAD


def _deeper(own: Sequence[Glimpse], levels: Sequence[int]) -> Sequence[bool]:
    ranks = {level for level in levels if level}
    if len(ranks) < RANKS:
        return [False] * len(own)
    if _all_signed(own, levels, min(ranks)):
        return [level > min(ranks) for level in levels]
    found = deeper(levels, [seen.stop or seen.length > SENTENCE for seen in own])
    return [i in found and level >= DEEP for i, level in enumerate(levels)]


def _all_signed(own: Sequence[Glimpse], levels: Sequence[int], top: int) -> bool:
    """Whether the headings of the highest rank, and no others, have somebody sign below them."""
    below = zip(levels, [*own[1:], NOBODY], strict=True)
    signed = ((level, _is_signed(seen)) for level, seen in below if level)
    return levels.count(top) > 1 and all((level == top) == signs for level, signs in signed)


def _banners(lines: Sequence[Line], own: Sequence[Glimpse], levels: Sequence[int]) -> Sequence[int]:
    found = [0] * len(own)
    if len({level for level in levels if level}) >= RANKS:
        for i in banners(levels, [seen.finds.opens for seen in own]):
            if not lines[i + 1].text.startswith(DASHES):  # which lead a subtitle (副题)
                found[i], found[i + 1] = 1, -1
    return found


def _poets(own: Sequence[Glimpse]) -> Iterator[int]:
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
    brief = len(text) <= (SENTENCE if stop else 2 * SHORT)
    return in_one_width(text) if brief or may_fit(text) else ""


def _pictures_below(own: Sequence[Glimpse], short: Sequence[bool]) -> Iterator[bool]:
    """For each line whether it is short and the few lines beneath end with a credit."""
    photos = (i for i, seen in enumerate(own) if seen.finds.photo is not None)
    above = {i - far for i in photos for far in (2, 3, 4)}
    for i, brief in enumerate(short):
        near = brief and i in above
        yield near and _leads_to_picture(own[i + 1 : i + 5], short[i + 1 : i + 5])


def _pictured(own: Sequence[Glimpse], texts: Sequence[str]) -> Sequence[bool]:
    """For each line whether it is one of some numbered captions in a row that a credit ends."""
    found = [False] * len(own)
    first = 0
    for i, text in enumerate(texts):
        number = _NUMBERS.find(text[0])
        first = i if number == 0 else first if number == i - first else i + 1
        if i > first and _credited([*own[i : i + 2]]):
            found[first : i + 1] = [True] * (i + 1 - first)
    return found


def _credited(seen: Sequence[Glimpse]) -> bool:
    """Whether a line ends in a credit, or the next one is nothing but one."""
    here, *below = (glimpse.finds.photo for glimpse in seen)
    return here is not None or any(photo and photo.start <= _POINTER for photo in below)


def _leads_to_picture(below: Sequence[Glimpse], short: Sequence[bool]) -> bool:
    """Whether one to three paragraphs come next, and then a credit on a line of its own."""
    for count, (seen, brief) in enumerate(zip(below, short, strict=False)):
        photo = seen.finds.photo
        if photo is not None:
            return count > 0 and photo.start <= _POINTER
        if seen.finds.opens or (brief and seen.length <= SHORT // 3):
            return False
    return False


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
