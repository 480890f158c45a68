"""Hypothesis strategies that build newspaper pages from parts and know the answer.

`pages()` draws a `Made` page: the text, and the articles it was made of. `soup()` draws text that
is full of what the rules look for, in no order, with no answer but the invariants.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hypothesis import assume
from hypothesis import strategies as st

from damage import wrap

PLACES: Final = (
    "芦湾 丹麓 霁州 松塬 青螺 望禾 白砂 墨川 苇塘 石角 双溪 莲花 竹屿 柳荫 槐花 云岭".split()
)
SURNAMES: Final = "丁陆祁温莫柏阮冯甘纪尹骆秦涂"
GIVEN: Final = "禾 青舟 望 其言 砚秋 松年 知夏 海舟 露 春山 小帆 小满 文同 守海 桂".split()
ROLES: Final = {"记者": "reporter", "通讯员": "correspondent"}

HEADLINES: Final = (
    "{place}新建三座口袋公园",
    "{place}渡轮恢复夜航",
    "{place}举办首届冰钓节",
    "{place}老粮站变身乡村书房",
    "{place}把诊室搬上中巴车",
    "{place}四成老楼装上电梯",
    "山货节下周在{place}开幕",
    "“时光食堂”走进{place}",
    "{place}夜市搬进体育馆",
    "{place}打通最后一条断头路",
    "候鸟医院落户{place}",
    "{place}试种海草八百亩",
)
SUBTITLES: Final = (
    "——记{place}的一支护鸟队",
    "——首批惠及居民{n}户",
    "——累计投入资金{n}万元",
)
OPENINGS: Final = (
    "记者从{place}有关部门获悉，今年前{n}天，当地接待游客人数比去年同期增加两成。",
    "昨日上午，{place}的{n}名志愿者来到江边，清理被潮水冲上岸的渔网和浮标。",
    "连日来，{place}组织{n}支小分队走村入户，为行动不便的老人修剪头发、检查电路。",
    "经过{n}天施工，{place}新修的盘山公路终于铺上沥青，末班车可以开到山顶。",
    "{place}日前出台措施，对{n}家小微企业减免半年房租，并为它们牵线贷款。",
    "入夏以后，{place}的果农白天采摘、夜里装车，每天有{n}吨鲜桃发往外地。",
    "由{place}编排的渔鼓戏昨晚首演，{n}个座位坐满，过道上还加了板凳。",
    "{place}气象台发布提示，未来{n}天多雷阵雨，请市民出门带好雨具。",
    "{place}中学昨日举行越野赛，{n}名学生跑过了校门前的那道长坡。",
    "在{place}的旧船坞里，{n}条木船等着上油，老木匠一天只肯修半条。",
    "{place}法院巡回审理了{n}起邻里纠纷，多数当庭和解。",
    "{place}图书馆的流动书车开进渔港，船员上岸补给时挑走了{n}本书。",
)
SENTENCES: Final = (
    "过去这里是一片荒滩，一到雨季就被水淹没。",
    "村民说，路修好以后，去镇上只要{n}分钟。",
    "据测算，全部投入使用后每年可节水{n}万吨。",
    "工人们把旧砖一块块敲净，按原来的样子砌回墙上。",
    "孩子们围在窗前，看师傅怎样把竹篾弯成鱼的形状。",
    "“我们只管把事情做好，别的交给时间。”负责人说。",
    "为了不影响白天通行，施工都安排在深夜。",
    "目前已有{n}户签下合同，其余正在协商。",
    "这套办法在邻近几个乡镇推广，效果同样不错。",
    "到了傍晚，江面起风，最后一班渡轮靠了岸。",
    "专家认为，关键在于守住水源，而不是急着扩建。",
    "老人从箱底翻出一张图纸，纸边已经发黄。",
    "去年冬天，仅有{n}人报名，今年名额一天就满了。",
    "他们给每棵树挂上编号，扫一扫就知道何时浇过水。",
    "新设备操作简单，培训半天就能上手。",
    "账目每月公布一次，谁都可以来问。",
    "从山脚到山顶要换{n}次班车，如今一趟直达。",
    "菜价由合作社统一商定，多出来的部分年底分红。",
    "大雪封山的日子，药品靠无人机送上去。",
    "这门手艺传了四代，学徒里最小的刚满十六岁。",
    "她把每天看到的鸟记在本子上，一年写满{n}页。",
    "灯光亮起来的时候，对岸的人也鼓起了掌。",
    "有关方面表示，将把好的做法固定下来。",
    "第一批产品已经装船，预计{n}天后抵达。",
    "井水重新变清，是拆掉围网以后第二年的事。",
    "河边的砂场关停，原址种上了芦苇和水杉。",
    "学校把操场让出来，给排练的人用到夜里九点。",
    "谁家有急事，敲一敲墙，隔壁就会有人过来。",
)
CAPTIONS: Final = (  # in words that no other article's text shares
    "俯瞰{place}。",
    "{place}街景。",
    "{place}的清晨。",
    "{place}一角。",
)
# Characters that ordinary words double (人人, 天天): doubled at a cut, they prove no damage.
REDUPLICATED: Final = "人天日年月个家种层步点处时事件样条代户村县常刚渐慢好大小高多只次本"


@dataclass(frozen=True, slots=True)
class MadeArticle:
    """An article as it was meant, before it was set on a page."""

    headline: str
    subtitle: str | None
    people: tuple[tuple[str, str], ...]
    """(name, role) in printed order."""
    byline: str
    """（记者 …） as printed after 本报讯."""
    paragraphs: tuple[str, ...]
    caption: tuple[str, str] | None
    """A caption below the first paragraph, and its photographer."""

    def lines(self) -> list[str]:
        """The article's lines, headline marked."""
        body = list(self.paragraphs)
        body[0] = f"本报讯（{self.byline}）{body[0]}"
        if self.caption is not None:
            text, photographer = self.caption
            body.insert(1, f"{text} {photographer}摄")
        heads = [f"# {self.headline}"] + ([self.subtitle] if self.subtitle else [])
        return heads + body


