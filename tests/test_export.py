"""Exports: what every format promises, checked by a parser of that format kept by others."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import html5lib
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import newsseg
from golden_corpus import GOLDEN_CASES
from newsseg import Page
from newsseg.export import FORMATS, to_html, to_json, to_jsonl, to_markdown, to_ninjs, to_tei

ROOT: Final = Path(__file__).resolve().parent.parent
SCHEMA: Final = ROOT.parent / "shared" / "schemas" / "ninjs-schema_3.1.json"
EXAMPLE: Final = newsseg.parse(newsseg.read(ROOT / "examples" / "page.txt"))
PAGES: Final = [EXAMPLE, *(newsseg.parse(case.text) for case in GOLDEN_CASES[::4])]
HOSTILE: Final = (
    "# <script>alert(1)</script>*新桥*[通车](javascript:x)\n\n"
    "本报讯（记者 丁禾）</article><script>alert(2)</script>]]>&amp;昨日\x00\ud800\x1b[31m通车。\n\n"
    "1. 列表\n\n- 列表\n\n> 引语\n\n    代码\n\n=====\n\n图为<b>新桥</b>。 祁望摄"
)
TEI: Final = "{http://www.tei-c.org/ns/1.0}"
# What may stand in what, of TEI P5 4.8, as far as it is used.
TEI_CHILDREN: Final = {
    "TEI": {"teiHeader", "text"},
    "teiHeader": {"fileDesc"},
    "fileDesc": {"titleStmt", "publicationStmt", "sourceDesc"},
    "titleStmt": {"title", "editor"},
    "publicationStmt": {"p"},
    "sourceDesc": {"p"},
    "text": {"body"},
    "body": {"div", "p"},
    "div": {"head", "byline", "dateline", "list", "p", "div", "figure", "note"},
    "byline": {"persName"},
    "dateline": {"date"},
    "list": {"item"},
    "figure": {"figDesc", "p"},
    "p": {"persName"},
}


def html_of(document: str) -> ET.Element:
    root: ET.Element = html5lib.parse(document, namespaceHTMLElements=False)
    return root


def read_back(name: str, document: str) -> object:
    """The document, read by a parser of its format; it raises where the document is broken."""
    if name == "jsonl":
        return [json.loads(line) for line in document.splitlines()]
    if name in {"json", "schema-org", "ninjs"}:
        return json.loads(document)
    if name in {"tei", "cnml"}:
        return ET.fromstring(document)
    readers: dict[str, Callable[[str], object]] = {
        "html": html_of,
        "markdown": MarkdownIt().parse,
        "text": str,
    }
    return readers[name](document)


@pytest.mark.parametrize("name", FORMATS)
@given(text=st.text())
def test_any_page_can_be_written(name: str, text: str) -> None:
    document = FORMATS[name].render(newsseg.parse(text), name=text)
    assert document.endswith("\n")
    read_back(name, document.encode("utf-8").decode())
    assert document == FORMATS[name].render(newsseg.parse(text), name=text)


@pytest.mark.parametrize("name", FORMATS)
def test_all_cases_can_be_written(name: str) -> None:
    for page in PAGES:
        read_back(name, FORMATS[name].render(page))


@pytest.mark.parametrize("name", FORMATS)
def test_every_text_of_an_article_is_in_the_document(name: str) -> None:
    shown = re.sub(r"\s", "", FORMATS[name].render(EXAMPLE).replace("\\", ""))
    for article in EXAMPLE.articles:
        captions = [caption.text for caption in article.captions]
        for text in (
            article.title,
            *map(str, article.paragraphs),
            *map(str, article.lead),
            *captions,
        ):
            assert re.sub(r"\s", "", text) in shown


def test_json_comes_back_the_same() -> None:
    for page in PAGES:
        assert Page.model_validate_json(to_json(page)) == page


def test_json_lines_count_the_articles() -> None:
    for page in PAGES:
        records = [json.loads(line) for line in to_jsonl(page, name="a").splitlines()]
        assert [r["index"] for r in records] == ([*range(len(page.articles))] or [None])
        assert {r["page"] for r in records} == {"a"}


def headings(document: str, tag: str) -> list[str]:
    tokens = MarkdownIt().parse(document)
    return [
        "".join(child.content for child in inline.children or [] if child.type == "text")
        for opening, inline in pairwise(tokens)
        if opening.type == "heading_open" and opening.tag == tag
    ]


def test_markdown_headings_are_the_headlines() -> None:
    for page in PAGES:
        titles = [" ".join(a.title.split()) for a in page.articles if a.title]
        assert headings(to_markdown(page), "h1") == titles


def test_text_of_a_page_is_no_markdown() -> None:
    tokens = MarkdownIt().parse(to_markdown(newsseg.parse(HOSTILE)))
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_block", "code_block", "ordered_list_open", "bullet_list_open", "hr"}
    inline = {child.type for token in tokens for child in token.children or []}
    assert not inline & {"html_inline", "link_open", "image", "code_inline", "em_open"}


def test_markup_of_a_page_stays_text_in_html() -> None:
    root = html_of(to_html(newsseg.parse(HOSTILE), name="</title><script>"))
    tags = {element.tag for element in root.iter()}
    assert not tags & {"script", "b", "a"}
    assert "<script>alert(1)</script>" in "".join(root.itertext())


def test_linked_data_cannot_close_a_script() -> None:
    document = FORMATS["schema-org"].render(newsseg.parse(HOSTILE))
    assert "<" not in document
    (article,) = json.loads(document)["@graph"][:1]
    assert "<script>" in article["headline"]


def test_ninjs_is_valid() -> None:
    if not SCHEMA.exists():
        pytest.skip("the schema of ninjs 3.1 is not beside the project")
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    for page in [*PAGES, newsseg.parse(HOSTILE), newsseg.parse("")]:
        validator.validate(json.loads(to_ninjs(page, name="页")))


def test_ninjs_names_do_not_change() -> None:
    first, again = json.loads(to_ninjs(EXAMPLE)), json.loads(to_ninjs(EXAMPLE))
    assert first["uri"] == again["uri"]
    uris = [each["uri"] for each in first["associations"]]
    assert len({first["uri"], *uris}) == len(uris) + 1


def test_tei_elements_stand_where_they_may() -> None:
    for page in [*PAGES, newsseg.parse(HOSTILE), newsseg.parse("")]:
        for parent in ET.fromstring(to_tei(page)).iter():
            tags = [child.tag.removeprefix(TEI) for child in parent]
            allowed = TEI_CHILDREN.get(parent.tag.removeprefix(TEI), set())
            assert set(tags) <= allowed, (parent.tag, tags)
            if "div" in tags and parent.tag == f"{TEI}div":  # only divisions follow a division
                assert set(tags[tags.index("div") :]) == {"div"}


def test_cnml_has_the_three_kinds_of_title() -> None:
    page = newsseg.parse(
        "青石县治水纪实——\n\n# 一河清水出山来\n\n## ——柳荫河口见闻\n\n本报讯 昨日。"
    )
    root = ET.fromstring(FORMATS["cnml"].render(page))
    titles = {title.tag: title.text for titles in root.iter("Titles") for title in titles}
    assert titles == {
        "HeadLine": "一河清水出山来",
        "SubHeadLine": "柳荫河口见闻",
        "ExtendedTitle": "青石县治水纪实——",
    }
