"""Exports in Markdown, HTML and XML: every text comes back as it was, and nothing else does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

import html5lib
import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

import newsseg
from exported import HOSTILE, PAGES
from newsseg import Article, Caption, Headline, Page, Section, Text
from newsseg.export import to_cnml, to_html, to_markdown, to_tei
from newsseg.export.markup import inert
from newsseg.export.wording import byline, captioned, jump_mark
from odd_pages import odd_pages, odd_text

TEI: Final = "{http://www.tei-c.org/ns/1.0}"
CNML: Final = "{http://www.cnml.org.cn/2005/CNMLSchema}"
TYPE: Final = "{http://www.w3.org/2001/XMLSchema-instance}type"
NAMED: Final = {"orgName", "persName"}
# What may stand in what, of TEI P5, as far as it is used; tests/test_schemas.py asks TEI's schema.
TEI_CHILDREN: Final = {
    "TEI": {"teiHeader", "text"},
    "teiHeader": {"fileDesc", "encodingDesc"},
    "fileDesc": {"titleStmt", "publicationStmt", "sourceDesc"},
    "titleStmt": {"title", "editor"},
    "publicationStmt": {"p"},
    "sourceDesc": {"p", "bibl"},
    "bibl": {"note", "date", "biblScope"},
    "encodingDesc": {"listPrefixDef"},
    "listPrefixDef": {"prefixDef"},
    "prefixDef": {"p"},
    "text": {"body"},
    "body": {"div", "p"},
    "div": {
        *("head", "byline", "dateline", "docDate", "list", "p", "div", "figure", "note"),
        "certainty",
    },
    "byline": NAMED,
    "dateline": {"date"},
    "list": {"item"},
    "figure": {"figDesc", "p"},
    "p": NAMED,
    "note": NAMED,
}
OPENERS: Final = ["head", "byline", "dateline", "docDate", "list"]
HTML_TAGS: Final = {
    *"html head meta title body article header footer".split(),
    *"p h1 h2 time ul li figure figcaption bdi cite".split(),
}


# ---- Markdown


def written(article: Article) -> Iterator[tuple[str, str]]:
    """The pieces of an article in order: what holds them, and their text."""
    headline = article.headline or Headline()
    column = collapsed(article.column or "")
    yield "p", f"【{column}】" if column else ""
    yield from (("em", str(text)) for text in headline.kicker)
    yield "h1", article.title
    yield from (("strong", str(text)) for text in headline.subtitle)
    yield from (("li", str(text)) for text in article.lead)
    yield "p", byline(article.people)
    for section in article.sections:
        yield "h2", str(section.heading or "")
        yield from (("p", str(text)) for text in section.paragraphs)
    yield from (("blockquote", captioned(caption)) for caption in article.captions)
    yield from (("p", f"（{jump_mark(jump)}）") for jump in article.jumps)


def collapsed(text: object) -> str:
    return inert(" ".join(str(text).split()))


def as_read(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """What a parser of CommonMark finds: the innermost that is no paragraph, and the text."""
    around: list[str] = []
    for token in tokens:
        if token.nesting > 0:
            around.append(token.tag)
        elif token.nesting < 0:
            around.pop()
        elif token.type == "inline":
            yield from [(holder(around, token.children or []), text_of(token.children or []))]
        else:
            yield token.type, token.content  # a rule, code, HTML: never expected


def holder(around: list[str], children: list[Token]) -> str:
    tags = [*around, *(child.tag for child in children if child.nesting > 0)]
    return next((tag for tag in reversed(tags) if tag != "p"), "p")


def text_of(children: list[Token]) -> str:
    assert {child.type for child in children if not child.nesting} <= {"text"}
    return "".join(child.content for child in children)


@given(page=odd_pages())
def test_markdown_is_read_as_it_was_meant(page: Page) -> None:
    pieces = (piece for article in page.articles for piece in written(article))
    lines = ((tag, collapsed(text)) for tag, text in pieces)
    expected = [(tag, text) for tag, text in lines if text]
    assert [*as_read(MarkdownIt().parse(to_markdown(page)))] == expected


@pytest.mark.parametrize(
    "line",
    [
        *(
            "# 桥",
            "## 桥 ##",
            "- 桥",
            "+ 桥",
            "* 桥",
            "1. 桥",
            "12) 桥",
            "> 桥",
            "===",
            "---",
            "***",
        ),
        *("```", "~~~ 桥", "[桥]: /x", "[桥](/x)", "![桥](/x)", "<b>桥</b>", "<http://x>", "&amp;"),
        *(
            "*桥*",
            "__桥__",
            "`桥`",
            "桥\\",
            "\\*桥*",
            "| 桥 | 桥 |",
            "~~桥~~",
            "<!-- 桥 -->",
            "+",
            "1.",
        ),
    ],
)
def test_a_line_that_is_markup_stays_a_line(line: str) -> None:
    text = Text(text=line)
    article = Article(
        headline=Headline(kicker=(text,), main=text, subtitle=(text,)),
        lead=(text,),
        sections=(Section(heading=text, paragraphs=(text, text)),),
        captions=(Caption(text=line),),
    )
    document = to_markdown(Page(source="", articles=(article,)))
    tags = ["em", "h1", "strong", "li", "h2", "p", "p", "blockquote"]
    assert [*as_read(MarkdownIt().parse(document))] == [(tag, line) for tag in tags]


@given(page=odd_pages())
def test_markdown_has_no_tables_or_strikethrough_either(page: Page) -> None:
    wider = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    assert [*as_read(wider.parse(to_markdown(page)))] == [
        *as_read(MarkdownIt().parse(to_markdown(page)))
    ]


def test_text_of_a_page_is_no_markdown() -> None:
    tokens = MarkdownIt().parse(to_markdown(newsseg.parse(HOSTILE)))
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_block", "code_block", "ordered_list_open", "bullet_list_open", "hr"}
    inline = {child.type for token in tokens for child in token.children or []}
    assert not inline & {"html_inline", "link_open", "image", "code_inline", "em_open"}


# ---- HTML


def html_of(document: str) -> ET.Element:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: ET.Element = parser.parse(document)
    return root


def texts(root: ET.Element, path: str) -> list[str]:
    return [element.text or "" for element in root.iterfind(path)]


def read(text: object) -> str:
    """A text as XML and HTML parsers give it back."""
    return re.sub("\r\n?", "\n", inert(str(text)))


@given(page=odd_pages(), name=odd_text())
def test_html_is_read_as_it_was_meant(page: Page, name: str) -> None:
    root = html_of(to_html(page, name=name))
    assert {element.tag for element in root.iter()} <= HTML_TAGS
    attributes = {key for element in root.iter() for key in element.attrib}
    assert attributes <= {"lang", "charset", "class", "data-confidence", "data-spans"}
    found = root.findall("body/article")
    assert len(found) == len(page.articles)
    for element, article in zip(found, page.articles, strict=True):
        headings = [section.heading for section in article.sections if section.heading]
        assert texts(element, "h2") == [*map(read, headings)]
        assert texts(element, "p")[: len(article.paragraphs)] == [*map(read, article.paragraphs)]
        main = article.headline and article.headline.main
        assert texts(element, "header/h1") == [read(text) for text in [main] if text]
        assert texts(element, "figure/figcaption/bdi") == [
            read(caption.text) for caption in article.captions
        ]


def test_html_tells_where_texts_stand_and_how_sure_they_are() -> None:
    page = newsseg.parse("# 城南新桥通车\n\n本报讯（记者 丁禾）桥长一里。")
    root = html_of(to_html(page))
    (article,) = root.findall("body/article")
    assert float(article.attrib["data-confidence"]) == round(page.articles[0].confidence, 3)
    for element in article.iterfind(".//*[@data-spans]"):
        start, end = map(int, element.attrib["data-spans"].split("-"))
        assert page.source[start:end] == element.text


def test_markup_of_a_page_stays_text_in_html() -> None:
    root = html_of(to_html(newsseg.parse(HOSTILE), name="</title><script>"))
    assert not {element.tag for element in root.iter()} & {"script", "b", "a"}
    assert "<script>alert(1)</script>" in "".join(root.itertext())


# ---- TEI


def stray_elements(root: ET.Element) -> Iterator[tuple[str, list[str]]]:
    for parent in root.iter():
        tags = [child.tag.removeprefix(TEI) for child in parent]
        if not set(tags) <= TEI_CHILDREN.get(parent.tag.removeprefix(TEI), set()):
            yield parent.tag, tags
        rest = tags[tags.index("div") :] if "div" in tags else []
        if parent.tag == f"{TEI}div" and not set(rest) <= {"div", "figure", "note", "certainty"}:
            yield parent.tag, tags  # a text may not follow a division
        last = max((at for at, tag in enumerate(tags) if tag in OPENERS[:-1]), default=0)
        if parent.tag == f"{TEI}div" and not set(tags[:last]) <= {*OPENERS[:-1]}:
            yield parent.tag, tags  # what opens a division comes before its text


@given(page=odd_pages(), name=odd_text())
def test_tei_elements_stand_where_they_may(page: Page, name: str) -> None:
    for each in (page, newsseg.parse(HOSTILE)):
        assert [*stray_elements(ET.fromstring(to_tei(each, name=name)))] == []


def test_a_text_before_what_opens_a_division_is_a_stray() -> None:
    document = to_tei(PAGES[0])
    assert "<byline>" in document
    assert [*stray_elements(ET.fromstring(document.replace("<byline>", "<p/><byline>", 1)))]
    assert [*stray_elements(ET.fromstring(document.replace("<byline>", "<quire/><byline>", 1)))]


def test_tei_of_pages_stands_where_it_may() -> None:
    for page in [*PAGES, newsseg.parse("")]:
        assert [*stray_elements(ET.fromstring(to_tei(page)))] == []


@given(page=odd_pages())
def test_tei_is_read_as_it_was_meant(page: Page) -> None:
    divisions = ET.fromstring(to_tei(page)).findall(f"{TEI}text/{TEI}body/{TEI}div")
    assert len(divisions) == len(page.articles)
    for div, article in zip(divisions, page.articles, strict=True):
        paragraphs = [element for element in div.iter(f"{TEI}p") if element not in credits_of(div)]
        assert [element.text or "" for element in paragraphs] == [*map(read, article.paragraphs)]
        kickers = article.headline.kicker if article.headline else ()
        assert texts(div, f"{TEI}head[@type='kicker']") == [*map(read, kickers)]
        assert texts(div, f"{TEI}figure/{TEI}figDesc") == [
            read(caption.text) for caption in article.captions
        ]


def credits_of(div: ET.Element) -> list[ET.Element]:
    return div.findall(f"{TEI}figure/{TEI}p")


def test_tei_tells_where_texts_stand_and_how_sure_they_are() -> None:
    page = newsseg.parse("# 城南新桥通车\n\n本报讯（记者 丁禾）桥长一里。")
    root = ET.fromstring(to_tei(page, name="第三版 1.txt"))
    (scheme,) = root.iter(f"{TEI}prefixDef")
    placed = [element for element in root.iter() if "corresp" in element.attrib]
    assert {element.tag.removeprefix(TEI) for element in placed} >= {"head", "p", "dateline"}
    for element in placed:
        prefix, pointer = element.attrib["corresp"].split(":")
        found = re.fullmatch(scheme.attrib["matchPattern"], pointer)
        assert found is not None
        assert prefix == scheme.attrib["ident"]
        assert page.source[int(found[1]) : int(found[2])] == element.text
    pattern = scheme.attrib["replacementPattern"]
    assert pattern == "%E7%AC%AC%E4%B8%89%E7%89%88%201.txt#char=$1,$2"
    (certainty,) = root.iter(f"{TEI}certainty")
    assert float(certainty.attrib["degree"]) == round(page.articles[0].confidence, 3)


# ---- CNML


def test_cnml_has_the_three_kinds_of_title() -> None:
    page = newsseg.parse(
        "青石县治水纪实——\n\n# 一河清水出山来\n\n## ——柳荫河口见闻\n\n本报讯 昨日。"
    )
    (titles,) = ET.fromstring(to_cnml(page)).iter(f"{CNML}Titles")
    assert texts(titles, f"{CNML}HeadLine") == ["一河清水出山来"]
    assert texts(titles, f"{CNML}SubHeadLine") == ["柳荫河口见闻"]
    (kicker,) = titles.iterfind(f"{CNML}ExtendedTitles/{CNML}ExtendedTitle")
    assert (kicker.text, kicker.attrib) == ("青石县治水纪实——", {"kind": "IntroTitle"})


@given(page=odd_pages(), name=odd_text())
def test_cnml_is_read_as_it_was_meant(page: Page, name: str) -> None:
    root = ET.fromstring(to_cnml(page, name=name))
    items = root.findall(f"{CNML}Items/{CNML}Item")
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    assert len(items) == len(page.articles)
    for item, article in zip(items, page.articles, strict=True):
        contents = item.findall(f"{CNML}Contents/{CNML}ContentItem")
        captions = [captioned(caption) for caption in article.captions]
        assert [content.attrib[TYPE] for content in contents] == [
            "TextCIType",
            *["ImageCIType"] * len(captions),
        ]
        assert [content.findtext(f"{CNML}DataContent") for content in contents] == [
            *map(read, [article.text, *captions])
        ]
        people = [person.name for person in (*article.people, *article.editors)]
        assert texts(item, f".//{CNML}FullName") == [*map(read, people)]
