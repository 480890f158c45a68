"""JSON as text: one way for all formats that are JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from newsseg.export.wording import printable

__all__ = ["json_text"]

# What a terminal obeys, a reader cannot see or a program takes for a line break: delete and the
# controls behind it, marks of direction, separators, the byte order mark and its mirror.
_UNSEEN: Final = (
    range(0x7F, 0xA0),
    (0x61C, 0x200E, 0x200F),
    range(0x2028, 0x202F),
    range(0x2066, 0x206A),
    (0xFEFF, 0xFFFE, 0xFFFF),
)


def _escapes(ranges: Iterable[Iterable[int]]) -> Iterator[tuple[int, str]]:
    return ((point, f"\\u{point:04x}") for points in ranges for point in points)


_ESCAPES: Final = dict(_escapes(_UNSEEN))


def json_text(value: Any, indent: int | None = None) -> str:
    r"""The value as JSON, ending in a line break: Han as it is, what cannot be seen escaped.

    A reader of JSON gets back what was written, but for lone surrogates: they become U+FFFD.

    >>> print(json_text({"text": "新\u202e桥"}), end="")
    {"text": "新\u202e桥"}
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return printable(text.translate(_ESCAPES)) + "\n"
