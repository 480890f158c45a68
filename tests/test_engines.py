"""The same function in the engines people run: Ray, Spark, polars, pandas, datasets, DuckDB."""

from __future__ import annotations

import itertools
import os
import re
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
POISONED: Final = range(0, PAGES, 97)  # in turn null and broken UTF-8
FEW: Final = 60  # pages that every library can read: the first is null, none is broken
BATCH: Final = 50  # rows
ORDER: Final = [("page_id", "ascending"), ("article", "ascending")]
RECIPES: Final = Path(__file__).resolve().parent.parent / "docs" / "batches.md"

# The engines' own affairs: what Ray reads from its own settings, PySpark's word on pandas 3, of
# which it needs here only that it is there, and what both leave open behind them.
_FOREIGN: Final = [
    "ignore:`use_push_based_shuffle` is deprecated:DeprecationWarning",
    "ignore:`use_polars` is deprecated:DeprecationWarning",
    "ignore:`use_arrow_tensor_v2` is deprecated:DeprecationWarning",
    r"ignore:unclosed file <_io\.TextIOWrapper name='/tmp/ray:ResourceWarning",
    "ignore:unclosed <socket:ResourceWarning",
    r"ignore:subprocess \d+ is still running:ResourceWarning",
    "ignore:PySpark does not yet fully support pandas >= 3:FutureWarning",
]
pytestmark = [pytest.mark.engine, *map(pytest.mark.filterwarnings, _FOREIGN)]

Rows = list[dict[str, Any]]


def in_order(table: pa.Table) -> Rows:
    rows: Rows = table.sort_by(ORDER).to_pylist()
    return rows


@pytest.fixture(scope="module")
def pages() -> pa.Table:
    kinds = [*KINDS]
    texts: list[bytes | None] = [
        seeded(kinds[i % len(kinds)], i).text.encode() for i in range(PAGES)
    ]
    for i, poison in zip(POISONED, itertools.cycle([None, b"\xff\xfe"])):
        texts[i] = poison
    column = pa.array(texts, pa.binary()).view(pa.string())  # not looked at, so broken it stays
    return pa.table({"id": [f"{i:04}" for i in range(PAGES)], "text": column})


@pytest.fixture(scope="module")
def want(pages: pa.Table) -> Rows:
    return in_order(parse_batch(pages))


@pytest.fixture
def few(pages: pa.Table, tmp_path: Path) -> Path:
    """A folder with `pages/`, a Parquet file in it."""
    (tmp_path / "pages").mkdir()
    pq.write_table(pages.slice(0, FEW), tmp_path / "pages" / "some.parquet")
    return tmp_path


def of_few(want: Rows) -> Rows:
    return [row for row in want if int(row["page_id"]) < FEW]


def test_every_page_is_among_the_rows(want: Rows) -> None:
    assert {row["page_id"] for row in want} == {f"{i:04}" for i in range(PAGES)}
    errors = {int(row["page_id"]): row["error"] for row in want if row["error"] is not None}
    assert [*errors] == [*POISONED]
    assert ["null" in error for error in errors.values()] == [True, False] * 3
    assert ["broken" in error for error in errors.values()] == [False, True] * 3


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


