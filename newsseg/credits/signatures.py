"""Names that no role word, but the place of their line tells: 墨 言, 市民 丁禾, 周平（教师）.

The caller has seen that the line stands where papers sign: below a headline, or below a text.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN, fold, squeeze
from newsseg.credits.listing import name_spans
from newsseg.credits.model import Byline, Credit
from newsseg.credits.spelling import Trust
from newsseg.cues.roles import PAGE_NAMES, PLACES
from newsseg.cues.surnames import SURNAMES

__all__ = ["MAX_SIGNATURE", "read_signature"]

Spans: TypeAlias = list[tuple[int, int]]

MAX_SIGNATURE: Final = 32  # code points
MAX_PEN_NAME: Final = 4  # characters of a pen name, an inner space among them

_SHAPE: Final = Pattern(
    rf" *+[□■●☉◎⊙◆○◇]? *+(?P<open>[(\[])? *+(?P<words>[{HAN}·][{HAN}\d· 、:]*[{HAN}])"
    rf" ?(?:\((?!附|[^()]*[图首则篇])[{HAN}\d、/, ]{{2,16}}\)"
    rf"|(?(open)[/,] ?[{HAN}\d,/、 ]{{2,20}}|(?!)))? *"
    r"(?P<close>[)\]])? *"
)
# Who drew the cartoon above, or wrote from where: 丁禾 画, 丁禾寄自湾城.
_MADE: Final = Pattern(rf" {{1,2}}(?:漫画|[画作绘])$| ?[寄写发]自[{HAN}]{{2,8}}$")
# An office, a place or what somebody is, before his name: 市水文站 丁禾, 南岸 市民 丁禾.
_OF: Final = Pattern(
    rf"[{HAN}][{HAN}\d]{{1,15}}(?: [{HAN}][{HAN}\d]{{1,15}}){{0,2}}?(?: {{1,3}}|: ?)"
)
# An office that no subhead begins with: 湖北, 南岸区, 市水文站职工.
_FROM: Final = Pattern(
    rf"(?:{'|'.join(PLACES)})[{HAN}\d ]*"
    rf"|[{HAN}\d ]+(?:[省市县区州乡镇村]|教师|读者|[市居村]民|职工|学生)"
)
# What a list may begin with whose names all open with a surname: with one, or with a mark.
_OPENING: Final = SURNAMES | set("· 、:")


def read_signature(text: str, *, pen: bool, placed: bool = False) -> Byline | None:
    """A line that holds names only, with an office or a place before them or a title behind them.

    In brackets a place and what somebody is may follow his name.

    `pen` also takes a single invented name, which opens with no surname; in brackets one may stand
    anywhere. `placed` takes only names behind a place or what somebody is.

    >>> [credit.name for credit in read_signature("市水文站 丁 禾", pen=False).credits]
    ['丁禾']
    >>> [credit.name for credit in read_signature("□墨言（中学教师）", pen=True).credits]
    ['墨言']
    >>> [credit.name for credit in read_signature("（丁禾／河湾市，教师）", pen=False).credits]
    ['丁禾']
    >>> [credit.name for credit in read_signature("丁禾寄自湾城", pen=False).credits]
    ['丁禾']
    >>> bool(read_signature("湖北 丁禾", pen=False, placed=True))
    True
    >>> bool(read_signature("小站 丁禾", pen=False, placed=True))
    False
    >>> read_signature("渡口见闻 船来船往", pen=True) is None
    True
    """
    if not 1 < len(text) <= MAX_SIGNATURE or text.startswith("【"):  # which holds a column tag
        return None
    folded = fold(text)
    shape = _SHAPE.fullmatch(folded)
    if shape is None or bool(shape["open"]) != bool(shape["close"]):
        return None
    start, end = shape.span("words")
    if made := _MADE.search(folded, start, end):
        end = made.start()
    if placed and not ((office := _OF.match(folded, start, end)) and _is_from(office[0])):
        return None
    spans = _known_names(folded, start, end)
    if not spans and (pen or shape["open"]):
        spans = _pen_name(folded, start, end)
    if not spans:
        return None
    return Byline(tuple(Credit(squeeze(text[a:b]), "author", None, a, b) for a, b in spans))


def _is_from(office: str) -> bool:
    return _FROM.fullmatch(office.rstrip(" :")) is not None


def _pen_name(folded: str, start: int, end: int) -> Spans | None:
    """A single name, which may be an invented one."""
    if end - start > MAX_PEN_NAME or folded[start:end] in PAGE_NAMES:
        return None
    return _names(folded, start, end)


def _known_names(folded: str, start: int, end: int) -> Spans | None:
    """Names that all open with a surname, alone or behind an office."""
    office = _OF.match(folded, start, end)
    for first in (start, office.end() if office else end):
        if folded[first : first + 1] not in _OPENING:
            continue  # the first name would open with something else
        spans = _names(folded, first, end)
        if spans and all(folded[a] in SURNAMES for a, _ in spans):
            return spans
    return None


def _names(folded: str, start: int, end: int) -> Spans | None:
    # A blank before the first name parts it from other words, as the line's place does.
    spans = name_spans(f" {folded[start:end]}", 0, end - start + 1, Trust.MARKED)
    return [(start + a - 1, start + b - 1) for a, b in spans] if spans else None
