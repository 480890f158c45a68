"""Jump marks: （下转第二版）, 上接A1版, 未完待续, 更多报道见4版."""

from __future__ import annotations

import re
from typing import Final, Literal

from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN, fold, squeeze
from newsseg.credits.model import Jump

__all__ = ["read_jump"]

WINDOW: Final = 40  # code points at either end of a line that may hold a mark

_ONE: Final = r"(?:[A-Z]{0,2}(?: ?叠)? ?\d{1,3}|[一二三四五六七八九十①-⑳]{1,3})"
_LIST: Final = rf"第? ?{_ONE}(?: ?版)?(?: ?[、,至及和\-] ?第? ?{_ONE}(?: ?版)?){{0,3}}"
# 第二、三版; A2; 中缝; 下版, whose number is not said; 第 版, whose number is lost.
_AT: Final = (
    rf"(?:(?P<page>{_LIST}) ?[版页]|(?P<leaf>[A-Z] ?\d{{1,2}})|(?P<place>头(?=版)|中缝|背面)版?"
    r"|(?P<next>[上下]) ?[版页]|第?[ —]{0,3}[版页]|第(?= ?[)\]]))"
)
_UNFINISHED: Final = r"(?:(?:本版)?未完 ?[,、。 ]? ?)?"
_GOES: Final = (
    rf"{_UNFINISHED}(?P<word>[下文] ?转|紧 ?接|[上下] ?接|[转续] ?接|下 ?续|续 ?见|[接转续])"
)
# 相关报道见第三版, 详见4版: more on the matter stands there, and this text ends here all the same.
_MORE: Final = (
    r"(?:(?:相关|更多|详细|有关|其[他它]|另有|尚有|今日|本报) ?){0,2}"
    r"(?:报[道导]|新闻|内容|文章|全文|消息|图片|图文|评论|社论|专题|解读|专访|详情|名单){0,2}"
    r" ?(?P<see>[详请另并均]?见|[详请另并均]刊|(?<=[闻文导道])刊|(?<=[报闻文容导道])下?转)"
    r"(?:于|今日|本报){0,2}"
)
_MARK: Final = rf"(?:{_GOES}|{_MORE}) ?:? ?{_AT}"
_STOP: Final = r"[(\[]? {0,2}(?P<end>未完,?待续|[上下]?期待?续|待续|(?<=[(\[])未完) {0,2}[)\]]?"
_ARROWS: Final = r"[▲▼►▶→↓◀◄←>《»]{0,3} {0,2}"
_BEHIND: Final = rf"(?:[{{《][^》]{{1,12}}》|(?!的)[{HAN}]{{1,4}}|[①-⑳])?"  # 下转第二版要闻
_ENCLOSED: Final = rf"{_ARROWS}[(\[] {{0,2}}{_ARROWS}{_MARK}{_BEHIND} {{0,2}}{_ARROWS}[)\]]"
_HALF: Final = rf"{_ARROWS}[(\[《<〈]? ?{_MARK} ?[)\]》>〉]?"  # a bracket is lost
_PLAIN: Final = rf"{_ARROWS}{_MARK}(?:[{{《][^》]{{1,12}}》)? ?{_ARROWS}"

_WHOLE: Final = [
    Pattern(rf" *+(?:[#*]{{1,6}} *+)?{form} *+\*{{0,2}} *+[。.]?")
    for form in (_ENCLOSED, _PLAIN, _HALF)
]
_TAIL: Final = Pattern(
    rf"{_ARROWS}[(\[] {{0,2}}{_ARROWS}{_MARK}(?:{_BEHIND} {{0,2}}{_ARROWS}[)\]] {{0,2}}[。.]?)?$"
)
_TAIL_PLAIN: Final = Pattern(
    rf"(?:(?<=[ 。!?,;”…)]){_PLAIN}|下 ?转 ?(?=第)(?P<glued>{_LIST}) ?版)$"
)
_HEAD: Final = Pattern(
    rf" {{0,4}}(?:{_ENCLOSED}|{_ARROWS}(?P<from>[上紧] ?接) ?第? ?(?P<of>{_ONE}) ?版(?![的面{{《]))"
)
_ENDED: Final = Pattern(rf"{_STOP}$")
_FROM: Final = frozenset({"上接", "紧接", "续接"})
_EITHER: Final = frozenset({"接", "续"})  # from a page before a text, to one behind it
_FRONT: Final = frozenset({"一", "1", "01", "A1", "A01", "头"})
_LETTERS: Final = Pattern("[版页頁续續缝縫面完第]")
_LEAF: Final = Pattern(r"[A-ZＡ-Ｚ] ?[\d０-９]{1,2} ?[)）\]】〕]?$")
_WORDS: Final = Pattern("[接转轉续續见見刊完]")
_LEADS: Final = Pattern(r"\s*+(?:[^\w\s]|[上紧緊])")  # so opens every mark at a head
_NO_NUMBER: Final = Pattern("[第版页頁 　\u00a0]+")