def cook(recipe: str, folder: Path) -> Rows:
    """The rows that a recipe of the docs writes, with its paths in a folder."""
    text = RECIPES.read_text("utf-8")
    code = re.search(rf"^## {recipe}\n.*?^```py\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert code
    exec(re.sub(r'"(?=(?:pages|articles)\b)', f'"{folder}/', code[1]), {"__name__": "__main__"})
    (written,) = folder.glob("articles*")
    return in_order(pq.read_table(written))


@pytest.fixture(scope="module")
def ray() -> Iterator[Any]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("RAY_USAGE_STATS_ENABLED", "0")
        import ray

        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
        yield ray
        ray.shutdown()


def by_ray(ray: Any, pages: pa.Table, work: Callable[[Any], Any]) -> pa.Table:
    dataset = ray.data.from_arrow(pages).map_batches(work, batch_format="pyarrow", batch_size=BATCH)
    tables = ray.get(dataset.to_arrow_refs())
    return pa.concat_tables([table.cast(SCHEMA) for table in tables if table.num_rows])


def test_ray_gives_the_same_rows(ray: Any, pages: pa.Table, want: Rows) -> None:
    assert in_order(by_ray(ray, pages, parse_batch)) == want


def test_a_killed_ray_worker_loses_nothing(
    ray: Any, pages: pa.Table, want: Rows, tmp_path: Path
) -> None:
    assert in_order(by_ray(ray, pages, dies_once(tmp_path, parse_batch))) == want
    assert (tmp_path / "died").exists()


@pytest.mark.usefixtures("ray")
def test_the_recipe_for_ray(few: Path, want: Rows) -> None:
    assert cook("Ray Data", few) == of_few(want)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("PYSPARK_PYTHON", sys.executable)  # else the first python3 there is
        session = (
            SparkSession.builder.master("local[2,4]")  # a task is tried four times
            .config("spark.ui.enabled", "false")
            .config("spark.sql.execution.arrow.maxRecordsPerBatch", str(BATCH))
            .config("spark.sql.session.timeZone", "Asia/Shanghai")  # must move no time of day
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


def test_spark_gives_the_same_rows(spark: Any, pages: pa.Table, want: Rows) -> None:
    assert in_order(by_spark(spark, pages, parse_batches)) == want


def test_a_killed_spark_worker_loses_nothing(
    spark: Any, pages: pa.Table, want: Rows, tmp_path: Path
) -> None:
    work = dies_once(tmp_path, lambda batches: [*parse_batches(batches)])
    assert in_order(by_spark(spark, pages, work)) == want
    assert (tmp_path / "died").exists()


@pytest.mark.usefixtures("spark")
def test_the_recipe_for_spark(few: Path, want: Rows) -> None:
    assert cook("Spark", few) == of_few(want)


@pytest.mark.parametrize("recipe", ["polars", "pandas", "Hugging Face datasets"])
def test_the_recipes_in_memory(
    recipe: str, few: Path, want: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    import datasets

    monkeypatch.setattr(datasets.config, "HF_DATASETS_CACHE", few / "cache")
    assert cook(recipe, few) == of_few(want)


def test_duckdb_reads_the_parquet(want: Rows, tmp_path: Path) -> None:
    import duckdb

    file = tmp_path / "articles.parquet"
    pq.write_table(pa.Table.from_pylist(want, SCHEMA), file)
    query = "select page_id, people[1].name from read_parquet(?) where article is not null"
    found = duckdb.execute(query, [str(file)]).fetchall()
    articles = [row for row in want if row["article"] is not None]
    names = [row["people"][0]["name"] if row["people"] else None for row in articles]
    assert found == list(zip([row["page_id"] for row in articles], names, strict=True))


def test_duckdb_and_pandas_read_what_the_command_writes(
    pages: pa.Table, want: Rows, tmp_path: Path
) -> None:
    import duckdb
    import pandas as pd

    (tmp_path / "pages").mkdir()
    for page in pages.slice(1, FEW - 1).to_pylist():
        (tmp_path / "pages" / page["id"]).write_text(page["text"], "utf-8", newline="")
    command = "newsseg parse pages --glob * --format parquet --jobs 2 --output all.parquet"
    subprocess.run([sys.executable, "-m", *command.split()], check=True, cwd=tmp_path)
    told = [(row["page_id"], row["text"]) for row in of_few(want) if row["article"] is not None]
    frame = pd.read_parquet(tmp_path / "all.parquet")
    assert [*zip(frame["page_id"], frame["text"], strict=True)] == told
    query = "select page_id, text from read_parquet(?) order by page_id, article"
    assert duckdb.execute(query, [str(tmp_path / "all.parquet")]).fetchall() == told
