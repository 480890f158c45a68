"""Plain text: each piece on a line, an empty line between articles."""

from __future__ import annotations

from collections.abc import Iterator

from newsseg.export.markup import inert
from newsseg.export.wording import byline, credit_of, headline_of, jump_mark
from newsseg.models import Article, Page

__all__ = ["to_text"]


def to_text(page: Page, *, name: str = "") -> str:
    r"""The articles as a reader would copy them out.

    >>> from newsseg import parse
    >>> print(to_text(parse("# 城南新桥通车\n\n本报讯（记者 丁禾）桥长一里。")), end="")
    城南新桥通车
    记者 丁禾
    桥长一里。
    """
    del name
    articles = ("\n".join(filter(None, map(_line, _article(each)))) for each in page.articles)
    return "\n\n".join(articles) + "\n"


def _article(article: Article) -> Iterator[str]:
    headline = headline_of(article)
    yield f"【{article.column}】" if article.column else ""
    yield from (text.text for text in headline.kicker)
    yield article.title
    yield from (f"——{text}" for text in headline.subtitle)
    yield from (f"■{text}" for text in article.lead)
    yield byline(article.people)
    for section in article.sections:
        yield section.heading.text if section.heading else ""
        yield from (text.text for text in section.paragraphs)
    for caption in article.captions:
        yield "  ".join(filter(None, (f"图：{caption.text}", credit_of(caption))))
    yield from (f"（{jump_mark(jump)}）" for jump in article.jumps)


def _line(text: str) -> str:
    return inert(" ".join(text.split()))
