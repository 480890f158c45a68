"""What `--format` offers: how a page becomes a document, and how documents become a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from signal import SIGINT, SIGTERM
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from newsseg.cli.signals import held_back
from newsseg.cli.sources import Source
from newsseg.export import FORMATS
from newsseg.outline import outline
from newsseg.pipeline import parse

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["FORMS", "PARQUET", "TREE", "TREES", "Form"]

GROUP: Final = 10_000  # rows that are written to Parquet together


@dataclass(frozen=True, slots=True)
class Form:
    """A format of the command line; `joins` when one file can hold several pages."""

    name: str
    suffix: str
    joins: bool
    make: Callable[[Source], Any]  # a document; runs in processes of their own, too
    write: Callable[[BinaryIO, Iterable[Any]], None]


def _tree(source: Source, *, titled: bool) -> str:
    tree = outline(parse(source.text()))
    return f"── {source.name}\n{tree}\n" if titled else f"{tree}\n"


def _document(source: Source, *, form: str) -> str:
    return FORMATS[form].render(parse(source.text()), name=source.name)


def _table(source: Source) -> pa.Table:
    from newsseg.batch import table_of

    return table_of([(source.name, parse(source.text()))])


def _write_documents(stream: BinaryIO, documents: Iterable[str]) -> None:
    stream.writelines(document.encode(errors="replace") for document in documents)


def _write_parquet(stream: BinaryIO, tables: Iterable[pa.Table]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from newsseg.batch import SCHEMA

    with ExitStack() as stack:
        with held_back(SIGINT, SIGTERM):  # between making it and seeing to its end
            writer = stack.enter_context(pq.ParquetWriter(stream, SCHEMA))
        group: list[pa.Table] = []
        for table in tables:
            group.append(table)
            if sum(each.num_rows for each in group) >= GROUP:
                writer.write_table(pa.concat_tables(group))
                group.clear()
        if group:
            writer.write_table(pa.concat_tables(group))


TREE: Final = Form("tree", ".tree.txt", True, partial(_tree, titled=False), _write_documents)
TREES: Final = Form("tree", ".tree.txt", True, partial(_tree, titled=True), _write_documents)
PARQUET: Final = Form("parquet", ".parquet", True, _table, _write_parquet)
FORMS: Final[Mapping[str, Form]] = {
    form.name: form
    for form in (
        TREE,
        *(
            Form(name, each.suffix, each.joins, partial(_document, form=name), _write_documents)
            for name, each in FORMATS.items()
        ),
        PARQUET,
    )
}
