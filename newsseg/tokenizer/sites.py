"""What on a web page is the site's: menus, tools, links, the time, and lines far from any text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, groupby
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits import SourceLine, read_outlet
from newsseg.cues import OVER_LINKS, SHORT, TOOLS, WAY
from newsseg.tokenizer.finding import NOTHING
from newsseg.tokenizer.glimpses import SENTENCE, Glimpse

__all__ = ["adrift", "is_of_the_web", "linked", "of_the_site", "outlets", "over_sources"]

BETWEEN: Final = frozenset("/>|›»")  # alone on a line between the steps of the way to a page
ENTRY: Final = 6  # code points of the longest word in a menu
ENTRIES: Final = 8  # words in a row that make a menu
LABEL: Final = 10  # code points of what heads a list of links
LINKS: Final = 20  # lines of the longest block that such a label may open
LINK: Final = 100  # code points of a link, teaser and all
HEADED: Final = 3  # lines from such a label to the text of the one article below it
HEADING: Final = 10  # lines from the top of a headline block to its text
TITLED: Final = 40  # lines from the top of a page to its headline
OUTLET: Final = 12  # code points of one on a line of its own

# What the title of a page adds to a headline: 新桥通车_东江在线.
_TITLE: Final = Pattern(r"(?P<headline>[^_|]{6,60}?) ?[_|—–-]{1,2} ?[^，。]{2,40}")
# What no headline ends with, as one may in 网.
_OUTLET: Final = Pattern(
    r".{2,8}(?:新[闻聞][网網]?|[日晚晨早时時][报報]|客户端)|(?:新华|人民|光明|央视)网"
)
_TOOLS: Final = Pattern(TOOLS)
_OVER_HEADLINES: Final = ("缩小", "上一", "下一", "打印")  # some of them in every row of tools
_OVER_LINKS: Final = Pattern(OVER_LINKS)
_WAY: Final = Pattern(WAY)
_STEPS: Final = Pattern(r"[^\s<>＞。，]{2,12}(?:\s*[>＞»]{1,2}\s*[^\s<>＞»。，]{2,12}){2,}$")
# Words or phrases beside each other, as in the bar at the head or foot of a web page.
_BAR: Final = Pattern(
    r"(?:[^\s|｜，。：；！？]{1,10}(?:\s{1,12}|\s*[|｜]\s*)){4,}[^\s|｜，。：；！？]{0,10}[|｜\s]*$"
)
_RIGHTS: Final = Pattern(r"版\s?[权權]|[授許许][权權可]|[声聲]明|(?i:copyright)|ICP|[备備]案")
# What tells that a page is one of the web, and what one of it always holds.
_WEB: Final = Pattern(
    r"版权所有|ICP备|(?i:copyright)|[您你]?(?:当前|现在|所在)的?位置|^[上下]一篇："
)
_OF_THE_WEB: Final = ("版权所", "ICP", "opyright", "OPYRIGHT", "位置", "一篇：")


def of_the_site(
    own: Sequence[Glimpse], folded: Sequence[str], gaps: Sequence[int]
) -> Sequence[bool]:
    """For each line whether it is a word of a menu, a link, a step of the way, or the title."""
    found = _menus(own, gaps)
    for first, stop in _indexes(own, folded):
        found[first:stop] = [True] * (stop - first)
    for i, text in enumerate(folded):
        if text in BETWEEN:
            for step in range(max(i - 1, 0), min(i + 2, len(own))):
                found[step] |= own[step].short and own[step].length <= LABEL
    if found and _is_title(folded):
        found[0] = True
    return found


def _menus(own: Sequence[Glimpse], gaps: Sequence[int]) -> list[bool]:
    """For each line whether it is one of many words in a row."""
    words = [seen.length <= ENTRY and seen.short and not seen.level for seen in own]
    if sum(words) < ENTRIES:
        return [False] * len(own)
    found: list[bool] = []
    for (word, _), group in groupby(zip(words, accumulate(gaps), strict=True)):
        count = len(list(group))
        found += [word and count >= ENTRIES] * count
    return found


def _indexes(own: Sequence[Glimpse], folded: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The lists of a paper's headlines above the tools: below those stands one of them again."""
    for i, text in enumerate(folded):
        if own[i].short and any(tool in text for tool in _OVER_HEADLINES) and _TOOLS.search(text):
            first = i
            while first > max(i - LINKS, 0) and own[first - 1].short and not own[first - 1].level:
                first -= 1
            below = {*folded[i + 1 : i + 1 + HEADING]}
            if not below.isdisjoint(line for line in folded[first:i] if len(line) > ENTRY):
                yield first, i


