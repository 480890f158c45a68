"""Votes → roles: the sequence of roles that the votes and the order of a page agree on best.

The order of a page is a first-order chain over the structural roles. Captions, folios and other
floating pieces may stand anywhere and leave the chain where it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp
from typing import Any, Final, TypeAlias

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

Chain: TypeAlias = Mapping[Any, float]  # by structural role, None above the first line
Options: TypeAlias = Mapping[Role, float]
Settled: TypeAlias = tuple[Role, float]


# From the last role of a page to its end: a heading heads something.
ENDS: Final[Mapping[Role | None, float]] = {
    R.COLUMN: -3.0, R.KICKER: -4.0, R.SUBHEAD: -4.0, R.BYLINE: -4.0, R.MAIN: -0.5, R.SUBTITLE: -0.5,
}

# fmt: on

# The same table with every step filled in, by the role above and by the role below.
_FROM: Final = {
    above: {role: steps.get(role, UNLIKELY) for role in Role} for above, steps in STEPS.items()
}
_INTO: Final = {role: {above: _FROM[above][role] for above in STEPS} for role in Role}
_TO_END: Final = {above: ENDS.get(above, 0.0) for above in STEPS}


def decode(votes: Sequence[Sequence[Vote]]) -> list[Settled]:
    """The best role for every line, with how sure it is: its share against the runners-up.

    A line that can be only one thing parts the page: what stands above it has no bearing on what
    stands below. So only the runs of doubtful lines between such lines are weighed.

    >>> main, body = Vote("", Role.MAIN, 4.0, 0, 9), Vote("", Role.BODY, 5.0, 0, 90)
    >>> [str(role) for role, sure in decode([[main], [body]])]
    ['main', 'body']
    """
    settled: list[Settled] = []
    above: Role | None = _START
    doubtful: list[Options] = []
    for line in map(_options, votes):
        role = next(iter(line))
        if len(line) > 1 or role in FLOATING:
            doubtful.append(line)
            continue
        if doubtful:
            settled += _weigh(doubtful, above, _INTO[role])
            doubtful = []
        settled.append((role, 1.0))
        above = role
    settled += _weigh(doubtful, above, _TO_END)
    return settled


def _options(votes: Sequence[Vote]) -> Options:
    """What a line can be, and what its votes for each role come to."""
    if len(votes) == 1 and votes[0].role is R.BODY:
        return {R.BODY: votes[0].weight}
    sums: dict[Role, float] = {R.BODY: 0.0}
    for vote in votes:
        role = vote.role
        sums[role] = sums.get(role, 0.0) + vote.weight
    least = max(sums.values()) - HOPELESS
    return {role: total for role, total in sums.items() if total > least}


def _weigh(run: Sequence[Options], above: Role | None, below: Chain) -> Iterator[Settled]:
    """The roles of neighbouring lines, from the role above them and the steps to what is below."""
    before: list[Chain] = [{above: 0.0}]
    arrivals = []
    for line in run:
        arrivals.append(_arrive(line, before[-1]))
        before.append(_pass(arrivals[-1], before[-1]))
    after = [below]
    for line, states in zip(reversed(run[1:]), reversed(before[1:-1]), strict=True):
        after.append(_lead(line, states, after[-1]))
    return map(_settle, arrivals, before, reversed(after))


def _arrive(line: Options, above: Chain) -> Options:
    """The best score of all down to a line for each role of it; for one that floats, its own."""
    return {
        role: score if role in FLOATING else _best(above, _INTO[role]) + score
        for role, score in line.items()
    }


def _pass(arrived: Options, above: Chain) -> Chain:
    """Below a line: the best score of all so far by structural role."""
    if FLOATING.isdisjoint(arrived):
        return arrived
    floating = _floating(arrived)
    chain = {state: total + floating for state, total in above.items()}
    for role, total in arrived.items():
        if role not in FLOATING:
            chain[role] = max(total, chain.get(role, NEVER))
    return chain


def _lead(line: Options, states: Iterable[Role | None], below: Chain) -> Chain:
    """Above a line: the best score of all that follows, by the structural role above it."""
    fixed = {role: score + below[role] for role, score in line.items() if role not in FLOATING}
    chain = {state: _best(fixed, _FROM[state]) for state in states}
    if len(fixed) == len(line):
        return chain
    floating = _floating(line)
    return {state: max(total, below[state] + floating) for state, total in chain.items()}


def _floating(line: Options) -> float:
    """The best of a line's roles that leave the chain where it was."""
    return max([score for role, score in line.items() if role in FLOATING])


def _best(scores: Chain, onward: Chain) -> float:
    """The best of `scores`, each with what `onward` adds to it."""
    best = NEVER
    for role, score in scores.items():
        total = score + onward[role]
        if total > best:  # noqa: PLR1730 - `max` takes several times as long
            best = total
    return best


def _settle(arrived: Options, before: Chain, after: Chain) -> Settled:
    """The role that goes best with everything above and below."""
    totals = {
        role: score + (_best(before, after) if role in FLOATING else after[role])
        for role, score in arrived.items()
    }
    best = max(totals, key=totals.__getitem__)
    most = totals[best]
    return best, 1.0 / sum([exp(total - most) for total in totals.values()])
