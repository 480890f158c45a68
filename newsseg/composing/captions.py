"""The picture lines of a draft → `Caption` models."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from newsseg.composing.people import photographers_of
from newsseg.composing.texts import text_of, trimmed
from newsseg.models import Caption, Person, Text
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["captions_of", "credit_of"]

_POINTER: Final = regex.compile(r"^(?:[▲▼▶◀△▽►◄↑↓←→]\s*+)++|^[上下左右][图圖]\s*+[：:]\s*+")


def captions_of(pictures: Sequence[Token]) -> tuple[Caption, ...]:
    """Captions in reading order; a credit on a line of its own goes to the caption above it."""
    captions: list[Caption] = []
    for token in pictures:
        if token.role is Role.CAPTION:
            captions.append(_caption(token))
        else:
            _credit(captions, token)
    return tuple(captions)


def _credit(captions: list[Caption], token: Token) -> None:
    """Give the caption above its credit, or all captions above, where the line says so (均)."""
    for i in range(len(captions) - 1, -1, -1):
        if captions[i].photographers or captions[i].credit is not None:
            return
        captions[i] = _credited(captions[i], token)
        if "均" not in token.text:
            return


def _caption(token: Token) -> Caption:
    photo = token.features.finds.photo
    pointer = _POINTER.match(token.text)
    start = pointer.end() if pointer else 0
    end = max(photo.start, start) if photo else len(token.text)
    text = text_of([trimmed(token, start, end)])
    return Caption(
        text=text.text,
        spans=text.spans,
        photographers=photographers_of(token),
        credit=credit_of(token),
    )


def _credited(caption: Caption, token: Token) -> Caption:
    return caption.model_copy(
        update={"photographers": photographers_of(token), "credit": credit_of(token)}
    )


def credit_of(token: Token) -> Text | None:
    """The agency or archive that a caption or credit line names."""
    photo = token.features.finds.photo
    if photo is None or photo.source is None or photo.source_start == photo.source_end:
        return None
    return text_of([trimmed(token, photo.source_start, photo.source_end)], running=False)


def people_in(pictures: Sequence[Token]) -> tuple[Person, ...]:
    """Everybody the picture lines credit."""
    return tuple(person for token in pictures for person in photographers_of(token))
