"""How roles are shown: each has its words, and a group of roles has one colour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from newsseg.spans import Role

__all__ = ["GROUPS", "GROUP_OF", "WORDS", "Group"]


class Group(NamedTuple):
    """Roles that are shown alike; colours are those of text and of what is behind it."""

    name: str
    label: str
    light: tuple[str, str]
    dark: tuple[str, str]
    roles: frozenset[Role]


R = Role
GROUPS: Final = (
    Group("head", "headline 标题", ("#8a1c1c", "#fcecea"), ("#ffb4ab", "#43211f"),
          frozenset({R.MAIN, R.KICKER, R.SUBTITLE, R.COLUMN})),
    Group("names", "byline, sign-off 署名", ("#1c5a34", "#e6f4eb"), ("#9fdcb4", "#1a3827"),
          frozenset({R.BYLINE, R.SIGNOFF})),
    Group("lead", "lead, subhead 提要、小标题", ("#6b4700", "#fbf1dc"), ("#f0c674", "#3d3018"),
          frozenset({R.LEAD, R.SUBHEAD})),
    Group("text", "text 正文", ("#1d2733", "#ffffff"), ("#dfe5ec", "#171c22"),
          frozenset({R.OPENING, R.BODY})),
    Group("picture", "caption, credit 图片", ("#17497a", "#e6f0fa"), ("#9cc8f5", "#1a3046"),
          frozenset({R.CAPTION, R.CREDIT})),
    Group("about", "source, jump 来源、转版", ("#5a3a86", "#f2ecfa"), ("#cfb6f2", "#322645"),
          frozenset({R.META, R.KEYWORDS, R.JUMP})),
    Group("aside", "set aside 版面其他", ("#59636e", "#f3f5f7"), ("#9aa5b1", "#1f252c"),
          frozenset({R.FOLIO, R.FURNITURE, R.EDITORS, R.BLANK})),
    Group("repeat", "repeat 重复", ("#59636e", "#f3f5f7"), ("#9aa5b1", "#1f252c"),
          frozenset({R.REPEAT})),
)  # fmt: skip
GROUP_OF: Final[Mapping[Role, Group]] = {role: group for group in GROUPS for role in group.roles}
# What stands in the margin beside a line, so that no colour alone tells its role.
WORDS: Final[Mapping[Role, str]] = {
    R.COLUMN: "column 栏目",
    R.KICKER: "kicker 引题",
    R.MAIN: "main 主题",
    R.SUBTITLE: "subtitle 副题",
    R.LEAD: "lead 提要",
    R.BYLINE: "byline 署名",
    R.OPENING: "opening 电头",
    R.BODY: "body 正文",
    R.SUBHEAD: "subhead 小标题",
    R.CAPTION: "caption 图片",
    R.CREDIT: "credit 摄影",
    R.SIGNOFF: "sign-off 署名",
    R.META: "meta 来源",
    R.EDITORS: "editors 编辑",
    R.KEYWORDS: "keywords 关键词",
    R.JUMP: "jump 转版",
    R.FOLIO: "folio 报眉",
    R.FURNITURE: "furniture 其他",
    R.REPEAT: "repeat 重复",
}
