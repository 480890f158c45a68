"""The credit that ends a caption: 丁禾摄（人民视觉）, 新华社发（丁禾摄）, 城东融媒体中心 供图."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.dates import DATE
from newsseg.credits.folding import HAN, fold
from newsseg.credits.model import PhotoCredit
from newsseg.credits.names import Roster, read_roster
from newsseg.credits.patterns import AGENCY, OUTLET, ROLE, ROLE_HINT, spaced
from newsseg.credits.pictures import (
    NOTE,
    SOURCE,
    found,
    read_archive,
    read_from,
    read_given,
    read_sent,
)
from newsseg.credits.spelling import Trust
from newsseg.cues.roles import ROLE_WORDS

__all__ = ["read_photo_credit"]

WINDOW: Final = 80  # code points at the end of a caption that may hold its credit
MAX_PICTURES: Final = 20  # pictures under one caption
MAX_STARTS: Final = 12  # places in the last sentence where the credit is tried

_TRIGGER: Final = Pattern("[摄攝图圖影发發社源片视視东透供照自撮揖摂真相授]")


# The verb that makes the words before it a credit, and what stands in brackets after it.
_TAKEN: Final = Pattern(
    r"(?P<verb>摄影 ?报道|摄影|翻摄|摄|传真|图(?<=[ /]图) ?/ ?文|文(?<=[ /]文) ?/ ?图|/ ?图|绘)"
    r" {0,2}(?:[(\[] ?(?P<inside>[^()\[\]]{0,20})[)\]]?|/ ?(?P<behind>[^()\[\]/ ]{2,8}))?"
    rf" {{0,2}}(?:(?:\d{{2,3}}年)?{DATE})? {{0,2}}[.。]?$"
)
# The day it was taken, before the bracket that closes the credit.
_DAY: Final = Pattern(r"(?<=[摄影图]),? ?\d{4}[./-]\d{1,2}[./-]\d{1,2}(?=[)\]]$)")
_NOTE: Final = Pattern(NOTE)
_PLAUSIBLE: Final = Pattern(rf"{SOURCE}|{OUTLET}|[{HAN}A-Za-z·]{{2,16}}")  # as a source
_NOT_VERB: Final = frozenset("拍抓航合自录偷扫跟抢补盗统所电")
# Before who took the picture: 圖／記者N攝, 檔案照，N攝, ⑧3N摄 (a printer's mark), 图片均由N摄.
_FOREWORD: Final = Pattern(
    rf"(?:图 ?[:/] ?|{NOTE} ?[,、;] ?|[①-⑳]\d{{0,2}} ?|(?:[图照]片?)?均[由为] ?)+"
)
_LAST_BRACKET: Final = Pattern(r"[(\[] ?(?P<inside>[^()\[\]]{2,20}?) ?[)\]]$")
_ONLY_SOURCE: Final = Pattern(rf"(?:{SOURCE}|{OUTLET})")
_SENT_BEFORE: Final = Pattern(rf"(?P<source>{AGENCY}) {{0,2}}发 {{0,3}}$")
_PREFIXED: Final = Pattern(
    rf"(?:^|(?<=[^{HAN}]))"
    r"(?P<word>文/图|图/文|图文|图/|图:|摄影 ?[:/]|摄影(?= )|摄 ?[:/]|文/摄|文/ ?)"
)
_GAP: Final = frozenset(" ,、")
_BEFORE: Final = frozenset(" ,▲▼▶◀△▽")
# What opens the part of a caption that tells of another picture.
_NEXT: Final = Pattern(
    "[图圖] ?[①-⑳一二三四五六七八九十0-9]{1,2} ?[:：为為]|[上下左右中][图圖] ?[:：为為]"
)
# A credit that ends one caption before another begins on the same line.
_CREDITED: Final = Pattern(
    r"(?P<credit>[。！”][^。，；：]{2,24}[摄攝](?:[（(][^（）()]{2,12}[)）])?)"
    r"[ \u3000]*(?=[^。，；：、])"
)
_BREAKS: Final = frozenset("。!?;…”’」』)]:")
_ROLE: Final = Pattern(spaced(row.word for row in ROLE_WORDS))


def read_photo_credit(text: str) -> PhotoCredit | None:
    """The credit at the end of a caption; `text[:start]` is the caption proper.

    >>> credit = read_photo_credit("大桥夜色。 丁 禾摄（人民视觉）")
    >>> credit.start, credit.credits[0].name, credit.source
    (6, '丁禾', '人民视觉')
    >>> read_photo_credit("“这是我第一次拍摄”") is None
    True
    """
    last = _read_ending(text, len(text.rstrip()))
    if last is None or not last.start:
        return last
    if _NEXT.search(text, 1, last.start) is None:
        return last._replace(others=tuple(_others(text, last.start)))
    others = islice(_NEXT.finditer(text, 1, last.start), MAX_PICTURES)
    endings = (_read_ending(text, other.start()) for other in others)
    return last._replace(inner=tuple(c for ending in endings if ending for c in ending.credits))


def _others(text: str, stop: int) -> Iterator[tuple[PhotoCredit, int]]:
    """The credits of captions that end in `text[:stop]`, and where each of them ends."""
    start = 0
    for ending in islice(_CREDITED.finditer(text, 0, stop), MAX_PICTURES):
        credit = _read_ending(text, ending.end("credit"))
        if credit and credit.credits and credit.start > start and text[start:stop].strip():
            yield credit, ending.end()
            start = ending.end()


def _read_ending(text: str, end: int) -> PhotoCredit | None:
    """The credit at the end of `text[:end]`."""
    base = max(0, end - WINDOW)
    line = text[base:end].rstrip(" \u3000;；")
    if _TRIGGER.search(line, max(0, len(line) - 28)) is None:
        return None
    folded = fold(line)
    for read in (_read_taken, read_sent, read_given, read_from, _read_prefixed, read_archive):
        if credit := read(line, folded):
            return _moved(credit, base)
    return None


def _moved(found: PhotoCredit, by: int) -> PhotoCredit:
    if not by:
        return found
    credits = tuple(credit.moved(by) for credit in found.credits)
    spot = (found.source_start + by, found.source_end + by) if found.source else (0, 0)
    return PhotoCredit(found.start + by, credits, found.source, *spot)


def _read_taken(line: str, folded: str) -> PhotoCredit | None:
    """丁禾摄（人民视觉）, （丁禾摄影报道）, 本报记者 丁禾摄, （丁禾摄，2019.5.6）."""
    if folded[-2:-1].isdigit():
        folded = _DAY.sub("", folded)
    tail = folded
    enclosed = folded.endswith((")", "]")) and folded[-2:-1] in ("摄", "道", "影", "图", "文")
    if enclosed:
        tail = folded[:-1]
    verb = _TAKEN.search(tail, max(0, len(tail) - 40))
    if verb is None or tail[verb.start() - 1 : verb.start()] in _NOT_VERB:
        return None
    if enclosed and (agency := read_sent(line, folded)):
        return agency
    source = _source(verb)
    for start in _starts(tail, verb.start(), enclosed):
        trust = Trust.LISTED if enclosed or _ROLE.search(tail, start) else Trust.MARKED
        begin = start + 1 if enclosed else start
        if foreword := _FOREWORD.match(tail, begin, verb.start()):
            begin = foreword.end()
        roster = read_roster((line, tail), begin, verb.end("verb"), trust, "photographer")
        if roster and roster.credits:
            sent = _SENT_BEFORE.search(tail, max(0, start - 10), start)
            if sent and not source:
                return found(line, sent.start(), roster, sent.span("source"))
            return found(line, start, roster, source)
    return None


def _source(verb: re.Match[str]) -> tuple[int, int] | None:
    if verb["behind"]:
        return verb.span("behind") if _PLAUSIBLE.fullmatch(verb["behind"]) else None
    inside = (verb["inside"] or "").strip()
    closed = verb[0].rstrip(" 。.").endswith((")", "]"))
    if len(inside) <= 1 or not closed or _NOTE.fullmatch(inside):
        return None
    if not _PLAUSIBLE.fullmatch(inside):
        return None
    start = verb.start("inside") + len(verb["inside"]) - len(verb["inside"].lstrip())
    return start, start + len(inside.removesuffix("发"))


def _starts(folded: str, end: int, enclosed: bool) -> Iterator[int]:
    """Where the credit may start: first the whole last sentence, then after each gap in it."""
    if enclosed:
        opening = max(folded.rfind("(", 0, end), folded.rfind("[", 0, end))
        if opening >= 0:
            yield opening
        return
    first = end
    while first > 0 and folded[first - 1] not in _BREAKS:
        first -= 1
    roles = ROLE_HINT.search(folded, first) is not None
    gaps = (
        at
        for at in range(first, end)
        if folded[at] not in _GAP
        and (at == first or folded[at - 1] in _BEFORE or (roles and ROLE.match(folded, at)))
    )
    yield from islice(gaps, 1)
    yield from list(gaps)[-MAX_STARTS:]


def _read_prefixed(line: str, folded: str) -> PhotoCredit | None:
    """文/图 丁禾, 摄影/记者丁禾, 图：丁禾."""
    if "图" not in folded and "摄" not in folded:
        return None
    if "/" not in folded and ":" not in folded and "图文" not in folded and "影 " not in folded:
        return None
    line, folded, source = _without_source(line, folded)
    for match in _PREFIXED.finditer(folded, max(0, len(folded) - 40)):
        start, end = match.start(), len(folded)
        if start and folded[start - 1] in "([":
            start, end = start - 1, end - folded.endswith((")", "]"))
        trust = Trust.BARE if match["word"] == "摄影" else Trust.MARKED
        roster = read_roster((line, folded), match.start(), end, trust, "photographer")
        if roster is None and match["word"] == "图文":
            roster = read_roster((line, folded), match.end(), end, Trust.MARKED, "photographer")
        if roster and roster.credits and not _ONLY_SOURCE.fullmatch(folded, match.end(), end):
            return found(line, start, _takers(roster), source)
    return None


def _without_source(line: str, folded: str) -> tuple[str, str, tuple[int, int] | None]:
    """攝影/記者N （美聯社）: the line before the bracket, and where the source stands in it."""
    bracket = _LAST_BRACKET.search(folded, max(0, len(folded) - 24))
    if bracket is None or not (
        _NOTE.fullmatch(bracket["inside"]) or _ONLY_SOURCE.fullmatch(bracket["inside"])
    ):
        return line, folded, None
    named = bracket.span("inside") if not _NOTE.fullmatch(bracket["inside"]) else None
    return line, folded[: bracket.start()].rstrip(), named


def _takers(roster: Roster) -> Roster:
    """Those who took the picture, where some only wrote the words."""
    takers = tuple(c for c in roster.credits if c.role == "photographer")
    return Roster(takers or roster.credits, roster.role_seen)
