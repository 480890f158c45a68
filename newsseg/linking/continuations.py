"""Texts cut at a column end ↔ where they go on. The rest of an article may stand before its own
headline, below another article, or behind the caption of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from newsseg.linking.words import Affinity
from newsseg.segmenter.drafts import BODY, Draft, Layout
from newsseg.segmenter.reflow import is_cut, is_fragment
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["link_continuations"]

CLEARLY: Final = 0.15  # how much more of a paragraph's words must fit the cut text than its own

_QUOTE: Final = regex.compile(r"[“”]")


def link_continuations(layout: Layout) -> Layout:
    """The layout with the rest of every cut text behind it."""
    layout = layout.with_drafts(map(_without_interruption, layout.drafts))
    for i, draft in enumerate(layout.drafts):
        if draft.body and is_cut(draft.body[-1]):
            layout = _completed(layout, i)
    return layout


def _without_interruption(draft: Draft) -> Draft:
    """A draft whose quotations no caption interrupts: “我们 / caption / 的节日” is one text."""
    body = draft.body
    strays = {
        middle.start
        for above, middle, below in zip(body, body[1:], body[2:], strict=False)
        if is_cut(above) and _opens(above) and not _closes(middle) and _closes(below)
    }
    if not strays:
        return draft
    lines = (t.playing(Role.CAPTION) if t.start in strays else t for t in draft.tokens)
    return Draft((), draft.pictures).having(*lines)


def _opens(token: Token) -> bool:
    """The last quotation mark of a line opens."""
    marks = _QUOTE.findall(token.text)
    return bool(marks) and marks[-1] == "“"


def _closes(token: Token) -> bool:
    """The first quotation mark of a line closes."""
    found = _QUOTE.search(token.text)
    return found is not None and found[0] == "”"


def _completed(layout: Layout, cut: int) -> Layout:
    """The layout with the tail of some other draft moved behind the cut one, if one fits."""
    for j, other in enumerate(layout.drafts):
        if j == cut or not other.body:
            continue
        tail = _tail(other, layout.drafts[cut])
        if tail:
            return _moved(layout, tail, j, cut)
    return layout


def _tail(draft: Draft, cut: Draft) -> Sequence[Token]:
    """The last paragraphs of a draft that go with the cut one, from the first on that does."""
    body = draft.body
    if any(token.features.finds.dateline for token in body[1:]):
        return ()
    for k in range(len(body) - 1, -1, -1):
        if k == 0 and draft.titled:
            return body[1:] if len(body) > 1 else ()
        if not _prefers(body[k], body[:k], cut.body):
            return body[k + 1 :]
    return body


def _prefers(token: Token, own: Sequence[Token], cut: Sequence[Token]) -> bool:
    """Whether a paragraph goes better with the cut text than with what stands above it."""
    if not own and is_fragment(token):
        return True
    stories = ["".join(t.text for t in story) for story in (own, cut)]
    here, there = Affinity(stories).fits(token.text)
    return there > here + CLEARLY


def _moved(layout: Layout, tail: Sequence[Token], source: int, target: int) -> Layout:
    starts = {token.start for token in tail}
    drafts = list(layout.drafts)
    rest = tuple(token for token in drafts[source].tokens if token.start not in starts)
    drafts[source] = replace(drafts[source], tokens=rest)
    tokens = drafts[target].tokens
    last = max(i for i, token in enumerate(tokens) if token.role in BODY)
    drafts[target] = replace(drafts[target], tokens=(*tokens[: last + 1], *tail, *tokens[last + 1 :]))
    return layout.with_drafts(drafts)
