"""Cost per character and peak memory as a page grows, on ordinary and on hostile text.

python tests/bench/growth.py [largest size in code points] [name of a text …]

Each text is parsed at the size, and before and after in pieces of a hundredth of it, in a process
of its own. Processor time per character must not grow by more than GROWTH, and the memory of an
ordinary page must stay within MEMORY times its size in UTF-8. Exit status 1 when a row is out of
its bound.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

import newsseg

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from layout import KINDS, seeded

LARGEST: Final = 3_400_000  # code points: 10 MB of Chinese text in UTF-8
SMALLER: Final = 100  # times; what is compared with the largest
GROWTH: Final = 1.3  # times the cost per character
MEMORY: Final = 40  # times the text's size in UTF-8
PIECES: Final = 20  # of the text, from its head to its end: every other before it, the rest after
KIB: Final = 1024  # bytes; the unit in which Linux counts memory


def _repeated(piece: str, size: int) -> str:
    return piece * (size // len(piece))


def _ordinary(size: int) -> str:
    """Made pages of every kind, no two alike, below each other."""
    parts: list[str] = []
    length = 0
    for seed in count():
        for kind in KINDS:
            parts.append(seeded(kind, seed).text)
            length += len(parts[-1])
            if length >= size:
                return "\n\n".join(parts)
    raise AssertionError("count() has no end")


def _headlines(size: int) -> str:
    lines = (f"第{number}座城南新桥昨日通车" for number in range(size // 15))
    return "\n\n".join(lines)


TEXTS: Final[Mapping[str, Callable[[int], str]]] = {
    "ordinary pages": _ordinary,
    "one line": lambda size: _ordinary(size).replace("\n", ""),
    "short lines": lambda size: _repeated("天\n", size),
    "headlines, no text": _headlines,
    "one paragraph again": lambda size: _repeated(
        "昨日，城南新桥正式通车，两岸居民过江只要三分钟，比绕行省下半个小时。\n\n", size
    ),
    "opening brackets": lambda size: _repeated("（", size),
    "记者 again": lambda size: _repeated("记者", size),
}


class Cost(NamedTuple):
    """What a text took at the size."""

    chars: int
    per_char: float  # microseconds of processor time for a code point
    growth: float  # times what a code point takes at a hundredth of the size
    memory: float  # bytes added to the peak, times the text's size in UTF-8


def measure(name: str, chars: int) -> Cost:
    """Parse a text of the name and size, and before and behind it pieces of the same text.

    The speed of a machine changes from minute to minute: both see the same of it.
    """
    text = TEXTS[name](chars)
    pieces = [*_pieces(text, len(text) // SMALLER)]
    _per_char(pieces)  # what is loaded once is no part of it
    before = _per_char(pieces[::2])
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    large = _per_char([text])
    added = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - held
    small = (before + _per_char(pieces[1::2])) / 2
    return Cost(len(text), large, large / small, added * KIB / len(text.encode()))


def _pieces(text: str, size: int) -> Iterator[str]:
    """Pieces of a text at even distances: what it is made of, not what it happens to begin with."""
    for i in range(PIECES):
        start = i * len(text) // PIECES
        yield text[start : start + size]


def _per_char(texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        newsseg.parse(text)
    return (time.process_time() - start) / sum(map(len, texts)) * 1e6


def measured(name: str, chars: int) -> Cost:
    """The same in a process of its own, so that no peak hides another."""
    command = [sys.executable, __file__, "--one", name, str(chars)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Cost(int(printed[0]), *map(float, printed[1:]))


def main(largest: int, names: list[str]) -> int:
    """Print the table; 1 when a row is out of its bound."""
    print(f"{'text':20} {'code points':>11} {'µs each':>8} {'growth':>7} {'memory':>7}")
    bad = 0
    for name in names:
        cost = measured(name, largest)
        out = cost.growth > GROWTH or (name == "ordinary pages" and cost.memory > MEMORY)
        bad += out
        row = f"{name:20} {cost.chars:11,} {cost.per_char:8.2f} {cost.growth:7.2f}"
        print(f"{row} {cost.memory:6.0f}×{'  OUT OF BOUNDS' if out else ''}", flush=True)
    return bool(bad)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(*measure(sys.argv[2], int(sys.argv[3])))
        sys.exit()
    size = int(sys.argv[1]) if len(sys.argv) > 1 else LARGEST
    sys.exit(main(size, sys.argv[2:] or [*TEXTS]))
