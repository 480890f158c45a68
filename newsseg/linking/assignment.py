"""One-to-one assignment of the highest total value, on munkres."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

__all__ = ["assign"]

LARGEST: Final = 60  # rows or columns the exact method is used for; it costs their third power


def assign(values: Sequence[Sequence[float]], least: float) -> list[tuple[int, int]]:
    """Pairs (row, column) of the highest total value; no pair is worth less than `least`.

    >>> assign([[0.9, 0.8], [0.7, 0.1]], least=0.3)
    [(0, 1), (1, 0)]
    """
    if not values or not values[0]:
        return []
    if max(len(values), len(values[0])) > LARGEST:
        return _greedy(values, least)
    from munkres import Munkres

    size = max(len(values), len(values[0]))
    costs = [
        [-max(row[j] - least, 0.0) if j < len(row) else 0.0 for j in range(size)] for row in values
    ]
    costs += [[0.0] * size for _ in range(size - len(values))]
    pairs = Munkres().compute(costs)
    return [
        (i, j) for i, j in pairs if i < len(values) and j < len(values[i]) and values[i][j] >= least
    ]


def _greedy(values: Sequence[Sequence[float]], least: float) -> list[tuple[int, int]]:
    """Best pairs first: at least half the highest total value, and bounded by sorting."""
    ranked = sorted(
        ((v, -i, -j) for i, row in enumerate(values) for j, v in enumerate(row) if v >= least),
        reverse=True,
    )
    rows: dict[int, int] = {}
    columns: set[int] = set()
    for _, i, j in ranked:
        if -i not in rows and -j not in columns:
            rows[-i] = -j
            columns.add(-j)
    return sorted(rows.items())
