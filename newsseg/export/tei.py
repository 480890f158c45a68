"""TEI P5 (https://tei-c.org/guidelines/p5/): a `<div type="article">` for each article.

Where a text stands in the source is told by `corresp="char:3,9"`, a pointer in a scheme that the
header declares (`prefixDef`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from newsseg.export.markup import Element, document, element
from newsseg.export.wording import headline_of, jump_mark, moment, printable
from newsseg.models import Article, Caption, Dateline, Folio, Page, Person, Section, Span, Text

__all__ = ["to_tei"]

NAMESPACE: Final = "http://www.tei-c.org/ns/1.0"
MADE_BY: Final = "Segmented from the text of a newspaper page with newsseg."
OFFSETS: Final = "Code points of the text that the page was read from, the end not included."
DIGITS: Final = 3  # of a confidence, which is measured in hundredths


def to_tei(page: Page, *, name: str = "") -> str:
    r"""A TEI document: folio and date in its header, the articles in its body.

    >>> from newsseg import parse
    >>> made = to_tei(parse("# 城南新桥通车\n\n桥长一里。"))
    >>> print(made[made.index("      <div") : made.index("        <certainty")], end="")
          <div type="article" subtype="news">
            <head type="main" corresp="char:2,8">城南新桥通车</head>
            <p corresp="char:10,15">桥长一里。</p>
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
    editors = [element("editor", person.name, role=person.role) for person in page.people]
    described = element(
        "fileDesc",
        [
            element("titleStmt", [element("title", title), *editors]),
            element("publicationStmt", [element("p", MADE_BY)]),
            element("sourceDesc", [_folio(folio) if folio else element("p", "A newspaper page.")]),
        ],
    )
    return element("teiHeader", [described, _pointers(name)])


def _folio(folio: Folio) -> Element:
    parts = [element("note", folio.text, type="folio")]
    if folio.date:
        parts.append(element("date", folio.date.isoformat(), when=folio.date.isoformat()))
    for unit, value in (("page", folio.number), ("section", folio.name)):
        if value:
            parts.append(element("biblScope", value, unit=unit))
    return element("bibl", parts)


def _pointers(name: str) -> Element:
    scheme = element(
        "prefixDef",
        [element("p", OFFSETS)],
        ident="char",
        matchPattern="([0-9]+),([0-9]+)",
        replacementPattern=f"{quote(printable(name))}#char=$1,$2",
    )
    return element("encodingDesc", [element("listPrefixDef", [scheme])])


def _article(article: Article) -> Element:
    parts = [*_heads(article), *_opener(article), *_texts(article), *_closer(article)]
    return element("div", parts, type="article", subtype=article.kind)


def _heads(article: Article) -> Iterator[Element]:
    headline = headline_of(article)
    if article.column:
        yield _placed("head", article.column, type="column")
    yield from (_placed("head", text, type="kicker") for text in headline.kicker)
    if headline.main:
        yield _placed("head", headline.main, type="main")
    yield from (_placed("head", text, type="sub") for text in headline.subtitle)


def _opener(article: Article) -> Iterator[Element]:
    if article.people:
        yield element("byline", _named(article.people))
    if article.dateline:
        yield _dateline(article.dateline)
    if article.published:
        when = moment(article.published, "T")
        yield element("docDate", when, when=when)
    if article.lead:
        yield element("list", [_placed("item", text) for text in article.lead], type="lead")


def _named(people: Iterable[Person]) -> Iterator[Element]:
    for person in people:
        if person.affiliation:
            yield element("orgName", person.affiliation)
        corresp = _corresp([person.span] if person.span else ())
        yield element("persName", person.name, role=person.role, corresp=corresp)


def _dateline(dateline: Dateline) -> Element:
    corresp = _corresp([dateline.span] if dateline.span else ())
    line = element("dateline", dateline.text, corresp=corresp)
    if dateline.date:
        line.append(element("date", when=dateline.date.isoformat()))
    return line


def _texts(article: Article) -> Iterator[Element]:
    """Text without a subhead first, then divisions: no paragraph may follow one."""
    divided = False
    for section in article.sections:
        divided = divided or section.heading is not None
        paragraphs = [_placed("p", text) for text in section.paragraphs]
        if divided:
            yield element("div", [*_subhead(section), *paragraphs], type="section")
        else:
            yield from paragraphs


def _subhead(section: Section) -> Iterator[Element]:
    if section.heading:
        yield _placed("head", section.heading)


def _closer(article: Article) -> Iterator[Element]:
    yield from map(_figure, article.captions)
    for jump in article.jumps:
        yield element("note", jump_mark(jump), type="jump", corresp=_corresp([jump.span]))
    if article.source:
        yield _placed("note", article.source, type="source")
    if article.editors:
        yield element("note", _named(article.editors), type="editors")
    yield from (_placed("note", word, type="keyword") for word in article.keywords)
    yield element("certainty", locus="value", degree=str(round(article.confidence, DIGITS)))


def _figure(caption: Caption) -> Element:
    parts = [element("figDesc", caption.text, corresp=_corresp(caption.spans))]
    parts += [element("p", _named([person])) for person in caption.photographers]
    if caption.credit:
        parts.append(_placed("p", caption.credit))
    return element("figure", parts)


def _placed(tag: str, text: Text, **attributes: str | None) -> Element:
    """An element with a text of the page, and where that stands."""
    return element(tag, text.text, **attributes, corresp=_corresp(text.spans))


def _corresp(spans: Iterable[Span]) -> str | None:
    return " ".join(f"char:{span.start},{span.end}" for span in spans) or None
