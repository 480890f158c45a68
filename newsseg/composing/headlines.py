"""The headline block of a draft → `Headline` and column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from newsseg.composing.texts import Piece, text_of, trimmed
from newsseg.models import Headline, Text
from newsseg.segmenter.drafts import Draft
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["headline_of"]

# A column tag (栏目) stands in 【】 before a main headline or in （） behind it. Brackets of one
# or two characters (上, 图, 组图) number or describe the headline and stay with it.
_COLUMN_BEFORE: Final = regex.compile(r"^\s*+【(?P<column>[^】]{2,20})】\s*+(?=\S)")
_COLUMN_BEHIND: Final = regex.compile(
    r"(?<=\S)\s*+[（(](?P<column>(?!外.首|节选|组图|[一二三四五六七八九十]{1,2}则)[^（）()]{3,30})[)）]\s*$"
)
_COLUMN_ALONE: Final = regex.compile(r"^[【〖［\[]?(?P<column>.*?)[】〗］\]]?$")
_DASHES: Final = regex.compile(r"^(?:——|--|―+|—)\s*+")


def headline_of(draft: Draft) -> tuple[Headline | None, Text | None]:
    """The headline of an article and its column tag, each None where the page has none."""
    head = draft.head
    mains = [token for token in head if token.role is Role.MAIN]
    pieces, column = _without_column(mains)
    columns = [token for token in head if token.role is Role.COLUMN]
    if column is None and columns:
        column = _inside(columns[-1], _COLUMN_ALONE)
    banners = columns[:-1] if column is not None else columns
    kickers = [*banners, *(token for token in head if token.role is Role.KICKER)]
    headline = Headline(
        kicker=tuple(text_of([_all_of(token)], running=False) for token in kickers),
        main=text_of(pieces, running=False) if pieces else None,
        subtitle=tuple(
            text_of([_after(token, _DASHES)], running=False)
            for token in head
            if token.role is Role.SUBTITLE
        ),
    )
    return (headline if headline != Headline() else None), column


def _without_column(mains: Sequence[Token]) -> tuple[list[Piece], Text | None]:
    pieces = [_all_of(token) for token in mains]
    for i, pattern in ((0, _COLUMN_BEFORE), (-1, _COLUMN_BEHIND)):
        if pieces and (found := pattern.search(pieces[i].text)):
            piece = pieces[i]
            tag = trimmed(piece.token, *(piece.start + at for at in found.span("column")))
            rest = (found.end(), len(piece.text)) if i == 0 else (0, found.start())
            pieces[i] = trimmed(piece.token, piece.start + rest[0], piece.start + rest[1])
            return pieces, text_of([tag], running=False)
    return pieces, None


def _all_of(token: Token) -> Piece:
    """A headline line without the jump mark behind it."""
    jump = token.features.finds.jump
    ends = jump is not None and jump.start > 0 and jump.end == len(token.text)
    return trimmed(token, 0, jump.start if jump and ends else len(token.text))


def _inside(token: Token, pattern: regex.Pattern[str]) -> Text | None:
    found = pattern.search(token.text)
    return text_of([trimmed(token, *found.span("column"))], running=False) if found else None


def _after(token: Token, pattern: regex.Pattern[str]) -> Piece:
    found = pattern.search(token.text)
    return trimmed(token, found.end() if found else 0, len(token.text))
