"""Repeats: stretches of a page that stand on it already, as an OCR model in a loop writes them.

Lines are compared by their clauses, the pieces between punctuation marks, so that a copy that
starts in mid-paragraph, is cut elsewhere or uses other punctuation is still found.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import chain
from typing import Final

from newsseg.segmenter.drafts import BODY, HEAD, PICTURE
from newsseg.spans import Role
from newsseg.tokenizer.tokens import Token

__all__ = ["set_aside_repeats"]

COVERED: Final = 0.75  # share of a line found above that makes it a copy
MIN_CLAUSE: Final = 4  # code points; shorter clauses recur in any text
SKIP: Final = 2  # lines a copy may leave out between two it takes over
MIN_COPY: Final = 15  # code points a lone copied line must share

TELLING: Final = 8  # code points of a clause that does not recur by itself: any copy holds one

_CLAUSE: Final = re.compile(r"[^\W_]++")

_KINDS: Final[Mapping[Role, str]] = {
    **dict.fromkeys(BODY, "text"),
    **dict.fromkeys(HEAD | {Role.SUBHEAD}, "head"),
    **dict.fromkeys(PICTURE, "picture"),
}


def set_aside_repeats(tokens: Sequence[Token]) -> tuple[list[Token], dict[int, Token]]:
    """The tokens with copies given `Role.REPEAT`, and by the start of each copy its first copy."""
    marked = list(tokens)
    clauses = [_CLAUSE.findall(token.text) for token in tokens]
    twice = _standing_twice(clauses)
    if not any(len(clause) >= TELLING for clause in twice):
        return marked, {}
    models = _models(tokens, clauses, twice)
    originals: dict[int, Token] = {}
    for i, model in enumerate(models):
        if model is not None and _believed(tokens, models, i):
            originals[tokens[i].start] = tokens[model]
            marked[i] = tokens[i].playing(Role.REPEAT)
    return marked, originals


def _standing_twice(clauses: Sequence[Sequence[str]]) -> set[str]:
    """The clauses that stand on the page more than once."""
    return {clause for clause, count in Counter(chain(*clauses)).items() if count > 1}


def _kind(role: Role) -> str:
    """Lines are copies of lines that do the same on the page: key points quote the body."""
    return _KINDS.get(role, role)


def _models(
    tokens: Sequence[Token], clauses: Sequence[Sequence[str]], twice: Set[str]
) -> list[int | None]:
    """For each line the line above that it seems to copy, to the letter or by its clauses."""
    firsts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    models: list[int | None] = []
    for i, (token, parts) in enumerate(zip(tokens, clauses, strict=True)):
        known = [clause for clause in parts if clause in twice]
        if not known and parts:  # it is like no other line
            models.append(None)
            continue
        first = firsts[_kind(token.role)]
        same = first.get(token.text)
        models.append(_model(parts, first) if same is None else same)
        for piece in (token.text, *known):
            first.setdefault(piece, i)
    return models


def _model(clauses: Sequence[str], first: Mapping[str, int]) -> int | None:
    known = [clause for clause in clauses if clause in first]
    shared = sum(len(clause) for clause in known if len(clause) >= MIN_CLAUSE)
    if not shared or shared < COVERED * sum(map(len, clauses)):
        return None
    found = [first[clause] for clause in known]
    return max(set(found), key=lambda line: (found.count(line), -line))


def _believed(tokens: Sequence[Token], models: Sequence[int | None], i: int) -> bool:
    """Whether a line that could be a copy is one: it is long, or lines around it are too."""
    neighbours = sum(_follows(models, i, j) for j in (i - 1, i + 1) if 0 <= j < len(models))
    if tokens[i].role in HEAD or tokens[i].role is Role.SUBHEAD:
        return neighbours > 0
    if tokens[i].features.length < MIN_COPY:
        return neighbours > 0
    return neighbours > 0 or not _own_headline(tokens, models, i)


def _follows(models: Sequence[int | None], i: int, j: int) -> bool:
    """Whether line `j` copies from about where line `i` does."""
    a, b = models[i], models[j]
    return a is not None and b is not None and abs(a - b) <= SKIP


def _own_headline(tokens: Sequence[Token], models: Sequence[int | None], i: int) -> bool:
    """Two articles may run the same agency lead, each below a headline of its own."""
    above = next((j for j in range(i - 1, -1, -1) if tokens[j].role not in PICTURE), None)
    return (
        above is not None
        and models[above] is None
        and (tokens[above].role in HEAD or tokens[above].role is Role.BYLINE)
    )
