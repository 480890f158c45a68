"""Where a loop begins in mid-paragraph: the line up to there, and the rest, which is a copy.

The rest ends as an earlier line ends, and the next line copies the line after that one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from newsseg.segmenter.drafts import BODY
from newsseg.segmenter.reflow import STOPS
from newsseg.tokenizer.finding import NOTHING, Finds
from newsseg.tokenizer.tokens import Token

__all__ = ["parted", "restarts"]

LEAST: Final = 15  # code points that the rest of a line must share with the line it copies


def restarts(tokens: Sequence[Token], copied: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    """For each line that a loop begins in: where its copied rest begins, and what that copies."""
    found: dict[int, tuple[int, int]] = {}
    for i, model in copied.items():
        line, above = i - 1, model - 1
        if line < 0 or above < 0 or line in copied:
            continue
        if tokens[line].role in BODY and tokens[above].role in BODY:
            shared = _shared_end(tokens[line].text, tokens[above].text)
            if LEAST <= shared < len(tokens[line].text):
                found[line] = len(tokens[line].text) - shared, above
    return found


def _shared_end(text: str, other: str) -> int:
    """How many characters two lines have in common at their ends."""
    pairs = zip(reversed(text), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def parted(token: Token, at: int) -> tuple[Token, Token]:
    """A token as two, the second from `at` of its text on."""
    head, rest = token.features.line.parted(at)
    seen = token.features
    first = seen._replace(
        line=head,
        length=len(head.text),
        stop=head.text[-1] in STOPS,
        finds=_opening(seen.finds, at),
    )
    second = seen._replace(line=rest, length=len(rest.text), finds=NOTHING)
    return replace(token, features=first), replace(token, features=second)


def _opening(finds: Finds, at: int) -> Finds:
    """What was found at the head of the line."""
    dateline = finds.dateline if finds.dateline and finds.dateline.end <= at else None
    return Finds(dateline=dateline) if dateline else NOTHING
