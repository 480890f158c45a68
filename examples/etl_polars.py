"""A folder of pages → who wrote what, with polars: python etl_polars.py PAGES OUT.csv."""

from __future__ import annotations

import sys
from pathlib import Path

import polars as pl
import pyarrow as pa

import newsseg
from newsseg.batch import parse_batch


def main(pages: Path, out: Path) -> None:
    """Read and parse the pages, write a line for each person credited in an article."""
    files = sorted(pages.glob("*.txt"))
    table = pa.table({"id": [file.name for file in files], "text": [*map(newsseg.read, files)]})
    articles = pl.DataFrame(parse_batch(table))
    people = articles.select("page_id", "title", "people").explode("people").unnest("people")
    people.drop_nulls("name").write_csv(out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
