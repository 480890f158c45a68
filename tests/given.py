"""Lines of a page in roles that are given, for tests of what is made of them.

No two of the paragraphs have a clause in common.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token, tokenize

RIVER: Final = (
    "连日阴雨过后，柳荫渡口的水位涨了两尺，护渔队把巡江的时间改到清晨和傍晚，每班多带一盏灯。",
    "队员们说，江面宽的地方看得远，窄的地方反而要慢，去年有三张地笼就藏在石角下面。",
    "到了月底，账目贴在墙上，谁都可以来问，油料花了多少，修船花了多少，写得清清楚楚。",
)
THEATRE: Final = (
    "昨晚，渔鼓戏在旧粮仓里首演，台下坐满了人，唱词由退休教师改写，琴师和鼓手都是镇上的裁缝。",
    "琴师说，渔鼓戏的唱词一韵到底，裁缝们白天踩缝纫机，夜里对唱词，旧粮仓的回声比戏院还好听。",
)
HEADLINE: Final = "护渔队夜巡青石滩"


class Line(NamedTuple):
    """A line of a page in the role it is to have, with the blank rows above it."""

    role: Role
    text: str
    gap: int = 1


def line(text: str, gap: int = 1) -> Line:
    return Line(Role.BODY, text, gap)


def head(text: str = HEADLINE, gap: int = 1) -> Line:
    return Line(Role.MAIN, text, gap)


def broken(text: str) -> Line:
    """A paragraph that breaks off three characters before its end."""
    return line(text[:-3])


def tokens_of(*lines: Line) -> list[Token]:
    """The lines as tokens of one page."""
    rows = ("\n" * (line.gap + 1) + line.text for line in lines)
    tokens = tokenize("".join(rows).lstrip("\n"))
    assert len(tokens) == len(lines)
    return [token.playing(line.role) for token, line in zip(tokens, lines, strict=True)]


def texts(*lines: Line) -> list[str]:
    return [line.text for line in lines]


BYLINE: Final = Line(Role.BYLINE, "本报记者 丁禾")
CAPTION: Final = Line(Role.CAPTION, "护渔队员在江面巡查。 丁禾摄")
