"""HTML: the articles of a page as a plain document, without scripts and styles."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from newsseg.export.markup import Element, element
from newsseg.export.wording import byline, credit_of, headline_of, jump_mark
from newsseg.models import Article, Caption, Page

__all__ = ["to_html"]


def to_html(page: Page, *, name: str = "") -> str:
    r"""A document in HTML: an `<article>` for each, everything from the page escaped.

    >>> from newsseg import parse
    >>> "<h1>&lt;b&gt;新桥通车</h1>" in to_html(parse("# <b>新桥通车\n\n本报讯 桥长一里。"))
    True
    """
    root = element(
        "html",
        [
            element(
                "head",
                [element("meta", charset="utf-8"), element("title", name or _title(page))],
            ),
            element("body", map(_article, page.articles)),
        ],
        lang="zh",
    )
    return f"<!DOCTYPE html>\n{ET.tostring(root, encoding='unicode', method='html')}\n"


def _title(page: Page) -> str:
    return page.folio.text if page.folio and page.folio.text else "newsseg"


def _article(article: Article) -> Element:
    return element("article", [_header(article), *_body(article)], class_=article.kind)


def _header(article: Article) -> Element:
    headline = headline_of(article)
    parts = [element("p", text.text, class_="kicker") for text in headline.kicker]
    if article.column:
        parts.insert(0, element("p", article.column.text, class_="column"))
    if article.title:
        parts.append(element("h1", article.title))
    parts += [element("p", text.text, class_="subtitle") for text in headline.subtitle]
    if article.people:
        parts.append(element("p", byline(article.people), class_="byline"))
    if article.dateline:
        parts.append(element("p", article.dateline.text, class_="dateline"))
    if article.published:
        parts.append(element("time", article.published.isoformat()))
    return element("header", parts)


def _body(article: Article) -> Iterator[Element]:
    if article.lead:
        yield element("ul", [element("li", text.text) for text in article.lead], class_="lead")
    for section in article.sections:
        if section.heading:
            yield element("h2", section.heading.text)
        yield from (element("p", paragraph.text) for paragraph in section.paragraphs)
    yield from map(_figure, article.captions)
    yield from (element("p", jump_mark(jump), class_="jump") for jump in article.jumps)


def _figure(caption: Caption) -> Element:
    credit = credit_of(caption)
    figcaption = element("figcaption", caption.text)
    if credit:
        figcaption.append(element("cite", credit))
    return element("figure", [figcaption])
