"""Dispatches ↔ headlines: one headline may stand over several reports on one matter.

Each report opens with a dateline of its own, as a new article would; what they tell shows that they
belong together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsseg.segmenter.drafts import Draft, Layout, joined
from newsseg.spans import Role
from newsseg.tokenizer.context import cohesion

__all__ = ["join_dispatches"]

ALIKE: Final = 0.13  # share of pairs of rarer characters that texts on one matter have in common
ENOUGH: Final = 20  # pairs that a text must have to be compared


def join_dispatches(layout: Layout) -> Layout:
    """The layout with reports that have no headline in the article above that tells the same."""
    if all(draft.titled or not draft.told for draft in layout.drafts):
        return layout
    return layout.with_drafts(_joined(layout.drafts))


def _joined(drafts: Sequence[Draft]) -> list[Draft]:
    found: list[Draft] = []
    for draft in drafts:
        if found and _goes_with(draft, found[-1]):
            found[-1] = found[-1].having(*draft.tokens, *draft.pictures)
        else:
            found.append(draft)
    return found


def _goes_with(draft: Draft, above: Draft) -> bool:
    if not (above.titled and above.told and draft.told) or draft.head or not _sent(draft):
        return False
    shared = cohesion(joined(above.body), joined(draft.body), least=ENOUGH)
    return shared is not None and shared >= ALIKE


def _sent(draft: Draft) -> bool:
    """Whether a dateline opens the text."""
    first = draft.body[0]
    return first.role is Role.OPENING and first.features.finds.dateline is not None
