"""Print the lowest versions that pyproject.toml allows, as pins, for newsseg and its tests."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

BOUND: Final = re.compile(r"([\w-]+)(?:\[[\w,]+\])?>=([\d.]+)")
EXTRAS: Final = ("arrow", "test")


def lowest(project: dict[str, list[str]], extras: dict[str, list[str]]) -> list[str]:
    """Pin every requirement at its lower bound; one without a bound is none of ours."""
    needed = [*project["dependencies"], *(need for extra in EXTRAS for need in extras[extra])]
    return [f"{found[1]}=={found[2]}" for need in needed if (found := BOUND.match(need))]


if __name__ == "__main__":
    read = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))
    print("\n".join(lowest(read["project"], read["project"]["optional-dependencies"])))
