"""The scanner that reads a list of roles and names: 记者丁禾 周平 通讯员李一鸣."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN, squeeze
from newsseg.credits.listing import name_spans
from newsseg.credits.model import Credit
from newsseg.credits.patterns import AGENCY, OUTLET, POST_ROLE, ROLE, roles
from newsseg.credits.spelling import LONG, Trust
from newsseg.credits.tails import Tail, read_tail
from newsseg.cues.roles import (
    AGENCIES,
    MARKED_ROLES,
    OUTLET_ENDINGS,
    POST_ROLES,
    ROLE_WORDS,
    VERBS,
)
from newsseg.cues.surnames import SURNAMES

__all__ = ["OUTLET_ENDS", "Roster", "read_roster"]

MAX_ROSTER: Final = 160  # code points; a longer list of names is none

MAX_EMPLOYER: Final = 16  # code points of an outlet that ends as no known one does
MIN_OUTLET: Final = 3  # characters; three that open with a surname are rather a name
_ROLES: Final = {row.word: row.role for row in (*VERBS, *POST_ROLES, *MARKED_ROLES, *ROLE_WORDS)}
_LEADING_OUTLET: Final = Pattern(rf" *(?P<outlet>{OUTLET})(?= |$)")
# The last character of an outlet that opens a list.
OUTLET_ENDS: Final = (
    "["
    + "".join(sorted({word[-1] for word in (*OUTLET_ENDINGS, *AGENCIES)}))
    + "报刊网台社站》](?= |$)"
)
_OUTLET_ENDS: Final = Pattern(OUTLET_ENDS)
_MEDIA: Final = ("新闻", "新聞", "财经", "財經", "经济", "經濟", "视频", "頭條", "头条", "+")
_EMPLOYER: Final = Pattern(
    rf"(?:(?<![{HAN}A-Za-z0-9·+/|-])|^)(?P<outlet>[{HAN}A-Z0-9][{HAN}A-Za-z0-9·+/-]{{1,14}}"
    r"(?<![的名位个女男老小和与及对向给让被请跟做当为是据])) ?$"
)
_BESIDE: Final = Pattern(rf"(?<![{HAN}A-Za-z0-9])[{HAN}A-Za-z0-9]{{2,12}}[·+-]$")  # 河网·东江报
_GLUED: Final = Pattern(rf"(?<=[{HAN}]){AGENCY}$")  # an outlet behind a name: 丁禾本报通讯员
_OWN_OUTLET: Final = Pattern(rf"{AGENCY}$")


class Roster(NamedTuple):
    """A list of roles and names, read to its end.

    `role_seen`: a role word stands in it. `verb`: the word after the last name (报道, 摄), or "".
    `place`, `date`: what 北京报道 or 北京1月1日电 after the names says.
    """

    credits: tuple[Credit, ...]
    role_seen: bool
    verb: str = ""
    place: str | None = None
    date: str | None = None
    outlet: tuple[str, int, int] | None = None


class _Group(NamedTuple):
    role: str | None
    outlet: str | None
    start: int
    end: int
    guessed: bool = False  # the outlet is no known one


def read_roster(
    line: tuple[str, str], start: int, end: int, trust: Trust, role: str = "author"
) -> Roster | None:
    """The roles and names in a stretch of a line; None when any other word stands there.

    `line` is the line as printed, and folded.
    `role` is for names without a role word. Names are judged by `trust`, which a role word lifts.

    >>> line = "记者丁禾 周平 通讯员李一鸣"
    >>> roster = read_roster((line, line), 0, len(line), Trust.LISTED)
    >>> [(credit.name, credit.role) for credit in roster.credits]
    [('丁禾', 'reporter'), ('周平', 'reporter'), ('李一鸣', 'correspondent')]
    """
    if not 0 < end - start <= MAX_ROSTER:
        return None
    text, folded = line
    tail = read_tail(folded, start, end)
    outlet, body = _read_outlet(text, folded, start, tail.end)
    groups = _groups(text, folded, body, tail)
    role_seen = len(groups) > 1
    fallback = _ROLES.get(tail.verb) or ("reporter" if tail.place else role)
    people: list[Credit] = []
    for group in groups:
        level = trust if group.role else min(trust, Trust.MARKED if tail.verb else Trust.BARE)
        spans = name_spans(folded, group.start, group.end, level)
        if spans is None or (group.guessed and not _may_work_there(folded, group, spans, trust)):
            return None
        known = group.role or fallback
        owner = group.outlet or (outlet[0] if outlet and not group.role else None)
        people += [Credit(squeeze(text[a:b]), known, owner, a, b) for a, b in spans]
    place, date = _cut(text, tail.place), _cut(text, tail.date)
    return Roster(tuple(people), role_seen, tail.verb, place, date, outlet)


def _cut(text: str, span: tuple[int, int] | None) -> str | None:
    return squeeze(text[span[0] : span[1]]) if span else None


def _read_outlet(
    text: str, folded: str, start: int, end: int
) -> tuple[tuple[str, int, int] | None, int]:
    if _OUTLET_ENDS.search(folded, start, end) is None:
        return None, start
    match = _LEADING_OUTLET.match(folded, start, end)
    if match is None or ROLE.match(folded, match.start("outlet"), end):
        return None, start
    a, b = match.span("outlet")
    if b - a < MIN_OUTLET or (
        b - a == MIN_OUTLET and folded[a] in SURNAMES and not _OWN_OUTLET.match(folded, a, b)
    ):
        return None, start
    return (squeeze(text[a:b]), a, b), b


def _groups(text: str, folded: str, start: int, tail: Tail) -> list[_Group]:
    """Stretches of names, each with the role word that rules it."""
    groups: list[_Group] = []
    role: str | None = None
    outlet: str | None = None
    guessed = False
    for match in roles(folded, start, tail.end):
        begin, of = _owner(match)
        unknown = None if of else _unknown_outlet(folded, start, match)
        begin, of = unknown or (begin, of)
        groups += _posted(_Group(role, outlet, start, begin, guessed), folded)
        guessed = unknown is not None
        word = (match["word"] or match["mark"]).replace(" ", "")
        empty = not folded[start : match.start()].strip(" /、,")
        if not (empty and role == "photographer"):
            role = _ROLES.get(word)
        outlet = _cut(text, of)
        outlet = outlet.strip("《》") if outlet else None
        start = match.end()
    last = _Group(role, outlet, start, tail.end, guessed)
    return groups + _posted(last, folded, _ROLES.get(tail.verb))


def _owner(role: re.Match[str]) -> tuple[int, tuple[int, int] | None]:
    """Where a role word begins, outlet and all, and where the outlet stands."""
    if not role["outlet"]:
        return role.start(), None
    start, end = role.span("outlet")
    if glued := _GLUED.search(role["outlet"]):
        start += glued.start()
        return start, (start, end)
    if beside := _BESIDE.search(role.string, max(start - MAX_EMPLOYER, 0), start):
        start = beside.start()
    return start, (start, end)


def _unknown_outlet(
    folded: str, start: int, role: re.Match[str]
) -> tuple[int, tuple[int, int]] | None:
    """What stands right before 记者 and is no name: who he works for, and where that begins."""
    if role["word"] != "记者":
        return None
    found = _EMPLOYER.search(folded, max(start, role.start() - MAX_EMPLOYER), role.start())
    if found is None or name_spans(folded, *found.span("outlet"), Trust.BARE):
        return None
    return found.start(), found.span("outlet")


def _may_work_there(folded: str, group: _Group, spans: list[tuple[int, int]], trust: Trust) -> bool:
    """Whether those behind 记者 and an unknown outlet have names, not 齐聚 or 林立."""
    if not all(folded[a] in SURNAMES for a, _ in spans):
        return False
    apart = not spans or spans[0][0] > group.start or folded[group.start - 1] in ":/| "
    told = group.outlet is not None and group.outlet.endswith(_MEDIA)
    return apart or told or trust is Trust.LISTED or all(b - a == LONG for a, b in spans)


def _posted(group: _Group, folded: str, verb: str | None = None) -> list[_Group]:
    """Split a stretch at the role words that follow their names: 丁禾/文 周平/图.

    `verb` is the role that a verb behind the last name gives it: 丁禾 文 周平 摄.
    """
    if POST_ROLE.search(folded, group.start, group.end) is None:
        return [group]
    parts: list[_Group] = []
    start = group.start
    for match in POST_ROLE.finditer(folded, group.start, group.end):
        word = match["slash"] or match["lone"]
        if match["lone"] and _ends_in_half_a_name(folded[start : match.start()]):
            continue  # 阿 图, 丁 禾 尚 文: the second character of a letter-spaced name
        if folded[start : match.start()].strip(" /"):
            role = _ROLES[word] if word != "文" else group.role or _ROLES[word]
            parts.append(group._replace(role=role, start=start, end=match.start()))
        start = match.end()
    return [*parts, group._replace(role=verb or group.role, start=start)]


def _ends_in_half_a_name(names: str) -> bool:
    """Whether an odd number of lone characters end a list, each but the last pair a name."""
    lone = 0
    for piece in reversed(re.split("[ /]+", names.strip(" /"))):
        if len(piece) != 1:
            break
        lone += 1
    return lone % 2 == 1
