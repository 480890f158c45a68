"""Markdown: a heading for each article, its block in emphasis, pictures as quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newsseg.export.wording import byline, credit_of, headline_of, jump_mark, printable
from newsseg.models import Article, Caption, Page, Section

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
    return printable("\n\n".join(pieces)) + "\n"


def _article(article: Article) -> Iterator[str]:
    headline = headline_of(article)
    if article.column:
        yield f"【{_plain(article.column.text)}】"
    yield from (f"*{_plain(kicker.text)}*" for kicker in headline.kicker)
    if article.title:
        yield f"# {_plain(article.title)}"
    yield from (f"**{_plain(subtitle.text)}**" for subtitle in headline.subtitle)
    yield from (f"- {_plain(text.text)}" for text in article.lead)
    if article.people:
        yield _plain(byline(article.people))
    for section in article.sections:
        yield from _section(section)
    yield from (f"> {_plain(_caption(caption))}" for caption in article.captions)
    yield from (f"（{_plain(jump_mark(jump))}）" for jump in article.jumps)


def _section(section: Section) -> Iterator[str]:
    if section.heading:
        yield f"## {_plain(section.heading.text)}"
    yield from (_plain(paragraph.text) for paragraph in section.paragraphs)


def _caption(caption: Caption) -> str:
    credit = credit_of(caption)
    return f"{caption.text}（{credit}）" if credit else caption.text


def _plain(text: str) -> str:
    """Text on one line in which nothing is markup."""
    line = _MARKS.sub(r"\\\1", " ".join(text.split()))
    return _DOTTED.sub(r"\1\\\2", _HEADS.sub(_behind_backslash, line))


def _behind_backslash(match: re.Match[str]) -> str:
    return match[0] if match[2].isdigit() else f"{match[1]}\\{match[2]}"
