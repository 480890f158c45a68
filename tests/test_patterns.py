"""Every pattern of the package on its own worst cases: none may backtrack without bound.

A pattern's worst cases are made of the characters it names itself: long runs of one, runs that turn
out wrong at the very end, and endless changes between two. The limit is far above what a linear
search needs and far below what an exponential or a cubic one would take.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from random import Random
from typing import Any, Final

import pytest
import regex

import newsseg
from newsseg.compiling import Pattern

LENGTH: Final = 1200  # code points, ten times the longest line a credit can stand on
SECONDS: Final = 5.0
CHARACTERS: Final = 6  # of those a pattern names, tried by themselves and in pairs
OTHER: Final = "桥\n"  # what most patterns do not name


def patterns_in(value: Any) -> Iterator[tuple[str, int]]:
    """The source and the flags of every pattern in a constant of a module."""
    if isinstance(value, re.Pattern | regex.Pattern) and isinstance(value.pattern, str):
        yield value.pattern, int(value.flags)
    elif isinstance(value, Pattern):
        yield value._source, value._flags
    elif isinstance(value, dict):
        for each in value.values():
            yield from patterns_in(each)
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from patterns_in(each)


def all_patterns() -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for module in pkgutil.walk_packages(newsseg.__path__, "newsseg."):
        if module.name == "newsseg.__main__":
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, pattern in enumerate(patterns_in(value)):
                if pattern not in found.values():
                    found[f"{module.name.removeprefix('newsseg.')}.{name}-{number}"] = pattern
    return found


PATTERNS: Final = all_patterns()


def worst_cases(source: str) -> Iterator[str]:
    """Texts of the pattern's own characters."""
    named = [
        c
        for c in dict.fromkeys(re.sub(r"\\.|[\[\](){}|?*+^$.\-:<=!P]", "", source))
        if c.isprintable()
    ]
    dice = Random(len(source))
    chosen = dice.sample(named, min(CHARACTERS, len(named))) or ["一"]
    for char in chosen:
        yield char * LENGTH
        yield char * LENGTH + OTHER
    for _ in range(CHARACTERS):
        piece = "".join(dice.choices([*chosen, " ", "1", "（", "桥"], k=dice.randint(2, 5)))
        yield (piece * LENGTH)[:LENGTH] + OTHER


def test_there_are_patterns_of_every_room() -> None:
    rooms = {name.split(".")[0] for name in PATTERNS}
    assert {"cues", "credits", "tokenizer", "segmenter", "linking", "composing", "view"} <= rooms


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_bounded_on_its_own_worst_cases(name: str) -> None:
    source, flags = PATTERNS[name]
    known = regex.MULTILINE | regex.IGNORECASE | regex.DOTALL
    pattern = regex.compile(source, flags & known)
    for text in worst_cases(source):
        pattern.search(text, timeout=SECONDS)  # raises TimeoutError
        pattern.fullmatch(text, timeout=SECONDS)
