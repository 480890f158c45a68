"""TEI P5 (https://tei-c.org/guidelines/p5/): a `<div type="article">` for each article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsseg.export.markup import Element, document, element
from newsseg.export.wording import headline_of, jump_mark
from newsseg.models import Article, Caption, Dateline, Page, Person

__all__ = ["to_tei"]

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
MADE_BY: Final = "Segmented from the text of a newspaper page with newsseg."


def to_tei(page: Page, *, name: str = "") -> str:
    r"""A TEI document: folio and date in its header, the articles in its body.

    >>> from newsseg import parse
    >>> print(to_tei(parse("# 城南新桥通车\n\n桥长一里。")).split("<body>")[1].split("</body>")[0])
    <BLANKLINE>
          <div type="article" subtype="news">
            <head type="main">城南新桥通车</head>
            <p>桥长一里。</p>
          </div>
    <BLANKLINE>
    """
    body = [*map(_article, page.articles)] or [element("p")]
    root = element(
        "TEI",
        [_header(page, name), element("text", [element("body", body)], xml_lang="zh")],
        xmlns=NAMESPACE,
    )
    return document(root)


def _header(page: Page, name: str) -> Element:
    folio = page.folio
    title = name or (folio.text if folio else "") or "newspaper page"
    source = [element("p", folio.text if folio else "A newspaper page.")]
    editors = [element("editor", person.name, role=person.role) for person in page.people]
    described = element(
        "fileDesc",
        [
            element("titleStmt", [element("title", title), *editors]),
            element("publicationStmt", [element("p", MADE_BY)]),
            element("sourceDesc", source),
        ],
    )
    return element("teiHeader", [described])


def _article(article: Article) -> Element:
    parts = [*_heads(article), *_opener(article), *_texts(article), *_closer(article)]
    if all(part.tag == "head" for part in parts):
        parts.append(element("p"))
    return element("div", parts, type="article", subtype=article.kind)


def _heads(article: Article) -> Iterator[Element]:
    headline = headline_of(article)
    if article.column:
        yield element("head", article.column.text, type="column")
    yield from (element("head", text.text, type="kicker") for text in headline.kicker)
    if headline.main:
        yield element("head", headline.main.text, type="main")
    yield from (element("head", text.text, type="sub") for text in headline.subtitle)


def _opener(article: Article) -> Iterator[Element]:
    if article.people:
        yield _byline(article.people)
    if article.dateline:
        yield _dateline(article.dateline)
    if article.lead:
        points = [element("item", text.text) for text in article.lead]
        yield element("list", points, type="lead")


def _byline(people: tuple[Person, ...]) -> Element:
    line = element("byline")
    for person in people:
        name = element("persName", person.name, role=person.role)
        name.tail = " "
        line.append(name)
    return line


def _dateline(dateline: Dateline) -> Element:
    when = dateline.date.isoformat() if dateline.date else None
    line = element("dateline", dateline.text)
    if when:
        line.append(element("date", when=when))
    return line


def _texts(article: Article) -> Iterator[Element]:
    for section in article.sections:
        paragraphs = [element("p", text.text) for text in section.paragraphs]
        if section.heading is None:
            yield from paragraphs
        else:
            heading = element("head", section.heading.text)
            yield element("div", [heading, *(paragraphs or [element("p")])], type="section")


def _closer(article: Article) -> Iterator[Element]:
    figures = [*map(_figure, article.captions)]
    notes = [element("note", text, type=kind) for kind, text in _notes(article)]
    divided = any(section.heading for section in article.sections)
    if divided and (figures or notes):  # nothing but a division may follow one
        yield element("div", [*(figures or [element("p")]), *notes], type="apparatus")
    else:
        yield from (*figures, *notes)


def _notes(article: Article) -> Iterator[tuple[str, str]]:
    yield from (("jump", jump_mark(jump)) for jump in article.jumps)
    if article.source:
        yield "source", article.source.text
    yield from (("editor", editor.name) for editor in article.editors)
    yield from (("keyword", word.text) for word in article.keywords)


def _figure(caption: Caption) -> Element:
    parts = [element("figDesc", caption.text)]
    parts += [
        element("p", [element("persName", person.name, role=person.role)])
        for person in caption.photographers
    ]
    if caption.credit:
        parts.append(element("p", caption.credit.text))
    return element("figure", parts)
