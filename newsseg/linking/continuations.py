"""Texts cut at a column end ↔ where they go on.

The rest of an article may stand before its own headline, below another article, or behind the
caption of a picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from newsseg.compiling import Pattern
from newsseg.segmenter.drafts import BODY, Draft, Layout, joined
from newsseg.segmenter.reflow import is_cut, is_fragment
from newsseg.spans import Role
from newsseg.tokenizer.context import cohesion
from newsseg.tokenizer.tokens import Token

__all__ = ["link_continuations"]

CLEARLY: Final = 0.08  # cohesion with the cut text above that with the text it stands below
FEW: Final = 12  # pairs of characters from which two texts are compared
NEAR: Final = 12  # articles on either side among which the rest of a cut text is looked for
LONGEST_TAIL: Final = 12  # paragraphs that a cut text can have left

# Cues of a line that begins something new: a caption by its mark, or a sentence.
_FRESH: Final = frozenset({"picture-word", "picture-mark", "opens-like-a-sentence"})
_QUOTE: Final = Pattern(r"[“”]")


def link_continuations(layout: Layout) -> Layout:
    """The layout with the rest of every cut text behind it."""
    layout = layout.with_drafts(_with_end(_without_interruption(d)) for d in layout.drafts)
    for i in range(len(layout.drafts)):
        body = layout.drafts[i].body
        if body and is_cut(body[-1]) and not _jumps(layout.drafts[i], "to"):
            layout = _completed(layout, i)
    return layout.with_drafts(layout.drafts)


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


def _with_end(draft: Draft) -> Draft:
    """A draft whose cut text goes on in the paragraph that a credit below made a caption."""
    last = draft.body[-1] if draft.body else None
    below = [token for token in draft.pictures if last and token.start > last.start]
    if last is None or not is_cut(last) or not _is_text_with_credit(below):
        return draft
    at = draft.tokens.index(last) + 1
    tokens = (*draft.tokens[:at], below[0].playing(Role.BODY), *draft.tokens[at:])
    return Draft(tokens, tuple(token for token in draft.pictures if token is not below[0]))


def _is_text_with_credit(below: Sequence[Token]) -> bool:
    """A line that begins nothing new, without a credit of its own, and a credit on the next."""
    return (
        [token.role for token in below] == [Role.CAPTION, Role.CREDIT]
        and below[0].features.finds.photo is None
        and not any(vote.cue in _FRESH for vote in below[0].votes)
    )


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
    text = joined(layout.drafts[cut].body)
    tails = [
        (_gain(layout.drafts[j].body, k, text), j, k)
        for j in range(max(cut - NEAR, 0), min(cut + NEAR + 1, len(layout.drafts)))
        if j != cut
        for k in _openings(layout.drafts[j])
    ]
    gain, source, k = max(tails, default=(0.0, 0, 0), key=lambda tail: (tail[0], -tail[1]))
    return (
        _moved(layout, layout.drafts[source].body[k:], source, cut) if gain >= CLEARLY else layout
    )


def _openings(draft: Draft) -> Iterator[int]:
    """The paragraphs of a draft that the rest of another text could begin with."""
    body = draft.body
    if _jumps(draft, "from"):  # it began on another page
        return
    for k in range(len(body) - 1, max(len(body) - LONGEST_TAIL, 0) - 1, -1):
        if body[k].features.finds.dateline or (k and is_cut(body[k - 1])):
            return
        if k or not draft.titled:
            yield k


def _jumps(draft: Draft, direction: str) -> bool:
    """Whether the text goes on on another page, or began on one."""
    jumps = (token.features.finds.jump for token in draft.tokens)
    return any(jump and jump.continues and jump.direction == direction for jump in jumps)


def _gain(body: Sequence[Token], k: int, cut: str) -> float:
    """How much better the paragraphs from `k` on go with the cut text than with those above."""
    tail = joined(body[k:])
    there = cohesion(cut, tail, least=FEW) or 0.0
    here = cohesion(joined(body[:k]), tail, least=FEW) or 0.0
    return there - here + (CLEARLY if k == 0 and is_fragment(body[0]) else 0.0)


def _moved(layout: Layout, tail: Sequence[Token], source: int, target: int) -> Layout:
    starts = {token.start for token in tail}
    drafts = list(layout.drafts)
    rest = tuple(token for token in drafts[source].tokens if token.start not in starts)
    drafts[source] = replace(drafts[source], tokens=rest)
    tokens = drafts[target].tokens
    last = max(i for i, token in enumerate(tokens) if token.role in BODY)
    drafts[target] = replace(
        drafts[target], tokens=(*tokens[: last + 1], *tail, *tokens[last + 1 :])
    )
    return replace(layout, drafts=tuple(drafts))  # a draft left empty keeps its place till the end
