"""The work for a code point does not grow with the page: lines of newsseg's code that are run."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any, Final

import pytest

import newsseg
from layout import KINDS, seeded

SMALL: Final = 150  # pieces of a text; past the bounds of what is compared with all of a small page
TIMES: Final = 4  # as many in the large one
GROWTH: Final = 1.2  # times the work for a code point

HERE: Final = newsseg.__file__.removesuffix("__init__.py")


def _title(i: int) -> str:
    """A headline of words that few others have."""
    towns, works = "沙湾丹麓霁州芦港云岭河源石桥", "渡口水厂菜场学堂码头茶园苗圃"
    town, work = 2 * (i % 7), 2 * (i // 7 % 7)
    return f"{towns[town : town + 2]}{i}号{works[work : work + 2]}昨日开张"


def _pages(count: int) -> str:
    kinds = [*KINDS]
    made = (seeded(kinds[i % len(kinds)], i // len(kinds)).text for i in range(count // 10))
    return "\n\n".join(made)


def _each(*shapes: str) -> Callable[[int], str]:
    """All the pieces of one shape, then those of the next; each is told by its headline."""
    return lambda count: "\n\n".join(
        shape.format(title=_title(i)) for shape in shapes for i in range(count)
    )


TEXTS: Final[Mapping[str, Callable[[int], str]]] = {
    "made pages": _pages,
    "headlines, no text": _each("{title}"),
    "texts, no headlines": _each("本报讯（记者 丁禾）昨日，{title}，乡亲们都来看。"),
    "headlines at the end": _each("本报讯（记者 丁禾）昨日，{title}，乡亲们都来看。", "{title}"),
    "pictures and headlines apart": _each("图为{title}，乡亲们都来看。 丁禾摄", "{title}"),
    "articles that are cut": _each("# {title}\n\n本报讯（记者 丁禾）昨日，{title}，乡亲们都"),
    "one article again": lambda count: "# 新桥通车\n\n本报讯（记者 丁禾）昨日通车。\n\n" * count,
    "narrow rows": lambda count: "\n".join(_title(i)[k::2] for i in range(count) for k in (0, 1)),
    "one line": lambda count: "昨日开市，渔船靠岸。" * count,
}


def work(text: str) -> int:
    """The lines run to parse a text."""
    lines = 0

    def count(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        if not frame.f_code.co_filename.startswith(HERE):
            return None
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        newsseg.parse(text)
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("name", TEXTS)
def test_work_grows_as_the_text_does(name: str) -> None:
    small, large = TEXTS[name](SMALL), TEXTS[name](TIMES * SMALL)
    newsseg.parse(small)  # what is loaded once is no part of it
    assert work(large) / len(large) <= GROWTH * work(small) / len(small)
