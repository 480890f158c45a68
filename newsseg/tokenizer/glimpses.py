"""Lines → glimpses: what can be seen on a line by itself, and what its neighbours see of it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.credits import Signoff
from newsseg.credits.folding import HAN
from newsseg.cues import FOLD, SHORT, SUMMARY_LABELS, foldable_to
from newsseg.tokenizer.finding import NOTHING, Finds, find
from newsseg.tokenizer.lines import Line

__all__ = [
    "HEADLINE",
    "NOBODY",
    "POINTS",
    "SENTENCE",
    "WORD",
    "Glimpse",
    "Spot",
    "glimpse",
]

WORD: Final = 4  # code points of the longest line that by its length is a word, not a headline
HEADLINE: Final = 40  # code points; longest line that by its length may well be a headline
SENTENCE: Final = SHORT // 2  # code points from which a sentence is no headline
HALVES: Final = 2
TAIL: Final = 60  # code points at the end of a line that show whether a sentence ends there
POINTS: Final = frozenset("■◆▪")

# A sentence is over: a stop, the brackets and quotes that close behind it, and a note in brackets
# (names, a jump line) that follows.
_STOP: Final = Pattern(
    r"(?:[。！？!?]|……|⋯⋯|\.(?=[\"”’〞]*$))[”’〝〞＂」』）)\"]*+"
    r"(?:[ \u3000]?[（(【][^（）()【】]{1,40}[）)】]){0,2}+$"
)
_STOPS: Final = frozenset("。！？!?")
_BEHIND_STOP: Final = frozenset('”’〝〞＂」』）)】"….⋯')
# No sentence begins so: with a closing mark, or with a character cut off a word.
_FRAGMENT: Final = Pattern(
    r"[，。、；：！？”’」』）》…％%]|[,;:?!)](?=\S)|的(?![士确哥])"
    rf"|(?![一二三四五六七八九十])[{HAN}][，、,](?![{HAN}][，、,])|[{HAN}]{{1,3}}+[。）)]"
)
# Prepositions and verbs that headlines put behind their subject.
_GOES_ON: Final = (
    *"在将被把由从向为与和及获再正已成让使",
    *"实现 进入 助力 推动 带动 促进 走进 走上 亮相 通过 开启 迎来 召开 举行 启动 引发".split(),
    *"落户 成为 荣获 喜获 跻身 突破 惠及 走出 点亮 闯出 开展 打造 探索".split(),
)
_NOTE_END: Final = Pattern(r"—{0,2}\s?编\s?者$")
# What a line begins with that goes on or ends a note, folded or not.
_TOLD_BY: Final = {"—", " ", "编", *(word[0] for word in _GOES_ON)}
_TELLING: Final = _TOLD_BY | foldable_to(_TOLD_BY)
_SALUTATION: Final = 12  # code points that may hold one
_SALUTES: Final = Pattern(
    rf"(?:尊敬的|亲爱的)?[{HAN}]{{0,6}}"
    r"(?:编辑|编辑部|[报刊]社|同志|[老医]师|热线|记者)[：:](?! ?\d)"
)
_LABEL: Final = 6  # code points of the longest label of a summary, with brackets around it
_TAG_ENDS: Final = frozenset("）)")
_TAG: Final = Pattern(r"(?:(?<=[^，。；、（()）]{4})|(?<=^\w))[（(][^（()）。，；,;]{2,24}[)）]$")


class Spot(StrEnum):
    """Where papers sign."""

    HEAD = "head"  # below the headline
    TAIL = "tail"  # below the text


class Glimpse(NamedTuple):
    """What can be seen of a line from the line above or beneath it."""

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
    owes: int = 0  # code points that its second half lacks to be as long as its first
    label: bool = False  # it heads a summary: 核心阅读

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

    @property
    def short(self) -> bool:
        """Whether the line can be part of a headline block or a subhead, by its length and end."""
        return self.length <= SHORT and not self.stop and self.finds is NOTHING and not self.salutes


NOBODY: Final = Glimpse()


def glimpse(line: Line) -> Glimpse:
    """What a line shows by itself."""
    text = line.text
    first, length = text[0], len(text)
    brief = length <= SHORT
    finds = find(text)
    stop = _ends_sentence(text) or _ends_before(finds.signoff, text)
    told = text[:8].translate(FOLD) if brief and first in _TELLING else ""
    head = text[:_SALUTATION]
    seen = (  # in the order of the fields
        length,
        line.rows[0].level,
        stop,
        WORD < length <= HEADLINE and not stop,
        not text[:5].isalnum() and _FRAGMENT.match(text) is not None,
        told != "" and _NOTE_END.match(told) is not None,
        told != "" and told.startswith(_GOES_ON),
        first in POINTS,
        _tag(text) if brief and text[-1] in _TAG_ENDS else 0,
        finds,
        None,
        ("：" in head or ":" in head) and _SALUTES.match(text) is not None,
        _owes(text) if brief and " " in text else 0,
        length <= _LABEL and text.strip("【】") in SUMMARY_LABELS,
    )
    return Glimpse._make(seen)  # twice as fast as a call of Glimpse


def _tag(text: str) -> int:
    found = _TAG.search(text)
    return found.end() - found.start() if found else 0


def _owes(text: str) -> int:
    """What a headline of two even halves lacks, where it is cut in the second."""
    halves = text.split(" ")
    return max(len(halves[0]) - len(halves[1]), 0) if len(halves) == HALVES else 0


def _ends_sentence(text: str) -> bool:
    last = text[-1]
    if last in _STOPS:
        return True
    return last in _BEHIND_STOP and _STOP.search(text, max(len(text) - TAIL, 0)) is not None


def _ends_before(signoff: Signoff | None, text: str) -> bool:
    """Whether a sentence ends before what signs it: …多年。（丁禾."""
    return signoff is not None and text[signoff.start - 1 : signoff.start] in _STOPS
