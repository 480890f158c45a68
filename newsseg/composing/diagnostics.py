"""What is doubtful on a page, said in sentences, with the place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from newsseg.composing.confidence import opening
from newsseg.composing.texts import span_of
from newsseg.cues.surnames import COMPOUND, STRONG
from newsseg.models import Article, Diagnostic, Person, Span
from newsseg.segmenter.drafts import Draft, Layout
from newsseg.segmenter.reflow import is_cut
from newsseg.tokenizer.tokens import Token

__all__ = ["DOUBTS", "diagnose"]

DOUBTS: Final[Mapping[str, str]] = {
    "headline-without-body": "No text was found for this headline.",
    "body-without-headline": "No headline was found for this text.",
    "headline-from-afar": "This headline stands below its text, and its words joined the two.",
    "boundary-unsure": "Whether an article begins with this line is in doubt.",
    "paragraph-cut": "This paragraph breaks off in mid-sentence.",
    "name-unsure": "This was read as a name, and opens like a plain word.",
    "repeat": "This stretch stands on the page already and was set aside.",
}
UNSURE: Final = 0.8  # confidence; of lines with less, one in five or more was wrong


def diagnose(
    layout: Layout, articles: Sequence[Article], copies: Collection[int]
) -> Iterator[Diagnostic]:
    """The doubtful places of a page, article by article, and then what was set aside."""
    for draft, article in zip(layout.drafts, articles, strict=True):
        yield from _missing(draft)
        yield from _boundary(draft)
        yield from _cut(draft)
        yield from _names(article)
    for token in layout.aside:
        if token.start in copies:
            yield _at(token, "repeat")


def _missing(draft: Draft) -> Iterator[Diagnostic]:
    if draft.titled and not draft.body and not draft.pictures:
        yield _at(draft.head[0], "headline-without-body")
    if draft.body and not draft.titled:
        yield _at(draft.body[0], "body-without-headline")


def _boundary(draft: Draft) -> Iterator[Diagnostic]:
    if draft.head and draft.body and draft.head[0].start > draft.body[0].start:
        yield _at(draft.head[0], "headline-from-afar")
    yield from (_at(t, "boundary-unsure") for t in opening(draft) if t.confidence < UNSURE)


def _cut(draft: Draft) -> Iterator[Diagnostic]:
    for part in draft.parts:
        for paragraph in part.paragraphs:
            if is_cut(paragraph[-1]):
                yield _at(paragraph[-1], "paragraph-cut")


def _names(article: Article) -> Iterator[Diagnostic]:
    pictured = (person for caption in article.captions for person in caption.photographers)
    people = {p.span: p for p in (*article.people, *article.editors, *pictured)}
    yield from (_doubt("name-unsure", p.span) for p in people.values() if not _opens_as_name(p))


def _opens_as_name(person: Person) -> bool:
    """Whether a name says so itself, by a surname, a · or Latin letters."""
    name = person.name
    return name[0] in STRONG or name[:2] in COMPOUND or "·" in name or name.isascii()


def _at(token: Token, code: str) -> Diagnostic:
    return _doubt(code, span_of(token))


def _doubt(code: str, span: Span | None) -> Diagnostic:
    return Diagnostic(code=code, message=DOUBTS[code], span=span)
