"""How sure an article is: the doubts about it, weighed by how often such articles were right.

`tests/calibration.py` fits the weights on made pages and prints them as they stand here. An
article is right when its content matches at 0.90 or better and its headline is exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from math import exp, log
from typing import Final, NamedTuple

from newsseg.segmenter.drafts import Draft
from newsseg.tokenizer.tokens import Token

__all__ = ["WEIGHTS", "Evidence", "confidences", "evidence", "opening"]


class Evidence(NamedTuple):
    """What speaks for an article: three log odds, and whether a half of it is missing (0 or 1)."""

    opening: float  # of the least sure line where it begins
    end: float  # likewise of the article below, where this one ends
    inside: float  # of its least sure line
    incomplete: float  # it has text without headline, or a headline alone


WEIGHTS: Final = Evidence(opening=0.33, end=0.18, inside=0.36, incomplete=-2.59)
BASE: Final = -0.97  # log odds of a complete article whose lines are all as likely wrong as right

LEAST: Final = 0.02  # a line is held to be no less sure than this
MOST: Final = 0.995  # and no surer


def confidences(drafts: Sequence[Draft]) -> Iterator[float]:
    """For each draft of a page how likely it is right, 0 to 1."""
    for draft, below in zip_longest(drafts, drafts[1:]):
        found = evidence(draft, below)
        total = BASE + sum(w * x for w, x in zip(WEIGHTS, found, strict=True))
        yield round(1.0 / (1.0 + exp(-total)), 3)


def evidence(draft: Draft, below: Draft | None) -> Evidence:
    """What speaks for a draft, above the draft `below` or at the end of the page."""
    return Evidence(
        opening=_log_odds(opening(draft)),
        end=_log_odds(opening(below) if below else ()),
        inside=_log_odds((*draft.tokens, *draft.pictures)),
        incomplete=float(not (draft.body and draft.titled) and not _pictured(draft)),
    )


def _pictured(draft: Draft) -> bool:
    """Pictures may stand for themselves, with a headline or without."""
    return bool(draft.pictures) and not draft.body


def opening(draft: Draft) -> tuple[Token, ...]:
    """The lines that tell where an article begins: its headline block, and its first text."""
    return (*draft.head, *draft.body[:1]) or draft.pictures[:1]


def _log_odds(lines: Iterable[Token]) -> float:
    sure = min([token.confidence for token in lines], default=MOST)
    sure = min(max(sure, LEAST), MOST)
    return log(sure / (1.0 - sure))
