"""Exports: what every format promises, checked by a parser of that format kept by others."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, Final
from xml.etree import ElementTree as ET

import html5lib
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import newsseg
from exported import EXAMPLE, HOSTILE, PAGES, ROOT
from newsseg import Article, Page
from newsseg.export import FORMATS, to_json, to_jsonl, to_ninjs, to_schema_org
from newsseg.export.markup import inert
from odd_pages import odd_pages, odd_text

NINJS: Final = ROOT.parent / "shared" / "schemas" / "ninjs-schema_3.1.json"
# Controls but tab and line feed, delete and what is behind it, lone surrogates.
OBEYED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def read_back(name: str, document: str) -> object:
    """The document, read by a parser of its format; it raises where the document is broken."""
    if name == "jsonl":
        return [json.loads(line) for line in document.splitlines()]
    if name in {"json", "schema-org", "ninjs"}:
        return json.loads(document)
    if name in {"tei", "cnml"}:
        return ET.fromstring(document)
    readers: dict[str, Callable[[str], object]] = {
        "html": html5lib.HTMLParser(strict=True).parse,
        "markdown": MarkdownIt().parse,
        "text": str,
    }
    return readers[name](document)


@pytest.mark.parametrize("name", FORMATS)
@given(text=st.text())
def test_any_text_can_be_written(name: str, text: str) -> None:
    document = FORMATS[name].render(newsseg.parse(text), name=text)
    assert document.endswith("\n")
    read_back(name, document.encode("utf-8").decode())
    assert document == FORMATS[name].render(newsseg.parse(text), name=text)


@given(page=odd_pages(), title=odd_text())
def test_any_page_can_be_written_and_a_terminal_has_nothing_to_obey(page: Page, title: str) -> None:
    for name, form in FORMATS.items():
        document = form.render(page, name=title)
        assert document.endswith("\n"), name
        read_back(name, document.encode("utf-8").decode())
        if name in {"html", "tei", "cnml"}:  # their parsers take it for a line feed
            document = document.replace("\r", "\n")
        assert not OBEYED.search(document), name


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


# ---- json, jsonl


def test_json_comes_back_the_same() -> None:
    for page in PAGES:
        assert Page.model_validate_json(to_json(page)) == page


@given(page=odd_pages())
def test_json_of_any_page_comes_back_but_for_lone_surrogates(page: Page) -> None:
    document = to_json(page)
    assert json.loads(document) == without_surrogates(page.model_dump(mode="json"))
    assert to_json(Page.model_validate_json(document)) == document


def without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return re.sub("[\ud800-\udfff]", "\ufffd", value)
    if isinstance(value, dict):
        return {key: without_surrogates(each) for key, each in value.items()}
    return [*map(without_surrogates, value)] if isinstance(value, list | tuple) else value


@given(page=odd_pages(), name=odd_text())
def test_json_lines_hold_the_articles(page: Page, name: str) -> None:
    lines = to_jsonl(page, name=name).split("\n")
    assert lines.pop() == ""
    records = [json.loads(line) for line in lines]
    assert {record.pop("page") for record in records} == {without_surrogates(name)}
    folio = without_surrogates(page.folio.model_dump(mode="json")) if page.folio else None
    assert all(record.pop("folio") == folio for record in records)
    if not page.articles:
        assert records == [{"index": None}]
    for index, (record, article) in enumerate(zip(records, page.articles, strict=False)):
        assert record.pop("index") == index
        assert record == without_surrogates(article.model_dump(mode="json"))
        Article.model_validate(record)
    assert len(records) == max(1, len(page.articles))


def test_json_lines_break_where_everybody_breaks_them() -> None:
    page = Page(source="", articles=(), people=())
    line = to_jsonl(page, name="a\u2028b\x85c\u2029d\x1ee")
    assert line.splitlines() == [line.rstrip("\n")]
    assert json.loads(line)["page"] == "a\u2028b\x85c\u2029d\x1ee"


# ---- text


@given(page=odd_pages())
def test_text_has_a_line_for_each_paragraph(page: Page) -> None:
    document = FORMATS["text"].render(page)
    lines = iter(document.split("\n"))
    for article in page.articles:
        for text in article.paragraphs:
            if line := inert(" ".join(text.text.split())):
                assert line in lines  # in this order


# ---- schema-org, ninjs


def test_linked_data_cannot_close_a_script() -> None:
    document = to_schema_org(newsseg.parse(HOSTILE))
    assert "<" not in document
    (article,) = json.loads(document)["@graph"][:1]
    assert "<script>" in article["headline"]


def test_linked_data_tells_writers_from_others() -> None:
    page = newsseg.parse(
        "2031年5月6日 星期二 第3版 要闻\n\n青石县治水纪实——\n\n# 一河清水出山来\n\n"
        "本报柳荫5月5日电（记者 丁禾）河水清了。\n\n图为河口。 祁望摄\n\n责任编辑：陆青舟"
    )
    (article,) = json.loads(to_schema_org(page))["@graph"]
    assert article["author"] == [{"@type": "Person", "name": "丁禾", "jobTitle": "reporter"}]
    assert article["alternativeHeadline"] == ["青石县治水纪实——"]
    assert article["locationCreated"] == {"@type": "Place", "name": "柳荫"}
    assert (article["printPage"], article["printSection"]) == ("3", "要闻")
    assert article["datePublished"] == "2031-05-06"
    (image,) = article["image"]
    assert image["creator"][0]["name"] == "祁望"


def test_linked_data_tells_the_hour_only_where_it_is_printed() -> None:
    moments = [datetime(2031, 5, 6), datetime(2031, 5, 6, 11, 20)]
    articles = tuple(Article(published=moment) for moment in moments)
    graph = json.loads(to_schema_org(Page(source="", articles=articles)))["@graph"]
    published = [article["datePublished"] for article in graph]
    assert published == ["2031-05-06", "2031-05-06T11:20:00"]


# Properties of ninjs 3.1, as far as they are used, where they may stand.
NEWS: Final = {
    *("uri", "type", "language", "title", "contentCreated", "people", "associations", "name"),
    *("headlines", "by", "located", "infoSources", "subjects", "descriptions", "bodies", "edNote"),
    "standard",
}
PARTS: Final = {
    "headlines": {"role", "value"},
    "descriptions": {"role", "value"},
    "bodies": {"role", "contentType", "value"},
    "people": {"name", "rel"},
    "infoSources": {"name", "role"},
    "subjects": {"name", "rel"},
}


def ninjs_objects(news: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield news
    for each in news.get("associations", ()):
        assert {"uri", "name"} <= set(each)  # an association has both
        yield from ninjs_objects(each)


@given(page=odd_pages(), name=odd_text())
def test_ninjs_has_its_own_properties_only(page: Page, name: str) -> None:
    objects = [*ninjs_objects(json.loads(to_ninjs(page, name=name)))]
    for news in objects:
        assert set(news) <= NEWS
        assert news["type"] in {"composite", "text", "picture"}
        if "contentCreated" in news:
            assert datetime.fromisoformat(news["contentCreated"]).tzinfo is not None
        for part, names in PARTS.items():
            assert all(set(each) <= names for each in news.get(part, ()))
    assert len({news["uri"] for news in objects}) == len(objects)


@given(page=odd_pages(), name=odd_text())
def test_ninjs_is_valid(page: Page, name: str) -> None:
    if not NINJS.exists():
        pytest.skip("the schema of ninjs 3.1 is not beside the project")
    for each in (page, newsseg.parse(HOSTILE)):
        VALIDATOR.validate(json.loads(to_ninjs(each, name=name)))


VALIDATOR: Final = jsonschema.Draft202012Validator(
    json.loads(NINJS.read_text("utf-8")) if NINJS.exists() else {},
    format_checker=jsonschema.FormatChecker(),
)


def test_ninjs_of_pages_is_valid() -> None:
    if not NINJS.exists():
        pytest.skip("the schema of ninjs 3.1 is not beside the project")
    for page in [*PAGES, newsseg.parse("")]:
        VALIDATOR.validate(json.loads(to_ninjs(page, name="页")))


def test_ninjs_names_do_not_change() -> None:
    assert json.loads(to_ninjs(EXAMPLE))["uri"] == json.loads(to_ninjs(EXAMPLE))["uri"]
