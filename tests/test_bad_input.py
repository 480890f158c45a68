"""Odd text gives a page, not an exception, and no character of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsseg
from newsseg import Page

ODD = {
    "empty": "",
    "white space only": " \t\n　\r\n\v ",
    "one character": "报",
    "one line break": "\n",
    "no Chinese": "The quick brown fox.\n\nJumps over the lazy dog.\n\n(Photo: A. N. Other)",
    "digits only": "1\n2\n3\n\n4",
    "marks only": "。。。\n——\n（）\n【】\n#\n##\n***\n■",
    "NULs": "\x00\x00本报讯\x00（记者 丁禾）\x00昨日\x00",
    "lone surrogates": "\ud800本报讯（记者 \udfff）昨日\udc00",
    "byte order marks": "\ufeff# 芦湾开市\n\ufeff本报讯 昨日开市。\ufeff",
    "private use and unassigned": "\ue000本报讯\U000f0000昨日\u0378开市。",
    "bidirectional controls": "\u202e本报讯\u202c昨日\u2066开市。\u2069",
    "odd line separators": "本报讯\u2028昨日\x85开市。\x0b完\x1c了",
    "only headlines": "# 芦湾开市\n\n## 霁州封航\n\n# 丹麓见雪",
    "only captions": "渔民在补网。 丁禾摄\n\n▲江上的船。 甘露摄（资料图片）",
    "only bylines": "本报记者 丁禾\n\n本报通讯员 甘露\n\n（记者 祁望）",
    "only jump lines": "（下转第三版）\n\n（上接第 版）",
    "only a folio": "2031年5月6日 星期二 第3版 要闻",
    "open brackets": "（" * 2000 + "记者",
    "stray marks": "“" * 5000,
    "alternating brackets": "（）" * 3000 + "摄",
    "spaces between all": "本 报 讯 （ 记 者 丁 禾 ） 昨 日 开 市 。",
    "texts that go on in each other": (
        ")摄】”月\r图\r-。来\u3000【版__【（日—\r报年*年：月第😀▲#：# 😀\r(本摄下下1摄😀摄。 😀"
    ),
    "only bylines among headlines and stories": (
        "本报讯（记者 丁禾）*# 城南新桥通车\n\n据测算，每年可节水40万吨。（丁禾）\n\n下转第三版\n"
        "\n\n记者 祁望 李一鸣\n\n”编辑同志：\n\t）\n\n：■ "
        "要点一二三四五六七八九十一二三四五六七\n丁禾 祁望\n"
        "■城南新桥通车\n1——记渡口\n青# 城南新桥通车\n\n图为新桥。 丁禾摄\n"
        "【本报讯（\n\u3000\u3000本报讯（记者 丁禾）图为。\n\n"
    ),
    "impossible dates": "2031年13月45日 星期九 第99版\n\n本报霁州2月31日电（记者 丁禾）昨日。",
}
LARGE = {
    "a megabyte on one line": "昨日开市，渔船靠岸。" * 100_000,
    "a million blank lines": "开市\n" + "\n" * 1_000_000 + "完",
    "twenty thousand short lines": "昨日开市\n" * 20_000,
    "a megabyte of role words": "记者 " * 300_000,
    "a megabyte of spaces": "开市" + " " * 1_000_000 + "完",
}


def lossless(page: Page, text: str) -> bool:
    slices = (page.source[block.span.start : block.span.end] for block in page.blocks)
    return page.source == text and "".join(slices) == text


@pytest.mark.parametrize("name", ODD)
def test_odd_text_gives_a_page(name: str) -> None:
    assert lossless(newsseg.parse(ODD[name]), ODD[name])


@pytest.mark.parametrize("name", LARGE)
def test_large_text_gives_a_page(name: str) -> None:
    assert lossless(newsseg.parse(LARGE[name]), LARGE[name])


@pytest.mark.parametrize("name", ["empty", "white space only", "one line break"])
def test_nothing_is_no_article(name: str) -> None:
    page = newsseg.parse(ODD[name])
    assert page.articles == ()
    assert page.furniture == ()


def test_headlines_alone_are_headlines() -> None:
    page = newsseg.parse(ODD["only headlines"])
    assert [text for article in page.articles for text in article.paragraphs] == []
    assert {"芦湾开市", "丹麓见雪"} <= {article.title for article in page.articles}


def test_captions_alone_are_photo_items() -> None:
    page = newsseg.parse(ODD["only captions"])
    assert {article.kind for article in page.articles} == {"photo"}
    names = [p.name for a in page.articles for c in a.captions for p in c.photographers]
    assert names == ["丁禾", "甘露"]


def test_an_impossible_date_is_no_date() -> None:
    page = newsseg.parse(ODD["impossible dates"])
    assert page.folio is None or page.folio.date is None
    assert all(
        article.dateline is None or article.dateline.date is None for article in page.articles
    )


@pytest.mark.parametrize("path", ["page.txt", "/data/2031-05-06/page.txt", r"C:\data\page.txt"])
def test_a_path_is_parsed_as_text_with_a_hint(path: str) -> None:
    page = newsseg.parse(path)
    assert lossless(page, path)
    hints = [hint for hint in page.diagnostics if hint.code == "looks-like-path"]
    assert len(hints) == 1
    assert "newsseg.read" in hints[0].message


def test_text_about_a_path_is_no_path() -> None:
    page = newsseg.parse("记者把稿子存进 page.txt，寄给了编辑。")
    assert not [hint for hint in page.diagnostics if hint.code == "looks-like-path"]


def test_a_path_object_is_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(TypeError, match=r"newsseg\.read\(\)"):
        newsseg.parse(tmp_path)  # type: ignore[arg-type]
