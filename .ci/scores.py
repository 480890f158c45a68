"""Compare the scores on the gold pages, the bench and the marked pages with tests/floors.toml.

The scorer, the gold pages and the bench lie beside the repository; where they do not, nothing is
compared and that is said. A floor holds for the corpus it was measured on: the count and the
checksum of each are pinned with it.

    python .ci/scores.py --pin    # once the floors were looked at: write both for the corpora here
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = ROOT.parent / "shared"
FLOORS: Final = ROOT / "tests" / "floors.toml"
SCORE: Final = SHARED / "tools" / "score.py"
MARKED: Final = ROOT / "tests" / "marked"
SETS: Final = {
    "gold": SHARED / "gold",
    "bench": SHARED / "bench",
    "simplified": MARKED / "simplified",
    "traditional": MARKED / "traditional",
    "mixed": MARKED / "mixed",
    "varied": MARKED / "varied",
    "dailies": MARKED / "dailies",
}
BY_PAGE: Final = {"gold"}  # the others are told by their form of damage
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
        by = "page" if name in BY_PAGE else "channel"
        command = [sys.executable, str(SCORE), str(SETS[name]), "--by", by, "--json", str(out)]
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


def corpora() -> dict[str, list[Path]]:
    """Find the files of each corpus, in the order of their names."""
    found = {"golden": sorted((ROOT / "tests" / "golden").glob("*/*.t*"))}
    for name, folder in SETS.items():
        answers = sorted(folder.glob("*.gold.json"))
        if answers:
            found[name] = [file for answer in answers for file in (answer, page_of(answer))]
    return found


def page_of(answer: Path) -> Path:
    """Find the page that an answer is for, as the scorer does."""
    name = json.loads(answer.read_text("utf-8"))["page"]
    page = answer.with_name(name)
    return page if page.exists() else SHARED / "seeds" / name


def pin_of(files: list[Path]) -> dict[str, Any]:
    """Tell a corpus: how many pages it has, and what stands in its files."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return {"pages": len(files) // 2, "checksum": digest.hexdigest()[:16]}


def pin() -> None:
    """Write the count and checksum of each corpus that is here into the floors."""
    text = FLOORS.read_text("utf-8")
    for name, files in corpora().items():
        now = pin_of(files)
        row = f'{name} = {{ pages = {now["pages"]}, checksum = "{now["checksum"]}" }}'
        text = re.sub(rf"(?m)^{name} = \{{ pages.*$", row, text)
    FLOORS.write_text(text, "utf-8")


def changed(pinned: dict[str, Any]) -> list[str]:
    """Name the corpora that are not the ones their floors were measured on."""
    return [name for name, files in corpora().items() if pin_of(files) != pinned.get(name)]


def main() -> int:
    """Print the table; 1 when a corpus changed, or a figure is missing or below its floor."""
    if "--pin" in sys.argv[1:]:
        pin()
    pinned = tomllib.loads(FLOORS.read_text("utf-8"))
    if names := changed(pinned["corpora"]):
        print(f"scores: {', '.join(names)} changed: look at the floors, then .ci/scores.py --pin")
        return 1
    if not SCORE.exists():
        print(f"scores: skipped, {SCORE} is not here")
        return 0
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