@dataclass(frozen=True, slots=True)
class Made:
    """A page and what it was made of."""

    text: str
    articles: tuple[MadeArticle, ...]


def page_of(articles: tuple[MadeArticle, ...], gap: str = "\n\n") -> Made:
    """A page of articles whose lines are parted by `gap`."""
    return Made(gap.join(line for article in articles for line in article.lines()), articles)


@st.composite
def names(draw: st.DrawFn, count: int) -> list[str]:
    """So many different names of two or three characters."""
    name = st.builds(str.__add__, st.sampled_from(SURNAMES), st.sampled_from(GIVEN))
    return draw(st.lists(name, min_size=count, max_size=count, unique=True))


@st.composite
def made_articles(draw: st.DrawFn, most: int = 4, least: int = 0) -> tuple[MadeArticle, ...]:
    """One to `most` articles that share no sentence, place, name or headline pattern.

    Each has `least` to 2 paragraphs after its first.
    """
    count = draw(st.integers(1, most))
    places = draw(st.permutations(PLACES))
    headlines = draw(st.permutations(HEADLINES))
    openings = draw(st.permutations(OPENINGS))
    sentences = list(draw(st.permutations(SENTENCES)))
    captions = draw(st.permutations(CAPTIONS))
    people = draw(names(3 * count))
    articles = []
    for i in range(count):
        rest = draw(st.integers(least, 2))
        paragraphs = [openings[i] + sentences.pop()]
        paragraphs += [sentences.pop() + sentences.pop() for _ in range(rest)]
        numbers = draw(st.lists(st.integers(11, 980), min_size=rest + 1, max_size=rest + 1))
        roles = draw(st.sampled_from([("记者",), ("通讯员",), ("记者", "通讯员")]))
        credited = tuple(zip(people[3 * i : 3 * i + 2], roles, strict=False))
        subtitle = draw(st.none() | st.sampled_from(SUBTITLES))
        articles.append(
            MadeArticle(
                headline=headlines[i].format(place=places[i]),
                subtitle=subtitle.format(place=places[i], n=100 + i) if subtitle else None,
                people=tuple((name, ROLES[role]) for name, role in credited),
                byline=" ".join(f"{role} {name}" for name, role in credited),
                paragraphs=tuple(
                    text.format(place=places[i], n=n)
                    for text, n in zip(paragraphs, numbers, strict=True)
                ),
                caption=draw(
                    st.none() | st.just((captions[i].format(place=places[i]), people[3 * i + 2]))
                ),
            )
        )
    return tuple(articles)


def pages(most: int = 4) -> st.SearchStrategy[Made]:
    """Clean pages with marked headlines."""
    return made_articles(most).map(page_of)


# ---- damage: each gives the damaged text of a page whose articles must come out unchanged


