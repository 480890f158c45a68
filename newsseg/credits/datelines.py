"""Datelines (电头): 本报讯（记者…）, 新华社北京1月1日电, 〔記者N／C報導〕."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.credits.dates import DATE
from newsseg.credits.folding import HAN, fold, squeeze
from newsseg.credits.model import Credit, Dateline
from newsseg.credits.names import Roster, read_roster
from newsseg.credits.patterns import AGENCY, OUTLET, ROLE
from newsseg.credits.spelling import Trust
from newsseg.cues.roles import FOLLOWERS, OUTLET_ENDINGS
from newsseg.cues.surnames import SURNAMES

__all__ = ["read_closing_dateline", "read_dateline"]

HEAD: Final = 60  # code points at the head of a paragraph that may open a dateline
NAMES: Final = 30  # code points of names in the open that a space parts from the text
MAX_SPACES: Final = 6  # places in them where they may end
BRACKET: Final = 80  # code points of the longest bracketed byline

_PLACE: Final = rf"[{HAN}·]{{0,12}}?"
_WIRE: Final = r"(?:专|急|外|综合外?|特|(?:体育|财经|新媒体)专)? {0,2}电(?:讯(?!员)|报[道导])?"
_HOUR: Final = (
    r"(?: {0,2}(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[时時点]半?)?"  # of a wire in wartime
)
_ENDING: Final = "(?:" + "|".join(OUTLET_ENDINGS) + ")"
_CHANNEL: Final = "(?:科技|财经|体育|娱乐|汽车|房产|教育|健康|新闻)"  # of a portal, before 讯
# What stands before 讯 and is no place (本报专讯), and what makes another word of it (通讯).
_KIND: Final = r"(?:专|特|急|综合|本市|本埠|外埠)?"
_NO_WORD: Final = "(?<![通短资音喜电简快审问传视])"

# 本报讯, 新华社北京1月1日电, 某某在线杭州10月31日讯, 某报讯（; the last three need a mark behind.
_CORE: Final = Pattern(
    rf"据? ?(?:"
    rf"(?P<own>本 {{0,2}}[报刊网台社站]) {{0,3}}{_KIND} ?(?:讯(?![息员])|消息(?=[:( \]]|$))"
    rf"|(?P<ours>本 {{0,2}}[报刊网台社站]) ?(?P<day>{DATE}) ?"
    rf"(?P<city>[{HAN}]{{2,6}}?) ?[讯电](?= ?[,:( ]|$)"
    rf"|(?P<dated>{OUTLET}) {{0,3}}(?P<place>{_PLACE}) {{0,3}}(?P<date>{DATE}){_HOUR} {{0,3}}"
    rf"(?:{_WIRE}|讯)"
    rf"|(?P<wire>{AGENCY}) {{0,3}}(?P<spot>[{HAN}·]{{0,6}}?) {{0,3}}(?:{_WIRE}|{_NO_WORD}讯)"
    rf"(?= {{0,3}}[(:\])]| |题|$)"
    rf"|(?P<told>{OUTLET}(?:[A-Za-z][{HAN}]{{1,4}}?)?|[{HAN}]{{2,4}}{_CHANNEL}) {{0,2}}{_KIND}讯"
    rf"(?= |[:,\])]|$)"
    rf"|(?P<paper>[{HAN}]{{1,10}}?) {{0,2}}{_NO_WORD}讯(?= {{0,2}}(?:[(]|记者))"
    rf"|(?P<office>[{HAN}]{{1,8}}?{_ENDING})(?= {{0,2}}[(])"
    rf")"
)
# （霽州五日訊）, 〔國際中心／綜合報導〕, 【時報-霽州電】: nobody signs, and only the brackets make
# it a dateline.
_SENT: Final = Pattern(
    rf"综合(?:外电)?(?:讯|报[导道])|[又专特][讯电]"
    rf"|(?P<own>本[报刊]) ?(?P<town>(?!记者)[{HAN}]{{2,4}}) ?通讯"
    rf"|(?P<site>[A-Za-z.]{{2,16}}[{HAN}]{{0,4}}?)专讯"
    rf"|(?P<place>(?!综合)[{HAN}·]{{2,8}}?) ?"
    rf"(?:(?P<date>{DATE}) ?[专特]?[讯电]|[专特]?{_NO_WORD}讯)"
    rf"|(?P<desk>[{HAN}]{{2,10}}(?:[心组部室]|新闻)) ?/ ?"
    rf"(?:综合(?:外电)?|(?P<spot>[{HAN}]{{2,6}}?))报[导道]"
    rf"|(?P<told>{OUTLET}) ?(?:综合|独家)?报[道导]|(?P<only>{AGENCY})"
    rf"|(?P<wire>[{HAN}]{{2,6}}) ?- ?(?P<city>[{HAN}]{{2,6}}) ?[电讯]"
)
_BEHIND: Final = Pattern(rf"(?P<outlet>{OUTLET}) ?(?=\[)")
_UNOPENED: Final = Pattern(r"[^()\[\],。:;]{4,40}[电讯导道][)\]]")
_NOT_PLACE: Final = Pattern("区|服务|中心|停|供|发|来|用|充|送|断|家")
_SKIP: Final = Pattern(r" {0,4}(?:题 {0,2}:)?[ :,]{0,4}")
_REPORTS: Final = Pattern(
    rf"(?:摄影|综合|联合)?报[道导](?= ?[:,]| |$)"
    rf"|(?P<filed>{DATE}) ?[专急]?[电讯](?= ?[:(]| |$)"
    rf"|发自 ?(?P<place>[{HAN}]{{2,8}}?)(?=[ :,]|的?报道|$)(?:的?报道)?"
)
_FOLLOWER: Final = Pattern(r"[ ,](?:" + "|".join(FOLLOWERS) + ")")
_LETTERS: Final = Pattern("[讯訊电電者员員生译譯导導息汛迅]")


def read_dateline(text: str) -> Dateline | None:
    """The dateline at the head of a paragraph, with the byline that belongs to it.

    >>> dateline = read_dateline("新华社海口1月18日电　（记者丁禾）大桥今日通车。")
    >>> dateline.agency, dateline.place, dateline.date, dateline.end
    ('新华社', '海口', '1月18日', 18)
    >>> read_dateline("新华社区服务中心今日开门。") is None
    True
    """
    if text[:1] not in ("（", "(", "〔", "【") and _LETTERS.search(text, 0, HEAD) is None:
        return None
    folded = fold(text[: HEAD + BRACKET])
    start = len(folded) - len(folded.lstrip())
    if folded[start : start + 1] in ("(", "["):
        return _read_enclosed(text, folded, start)
    return (
        _read_core(text, folded, start)
        or _read_report(text, folded, start)
        or _read_behind_outlet(text, folded, start)
        or _read_unopened(text, folded, start)
    )


def _read_core(text: str, folded: str, start: int) -> Dateline | None:
    """本报讯（记者…）: a core, then a byline in brackets or in the open."""
    match = _CORE.match(folded, start, start + HEAD)
    if match is None or not _is_core(match):
        return None
    bracket = _read_brackets(text, folded, match.end())
    if bracket is None and match["office"]:
        return None
    credits, end, place, _ = bracket or _read_open(text, folded, match.end())
    if match["paper"] and not credits:
        return None
    agency, own_place, date = _parts(text, match)
    return Dateline(_skip(folded, end), agency, own_place or place, date, credits)


def _is_core(match: re.Match[str]) -> bool:
    if match["wire"]:
        return _NOT_PLACE.search(match["spot"]) is None
    place = match["place"] or ""
    return _NOT_PLACE.match(place) is None and ROLE.search(place) is None


def _parts(text: str, match: re.Match[str]) -> tuple[str | None, str | None, str | None]:
    agency = _cut(text, match, ("own", "ours", "dated", "wire", "told", "paper", "office"))
    return agency, _cut(text, match, ("place", "spot", "city")), _cut(text, match, ("date", "day"))


def _cut(text: str, match: re.Match[str], names: tuple[str, ...]) -> str | None:
    """The first of the groups that holds anything."""
    for name in names:
        if match[name]:
            return squeeze(text[match.start(name) : match.end(name)])
    return None


def _skip(folded: str, end: int) -> int:
    skipped = _SKIP.match(folded, end)
    return skipped.end() if skipped else end


class _Byline(NamedTuple):
    """The credits after a dateline, where they end, and the place and date they name."""

    credits: tuple[Credit, ...]
    end: int
    place: str | None = None
    date: str | None = None


def _read_brackets(text: str, folded: str, start: int) -> _Byline | None:
    """（记者 丁禾）（通讯员 周平）: one byline in brackets, or two."""
    first = _read_bracket(text, folded, start)
    if first is None or folded[first.end : first.end + 1] != "(":
        return first
    second = _read_bracket(text, folded, first.end)
    if second is None or ROLE.match(folded, first.end + 1) is None:
        return first
    return second._replace(credits=first.credits + second.credits)


def _read_bracket(text: str, folded: str, start: int) -> _Byline | None:
    """The byline in brackets after a dateline; a bracket the column cut off is still read."""
    start = _skip(folded, start)
    if folded[start : start + 1] != "(":
        return None
    close = folded.find(")", start, start + BRACKET)
    end = close if close > 0 else len(folded)
    if close < 0 and len(text) > len(folded):
        return None
    roster = _read_listed(text, folded, start + 1, end, cut=close < 0)
    if roster is None or not roster.credits:
        return None
    return _Byline(roster.credits, min(end + 1, len(folded)), roster.place)


def _read_listed(text: str, folded: str, start: int, end: int, cut: bool) -> Roster | None:
    roster = read_roster((text, folded), start, end, Trust.LISTED)
    if roster is None and cut and folded[end - 2 : end - 1] in (" ", "、"):
        return read_roster((text, folded), start, end - 2, Trust.LISTED)  # half a name at the cut
    return roster


def _read_open(text: str, folded: str, start: int) -> _Byline:
    """The byline in the open after a dateline: 本报讯 记者丁禾报道：, 本报讯 记者丁禾 近日."""
    at = _skip(folded, start)
    role = ROLE.match(folded, at, at + 30)
    if role is None:
        return _Byline((), start)
    return (
        _read_reported(text, folded, at)
        or _read_followed(text, folded, at)
        or _read_spaced(text, folded, at)
        or _Byline((), start)
    )


def _read_reported(text: str, folded: str, start: int) -> _Byline | None:
    verb = _REPORTS.search(folded, start, start + HEAD)
    if verb is None:
        return None
    end = verb.start() if verb["place"] else verb.end()
    if (roster := _read_named(text, folded, start, end)) is None:
        return None
    place = squeeze(text[slice(*verb.span("place"))]) if verb["place"] else roster.place
    return _Byline(roster.credits, verb.end(), place, roster.date)


def _read_followed(text: str, folded: str, start: int) -> _Byline | None:
    word = _FOLLOWER.search(folded, start, start + HEAD)
    roster = _read_named(text, folded, start, word.start()) if word else None
    return _Byline(roster.credits, word.start()) if word and roster else None


def _read_spaced(text: str, folded: str, start: int) -> _Byline | None:
    """本报讯 记者丁禾 通讯员周平 两岸…: a space parts the names from the text."""
    ends = (at for at in range(start + NAMES, start, -1) if folded[at : at + 1] == " ")
    for end in islice(ends, MAX_SPACES):
        roster = _read_named(text, folded, start, end)
        if roster and _surnamed(roster):
            return _Byline(roster.credits, end)
    return None


def _read_named(text: str, folded: str, start: int, end: int) -> Roster | None:
    """People in the open, whom only their role tells from the text around them."""
    roster = read_roster((text, folded), start, end, Trust.MARKED)
    return roster if roster and roster.role_seen and roster.credits else None


def _surnamed(roster: Roster) -> bool:
    return all(credit.name[0] in SURNAMES for credit in roster.credits)


def _read_report(text: str, folded: str, start: int) -> Dateline | None:
    """P记者 N 发自C, 記者N/C報導: a byline that opens the paragraph and says that it reports."""
    if ROLE.match(folded, start, start + HEAD) is None:
        return None
    found = _read_reported(text, folded, start)
    if found is None:
        return None
    agency = found.credits[0].affiliation
    return Dateline(_skip(folded, found.end), agency, found.place, found.date, found.credits)


def _read_enclosed(text: str, folded: str, start: int) -> Dateline | None:
    """【本報訊】, （中央社記者N C D電）, 〔記者N／C報導〕 at the head of a paragraph."""
    close = _closing(folded, start)
    if close is None or (text[start] in "（(" and not folded[close + 1 :].strip()):
        return None
    found = _read_whole(text, folded, start + 1, close)
    if found is None:
        return None
    agency, place, date, credits = found
    end = close + 1
    if not credits:
        byline = _read_brackets(text, folded, end) or _read_open(text, folded, end)
        credits, end, place = byline.credits, byline.end, place or byline.place
    alone = agency is None or squeeze(text[start + 1 : close]) == agency
    if alone and place is None and not folded[end:].strip():
        return None
    return Dateline(_skip(folded, end), agency, place, date, credits)


def _read_behind_outlet(text: str, folded: str, start: int) -> Dateline | None:
    """東江時報【N╱C報導】 at the head of a paragraph."""
    if (outlet := _BEHIND.match(folded, start, start + HEAD)) is None:
        return None
    found = _read_enclosed(text, folded, outlet.end())
    if found is None or not found.credits:
        return None
    return found._replace(agency=_cut(text, outlet, ("outlet",)))


def _read_unopened(text: str, folded: str, start: int) -> Dateline | None:
    """N╱C報導】, 中央社記者N C D電）: of the brackets around a dateline the first was lost."""
    close = _UNOPENED.match(folded, start, start + HEAD)
    if close is None or not folded[close.end() :].strip():
        return None
    if (found := _read_whole(text, folded, start, close.end() - 1)) is None:
        return None
    agency, place, date, credits = found
    return Dateline(_skip(folded, close.end()), agency, place, date, credits)


def _closing(folded: str, start: int) -> int | None:
    mark = ")" if folded[start] == "(" else "]"
    close = folded.find(mark, start, start + BRACKET)
    return close if close > 0 else None


_Whole = tuple[str | None, str | None, str | None, tuple[Credit, ...]]


def _read_whole(text: str, folded: str, start: int, end: int) -> _Whole | None:
    """A dateline or a reporting byline that fills the brackets around it."""
    match = _CORE.match(folded, start, end)
    if match and _is_core(match) and not folded[match.end() : end].strip():
        return (*_parts(text, match), ())
    roster = read_roster((text, folded), start, end, Trust.LISTED)
    if roster is None or not roster.credits or not _reports(roster, folded[start:end]):
        return _read_unsigned(text[start:end])
    return roster.credits[0].affiliation, roster.place, roster.date, roster.credits


def _reports(roster: Roster, inside: str) -> bool:
    """Whether names in brackets open a report: 記者N／C報導, or N／C報導."""
    return roster.role_seen or (roster.place is not None and "/" in inside)


def _read_unsigned(inside: str) -> _Whole | None:
    """（霽州五日訊）, 〔國際中心／綜合報導〕, 【新 华 社 霁 州 五 日 电】."""
    printed = squeeze(inside)
    folded = fold(printed)
    core = _CORE.fullmatch(folded) if len(inside) > len(printed) else None
    if core and _is_core(core):
        return (*_parts(printed, core), ())
    match = _SENT.fullmatch(folded)
    if match is None:
        return None
    agency, place = (
        _cut(printed, match, ("own", "desk", "told", "only", "wire", "site")),
        _cut(printed, match, ("town", "place", "spot", "city")),
    )
    return agency, place, _cut(printed, match, ("date",)), ()


_CLOSED: Final = frozenset(")）]】〕")
_FILED: Final = frozenset("电電社讯訊稿")
_AGENCY_ONLY: Final = Pattern(
    rf" *(?:(?:据|综合) ?)?(?P<agency>{AGENCY}) *(?:[电讯]|供本[报刊]专稿)? *"
)


def read_closing_dateline(text: str) -> Dateline | None:
    """The dateline in brackets that closes an article: （新华社海口1月18日电）.

    >>> dateline = read_closing_dateline("大桥今日通车。（新华社海口1月18日电）")
    >>> dateline.start, dateline.agency, dateline.place
    (7, '新华社', '海口')
    """
    trimmed = text.rstrip()
    if trimmed[-1:] not in _CLOSED or _FILED.isdisjoint(trimmed[-4:]):
        return None
    base = max(0, len(trimmed) - HEAD)
    line = trimmed[base:]
    folded = fold(line)
    opening = max(folded.rfind("("), folded.rfind("["))
    if opening < 0:
        return None
    found = _read_closed(line, folded, opening + 1, len(folded) - 1)
    if found is None:
        return None
    agency, place, date, credits = found
    moved = tuple(
        Credit(c.name, c.role, c.affiliation, c.start + base, c.end + base) for c in credits
    )
    return Dateline(len(trimmed), agency, place, date, moved, base + opening)


def _read_closed(line: str, folded: str, start: int, end: int) -> _Whole | None:
    bare = _AGENCY_ONLY.fullmatch(folded, start, end)
    if bare:
        return squeeze(line[slice(*bare.span("agency"))]), None, None, ()
    found = _read_whole(line, folded, start, end)
    return found if found and (found[2] or not found[3]) else None
