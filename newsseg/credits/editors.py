"""Lines of editors, designers and proofreaders: 责任编辑：…, 美编：…, 融媒创作：…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN, fold, squeeze
from newsseg.credits.listing import name_spans
from newsseg.credits.model import Credit, Editors
from newsseg.credits.patterns import OUTLET, spaced
from newsseg.credits.spelling import LONG, Trust
from newsseg.cues.roles import CRAFTS, EDITOR_ROLES

__all__ = ["read_editors"]

MAX_EDITORS: Final = 120  # code points
MIN_EDITORS: Final = 4  # 责编丁
HEAD: Final = 24  # code points in which the first office of the table is named

_OFFICE: Final = Pattern(
    rf"(?:本[版期报刊网]|今日|值班)? {{0,2}}"
    rf"(?P<word>{spaced(row.word for row in EDITOR_ROLES)}) {{0,2}}(?P<mark>[:/|])?"
)
_ROLES: Final = {row.word: row.role for row in EDITOR_ROLES}
_CRAFT_ROLES: Final = _ROLES | dict.fromkeys(CRAFTS, "editor")
_EDITOR_HINT: Final = Pattern("[编辑版校统策图画设审监]")
_CONTACT: Final = Pattern(
    r"(?:(?:联系)?电话|电子|邮箱|信箱|E-?mail|投稿|读者|热线|传真|微信|QQ|(?:数据|资料)来源)[^\n]{0,80}$",
    re.IGNORECASE,
)
_LABEL: Final = Pattern(rf"(?<![{HAN}])(?P<label>[{HAN}]{{2,6}}) {{0,2}}[:|] {{0,2}}")
_GLUED: Final = frozenset({"校对", "责编", "责任编辑", "美编", "编校"})  # before a name
_DESK: Final = Pattern(rf" *[{HAN}]{{2,8}}[心组部室] *")  # which is nobody
_OUTLET: Final = Pattern(rf"{OUTLET} +")  # before the office, at the head of the line
_DATA_SOURCE: Final = Pattern(r"(?:数据|资料)来源 ?: ?[^ :]{2,30} ")


def read_editors(text: str) -> Editors | None:
    """A line that is nothing but editors, designers and proofreaders.

    >>> [(c.name, c.role) for c in read_editors("责任编辑：丁禾　美编：李一鸣").credits]
    [('丁禾', 'editor'), ('李一鸣', 'designer')]
    >>> read_editors("主编寄语") is None
    True
    """
    if not MIN_EDITORS <= len(text) <= MAX_EDITORS:
        return None
    folded = fold(text).replace("*", " ")
    start, end = _trim(folded)
    credits = _read_offices(text, folded, start, end)
    if credits is None:
        credits = _read_crafts(text, folded, start, end)
    return Editors(tuple(credits)) if credits is not None else None


def _read_offices(text: str, folded: str, start: int, end: int) -> list[Credit] | None:
    """责任编辑：丁禾　美编 李一鸣: offices from the table, with or without a colon."""
    if _EDITOR_HINT.search(folded, 0, HEAD) is None:
        return None
    offices = list(_OFFICE.finditer(folded, start, end))
    if not offices or folded[start : offices[0].start()].strip(" |*_"):
        return None
    credits: list[Credit] = []
    # One office may be a word of a sentence, two that follow each other are a list.
    trust = Trust.BARE if len(offices) == 1 else Trust.LISTED
    for office, stop in _stretches(offices, end):
        named = _office_credits(text, folded, office, stop, trust)
        if named is None:
            return None
        credits += named
    return credits if credits or _DESK.fullmatch(folded, offices[-1].end(), end) else None


def _stretches(heads: list[re.Match[str]], end: int) -> Iterator[tuple[re.Match[str], int]]:
    """Every head with the place where the next one starts."""
    return zip(heads, [head.start() for head in heads[1:]] + [end], strict=True)


def _read_crafts(text: str, folded: str, start: int, end: int) -> list[Credit] | None:
    """融媒创作：丁 禾　本期统筹：李一鸣: other labels that end in a word for making a page."""
    labels = list(_LABEL.finditer(folded, start, end))
    if not labels or labels[0].start() != start:
        return None
    credits: list[Credit] = []
    for label, stop in _stretches(labels, end):
        word = next((word for word in _CRAFT_ROLES if label["label"].endswith(word)), None)
        if word is None or _OFFICE.search(folded, label.end(), stop):
            return None
        spans = name_spans(folded, label.end(), stop, Trust.LISTED)
        if not spans:
            return None
        credits += [Credit(squeeze(text[a:b]), _CRAFT_ROLES[word], None, a, b) for a, b in spans]
    return credits


def _trim(folded: str) -> tuple[int, int]:
    """The line without brackets around it, contacts at its end and a data source before it."""
    end = len(folded.rstrip())
    start = len(folded) - len(folded.lstrip())
    if folded[start] in "([" and folded[end - 1] in ")]" if end > start else False:
        start, end = start + 1, end - 1
    if before := _DATA_SOURCE.match(folded, start, end) or _OUTLET.match(folded, start, end):
        start = before.end()
    if contact := _CONTACT.search(folded, start + 4, end):
        end = contact.start()
    return start, end


def _office_credits(
    text: str, folded: str, office: re.Match[str], stop: int, trust: Trust
) -> list[Credit] | None:
    start = office.end()
    if not folded[start:stop].strip(" 、/&") or (
        office["mark"] and _DESK.fullmatch(folded, start, stop)
    ):
        return []  # 责编/版式：one person in two offices
    if not office["mark"] and folded[start - 1] != " ":
        if office["word"] not in _GLUED or stop - start != LONG:
            return None
        trust = Trust.BARE
    spans = name_spans(folded, start, stop, Trust.LISTED if office["mark"] else trust)
    if spans is None:
        return None
    role = _ROLES[office["word"].replace(" ", "")]
    return [Credit(squeeze(text[a:b]), role, None, a, b) for a, b in spans]
