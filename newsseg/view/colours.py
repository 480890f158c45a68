"""The colours of the page itself, and all colours as style sheets, for light and for dark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias

from newsseg.view.roles import GROUPS

__all__ = ["SCHEMES", "Scheme", "style_sheets"]

Name: TypeAlias = Literal["light", "dark"]


class Scheme(NamedTuple):
    """What is not the colour of a role."""

    paper: str
    ink: str
    quiet: str  # labels and what is said about an article
    lit: str  # behind what is pointed at
    lit_ink: str
    mark: str  # around the article pointed at, and beside what is doubtful
    focus: str  # around what the keyboard is at
    line: str  # only parts what is parted already


SCHEMES: Final[dict[Name, Scheme]] = {
    "light": Scheme(
        "#ffffff", "#1d2733", "#59636e", "#ffefbf", "#1d2733", "#8f6400", "#0b63ce", "#d5dbe1"
    ),
    "dark": Scheme(
        "#171c22", "#dfe5ec", "#9aa5b1", "#544517", "#fff6dc", "#d9ab3a", "#7db4ff", "#38424d"
    ),
}


def style_sheets() -> Iterator[str]:
    """Light for all and for paper, dark for screens whose reader asks for it."""
    yield "\n".join(_rules("light"))
    dark = " ".join(_rules("dark"))
    yield f"@media screen and (prefers-color-scheme: dark) {{ {dark} }}"


def _rules(name: Name) -> Iterator[str]:
    named = SCHEMES[name]._asdict().items()
    colours = " ".join(f"--{each.replace('_', '-')}: {colour};" for each, colour in named)
    yield f":root {{ color-scheme: {name}; {colours} }}"
    for group in GROUPS:
        ink, paper = group.light if name == "light" else group.dark
        yield f".is-{group.name} {{ --role-ink: {ink}; --role-paper: {paper}; }}"
