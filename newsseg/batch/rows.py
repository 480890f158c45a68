"""Pages → rows: a row for each article, one for a page that has none."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any, Final

import pyarrow as pa
from pydantic import BaseModel

from newsseg.batch.places import doubts_of, spans_of
from newsseg.batch.schema import SCHEMA
from newsseg.export.wording import headline_of, printable
from newsseg.models import Article, Caption, Page, Section, Text

__all__ = ["Row", "failed", "rows_of", "table", "table_of"]

Row = dict[str, Any]
GROUP: Final = 1000  # rows; no more of them are held as dictionaries beside the table


def table_of(pages: Iterable[tuple[str, Page]]) -> pa.Table:
    r"""The articles of pages, each page with its id, as a table in `SCHEMA`.

    >>> from newsseg import parse
    >>> table_of([("1", parse("# 城南新桥通车\n\n本报讯 桥长一里。"))])["title"].to_pylist()
    ['城南新桥通车']
    """
    return table(row for page_id, page in pages for row in rows_of(page_id, page))


def table(rows: Iterable[Row]) -> pa.Table:
    """Rows as a table in `SCHEMA`; what a row does not say is null."""
    left = iter(rows)
    groups = iter(lambda: [*islice(left, GROUP)], [])
    batches = [pa.RecordBatch.from_pylist(group, schema=SCHEMA) for group in groups]
    return pa.Table.from_batches(batches, SCHEMA)


def failed(page_id: str, reason: str) -> Row:
    """The row of a page that could not be read."""
    return {"page_id": printable(page_id), "error": printable(reason)}


def rows_of(page_id: str, page: Page) -> list[Row]:
    """The rows of one page. Arrow holds no lone surrogates: they become U+FFFD."""
    about = {"page_id": page_id, "folio": _folio(page)}
    spans, doubts = spans_of(page), doubts_of(page)
    rows = [
        {
            **about,
            "article": i,
            **_article(article),
            "spans": spans.get(i, []),
            "diagnostics": doubts.get(i, []),
        }
        for i, article in enumerate(page.articles)
    ] or [{**about, "diagnostics": doubts.get(0, [])}]
    clean = printable(page.source) == page.source and printable(page_id) == page_id
    return rows if clean else [_cleaned(row) for row in rows]


def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return printable(value)
        case dict():
            return {key: _cleaned(each) for key, each in value.items()}
        case list():
            return [_cleaned(each) for each in value]
        case _:
            return value


def _article(article: Article) -> Row:
    """The fields of an article; Arrow leaves out what a struct of the schema has no place for."""
    headline = headline_of(article)
    return {
        "kind": article.kind,
        "title": article.title or None,
        "kicker": _texts(headline.kicker),
        "subtitle": _texts(headline.subtitle),
        "column": _text(article.column),
        "people": _dumped(article.people),
        "dateline": article.dateline and article.dateline.model_dump(),
        "lead": _texts(article.lead),
        "sections": [_section(section) for section in article.sections],
        "text": article.text,
        "captions": [_caption(caption) for caption in article.captions],
        "source": _text(article.source),
        "published": article.published,
        "editors": _dumped(article.editors),
        "keywords": _texts(article.keywords),
        "jumps": _dumped(article.jumps),
        "confidence": article.confidence,
    }


def _section(section: Section) -> Row:
    return {"heading": _text(section.heading), "paragraphs": _texts(section.paragraphs)}


def _caption(caption: Caption) -> Row:
    return {
        "text": caption.text,
        "photographers": _dumped(caption.photographers),
        "credit": _text(caption.credit),
    }


def _text(text: Text | None) -> str | None:
    return text.text if text else None


def _texts(texts: Iterable[Text]) -> list[str]:
    return [text.text for text in texts]


def _dumped(models: Iterable[BaseModel]) -> list[Row]:
    return [model.model_dump() for model in models]


def _folio(page: Page) -> Row | None:
    return page.folio.model_dump() if page.folio else None
