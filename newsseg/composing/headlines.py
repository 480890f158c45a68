"""The headline block of a draft → what a `Headline` holds, and the column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypedDict

from newsseg.compiling import Pattern
from newsseg.composing.texts import Content, Piece, heading_of, trimmed
from newsseg.cues import HEADLINE_LABELS, SITE_BEHIND
from newsseg.segmenter.drafts import Draft
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["Heads", "headline_of"]

# A column tag (栏目) stands in 【】 before a main headline or in （） behind it. Brackets of one
# or two characters (上, 图, 组图) number or describe the headline and stay with it, as what says
# how whole a document is (征求意见稿, 试行, 全文).
_COLUMN_BEFORE: Final = Pattern(r"^\s*+【(?P<column>[^】]{2,20})】\s*+(?=\S)")
_STAYS: Final = (
    r"外.首|节选|组图|附[图圖表]|[一二三四五六七八九十]{1,2}则"
    r"|[^（）()]{0,8}(?:[稿本]|草案|[试試暂暫]行|全文|摘要)[）)]"
)
_COLUMN_BEHIND: Final = Pattern(
    rf"(?<=\S)\s*+[（(](?P<column>(?!{_STAYS})[^（）()]{{3,30}})[)）]\s*$"
)
_COLUMN_ALONE: Final = Pattern(r"^[【〖［\[]?(?P<column>.*?)[】〗］\]]?$")
_SITE_BEHIND: Final = Pattern(SITE_BEHIND)
_LABEL: Final = Pattern(
    rf"^(?:新[闻聞])?(?:{'|'.join(HEADLINE_LABELS.values())})\s*+[：:]\s*+(?=\S)"
)
_DASHES: Final = Pattern(r"^(?:——|--|―+|—)\s*+")


class Heads(TypedDict):
    """What a `Headline` holds."""

    kicker: list[Content]
    main: Content | None
    subtitle: list[Content]


def headline_of(draft: Draft) -> tuple[Heads | None, Content | None]:
    """The headline of an article and its column tag, each None where the page has none."""
    head = draft.head
    mains = [token for token in head if token.role is Role.MAIN]
    if not mains and draft.body and {token.role for token in head} == {Role.COLUMN}:
        mains = [token.playing(Role.MAIN) for token in head[-1:]]  # 简讯: a tag over news in brief
        head = (*head[:-1], *mains)
    pieces, column = _without_column(mains)
    columns = [token for token in head if token.role is Role.COLUMN]
    if column is None and columns:
        column = _inside(columns[-1], _COLUMN_ALONE)
    banners = columns[:-1] if column is not None else columns
    kickers = [*banners, *(token for token in head if token.role is Role.KICKER)]
    subtitles = [token for token in head if token.role is Role.SUBTITLE]
    headline: Heads = {
        "kicker": [heading_of(_all_of(token)) for token in kickers],
        "main": heading_of(*pieces) if pieces else None,
        "subtitle": [heading_of(_behind_dashes(token)) for token in subtitles],
    }
    return (headline if pieces or kickers or subtitles else None), column


def _without_column(mains: Sequence[Token]) -> tuple[list[Piece], Content | None]:
    pieces = [_all_of(token) for token in mains]
    if not pieces:
        return pieces, None
    pieces[-1] = _without_site(pieces[-1])
    first, last = pieces[0], pieces[-1]
    if found := "】" in first.text and _COLUMN_BEFORE.search(first.text):
        pieces[0] = _part(first, found.end(), len(first.text))
        return pieces, heading_of(_part(first, *found.span("column")))
    if found := last.text[-1:] in "）)" and _COLUMN_BEHIND.search(last.text):
        pieces[-1] = _part(last, 0, found.start())
        return pieces, heading_of(_part(last, *found.span("column")))
    return pieces, None


def _without_site(piece: Piece) -> Piece:
    """The title of a web page without the name of the site."""
    found = _SITE_BEHIND.search(piece.text)
    return _part(piece, 0, found.start()) if found else piece


def _part(piece: Piece, start: int, end: int) -> Piece:
    return trimmed(piece.token, piece.start + start, piece.start + end)


def _all_of(token: Token) -> Piece:
    """A headline line without the label before it and the jump mark behind it."""
    jump = token.features.finds.jump
    ends = jump is not None and jump.start > 0 and jump.end == len(token.text)
    label = _LABEL.match(token.text)
    start = label.end() if label else 0
    return trimmed(token, start, jump.start if jump and ends else len(token.text))


def _inside(token: Token, pattern: Pattern) -> Content | None:
    found = pattern.search(token.text)
    return heading_of(trimmed(token, *found.span("column"))) if found else None


def _behind_dashes(token: Token) -> Piece:
    piece = _all_of(token)
    found = _DASHES.search(piece.text)
    return _part(piece, found.end(), len(piece.text)) if found else piece
