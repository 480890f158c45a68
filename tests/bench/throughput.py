"""Warm throughput of newsseg.parse, and of jieba.lcut over the same text in the same run.

python tests/bench/throughput.py [folder of .txt files] [repeats]
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import jieba

import newsseg

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDERS: Final = (ROOT.parent / "shared" / "bench", ROOT / "tests" / "golden")
REPEATS: Final = 5


def pages(folder: Path) -> list[str]:
    """Read all pages below a folder, untranslated."""
    texts = [newsseg.read(path) for path in sorted(folder.rglob("*.txt"))]
    if not texts:
        sys.exit(f"no .txt files below {folder}")
    return texts


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Time one pass over all texts."""
    start = time.perf_counter()
    for text in texts:
        work(text)
    return time.perf_counter() - start


def main(folder: Path, repeats: int = REPEATS) -> int:
    """Print characters per second of both, medians of interleaved passes, and the ratio."""
    texts = pages(folder)
    chars = sum(map(len, texts))
    jieba.setLogLevel("WARNING")
    works: dict[str, Callable[[str], object]] = {
        "jieba.lcut": jieba.lcut,
        "newsseg.parse": newsseg.parse,
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    for turn in range(repeats + 1):
        for name, work in works.items():
            taken = seconds(work, texts)
            if turn:  # the first pass only warms up
                times[name].append(taken)
    print(f"{len(texts)} pages, {chars} characters, median of {repeats} passes: {folder}")
    medians = {name: statistics.median(each) for name, each in times.items()}
    for name, median in medians.items():
        spread = f"{min(times[name]):.3f} to {max(times[name]):.3f} s"
        print(f"{name:14} {chars / median:12,.0f} characters/s   {median:.3f} s ({spread})")
    ratio = medians["jieba.lcut"] / medians["newsseg.parse"]
    print(f"newsseg.parse is {ratio:.2f} times as fast as jieba.lcut")
    return 0


if __name__ == "__main__":
    default = next((each for each in FOLDERS if each.is_dir()), FOLDERS[-1])
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    sys.exit(main(given, *map(int, sys.argv[2:3])))
