"""Metadata lines of web pages: 来源：… 作者：… 2019-05-24 11:34, and 关键词：…."""

from __future__ import annotations

import re
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.dates import parse_moment
from newsseg.credits.folding import HAN, fold, squeeze
from newsseg.credits.listing import name_spans
from newsseg.credits.model import EDITOR, Credit, SourceLine
from newsseg.credits.names import read_roster
from newsseg.credits.patterns import OUTLET
from newsseg.credits.spelling import Trust
from newsseg.cues.roles import PAGE_NAMES

__all__ = ["read_keywords", "read_outlet", "read_source_line"]

MIN_META: Final = 6  # 来源：新华社
MAX_META: Final = 160  # code points
MAX_OUTLET: Final = 24
MAX_KEYWORD: Final = 20

_FIELD: Final = Pattern(
    r"(?:(?P<source>(?<![据料片])(?:文章|信息|稿件|新闻|内容)?来源|稿源|转自|摘自)"
    r"|(?P<author>作者|记者|撰文|文|编译|译者|翻译)|(?P<editor>责任编辑|编辑|责编)"
    r"|(?P<time>(?:发布|发表|更新|刊发|发稿)?(?:时间|日期|于))"
    r"|(?P<other>点击|浏览|阅读|字号|评论|打印|分享|访问|次数|字体)(?:次数|数|量|到)?)"
    r" {0,2}[:|] {0,3}"
)
_ONLY_WORD: Final = Pattern(rf" *+(?P<source>[{HAN}]{{2,10}}) ++(?=[{HAN}]{{0,8}}(?:记者|编译))")
# 临江发布 2019-05-24 11:34: a web page writes the time so, and no other text.
_BEFORE_TIME: Final = Pattern(rf" *+(?P<source>[{HAN}]{{3,10}}) ++(?=\d{{4}}-\d)")
_PUBLISHED: Final = Pattern(" *(?:发布|发表|更新|刊发|发稿)(?:时间|日期|于) ?:")
_FURNITURE: Final = Pattern(
    r"(?:第 ?\d{1,2} ?版"
    r"|\d{1,9} ?次|\d{1,9}|打印|分享|收藏|评论|字号|大|中|小|原创|本网|关闭|复制|阅读|浏览"
    r"|我要|T|纠错|[+\-|\[\]()/])"
)
_LEADING_OUTLET: Final = Pattern(rf" *+(?P<source>{OUTLET})(?= |$)")
_ADDRESS: Final = Pattern(r" *https?://[!-~]{3,80}+")  # of the page, before the time
_UPDATED: Final = Pattern(r"\( ?[\d/: .-]{3,20} ?更新 ?\)")  # behind the time
_OUTLET_ALONE: Final = Pattern(rf" *+(?P<source>{OUTLET}|[{HAN}]{{2,8}}新闻) *+")
_CLOCK: Final = Pattern(r"\d:\d\d")
_NAMED: Final = Pattern(r"[^ ,:|()\[\]]{2,30}")
_PEOPLE: Final = Pattern(r"[^()\[\]|\d]{0,60}")
_KEYWORDS: Final = Pattern(
    r" *[\[(]?(?:延伸|文章|新闻)?(?:关 ?键 ?[词字]|标签|Tags?|Keywords?(?: matched)?)"
    r"[\])]? {0,2}:?[\])]? *",
    re.IGNORECASE,
)
_HARD: Final = Pattern(r"[^,、;；|]+")
_SOFT: Final = Pattern(r"[^ ]+")


def read_source_line(text: str) -> SourceLine | None:
    """The line with an article's outlet, authors and time, in any order and width.

    >>> line = read_source_line("来源：东江在线　作者：丁禾 李一鸣　2019-05-24 11:34:00")
    >>> line.source, [credit.name for credit in line.credits], line.published.hour
    ('东江在线', ['丁禾', '李一鸣'], 11)
    """
    if not MIN_META <= len(text) <= MAX_META:
        return None
    folded = fold(text)
    if ":" not in folded and "|" not in folded:
        return None
    if address := _ADDRESS.match(folded):
        folded = _blank(folded, *address.span())
    if updated := _UPDATED.search(folded):
        folded = _blank(folded, *updated.span())
    moment = parse_moment(text)
    line = _blank(folded, *moment[1:]) if moment else folded
    fields = list(_FIELD.finditer(line))
    if not fields:
        return _read_plain(text, folded, line) if moment else None
    return _read_fields(text, line, fields)