def cut_at(paragraph: str, at: int, *, twice: int = 0) -> str:
    """A paragraph cut by a column end, the last `twice` characters repeated below the cut."""
    return paragraph[:at] + "\n\n" + paragraph[at - twice : at] + paragraph[at:]


def cut_points(paragraph: str) -> list[int]:
    """Places where a cut is no sentence end: between two Han characters, away from the ends."""
    return [
        at
        for at in range(20, len(paragraph) - 6)
        if all("一" <= char <= "鿿" for char in paragraph[at - 3 : at + 2])
        and paragraph[at - 1] != paragraph[at]
    ]


@st.composite
def cut_pages(draw: st.DrawFn) -> tuple[Made, str]:
    """A clean page, and its text with one paragraph cut, perhaps a character doubled."""
    made = draw(pages(3))
    paragraphs = [p for a in made.articles for p in a.paragraphs if cut_points(p)]
    assume(paragraphs)
    paragraph = draw(st.sampled_from(paragraphs))
    at = draw(st.sampled_from(cut_points(paragraph)))
    plain = paragraph[at - 1] not in REDUPLICATED
    cut = cut_at(paragraph, at, twice=draw(st.integers(0, int(plain))))
    return made, made.text.replace(paragraph, cut, 1)


@st.composite
def looped_pages(draw: st.DrawFn) -> tuple[Made, str]:
    """A clean page, and its text with its last lines repeated several times over."""
    made = draw(pages(3))
    lines = made.text.split("\n\n")
    size = draw(st.integers(2, min(5, len(lines))))
    return made, "\n\n".join(lines + lines[-size:] * draw(st.integers(1, 4)))


@st.composite
def wrapped_pages(draw: st.DrawFn) -> tuple[Made, str]:
    """A page of one article without captions, and the same set in one narrow column.

    The last row of each paragraph is well short of the column, so that its end can be seen, and
    no other row ends in a stop: whether the paragraph ends there too, nobody can tell. One of the
    paragraphs has four rows: pairs of rows alike may be anything.
    """
    made = page_of(tuple(draw(made_articles(1, least=2).filter(without_caption))))
    heads = [line for line in made.text.split("\n\n") if line.startswith(("#", "——"))]
    body = made.text.split("\n\n")[len(heads) :]
    widths = [w for w in range(12, 26) if shows_its_column([wrap(line, w) for line in body], w)]
    assume(widths)
    width = draw(st.sampled_from(widths))
    rows = [row for line in body for row in wrap(line, width)]
    return made, "\n\n".join(heads) + "\n\n" + draw(st.sampled_from(["\n", "\n\n"])).join(rows)


def shows_its_column(paragraphs: list[list[str]], width: int) -> bool:
    return max(map(len, paragraphs)) > 3 and all(
        len(rows[-1]) < width - 3 and not any(row.endswith("。") for row in rows[:-1])
        for rows in paragraphs
    )


def without_caption(articles: tuple[MadeArticle, ...]) -> bool:
    return all(article.caption is None for article in articles)


# ---- text with no answer

FRAGMENTS: Final = (
    "本报讯（ 记者 通讯员 丁禾 陆 青 舟 摄 ） （ 。 ， ： 、 —— …… ■ ● □ ▲ ▼ 图为 资料图片 "
    "【 】 “ ” 新华社霁州5月6日电 据新华社 報訊 責任編輯 本版责编： 责任编辑： 关键词： 来源： "
    "作者： 下转第三版 （上接第 版） 第3版 2031年5月6日 星期二 一九八六年三月十二日 # ## ### ** * "
    "- > >> | 图片新闻 供图 摄（人民视觉） 编者按 芦湾开出赏花列车 他说 五颜六色的灯 很久以后 "
    "12345 ABC 3.14"
).split()
BREAKS: Final = ("\n", "\n\n", "\n\n\n", " ", "　", "\n　　", "")


# What the conventions are made of, a character at a time.
CHARACTERS: Final = (
    "# \n\r\t\u3000\x00*_-—■▲，。（）()：【】“”1a😀年月日版第下转记者本报讯摄电图丁禾责编来源"
)


def soup(breaks: tuple[str, ...] = BREAKS) -> st.SearchStrategy[str]:
    """Words of the field in no order."""
    pieces = st.sampled_from(FRAGMENTS) | st.sampled_from(breaks) | st.sampled_from(SENTENCES)
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
