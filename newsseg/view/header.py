"""What stands above a page: its folio, the legend, and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsseg.export.markup import Element, element
from newsseg.models import Diagnostic, Page
from newsseg.view.places import RowsOf
from newsseg.view.roles import GROUPS
from newsseg.view.signs import with_signs

__all__ = ["header", "title_of"]

QUOTED: Final = 20  # characters of a doubtful place: enough to know it by
KEYS: Final = (
    "Point at one side and the other lights up. Keys: Tab from article to article, "
    "↑ ↓ from line to line, ← → to the other side."
)


def title_of(page: Page) -> str:
    """The first headline there is."""
    titles = (article.title for article in page.articles if article.title)
    return next(titles, "") or "newspaper page"


def header(page: Page, rows: RowsOf) -> Element:
    """The top of the view; what is said of the keys is shown by the script that answers them."""
    folio = page.folio.text if page.folio else ""
    legend = [element("li", group.label, class_=f"is-{group.name}") for group in GROUPS]
    parts = [
        element("a", "skip to the articles 跳到文章", class_="skip", href="#articles"),
        with_signs("h1", folio or title_of(page)),
        element("p", _counts(page)),
        element("ul", legend, class_="legend", aria_label="legend 图例"),
        *_doubts(page, rows),
        element("p", KEYS, id="keys", hidden="hidden"),
    ]
    return element("header", parts)


def _counts(page: Page) -> str:
    count = len(page.articles)
    return f"{count} article{'' if count == 1 else 's'}, {len(page.source):,} characters"


def _doubts(page: Page, rows: RowsOf) -> Iterator[Element]:
    if not (count := len(page.diagnostics)):
        return
    items = [element("li", _doubt(page, each, rows)) for each in page.diagnostics]
    summary = element("summary", f"{count} doubt{'' if count == 1 else 's'} 存疑")
    yield element("details", [summary, element("ul", items)], class_="doubts")


def _doubt(page: Page, diagnostic: Diagnostic, rows: RowsOf) -> Iterator[Element]:
    """What is doubtful, as a link to where it stands, with the first words there."""
    at = rows([diagnostic.span])
    yield with_signs("code", diagnostic.code)
    tag, href = ("a", f"#row-{at[0]}") if at else ("span", None)
    yield with_signs(tag, diagnostic.message, href=href)
    if diagnostic.span:
        start, end = diagnostic.span.start, diagnostic.span.end
        yield with_signs("q", page.source[start : min(end, start + QUOTED)].strip())
