"""The articles of a page, a card for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsseg.export.markup import Element, element
from newsseg.export.wording import byline, credit_of, headline_of, jump_mark, moment
from newsseg.models import Article, Caption
from newsseg.view.signs import with_signs

__all__ = ["article_panel", "card"]

DOUBTFUL: Final = 0.5  # an article that is as likely wrong as right


def article_panel(articles: Sequence[Article]) -> Element:
    """The right side of the view."""
    cards = [card(article, number) for number, article in enumerate(articles)]
    heading = element("h2", "articles 文章", class_="pane", id="articles")
    nothing = [] if cards else [element("p", "No article was found.", class_="doubts")]
    return element(
        "section",
        [heading, *cards, *nothing],
        class_="panel",
        tabindex="0",
        aria_labelledby="articles",
    )


def card(article: Article, number: int = 0) -> Element:
    """One article, from its column to its pictures."""
    doubtful = round(article.confidence, 2) < DOUBTFUL
    sure = f"confidence {article.confidence:.2f}{' – doubtful 存疑' if doubtful else ''}"
    parts = [
        element("span", sure, class_="confidence"),
        element("p", f"{number + 1} · {article.kind}", class_="kind flush"),
        *_heads(article),
        *_facts(article),
        *_texts(article),
        *map(_figure, article.captions),
    ]
    return element(
        "article",
        parts,
        class_="card doubtful" if doubtful else "card",
        tabindex="0",
        data_article=str(number),
        aria_label=f"article {number + 1}",
    )


def _heads(article: Article) -> Iterator[Element]:
    headline = headline_of(article)
    if article.column:
        yield with_signs("p", article.column.text, class_="column flush")
    yield from (with_signs("p", text.text, class_="kicker flush") for text in headline.kicker)
    yield with_signs("h3", article.title or "（无题）", class_=None if article.title else "kicker")
    yield from (with_signs("p", text.text, class_="subtitle flush") for text in headline.subtitle)


def _facts(article: Article) -> Iterator[Element]:
    rows = [(label, value) for label, value in _labelled(article) if value]
    if rows:
        yield element("dl", _described(rows))


def _described(rows: Iterable[tuple[str, str]]) -> Iterator[Element]:
    for label, value in rows:
        yield element("dt", label)
        yield with_signs("dd", value)


def _labelled(article: Article) -> Iterator[tuple[str, str]]:
    yield "people 署名", byline(article.people)
    yield "dateline 电头", article.dateline.text if article.dateline else ""
    yield "source 来源", article.source.text if article.source else ""
    yield "published 日期", moment(article.published) if article.published else ""
    yield "editors 编辑", byline(article.editors)
    yield "keywords 关键词", "、".join(word.text for word in article.keywords)
    yield "jumps 转版", "、".join(map(jump_mark, article.jumps))


def _texts(article: Article) -> Iterator[Element]:
    if article.lead:
        yield element("ul", [with_signs("li", text.text) for text in article.lead])
    for section in article.sections:
        if section.heading:
            yield with_signs("h4", section.heading.text)
        yield from (with_signs("p", paragraph.text) for paragraph in section.paragraphs)


def _figure(caption: Caption) -> Element:
    text = with_signs("figcaption", caption.text)
    if credit := credit_of(caption):
        text.append(with_signs("cite", credit))
    return element("figure", [text])
