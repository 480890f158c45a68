"""Batches: every row in the schema, in order, and one bad page harms no other."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from typing import Any, Final

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsseg
from layout import KINDS, seeded
from newsseg.batch import SCHEMA, parse_batch, parse_batches, table_of
from newsseg.batch.rows import GROUP

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
    assert "broken UTF-8 from byte 0" in bad["error"]
    assert "newsseg.read()" in bad["error"]
    assert good["title"] == "城南新桥通车"


@pytest.mark.parametrize(
    "column",
    [
        pa.array([PAGE, PAGE], pa.large_string()),
        pa.array([PAGE, PAGE], pa.string_view()),
        pa.array([PAGE, PAGE]).dictionary_encode(),
        pa.RunEndEncodedArray.from_arrays(pa.array([2], pa.int32()), pa.array([PAGE])),
    ],
    ids=lambda column: str(column.type),
)
def test_every_kind_of_string_is_text(column: pa.Array) -> None:
    (one, two) = rows(text=column)
    assert one["title"] == two["title"] == "城南新桥通车"


@pytest.mark.parametrize(
    ("ids", "want"),
    [
        (pa.array(["a", None]), ["a", "1"]),
        (pa.array([7, None]), ["7", "1"]),
        (pa.array([b"a", b"\xff"]), ["a", r"\xff"]),
        (pa.array([date(2031, 5, 6), None]), ["2031-05-06", "1"]),
        (pa.array(["x", "x"]).dictionary_encode(), ["x", "x"]),
        (pa.nulls(2), ["0", "1"]),
    ],
    ids=lambda it: str(getattr(it, "type", "")),
)
def test_whatever_tells_pages_apart_is_an_id(ids: pa.Array, want: list[str]) -> None:
    assert [row["page_id"] for row in rows(id=ids, text=[PAGE, PAGE])] == want


def test_broken_ids_harm_no_page_but_their_own() -> None:
    ids = pa.array([b"\xff", b"b"]).view(pa.string())
    bad, good = rows(id=ids, text=[PAGE, PAGE])
    assert (bad["page_id"], bad["error"][:21]) == ("0", "'id' is broken UTF-8 ")
    assert (good["page_id"], good["error"]) == ("b", None)


class Unruly:
    """What a column of Python objects may hold."""

    def __str__(self) -> str:
        raise OSError("has no\ud800 name")


UNRULY: Final = [Unruly(), "\ud800", PAGE]


class Held(pa.ExtensionScalar):  # type: ignore[misc] # pyarrow has no types
    def as_py(self, **_: Any) -> object:
        return UNRULY[self.value.as_py()]


class Objects(pa.ExtensionType):  # type: ignore[misc] # pyarrow has no types
    """Python objects in a column, as Ray hands them over where Arrow has no type for them."""

    def __init__(self) -> None:
        super().__init__(pa.int64(), "newsseg.test.objects")

    def __arrow_ext_serialize__(self) -> bytes:
        return b""

    def __arrow_ext_scalar_class__(self) -> type:
        return Held


def test_objects_that_no_schema_held_back_harm_no_other_page() -> None:
    objects = pa.ExtensionArray.from_storage(Objects(), pa.array([0, 1, 2], pa.int64()))
    found = rows(id=objects, text=objects)
    assert [row["page_id"] for row in found] == ["0", "�", PAGE]
    assert found[0]["error"] == "OSError: has no� name"
    assert [row["text"] for row in found[1:]] == [None, "昨日，城南新桥正式通车。"]
    named = rows(id=pa.array(["a", "b", "c"]), text=objects)
    assert named[0]["error"] == "the page is Unruly, not text"
    null = rows(id=objects, text=pa.nulls(3, pa.string()))
    assert [(row["page_id"], row["error"] is None) for row in null[1:]] == [
        ("�", False),
        (PAGE, False),
    ]


def test_slices_chunks_and_batches_are_the_same() -> None:
    texts = made(6)
    whole = pa.table({"id": [*"abcdef"], "text": texts})
    chunked = pa.concat_tables([whole.slice(0, 2), whole.slice(2)])
    batches = pa.Table.from_batches([*parse_batches(whole.to_batches(max_chunksize=4))])
    assert parse_batch(chunked) == parse_batch(whole) == batches


def test_an_empty_table_gives_an_empty_one() -> None:
    assert rows(text=pa.array([], pa.string())) == []


@pytest.mark.parametrize("issued", [date(2031, 5, 6), datetime(2031, 5, 6, 23), "2031-05-06"])
def test_the_day_of_issue_is_read(issued: object) -> None:
    (row,) = rows(text=["本报讯 桥长一里。"], issued=[issued])
    assert row["published"].date() == date(2031, 5, 6)


@pytest.mark.parametrize(
    "issued", ["yesterday", 20310506, b"2031-05-06", "x" * 10_000, datetime(1, 1, 1).time()]
)
def test_what_is_no_day_of_issue_is_a_row_with_its_error(issued: object) -> None:
    first, second = rows(text=["本报讯 桥长一里。"] * 2, issued=pa.array([issued, None]))
    assert "'issued' is no day: " in first["error"]
    assert len(first["error"]) < 200
    assert second["error"] is None


def test_every_doubt_of_a_page_is_given_once_and_with_its_article() -> None:
    cut = "# 城南新桥通车\n\n本报讯 昨日，城南新桥正式通车，桥上的人一直走到\n\n"
    text = cut + "# 渡口茶馆开张\n\n本报讯 停业三年的渡口茶馆开张。\n\n" + cut
    page = newsseg.parse(text)
    found = rows(text=[text])
    assert len(page.diagnostics) > 1
    told = [(each["start"], each["code"]) for row in found for each in row["diagnostics"]]
    assert sorted(told) == sorted((d.span.start, d.code) for d in page.diagnostics if d.span)
    for row in found[1:]:  # the first holds those of no article, too
        for doubt in row["diagnostics"]:
            assert any(s["start"] <= doubt["start"] < s["end"] for s in row["spans"])


def test_doubts_of_a_page_without_articles_or_blocks_stand_on_its_row() -> None:
    doubt = newsseg.Diagnostic(code="c", message="m")
    placed = newsseg.Diagnostic(code="d", message="m", span=newsseg.Span(start=0, end=1))
    (row,) = table_of([("a", newsseg.Page(source="", diagnostics=(doubt, placed)))]).to_pylist()
    assert [each["code"] for each in row["diagnostics"]] == ["c", "d"]


def test_a_table_grows_with_its_pages() -> None:
    def size(articles: int) -> int:
        cut = "# 城南新桥通车{0}\n\n本报讯（记者 丁禾）昨日，城南新桥正式通车，一直到\n\n"
        return int(
            parse_batch(pa.table({"text": ["".join(map(cut.format, range(articles)))]})).nbytes
        )

    assert size(160) < 5 * size(40)


def test_rows_beyond_one_group_stay_in_order() -> None:
    page = newsseg.parse("")
    ids = [str(i) for i in range(2 * GROUP + 1)]
    table = table_of((page_id, page) for page_id in ids)
    assert table["page_id"].to_pylist() == ids
    assert max(batch.num_rows for batch in table.to_batches()) == GROUP


def test_no_column_of_texts_is_an_error_with_a_remedy() -> None:
    with pytest.raises(ValueError, match="rename the one"):
        parse_batch(pa.table({"body": [PAGE]}))


@pytest.mark.parametrize("name", ["text", "id", "issued"])
def test_two_columns_of_one_name_are_an_error_with_a_remedy(name: str) -> None:
    columns = pa.Table.from_arrays([pa.array([PAGE])] * 4, names=["text", "id", "issued", name])
    with pytest.raises(ValueError, match=f"more than one column '{name}': rename"):
        parse_batch(columns)


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
