"""Features → votes: every rule that speaks for or against a role, with a name and a weight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from newsseg.cues import SHORT, fitting
from newsseg.spans import Role
from newsseg.tokenizer.features import Features
from newsseg.tokenizer.finding import NOTHING
from newsseg.tokenizer.glimpses import SENTENCE
from newsseg.tokenizer.traits import (
    ABOUT_SUBJECTS,
    ANY,
    CLOSED,
    OPEN,
    SUBJECTS,
    TRAITS,
    Family,
    Trait,
)

__all__ = ["Vote", "score"]


class Vote(NamedTuple):
    """One rule's word on one line: for (or, below zero, against) a role, and what it saw.

    `start` and `end` are offsets into the line's text; both are 0 where it saw the whole line.
    """

    cue: str
    role: Role
    weight: float
    start: int = 0
    end: int = 0


def _ballot(name: str, weights: Mapping[Role, float]) -> tuple[Vote, ...]:
    """What a rule that looks at the whole line says whenever it holds."""
    return tuple(Vote(name, role, weight) for role, weight in weights.items())


_Test: TypeAlias = Callable[[Features], object]
_Rules: TypeAlias = Sequence[tuple[_Test, tuple[Vote, ...]]]


def _by_family(traits: Iterable[Trait]) -> Sequence[tuple[_Test, _Rules]]:
    """What a family needs to be tried at all, and its rules with what they say."""
    families: dict[Family, list[tuple[_Test, tuple[Vote, ...]]]] = {}
    for trait in traits:
        rules = families.setdefault(trait.family, [])
        rules.append((trait.holds, _ballot(trait.name, trait.votes)))
    return [(family.applies, rules) for family, rules in families.items()]


_LENGTHS: Final = {
    stop: tuple((longest, _ballot("length", weights)) for longest, weights in table)
    for stop, table in ((True, CLOSED), (False, OPEN))
}
_COHESION: Final = tuple(
    (most, _ballot("cohesion", {role: share * change for role, share in ABOUT_SUBJECTS.items()}))
    for most, change in SUBJECTS
)
_SENTENCE: Final = _LENGTHS[True][-1][1]  # all the votes on a plain sentence
# What is tried on a line: everything where it may be a headline, else what fits any line.
_TRAITS: Final = _by_family(TRAITS)
_LONG_TRAITS: Final = _by_family(trait for trait in TRAITS if trait.longest == ANY)


def score(features: Sequence[Features]) -> list[tuple[Vote, ...]]:
    """The votes on every line, in the order of the lines."""
    return [_votes(line) for line in features]


def _votes(line: Features) -> tuple[Vote, ...]:
    if not line.folded and line.finds is NOTHING and line.stop and _is_plain(line):
        return _SENTENCE
    length, folded = line.length, line.folded
    votes = [*_up_to(_LENGTHS[line.stop], length)]
    if line.cohesion is not None:
        votes += _up_to(_COHESION, line.cohesion)
    brief = length <= (SENTENCE if line.stop else 2 * SHORT)
    for applies, rules in _TRAITS if brief else _LONG_TRAITS:
        if applies(line):
            for holds, ballot in rules:
                if holds(line):
                    votes += ballot
    for cue in fitting(folded, brief=brief):
        if length <= cue.longest and (match := cue.pattern.search(folded)):
            start, end = match.span()
            votes += [
                Vote(cue.name, role, weight, start, end) for role, weight in cue.votes.items()
            ]
    return tuple(votes)


def _is_plain(line: Features) -> bool:
    """Whether a sentence that no cue fits has nothing about it that any rule looks at."""
    return not (
        line.level or line.strong or line.linked or line.upper.label or line.under.finds.photo
    )


def _up_to(table: Sequence[tuple[float, tuple[Vote, ...]]], value: float) -> tuple[Vote, ...]:
    """The ballot of the first row whose bound the value does not pass."""
    for most, ballot in table:
        if value <= most:
            return ballot
    return ()
