"""Pictures ↔ articles.

A caption inside a story stays there; one between stories goes to the article it shares its rare
words with, or is an item of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate, chain
from typing import Final

from newsseg.compiling import Pattern
from newsseg.linking.words import Affinity, best_fit
from newsseg.segmenter.drafts import HEAD, SELF_CONTAINED, Draft, Group, Layout, joined, singly
from newsseg.segmenter.reflow import runs_on
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["link_captions"]

HERE: Final = 0.2  # what standing with an article is worth, against a share of words
TERSE: Final = 16  # code points; a shorter caption, credit and all, has a word or two to go by
FOREIGN: Final = 0.28  # share of a caption's words below which no article tells of its picture
DATED: Final = 30  # code points; what a day opens tells news, if shortly
FULL: Final = 70  # code points of a caption that share is asked of; of a shorter one less is
TOLD: Final = 0.2  # share of a caption's words that a paragraph on its picture has at the least
SERIES: Final = 3  # pictures in a row that illustrate one article, strange as each may look to it

_POINTS: Final = Pattern(r"[▲▼▶◀△▽►◄↑↓←→]|[上下左右][图圖]|[图圖](?:[①-⑩]|为|為|[：:])")
_DATE: Final = Pattern(r"(?:\d{1,2} ?月 ?)?\d{1,2} ?日|[昨今][日天]")


def link_captions(layout: Layout) -> Layout:
    """The layout with every picture in the article it belongs to, or as an item of its own."""
    if not any(draft.pictures for draft in layout.drafts):
        return layout
    parted = [_without_picture_text(draft) for draft in layout.drafts]
    layout = layout.with_drafts(draft for draft, _ in parted)
    if sum(bool(draft.body) for draft in layout.drafts) > 1:
        layout = _rehung(layout)
    items = [item for _, item in parted if item is not None]
    return _with_items(layout, items) if items else layout


def _with_items(layout: Layout, items: Sequence[Draft]) -> Layout:
    """The layout with photo items where their texts stand on the page.

    Each comes behind the last draft that begins above it.
    """
    starts = [min(t.start for t in (*d.tokens, *d.pictures)) for d in layout.drafts]
    least = [*accumulate(reversed(starts), min)][::-1]  # of a draft and all behind it
    over: defaultdict[int, list[Draft]] = defaultdict(list)
    for item in sorted(items, key=lambda item: item.pictures[0].start):
        over[bisect_left(least, item.pictures[0].start)].append(item)
    parts = ((*over[i], draft) for i, draft in enumerate(layout.drafts))
    return layout.with_drafts((*chain.from_iterable(parts), *over[len(layout.drafts)]))


def _rehung(layout: Layout) -> Layout:
    drafts = list(layout.drafts)
    loose = [(i, run) for i, draft in enumerate(drafts) for run in _loose(draft)]
    if not loose:
        return layout
    texts = [_shown(group) for _, run in loose for group in run]
    affinity = Affinity([joined(draft.tokens) for draft in drafts], texts)
    moves = [
        (group, i, home)
        for i, run in loose
        for group, home in zip(run, _homes(run, i, drafts, affinity), strict=True)
    ]
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


def _loose(draft: Draft) -> list[list[Group]]:
    """The pictures above and those below a story, each with its credit line."""
    if not draft.tokens:
        return [singly(draft.pictures)]
    if not draft.pictures or _is_picture_item(draft):
        return [strangers] if (strangers := _strangers(draft)) else []
    body = draft.body or draft.tokens
    # A headline may have been found far below its story.
    first, last = min(draft.tokens[0].start, body[0].start), body[-1].start
    above = tuple([token for token in draft.pictures if token.start < first])
    below = tuple([token for token in draft.pictures if token.start > last])
    return [singly(run) for run in (above, below) if run]


def _strangers(draft: Draft) -> list[Group]:
    """The pictures below a headline, but for the first, that have no word of these two."""
    groups = singly(draft.pictures) if draft.head == draft.tokens else []
    long = [group for group in groups[1:] if len(joined(group)) >= SELF_CONTAINED]
    if not long:
        return []
    texts = [*map(_shown, long)]
    affinity = Affinity([joined(draft.tokens) + _shown(groups[0])], texts)
    return [group for group, text in zip(long, texts, strict=True) if not affinity.fits(text)]


def _is_picture_item(draft: Draft) -> bool:
    """A headline over a short text that nobody signs, and a picture's credit: an item of its own.

    So is a column tag or a headline with nothing but pictures below it.
    """
    if draft.tokens and all(token.role in HEAD for token in draft.tokens):
        return True
    return (
        draft.titled and any(token.role is Role.CREDIT for token in draft.pictures) and draft.slight
    )


def _homes(
    run: Sequence[Group], here: int, drafts: Sequence[Draft], affinity: Affinity
) -> list[int | None]:
    """The draft each of the pictures in a row belongs to, None for an item of its own.

    A picture of which no article tells goes with one beside it of which some article does.
    """
    texts = [joined(group) for group in run]
    fits = [affinity.fits(_shown(group)) for group in run]
    near = _nearest(here, drafts)
    homes = [_best(fit, near, _hold(text), drafts) for text, fit in zip(texts, fits, strict=True)]
    foreign = {
        i
        for i, text in enumerate(texts)
        if len(text) >= _least(text, len(run)) and _is_foreign(text, fits[i])
    }
    told = [
        (max(fits[i].values(), default=0.0), i)
        for i, text in enumerate(texts)
        if len(text) >= SELF_CONTAINED and not _is_foreign(text, fits[i])
    ]
    other = homes[max(told)[1]] if told else None
    return [other if i in foreign else home for i, home in enumerate(homes)]


def _shown(group: Sequence[Token]) -> str:
    """What captions say, without the names of who took the pictures."""
    return "".join(map(_said, group))


def _said(token: Token) -> str:
    photo = token.features.finds.photo
    return token.text[: photo.start] if photo else token.text


def _least(text: str, pictures: int) -> int:
    """The code points from which a caption, one of some in a row, may be an item of its own."""
    if _DATE.match(text):
        return DATED
    return SELF_CONTAINED if pictures < SERIES else FULL


def _is_foreign(text: str, fits: Mapping[int, float]) -> bool:
    """Whether no article tells of a picture, which does not point at one either (上图)."""
    asked = FOREIGN * min(len(text) / FULL, 1.0)
    return max(fits.values(), default=0.0) < asked and _POINTS.match(text) is None


def _hold(text: str) -> float:
    """What standing with an article is worth; of few words one is shared by chance."""
    return HERE if len(text) >= TERSE else 2 * HERE


def _best(fits: Mapping[int, float], near: int, hold: float, drafts: Sequence[Draft]) -> int:
    told = {i: fit for i, fit in fits.items() if drafts[i].body}
    return best_fit({**told, near: told.get(near, 0.0) + hold}) or 0


def _nearest(here: int, drafts: Sequence[Draft]) -> int:
    """The story a picture stands with: its own draft's, the one below or the one above."""
    order = chain(range(here, len(drafts)), range(here - 1, -1, -1))
    return next(i for i in order if drafts[i].body)


def _without_picture_text(draft: Draft) -> tuple[Draft, Draft | None]:
    """A draft, and apart from it the photo item that its last paragraph and pictures make.

    A picture page often opens with a paragraph on the event and goes on with captions of it.
    """
    body = draft.body
    below = tuple([t for t in draft.pictures if t.start > body[-1].start]) if body[1:] else ()
    if not below or _is_picture_item(draft) or not _stands_alone(*body[-2:]):
        return draft, None
    text = _shown(below)
    fits = Affinity([body[-1].text, joined(body[:-1])], [text]).fits(text)
    if len(text) < TERSE or fits.get(0, 0.0) < 2 * fits.get(1, 0.0) + TOLD:
        return draft, None
    rest = tuple(token for token in draft.tokens if token is not body[-1])
    kept = tuple(token for token in draft.pictures if token not in below)
    return Draft(rest, kept), Draft((), (body[-1].playing(Role.CAPTION), *below))


def _stands_alone(above: Token, last: Token) -> bool:
    """Whether a paragraph may be no part of the text above: neither its rest nor its signed end."""
    return (
        last.role is Role.BODY and not runs_on(above, last) and last.features.finds.signoff is None
    )
