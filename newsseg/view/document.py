"""One HTML document with everything in it: nothing is fetched, nothing of the page is obeyed."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files
from xml.etree import ElementTree as ET

from newsseg.export.markup import Element, element
from newsseg.models import Article, Page
from newsseg.view.cards import article_panel, card
from newsseg.view.colours import style_sheets
from newsseg.view.header import header, title_of
from newsseg.view.places import rows_of
from newsseg.view.signs import signed
from newsseg.view.source import runs_of, source_panel

__all__ = ["document_of_article", "document_of_page", "framed"]


def document_of_page(page: Page) -> str:
    """The page's source and its articles, side by side."""
    rows = rows_of(page.blocks)
    runs = runs_of(page.blocks)
    panels = [source_panel(page, runs, rows), article_panel(page.articles, runs, rows)]
    script = element("script", _file("page.js"))
    return _document(title_of(page), [header(page, rows), element("main", panels), script], "page")


def document_of_article(article: Article) -> str:
    """One article alone: there is nothing to point at, and no script."""
    return _document(article.title, [card(article)], "alone")


def framed(document: str, height: str) -> str:
    """A document in a frame of its own: it and a notebook leave each other alone."""
    style = f"width:100%;height:{height};border:1px solid #8886;border-radius:6px"
    frame = element(
        "iframe", srcdoc=document, sandbox="allow-scripts", style=style, title="newsseg"
    )
    return ET.tostring(frame, encoding="unicode", method="html")


def _document(title: str, parts: Iterable[Element], kind: str) -> str:
    body = element("body", parts, class_=kind)
    head = element(
        "head",
        [
            element("meta", charset="utf-8"),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            _policy(body.iter("script")),
            element("title", signed(title)),
            element("style", "\n".join((*style_sheets(), _file("page.css")))),
        ],
    )
    root = element("html", [head, body], lang="zh")
    return f"<!DOCTYPE html>\n{ET.tostring(root, encoding='unicode', method='html')}\n"


def _policy(scripts: Iterable[Element]) -> Element:
    """What a browser may do with the file: show it, and run its own script."""
    hashes = [hashlib.sha256((script.text or "").encode()).digest() for script in scripts]
    allowed = " ".join(f"'sha256-{base64.b64encode(each).decode()}'" for each in hashes)
    rules = {"default-src": "'none'", "style-src": "'unsafe-inline'", "base-uri": "'none'"}
    rules |= {"form-action": "'none'", "script-src": allowed or "'none'"}
    policy = element("meta", content="; ".join(f"{name} {what}" for name, what in rules.items()))
    policy.set("http-equiv", "Content-Security-Policy")
    return policy


def _file(name: str) -> str:
    return files("newsseg.view").joinpath(name).read_text("utf-8")
