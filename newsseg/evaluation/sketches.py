"""A page on a few lines: what a report of differences shows of what came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsseg.evaluation.cases import HEADING
from newsseg.export.wording import headline_of
from newsseg.models import Article, Block, Page, Text

__all__ = ["body_lines", "short", "sketch", "slice_of", "strings", "text_of"]


def sketch(page: Page) -> Iterator[str]:
    """A page on a few lines, for the failure report."""
    for number, article in enumerate(page.articles):
        head = headline_of(article)
        lines = [*strings(head.kicker), f"‖ {article.title} ‖", *strings(head.subtitle)]
        yield f"[{number}] {article.kind}  {' / '.join(lines)}"
        yield from _facts(article)
        yield from (f"      lead     {short(text)}" for text in strings(article.lead))
        yield from (f"      ¶        {short(line)}" for line in body_lines(article))
        for caption in article.captions:
            names = ", ".join(person.name for person in caption.photographers)
            yield f"      caption  {short(caption.text)} ({names}; {text_of(caption.credit)})"
    for block in page.blocks:
        if block.article is None and slice_of(page, block).strip():
            yield f"  {block.role:10} {short(slice_of(page, block))}"


def _facts(article: Article) -> Iterator[str]:
    people = ", ".join(f"{person.role} {person.name}" for person in article.people)
    dateline = article.dateline.text if article.dateline else ""
    for label, text in (
        ("column", text_of(article.column)),
        ("dateline", dateline),
        ("people", people),
    ):
        if text:
            yield f"      {label:8} {text}"


def body_lines(article: Article) -> list[str]:
    """Subheads and paragraphs in reading order, subheads marked as in a case."""
    lines: list[str] = []
    for section in article.sections:
        lines += [HEADING + section.heading.text] if section.heading else []
        lines += strings(section.paragraphs)
    return lines


def slice_of(page: Page, block: Block) -> str:
    """The source of a block."""
    return page.source[block.span.start : block.span.end]


def short(text: str, width: int = 48) -> str:
    """A long text with its middle left out, on one line."""
    text = text.replace("\n", "⏎")
    return text if len(text) <= width else f"{text[: width // 2]} … {text[-width // 2 :]}"


def text_of(text: Text | None) -> str:
    """A text as a string, empty where there is none."""
    return text.text if text else ""


def strings(texts: Iterable[Text]) -> list[str]:
    """Texts as strings."""
    return [text.text for text in texts]
