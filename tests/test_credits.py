"""Names, roles and their places: every form of the conventions, and lines that only look so."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsseg import credits

READERS = (
    credits.read_byline,
    credits.read_closing_dateline,
    credits.read_dateline,
    credits.read_editors,
    credits.read_folio,
    credits.read_inline_credits,
    credits.read_jump,
    credits.read_keywords,
    credits.read_outlet,
    credits.read_photo_credit,
    credits.read_signoff,
    credits.read_source_line,
)


def people(found: Any) -> list[tuple[str, str]]:
    return [(c.name, c.role) for c in getattr(found, "credits", found)]


R, T = "reporter", "correspondent"


@pytest.mark.parametrize(
    ("line", "agency", "place", "day", "names", "rest"),
    [
        ("本报讯(通讯员丁禾 记者周一鸣)桥", "本报", None, None, [("丁禾", T), ("周一鸣", R)], "桥"),
        ("本报讯　近日，大桥通车", "本报", None, None, [], "近日，大桥通车"),
        ("本报讯（通 讯 员丁禾）桥", "本报", None, None, [("丁禾", T)], "桥"),
        ("本报讯 记者丁禾报道：桥", "本报", None, None, [("丁禾", R)], "桥"),
        ("本报讯 记者丁禾 近日，桥", "本报", None, None, [("丁禾", R)], "近日，桥"),
        ("本报讯（特别报道）桥", "本报", None, None, [], "（特别报道）桥"),
        ("本报汛（记音丁禾）桥", "本报", None, None, [("丁禾", R)], "桥"),
        ("本报讯（通迅员丁禾）桥", "本报", None, None, [("丁禾", T)], "桥"),
        ("本报讯（通讯员谷雨生 丁禾）桥", "本报", None, None, [("谷雨生", T), ("丁禾", T)], "桥"),
        ("本报讯（记者丁禾。周平）桥", "本报", None, None, [("丁禾", R), ("周平", R)], "桥"),
        ("新华社南洲l月2曰电 桥", "新华社", "南洲", "l月2曰", [], "桥"),
        ("〔記者丁禾╱南洲報導〕橋", None, "南洲", None, [("丁禾", R)], "橋"),
        ("本报讯（通讯员周一 丁", "本报", None, None, [("周一", T)], ""),
        ("东江日报(记者丁禾)桥", "东江日报", None, None, [("丁禾", R)], "桥"),
        ("东江在线南洲10月31日讯 桥", "东江在线", "南洲", "10月31日", [], "桥"),
        ("新华社南洲1月2日电 桥", "新华社", "南洲", "1月2日", [], "桥"),
        ("据新华社南洲1月2日电 桥", "新华社", "南洲", "1月2日", [], "桥"),
        ("新华社南洲１月２日电　题：桥", "新华社", "南洲", "１月２日", [], "桥"),
        ("新华社南洲1月2日电 （记者丁禾、周平）桥", "新华社", "南洲", "1月2日",
         [("丁禾", R), ("周平", R)], "桥"),
        ("中新网1月2日电 桥", "中新网", None, "1月2日", [], "桥"),
        ("中央社南洲14日電　橋", "中央社", "南洲", "14日", [], "橋"),
        ("本报南洲1月18日电　（记者丁禾）桥", "本报", "南洲", "1月18日", [("丁禾", R)], "桥"),
        ("本报南洲电（记者丁禾）桥", "本报", "南洲", None, [("丁禾", R)], "桥"),
        ("【新华社南洲十四日电】桥", "新华社", "南洲", "十四日", [], "桥"),
        ("【本報訊】橋", "本報", None, None, [], "橋"),
        ("〔記者丁禾／南洲報導〕橋", None, "南洲", None, [("丁禾", R)], "橋"),
        ("〔記者周一鳴南洲報導〕橋", None, "南洲", None, [("周一鳴", R)], "橋"),
        ("〔記者周一鳴台北報導〕橋", None, "台北", None, [("周一鳴", R)], "橋"),
        ("〔記者周一鳴周小平報導〕橋", None, None, None, [("周一鳴", R), ("周小平", R)], "橋"),
        ("〔記者周一鳴諾斯蘭市報導〕橋", None, "諾斯蘭市", None, [("周一鳴", R)], "橋"),
        ("〔記者周一鳴現場報導〕橋", None, None, None, [("周一鳴", R)], "橋"),
        ("記者丁禾/南洲報導 橋", None, "南洲", None, [("丁禾", R)], "橋"),
        ("東江訊(記者 丁禾 台北報道) 橋", "東江", "台北", None, [("丁禾", R)], "橋"),
        ("（中央社記者丁禾南洲縣26日電）橋", "中央社", "南洲縣", "26日", [("丁禾", R)], "橋"),
        ("〔記者丁禾舊金山報導〕橋", None, "舊金山", None, [("丁禾", R)], "橋"),
        ("（中央社記者丁禾台北14日電）橋", "中央社", "台北", "14日", [("丁禾", R)], "橋"),
        ("东江晚报记者 丁禾 发自南洲 桥", "东江晚报", "南洲", None, [("丁禾", R)], "桥"),
        ("本报南洲城1月28日电记者丁禾报道：桥", "本报", "南洲城", "1月28日", [("丁禾", R)], "桥"),
        ("本报讯（记者丁禾）（通讯员周平）桥", "本报", None, None,
         [("丁禾", R), ("周平", T)], "桥"),
        ("本报讯（记者 丁禾）（组图）桥", "本报", None, None, [("丁禾", R)], "（组图）桥"),
        ("本报南洲讯（记者丁禾）桥", "本报", "南洲", None, [("丁禾", R)], "桥"),
        ("本报记者丁禾南洲报道：桥", "本报", "南洲", None, [("丁禾", R)], "桥"),
        ("东江晚报讯　桥", "东江晚报", None, None, [], "桥"),
        ("本报消息：桥", "本报", None, None, [], "桥"),
        ("新华社记者丁禾南洲十四日电　桥", "新华社", "南洲", "十四日", [("丁禾", R)], "桥"),
        ("中央社記者丁禾／南洲5日電 橋", "中央社", "南洲", "5日", [("丁禾", R)], "橋"),
        ("【新华社讯】桥", "新华社", None, None, [], "桥"),
        ("【新华社南洲廿四日电】桥", "新华社", "南洲", "廿四日", [], "桥"),
        ("【新华社南洲元月五日电】桥", "新华社", "南洲", "元月五日", [], "桥"),
        ("【新 华 社 南 洲 十 四 日 电】桥", "新华社", "南洲", "十四日", [], "桥"),
        ("〖新华社南洲１４日电〗桥", "新华社", "南洲", "１４日", [], "桥"),
        ("【新华社特派记者丁禾南洲十四日电】桥", "新华社", "南洲", "十四日", [("丁禾", R)], "桥"),
        ("【本報專訊】橋", "本報", None, None, [], "橋"),
        ("【本報南洲訊】橋", "本報", "南洲", None, [], "橋"),
        ("【東江日報訊】橋", "東江日報", None, None, [], "橋"),
        ("（東江日報訊）橋", "東江日報", None, None, [], "橋"),
        ("（南洲5日訊）橋", None, "南洲", "5日", [], "橋"),
        ("（南洲訊）橋", None, "南洲", None, [], "橋"),
        ("（綜合訊）橋", None, None, None, [], "橋"),
        ("【本報記者周一鳴南洲訊】橋", "本報", "南洲", None, [("周一鳴", R)], "橋"),
        ("【本報訊】記者丁禾報道：橋", "本報", None, None, [("丁禾", R)], "橋"),
        ("【丁禾／南洲報導】橋", None, "南洲", None, [("丁禾", R)], "橋"),
        ("〔駐南洲特派員丁禾／五日報導〕橋", None, None, "五日", [("丁禾", R)], "橋"),
        ("〔記者丁禾／專訪〕橋", None, None, None, [("丁禾", R)], "橋"),
        ("〔編譯丁禾／綜合外電報導〕橋", None, None, None, [("丁禾", "translator")], "橋"),
        ("〔國際中心／綜合報導〕橋", "國際中心", None, None, [], "橋"),
        ("【地方中心／南洲報導】橋", "地方中心", "南洲", None, [], "橋"),
        ("東江時報【丁禾╱南洲報導】 橋", "東江時報", "南洲", None, [("丁禾", R)], "橋"),
        ("【東江-南洲電】橋", "東江", "南洲", None, [], "橋"),
        ("東江-南洲電】橋", "東江", "南洲", None, [], "橋"),
        ("（观河新闻记者丁禾 通讯员周平）桥", "观河新闻", None, None,
         [("丁禾", R), ("周平", T)], "桥"),
        ("新华社南洲1月2日体育专电　桥", "新华社", "南洲", "1月2日", [], "桥"),
        ("东江科技讯 桥", "东江科技", None, None, [], "桥"),
        ("【特訊】橋", None, None, None, [], "橋"),
        ("【綜合報導】橋", None, None, None, [], "橋"),
        ("【river.cc東網專訊】橋", "river.cc東網", None, None, [], "橋"),
        ("东都讯 记者周一鸣 正在桥上", "东都", None, None, [("周一鸣", R)], "正在桥上"),
        ("东都讯记者丁禾 通讯员周平 昨日上午，桥", "东都", None, None,
         [("丁禾", R), ("周平", T)], "昨日上午，桥"),
        ("中央社記者丁禾南洲5日電）橋", "中央社", "南洲", "5日", [("丁禾", R)], "橋"),
        ("丁禾／南洲報導】橋", None, "南洲", None, [("丁禾", R)], "橋"),
        ("东江日报e公司讯，桥", "东江日报e公司", None, None, [], "桥"),
    ],
)  # fmt: skip
def test_dateline(  # noqa: PLR0913, PLR0917  # a dateline has that many parts
    line: str,
    agency: str | None,
    place: str | None,
    day: str | None,
    names: list[tuple[str, str]],
    rest: str,
) -> None:
    found = credits.read_dateline(line)
    assert found is not None
    assert (found.agency, found.place, found.date) == (agency, place, day)
    assert (people(found), line[found.end :], found.start) == (names, rest, 0)


@pytest.mark.parametrize(
    "line",
    [
        "新华社区服务中心今天停电（见图）。",
        "新华社区停电（记者丁禾）",
        "本报记者在现场看到，桥通车了。",
        "记者从市教育局获悉，学校开学。",
        "南洲停電）的消息傳開",
        "請看報導）",
        "東江時報【專題】南洲的橋",
        "据记者了解，桥通车了。",
        "近日，本报记者来到桥上。",
        "（记者丁禾）",
        "（本报记者丁禾采访整理）",
        "（中央社記者丁禾台北14日電）",
        "两名记者获奖",
        "",
        "（通訊）橋",
        "（手機短訊）橋",
        "【簡訊】橋",
        "【快訊】橋",
        "【编者按】桥",
        "〔政治組／討論〕橋",
        "本报通讯 桥",
        "本报消息灵通人士说",
        "本报刊发通讯（见图）",
        "记者丁禾日前报道，桥",
        "记者王小禾今天报道：桥",
        "科技特派员丁禾来到田头",
        "本报汛期报道组今天出发",
        "本报迅速报道了这件事",
        "东江科技讯息化",
        "【綜合報導獎】橋",
        "市民新闻记者了解桥",
    ],
)
def test_no_dateline(line: str) -> None:
    assert credits.read_dateline(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("□记者 丁禾 通讯员 周一鸣", [("丁禾", R), ("周一鸣", T)]),
        ("■ 本报记者 高 木 游 平 苏 青", [("高木", R), ("游平", R), ("苏青", R)]),
        ("东江日报记者 丁禾 通讯员 周平", [("丁禾", R), ("周平", T)]),
        ("东江晚报记者丁禾、西江日报记者周平", [("丁禾", R), ("周平", R)]),
        ("《东江晚报》记者丁禾", [("丁禾", R)]),
        ("记者李丁禾通讯员周平", [("李丁禾", R), ("周平", T)]),
        ("驻京记者/刘平静实习生/戴文", [("刘平静", R), ("戴文", "intern")]),
        ("首席记者 丁禾 见习记者 周平", [("丁禾", R), ("周平", R)]),
        ("特派記者丁禾", [("丁禾", R)]),
        ("评论员 丁禾", [("丁禾", "commentator")]),
        ("文/丁禾 图/周平", [("丁禾", "author"), ("周平", "photographer")]),
        ("丁禾/文 周平/图", [("丁禾", "author"), ("周平", "photographer")]),
        ("本报记者 丁禾 文/图", [("丁禾", R)]),
        ("作者：丁禾", [("丁禾", "author")]),
        ("編譯/丁禾", [("丁禾", "translator")]),
        ("南洲读者 丁禾", [("丁禾", "author")]),
        ("读者 周一鸣", [("周一鸣", "author")]),
        ("南洲 一读者 丁 禾", [("丁禾", "author")]),
        ("◎丁禾", [("丁禾", "author")]),
        ("新华社记者 阿依古丽·买买提", [("阿依古丽·买买提", R)]),
        ("本报记者 欧阳丁禾", [("欧阳丁禾", R)]),
        ("本报评论员", []),
        ("國際中心／綜合報導", []),
        ("本 报 记 者 丁 禾", [("丁禾", R)]),
        ("通 讯 员 丁禾", [("丁禾", T)]),
        ("本报见习记者丁禾 实习生周平", [("丁禾", R), ("周平", "intern")]),
        ("本报驻南洲记者 丁禾", [("丁禾", R)]),
        ("特约通讯员 丁禾", [("丁禾", T)]),
        ("全媒体记者 丁禾 融媒体记者 周平", [("丁禾", R), ("周平", R)]),
        ("特派員丁禾", [("丁禾", R)]),
        ("記者丁禾／南洲報導", [("丁禾", R)]),
        ("丁禾／南洲報導", [("丁禾", R)]),
        ("記者丁禾、周平／連線報導", [("丁禾", R), ("周平", R)]),
        ("記者丁禾／專訪", [("丁禾", R)]),
        ("《东江晚报》记者 丁禾 《西江日报》记者 周平", [("丁禾", R), ("周平", R)]),
        ("记者 次仁卓嘎 旦增尼玛", [("次仁卓嘎", R), ("旦增尼玛", R)]),
        ("记者 约翰·史密斯", [("约翰·史密斯", R)]),
        ("本报记者 艾力·买买提 通讯员 古丽娜尔", [("艾力·买买提", R), ("古丽娜尔", T)]),
        ("文、圖／丁禾", [("丁禾", "author")]),
        ("文‧攝影／丁禾", [("丁禾", "author")]),
        ("图文/丁禾", [("丁禾", "author")]),
        ("撰文／丁禾 攝影／周平", [("丁禾", "author"), ("周平", "photographer")]),
        ("文字：丁禾 图片：周平", [("丁禾", "author"), ("周平", "photographer")]),
        ("採訪／丁禾 攝影／周平", [("丁禾", R), ("周平", "photographer")]),
        ("采写：丁禾", [("丁禾", R)]),
        ("采写/本报记者 丁禾 摄影/本报记者 周平", [("丁禾", R), ("周平", "photographer")]),
        ("本报记者 丁禾 文 周平 摄", [("丁禾", R), ("周平", "photographer")]),
        ("本报记者 丁禾 摄影 周平", [("丁禾", R), ("周平", "photographer")]),
        ("记者 丁禾 制图 周平", [("丁禾", R), ("周平", "designer")]),
        ("口述／丁禾 整理／周平", [("丁禾", "author"), ("周平", "editor")]),
        ("主筆／丁禾", [("丁禾", "author")]),
        ("执笔人：丁禾", [("丁禾", "author")]),
        ("编译：丁禾", [("丁禾", "translator")]),
        ("记者周译", [("周译", R)]),
        ("本报记老 丁禾 通讯贝 周平", [("丁禾", R), ("周平", T)]),
        ("本报记者 谷 雨", [("谷雨", R)]),
        ("□本报记者 丁禾 □通讯员 周 平", [("丁禾", R), ("周平", T)]),
        ("本报记者 丁禾 发自南洲", [("丁禾", R)]),
        ("編譯利雅雯／綜合報導", [("利雅雯", "translator")]),
        ("本报记者 丁 禾 尚 文", [("丁禾", R), ("尚文", R)]),
        ("东江热线记者 丁禾", [("丁禾", R)]),
        ("文/庄稼禾 图/周平", [("庄稼禾", "author"), ("周平", "photographer")]),
        ("观河新闻记者丁禾", [("丁禾", R)]),
        ("东江壹点记者 丁禾 通讯员 周平", [("丁禾", R), ("周平", T)]),
        ("东江晚报-观河新闻记者 周一鸣", [("周一鸣", R)]),
        ("N东都记者：丁禾", [("丁禾", R)]),
        ("记者 丁禾 编辑 周平 校对 甘露", [("丁禾", R)]),
        ("记者｜丁禾 编辑｜周平", [("丁禾", R)]),
        ("东经记者 丁禾 东经编辑 周平", [("丁禾", R)]),
        ("【东江日报记者】丁禾", [("丁禾", R)]),
        ("【通讯员】周平", [("周平", T)]),
        ("河网·东江报记者 丁禾", [("丁禾", R)]),
        ("文/东江晚报记者 丁禾 图/受访者提供", [("丁禾", R)]),
    ],
)
def test_byline(line: str, names: list[tuple[str, str]]) -> None:
    found = credits.read_byline(line)
    assert found is not None
    assert people(found) == names


@pytest.mark.parametrize(
    "line",
    [
        "两名记者获奖", "记者手记", "记者 调查", "记者从市教育局获悉", "本报记者在现场看到",
        "一名摄影师", "记者节快乐", "通讯员队伍", "记者丁禾获奖", "丁禾", "文明之花",
        "□丁禾 周一鸣摄影报道", "读者 来信", "广大读者 踊跃来稿", "致读者",
        "科技特派员 丁禾", "采访 丁禾", "文字 游戏", "快讯", "本报讯", "記者／王老師", "图文并茂",
        "丁禾：桥修好了吗", "国际中心／新闻", "各路记者齐聚", "首都记者林立", "优秀记者评选",
        "全国记者张家界采风", "央视女记者李红", "【记者手记】桥", "中央媒体记者高度评价",
    ],
)  # fmt: skip
def test_no_byline(line: str) -> None:
    assert credits.read_byline(line) is None


def test_bare_byline() -> None:
    found = credits.read_byline("丁禾　周 平", bare=True)
    assert people(found) == [("丁禾", "author"), ("周平", "author")]
    assert people(credits.read_byline("江源市 丁禾", bare=True)) == [("丁禾", "author")]
    plain = (
        "国际",
        "要闻",
        "——编 者",
        "桑巴·达和中国",
        "高度关注",
        "春天来了",
        "企业·人物",
    )
    for line in plain:
        assert credits.read_byline(line, bare=True) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("江源市 丁禾", ["丁禾"]),
        ("◎丁禾（南洲／社工）", ["丁禾"]),
        ("丁禾寄自南洲", ["丁禾"]),
        ("【本期完】", None),
        ("寄自南洲", None),
    ],
)
def test_signature(line: str, names: list[str] | None) -> None:
    found = credits.read_signature(line, pen=True)
    assert (found and [credit.name for credit in found.credits]) == names


def test_affiliation_and_place_of_a_name() -> None:
    line = "新华社记者 丁　禾"
    found = credits.read_byline(line)
    assert found is not None
    (credit,) = found.credits
    assert (credit.affiliation, line[credit.start : credit.end]) == ("新华社", "丁　禾")


@pytest.mark.parametrize(
    ("line", "start", "names", "whole"),
    [
        ("桥。（丁禾 周平）", 2, ["丁禾", "周平"], True),
        ("桥。(记者丁禾 周平)", 2, ["丁禾", "周平"], True),
        ("（丁禾整理）", 0, ["丁禾"], True),
        ("桥。（南洲读者 丁禾）", 2, ["丁禾"], True),
        ("（编译：丁禾）", 0, ["丁禾"], True),
        ("桥。（丁禾译）", 2, ["丁禾"], True),
        ("橋。〔記者丁禾〕", 2, ["丁禾"], True),
        ("桥。（采访整理：丁禾）", 2, ["丁禾"], True),
        ("桥。（丁 禾 周一鸣）", 2, ["丁禾", "周一鸣"], True),
        ("桥。（阿依古丽·买买提）", 2, ["阿依古丽·买买提"], True),
        ("(本报记者丁禾采访整理)", 0, ["丁禾"], False),
        ("(本报记者丁 禾采访整理)", 0, ["丁禾"], False),
        ("(本报记者 丁禾采访整理)", 0, ["丁禾"], False),
        ("（丁禾参与采写）", 0, ["丁禾"], False),
        ("桥。（作者为东江大学教授）", 2, [], False),
        ("（作者單位：東江大學）", 0, [], False),
        ("（本文作者丁禾系东江大学教授）", 0, ["丁禾"], False),
        ("（作者丁禾、周一鸣分别为东江大学、南洲大学教授）", 0, ["丁禾", "周一鸣"], False),
        ("(作者：丁 禾，现任东江大学教授)", 0, ["丁禾"], False),
        ("桥。（摘自《东江晚报》 作者：丁禾）", 2, ["丁禾"], True),
        ("桥。（据《东江晚报》丁禾/文）", 2, ["丁禾"], True),
        ("桥。（通讯员 高兴旺）", 2, ["高兴旺"], True),
        ("橋。1130101", 2, [], True),
        ("桥。②6", 2, [], True),
        ("桥。（完）", 2, [], True),
        ("桥。（综合《东江周刊》、新华社等）", 2, [], True),
        ("桥。（据东江晚报报道）", 2, [], True),
        ("桥。（总台东视记者周一鸣）", 2, ["周一鸣"], True),
    ],
)
def test_signoff(line: str, start: int, names: list[str], whole: bool) -> None:
    found = credits.read_signoff(line)
    assert found is not None
    assert (found.start, [c.name for c in found.credits], found.whole) == (start, names, whole)


@pytest.mark.parametrize(
    "line",
    [
        "（相关报道见第三版）", "主演（丁禾）", "桥。（新华社南洲1月1日电）", "桥没修（完）",
        "桥（据东江晚报）", "桥。（综合整治）", "桥。（据了解，长五里）",
        "桥。（记者丁禾摄）", "桥。（掌声）", "桥。（高速）", "桥。（本书作者另有两本小说）",
        "桥。（作者系列讲座。今晚开讲）", "桥。（王老师）", "桥。（周某）", "桥。（均为化名）",
        "桥。（下转第二版）", "橋。2024", "桥1130101", "全长②6", "桥。②",
    ],
)  # fmt: skip
def test_no_signoff(line: str) -> None:
    assert credits.read_signoff(line) is None


@pytest.mark.parametrize(
    ("line", "people", "editors"),
    [
        ("橋。（譯者：丁禾／核稿：周平）", ["丁禾"], ["周平"]),
        ("橋。（編輯：丁禾 周平）1130101", [], ["丁禾", "周平"]),
        ("（责任编辑：丁禾）", [], ["丁禾"]),
    ],
)
def test_desk_signs(line: str, people: list[str], editors: list[str]) -> None:
    found = credits.read_signoff(line)
    assert found is not None
    assert [credit.name for credit in found.credits] == people
    assert [credit.name for credit in found.editors] == editors
    assert [line[c.start : c.end] for c in (*found.credits, *found.editors)] == people + editors
    assert credits.read_signoff("橋。（編輯部）") is None


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("东江日报", "东江日报"),
        ("《东江晚报》", "东江晚报"),
        ("观河新闻", "观河新闻"),
        ("國際新聞", None),
        ("东江在线今日开通", None),
        ("桥", None),
    ],
)
def test_outlet(line: str, source: str | None) -> None:
    found = credits.read_outlet(line)
    assert (found.source if found else None) == source


def test_closing_dateline() -> None:
    found = credits.read_closing_dateline("桥。（本报南洲1月1日电）")
    assert found is not None
    assert (found.start, found.agency, found.place, found.date) == (2, "本报", "南洲", "1月1日")
    assert credits.read_closing_dateline("桥（停电）") is None


@pytest.mark.parametrize(
    ("line", "caption", "names", "source"),
    [
        ("桥。 丁 禾摄（人民视觉）", "桥。", ["丁禾"], "人民视觉"),
        ("桥。 新华社记者 丁禾摄", "桥。", ["丁禾"], "新华社"),
        ("桥。 本报记者 丁 禾摄", "桥。", ["丁禾"], "本报"),
        ("桥。东江日报通讯员 丁禾摄", "桥。", ["丁禾"], "东江日报"),
        ("桥。 丁禾摄（拼版照片）", "桥。", ["丁禾"], None),
        ("大桥夜景 丁禾摄", "大桥夜景", ["丁禾"], None),
        ("现场观看新华社记者 丁禾摄", "现场观看", ["丁禾"], "新华社"),
        ("桥。 新华社发（丁禾摄）", "桥。", ["丁禾"], "新华社"),
        ("桥。 新华社发 丁禾摄", "桥。", ["丁禾"], "新华社"),
        ("桥。（新华社发）", "桥。", [], "新华社"),
        ("桥。城东融媒体中心 供图", "桥。", [], "城东融媒体中心"),
        ("桥。丁禾供图", "桥。", ["丁禾"], "丁禾"),
        ("图片由城东区文旅局提供", "", [], "城东区文旅局"),
        ("桥。（资料图片）", "桥。", [], None),
        ("图片来源：城东区文旅局", "", [], "城东区文旅局"),
        ("丁禾 周一鸣摄影报道", "", ["丁禾", "周一鸣"], None),
        ("桥。（丁禾摄影报道）", "桥。", ["丁禾"], None),
        ("文/图 丁禾", "", ["丁禾"], None),
        ("桥。(丁禾攝)", "桥。", ["丁禾"], None),
        ("橋。（利偉雄攝）", "橋。", ["利偉雄"], None),
        ("橋。 皇甫禾/攝", "橋。", ["皇甫禾"], None),
        ("橋。圖/丁禾", "橋。", ["丁禾"], None),
        ("攝影/記者丁禾", "", ["丁禾"], None),
        ("桥。（美联社）", "桥。", [], "美联社"),
        ("摄（影像中国）", "", [], "影像中国"),
        ("丁禾 摄", "", ["丁禾"], None),
        ("橋。（圖／記者丁禾攝）", "橋。", ["丁禾"], None),
        ("橋。圖／記者丁禾攝", "橋。", ["丁禾"], None),
        ("橋。記者丁禾／攝影", "橋。", ["丁禾"], None),
        ("攝影/記者丁禾 （美聯社）", "", ["丁禾"], "美聯社"),
        ("圖/丁禾 攝影/記者周平 （美聯社）", "", ["丁禾", "周平"], "美聯社"),
        ("橋。 攝影 丁禾", "橋。", ["丁禾"], None),
        ("橋。（檔案照，記者丁禾攝）", "橋。", ["丁禾"], None),
        ("橋。中央社記者丁禾攝 111年1月5日", "橋。", ["丁禾"], "中央社"),
        ("橋。（記者丁禾翻攝）", "橋。", ["丁禾"], None),
        ("橋。（翻攝自網路）", "橋。", [], "網路"),
        ("橋。（本報資料照片）", "橋。", [], "本報"),
        ("橋。圖／本報資料照片", "橋。", [], "本報"),
        ("橋。資料照", "橋。", [], None),
        ("橋。（民眾提供）", "橋。", [], "民眾"),
        ("橋。圖／南洲市府提供", "橋。", [], "南洲市府"),
        ("照片提供：南洲市府", "", [], "南洲市府"),
        ("圖／美聯社", "", [], "美聯社"),
        ("橋。（路透）", "橋。", [], "路透"),
        ("桥。（新华社／法新）", "桥。", [], "新华社／法新"),
        ("桥。（新华社稿）", "桥。", [], "新华社"),
        ("桥。 丁禾摄／光明图片", "桥。", ["丁禾"], "光明图片"),
        ("桥。 丁禾摄（新华社发）", "桥。", ["丁禾"], "新华社"),
        ("桥。 通讯员 丁禾 供图", "桥。", ["丁禾"], "丁禾"),
        ("桥。（本报记者丁禾撮）", "桥。", ["丁禾"], "本报"),
        ("橋。（圖／記者丁禾攝，2031.5.6）", "橋。", ["丁禾"], None),
        ("橋。（圖／東江縣政府水利處）", "橋。", [], "東江縣政府水利處"),
        ("牛。图/东江法院", "牛。", [], "东江法院"),
        ("桥。图据警方", "桥。", [], "警方"),
        ("桥。图/River Photo", "桥。", [], "River Photo"),
    ],
)
def test_photo_credit(line: str, caption: str, names: list[str], source: str | None) -> None:
    found = credits.read_photo_credit(line)
    assert found is not None
    assert line[: found.start].rstrip() == caption
    assert people(found) == [(name, "photographer") for name in names]
    assert (found.source, line[found.source_start : found.source_end]) == (source, source or "")


@pytest.mark.parametrize(
    "line",
    [
        "“这是我第一次拍摄”", "一名摄影师", "最低气温零下40摄氏度", "他喜欢摄影", "无人机拍摄",
        "他说：“我爱航拍，也爱摄”", "国家电网供电图", "他为通讯社发稿", "新华社记者摄",
        "牛奶（免費提供）", "牛奶（由社區提供）", "涌泉（取自然之水）", "他热爱摄影 大赛",
        "一张照片", "船图/山水画", "桥图据说明",
        "桥。（周平提供线索）", "桥下（一小撮）", "他向众人作揖",
    ],
)  # fmt: skip
def test_no_photo_credit(line: str) -> None:
    assert credits.read_photo_credit(line) is None


def test_photo_credits_inside_a_caption() -> None:
    line = "图①：桥。 丁禾摄（人民视觉） 图②：河。 周 平摄；图③：岸。 周一鸣摄"
    found = credits.read_photo_credit(line)
    assert found is not None
    assert people(found) == [("周一鸣", "photographer")]
    assert [(c.name, line[c.start : c.end]) for c in found.inner] == [
        ("丁禾", "丁禾"),
        ("周平", "周 平"),
    ]


def test_photo_credit_far_from_the_start() -> None:
    line = "桥" * 200 + "。 丁禾摄（人民视觉）"
    found = credits.read_photo_credit(line)
    assert found is not None
    assert line[found.start : found.start + 2] == "丁禾"
    assert line[found.source_start : found.source_end] == "人民视觉"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("责任编辑：丁禾 美编：周平 校对：周一鸣",
         [("丁禾", "editor"), ("周平", "designer"), ("周一鸣", "proofreader")]),
        ("本版责编：丁禾　周 平", [("丁禾", "editor"), ("周平", "editor")]),
        ("本版编辑 丁禾 版式 周平 电话：010-12", [("丁禾", "editor"), ("周平", "designer")]),
        ("數據來源：城東統計局　製圖：丁禾", [("丁禾", "designer")]),
        ("数据来源：城东统计局 制图：丁禾", [("丁禾", "designer")]),
        ("[責任編輯：丁禾]", [("丁禾", "editor")]),
        ("融媒创作：周 平 丁 禾", [("周平", "editor"), ("丁禾", "editor")]),
        ("融媒创作：丁禾、周一鸣　视频剪辑：周平",
         [("丁禾", "editor"), ("周一鸣", "editor"), ("周平", "editor")]),
        ("新媒体美编：丁禾", [("丁禾", "designer")]),
        ("主持人：丁禾", None),
        ("新媒体美编：周平 校对丁禾", None),
        ("问：创作从哪里开始？", None),
        ("记者：视频创作难不难，丁禾说", None),
        ("文艺创作：丁禾说，要深入生活。", None),
        ("技术：安全第一", None),
        ("校对柳宝庆", [("柳宝庆", "proofreader")]),
        ("编辑丨丁禾", [("丁禾", "editor")]),
        ("校对柳宝箱子", None),
        ("主编寄语", None),
        ("编辑部的故事", None),
        ("策划一场活动", None),
        ("制图 近日", None),
    ],
)  # fmt: skip
def test_editors(line: str, names: list[tuple[str, str]] | None) -> None:
    found = credits.read_editors(line)
    assert (people(found) if found else None) == names


@pytest.mark.parametrize(
    ("line", "source", "names", "published"),
    [
        ("来源: 东江网 作者:丁禾 周平 2019-05-24 11:34:00", "东江网", ["丁禾", "周平"],
         datetime(2019, 5, 24, 11, 34)),
        ("２０１９年５月２４日　１１：３４　来源：东江日报", "东江日报", [],
         datetime(2019, 5, 24, 11, 34)),
        ("东江日报 2019年5月24日 11:34", "东江日报", [], datetime(2019, 5, 24, 11, 34)),
        ("东江发布 2019-05-24 11:34:00", "东江发布", [], datetime(2019, 5, 24, 11, 34)),
        ("发布时间：2019-05-24 来源：东江网 点击：12次 [大 中 小]", "东江网", [],
         datetime(2019, 5, 24)),
        ("来源：东江日报 责任编辑：丁禾", "东江日报", ["丁禾"], None),
        ("编译：丁禾　来源：《东江周刊》", "《东江周刊》", ["丁禾"], None),
        ("2022-01-18 11:34 東江日報 記者丁禾／南洲報導", "東江日報", ["丁禾"],
         datetime(2022, 1, 18, 11, 34)),
        ("來源：東江日報 民國一一一年一月十八日", "東江日報", [], datetime(2022, 1, 18)),
        ("2022-01-18 11:34 東江體育 特派記者丁禾／南洲報導", "東江體育", ["丁禾"],
         datetime(2022, 1, 18, 11, 34)),
        ("2022年1月18日 11時34分 來源：東江日報", "東江日報", [], datetime(2022, 1, 18, 11, 34)),
    ],
)  # fmt: skip
def test_source_line(line: str, source: str, names: list[str], published: datetime | None) -> None:
    found = credits.read_source_line(line)
    assert found is not None
    assert (found.source, line[found.source_start : found.source_end]) == (source, source)
    assert ([c.name for c in found.credits], found.published) == (names, published)


@pytest.mark.parametrize(
    "line",
    [
        "数据来源:城东统计局",
        "收入来源：工资",
        "他说：“来源：不明。”",
        "会议时间：2019年5月1日 10:00",
        "2019年5月1日 10:00 大桥通车",
    ],
)
def test_no_source_line(line: str) -> None:
    assert credits.read_source_line(line) is None


def test_a_database_names_the_author_of_an_old_article() -> None:
    line = "1956-11-07 第1版 作者：丁禾"
    found = credits.read_source_line(line)
    assert found is not None
    assert (found.source, people(found), found.published) == (
        None, [("丁禾", "author")], datetime(1956, 11, 7)
    )  # fmt: skip
    assert credits.read_folio(line) is None


def test_credits_of_several_captions_on_a_line() -> None:
    line = "新桥夜景。 丁禾摄（湾岸视觉） 老桥。周 平摄　渡口清晨。 李一鸣摄"
    found = credits.read_photo_credit(line)
    assert found is not None
    assert [credit.name for credit in found.credits] == ["李一鸣"]
    assert [(other.credits[0].name, line[end:][:2]) for other, end in found.others] == [
        ("丁禾", "老桥"), ("周平", "渡口")
    ]  # fmt: skip
    single = credits.read_photo_credit("丁禾说，照片是周平摄。 李一鸣摄")
    assert single is not None
    assert single.others == ()


def test_inline_credits() -> None:
    line = "城东（见图，本报记者丁禾摄）通车。（本报记者周平采访整理）"
    assert people(credits.read_inline_credits(line)) == [("丁禾", "photographer"), ("周平", R)]
    assert credits.read_inline_credits("一名记者（来自城东）说") == ()
    line = "（来源：《东江晚报》 记者：丁 禾 周平）桥通车了。"
    assert people(credits.read_inline_credits(line)) == [("丁禾", R), ("周平", R)]


def test_keywords() -> None:
    line = "關鍵詞：大橋、通車"
    found = credits.read_keywords(line)
    assert found is not None
    assert [line[a:b] for a, b in found] == ["大橋", "通車"]
    assert credits.read_keywords("关键词是安全") is None


@pytest.mark.parametrize(
    ("line", "direction", "page", "mark"),
    [
        ("（下转第二版）", "to", "二", "（下转第二版）"),
        ("桥通车(上接A1版)", "from", "A1", "(上接A1版)"),
        ("（上接第一版）桥通车", "from", "一", "（上接第一版）"),
        ("上接第 页", "from", None, "上接第 页"),
        ("▲下轉Ａ３版", "to", "Ａ３", "▲下轉Ａ３版"),
        ("（紧接第一版）", "from", "一", "（紧接第一版）"),
        ("桥通车 下转第二、三版", "to", "二、三", "下转第二、三版"),
        ("桥。（未完待续）", "to", None, "（未完待续）"),
        ("桥。（未完）", "to", None, "（未完）"),
        ("（未完，下转第二版）", "to", "二", "（未完，下转第二版）"),
        ("## 上接第 版", "from", None, "## 上接第 版"),
        ("（下转第）", "to", None, "（下转第）"),
        ("〖下转第二版〗", "to", "二", "〖下转第二版〗"),
        ("【上接第一版】桥", "from", "一", "【上接第一版】"),
        ("<下转第二版>", "to", "二", "<下转第二版>"),
        ("（下转第二版", "to", "二", "（下转第二版"),
        ("( 下 转 第 二 版 )", "to", "二", "( 下 转 第 二 版 )"),
        ("下转A2", "to", "A2", "下转A2"),
        ("（下转第二版、第三版）", "to", "二、三", "（下转第二版、第三版）"),
        ("（下转第2版要闻）", "to", "2", "（下转第2版要闻）"),
        ("（下接2版）", "to", "2", "（下接2版）"),
        ("桥。（接第二版）", "to", "二", "（接第二版）"),
        ("（接第二版）桥", "from", "二", "（接第二版）"),
        ("（续第一版）", "from", "一", "（续第一版）"),
        ("（續A2頁）", "to", "A2", "（續A2頁）"),
        ("（下转中缝）", "to", "中缝", "（下转中缝）"),
        ("（转下版）", "to", None, "（转下版）"),
        ("上接第一版桥通车。", "from", "一", "上接第一版"),
        ("桥作业下转第三、四版", "to", "三、四", "下转第三、四版"),
        ("桥。（详见第3版）", "to", "3", "（详见第3版）"),
        ("更多报道见4版", "to", "4", "更多报道见4版"),
        ("（相關新聞刊A3）", "to", "A3", "（相關新聞刊A3）"),
    ],
)
def test_jump(line: str, direction: str, page: str | None, mark: str) -> None:
    found = credits.read_jump(line)
    assert found is not None
    assert (found.direction, found.page, line[found.start : found.end]) == (direction, page, mark)


@pytest.mark.parametrize(
    "line",
    [
        "该书第二版", "接版工作", "（见该书第二版）", "原文见英文第二版", "详见第3版合同附件",
        "（全文见附件）", "（见图）", "（参见《词典》第五版）", "上接第一版的报道，",
        "下转第三个弯", "《下转第二版》的故事", "连续3版", "事业未完", "（续完）",
        "他要求上接天线，下接地气",
    ],
)  # fmt: skip
def test_no_jump(line: str) -> None:
    assert credits.read_jump(line) is None


@pytest.mark.parametrize(
    ("line", "day", "number", "name"),
    [
        ("2022年1月13日 星期四 第2版 要闻", date(2022, 1, 13), "2", "要闻"),
        ("二〇二二年一月七日　星期五　第四版　国际", date(2022, 1, 7), "四", "国际"),
        ("中華民國一一一年一月七日 星期五 Ａ３版", date(2022, 1, 7), "A3", None),
        ("A12版：财经", None, "A12", "财经"),
        ("要闻 02版", None, "02", "要闻"),
        ("2 要闻", None, "2", "要闻"),
        ("今日8版 总第1234期 2022年1月13日 星期四", date(2022, 1, 13), None, None),
        ("民国卅八年五月六日　星期五　第二版", date(1949, 5, 6), "二", None),
        ("二Ｏ二二年元月六日 星期四 第三版", date(2022, 1, 6), "三", None),
        ("一 九 五 三 年 五 月 六 日 星 期 三", date(1953, 5, 6), None, None),
        ("公元一九五三年五月六日 第三版 第一二三四号", date(1953, 5, 6), "三", None),
        ("2022年5月6日（星期五）A3", date(2022, 5, 6), "A3", None),
        ("A3｜港聞｜2022年5月6日 星期五", date(2022, 5, 6), "A3", "港聞"),
        ("5月6日 星期五 第3版", None, "3", None),
        ("港聞 A3", None, "A3", "港聞"),
    ],
)
def test_folio(line: str, day: date | None, number: str | None, name: str | None) -> None:
    assert credits.read_folio(line) == credits.Folio(day, number, name)


@pytest.mark.parametrize(
    "line",
    [
        "第四版的读者来信写道", "更多报道见4版", "2022年1月13日", "该书出了第2版", "周末去哪儿",
        "12", "星期日",
        "2022年1月7日，星期五，大桥通车",
    ],
)  # fmt: skip
def test_no_folio(line: str) -> None:
    assert credits.read_folio(line) is None


def test_dates() -> None:
    assert credits.parse_date("民国三十八年十月廿一日") == date(1949, 10, 21)
    assert credits.parse_date("1月18日") == (1, 18)
    assert credits.parse_date("2022年2月30日") is None


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("民國卅八年十月一日", date(1949, 10, 1)),
        ("民国元年元月一日", date(1912, 1, 1)),
        ("中華民國一百一十一年一月十八日", date(2022, 1, 18)),
        ("民國111年1月18日", date(2022, 1, 18)),
        ("二○二二年一月十八日", date(2022, 1, 18)),
        ("二Ｏ二二年一月十八日", date(2022, 1, 18)),
        ("2O22年1月18日", date(2022, 1, 18)),
        ("２０２２年１月１８日", date(2022, 1, 18)),
        ("二 〇 二 二 年 一 月 十 八 日", date(2022, 1, 18)),
        ("元月十八日", (1, 18)),
        ("今年1月18日", (1, 18)),
        ("昭和二十年八月十五日", None),  # a year nobody can tell must not be told from the folio
        ("五三年五月六日", None),
        ("111年1月18日", None),
        ("正月十八日", None),
        ("十四日", None),
    ],
)
def test_dates_of_other_eras(printed: str, day: date | tuple[int, int] | None) -> None:
    assert credits.parse_date(printed) == day


PARTS = st.sampled_from(
    "本报 新华社 讯 电 记者 通讯员 摄 攝 供图 发 （ ） ( ) 【 】 ， 、 / ： 。 丁禾 周平 丁".split()
    + "年 月 日 十 1 版 来源 作者 责编 关键词 下转 第 文/图 报道 南洲 · ● 星期 2019-05-24".split()
    + [" ", "　", "\x00", "\ud800", "11:34", ""]
)


@given(st.one_of(st.text(max_size=120), st.lists(PARTS, max_size=40).map("".join)))
def test_any_line_has_an_answer(line: str) -> None:
    for read in READERS:
        read(line)
    found = credits.read_byline(line, bare=True)
    for credit in found.credits if found else ():
        assert 0 <= credit.start < credit.end <= len(line)
        assert "".join(line[credit.start : credit.end].split()) == credit.name


@given(st.lists(PARTS, max_size=60).map("".join))
def test_offsets_lie_in_the_line(line: str) -> None:
    for read in READERS:
        found = read(line)
        for credit in getattr(found, "credits", ()):
            assert 0 <= credit.start < credit.end <= len(line)
        assert 0 <= getattr(found, "start", 0) <= getattr(found, "end", len(line)) <= len(line)


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(credits.fold(text)) == len(text)
