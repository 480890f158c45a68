"""The columns of a table of articles."""

from __future__ import annotations

from typing import Final

import pyarrow as pa

__all__ = ["SCHEMA"]

_TEXTS: Final = pa.list_(pa.string())
_PEOPLE: Final = pa.list_(
    pa.struct([("name", pa.string()), ("role", pa.string()), ("affiliation", pa.string())])
)
_SPAN: Final = [("start", pa.int64()), ("end", pa.int64())]

SCHEMA: Final[pa.Schema] = pa.schema(
    [
        pa.field("page_id", pa.string(), nullable=False),
        ("article", pa.int32()),
        ("kind", pa.string()),
        ("title", pa.string()),
        ("kicker", _TEXTS),
        ("subtitle", _TEXTS),
        ("column", pa.string()),
        ("people", _PEOPLE),
        (
            "dateline",
            pa.struct(
                [
                    ("agency", pa.string()),
                    ("place", pa.string()),
                    ("date", pa.date32()),
                    ("text", pa.string()),
                ]
            ),
        ),
        ("lead", _TEXTS),
        ("sections", pa.list_(pa.struct([("heading", pa.string()), ("paragraphs", _TEXTS)]))),
        ("text", pa.string()),
        (
            "captions",
            pa.list_(
                pa.struct(
                    [("text", pa.string()), ("photographers", _PEOPLE), ("credit", pa.string())]
                )
            ),
        ),
        ("source", pa.string()),
        ("published", pa.timestamp("us")),
        ("editors", _PEOPLE),
        ("keywords", _TEXTS),
        ("jumps", pa.list_(pa.struct([("direction", pa.string()), ("page", pa.string())]))),
        ("confidence", pa.float64()),
        ("spans", pa.list_(pa.struct(_SPAN))),
        (
            "folio",
            pa.struct([("date", pa.date32()), ("number", pa.string()), ("name", pa.string())]),
        ),
        (
            "diagnostics",
            pa.list_(pa.struct([("code", pa.string()), ("message", pa.string()), *_SPAN])),
        ),
        ("error", pa.string()),
    ]
)
