"""The public models: frozen, typed, and the same again after a trip through JSON.

All offsets are code points into `Page.source`, half-open.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from newsseg.spans import Role

__all__ = [
    "Article",
    "Block",
    "Caption",
    "Dateline",
    "Diagnostic",
    "Folio",
    "Headline",
    "Jump",
    "Page",
    "Person",
    "Section",
    "Span",
    "Text",
]

Unit = Annotated[float, Field(ge=0.0, le=1.0)]


class Model(BaseModel):
    """Base of all public models: frozen, and closed to fields nobody declared.

    Validators are built at first use: at import they would cost as much as half of pydantic.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Span(Model):
    """A half-open stretch of the source, in code points.

    >>> span = Span(start=2, end=4)
    >>> "报纸版面"[span.start:span.end]
    '版面'
    """

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class Text(Model):
    """A piece of cleaned text and where it stands in the source.

    `text` is joined over column cuts, without stray spaces inside Han text and without Markdown
    marks; nothing else is changed. `spans` are in reading order, several when the piece was cut.

    >>> str(Text(text="城南新桥通车", spans=(Span(start=3, end=9),)))
    '城南新桥通车'
    """

    text: str
    spans: tuple[Span, ...] = ()

    def __str__(self) -> str:
        return self.text


class Person(Model):
    """Somebody the page credits: the name without inner spaces, the part, the outlet.

    >>> Person(name="丁禾", role="reporter", affiliation="本报").role
    'reporter'
    """

    name: str
    role: str
    affiliation: str | None = None
    span: Span | None = None


class Headline(Model):
    """A headline block: kicker (引题), main headline (主题) and subtitle (副题)."""

    kicker: tuple[Text, ...] = ()
    main: Text | None = None
    subtitle: tuple[Text, ...] = ()


class Dateline(Model):
    """Where and when a report was filed: 本报讯, 新华社北京1月1日电.

    `date` is a real date where the year is printed or can be told from the page, else None.
    `text` is the dateline as printed, with the byline in brackets that belongs to it.
    """

    agency: str | None = None
    place: str | None = None
    date: dt.date | None = None
    text: str = ""
    span: Span | None = None


class Section(Model):
    """A subhead (小标题) with the paragraphs below it; the first may have none."""

    heading: Text | None = None
    paragraphs: tuple[Text, ...] = ()


class Caption(Model):
    """A picture's text without its credit, its photographers, the agency or archive."""

    text: str
    spans: tuple[Span, ...] = ()
    photographers: tuple[Person, ...] = ()
    credit: Text | None = None


class Jump(Model):
    """A jump line: `to` another page (下转) or `from` one (上接); `page` as printed or None."""

    direction: Literal["to", "from"]
    page: str | None = None
    span: Span


class Article(Model):
    """One article: everything on the page that belongs together.

    Paragraphs do not hold the dateline prefix (本报讯（记者…））: `dateline` and `people` do.
    Where a headline heads one picture (`kind` is "photo"), the picture's text is its paragraph,
    the photographers are its `people`, the agency its `source`; all other pictures are `captions`.
    `confidence` is between 0 and 1.
    """

    kind: Literal["news", "photo"] = "news"
    headline: Headline | None = None
    column: Text | None = None
    people: tuple[Person, ...] = ()
    dateline: Dateline | None = None
    lead: tuple[Text, ...] = ()
    sections: tuple[Section, ...] = ()
    captions: tuple[Caption, ...] = ()
    source: Text | None = None
    published: dt.datetime | None = None
    editors: tuple[Person, ...] = ()
    keywords: tuple[Text, ...] = ()
    jumps: tuple[Jump, ...] = ()
    confidence: Unit = 1.0

    @property
    def paragraphs(self) -> tuple[Text, ...]:
        """All paragraphs of all sections, in reading order."""
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)

    @property
    def title(self) -> str:
        """The main headline as a string, empty when the article has none."""
        return self.headline.main.text if self.headline and self.headline.main else ""

    @property
    def text(self) -> str:
        """The body as one string: subheads and paragraphs, a line each."""
        lines: list[str] = []
        for section in self.sections:
            if section.heading is not None:
                lines.append(section.heading.text)
            lines.extend(paragraph.text for paragraph in section.paragraphs)
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """The article as notebooks show it."""
        from newsseg.view.showing import show_article

        return show_article(self)._repr_html_()


class Block(Model):
    """A stretch of the source with one role. The blocks of a page partition its source.

    `article` is an index into `Page.articles`, None for what belongs to no article;
    `duplicate_of` is the span of the first copy when the stretch is a repeat.
    """

    span: Span
    role: Role
    article: int | None = None
    duplicate_of: Span | None = None


class Folio(Model):
    """The folio line (报眉): date, page number and page name, as far as they are printed."""

    date: dt.date | None = None
    number: str | None = None
    name: str | None = None
    text: str = ""
    span: Span | None = None


class Diagnostic(Model):
    """Something doubtful on the page: a fixed `code`, a sentence for people, and where."""

    code: str
    message: str
    span: Span | None = None


class Page(Model):
    """A page: its source untouched, the articles found in it, and a role for every character."""

    source: str
    articles: tuple[Article, ...] = ()
    blocks: tuple[Block, ...] = ()
    people: tuple[Person, ...] = ()
    folio: Folio | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def furniture(self) -> tuple[Block, ...]:
        """What belongs to no article: folios, editors, navigation, stray marks."""
        return tuple(b for b in self.blocks if b.article is None and b.role not in _NOT_FURNITURE)

    @property
    def duplicates(self) -> tuple[Block, ...]:
        """Stretches that repeat another part of the page, each with the span of its first copy."""
        return tuple(block for block in self.blocks if block.duplicate_of is not None)

    def _repr_html_(self) -> str:
        """The page as notebooks show it: source and articles side by side."""
        from newsseg.view import show

        return show(self)._repr_html_()


_NOT_FURNITURE = frozenset({Role.BLANK, Role.REPEAT})
