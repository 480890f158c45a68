"""Markdown: a heading for each article, its block in emphasis, pictures as quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newsseg.export.markup import inert
from newsseg.export.wording import byline, captioned, headline_of, jump_mark
from newsseg.models import Article, Page

__all__ = ["to_markdown"]

# What CommonMark reads as markup anywhere in a line, and what it reads so at the head of one.
_MARKS: Final = re.compile(r"([\\`*_\[\]<>&#~|!])")
_HEADS: Final = re.compile(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))")
_DOTTED: Final = re.compile(r"^(\s*\d{1,9})([.)])")


def to_markdown(page: Page, *, name: str = "") -> str:
    r"""The articles below each other, an empty line after each piece.

    >>> from newsseg import parse
    >>> print(to_markdown(parse("# 城南*新*桥通车\n\n桥长一里。")), end="")
    # 城南\*新\*桥通车
    <BLANKLINE>
    桥长一里。
    """
    del name
    pieces = [piece for article in page.articles for piece in _article(article)]
    return "\n\n".join(pieces) + "\n"


def _article(article: Article) -> Iterator[str]:
    """The pieces of an article that hold text: emphasis around nothing would be text itself."""
    for form, text in _pieces(article):
        if line := _plain(text):
            yield form.format(line)


def _pieces(article: Article) -> Iterator[tuple[str, str]]:
    headline = headline_of(article)
    yield "【{}】", article.column.text if article.column else ""
    yield from (("*{}*", text.text) for text in headline.kicker)
    yield "# {}", article.title
    yield from (("**{}**", text.text) for text in headline.subtitle)
    yield from (("- {}", text.text) for text in article.lead)
    yield "{}", byline(article.people)
    for section in article.sections:
        yield "## {}", section.heading.text if section.heading else ""
        yield from (("{}", text.text) for text in section.paragraphs)
    yield from (("> {}", captioned(caption)) for caption in article.captions)
    yield from (("（{}）", jump_mark(jump)) for jump in article.jumps)


def _plain(text: str) -> str:
    """Text on one line in which nothing is markup."""
    line = _MARKS.sub(r"\\\1", inert(" ".join(text.split())))
    return _DOTTED.sub(r"\1\\\2", _HEADS.sub(_behind_backslash, line))


def _behind_backslash(match: re.Match[str]) -> str:
    return match[0] if match[2].isdigit() else f"{match[1]}\\{match[2]}"
