"""What `import newsseg` costs: its time against pydantic's, and no slow module loaded.

python tests/bench/imports.py [repeats]
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from typing import Final

SLOW: Final = ("regex", "jieba", "munkres", "charset_normalizer", "typer")
REPEATS: Final = 15


STATEMENTS: Final = {
    "pydantic": "from pydantic import BaseModel",
    "newsseg": "import newsseg",
}


def import_seconds(statement: str) -> float:
    """Time one import in a fresh interpreter, start-up of Python left out."""
    code = (
        f"import time; start = time.perf_counter(); {statement}; print(time.perf_counter() - start)"
    )
    return float(_run(code))


def slow_modules_loaded() -> list[str]:
    """Name those of the slow modules that `import newsseg` brings in."""
    code = f"import sys, newsseg; print(*[name for name in {SLOW!r} if name in sys.modules])"
    return _run(code).split()


def _run(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main(repeats: int = REPEATS) -> int:
    """Print the medians and their ratio; 1 when a slow module is loaded."""
    times: dict[str, list[float]] = {name: [] for name in STATEMENTS}
    for name in [*STATEMENTS] * (repeats + 1):  # in turn, so that drift hits both
        times[name].append(import_seconds(STATEMENTS[name]))
    medians = {name: statistics.median(rest) for name, (_, *rest) in times.items()}
    for name, seconds in medians.items():
        print(f"{STATEMENTS[name]:31} {seconds * 1000:7.1f} ms")
    print(f"newsseg / pydantic: {medians['newsseg'] / medians['pydantic']:.2f}")
    loaded = slow_modules_loaded()
    print(f"slow modules loaded: {', '.join(loaded) or 'none'}")
    return 1 if loaded else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