def _is_title(folded: Sequence[str]) -> bool:
    """Whether a page begins with its title: a headline that comes again, and the site's name."""
    title = _TITLE.fullmatch(folded[0])
    return title is not None and title["headline"] in folded[1:TITLED]


def outlets(own: Sequence[Glimpse], texts: Sequence[str]) -> Iterator[tuple[int, SourceLine]]:
    """The lines that name an outlet beside the time, or between headline and text."""
    times = [seen.finds.source is not None and not seen.finds.source.source for seen in own]
    for i, seen in enumerate(own):
        if seen.finds is not NOTHING or seen.length > OUTLET:
            continue
        beside = any(times[max(i - 1, 0) : i + 2])
        below = 0 < i < len(own) - 1 and own[i - 1].headlike and _is_text(own[i + 1])
        if (beside or (below and _OUTLET.fullmatch(texts[i]))) and (found := read_outlet(texts[i])):
            yield i, found


def over_sources(own: Sequence[Glimpse], folded: Sequence[str]) -> Sequence[bool]:
    """For each line whether a source line stands below it, with nothing but tools between."""
    found = [False] * len(own)
    for i, seen in enumerate(own):
        if seen.finds.source is not None:
            above = i - 1
            while above >= 0 and len(folded[above]) <= SHORT and _TOOLS.search(folded[above]):
                above -= 1
            if above >= 0:
                found[above] = True
    return found


def linked(
    own: Sequence[Glimpse], folded: Sequence[str], gaps: Sequence[int], *, web: bool
) -> Sequence[bool]:
    """For each line whether it stands below a label over links (猜你喜欢).

    A label rules the block it opens; below all that is signed on a web page it rules the rest.
    """
    found = [False] * len(own)
    labels = [i for i, text in enumerate(folded) if len(text) <= LABEL and _OVER_LINKS.search(text)]
    if not labels:
        return found
    signed = [i for i, seen in enumerate(own) if seen.finds.opens]
    last = signed[-1] if signed and web else len(own)
    starts = [0, *(i for i, gap in enumerate(gaps) if gap), len(gaps)]
    reached = 0
    for label in labels:
        if label >= reached:
            stop = len(own) if label > last else _end_of_links(starts, label)
            reached = _end_of_block(own, label + 1, stop)
            if reached < stop and reached <= label + HEADED and own[reached].finds.opens:
                continue  # in print it stands over the headline of another article
            found[label + 1 : reached] = [
                not seen.finds.editors for seen in own[label + 1 : reached]
            ]
    return found


def _end_of_links(starts: Sequence[int], label: int) -> int:
    """Where the block of a label ends; right below the label where it is too long to be links."""
    at = bisect_right(starts, label, hi=len(starts) - 1)
    return starts[at] if starts[at] - starts[at - 1] <= LINKS else label + 1


def _end_of_block(own: Sequence[Glimpse], first: int, stop: int) -> int:
    """The first of some lines that is no link: it opens an article, or is too long."""
    ends = (i for i in range(first, stop) if own[i].finds.opens or own[i].length > LINK)
    return next(ends, max(first, stop))


def adrift(own: Sequence[Glimpse], lines: Sequence[str], *, web: bool) -> Sequence[bool]:
    """For each short line or bar of a web page whether no text stands near below it.

    So are those above the way to the page (您当前的位置), where no text is among them.
    """
    if not web:
        return [False] * len(own)
    bars = [_BAR.match(line) is not None for line in lines]
    told = [
        _is_text(seen) and not bar and not _RIGHTS.search(line)
        for seen, bar, line in zip(own, bars, lines, strict=True)
    ]
    texts = [*compress(range(len(own)), told)]
    way = next((i for i, line in enumerate(lines) if _WAY.search(line) or _STEPS.match(line)), 0)
    top = way if not texts or way < texts[0] else 0
    ends = [bisect_left(texts, i) for i in range(len(own))]
    return [
        (seen.short or bar) and (i < top or at == len(texts) or texts[at] > i + HEADING)
        for i, (seen, bar, at) in enumerate(zip(own, bars, ends, strict=True))
    ]


def is_of_the_web(folded: Sequence[str]) -> bool:
    """Whether a page says what those of the web say: rights, the way to it, the next article."""
    page = "\n".join(folded)
    return any(word in page for word in _OF_THE_WEB) and any(map(_WEB.search, folded))


def _is_text(seen: Glimpse) -> bool:
    finds = seen.finds
    whole = seen.stop and seen.length > SENTENCE // 2
    return whole or seen.length > SHORT or finds.opens or finds.photo is not None
