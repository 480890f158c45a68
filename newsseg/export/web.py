"""HTML: the articles of a page as a plain document, without scripts and styles.

`data-confidence` of an `<article>` is the article's, and `data-spans` tells where a text stands in
the source: stretches in code points, `3-9 12-20`, ends not included.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree as ET

from newsseg.export.markup import Element, element
from newsseg.export.wording import byline, credit_of, headline_of, jump_mark, moment
from newsseg.models import Article, Caption, Page, Span, Text

__all__ = ["to_html"]

DIGITS: Final = 3  # of a confidence, which is measured in hundredths


def to_html(page: Page, *, name: str = "") -> str:
    r"""A document in HTML: an `<article>` for each, everything from the page escaped.

    >>> from newsseg import parse
    >>> "&lt;b&gt;新桥通车</h1>" in to_html(parse("# <b>新桥通车\n\n本报讯 桥长一里。"))
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
    return element(
        "article",
        [_header(article), *_body(article), *_footer(article)],
        class_=article.kind,
        data_confidence=str(round(article.confidence, DIGITS)),
    )


def _header(article: Article) -> Element:
    headline = headline_of(article)
    parts = [_placed("p", text, class_="kicker") for text in headline.kicker]
    if article.column:
        parts.insert(0, _placed("p", article.column, class_="column"))
    if headline.main:
        parts.append(_placed("h1", headline.main))
    parts += [_placed("p", text, class_="subtitle") for text in headline.subtitle]
    if article.people:
        parts.append(element("p", byline(article.people), class_="byline"))
    if article.dateline:
        parts.append(element("p", article.dateline.text, class_="dateline"))
    if article.published:
        parts.append(element("time", moment(article.published, "T")))
    return element("header", parts)


def _body(article: Article) -> Iterator[Element]:
    if article.lead:
        yield element("ul", [_placed("li", text) for text in article.lead], class_="lead")
    for section in article.sections:
        if section.heading:
            yield _placed("h2", section.heading)
        yield from (_placed("p", paragraph) for paragraph in section.paragraphs)
    yield from map(_figure, article.captions)
    yield from (element("p", jump_mark(jump), class_="jump") for jump in article.jumps)


def _footer(article: Article) -> Iterator[Element]:
    parts = [_placed("p", source, class_="source") for source in [article.source] if source]
    if article.editors:
        parts.append(element("p", byline(article.editors), class_="editors"))
    if article.keywords:
        words = [_placed("li", word) for word in article.keywords]
        parts.append(element("ul", words, class_="keywords"))
    if parts:
        yield element("footer", parts)


def _figure(caption: Caption) -> Element:
    text = element("bdi", caption.text, data_spans=_spans(caption.spans))
    credit = credit_of(caption)  # a mark of direction in the text must not turn it round
    parts = [text, element("cite", credit)] if credit else [text]
    return element("figure", [element("figcaption", parts)])


def _placed(tag: str, text: Text, **attributes: str | None) -> Element:
    """An element with a text of the page, and where that stands."""
    return element(tag, text.text, **attributes, data_spans=_spans(text.spans))


def _spans(spans: Iterable[Span]) -> str | None:
    return " ".join(f"{span.start}-{span.end}" for span in spans) or None
