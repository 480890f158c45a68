"""Compare the scores on the gold pages and the bench with the floors in tests/floors.toml.

Both lie beside the repository; where they do not, nothing is compared and that is said.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = ROOT.parent / "shared"
SCORE: Final = SHARED / "tools" / "score.py"
SETS: Final = {"gold": (), "bench": ("--by", "channel")}
ROUNDING: Final = 1e-9
WORTH_RAISING: Final = 0.02


class Row(NamedTuple):
    """One figure, the floor pinned for it, and where it stands now."""

    figure: str
    floor: float
    now: float | None

    @property
    def verdict(self) -> str:
        """Say whether the floor holds, and whether it could be raised."""
        if self.now is None:
            return "MISSING"
        if self.now < self.floor - ROUNDING:
            return "BELOW"
        return "raise it" if self.now > self.floor + WORTH_RAISING else "ok"


def score(name: str) -> dict[str, Any]:
    """Run the scorer on one set and return its figures."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "scores.json"
        command = [sys.executable, str(SCORE), str(SHARED / name), *SETS[name], "--json", str(out)]
        subprocess.run(command, check=True, cwd=ROOT)
        figures: dict[str, Any] = json.loads(out.read_text("utf-8"))
        return figures


def leaves(
    table: dict[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], float]]:
    """Walk a nested table down to its numbers."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), float(value)


def look_up(figures: dict[str, Any], path: tuple[str, ...]) -> float | None:
    """Find a number by its path, None where there is none."""
    value: Any = figures
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return None if value is None else float(value)


def main() -> int:
    """Print the table; 1 when a figure is missing or below its floor."""
    if not SCORE.exists():
        print(f"scores: skipped, {SCORE} is not here")
        return 0
    pinned = tomllib.loads((ROOT / "tests" / "floors.toml").read_text("utf-8"))
    floors = {name: pinned[name] for name in SETS}
    figures = {name: score(name) for name in floors}
    rows = [Row(".".join(path), floor, look_up(figures, path)) for path, floor in leaves(floors)]
    width = max(len(row.figure) for row in rows)
    print(f"\n{'figure':{width}}  {'floor':>6}  {'now':>6}")
    for row in rows:
        now = "-" if row.now is None else f"{row.now:.4f}"
        print(f"{row.figure:{width}}  {row.floor:6.4f}  {now:>6}  {row.verdict}")
    bad = [row for row in rows if row.verdict in {"BELOW", "MISSING"}]
    print(f"scores: {len(rows) - len(bad)} of {len(rows)} figures at or above their floors")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
