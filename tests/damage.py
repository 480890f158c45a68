"""Copies of scored pages with one more kind of damage each, to see what the rules lean on.

python tests/damage.py FROM TO    # TO/<kind>/*.txt, each with its answer beside it
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from newsseg.cues.variants import SIMPLIFIED

HANGING: Final = "，。；：、！？）》”’」,;:!?)"  # may stand beyond the edge, never open a row
HALFWIDTH: Final = str.maketrans("，：；！？（）０１２３４５６７８９", ",:;!?()0123456789")
MISREAD: Final = 0.01  # share of the Han characters replaced
_HEADING: Final = re.compile(r"(?m)^#{1,6}[ \t]*")


def unmarked(text: str) -> str:
    """Drop all heading marks."""
    return _HEADING.sub("", text)


def one_level(text: str) -> str:
    """Set all headings at one level."""
    return _HEADING.sub("## ", text)


def emphasised(text: str) -> str:
    """Write headings as emphasis."""
    return re.sub(r"(?m)^#{1,6}[ \t]*(.*?)[ \t]*$", r"**\1**", text)


def tight(text: str) -> str:
    """Drop blank rows."""
    return re.sub(r"\n\s*\n+", "\n", text)


def misread(text: str, dice: random.Random | None = None) -> str:
    """Replace some characters by others, the same ones in every run."""
    dice = dice or random.Random(1)
    return "".join(
        chr(dice.randrange(0x4E00, 0x9000))
        if "\u4e00" <= char <= "\u9fff" and dice.random() < MISREAD
        else char
        for char in text
    )


def traditional(text: str) -> str:
    """Print the words of the conventions in Traditional characters."""
    return text.translate({ord(simple): other for other, simple in SIMPLIFIED.items()})


def columns(text: str, width: int = 18) -> str:
    """Wrap every line hard, headlines as well."""
    return "\n".join(row for line in unmarked(text).split("\n") for row in wrap(line, width))


def spaced_columns(text: str) -> str:
    """Wrap every line hard, with a blank row after every row."""
    return "\n\n".join(row for row in columns(text, 25).split("\n") if row.strip())


def wrap(line: str, width: int) -> list[str]:
    """Break a line as a PDF text layer does: closing marks hang into the row above."""
    rows, row = [], ""
    for char in line:
        if len(row) >= width and char not in HANGING:
            rows.append(row)
            row = ""
        row += char
    return [*rows, row]


KINDS: Final[Mapping[str, Callable[[str], str]]] = {
    damage.__name__: damage
    for damage in (
        unmarked, one_level, emphasised, tight, misread, traditional, columns, spaced_columns
    )
}  # fmt: skip


def main(source: Path, target: Path) -> None:
    """Write every kind of damage to a folder of its own."""
    for name, damage in KINDS.items():
        folder = target / name
        folder.mkdir(parents=True)
        for page in sorted(source.glob("*.txt")):
            text = page.read_bytes().decode("utf-8")
            (folder / page.name).write_bytes(damage(text).encode("utf-8"))
        for answer in source.glob("*.gold.json"):
            text = answer.read_text("utf-8")
            # Another script is what the page says; all other damage is what was done to it.
            (folder / answer.name).write_text(
                damage(text) if damage is traditional else text, "utf-8"
            )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
