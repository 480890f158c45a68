"""Batches: every row in the schema, in order, and one bad page harms no other."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import Any, Final

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from layout import KINDS, seeded
from newsseg.batch import SCHEMA, parse_batch, parse_batches, table_of

KINDS_IN_TURN: Final = [*KINDS]
PAGE: Final = "# 城南新桥通车\n\n本报讯（记者 丁禾）昨日，城南新桥正式通车。\n\n（下转第二版）"


def made(count: int) -> list[str]:
    return [seeded(KINDS_IN_TURN[i % len(KINDS_IN_TURN)], i).text for i in range(count)]


def rows(**columns: Any) -> list[dict[str, Any]]:
    table = parse_batch(pa.table(columns))
    assert table.schema == SCHEMA
    found: list[dict[str, Any]] = table.to_pylist()
    return found


def test_a_row_says_what_the_article_says() -> None:
    (row,) = rows(id=["a"], text=[PAGE])
    (article,) = newsseg.parse(PAGE).articles
    assert (row["page_id"], row["article"], row["error"]) == ("a", 0, None)
    assert (row["title"], row["text"]) == (article.title, article.text)
    assert row["people"] == [{"name": "丁禾", "role": "reporter", "affiliation": None}]
    assert row["jumps"] == [{"direction": "to", "page": "二"}]
    assert row["sections"] == [{"heading": None, "paragraphs": ["昨日，城南新桥正式通车。"]}]


def test_pages_stay_in_order_and_none_is_lost() -> None:
    texts = made(18)
    want = table_of((str(i), newsseg.parse(text)) for i, text in enumerate(texts))
    assert parse_batch(pa.table({"text": texts})) == want
    assert set(want["page_id"].to_pylist()) == set(map(str, range(18)))


def test_spans_stand_where_the_article_does() -> None:
    for text in made(9):
        for row in rows(text=[text]):
            shown = "".join(text[span["start"] : span["end"]] for span in row["spans"])
            assert row["article"] is None or row["spans"]
            assert (row["title"] or "")[:2] in shown


def test_a_page_without_articles_is_a_row() -> None:
    (row,) = rows(text=[""])
    assert (row["page_id"], row["article"], row["error"]) == ("0", None, None)


@pytest.mark.parametrize(
    "poison",
    [
        pa.array([None, PAGE], pa.string()),
        pa.array([b"\xff\xfe", PAGE.encode()], pa.binary()),
        pa.array([1, 2], pa.int64()),
    ],
)
def test_what_is_no_text_is_a_row_with_its_error(poison: pa.Array) -> None:
    first, *_ = rows(id=["bad", "other"], text=poison)
    assert first["page_id"] == "bad"
    assert first["article"] is None
    assert "text" in first["error"]


def test_broken_text_harms_no_other_page() -> None:
    offsets = pa.py_buffer(b"\0\0\0\0\2\0\0\0" + (2 + len(PAGE.encode())).to_bytes(4, "little"))
    data = pa.py_buffer(b"\xff\xfe" + PAGE.encode())
    broken = pa.Array.from_buffers(pa.string(), 2, [None, offsets, data])
    bad, good = rows(text=broken)
    assert "UnicodeDecodeError" in bad["error"]
    assert good["title"] == "城南新桥通车"


@pytest.mark.parametrize("kind", [pa.large_string(), pa.dictionary(pa.int32(), pa.string())])
def test_every_kind_of_string_is_text(kind: pa.DataType) -> None:
    column = pa.array([PAGE, PAGE]).cast(pa.large_string())
    (one, two) = rows(text=column.cast(kind) if kind != pa.large_string() else column)
    assert one["title"] == two["title"] == "城南新桥通车"


def test_slices_chunks_and_batches_are_the_same() -> None:
    texts = made(6)
    whole = pa.table({"id": [*"abcdef"], "text": texts})
    chunked = pa.concat_tables([whole.slice(0, 2), whole.slice(2)])
    batches = pa.Table.from_batches([*parse_batches(whole.to_batches(max_chunksize=4))])
    assert parse_batch(chunked) == parse_batch(whole) == batches


def test_an_empty_table_gives_an_empty_one() -> None:
    assert rows(text=pa.array([], pa.string())) == []


def test_the_day_of_issue_is_read() -> None:
    (row,) = rows(text=["本报讯 桥长一里。"], issued=[date(2031, 5, 6)])
    assert row["published"].date() == date(2031, 5, 6)


def test_no_column_of_texts_is_an_error_with_a_remedy() -> None:
    with pytest.raises(ValueError, match="rename the one"):
        parse_batch(pa.table({"body": [PAGE]}))


@pytest.mark.parametrize("wrong", [PAGE, [PAGE], {"text": [PAGE]}, None])
def test_wrong_types_are_an_error_with_a_remedy(wrong: Any) -> None:
    with pytest.raises(TypeError, match=r"pyarrow\.table"):
        parse_batch(wrong)


@given(st.text())
def test_any_page_has_its_rows(text: str) -> None:
    page = newsseg.parse(text)
    assert table_of([(text, page)]).num_rows == max(1, len(page.articles))


def test_without_arrow_the_error_says_what_to_install() -> None:
    code = "import sys; sys.modules['pyarrow'] = None; import newsseg.batch"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert 'pip install "newsseg[arrow]"' in run.stderr.splitlines()[-1]
