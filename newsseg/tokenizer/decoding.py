"""Votes → roles: the sequence of roles that the votes and the order of a page agree on best.

The order of a page is a first-order chain over the structural roles. Captions, folios and other
floating pieces may stand anywhere and leave the chain where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp
from typing import Final, TypeAlias

from newsseg.spans import Role
from newsseg.tokenizer.scoring import Vote

__all__ = ["decode"]

R = Role

FLOATING: Final = frozenset({R.CAPTION, R.CREDIT, R.META, R.KEYWORDS, R.JUMP, R.FOLIO, R.FURNITURE})
HOPELESS: Final = 8.0  # log odds behind the favourite with which a role is out of the running
NEVER: Final = -1e30
UNLIKELY: Final = -6.0  # log odds of a step the table does not list

# From the role above to the role below, in log odds: how the parts of an article follow each other.
_START: Final = None
# fmt: off
STEPS: Final[Mapping[Role | None, Mapping[Role, float]]] = {
    _START: {R.MAIN: 0.5, R.KICKER: 0.5, R.COLUMN: 0.3, R.OPENING: 0.5, R.BODY: -0.5, R.LEAD: -2.0,
             R.BYLINE: -1.0, R.SUBTITLE: -4.0, R.SUBHEAD: -3.0, R.EDITORS: 0.0, R.SIGNOFF: -4.0},
    R.COLUMN: {R.MAIN: 1.5, R.KICKER: 1.5, R.COLUMN: -2.0, R.OPENING: -1.0, R.BODY: -1.5,
               R.SUBTITLE: -4.0, R.BYLINE: -2.0, R.LEAD: -2.0, R.EDITORS: -3.0},
    R.KICKER: {R.MAIN: 1.7, R.KICKER: -1.0, R.COLUMN: -3.0, R.SUBTITLE: -4.0, R.BODY: -5.0,
               R.OPENING: -4.0, R.BYLINE: -4.0, R.LEAD: -5.0},
    R.MAIN: {R.MAIN: -1.2, R.SUBTITLE: 0.0, R.LEAD: 0.0, R.BYLINE: 1.0, R.OPENING: 1.0, R.BODY: 0.3,
             R.SUBHEAD: -2.5, R.KICKER: -1.5, R.COLUMN: -2.0, R.SIGNOFF: -2.0, R.EDITORS: -2.0},
    R.SUBTITLE: {R.SUBTITLE: -1.0, R.LEAD: 0.0, R.BYLINE: 1.0, R.OPENING: 1.0, R.BODY: 0.3,
                 R.MAIN: -3.0, R.KICKER: -2.5, R.SUBHEAD: -2.5, R.COLUMN: -2.0, R.EDITORS: -2.0},
    R.LEAD: {R.LEAD: 0.5, R.BODY: 0.0, R.OPENING: 1.0, R.BYLINE: 0.5, R.SUBHEAD: -0.5, R.MAIN: -3.0,
             R.KICKER: -3.0, R.SIGNOFF: 0.0, R.EDITORS: -2.0},
    R.BYLINE: {R.BODY: 1.0, R.LEAD: 0.0, R.OPENING: 0.0, R.SUBHEAD: -0.5, R.BYLINE: -0.5,
               R.MAIN: -3.5, R.KICKER: -3.5, R.SUBTITLE: -3.0, R.COLUMN: -3.5, R.EDITORS: -1.0},
    R.OPENING: {R.BODY: 0.5, R.OPENING: 0.0, R.MAIN: 0.0, R.KICKER: 0.0, R.COLUMN: -0.5,
                R.SUBHEAD: -0.3, R.BYLINE: -1.0, R.SIGNOFF: 0.5, R.EDITORS: 0.0},
    R.BODY: {R.BODY: 0.5, R.OPENING: -0.5, R.MAIN: -1.2, R.KICKER: -1.0, R.COLUMN: -1.5,
             R.SUBHEAD: -0.8, R.BYLINE: -1.5, R.SIGNOFF: 0.5, R.EDITORS: 0.0, R.LEAD: -4.0},
    R.SUBHEAD: {R.BODY: 1.0, R.SUBHEAD: -0.5, R.BYLINE: 0.0, R.OPENING: -5.0, R.LEAD: -2.0,
                R.MAIN: -3.0, R.KICKER: -3.0, R.EDITORS: -3.0, R.SIGNOFF: -2.0},
    R.SIGNOFF: {R.MAIN: 0.3, R.KICKER: 0.3, R.COLUMN: 0.0, R.BODY: -0.5, R.OPENING: 0.3,
                R.SUBHEAD: -2.5, R.BYLINE: -0.5, R.SIGNOFF: -1.0, R.EDITORS: 0.5},
    R.EDITORS: {R.MAIN: 0.5, R.KICKER: 0.5, R.COLUMN: 0.3, R.BODY: -1.0, R.OPENING: 0.3,
                R.SUBHEAD: -1.5, R.BYLINE: -0.5, R.EDITORS: 0.5, R.SIGNOFF: -1.0},
}

Chain: TypeAlias = dict[Role | None, float]
Options: TypeAlias = list[tuple[Role, float]]


# From the last role of a page to its end: a heading heads something.
ENDS: Final[Mapping[Role | None, float]] = {
    R.COLUMN: -3.0, R.KICKER: -4.0, R.SUBHEAD: -4.0, R.BYLINE: -4.0, R.MAIN: -0.5, R.SUBTITLE: -0.5,
}

# fmt: on

# The same table by the role below, every step filled in: the decoder's inner loop reads it.
_INTO: Final = {
    role: {above: steps.get(role, UNLIKELY) for above, steps in STEPS.items()} for role in Role
}


def decode(votes: Sequence[Sequence[Vote]]) -> list[tuple[Role, float]]:
    """The best role for every line, with how sure it is: its share against the runners-up.

    >>> main, body = Vote("", Role.MAIN, 4.0, 0, 9), Vote("", Role.BODY, 5.0, 0, 90)
    >>> [str(role) for role, sure in decode([[main], [body]])]
    ['main', 'body']
    """
    options = [_options(line) for line in votes]
    before = _forward(options)
    after = _backward(options, before)
    return [_settle(line, before[i], after[i + 1]) for i, line in enumerate(options)]


def _options(votes: Sequence[Vote]) -> Options:
    """What a line can be, and what its votes for each role come to."""
    if len(votes) == 1 and votes[0].role is R.BODY:
        return [(R.BODY, votes[0].weight)]
    sums: dict[Role, float] = {R.BODY: 0.0}
    for _, role, weight, _, _ in votes:
        sums[role] = sums.get(role, 0.0) + weight
    if len(sums) == 1:
        return [*sums.items()]
    least = max(sums.values()) - HOPELESS
    return [(role, total) for role, total in sums.items() if total > least]


def _forward(options: Sequence[Options]) -> list[Chain]:
    """For each line, the best score of all above it that ends in each structural role."""
    chain: Chain = {None: 0.0}
    chains = [chain]
    for line in options:
        following: Chain = {}
        if len(line) == 1 and line[0][0] not in FLOATING:  # most lines: plain text
            role, score = line[0]
            into = _INTO[role]
            best = max([total + into[state] for state, total in chain.items()])
            chain = {role: best + score}
            chains.append(chain)
            continue
        for role, score in line:
            for state, total in _arrivals(role, score, chain):
                if total > following.get(state, NEVER):
                    following[state] = total
        chain = following
        chains.append(chain)
    return chains


def _arrivals(role: Role, score: float, chain: Chain) -> Iterable[tuple[Role | None, float]]:
    """The states a line in this role leads to: its own, or for a floating one those above."""
    if role in FLOATING:
        return [(state, total + score) for state, total in chain.items()]
    into = _INTO[role]
    return ((role, max([total + into[state] for state, total in chain.items()]) + score),)


def _backward(options: Sequence[Options], before: Sequence[Chain]) -> list[Chain]:
    """For each line, the best score of all from it on, by the structural role above it."""
    chain: Chain = {state: ENDS.get(state, 0.0) for state in before[-1]}
    chains = [chain]
    for line, states in zip(reversed(options), reversed(before[:-1]), strict=True):
        floating = max((score for role, score in line if role in FLOATING), default=None)
        fixed = [(_INTO[role], total + chain[role]) for role, total in line if role not in FLOATING]
        earlier: Chain = {}
        for state in states:
            totals = [into[state] + total for into, total in fixed]
            if floating is not None:
                totals.append(chain[state] + floating)
            earlier[state] = max(totals)
        chain = earlier
        chains.append(chain)
    chains.reverse()
    return chains


def _settle(line: Options, before: Chain, after: Chain) -> tuple[Role, float]:
    """The role that goes best with everything above and below."""
    if len(line) == 1:
        return line[0][0], 1.0
    totals: dict[Role, float] = {}
    for role, score in line:
        if role in FLOATING:
            totals[role] = score + max([total + after[s] for s, total in before.items()])
        else:
            into = _INTO[role]
            step = max([total + into[s] for s, total in before.items()])
            totals[role] = score + step + after[role]
    best = max(totals, key=totals.__getitem__)
    return best, 1.0 / sum([exp(total - totals[best]) for total in totals.values()])
