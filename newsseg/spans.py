"""Places in the source text and the parts a line can play: the words all other modules speak."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Interval", "Role"]


class Interval(NamedTuple):
    """A half-open stretch of the source, in code points.

    >>> "报纸版面"[slice(*Interval(2, 4))]
    '版面'
    """

    start: int
    end: int


class Role(StrEnum):
    """What a line does on the page. The Chinese term stands beside each where the field has one."""

    COLUMN = "column"  # 栏目, 通栏: a tag or banner over one article or several
    KICKER = "kicker"  # 引题, 肩题, 眉题
    MAIN = "main"  # 主题
    SUBTITLE = "subtitle"  # 副题
    LEAD = "lead"  # 提要: summary and ■ points above the text
    BYLINE = "byline"  # 署名: a line of its own that names the writers
    OPENING = "opening"  # 电头: the paragraph that opens an article with its dateline
    BODY = "body"  # 正文
    SUBHEAD = "subhead"  # 小标题
    CAPTION = "caption"  # 图片说明
    CREDIT = "credit"  # a photographer on a line of his own, below the caption
    SIGNOFF = "signoff"  # 文末署名: names that close an article
    META = "meta"  # 来源, 作者, date of a web page
    EDITORS = "editors"  # 责编, 美编, 校对, 制图
    KEYWORDS = "keywords"  # 关键词
    JUMP = "jump"  # 下转, 上接
    FOLIO = "folio"  # 报眉: date, page number and page name
    FURNITURE = "furniture"  # navigation, mastheads, stray marks: part of no article
    REPEAT = "repeat"  # a stretch that stands on the page already
    BLANK = "blank"  # nothing but white space
