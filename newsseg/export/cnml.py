"""CNML (GB/T 20092-2013, 中文新闻信息置标语言): an item for each article, with its kinds of title.

The text of the standard and its schema are sold, not published. The elements here are those that
programs of agencies and publishing houses are seen to write and to read; there is no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsseg.export.markup import Element, document, element
from newsseg.export.wording import WRITERS, captioned, headline_of, moment
from newsseg.models import Article, Page, Person

__all__ = ["to_cnml"]

NAMESPACE: Final = "http://www.cnml.org.cn/2005/CNMLSchema"
TYPES: Final = "http://www.w3.org/2001/XMLSchema-instance"


def to_cnml(page: Page, *, name: str = "") -> str:
    r"""A CNML document of the page's articles.

    >>> from newsseg import parse
    >>> made = to_cnml(parse("# 城南新桥通车\n\n桥长一里。"))
    >>> print(made[made.index("    <Item ") : made.index("  </Items>")], end="")
        <Item id="i1" xsi:type="NewsItemType">
          <MetaInfo>
            <DescriptionMetaGroup>
              <Titles>
                <HeadLine>城南新桥通车</HeadLine>
              </Titles>
            </DescriptionMetaGroup>
          </MetaInfo>
          <Contents>
            <ContentItem id="i1c1" xsi:type="TextCIType">
              <DataContent>桥长一里。</DataContent>
            </ContentItem>
          </Contents>
        </Item>
    """
    items = [_item(article, name, number) for number, article in enumerate(page.articles, 1)]
    root = element("CNML", [element("Items", items)], xmlns=NAMESPACE, xmlns_xsi=TYPES)
    return document(root)


def _item(article: Article, name: str, number: int) -> Element:
    about = [*_administration(name, number), element("DescriptionMetaGroup", _about(article))]
    if article.column:
        columns = element("Columns", [element("Column", article.column.text)])
        about.append(element("MetaGroup", [columns]))
    contents = [
        element("ContentItem", [element("DataContent", text)], id=f"i{number}c{at}", xsi_type=kind)
        for at, (kind, text) in enumerate(_contents(article), 1)
    ]
    parts = [element("MetaInfo", about), element("Contents", contents)]
    return element("Item", parts, id=f"i{number}", xsi_type="NewsItemType")


def _administration(name: str, number: int) -> Iterator[Element]:
    if name:
        own = element("Id", [element("ItemId", f"{name}#{number}")])
        yield element("AdministrationMetaGroup", [own])


def _about(article: Article) -> Iterator[Element]:
    yield element("Titles", _titles(article))
    people = (*article.people, *article.editors)
    yield from _group("Creators", map(_creator, people))
    yield from _group("DateTimes", _moments(article))
    if article.lead:
        yield element("Abstract", "\n".join(text.text for text in article.lead))
    yield from _group("Keywords", (element("Keyword", word.text) for word in article.keywords))
    if article.source:
        source = element("ItemSource", [element("Name", article.source.text)])
        yield element("SourceInfo", [source])


def _titles(article: Article) -> Iterator[Element]:
    headline = headline_of(article)
    if headline.main:
        yield element("HeadLine", headline.main.text)
    yield from (element("SubHeadLine", text.text) for text in headline.subtitle)
    kickers = (element("ExtendedTitle", t.text, kind="IntroTitle") for t in headline.kicker)
    yield from _group("ExtendedTitles", kickers)


def _creator(person: Person) -> Element:
    kind = "Author" if person.role in WRITERS else person.role.capitalize()
    name = element("Name", [element("FullName", person.name)])
    return element("Creator", [name], kind=kind, xsi_type="PersonType")


def _moments(article: Article) -> Iterator[Element]:
    if article.dateline and article.dateline.date:
        yield element("DateTime", article.dateline.date.isoformat(), kind="InditeTime")
    if article.published:
        yield element("DateTime", moment(article.published, "T"), kind="PublishedDate")


def _contents(article: Article) -> Iterator[tuple[str, str]]:
    """The types of the content items, and their texts: a line for each paragraph."""
    yield "TextCIType", article.text
    yield from (("ImageCIType", captioned(caption)) for caption in article.captions)


def _group(tag: str, parts: Iterator[Element]) -> Iterator[Element]:
    """The parts in an element of their own; nothing where there are none."""
    if found := [*parts]:
        yield element(tag, found)
