"""Pictures ↔ articles. A caption inside a story stays there; one between stories goes to the
article it shares its rare words with, or is an item of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from newsseg.linking.words import Affinity
from newsseg.segmenter.drafts import BODY, Draft, Layout
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["link_captions"]

HERE: Final = 0.10  # what standing with an article is worth, against a share of words
BELONGS: Final = 0.40  # share of a caption's words that makes it an article's own
SELF_CONTAINED: Final = 45  # code points; a shorter text cannot stand as an item of its own

PICTURE_TEXT: Final = 400  # code points; a longer text with a picture is a report

Group = tuple[Token, ...]


def link_captions(layout: Layout) -> Layout:
    """The layout with every picture in the article it belongs to, or as an item of its own."""
    told = [draft for draft in layout.drafts if draft.body]
    if not any(draft.pictures for draft in layout.drafts):
        return layout
    layout = layout.with_drafts(p for draft in layout.drafts for p in _with_picture_text(draft))
    if len(told) < 2:
        return layout
    return _rehung(layout)


def _rehung(layout: Layout) -> Layout:
    drafts = list(layout.drafts)
    affinity = Affinity(["".join(t.text for t in draft.tokens) for draft in drafts])
    moves: list[tuple[Group, int, int | None]] = []
    for i, draft in enumerate(drafts):
        for group in _loose(draft):
            moves.append((group, i, _home(group, i, drafts, affinity)))
    items: list[tuple[int, Group]] = []
    for group, source, target in moves:
        if target == source:
            continue
        drafts[source] = _without(drafts[source], group)
        if target is None:
            items.append((source, group))
        else:
            drafts[target] = replace(drafts[target], pictures=drafts[target].pictures + group)
    for source, group in reversed(items):
        drafts.insert(source + _below(drafts[source], group), Draft((), group))
    return layout.with_drafts(drafts)


def _below(draft: Draft, group: Group) -> int:
    return 1 if not draft.tokens or draft.tokens[0].start < group[0].start else 0


def _without(draft: Draft, group: Group) -> Draft:
    gone = {token.start for token in group}
    return replace(draft, pictures=tuple(t for t in draft.pictures if t.start not in gone))


def _loose(draft: Draft) -> list[Group]:
    """The pictures above or below a story, each with its credit line."""
    if not draft.tokens or _is_picture_item(draft):
        return []
    body = draft.body or draft.tokens
    first, last = draft.tokens[0].start, body[-1].start
    above = tuple(token for token in draft.pictures if token.start < first)
    below = tuple(token for token in draft.pictures if token.start > last)
    return [group for group in (*_singly(above), *_singly(below)) if group]


def _is_picture_item(draft: Draft) -> bool:
    """A headline over a short text that nobody signs, and a picture's credit: an item of its own."""
    return (
        draft.titled
        and any(token.role is Role.CREDIT for token in draft.pictures)
        and sum(token.features.length for token in draft.body) <= PICTURE_TEXT
        and not any(t.features.finds.dateline or t.features.finds.byline for t in draft.tokens)
    )


def _singly(pictures: Group) -> list[Group]:
    """Each caption with the credit lines below it."""
    groups: list[Group] = []
    for token in pictures:
        if token.role is Role.CREDIT and groups:
            groups[-1] += (token,)
        else:
            groups.append((token,))
    return groups


def _home(group: Group, here: int, drafts: Sequence[Draft], affinity: Affinity) -> int | None:
    """The draft a picture belongs to, None when it is an item of its own."""
    text = "".join(token.text for token in group)
    fits = affinity.fits(text)
    values = [
        fit + (HERE if i == here else 0.0) if drafts[i].body else -1.0 for i, fit in enumerate(fits)
    ]
    best = max(range(len(values)), key=lambda i: values[i])
    if values[best] >= BELONGS:
        return best
    if len(text) < SELF_CONTAINED:
        return here if drafts[here].tokens else best
    return None


def _with_picture_text(draft: Draft) -> Sequence[Draft]:
    """A draft, and apart from it the photo item that its last paragraph and pictures make.

    A picture page often opens with a paragraph on the event and goes on with captions of it.
    """
    body = draft.body
    if _is_picture_item(draft):
        return (draft,)
    below = tuple(token for token in draft.pictures if body and token.start > body[-1].start)
    if len(body) < 2 or not below or body[-1].role is not Role.BODY:
        return (draft,)
    affinity = Affinity([body[-1].text, "".join(token.text for token in body[:-1])])
    mine, others = affinity.fits("".join(token.text for token in below))
    if mine < 2 * others + 0.1:
        return (draft,)
    rest = tuple(token for token in draft.tokens if token is not body[-1])
    kept = tuple(token for token in draft.pictures if token not in below)
    item = Draft((), (body[-1].playing(Role.CAPTION), *below))
    return (Draft(rest, kept), item)
