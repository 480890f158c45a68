"""Tables of pages → tables of articles; a page that cannot be read becomes a row that says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, Final

import pyarrow as pa

from newsseg.batch.rows import Row, failed, rows_of, table
from newsseg.options import Options
from newsseg.pipeline import parse

__all__ = ["parse_batch", "parse_batches"]

TEXT: Final = "text"
ID: Final = "id"
ISSUED: Final = "issued"


def parse_batch(pages: pa.RecordBatch | pa.Table) -> pa.Table:
    r"""The articles of a table of pages, in its order, a row for each, as a table in `SCHEMA`.

    Columns: `text`, the text of a page; `id`, anything that tells pages apart, by default the
    number of the row; `issued`, the day the paper came out. Others are not looked at. A page
    without articles is a row whose `article` is null. A page that cannot be read (null, bytes,
    broken) is a row with its `error`; no row makes the others fail.

    Raises `TypeError` for anything but a table or record batch, `ValueError` where there is no
    column `text`.

    >>> pages = pa.table({"id": ["a", "b"], "text": ["# 城南新桥通车\n\n本报讯 桥长一里。", None]})
    >>> parse_batch(pages).select(["page_id", "title", "error"]).to_pylist()[0]
    {'page_id': 'a', 'title': '城南新桥通车', 'error': None}
    """
    if not isinstance(pages, (pa.RecordBatch, pa.Table)):
        raise TypeError(
            f"parse_batch() takes a pyarrow Table or RecordBatch, not {type(pages).__name__}: "
            "pyarrow.table({'id': …, 'text': …}) makes one"
        )
    if TEXT not in pages.schema.names:
        raise ValueError(
            f"parse_batch() found no column {TEXT!r} among {pages.schema.names}: rename the one "
            "that holds the pages' texts"
        )
    return table([row for number in range(pages.num_rows) for row in _rows(pages, number)])


def parse_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    r"""The same over record batches, as Spark's `mapInArrow` hands them over.

    >>> pages = pa.table({"text": ["# 城南新桥通车\n\n本报讯 桥长一里。"]})
    >>> [batch.num_rows for batch in parse_batches(pages.to_batches())]
    [1]
    """
    for batch in batches:
        yield from parse_batch(batch).to_batches()


def _rows(pages: pa.RecordBatch | pa.Table, number: int) -> list[Row]:
    page_id = str(number)
    try:
        if ID in pages.schema.names:
            page_id = str(_value(pages, ID, number))
        text = _value(pages, TEXT, number)
        if isinstance(text, str):
            return rows_of(page_id, parse(text, options=Options(issued=_issued(pages, number))))
        return [failed(page_id, _no_text(text))]
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one page is no other's fault
        return [failed(page_id, f"{type(error).__name__}: {error}")]


def _value(pages: pa.RecordBatch | pa.Table, column: str, number: int) -> Any:
    return pages.column(column)[number].as_py()


def _issued(pages: pa.RecordBatch | pa.Table, number: int) -> date | None:
    issued = _value(pages, ISSUED, number) if ISSUED in pages.schema.names else None
    return issued.date() if isinstance(issued, datetime) else issued


def _no_text(value: object) -> str:
    if value is None:
        return "the page has no text: it is null"
    if isinstance(value, bytes):
        return "the page is bytes, not text: decode it with newsseg.read()"
    return f"the page is {type(value).__name__}, not text"
