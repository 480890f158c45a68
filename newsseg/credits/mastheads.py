"""The folio line (报眉) above the articles: date, page number, page name."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.dates import DAY, FULL_DATE, parse_date
from newsseg.credits.folding import HAN, fold
from newsseg.credits.model import Folio
from newsseg.cues.roles import OUTLET_ENDINGS, PAGE_NAMES

__all__ = ["read_folio"]

MAX_FOLIO: Final = 70  # code points
MAX_PAGE_NAME: Final = 12
MAX_LONE_NAME: Final = 8  # without a date beside it
MAX_GLUED: Final = 6  # characters of a page name right after 版
MAX_WORDS: Final = 2
MAX_ISSUE: Final = 18  # Han characters of all words beside the full date of an issue
MIN_OUTLET: Final = 3

_WEEKDAY: Final = r"\(?(?:星 ?期|周|礼拜) ?[一二三四五六日天]\)?"
_LUNAR: Final = (
    rf"(?:农历|夏历)?[{HAN}]{{2}}年?[正冬腊闰一二三四五六七八九十]{{1,3}}月"
    r"(?:[初十廿卅][一二三四五六七八九十]|廿|卅|[一二三四五六七八九十]{1,3}日?)"
)
_ISSUE: Final = (
    r"总?第 ?(?:\d{1,6}|[〇零○一二三四五六七八九十百千万]{1,8}) ?[期号]"
    r"|(?:今日|共) ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?版"
    r"|国内统一[^ ]{0,30}|CN ?\d\d-\d{4}[^ ]{0,6}|邮发代号[^ ]{0,12}|代号 ?:? ?\d{1,4}-\d{1,4}"
)
_MONTH: Final = (  # without its day
    r"(?<!\d)\d{4}年(?:\d{1,2}月)?(?= |第|$)"
    "|(?:中华民国)?[〇○零一二三四五六七八九十]{2,4}年[一二三四五六七八九十]{1,2}月(?= |$)"
)
_NUMBER: Final = Pattern(
    r"第 ?(?P<a>[A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3}) ?版"
    r"|(?<![A-Z\d日共])(?P<b>[A-Z]?\d{1,2}) ?版"
    r"|(?<![A-Z\d.])(?P<c>[A-Z]\d{1,2}|\d{1,2})(?![A-Z\d.:%年月日])"
)
_DATE: Final = Pattern(
    rf"(?:[公西]元|[公国]历)? ?{FULL_DATE}|(?<!\d)\d{{4}}[-/.·]\d{{1,2}}[-/.·]\d{{1,2}}(?!\d)"
)
_YEARLESS: Final = Pattern(rf"(?<![\d年]){DAY}")  # beside a page number
_EXTRAS: Final = Pattern(rf"{_WEEKDAY}|农历 ?{_LUNAR}|{_LUNAR}|{_ISSUE}|{_MONTH}")
_NAMED: Final = Pattern(rf"(?<![{HAN}])[{HAN}]{{2,4}}版$")  # 市场版, in place of a number
_FOLIO_HINT: Final = Pattern("[版期周週]|[\\d０-９]{4}[-/.·]|年.{2,7}[日曰]")
_OFFICES_ON: Final = Pattern(
    r" \|? ?(?:本版|值班)?(?:责任编辑|责编|编辑|主编|主任|美编|校对|电话|热线).{0,60}$"
    rf"| [{HAN}]{{2,6}}:[^ ]{{1,20}}$"
)
_SPREAD: Final = Pattern(rf"(?<![{HAN}])[{HAN}](?: {{1,2}}[{HAN}](?![{HAN}])){{2,}}")
_BLANKED: Final = Pattern(
    r"(?<=版)\(|(?<=版:)[(\[]|[)\]]$|\d{1,2}-(?=\d{1,2} ?版)"
)  # 第4版(国际), 第4版：[国际], 04-05版
_LABELLED: Final = Pattern(r"版 ?:")  # before a name that may be a whole phrase
_LONE_PAPER: Final = Pattern(rf"[{HAN}]{{1,5}}报")
_LONE_NUMBER: Final = Pattern(r"[A-Z]?\d{1,2}")
_SECTION: Final = Pattern(rf"[{HAN}]{{2,4}}(?:新闻|要闻|副刊|专刊|专版)")
_PARTS: Final = Pattern(r"[^ .·|/]+")
_SIGNED: Final = Pattern("作者 ?[:：]")  # a line of a database about one article
_NO_NAME_ENDS: Final = ("了", "的", "见", "闻刊", "道刊", "转", "接")  # a sentence, or a jump mark
_GLUED: Final = Pattern(rf"版(?P<word>[{HAN}]+)")
_WORDS: Final = Pattern(rf"[{HAN}A-Za-z·•]+")
_QUIET: Final = Pattern(rf"[{HAN}A-Za-z·•\s:|/—\-]*+")
_ENDING: Final = Pattern("(?:" + "|".join(OUTLET_ENDINGS) + ")$")


def read_folio(text: str) -> Folio | None:
    """A whole folio line: date, page number, page name.

    >>> read_folio("2022年1月13日　星期四　第2版　要闻")
    Folio(date=datetime.date(2022, 1, 13), number='2', name='要闻')
    >>> read_folio("第四版的读者来信写道") is None
    True
    """
    if not 1 < len(text) <= MAX_FOLIO:
        return None
    if _SIGNED.search(text):
        return None
    if _FOLIO_HINT.search(text) is None and not _is_terse(text):
        return _read_parts(fold(text))
    folded = _OFFICES_ON.sub("", fold(text).replace("*", " "))
    folded = _BLANKED.sub(lambda match: " " * len(match[0]), folded)
    day, rest = _take(_DATE, _SPREAD.sub(lambda match: match[0].replace(" ", ""), folded))
    dated = bool(day)
    extras, rest = _take(_EXTRAS, rest, every=True)
    number, rest = _take(_NUMBER, rest)
    if number and not day:
        day, rest = _take(_YEARLESS, rest)
    if not (number or extras or _NAMED.search(rest.rstrip())) or not (day or number):
        return None
    printed = _NUMBER.fullmatch(number) if number else None
    words = _page_words(rest, dated, labelled=_LABELLED.search(folded) is not None)
    if words is None or not _agrees(words, day, printed) or _goes_on(folded, words):
        return None
    real = parse_date(day) if day else None
    figure = printed["a"] or printed["b"] or printed["c"] if printed else None
    name = _printed(text, folded, words) if words else None
    return Folio(real if isinstance(real, date) else None, figure, name)


def _read_parts(folded: str) -> Folio | None:
    """青螺晚报 A12 社会·生活: a paper, a page number and page names, and no word for page.

    A lettered number needs nothing else beside it.
    """
    parts = _PARTS.findall(folded)
    papers = [part for part in parts if _LONE_PAPER.fullmatch(part)]
    numbers = [part for part in parts if _LONE_NUMBER.fullmatch(part)]
    names = [part for part in parts if _is_page_name(part)]
    if len(numbers) != 1 or len(papers) + len(names) + 1 != len(parts):
        return None
    told = papers or names or numbers[0][0].isalpha()
    return Folio(None, numbers[0], " ".join(names) or None) if told else None


def _printed(text: str, folded: str, words: str) -> str:
    """The page name in the script of the page."""
    spots = ((folded.find(word), len(word)) for word in words.split())
    found = [text[at : at + size] for at, size in spots if at >= 0]
    return " ".join(found) or words  # a letter-spaced name is found nowhere


def _goes_on(folded: str, words: str) -> bool:
    """第四版的读者: a sentence about a page, not the name of one."""
    glued = _GLUED.search(folded)
    return glued is not None and (
        len(glued["word"]) > MAX_GLUED or words.startswith(("的", "了", "在"))
    )


def _is_terse(text: str) -> bool:
    """2 要闻: a page number and a page name, and no word for page."""
    return len(text) <= MAX_PAGE_NAME and fold(text).strip(" 0123456789ABCD") in PAGE_NAMES


def _is_page_name(word: str) -> bool:
    """要闻, 今日要闻, or two names of one page: 要闻港闻."""
    if word in PAGE_NAMES or _SECTION.fullmatch(word):
        return True
    halves = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
    return any(a in PAGE_NAMES and b in PAGE_NAMES for a, b in halves)


def _take(pattern: Pattern, line: str, every: bool = False) -> tuple[str, str]:
    """What the pattern finds, and the line with blanks in its place."""
    found = pattern.search(line)
    if found is None:
        return "", line
    if every:
        return found[0], pattern.sub(lambda match: " " * len(match[0]), line)
    blank = " " * len(found[0])
    return found[0], line[: found.start()] + blank + line[found.end() :]


def _page_words(rest: str, dated: bool, *, labelled: bool) -> str | None:
    """The page name left over; "" for none, None when it is a sentence.

    Beside the date of the issue stand the paper's name, which may be no known one, and more.
    """
    if ("的" in rest and not labelled) or not _QUIET.fullmatch(rest):
        return None
    words = [word for word in _WORDS.findall(rest) if word.strip("·") and not _is_paper(word)]
    if (dated or labelled) and not rest.endswith(_NO_NAME_ENDS):
        words = [word for word in words if not word.isascii()] or words  # the same again in English
        if sum(map(len, words)) <= MAX_ISSUE:
            return next((word for word in words if word in PAGE_NAMES), " ".join(words[-1:]))
    if len(words) > MAX_WORDS:
        return None
    name = " ".join(words)
    return name if len(name) <= MAX_PAGE_NAME and not name.endswith(_NO_NAME_ENDS) else None


def _is_paper(word: str) -> bool:
    return len(word) > MIN_OUTLET and _ENDING.search(word) is not None


def _agrees(words: str, day: str, printed: re.Match[str] | None) -> bool:
    """A number without 版 or in Han characters needs a date or a known page name beside it."""
    if day or words in PAGE_NAMES or not words:
        return bool(day or words or (printed and not printed["c"]))
    return printed is not None and not printed["c"] and len(words) <= MAX_LONE_NAME
