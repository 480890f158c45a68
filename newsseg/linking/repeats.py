"""Repeats: stretches of a page that stand on it already, as an OCR model in a loop writes them.

Lines are compared by their clauses, the pieces between punctuation marks, so that a copy that
starts in mid-paragraph, is cut elsewhere or uses other punctuation is still found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import chain, pairwise
from operator import add
from typing import Final

from newsseg.compiling import Pattern
from newsseg.linking.copies import SKIP, better_copies, stretches
from newsseg.linking.restarts import parted, restarts
from newsseg.segmenter.drafts import BODY, HEAD, PICTURE
from newsseg.segmenter.reflow import is_cut
from newsseg.spans import Interval, Role
from newsseg.tokenizer.tokens import Token

__all__ = ["set_aside_repeats"]

COVERED: Final = 0.75  # share of a line found above that makes it a copy
MIN_CLAUSE: Final = 4  # code points; shorter clauses recur in any text
MIN_COPY: Final = 15  # code points a lone copied line must share

TELLING: Final = 8  # code points of a clause that does not recur by itself: any copy holds one

ALIKE: Final = 0.7  # share of the pairs of characters of a line that its model has too
NEAR: Final = 20  # lines above a text among which its headline stands
SHORTEST: Final = 4  # code points of a line that can be told to be like another

_CLAUSE: Final = Pattern(r"\w++")  # in a text without _, which is no letter
_WIDE: Final = "０１２３４５６７８９"
_NARROW: Final = {wide: wide - 0xFEE0 for wide in range(0xFF10, 0xFF5B)} | {ord("_"): " "}

_KINDS: Final[Mapping[Role, str]] = {
    **dict.fromkeys(BODY, "text"),
    **dict.fromkeys(HEAD | {Role.SUBHEAD}, "head"),
    **dict.fromkeys(PICTURE, "picture"),
}


def set_aside_repeats(tokens: Sequence[Token]) -> tuple[list[Token], dict[int, Interval]]:
    """The tokens with copies given `Role.REPEAT`, and by the start of each where its first is."""
    marked = list(tokens)
    clauses = _clauses(tokens)
    twice = _standing_twice(clauses)
    originals: dict[int, Interval] = {}
    if not any(len(clause) >= TELLING for clause in twice):
        return marked, originals
    models = _models(tokens, clauses, twice)
    copied = {
        i: model
        for i, model in enumerate(models)
        if model is not None and _believed(tokens, models, i)
    }
    copied = _without_leads(tokens, _grown(tokens, copied))
    chosen = _chosen(tokens, copied)
    stumps = _stumps(tokens, chosen)
    aside = _without_chains({**chosen, **stumps})
    for i, original in aside.items():
        originals[tokens[i].start] = Interval(tokens[original].start, tokens[original].end)
        marked[i] = tokens[i].playing(Role.REPEAT)
    for i, (at, original) in sorted(restarts(tokens, copied).items(), reverse=True):
        if i not in aside:
            head, rest = parted(tokens[i], at)
            originals[rest.start] = Interval(tokens[original].start, tokens[original].end)
            marked[i : i + 1] = head, rest.playing(Role.REPEAT)
    return marked, originals


def _without_chains(aside: Mapping[int, int]) -> dict[int, int]:
    """Every copy with what stays of it: a copy may have been told by another that goes too."""
    found: dict[int, int] = {}
    for i in sorted(aside):
        original, seen = aside[i], {i}
        while original in aside and original not in seen:
            seen.add(original)
            original = found.get(original, aside[original])
        found[i] = original
    return found


def _grown(tokens: Sequence[Token], copied: Mapping[int, int]) -> dict[int, int]:
    """The copied lines with those before and after a stretch of them that are much the same.

    The first and the last line of a loop are often pieces, or misread in a character.
    """
    grown = dict(copied)
    for step in (-1, 1):
        for i in sorted(copied, reverse=step > 0):
            edge = i + step
            while edge not in grown and 0 <= edge < len(tokens):
                beside = (grown[edge - step], grown[edge - step] + step)
                fit = next((m for m in beside if m < edge and _is_like(tokens, edge, m)), None)
                if fit is None:
                    break
                grown[edge] = grown.get(fit, fit)
                edge += step
    return grown


def _is_like(tokens: Sequence[Token], copy: int, model: int) -> bool:
    """Whether a line is much the same as another that does the same, or a piece of its text."""
    if model < 0:
        return False
    piece = tokens[copy].role in HEAD and tokens[model].text.startswith(tokens[copy].text)
    if not piece and _kind(tokens[copy].role) != _kind(tokens[model].role):
        return False
    again, first = _pairs(tokens[copy].text), _pairs(tokens[model].text)
    return len(again) >= SHORTEST - 1 and len(again & first) >= ALIKE * len(again)


def _pairs(text: str) -> set[str]:
    signs = "".join(_CLAUSE.findall(text.translate(_NARROW)))
    return {*map(add, signs, signs[1:])}


def _without_leads(tokens: Sequence[Token], copied: Mapping[int, int]) -> dict[int, int]:
    """The copied lines less those that open a second article, under a headline of its own.

    Two articles may open with the same paragraphs of an agency.
    """
    leads: set[int] = set()
    for stretch in stretches(copied):
        over = _headline_over(tokens, stretch.copies[0])
        if over is None or over in copied:
            continue
        if _headline_over(tokens, stretch.models[0]) is not None:
            leads.update(stretch.copies)
    return {i: model for i, model in copied.items() if i not in leads}


def _headline_over(tokens: Sequence[Token], i: int) -> int | None:
    """The headline line right above a text, none but bylines and pictures between."""
    if tokens[i].role in HEAD:
        return None
    for above in range(i - 1, max(i - NEAR, 0) - 1, -1):
        role = tokens[above].role
        if role in HEAD:
            return above
        if role is not Role.BYLINE and role not in PICTURE:
            return None
    return None


def _chosen(tokens: Sequence[Token], copied: Mapping[int, int]) -> Mapping[int, int]:
    """The lines to set aside, each with the one that stays: the first or a better formed copy."""
    chosen = better_copies(tokens, copied, list(stretches(copied)))
    stays: dict[int, int] = {}
    for stretch in chosen:
        stays.update((copied[i], i) for i in reversed(stretch.copies))
    kept = set(stays.values())
    aside = {i: stays.get(model, model) for i, model in copied.items() if i not in kept}
    return stays | aside


def _stumps(tokens: Sequence[Token], aside: Collection[int]) -> dict[int, int]:
    """The lines a loop broke off in mid-sentence, each with the line that has all of its text."""
    texts = sorted((t.text, i) for i, t in enumerate(tokens) if t.role in BODY and i not in aside)
    whole: dict[int, int] = {}
    for (text, i), (longer, j) in reversed([*pairwise(texts)]):
        if is_cut(tokens[i]) and len(longer) > len(text) >= MIN_COPY and longer.startswith(text):
            whole[i] = whole.get(j, j)
    return whole


def _clauses(tokens: Sequence[Token]) -> list[list[str]]:
    """The clauses of every line, with letters and digits in one width where the page has both."""
    texts = [token.text for token in tokens]
    page = "".join(texts)
    if "_" in page or any(digit in page for digit in _WIDE):
        texts = [text.translate(_NARROW) for text in texts]
    return [_CLAUSE.findall(text) for text in texts]


def _standing_twice(clauses: Sequence[Sequence[str]]) -> set[str]:
    """The clauses that stand on the page more than once."""
    once: set[str] = set()
    twice: set[str] = set()
    for clause in chain.from_iterable(clauses):
        (twice if clause in once else once).add(clause)
    return twice


def _kind(role: Role) -> str:
    """Lines are copies of lines that do the same on the page: key points quote the body."""
    return _KINDS.get(role, role)


def _models(
    tokens: Sequence[Token], clauses: Sequence[Sequence[str]], twice: set[str]
) -> list[int | None]:
    """For each line the line above that it seems to copy, to the letter or by its clauses."""
    firsts: defaultdict[str, dict[str, int]] = defaultdict(dict)
    models: list[int | None] = []
    for i, (token, parts) in enumerate(zip(tokens, clauses, strict=True)):
        if parts and twice.isdisjoint(parts):  # it is like no other line
            models.append(None)
            continue
        text, first = token.text, firsts[_kind(token.role)]
        model = first.get(text)
        if model is None and not first.keys().isdisjoint(parts):
            model = _model(parts, first)
        models.append(model)
        for piece in (text, *twice.intersection(parts)):
            first.setdefault(piece, i)
    return models


def _model(clauses: Sequence[str], first: Mapping[str, int]) -> int | None:
    known = [clause for clause in clauses if clause in first]
    # Short clauses recur in any text; beside a telling one they are the copy's too.
    if not any(len(clause) >= TELLING for clause in known):
        known = [clause for clause in known if len(clause) >= MIN_CLAUSE]
    if not known or sum(map(len, known)) < COVERED * sum(map(len, clauses)):
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
