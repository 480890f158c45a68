"""The same function in the engines people run: Ray, Spark, polars, pandas, datasets, DuckDB."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from layout import KINDS, seeded
from newsseg.batch import SCHEMA, parse_batch, parse_batches

PAGES: Final = 500
POISONED: Final = range(0, PAGES, 97)  # rows without a text
BATCH: Final = 50  # rows
ORDER: Final = [("page_id", "ascending"), ("article", "ascending")]

pytestmark = [
    pytest.mark.engine,
    # The engines warn of their own settings, and of files that they leave open.
    *(
        pytest.mark.filterwarnings(f"ignore::{kind}")
        for kind in ("DeprecationWarning", "FutureWarning", "ResourceWarning", "UserWarning")
    ),
]


@pytest.fixture(scope="module")
def pages() -> pa.Table:
    kinds = [*KINDS]
    texts: list[str | None] = [seeded(kinds[i % len(kinds)], i).text for i in range(PAGES)]
    for i in POISONED:
        texts[i] = None
    return pa.table({"id": [f"{i:04}" for i in range(PAGES)], "text": texts})


@pytest.fixture(scope="module")
def want(pages: pa.Table) -> list[dict[str, Any]]:
    return in_order(parse_batch(pages))


def in_order(table: pa.Table) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = table.sort_by(ORDER).to_pylist()
    return rows


def test_every_page_is_among_the_rows(want: list[dict[str, Any]]) -> None:
    assert {row["page_id"] for row in want} == {f"{i:04}" for i in range(PAGES)}
    assert sum(row["error"] is not None for row in want) == len(POISONED)


def dies_once(folder: Path, then: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A function whose first caller's process is killed in the middle of its work."""
    marker = str(folder / "died")

    def work(batch: Any) -> Any:
        try:
            os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return then(batch)
        then(batch)
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError("a killed process does not get here")

    return work


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield ray
    ray.shutdown()


def by_ray(ray: Any, pages: pa.Table, work: Callable[[Any], Any]) -> pa.Table:
    dataset = ray.data.from_arrow(pages).map_batches(work, batch_format="pyarrow", batch_size=BATCH)
    tables = ray.get(dataset.to_arrow_refs())
    return pa.concat_tables([table.cast(SCHEMA) for table in tables if table.num_rows])


def test_ray_gives_the_same_rows(ray: Any, pages: pa.Table, want: list[dict[str, Any]]) -> None:
    assert in_order(by_ray(ray, pages, parse_batch)) == want


def test_a_killed_ray_worker_loses_nothing(
    ray: Any, pages: pa.Table, want: list[dict[str, Any]], tmp_path: Path
) -> None:
    assert in_order(by_ray(ray, pages, dies_once(tmp_path, parse_batch))) == want
    assert (tmp_path / "died").exists()


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable  # else the first python3 there is
    session = (
        SparkSession.builder.master("local[2,4]")  # a task is tried four times
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", str(BATCH))
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


def by_spark(spark: Any, pages: pa.Table, work: Callable[[Any], Any]) -> pa.Table:
    from pyspark.sql.pandas.types import from_arrow_schema

    frame = spark.createDataFrame(pages).repartition(4)
    return frame.mapInArrow(work, from_arrow_schema(SCHEMA)).toArrow().cast(SCHEMA)


def test_spark_gives_the_same_rows(spark: Any, pages: pa.Table, want: list[dict[str, Any]]) -> None:
    assert in_order(by_spark(spark, pages, parse_batches)) == want


def test_a_killed_spark_worker_loses_nothing(
    spark: Any, pages: pa.Table, want: list[dict[str, Any]], tmp_path: Path
) -> None:
    work = dies_once(tmp_path, lambda batches: [*parse_batches(batches)])
    assert in_order(by_spark(spark, pages, work)) == want
    assert (tmp_path / "died").exists()


def test_polars_takes_and_gives_the_rows(pages: pa.Table, want: list[dict[str, Any]]) -> None:
    import polars

    frame = polars.from_arrow(parse_batch(polars.from_arrow(pages).to_arrow()))
    assert isinstance(frame, polars.DataFrame)
    assert frame["page_id"].to_list() == [row["page_id"] for row in want]
    assert frame["people"].to_list() == [row["people"] for row in want]


def test_pandas_takes_and_gives_the_rows(pages: pa.Table, want: list[dict[str, Any]]) -> None:
    frame = parse_batch(pa.Table.from_pandas(pages.to_pandas())).to_pandas()
    assert frame["title"].fillna("").tolist() == [row["title"] or "" for row in want]


def test_datasets_maps_the_function(pages: pa.Table, want: list[dict[str, Any]]) -> None:
    import datasets

    mapped = (
        datasets.Dataset(pages)
        .with_format("arrow")
        .map(parse_batch, batched=True, batch_size=BATCH, remove_columns=pages.column_names)
    )
    assert in_order(mapped.with_format("arrow")[:].cast(SCHEMA)) == want


def test_duckdb_reads_the_parquet(
    pages: pa.Table, want: list[dict[str, Any]], tmp_path: Path
) -> None:
    import duckdb

    file = tmp_path / "articles.parquet"
    pq.write_table(parse_batch(pages), file)
    query = "select page_id, people[1].name from read_parquet(?) where article is not null"
    found = duckdb.execute(query, [str(file)]).fetchall()
    articles = [row for row in want if row["article"] is not None]
    names = [row["people"][0]["name"] if row["people"] else None for row in articles]
    assert found == list(zip([row["page_id"] for row in articles], names, strict=True))


def test_duckdb_and_pandas_read_what_the_command_writes(
    pages: pa.Table, want: list[dict[str, Any]], tmp_path: Path
) -> None:
    import duckdb
    import pandas as pd

    (tmp_path / "pages").mkdir()
    for page in pages.to_pylist():
        if page["text"] is not None:
            (tmp_path / "pages" / page["id"]).write_text(page["text"], "utf-8", newline="")
    command = "newsseg parse pages --glob * --format parquet --jobs 2 --output all.parquet"
    subprocess.run([sys.executable, "-m", *command.split()], check=True, cwd=tmp_path)
    told = [(row["page_id"], row["text"]) for row in want if row["article"] is not None]
    frame = pd.read_parquet(tmp_path / "all.parquet")
    assert [*zip(frame["page_id"], frame["text"], strict=True)] == told
    query = "select page_id, text from read_parquet(?) order by page_id, article"
    assert duckdb.execute(query, [str(tmp_path / "all.parquet")]).fetchall() == told
