"""What stands in examples/ runs, and its pages are read as well as a newcomer would hope."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pyarrow.parquet as pq
import pytest

import newsseg

EXAMPLES: Final = Path(__file__).resolve().parent.parent / "examples"
PAGES: Final = EXAMPLES / "pages"
TITLES: Final = {
    "evening-paper.txt": ["", "旧书摊上找回祖父的日记", "菜市场添了“听诊角”"],
    "nineteen-fifties.txt": ["大江上游第一座铁桥架成", "青石县组织妇女学习接生新法"],
    "ocr-markdown.txt": ["山坳里修起云栈道", "渡口茶馆重新开张"],
    "pdf-columns.txt": ["芦湾三座水库开闸放水", "柳荫街的修表匠修了四十年"],
    "traditional.txt": ["老戲院重開 觀眾憶當年", "漁港夜市整修 攤商暫遷"],
    "web-page.txt": ["退役渡轮变身水上书屋"],
}
ARTICLES: Final = sum(map(len, TITLES.values()))


def test_every_page_has_its_articles() -> None:
    found = {
        file.name: [article.title for article in newsseg.parse(newsseg.read(file)).articles]
        for file in sorted(PAGES.iterdir())
    }
    assert found == TITLES


def run(script: str, *arguments: str) -> None:
    environment = {
        **os.environ,
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        "RAY_USAGE_STATS_ENABLED": "0",
    }
    command = [sys.executable, str(EXAMPLES / script), *arguments]
    subprocess.run(command, check=True, env=environment, capture_output=True, timeout=300)


@pytest.mark.engine
@pytest.mark.parametrize("script", ["etl_ray.py", "etl_spark.py"])
def test_engines_write_all_articles(script: str, tmp_path: Path) -> None:
    out = tmp_path / "articles"
    run(script, str(PAGES), str(out))
    rows = [row for file in out.glob("*.parquet") for row in pq.read_table(file).to_pylist()]
    assert len(rows) == ARTICLES
    assert {row["page_id"] for row in rows} == set(TITLES)


@pytest.mark.engine
def test_polars_writes_who_wrote_what(tmp_path: Path) -> None:
    out = tmp_path / "people.csv"
    run("etl_polars.py", str(PAGES), str(out))
    lines = out.read_text("utf-8").splitlines()
    assert lines[0] == "page_id,title,name,role,affiliation"
    assert "traditional.txt,老戲院重開 觀眾憶當年,溫其言,reporter," in lines


@pytest.mark.engine
def test_the_notebook_runs_as_it_stands() -> None:
    import nbclient
    import nbformat

    notebook = nbformat.reads((EXAMPLES / "quickstart.ipynb").read_text("utf-8"), as_version=4)
    shown = [cell.get("outputs", []) for cell in notebook.cells]
    nbclient.NotebookClient(
        notebook, timeout=120, resources={"metadata": {"path": EXAMPLES}}
    ).execute()
    assert [texts(cell.get("outputs", [])) for cell in notebook.cells] == [*map(texts, shown)]


def texts(outputs: list[Any]) -> str:
    """What a cell printed and gave back; a picture of a page is long and tested elsewhere."""
    shown = (each.get("text") or each.get("data", {}).get("text/plain", "") for each in outputs)
    return "".join(shown)  # a kernel sends what is printed in pieces of any size
