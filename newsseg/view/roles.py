"""How roles are shown: a group of roles has one colour and one name in the legend."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from newsseg.spans import Role

__all__ = ["GROUPS", "GROUP_OF", "Group"]


class Group(NamedTuple):
    """Roles that are shown alike; colours are those of text and of what is behind it."""

    name: str
    label: str
    light: tuple[str, str]
    dark: tuple[str, str]
    roles: frozenset[Role]


R = Role
GROUPS: Final = (
    Group("head", "headline 标题", ("#8a1c1c", "#fdeaea"), ("#ffb4ab", "#4a1f1d"),
          frozenset({R.MAIN, R.KICKER, R.SUBTITLE, R.COLUMN})),
    Group("names", "byline, sign-off 署名", ("#1c5a34", "#e4f4ea"), ("#9fdcb4", "#173d27"),
          frozenset({R.BYLINE, R.SIGNOFF})),
    Group("lead", "lead, subhead 提要、小标题", ("#704a00", "#fbf0d9"), ("#f0c674", "#453413"),
          frozenset({R.LEAD, R.SUBHEAD})),
    Group("text", "text 正文", ("#1d2733", "#ffffff"), ("#dfe5ec", "#171c22"),
          frozenset({R.OPENING, R.BODY})),
    Group("picture", "caption, credit 图片", ("#17497a", "#e3effa"), ("#9cc8f5", "#17324c"),
          frozenset({R.CAPTION, R.CREDIT})),
    Group("about", "source, jump 来源、转版", ("#5a3a86", "#f0e9fa"), ("#cfb6f2", "#35264a"),
          frozenset({R.META, R.KEYWORDS, R.JUMP})),
    Group("aside", "set aside 版面其他", ("#59636e", "#f1f3f5"), ("#9aa5b1", "#1f252c"),
          frozenset({R.FOLIO, R.FURNITURE, R.EDITORS, R.BLANK})),
    Group("repeat", "repeat 重复", ("#59636e", "#e9ecef"), ("#9aa5b1", "#262d35"),
          frozenset({R.REPEAT})),
)  # fmt: skip
GROUP_OF: Final[Mapping[Role, Group]] = {role: group for group in GROUPS for role in group.roles}
