"""What is doubtful on a page, said in sentences, with the place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsseg.composing.texts import span_of
from newsseg.models import Diagnostic
from newsseg.segmenter.drafts import Draft, Layout
from newsseg.segmenter.reflow import is_cut, parts
from newsseg.tokenizer.tokens import Token

__all__ = ["diagnose"]


def diagnose(layout: Layout, originals: Mapping[int, Token]) -> Iterator[Diagnostic]:
    """The doubtful places of a page: missing halves, paragraphs still cut, repeats set aside."""
    for draft in layout.drafts:
        yield from _missing(draft)
        yield from _cut(draft)
    for token in layout.aside:
        if token.start in originals:
            yield _at(token, "repeat", "This stretch stands on the page already and was set aside.")


def _missing(draft: Draft) -> Iterator[Diagnostic]:
    if draft.titled and not draft.body and not draft.pictures:
        yield _at(draft.head[0], "headline-without-body", "No text was found for this headline.")
    if draft.body and not draft.titled:
        yield _at(draft.body[0], "body-without-headline", "No headline was found for this text.")


def _cut(draft: Draft) -> Iterator[Diagnostic]:
    for part in parts(draft.running):
        for paragraph in part.paragraphs:
            if is_cut(paragraph[-1]):
                yield _at(
                    paragraph[-1], "paragraph-cut", "This paragraph breaks off in mid-sentence."
                )


def _at(token: Token, code: str, message: str) -> Diagnostic:
    return Diagnostic(code=code, message=message, span=span_of(token, 0, len(token.text)))
