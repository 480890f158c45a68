"""The picture lines of a draft → what each `Caption` holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypedDict

from newsseg.compiling import Pattern
from newsseg.composing.people import Named, persons, photographers_of
from newsseg.composing.texts import Content, Place, heading_of, text_of, trimmed
from newsseg.credits import PhotoCredit
from newsseg.segmenter.drafts import SELF_CONTAINED, Draft
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["Pictured", "captions_of", "is_photo", "people_in"]

_POINTER: Final = Pattern(
    r"^(?:[▲▼▶◀△▽►◄↑↓←→]\s*+)++|^(?:[上下左右][图圖]|[图圖][说說注註])\s*+[：:]\s*+"
)


class Pictured(TypedDict):
    """What a `Caption` holds."""

    text: str
    spans: list[Place]
    photographers: list[Named]
    credit: Content | None


def is_photo(draft: Draft) -> bool:
    """Pictures and no text, or a short text that nobody signs and a picture's credit closes.

    A headline over a text and a short caption with a credit of its own makes the text a story,
    which the picture illustrates.
    """
    if not (draft.pictures and draft.body):
        return bool(draft.pictures)
    below = [token for token in draft.pictures if token.start > draft.body[-1].start]
    return (
        any(token.features.finds.photo for token in below)
        and not (draft.titled and any(_illustrates(token) for token in draft.pictures))
        and draft.slight
    )


def _illustrates(token: Token) -> bool:
    """Whether a line says what can be seen, and has a credit of its own, and is no story."""
    features = token.features
    return (
        token.role is Role.CAPTION
        and bool(features.finds.photo)
        and features.length < SELF_CONTAINED
    )


def captions_of(pictures: Sequence[Token]) -> list[Pictured]:
    """Captions in reading order; a credit on a line of its own goes to the caption above it."""
    captions: list[Pictured] = []
    for token in pictures:
        if token.role is Role.CAPTION:
            captions += _captions(token)
        else:
            _credit(captions, token)
    return captions


def _credit(captions: Sequence[Pictured], token: Token) -> None:
    """Give the caption above its credit, or all captions above, where the line says so (均)."""
    for caption in reversed(captions):
        if caption["photographers"] or caption["credit"] is not None:
            return
        caption["photographers"] = photographers_of(token)
        caption["credit"] = _credit_of(token, token.features.finds.photo)
        if "均" not in token.text:
            return


def _captions(token: Token) -> Iterator[Pictured]:
    """The captions on a line: one, or several that end in a credit each."""
    pointer = _POINTER.match(token.text)
    start = pointer.end() if pointer else 0
    photo = token.features.finds.photo
    for other, end in photo.others if photo else ():
        yield _caption(token, start, other)
        start = end
    yield _caption(token, start, photo)


def _caption(token: Token, start: int, photo: PhotoCredit | None) -> Pictured:
    end = max(photo.start, start) if photo else len(token.text)
    text = text_of([trimmed(token, start, end)])
    return {
        "text": text["text"],
        "spans": text["spans"],
        "photographers": persons(token, (*photo.inner, *photo.credits)) if photo else [],
        "credit": _credit_of(token, photo),
    }


def _credit_of(token: Token, photo: PhotoCredit | None) -> Content | None:
    """The agency or archive that a caption or credit line names."""
    if photo is None or photo.source is None or photo.source_start == photo.source_end:
        return None
    return heading_of(trimmed(token, photo.source_start, photo.source_end))


def people_in(pictures: Sequence[Token]) -> list[Named]:
    """Everybody the picture lines credit."""
    return [person for token in pictures for person in photographers_of(token)]
