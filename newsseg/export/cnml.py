"""CNML (GB/T 20092, 中文新闻信息置标语言): an item for each article, with its three kinds of title.

The standard's titles are HeadLine, SubHeadLine and ExtendedTitle, the kicker being of the kind
IntroTitle (引题). Its schema is sold, not published: validity cannot be checked here.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsseg.export.markup import Element, document, element
from newsseg.export.wording import headline_of
from newsseg.models import Article, Caption, Page, Person

__all__ = ["to_cnml"]


def to_cnml(page: Page, *, name: str = "") -> str:
    r"""A CNML document of the page's articles.

    >>> from newsseg import parse
    >>> print(to_cnml(parse("# 城南新桥通车\n\n桥长一里。"), name="一版"), end="")
    <?xml version="1.0" encoding="UTF-8"?>
    <CNML>
      <Items>
        <Item id="1">
          <MetaInfo>
            <Titles>
              <HeadLine>城南新桥通车</HeadLine>
            </Titles>
            <Source page="一版" />
          </MetaInfo>
          <Contents>
            <ContentItem type="text">
              <Paragraph>桥长一里。</Paragraph>
            </ContentItem>
          </Contents>
        </Item>
      </Items>
    </CNML>
    """
    items = [_item(article, page, name, number) for number, article in enumerate(page.articles, 1)]
    return document(element("CNML", [element("Items", items)]))


def _item(article: Article, page: Page, name: str, number: int) -> Element:
    about = [element("Titles", _titles(article)), *_about(article), _source(article, page, name)]
    contents = [element("ContentItem", _text(article), type="text")]
    contents += [
        element("ContentItem", _picture(caption), type="picture") for caption in article.captions
    ]
    return element(
        "Item", [element("MetaInfo", about), element("Contents", contents)], id=str(number)
    )


def _titles(article: Article) -> Iterator[Element]:
    headline = headline_of(article)
    if headline.main:
        yield element("HeadLine", headline.main.text)
    yield from (element("SubHeadLine", text.text) for text in headline.subtitle)
    yield from (element("ExtendedTitle", t.text, kind="IntroTitle") for t in headline.kicker)


def _about(article: Article) -> Iterator[Element]:
    if article.column:
        yield element("Column", article.column.text)
    yield from map(_creator, (*article.people, *article.editors))
    if article.dateline:
        day = article.dateline.date
        yield element(
            "DateLine",
            article.dateline.text,
            place=article.dateline.place,
            date=day.isoformat() if day else None,
        )
    yield from (element("Abstract", text.text) for text in article.lead)
    yield from (element("Keyword", word.text) for word in article.keywords)


def _creator(person: Person) -> Element:
    return element("Creator", person.name, role=person.role, organization=person.affiliation)


def _source(article: Article, page: Page, name: str) -> Element:
    folio = page.folio
    published = article.published
    return element(
        "Source",
        article.source.text if article.source else "",
        page=name or None,
        published=published.isoformat() if published else None,
        number=folio.number if folio else None,
    )


def _text(article: Article) -> Iterator[Element]:
    for section in article.sections:
        if section.heading:
            yield element("Heading", section.heading.text)
        yield from (element("Paragraph", text.text) for text in section.paragraphs)


def _picture(caption: Caption) -> Iterator[Element]:
    yield element("Caption", caption.text)
    yield from map(_creator, caption.photographers)
    if caption.credit:
        yield element("Credit", caption.credit.text)
