"""Tables of pages → tables of articles; a page that cannot be read becomes a row that says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
MAX_SHOWN: Final = 40  # characters of a value in an error


class _BadValueError(ValueError):
    """A value that is not what its column should hold."""


def parse_batch(pages: pa.RecordBatch | pa.Table) -> pa.Table:
    r"""The articles of a table of pages, in its order, a row for each, as a table in `SCHEMA`.

    Columns: `text`, the text of a page; `id`, anything that tells pages apart, by default the
    number of the row; `issued`, the day the paper came out. Others are not looked at. A page
    without articles is a row whose `article` is null. A page that cannot be read (null, bytes,
    broken) is a row with its `error`; no row makes the others fail.

    Raises `TypeError` for anything but a table or record batch, `ValueError` where there is no
    column `text`, or two of one name.

    >>> pages = pa.table({"id": ["a", "b"], "text": ["# 城南新桥通车\n\n本报讯 桥长一里。", None]})
    >>> parse_batch(pages).select(["page_id", "title", "error"]).to_pylist()[0]
    {'page_id': 'a', 'title': '城南新桥通车', 'error': None}
    """
    if not isinstance(pages, (pa.RecordBatch, pa.Table)):
        raise TypeError(
            f"parse_batch() takes a pyarrow Table or RecordBatch, not {type(pages).__name__}: "
            "pyarrow.table({'id': …, 'text': …}) makes one"
        )
    _check(pages.schema.names)
    return table(row for number in range(pages.num_rows) for row in _rows(pages, number))


def parse_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    r"""The same over record batches, as Spark's `mapInArrow` hands them over.

    >>> pages = pa.table({"text": ["# 城南新桥通车\n\n本报讯 桥长一里。"]})
    >>> [batch.num_rows for batch in parse_batches(pages.to_batches())]
    [1]
    """
    for batch in batches:
        yield from parse_batch(batch).to_batches()


def _check(names: Sequence[str]) -> None:
    if TEXT not in names:
        raise ValueError(
            f"parse_batch() found no column {TEXT!r} among {names}: rename the one that holds "
            "the pages' texts"
        )
    for name in (TEXT, ID, ISSUED):
        if names.count(name) > 1:
            raise ValueError(
                f"parse_batch() found more than one column {name!r}: rename all but the one meant"
            )


def _rows(pages: pa.RecordBatch | pa.Table, number: int) -> list[Row]:
    page_id = str(number)
    try:
        page_id = _id(pages, number)
        options = Options(issued=_issued(pages, number))
        return rows_of(page_id, parse(_text(pages, number), options=options))
    except _BadValueError as error:
        return [failed(page_id, str(error))]
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one page is no other's fault
        return [failed(page_id, f"{type(error).__name__}: {error}")]


def _text(pages: pa.RecordBatch | pa.Table, number: int) -> str:
    text = _value(pages, TEXT, number)
    if isinstance(text, str):
        return text
    if text is None:
        raise _BadValueError("the page has no text: it is null")
    if isinstance(text, bytes):
        raise _BadValueError("the page is bytes, not text: decode it with newsseg.read()")
    raise _BadValueError(f"the page is {type(text).__name__}, not text")


def _id(pages: pa.RecordBatch | pa.Table, number: int) -> str:
    value = _value(pages, ID, number)
    if isinstance(value, bytes):
        return value.decode(errors="backslashreplace")
    return str(number if value is None else value)


def _issued(pages: pa.RecordBatch | pa.Table, number: int) -> date | None:
    value = _value(pages, ISSUED, number)
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        shown = repr(value)[:MAX_SHOWN]
        raise _BadValueError(
            f"{ISSUED!r} is no day: {shown}; it takes a date or a string like 2031-05-06"
        ) from None


def _value(pages: pa.RecordBatch | pa.Table, column: str, number: int) -> Any:
    """A value, None where the table has no such column."""
    if column not in pages.schema.names:
        return None
    try:
        return pages.column(column)[number].as_py()
    except UnicodeDecodeError as error:
        raise _BadValueError(
            f"{column!r} is broken UTF-8 from byte {error.start} on: decode the bytes it was "
            "made of with newsseg.read()"
        ) from None
