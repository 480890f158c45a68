"""Pieces of lines → what a `Text` holds: joined over cuts, stray spaces gone, every span kept.

Texts are handed on as plain dicts: a whole article is validated at once, for half the time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple, TypedDict

from newsseg.compiling import Pattern
from newsseg.models import Span
from newsseg.segmenter.reflow import STOPS, doubled
from newsseg.tokenizer.tokens import Token

__all__ = [
    "Content",
    "Piece",
    "Place",
    "clean",
    "compact",
    "heading_of",
    "line_of",
    "place_of",
    "span_of",
    "text_of",
    "trimmed",
    "whole",
]

_GAP: Final = r"[ \t\u3000\u00a0]"
_PRINT: Final = r"[\p{Han}，。、；：？！“”‘’「」『』《》（）—…]"
# A letter-spaced word: single characters with a space between each and the next.
_SPACED_OUT: Final = Pattern(
    rf"(?<!\p{{Han}})\p{{Han}}(?:{_GAP}\p{{Han}}(?!\p{{Han}}))++", properties=True
)
# Where no gap is like this, no word is spaced out: beside it no two characters follow each other.
# Most gaps are none, and `re` finds that sooner.
_MAY_BE_SPACED_OUT: Final = Pattern(rf"{_GAP}(?<![一-龥]{{2}}.)(?![一-龥]{{2}})")
# In running text a space between Han characters is a fault of the page, but for the pause
# between two halves of a slogan, four characters or more on either side.
_STRAY: Final = Pattern(
    rf"(?<=[\p{{Han}}]){_GAP}++(?=\p{{Han}}{{1,3}}+(?!\p{{Han}}))"
    rf"|(?<=(?<!\p{{Han}})\p{{Han}}{{1,3}}){_GAP}++(?=\p{{Han}})"
    rf"|(?<=[，。、；：？！“‘（《「『]){_GAP}++(?={_PRINT})"
    rf"|(?<={_PRINT}){_GAP}++(?=[，。、；：？！”’）》」』])",
    properties=True,
)
_ANY_GAP: Final = Pattern(rf"{_GAP}++")
_INLINE_MARKS: Final = Pattern(r"\*\*|__(?=\S)|(?<=\S)__")


class Place(TypedDict):
    """What a `Span` holds."""

    start: int
    end: int


class Content(TypedDict):
    """What a `Text` holds."""

    text: str
    spans: list[Place]


class Piece(NamedTuple):
    """`text[start:end]` of a token's line."""

    token: Token
    start: int
    end: int

    @property
    def text(self) -> str:
        """The part as printed."""
        return self.token.text[self.start : self.end]

    @property
    def place(self) -> Place:
        """Where it stands in the source."""
        return place_of(self.token, self.start, self.end)


def whole(token: Token) -> Piece:
    """All of a line."""
    return Piece(token, 0, len(token.text))


def trimmed(token: Token, start: int, end: int) -> Piece:
    """A part of a line without the white space at its ends."""
    text = token.text[start:end]
    left = len(text) - len(text.lstrip())
    return Piece(token, start + left, start + left + len(text.strip()))


def clean(text: str) -> str:
    """Running text without stray spaces inside Han text and without Markdown marks.

    >>> clean("全 县 党 支 部 共 53 个，“春风送暖 携手同行”行动 启动")
    '全县党支部共 53 个，“春风送暖 携手同行”行动启动'
    """
    if "*" in text or "__" in text:
        text = _INLINE_MARKS.sub("", text)
    if _is_gapped(text):
        text = _STRAY.sub("", compact(text))
    return text


def compact(text: str) -> str:
    """A headline without letter-spacing: 通 知 is one word, 春风送暖 携手同行 two halves.

    >>> compact("图 片 新 闻"), compact("春风送暖 携手同行")
    ('图片新闻', '春风送暖 携手同行')
    """
    if not (_is_gapped(text) and _MAY_BE_SPACED_OUT.search(text)):
        return text
    return _SPACED_OUT.sub(lambda match: _ANY_GAP.sub("", match[0]), text)


def _is_gapped(text: str) -> bool:
    return " " in text or "\u3000" in text or "\u00a0" in text or "\t" in text


def place_of(token: Token, start: int, end: int) -> Place:
    """Where `text[start:end]` of a line stands, from its first to its last character."""
    first, last = token.features.line.locate(start, end)
    return {"start": first, "end": last}


def span_of(token: Token) -> Span:
    """Where a line stands."""
    return Span(start=token.start, end=token.end)


def line_of(token: Token) -> Content:
    """A line of running text, all of it."""
    line = token.features.line
    rows = line.rows
    return {"text": clean(line.text), "spans": [{"start": rows[0].start, "end": rows[-1].end}]}


def heading_of(*pieces: Piece) -> Content:
    """The pieces as one headline, in which a space may mean something."""
    return _joined(pieces, compact)


def text_of(pieces: Sequence[Piece]) -> Content:
    """The pieces as one running text; what an OCR model doubled at a cut stands once."""
    return _joined(pieces, clean)


def _joined(pieces: Sequence[Piece], mend: Callable[[str], str]) -> Content:
    """The pieces as one text, its spaces mended."""
    if len(pieces) == 1:
        return {"text": mend(pieces[0].text), "spans": [pieces[0].place]}
    kept = [*_mended(pieces)]
    text = "".join([piece.text for piece in kept])
    return {"text": mend(text), "spans": [p.place for p in kept if p.start < p.end]}


def _mended(pieces: Iterable[Piece]) -> Iterable[Piece]:
    above: Piece | None = None
    for printed in pieces:
        piece = printed
        if above is not None:
            twice = doubled(above.text, printed.text)
            piece = printed._replace(start=printed.start + twice)
            yield _unclosed(above) if twice or _taken_back(above.token) else above
        above = piece
    if above is not None:
        yield above


def _taken_back(token: Token) -> bool:
    """Whether the stop that a line ends in was never printed."""
    return token.text.endswith(tuple(STOPS)) and not token.features.stop


def _unclosed(piece: Piece) -> Piece:
    """The piece without the stop that closes it."""
    return piece._replace(end=piece.start + len(piece.text.rstrip(STOPS)))
