"""The picture lines of a draft → what each `Caption` holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypedDict

from newsseg.compiling import Pattern
from newsseg.composing.people import Named, photographers_of
from newsseg.composing.texts import Content, Place, heading_of, text_of, trimmed
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["Pictured", "captions_of", "people_in"]

_POINTER: Final = Pattern(r"^(?:[▲▼▶◀△▽►◄↑↓←→]\s*+)++|^[上下左右][图圖]\s*+[：:]\s*+")


class Pictured(TypedDict):
    """What a `Caption` holds."""

    text: str
    spans: list[Place]
    photographers: list[Named]
    credit: Content | None


def captions_of(pictures: Sequence[Token]) -> list[Pictured]:
    """Captions in reading order; a credit on a line of its own goes to the caption above it."""
    captions: list[Pictured] = []
    for token in pictures:
        if token.role is Role.CAPTION:
            captions.append(_caption(token))
        else:
            _credit(captions, token)
    return captions


def _credit(captions: Sequence[Pictured], token: Token) -> None:
    """Give the caption above its credit, or all captions above, where the line says so (均)."""
    for caption in reversed(captions):
        if caption["photographers"] or caption["credit"] is not None:
            return
        caption["photographers"] = photographers_of(token)
        caption["credit"] = _credit_of(token)
        if "均" not in token.text:
            return


def _caption(token: Token) -> Pictured:
    photo = token.features.finds.photo
    pointer = _POINTER.match(token.text)
    start = pointer.end() if pointer else 0
    end = max(photo.start, start) if photo else len(token.text)
    text = text_of([trimmed(token, start, end)])
    return {
        "text": text["text"],
        "spans": text["spans"],
        "photographers": photographers_of(token),
        "credit": _credit_of(token),
    }


def _credit_of(token: Token) -> Content | None:
    """The agency or archive that a caption or credit line names."""
    photo = token.features.finds.photo
    if photo is None or photo.source is None or photo.source_start == photo.source_end:
        return None
    return heading_of(trimmed(token, photo.source_start, photo.source_end))


def people_in(pictures: Sequence[Token]) -> list[Named]:
    """Everybody the picture lines credit."""
    return [person for token in pictures for person in photographers_of(token)]