def read_jump(text: str) -> Jump | None:
    """A jump mark that is the whole line, or stands at its end or its head.

    >>> read_jump("大桥今日通车（下转第二版）")
    Jump(direction='to', page='二', start=6, end=13, continues=True)
    >>> read_jump("（相关报道见第三版）").continues, read_jump("（见该书第三版）")
    (False, None)
    """
    trimmed = text.rstrip()
    base = max(0, len(trimmed) - WINDOW)
    ends, opens = trimmed[base:], text[:WINDOW]
    if not (_may_jump(ends[-8:]) or _LEAF.search(ends) or _may_jump(opens)):
        return None
    return _whole(text) or _at_end(ends, base) or _at_head(opens)


def _may_jump(text: str) -> bool:
    return _LETTERS.search(text) is not None


def _at_end(ends: str, base: int) -> Jump | None:
    if _WORDS.search(ends) is None:
        return None
    folded = fold(ends)
    return (
        _answer(_TAIL.search(folded), ends, base, "to")
        or _answer(_TAIL_PLAIN.search(folded), ends, base, "to")
        or _ended(ends, folded, base)
    )


def _at_head(opens: str) -> Jump | None:
    if _LEADS.match(opens) is None or _WORDS.search(opens) is None:
        return None
    return _answer(_HEAD.match(fold(opens)), opens, 0, "from")


def _whole(text: str) -> Jump | None:
    if len(text) > WINDOW or _WORDS.search(text) is None:
        return None
    folded = fold(text)
    matches = (pattern.fullmatch(folded) for pattern in _WHOLE)
    return _answer(next(filter(None, matches), None), text, 0, "")


def _answer(match: re.Match[str] | None, text: str, base: int, where: str) -> Jump | None:
    """The jump that was matched; `where` is the direction its place in the line speaks for."""
    if match is None:
        return None
    groups = match.groupdict()
    verb = (groups.get("word") or groups.get("from") or groups.get("see") or "下转").replace(
        " ", ""
    )
    page = _page(match, text)
    if len(verb) == 1 and page is None and not groups.get("next"):
        return None
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    end = match.start() + len(match[0].rstrip())
    direction = _direction(verb, page, where)
    return Jump(direction, page, start + base, end + base, not groups.get("see"))


def _direction(verb: str, page: str | None, where: str) -> Literal["to", "from"]:
    if verb in _EITHER:
        whole = verb == "接" or page in _FRONT
        return "from" if where == "from" or (not where and whole) else "to"
    return "from" if verb in _FROM else "to"


def _page(match: re.Match[str], text: str) -> str | None:
    """The page as printed, without 第 and 版."""
    for group in ("page", "leaf", "place", "of", "glued"):
        if group in match.re.groupindex and match[group]:
            return squeeze(_NO_NUMBER.sub("", text[slice(*match.span(group))])) or None
    return None


def _ended(text: str, folded: str, base: int) -> Jump | None:
    """（未完待续）: goes on, no page said."""
    match = _ENDED.search(folded)
    if match is None or (
        match.start() and match[0][0] not in "([" and text[match.start() - 1] not in "。 　"
    ):
        return None
    return Jump("to", None, match.start() + base, match.end() + base)
