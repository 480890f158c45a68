"""A folder of pages → a folder of Parquet files, on Ray: python etl_ray.py PAGES OUT."""

from __future__ import annotations

import sys
from pathlib import Path

import pyarrow as pa
import ray

import newsseg
from newsseg.batch import parse_batch

BATCH = 100  # pages


def main(pages: Path, out: Path) -> None:
    """Read the pages, parse them on all workers, write the articles."""
    files = sorted(pages.glob("*.txt"))
    table = pa.table({"id": [file.name for file in files], "text": [*map(newsseg.read, files)]})
    articles = ray.data.from_arrow(table).map_batches(
        parse_batch, batch_format="pyarrow", batch_size=BATCH
    )
    articles.write_parquet(str(out.resolve()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
