"""One HTML document with everything in it: nothing is fetched, nothing of the page is obeyed."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from xml.etree import ElementTree as ET

from newsseg.export.markup import Element, element
from newsseg.models import Article, Diagnostic, Page
from newsseg.view.cards import article_panel, card
from newsseg.view.roles import GROUPS
from newsseg.view.signs import with_signs
from newsseg.view.source import Run, runs_of, source_panel

__all__ = ["document_of_article", "document_of_page", "framed"]


def document_of_page(page: Page) -> str:
    """The page's source and its articles, side by side."""
    runs = runs_of(page)
    main = element("main", [source_panel(page, runs), article_panel(page.articles)])
    return _document(_title(page), [_header(page, runs), main])


def document_of_article(article: Article) -> str:
    """One article alone."""
    return _document(article.title, [card(article)])


def framed(document: str, height: str) -> str:
    """A document in a frame of its own: it and a notebook leave each other alone."""
    style = f"width:100%;height:{height};border:1px solid #d5dbe1"
    frame = element("iframe", srcdoc=document, sandbox="allow-scripts", style=style)
    return ET.tostring(frame, encoding="unicode", method="html")


def _title(page: Page) -> str:
    titles = (article.title for article in page.articles if article.title)
    return next(titles, "") or "newspaper page"


def _document(title: str, parts: Iterable[Element]) -> str:
    script = _file("page.js")
    body = element("body", [*parts, element("script", script)], class_="newsseg")
    head = element(
        "head",
        [
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            _policy(script),
            with_signs("title", title),
            element("style", "\n".join((_file("page.css"), *_colours()))),
        ],
    )
    root = element("html", [head, body], lang="zh")
    return f"<!DOCTYPE html>\n{ET.tostring(root, encoding='unicode', method='html')}\n"


def _policy(script: str) -> Element:
    """What a browser may do with the file: show it, and run this one script."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    rules = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"
    policy = element("meta", content=rules)
    policy.set("http-equiv", "Content-Security-Policy")
    return policy


def _file(name: str) -> str:
    return files("newsseg.view").joinpath(name).read_text("utf-8")


def _colours() -> Iterator[str]:
    for scheme in ("light", "dark"):
        rules = [_rule(group.name, *getattr(group, scheme)) for group in GROUPS]
        yield f"@media (prefers-color-scheme: {scheme}) {{ {' '.join(rules)} }}"


def _rule(name: str, ink: str, paper: str) -> str:
    return f".newsseg .is-{name} {{ color: {ink}; background: {paper}; }}"


def _header(page: Page, runs: Sequence[Run]) -> Element:
    skip = element("a", "skip to the articles", class_="skip", href="#articles")
    counts = f"{len(page.articles)} articles, {len(page.source):,} characters"
    folio = page.folio.text if page.folio else ""
    legend = [element("li", group.label, class_=f"is-{group.name}") for group in GROUPS]
    parts = [
        skip,
        with_signs("h1", folio or _title(page)),
        element("p", counts),
        element("ul", legend, class_="legend", aria_label="legend"),
        *_doubts(page.diagnostics, runs),
    ]
    return element("header", parts)


def _doubts(diagnostics: Sequence[Diagnostic], runs: Sequence[Run]) -> Iterator[Element]:
    if not diagnostics:
        return
    items = [element("li", [_doubt(each, runs)]) for each in diagnostics]
    summary = element("summary", f"{len(items)} doubts 存疑")
    yield element("details", [summary, element("ul", items)], class_="doubts")


def _doubt(diagnostic: Diagnostic, runs: Sequence[Run]) -> Element:
    """What is doubtful, as a link to where it stands."""
    text = f"{diagnostic.code}: {diagnostic.message}"
    where = diagnostic.span
    for run in runs:
        if where and run.blocks[-1].span.end > where.start:
            return with_signs("a", text, href=f"#{run.anchor}")
    return with_signs("span", text)
