"""Stops that no paper printed: an OCR model may close the text that a column end cut.

Paragraphs end between words. Where the last character before a stop and the first one of the next
paragraph make a word together, one text was cut in two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from typing import Final

from newsseg.linking.words import word_across
from newsseg.segmenter.drafts import Draft, Layout
from newsseg.segmenter.reflow import is_cut
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["take_back_stops"]

STOP: Final = "。"


def take_back_stops(layout: Layout) -> Layout:
    """The layout with texts that go on below such a stop counted as cut.

    Only pages that cut other texts are looked at: the dictionary takes its time.
    """
    if not any(map(is_cut, chain.from_iterable(draft.body for draft in layout.drafts))):
        return layout
    return layout.with_drafts(_without_false_stops(draft) for draft in layout.drafts)


def _without_false_stops(draft: Draft) -> Draft:
    false = {*_false_stops(draft.body)}
    if not false:
        return draft
    return replace(draft, tokens=tuple(_cut(t) if t.start in false else t for t in draft.tokens))


def _false_stops(body: Sequence[Token]) -> Iterator[int]:
    """Where the lines start that end in a stop nobody printed."""
    for above, below in pairwise(body):
        closed = above.text.endswith(STOP) and below.role is Role.BODY
        if closed and word_across(above.text.removesuffix(STOP), below.text):
            yield above.start


def _cut(token: Token) -> Token:
    return replace(token, features=token.features._replace(stop=False))
