"""A folder of pages → a folder of Parquet files, on Spark: python etl_spark.py PAGES OUT."""

from __future__ import annotations

import sys
from pathlib import Path

import pyarrow as pa
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

import newsseg
from newsseg.batch import SCHEMA, parse_batches


def main(pages: Path, out: Path) -> None:
    """Read the pages, parse them on all workers, write the articles."""
    spark = SparkSession.builder.getOrCreate()
    files = sorted(pages.glob("*.txt"))
    table = pa.table({"id": [file.name for file in files], "text": [*map(newsseg.read, files)]})
    articles = spark.createDataFrame(table).mapInArrow(parse_batches, from_arrow_schema(SCHEMA))
    articles.write.parquet(str(out.resolve()))
    spark.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
