"""Which stretches of a list of names are names: votes of surnames against plain words."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from newsseg.compiling import Pattern
from newsseg.credits.folding import HAN
from newsseg.cues.roles import NOT_FIRST, NOT_NAMES, TITLES
from newsseg.cues.surnames import COMPOUND, STRONG, SURNAMES

__all__ = ["LONG", "MAX_GLUED", "MAX_SOUNDS", "SHORT", "Trust", "glued_names", "is_name", "spell"]

SHORT: Final = 2  # characters of the shortest name
LONG: Final = 3  # characters of the longest name without a compound surname
MAX_SOUNDS: Final = 7  # characters of a minority name printed without ·
MAX_DOTTED: Final = 20  # code points of a name with ·
MAX_GLUED: Final = 12  # code points of names printed without any space

_HAN: Final = Pattern(rf"[{HAN}]++")
_PART: Final = rf"(?:(?![的了和是在与及被将把这])[{HAN}]){{1,8}}"
_DOTTED: Final = Pattern(rf"(?:[A-Z]\.?|{_PART})(?:·{_PART}){{1,4}}")
_LATIN: Final = Pattern(r"[A-Z][A-Za-z.'\-]{1,20}")
# Characters that spell the sounds of minority and foreign names.
_SOUNDS: Final = frozenset(
    "阿尔达克古丽巴图买提江依布艾热孜木拉吐逊姆努娜莎扎西尼玛次仁卓嘎央金顿珠多吉德吉旦增"
    "斯勒格日呼其其米力亚克哈萨迪娅妮罗索洛塔兰甫孜帕提合曼别克叶尔娃莉雅琳沙特里维奇夫"
)
_DISTRICTS: Final = frozenset("省市县縣区區乡鄉")  # the last character of a place, of no name


class Trust(IntEnum):
    """How much the surroundings say that names stand here."""

    BARE = 0  # nothing says so: every name must open with a surname
    MARKED = 1  # a role word or a mark stands before them
    LISTED = 2  # a role word stands before them, in brackets


def is_name(name: str, trust: Trust, apart: bool = True) -> bool:
    """Whether the name may be one; `apart` when a space or mark parts it from the role word.

    >>> is_name("丁禾", Trust.BARE), is_name("国际", Trust.BARE), is_name("在现场", Trust.MARKED)
    (True, False, False)
    """
    if "·" in name:
        return _is_dotted(name, trust)
    if not _HAN.fullmatch(name):
        return trust is Trust.LISTED and _LATIN.fullmatch(name) is not None
    if len(name) < SHORT or name[1:] in TITLES or name[-1] in _DISTRICTS:
        return False
    plain = name in NOT_NAMES or name[:2] in NOT_NAMES
    if plain and not _may_be_a_word_too(name, trust, apart):
        return False
    return _is_long(name, trust) if len(name) > LONG else _is_short(name, trust, apart)


def _may_be_a_word_too(name: str, trust: Trust, apart: bool) -> bool:
    """谷雨生, 责编：甘甜: behind a role word, surname first, and as long as most names."""
    if trust is Trust.BARE or name[0] not in SURNAMES or len(name) > LONG:
        return False
    return trust is Trust.LISTED or (apart and len(name) == LONG)


def _is_dotted(name: str, trust: Trust) -> bool:
    """阿依古丽·艾热, and not 企业·人物, a column tag."""
    if len(name) > MAX_DOTTED or _DOTTED.fullmatch(name) is None:
        return False
    return trust is not Trust.BARE or not _SOUNDS.isdisjoint(name) or name[0].isascii()


def _is_short(name: str, trust: Trust, apart: bool) -> bool:
    if name[:2] in COMPOUND and len(name) == LONG:
        return True
    if trust is Trust.BARE:
        return name[0] in STRONG
    if name[0] in SURNAMES and (apart or name[0] in STRONG or len(name) == LONG):
        return True
    return (apart or trust is Trust.LISTED) and name[0] not in NOT_FIRST


def _is_long(name: str, trust: Trust) -> bool:
    if len(name) == 2 * SHORT and name[:2] in COMPOUND:
        return True
    if trust is Trust.BARE or len(name) > MAX_SOUNDS or name[0] in NOT_FIRST:
        return False
    sounds = sum(char in _SOUNDS for char in name)
    return sounds * 2 > len(name) or (trust is Trust.LISTED and len(name) == 2 * SHORT)


def glued_names(run: str) -> tuple[int, ...] | None:
    """The lengths of names printed without spaces, if surnames tell them apart.

    >>> glued_names("李丁禾周平"), glued_names("在现场看到")
    ((3, 2), None)
    """
    if not 2 * SHORT <= len(run) <= MAX_GLUED or (run[:2] in COMPOUND and len(run) == 2 * SHORT):
        return None
    best: list[tuple[int, ...] | None] = [()] + [None] * len(run)
    for end in range(2, len(run) + 1):
        for size in (2, 3, 4):
            head = best[end - size] if end >= size else None
            if head is None or not is_name(run[end - size : end], Trust.BARE):
                continue
            kept = best[end]
            if kept is None or len(head) + 1 < len(kept):
                best[end] = (*head, size)
    return best[-1]


def spell(run: str, trust: Trust, apart: bool = True) -> tuple[int, ...] | None:
    """The lengths of the names in a run of Han characters, None when it holds anything else.

    >>> spell("丁禾", Trust.MARKED), spell("李丁禾周平", Trust.LISTED)
    ((2,), (3, 2))
    """
    glued = trust is Trust.LISTED and len(run) > LONG and "·" not in run
    if glued and (cuts := glued_names(run)):
        return cuts
    return (len(run),) if is_name(run, trust, apart) else None
