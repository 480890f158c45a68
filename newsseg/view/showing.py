"""A page to look at. What draws it is imported when there is something to draw."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsseg.models import Article, Page

__all__ = ["View", "show", "show_article"]

PAGE_HEIGHT: Final = "46rem"  # in a notebook
ARTICLE_HEIGHT: Final = 30  # rem at most: a longer one scrolls
HEAD_HEIGHT: Final = 13  # headline and what is told about the article
ROW_HEIGHT: Final = 1.9
ROW_CHARS: Final = 40  # in the narrow cell of a notebook


@dataclass(frozen=True, slots=True, repr=False)
class View:
    """A page as one HTML document."""

    html: str
    height: str = PAGE_HEIGHT

    def __repr__(self) -> str:
        return f"<View of {len(self.html):,} characters of HTML: save() writes them to a file>"

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the document to a file, whole or not at all. Raises `OSError`."""
        from newsseg.writing import whole_file

        with whole_file(Path(path)) as stream:
            stream.write(self.html.encode())

    def _repr_html_(self) -> str:
        """The document as notebooks show it."""
        from newsseg.view.document import framed

        return framed(self.html, self.height)


def show(page: Page) -> View:
    r"""The page as something to look at: in a notebook at once, elsewhere by `save`.

    Raises `TypeError` for anything but a `Page`.

    >>> from newsseg import parse
    >>> view = show(parse("# <script>新桥通车\n\n本报讯 桥长一里。"))
    >>> "&lt;script&gt;新桥通车" in view.html
    True
    """
    from newsseg.models import Page
    from newsseg.view.document import document_of_page

    if not isinstance(page, Page):
        raise TypeError(
            f"show() takes a Page, not {type(page).__name__}: newsseg.parse() makes one"
        )
    return View(document_of_page(page))


def show_article(article: Article) -> View:
    """One article alone."""
    from newsseg.view.document import document_of_article

    return View(document_of_article(article), f"{_height(article):.0f}rem")


def _height(article: Article) -> float:
    """A guess at how high an article is drawn: a frame cannot ask what is in it."""
    pieces = [text.text for text in (*article.lead, *article.paragraphs)]
    pieces += [caption.text for caption in article.captions]
    rows = sum(len(piece) // ROW_CHARS + 1 for piece in pieces)
    return min(HEAD_HEIGHT + ROW_HEIGHT * rows, ARTICLE_HEIGHT)
