"""Stories that stand in another one's text ↔ the headlines that tell of them.

A PDF text layer may print a story without its headline below another one. Where its block begins
shows in the layout: at a gap, or where the column changes its width.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Final

from newsseg.linking.words import Affinity, best_fit
from newsseg.segmenter.drafts import HEAD, Draft, Layout, joined
from newsseg.segmenter.reflow import is_cut, is_fragment
from newsseg.tokenizer.context import cohesion
from newsseg.tokenizer.tokens import Token

__all__ = ["part_at_seams"]

CLAIMED: Final = 0.45  # share of a headline's words that the story it claims has
CLEARLY: Final = 2.0  # times the share that any other block has
OTHER_WIDTH: Final = 2.0  # code points that two columns differ by at the least
MOST: Final = 60  # blocks and headline lines looked at on a page
FEW: Final = 12  # pairs of characters from which two texts are compared

Piece = tuple[Token, ...]


def part_at_seams(layout: Layout, heads: Sequence[tuple[int, str]]) -> Layout:
    """The layout with the blocks that the headline of another draft claims as drafts of their own.

    `heads` are the lines of headlines, each with the number of the draft it stands in.
    """
    pieces = [_pieces(draft) if draft.told else [] for draft in layout.drafts]
    flat = [(i, k) for i, parts in enumerate(pieces) for k in range(len(parts))]
    if not any(parts[1:] for parts in pieces) or max(len(flat), len(heads)) > MOST:
        return layout
    stories = [joined(_story(pieces[i][k])) for i, k in flat]
    affinity = Affinity(stories, [head for _, head in heads])
    claims = ((own, _claim(affinity.fits(head))) for own, head in heads)
    claimed = {flat[best] for own, best in claims if best is not None and flat[best][0] != own}
    return layout.with_drafts(
        part
        for i, draft in enumerate(layout.drafts)
        for part in _parted(draft, pieces[i], {k for j, k in claimed if j == i and k})
    )


def _story(piece: Piece) -> list[Token]:
    return [token for token in piece if token.role not in HEAD]


def _claim(fits: Mapping[int, float]) -> int | None:
    best, other, *_ = *sorted(fits.values(), reverse=True), 0.0, 0.0
    return best_fit(fits) if best >= CLAIMED and best >= CLEARLY * other else None


def _pieces(draft: Draft) -> list[Piece]:
    """The lines of a draft, parted at the seams in its text."""
    pieces: list[list[Token]] = [[]]
    starts = {token.start for token in _beginnings(draft.body)}
    for token in draft.tokens:
        if token.start in starts:
            pieces.append([])
        pieces[-1].append(token)
    return [tuple(piece) for piece in pieces]


def _beginnings(body: Sequence[Token]) -> Iterator[Token]:
    column = 0.0  # width of the last paragraph that shows one
    for above, token in pairwise(body):
        column = _width(above) or column
        other = column and abs(column - (_width(token) or column)) > OTHER_WIDTH
        shows = token.features.apart > 0 or other
        if shows and not (is_cut(above) or is_fragment(token)):
            yield token


def _width(token: Token) -> float:
    """The code points of a paragraph's usual row, its last left out; 0 where there is no other."""
    first, *others = token.features.line.rows
    if not others:
        return 0.0
    if not others[1:]:
        return first.end - first.start
    return median([row.end - row.start for row in (first, *others[:-1])])


def _parted(draft: Draft, pieces: Sequence[Piece], claimed: set[int]) -> Iterator[Draft]:
    """A draft without its claimed blocks, and each of these with what goes on from it."""
    if not claimed:
        yield draft
        return
    kept: list[Token] = [*pieces[0]]
    taken: list[list[Token]] = []
    for k, piece in enumerate(pieces[1:], start=1):
        if k in claimed:
            taken.append([*piece])
        elif taken and _like(taken[-1], piece) >= _like(kept, piece):
            taken[-1] += piece
        else:
            kept += piece
    yield replace(draft, tokens=tuple(kept))
    yield from (Draft(tuple(tokens)) for tokens in taken)


def _like(above: Sequence[Token], piece: Sequence[Token]) -> float:
    return cohesion(joined(above), joined(piece), least=FEW) or 0.0
