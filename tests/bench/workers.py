"""Pages per second of newsseg.batch.parse_batch in one process and in two.

python tests/bench/workers.py [pages] [most processes]
"""

from __future__ import annotations

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import pyarrow as pa

from newsseg.batch import parse_batch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from layout import KINDS, seeded

PAGES: Final = 400
WORKERS: Final = 2
BATCH: Final = 20  # pages


def batches(pages: int) -> list[pa.Table]:
    """Made pages of every kind, in tables."""
    kinds = [*KINDS]
    texts = [seeded(kinds[i % len(kinds)], i).text for i in range(pages)]
    return [pa.table({"text": texts[at : at + BATCH]}) for at in range(0, pages, BATCH)]


def seconds(tables: list[pa.Table], workers: int) -> float:
    """Time all batches in so many processes that have read a page before."""
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(parse_batch, tables[:1] * workers * 4))
        start = time.perf_counter()
        list(pool.map(parse_batch, tables))
        return time.perf_counter() - start


def main(pages: int = PAGES, most: int = WORKERS) -> int:
    """Print pages per second for each number of processes."""
    tables = batches(pages)
    first = 0.0
    for workers in range(1, most + 1):
        taken = seconds(tables, workers)
        first = first or taken
        print(f"{workers} processes {pages / taken:8.1f} pages/s {first / taken:6.2f} times one")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
