"""Hypothesis strategies over made pages, and over text with no answer.

`pages()` draws a `Made` page: the text, and the articles it was made of. `soup()` draws text that
is full of what the rules look for, in no order, with no answer but the invariants.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from hypothesis import assume
from hypothesis import strategies as st

from damage import wrap
from layout import KINDS, Made, Marks, cut_points, cut_row, doubles, make_page, set_page
from making import CLEAN, PLAIN, Mix, make_articles
from newsseg.spans import Role

__all__ = [
    "Made",
    "any_text",
    "clean_pages",
    "cut_pages",
    "looped_pages",
    "pages",
    "soup",
    "unicode_text",
    "whole_pages",
    "wrapped_pages",
]

HASH: Final = Marks(main="# ")


def pages(most: int = 4, mix: Mix = PLAIN) -> st.SearchStrategy[Made]:
    """Clean pages with marked headlines, of plain articles."""
    return st.randoms(use_true_random=False).map(
        lambda dice: set_page(make_articles(dice, mix, 1, most), HASH)
    )


def clean_pages() -> st.SearchStrategy[Made]:
    """Pages of the kinds that lose nothing, of articles with all parts that are never in doubt."""
    kinds = sorted(kind for kind in KINDS if KINDS[kind].whole)
    return st.builds(
        lambda kind, dice: make_page(kind, dice, CLEAN, most=4),
        st.sampled_from(kinds),
        st.randoms(use_true_random=False),
    )


def whole_pages() -> st.SearchStrategy[Made]:
    """Pages of all kinds, whatever was done to them, of all sorts of articles."""
    return st.builds(
        lambda kind, dice: make_page(kind, dice, most=3),
        st.sampled_from(sorted(KINDS)),
        st.randoms(use_true_random=False),
    )


# ---- damage: each gives the damaged text of a page whose articles must come out unchanged


SHOWN: Final = 36  # code points above a cut; with fewer the first half might be a headline


@st.composite
def cut_pages(draw: st.DrawFn) -> Made:
    """A clean page with one paragraph cut well below its head, perhaps a character doubled."""
    made = draw(pages(3))
    rows = [i for i, row in enumerate(made.rows) if may_be_cut(row.role) and far_cuts(row.text)]
    assume(rows)
    i = draw(st.sampled_from(rows))
    text = made.rows[i].text
    at = draw(st.sampled_from(far_cuts(text)))
    halves = cut_row(made.rows[i], at, twice=draw(st.integers(0, int(doubles(text, at)))))
    return Made(made.articles, (*made.rows[:i], *halves, *made.rows[i + 1 :]))


def far_cuts(text: str) -> list[int]:
    return [at for at in cut_points(text) if at >= SHOWN]


def may_be_cut(role: Role) -> bool:
    return role in {Role.OPENING, Role.BODY}


@st.composite
def looped_pages(draw: st.DrawFn) -> Made:
    """A clean page with its last lines repeated several times over."""
    made = draw(pages(3))
    size = draw(st.integers(2, min(5, len(made.rows))))
    return Made(made.articles, made.rows + made.rows[-size:] * draw(st.integers(1, 4)))


@st.composite
def wrapped_pages(draw: st.DrawFn) -> Made:
    """A page of one article without captions, set in one narrow column.

    The last row of each paragraph is well short of the column, so that its end can be seen, and
    no other row ends in a stop: whether the paragraph ends there too, nobody can tell. One of the
    paragraphs has four rows: pairs of rows alike may be anything.
    """
    made = draw(pages(1, LONG))
    body = [row for row in made.rows if may_be_cut(row.role)]
    widths = [w for w in range(12, 26) if shows_its_column([wrap(row.text, w) for row in body], w)]
    assume(widths)
    width = draw(st.sampled_from(widths))
    gap = draw(st.integers(0, 1))
    head = tuple(row for row in made.rows if not may_be_cut(row.role))
    rows = [
        row._replace(text=text, gap=1 if row is body[0] and not i else gap)
        for row in body
        for i, text in enumerate(wrap(row.text, width))
    ]
    return Made(made.articles, (*head, *rows))


LONG: Final = replace(PLAIN, caption=0, paragraphs=(3, 3))


def shows_its_column(paragraphs: list[list[str]], width: int) -> bool:
    return max(map(len, paragraphs)) > 3 and all(
        len(rows[-1]) < width - 3 and not any(row.endswith("。") for row in rows[:-1])
        for rows in paragraphs
    )


# ---- text with no answer

FRAGMENTS: Final = (
    "本报讯（ 记者 通讯员 丁禾 陆 青 舟 摄 ） （ 。 ， ： 、 —— …… ■ ● □ ▲ ▼ 图为 资料图片 "
    "【 】 “ ” 新华社霁州5月6日电 据新华社 報訊 責任編輯 本版责编： 责任编辑： 关键词： 来源： "
    "作者： 下转第三版 （上接第 版） 第3版 2031年5月6日 星期二 一九八六年三月十二日 # ## ### ** * "
    "- > >> | 图片新闻 供图 摄（人民视觉） 编者按 芦湾开出赏花列车 他说 五颜六色的灯 很久以后 "
    "12345 ABC 3.14"
).split()
SENTENCES: Final = (
    "过去这里是一片荒滩，一到雨季就被水淹没。",
    "“我们只管把事情做好，别的交给时间。”负责人说。",
    "据测算，全部投入使用后每年可节水40万吨。",
    "到了傍晚，江面起风，最后一班渡轮靠了岸。",
)
# Whole lines, each of one kind.
LINES: Final = (
    "\n本报记者 丁禾\n",
    "\n记者 祁望 李一鸣\n",
    "\n丁禾 祁望\n",
    "\n（丁禾）\n",
    "\n# 城南新桥通车\n",
    "\n## 新桥的灯亮了\n",
    "\n——记渡口最后一位船工\n",
    "\n■ 全年新增造林二十万亩，草原修复三十万亩\n",
    "\n● 城南菜场今日开张\n",
    "\n编辑同志：\n",
    "\n【一线见闻】\n",
    "\n图为新桥。 丁禾摄\n",
    "\n（下转第三版）\n",
    "\n（上接第一版）\n",
    "\n2031年5月6日 星期二 第3版 要闻\n",
    "\n昨日，城南新桥通车，两岸居民步行过江只要五分",
)
BREAKS: Final = ("\n", "\n\n", "\n\n\n", " ", "　", "\n　　", "")


# What the conventions are made of, a character at a time.
CHARACTERS: Final = (
    "# \n\r\t\u3000\x00*_-—■▲，。（）()：【】“”1a😀年月日版第下转记者本报讯摄电图丁禾责编来源"
)


def soup(breaks: tuple[str, ...] = BREAKS) -> st.SearchStrategy[str]:
    """Words of the field in no order."""
    kinds = (FRAGMENTS, breaks, SENTENCES, LINES)
    pieces = st.one_of([st.sampled_from(kind) for kind in kinds])
    return st.lists(pieces, max_size=60).map("".join)


def any_text() -> st.SearchStrategy[str]:
    """Any string whatever: lone surrogates, NUL and controls among it."""
    return (
        st.text(st.characters(exclude_categories=()))
        | st.text(CHARACTERS, max_size=200)
        | soup()
        | soup((*BREAKS, "\r\n", "\r", "\f"))
    )


def unicode_text() -> st.SearchStrategy[str]:
    """Any string that can be written as UTF-8."""
    return st.text() | soup()
