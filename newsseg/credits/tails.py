"""What follows the last name of a list: 报道, 摄, 北京报道, 北京1月1日电."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN
from newsseg.credits.patterns import FILED, PLACE, ROLE, VERB
from newsseg.credits.spelling import SHORT, Trust, is_name
from newsseg.cues.roles import FOLLOWERS, NOT_FIRST, PLACES, ROLE_WORDS, VERBS
from newsseg.cues.surnames import SURNAMES
from newsseg.cues.variants import SIMPLIFIED

__all__ = ["Tail", "read_tail"]

MAX_VERB: Final = 20  # code points of the longest verb, stray spaces and all
MAX_PLACE: Final = 10  # code points of the longest place, with the marks before it

_SENT_FROM: Final = Pattern(rf" *发自 {{0,2}}(?P<place>[{HAN}]{{2,6}})$")
_SIMPLE: Final = str.maketrans(SIMPLIFIED)
_PLACES: Final = tuple(
    sorted({place.translate(_SIMPLE) for place in PLACES}, key=lambda it: (-len(it), it))
)
_PLACE_ENDS: Final = frozenset(place[-1] for place in _PLACES)
_ROLE_WORDS: Final = tuple(row.word for row in ROLE_WORDS)
_VERB_ENDS: Final = frozenset(row.word[-1] for row in VERBS)
_GLUED: Final = Pattern(
    rf"[者员生] ?(?:(?P<name>[{HAN}]{{3}})(?P<place>[{HAN}]{{2,3}}|[{HAN}]{{3,4}}[市县州])"
    rf"|(?P<short>[{HAN}]{{2}})(?P<spot>[{HAN}]{{2}}))$"
)
# 周译 is a name of two characters, 丁禾译 a name and a verb.
_LAST_OF_A_NAME: Final = Pattern(rf"(?:[者员生:/ ]|^)[{HAN}]译$")
_REPORTED: Final = frozenset({"报导", "报道", "电", "讯"})  # verbs that have a place before them


class Tail(NamedTuple):
    """The words after the last name, as offsets into the line."""

    end: int  # of the names
    verb: str = ""
    place: tuple[int, int] | None = None
    date: tuple[int, int] | None = None


def read_tail(folded: str, start: int, end: int) -> Tail:
    """The verb, place and date that close a list of names.

    >>> read_tail("记者丁禾 北京报道", 0, 9)
    Tail(end=4, verb='报道', place=(5, 7), date=None)
    """
    part = folded[start:end].rstrip()
    if part.endswith(("电", "讯")) and (filed := FILED.search(part)):
        return _filed(part, start, filed)
    if "发自" in part and (sent := _SENT_FROM.search(part)):
        return Tail(start + sent.start(), "发自", _shift(sent.span("place"), start))
    verb = None
    if part[-1:] in _VERB_ENDS:
        verb = VERB.search(part, max(0, len(part) - MAX_VERB))
    word = verb[0].replace(" ", "") if verb else ""
    if verb is None or (word == "译" and _LAST_OF_A_NAME.search(part)):
        return Tail(end)
    names = part[: verb.start()].rstrip(" ,/|")
    if names.endswith("日") and (day := FILED.search(f"{names}电")):
        return _filed(names, start, day)
    place = PLACE.search(names, max(0, len(names) - MAX_PLACE))
    if place and _is_place(names, place):
        return Tail(start + place.start(), word, _shift(place.span("place"), start))
    return _glued_place(Tail(start + len(names), word), names)


def _filed(part: str, start: int, filed: re.Match[str]) -> Tail:
    date = _shift(filed.span("date"), start)
    if not filed["place"]:
        return Tail(start + filed.start(), "电", None, date)
    at = filed.start("place")
    if at and part[at - 1] in " ,/":
        return Tail(start + at, "电", _shift(filed.span("place"), start), date)
    end = filed.end("place")
    return _glued_place(Tail(start + end, "电", None, date), part[:end])


def _shift(span: tuple[int, int], by: int) -> tuple[int, int]:
    return span[0] + by, span[1] + by


def _is_place(names: str, found: re.Match[str]) -> bool:
    place, before = found["place"], names[: found.start("place")]
    if place in _PLACES or before[-1] in "/|":
        return bool(before.strip(" /|"))
    if before.rstrip().endswith(_ROLE_WORDS):
        return False  # what follows a role word is a name
    named = len(before.strip()) > 1 and ROLE.search(place) is None
    return named and place[0] not in SURNAMES


def _glued_place(tail: Tail, names: str) -> Tail:
    """Cut a place off the last name: 丁禾北京报道."""
    size = _known_place(names) or (tail.verb in _REPORTED and _unknown_place(names))
    if not size:
        return tail
    return Tail(tail.end - size, tail.verb, (tail.end - size, tail.end), tail.date)


def _known_place(names: str) -> int:
    if names[-1:] not in _PLACE_ENDS:
        return 0
    fitting = (place for place in _PLACES if names.endswith(place))
    return next((len(place) for place in fitting if len(names) > len(place) + 1), 0)


def _unknown_place(names: str) -> int:
    """記者王小禾南洲報導, 記者丁禾南洲5日電: a name of two or three characters, then the place."""
    run = _GLUED.search(names)
    if run is None:
        return 0
    name, place = run["name"] or run["short"], run["place"] or run["spot"]
    if (
        len(place) == SHORT and run["name"] and place[1] in "市县区乡镇"
    ):  # 丁禾南洲县, not 丁禾南 洲县
        name, place = name[:SHORT], name[SHORT:] + place
    if name[0] not in SURNAMES or place in FOLLOWERS or place[0] in NOT_FIRST:
        return 0
    if run["short"]:
        whole = name + place
        return 0 if place[0] in SURNAMES or is_name(whole, Trust.MARKED) else len(place)
    return 0 if len(place) > SHORT and place[0] in SURNAMES else len(place)