def read_outlet(text: str) -> SourceLine | None:
    """An outlet and nothing else, as it stands beside the time on a web page.

    >>> read_outlet("东江在线").source, read_outlet("东江在线今日开通")
    ('东江在线', None)
    """
    folded = fold(text) if 1 < len(text) <= MAX_OUTLET else ""
    found = _OUTLET_ALONE.fullmatch(folded)
    if found is None or found["source"] in PAGE_NAMES:
        return None
    start, end = found.span("source")
    if text[start] == "《":
        start, end = start + 1, end - 1
    return SourceLine(squeeze(text[start:end]), start, end, (), None)


def _blank(line: str, start: int, end: int) -> str:
    return line[:start] + " " * (end - start) + line[end:]


def _read_plain(text: str, folded: str, line: str) -> SourceLine | None:
    """东江日报 2019年5月24日 11:34; 2019-05-24 11:34 東江日報 記者N／C報導; the time alone."""
    moment = parse_moment(text)
    if moment is None or _CLOCK.search(folded) is None:
        return None
    match = _LEADING_OUTLET.match(line)
    match = match or _ONLY_WORD.match(line) or _BEFORE_TIME.match(folded)
    start, end = match.span("source") if match else (0, 0)
    roster = None
    if line[end:].strip():
        roster = read_roster((text, line), end, len(line.rstrip()), Trust.LISTED)
        if roster is None or not roster.role_seen:
            return None
    credits = roster.credits if roster else ()
    return SourceLine(squeeze(text[start:end]) or None, start, end, credits, moment[0])


def _read_fields(text: str, line: str, fields: list[re.Match[str]]) -> SourceLine | None:
    moment = parse_moment(text)
    first = fields[0]
    # 1956-11-07 第1版 作者：丁禾, 时间：2019-06-01 作者：丁禾
    signed = moment is not None and (first["author"] or (first["time"] and not first.start()))
    alone = moment is not None and first["time"] and not line[first.end() :].strip()
    told = any(field["source"] for field in fields) or _PUBLISHED.match(line)
    if not (signed or told or alone):
        return None
    if _FURNITURE.sub("", line[: fields[0].start()]).strip():
        return None
    spot = (0, 0)
    credits: tuple[Credit, ...] = ()
    for index, field in enumerate(fields):
        stop = fields[index + 1].start() if index + 1 < len(fields) else len(line)
        if field["source"] and spot == (0, 0):
            spot = _source_span(line, field.end(), stop)
        elif field["author"] or field["editor"]:
            credits += _people(text, line, field, stop)
    if not (spot[1] or credits or moment) or not _is_short(line, spot):
        return None
    source = squeeze(text[slice(*spot)]) or None
    return SourceLine(source, *spot, credits, moment[0] if moment else None)


def _is_short(line: str, spot: tuple[int, int]) -> bool:
    """The outlet is a name, not the start of a sentence."""
    return spot[1] - spot[0] <= MAX_OUTLET and not set(line) & set("。!?;")


def _source_span(line: str, start: int, stop: int) -> tuple[int, int]:
    match = _NAMED.match(line, start, stop)
    return match.span() if match else (0, 0)


def _people(text: str, line: str, field: re.Match[str], stop: int) -> tuple[Credit, ...]:
    start = field.end()
    words = _PEOPLE.match(line, start, stop)
    stop = words.end() if words else stop
    if field["editor"]:
        spans = name_spans(line, start, stop, Trust.LISTED) or []
        return tuple(Credit(squeeze(text[a:b]), EDITOR, None, a, b) for a, b in spans)
    role = "reporter" if field["author"] == "记者" else "author"
    roster = read_roster((text, line), field.start("author"), stop, Trust.LISTED, role)
    return roster.credits if roster else ()


def read_keywords(text: str) -> tuple[tuple[int, int], ...] | None:
    """Where each keyword of a 关键词 line stands.

    >>> line = "关键词：大桥,通车"
    >>> [line[start:end] for start, end in read_keywords(line)]
    ['大桥', '通车']
    """
    head = fold(text[:16])
    match = _KEYWORDS.match(head)
    if match is None or not ({":", "]", ")"} & set(match[0])) or len(text) > 4 * MAX_META:
        return None
    folded = fold(text)
    words = list(_HARD.finditer(folded, match.end()))
    if len(words) == 1:
        words = list(_SOFT.finditer(folded, match.end()))
    spans = [_stripped(folded, *word.span()) for word in words]
    kept = tuple(span for span in spans if 0 < span[1] - span[0] <= MAX_KEYWORD)
    return kept or None


def _stripped(line: str, start: int, end: int) -> tuple[int, int]:
    word = line[start:end]
    return start + len(word) - len(word.lstrip()), end - len(word) + len(word.rstrip(" 。."))
