"""The articles of a page, a card for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from newsseg.export.markup import Element, element
from newsseg.export.wording import byline, credit_of, headline_of, jump_mark, moment
from newsseg.models import Article, Caption, Person, Span, Text
from newsseg.view.places import RowsOf, no_rows, numbered
from newsseg.view.signs import with_signs
from newsseg.view.source import Run

__all__ = ["article_panel", "card"]

DOUBTFUL: Final = 0.5  # an article that is as likely wrong as right
KINDS: Final = {"news": "news 消息", "photo": "photo 图片新闻"}
CONFIDENCE: Final = "how likely it is that text and headline are right"


def article_panel(articles: Sequence[Article], runs: Iterable[Run], rows: RowsOf) -> Element:
    """The right side of the view."""
    first: dict[int | None, str] = {}
    for run in runs:
        first.setdefault(run.article, run.anchor)
    heading = element("h2", "articles 文章", class_="pane", id="articles", tabindex="-1")
    panel = element("section", [heading], class_="panel", tabindex="0", aria_labelledby="articles")
    for number, article in enumerate(articles):
        made = card(article, rows, _link(number, first.get(number)))
        made.attrib |= {"id": f"article-{number}", "data-article": str(number)}
        panel.append(made)
    if not articles:
        panel.append(element("p", "No article was found. 没有文章。", class_="nothing"))
    return panel


def _link(number: int, anchor: str | None) -> Element:
    href = f"#{anchor}" if anchor else None
    return element("a", f"article {number + 1}", class_="to", href=href)


def card(article: Article, rows: RowsOf = no_rows, link: Element | None = None) -> Element:
    """One article, from its column to its pictures; each piece knows the rows it was made of."""
    doubtful = round(article.confidence, 2) < DOUBTFUL
    pieces = [
        _about(article, doubtful, link),
        *_heads(article, rows),
        *_facts(article, rows),
        *_texts(article, rows),
        *(_figure(caption, rows) for caption in article.captions),
    ]
    return element("article", pieces, class_="card doubtful" if doubtful else "card")


def _about(article: Article, doubtful: bool, link: Element | None) -> Element:
    sure = f"confidence {article.confidence:.2f}{' – doubtful 存疑' if doubtful else ''}"
    parts = [
        *(() if link is None else (link,)),
        element("span", KINDS[article.kind]),
        element("span", sure, class_="confidence", title=CONFIDENCE),
    ]
    return element("p", parts, class_="about")


def _piece(rows: RowsOf, tag: str, text: Text, kind: str | None = None) -> Element:
    return with_signs(tag, text.text, class_=kind, data_at=numbered(rows(text.spans)))


def _heads(article: Article, rows: RowsOf) -> Iterator[Element]:
    headline = headline_of(article)
    if article.column:
        yield _piece(rows, "p", article.column, "column")
    yield from (_piece(rows, "p", text, "kicker") for text in headline.kicker)
    if headline.main:
        yield _piece(rows, "h3", headline.main)
    else:
        yield element("h3", "（无题）", class_="untitled")
    yield from (_piece(rows, "p", text, "subtitle") for text in headline.subtitle)


def _facts(article: Article, rows: RowsOf) -> Iterator[Element]:
    pairs: list[Element] = []
    for label, value, spans in _labelled(article):
        if value:
            pairs += element("dt", label), with_signs("dd", value, data_at=numbered(rows(spans)))
    if pairs:
        yield element("dl", pairs)


class Fact(NamedTuple):
    """What is told about an article, and where it is printed."""

    label: str
    value: str
    spans: Iterable[Span | None] = ()


def _labelled(article: Article) -> Iterator[Fact]:
    yield _credits("people 署名", article.people)
    if dateline := article.dateline:
        yield Fact("dateline 电头", dateline.text, [dateline.span])
    if source := article.source:
        yield Fact("source 来源", source.text, source.spans)
    if article.published:
        yield Fact("published 日期", moment(article.published))
    yield _credits("editors 编辑", article.editors)
    words = article.keywords
    spans = [span for word in words for span in word.spans]
    yield Fact("keywords 关键词", "、".join(word.text for word in words), spans)
    jumps = article.jumps
    yield Fact("jumps 转版", "、".join(map(jump_mark, jumps)), [jump.span for jump in jumps])


def _credits(label: str, people: Sequence[Person]) -> Fact:
    return Fact(label, byline(people), [person.span for person in people])


def _texts(article: Article, rows: RowsOf) -> Iterator[Element]:
    if article.lead:
        yield element("ul", [_piece(rows, "li", text) for text in article.lead])
    for section in article.sections:
        if section.heading:
            yield _piece(rows, "h4", section.heading)
        yield from (_piece(rows, "p", text, "text") for text in section.paragraphs)


def _figure(caption: Caption, rows: RowsOf) -> Element:
    text = with_signs("figcaption", caption.text)
    spans = [*caption.spans, *(person.span for person in caption.photographers)]
    if credit := credit_of(caption):
        text.append(with_signs("cite", credit))
    return element("figure", [text], data_at=numbered(rows(spans)))
