"""A page as a readable tree: what `newsseg parse` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from newsseg.export.wording import moment
from newsseg.models import Article, Caption, Page, Person

__all__ = ["outline", "shown"]

IDEOGRAPHIC_SPACE: Final = "\u3000"  # no control, though Python does not call it printable
FIRST_WORDS: Final = 24  # code points shown of each paragraph


def outline(page: Page) -> str:
    r"""The page as a tree of plain text, control characters made visible.

    >>> from newsseg.pipeline import parse
    >>> print(outline(parse("城南新桥通车\n\n本报讯（记者 丁禾）昨日，城南新桥正式通车。")))
    1. 城南新桥通车
       people    丁禾 (reporter)
       dateline  本报讯（记者 丁禾）
       ¶ 昨日，城南新桥正式通车。
    """
    lines: list[str] = []
    for number, article in enumerate(page.articles, 1):
        lines += _article(number, article)
    lines += _aside(page)
    return "\n".join(shown(line) for line in lines)


def _article(number: int, article: Article) -> Iterator[str]:
    kind = " [photo]" if article.kind == "photo" else ""
    yield f"{number}. {article.title or '(no headline)'}{kind}"
    for label, value in _fields(article):
        if value:
            yield f"   {label:<9} {value}"
    yield from (f"   • {_first_words(text.text)}" for text in article.lead)
    for section in article.sections:
        if section.heading:
            yield f"   ## {section.heading}"
        yield from (f"   ¶ {_first_words(text.text)}" for text in section.paragraphs)
    yield from (f"   ▣ {_caption(caption)}" for caption in article.captions)


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    headline = article.headline
    yield "column", str(article.column or "")
    yield "kicker", " / ".join(map(str, headline.kicker)) if headline else ""
    yield "subtitle", " / ".join(map(str, headline.subtitle)) if headline else ""
    yield "people", _people(article.people)
    yield "dateline", article.dateline.text if article.dateline else ""
    yield "source", str(article.source or "")
    yield "published", moment(article.published) if article.published else ""
    yield "editors", _people(article.editors)
    yield "keywords", " ".join(map(str, article.keywords))
    yield "jumps", " ".join(f"{jump.direction} {jump.page or '?'}" for jump in article.jumps)


def _people(people: Iterable[Person]) -> str:
    return ", ".join(f"{person.name} ({person.role})" for person in people)


def _caption(caption: Caption) -> str:
    credited = [*(person.name for person in caption.photographers)]
    if caption.credit:
        credited.append(str(caption.credit))
    return _first_words(caption.text) + (f" [{', '.join(credited)}]" if credited else "")


def _aside(page: Page) -> Iterator[str]:
    if page.people:
        yield f"page editors: {_people(page.people)}"
    for block in page.furniture:
        yield f"set aside: {_first_words(page.source[block.span.start : block.span.end].strip())}"
    if page.duplicates:
        yield f"repeats set aside: {len(page.duplicates)}"


def _first_words(text: str) -> str:
    return text if len(text) <= FIRST_WORDS else text[:FIRST_WORDS] + "…"


def shown(line: str) -> str:
    """A line whose control characters are shown and not obeyed by a terminal."""
    return "".join(
        char if char.isprintable() or char == IDEOGRAPHIC_SPACE else f"\\x{ord(char):02x}"
        for char in line
    )
