"""Headlines ↔ pictures: a photo item's headline may stand apart from its caption.

A page of pictures prints a headline with each; a PDF text layer puts it anywhere. The words of the
headline find the caption, as they find a story.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from newsseg.linking.assignment import assign
from newsseg.linking.words import Affinity
from newsseg.segmenter.drafts import HEAD, Draft, Group, Layout, joined, singly
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["link_pictured"]

ENOUGH: Final = 0.3  # share of a headline's words that its caption has
CLEARLY: Final = 1.5  # times the share that the article has with which the caption stands


def link_pictured(layout: Layout) -> Layout:
    """The layout with headlines over no text put over the pictures that tell the same."""
    titles = [token for draft in layout.drafts if _lost(draft) for token in draft.tokens]
    groups = [(i, group) for i, d in enumerate(layout.drafts) for group in singly(d.pictures)]
    if not titles or not groups:
        return layout
    captions = [joined(group) for _, group in groups]
    bodies = [joined(draft.body) for draft in layout.drafts]
    affinity = Affinity([*captions, *bodies], [title.text for title in titles])
    values = [_values(affinity.fits(title.text), groups) for title in titles]
    heads = {groups[g][1][0].start: titles[t] for t, g in assign(values, len(groups), ENOUGH)}
    return layout.with_drafts(_taken(layout.drafts, heads)) if heads else layout


def _lost(draft: Draft) -> bool:
    """Whether a draft is headlines over no text, and over no picture that each could head."""
    heads = all(token.role in HEAD or token.role is Role.SUBHEAD for token in draft.tokens)
    return heads and (not draft.pictures or len(draft.tokens) > 1)


def _values(fits: Mapping[int, float], groups: Sequence[tuple[int, Group]]) -> dict[int, float]:
    """What a headline is worth to the pictures; bodies come behind the captions in `fits`.

    A picture beside an article is the article's where that tells nearly as much.
    """
    return {
        g: fit
        for g, fit in fits.items()
        if g < len(groups) and fit > CLEARLY * fits.get(len(groups) + groups[g][0], 0.0)
    }


def _taken(drafts: Sequence[Draft], heads: Mapping[int, Token]) -> Iterator[Draft]:
    """The drafts without what was paired, and where the pictures stand the items that it makes.

    `heads` are the headlines of pictures, by where those begin.
    """
    gone = {token.start for token in heads.values()}
    for draft in drafts:
        groups = singly(draft.pictures)
        kept = [group for group in groups if group[0].start not in heads]
        yield Draft(
            tuple([token for token in draft.tokens if token.start not in gone]),
            tuple(chain.from_iterable(kept)),
        )
        for group in groups:
            if head := heads.get(group[0].start):
                yield Draft((head.playing(Role.MAIN),), group)
