"""One-to-one assignment of the highest total value, on munkres."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

__all__ = ["assign"]

LARGEST: Final = 60  # rows or columns the exact method is used for; it costs their third power


def assign(
    values: Sequence[Mapping[int, float]], columns: int, least: float
) -> list[tuple[int, int]]:
    """Pairs (row, column) of the highest total value; no pair is worth less than `least`.

    `values` are those of each row by column; a column that a row does not name is worth nothing.

    >>> assign([{0: 0.9, 1: 0.8}, {0: 0.7, 1: 0.1}], 2, least=0.3)
    [(0, 1), (1, 0)]
    """
    if not values or not columns:
        return []
    if max(len(values), columns) > LARGEST:
        return _greedy(values, least)
    from munkres import Munkres

    costs = [[-max(row.get(j, 0.0) - least, 0.0) for j in range(columns)] for row in values]
    pairs = Munkres().compute(costs)
    return [(i, j) for i, j in pairs if values[i].get(j, 0.0) >= least]


def _greedy(values: Sequence[Mapping[int, float]], least: float) -> list[tuple[int, int]]:
    """Best pairs first: at least half the highest total value, and bounded by sorting."""
    ranked = sorted(
        ((v, -i, -j) for i, row in enumerate(values) for j, v in row.items() if v >= least),
        reverse=True,
    )
    rows: dict[int, int] = {}
    columns: set[int] = set()
    for _, i, j in ranked:
        if -i not in rows and -j not in columns:
            rows[-i] = -j
            columns.add(-j)
    return sorted(rows.items())
